//! Focus and scrolling, by keys and by mouse.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use crate::session::Input;
use crate::tui::app::{App, Dialog, Todo};
use crate::tui::keymap::{Act, Mode};
use crate::tui::layout::Panel;
use crate::tui::output::Anchor;
use crate::tui::view;

/// Rows a turn of the wheel scrolls.
const WHEEL: isize = 3;

impl App {
    pub(crate) fn focus_on(&mut self, panel: Panel) {
        self.focus = panel;
        if matches!(panel, Panel::Checks | Panel::Run | Panel::Api | Panel::Chart | Panel::Map) {
            self.tab = panel;
        }
        if matches!(panel, Panel::Run | Panel::Api) {
            self.api_open = panel == Panel::Api;
        }
        if panel != Panel::Tree {
            self.tree_open = false;
        }
    }

    pub(crate) fn has_chart(&self) -> bool {
        self.session.step().is_some_and(|step| step.compare.is_some())
    }

    /// There are requests to show, or a reason why there are none.
    pub(crate) fn has_api(&self) -> bool {
        self.shown_action().is_some() || self.focus == Panel::Api
    }

    /// The run panel and the requests: one of them where parts stand side by side, both where they are tabs.
    fn lower_right(&self) -> Vec<Panel> {
        match (self.areas.wide && !self.areas.alone, self.has_api()) {
            (true, _) if self.api_open => vec![Panel::Api],
            (true, _) | (false, false) => vec![Panel::Run],
            (false, true) => vec![Panel::Run, Panel::Api],
        }
    }

    pub(crate) fn turn_focus(&mut self, by: isize) {
        let mut panels = vec![Panel::Prose, Panel::Checks];
        panels.extend(self.lower_right());
        if self.has_chart() && !(self.areas.wide && !self.areas.alone && self.map_below()) {
            panels.push(Panel::Chart);
        }
        if self.has_map() {
            panels.push(Panel::Map);
        }
        if self.areas.wide && !self.areas.alone {
            panels.push(Panel::Tree);
        }
        let count = panels.len().cast_signed();
        let at = panels.iter().position(|panel| *panel == self.focus).map_or(0, usize::cast_signed);
        if let Some(panel) = panels.get((at + by).rem_euclid(count).cast_unsigned()) {
            self.focus_on(*panel);
        }
    }

    pub(crate) fn toggle_tree(&mut self) {
        if self.focus == Panel::Tree {
            self.focus_on(Panel::Prose);
        } else {
            self.tree_at = self.here();
            self.tree_open = true;
            self.focus = Panel::Tree;
        }
    }

    /// The present step's place among all.
    pub(crate) fn here(&self) -> usize {
        self.session.course().steps().position(|(name, _)| Some(&name) == self.session.at()).unwrap_or(0)
    }

    /// Brings what was added at the page's end into view at the next layout.
    pub(crate) fn show_below(&mut self) {
        let seen = usize::from(self.areas.inner(self.areas.prose, Panel::Prose).height);
        self.scrolls.prose = self.scrolls.prose.max(self.laid.prose.len().saturating_sub(seen / 2));
        self.focus_on(Panel::Prose);
    }

    pub(crate) fn move_by(&mut self, mode: Mode, act: Act) {
        let panel = match (mode, &self.search) {
            (Mode::Search, Some(search)) => search.panel,
            (Mode::Prompt, _) => Panel::Run,
            _ => self.focus,
        };
        let program = panel == Panel::Run && self.program_screen().is_some();
        let area = self.areas.of(panel).map_or(1, |area| self.areas.inner(area, panel).height);
        let height = if program { u16::try_from(self.output_height()).unwrap_or(area) } else { area };
        let page = (isize::from(cast(height)) - 1).max(1);
        let by = match act {
            Act::Up => -1,
            Act::Down => 1,
            Act::PageUp => -page,
            Act::PageDown => page,
            Act::Top => -isize::MAX,
            _ => isize::MAX,
        };
        match mode {
            Mode::Help => scroll(&mut self.scrolls.help, by),
            Mode::Question | Mode::TakeBack => self.scroll_question(by),
            Mode::Variables => {
                if let Some(Dialog::Variables(at)) = &mut self.dialog {
                    scroll(at, by);
                    *at = (*at).min(self.session.course().variables.len().saturating_sub(1));
                }
            }
            _ => self.scroll_panel(panel, by),
        }
    }

    fn scroll_question(&mut self, by: isize) {
        scroll(&mut self.scrolls.question, by);
        self.scrolls.question = self.scrolls.question.min(view::ways::last(self));
    }

    fn scroll_panel(&mut self, panel: Panel, by: isize) {
        match panel {
            Panel::Prose => scroll(&mut self.scrolls.prose, by),
            Panel::Checks => scroll(&mut self.scrolls.checks, by),
            Panel::Api => scroll(&mut self.scrolls.api, by),
            Panel::Chart => scroll(&mut self.scrolls.chart, by),
            Panel::Map => scroll(&mut self.scrolls.map, by),
            Panel::Run if self.program_screen().is_some() => self.scroll_program(by),
            Panel::Run if by == isize::MAX => self.anchor = Anchor::Follow,
            Panel::Run => self.anchor = self.output().scrolled(self.anchor, by, self.output_height()),
            Panel::Tree => {
                scroll(&mut self.tree_at, by);
                self.tree_at = self.tree_at.min(self.session.course().steps().count().saturating_sub(1));
            }
        }
    }

    fn under(&self, at: Position) -> Option<Panel> {
        let areas = &self.areas;
        if areas.too_small {
            return None;
        }
        if areas.tree.is_some_and(|area| area.contains(at)) {
            return Some(Panel::Tree);
        }
        if let Some(large) = areas.large {
            return large.contains(at).then_some(Panel::Run);
        }
        if areas.alone {
            return areas.prose.contains(at).then(|| self.alone());
        }
        if areas.prose.contains(at) {
            return Some(Panel::Prose);
        }
        let slot = if self.api_open { Panel::Api } else { Panel::Run };
        let shown = if areas.wide {
            vec![Panel::Checks, slot, if self.map_below() { Panel::Map } else { Panel::Chart }]
        } else {
            vec![self.tab]
        };
        shown.into_iter().find(|panel| areas.of(*panel).is_some_and(|area| area.contains(at)))
    }

    pub(crate) fn mouse(&mut self, event: MouseEvent) -> Vec<Todo> {
        if self.shell_shown {
            return self.mouse_in_shell(event);
        }
        if self.edit.is_some() {
            return self.mouse_in_editor(event);
        }
        if self.lens.is_some() {
            self.mouse_in_lens(event);
            return Vec::new();
        }
        if self.mode() == Mode::Reader {
            self.mouse_in_reader(event);
            return Vec::new();
        }
        let at = Position::new(event.column, event.row);
        match event.kind {
            MouseEventKind::ScrollUp => self.wheel(at, -WHEEL),
            MouseEventKind::ScrollDown => self.wheel(at, WHEEL),
            MouseEventKind::Down(MouseButton::Left) => return self.click(at),
            MouseEventKind::Drag(MouseButton::Left) => self.drag_border(at),
            MouseEventKind::Up(MouseButton::Left) => return self.leave_border(),
            _ => {}
        }
        Vec::new()
    }

    fn wheel(&mut self, at: Position, by: isize) {
        match self.mode() {
            Mode::Help => scroll(&mut self.scrolls.help, by),
            Mode::Question | Mode::TakeBack => self.scroll_question(by),
            Mode::Variables | Mode::Entry | Mode::Tour => {}
            Mode::Picker => drop(self.in_picker(if by < 0 { Act::Up } else { Act::Down })),
            _ => match self.under(at) {
                // The wheel moves the list, not the cursor in it.
                Some(Panel::Tree) => scroll(&mut self.scrolls.tree, by),
                Some(panel) => self.scroll_panel(panel, by),
                None => {}
            },
        }
    }

    fn click(&mut self, at: Position) -> Vec<Todo> {
        if self.mode() == Mode::Picker {
            return view::picker::row_at(self, at).map_or_else(Vec::new, |row| self.pick_row(row));
        }
        if !matches!(self.mode(), Mode::Normal | Mode::Tree | Mode::Map | Mode::Search | Mode::Typing) {
            return Vec::new();
        }
        let panel = self.under(at);
        if let Some(area) = self.areas.tree.filter(|_| panel == Some(Panel::Tree)) {
            let inner = self.areas.inner(area, Panel::Tree);
            if inner.contains(at) {
                let row = usize::from(at.y - inner.y) + self.scrolls.tree;
                if let Some(name) = view::tree::step_at(&self.session, row) {
                    self.focus_on(Panel::Prose);
                    return self.ask(Input::Goto(name));
                }
            }
        }
        let tab = view::tabs(self).into_iter().find(|(_, area)| area.contains(at)).map(|(panel, _)| panel);
        if let Some(panel) = tab.filter(|_| panel != Some(Panel::Tree)).or(panel) {
            if tab.is_none() && self.take_border(at) {
                return Vec::new();
            }
            self.typing = self.typing && panel == Panel::Run;
            self.focus_on(panel);
        }
        Vec::new()
    }
}

fn scroll(first: &mut usize, by: isize) {
    *first = first.saturating_add_signed(by);
}

/// A height as a signed number; no screen is higher than that.
fn cast(height: u16) -> i16 {
    i16::try_from(height).unwrap_or(i16::MAX)
}

impl crate::tui::layout::Areas {
    /// The area of a part, when it has one.
    #[must_use]
    pub fn of(&self, panel: Panel) -> Option<Rect> {
        match panel {
            Panel::Tree => self.tree,
            Panel::Prose => Some(self.prose),
            Panel::Checks => Some(self.checks),
            Panel::Run | Panel::Api => Some(self.run),
            Panel::Chart => self.chart,
            Panel::Map => self.chart,
        }
    }
}
