//! `[keys.MODE]`: keys of the learner's own, as they are written. What they mean is the screen's own matter.

use toml::de::{DeTable, DeValue};

use crate::config::problem::{ConfigError, Found};

/// Other keys for an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyWish {
    /// Where: `normal`, `reader` …
    pub mode: String,
    /// What: `run`, `hint` …
    pub action: String,
    /// The keys: `ctrl-r`, `F5`, `x` …; at least one.
    pub keys: Vec<String>,
    /// The byte of the file where it stands.
    pub at: usize,
}

/// Reads the table `keys`.
pub(super) fn read(table: &DeTable<'_>, wishes: &mut Vec<KeyWish>, problems: &mut Vec<Found>) {
    for (mode, actions) in table {
        let DeValue::Table(actions_of_mode) = actions.get_ref() else {
            let key = format!("keys.{}", mode.get_ref());
            problems.push(wrong(key, actions.get_ref(), actions.span().start));
            continue;
        };
        for (action, value) in actions_of_mode {
            let name = format!("keys.{}.{}", mode.get_ref(), action.get_ref());
            let keys: Option<Vec<String>> = match value.get_ref() {
                DeValue::String(key) => Some(vec![key.to_string()]),
                DeValue::Array(keys) if !keys.is_empty() => {
                    keys.iter().map(|key| key.get_ref().as_str().map(str::to_owned)).collect()
                }
                _ => None,
            };
            match keys {
                Some(keys) => wishes.push(KeyWish {
                    mode: mode.get_ref().to_string(),
                    action: action.get_ref().to_string(),
                    keys,
                    at: action.span().start,
                }),
                None => problems.push(wrong(name, value.get_ref(), value.span().start)),
            }
        }
    }
    wishes.sort_by_key(|wish| wish.at);
}

fn wrong(key: String, value: &DeValue<'_>, at: usize) -> Found {
    Found { error: ConfigError::WrongKeys { key, found: value.type_str() }, at: Some(at) }
}
