//! How things look.

use clap::Args as Arguments;

use crate::config::ThemeName;
use crate::tui::theme::{Depth, Looks};

/// Options about looks.
#[derive(Debug, Clone, Default, Arguments)]
pub struct LooksArgs {
    /// Colours: auto, light, dark, high-contrast, colour-blind, 16 or none [default: auto, or `SEALEGS_THEME`]
    #[arg(long, global = true, value_name = "NAME")]
    pub theme: Option<ThemeName>,
    /// No colours (`NO_COLOR` does the same; --theme NAME overrides `NO_COLOR`)
    #[arg(long, global = true, conflicts_with = "theme")]
    pub no_color: bool,
}

impl LooksArgs {
    /// The looks that were asked for, in this terminal.
    ///
    /// # Errors
    /// What is wrong with `SEALEGS_THEME`.
    pub fn looks(&self) -> Result<Looks, String> {
        self.with(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    }

    fn with(&self, env: impl Fn(&str) -> Option<String>) -> Result<Looks, String> {
        let depth = Depth::of(&env);
        // As https://no-color.org has it: what is said on the command line is said for this once, and counts.
        if self.no_color || (self.theme.is_none() && env("NO_COLOR").is_some()) {
            return Ok(Looks::new(ThemeName::None, Depth::None));
        }
        let name = match (self.theme, env("SEALEGS_THEME")) {
            (Some(name), _) => name,
            (None, Some(value)) => value.parse().map_err(|why| format!("SEALEGS_THEME={value}: {why}"))?,
            (None, None) => ThemeName::default(),
        };
        Ok(Looks::new(name, depth))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(theme: Option<ThemeName>, no_color: bool, pairs: &[(&str, &str)]) -> Result<Looks, String> {
        let env = |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        LooksArgs { theme, no_color }.with(env)
    }

    #[test]
    fn no_color_wins_over_everything_but_the_command_line() {
        let env = [("NO_COLOR", "1"), ("SEALEGS_THEME", "dark"), ("COLORTERM", "truecolor")];
        assert!(!looks(None, false, &env).unwrap().theme().has_colour());
        assert_eq!(looks(Some(ThemeName::Dark), false, &env), Ok(Looks::new(ThemeName::Dark, Depth::Millions)));
        assert!(!looks(None, true, &env[1..]).unwrap().theme().has_colour());
        assert_eq!(looks(None, false, &env[1..]), Ok(Looks::new(ThemeName::Dark, Depth::Millions)));
    }

    #[test]
    fn a_theme_nobody_knows_is_said_with_those_there_are() {
        let why = looks(None, false, &[("SEALEGS_THEME", "drak")]).unwrap_err();
        assert!(why.starts_with("SEALEGS_THEME=drak: ") && why.contains("colour-blind"), "{why}");
    }
}
