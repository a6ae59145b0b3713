//! Go.

use super::cursor::{Cursor, of_name};
use crate::markdown::highlight::Token;

/// What goes on over the end of a line.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Open {
    #[default]
    Nothing,
    Comment,
    Raw,
}

const KEYWORDS: [&str; 25] = [
    "break",
    "case",
    "chan",
    "const",
    "continue",
    "default",
    "defer",
    "else",
    "fallthrough",
    "for",
    "func",
    "go",
    "goto",
    "if",
    "import",
    "interface",
    "map",
    "package",
    "range",
    "return",
    "select",
    "struct",
    "switch",
    "type",
    "var",
];
const TYPES: [&str; 22] = [
    "any",
    "bool",
    "byte",
    "complex128",
    "complex64",
    "error",
    "float32",
    "float64",
    "int",
    "int16",
    "int32",
    "int64",
    "int8",
    "rune",
    "string",
    "uint",
    "uint16",
    "uint32",
    "uint64",
    "uint8",
    "uintptr",
    "comparable",
];
const CONSTANTS: [&str; 4] = ["true", "false", "nil", "iota"];

pub(super) fn line(open: &mut Open, cursor: &mut Cursor<'_>) {
    let mut defines_type = false;
    while let Some(letter) = cursor.peek() {
        match *open {
            Open::Comment => {
                *open = if cursor.take_through("*/", Token::Comment) { Open::Nothing } else { Open::Comment };
                continue;
            }
            Open::Raw => {
                *open = if cursor.take_through("`", Token::String) { Open::Nothing } else { Open::Raw };
                continue;
            }
            Open::Nothing => {}
        }
        match letter {
            '/' if cursor.rest().starts_with("//") => cursor.take_rest(Token::Comment),
            '/' if cursor.rest().starts_with("/*") => {
                cursor.take(2, Token::Comment);
                *open = Open::Comment;
            }
            '`' => {
                cursor.take_one(Token::String);
                *open = Open::Raw;
            }
            '"' | '\'' => cursor.take_quoted(letter, Token::String),
            '0'..='9' => cursor.take_while(Token::Number, |letter| of_name(letter) || letter == '.'),
            letter if of_name(letter) => {
                let word = cursor.word(of_name);
                let called = cursor.rest().get(word.len()..).is_some_and(|after| after.starts_with('('));
                let token = if KEYWORDS.contains(&word) {
                    Token::Keyword
                } else if TYPES.contains(&word) || defines_type {
                    Token::Type
                } else if CONSTANTS.contains(&word) {
                    Token::Number
                } else if called {
                    Token::Function
                } else {
                    Token::Plain
                };
                defines_type = word == "type";
                cursor.take(word.len(), token);
            }
            '+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '<' | '>' | '=' | '!' | ':' => cursor.take_one(Token::Operator),
            _ => cursor.take_one(Token::Plain),
        }
    }
}
