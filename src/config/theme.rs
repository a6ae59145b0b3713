//! The names of the themes. What they look like is the screen's own matter.

use std::fmt;
use std::str::FromStr;

use crate::i18n::{self, Lang, words};

/// A theme, as it is named on the command line, in the environment and in the configuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ThemeName {
    /// Light or dark, as the terminal's background is; the sixteen colours where that is not known.
    #[default]
    Auto,
    /// For a light background.
    Light,
    /// For a dark background.
    Dark,
    /// Text at least seven times as light, or as dark, as what is behind it.
    HighContrast,
    /// Colours that are told apart without red or green.
    ColourBlind,
    /// The terminal's own sixteen colours.
    Sixteen,
    /// No colours: bold, underlined, dimmed and reversed only.
    None,
}

impl ThemeName {
    /// Every theme, in the order in which a key goes through them.
    pub const ALL: [Self; 7] =
        [Self::Auto, Self::Light, Self::Dark, Self::HighContrast, Self::ColourBlind, Self::Sixteen, Self::None];

    /// The name that is typed.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
            Self::ColourBlind => "colour-blind",
            Self::Sixteen => "16",
            Self::None => "none",
        }
    }

    /// What it is, in a few words.
    #[must_use]
    pub fn about(self, lang: Lang) -> &'static str {
        let id = match self {
            Self::Auto => "theme-auto",
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
            Self::HighContrast => "theme-high-contrast",
            Self::ColourBlind => "theme-colour-blind",
            Self::Sixteen => "theme-16",
            Self::None => "theme-none",
        };
        i18n::fixed(lang, id)
    }

    /// The one after it; after the last the first.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|name| *name == self).unwrap_or(0);
        Self::ALL.get(at + 1).copied().unwrap_or_default()
    }
}

impl fmt::Display for ThemeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for ThemeName {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = match text {
            "color-blind" => "colour-blind",
            other => other,
        };
        Self::ALL.into_iter().find(|name| name.name() == wanted).ok_or_else(|| {
            let all = Self::ALL.map(Self::name).join(", ");
            words!(Lang::default(), "cli-no-such-theme", text, all)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::ThemeName;

    #[test]
    fn every_name_is_read_as_it_is_written_and_the_key_comes_to_all() {
        let mut at = ThemeName::default();
        let mut seen = Vec::new();
        for _ in ThemeName::ALL {
            seen.push(at);
            assert_eq!(at.to_string().parse(), Ok(at));
            at = at.next();
        }
        assert_eq!((seen.as_slice(), at), (&ThemeName::ALL[..], ThemeName::default()));
        assert_eq!("color-blind".parse(), Ok(ThemeName::ColourBlind));
        assert!("drak".parse::<ThemeName>().unwrap_err().contains("high-contrast"));
    }
}
