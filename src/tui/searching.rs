//! Searching the panel with the focus.

use ratatui::text::Line;

use crate::session::Log;
use crate::tui::app::App;
use crate::tui::find::{Search, marked};
use crate::tui::layout::Panel;

impl App {
    /// Looks for something in the panel with the focus; where that has nothing of it, in the output.
    pub(crate) fn begin_search(&mut self, query: &str) {
        self.search = None;
        if query.is_empty() {
            return;
        }
        let here = self.focus;
        for panel in [here, Panel::Run] {
            self.search = Some(Search { panel, ..Search::new(query.to_owned()) });
            self.find(false);
            if self.search.as_ref().is_some_and(|search| search.at.is_some()) {
                break;
            }
        }
        // What is nowhere takes nobody away from where they are.
        if let Some(search) = self.search.as_mut().filter(|search| search.at.is_none()) {
            search.panel = here;
        }
        let panel = self.search.as_ref().map_or(here, |search| search.panel);
        if panel != Panel::Tree {
            self.focus_on(panel);
        }
    }

    /// The next thing that is found, or the one before.
    pub(crate) fn find(&mut self, back: bool) {
        let Some(mut search) = self.search.take() else { return };
        match search.panel {
            Panel::Run => {
                let nothing = Log::default();
                search.go(self.session.action().map_or(&nothing, |action| &action.log), back);
            }
            Panel::Tree => {
                let lang = self.session.lang();
                let titles: Vec<String> =
                    self.session.course().steps().map(|(_, step)| self.session.scope().fill(step.title.text(lang))).collect();
                search.go_over((0..).zip(titles.iter().map(String::as_str)), back, false);
            }
            panel => {
                let rows: Vec<String> = self.rows_of(panel).iter().map(ToString::to_string).collect();
                search.go_over((0..).zip(rows.iter().map(String::as_str)), back, false);
            }
        }
        let (panel, at) = (search.panel, search.at);
        self.search = Some(search);
        let Some(number) = at else { return };
        let row = usize::try_from(number).unwrap_or(usize::MAX);
        let height = self.areas.of(panel).map_or(0, |area| usize::from(self.areas.inner(area, panel).height));
        let first = row.saturating_sub(height / 3);
        match panel {
            Panel::Run => self.anchor = self.output().showing(number, self.output_height()),
            Panel::Tree => self.tree_at = row,
            Panel::Prose => self.scrolls.prose = first,
            Panel::Checks => self.scrolls.checks = first,
            Panel::Api => self.scrolls.api = first,
            Panel::Chart => self.scrolls.chart = first,
            Panel::Map => self.scrolls.map = first,
        }
    }

    /// A row of a panel as it is drawn: with what is searched for set off.
    pub(crate) fn found_in(&self, panel: Panel, row: usize, line: &Line<'static>) -> Option<Line<'static>> {
        let search = self.search.as_ref().filter(|search| search.panel == panel)?;
        let found = search.matches(&line.to_string());
        let here = search.at.and_then(|at| usize::try_from(at).ok()) == Some(row);
        (!found.is_empty()).then(|| marked(line, &found, self.theme.selected, here))
    }
}
