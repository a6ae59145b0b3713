//! Every key, made from the keymap.

use ratatui::text::{Line, Span};

use crate::i18n::Lang;
use crate::i18n::messages::Message;
use crate::markdown;
use crate::tui::keymap::{KEYMAP, Mode};
use crate::tui::rows;
use crate::tui::theme::Theme;

/// The help in rows.
#[must_use]
pub fn lines(theme: &Theme, lang: Lang, width: u16) -> Vec<Line<'static>> {
    let column = KEYMAP.iter().map(|binding| markdown::width(&binding.keys_text())).max().unwrap_or(0) + 2;
    let mut lines = Vec::new();
    for mode in Mode::ALL {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(heading(mode).text(lang), theme.title));
        for binding in KEYMAP.iter().filter(|binding| binding.mode == mode) {
            let keys = binding.keys_text();
            let pad = " ".repeat(column - markdown::width(&keys));
            let lead = Span::styled(format!("{keys}{pad}"), theme.key);
            lines.extend(rows::wrapped(lead, &[(binding.about(lang), theme.text)], width));
        }
    }
    lines.push(Line::default());
    lines.extend(rows::wrapped(Span::raw(""), &[(Message::MouseHelp.text(lang), theme.text)], width));
    lines
}

fn heading(mode: Mode) -> Message {
    match mode {
        Mode::Normal => Message::ModeNormal,
        Mode::Tree => Message::ModeTree,
        Mode::Search => Message::ModeSearch,
        Mode::Entry => Message::ModeEntry,
        Mode::Typing => Message::ModeTyping,
        Mode::Question => Message::ModeQuestion,
        Mode::Variables => Message::ModeVariables,
        Mode::Help => Message::ModeHelp,
    }
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::i18n::Lang;
    use crate::tui::keymap::KEYMAP;
    use crate::tui::theme::Theme;

    #[test]
    fn the_help_lists_every_key_in_both_languages() {
        for lang in Lang::ALL {
            let text: String = lines(&Theme::monochrome(), lang, 100).iter().map(|line| format!("{line}\n")).collect();
            for binding in KEYMAP {
                assert!(text.contains(&binding.keys_text()), "{binding:?}");
                assert!(text.contains(binding.about(lang)), "{binding:?} in\n{text}");
            }
        }
    }
}
