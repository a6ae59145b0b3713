//! The cells of programs' terminals: a program brings its own colours, and does not know the theme.

use ratatui::style::{Color, Modifier, Style};

use crate::terminal::{self, Colour};
use crate::tui::theme::Theme;

impl Theme {
    /// A cell of a program's terminal: with its own colours, or without any.
    #[must_use]
    pub fn cell(&self, cell: &terminal::Cell) -> Style {
        let look = cell.style;
        let mut style = Style::new();
        if self.hues.is_some() {
            (style.fg, style.bg) = self.led(look.foreground, look.background);
        }
        for (on, modifier) in [
            (look.bold, Modifier::BOLD),
            (look.dim, Modifier::DIM),
            (look.italic, Modifier::ITALIC),
            (look.underline, Modifier::UNDERLINED),
            (look.inverse != cell.selected, Modifier::REVERSED),
            (look.strike, Modifier::CROSSED_OUT),
        ] {
            if on {
                style = style.add_modifier(modifier);
            }
        }
        style
    }

    /// A program's pair of colours. On the terminal's own ground they are as the program says. On a ground of ours its sixteen are
    /// led to colours that can be read there; where it says both text and ground it knows what it does.
    fn led(&self, text: Colour, ground: Colour) -> (Option<Color>, Option<Color>) {
        let Some((palette, millions)) = self.programs else { return (colour(text), colour(ground)) };
        match (text, ground) {
            (Colour::Indexed(index @ 0..=15), Colour::Default) => (Some(palette.of_sixteen(index).color(millions)), None),
            (Colour::Default, Colour::Indexed(index @ (1..=6 | 9..=14))) => {
                (Some(palette.ground.color(millions)), Some(palette.of_sixteen(index).color(millions)))
            }
            // Neither black nor white behind text is our text's own colour.
            (Colour::Default, Colour::Indexed(0 | 7 | 8 | 15)) => (None, None),
            (text, ground) => (colour(text), colour(ground)),
        }
    }
}

/// A program's colour. The sixteen are the terminal's own palette; every terminal we draw on has the 256.
fn colour(colour: Colour) -> Option<Color> {
    match colour {
        Colour::Default => None,
        Colour::Indexed(index) => Some(Color::Indexed(index)),
        Colour::Rgb(red, green, blue) => {
            let level = |value: u8| u8::try_from((u16::from(value) * 5 + 127) / 255).unwrap_or(5);
            Some(Color::Indexed(16 + 36 * level(red) + 6 * level(green) + level(blue)))
        }
    }
}
