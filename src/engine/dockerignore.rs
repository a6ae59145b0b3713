//! `.dockerignore`: which files of a build context are left out, by docker's rules and not git's.
//!
//! Patterns are anchored at the context's root. The last pattern that matches a path decides; one that decided
//! about a folder holds for all that is in it. `*` and `?` stop at slashes, `**` does not; `!` takes back in.

use regex::Regex;

use crate::engine::clean_path::clean;

/// A pattern that docker refuses too.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("syntax error in pattern {pattern:?} of .dockerignore")]
pub struct BadPattern {
    /// The pattern.
    pub pattern: String,
}

/// The rules of one context.
#[derive(Debug, Clone, Default)]
pub struct Dockerignore {
    patterns: Vec<Pattern>,
}

#[derive(Debug, Clone)]
struct Pattern {
    takes_back: bool,
    /// Cleaned, without `!`.
    text: String,
    matcher: Matcher,
}

#[derive(Debug, Clone)]
enum Matcher {
    Exact,
    /// `dir/**`: everything that begins so.
    Prefix(String),
    /// `**/name`: everything that ends so.
    Suffix(String),
    Regex(Regex),
}

/// Which patterns a folder matched: they hold for what is in it.
#[derive(Debug, Clone)]
pub struct Matched(Vec<bool>);

impl Dockerignore {
    /// Reads the file's text.
    ///
    /// # Errors
    /// The first pattern that cannot be one.
    pub fn parse(text: &str) -> Result<Self, BadPattern> {
        let mut rules = Self::default();
        for row in text.strip_prefix('\u{feff}').unwrap_or(text).lines() {
            if row.starts_with('#') {
                continue;
            }
            let row = row.trim();
            let (takes_back, pattern) = match row.strip_prefix('!') {
                Some(rest) => (true, rest.trim()),
                None => (false, row),
            };
            if row.is_empty() {
                continue;
            }
            if pattern.is_empty() {
                return Err(BadPattern { pattern: row.to_owned() });
            }
            let cleaned = clean(&slashes(pattern));
            let cleaned = if cleaned.len() > 1 { cleaned.strip_prefix('/').unwrap_or(&cleaned).to_owned() } else { cleaned };
            if !takes_back {
                rules.push(false, cleaned)?;
                continue;
            }
            // Docker cleans the line again with its mark, which can eat the mark: `!../b` leaves `b` out.
            match clean(&format!("!{cleaned}")) {
                again if again.starts_with('!') => rules.push(true, again.get(1..).unwrap_or_default().to_owned())?,
                again => rules.push(false, again)?,
            }
        }
        Ok(rules)
    }

    fn push(&mut self, takes_back: bool, text: String) -> Result<(), BadPattern> {
        let matcher = compile(&text).ok_or_else(|| BadPattern { pattern: text.clone() })?;
        self.patterns.push(Pattern { takes_back, text, matcher });
        Ok(())
    }

    /// Makes sure that a file is sent: the Dockerfile and the rules themselves always are.
    pub fn keep(&mut self, path: &str) {
        if self.excludes(path) {
            self.patterns.push(Pattern { takes_back: true, text: path.to_owned(), matcher: Matcher::Exact });
        }
    }

    /// Whether a path (relative, with slashes) is left out.
    #[must_use]
    pub fn excludes(&self, path: &str) -> bool {
        let mut above = None;
        for (at, _) in path.match_indices('/') {
            above = path.get(..at).map(|folder| self.judge(folder, above.as_ref()).1);
        }
        self.judge(path, above.as_ref()).0
    }

    /// Whether a path is left out, given what was found for its folder, and what its own content is to be judged by.
    #[must_use]
    pub fn judge(&self, path: &str, folder: Option<&Matched>) -> (bool, Matched) {
        let mut excluded = false;
        let mut matched = Vec::with_capacity(self.patterns.len());
        for (number, pattern) in self.patterns.iter().enumerate() {
            let by_folder = folder.and_then(|folder| folder.0.get(number)).copied().unwrap_or(false);
            // Docker does not try a pattern that would change nothing, and so does not count it for what is below.
            let matches = by_folder || (pattern.takes_back == excluded && pattern.matches(path));
            matched.push(matches);
            if matches {
                excluded = !pattern.takes_back;
            }
        }
        (excluded, Matched(matched))
    }

    /// Whether something below an excluded folder may be taken back in, so that it has to be looked into.
    /// BuildKit follows wildcards here; the classic builder looks only for the folder's name.
    #[must_use]
    pub fn may_take_back_below(&self, folder: &str, wildcards: bool) -> bool {
        let folder = format!("{folder}/");
        self.patterns.iter().filter(|pattern| pattern.takes_back).any(|pattern| {
            let literal = pattern.text.split(['*', '?', '[', '\\']).next().unwrap_or_default();
            let wild = wildcards && literal.len() < pattern.text.len();
            format!("{}/", pattern.text).starts_with(&folder)
                || (wild && (folder.starts_with(literal) || literal.starts_with(&folder)))
        })
    }
}

impl Pattern {
    fn matches(&self, path: &str) -> bool {
        match &self.matcher {
            Matcher::Exact => path == self.text,
            Matcher::Prefix(prefix) => path.starts_with(prefix),
            Matcher::Suffix(suffix) => path.ends_with(suffix) || suffix.strip_prefix('/') == Some(path),
            Matcher::Regex(regex) => regex.is_match(path),
        }
    }
}

/// On Windows both slashes part the names of a path.
fn slashes(path: &str) -> std::borrow::Cow<'_, str> {
    if cfg!(windows) { path.replace('\\', "/").into() } else { path.into() }
}

/// Docker's translation of a pattern, with its shortcuts, which differ from the regular expression in corner cases.
fn compile(pattern: &str) -> Option<Matcher> {
    #[derive(PartialEq)]
    enum Kind {
        Exact,
        Prefix,
        Suffix,
        Regex,
    }
    let mut kind = Kind::Exact;
    let mut regex = String::from("^");
    let mut chars = pattern.chars().peekable();
    let mut first = true;
    while let Some(c) = chars.next() {
        match c {
            '*' if chars.peek() == Some(&'*') => {
                chars.next();
                if chars.peek() == Some(&'/') {
                    chars.next();
                }
                if chars.peek().is_some() {
                    regex.push_str("(.*/)?");
                    kind = Kind::Regex;
                } else if kind == Kind::Exact {
                    kind = Kind::Prefix;
                } else {
                    regex.push_str(".*");
                    kind = Kind::Regex;
                }
                if first {
                    kind = Kind::Suffix;
                }
            }
            '*' => {
                regex.push_str("[^/]*");
                kind = Kind::Regex;
            }
            '?' => {
                regex.push_str("[^/]");
                kind = Kind::Regex;
            }
            '.' | '+' | '(' | ')' | '|' | '{' | '}' | '$' => {
                regex.push('\\');
                regex.push(c);
            }
            '\\' => match chars.next() {
                Some(next) => {
                    regex.push_str(&regex::escape(&next.to_string()));
                    kind = Kind::Regex;
                }
                None => return None,
            },
            '[' | ']' => {
                regex.push(c);
                kind = Kind::Regex;
            }
            c => regex.push(c),
        }
        first = false;
    }
    Some(match kind {
        Kind::Exact => Matcher::Exact,
        Kind::Prefix => Matcher::Prefix(pattern.strip_suffix("**")?.to_owned()),
        Kind::Suffix => Matcher::Suffix(pattern.strip_prefix("**")?.to_owned()),
        Kind::Regex => {
            regex.push('$');
            Matcher::Regex(Regex::new(&regex).ok()?)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::Dockerignore;

    /// Whether the rules leave the path out.
    fn excludes(rules: &str, path: &str) -> bool {
        Dockerignore::parse(rules).unwrap().excludes(path)
    }

    #[test]
    fn patterns_are_anchored_at_the_root() {
        assert!(excludes("node_modules", "node_modules/a/b.js"));
        assert!(!excludes("node_modules", "web/node_modules/a.js"));
        assert!(excludes("**/node_modules", "web/node_modules/a.js"));
        assert!(excludes("/dist", "dist/x"));
    }

    #[test]
    fn stars_stop_at_slashes_and_double_stars_do_not() {
        assert!(excludes("*.log", "a.log"));
        assert!(!excludes("*.log", "sub/a.log"));
        assert!(excludes("**/*.log", "a.log"));
        assert!(excludes("**/*.log", "sub/deep/a.log"));
        assert!(excludes("sub/**", "sub/a"));
        assert!(!excludes("sub/**", "sub"));
        assert!(excludes("*/temp*", "some/temporary.txt"));
        assert!(excludes("temp?", "tempa") && !excludes("temp?", "temp"));
        assert!(excludes("[a-c].txt", "b.txt") && !excludes("[^a-c].txt", "b.txt"));
    }

    #[test]
    fn the_last_match_wins() {
        let rules = "*.md\n!README*.md\nREADME-secret.md";
        assert!(excludes(rules, "notes.md"));
        assert!(!excludes(rules, "README.md"));
        assert!(excludes(rules, "README-secret.md"));
        assert!(!excludes("dir\n!dir/keep", "dir/keep"));
    }

    #[test]
    fn comments_blank_lines_and_a_byte_order_mark_say_nothing() {
        let rules = "\u{feff}# all logs\n\n  a.log  \r\n#b\n";
        assert!(excludes(rules, "a.log") && !excludes(rules, "#b") && !excludes(rules, "b"));
    }

    #[test]
    fn special_characters_of_regular_expressions_are_plain() {
        assert!(excludes("a+b(1).txt", "a+b(1).txt") && !excludes("a.txt", "axtxt"));
        assert!(excludes("\\*x", "*x") && !excludes("\\*x", "ax"));
    }

    #[test]
    fn what_must_be_sent_is_sent() {
        let mut rules = Dockerignore::parse("*").unwrap();
        rules.keep("Dockerfile");
        assert!(!rules.excludes("Dockerfile") && rules.excludes("main.go"));
    }

    #[test]
    fn excluded_folders_are_looked_into_only_for_what_may_be_taken_back() {
        let rules = Dockerignore::parse("*\n!src/app").unwrap();
        assert!(rules.may_take_back_below("src", true) && !rules.may_take_back_below("node_modules", true));
        let anywhere = Dockerignore::parse("*\n!**/keep").unwrap();
        assert!(anywhere.may_take_back_below("a/b", true) && !anywhere.may_take_back_below("a/b", false));
        assert!(Dockerignore::parse("*\n!src/*/x").unwrap().may_take_back_below("src/a", true));
    }

    #[test]
    fn patterns_that_docker_refuses_are_refused() {
        assert!(Dockerignore::parse("!").is_err());
        assert!(Dockerignore::parse("a[").is_err());
        assert!(Dockerignore::parse("a\\").is_err());
    }
}
