//! Every key of a demo, as data. The help is made from this list. What clickers send (PgUp, PgDn, b, .) is among them.
//! A presenter's own keys stand in the configuration under `[keys.present]`.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::config::keys::KeyWish;
use crate::config::{ConfigError, Found};
use crate::i18n::{Lang, fixed};
use crate::tui::key::Key;

/// Their mode in a configuration.
pub const MODE: &str = "present";

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the list below says each in words")]
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

#[derive(Debug, Clone, PartialEq, Eq)]
struct Binding {
    act: Act,
    keys: Vec<Key>,
    about: &'static str,
}

impl Binding {
    /// Its name in a configuration.
    fn name(&self) -> &'static str {
        self.about.strip_prefix("present-key-").unwrap_or(self.about)
    }

    fn text(&self) -> String {
        self.keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }
}

/// Every key, and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys(Vec<Binding>);

impl Default for Keys {
    fn default() -> Self {
        let plain = |codes: &[KeyCode]| codes.iter().map(|code| Key(*code, KeyModifiers::NONE)).collect();
        let row = |act, about, codes: &[KeyCode]| Binding { act, keys: plain(codes), about };
        let letter = |act, about, letter| row(act, about, &[KeyCode::Char(letter)]);
        let (next, back) = (
            [KeyCode::Char(' '), KeyCode::PageDown, KeyCode::Right, KeyCode::Down, KeyCode::Enter, KeyCode::Char('n')],
            [KeyCode::PageUp, KeyCode::Left, KeyCode::Up, KeyCode::Backspace, KeyCode::Char('p')],
        );
        Self(vec![
            row(Act::Next, "present-key-next", &next),
            row(Act::Back, "present-key-back", &back),
            letter(Act::Skip, "present-key-skip", 's'),
            letter(Act::Jump, "present-key-jump", 'g'),
            letter(Act::Again, "present-key-again", 'r'),
            letter(Act::Insure, "present-key-insure", 'P'),
            letter(Act::Engine, "present-key-engine", 'R'),
            letter(Act::Manner, "present-key-manner", 't'),
            letter(Act::Pause, "present-key-pause", 'c'),
            Binding { act: Act::Stop, keys: vec![Key(KeyCode::Char('c'), KeyModifiers::CONTROL)], about: "present-key-stop" },
            row(Act::Blank, "present-key-blank", &[KeyCode::Char('b'), KeyCode::Char('.')]),
            letter(Act::ConsoleUp, "present-key-console-up", 'k'),
            letter(Act::ConsoleDown, "present-key-console-down", 'j'),
            letter(Act::ClockAnew, "present-key-clock-anew", '0'),
            letter(Act::Still, "present-key-still", 'x'),
            letter(Act::Language, "present-key-language", 'L'),
            letter(Act::Help, "present-key-help", '?'),
            letter(Act::Quit, "present-key-quit", 'q'),
        ])
    }
}

impl Keys {
    /// The keys with these wishes, of which those of other modes are none of its business, and what is wrong with them; what
    /// is wrong leaves the usual keys.
    #[must_use]
    pub fn with(wishes: &[KeyWish]) -> (Self, Vec<Found>) {
        let usual = Self::default();
        let mut problems = Vec::new();
        let mut taken: Vec<(usize, Vec<Key>, &KeyWish)> = Vec::new();
        for wish in wishes.iter().filter(|wish| wish.mode == MODE) {
            match usual.read(wish) {
                Ok((at, keys)) => taken.push((at, keys, wish)),
                Err(error) => problems.push(Found { error, at: Some(wish.at) }),
            }
        }
        while let Some((place, error)) = usual.conflict(&taken) {
            let (_, _, wish) = taken.remove(place);
            problems.push(Found { error, at: Some(wish.at) });
        }
        let mut keys = usual;
        for (at, own, _) in taken {
            if let Some(binding) = keys.0.get_mut(at) {
                binding.keys = own;
            }
        }
        (keys, problems)
    }

    fn read(&self, wish: &KeyWish) -> Result<(usize, Vec<Key>), ConfigError> {
        let Some(at) = self.0.iter().position(|binding| binding.name() == wish.action) else {
            let known = self.0.iter().map(Binding::name).collect();
            return Err(ConfigError::UnknownKey { key: wish.action.clone(), known });
        };
        let key = |text: &String| text.parse().map_err(|()| ConfigError::NoKey(text.clone()));
        Ok((at, wish.keys.iter().map(key).collect::<Result<_, _>>()?))
    }

    /// A wish whose key already means something else.
    fn conflict(&self, taken: &[(usize, Vec<Key>, &KeyWish)]) -> Option<(usize, ConfigError)> {
        let error = |key: &Key, action| ConfigError::KeyTaken { key: key.to_string(), mode: MODE, action };
        taken.iter().enumerate().find_map(|(place, (at, keys, _))| {
            if let Some(key) = keys.iter().find(|key| picks(**key).is_some()) {
                return Some((place, error(key, "pick")));
            }
            self.0.iter().enumerate().filter(|(other, _)| other != at).find_map(|(other, one)| {
                let own = taken.iter().find(|(place, _, _)| *place == other).map_or(&one.keys, |(_, keys, _)| keys);
                let key = keys.iter().find(|key| own.contains(key))?;
                Some((place, error(key, one.name())))
            })
        })
    }

    /// What a key does; `None` for nothing.
    #[must_use]
    pub fn act(&self, key: KeyEvent) -> Option<Act> {
        let key = Key::from(key);
        let bound = self.0.iter().find(|binding| binding.keys.contains(&key)).map(|binding| binding.act);
        bound.or_else(|| picks(key).map(Act::Pick))
    }

    /// The first key that does it, as it is shown.
    #[must_use]
    pub fn first(&self, act: Act) -> String {
        let binding = self.0.iter().find(|binding| binding.act == act);
        binding.and_then(|binding| binding.keys.first()).map(ToString::to_string).unwrap_or_default()
    }

    /// The keys and what each does, for the help.
    pub fn help(&self, lang: Lang) -> impl Iterator<Item = (String, &'static str)> {
        let picks = ("1-9".to_owned(), fixed(lang, "present-key-pick"));
        self.0.iter().map(move |binding| (binding.text(), fixed(lang, binding.about))).chain(std::iter::once(picks))
    }

    /// Each action's name in a configuration, its keys as they are written there, and what it does.
    pub fn listed(&self, lang: Lang) -> impl Iterator<Item = (&'static str, Vec<String>, &'static str)> {
        let written = |binding: &Binding| binding.keys.iter().map(Key::written).collect();
        self.0.iter().map(move |binding| (binding.name(), written(binding), fixed(lang, binding.about)))
    }
}

/// Which answer a digit picks.
fn picks(key: Key) -> Option<usize> {
    match key {
        Key(KeyCode::Char(digit @ '1'..='9'), KeyModifiers::NONE) => Some(digit as usize - '1' as usize),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::{Act, Keys};
    use crate::config::file;
    use crate::i18n::Lang;

    fn of(text: &str) -> (Keys, Vec<&'static str>) {
        let (keys, problems) = Keys::with(&file::read(text).keys);
        (keys, problems.iter().map(|found| found.error.code()).collect())
    }

    fn press(keys: &Keys, letter: char) -> Option<Act> {
        keys.act(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE))
    }

    #[test]
    fn no_key_does_two_things() {
        let all: Vec<_> = Keys::default().0.into_iter().flat_map(|binding| binding.keys).collect();
        for (at, key) in all.iter().enumerate() {
            assert!(!all.iter().skip(at + 1).any(|other| other == key), "{key}");
        }
    }

    #[test]
    fn a_presenter_has_keys_of_their_own_and_two_actions_may_change_keys() {
        let (keys, problems) =
            of("[keys.present]\ninsure = ['F8', 'ctrl-p']\nskip = 'g'\njump = 's'\n[keys.normal]\nrun = 'F5'\n");
        assert_eq!(problems, Vec::<&str>::new());
        assert_eq!((press(&keys, 'P'), press(&keys, 'g'), press(&keys, 's')), (None, Some(Act::Skip), Some(Act::Jump)));
        assert_eq!(keys.first(Act::Insure), "F8");
        assert!(keys.help(Lang::En).any(|(keys, _)| keys == "F8 Ctrl-p"));
    }

    #[test]
    fn a_key_that_means_something_already_is_told_and_the_usual_one_stays() {
        for (wish, problem) in [
            ("skip = 'q'", "key-taken"),
            ("skip = '3'", "key-taken"),
            ("skpi = 'z'", "unknown-key"),
            ("skip = 'hyper-z'", "no-key"),
        ] {
            let (keys, problems) = of(&format!("[keys.present]\n{wish}\n"));
            assert_eq!((keys, problems), (Keys::default(), vec![problem]), "{wish}");
        }
    }

    #[test]
    fn every_usual_key_can_be_written_in_a_configuration() {
        for (action, keys, _) in Keys::default().listed(Lang::En) {
            let list: Vec<_> = keys.iter().map(|key| format!("\"{key}\"")).collect();
            assert_eq!(of(&format!("[keys.present]\n{action} = [{}]\n", list.join(", "))), (Keys::default(), vec![]), "{action}");
        }
    }
}
