//! YAML and JSON.

use super::cursor::{Cursor, of_name};
use crate::markdown::highlight::Token;

const CONSTANTS: [&str; 7] = ["true", "false", "null", "yes", "no", "on", "off"];

/// JSON, a line of it.
pub(super) fn json(cursor: &mut Cursor<'_>) {
    while let Some(letter) = cursor.peek() {
        match letter {
            '"' => {
                let mut ahead = Cursor::new(cursor.rest());
                ahead.take_quoted('"', Token::String);
                let is_key = ahead.rest().trim_start().starts_with(':');
                cursor.take_quoted('"', if is_key { Token::Key } else { Token::String });
            }
            '-' | '0'..='9' => cursor.take_while(Token::Number, |letter| of_name(letter) || matches!(letter, '-' | '+' | '.')),
            letter if of_name(letter) => {
                let word = cursor.word(of_name);
                cursor.take(word.len(), if CONSTANTS.contains(&word) { Token::Number } else { Token::Plain });
            }
            _ => cursor.take_one(Token::Plain),
        }
    }
}

/// What YAML left open.
#[derive(Default)]
pub(crate) struct Yaml {
    /// Text of lines that are indented deeper than this.
    text: Option<usize>,
}

impl Yaml {
    pub fn line(&mut self, cursor: &mut Cursor<'_>) {
        let indent = cursor.length(|letter| letter == ' ');
        if let Some(outer) = self.text {
            if indent > outer || cursor.rest().trim().is_empty() {
                cursor.take_rest(Token::String);
                return;
            }
            self.text = None;
        }
        cursor.take(indent, Token::Plain);
        while cursor.rest().starts_with("- ") || cursor.rest() == "-" {
            cursor.take_one(Token::Operator);
            cursor.take_while(Token::Plain, |letter| letter == ' ');
        }
        if matches!(cursor.rest(), "---" | "...") {
            cursor.take_rest(Token::Operator);
            return;
        }
        if let Some(key) = key(cursor.rest()) {
            cursor.take(key, Token::Key);
            cursor.take_one(Token::Plain);
            cursor.take_while(Token::Plain, |letter| letter == ' ');
        }
        if cursor.rest().starts_with(['|', '>']) {
            self.text = Some(indent);
            cursor.take_while(Token::Operator, |letter| !letter.is_whitespace());
        }
        value(cursor);
    }
}

/// How long the key is that the text begins with.
fn key(text: &str) -> Option<usize> {
    let quoted = text.chars().next().filter(|letter| matches!(letter, '"' | '\''));
    let from = match quoted {
        Some(quote) => text.get(1..)?.find(quote)? + 2,
        None if text.starts_with(['{', '[', '#', '&', '*', '|', '>']) => return None,
        None => 0,
    };
    let at = text
        .match_indices(':')
        .map(|(at, _)| at)
        .find(|at| *at >= from && text.get(at + 1..).is_some_and(|after| after.is_empty() || after.starts_with([' ', '\t'])))?;
    let comment = text.find(" #").is_some_and(|comment| comment < at);
    (!comment && at > 0 && (quoted.is_none() || at == from)).then_some(at)
}

fn value(cursor: &mut Cursor<'_>) {
    let mut fresh = true;
    while let Some(letter) = cursor.peek() {
        match letter {
            '#' if fresh => cursor.take_rest(Token::Comment),
            letter if letter.is_whitespace() || "[]{},".contains(letter) => {
                cursor.take_one(Token::Plain);
                fresh = true;
                continue;
            }
            '"' | '\'' if fresh => cursor.take_quoted(letter, Token::String),
            '&' | '*' | '!' if fresh => cursor.take_while(Token::Variable, |letter| !letter.is_whitespace()),
            _ => {
                let word = cursor.word(|letter| !letter.is_whitespace() && !"[]{},".contains(letter));
                let number = word.starts_with(|letter: char| letter.is_ascii_digit() || letter == '-')
                    && word.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-' | '_'));
                let constant = fresh && (number || CONSTANTS.contains(&word));
                cursor.take(word.len(), if constant { Token::Number } else { Token::Plain });
            }
        }
        fresh = false;
    }
}
