//! The colours that the looks of the roles are made of.

use ratatui::style::{Color, Style};

use crate::tui::theme::palette::Palette;

/// The colours of a theme, as they are written to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hues {
    pub text: Style,
    pub dim: Style,
    pub red: Color,
    pub green: Color,
    pub yellow: Color,
    pub blue: Color,
    pub magenta: Color,
    pub cyan: Color,
}

impl Hues {
    /// The terminal's own.
    pub fn sixteen() -> Self {
        Self {
            text: Style::new(),
            dim: Style::new().dim(),
            red: Color::Red,
            green: Color::Green,
            yellow: Color::Yellow,
            blue: Color::Blue,
            magenta: Color::Magenta,
            cyan: Color::Cyan,
        }
    }

    /// Those of a palette, in millions of colours or in 256.
    pub fn of(palette: &Palette, millions: bool) -> Self {
        Self {
            text: Style::new().fg(palette.text.color(millions)),
            dim: Style::new().fg(palette.dim.color(millions)),
            red: palette.red.color(millions),
            green: palette.green.color(millions),
            yellow: palette.yellow.color(millions),
            blue: palette.blue.color(millions),
            magenta: palette.magenta.color(millions),
            cyan: palette.cyan.color(millions),
        }
    }
}
