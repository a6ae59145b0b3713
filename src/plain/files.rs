//! A file read aloud line by line, and how it differs from the solution.

use crate::course::align::{Change, difference};
use crate::i18n::Lang;
use crate::markdown::clean;
use crate::plain::ask::{Verb, means};
use crate::plain::desk::{Desk, Pending, Todo};
use crate::plain::words::Word;
use crate::plain::{sentences, text};
use crate::session::{Input, Readable};
use crate::tui::reader::Reader;
use crate::tui::reader::sheet::{Sheet, Which};

impl Desk {
    /// The path of the file that is meant by a path, its last part, or its number.
    pub(crate) fn file_named(&self, name: &str) -> Option<String> {
        let files = self.session.readable();
        let by_number = name.parse::<usize>().ok().and_then(|number| files.get(number.checked_sub(1)?));
        let whole = files.iter().find(|file| file.path == name);
        let part = files.iter().find(|file| !name.is_empty() && file.path.rsplit('/').next() == Some(name));
        whole.or(part).or(by_number).map(|file| file.path.clone())
    }

    /// Asks for a file; it is told when it has been looked at.
    pub(crate) fn want_file(&mut self, difference: bool, behind: &str) -> Vec<Todo> {
        if !self.session.has_readable() {
            self.say_word(Word::NoFile);
            return Vec::new();
        }
        let is_solution = |word: &&str| means(Verb::Solution, word);
        let solution = behind.split_whitespace().any(|word| is_solution(&word));
        let name: Vec<&str> = behind.split_whitespace().filter(|word| !is_solution(word)).collect();
        self.pending = Some(Pending::File { name: name.join(" "), difference, solution });
        self.ask(Input::Files(true))
    }

    /// Files were looked at.
    pub(crate) fn read_file(&mut self) -> Vec<Todo> {
        let Some(Pending::File { name, difference, solution }) = self.pending.take_if(|one| matches!(one, Pending::File { .. }))
        else {
            return Vec::new();
        };
        let (lang, width) = (self.lang(), self.width);
        let files = self.session.readable();
        let path = self.file_named(&name);
        let found = files.iter().find(|file| Some(&file.path) == path.as_ref());
        let mut lines = Vec::new();
        if let Some(file) = found.or(files.first().filter(|_| name.is_empty())) {
            let wanted = if solution { Some(true) } else { difference.then_some(false) };
            let sheet = Sheet::of(&self.session, &Reader { solution: wanted, ..Reader::default() }, file);
            lines.extend(heading(file, &sheet, lang));
            lines.extend(if difference { compared(file, &sheet, lang) } else { aloud(&sheet, lang, width) });
        }
        let numbered = |(at, file): (usize, &Readable)| sentences::answer(at + 1, &file.path, lang);
        let others: Vec<String> = files.iter().enumerate().map(numbered).collect();
        if others.len() > 1 && (found.is_none() || name.is_empty()) {
            lines.extend(text::wrapped(&sentences::files(&others.join("; "), lang), width, 0));
        }
        self.voice.tell(&lines);
        if solution && !self.session.step_state().solution_shown {
            let mut todos = self.ask(Input::ShowSolution);
            todos.extend(self.ask(Input::Files(false)));
            return todos;
        }
        self.ask(Input::Files(false))
    }
}

fn heading(file: &Readable, sheet: &Sheet, lang: Lang) -> Vec<String> {
    let which = match &sheet.which {
        Which::Own(true) => Word::OwnEqual,
        Which::Own(false) => Word::OwnFile,
        Which::Solution => Word::SolutionFile,
        Which::Skeleton => Word::Skeleton,
        Which::Nothing | Which::Waiting => Word::NotWritten,
        Which::Unreadable(_) => Word::Unreadable,
    };
    vec![sentences::file(&file.path, sheet.lines(), lang), which.text(lang).to_owned()]
}

/// Each line with its number, each note behind its line.
fn aloud(sheet: &Sheet, lang: Lang, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, line) in sheet.text.lines().enumerate() {
        lines.push(sentences::file_line(at + 1, line, lang));
        if let Some(note) = sheet.notes.get(at).and_then(Option::as_ref) {
            let said = text::markdown(&format!("{} {note}", Word::Note.text(lang)), width.saturating_sub(4), lang);
            lines.extend(said.into_iter().map(|line| format!("    {line}")));
        }
    }
    lines
}

/// What stands only in one of both, with the numbers of its lines.
fn compared(file: &Readable, sheet: &Sheet, lang: Lang) -> Vec<String> {
    match sheet.which {
        Which::Own(true) => return vec![Word::Equal.text(lang).to_owned()],
        Which::Own(false) => {}
        _ => return vec![Word::NothingToCompare.text(lang).to_owned()],
    }
    let solution = clean(&file.solution);
    let Some(changes) = difference(&sheet.text, &solution) else { return vec![Word::TooLong.text(lang).to_owned()] };
    let (own, other): (Vec<&str>, Vec<&str>) = (sheet.text.lines().collect(), solution.lines().collect());
    let told = changes.iter().filter_map(|change| match change {
        Change::Both(..) => None,
        Change::Left(at) => Some(sentences::only_own(at + 1, own.get(*at)?, lang)),
        Change::Right(at) => Some(sentences::only_solution(at + 1, other.get(*at)?, lang)),
    });
    told.collect()
}
