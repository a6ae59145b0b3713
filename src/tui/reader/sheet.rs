//! What is read: which of a file's texts, and for each of its lines the note that belongs to it.

use crate::check::FileFact;
use crate::course::align;
use crate::markdown;
use crate::session::{Readable, Session};
use crate::tui::reader::Reader;
use crate::tui::reader::words::Word;

/// Which text of a file is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Which {
    /// It is being looked for.
    Waiting,
    /// The learner's own, and whether it is the same as the solution.
    Own(bool),
    /// The solution.
    Solution,
    /// What the learner starts from.
    Skeleton,
    /// None: not written, and there is nothing to start from.
    Nothing,
    /// The learner's own cannot be read, and why.
    Unreadable(String),
}

/// A text to read.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub which: Which,
    pub text: String,
    /// For each line the line of the solution that it is, from 0.
    pub same: Vec<Option<usize>>,
    /// For each line its note, as Markdown.
    pub notes: Vec<Option<String>>,
    /// Notes that belong to none of these lines.
    pub elsewhere: usize,
}

impl Sheet {
    /// The text of a file that is to be shown now. The learner's own comes first; the solution only when it was asked
    /// for, here or on the step's page.
    pub(crate) fn of(session: &Session, reader: &Reader, file: &Readable) -> Self {
        let solution = markdown::clean(&file.solution).into_owned();
        let own = session.own_file(&file.path);
        let asked = reader.solution.unwrap_or_else(|| session.step_state().solution_shown);
        let skeleton = file.skeleton.as_deref().filter(|text| !text.trim().is_empty());
        let (which, text) = match own {
            _ if reader.solution == Some(true) => (Which::Solution, solution.clone()),
            Some(FileFact::Text(text)) => {
                let text = markdown::clean(text).into_owned();
                (Which::Own(text.lines().eq(solution.lines())), text)
            }
            Some(FileFact::Unreadable(why)) => (Which::Unreadable(markdown::clean_line(why).into_owned()), String::new()),
            None => (Which::Waiting, String::new()),
            Some(FileFact::Absent) if asked => (Which::Solution, solution.clone()),
            Some(FileFact::Absent) => match skeleton {
                Some(text) => (Which::Skeleton, markdown::clean(text).into_owned()),
                None => (Which::Nothing, String::new()),
            },
        };
        let same = match which {
            Which::Solution => (0..text.lines().count()).map(Some).collect(),
            _ => align::follow(&text, &solution),
        };
        let notes: Vec<_> = same.iter().map(|line| line.and_then(|line| file.notes.get(&line).cloned())).collect();
        let elsewhere = file.notes.len() - notes.iter().flatten().count().min(file.notes.len());
        Self { which, text, same, notes, elsewhere }
    }

    pub(crate) fn lines(&self) -> usize {
        self.text.lines().count()
    }

    /// The next line with a note behind (or before) one; from the other end when there is none.
    pub(crate) fn next_note(&self, from: usize, back: bool) -> Option<usize> {
        let mut noted = self.notes.iter().enumerate().filter(|(_, note)| note.is_some()).map(|(line, _)| line);
        if back {
            let all: Vec<usize> = noted.collect();
            all.iter().rev().find(|line| **line < from).or(all.last()).copied()
        } else {
            let first = noted.clone().next();
            noted.find(|line| *line > from).or(first)
        }
    }

    /// What is said of the line with the cursor, as Markdown.
    pub(crate) fn said(&self, line: usize, lang: crate::i18n::Lang) -> (bool, String) {
        if let Some(note) = self.notes.get(line).cloned().flatten() {
            return (true, note);
        }
        let is_empty = self.text.lines().nth(line).is_none_or(|text| text.trim().is_empty());
        let differs = matches!(self.which, Which::Own(_)) && !is_empty && self.same.get(line).is_some_and(Option::is_none);
        let word = match self.which {
            Which::Nothing => Word::NothingHint,
            Which::Unreadable(_) => Word::UnreadableHint,
            Which::Waiting => return (false, String::new()),
            _ if differs => Word::Differs,
            _ if self.notes.iter().all(Option::is_none) => Word::NoNotes,
            _ => Word::NoNote,
        };
        (false, word.text(lang).to_owned())
    }
}
