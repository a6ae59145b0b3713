//! What a learner wishes of the screen, and how it is followed: looks now, and the key that tries others.

use crate::config::ThemeName;
use crate::i18n::{self, Lang, words};
use crate::tui::app::App;
use crate::tui::keymap::{self, Binding};
use crate::tui::pictures::Pictures;
use crate::tui::theme::rgb::Rgb;
use crate::tui::theme::{Depth, Looks};

/// What is known of a learner's wishes when the screen opens.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// The theme, and how many colours there may be.
    pub looks: Looks,
    /// Whether and how the terminal is given pictures.
    pub pictures: Pictures,
    /// What opens files: a command line, or `$EDITOR`.
    pub editor: Option<String>,
    /// The keymap with keys of the learner's own; empty where there are none.
    pub keys: Vec<Binding>,
    /// Something to say at the beginning.
    pub note: Option<String>,
}

impl App {
    /// Follows the wishes from here on.
    pub fn follow(&mut self, wishes: Wishes) {
        self.wear(wishes.looks);
        self.pictures = wishes.pictures;
        keymap::custom::rebind(wishes.keys);
        self.editor = wishes.editor;
        self.note = wishes.note;
    }

    /// Tries the next theme that looks different here.
    pub(crate) fn next_theme(&mut self) {
        let lang = self.session.lang();
        if self.looks.depth == Depth::None {
            self.note = Some(i18n::fixed(lang, "theme-no-colours").to_owned());
            return;
        }
        let name = self.looks.name.next();
        self.wear(Looks { name, ..self.looks });
        self.note = Some(tried(name, self.looks.depth, lang));
    }

    /// The terminal said what its background is.
    pub(crate) fn background(&mut self, colour: Rgb) {
        self.wear(Looks { background: Some(colour), ..self.looks });
    }

    fn wear(&mut self, looks: Looks) {
        self.looks = looks;
        self.theme = looks.theme();
        // What was laid out has the old looks.
        self.colours.renew();
        self.laid.map_key = None;
        if let Some(reader) = &mut self.reader {
            reader.lay_out_anew();
        }
    }
}

fn tried(name: ThemeName, depth: Depth, lang: Lang) -> String {
    let few = depth < Depth::Many && !matches!(name, ThemeName::Sixteen | ThemeName::None);
    if few {
        return words!(lang, "theme-few", name = name.name());
    }
    words!(lang, "theme-tried", name = name.name(), about = name.about(lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::sample::Stage;

    fn stage(depth: Depth) -> Stage {
        let mut stage = Stage::new(120, 40, Lang::En, "serve");
        stage.app.follow(Wishes { looks: Looks::new(ThemeName::Auto, depth), ..Wishes::default() });
        stage
    }

    #[test]
    fn one_key_goes_through_all_themes_at_once_and_says_how_to_keep_one() {
        let mut stage = stage(Depth::Millions);
        let mut seen = Vec::new();
        for name in ThemeName::ALL.into_iter().cycle().skip(1).take(ThemeName::ALL.len()) {
            stage.keys("T");
            assert_eq!(stage.app.looks.name, name);
            assert!(
                stage.app.note.as_ref().is_some_and(|note| note.contains(&format!("--theme {name}"))),
                "{:?}",
                stage.app.note
            );
            seen.push(stage.app.theme.clone());
        }
        seen.dedup();
        assert_eq!(seen.len(), ThemeName::ALL.len(), "each looks different from the one before");
    }

    #[test]
    fn no_colours_stay_no_colours() {
        let mut stage = stage(Depth::None);
        stage.keys("T");
        assert!(!stage.app.theme.has_colour());
        assert!(stage.app.note.as_ref().is_some_and(|note| note.contains("NO_COLOR")));
    }

    #[test]
    fn the_answer_about_the_background_changes_the_looks_of_what_stands_already() {
        let mut stage = stage(Depth::Millions);
        let before = stage.app.laid.prose.clone();
        stage.app.background(Rgb::hex(0x10_10_10));
        stage.app.arrange();
        assert_ne!(stage.app.laid.prose, before);
    }
}
