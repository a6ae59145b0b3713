//! What a learner wishes of the screen, and how it is followed: looks now, and the key that tries others.

use crate::config::ThemeName;
use crate::i18n::{self, Lang, words};
use crate::tui::app::{App, Todo};
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
    /// The theme was asked for by an option, a variable or the configuration: what was tried last does not count then.
    pub said: bool,
    /// What opens files: a command line, or `$EDITOR`.
    pub editor: Option<String>,
    /// The keymap with keys of the learner's own; empty where there are none.
    pub keys: Vec<Binding>,
    /// Something to say at the beginning.
    pub note: Option<String>,
}

impl Wishes {
    /// The looks, with the theme that was tried last where nobody said which it is to be.
    #[must_use]
    pub fn looks_with(&self, tried: Option<&str>) -> Looks {
        worn(self.looks, self.said, tried.and_then(|name| name.parse().ok()))
    }
}

/// What was tried last is worn where nobody said which theme it is to be.
fn worn(looks: Looks, said: bool, tried: Option<ThemeName>) -> Looks {
    tried.filter(|_| !said).map_or(looks, |name| Looks { name, ..looks })
}

impl App {
    /// Follows the wishes from here on.
    pub fn follow(&mut self, wishes: Wishes) {
        self.wear(wishes.looks);
        self.pictures = wishes.pictures;
        self.theme_said = wishes.said;
        keymap::custom::rebind(wishes.keys);
        self.editor = wishes.editor;
        self.note = wishes.note;
    }

    /// Tries the next theme that looks different here.
    pub(crate) fn next_theme(&mut self) -> Vec<Todo> {
        let lang = self.session.lang();
        if self.looks.depth == Depth::None {
            self.note = Some(i18n::fixed(lang, "theme-no-colours").to_owned());
            return Vec::new();
        }
        let name = self.looks.name.next();
        self.wear(Looks { name, ..self.looks });
        self.note = Some(tried(name, self.looks.depth, self.theme_said, lang));
        self.kept_theme = Some(name);
        vec![self.remember_it()]
    }

    /// Wears what was tried last, where nobody said which theme it is to be.
    pub(crate) fn recall_theme(&mut self, name: Option<&str>) {
        self.kept_theme = name.and_then(|name| name.parse().ok());
        self.wear(worn(self.looks, self.theme_said, self.kept_theme));
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

fn tried(name: ThemeName, depth: Depth, said: bool, lang: Lang) -> String {
    let few = depth < Depth::Many && !matches!(name, ThemeName::Sixteen | ThemeName::None);
    if few {
        return words!(lang, "theme-few", name = name.name());
    }
    if said {
        return words!(lang, "theme-tried-for-now", name = name.name(), about = name.about(lang));
    }
    words!(lang, "theme-tried", name = name.name(), about = name.about(lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::remember::Remembered;
    use crate::tui::sample::Stage;

    fn stage(depth: Depth) -> Stage {
        let mut stage = Stage::new(120, 40, Lang::En, "serve");
        stage.app.follow(Wishes { looks: Looks::new(ThemeName::Auto, depth), ..Wishes::default() });
        stage
    }

    #[test]
    fn one_key_goes_through_all_themes_at_once_and_says_that_it_is_kept() {
        let mut stage = stage(Depth::Millions);
        let mut seen = Vec::new();
        for name in ThemeName::ALL.into_iter().cycle().skip(1).take(ThemeName::ALL.len()) {
            stage.keys("T");
            assert_eq!(stage.app.looks.name, name);
            assert!(
                stage.app.note.as_ref().is_some_and(|note| note.contains(&format!("Theme {name}:")) && note.contains("kept")),
                "{:?}",
                stage.app.note
            );
            seen.push(stage.app.theme.clone());
        }
        seen.dedup();
        assert_eq!(seen.len(), ThemeName::ALL.len(), "each looks different from the one before");
    }

    fn opened(said: bool, remembered: &Remembered) -> Stage {
        let mut stage = Stage::new(120, 40, Lang::En, "serve");
        let looks = Looks::new(ThemeName::Light, Depth::Millions);
        stage.app.follow(Wishes { looks, said, ..Wishes::default() });
        stage.app.recall(remembered);
        stage
    }

    #[test]
    fn the_theme_that_was_tried_last_is_worn_the_next_time_unless_another_was_asked_for() {
        let mut stage = stage(Depth::Millions);
        stage.keys("TT");
        let kept = stage.todos.iter().rev().find_map(|todo| if let Todo::Remember(what) = todo { Some(what) } else { None });
        let kept = kept.expect("something is to be remembered");
        assert_eq!(kept.theme.as_deref(), Some(ThemeName::Dark.name()));
        assert_eq!(opened(false, kept).app.looks.name, ThemeName::Dark);
        let mut stage = opened(true, kept);
        assert_eq!(stage.app.looks.name, ThemeName::Light, "what was asked for counts");
        assert_eq!(stage.app.remembered().theme, kept.theme, "and what was kept stays");
        stage.keys("T");
        assert!(stage.app.note.as_ref().is_some_and(|note| note.contains("until you leave")), "{:?}", stage.app.note);
    }

    #[test]
    fn a_remembered_theme_that_nobody_knows_changes_nothing_and_no_colours_stay_none() {
        let foreign = Remembered { theme: Some("mauve".into()), ..Remembered::default() };
        assert_eq!(opened(false, &foreign).app.looks.name, ThemeName::Light);
        let mut stage = stage(Depth::None);
        stage.app.recall(&Remembered { theme: Some("dark".into()), ..Remembered::default() });
        assert!(!stage.app.theme.has_colour());
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
