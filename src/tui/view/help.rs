//! Every key, made from the keymap.

use ratatui::text::{Line, Span};

use crate::i18n::Lang;
use crate::i18n::messages::Message;
use crate::markdown;
use crate::tui::keymap::{Mode, keymap};
use crate::tui::rows;
use crate::tui::theme::Theme;

/// The help in rows.
#[must_use]
pub fn lines(theme: &Theme, lang: Lang, folder: &str, width: u16) -> Vec<Line<'static>> {
    let column = keymap().iter().map(|binding| markdown::width(&binding.keys_text())).max().unwrap_or(0) + 2;
    let mut lines = Vec::new();
    for mode in Mode::ALL {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(heading(mode).text(lang), theme.title));
        for binding in keymap().iter().filter(|binding| binding.mode == mode) {
            let keys = binding.keys_text();
            let pad = " ".repeat(column - markdown::width(&keys));
            let lead = Span::styled(format!("{keys}{pad}"), theme.key);
            lines.extend(rows::wrapped(lead, &[(binding.about(lang), theme.text)], width));
        }
    }
    lines.push(Line::default());
    lines.extend(rows::wrapped(Span::raw(""), &[(Message::MouseHelp.text(lang), theme.text)], width));
    let folder = format!("{} {}", Message::FilesIn.text(lang), markdown::clean(folder));
    lines.extend(rows::wrapped(Span::raw(""), &[(&folder, theme.text)], width));
    lines
}

fn heading(mode: Mode) -> Message {
    match mode {
        Mode::Normal => Message::ModeNormal,
        Mode::Tree => Message::ModeTree,
        Mode::Reader => Message::ModeReader,
        Mode::Edit => Message::ModeEdit,
        Mode::EditDifference => Message::ModeEditDifference,
        Mode::EditQuestion => Message::ModeEditQuestion,
        Mode::Editors => Message::ModeEditors,
        Mode::Map => Message::ModeMap,
        Mode::Lens => Message::ModeLens,
        Mode::Search => Message::ModeSearch,
        Mode::Entry => Message::ModeEntry,
        Mode::Tour => Message::ModeTour,
        Mode::Picker => Message::ModePicker,
        Mode::Prompt => Message::ModePrompt,
        Mode::Typing => Message::ModeTyping,
        Mode::Shell => Message::ModeShell,
        Mode::Select => Message::ModeSelect,
        Mode::Question => Message::ModeQuestion,
        Mode::TakeBack => Message::ModeTakeBack,
        Mode::Variables => Message::ModeVariables,
        Mode::Help => Message::ModeHelp,
    }
}

#[cfg(test)]
mod tests {
    use super::{heading, lines};
    use crate::i18n::Lang;
    use crate::i18n::messages::Message;
    use crate::tui::keymap::{KEYMAP, Mode};
    use crate::tui::theme::Theme;

    /// `SEALEGS_WRITE_DOCS=1 cargo test docs_say` writes the file anew.
    #[test]
    fn the_docs_say_what_the_keymap_says() {
        let mut page = String::from("# Keys\n\nMade from the keymap; the same list opens in the workshop with `?`.\n");
        for mode in Mode::ALL {
            page.push_str(&format!("\n## {}\n\n| keys | |\n|---|---|\n", heading(mode).text(Lang::En)));
            for binding in KEYMAP.iter().filter(|binding| binding.mode == mode) {
                let keys: Vec<_> = binding.keys_text().split(' ').map(|key| format!("`{key}`")).collect();
                page.push_str(&format!("| {} | {} |\n", keys.join(" "), binding.about(Lang::En)));
            }
        }
        page.push_str(&format!("\n{}\n", Message::MouseHelp.text(Lang::En)));
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/KEYS.md");
        if std::env::var_os("SEALEGS_WRITE_DOCS").is_some() {
            std::fs::write(path, &page).expect("written");
        }
        assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), page, "the keymap changed: write docs/KEYS.md anew");
    }

    #[test]
    fn the_help_lists_every_key_in_both_languages() {
        for lang in Lang::ALL {
            let text: String =
                lines(&Theme::monochrome(), lang, "/home/me/sealegs", 100).iter().map(|line| format!("{line}\n")).collect();
            for binding in KEYMAP {
                assert!(text.contains(&binding.keys_text()), "{binding:?}");
                assert!(text.contains(binding.about(lang)), "{binding:?} in\n{text}");
            }
        }
    }
}
