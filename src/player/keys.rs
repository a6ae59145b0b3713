//! What a player's keys do. The help is made from this list.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::i18n::{Lang, fixed};

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    Pause,
    Step,
    Back,
    On,
    LastMarker,
    NextMarker,
    Begin,
    End,
    Slower,
    Faster,
    Look(i32, i32),
    Still,
    Help,
    Quit,
}

/// Keys as they are shown, and what they do.
const ABOUT: [(&str, &str); 10] = [
    ("Space", "play-key-pause"),
    (".", "play-key-step"),
    ("← →", "play-key-seek"),
    ("[ ] PgUp PgDn", "play-key-marker"),
    ("Home End", "play-key-ends"),
    ("- +", "play-key-speed"),
    ("h j k l", "play-key-look"),
    ("x", "play-key-still"),
    ("?", "play-key-help"),
    ("q", "play-key-quit"),
];

/// What a key does; `None` for nothing.
pub(super) fn act(key: &KeyEvent) -> Option<Act> {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return (key.code == KeyCode::Char('c')).then_some(Act::Quit);
    }
    Some(match key.code {
        KeyCode::Char(' ') => Act::Pause,
        KeyCode::Char('.') => Act::Step,
        KeyCode::Left => Act::Back,
        KeyCode::Right => Act::On,
        KeyCode::Char('[') | KeyCode::PageUp => Act::LastMarker,
        KeyCode::Char(']') | KeyCode::PageDown => Act::NextMarker,
        KeyCode::Home => Act::Begin,
        KeyCode::End => Act::End,
        KeyCode::Char('-' | '<') => Act::Slower,
        KeyCode::Char('+' | '=' | '>') => Act::Faster,
        KeyCode::Char('h') => Act::Look(-8, 0),
        KeyCode::Char('l') => Act::Look(8, 0),
        KeyCode::Char('k') => Act::Look(0, -4),
        KeyCode::Char('j') => Act::Look(0, 4),
        KeyCode::Char('x') => Act::Still,
        KeyCode::Char('?') => Act::Help,
        KeyCode::Char('q') | KeyCode::Esc => Act::Quit,
        _ => return None,
    })
}

/// The keys and what each does.
pub(super) fn help(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    ABOUT.iter().map(move |(keys, about)| (*keys, fixed(lang, about)))
}
