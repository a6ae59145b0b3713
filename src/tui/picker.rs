//! Lists to choose from by a few letters: every action, every lesson and step, everything on this page.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::course::{Action, StepRef};
use crate::i18n::Lang;
use crate::markdown;
use crate::session::{Input, StepMark};
use crate::tui::app::{App, Todo};
use crate::tui::fuzzy;
use crate::tui::keymap::{Act, Mode, keymap};
use crate::tui::layout::Panel;
use crate::tui::line::{Edit, Line};
use crate::tui::words::ScreenWord;

/// A query may be this long; no title is longer.
const LETTERS: usize = 80;
/// What is found beside a name counts for less than what is found in it.
const BESIDE: i32 = 12;

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    /// Every action.
    Actions,
    /// Every lesson and step.
    Places,
    /// Headings, files and checks of the present step.
    Outline,
}

/// What choosing a row does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Chosen {
    /// What a key would.
    Act(Act),
    /// Picks an answer of the question.
    Pick(usize),
    /// Goes to a step.
    Step(StepRef),
    /// Scrolls the text to a row.
    Row(usize),
    /// Opens a file, by its place among those that can be read.
    File(usize),
    /// Shows a check, by its place.
    Check(usize),
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    /// Its name.
    pub text: String,
    /// What stands at its right: a key, an id, what it is.
    pub aside: String,
    /// By what else it is found: its name in the other language.
    pub also: Vec<String>,
    /// A mark before it: how far a step is.
    pub mark: Option<StepMark>,
    /// What it does.
    pub chosen: Chosen,
}

/// A list and what is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picker {
    pub list: List,
    /// What keys meant before it was opened.
    pub under: Mode,
    pub line: Line,
    pub items: Vec<Item>,
    /// What is found: the item, and its letters that were asked for; the best first.
    pub found: Vec<(usize, Vec<usize>)>,
    /// The cursor, among these.
    pub at: usize,
}

impl Picker {
    fn search(&mut self) {
        let query = self.line.text();
        let mut found: Vec<(i32, usize, Vec<usize>)> = Vec::new();
        for (place, item) in self.items.iter().enumerate() {
            let own = fuzzy::find(query, &item.text).map(|found| (found.score, found.letters));
            let beside = item.also.iter().chain([&item.aside]).filter_map(|text| fuzzy::find(query, text));
            let beside = beside.map(|found| (found.score - BESIDE, Vec::new())).max();
            if let Some((score, letters)) = own.into_iter().chain(beside).max_by_key(|(score, _)| *score) {
                found.push((score, place, letters));
            }
        }
        if !query.trim().is_empty() {
            found.sort_by_key(|(score, ..)| -score);
        }
        self.found = found.into_iter().map(|(_, place, letters)| (place, letters)).collect();
    }

    fn turn(&mut self, by: isize) {
        let count = self.found.len().cast_signed();
        if count > 0 {
            self.at = (self.at.cast_signed() + by).rem_euclid(count).cast_unsigned();
        }
    }

    fn page(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.found.len().saturating_sub(1));
    }
}

impl App {
    /// Opens a list; what keys mean now is what its actions mean.
    pub(crate) fn open_picker(&mut self, list: List) -> Vec<Todo> {
        let under = self.mode();
        self.show_list(list, under);
        Vec::new()
    }

    fn show_list(&mut self, list: List, under: Mode) {
        let items = match list {
            List::Actions => self.actions(under),
            List::Places => self.places(),
            List::Outline => self.outline(),
        };
        let mut picker = Picker { list, under, line: Line::default(), items, found: Vec::new(), at: 0 };
        picker.search();
        if list == List::Places {
            let here = self.session.at().cloned().map(Chosen::Step);
            picker.at = picker.items.iter().position(|item| Some(&item.chosen) == here.as_ref()).unwrap_or(0);
        }
        self.picker = Some(picker);
    }

    /// A key of the list.
    pub(crate) fn in_picker(&mut self, act: Act) -> Vec<Todo> {
        let Some(picker) = &mut self.picker else { return Vec::new() };
        match act {
            Act::Close => self.picker = None,
            Act::Accept => return self.take_picked(),
            Act::Up => picker.turn(-1),
            Act::Down => picker.turn(1),
            Act::PageUp => picker.page(-8),
            Act::PageDown => picker.page(8),
            Act::FocusNext => {
                let (next, under) = (picker.list.next(), picker.under);
                self.show_list(next, under);
            }
            Act::InLine(edit) => self.edit_picker(edit),
            _ => {}
        }
        Vec::new()
    }

    fn edit_picker(&mut self, edit: Edit) {
        if let Some(picker) = &mut self.picker
            && picker.line.edit(edit)
        {
            picker.at = 0;
            picker.search();
        }
    }

    /// Typed or pasted text.
    pub(crate) fn type_in_picker(&mut self, text: &str) {
        if let Some(picker) = &mut self.picker {
            picker.line.insert(text, LETTERS);
            picker.at = 0;
            picker.search();
        }
    }

    /// The row under the cursor, or another of those found.
    pub(crate) fn pick_row(&mut self, row: usize) -> Vec<Todo> {
        if let Some(picker) = &mut self.picker {
            picker.at = row;
        }
        self.take_picked()
    }

    fn take_picked(&mut self) -> Vec<Todo> {
        let Some(picker) = &self.picker else { return Vec::new() };
        let Some(item) = picker.found.get(picker.at).and_then(|(place, _)| picker.items.get(*place)) else {
            return Vec::new();
        };
        let (chosen, under) = (item.chosen.clone(), picker.under);
        self.picker = None;
        match chosen {
            Chosen::Act(act) => return self.act(under, act, KeyEvent::new(KeyCode::Null, KeyModifiers::NONE)),
            Chosen::Pick(choice) => return self.ask(Input::Pick(choice)),
            Chosen::Step(name) => {
                self.focus_on(Panel::Prose);
                return self.ask(Input::Goto(name));
            }
            Chosen::Row(row) => {
                self.focus_on(Panel::Prose);
                self.scrolls.prose = row;
            }
            Chosen::File(at) => {
                let todos = self.open_reader(false);
                if let Some(reader) = &mut self.reader {
                    reader.at = at;
                }
                return todos;
            }
            Chosen::Check(at) => {
                self.focus_on(Panel::Checks);
                self.scrolls.checks = self.check_row(at);
            }
        }
        Vec::new()
    }

    /// The row of the checks' text in which a check begins: each begins with its mark.
    fn check_row(&self, at: usize) -> usize {
        let begins = |line: &ratatui::text::Line<'_>| line.to_string().starts_with(['·', '✓', '✗', '?']);
        let rows = self.laid.checks.iter().enumerate().filter(|(_, line)| begins(line));
        rows.map(|(row, _)| row).nth(at).unwrap_or(0)
    }

    /// Every action that keys know here, with its key.
    fn actions(&self, under: Mode) -> Vec<Item> {
        let lang = self.session.lang();
        let modes: &[Mode] = match under {
            Mode::Normal => &[Mode::Normal],
            Mode::Tree => &[Mode::Tree, Mode::Normal],
            Mode::Map => &[Mode::Map, Mode::Normal],
            Mode::Reader => &[Mode::Reader],
            _ => &[Mode::Search],
        };
        let mut items: Vec<Item> = Vec::new();
        for binding in modes.iter().flat_map(|mode| keymap().iter().filter(|binding| binding.mode == *mode)) {
            let known = items.iter().any(|item| item.chosen == Chosen::Act(binding.act));
            if binding.act == Act::Pick {
                items.extend(self.answers());
            } else if binding.act != Act::Palette && !known {
                items.push(Item {
                    text: binding.about(lang).to_owned(),
                    aside: binding.keys_text(),
                    also: Lang::ALL
                        .iter()
                        .filter(|other| **other != lang)
                        .map(|other| binding.about(*other).to_owned())
                        .collect(),
                    mark: None,
                    chosen: Chosen::Act(binding.act),
                });
            }
        }
        items
    }

    /// The choices of the step's question.
    fn answers(&self) -> Vec<Item> {
        let lang = self.session.lang();
        let Some(step) = self.session.step() else { return Vec::new() };
        let choices = match (&step.action, &step.predict) {
            (Action::Quiz(quiz), _) | (_, Some(quiz)) => &quiz.choices,
            (Action::Choose(choosing), _) => &choosing.choices,
            _ => return Vec::new(),
        };
        let item = |(at, choice): (usize, &crate::course::Choice)| Item {
            text: format!("{} {}", ScreenWord::PickAnswer.text(lang), plain(&self.session.scope().fill(choice.text.text(lang)))),
            aside: (at + 1).to_string(),
            also: Vec::new(),
            mark: None,
            chosen: Chosen::Pick(at),
        };
        choices.iter().enumerate().map(item).collect()
    }

    /// Every lesson and step, found by its title in every language and by its id.
    fn places(&self) -> Vec<Item> {
        let lang = self.session.lang();
        let mut items = Vec::new();
        for (number, lesson) in self.session.course().lessons.iter().enumerate() {
            let fill = |lang: Lang| self.session.scope().fill(lesson.title.text(lang));
            for step in &lesson.steps {
                let name = StepRef { lesson: lesson.id.clone(), step: step.id.clone() };
                let title =
                    |lang: Lang| format!("{} {} › {}", number + 1, fill(lang), self.session.scope().fill(step.title.text(lang)));
                items.push(Item {
                    text: title(lang),
                    aside: name.to_string(),
                    also: Lang::ALL.iter().filter(|other| **other != lang).map(|other| title(*other)).collect(),
                    mark: Some(self.session.mark(&name)),
                    chosen: Chosen::Step(name),
                });
            }
        }
        items
    }

    /// Headings of the text, the files that can be read, and the checks.
    fn outline(&self) -> Vec<Item> {
        let lang = self.session.lang();
        let item = |text: String, aside: ScreenWord, chosen| Item {
            text,
            aside: aside.text(lang).to_owned(),
            also: Vec::new(),
            mark: None,
            chosen,
        };
        let headings = self.headings().into_iter().map(|(text, row)| item(text, ScreenWord::AHeading, Chosen::Row(row)));
        let files = self.session.readable().into_iter().enumerate();
        let files = files.map(|(at, file)| item(file.path.clone(), ScreenWord::AFile, Chosen::File(at)));
        let checks = self.session.step_state().checks.iter().enumerate();
        let checks = checks.map(|(at, check)| item(check.title.clone(), ScreenWord::ACheck, Chosen::Check(at)));
        headings.chain(files).chain(checks).collect()
    }

    /// The headings of the step's page and the rows they stand in.
    fn headings(&self) -> Vec<(String, usize)> {
        let rows: Vec<String> = self.laid.prose.iter().map(|line| line.to_string().trim().to_owned()).collect();
        let mut from = 0;
        let mut found = Vec::new();
        for block in markdown::parse(&self.laid.prose_key.0) {
            let Some(text) = heading(&block) else { continue };
            let is_it = |row: &String| !row.is_empty() && text.starts_with(row.as_str());
            if let Some(at) = rows.iter().skip(from).position(is_it) {
                found.push((text, from + at));
                from += at + 1;
            }
        }
        found
    }
}

impl List {
    fn next(self) -> Self {
        match self {
            Self::Actions => Self::Places,
            Self::Places => Self::Outline,
            Self::Outline => Self::Actions,
        }
    }
}

/// What a heading says.
fn heading(block: &markdown::Block) -> Option<String> {
    if let markdown::Block::Heading { text, .. } = block { Some(markdown::plain(text)) } else { None }
}

/// Words without the marks of Markdown.
fn plain(text: &str) -> String {
    text.replace(['`', '*'], "")
}

#[cfg(test)]
#[path = "picker_tests.rs"]
mod tests;
