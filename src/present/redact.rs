//! What is not for everybody, taken out of what is recorded: the user's and the machine's name, paths, secrets.

use std::path::Path;
use std::sync::LazyLock;

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
    fn a_user_called_root_leaves_the_lesson_readable() {
        let env = [("USER".to_owned(), "root".to_owned()), ("HOME".to_owned(), "/root".to_owned())];
        let redact = Redact::new(Path::new("/root/w"), env.into_iter(), String::new());
        assert_eq!(redact.text("USER root in /root/w, not /root"), "USER root in ~/sealegs, not ~");
    }
}
