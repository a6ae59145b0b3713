//! A step's diagrams with all the room: as a picture where the terminal can show one, else drawn with letters.

use ratatui::layout::Rect;
use ratatui::style::Color;
use ratatui::text::{Line, Span};

use crate::diagrams;
use crate::i18n::fixed;
use crate::tui::app::{App, Dialog};
use crate::tui::keymap::Mode;
use crate::tui::pictures::Placed;
use crate::tui::rows;
use crate::tui::text::diagram;
use crate::tui::theme::rgb::Rgb;

/// Columns of the window when letters are shown: the widest drawing, a blank and a border on each side.
pub(crate) const WIDTH: u16 = diagrams::WIDE as u16 + 4;

impl App {
    /// Opens them, where there are any.
    pub(crate) fn open_diagrams(&mut self) {
        if self.laid.diagrams.is_empty() {
            self.note = Some(fixed(self.session.lang(), "diagram-none").to_owned());
            return;
        }
        self.scrolls.help = 0;
        self.dialog = Some(Dialog::Diagrams);
    }

    /// They in rows: drawn, and in words.
    pub(crate) fn diagram_lines(&self, width: u16) -> Vec<Line<'static>> {
        let (lang, theme) = (self.session.lang(), &self.theme);
        let mut lines = Vec::new();
        for one in &self.laid.diagrams {
            if !lines.is_empty() {
                lines.push(Line::default());
            }
            let room = usize::from(width);
            lines.extend(diagram::lines(one, lang, room, theme));
            if one.drawing(lang, room).is_some() {
                lines.push(Line::default());
                lines.extend(rows::wrapped(Span::raw(""), &[(one.said(lang), theme.dim)], width));
            }
        }
        lines
    }

    /// The picture that is to be seen now. None while anything else stands over it, and with several diagrams, which scroll.
    #[must_use]
    pub fn picture(&self) -> Option<Placed> {
        let protocol = self.pictures.protocol().filter(|_| self.theme.has_colour() && !self.areas.too_small)?;
        if self.dialog != Some(Dialog::Diagrams) || self.mode() != Mode::Help {
            return None;
        }
        let [diagram] = self.laid.diagrams[..] else { return None };
        let screen = self.areas.screen;
        let room = Rect {
            x: screen.x + 2,
            y: screen.y + 1,
            width: screen.width.saturating_sub(4),
            height: screen.height.saturating_sub(2),
        };
        // Rooms that are too small for letters in a picture have room for a drawing.
        let enough = room.width >= 70 && room.height >= 18;
        enough.then_some(Placed {
            diagram,
            lang: self.session.lang(),
            light: self.on_light(),
            room,
            screen: self.screen,
            protocol,
        })
    }

    /// Whether what is behind the text is light.
    fn on_light(&self) -> bool {
        let painted = match self.theme.ground {
            Some((_, Color::Rgb(red, green, blue))) => Some(Rgb(red, green, blue)),
            Some((_, Color::Indexed(index))) => Rgb::of_index(index),
            _ => None,
        };
        painted.or(self.looks.background).is_some_and(Rgb::is_light)
    }
}
