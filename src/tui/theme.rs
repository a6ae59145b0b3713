//! How each part of the screen looks: the one place that names colours and modifiers.
//!
//! Colours are the sixteen of the terminal's own palette, and of those only the ones that people can read on a light
//! and on a dark background alike; what is less important is dimmed instead of grey. No meaning hangs on colour: marks,
//! words and frames carry it, so that the variant for `NO_COLOR` loses nothing.

use ratatui::style::{Color, Modifier, Style};

use crate::markdown::{Mark, NoteKind, Token};
use crate::terminal;

/// The looks of every role. Fields are roles that never vary; methods those that depend on what is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    colour: bool,
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
    /// The theme for this terminal; `no_color` when the environment asks for none (`NO_COLOR`) or it has none.
    #[must_use]
    pub fn from_env(no_color: bool) -> Self {
        if no_color { Self::monochrome() } else { Self::colour() }
    }

    /// The sixteen colours.
    #[must_use]
    pub fn colour() -> Self {
        let plain = Style::new();
        Self {
            colour: true,
            text: plain,
            dim: plain.dim(),
            strong: plain.bold(),
            title: plain.fg(Color::Cyan).bold(),
            code: plain.fg(Color::Cyan),
            link: plain.fg(Color::Blue).underlined(),
            pass: plain.fg(Color::Green).bold(),
            fail: plain.fg(Color::Red).bold(),
            unknown: plain.dim(),
            running: plain.fg(Color::Cyan),
            warning: plain.fg(Color::Yellow).bold(),
            selected: plain.reversed(),
            border: plain.dim(),
            border_focus: plain.fg(Color::Cyan).bold(),
            key: plain.fg(Color::Magenta).bold(),
            command: plain.fg(Color::Cyan).bold(),
            added: plain.fg(Color::Green),
            removed: plain.fg(Color::Red),
            gauge: plain.fg(Color::Green),
        }
    }

    /// No colour at all: bold, underlined, dimmed and reversed only.
    #[must_use]
    pub fn monochrome() -> Self {
        let plain = Style::new();
        Self {
            colour: false,
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
        self.colour
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
        let colour = match kind {
            NoteKind::Note => Color::Blue,
            NoteKind::Tip => Color::Green,
            NoteKind::Important => Color::Magenta,
            NoteKind::Warning => Color::Yellow,
            NoteKind::Caution => Color::Red,
        };
        if self.colour { Style::new().fg(colour).bold() } else { Style::new().bold() }
    }

    /// A piece of code.
    #[must_use]
    pub fn token(&self, token: Token) -> Style {
        let plain = Style::new();
        if !self.colour {
            return match token {
                Token::Keyword => plain.bold(),
                Token::Comment => plain.dim(),
                _ => plain,
            };
        }
        match token {
            Token::Plain | Token::Operator => plain,
            Token::Keyword => plain.fg(Color::Magenta),
            Token::String => plain.fg(Color::Green),
            Token::Number => plain.fg(Color::Cyan),
            Token::Comment => plain.dim().italic(),
            Token::Function | Token::Key => plain.fg(Color::Blue),
            Token::Type => plain.fg(Color::Cyan),
            Token::Variable => plain.fg(Color::Yellow),
        }
    }

    /// A cell of a program's terminal: with its own colours, or without any.
    #[must_use]
    pub fn cell(&self, cell: &terminal::Cell) -> Style {
        let look = cell.style;
        let mut style = Style::new();
        if self.colour {
            style.fg = colour(look.foreground);
            style.bg = colour(look.background);
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

/// A program's colour. The sixteen are the terminal's own palette; every terminal we draw on has the 256.
fn colour(colour: terminal::Colour) -> Option<Color> {
    match colour {
        terminal::Colour::Default => None,
        terminal::Colour::Indexed(index) => Some(Color::Indexed(index)),
        terminal::Colour::Rgb(red, green, blue) => {
            let level = |value: u8| u8::try_from((u16::from(value) * 5 + 127) / 255).unwrap_or(5);
            Some(Color::Indexed(16 + 36 * level(red) + 6 * level(green) + level(blue)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(theme: &Theme) -> Vec<Style> {
        let marks = [
            Mark { code: true, ..Mark::default() },
            Mark { link: Some("x".into()), strong: true, emph: true, strike: true, ..Mark::default() },
        ];
        let kinds = [NoteKind::Note, NoteKind::Tip, NoteKind::Important, NoteKind::Warning, NoteKind::Caution];
        let tokens = [
            Token::Plain,
            Token::Keyword,
            Token::String,
            Token::Number,
            Token::Comment,
            Token::Function,
            Token::Type,
            Token::Variable,
            Token::Key,
            Token::Operator,
        ];
        let t = theme.clone();
        [t.text, t.dim, t.strong, t.title, t.code, t.link, t.pass, t.fail, t.unknown, t.running, t.warning, t.selected]
            .into_iter()
            .chain([t.border, t.border_focus, t.key, t.command, t.added, t.removed, t.gauge])
            .chain((1..=6).map(|level| theme.heading(level)))
            .chain(kinds.map(|kind| theme.note(kind)))
            .chain(tokens.map(|token| theme.token(token)))
            .chain(marks.iter().map(|mark| theme.mark(theme.text, mark)))
            .collect()
    }

    #[test]
    fn no_color_means_no_colour_anywhere() {
        for style in all(&Theme::from_env(true)) {
            assert_eq!((style.fg, style.bg, style.underline_color), (None, None, None));
        }
    }

    #[test]
    fn colours_can_be_read_on_light_and_dark_backgrounds() {
        let readable = [Color::Red, Color::Green, Color::Yellow, Color::Blue, Color::Magenta, Color::Cyan];
        for style in all(&Theme::from_env(false)) {
            assert!(style.bg.is_none() && style.fg.is_none_or(|colour| readable.contains(&colour)), "{style:?}");
        }
    }

    #[test]
    fn what_is_selected_or_focused_differs_without_colour() {
        let theme = Theme::monochrome();
        assert_ne!(theme.selected, theme.text);
        assert_ne!(theme.border_focus, theme.border);
        assert_ne!(theme.code, theme.text);
        assert_ne!(theme.pass, theme.fail);
    }
}
