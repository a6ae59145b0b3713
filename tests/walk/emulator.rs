//! What the terminal emulator shows, as rows and as a picture.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use sealegs::config::ThemeName;
use sealegs::tui::still;
use sealegs::tui::theme::{Depth, Looks};

use super::kept::tidy;

/// The rows of a screen, without blanks at their ends.
pub fn rows(screen: &vt100::Screen) -> String {
    let (_, columns) = screen.size();
    screen.rows(0, columns).map(|row| format!("{}\n", row.trim_end())).collect()
}

fn colour(colour: vt100::Color) -> Color {
    match colour {
        vt100::Color::Default => Color::Reset,
        vt100::Color::Idx(index) => Color::Indexed(index),
        vt100::Color::Rgb(red, green, blue) => Color::Rgb(red, green, blue),
    }
}

/// A picture of a screen in a theme.
pub fn picture(screen: &vt100::Screen, theme: ThemeName, title: &str) -> String {
    let (rows, columns) = screen.size();
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
        let (Some(from), Some(to)) = (screen.cell(row, column), buffer.cell_mut((column, row))) else { continue };
        to.set_symbol(if from.has_contents() { from.contents() } else { " " });
        to.fg = colour(from.fgcolor());
        to.bg = colour(from.bgcolor());
        for (is, modifier) in [
            (from.bold(), Modifier::BOLD),
            (from.dim(), Modifier::DIM),
            (from.italic(), Modifier::ITALIC),
            (from.underline(), Modifier::UNDERLINED),
            (from.inverse(), Modifier::REVERSED),
        ] {
            to.modifier.set(modifier, is);
        }
    }
    tidy(&still::svg(&buffer, title, &Looks::new(theme, Depth::Millions)))
}
