//! A step in the order in which it is read aloud: where one is, what the lesson says, what is asked, what to do.

use crate::course::{Action, QuizKind, Task};
use crate::i18n::Lang;
use crate::plain::words::Word;
use crate::plain::{question, sentences, text};
use crate::session::{Session, StepMark};

/// The present step in lines of at most `width` columns. `whole` also says the lesson's title and, at its first step, what the
/// lesson is about.
#[must_use]
pub fn step(session: &Session, whole: bool, width: usize) -> Vec<String> {
    let lang = session.lang();
    let mut page = Page { lines: Vec::new(), width, lang };
    let Some((step, lesson)) = session.step().zip(session.lesson()) else {
        page.markdown(session.course().intro.text(lang));
        return page.lines;
    };
    let (place, of) = session.place();
    if whole {
        let lessons = &session.course().lessons;
        let number = lessons.iter().position(|known| known.id == lesson.id).map_or(0, |at| at + 1);
        if number == 1 && place == 1 {
            page.markdown(&session.scope().fill(session.course().intro.text(lang)));
        }
        page.part(&sentences::lesson(number, lessons.len(), &session.scope().fill(lesson.title.text(lang)), lang));
        if place == 1 {
            page.markdown(&session.scope().fill(lesson.intro.text(lang)));
        }
    }
    page.part(&sentences::step(place, of, &session.scope().fill(step.title.text(lang)), lang));
    if let Some(mark) = session.replay() {
        page.more(&sentences::replayed(&mark.date, lang));
    }
    if let Some(word) = done(session) {
        page.more(word.text(lang));
    }
    let prose = session.prose();
    page.markdown(&prose);
    page.question(session);
    page.commands(session, &prose);
    page.part(&to_do(session));
    page.lines
}

/// The hints that are shown; only the last of them where `last`.
#[must_use]
pub fn hints(session: &Session, last: bool, width: usize) -> Vec<String> {
    let lang = session.lang();
    let Some(step) = session.step() else { return Vec::new() };
    let (shown, all) = (session.step_state().hints.min(step.hints.len()), step.hints.len());
    let mut lines = Vec::new();
    for (at, hint) in step.hints.iter().take(shown).enumerate().skip(if last { shown.saturating_sub(1) } else { 0 }) {
        lines.push(sentences::hint(at + 1, all, lang));
        lines.extend(text::markdown(&session.scope().fill(hint.text(lang)), width, lang));
    }
    lines
}

/// The solution.
#[must_use]
pub fn solution(session: &Session, width: usize) -> Vec<String> {
    let lang = session.lang();
    let Some(step) = session.step() else { return Vec::new() };
    let mut page = Page { lines: Vec::new(), width, lang };
    page.more(Word::SolutionHead.text(lang));
    for task in &step.solution {
        match task {
            Task::Write(file) => {
                let (path, content) = (session.scope().fill(&file.path), session.scope().fill(&file.content));
                page.part(&sentences::solution_file(&path, content.lines().count(), lang));
                page.lines.extend(content.lines().map(|line| format!("    {line}")));
                page.lines.push(Word::EndOfCode.text(lang).to_owned());
            }
            Task::Run(task) if task.when.holds(session.conditions()) => {
                let (line, cwd) = (session.scope().fill(&task.line), session.scope().fill(&task.cwd));
                page.part(&match cwd.as_str() {
                    "" => Word::CommandHead.text(lang).to_owned(),
                    folder => sentences::command_in(folder, lang),
                });
                page.lines.extend(line.lines().map(|line| format!("    {line}")));
            }
            Task::Run(_) => {}
            Task::Answer(ids) => {
                let choices = step.choices();
                let find = |id: &String| choices.iter().position(|choice| choice.id == *id);
                let named = ids.iter().filter_map(find).filter_map(|at| Some((at, choices.get(at)?)));
                let named = named.map(|(at, choice)| sentences::answer(at + 1, &question::plain(session, &choice.text), lang));
                let texts: Vec<String> = named.collect();
                if texts.is_empty() {
                    continue;
                }
                let order = step.question().is_some_and(|quiz| quiz.kind == QuizKind::Order);
                page.part(&sentences::right_answer(&texts.join("; "), order, lang));
            }
        }
    }
    page.lines
}

/// That the step was done before, and how.
fn done(session: &Session) -> Option<Word> {
    let name = session.at()?;
    match session.mark(name) {
        StepMark::Done if session.is_replayed(name) => Some(Word::DoneByReplay),
        StepMark::Done => Some(Word::DoneAlready),
        StepMark::Stale => Some(Word::Stale),
        StepMark::Open => None,
    }
}

/// One sentence about what the step wants.
fn to_do(session: &Session) -> String {
    let lang = session.lang();
    let word = match session.step().map(|step| (&step.action, step.predict.is_some())) {
        Some((Action::Write(files), _)) => {
            let paths: Vec<String> = files.iter().map(|file| session.scope().fill(&file.path)).collect();
            return sentences::to_write(&paths, lang);
        }
        Some((Action::Run(_), true)) if session.step_state().answered.is_none() => Word::ToGuess,
        Some((Action::Run(_), _)) if session.commands().len() > 1 => Word::ToRunAll,
        Some((Action::Run(_), _)) => Word::ToRun,
        Some((Action::Quiz(quiz), _)) => question::how(quiz),
        Some((Action::Choose(_), _)) => Word::ToChoose,
        Some((Action::Read, _)) | None => Word::ToRead,
    };
    let mut said = word.text(lang).to_owned();
    let foreign = |line: &String| !line.trim_start().starts_with("docker ");
    if matches!(word, Word::ToRun | Word::ToRunAll) && session.commands().iter().any(foreign) {
        said.push(' ');
        said.push_str(Word::BehindColon.text(lang));
    }
    said
}

struct Page {
    lines: Vec<String>,
    width: usize,
    lang: Lang,
}

impl Page {
    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// A text behind an empty line.
    fn part(&mut self, text: &str) {
        self.gap();
        self.more(text);
    }

    fn more(&mut self, text: &str) {
        self.lines.extend(text::wrapped(text, self.width, 0));
    }

    fn markdown(&mut self, source: &str) {
        let lines = text::markdown(source, self.width, self.lang);
        if !lines.is_empty() {
            self.gap();
            self.lines.extend(lines);
        }
    }

    fn question(&mut self, session: &Session) {
        let lines = question::asked(session, self.width);
        if !lines.is_empty() {
            self.gap();
            self.lines.extend(lines);
        }
    }

    /// The step's commands, where the lesson's text does not show them.
    fn commands(&mut self, session: &Session, prose: &str) {
        let commands = session.commands();
        let hidden: Vec<&String> = commands.iter().filter(|line| !prose.contains(line.trim_end())).collect();
        if hidden.is_empty() {
            return;
        }
        self.part(&sentences::commands(hidden.len(), self.lang));
        self.lines.extend(hidden.iter().flat_map(|line| line.lines()).map(|line| format!("    {line}")));
    }
}
