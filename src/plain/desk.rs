//! The state around a session: lines and events in, things to do out. It reads no clock and does no I/O but to say what happens.

use std::io::Write;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::course::StepRef;
use crate::engine::replay::label;
use crate::engine::{advice, advice::what};
use crate::headless::narrator::Narrator;
use crate::headless::words as headless_words;
use crate::i18n::Lang;
use crate::plain::voice::Voice;
use crate::plain::words::Word;
use crate::plain::{sentences, text};
use crate::session::building::BuildClock;
use crate::session::timeline::Timeline;
use crate::session::{ActionError, ActionEvent, Effect, EngineState, Event, Input, Notice, RunningState, Session};

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "a handful live at a time, and most are the large one")]
pub enum Todo {
    /// An effect of the session.
    Perform(Effect),
    /// Leave the program.
    Quit,
}

/// Where the learner's things are.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The workspace.
    pub folder: String,
    /// All of the last command's output.
    pub log_file: String,
}

/// Something that was asked for and comes with an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Pending {
    /// A file, to be read or compared.
    File { name: String, difference: bool, solution: bool },
    /// What runs.
    Map,
    /// What images are made of.
    Lens,
    /// What would be made on the way to a step.
    Ahead,
    /// What would be taken back.
    Cleaning,
}

/// A question to be answered with yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Question {
    /// Remove the container that is in the way?
    Offer,
    /// Go the way that was told?
    CatchUp,
    /// Remove what was listed?
    TakeBack,
    /// Quit although something runs?
    Quit,
}

/// What was told already.
#[derive(Debug, Default)]
pub(crate) struct Told {
    pub notice: Option<Notice>,
    pub step: Option<StepRef>,
    pub lesson: Option<String>,
    /// The engine: its address, or why there is none.
    pub engine: Option<String>,
    /// The command whose guess was judged.
    pub guess: Option<StepRef>,
}

/// The state.
pub struct Desk {
    pub(crate) session: Session,
    pub(crate) voice: Voice,
    pub(crate) narrator: Narrator,
    pub(crate) width: usize,
    pub(crate) places: Places,
    /// Lines come from a file or a program: each is taken in when what the one before asked for is over.
    pub(crate) scripted: bool,
    pub(crate) now: Duration,
    pub(crate) told: Told,
    /// The outcome of what was asked for is still to be told.
    pub(crate) asked: bool,
    /// Nobody asked: a look by itself found the step done.
    pub(crate) unasked: bool,
    pub(crate) pending: Option<Pending>,
    /// What happened, and when.
    pub(crate) timeline: Timeline,
    /// When the steps of the last build began and ended.
    pub(crate) build: BuildClock,
    pub(crate) question: Option<Question>,
    /// Lines go to the program that runs.
    pub(crate) typing: bool,
    /// Ctrl-C came while nothing ran.
    pub(crate) leaving: bool,
    /// When what is waited for began, and when something of it was last told.
    pub(crate) since: Option<Duration>,
    pub(crate) said: Duration,
    /// When the command began.
    pub(crate) began: Duration,
    /// How often a server was looked at in vain.
    pub(crate) looks: u8,
}

impl Desk {
    /// A desk that tells `out`. `scripted` where nobody types on a terminal.
    #[must_use]
    pub fn new(session: Session, out: Box<dyn Write + Send>, width: usize, scripted: bool, places: Places) -> Self {
        let voice = Voice::new(out);
        let narrator = Narrator::new(Box::new(voice.spoken()), session.lang(), CancellationToken::new());
        Self {
            session,
            voice,
            narrator,
            width,
            places,
            scripted,
            now: Duration::ZERO,
            told: Told::default(),
            asked: false,
            unasked: false,
            pending: None,
            timeline: Timeline::default(),
            build: BuildClock::default(),
            question: None,
            typing: false,
            leaving: false,
            since: None,
            said: Duration::ZERO,
            began: Duration::ZERO,
            looks: 0,
        }
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What is said before anything else.
    pub fn open(&mut self) {
        let lang = self.session.lang();
        let title = self.session.course().title.text(lang).to_owned();
        self.say(&sentences::opening(&title, lang));
        self.say_word(Word::Begin);
        let folder = format!("{} {}", Word::FilesIn.text(lang), self.places.folder);
        self.say(&folder);
        self.say_word(Word::LookingForEngine);
        self.tell_notice();
        self.voice.flush();
    }

    /// The clock goes on, and lines are so wide from now on.
    pub fn at(&mut self, now: Duration, width: usize) {
        (self.now, self.width) = (now, width);
    }

    pub(crate) fn lang(&self) -> Lang {
        self.session.lang()
    }

    pub(crate) fn say(&mut self, said: &str) {
        for line in text::wrapped(said, self.width, 0) {
            self.voice.say(&line);
        }
        self.said = self.now;
    }

    pub(crate) fn say_word(&mut self, word: Word) {
        self.say(word.text(self.session.lang()));
    }

    pub(crate) fn ask(&mut self, input: Input) -> Vec<Todo> {
        self.tell(Event::Input(input))
    }

    /// Tells the session, and says what comes of it.
    pub fn tell(&mut self, event: Event) -> Vec<Todo> {
        if let Event::Input(input) = &event
            && !matches!(input, Input::Type(_) | Input::Resize(_) | Input::Names(_) | Input::Map(_) | Input::Files(_))
        {
            // The session takes its notice away, so the same one is news again.
            self.told.notice = None;
        }
        let end = self.narrate(&event);
        let files = matches!(&event, Event::Files(_));
        let mapped = matches!(&event, Event::Mapped(..));
        let edited = matches!(&event, Event::Edited(Ok(())));
        let effects = self.session.handle(event);
        self.timeline.follow(&self.session, self.now);
        self.build.follow(&self.session, self.now);
        self.asked |= edited;
        if let Some((result, stopping)) = end {
            self.tell_end(&result, stopping);
        }
        self.tell_notice();
        self.narrator.way(&self.session);
        self.voice.pass_on();
        self.tell_engine();
        for effect in &effects {
            self.tell_effect(effect);
        }
        let mut todos: Vec<Todo> = effects.into_iter().map(Todo::Perform).collect();
        if files {
            todos.extend(self.read_file());
        }
        if mapped {
            todos.extend(self.tell_map());
        }
        todos
    }

    /// Output as it comes. The command's end is given back, to be told when the session knows of it: its result, and whether
    /// it was being stopped.
    fn narrate(&mut self, event: &Event) -> Option<(Result<i64, ActionError>, bool)> {
        let Event::Action(job, news) = event else { return None };
        let action = self.session.action().filter(|action| action.job == *job && action.active())?;
        if let ActionEvent::Ended(result) = news {
            return Some((result.clone(), action.state == RunningState::Stopping));
        }
        self.narrator.event(event, &self.session);
        self.voice.pass_on();
        if matches!(news, ActionEvent::Lines { .. } | ActionEvent::Build(_) | ActionEvent::Recorded(_)) {
            self.said = self.now;
        }
        None
    }

    fn tell_effect(&mut self, effect: &Effect) {
        let lang = self.lang();
        match effect {
            Effect::Run(_, prepared) => {
                self.narrator.begin_command();
                self.voice.gap();
                // A command stays whole, so that it can be read and copied as it is.
                sentences::running(&prepared.text, &prepared.cwd, lang).lines().for_each(|line| self.voice.say(line));
                self.said = self.now;
                (self.began, self.looks) = (self.now, 0);
                let listens = self.listens();
                if self.session.catching_up().is_some() {
                    // It is stopped on the way, too.
                } else if prepared.foreground {
                    self.say_word(Word::HoldsOn);
                } else if listens {
                    self.typing = true;
                    self.say_word(Word::TypingOn);
                }
            }
            Effect::RemoveContainer(_, name) => self.say(&headless_words::removing(name, lang)),
            _ => {}
        }
    }

    /// A live program runs that takes what is typed.
    pub(crate) fn listens(&self) -> bool {
        use crate::docker_cli::CommandLine;
        let action = self.session.action().filter(|action| action.active() && self.session.replay().is_none());
        let command = action.and_then(|action| action.command.as_ref());
        command.is_some_and(|command| matches!(&command.command, CommandLine::Docker(docker) if docker.takes().input))
    }

    /// The program was given a terminal of its own.
    pub(crate) fn has_terminal(&self) -> bool {
        use crate::docker_cli::CommandLine;
        let command = self.session.action().and_then(|action| action.command.as_ref());
        command.is_some_and(|command| matches!(&command.command, CommandLine::Docker(docker) if docker.takes().tty))
    }

    fn tell_end(&mut self, result: &Result<i64, ActionError>, stopping: bool) {
        self.typing = false;
        let lang = self.lang();
        let command = self.session.action().and_then(|action| action.command.as_ref());
        let fails = command.is_some_and(|command| command.fails);
        if stopping {
            self.say_word(Word::Stopped);
            return;
        }
        let error = match result {
            Ok(code) => {
                let recorded = self.session.action().and_then(|action| action.took);
                let took = recorded.unwrap_or_else(|| self.now.saturating_sub(self.began));
                self.say(&sentences::ended(*code, fails, (took, recorded.is_some()), lang));
                return;
            }
            Err(error) => error,
        };
        let (told, next, meant) = match error {
            ActionError::Engine(error) => (what(error, lang), advice(error, lang), fails && !error.is_silence()),
            ActionError::Command { what, hint } => (what.clone(), hint.clone(), false),
            ActionError::System(why) => (why.clone(), String::new(), false),
            ActionError::Cancelled => {
                self.say_word(Word::Stopped);
                return;
            }
        };
        let mut lines = told.lines().filter(|line| !line.trim().is_empty()).take(20);
        let first = sentences::failed(lines.next().unwrap_or_default(), meant, lang);
        let rest: Vec<String> = lines.map(str::to_owned).collect();
        self.say(&first);
        self.voice.tell(&rest);
        if let ActionError::Engine(crate::engine::EngineError::BuildFailed { line, instruction: Some(instruction), .. }) = error {
            self.say(&sentences::at_line(*line, instruction, lang));
        }
        if !next.is_empty() && !meant {
            self.say(&sentences::what_to_do(&next, lang));
        }
    }

    /// What the session has to say, once. That the step is done is said behind its checks.
    pub(crate) fn tell_notice(&mut self) {
        let notice = self.session.notice().cloned();
        if notice == self.told.notice {
            return;
        }
        match &notice {
            Some(Notice::StepDone) => {
                self.unasked = !self.asked;
                self.asked = true;
            }
            Some(Notice::PredictFirst) | None => {}
            Some(notice) => {
                let said = notice.text(self.lang());
                self.say(&said);
            }
        }
        if notice == Some(Notice::PredictFirst) {
            self.say_word(Word::ToGuess);
        }
        self.told.notice = notice;
    }

    /// The engine, when it is another one than before.
    fn tell_engine(&mut self) {
        let lang = self.lang();
        let (key, said) = match self.session.engine() {
            EngineState::Connecting => return,
            EngineState::Ready(info) if info.replay.is_some() => ("replay".to_owned(), None),
            EngineState::Ready(info) => {
                (info.endpoint.clone(), Some(sentences::engine(&label::engine(info), &info.endpoint, lang)))
            }
            EngineState::Missing(error) => {
                (what(error, lang), Some(sentences::no_engine(&what(error, lang), &advice(error, lang), lang)))
            }
        };
        if self.told.engine.as_ref() == Some(&key) {
            return;
        }
        self.told.engine = Some(key);
        if let Some(said) = said {
            self.say(&said);
            if self.session.offers_replay() {
                self.say_word(Word::OfferReplay);
            }
        }
    }
}
