//! The shell's part of a docker line: quotes, line continuations, comments, `$NAME`; or the finding that the
//! line needs a real shell. Every word keeps its place in the line, and a line may still be unfinished.

use std::ops::Range;

use super::ParseError;

mod variables;

/// The longest docker line that is read, in bytes: nobody types more, and every part of it is looked at more than once.
pub const LONGEST: usize = 64 * 1024;

type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// The words after `docker`.
    Words(Vec<String>),
    /// Another program, or more of a shell's language than is read here.
    Shell,
}

/// A word of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Without its quotes, variables filled in.
    pub text: String,
    /// Where it stands, in bytes of the line. The words that one unquoted `$NAME` makes share a place.
    pub span: Range<usize>,
}

/// The old name of `docker compose`: a program of its own.
pub const OLD_COMPOSE: &str = "docker-compose";

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tail {
    /// After a blank: a further word may begin.
    Between,
    /// Within its last word.
    InWord,
    /// Within the last word, whose quote is open.
    InQuote(char),
    /// After the command: in a comment or on a line below it.
    Past,
}

/// The words of a line, `docker` among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// In order.
    pub words: Vec<Word>,
    /// How the line ends.
    pub tail: Tail,
    /// Whether it needs a shell; the words before that are there.
    pub shell: bool,
}

/// Splits a line as a POSIX shell would.
///
/// # Errors
/// A quote without its end, or nothing at all.
pub fn split(line: &str, env: Env) -> Result<Line, ParseError> {
    let scan = scan(line, env);
    match (scan.words.first().map(|word| word.text.as_str()), scan.tail) {
        _ if scan.shell => Ok(Line::Shell),
        (None, Tail::Between | Tail::Past) => Err(ParseError::Empty),
        (Some("docker" | OLD_COMPOSE), _) if line.len() > LONGEST => Err(ParseError::TooLong),
        (Some("docker" | OLD_COMPOSE), Tail::InQuote(quote)) => Err(ParseError::UnclosedQuote { quote }),
        (Some(program @ ("docker" | OLD_COMPOSE)), _) => {
            let compose = (program == OLD_COMPOSE).then(|| "compose".to_owned());
            Ok(Line::Words(compose.into_iter().chain(scan.words.into_iter().skip(1).map(|word| word.text)).collect()))
        }
        _ => Ok(Line::Shell),
    }
}

/// Finds the words of a line that may be unfinished.
#[must_use]
pub fn scan(line: &str, env: Env) -> Scan {
    let mut lexer = Lexer { line, at: 0, words: Vec::new(), word: None, start: 0, inside: false, tail: Tail::Between, env };
    let shell = lexer.run().is_err();
    lexer.end_word(lexer.at);
    Scan { words: lexer.words, tail: lexer.tail, shell }
}

/// More is needed than is read here.
struct NeedsShell;

struct Lexer<'a> {
    line: &'a str,
    /// The next byte.
    at: usize,
    words: Vec<Word>,
    /// The word being read; `None` between words, so that `""` is a word and nothing is not.
    word: Option<String>,
    /// Where it starts.
    start: usize,
    /// Whether something other than a blank came last: `$NAME` may end a word, or leave none, in the middle of it.
    inside: bool,
    tail: Tail,
    env: Env<'a>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.line.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The next character; the end of a line is `\n` wherever the text comes from.
    fn next(&mut self) -> Option<char> {
        if self.rest().starts_with("\r\n") {
            self.at += 1;
        }
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn begin(&mut self, at: usize) -> &mut String {
        if self.word.is_none() {
            self.start = at;
        }
        self.word.get_or_insert_default()
    }

    fn end_word(&mut self, at: usize) {
        if let Some(text) = self.word.take() {
            self.words.push(Word { text, span: self.start..at });
        }
    }

    fn run(&mut self) -> Result<(), NeedsShell> {
        loop {
            let at = self.at;
            let Some(c) = self.next() else { break };
            let first = !self.inside;
            self.inside = !matches!(c, ' ' | '\t' | '\n');
            match c {
                ' ' | '\t' => self.end_word(at),
                '\n' => {
                    self.end_word(at);
                    if !self.words.is_empty() {
                        // A second command line after the first is a script; blank lines and comments are not.
                        self.tail = Tail::Past;
                        return if self.only_comments_follow() { Ok(()) } else { Err(NeedsShell) };
                    }
                }
                '#' if first => {
                    self.inside = false;
                    self.at += self.rest().find('\n').unwrap_or(self.rest().len());
                    if self.at == self.line.len() {
                        self.tail = Tail::Past;
                    }
                }
                '\\' => match self.next() {
                    Some('\n') => self.inside = !first,
                    escaped => self.begin(at).push(escaped.unwrap_or('\\')),
                },
                '\'' => self.single_quoted(at),
                '"' => self.double_quoted(at)?,
                '$' => self.dollar(at, false)?,
                '~' if first => self.tilde(at)?,
                '[' if self.address_in_brackets() => self.begin(at).push(c),
                '|' | '&' | ';' | '<' | '>' | '(' | ')' | '`' | '*' | '?' | '[' => return Err(NeedsShell),
                '{' if self.braces_expand() => return Err(NeedsShell),
                _ => self.begin(at).push(c),
            }
        }
        if self.word.is_some() && self.tail == Tail::Between {
            self.tail = Tail::InWord;
        }
        Ok(())
    }

    fn only_comments_follow(&self) -> bool {
        self.rest().lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
    }

    fn single_quoted(&mut self, at: usize) {
        self.begin(at);
        loop {
            match self.next() {
                Some('\'') => return,
                Some(c) => self.begin(at).push(c),
                None => return self.tail = Tail::InQuote('\''),
            }
        }
    }

    fn double_quoted(&mut self, at: usize) -> Result<(), NeedsShell> {
        self.begin(at);
        loop {
            match self.next() {
                Some('"') => return Ok(()),
                Some('`') => return Err(NeedsShell),
                Some('$') => self.dollar(at, true)?,
                Some('\\') => {
                    let here = self.at;
                    match self.next() {
                        Some('\n') => {}
                        Some(c @ ('$' | '`' | '"' | '\\')) => self.begin(at).push(c),
                        _ => {
                            self.at = here;
                            self.begin(at).push('\\');
                        }
                    }
                }
                Some(c) => self.begin(at).push(c),
                None => {
                    self.tail = Tail::InQuote('"');
                    return Ok(());
                }
            }
        }
    }

    /// Whether a line continuation comes so many bytes from here.
    fn continues(&self, after: usize) -> bool {
        self.rest().get(after..).is_some_and(|rest| rest.starts_with("\\\n") || rest.starts_with("\\\r\n"))
    }

    /// `~` and `~/…` are the home folder; `~hana` is for a shell.
    fn tilde(&mut self, at: usize) -> Result<(), NeedsShell> {
        match self.peek() {
            None | Some('/' | ' ' | '\t' | '\n' | '\r') => {
                let home = (self.env)("HOME").unwrap_or_else(|| "~".to_owned());
                self.begin(at).push_str(&home);
                Ok(())
            }
            Some(c) if c.is_alphanumeric() || matches!(c, '_' | '+' | '-') || self.continues(0) => Err(NeedsShell),
            Some(_) => {
                self.begin(at).push('~');
                Ok(())
            }
        }
    }

    /// `[::1]` is an address, not a pattern: no file is ever meant by it.
    fn address_in_brackets(&self) -> bool {
        let rest = self.rest();
        // No address is longer, and a line of brackets is not searched to its end for each.
        let end = rest.bytes().take(48).position(|b| b == b']');
        let inside = end.and_then(|end| rest.get(..end)).unwrap_or_default();
        inside.contains(':') && inside.chars().all(|c| c.is_ascii_hexdigit() || c == ':' || c == '.')
    }

    /// `{a,b}` makes several words; a lone `{` does not. One that is long is for a shell, whatever it is.
    fn braces_expand(&self) -> bool {
        let rest = self.rest();
        let end = rest.bytes().take(4096).position(|b| matches!(b, b'}' | b' ' | b'\t' | b'\n'));
        let Some(end) = end else { return rest.len() > 4096 };
        let inside = rest.get(..end).unwrap_or_default();
        rest.as_bytes().get(end) == Some(&b'}') && (inside.contains(',') || inside.contains(".."))
    }
}
