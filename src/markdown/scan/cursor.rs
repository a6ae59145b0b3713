//! A line and the pieces it was cut into so far.

use crate::markdown::highlight::Token;

/// Goes through a line from left to right. What is taken becomes a piece; pieces together are the line, whatever happens.
pub(crate) struct Cursor<'a> {
    rest: &'a str,
    pieces: Vec<(Token, String)>,
}

impl<'a> Cursor<'a> {
    pub fn new(line: &'a str) -> Self {
        Self { rest: line, pieces: Vec::new() }
    }

    /// What is still to be read.
    pub fn rest(&self) -> &'a str {
        self.rest
    }

    pub fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    /// Takes so many bytes, or all that is left where that is less or a character would be cut.
    pub fn take(&mut self, bytes: usize, token: Token) {
        let (text, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        if text.is_empty() {
            return;
        }
        // Blanks have no colour of their own.
        let token = if text.trim().is_empty() { self.pieces.last().map_or(Token::Plain, |last| last.0) } else { token };
        match self.pieces.last_mut() {
            Some((last, already)) if *last == token => already.push_str(text),
            _ => self.pieces.push((token, text.to_owned())),
        }
    }

    /// Takes one character.
    pub fn take_one(&mut self, token: Token) {
        self.take(self.peek().map_or(0, char::len_utf8), token);
    }

    /// Takes characters as long as they fit.
    pub fn take_while(&mut self, token: Token, fits: impl Fn(char) -> bool) {
        self.take(self.length(fits), token);
    }

    pub fn take_rest(&mut self, token: Token) {
        self.take(self.rest.len(), token);
    }

    /// Takes up to and with `end`; `false` when it does not come on this line, whose rest is taken then.
    pub fn take_through(&mut self, end: &str, token: Token) -> bool {
        let found = self.rest.find(end).map(|at| at + end.len());
        self.take(found.unwrap_or(self.rest.len()), token);
        found.is_some()
    }

    /// Takes text in quotes, from the opening to the closing one or the end of the line; a backslash hides a quote.
    pub fn take_quoted(&mut self, quote: char, token: Token) {
        let mut hidden = false;
        let end = self.rest.char_indices().skip(1).find(|(_, letter)| {
            let ends = *letter == quote && !hidden;
            hidden = *letter == '\\' && !hidden;
            ends
        });
        self.take(end.map_or(self.rest.len(), |(at, letter)| at + letter.len_utf8()), token);
    }

    /// How many bytes the characters have that fit.
    pub fn length(&self, fits: impl Fn(char) -> bool) -> usize {
        self.rest.find(|letter| !fits(letter)).unwrap_or(self.rest.len())
    }

    /// The characters that fit.
    pub fn word(&self, fits: impl Fn(char) -> bool) -> &'a str {
        self.rest.get(..self.length(fits)).unwrap_or_default()
    }

    /// Whether this was the last character taken.
    pub fn ended_with(&self, letter: char) -> bool {
        self.pieces.last().is_some_and(|(_, text)| text.ends_with(letter))
    }

    pub fn pieces(self) -> Vec<(Token, String)> {
        self.pieces
    }
}

/// A letter of a name.
pub(super) fn of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}
