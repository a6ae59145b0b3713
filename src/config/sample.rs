//! The file as it is made where there is none: every setting, with what holds without it, switched off.

use std::fmt::Write;

use crate::config::setting::{Kind, Setting};
use crate::i18n::{self, Lang};

/// The text of a new file.
#[must_use]
pub fn text(lang: Lang) -> String {
    let mut text = String::new();
    for line in i18n::fixed(lang, "config-sample").lines() {
        let _ = writeln!(text, "# {line}");
    }
    for setting in Setting::ALL {
        let _ = writeln!(text, "\n# {}", setting.about(lang));
        if let Kind::OneOf(words) = setting.kind() {
            let _ = writeln!(text, "# {}", words.join(" | "));
        }
        let quote = if setting.is_switch() { "" } else { "\"" };
        let _ = writeln!(text, "# {} = {quote}{}{quote}", setting.key(), setting.example());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::file;

    #[test]
    fn a_new_file_says_nothing_until_its_lines_are_switched_on_and_then_nothing_wrong() {
        for lang in Lang::ALL {
            let text = text(lang);
            assert_eq!(file::read(&text), file::File::default());
            let on: String = text
                .lines()
                .filter_map(|line| line.strip_prefix("# ").filter(|line| line.contains(" = ")))
                .map(|line| format!("{line}\n"))
                .collect();
            let file = file::read(&on);
            assert_eq!((file.problems.len(), file.said.len()), (0, Setting::ALL.len()), "{on}");
        }
    }

    /// `SEALEGS_WRITE_DOCS=1 cargo test docs_say` writes the file anew.
    #[test]
    fn the_docs_say_what_can_be_set() {
        let mut page = String::from(include_str!("page.md"));
        page.push_str("\n## Settings\n\n| key | values | for one run | for a while | |\n|---|---|---|---|---|\n");
        for setting in Setting::ALL {
            let values = match setting.kind() {
                Kind::OneOf(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" "),
                Kind::Text => format!("text, such as `{}`", setting.example()),
            };
            let flag = setting.flag().map(|flag| format!("`{flag}`")).unwrap_or_default();
            let (key, variable) = (setting.key(), setting.variable());
            let (about, unsaid) = (setting.about(Lang::En), setting.unsaid(Lang::En));
            let _ = writeln!(page, "| `{key}` | {values} | {flag} | `{variable}` | {about}. Without it: {unsaid} |");
        }
        let _ = write!(page, "\n## A new file\n\n```toml\n{}```\n", text(Lang::En));
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/CONFIG.md");
        if std::env::var_os("SEALEGS_WRITE_DOCS").is_some() {
            std::fs::write(path, &page).expect("written");
        }
        assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), page, "the settings changed: write docs/CONFIG.md anew");
    }
}
