//! Shell commands.

use super::cursor::{Cursor, of_name};
use crate::markdown::highlight::Token;

/// What a command line left open.
#[derive(Default)]
pub(crate) struct Shell {
    /// This quote.
    quote: Option<char>,
    /// Text up to a line with this word.
    here: Option<String>,
    /// The line before ended with a backslash, inside of a command.
    inside: bool,
}

const KEYWORDS: [&str; 17] = [
    "if", "then", "elif", "else", "fi", "for", "while", "until", "do", "done", "case", "esac", "in", "function", "select",
    "time", "!",
];

impl Shell {
    pub fn line(&mut self, cursor: &mut Cursor<'_>) {
        if let Some(end) = &self.here {
            if cursor.rest().trim() == end {
                self.here = None;
                cursor.take_rest(Token::Keyword);
            } else {
                cursor.take_rest(Token::String);
            }
            return;
        }
        if let Some(quote) = self.quote {
            self.quoted(cursor, quote);
        }
        // A command is expected, not its arguments.
        let mut command = !self.inside;
        let mut here = None;
        while let Some(letter) = cursor.peek() {
            match letter {
                letter if letter.is_whitespace() => {
                    cursor.take_while(Token::Plain, char::is_whitespace);
                    if cursor.peek() == Some('#') {
                        cursor.take_rest(Token::Comment);
                    }
                }
                '#' if command => cursor.take_rest(Token::Comment),
                '"' | '\'' => {
                    cursor.take_one(Token::String);
                    self.quote = Some(letter);
                    self.quoted(cursor, letter);
                    command = false;
                }
                '$' => {
                    variable(cursor);
                    command = false;
                }
                '<' if cursor.rest().starts_with("<<") && !cursor.rest().starts_with("<<<") => {
                    cursor.take_while(Token::Operator, |letter| matches!(letter, '<' | '-'));
                    let word = cursor.word(|letter| of_name(letter) || matches!(letter, '"' | '\''));
                    here = Some(word.trim_matches(['"', '\'']).to_owned()).filter(|word| !word.is_empty());
                    cursor.take(word.len(), Token::Keyword);
                }
                '|' | '&' | ';' | '(' => {
                    cursor.take_one(Token::Operator);
                    command = true;
                }
                '<' | '>' | ')' => cursor.take_one(Token::Operator),
                '\\' => {
                    cursor.take_one(Token::Plain);
                    cursor.take_one(Token::Plain);
                }
                _ => command = word(cursor, command),
            }
        }
        self.here = here;
        self.inside = cursor.ended_with('\\') && !command;
    }

    /// The rest of a text in quotes, with the variables in it.
    fn quoted(&mut self, cursor: &mut Cursor<'_>, quote: char) {
        loop {
            let stop = |letter: char| letter == quote || (quote == '"' && matches!(letter, '$' | '\\'));
            cursor.take_while(Token::String, |letter| !stop(letter));
            match cursor.peek() {
                None => return,
                Some('$') if quote == '"' => variable(cursor),
                Some('\\') if quote == '"' => {
                    cursor.take_one(Token::String);
                    cursor.take_one(Token::String);
                }
                Some(_) => {
                    cursor.take_one(Token::String);
                    self.quote = None;
                    return;
                }
            }
        }
    }
}

/// One word; whether a command is still expected after it.
fn word(cursor: &mut Cursor<'_>, command: bool) -> bool {
    let of_word = |letter: char| !letter.is_whitespace() && !"\"'$|&;()<>\\".contains(letter);
    let word = cursor.word(of_word);
    let assigned = word.find('=').filter(|at| *at > 0 && word.get(..*at).is_some_and(|name| name.chars().all(of_name)));
    match assigned {
        Some(at) if command => {
            cursor.take(at, Token::Variable);
            cursor.take_one(Token::Operator);
            cursor.take(word.len() - at - 1, Token::Plain);
            return true;
        }
        _ => {}
    }
    if command && KEYWORDS.contains(&word) {
        cursor.take(word.len(), Token::Keyword);
        return !matches!(word, "for" | "case" | "in" | "function" | "select");
    }
    let token = if command {
        Token::Function
    } else if word.starts_with('-') {
        Token::Variable
    } else {
        Token::Plain
    };
    let option = if token == Token::Variable { word.find('=').unwrap_or(word.len()) } else { word.len() };
    cursor.take(option, token);
    cursor.take(word.len() - option, Token::Plain);
    false
}

/// `$NAME`, `${NAME}`, `$1`, or the beginning of `$(command)`.
pub(super) fn variable(cursor: &mut Cursor<'_>) {
    let after = cursor.rest().get(1..).unwrap_or_default();
    if after.starts_with('{') {
        cursor.take_through("}", Token::Variable);
    } else if after.starts_with('(') {
        cursor.take(2, Token::Operator);
    } else {
        let name = after.find(|letter| !of_name(letter)).unwrap_or(after.len());
        let special = usize::from(name == 0 && after.starts_with(['?', '#', '@', '*', '!', '$', '-']));
        cursor.take(1 + name + special, Token::Variable);
    }
}
