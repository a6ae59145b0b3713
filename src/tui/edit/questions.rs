//! What the editor asks: unsaved text on leaving, a file that was changed outside, text of an earlier time.

use crate::session::{Event, Input};
use crate::tui::app::App;
use crate::tui::edit::words::Word;
use crate::tui::edit::{Against, Ask, EditAct, EditMsg, EditTodo, Opened};
use crate::tui::edit::{Editing, Sheet};
use crate::tui::message::Todo;
use crate::workspace::Saved;

impl App {
    /// News for the editor.
    pub(crate) fn edit_news(&mut self, news: EditMsg) -> Vec<Todo> {
        let lang = self.session.lang();
        match news {
            EditMsg::Opened(files, sorry) => {
                if let Some(why) = sorry.first() {
                    self.note = Some(format!("{} {why}", Word::NotHere.text(lang)));
                }
                return self.open_editor(files);
            }
            EditMsg::Saved(path, text, result) => return self.saved(&path, text, result),
            EditMsg::Seen(path, there) => {
                let took = self.edit.as_mut().and_then(|editing| editing.by_path(&path)).is_some_and(|sheet| sheet.seen(there));
                if took {
                    self.note = Some(Word::TakenIn.text(lang).to_owned());
                }
            }
            EditMsg::Which(files, there, chosen) => self.ask_which(files, there, chosen),
            EditMsg::Say(text) => self.note = Some(text),
        }
        Vec::new()
    }

    fn open_editor(&mut self, files: Vec<Opened>) -> Vec<Todo> {
        if files.is_empty() {
            return Vec::new();
        }
        let sheets: Vec<Sheet> = files.into_iter().map(|file| Sheet::new(file.path, file.text, file.recovered)).collect();
        let at = sheets.iter().position(|sheet| sheet.recovered.is_some()).unwrap_or(0);
        let ask = sheets.get(at).is_some_and(|sheet| sheet.recovered.is_some()).then_some(Ask::Recovered);
        self.edit = Some(Editing { sheets, at, ask, ..Editing::default() });
        self.ask(Input::Files(true))
    }

    /// Somebody may have written the files: each that is open is looked at.
    pub(crate) fn look_at_open_files(&self) -> Vec<Todo> {
        let sheets = self.edit.iter().flat_map(|editing| &editing.sheets);
        sheets.map(|sheet| Todo::Edit(EditTodo::Look(sheet.path.clone()))).collect()
    }

    pub(crate) fn close_editor(&mut self) -> Vec<Todo> {
        self.edit = None;
        if self.reader.is_some() { Vec::new() } else { self.ask(Input::Files(false)) }
    }

    /// Saves all that is unsaved, or only the file that is written.
    pub(crate) fn save_files(&mut self, all: bool) -> Vec<Todo> {
        let Some(editing) = &mut self.edit else { return Vec::new() };
        let at = editing.at;
        let mut todos = Vec::new();
        for (place, sheet) in editing.sheets.iter().enumerate().filter(|(_, sheet)| sheet.unsaved || sheet.theirs.is_some()) {
            if all || place == at {
                todos.push(save(sheet, false));
            }
        }
        if todos.is_empty() {
            self.note = Some(Word::NothingToSave.text(self.session.lang()).to_owned());
        }
        todos
    }

    fn saved(&mut self, path: &str, text: String, result: Result<Saved, String>) -> Vec<Todo> {
        let lang = self.session.lang();
        let Some(editing) = &mut self.edit else { return Vec::new() };
        let place = editing.sheets.iter().position(|sheet| sheet.path == path);
        let Some((place, sheet)) = place.and_then(|place| Some((place, editing.sheets.get_mut(place)?))) else {
            return Vec::new();
        };
        match result {
            Ok(Saved::Done(kept)) => {
                sheet.agree(Some(text));
                self.note = Some(match kept {
                    Some(kept) => format!("{} {kept}", Word::KeptTheirs.text(lang)),
                    None => Word::JustSaved.text(lang).to_owned(),
                });
                let mut todos = if sheet.unsaved { Vec::new() } else { vec![Todo::Edit(EditTodo::Forget(path.to_owned()))] };
                if editing.leaving && editing.sheets.iter().all(|sheet| !sheet.unsaved) {
                    todos.extend(self.close_editor());
                }
                todos.extend(self.tell(Event::Edited(Ok(()))));
                todos
            }
            Ok(Saved::Changed(there)) => {
                sheet.theirs = Some(there);
                editing.at = place;
                editing.leaving = false;
                editing.ask = Some(Ask::Changed);
                Vec::new()
            }
            Err(why) => {
                editing.leaving = false;
                self.note = Some(format!("{} {why}", Word::NotSaved.text(lang)));
                Vec::new()
            }
        }
    }

    /// Leaves the editor, or asks first.
    pub(crate) fn leave_editor(&mut self) -> Vec<Todo> {
        let Some(editing) = &mut self.edit else { return Vec::new() };
        if editing.sheets.iter().any(|sheet| sheet.unsaved) {
            editing.ask = Some(Ask::Leave);
            return Vec::new();
        }
        self.close_editor()
    }

    /// What is answered.
    pub(crate) fn answer_editor(&mut self, act: EditAct) -> Vec<Todo> {
        let Some(editing) = &mut self.edit else { return Vec::new() };
        let Some(ask) = editing.ask else { return Vec::new() };
        match (ask, act) {
            (Ask::Changed | Ask::Recovered, EditAct::Difference) => {
                let against = if ask == Ask::Changed { Against::Theirs } else { Against::Recovered };
                editing.against = if editing.against == Some(against) { None } else { Some(against) };
                editing.difference_first = 0;
            }
            (Ask::Leave, EditAct::SaveAndLeave) => {
                editing.ask = None;
                editing.leaving = true;
                return self.save_files(true);
            }
            (Ask::Leave, EditAct::Discard) => {
                let paths = editing.sheets.iter().map(|sheet| sheet.path.clone());
                let mut todos: Vec<_> = paths.map(|path| Todo::Edit(EditTodo::Forget(path))).collect();
                todos.extend(self.close_editor());
                return todos;
            }
            (Ask::Changed, EditAct::Mine) => {
                editing.settle();
                return editing.sheet().map(|sheet| save(sheet, true)).into_iter().collect();
            }
            (Ask::Changed, EditAct::Theirs) => {
                editing.settle();
                let Some(sheet) = editing.sheet_mut() else { return Vec::new() };
                if let Some(theirs) = sheet.theirs.take() {
                    sheet.take(theirs);
                }
                return vec![Todo::Edit(EditTodo::Forget(sheet.path.clone()))];
            }
            (Ask::Recovered, EditAct::Theirs) => {
                editing.settle();
                if let Some(sheet) = editing.sheet_mut()
                    && let Some(text) = sheet.recovered.take()
                {
                    sheet.put(&text);
                }
                self.ask_of_next_recovered();
            }
            (Ask::Recovered, EditAct::Discard) => {
                editing.settle();
                let Some(sheet) = editing.sheet_mut() else { return Vec::new() };
                sheet.recovered = None;
                let path = sheet.path.clone();
                self.ask_of_next_recovered();
                return vec![Todo::Edit(EditTodo::Forget(path))];
            }
            // Undecided, the kept text must not be written over by new one.
            (Ask::Recovered, EditAct::Back) => return self.close_editor(),
            (_, EditAct::Back) => editing.settle(),
            (_, EditAct::Go(go)) => editing.scroll_difference(if go == super::buffer::Go::Up { -1 } else { 1 }),
            _ => {}
        }
        Vec::new()
    }

    fn ask_of_next_recovered(&mut self) {
        let Some(editing) = &mut self.edit else { return };
        if let Some(at) = editing.sheets.iter().position(|sheet| sheet.recovered.is_some()) {
            editing.at = at;
            editing.ask = Some(Ask::Recovered);
        }
    }
}

impl Editing {
    fn settle(&mut self) {
        self.ask = None;
        self.against = None;
        self.leaving = false;
    }

    pub(crate) fn scroll_difference(&mut self, by: isize) {
        self.difference_first = self.difference_first.saturating_add_signed(by);
    }
}

fn save(sheet: &Sheet, over: bool) -> Todo {
    Todo::Edit(EditTodo::Save { path: sheet.path.clone(), known: sheet.known.clone(), text: sheet.text(), over })
}
