//! A configuration's text, read.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::config::keys::{self, KeyWish};
use crate::config::problem::{ConfigError, Found, place};
use crate::config::setting::{Kind, Setting};

/// The name of the table of keys.
const KEYS: &str = "keys";

/// A value, and its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// As it counts.
    pub value: String,
    /// From 1.
    pub line: usize,
}

/// What a file says. What is wrong in it is left out, and told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct File {
    /// What can be used.
    pub said: BTreeMap<Setting, Said>,
    /// Keys of the learner's own.
    pub keys: Vec<KeyWish>,
    /// What cannot be used.
    pub problems: Vec<Found>,
}

/// Reads a file's text. One that is no TOML says nothing; else each value counts for itself.
#[must_use]
pub fn read(text: &str) -> File {
    let mut file = File::default();
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        file.problems = errors
            .iter()
            .map(|error| Found {
                error: ConfigError::Syntax(error.message().lines().next().unwrap_or_default().to_owned()),
                at: Some(error.span().map_or(0, |span| span.start)),
            })
            .collect();
        return file;
    }
    for (key, value) in table.get_ref() {
        if let (KEYS, DeValue::Table(wishes)) = (key.get_ref().as_ref(), value.get_ref()) {
            keys::read(wishes, &mut file.keys, &mut file.problems);
            continue;
        }
        match entry(key, value) {
            Ok((setting, said)) => {
                let line = place(text, key.span().start).0;
                file.said.insert(setting, Said { value: said, line });
            }
            Err(found) => file.problems.push(found),
        }
    }
    file.problems.sort_by_key(|found| found.at);
    file
}

fn entry(key: &Spanned<std::borrow::Cow<'_, str>>, value: &Spanned<DeValue<'_>>) -> Result<(Setting, String), Found> {
    let name = key.get_ref().to_string();
    let Some(setting) = Setting::of_key(&name) else {
        let known = Setting::ALL.iter().map(|setting| setting.key()).chain([KEYS]).collect();
        return Err(Found { error: ConfigError::UnknownKey { key: name, known }, at: Some(key.span().start) });
    };
    let at = Some(value.span().start);
    let text = match (value.get_ref(), setting.kind()) {
        (DeValue::String(text), _) => text.to_string(),
        // `theme = 16` is what anybody would write.
        (DeValue::Boolean(on), _) if setting.is_switch() => on.to_string(),
        (DeValue::Integer(number), Kind::OneOf(_)) => number.as_str().to_owned(),
        (other, _) => return Err(Found { error: ConfigError::WrongType { key: name, found: other.type_str() }, at }),
    };
    match setting.accept(&text) {
        Ok(value) => Ok((setting, value)),
        Err(kind) => Err(Found { error: ConfigError::WrongValue { key: name, value: text, kind }, at }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn shown(text: &str, lang: Lang) -> Vec<String> {
        read(text).problems.iter().map(|found| found.diagnostic("config.toml", text, lang).to_string()).collect()
    }

    #[test]
    fn each_value_counts_with_its_line() {
        let file = read("# mine\ntheme = \"color-blind\"\n\nlanguage = 'ja'\nworkspace = \"~/learn\"\n");
        assert_eq!(file.problems, []);
        let said: Vec<_> = file.said.iter().map(|(key, said)| (key.key(), said.value.as_str(), said.line)).collect();
        assert_eq!(said, [("theme", "colour-blind", 2), ("language", "ja", 4), ("workspace", "~/learn", 5)]);
        assert_eq!(read("theme = 16").said.get(&Setting::Theme).map(|said| said.value.as_str()), Some("16"));
    }

    #[test]
    fn a_switch_is_written_as_toml_writes_yes_and_no() {
        for (text, value) in
            [("plain = true", "true"), ("plain = false", "false"), ("plain = 'yes'", "true"), ("plain = 0", "false")]
        {
            assert_eq!(read(text).said.get(&Setting::Plain).map(|said| said.value.as_str()), Some(value), "{text}");
        }
        assert!(shown("plain = 'perhaps'", Lang::En).concat().contains("true"));
        assert_eq!(read("theme = true").problems.len(), 1, "no other setting is a switch");
    }

    #[test]
    fn an_unknown_key_is_told_with_its_line_and_the_nearest_one() {
        let problems = shown("theme = \"dark\"\nlangauge = \"ja\"\n", Lang::En);
        let [problem] = problems.as_slice() else { panic!("{problems:?}") };
        for part in ["config.toml:2:1", "langauge = \"ja\"", "Did you mean language?"] {
            assert!(problem.contains(part), "{problem}");
        }
        assert!(shown("langauge = \"ja\"\n", Lang::Ja).concat().contains("language のことですか"));
    }

    #[test]
    fn what_is_wrong_is_left_out_and_the_rest_counts() {
        let file = read("theme = \"drak\"\nengine = true\neditor = \"\"\npace = \"real\"\n");
        let codes: Vec<_> = file.problems.iter().map(|found| found.error.code()).collect();
        assert_eq!(codes, ["wrong-value", "wrong-type", "wrong-value"]);
        assert_eq!(file.said.into_keys().collect::<Vec<_>>(), [Setting::Pace]);
    }

    #[test]
    fn what_is_no_toml_says_nothing_and_tells_its_line() {
        let problems = shown("theme = \"dark\"\nengine = \"live\npace = \"real\"\n", Lang::En);
        assert!(problems.iter().any(|problem| problem.contains("config.toml:2:")), "{problems:?}");
        assert!(read("theme = \"dark\"\nengine = \"live\n").said.is_empty());
    }

    #[test]
    fn control_sequences_in_a_file_reach_no_terminal() {
        let text = "\"\\u001b[31mx\" = 1\neditor = 1\n";
        assert!(shown(text, Lang::En).iter().all(|problem| !problem.contains('\u{1b}')));
    }
}
