//! Keys of the learner's own in the place of the usual ones.

use std::str::FromStr;
use std::sync::OnceLock;

use crossterm::event::{KeyCode, KeyModifiers};

use super::{Act, Binding, KEYMAP, Mode};
use crate::config::keys::KeyWish;
use crate::config::{ConfigError, Found};
use crate::tui::key::Key;

/// The keymap with the learner's own keys, once it is known.
static CUSTOM: OnceLock<Vec<Binding>> = OnceLock::new();

/// Every key, as it is on this screen.
#[must_use]
pub fn keymap() -> &'static [Binding] {
    CUSTOM.get().map_or(KEYMAP, Vec::as_slice)
}

/// Takes the learner's own keys from here on; once for a run of the program.
pub fn rebind(bindings: Vec<Binding>) {
    if !bindings.is_empty() {
        let _ = CUSTOM.set(bindings);
    }
}

impl Binding {
    /// The names of its mode and its action in a configuration: `normal` and `run`. `None` for what cannot have other keys.
    #[must_use]
    pub fn names(&self) -> Option<(&'static str, &'static str)> {
        let mode = self.mode.name();
        let rest = self.about.strip_prefix("keys-")?;
        let action = rest.strip_prefix(mode)?.strip_prefix('-')?;
        // Which digit it is says which answer is picked.
        (self.act != Act::Pick).then_some((mode, action))
    }
}

/// The keymap with these wishes, and what is wrong with them; what is wrong leaves the usual keys. Empty where nothing changes.
/// `others` are modes of other screens, whose wishes are none of its business.
#[must_use]
pub fn with(wishes: &[KeyWish], others: &[&'static str]) -> (Vec<Binding>, Vec<Found>) {
    let mut problems = Vec::new();
    let mut taken: Vec<(usize, Vec<Key>, &KeyWish)> = Vec::new();
    for wish in wishes.iter().filter(|wish| !others.contains(&wish.mode.as_str())) {
        match read(wish, others) {
            Ok((at, keys)) => taken.push((at, keys, wish)),
            Err(error) => problems.push(Found { error, at: Some(wish.at) }),
        }
    }
    while let Some((place, error)) = conflict(&taken) {
        let (_, _, wish) = taken.remove(place);
        problems.push(Found { error, at: Some(wish.at) });
    }
    if taken.is_empty() {
        return (Vec::new(), problems);
    }
    let mut bindings = KEYMAP.to_vec();
    for (at, keys, _) in taken {
        if let Some(binding) = bindings.get_mut(at) {
            // A handful, once, for as long as the program runs.
            binding.keys = Box::leak(keys.into_boxed_slice());
        }
    }
    (bindings, problems)
}

fn read(wish: &KeyWish, others: &[&'static str]) -> Result<(usize, Vec<Key>), ConfigError> {
    let modes: Vec<_> = Mode::ALL.iter().map(|mode| mode.name()).chain(others.iter().copied()).collect();
    if !modes.contains(&wish.mode.as_str()) {
        return Err(ConfigError::UnknownKey { key: format!("keys.{}", wish.mode), known: modes });
    }
    let named = || KEYMAP.iter().enumerate().filter_map(|(at, binding)| Some((at, binding.names()?)));
    let of_mode = || named().filter(|(_, (mode, _))| *mode == wish.mode);
    let Some((at, _)) = of_mode().find(|(_, (_, action))| *action == wish.action) else {
        let known = of_mode().map(|(_, (_, action))| action).collect();
        return Err(ConfigError::UnknownKey { key: wish.action.clone(), known });
    };
    let key = |text: &String| text.parse().map_err(|()| ConfigError::NoKey(text.clone()));
    Ok((at, wish.keys.iter().map(key).collect::<Result<_, _>>()?))
}

/// A wish whose key already means something else in its mode.
fn conflict(taken: &[(usize, Vec<Key>, &KeyWish)]) -> Option<(usize, ConfigError)> {
    let keys_of = |at: usize, binding: &Binding| -> Vec<Key> {
        let own = taken.iter().find(|(place, _, _)| *place == at);
        own.map_or_else(|| binding.keys.to_vec(), |(_, keys, _)| keys.clone())
    };
    taken.iter().enumerate().find_map(|(place, (at, keys, _))| {
        let binding = KEYMAP.get(*at)?;
        KEYMAP.iter().enumerate().filter(|(other, one)| other != at && one.mode == binding.mode).find_map(|(other, one)| {
            let others = keys_of(other, one);
            let key = keys.iter().find(|key| others.contains(key))?;
            let action = one.names().map_or("pick", |(_, action)| action);
            Some((place, ConfigError::KeyTaken { key: key.to_string(), mode: binding.mode.name(), action }))
        })
    })
}

impl Key {
    /// It, as it is written in a configuration.
    #[must_use]
    pub fn written(&self) -> String {
        let arrow = match self.0 {
            KeyCode::Up => "up",
            KeyCode::Down => "down",
            KeyCode::Left => "left",
            KeyCode::Right => "right",
            _ => return self.to_string().replace('\\', "\\\\").replace('"', "\\\""),
        };
        let modifiers = Self(KeyCode::Null, self.1).to_string();
        format!("{}{arrow}", modifiers.strip_suffix("Null").unwrap_or_default())
    }
}

impl FromStr for Key {
    type Err = ();

    /// Reads a key as it is written in a configuration: `ctrl-r`, `alt-x`, `shift-up`, `F5`, `space`, `x`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = text.trim();
        while let Some((word, more)) = rest.split_once(['-', '+']).filter(|(_, more)| !more.is_empty()) {
            modifiers |= match word.to_ascii_lowercase().as_str() {
                "ctrl" | "control" | "c" => KeyModifiers::CONTROL,
                "alt" | "meta" => KeyModifiers::ALT,
                "shift" => KeyModifiers::SHIFT,
                _ => return Err(()),
            };
            rest = more;
        }
        let mut letters = rest.chars();
        let code = match (letters.next(), letters.next()) {
            (Some(letter), None) if !letter.is_control() && !letter.is_whitespace() => {
                // Shift says itself by the letter.
                let upper = modifiers.contains(KeyModifiers::SHIFT);
                modifiers -= KeyModifiers::SHIFT;
                KeyCode::Char(match (upper, modifiers.contains(KeyModifiers::CONTROL)) {
                    (true, _) => letter.to_ascii_uppercase(),
                    // Terminals tell of no other with Ctrl.
                    (false, true) => letter.to_ascii_lowercase(),
                    (false, false) => letter,
                })
            }
            _ => named(&rest.to_ascii_lowercase())?,
        };
        if code == KeyCode::Tab && modifiers.contains(KeyModifiers::SHIFT) {
            return Ok(Self(KeyCode::BackTab, modifiers - KeyModifiers::SHIFT));
        }
        Ok(Self(code, modifiers))
    }
}

fn named(name: &str) -> Result<KeyCode, ()> {
    Ok(match name {
        "space" => KeyCode::Char(' '),
        "enter" | "return" => KeyCode::Enter,
        "esc" | "escape" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "backspace" => KeyCode::Backspace,
        "delete" | "del" => KeyCode::Delete,
        "insert" => KeyCode::Insert,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" | "pageup" => KeyCode::PageUp,
        "pgdn" | "pagedown" => KeyCode::PageDown,
        _ => {
            let number = name.strip_prefix('f').and_then(|number| number.parse().ok());
            KeyCode::F(number.filter(|number| (1..=24).contains(number)).ok_or(())?)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::file;

    fn bound(text: &str) -> (Vec<String>, Vec<&'static str>) {
        let (bindings, problems) = with(&file::read(text).keys, &[]);
        let changed = bindings.iter().zip(KEYMAP).filter(|(new, old)| new.keys != old.keys);
        let changed = changed.map(|(new, _)| format!("{} {}", new.names().unwrap().1, new.keys_text()));
        (changed.collect(), problems.iter().map(|found| found.error.code()).collect())
    }

    #[test]
    fn an_action_has_the_keys_that_are_wished_for() {
        let (changed, problems) = bound("[keys.normal]\nrun = ['F5', 'ctrl-r']\nhint = 'F6'\n");
        assert_eq!((changed, problems), (vec!["run F5 Ctrl-r".to_owned(), "hint F6".to_owned()], vec![]));
    }

    #[test]
    fn two_actions_can_change_keys_with_each_other() {
        let (changed, problems) = bound("[keys.normal]\nrun = 'h'\nhint = 'r'\n");
        assert_eq!((changed.len(), problems), (2, vec![]));
    }

    #[test]
    fn a_key_that_means_something_already_is_told_and_left() {
        assert_eq!(bound("[keys.normal]\nrun = 'q'\n"), (vec![], vec!["key-taken"]));
        // In another mode it means nothing yet.
        assert_eq!(bound("[keys.tree]\nchoose = 'q'\n").1, Vec::<&str>::new());
    }

    #[test]
    fn what_nobody_knows_is_told() {
        let text = "[keys.normal]\nrnu = 'x'\nrun = 'hyper-x'\n[keys.nrmal]\nrun = 'x'\n[keys.help]\nclose = []\n";
        let (changed, problems) = bound(text);
        assert_eq!((changed, problems), (vec![], vec!["unknown-key", "no-key", "unknown-key"]));
        assert_eq!(file::read(text).problems.len(), 1, "an empty list");
    }

    #[test]
    fn every_action_but_picking_has_a_name_of_its_own() {
        let mut seen = std::collections::HashSet::new();
        for binding in KEYMAP.iter().filter(|binding| binding.act != Act::Pick) {
            let names = binding.names().unwrap_or_else(|| panic!("{}", binding.about));
            assert!(seen.insert(names), "{names:?}");
        }
    }

    #[test]
    fn every_usual_key_can_be_written_in_a_configuration() {
        for key in KEYMAP.iter().flat_map(|binding| binding.keys) {
            let text = format!("[keys.normal]\nrun = \"{}\"\n", key.written());
            let file = file::read(&text);
            assert_eq!(file.keys.first().and_then(|wish| wish.keys.first()?.parse().ok()), Some(*key), "{text}");
        }
    }

    #[test]
    fn keys_are_read_in_many_spellings() {
        for (text, shown) in [
            ("ctrl-r", "Ctrl-r"),
            ("Ctrl+R", "Ctrl-r"),
            ("shift-tab", "Shift-Tab"),
            ("-", "-"),
            ("space", "Space"),
            ("shift-a", "A"),
        ] {
            assert_eq!(text.parse::<Key>().map(|key| key.to_string()), Ok(shown.to_owned()), "{text}");
        }
        assert!("".parse::<Key>().is_err() && "f99".parse::<Key>().is_err());
    }
}
