//! A demo's own state around a session, in the session's form: messages in, things to do out.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use crate::course::StepRef;
use crate::i18n::words;
use crate::markdown::Highlighted;
use crate::present::auto::Auto;
use crate::present::beat::Beat;
use crate::present::console::Console;
use crate::present::hand::Hand;
use crate::present::keys::{Act, Keys};
use crate::present::notes::Drive;
use crate::present::options::{Manner, Options};
use crate::present::slide::{Laid, Slide};
use crate::runtime::replay::Pace;
use crate::session::{Effect, Event, Input, Session};
use crate::tui::app::Code;
use crate::tui::theme::rgb::Rgb;
use crate::tui::theme::{Looks, Theme};

/// What a demo is told.
#[derive(Debug)]
pub enum Msg {
    /// A key.
    Key(KeyEvent),
    /// The terminal has a new size.
    Resize(u16, u16),
    /// News for the session.
    Session(Event),
    /// Code that was coloured.
    Highlighted(Vec<(Code, Arc<Highlighted>)>),
    /// The presenter's second screen asks for something.
    Drive(Drive),
    /// The terminal said what its background is.
    Background(Rgb),
    /// Time goes on.
    Tick,
}

/// What is to be done.
#[derive(Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "a handful live at a time, and most are the large one")]
pub enum Todo {
    /// An effect of the session.
    Perform(Effect),
    /// Colour these.
    Highlight(Vec<Code>),
    /// The recording is to begin at this step: what is before it counts as played.
    StandAt(StepRef),
    /// Make a picture of the screen.
    Still,
    /// Leave.
    Quit,
}

/// How far the present beat is.
#[derive(Debug, Clone)]
pub(crate) enum Phase {
    /// Nothing has begun.
    Cover,
    /// Nothing is in progress: "next" does the next beat, or goes on.
    Still,
    /// Being typed since then.
    Typing(Hand, Duration),
    /// Typed, and not run.
    Typed(Hand),
    /// The session is at work.
    Working,
    /// All was shown.
    End,
}

/// The way of the engine to another step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Preparing {
    pub target: StepRef,
    pub title: String,
    /// It is there.
    pub ready: bool,
    /// The step is shown as soon as it is.
    pub go: bool,
}

/// What lies over the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Window {
    Help,
    Quit,
    Jump { search: String, at: usize },
}

/// What a step came to when it was left.
#[derive(Debug, Clone, Default)]
pub(crate) struct Visit {
    pub console: Console,
    pub beat: usize,
}

/// A demo.
pub struct Stage {
    pub(crate) session: Session,
    pub(crate) looks: Looks,
    pub(crate) theme: Theme,
    /// The keys, with the presenter's own.
    pub(crate) keys: Keys,
    pub(crate) screen: Rect,
    pub(crate) now: Duration,
    pub(crate) manner: Manner,
    pub(crate) pace: Pace,
    /// Minutes for a lesson, or for each where none is named.
    pub(crate) plan: Vec<(Option<String>, u16)>,
    /// Places of the first and the last step to show, in the course's order.
    pub(crate) range: (usize, usize),
    /// The first step, until the engine is on its way there.
    pub(crate) start: Option<StepRef>,
    /// Whose lesson is introduced before it begins.
    pub(crate) cover: StepRef,
    pub(crate) phase: Phase,
    pub(crate) beats: Vec<Beat>,
    pub(crate) beat: usize,
    pub(crate) console: Console,
    pub(crate) visits: HashMap<StepRef, Visit>,
    pub(crate) slide: Slide,
    pub(crate) laid: Laid,
    /// First line of the text that is shown, and of the output, counted from its end.
    pub(crate) scroll: usize,
    pub(crate) console_up: usize,
    pub(crate) window: Option<Window>,
    pub(crate) preparing: Option<Preparing>,
    pub(crate) paused: bool,
    pub(crate) blank: bool,
    /// "Next" goes on as soon as what serves has stopped.
    pub(crate) pending: bool,
    /// What served was stopped on the presenter's word.
    pub(crate) stopped: bool,
    /// The recording took over on the presenter's word; `Some(true)` while it is waited for.
    pub(crate) insured: Option<bool>,
    /// The step that the engine could not be brought to, and why.
    pub(crate) failed: Option<(StepRef, String)>,
    /// Something to say, until a key is pressed.
    pub(crate) told: Option<String>,
    /// What answered was last brought into view.
    pub(crate) judged: bool,
    pub(crate) auto: Option<Auto>,
    /// Since when what runs has run.
    pub(crate) worked: Option<Duration>,
    /// When the present step was come to.
    pub(crate) arrived: Duration,
    /// When the clock began.
    pub(crate) begun: Option<Duration>,
    /// How long it all took.
    pub(crate) took: Option<Duration>,
}

impl Stage {
    /// A demo of a session, from one step to another by their places in the course's order.
    #[must_use]
    pub fn new(session: Session, options: &Options, looks: Looks, range: (usize, usize), size: (u16, u16)) -> Self {
        let slide = Slide::of(&session);
        let start = session.course().steps().nth(range.0).map(|(name, _)| name);
        Self {
            cover: start.clone().unwrap_or_else(|| StepRef { lesson: String::new(), step: String::new() }),
            start,
            slide,
            session,
            theme: looks.theme(),
            looks,
            keys: options.keys.clone(),
            screen: Rect::new(0, 0, size.0, size.1),
            now: Duration::ZERO,
            manner: options.manner,
            pace: options.pace,
            plan: options.plan.clone(),
            range,
            phase: Phase::Cover,
            beats: Vec::new(),
            beat: 0,
            console: Console::default(),
            visits: HashMap::new(),
            laid: Laid::default(),
            scroll: 0,
            console_up: 0,
            window: None,
            preparing: None,
            paused: false,
            blank: false,
            pending: false,
            stopped: false,
            insured: None,
            failed: None,
            told: None,
            judged: false,
            auto: options.auto.then(|| Auto::new(options.pace)),
            worked: None,
            arrived: Duration::ZERO,
            begun: None,
            took: None,
        }
    }

    /// The first step.
    #[must_use]
    pub fn first_step(&self) -> Option<StepRef> {
        self.session.course().steps().nth(self.range.0).map(|(name, _)| name)
    }

    /// Stands at the first step; the engine is brought there as soon as it answers.
    pub fn set_out(&mut self) -> Vec<Todo> {
        let first = self.first_step();
        let todos = first.map_or_else(Vec::new, |first| self.ask(Input::Goto(first)));
        self.slide = Slide::of(&self.session);
        todos
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Why a demo that runs by itself cannot go on; `None` while it can.
    #[must_use]
    pub fn trouble(&self) -> Option<&str> {
        self.auto.as_ref()?.trouble.as_deref()
    }

    /// The engine is being brought to another step.
    #[must_use]
    pub fn is_preparing(&self) -> bool {
        self.start.is_some() || self.preparing.as_ref().is_some_and(|way| !way.ready)
    }

    /// Nothing of the first step has been shown yet.
    pub(crate) fn on_cover(&self) -> bool {
        matches!(self.phase, Phase::Cover)
    }

    pub(crate) fn still_preparing(&self) -> String {
        words!(self.session.lang(), "present-still-preparing", key = self.keys.first(Act::Stop))
    }

    pub(crate) fn still_running(&self) -> String {
        words!(self.session.lang(), "present-still-running", key = self.keys.first(Act::Stop))
    }

    /// What can be done where something failed.
    pub(crate) fn what_else(&self) -> String {
        let (lang, again) = (self.session.lang(), self.keys.first(Act::Again));
        if self.session.has_recording() {
            words!(lang, "present-insure", insure = self.keys.first(Act::Insure), again = again)
        } else {
            words!(lang, "present-again-or-engine", again = again, engine = self.keys.first(Act::Engine))
        }
    }

    /// A step could not be made ready: which, why, and what can be done.
    pub(crate) fn what_about(&self, target: &StepRef, why: &str) -> String {
        let lang = self.session.lang();
        let title = self.session.course().step(target).map(|step| self.session.scope().fill(step.title.text(lang)));
        let again = self.keys.first(Act::Again);
        let then = if self.session.has_recording() {
            words!(lang, "present-then-either", again = again, insure = self.keys.first(Act::Insure))
        } else {
            words!(lang, "present-then-again", again = again)
        };
        words!(lang, "present-not-ready", title = title.unwrap_or_default(), why = why.to_owned(), then = then)
    }

    /// A picture was made, or not and why.
    pub(crate) fn tell_of_still(&mut self, done: std::io::Result<std::path::PathBuf>) {
        let lang = self.session.lang();
        self.told = Some(match done {
            Ok(path) => words!(lang, "present-still-saved", path = path.display().to_string()),
            Err(error) => words!(lang, "present-still-failed", why = error.to_string()),
        });
    }

    /// The recording could not be written any more.
    pub(crate) fn tell_of_lost_tape(&mut self, error: &std::io::Error) {
        self.told = Some(words!(self.session.lang(), "present-tape-lost", why = error.to_string()));
    }

    /// All was shown.
    #[must_use]
    pub fn ended(&self) -> bool {
        matches!(self.phase, Phase::End)
    }

    /// Takes in a message that came at a time, counted from the program's start.
    pub fn handle(&mut self, msg: Msg, now: Duration) -> Vec<Todo> {
        self.now = now;
        match msg {
            Msg::Key(key) => self.key(key),
            Msg::Resize(width, height) => {
                self.screen = Rect::new(0, 0, width, height);
                Vec::new()
            }
            Msg::Session(event) => self.tell(event),
            Msg::Highlighted(pieces) => {
                self.laid.learn(pieces);
                Vec::new()
            }
            Msg::Drive(drive) => self.driven(&drive),
            Msg::Background(colour) => {
                self.looks.background = Some(colour);
                self.theme = self.looks.theme();
                Vec::new()
            }
            Msg::Tick => self.tick(),
        }
    }

    /// When the screen changes by itself.
    #[must_use]
    pub fn wakes(&self) -> Option<Duration> {
        let typing = match &self.phase {
            Phase::Typing(..) if self.manner == Manner::Anything && self.auto.is_none() => None,
            Phase::Typing(hand, since) => Some(hand.next(self.now.saturating_sub(*since)).map_or(self.now, |at| *since + at)),
            _ => None,
        };
        let auto = self.auto.as_ref().and_then(|auto| auto.due);
        let shows_time = self.begun.is_some() && self.took.is_none();
        let turns = matches!(self.phase, Phase::Working) && self.session.busy() && !self.serving();
        let clock = shows_time.then(|| Duration::from_secs(self.now.as_secs() + 1));
        let clock = clock.into_iter().chain(turns.then(|| self.now + Duration::from_millis(250)));
        clock.chain(typing).chain(auto).min()
    }

    fn tick(&mut self) -> Vec<Todo> {
        let typed = match &self.phase {
            Phase::Typing(..) if self.manner == Manner::Anything && self.auto.is_none() => false,
            Phase::Typing(hand, since) => hand.next(self.now.saturating_sub(*since)).is_none(),
            _ => false,
        };
        let mut todos = if typed { self.finish_typing() } else { Vec::new() };
        todos.extend(self.go_by_itself());
        todos
    }

    pub(crate) fn ask(&mut self, input: Input) -> Vec<Todo> {
        self.tell(Event::Input(input))
    }

    /// Tells the session, and follows what that changes here.
    pub(crate) fn tell(&mut self, event: Event) -> Vec<Todo> {
        let effects = self.session.handle(event);
        let mut todos: Vec<_> = effects.into_iter().filter(|effect| self.wanted(effect)).map(Todo::Perform).collect();
        todos.extend(self.follow());
        todos
    }

    /// While checks are paused nothing is looked at, but what is to be made ready.
    fn wanted(&self, effect: &Effect) -> bool {
        let held = self.paused && self.preparing.is_none();
        // There is no editor on this screen.
        !(matches!(effect, Effect::Edit(_)) || held && matches!(effect, Effect::Probe { .. }))
    }

    /// What serves in the foreground serves.
    pub(crate) fn serving(&self) -> bool {
        self.session.action().is_some_and(|action| action.active() && action.foreground())
    }
}

impl std::fmt::Debug for Stage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stage").field("phase", &self.phase).field("beat", &self.beat).finish_non_exhaustive()
    }
}
