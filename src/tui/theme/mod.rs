//! How each part of the screen looks: the one place that names colours and modifiers.
//!
//! No meaning hangs on colour: marks, words and frames carry it, so that the theme without colours loses nothing.
//!
//! - [`Theme`]: the look of every role; `hues` are the colours it is made of;
//! - [`palette`]: the colours of the themes that bring their own, [`rgb`]: what is reckoned with them;
//! - [`looks`]: which theme is worn, and [`depth`]: how many colours the terminal has.

pub mod depth;
mod hues;
pub mod looks;
pub mod palette;
mod programs;
pub mod rgb;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use crate::markdown::{Mark, NoteKind, Token};
use crate::tui::theme::hues::Hues;
use crate::tui::theme::palette::Palette;

pub use depth::Depth;
pub use looks::Looks;

/// The looks of every role. Fields are roles that never vary; methods those that depend on what is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// The colours; `None` where there are none.
    hues: Option<Hues>,
    /// What is drawn where nobody says otherwise: text, and what is behind it. `None` leaves that to the terminal.
    pub ground: Option<(Color, Color)>,
    /// The palette of a theme that paints its ground: a program's sixteen colours are led to it, and whether in millions.
    programs: Option<(&'static Palette, bool)>,
    /// Ordinary text.
    pub text: Style,
    /// What accompanies the text: hints, separators, bars beside code.
    pub dim: Style,
    /// What should be seen first.
    pub strong: Style,
    /// The name of the course, of a window.
    pub title: Style,
    /// Code within a text.
    pub code: Style,
    /// An address that can be opened.
    pub link: Style,
    /// A check or a step that passed.
    pub pass: Style,
    /// A check that failed, an error.
    pub fail: Style,
    /// A check nobody can judge yet.
    pub unknown: Style,
    /// Something under way.
    pub running: Style,
    /// Something that needs care but is no error.
    pub warning: Style,
    /// The selected line or choice.
    pub selected: Style,
    /// The frame of a part of the screen.
    pub border: Style,
    /// The frame of the part that takes the keys.
    pub border_focus: Style,
    /// The name of a key in a hint.
    pub key: Style,
    /// The command line that a step proposes, or that was entered.
    pub command: Style,
    /// A line that is in the new text only.
    pub added: Style,
    /// A line that is in the old text only.
    pub removed: Style,
    /// The part of a bar that is done.
    pub gauge: Style,
}

impl Theme {
    /// The sixteen colours of the terminal's own palette, and of those only the ones that people can read on a light and on a
    /// dark background alike; what is less important is dimmed instead of grey.
    #[must_use]
    pub fn colour() -> Self {
        Self::of(Hues::sixteen())
    }

    /// Colours of its own. With `own_ground` the background, too, and a program's sixteen colours are led to them.
    #[must_use]
    pub fn painted(palette: &'static Palette, millions: bool, own_ground: bool) -> Self {
        let color = |rgb: rgb::Rgb| rgb.color(millions);
        let mut theme = Self::of(Hues::of(palette, millions));
        if own_ground {
            theme.ground = Some((color(palette.text), color(palette.ground)));
            theme.programs = Some((palette, millions));
        }
        theme
    }

    fn of(hues: Hues) -> Self {
        let plain = Style::new();
        Self {
            hues: Some(hues),
            ground: None,
            programs: None,
            text: hues.text,
            dim: hues.dim,
            strong: hues.text.bold(),
            title: plain.fg(hues.cyan).bold(),
            code: plain.fg(hues.cyan),
            link: plain.fg(hues.blue).underlined(),
            pass: plain.fg(hues.green).bold(),
            fail: plain.fg(hues.red).bold(),
            unknown: hues.dim,
            running: plain.fg(hues.cyan),
            warning: plain.fg(hues.yellow).bold(),
            selected: plain.reversed(),
            border: hues.dim,
            border_focus: plain.fg(hues.cyan).bold(),
            key: plain.fg(hues.magenta).bold(),
            command: plain.fg(hues.cyan).bold(),
            added: plain.fg(hues.green),
            removed: plain.fg(hues.red),
            gauge: plain.fg(hues.green),
        }
    }

    /// No colour at all: bold, underlined, dimmed and reversed only.
    #[must_use]
    pub fn monochrome() -> Self {
        let plain = Style::new();
        Self {
            hues: None,
            ground: None,
            programs: None,
            text: plain,
            dim: plain.dim(),
            strong: plain.bold(),
            title: plain.bold(),
            code: plain.bold(),
            link: plain.underlined(),
            pass: plain.bold(),
            fail: plain.bold().underlined(),
            unknown: plain.dim(),
            running: plain,
            warning: plain.bold(),
            selected: plain.reversed(),
            border: plain.dim(),
            border_focus: plain.bold(),
            key: plain.bold(),
            command: plain.bold(),
            added: plain.bold(),
            removed: plain.dim(),
            gauge: plain.bold(),
        }
    }

    /// Whether colours are used.
    #[must_use]
    pub fn has_colour(&self) -> bool {
        self.hues.is_some()
    }

    /// Gives what was drawn the theme's ground where nothing else was said.
    pub fn paint(&self, buffer: &mut Buffer) {
        let Some((text, ground)) = self.ground else { return };
        for cell in &mut buffer.content {
            if cell.fg == Color::Reset {
                cell.fg = text;
            }
            if cell.bg == Color::Reset {
                cell.bg = ground;
            }
        }
    }

    /// A heading, 1 being the largest.
    #[must_use]
    pub fn heading(&self, level: u8) -> Style {
        match level {
            1 => self.title.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            2 => self.title,
            3 => self.strong,
            _ => self.strong.add_modifier(Modifier::ITALIC),
        }
    }

    /// The bar and the word of a note.
    #[must_use]
    pub fn note(&self, kind: NoteKind) -> Style {
        let Some(hues) = &self.hues else { return Style::new().bold() };
        let colour = match kind {
            NoteKind::Note => hues.blue,
            NoteKind::Tip => hues.green,
            NoteKind::Important => hues.magenta,
            NoteKind::Warning => hues.yellow,
            NoteKind::Caution => hues.red,
        };
        Style::new().fg(colour).bold()
    }

    /// A piece of code.
    #[must_use]
    pub fn token(&self, token: Token) -> Style {
        let plain = Style::new();
        let Some(hues) = &self.hues else {
            return match token {
                Token::Keyword => plain.bold(),
                Token::Comment => plain.dim(),
                _ => plain,
            };
        };
        match token {
            Token::Plain | Token::Operator => plain,
            Token::Keyword => plain.fg(hues.magenta),
            Token::String => plain.fg(hues.green),
            Token::Number | Token::Type => plain.fg(hues.cyan),
            Token::Comment => hues.dim.italic(),
            Token::Function | Token::Key => plain.fg(hues.blue),
            Token::Variable => plain.fg(hues.yellow),
        }
    }

    /// A run of text that stands in text looking like `base`.
    #[must_use]
    pub fn mark(&self, base: Style, mark: &Mark) -> Style {
        let mut style = base;
        if mark.code {
            style = style.patch(self.code);
        }
        if mark.link.is_some() {
            style = style.patch(self.link);
        }
        for (on, modifier) in [(mark.strong, Modifier::BOLD), (mark.emph, Modifier::ITALIC), (mark.strike, Modifier::CROSSED_OUT)]
        {
            if on {
                style = style.add_modifier(modifier);
            }
        }
        style
    }
}
