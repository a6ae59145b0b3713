//! A template's text in pieces: text, and the words inside `{{` and `}}`.

/// A piece of a template, and where it begins in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) at: usize,
    pub(super) text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Open,
    Close,
    Space,
    /// A word: a function, a keyword, `true`, `nil`.
    Word,
    /// `.Name`, the text without its dot.
    Field,
    Dot,
    /// `$name`.
    Variable,
    /// A text in quotes of either kind, as it stands.
    Quoted,
    /// A character in single quotes.
    Letter,
    Number,
    Pipe,
    Comma,
    Left,
    Right,
    Assign,
    Declare,
    /// What cannot be read from here on, and why.
    Unreadable,
    End,
}

/// Cuts a template into its pieces.
pub(super) fn lex(text: &str) -> Vec<Token> {
    let mut lexer = Lexer { text, at: 0, tokens: Vec::new() };
    match lexer.template() {
        Ok(()) => lexer.push(Kind::End, lexer.at, ""),
        Err((at, message)) => lexer.push(Kind::Unreadable, at, &message),
    }
    lexer.tokens
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Token>,
}

type Read = Result<(), (usize, String)>;

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn push(&mut self, kind: Kind, at: usize, text: &str) {
        self.tokens.push(Token { kind, at, text: text.to_owned() });
    }

    fn template(&mut self) -> Read {
        let mut trim = false;
        loop {
            let rest = self.rest();
            let begin = if trim { self.at + rest.len() - rest.trim_start_matches(SPACES).len() } else { self.at };
            let rest = self.text.get(begin..).unwrap_or_default();
            let Some(open) = rest.find("{{") else {
                self.push(Kind::Text, begin, rest);
                self.at = self.text.len();
                return Ok(());
            };
            let (before, action) = rest.split_at(open);
            let inside = action.get(2..).unwrap_or_default();
            let trims = inside.starts_with('-') && inside.get(1..).is_some_and(|rest| rest.starts_with(SPACES));
            self.push(Kind::Text, begin, if trims { before.trim_end_matches(SPACES) } else { before });
            self.at = begin + open + if trims { 3 } else { 2 };
            trim = match self.comment()? {
                Some(trim) => trim,
                None => {
                    self.push(Kind::Open, begin + open, "{{");
                    self.action()?
                }
            };
        }
    }

    /// `{{/* … */}}`; whether what follows is trimmed.
    fn comment(&mut self) -> Result<Option<bool>, (usize, String)> {
        let rest = self.rest();
        let inside = rest.trim_start_matches(SPACES);
        let spaces = rest.len() - inside.len();
        let allowed = spaces == 0 || self.text.get(..self.at).is_some_and(|before| before.ends_with('-'));
        if !allowed || !inside.starts_with("/*") {
            return Ok(None);
        }
        let Some(end) = inside.find("*/") else { return Err((self.at, "unclosed comment".to_owned())) };
        let after = inside.get(end + 2..).unwrap_or_default();
        let tight = after.trim_start_matches(SPACES);
        let trims = tight.len() < after.len() && tight.starts_with("-}}");
        let closed = self.at + spaces + end + 2;
        if trims {
            self.at = closed + (after.len() - tight.len()) + 3;
            return Ok(Some(true));
        }
        if !after.starts_with("}}") {
            return Err((self.at, "comment ends before closing delimiter".to_owned()));
        }
        self.at = closed + 2;
        Ok(Some(false))
    }

    /// The words up to `}}`; whether what follows is trimmed.
    fn action(&mut self) -> Result<bool, (usize, String)> {
        let mut depth = 0_usize;
        loop {
            let rest = self.rest();
            let at = self.at;
            let tight = rest.trim_start_matches(SPACES);
            let spaces = rest.len() - tight.len();
            let closes = if spaces > 0 && tight.starts_with("-}}") {
                Some((spaces + 3, true))
            } else if rest.starts_with("}}") {
                Some((2, false))
            } else {
                None
            };
            if let Some((length, trim)) = closes {
                if depth > 0 {
                    return Err((at, "unclosed left paren".to_owned()));
                }
                self.push(Kind::Close, at, "}}");
                self.at += length;
                return Ok(trim);
            }
            if spaces > 0 {
                self.take(Kind::Space, spaces);
                continue;
            }
            let Some(first) = rest.chars().next() else { return Err((at, "unclosed action".to_owned())) };
            match first {
                ':' if rest.starts_with(":=") => self.take(Kind::Declare, 2),
                ':' => return Err((at, "expected :=".to_owned())),
                '=' => self.take(Kind::Assign, 1),
                '|' => self.take(Kind::Pipe, 1),
                ',' => self.take(Kind::Comma, 1),
                '(' => {
                    depth += 1;
                    self.take(Kind::Left, 1);
                }
                ')' => {
                    depth = depth.checked_sub(1).ok_or_else(|| (at, "unexpected right paren".to_owned()))?;
                    self.take(Kind::Right, 1);
                }
                '"' | '\'' => self.quoted(first)?,
                '`' => {
                    let Some(end) = rest.get(1..).and_then(|rest| rest.find('`')) else {
                        return Err((at, "unterminated raw quoted string".to_owned()));
                    };
                    self.take(Kind::Quoted, end + 2);
                }
                '.' if rest.get(1..).is_none_or(|rest| !rest.starts_with(|c: char| c.is_ascii_digit())) => {
                    let name = name_length(rest.get(1..).unwrap_or_default());
                    self.ends(at + 1 + name)?;
                    let text = rest.get(1..=name).unwrap_or_default();
                    self.push(if name == 0 { Kind::Dot } else { Kind::Field }, at, text);
                    self.at += 1 + name;
                }
                '$' => {
                    let name = name_length(rest.get(1..).unwrap_or_default());
                    self.ends(at + 1 + name)?;
                    self.take(Kind::Variable, 1 + name);
                }
                '+' | '-' | '.' | '0'..='9' => self.number()?,
                letter if letter == '_' || letter.is_alphanumeric() => {
                    let name = name_length(rest);
                    self.ends(at + name)?;
                    self.take(Kind::Word, name);
                }
                letter => return Err((at, format!("unrecognized character in action: {}", unicode(letter)))),
            }
        }
    }

    fn take(&mut self, kind: Kind, length: usize) {
        let text = self.rest().get(..length).unwrap_or_default();
        self.push(kind, self.at, text);
        self.at += length;
    }

    fn quoted(&mut self, mark: char) -> Read {
        let what = if mark == '"' { "unterminated quoted string" } else { "unterminated character constant" };
        let mut letters = self.rest().char_indices().skip(1);
        while let Some((at, letter)) = letters.next() {
            match letter {
                '\\' if letters.next().is_some_and(|(_, next)| next != '\n') => {}
                '\\' | '\n' => break,
                letter if letter == mark => {
                    self.take(if mark == '"' { Kind::Quoted } else { Kind::Letter }, at + 1);
                    return Ok(());
                }
                _ => {}
            }
        }
        Err((self.at, what.to_owned()))
    }

    fn number(&mut self) -> Read {
        let rest = self.rest();
        let digits = |c: char| c.is_ascii_hexdigit() || matches!(c, '+' | '-' | '.' | 'x' | 'X' | 'o' | 'O' | '_' | 'p' | 'P');
        let end = rest.find(|c: char| !digits(c)).unwrap_or(rest.len());
        let text = rest.get(..end).unwrap_or_default();
        if super::literal::number(text).is_none() || rest.get(end..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) {
            let next = rest.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            let text = rest.get(..end + next).unwrap_or_default();
            return Err((self.at, format!("bad number syntax: {}", super::print::quote(text))));
        }
        self.take(Kind::Number, end);
        Ok(())
    }

    /// What may follow a name.
    fn ends(&self, at: usize) -> Read {
        let next = self.text.get(at..).and_then(|rest| rest.chars().next());
        match next {
            None => Ok(()),
            Some(letter) if SPACES.contains(&letter) || ".,|:)(=".contains(letter) => Ok(()),
            Some('}') if self.text.get(at..).is_some_and(|rest| rest.starts_with("}}")) => Ok(()),
            Some(letter) => Err((at, format!("bad character {}", unicode(letter)))),
        }
    }
}

const SPACES: [char; 4] = [' ', '\t', '\r', '\n'];

fn name_length(text: &str) -> usize {
    text.find(|c: char| c != '_' && !c.is_alphanumeric()).unwrap_or(text.len())
}

fn unicode(letter: char) -> String {
    let code = u32::from(letter);
    if letter.is_control() { format!("U+{code:04X}") } else { format!("U+{code:04X} '{letter}'") }
}
