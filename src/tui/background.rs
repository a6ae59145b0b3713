//! Asking the terminal what its background is (OSC 11), whether it shows pictures (Kitty's query) and what it is called (XTVERSION), and
//! hearing the answers among the keys.
//!
//! Nothing waits for an answer: the first frame stands without it, and many terminals never give one. It comes as if it were
//! typed, so it is taken out of what is typed; what only begins like an answer is handed on as the keys that it is.

use std::time::Duration;

use crossterm::event::{Event as Input, KeyCode, KeyEventKind, KeyModifiers};

use crate::tui::pictures::{Answer, kitty};
use crate::tui::theme::rgb::Rgb;

/// The question. Ended by BEL, so that most answers are, too: the other end, ESC and `\`, can be parted on its way.
pub(crate) const QUESTION: &[u8] = b"\x1b]11;?\x07";
/// The question for the terminal's name (XTVERSION).
pub(crate) const NAME_QUESTION: &str = "\x1b[>0q";
/// How every answer about the background begins after ESC and `]`; after this come hexadecimal numbers.
const BEGINS: &str = "11;rgb";
/// How a name begins after ESC and `P`.
const NAME: &str = ">|";
/// Longest answer about the background: `11;rgba:` and four numbers of four digits.
const MOST: usize = 32;
/// Longest other answer.
const MOST_SAID: usize = 120;
/// An answer that has not come by then is not awaited any more.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whether this terminal can be asked. Not the ones that are known to print the question or to keep it to themselves.
#[must_use]
pub(crate) fn may_ask(env: impl Fn(&str) -> Option<String>) -> bool {
    let term = env("TERM").unwrap_or_default();
    let tmux = env("TERM_PROGRAM").is_some_and(|program| program == "tmux");
    let mute = term.is_empty() || term == "dumb" || term == "linux" || term.starts_with("vt");
    let screen = env("STY").is_some() || term.starts_with("screen") && !tmux;
    !cfg!(windows) && !mute && !screen
}

/// What came of an event.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Heard {
    /// What is handed on, in its order.
    pub inputs: Vec<Input>,
    /// The background, when this was the end of that answer.
    pub colour: Option<Rgb>,
    /// What the terminal can show, when this was the end of such an answer.
    pub pictures: Option<Answer>,
}

impl Heard {
    fn on(inputs: Vec<Input>) -> Self {
        Self { inputs, ..Self::default() }
    }
}

/// Listens for the answer.
#[derive(Debug, Default)]
pub(crate) struct Listener {
    /// Letters with which answers begin after ESC that may still come.
    awaited: Vec<char>,
    /// The one with which the answer that comes begins.
    kind: char,
    /// What looks like an answer so far.
    held: Vec<Input>,
    text: String,
    /// The last key was ESC: the beginning or the end may follow.
    escaped: bool,
}

impl Listener {
    /// One that awaits answers about the background, and about pictures.
    pub fn asked(background: bool, pictures: bool) -> Self {
        let letters: [(char, bool); 3] = [(']', background), ('_', pictures), ('P', pictures)];
        let awaited = letters.into_iter().filter(|(_, asked)| *asked).map(|(letter, _)| letter).collect();
        Self { awaited, ..Self::default() }
    }

    /// Takes in an event that came at a time since the question.
    pub fn hear(&mut self, input: Input, since: Duration) -> Heard {
        if self.awaited.is_empty() || since > PATIENCE && self.held.is_empty() {
            self.awaited.clear();
            return Heard::on(vec![input]);
        }
        let Input::Key(key) = &input else { return Heard::on(vec![input]) };
        if key.kind == KeyEventKind::Release {
            return Heard::on(vec![input]);
        }
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        let escaped = std::mem::take(&mut self.escaped);
        match key.code {
            KeyCode::Char(letter) if self.held.is_empty() && (alt || escaped) && self.awaited.contains(&letter) => {
                self.kind = letter;
                self.held.push(input);
                Heard::default()
            }
            _ if self.held.is_empty() => {
                self.escaped = key.code == KeyCode::Esc;
                Heard::on(vec![input])
            }
            KeyCode::Char('g') if ctrl => self.end(),
            KeyCode::Char('\\') if alt || escaped => self.end(),
            KeyCode::Esc if !escaped => {
                self.escaped = true;
                self.held.push(input);
                Heard::default()
            }
            KeyCode::Char(letter) if !alt && !ctrl && !escaped && self.goes_on(letter) => {
                self.held.push(input);
                Heard::default()
            }
            _ => {
                self.text.clear();
                let mut inputs = std::mem::take(&mut self.held);
                inputs.push(input);
                Heard::on(inputs)
            }
        }
    }

    fn goes_on(&mut self, letter: char) -> bool {
        self.text.push(letter);
        let text = self.text.as_str();
        let (begins, most) = match self.kind {
            ']' => (BEGINS, MOST),
            '_' => (kitty::BEGINS, MOST_SAID),
            _ => (NAME, MOST_SAID),
        };
        let number = |rest: &str| rest.chars().all(|letter| letter.is_ascii_hexdigit() || matches!(letter, ':' | '/'));
        let rest = text.strip_prefix(begins);
        text.len() <= most && (begins.starts_with(text) || rest.is_some_and(|rest| self.kind != ']' || number(rest)))
    }

    fn end(&mut self) -> Heard {
        self.held.clear();
        self.awaited.retain(|letter| *letter != self.kind);
        let text = std::mem::take(&mut self.text);
        match self.kind {
            ']' => Heard { colour: colour(&text), ..Heard::default() },
            // Anything but OK says why not.
            '_' => Heard { pictures: text.ends_with(";OK").then_some(Answer::Kitty), ..Heard::default() },
            _ => Heard { pictures: text.strip_prefix(NAME).map(|name| Answer::Named(name.to_owned())), ..Heard::default() },
        }
    }
}

/// Reads `11;rgb:RRRR/GGGG/BBBB`; each number has one to four digits (XParseColor).
fn colour(text: &str) -> Option<Rgb> {
    let (_, numbers) = text.strip_prefix(BEGINS)?.split_once(':')?;
    let mut parts = numbers.split('/').map(|digits| {
        let most = 16u32.checked_pow(u32::try_from(digits.len()).ok()?)?.checked_sub(1)?;
        let value = u32::from_str_radix(digits, 16).ok().filter(|_| digits.len() <= 4)?;
        u8::try_from(value * 255 / most.max(1)).ok()
    });
    Some(Rgb(parts.next()??, parts.next()??, parts.next()??))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyEvent;

    const SOON: Duration = Duration::from_millis(5);

    /// Keys as crossterm makes them of bytes that come together: ESC and a letter are Alt and the letter.
    fn typed(text: &str) -> Vec<Input> {
        let mut keys = Vec::new();
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            let (code, modifiers) = match letter {
                '\x1b' => (letters.next().map_or(KeyCode::Esc, KeyCode::Char), KeyModifiers::ALT),
                '\x07' => (KeyCode::Char('g'), KeyModifiers::CONTROL),
                letter => (KeyCode::Char(letter), KeyModifiers::NONE),
            };
            keys.push(Input::Key(KeyEvent::new(code, modifiers)));
        }
        keys
    }

    fn heard(listener: &mut Listener, inputs: Vec<Input>) -> Heard {
        let mut all = Heard::default();
        for input in inputs {
            let part = listener.hear(input, SOON);
            all.inputs.extend(part.inputs);
            all.colour = all.colour.or(part.colour);
            all.pictures = all.pictures.or(part.pictures);
        }
        all
    }

    #[test]
    fn the_answer_is_heard_and_none_of_it_is_a_key() {
        for (answer, colour) in [
            ("\x1b]11;rgb:1e1e/1e1e/2e2e\x07", Rgb(0x1e, 0x1e, 0x2e)),
            ("\x1b]11;rgb:ff/ff/FF\x1b\\", Rgb(255, 255, 255)),
            ("\x1b]11;rgba:0000/8080/ffff/ffff\x07", Rgb(0, 128, 255)),
        ] {
            let found = heard(&mut Listener::asked(true, false), typed(answer));
            assert_eq!(found, Heard { colour: Some(colour), ..Heard::default() }, "{answer:?}");
        }
    }

    #[test]
    fn an_answer_parted_at_its_escapes_is_heard_too() {
        let esc = || Input::Key(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE));
        let mut inputs = vec![esc()];
        inputs.extend(typed("]11;rgb:00/00/00"));
        inputs.push(esc());
        inputs.extend(typed("\\"));
        let found = heard(&mut Listener::asked(true, false), inputs);
        // The first ESC had come by itself, and was a key like any other.
        assert_eq!((found.inputs, found.colour), (vec![esc()], Some(Rgb(0, 0, 0))));
    }

    #[test]
    fn what_a_terminal_says_of_pictures_is_heard_and_none_of_it_is_a_key() {
        let ask = || Listener::asked(true, true);
        for (answer, pictures) in [
            ("\x1b_Gi=4207;OK\x1b\\", Some(Answer::Kitty)),
            ("\x1b_Gi=4207;ENOTSUPPORTED:no graphics\x1b\\", None),
            ("\x1bP>|foot(1.16.2)\x1b\\", Some(Answer::Named("foot(1.16.2)".to_owned()))),
        ] {
            assert_eq!(heard(&mut ask(), typed(answer)), Heard { pictures, ..Heard::default() }, "{answer:?}");
        }
        let all = "\x1b]11;rgb:00/00/00\x07\x1b_Gi=4207;OK\x1b\\\x1bP>|kitty(0.35)\x1b\\q";
        let found = heard(&mut ask(), typed(all));
        assert_eq!((found.inputs, found.colour, found.pictures), (typed("q"), Some(Rgb(0, 0, 0)), Some(Answer::Kitty)));
        // Nobody was asked, or something else was typed.
        for like in ["\x1b_Gi=1;OK\x1b\\", "\x1b_Gn", "\x1bPx"] {
            assert_eq!(heard(&mut ask(), typed(like)).inputs, typed(like));
        }
        assert_eq!(heard(&mut Listener::asked(true, false), typed("\x1b_Gi")).inputs, typed("\x1b_Gi"));
    }

    #[test]
    fn what_is_typed_meanwhile_comes_through_in_its_order() {
        let mut listener = Listener::asked(true, false);
        let mut inputs = typed("ab");
        inputs.extend(typed("\x1b]11;rgb:00/00/00\x07"));
        inputs.extend(typed("\x1b]n"));
        assert_eq!(heard(&mut listener, inputs).inputs, [typed("ab"), typed("\x1b]n")].concat());
        // Something that only begins like an answer.
        let like = typed("\x1b]11;no");
        assert_eq!(heard(&mut Listener::asked(true, false), like.clone()).inputs, like);
        assert_eq!(heard(&mut Listener::default(), typed("\x1b]11;rgb:0/0/0\x07")).inputs.len(), 14);
    }

    #[test]
    fn terminals_that_do_not_answer_are_not_asked() {
        let may = |pairs: &[(&str, &str)]| {
            may_ask(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
        };
        assert!(may(&[("TERM", "xterm-256color")]) && may(&[("TERM", "screen-256color"), ("TERM_PROGRAM", "tmux")]));
        for silent in [&[("TERM", "dumb")][..], &[("TERM", "screen.xterm")], &[("TERM", "linux")], &[]] {
            assert!(!may(silent), "{silent:?}");
        }
        assert!(!may(&[("TERM", "xterm-256color"), ("STY", "1.tty")]));
    }
}
