//! The shell panel: the learner's own shell over the middle of the screen.

use bytes::Bytes;
use crossterm::event::{KeyEvent, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use crate::course::Action;
use crate::engine::Size;
use crate::i18n::messages::Message;
use crate::runtime::shell_panel::{ShellNews, WhichDocker};
use crate::terminal::Terminal;
use crate::tui::app::{App, Todo};
use crate::tui::clipboard;
use crate::tui::keymap::Act;
use crate::tui::typing;

/// Rows a turn of the wheel scrolls.
const WHEEL: isize = 3;

/// A running shell, as the screen sees it.
#[derive(Debug)]
pub(crate) struct ShellView {
    pub terminal: Terminal,
    pub docker: WhichDocker,
    /// The folder it was started in, inside the workspace.
    pub folder: String,
    pub size: Size,
    /// The row of the view that the selection's moving end is in, while lines are selected with keys.
    pub selecting: Option<usize>,
    /// The mouse is held down since this cell.
    dragged: Option<(usize, usize, bool)>,
    /// What was copied last.
    pub note: Option<String>,
}

/// News of the shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShellMsg {
    /// It runs.
    Opened(WhichDocker),
    /// It could not be started, and why.
    Failed(String),
    /// It printed or ended.
    News(ShellNews),
}

impl App {
    /// Shows the shell, and starts it where none runs.
    pub(crate) fn open_shell(&mut self) -> Vec<Todo> {
        self.note = None;
        self.shell_shown = true;
        if self.shell.is_some() {
            return Vec::new();
        }
        let size = Size { cols: self.screen.width.max(20), rows: self.screen.height.max(5) };
        let folder = self.step_folder();
        self.shell = Some(ShellView {
            terminal: Terminal::new(size.cols, size.rows),
            docker: WhichDocker::None,
            folder: folder.clone(),
            size,
            selecting: None,
            dragged: None,
            note: None,
        });
        // Started when its size is known.
        self.shell_to_start = Some(folder);
        Vec::new()
    }

    /// The folder that the step works in.
    fn step_folder(&self) -> String {
        let folder = match self.session.step().map(|step| &step.action) {
            Some(Action::Run(tasks)) => tasks.first().map(|task| task.cwd.clone()),
            Some(Action::Write(files)) => {
                files.first().and_then(|file| file.path.rsplit_once('/')).map(|(folder, _)| folder.to_owned())
            }
            _ => None,
        };
        self.session.scope().fill(&folder.unwrap_or_default())
    }

    /// Gives the shell the size of its panel; starts it the first time.
    pub(crate) fn size_shell(&mut self) -> Vec<Todo> {
        let area = self.shell_area();
        let Some(shell) = self.shell.as_mut().filter(|_| self.shell_shown && area.area() > 0) else { return Vec::new() };
        let size = Size { cols: area.width.max(2), rows: area.height.max(1) };
        let changed = shell.size != size;
        if changed {
            shell.size = size;
            shell.selecting = None;
            shell.terminal.resize(size.cols, size.rows);
        }
        match self.shell_to_start.take() {
            Some(folder) => vec![Todo::OpenShell(folder, size)],
            None if changed => vec![Todo::ResizeShell(size)],
            None => Vec::new(),
        }
    }

    /// The room inside the panel's frame.
    pub(crate) fn shell_area(&self) -> Rect {
        let area = self.areas.large.unwrap_or_default();
        let (sides, bottom) = if self.areas.wide { (2, 1) } else { (0, 0) };
        Rect {
            x: area.x + sides.min(area.width),
            y: area.y + 1.min(area.height),
            width: area.width.saturating_sub(2 * sides),
            height: area.height.saturating_sub(1 + bottom),
        }
    }

    pub(crate) fn shell_news(&mut self, news: ShellMsg) -> Vec<Todo> {
        let lang = self.session.lang();
        match news {
            ShellMsg::Opened(docker) => {
                if let Some(shell) = &mut self.shell {
                    shell.docker = docker;
                }
            }
            ShellMsg::Failed(why) => {
                self.end_shell(format!("{} {}", Message::ShellFailed.text(lang), crate::markdown::clean_line(&why)));
            }
            ShellMsg::News(ShellNews::Ended(code)) => {
                self.end_shell(format!("{} ({} {code})", Message::ShellEnded.text(lang), Message::ExitCode.text(lang)));
            }
            ShellMsg::News(ShellNews::Output(bytes)) => {
                let Some(shell) = &mut self.shell else { return Vec::new() };
                shell.terminal.feed(&bytes);
                let answers = shell.terminal.answers();
                if !answers.is_empty() {
                    return vec![Todo::TypeShell(Bytes::from(answers))];
                }
            }
        }
        Vec::new()
    }

    fn end_shell(&mut self, note: String) {
        self.shell = None;
        self.shell_shown = false;
        self.note = Some(note);
    }

    pub(crate) fn type_into_shell(&mut self, event: KeyEvent) -> Vec<Todo> {
        let Some(shell) = &mut self.shell else { return Vec::new() };
        let Some(bytes) = typing::bytes(event, shell.terminal.modes()) else { return Vec::new() };
        shell.come_back();
        vec![Todo::TypeShell(Bytes::from(bytes))]
    }

    pub(crate) fn paste_into_shell(&mut self, text: &str) -> Vec<Todo> {
        let Some(shell) = &mut self.shell else { return Vec::new() };
        shell.come_back();
        vec![Todo::TypeShell(Bytes::from(typing::pasted(text, shell.terminal.modes())))]
    }

    /// What the panel's own keys do.
    pub(crate) fn in_shell(&mut self, act: Act) -> Vec<Todo> {
        let lang = self.session.lang();
        let Some(shell) = &mut self.shell else { return Vec::new() };
        let page = isize::try_from(shell.terminal.rows().saturating_sub(1).max(1)).unwrap_or(1);
        match act {
            Act::LeaveTyping => self.shell_shown = false,
            Act::PageUp => shell.move_by(page),
            Act::PageDown => shell.move_by(-page),
            Act::SelectUp => shell.select_by(1),
            Act::SelectDown => shell.select_by(-1),
            Act::Copy => return shell.copy(lang),
            Act::Close => shell.unselect(),
            _ => {}
        }
        Vec::new()
    }

    /// The mouse over the panel: the wheel looks back, dragging selects, letting go copies.
    pub(crate) fn mouse_in_shell(&mut self, event: MouseEvent) -> Vec<Todo> {
        let area = self.shell_area();
        let lang = self.session.lang();
        let Some(shell) = &mut self.shell else { return Vec::new() };
        let at = Position::new(event.column, event.row);
        let cell = (
            usize::from(at.x.clamp(area.x, (area.x + area.width).saturating_sub(1)) - area.x),
            usize::from(at.y.clamp(area.y, (area.y + area.height).saturating_sub(1)) - area.y),
        );
        match event.kind {
            MouseEventKind::ScrollUp => shell.terminal.scroll(WHEEL),
            MouseEventKind::ScrollDown => shell.terminal.scroll(-WHEEL),
            MouseEventKind::Down(MouseButton::Left) if area.contains(at) => {
                shell.unselect();
                shell.dragged = Some((cell.0, cell.1, false));
            }
            MouseEventKind::Drag(MouseButton::Left) => {
                if let Some((column, row, begun)) = shell.dragged {
                    if !begun {
                        shell.terminal.select(column, row, false);
                        shell.dragged = Some((column, row, true));
                    }
                    shell.terminal.select_to(cell.0, cell.1);
                }
            }
            MouseEventKind::Up(MouseButton::Left) => {
                if let Some((_, _, true)) = shell.dragged.take() {
                    return shell.copy(lang);
                }
            }
            _ => {}
        }
        Vec::new()
    }
}

impl ShellView {
    /// Who types looks at the end, and has seen the note.
    fn come_back(&mut self) {
        self.unselect();
        self.terminal.follow();
        self.note = None;
    }

    fn unselect(&mut self) {
        self.selecting = None;
        self.terminal.unselect();
    }

    fn move_by(&mut self, rows: isize) {
        match self.selecting {
            Some(_) => self.select_by(rows),
            None => self.terminal.scroll(rows),
        }
    }

    /// Selects whole lines, from the cursor's on; the view goes along.
    fn select_by(&mut self, up: isize) {
        let last = self.terminal.rows().saturating_sub(1);
        let Some(at) = self.selecting else {
            let row = self.terminal.cursor().map_or(last, |(_, row)| row);
            // The line above the prompt is what one wants, not the prompt.
            let row = row.saturating_sub(usize::from(up > 0));
            self.terminal.select(0, row, true);
            self.selecting = Some(row);
            return;
        };
        let to = isize::try_from(at).unwrap_or(0) - up;
        let beyond = if to < 0 { to } else { (to - isize::try_from(last).unwrap_or(0)).max(0) };
        self.terminal.scroll(-beyond);
        let row = usize::try_from(to.max(0)).unwrap_or(0).min(last);
        self.terminal.select_to(0, row);
        self.selecting = Some(row);
    }

    /// Sends what is selected to the clipboard.
    fn copy(&mut self, lang: crate::i18n::Lang) -> Vec<Todo> {
        let Some(text) = self.terminal.selected() else { return Vec::new() };
        self.selecting = None;
        let text = clipboard::bounded(&text);
        let lines = text.lines().count();
        let first: String = text.lines().next().unwrap_or_default().chars().take(30).collect();
        let more = if lines > 1 { format!(" … ({lines} {})", Message::Lines.text(lang)) } else { String::new() };
        self.note = Some(format!("{} {first}{more}", Message::Copied.text(lang)));
        vec![Todo::Copy(text.to_owned())]
    }
}

#[cfg(test)]
#[path = "shell_tests.rs"]
mod tests;
