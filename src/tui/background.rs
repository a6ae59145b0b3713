//! Asking the terminal what its background is (OSC 11), and hearing the answer among the keys.
//!
//! Nothing waits for the answer: the first frame stands without it, and many terminals never give one. It comes as if it were
//! typed, so it is taken out of what is typed; what only begins like an answer is handed on as the keys that it is.

use std::time::Duration;

use crossterm::event::{Event as Input, KeyCode, KeyEventKind, KeyModifiers};

use crate::tui::theme::rgb::Rgb;

/// The question. Ended by BEL, so that most answers are, too: the other end, ESC and `\`, can be parted on its way.
pub(crate) const QUESTION: &[u8] = b"\x1b]11;?\x07";
/// How every answer begins after ESC and `]`; after this come hexadecimal numbers.
const BEGINS: &str = "11;rgb";
/// Longest answer: `11;rgba:` and four numbers of four digits.
const MOST: usize = 32;
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
    /// The background, when this was the end of the answer.
    pub colour: Option<Rgb>,
}

/// Listens for the answer.
#[derive(Debug, Default)]
pub(crate) struct Listener {
    /// It was asked, and may still be answered.
    waits: bool,
    /// What looks like an answer so far.
    held: Vec<Input>,
    text: String,
    /// The last key was ESC: the beginning or the end may follow.
    escaped: bool,
}

impl Listener {
    /// One that awaits an answer.
    pub fn asked() -> Self {
        Self { waits: true, ..Self::default() }
    }

    /// Takes in an event that came at a time since the question.
    pub fn hear(&mut self, input: Input, since: Duration) -> Heard {
        if !self.waits || since > PATIENCE && self.held.is_empty() {
            self.waits = false;
            return Heard { inputs: vec![input], colour: None };
        }
        let Input::Key(key) = &input else { return Heard { inputs: vec![input], colour: None } };
        if key.kind == KeyEventKind::Release {
            return Heard { inputs: vec![input], colour: None };
        }
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        let escaped = std::mem::take(&mut self.escaped);
        match key.code {
            KeyCode::Char(']') if self.held.is_empty() && (alt || escaped) => {
                self.held.push(input);
                Heard::default()
            }
            _ if self.held.is_empty() => {
                self.escaped = key.code == KeyCode::Esc;
                Heard { inputs: vec![input], colour: None }
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
                Heard { inputs, colour: None }
            }
        }
    }

    fn goes_on(&mut self, letter: char) -> bool {
        self.text.push(letter);
        let number = |rest: &str| rest.chars().all(|letter| letter.is_ascii_hexdigit() || matches!(letter, ':' | '/'));
        self.text.len() <= MOST && (BEGINS.starts_with(&self.text) || self.text.strip_prefix(BEGINS).is_some_and(number))
    }

    fn end(&mut self) -> Heard {
        self.waits = false;
        self.held.clear();
        Heard { inputs: Vec::new(), colour: colour(&std::mem::take(&mut self.text)) }
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
            let found = heard(&mut Listener::asked(), typed(answer));
            assert_eq!(found, Heard { inputs: Vec::new(), colour: Some(colour) }, "{answer:?}");
        }
    }

    #[test]
    fn an_answer_parted_at_its_escapes_is_heard_too() {
        let esc = || Input::Key(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE));
        let mut inputs = vec![esc()];
        inputs.extend(typed("]11;rgb:00/00/00"));
        inputs.push(esc());
        inputs.extend(typed("\\"));
        let found = heard(&mut Listener::asked(), inputs);
        // The first ESC had come by itself, and was a key like any other.
        assert_eq!((found.inputs, found.colour), (vec![esc()], Some(Rgb(0, 0, 0))));
    }

    #[test]
    fn what_is_typed_meanwhile_comes_through_in_its_order() {
        let mut listener = Listener::asked();
        let mut inputs = typed("ab");
        inputs.extend(typed("\x1b]11;rgb:00/00/00\x07"));
        inputs.extend(typed("\x1b]n"));
        assert_eq!(heard(&mut listener, inputs).inputs, [typed("ab"), typed("\x1b]n")].concat());
        // Something that only begins like an answer.
        let like = typed("\x1b]11;no");
        assert_eq!(heard(&mut Listener::asked(), like.clone()).inputs, like);
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
