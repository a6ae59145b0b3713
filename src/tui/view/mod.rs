//! The screen, drawn from the state and nothing else.
//!
//! - [`title`], [`status`]: first and last rows, and what the session has to say;
//! - [`tree`], [`prose`], [`checks`], [`run_panel`], [`api`], [`chart`], [`map`]: the parts;
//! - [`screen`]: a program's terminal; [`shell_panel`]: the learner's shell;
//! - `reader`: a file that is read line by line; `edit`: one that is written; `lens`: images that are looked into;
//! - [`prompt`]: the line that is typed in the run panel;
//! - [`dialogs`], [`help`], [`picker`]: windows over them; [`tour`]: its cards;
//! - [`frames`]: the frames around parts; `paint`: rows and frames put into the buffer;
//! - [`too_small`]: what stands when nothing fits; `curtain`: what stands before there is anything.

pub mod api;
pub(super) mod build;
pub mod chart;
pub mod checks;
pub(super) mod curtain;
pub mod dialogs;
pub(crate) mod edit;
pub(crate) mod endpoints;
mod exchanges;
pub mod frames;
pub mod help;
mod lens;
pub mod map;
mod paint;
pub mod picker;
pub mod prompt;
pub mod prose;
mod pulls;
pub(crate) mod reader;
mod run_end;
pub mod run_panel;
mod run_start;
pub mod screen;
pub mod shell_panel;
pub mod status;
pub(super) mod timeline;
pub mod title;
pub mod too_small;
pub mod tour;
pub mod tree;
mod typed;
pub(super) mod ways;

use ratatui::Frame;
use ratatui::layout::Position;

use crate::tui::app::App;
use crate::tui::layout::Panel;

pub use frames::tabs;

/// Draws the screen. [`App::arrange`] comes first.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    app.caret.set(None);
    parts(frame, app);
    title::draw_replay(frame, app);
    app.theme.paint(frame.buffer_mut());
}

fn parts(frame: &mut Frame<'_>, app: &App) {
    if app.areas.too_small {
        too_small::draw(frame, app);
        return;
    }
    title::draw(frame, app);
    if app.lens.is_some() {
        lens::draw(frame, app);
        status::draw(frame, app);
        dialogs::draw(frame, app);
        return;
    }
    if app.areas.reader.is_some() {
        if app.edit.is_some() {
            edit::draw(frame, app);
        } else {
            reader::draw(frame, app);
        }
        status::draw(frame, app);
        dialogs::draw(frame, app);
        return;
    }
    if app.areas.large.is_some() {
        if app.shell_shown {
            shell_panel::draw(frame, app);
        } else {
            run_panel::draw(frame, app);
        }
        tree::draw(frame, app);
        status::draw(frame, app);
        dialogs::draw(frame, app);
        return;
    }
    if app.areas.alone {
        part(frame, app, app.alone());
        tree::draw(frame, app);
        status::draw(frame, app);
        dialogs::draw(frame, app);
        return;
    }
    prose::draw(frame, app);
    if app.areas.wide {
        let slot = if app.api_open { Panel::Api } else { Panel::Run };
        for panel in [Panel::Checks, slot, if app.map_below() { Panel::Map } else { Panel::Chart }] {
            part(frame, app, panel);
        }
    } else {
        part(frame, app, app.tab);
    }
    tree::draw(frame, app);
    status::draw(frame, app);
    dialogs::draw(frame, app);
}

/// Where the terminal's own cursor stands, while something is typed.
#[must_use]
pub fn cursor(app: &App) -> Option<Position> {
    let covered = app.areas.too_small || app.dialog.is_some() || app.areas.reader.is_some() || app.lens.is_some();
    if app.mode() == crate::tui::keymap::Mode::Picker {
        picker::cursor(app)
    } else if app.entry.is_some() {
        status::cursor(app).or_else(|| app.caret.get()).filter(|_| !app.areas.too_small)
    } else if app.edit.is_some() {
        edit::cursor(app)
    } else if covered || app.picker.is_some() {
        None
    } else if app.shell_shown {
        shell_panel::cursor(app)
    } else {
        run_panel::cursor(app).or_else(|| prompt::cursor(app))
    }
}

fn part(frame: &mut Frame<'_>, app: &App, panel: Panel) {
    match panel {
        Panel::Prose => prose::draw(frame, app),
        Panel::Run => run_panel::draw(frame, app),
        Panel::Api => api::draw(frame, app),
        Panel::Chart => chart::draw(frame, app),
        Panel::Map => map::draw(frame, app),
        _ => checks::draw(frame, app),
    }
}

#[cfg(test)]
mod cursor_tests;
#[cfg(test)]
mod replay_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod ways_tests;
