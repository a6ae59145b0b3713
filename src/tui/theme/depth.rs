//! How many colours the terminal has, as far as its environment says.

/// How many colours there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Depth {
    /// None: not wanted, or a terminal without.
    #[default]
    None,
    /// The terminal's own sixteen.
    Sixteen,
    /// 256, of which 240 are the same everywhere.
    Many,
    /// Millions.
    Millions,
}

/// Terminals that have 256 colours and do not say so in their name.
const CAPABLE: [&str; 7] = ["alacritty", "foot", "ghostty", "kitty", "wezterm", "iterm", "contour"];

impl Depth {
    /// What the environment says. `no_color` does not belong to it: that is a wish, not what the terminal can.
    #[must_use]
    pub fn of(env: impl Fn(&str) -> Option<String>) -> Self {
        let term = env("TERM").unwrap_or_default();
        let says = env("COLORTERM").unwrap_or_default();
        if term == "dumb" {
            Self::None
        } else if matches!(says.as_str(), "truecolor" | "24bit") || env("WT_SESSION").is_some() {
            Self::Millions
        } else if term.contains("256color") || term.contains("-direct") || CAPABLE.iter().any(|name| term.contains(name)) {
            Self::Many
        } else {
            Self::Sixteen
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Depth;

    fn of(pairs: &[(&str, &str)]) -> Depth {
        Depth::of(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn millions_are_used_only_where_the_terminal_says_so() {
        assert_eq!(of(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]), Depth::Millions);
        assert_eq!(of(&[("TERM", "xterm-256color")]), Depth::Many);
        assert_eq!(of(&[("TERM", "xterm-kitty")]), Depth::Many);
        assert_eq!(of(&[("TERM", "xterm"), ("COLORTERM", "yes")]), Depth::Sixteen);
        assert_eq!(of(&[]), Depth::Sixteen);
        assert_eq!(of(&[("TERM", "dumb"), ("COLORTERM", "truecolor")]), Depth::None);
    }
}
