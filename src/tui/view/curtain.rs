//! What stands before a course is read: the program's name, and after a while what is waited for.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::i18n::{Lang, fixed};
use crate::tui::theme::Theme;

/// Draws it; with words in a language once the wait is worth them.
pub fn draw(frame: &mut Frame<'_>, theme: &Theme, words: Option<Lang>) {
    let screen = frame.area();
    let name = Line::styled("Sealegs", theme.title);
    let waiting = words.map(|lang| Line::styled(fixed(lang, "curtain-waiting"), theme.dim));
    let rows = [Some(name), waiting];
    let first = screen.height.saturating_sub(1) / 2;
    for (row, line) in (first..screen.height).zip(rows.into_iter().flatten()) {
        frame.render_widget(line.centered(), Rect { y: row, height: 1, ..screen });
    }
    theme.paint(frame.buffer_mut());
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    use super::draw;
    use crate::i18n::Lang;
    use crate::tui::theme::Theme;

    fn drawn(width: u16, height: u16, words: Option<Lang>) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| draw(frame, &Theme::colour(), words)).unwrap();
        terminal.backend().to_string()
    }

    #[test]
    fn the_name_stands_in_the_middle_and_a_wait_says_how_to_leave() {
        assert_eq!(drawn(11, 3, None), "\"           \"\n\"  Sealegs  \"\n\"           \"\n");
        assert!(drawn(80, 5, Some(Lang::En)).contains("Ctrl-C"));
        assert!(drawn(80, 5, Some(Lang::Ja)).contains("Ctrl-C"));
    }

    #[test]
    fn any_size_does() {
        for (width, height) in [(1, 1), (3, 1), (2, 2), (400, 1)] {
            drawn(width, height, Some(Lang::En));
        }
    }
}
