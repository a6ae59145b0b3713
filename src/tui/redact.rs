//! What is not for everybody, taken out of what is recorded: the user's and the machine's name, paths, secrets.

use std::collections::HashSet;
use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

use ratatui::buffer::Buffer;
use regex::{NoExpand, Regex};

use crate::engine::recording::Private;
use crate::tui::redact_rows::{self, Drawn};

/// Stands for a secret.
const SECRET: &str = "[redacted]";
/// Names that say nothing of anybody and are words of the lessons.
const NOBODY: [&str; 5] = ["root", "user", "learner", "nonroot", "docker"];

/// What tokens of well-known services look like.
#[allow(clippy::expect_used, reason = "a constant expression, built by a test")]
static TOKEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?:gh[pousr]_|github_pat_|glpat-|dckr_pat_|xox[abprs]-|sk-|npm_)[A-Za-z0-9_\-]{10,}|AKIA[0-9A-Z]{16}|eyJ[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]+\.[A-Za-z0-9_\-]+|(?:://)[^/\s:@]+:[^/\s@]+@",
    )
    .expect("a regular expression")
});

/// Where something stands, and what stands for it.
type Found = (Range<usize>, &'static str);

/// What is taken out.
#[derive(Debug, Default)]
pub struct Redact {
    exact: Vec<(String, &'static str)>,
    /// Those of them that have blanks, without these.
    spaced: Vec<(String, &'static str)>,
    words: Vec<(Regex, &'static str)>,
}

impl Redact {
    /// What is private of a workspace and of these surroundings.
    #[must_use]
    pub fn new(workspace: &Path, env: impl Iterator<Item = (String, String)>, host: String) -> Self {
        let env: Vec<_> = env.collect();
        let names = env.iter().filter(|(name, _)| matches!(name.as_str(), "USER" | "USERNAME" | "LOGNAME"));
        let mut users: Vec<_> = names.map(|(_, value)| value.clone()).collect();
        users.dedup();
        let private = Private::of(env.into_iter(), host);
        let mut exact = vec![(workspace.display().to_string(), "~/sealegs")];
        exact.extend(private.secrets.into_iter().map(|secret| (secret, SECRET)));
        exact.push((private.home, "~"));
        exact.retain(|(what, _)| what.len() > 1);
        // What is part of another is looked for after it.
        exact.sort_by_key(|(what, _)| std::cmp::Reverse(what.len()));
        let word = |what: &str, stands| {
            let names_somebody = what.len() >= 2 && !NOBODY.contains(&what);
            let found = names_somebody.then(|| Regex::new(&alone(what)).ok()).flatten();
            found.map(|found| (found, stands))
        };
        let mut words: Vec<_> = users.iter().filter_map(|user| word(user, "user")).collect();
        words.extend(word(&private.host, "machine"));
        let has_blanks = exact.iter().filter(|(what, _)| what.contains(char::is_whitespace));
        let spaced = has_blanks.map(|(what, stands)| (what.split_whitespace().collect(), *stands)).collect();
        Self { exact, spaced, words }
    }

    /// What is private of a workspace here and now.
    #[must_use]
    pub fn here(workspace: &Path) -> Self {
        let host = std::env::var("HOSTNAME").or_else(|_| std::fs::read_to_string("/etc/hostname"));
        Self::new(workspace, std::env::vars(), host.map(|name| name.trim().to_owned()).unwrap_or_default())
    }

    /// Takes it out of what was drawn, also where it is broken over rows: what stands for it has the same columns.
    pub fn cover(&self, buffer: &mut Buffer) {
        let mut covered: HashSet<(u16, u16)> = HashSet::new();
        let texts = redact_rows::texts(buffer);
        for drawn in &texts {
            self.cover_text(drawn, &self.found(&drawn.text), buffer, &mut covered);
            if !drawn.breaks.is_empty() && !self.spaced.is_empty() {
                let squeezed = drawn.squeezed();
                self.cover_text(&squeezed, &exactly(&self.spaced, &squeezed.text), buffer, &mut covered);
            }
        }
    }

    fn cover_text(&self, drawn: &Drawn, found: &[Found], buffer: &mut Buffer, covered: &mut HashSet<(u16, u16)>) {
        // What lies inside one row is found in that row's own text.
        let goes_over = |range: &Range<usize>| drawn.breaks.iter().all(|at| range.start < *at && *at < range.end);
        for (range, stands) in found.iter().filter(|(range, _)| goes_over(range)) {
            let mut letters = stands.chars();
            for (_, place) in drawn.cells.iter().filter(|(at, _)| range.contains(at)) {
                let letter = letters.next().unwrap_or(' ');
                if covered.insert(*place)
                    && let Some(cell) = buffer.cell_mut(*place)
                {
                    cell.set_char(letter);
                }
            }
        }
    }

    /// Where it stands in a text, and what stands for it; what comes first in the list counts where they meet.
    fn found(&self, text: &str) -> Vec<Found> {
        let exact = exactly(&self.exact, text).into_iter();
        let words = self
            .words
            .iter()
            .flat_map(|(what, stands)| what.find_iter(text).map(|found| (found.range(), *stands)).collect::<Vec<_>>());
        let all = exact.chain(words).chain(TOKEN.find_iter(text).map(|found| (found.range(), SECRET)));
        let mut kept: Vec<Found> = Vec::new();
        for (range, stands) in all {
            if !kept.iter().any(|(other, _)| range.start < other.end && other.start < range.end) {
                kept.push((range, stands));
            }
        }
        kept
    }

    /// A text without it.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (what, stands) in &self.exact {
            if text.contains(what.as_str()) {
                text = text.replace(what.as_str(), stands);
            }
        }
        for (what, stands) in &self.words {
            text = what.replace_all(&text, NoExpand(stands)).into_owned();
        }
        TOKEN.replace_all(&text, NoExpand(SECRET)).into_owned()
    }
}

fn exactly(list: &[(String, &'static str)], text: &str) -> Vec<Found> {
    let of = |(what, stands): &(String, &'static str)| {
        let stands = *stands;
        text.match_indices(what.as_str()).map(|(at, what)| (at..at + what.len(), stands)).collect::<Vec<_>>()
    };
    list.iter().flat_map(of).collect()
}

/// The pattern of a name that stands alone. Letters without blanks between words, as in Japanese, may stand beside it.
fn alone(name: &str) -> String {
    let is_word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    let edge = |letter| if is_word(letter) { r"(?-u:\b)" } else { "" };
    format!("{}{}{}", edge(name.chars().next()), regex_syntax::escape(name), edge(name.chars().next_back()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use ratatui::buffer::Buffer;

    use super::Redact;

    #[test]
    fn names_paths_and_tokens_do_not_stay_and_words_of_the_lesson_do() {
        let env = [("HOME", "/home/alice"), ("USER", "alice"), ("REGISTRY_TOKEN", "hunter2hunter2")];
        let env = env.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let redact = Redact::new(Path::new("/home/alice/work"), env.into_iter(), "boxen".into());
        for (text, told) in [
            ("docker build -t alice/go-webapp .", "docker build -t user/go-webapp ."),
            ("/home/alice/work/goapp and /home/alice/x", "~/sealegs/goapp and ~/x"),
            ("login hunter2hunter2", "login [redacted]"),
            ("ghp_0123456789abcdefghij on boxen", "[redacted] on machine"),
            ("https://me:pass@host/x", "https[redacted]host/x"),
            ("malice in alices boxens", "malice in alices boxens"),
        ] {
            assert_eq!(redact.text(text), told);
        }
    }

    #[test]
    fn what_is_drawn_already_is_covered_in_its_place() {
        let env = [("HOME".to_owned(), "/home/alice".to_owned()), ("USER".to_owned(), "alice".to_owned())];
        let redact = Redact::new(Path::new("/home/alice/work"), env.into_iter(), "boxen".into());
        let mut buffer = Buffer::with_lines(["│ 日本 /home/alice/work/x │ ok", "│ alice@boxen /home/alice  │ ok"]);
        redact.cover(&mut buffer);
        let blank = Buffer::with_lines(["│ 日本 ~/sealegs       /x │ ok", "│ user @machi ~            │ ok"]);
        assert_eq!(buffer, blank);
    }

    #[test]
    fn a_user_called_root_leaves_the_lesson_readable() {
        let env = [("USER".to_owned(), "root".to_owned()), ("HOME".to_owned(), "/root".to_owned())];
        let redact = Redact::new(Path::new("/root/w"), env.into_iter(), String::new());
        assert_eq!(redact.text("USER root in /root/w, not /root"), "USER root in ~/sealegs, not ~");
    }

    fn of_alice() -> Redact {
        let env = [("HOME", "/home/alice"), ("USER", "alice"), ("REGISTRY_TOKEN", "hunter2hunter2")];
        let env = env.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Redact::new(Path::new("/home/alice/my work"), env.into_iter(), "boxen".into())
    }

    /// A text in a panel of so many columns, broken wherever a row is full, with another panel to its right.
    fn panels(text: &str, width: usize, indent: &str) -> Buffer {
        let mut rows: Vec<String> = vec![String::new()];
        for letter in text.chars() {
            let used = crate::markdown::width(rows.last().unwrap());
            if used + crate::markdown::width(&letter.to_string()) > width {
                rows.push(indent.to_owned());
            }
            rows.last_mut().unwrap().push(letter);
        }
        let row = |row: &String| {
            let blank = " ".repeat(width.saturating_sub(crate::markdown::width(row)));
            format!("│{row}{blank}││ other text █")
        };
        Buffer::with_lines(rows.iter().map(row).collect::<Vec<_>>())
    }

    fn shown(buffer: &Buffer) -> String {
        buffer.content().iter().map(ratatui::buffer::Cell::symbol).filter(|letter| !letter.trim().is_empty()).collect()
    }

    #[test]
    fn what_is_broken_over_rows_is_covered_wherever_it_breaks() {
        for (text, private) in [
            ("docker build -t alice/go-webapp .", ["alice", "lice/", "alic"]),
            ("イメージ日本alice日本を作ります", ["alice", "本ali", "ice日"]),
            ("cd /home/alice/x && ls", ["/home", "alice", "home/"]),
            ("token ghp_0123456789abcdefghij end", ["ghp_", "cdefg", "ghij"]),
            ("login hunter2hunter2 now", ["hunter", "unter2", "er2h"]),
            ("in /home/alice/my work/goapp", ["alice", "mywork", "/home"]),
            ("on boxen, on 日boxen本", ["boxen", "oxen", "boxe"]),
        ] {
            for width in 6..40 {
                for indent in ["", "  ", "• "] {
                    let mut buffer = panels(text, width.max(indent.len() + 2), indent);
                    of_alice().cover(&mut buffer);
                    let shown = shown(&buffer).replace(['│', '█', '•'], "").replace("othertext", "");
                    for part in private {
                        assert!(!shown.contains(part), "{part} of {text} at {width}: {shown}");
                    }
                }
            }
        }
    }

    #[test]
    fn words_that_only_seem_to_go_on_below_stay() {
        let mut buffer = Buffer::with_lines(["│ a lot of mal │", "│ ice for us   │", "│ al │ of      │", "│ x  │ ice     │"]);
        let before = buffer.clone();
        of_alice().cover(&mut buffer);
        assert_eq!(buffer, before);
    }

    #[test]
    fn wide_letters_of_a_name_are_covered_with_both_their_columns() {
        let env = [("HOME", "/home/太郎"), ("USER", "太郎")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        let redact = Redact::new(Path::new("/w/x"), env.into_iter(), String::new());
        let mut buffer = Buffer::with_lines(["by 太郎 in", "/home/太郎"]);
        redact.cover(&mut buffer);
        assert_eq!(buffer, Buffer::with_lines(["by user in", "~         "]));
    }
}
