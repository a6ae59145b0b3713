//! What is not for everybody, taken out of what is recorded: the user's and the machine's name, paths, secrets.

use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

use ratatui::buffer::Buffer;
use regex::{NoExpand, Regex};

use crate::engine::recording::Private;

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

/// What is taken out.
#[derive(Debug, Default)]
pub struct Redact {
    exact: Vec<(String, &'static str)>,
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
            let found = names_somebody.then(|| Regex::new(&format!(r"\b{}\b", regex_syntax::escape(what))).ok()).flatten();
            found.map(|found| (found, stands))
        };
        let mut words: Vec<_> = users.iter().filter_map(|user| word(user, "user")).collect();
        words.extend(word(&private.host, "machine"));
        Self { exact, words }
    }

    /// What is private of a workspace here and now.
    #[must_use]
    pub fn here(workspace: &Path) -> Self {
        let host = std::env::var("HOSTNAME").or_else(|_| std::fs::read_to_string("/etc/hostname"));
        Self::new(workspace, std::env::vars(), host.map(|name| name.trim().to_owned()).unwrap_or_default())
    }

    /// Takes it out of what was drawn: what stands for it has the same columns. A text that is broken over two rows is two texts.
    pub fn cover(&self, buffer: &mut Buffer) {
        for y in buffer.area.top()..buffer.area.bottom() {
            // Where each letter of the row begins, and its column.
            let (mut row, mut columns) = (String::new(), Vec::new());
            for x in buffer.area.left()..buffer.area.right() {
                let Some(cell) = buffer.cell((x, y)) else { continue };
                columns.push((row.len(), x));
                row.push_str(cell.symbol());
            }
            for (range, stands) in self.found(&row) {
                let mut letters = stands.chars();
                for (_, x) in columns.iter().filter(|(at, _)| range.contains(at)) {
                    if let Some(cell) = buffer.cell_mut((*x, y)) {
                        cell.set_char(letters.next().unwrap_or(' '));
                    }
                }
            }
        }
    }

    /// Where it stands in a text, and what stands for it; what comes first in the list counts where they meet.
    fn found(&self, text: &str) -> Vec<(Range<usize>, &'static str)> {
        let exact = self.exact.iter().flat_map(|(what, stands)| {
            text.match_indices(what.as_str()).map(|(at, what)| (at..at + what.len(), *stands)).collect::<Vec<_>>()
        });
        let words = self
            .words
            .iter()
            .flat_map(|(what, stands)| what.find_iter(text).map(|found| (found.range(), *stands)).collect::<Vec<_>>());
        let all = exact.chain(words).chain(TOKEN.find_iter(text).map(|found| (found.range(), SECRET)));
        let mut kept: Vec<(Range<usize>, &'static str)> = Vec::new();
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
}
