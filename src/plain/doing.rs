//! What was typed, carried out.

use bytes::Bytes;

use crate::course::{Action, QuizKind, StepRef};
use crate::headless::plan;
use crate::plain::ask::{Ask, Verb, read, stands_in, yes};
use crate::plain::desk::{Desk, Pending, Question, Todo};
use crate::plain::words::Word;
use crate::plain::{page, question, sentences};
use crate::session::reset::{Cleaning, Scope};
use crate::session::{Input, Notice};

/// Ctrl-D, what ends the input of a program with a terminal.
const END: &[u8] = &[4];

impl Desk {
    /// A line was typed; `None` is the end of input.
    pub fn line(&mut self, line: Option<String>) -> Vec<Todo> {
        self.voice.entered();
        self.leaving = false;
        let Some(line) = line else { return self.end_of_input() };
        if let Some(question) = self.question {
            return self.answer(question, &line);
        }
        if self.typing && self.session.busy() {
            if line.trim() != "." {
                return self.type_line(&line);
            }
            self.typing = false;
            self.say_word(Word::TypingOff);
            return Vec::new();
        }
        self.typing = false;
        match self.meant(&line) {
            Ask::Nothing => Vec::new(),
            Ask::Do(verb, behind) => self.do_it(verb, &behind),
            Ask::Answer(numbers) => self.pick(&numbers),
            Ask::Command(line) if line.is_empty() => self.told(Word::ColonAlone),
            Ask::Command(line) => self.after(Input::Command(line)),
            Ask::Line(line) if self.listens() => self.type_line(&line),
            Ask::Line(_) => self.told(Word::NothingListens),
            Ask::Unknown(word, near) => {
                self.say(&sentences::unknown(&word, near, self.lang()));
                Vec::new()
            }
        }
    }

    /// Ctrl-C: stops what runs; when nothing does, the second one in a row leaves.
    pub fn interrupt(&mut self) -> Vec<Todo> {
        if self.voice.is_open() {
            self.voice.say("");
        }
        if self.session.busy() || self.session.catching_up().is_some() {
            self.say_word(Word::Stopping);
            return self.ask(Input::Cancel);
        }
        self.question = None;
        if self.pending == Some(Pending::Lens) {
            return self.leave_lens();
        }
        self.pending = None;
        if std::mem::take(&mut self.asked) {
            return Vec::new();
        }
        if self.leaving || self.scripted {
            return vec![Todo::Quit];
        }
        self.leaving = true;
        self.told(Word::OnceMore)
    }

    fn end_of_input(&mut self) -> Vec<Todo> {
        if self.typing && !self.scripted && self.has_terminal() {
            return self.ask(Input::Type(Bytes::from_static(END)));
        }
        vec![Todo::Quit]
    }

    /// A line as it is meant: a step's own command needs no colon.
    fn meant(&self, line: &str) -> Ask {
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let typed = words(line);
        let commands: Vec<Vec<String>> = self.session.commands().iter().map(|command| words(command)).collect();
        if !typed.is_empty() && commands.contains(&typed) {
            return Ask::Command(line.trim().to_owned());
        }
        let program = |line: &str| commands.iter().any(|command| command.first() == words(line).first());
        match read(line) {
            Ask::Unknown(line, _) if program(&line) => Ask::Command(line),
            Ask::Do(Verb::Go, behind) if program(line) && self.find_step(&behind).is_none() => {
                Ask::Command(line.trim().to_owned())
            }
            ask => ask,
        }
    }

    fn do_it(&mut self, verb: Verb, behind: &str) -> Vec<Todo> {
        match verb {
            Verb::Run => return self.run(),
            Verb::Check => {
                self.say_word(Word::Checking);
                return self.after(Input::Check);
            }
            Verb::Next => return self.ask(Input::Next),
            Verb::Previous => return self.ask(Input::Previous),
            Verb::Hint => return self.hint(),
            Verb::Solution => return self.solution(),
            Verb::Apply => return self.after(Input::ApplySolution),
            Verb::Edit => {
                let path = self.file_named(behind).filter(|_| !behind.is_empty());
                return self.ask(Input::Edit(path));
            }
            Verb::File | Verb::Difference => return self.want_file(verb == Verb::Difference, behind),
            Verb::Meaning => self.tell_meaning(behind),
            Verb::Stop if self.pending == Some(Pending::Lens) => return self.leave_lens(),
            Verb::Stop => {
                if self.session.busy() || self.session.catching_up().is_some() {
                    self.say_word(Word::Stopping);
                }
                return self.ask(Input::Cancel);
            }
            Verb::Type if self.listens() => {
                self.typing = true;
                self.say_word(Word::TypingOn);
            }
            Verb::Type => self.say_word(Word::NothingListens),
            Verb::Output => self.tell_output(behind),
            Verb::Repeat => self.say_step(true),
            Verb::Where => self.tell_where(),
            Verb::Lessons => self.tell_lessons(behind),
            Verb::Go => match self.find_step(behind) {
                Some(name) if Some(&name) == self.session.at() => self.say_step(true),
                Some(name) => return self.ask(Input::Goto(name)),
                None => self.say_word(Word::NoSuchStep),
            },
            Verb::Bring => return self.bring(behind),
            Verb::Reset => return self.reset(&scope_word(behind)),
            Verb::Variables => return self.variables(behind),
            Verb::Api => self.tell_requests(),
            Verb::Map => {
                self.pending = Some(Pending::Map);
                let todos = self.ask(Input::Map(true));
                if todos.is_empty() {
                    // Without an engine nobody answers.
                    self.pending = None;
                    self.say_word(Word::MapEmpty);
                    return self.ask(Input::Map(false));
                }
                return todos;
            }
            Verb::Images => self.tell_images(),
            Verb::Lens => return self.want_lens(behind),
            Verb::Timeline => self.tell_timeline(behind),
            Verb::Stages => self.tell_stages(),
            Verb::Answer => self.say_word(Word::NoQuestion),
            Verb::Language => return self.speak(behind),
            Verb::Engine => {
                self.told.engine = None;
                self.say_word(Word::LookingForEngine);
                return self.ask(Input::Reconnect);
            }
            Verb::Replay => {
                let todos = self.ask(Input::Replay);
                if todos.is_empty() && self.session.notice().is_none() {
                    self.tell_where();
                }
                return todos;
            }
            Verb::Help => self.tell_help(),
            Verb::Quit => {
                if self.session.busy() && !self.scripted {
                    self.question = Some(Question::Quit);
                } else {
                    return vec![Todo::Quit];
                }
            }
        }
        Vec::new()
    }

    fn told(&mut self, word: Word) -> Vec<Todo> {
        self.say_word(word);
        Vec::new()
    }

    /// Asks for something whose outcome is then told.
    pub(crate) fn after(&mut self, input: Input) -> Vec<Todo> {
        (self.asked, self.unasked) = (true, false);
        let todos = self.ask(input);
        // What the session refused at once has no outcome.
        let refused = self.session.notice().is_some_and(|notice| *notice != Notice::StepDone);
        if refused && !self.session.looking() && !self.session.busy() {
            self.asked = false;
        }
        if self.session.notice() == Some(&Notice::Busy) {
            self.asked = false;
        }
        todos
    }

    fn run(&mut self) -> Vec<Todo> {
        let acts =
            matches!(self.session.step().map(|step| &step.action), Some(Action::Run(_) | Action::Quiz(_) | Action::Choose(_)));
        if acts { self.after(Input::Run) } else { self.ask(Input::Run) }
    }

    /// Picks answers by number. A question is answered with that, a guess waits for its command.
    fn pick(&mut self, numbers: &[usize]) -> Vec<Todo> {
        let lang = self.lang();
        let Some(step) = self.session.step() else { return Vec::new() };
        let (of, predicts) = (step.choices().len(), step.predict.is_some());
        if of == 0 {
            return self.told(Word::NoQuestion);
        }
        if let Some(wrong) = numbers.iter().find(|number| !(1..=of).contains(*number)) {
            self.say(&sentences::no_choice(*wrong, of, lang));
            return Vec::new();
        }
        let kind = step.question().map_or(QuizKind::Single, |quiz| quiz.kind);
        let mut places: Vec<usize> = Vec::new();
        numbers.iter().map(|number| number - 1).for_each(|place| {
            if !places.contains(&place) {
                places.push(place);
            }
        });
        if kind == QuizKind::Order && places.len() < of {
            return self.told(Word::TypeAll);
        }
        let choices: Vec<String> = step.choices().iter().map(|choice| choice.id.clone()).collect();
        let before: Vec<usize> =
            self.session.step_state().picks.iter().filter_map(|id| choices.iter().position(|known| known == id)).collect();
        let mut todos = Vec::new();
        if kind != QuizKind::Single {
            // Picking again takes a pick away.
            before.into_iter().for_each(|place| todos.extend(self.ask(Input::Pick(place))));
        }
        let last = places.iter().rev().take(if kind == QuizKind::Single { 1 } else { of }).rev();
        last.for_each(|place| todos.extend(self.ask(Input::Pick(*place))));
        if !predicts {
            todos.extend(self.after(Input::Run));
            return todos;
        }
        if self.session.step_state().answered.is_some() {
            return todos;
        }
        let picked = places.last().and_then(|place| Some((place + 1, self.session.step()?.choices().get(*place)?)));
        if let Some((number, choice)) = picked {
            let text = question::plain(&self.session, &choice.text);
            self.say(&sentences::guess(number, &text, lang));
        }
        todos
    }

    fn hint(&mut self) -> Vec<Todo> {
        let before = self.session.step_state().hints;
        let todos = self.ask(Input::Hint);
        let lines = page::hints(&self.session, self.session.step_state().hints > before, self.width);
        self.voice.tell(&lines);
        todos
    }

    fn solution(&mut self) -> Vec<Todo> {
        let todos = if self.session.step_state().solution_shown { Vec::new() } else { self.ask(Input::ShowSolution) };
        let lines = page::solution(&self.session, self.width);
        self.voice.tell(&lines);
        todos
    }

    /// A step by its name, `lesson/step` or `step`; by numbers, `3.2`, or `2` in this lesson; a lesson's name is its first step.
    pub(crate) fn find_step(&self, text: &str) -> Option<StepRef> {
        let course = self.session.course();
        if let Ok(name) = plan::named(course, text) {
            return Some(name);
        }
        let named = |lesson: &crate::course::Lesson, at: usize| {
            lesson.steps.get(at).map(|step| StepRef { lesson: lesson.id.clone(), step: step.id.clone() })
        };
        if let Some(lesson) = course.lesson(text) {
            return named(lesson, 0);
        }
        let numbers: Option<Vec<usize>> = text.split(['.', '/', ' ', '-', '．']).map(|part| part.trim().parse().ok()).collect();
        match numbers?.as_slice() {
            [step] => named(self.session.lesson()?, step.checked_sub(1)?),
            [lesson, step] => named(course.lessons.get(lesson.checked_sub(1)?)?, step.checked_sub(1)?),
            _ => None,
        }
    }

    fn bring(&mut self, behind: &str) -> Vec<Todo> {
        let target = if behind.is_empty() { self.session.at().cloned() } else { self.find_step(behind) };
        let Some(target) = target else { return self.told(Word::NoSuchStep) };
        let todos = self.ask(Input::Preview(target));
        if self.session.ahead().is_some() {
            self.pending = Some(Pending::Ahead);
            self.say_word(Word::LookingAhead);
        }
        todos
    }

    fn reset(&mut self, word: &str) -> Vec<Todo> {
        let Some(name) = self.session.at().cloned() else { return Vec::new() };
        let scope = match word {
            "all" => Scope::All,
            "lesson" => Scope::Lesson(name.lesson),
            _ => Scope::Step(name),
        };
        let todos = self.ask(Input::Reset(scope));
        if self.session.cleaning().is_some() {
            self.pending = Some(Pending::Cleaning);
            self.say_word(Word::LookingForMade);
        }
        todos
    }

    fn variables(&mut self, behind: &str) -> Vec<Todo> {
        let named = behind.split_once('=').or_else(|| behind.split_once(char::is_whitespace));
        if let Some((name, value)) = named {
            return self.ask(Input::Set(name.trim().to_owned(), value.trim().to_owned()));
        }
        self.tell_variables(behind);
        Vec::new()
    }

    fn speak(&mut self, behind: &str) -> Vec<Todo> {
        let lang = behind.parse().unwrap_or_else(|_| self.lang().next());
        let todos = self.ask(Input::Language(lang));
        self.narrator.speak(lang);
        self.say_step(true);
        todos
    }

    fn type_line(&mut self, line: &str) -> Vec<Todo> {
        // A terminal's Enter is a carriage return; a program without one reads lines.
        let end = if self.has_terminal() { '\r' } else { '\n' };
        self.ask(Input::Type(Bytes::from(format!("{line}{end}"))))
    }

    fn answer(&mut self, question: Question, line: &str) -> Vec<Todo> {
        let extent = scope_word(line);
        if question == Question::TakeBack && !extent.is_empty() {
            self.question = None;
            return self.reset(&extent);
        }
        let Some(yes) = yes(line) else { return self.told(Word::YesOrNo) };
        self.question = None;
        match (question, yes) {
            (Question::Quit, true) => vec![Todo::Quit],
            (Question::Quit, false) => Vec::new(),
            (Question::Offer, true) => self.after(Input::Confirm(true)),
            (Question::Offer, false) => self.ask(Input::Confirm(false)),
            (Question::CatchUp, true) => self.ask(Input::CatchUp),
            (Question::TakeBack, true) if matches!(self.session.cleaning(), Some(Cleaning::Listed { .. })) => {
                self.ask(Input::Remove)
            }
            (Question::CatchUp | Question::TakeBack, _) => {
                self.say_word(Word::LeftAsIs);
                self.ask(Input::Dismiss)
            }
        }
    }
}

/// What a word for an extent means; empty for none of them.
fn scope_word(text: &str) -> String {
    let word = text.trim().to_lowercase();
    let extents = [("plain-extent-all", "all"), ("plain-extent-lesson", "lesson"), ("plain-extent-step", "step")];
    extents.into_iter().find(|(id, _)| stands_in(id, &word)).map_or("", |(_, extent)| extent).to_owned()
}
