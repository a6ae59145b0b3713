//! Dockerfiles.

use super::cursor::{Cursor, of_name};
use super::data;
use super::shell::{self, Shell};
use crate::markdown::highlight::Token;

/// What a line left open.
#[derive(Default)]
pub(crate) struct Dockerfile {
    /// The instruction that goes on in the next line.
    inside: Option<Kind>,
    shell: Shell,
    /// Text up to a line with this word.
    here: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// What follows is a command.
    Command,
    /// `NAME=value`.
    Names,
    From,
    Other,
}

const INSTRUCTIONS: [(&str, Kind); 18] = [
    ("FROM", Kind::From),
    ("RUN", Kind::Command),
    ("CMD", Kind::Command),
    ("ENTRYPOINT", Kind::Command),
    ("SHELL", Kind::Command),
    ("HEALTHCHECK", Kind::Other),
    ("ENV", Kind::Names),
    ("ARG", Kind::Names),
    ("LABEL", Kind::Names),
    ("COPY", Kind::Other),
    ("ADD", Kind::Other),
    ("EXPOSE", Kind::Other),
    ("WORKDIR", Kind::Other),
    ("USER", Kind::Other),
    ("VOLUME", Kind::Other),
    ("ONBUILD", Kind::Other),
    ("STOPSIGNAL", Kind::Other),
    ("MAINTAINER", Kind::Other),
];

impl Dockerfile {
    pub fn line(&mut self, cursor: &mut Cursor<'_>) {
        if let Some(end) = &self.here {
            let over = cursor.rest().trim() == end;
            cursor.take_rest(if over { Token::Keyword } else { Token::String });
            if over {
                self.here = None;
            }
            return;
        }
        cursor.take_while(Token::Plain, char::is_whitespace);
        if cursor.peek() == Some('#') {
            // A comment between the lines of an instruction does not end it.
            cursor.take_rest(Token::Comment);
            return;
        }
        let kind = match self.inside {
            Some(kind) => kind,
            None => self.instruction(cursor),
        };
        while cursor.rest().starts_with("--") {
            cursor.take_while(Token::Variable, |letter| !letter.is_whitespace() && letter != '=');
            cursor.take_while(Token::Plain, |letter| !letter.is_whitespace());
            cursor.take_while(Token::Plain, char::is_whitespace);
        }
        let here = here(cursor.rest());
        match kind {
            Kind::Command if cursor.peek() == Some('[') => data::json(cursor),
            Kind::Command if here.is_none() => self.shell.line(cursor),
            kind => words(cursor, kind),
        }
        self.here = here;
        self.inside = cursor.ended_with('\\').then_some(kind);
    }

    fn instruction(&mut self, cursor: &mut Cursor<'_>) -> Kind {
        self.shell = Shell::default();
        let word = cursor.word(of_name);
        let known = INSTRUCTIONS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word));
        cursor.take(word.len(), if known.is_some() { Token::Keyword } else { Token::Plain });
        cursor.take_while(Token::Plain, char::is_whitespace);
        known.map_or(Kind::Other, |(_, kind)| *kind)
    }
}

/// The word that ends the text which begins in the next line.
fn here(line: &str) -> Option<String> {
    let after = line.split_once("<<")?.1.trim_start_matches('-');
    let word: String =
        after.chars().filter(|letter| !matches!(letter, '"' | '\'')).take_while(|letter| of_name(*letter)).collect();
    (!word.is_empty() && word.starts_with(char::is_alphabetic)).then_some(word)
}

fn words(cursor: &mut Cursor<'_>, kind: Kind) {
    while let Some(letter) = cursor.peek() {
        match letter {
            '"' | '\'' => cursor.take_quoted(letter, Token::String),
            '$' => shell::variable(cursor),
            '=' | '<' => cursor.take_one(Token::Operator),
            letter if of_name(letter) => {
                let word = cursor.word(|letter| of_name(letter) || matches!(letter, '.' | '-'));
                let named = cursor.rest().get(word.len()..).is_some_and(|after| after.starts_with('='));
                let token = match kind {
                    Kind::From if word.eq_ignore_ascii_case("as") => Token::Keyword,
                    Kind::Names if named => Token::Variable,
                    Kind::Other if matches!(word, "CMD" | "NONE") => Token::Keyword,
                    _ => Token::Plain,
                };
                cursor.take(word.len(), token);
                // The rest of a path or of an address is no word of its own.
                if !named {
                    cursor.take_while(Token::Plain, |letter| !letter.is_whitespace() && !matches!(letter, '$' | '"' | '\''));
                }
            }
            _ => cursor.take_one(Token::Plain),
        }
    }
}
