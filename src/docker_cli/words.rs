//! The shell's part of a docker line: quotes, line continuations, comments, `$NAME`; or the finding that the
//! line needs a real shell.

use super::ParseError;

/// What a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// The words after `docker`.
    Words(Vec<String>),
    /// Another program, or more of a shell's language than is read here.
    Shell,
}

type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Splits a line as a POSIX shell would.
///
/// # Errors
/// A quote without its end, or nothing at all.
pub fn split(line: &str, env: Env) -> Result<Line, ParseError> {
    let line = line.replace("\r\n", "\n");
    let mut lexer = Lexer { rest: line.chars().collect(), at: 0, words: Vec::new(), word: None, env };
    let result = lexer.run();
    match lexer.words.first().map(String::as_str) {
        Some("docker") => {}
        Some(_) => return Ok(Line::Shell),
        None if lexer.word.is_some() => return Ok(Line::Shell),
        None => {
            return match result {
                Ok(true) => Err(ParseError::Empty),
                Ok(false) | Err(_) => Ok(Line::Shell),
            };
        }
    }
    if !result? {
        return Ok(Line::Shell);
    }
    Ok(Line::Words(lexer.words.into_iter().skip(1).collect()))
}

struct Lexer<'a> {
    rest: Vec<char>,
    at: usize,
    words: Vec<String>,
    /// The word being read; `None` between words, so that `""` is a word and nothing is not.
    word: Option<String>,
    env: Env<'a>,
}

impl Lexer<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.rest.get(self.at + ahead).copied()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek(0);
        self.at += usize::from(next.is_some());
        next
    }

    fn push(&mut self, c: char) {
        self.word.get_or_insert_default().push(c);
    }

    fn end_word(&mut self) {
        self.words.extend(self.word.take());
    }

    /// `false`: a shell is needed.
    fn run(&mut self) -> Result<bool, ParseError> {
        while let Some(c) = self.next() {
            match c {
                ' ' | '\t' => self.end_word(),
                '\n' => {
                    self.end_word();
                    // A second command line after the first is a script; blank lines and comments are not.
                    if !self.words.is_empty() && !self.only_comments_follow() {
                        return Ok(false);
                    }
                }
                '#' if self.word.is_none() => self.skip_comment(),
                '\\' => match self.next() {
                    Some('\n') => {}
                    Some(escaped) => self.push(escaped),
                    None => self.push('\\'),
                },
                '\'' => self.single_quoted()?,
                '"' => {
                    if !self.double_quoted()? {
                        return Ok(false);
                    }
                }
                '$' => {
                    if !self.dollar(false) {
                        return Ok(false);
                    }
                }
                '~' if self.word.is_none() && matches!(self.peek(0), None | Some('/' | ' ' | '\t' | '\n')) => {
                    let home = (self.env)("HOME").unwrap_or_else(|| "~".to_owned());
                    self.word.get_or_insert_default().push_str(&home);
                }
                '[' if self.address_in_brackets() => self.push(c),
                '|' | '&' | ';' | '<' | '>' | '(' | ')' | '`' | '*' | '?' | '[' => return Ok(false),
                '{' if self.braces_expand() => return Ok(false),
                _ => self.push(c),
            }
        }
        self.end_word();
        Ok(true)
    }

    fn skip_comment(&mut self) {
        while self.peek(0).is_some_and(|c| c != '\n') {
            self.at += 1;
        }
    }

    fn only_comments_follow(&self) -> bool {
        let rest: String = self.rest.iter().skip(self.at).collect();
        rest.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
    }

    fn single_quoted(&mut self) -> Result<(), ParseError> {
        self.word.get_or_insert_default();
        loop {
            match self.next() {
                Some('\'') => return Ok(()),
                Some(c) => self.push(c),
                None => return Err(ParseError::UnclosedQuote { quote: '\'' }),
            }
        }
    }

    fn double_quoted(&mut self) -> Result<bool, ParseError> {
        self.word.get_or_insert_default();
        loop {
            match self.next() {
                Some('"') => return Ok(true),
                Some('`') => return Ok(false),
                Some('$') if !self.dollar(true) => return Ok(false),
                Some('$') => {}
                Some('\\') => match self.peek(0) {
                    Some('\n') => self.at += 1,
                    Some(c @ ('$' | '`' | '"' | '\\')) => {
                        self.at += 1;
                        self.push(c);
                    }
                    _ => self.push('\\'),
                },
                Some(c) => self.push(c),
                None => return Err(ParseError::UnclosedQuote { quote: '"' }),
            }
        }
    }

    /// What follows a `$`; `false` when it is more than a plain name.
    fn dollar(&mut self, quoted: bool) -> bool {
        let braced = self.peek(0) == Some('{');
        let from = self.at + usize::from(braced);
        let name: String = self.rest.iter().skip(from).take_while(|c| c.is_ascii_alphanumeric() || **c == '_').collect();
        if name.is_empty() {
            let special = matches!(self.peek(0), Some('{' | '(' | '@' | '*' | '?' | '$' | '!' | '-' | '#'));
            if special || (!quoted && matches!(self.peek(0), Some('\'' | '"'))) {
                return false;
            }
            self.push('$');
            return true;
        }
        // `$1` and the like belong to scripts.
        if name.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        self.at = from + name.len();
        if braced && self.next() != Some('}') {
            return false;
        }
        let value = (self.env)(&name).unwrap_or_default();
        if quoted {
            self.word.get_or_insert_default().push_str(&value);
            return true;
        }
        // Outside quotes a value is split at white space, and an empty one leaves no word.
        for c in value.chars() {
            if matches!(c, ' ' | '\t' | '\n') { self.end_word() } else { self.push(c) }
        }
        true
    }

    /// `[::1]` is an address, not a pattern: no file is ever meant by it.
    fn address_in_brackets(&self) -> bool {
        let inside: String = self.rest.iter().skip(self.at).take_while(|c| **c != ']').collect();
        let closed = self.peek(inside.chars().count()) == Some(']');
        closed && inside.contains(':') && inside.chars().all(|c| c.is_ascii_hexdigit() || c == ':' || c == '.')
    }

    /// `{a,b}` makes several words; a lone `{` does not.
    fn braces_expand(&self) -> bool {
        let inside: String = self.rest.iter().skip(self.at).take_while(|c| !matches!(**c, '}' | ' ' | '\t' | '\n')).collect();
        self.peek(inside.chars().count()) == Some('}') && (inside.contains(',') || inside.contains(".."))
    }
}
