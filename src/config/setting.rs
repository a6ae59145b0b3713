//! What can be chosen for good: each setting's name, its values, and where else it can be said.

use crate::config::ThemeName;
use crate::i18n::{self, Lang};

/// A setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Setting {
    /// The screen's colours.
    Theme,
    /// The language.
    Language,
    /// Which engine is used.
    Engine,
    /// How fast a recorded run goes on the screen.
    Pace,
    /// Whether and how the terminal is given pictures.
    Pictures,
    /// What opens files.
    Editor,
    /// Where the learner's files are.
    Workspace,
    /// Plain lines instead of the screen.
    Plain,
}

/// What a setting's value may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One of these words.
    OneOf(Vec<&'static str>),
    /// Any text that says something.
    Text,
}

impl Setting {
    /// Every setting, in the order in which they are shown.
    pub const ALL: [Self; 8] =
        [Self::Theme, Self::Language, Self::Engine, Self::Pace, Self::Pictures, Self::Editor, Self::Workspace, Self::Plain];

    /// Its name in the file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Language => "language",
            Self::Engine => "engine",
            Self::Pace => "pace",
            Self::Pictures => "pictures",
            Self::Editor => "editor",
            Self::Workspace => "workspace",
            Self::Plain => "plain",
        }
    }

    /// The setting of a name.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.key() == key)
    }

    /// The variable of the environment that says it for a while.
    #[must_use]
    pub fn variable(self) -> &'static str {
        match self {
            Self::Theme => "SEALEGS_THEME",
            Self::Language => "SEALEGS_LANG",
            Self::Engine => "SEALEGS_ENGINE",
            Self::Pace => "SEALEGS_PACE",
            Self::Pictures => "SEALEGS_PICTURES",
            Self::Editor => "SEALEGS_EDITOR",
            Self::Workspace => "SEALEGS_WORKSPACE",
            Self::Plain => "SEALEGS_PLAIN",
        }
    }

    /// The option that says it for one run; `None` where there is none.
    #[must_use]
    pub fn flag(self) -> Option<&'static str> {
        match self {
            Self::Theme => Some("--theme"),
            Self::Language => Some("--lang"),
            Self::Engine => Some("--engine"),
            Self::Pace => Some("--pace"),
            Self::Pictures | Self::Editor => None,
            Self::Workspace => Some("--workspace"),
            Self::Plain => Some("--plain"),
        }
    }

    /// What its value may be.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Theme => Kind::OneOf(ThemeName::ALL.iter().map(|name| name.name()).collect()),
            Self::Language => Kind::OneOf(Lang::ALL.iter().map(|lang| lang.code()).collect()),
            Self::Engine => Kind::OneOf(vec!["auto", "live", "replay"]),
            Self::Pace => Kind::OneOf(vec!["real", "quick", "instant"]),
            Self::Pictures => Kind::OneOf(vec!["auto", "never", "kitty", "iterm", "sixel"]),
            Self::Plain => Kind::OneOf(vec!["true", "false"]),
            Self::Editor | Self::Workspace => Kind::Text,
        }
    }

    /// What it is for.
    #[must_use]
    pub fn about(self, lang: Lang) -> &'static str {
        let id = match self {
            Self::Theme => "config-about-theme",
            Self::Language => "config-about-language",
            Self::Engine => "config-about-engine",
            Self::Pace => "config-about-pace",
            Self::Pictures => "config-about-pictures",
            Self::Editor => "config-about-editor",
            Self::Workspace => "config-about-workspace",
            Self::Plain => "config-about-plain",
        };
        i18n::fixed(lang, id)
    }

    /// What holds where nothing is said, in words.
    #[must_use]
    pub fn unsaid(self, lang: Lang) -> &'static str {
        let id = match self {
            Self::Theme | Self::Engine | Self::Pictures => return "auto",
            Self::Pace => return "quick",
            Self::Language => "config-unsaid-language",
            Self::Editor => "config-unsaid-editor",
            Self::Workspace => "config-unsaid-workspace",
            Self::Plain => "config-unsaid-plain",
        };
        i18n::fixed(lang, id)
    }

    /// A value as an example, as it stands in a file.
    #[must_use]
    pub fn example(self) -> &'static str {
        match self {
            Self::Theme | Self::Engine | Self::Pictures => "auto",
            Self::Language => "en",
            Self::Pace => "quick",
            Self::Editor => "code --wait",
            Self::Workspace => "~/sealegs",
            Self::Plain => "true",
        }
    }

    /// Whether it is yes or no, which TOML writes without quotes.
    #[must_use]
    pub fn is_switch(self) -> bool {
        self == Self::Plain
    }

    /// The value, if it may be one.
    ///
    /// # Errors
    /// What it may be.
    pub fn accept(self, value: &str) -> Result<String, Kind> {
        let value = value.trim();
        match self.kind() {
            Kind::OneOf(words) => {
                let meant = match value {
                    "color-blind" => "colour-blind",
                    "1" | "yes" | "on" if self.is_switch() => "true",
                    "0" | "no" | "off" if self.is_switch() => "false",
                    value => value,
                };
                words.contains(&meant).then(|| meant.to_owned()).ok_or(Kind::OneOf(words))
            }
            Kind::Text if value.is_empty() || value.chars().any(char::is_control) => Err(Kind::Text),
            Kind::Text => Ok(value.to_owned()),
        }
    }
}
