//! The shell panel: a frame that says where one is and which docker that is, and the shell's terminal.

use ratatui::Frame;
use ratatui::layout::Position;
use ratatui::text::Line;
use ratatui::widgets::{Block, BorderType, Borders};

use crate::i18n::Lang;
use crate::i18n::messages::Message;
use crate::markdown;
use crate::runtime::shell_panel::WhichDocker;
use crate::tui::app::App;
use crate::tui::rows;
use crate::tui::shell::ShellView;
use crate::tui::view::screen;

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    let (Some(area), Some(shell)) = (app.areas.large, &app.shell) else { return };
    let room = usize::from(area.width).saturating_sub(8);
    let title = rows::cut(&title(shell, app.session.lang()), room);
    let more = if shell.terminal.scrolled() > 0 { " ▴▾ " } else { "" };
    let block = Block::new()
        .borders(if app.areas.wide { Borders::ALL } else { Borders::TOP })
        .border_type(BorderType::Thick)
        .border_style(app.theme.border_focus)
        .title(Line::styled(format!(" {title} "), app.theme.title))
        .title(Line::styled(more, app.theme.strong).right_aligned());
    frame.render_widget(block, area);
    screen::draw(frame, app, app.shell_area(), &shell.terminal);
}

/// Where the shell has its cursor.
pub(super) fn cursor(app: &App) -> Option<Position> {
    let shell = app.shell.as_ref().filter(|shell| app.shell_shown && shell.selecting.is_none())?;
    screen::cursor(&shell.terminal, app.shell_area())
}

fn title(shell: &ShellView, lang: Lang) -> String {
    let name = Message::Shell.text(lang);
    let folder = if shell.folder.is_empty() { String::new() } else { format!(" · {}", markdown::clean_line(&shell.folder)) };
    let docker = match &shell.docker {
        WhichDocker::Installed(path) => format!(" · docker: {}", markdown::clean_line(&path.display().to_string())),
        WhichDocker::Own => format!(" · docker: {}", Message::DockerOwn.text(lang)),
        WhichDocker::None => String::new(),
    };
    let note = shell.note.as_ref().map(|note| format!("{} · ", markdown::clean_line(note))).unwrap_or_default();
    format!("{note}{name}{folder}{docker}")
}
