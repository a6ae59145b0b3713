//! How things look.

use clap::Args as Arguments;

use crate::cli::misuse;
use crate::config::ThemeName;
use crate::i18n::words;
use crate::tui::theme::{Depth, Looks};

/// Options about looks.
#[derive(Debug, Clone, Default, Arguments)]
pub struct LooksArgs {
    /// Colours: auto, light, dark, high-contrast, colour-blind, 16 or none [default: auto, or `SEALEGS_THEME`]
    #[arg(long, global = true, value_name = "NAME", value_parser = theme)]
    pub theme: Option<ThemeName>,
    /// No colours (`NO_COLOR` does the same; --theme NAME overrides `NO_COLOR`)
    #[arg(long, global = true, conflicts_with = "theme")]
    pub no_color: bool,
}

fn theme(text: &str) -> Result<ThemeName, String> {
    text.parse().map_err(|_| {
        let all = ThemeName::ALL.map(|name| name.to_string()).join(", ");
        words!(misuse::lang(), "cli-no-such-theme", text, all)
    })
}

impl LooksArgs {
    /// The looks in this terminal, with the theme that counts when `NO_COLOR` does not.
    #[must_use]
    pub fn looks(&self, name: ThemeName, env: impl Fn(&str) -> Option<String>) -> Looks {
        let env = |name: &str| env(name).filter(|value| !value.is_empty());
        // As https://no-color.org has it: what is said on the command line is said for this once, and counts.
        if self.no_color || (self.theme.is_none() && env("NO_COLOR").is_some()) {
            return Looks::new(ThemeName::None, Depth::None);
        }
        Looks::new(self.theme.unwrap_or(name), Depth::of(env))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(theme: Option<ThemeName>, no_color: bool, pairs: &[(&str, &str)]) -> Looks {
        let env = |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        LooksArgs { theme, no_color }.looks(ThemeName::Dark, env)
    }

    #[test]
    fn no_color_wins_over_everything_but_the_command_line() {
        let env = [("NO_COLOR", "1"), ("COLORTERM", "truecolor")];
        assert!(!looks(None, false, &env).theme().has_colour());
        assert_eq!(looks(Some(ThemeName::Light), false, &env), Looks::new(ThemeName::Light, Depth::Millions));
        assert!(!looks(None, true, &env[1..]).theme().has_colour());
        assert_eq!(looks(None, false, &env[1..]), Looks::new(ThemeName::Dark, Depth::Millions));
        assert_eq!(looks(None, false, &[("NO_COLOR", ""), env[1]]), Looks::new(ThemeName::Dark, Depth::Millions));
    }
}
