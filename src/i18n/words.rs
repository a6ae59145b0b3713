//! The program's words, from the Fluent files that it carries in itself.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use super::Lang;

static WORDS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/words");

/// A value that stands in a text.
pub type Value<'a> = FluentValue<'a>;

/// One file of one language, read when it is first asked for: the first paint waits for no more than the screen's words.
struct Shelf {
    bundle: FluentBundle<FluentResource>,
    /// Texts without places for values, as they are shown.
    fixed: HashMap<String, String>,
}

static SHELVES: LazyLock<HashMap<Lang, HashMap<&'static str, OnceLock<Shelf>>>> = LazyLock::new(|| {
    let files = |lang: Lang| WORDS.get_dir(lang.code()).into_iter().flat_map(Dir::files);
    let areas = |lang| files(lang).filter_map(|file| Some((file.path().file_stem()?.to_str()?, OnceLock::new()))).collect();
    Lang::ALL.into_iter().map(|lang| (lang, areas(lang))).collect()
});

impl Shelf {
    fn read(lang: Lang, area: &str) -> Self {
        let file = WORDS.get_file(format!("{lang}/{area}.ftl"));
        let text = file.and_then(|file| file.contents_utf8()).unwrap_or_default();
        // What cannot be read is left out; a test sees to it that nothing is.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let ids: Vec<String> = resource
            .entries()
            .filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            })
            .collect();
        let mut bundle = FluentBundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
        // The marks around values are for texts that mix directions of writing, and show up on terminals.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        let mut fixed = HashMap::new();
        for id in ids {
            let mut errors = Vec::new();
            let pattern = bundle.get_message(&id).and_then(|message| message.value());
            let Some(text) = pattern.map(|pattern| bundle.format_pattern(pattern, None, &mut errors).into_owned()) else {
                continue;
            };
            if errors.is_empty() {
                fixed.insert(id, text);
            }
        }
        Self { bundle, fixed }
    }

    fn of(lang: Lang, id: &str) -> Option<&'static Self> {
        let area = id.split_once('-').map_or(id, |(area, _)| area);
        Some(SHELVES.get(&lang)?.get(area)?.get_or_init(|| Self::read(lang, area)))
    }
}

/// A text without places for values. Where a language lacks it, English; where that does, nothing.
#[must_use]
pub fn fixed(lang: Lang, id: &str) -> &'static str {
    let find = |lang| Shelf::of(lang, id).and_then(|shelf| shelf.fixed.get(id));
    find(lang).or_else(|| find(Lang::En)).map_or("", String::as_str)
}

/// A text with values in its places.
#[must_use]
pub fn filled(lang: Lang, id: &str, values: &[(&str, Value<'_>)]) -> String {
    let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    let find = |lang| {
        let shelf = Shelf::of(lang, id)?;
        let pattern = shelf.bundle.get_message(id)?.value()?;
        Some(shelf.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    };
    find(lang).or_else(|| find(Lang::En)).unwrap_or_default()
}

/// Names one after the other, as a language writes a list.
pub fn listed(lang: Lang, names: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let comma = fixed(lang, "list-comma");
    names.into_iter().enumerate().fold(String::new(), |mut text, (index, name)| {
        if index > 0 {
            text.push_str(comma);
        }
        text.push_str(name.as_ref());
        text
    })
}

/// What can stand in a text: a number, which plural forms go by, or text.
pub trait Told {
    /// It, as Fluent takes it.
    fn told(&self) -> Value<'_>;
}

impl<T: Told + ?Sized> Told for &T {
    fn told(&self) -> Value<'_> {
        (**self).told()
    }
}

impl Told for str {
    fn told(&self) -> Value<'_> {
        Value::from(self)
    }
}

impl Told for String {
    fn told(&self) -> Value<'_> {
        Value::from(self.as_str())
    }
}

impl Told for Cow<'_, str> {
    fn told(&self) -> Value<'_> {
        Value::from(self.as_ref())
    }
}

macro_rules! numbers {
    ($($kind:ty)*) => { $(impl Told for $kind {
        fn told(&self) -> Value<'_> {
            Value::from(*self)
        }
    })* };
}

macro_rules! shown {
    ($($kind:ty)*) => { $(impl Told for $kind {
        fn told(&self) -> Value<'_> {
            Value::from(self.to_string())
        }
    })* };
}

shown!(bool char std::path::Display<'_> std::io::Error serde_json::Value);
numbers!(u8 u16 u32 u64 usize i32 i64 f64);

/// A text of the program, by its id, with `name = value` for each of its places, or `name` where the value is called so, too.
macro_rules! words {
    (@ $name:ident) => { $crate::i18n::Told::told(&$name) };
    (@ $name:ident $value:expr) => { $crate::i18n::Told::told(&$value) };
    ($lang:expr, $id:literal $(,)?) => { $crate::i18n::fixed($lang, $id).to_owned() };
    ($lang:expr, $id:literal, $($name:ident $(= $value:expr)?),+ $(,)?) => {
        $crate::i18n::filled($lang, $id, &[$((stringify!($name), $crate::i18n::words!(@ $name $($value)?))),+])
    };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::{Value, filled, fixed};

    #[test]
    fn a_text_is_found_in_its_area_and_an_unknown_one_is_nothing() {
        assert_eq!(fixed(Lang::En, "screen-passed"), "passed");
        assert_eq!(fixed(Lang::Ja, "screen-passed"), "合格");
        assert_eq!(fixed(Lang::Ja, "screen-no-such-thing"), "");
        assert_eq!(filled(Lang::En, "nowhere-at-all", &[("count", Value::from(1))]), "");
    }
}
