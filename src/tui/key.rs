//! A key as the keymap names it, and as it is shown.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with its modifiers. Shift is not looked at for letters: they say it themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(pub KeyCode, pub KeyModifiers);

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        let known = KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT;
        let drop =
            if matches!(event.code, KeyCode::Char(_) | KeyCode::BackTab) { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
        Self(event.code, (event.modifiers & known) - drop)
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.1.contains(KeyModifiers::CONTROL) {
            f.write_str("Ctrl-")?;
        }
        if self.1.contains(KeyModifiers::SHIFT) {
            f.write_str("Shift-")?;
        }
        if self.1.contains(KeyModifiers::ALT) {
            f.write_str("Alt-")?;
        }
        match self.0 {
            KeyCode::Char(' ') => f.write_str("Space"),
            KeyCode::Char(letter) => write!(f, "{letter}"),
            KeyCode::Left => f.write_str("←"),
            KeyCode::Right => f.write_str("→"),
            KeyCode::Up => f.write_str("↑"),
            KeyCode::Down => f.write_str("↓"),
            KeyCode::PageUp => f.write_str("PgUp"),
            KeyCode::PageDown => f.write_str("PgDn"),
            KeyCode::BackTab => f.write_str("Shift-Tab"),
            other => write!(f, "{other}"),
        }
    }
}

pub(super) const fn plain(code: KeyCode) -> Key {
    Key(code, KeyModifiers::NONE)
}

pub(super) const fn letter(letter: char) -> Key {
    plain(KeyCode::Char(letter))
}

pub(super) const fn ctrl(letter: char) -> Key {
    Key(KeyCode::Char(letter), KeyModifiers::CONTROL)
}

pub(super) const fn alt(code: KeyCode) -> Key {
    Key(code, KeyModifiers::ALT)
}

pub(super) const fn with_ctrl(code: KeyCode) -> Key {
    Key(code, KeyModifiers::CONTROL)
}

pub(super) const fn shift(code: KeyCode) -> Key {
    Key(code, KeyModifiers::SHIFT)
}
