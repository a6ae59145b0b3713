//! Lists: the words, the lessons and their steps, the variables, where one is, the last output.

use crate::course::Lesson;
use crate::i18n::{Lang, listed};
use crate::plain::ask::ENTRIES;
use crate::plain::desk::Desk;
use crate::plain::words::Word;
use crate::plain::{sentences, text};
use crate::session::{EngineState, StepMark};

/// So many lines of output are said again unless a number is given.
const LINES: usize = 20;

impl Desk {
    pub(crate) fn tell_help(&mut self) {
        let lang = self.lang();
        self.say_word(Word::HelpHead);
        for entry in ENTRIES {
            let word = entry.words(Lang::default()).next();
            let own = entry.words(lang).next().filter(|_| lang != Lang::default());
            let names = [word, own, Some(entry.letter).filter(|letter| !letter.is_empty())];
            let names = listed(lang, names.into_iter().flatten());
            let names = format!("{names} {}", entry.behind(lang));
            for line in text::wrapped(&format!("{}: {}", names.trim_end(), entry.about(lang)), self.width, 2) {
                self.voice.say(&line);
            }
        }
        self.say_word(Word::HelpTail);
    }

    /// The lessons; with a number or a name, the steps of that one. Those of the present lesson always.
    pub(crate) fn tell_lessons(&mut self, which: &str) {
        let lang = self.lang();
        let course = self.session.course();
        let here = self.session.at().map(|name| name.lesson.clone());
        let named = which.parse::<usize>().ok().and_then(|number| course.lessons.get(number.checked_sub(1)?));
        let one = named.or_else(|| course.lesson(which));
        if one.is_none() && !which.is_empty() {
            self.say_word(Word::NoSuchStep);
            return;
        }
        let mut lines = Vec::new();
        for (at, lesson) in course.lessons.iter().enumerate() {
            if one.is_some_and(|one| one.id != lesson.id) {
                continue;
            }
            let title = self.session.scope().fill(lesson.title.text(lang));
            lines.push(sentences::lesson_line(at + 1, &title, &lesson.id, self.done_of(lesson), lesson.steps.len(), lang));
            if one.is_some() || here.as_ref() == Some(&lesson.id) {
                lines.extend(self.steps_of(lesson));
            }
        }
        lines.iter().for_each(|line| self.say(line));
    }

    fn done_of(&self, lesson: &Lesson) -> usize {
        let steps = self.session.course().steps().filter(|(name, _)| name.lesson == lesson.id);
        steps.filter(|(name, _)| self.session.mark(name) == StepMark::Done).count()
    }

    fn steps_of(&self, lesson: &Lesson) -> Vec<String> {
        let lang = self.lang();
        let steps = self.session.course().steps().filter(|(name, _)| name.lesson == lesson.id).enumerate();
        let told = steps.map(|(at, (name, step))| {
            let word = match self.session.mark(&name) {
                StepMark::Done if self.session.is_replayed(&name) => Word::MarkReplayed,
                StepMark::Done => Word::MarkDone,
                StepMark::Stale => Word::MarkStale,
                StepMark::Open => Word::MarkOpen,
            };
            let mut state = word.text(lang).to_owned();
            if self.session.at() == Some(&name) {
                state = listed(lang, [state.as_str(), Word::MarkHere.text(lang)]);
            }
            let title = self.session.scope().fill(step.title.text(lang));
            format!("  {}", sentences::step_line(at + 1, &title, &name.step, &state, lang))
        });
        told.collect()
    }

    /// All variables, or the one that is named.
    pub(crate) fn tell_variables(&mut self, name: &str) {
        let lang = self.lang();
        let variables = self.session.course().variables.iter().filter(|variable| name.is_empty() || variable.name == name);
        let said: Vec<String> = variables
            .map(|variable| {
                let value = self.session.scope().get(&variable.name).unwrap_or_default();
                let mut about = variable.about.text(lang).to_owned();
                if !variable.values.is_empty() {
                    about.push_str(&format!(" ({})", variable.values.join(", ")));
                }
                sentences::variable(&variable.name, value, &about, lang)
            })
            .collect();
        said.iter().for_each(|line| self.say(line));
        self.say_word(Word::SetHow);
    }

    pub(crate) fn tell_where(&mut self) {
        let lang = self.lang();
        let mut said = Vec::new();
        if let (Some(lesson), Some(step)) = (self.session.lesson(), self.session.step()) {
            let lessons = &self.session.course().lessons;
            let number = lessons.iter().position(|known| known.id == lesson.id).map_or(0, |at| at + 1);
            let (place, of) = self.session.place();
            said.push(sentences::lesson(number, lessons.len(), &self.session.scope().fill(lesson.title.text(lang)), lang));
            said.push(sentences::step(place, of, &self.session.scope().fill(step.title.text(lang)), lang));
        }
        let of = self.session.course().steps().count();
        let done = self.session.course().steps().filter(|(name, _)| self.session.mark(name) == StepMark::Done).count();
        said.push(sentences::done_in_all(done, of, lang));
        said.push(match self.session.engine() {
            EngineState::Connecting => Word::LookingForEngine.text(lang).to_owned(),
            EngineState::Ready(info) => crate::engine::replay::label::sentence(info, lang)
                .unwrap_or_else(|| sentences::engine(&crate::engine::replay::label::engine(info), &info.endpoint, lang)),
            EngineState::Missing(error) => {
                sentences::no_engine(&crate::engine::advice::what(error, lang), &crate::engine::advice(error, lang), lang)
            }
        });
        let command = self.session.action().filter(|action| action.active()).and_then(|action| action.command.as_ref());
        said.push(
            command.map_or_else(|| Word::NothingAtWork.text(lang).to_owned(), |command| sentences::at_work(&command.text, lang)),
        );
        said.push(sentences::folder(&self.places.folder, lang));
        said.iter().for_each(|line| self.say(line));
    }

    /// The end of the output, so many lines.
    pub(crate) fn tell_output(&mut self, behind: &str) {
        let count = behind.parse().unwrap_or(LINES);
        let Some(action) = self.session.action() else {
            self.say_word(Word::NothingRun);
            return;
        };
        let lines = action.log.lines();
        let last: Vec<String> = lines.iter().skip(lines.len().saturating_sub(count)).map(|line| line.text.clone()).collect();
        let more = lines.len() > count;
        if last.is_empty() {
            self.say_word(Word::NoOutput);
        }
        self.voice.tell(&last);
        if more {
            let all = format!("{} {}", Word::AllOutput.text(self.lang()), self.places.log_file);
            self.say(&all);
        }
    }
}
