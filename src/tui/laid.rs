//! What is kept between two drawings: texts laid out, where each stands, and the present command's clock.

use std::time::Duration;

use ratatui::text::Line;

use crate::session::JobId;
use crate::tui::map::MapKey;

/// How long the present command has run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    pub job: JobId,
    pub since: Duration,
    pub took: Option<Duration>,
}

/// First rows of what can be scrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Scrolls {
    pub prose: usize,
    pub checks: usize,
    pub api: usize,
    pub chart: usize,
    pub map: usize,
    pub tree: usize,
    pub help: usize,
    pub question: usize,
}

/// What a text was laid out from; the same texts come of the same key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LaidKey {
    /// [`Session::changes`](crate::session::Session::changes); among them is another language.
    pub session: u64,
    /// [`Colours::round`](crate::tui::text::colours::Colours::round), which another theme changes as well.
    pub colours: u64,
    pub width: u16,
}

/// Texts that are laid out once and drawn often.
#[derive(Debug, Clone, Default)]
pub(crate) struct Laid {
    pub prose: Vec<Line<'static>>,
    /// The diagrams that the text shows.
    pub diagrams: Vec<&'static crate::diagrams::Diagram>,
    /// What `prose` was made from.
    pub prose_key: (String, u16, Option<crate::i18n::Lang>, u64, bool),
    /// What the text of `prose_key` was made from.
    pub page_key: Option<(LaidKey, bool)>,
    /// What `checks`, `chart` and `notice` were made from, and the width of the screen.
    pub side_key: Option<(LaidKey, u16)>,
    pub checks: Vec<Line<'static>>,
    pub api: Vec<Line<'static>>,
    /// Nothing where nothing is compared.
    pub chart: Option<Vec<Line<'static>>>,
    pub map: Vec<Line<'static>>,
    /// What `map` was made from.
    pub map_key: Option<MapKey>,
    pub notice: Vec<Line<'static>>,
    pub help: Vec<Line<'static>>,
}

#[cfg(test)]
#[path = "laid_tests.rs"]
mod tests;
