//! Before each drawing: texts are laid out where they changed, areas follow the size, and no scroll position points
//! beyond its text.

use crate::diagrams;
use crate::engine::Size;
use crate::i18n::messages::Message;
use crate::markdown;
use crate::session::{Event, Input, Notice};
use crate::tui::app::{App, Dialog, Todo};
use crate::tui::diagram;
use crate::tui::laid::LaidKey;
use crate::tui::layout::{Areas, Needs, Panel, widths};
use crate::tui::output::Anchor;
use crate::tui::page;
use crate::tui::text::{Commands, Document, explanation};
use crate::tui::view;

impl App {
    /// Makes everything ready to be drawn.
    pub fn arrange(&mut self) -> Vec<Todo> {
        self.arrive();
        self.judge_prompt();
        if self.tab == Panel::Chart && !self.has_chart() {
            self.focus_on_instead(Panel::Chart, Panel::Checks);
        }
        let widths = widths(self.screen, &self.sizes);
        self.leave_map();
        self.lay_out_api(widths.console);
        self.lay_out_side(widths.side);
        self.lay_out_map(widths.side);
        let below = if self.map_below() { Some(&self.laid.map) } else { self.laid.chart.as_ref() };
        let needs = Needs {
            notice: rows(self.laid.notice.len()),
            checks: rows(self.laid.checks.len()),
            chart: below.map(|lines| rows(lines.len())),
            tree_open: self.tree_open,
            lower_focused: matches!(self.focus, Panel::Checks | Panel::Run | Panel::Api | Panel::Chart | Panel::Map),
            large: self.large(),
            large_run: self.large() && !self.shell_shown,
            reader: (self.reader.is_some() || self.edit.is_some()) && !self.large(),
            sizes: self.sizes,
        };
        self.areas = Areas::new(self.screen, &needs);
        let mut todos = self.watch_map();
        if self.areas.too_small {
            return todos;
        }
        if self.focus == Panel::Tree && self.areas.tree.is_none() {
            self.focus = Panel::Prose;
        }
        todos.extend(self.lay_out_prose());
        self.lay_out_reader();
        self.arrange_lens();
        self.lay_out_editor();
        self.show_meaning();
        self.show_judged();
        if self.dialog == Some(Dialog::Help) {
            let width = view::dialogs::WIDTH.min(self.screen.width).saturating_sub(4);
            self.laid.help = view::help::lines(&self.theme, self.session.lang(), &self.folder, width);
        }
        let width = view::dialogs::WIDTH.min(self.screen.width).saturating_sub(4);
        match self.dialog {
            Some(Dialog::Timeline) => self.laid.help = view::timeline::lines(self, width),
            Some(Dialog::Build) => self.laid.help = view::build::lines(self, width),
            Some(Dialog::Diagrams) => {
                let width = diagram::WIDTH.min(self.screen.width).saturating_sub(4);
                self.laid.help = self.diagram_lines(width);
            }
            _ => {}
        }
        self.clamp();
        self.show_end();
        todos.extend(self.size_panel());
        todos.extend(self.size_shell());
        todos
    }

    /// What laid out texts depend on.
    fn laid_key(&self, width: u16) -> LaidKey {
        LaidKey { session: self.session.changes(), colours: self.colours.round(), width }
    }

    /// The checks, the chart and the notice, where something they say may have changed.
    fn lay_out_side(&mut self, width: u16) {
        let key = (self.laid_key(width), self.screen.width);
        if self.laid.side_key.replace(key) == Some(key) {
            return;
        }
        self.laid.checks = view::checks::lines(&self.session, &self.theme, width);
        self.laid.chart = view::chart::lines(&self.session, &self.theme, width);
        self.laid.notice = view::status::notice(&self.session, &self.theme, self.screen.width);
    }

    /// The requests; whoever was at their end stays there.
    fn lay_out_api(&mut self, width: u16) {
        if !self.has_api() {
            self.laid.api.clear();
            return;
        }
        let height = self.areas.of(Panel::Api).map_or(0, |area| usize::from(self.areas.inner(area, Panel::Api).height));
        let at_end = self.scrolls.api + height >= self.laid.api.len();
        self.laid.api = view::api::lines(self, width);
        if at_end {
            self.scrolls.api = self.laid.api.len().saturating_sub(height);
        }
    }

    pub(crate) fn focus_on_instead(&mut self, gone: Panel, panel: Panel) {
        self.tab = panel;
        if self.focus == gone {
            self.focus = panel;
        }
    }

    /// On another step everything is seen from its beginning.
    pub(crate) fn arrive(&mut self) {
        if self.shown.as_ref() == self.session.at() {
            return;
        }
        self.shown = self.session.at().cloned();
        self.scrolls = crate::tui::app::Scrolls { tree: self.scrolls.tree, ..Default::default() };
        self.tree_at = self.here();
        self.anchor = Anchor::Follow;
        self.search = None;
        self.prompt = None;
        if self.areas.alone && self.focus != Panel::Tree {
            self.focus = Panel::Prose;
        }
        if self.reader.take().is_some() && self.edit.is_none() {
            // Nobody reads on; it asks for nothing.
            let _ = self.session.handle(Event::Input(Input::Files(false)));
        }
        if !self.session.busy() && self.session.action().is_some() {
            self.tab = Panel::Checks;
        }
    }

    fn lay_out_prose(&mut self) -> Vec<Todo> {
        let width = self.areas.inner(self.areas.prose, Panel::Prose).width;
        let page_key = (self.laid_key(width), self.meaning);
        if self.laid.page_key.replace(page_key) == Some(page_key) {
            return Vec::new();
        }
        let source = page::markdown(&self.session, self.meaning);
        let lang = self.session.lang();
        let key = (source, width, Some(lang), self.colours.round(), self.meaning);
        if key == self.laid.prose_key {
            return Vec::new();
        }
        let blocks = markdown::parse(&key.0);
        let session = &self.session;
        let folder = page::folder(session);
        let env = |name: &str| session.variable(name, &folder);
        let lines = page::commands(session);
        let commands = self.meaning.then_some(Commands { lines: &lines, env: &env });
        let theme = &self.theme;
        let (lines, missing) =
            self.colours.lay_out(|highlights| Document { theme, lang, highlights, commands }.layout(&blocks, width));
        self.laid.prose = lines;
        self.laid.diagrams = diagrams::within(&blocks);
        self.laid.prose_key = key;
        if missing.is_empty() { Vec::new() } else { vec![Todo::Highlight(missing)] }
    }

    /// Brings what a command means into view, with the command itself, when it was asked for.
    fn show_meaning(&mut self) {
        if !std::mem::take(&mut self.meaning_asked) {
            return;
        }
        let lines = &self.laid.prose;
        let Some(begins) = lines.iter().position(explanation::begins) else { return };
        let blank = |line: &ratatui::text::Line<'_>| line.width() == 0;
        let from = lines.iter().take(begins).rposition(blank).map_or(0, |at| at + 1);
        let to = lines.iter().skip(begins).position(blank).map_or(lines.len(), |at| begins + at);
        let height = usize::from(self.areas.inner(self.areas.prose, Panel::Prose).height);
        let first = self.scrolls.prose.max(to.saturating_sub(height)).min(from);
        self.scrolls.prose = first;
    }

    /// Brings what is said of an answer, or of a guess, into view when it is given.
    fn show_judged(&mut self) {
        let height = usize::from(self.areas.inner(self.areas.prose, Panel::Prose).height);
        if self.session.notice() == Some(&Notice::PredictFirst) {
            let heading = Message::WhatWillHappen.text(self.session.lang());
            let row = self.laid.prose.iter().position(|line| line.to_string() == heading);
            self.scrolls.prose = row.filter(|row| row + height / 2 > self.scrolls.prose + height).unwrap_or(self.scrolls.prose);
        }
        let state = self.session.step_state();
        let guessed = self.session.step().is_some_and(|step| step.predict.is_some());
        let ran = guessed && state.ran.as_ref().is_some_and(|ran| ran.exit.is_some());
        let judged = (self.session.at().cloned(), state.answered.clone(), ran);
        let (old, here) = (self.judged.replace(judged.clone()), self.judged.as_ref());
        // Coming back to an answered question is no answer.
        let is_new = old.as_ref() != here && old.is_some_and(|(step, ..)| step == judged.0);
        let begins = |line: &ratatui::text::Line<'_>| line.to_string().starts_with(['✓', '✗', '→']);
        let out_of_view = self.laid.prose.len() > self.scrolls.prose + height;
        if is_new && self.areas.alone && self.focus != Panel::Tree {
            self.focus_on(Panel::Prose);
        }
        if is_new
            && out_of_view
            && let Some(row) = self.laid.prose.iter().position(begins)
        {
            self.scrolls.prose = row.saturating_sub(1);
        }
    }

    fn clamp(&mut self) {
        let height = |panel| self.areas.of(panel).map_or(0, |area| usize::from(self.areas.inner(area, panel).height));
        let last = |lines: usize, height: usize| lines.saturating_sub(height);
        let prose = last(self.laid.prose.len(), height(Panel::Prose));
        let checks = last(self.laid.checks.len(), height(Panel::Checks));
        let chart = last(self.laid.chart.as_deref().unwrap_or_default().len(), height(Panel::Chart));
        let help = last(self.laid.help.len(), usize::from(self.screen.height.saturating_sub(2)));
        let tree_height = height(Panel::Tree);
        let tree = last(view::tree::count(&self.session), tree_height);
        self.scrolls.prose = self.scrolls.prose.min(prose);
        self.scrolls.checks = self.scrolls.checks.min(checks);
        self.scrolls.api = self.scrolls.api.min(last(self.laid.api.len(), height(Panel::Api)));
        self.scrolls.chart = self.scrolls.chart.min(chart);
        self.scrolls.map = self.scrolls.map.min(last(self.laid.map.len(), height(Panel::Map)));
        self.scrolls.help = self.scrolls.help.min(help);
        self.scrolls.tree = self.scrolls.tree.min(tree);
        if self.tree_seen != Some((self.tree_at, tree_height)) {
            self.tree_seen = Some((self.tree_at, tree_height));
            let row = view::tree::row_of(&self.session, self.tree_at);
            let lowest = (row + 1).saturating_sub(tree_height);
            // The lesson's own row stays in view with its first step.
            self.scrolls.tree = self.scrolls.tree.clamp(lowest, row.saturating_sub(1).max(lowest)).min(tree);
        }
    }

    /// An end that is longer than its panel is shown from its beginning: what happened comes before what to do.
    fn show_end(&mut self) {
        let Some(clock) = self.clock.filter(|clock| clock.took.is_some() && self.end_shown != Some(clock.job)) else { return };
        let tail = self.output().tail.len();
        if tail == 0 {
            return;
        }
        self.end_shown = Some(clock.job);
        if self.anchor == Anchor::Follow && tail > self.output_height() {
            self.anchor = Anchor::Tail(0);
        }
    }

    /// Tells a running command how large its terminal is.
    fn size_panel(&mut self) -> Vec<Todo> {
        let inner = self.areas.inner(self.areas.run, Panel::Run);
        let size = Size { cols: inner.width.max(20), rows: inner.height.saturating_sub(2).max(5) };
        if self.panel_size == Some(size) {
            return Vec::new();
        }
        self.panel_size = Some(size);
        if let Some((_, terminal)) = &mut self.program {
            terminal.resize(size.cols, size.rows);
        }
        let effects = self.session.handle(Event::Input(Input::Resize(size)));
        effects.into_iter().map(Todo::Perform).collect()
    }
}

fn rows(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX - 2)
}
