//! The screen of a demo, drawn from its state and nothing else.
//!
//! - [`place`]: where everything stands; `bars`: first and last rows; `said`: what was typed and said; `windows`: what lies over them

mod bars;
pub mod place;
mod said;
mod windows;

pub(crate) use bars::{said, what_next};

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use crate::present::slide::{Laid, Slide};
use crate::present::stage::{Phase, Stage};
use crate::present::view::place::{Places, places};
use crate::present::words::Word;
use crate::tui::app::Code;
use crate::tui::rows;
use crate::tui::view::frames::put;

/// For whom it is drawn.
pub struct Look<'a> {
    /// The text of the step, laid out.
    pub laid: &'a Laid,
    /// What is not for everybody is taken out of a text.
    pub hide: &'a dyn Fn(&str) -> String,
    /// With what is for the presenter only: the clock.
    pub own: bool,
}

impl Stage {
    /// The text on the screen: the cover's, or the step's.
    pub(crate) fn text(&self) -> String {
        match self.phase {
            Phase::Cover => Slide::cover(&self.session, &self.cover.lesson),
            _ => self.slide.markdown.clone(),
        }
    }

    /// Makes everything ready to be drawn; code whose colours are to be found comes back.
    pub fn arrange(&mut self) -> Vec<Code> {
        let text = self.text();
        let (lang, width) = (self.session.lang(), places(self).prose.width);
        let missing = self.laid.lay_out(&text, width, lang, &self.theme);
        let height = usize::from(places(self).prose.height);
        self.show_judged(height);
        self.show_command(height);
        self.scroll = self.scroll.min(self.laid.lines.len().saturating_sub(height));
        missing
    }

    /// What is said of an answer is brought into view.
    fn show_judged(&mut self, height: usize) {
        let answered = self.session.step_state().answered.is_some();
        if self.judged || !answered || self.session.busy() {
            return;
        }
        let begins = |line: &Line<'_>| line.to_string().trim_start().starts_with(['✓', '✗', '→']);
        if let Some(row) = self.laid.lines.iter().position(begins) {
            self.judged = true;
            if row + 2 > self.scroll + height || row < self.scroll {
                self.scroll = row.saturating_sub(2);
            }
        }
    }

    /// What is typed is in view in the text, too, where the text has little room.
    fn show_command(&mut self, height: usize) {
        if self.laid.lines.len() <= height || matches!(self.phase, Phase::Cover | Phase::Still | Phase::End) {
            return;
        }
        let Some(beat) = self.now_to_do() else { return };
        let wanted: String = if beat.writes() { &beat.place } else { &beat.text }.chars().take(24).collect();
        let found = self.laid.lines.iter().rposition(|line| line.to_string().contains(wanted.trim_end()));
        if let Some(row) = found.filter(|row| *row < self.scroll || *row + 1 > self.scroll + height) {
            self.scroll = row.saturating_sub(height / 2);
        }
    }

    /// There is more of the text below.
    pub(crate) fn more_text(&self) -> bool {
        self.laid.lines.len() > self.scroll + usize::from(places(self).prose.height)
    }

    pub(crate) fn turn_page(&mut self, on: bool) {
        let height = usize::from(places(self).prose.height);
        let by = height.saturating_sub(2).max(1);
        self.scroll = if on { self.scroll + by } else { self.scroll.saturating_sub(by) };
        self.scroll = self.scroll.min(self.laid.lines.len().saturating_sub(height));
    }
}

/// Draws it. [`Stage::arrange`] comes first.
pub fn draw(frame: &mut Frame<'_>, stage: &Stage, look: &Look<'_>) {
    parts(frame, stage, look);
    stage.theme.paint(frame.buffer_mut());
}

fn parts(frame: &mut Frame<'_>, stage: &Stage, look: &Look<'_>) {
    let lang = stage.session.lang();
    if stage.screen.width < place::LEAST.0 || stage.screen.height < place::LEAST.1 {
        let lines = rows::wrapped(Span::raw(""), &[(Word::TooSmall.text(lang), stage.theme.text)], stage.screen.width);
        put(frame, stage.screen, lines.iter());
        return;
    }
    if stage.blank {
        frame.render_widget(Clear, stage.screen);
        return;
    }
    let places = places(stage);
    bars::title(frame, stage, &places, look);
    if matches!(stage.phase, Phase::End) {
        the_end(frame, stage, &places);
    } else {
        prose(frame, stage, &places, look);
        said::draw(frame, stage, &places, look);
    }
    bars::checks(frame, stage, &places, look);
    bars::notice(frame, stage, &places, look);
    bars::status(frame, stage, &places, look);
    windows::draw(frame, stage, &places);
    stage.theme.paint(frame.buffer_mut());
}

fn prose(frame: &mut Frame<'_>, stage: &Stage, places: &Places, look: &Look<'_>) {
    let height = usize::from(places.prose.height);
    let last = look.laid.lines.len().saturating_sub(height);
    let first = stage.scroll.min(last);
    put(frame, places.prose, look.laid.lines.iter().skip(first));
    if first < last && places.prose.height > 2 {
        let text = format!("▾ {}", Word::MoreBelow.text(stage.session.lang()));
        let row = Rect { y: places.prose.y + places.prose.height, height: 1, ..places.prose };
        frame.render_widget(Line::styled(text, stage.theme.dim), row);
    }
}

fn the_end(frame: &mut Frame<'_>, stage: &Stage, places: &Places) {
    let lang = stage.session.lang();
    let mut lines = vec![Line::styled(Word::TheEnd.text(lang), stage.theme.heading(1)), Line::default()];
    let took = stage.took.map(|took| format!("{} {}", Word::Took.text(lang), rows::time(took, false)));
    lines.extend(took.map(|took| Line::styled(took, stage.theme.strong)));
    let mut area = places.prose;
    area.y += area.height / 3;
    area.height -= area.height / 3;
    put(frame, area, lines.iter());
}
