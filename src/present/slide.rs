//! The text of a step, as the room sees it.

use ratatui::text::Line;

use crate::course::StepRef;
use crate::i18n::Lang;
use crate::i18n::messages::Message;
use crate::markdown;
use crate::session::Session;
use crate::tui::app::Code;
use crate::tui::page;
use crate::tui::text::Document;
use crate::tui::text::colours::{Coloured, Colours};
use crate::tui::theme::Theme;

/// What stands on the screen of a step. It is kept while the session is on its way to another one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slide {
    /// The step.
    pub at: Option<StepRef>,
    /// Course and lesson, by their titles.
    pub over: (String, String),
    /// Number of the step in its lesson, and how many there are.
    pub place: (usize, usize),
    /// The step's title.
    pub title: String,
    /// Its text.
    pub markdown: String,
}

impl Slide {
    /// The present step.
    pub fn of(session: &Session) -> Self {
        let lang = session.lang();
        let fill = |text: &str| session.scope().fill(text);
        let title = session.step().map(|step| fill(step.title.text(lang))).unwrap_or_default();
        let page = page::markdown(session, false);
        // Courses and lessons are introduced on the cover.
        let heading = format!("## {title}");
        let from = page.find(&heading).unwrap_or(0);
        // Files are not read line by line here.
        let reader = format!("*{}*", Message::LineByLine.text(lang));
        let markdown = page.get(from..).unwrap_or_default().replacen("## ", "# ", 1).replace(&reader, "");
        let lesson = session.lesson().map(|lesson| fill(lesson.title.text(lang))).unwrap_or_default();
        let course = fill(session.course().title.text(lang));
        Self { at: session.at().cloned(), over: (course, lesson), place: session.place(), title, markdown }
    }

    /// The cover of a demo that begins in this lesson.
    pub fn cover(session: &Session, lesson: &str) -> String {
        let lang = session.lang();
        let Some(lesson) = session.course().lesson(lesson) else { return String::new() };
        format!("# {}\n\n{}", lesson.title.text(lang), session.scope().fill(lesson.intro.text(lang)))
    }
}

/// A text laid out in lines, and what it was made from.
#[derive(Debug, Clone, Default)]
pub struct Laid {
    /// The lines.
    pub lines: Vec<Line<'static>>,
    key: Option<(String, u16, Lang, u64)>,
    /// The looks they were made with.
    theme: Option<Theme>,
    colours: Colours,
}

impl Laid {
    /// Takes in colours of code.
    pub fn learn(&mut self, pieces: Coloured) {
        self.colours.learn(pieces);
    }

    /// Lays a text out; code whose colours are still to be found comes back.
    pub fn lay_out(&mut self, text: &str, width: u16, lang: Lang, theme: &Theme) -> Vec<Code> {
        let key = (text.to_owned(), width, lang, self.colours.round());
        if self.key.as_ref() == Some(&key) && self.theme.as_ref() == Some(theme) {
            return Vec::new();
        }
        let blocks = markdown::parse(text);
        let (lines, missing) =
            self.colours.lay_out(|highlights| Document { theme, lang, highlights, commands: None }.layout(&blocks, width));
        (self.lines, self.key, self.theme) = (lines, Some(key), Some(theme.clone()));
        missing
    }
}
