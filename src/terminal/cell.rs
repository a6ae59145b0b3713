//! What stands in a row of a terminal.

use alacritty_terminal::term::cell::{Cell as Inner, Flags};
use alacritty_terminal::vte::ansi::{Color, NamedColor};

/// A colour as the program named it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// The terminal's own.
    #[default]
    Default,
    /// One of the 256: the first 16 are the terminal's palette.
    Indexed(u8),
    /// Red, green and blue.
    Rgb(u8, u8, u8),
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "a terminal's attributes are on or off, each by itself")]
pub struct Style {
    /// Of the letter.
    pub foreground: Colour,
    /// Behind it.
    pub background: Colour,
    /// Bold.
    pub bold: bool,
    /// Dimmed.
    pub dim: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined, in whatever way.
    pub underline: bool,
    /// Both colours changed round.
    pub inverse: bool,
    /// Struck out.
    pub strike: bool,
}

/// A letter with what belongs to it, and how it looks. A wide letter takes two columns; the second has no cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Column, from 0.
    pub column: usize,
    /// The letter, with its accents. Never empty, never a control character.
    pub text: String,
    /// It takes two columns.
    pub wide: bool,
    /// Its look.
    pub style: Style,
    /// It is part of the selection.
    pub selected: bool,
}

/// A letter that takes two columns begins here.
pub(super) fn is_wide(inner: &Inner) -> bool {
    inner.flags.contains(Flags::WIDE_CHAR)
}

/// A letter that takes two columns ends here.
pub(super) fn is_second_half(inner: &Inner) -> bool {
    inner.flags.contains(Flags::WIDE_CHAR_SPACER)
}

/// A cell of the grid. `wide` when the second half of its letter stands behind it; half a letter is shown as nothing.
pub(super) fn of(inner: &Inner, column: usize, wide: bool, selected: bool) -> Cell {
    let has = |flags: Flags| inner.flags.intersects(flags);
    let blank = has(Flags::HIDDEN | Flags::LEADING_WIDE_CHAR_SPACER)
        || is_second_half(inner)
        || (is_wide(inner) && !wide)
        || inner.c.is_control();
    let mut text = String::from(if blank { ' ' } else { inner.c });
    if !blank {
        text.extend(inner.zerowidth().into_iter().flatten());
    }
    let style = Style {
        foreground: colour(inner.fg),
        background: colour(inner.bg),
        bold: has(Flags::BOLD),
        dim: has(Flags::DIM) || matches!(inner.fg, Color::Named(name) if name.to_bright() != name && is_dim(name)),
        italic: has(Flags::ITALIC),
        underline: has(Flags::ALL_UNDERLINES),
        inverse: has(Flags::INVERSE),
        strike: has(Flags::STRIKEOUT),
    };
    Cell { column, text, wide, style, selected }
}

fn is_dim(name: NamedColor) -> bool {
    (NamedColor::DimBlack as usize..=NamedColor::DimWhite as usize).contains(&(name as usize))
}

fn colour(colour: Color) -> Colour {
    match colour {
        Color::Indexed(index) => Colour::Indexed(index),
        Color::Spec(rgb) => Colour::Rgb(rgb.r, rgb.g, rgb.b),
        Color::Named(name) => match name as usize {
            index @ 0..=15 => u8::try_from(index).map_or(Colour::Default, Colour::Indexed),
            dim if is_dim(name) => u8::try_from(dim - NamedColor::DimBlack as usize).map_or(Colour::Default, Colour::Indexed),
            _ => Colour::Default,
        },
    }
}
