//! Every key of a demo, as data. The help is made from this list. What clickers send (PgUp, PgDn, b, .) is among them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::i18n::{Lang, fixed};

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Next,
    Back,
    Skip,
    Jump,
    Again,
    Manner,
    Pause,
    Blank,
    Insure,
    Engine,
    Language,
    ClockAnew,
    ConsoleUp,
    ConsoleDown,
    Pick(usize),
    Stop,
    Still,
    Help,
    Quit,
}

struct Binding {
    act: Act,
    keys: &'static str,
    codes: &'static [KeyCode],
    about: &'static str,
}

const BINDINGS: &[Binding] = &[
    Binding {
        act: Act::Next,
        keys: "Space PgDn → ↓ Enter n",
        codes: &[KeyCode::Char(' '), KeyCode::PageDown, KeyCode::Right, KeyCode::Down, KeyCode::Enter, KeyCode::Char('n')],
        about: "present-key-next",
    },
    Binding {
        act: Act::Back,
        keys: "PgUp ← ↑ Backspace p",
        codes: &[KeyCode::PageUp, KeyCode::Left, KeyCode::Up, KeyCode::Backspace, KeyCode::Char('p')],
        about: "present-key-back",
    },
    Binding { act: Act::Skip, keys: "s", codes: &[KeyCode::Char('s')], about: "present-key-skip" },
    Binding { act: Act::Jump, keys: "g", codes: &[KeyCode::Char('g')], about: "present-key-jump" },
    Binding { act: Act::Again, keys: "r", codes: &[KeyCode::Char('r')], about: "present-key-again" },
    Binding { act: Act::Insure, keys: "P", codes: &[KeyCode::Char('P')], about: "present-key-insure" },
    Binding { act: Act::Engine, keys: "R", codes: &[KeyCode::Char('R')], about: "present-key-engine" },
    Binding { act: Act::Manner, keys: "t", codes: &[KeyCode::Char('t')], about: "present-key-manner" },
    Binding { act: Act::Pause, keys: "c", codes: &[KeyCode::Char('c')], about: "present-key-pause" },
    Binding { act: Act::Stop, keys: "Ctrl-C", codes: &[], about: "present-key-stop" },
    Binding { act: Act::Blank, keys: "b .", codes: &[KeyCode::Char('b'), KeyCode::Char('.')], about: "present-key-blank" },
    Binding { act: Act::ConsoleUp, keys: "k", codes: &[KeyCode::Char('k')], about: "present-key-console-up" },
    Binding { act: Act::ConsoleDown, keys: "j", codes: &[KeyCode::Char('j')], about: "present-key-console-down" },
    Binding { act: Act::ClockAnew, keys: "0", codes: &[KeyCode::Char('0')], about: "present-key-clock-anew" },
    Binding { act: Act::Still, keys: "x", codes: &[KeyCode::Char('x')], about: "present-key-still" },
    Binding { act: Act::Language, keys: "L", codes: &[KeyCode::Char('L')], about: "present-key-language" },
    Binding { act: Act::Help, keys: "?", codes: &[KeyCode::Char('?')], about: "present-key-help" },
    Binding { act: Act::Quit, keys: "q", codes: &[KeyCode::Char('q')], about: "present-key-quit" },
];

/// What a key does; `None` for nothing.
pub fn act(key: KeyEvent) -> Option<Act> {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Char('c') if control => return Some(Act::Stop),
        _ if key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => return None,
        KeyCode::Char(digit @ '1'..='9') => return Some(Act::Pick(digit as usize - '1' as usize)),
        _ => {}
    }
    BINDINGS.iter().find(|binding| binding.codes.contains(&key.code)).map(|binding| binding.act)
}

/// The keys and what each does, for the help.
pub fn help(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    let picks = ("1-9", fixed(lang, "present-key-pick"));
    let about = move |binding: &Binding| (binding.keys, fixed(lang, binding.about));
    BINDINGS.iter().map(about).chain(std::iter::once(picks))
}

#[cfg(test)]
mod tests {
    use super::BINDINGS;

    #[test]
    fn no_key_does_two_things() {
        let all: Vec<_> = BINDINGS.iter().flat_map(|binding| binding.codes).collect();
        for (at, code) in all.iter().enumerate() {
            assert!(!all.iter().skip(at + 1).any(|other| other == code), "{code:?}");
        }
    }
}
