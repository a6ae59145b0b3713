//! The screen's own state around a session, in the session's form: messages in, things to do out.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use crossterm::event::{KeyEvent, MouseEvent};
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::course::StepRef;
use crate::engine::Size;
use crate::markdown::Highlighted;
use crate::session::{Effect, EngineNews, EngineState, Event, Input, JobId, Session};
use crate::terminal::Terminal;
use crate::tui::find::Search;
use crate::tui::keymap::Mode;
use crate::tui::layout::{Areas, Panel};
use crate::tui::map::{MapKey, MapView};
use crate::tui::output::Anchor;
use crate::tui::prompt::Prompt;
use crate::tui::reader::Reader;
use crate::tui::shell::{ShellMsg, ShellView};
use crate::tui::theme::Theme;
use crate::workspace::Written;

/// What the screen is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A key.
    Key(KeyEvent),
    /// The mouse.
    Mouse(MouseEvent),
    /// Pasted text.
    Paste(String),
    /// The terminal has a new size.
    Resize(u16, u16),
    /// News for the session.
    Session(Event),
    /// Code that was coloured: language, code, colours.
    Highlighted(Vec<(Code, Arc<Highlighted>)>),
    /// The shell panel's shell has news.
    Shell(ShellMsg),
    /// The clock on the screen goes on.
    Tick,
}

/// A piece of code: its language and its text.
pub type Code = (String, String);

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "a handful live at a time, and most are the large one")]
pub enum Todo {
    /// An effect of the session.
    Perform(Effect),
    /// Colour these.
    Highlight(Vec<Code>),
    /// Start the learner's shell in this folder of the workspace.
    OpenShell(String, Size),
    /// Send it typed bytes.
    TypeShell(Bytes),
    /// Its terminal has a new size.
    ResizeShell(Size),
    /// Put this into the system's clipboard.
    Copy(String),
    /// Leave the program.
    Quit,
}

/// A window over the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// Every key.
    Help,
    /// The variables; the one the cursor is on.
    Variables(usize),
    /// Quit although something runs?
    Quit,
    /// What would be made on the way to a step?
    Ahead,
    /// What would be taken back, beginning with the step at this place?
    TakeBack(usize),
}

/// A line being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is for.
    pub purpose: Purpose,
    /// The text so far.
    pub line: crate::tui::line::Line,
}

/// What a typed line is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// To be searched for in the output.
    Search,
    /// A variable's value.
    Variable(String),
}

/// How long the present command has run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    pub job: JobId,
    pub since: Duration,
    pub took: Option<Duration>,
}

/// First rows of what can be scrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Scrolls {
    pub prose: usize,
    pub checks: usize,
    pub api: usize,
    pub chart: usize,
    pub map: usize,
    pub tree: usize,
    pub help: usize,
    pub question: usize,
}

/// Texts that are laid out once and drawn often.
#[derive(Debug, Clone, Default)]
pub(crate) struct Laid {
    pub prose: Vec<Line<'static>>,
    /// What `prose` was made from.
    pub prose_key: (String, u16, Option<crate::i18n::Lang>, u64, bool),
    pub checks: Vec<Line<'static>>,
    pub api: Vec<Line<'static>>,
    pub chart: Vec<Line<'static>>,
    pub map: Vec<Line<'static>>,
    /// What `map` was made from.
    pub map_key: Option<MapKey>,
    pub notice: Vec<Line<'static>>,
    pub help: Vec<Line<'static>>,
}

/// The screen's state.
pub struct App {
    pub(crate) session: Session,
    pub(crate) theme: Theme,
    pub(crate) log_file: String,
    /// Where the learner's files are.
    pub(crate) folder: String,
    pub(crate) screen: Rect,
    pub(crate) now: Duration,
    pub(crate) focus: Panel,
    pub(crate) tab: Panel,
    /// Requests are shown in the run panel's place, where parts stand side by side.
    pub(crate) api_open: bool,
    /// The live map.
    pub(crate) map: MapView,
    pub(crate) tree_open: bool,
    pub(crate) tree_at: usize,
    /// Where the tree's cursor was, and in how many rows, when it was last brought into view.
    pub(crate) tree_seen: Option<(usize, usize)>,
    pub(crate) scrolls: Scrolls,
    pub(crate) anchor: Anchor,
    pub(crate) dialog: Option<Dialog>,
    pub(crate) entry: Option<Entry>,
    /// A command that is being typed.
    pub(crate) prompt: Option<Prompt>,
    pub(crate) search: Option<Search>,
    /// A file that is read line by line.
    pub(crate) reader: Option<Reader>,
    pub(crate) typing: bool,
    /// The terminal of the command that has one, and which command that is.
    pub(crate) program: Option<(JobId, Terminal)>,
    /// The shell panel's shell; it may run on while it is not shown.
    pub(crate) shell: Option<ShellView>,
    pub(crate) shell_shown: bool,
    /// The folder of a shell that waits for its size to be known.
    pub(crate) shell_to_start: Option<String>,
    /// Something to say in the last row until a key is pressed.
    pub(crate) note: Option<String>,
    /// What the step's command lines mean stands below them.
    pub(crate) meaning: bool,
    /// That was just asked for, and is to be brought into view.
    pub(crate) meaning_asked: bool,
    /// The answer that was last brought into view: its step, what was answered, and whether a guessed command ran.
    pub(crate) judged: Option<(Option<StepRef>, Option<Vec<String>>, bool)>,
    pub(crate) clock: Option<Clock>,
    /// The command whose end was brought into view.
    pub(crate) end_shown: Option<JobId>,
    /// Files the last writing wrote, and where the learner's own versions are kept.
    pub(crate) written: Option<(JobId, Vec<Written>)>,
    pub(crate) areas: Areas,
    pub(crate) laid: Laid,
    pub(crate) highlights: HashMap<Code, Arc<Highlighted>>,
    pub(crate) asked: HashSet<Code>,
    pub(crate) highlighted: u64,
    pub(crate) shown: Option<StepRef>,
    pub(crate) panel_size: Option<Size>,
}

impl App {
    /// The screen of a session. `folder` is where the learner's files are, `log_file` where older output can be read.
    #[must_use]
    pub fn new(session: Session, theme: Theme, folder: String, log_file: String, width: u16, height: u16) -> Self {
        Self {
            session,
            theme,
            log_file,
            folder,
            screen: Rect::new(0, 0, width, height),
            now: Duration::ZERO,
            focus: Panel::Prose,
            tab: Panel::Checks,
            api_open: false,
            map: MapView::default(),
            tree_open: false,
            tree_at: 0,
            tree_seen: None,
            scrolls: Scrolls::default(),
            anchor: Anchor::Follow,
            dialog: None,
            entry: None,
            prompt: None,
            search: None,
            reader: None,
            typing: false,
            program: None,
            shell: None,
            shell_shown: false,
            shell_to_start: None,
            note: None,
            meaning: false,
            meaning_asked: false,
            judged: None,
            clock: None,
            end_shown: None,
            written: None,
            areas: Areas::default(),
            laid: Laid::default(),
            highlights: HashMap::new(),
            asked: HashSet::new(),
            highlighted: 0,
            shown: None,
            panel_size: None,
        }
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Takes in a message that came at a time, counted from the program's start.
    pub fn handle(&mut self, msg: Msg, now: Duration) -> Vec<Todo> {
        self.now = now;
        match msg {
            Msg::Key(key) => self.key(key),
            Msg::Mouse(event) => self.mouse(event),
            Msg::Paste(text) => self.paste(&text),
            Msg::Resize(width, height) => {
                self.screen = Rect::new(0, 0, width, height);
                Vec::new()
            }
            Msg::Session(event) => self.tell(event),
            Msg::Shell(news) => self.shell_news(news),
            Msg::Highlighted(pieces) => {
                self.highlights.extend(pieces);
                self.highlighted += 1;
                Vec::new()
            }
            Msg::Tick => Vec::new(),
        }
    }

    /// What keys mean now.
    #[must_use]
    pub fn mode(&self) -> Mode {
        if let Some(shell) = self.shell.as_ref().filter(|_| self.shell_shown) {
            if shell.selecting.is_some() { Mode::Select } else { Mode::Shell }
        } else if self.entry.is_some() {
            Mode::Entry
        } else if self.typing {
            Mode::Typing
        } else if matches!(self.dialog, Some(Dialog::Quit | Dialog::Ahead)) || self.asks_about_a_container() {
            Mode::Question
        } else if matches!(self.dialog, Some(Dialog::TakeBack(_))) {
            Mode::TakeBack
        } else if let Some(dialog) = self.dialog {
            if dialog == Dialog::Help { Mode::Help } else { Mode::Variables }
        } else if self.reader.is_some() {
            Mode::Reader
        } else if self.prompt.is_some() {
            Mode::Prompt
        } else if self.search.is_some() {
            Mode::Search
        } else if self.focus == Panel::Tree {
            Mode::Tree
        } else if self.focus == Panel::Map {
            Mode::Map
        } else {
            Mode::Normal
        }
    }

    /// When the screen changes by itself; `None` for never, which is whenever nothing runs and nothing is new.
    #[must_use]
    pub fn tick(&self) -> Option<Duration> {
        let action = self.session.action().filter(|action| action.active());
        // A server that just runs shows seconds; what is hoped to end soon shows that it moves.
        let clock = action.map(|action| Duration::from_millis(if action.foreground() { 1000 } else { 250 }));
        // What is new on the map is so for a moment.
        clock.into_iter().chain(self.map.stale_in(self.now)).min()
    }

    pub(crate) fn ask(&mut self, input: Input) -> Vec<Todo> {
        self.tell(Event::Input(input))
    }

    /// Tells the session, and follows what that changes on the screen.
    pub(crate) fn tell(&mut self, event: Event) -> Vec<Todo> {
        let known_missing = matches!(self.session.engine(), EngineState::Missing(_));
        let no_engine = !known_missing && matches!(&event, Event::Engine(EngineNews::Missing(_)));
        if let Event::Written(job, Ok(files)) = &event {
            self.written = Some((*job, files.clone()));
        }
        let mut effects = self.show_program(&event);
        let mapped = matches!(&event, Event::Mapped(..)).then(|| self.session.live_map().number());
        effects.extend(self.session.handle(event));
        self.follow_ways();
        if mapped.is_some_and(|before| before != self.session.live_map().number()) {
            self.map.add(self.session.live_map().news(), self.now);
        }
        if no_engine && self.session.action().is_none() {
            // There it says what to do about it.
            self.tab = Panel::Run;
        }
        effects.extend(self.follow_action());
        effects.into_iter().map(Todo::Perform).collect()
    }

    fn follow_action(&mut self) -> Vec<Effect> {
        let Some(action) = self.session.action() else { return Vec::new() };
        let (job, active, command) = (action.job, action.active(), action.command.is_some());
        match &mut self.clock {
            Some(clock) if clock.job == job => {
                if !active && clock.took.is_none() {
                    clock.took = Some(self.now.saturating_sub(clock.since));
                    self.typing = false;
                }
                Vec::new()
            }
            _ => {
                self.clock = Some(Clock { job, since: self.now, took: (!active).then_some(Duration::ZERO) });
                self.anchor = Anchor::Follow;
                self.search = None;
                self.typing = false;
                self.scrolls.api = 0;
                self.laid.api.clear();
                // Who looks at the requests goes on looking.
                if command && self.focus != Panel::Api {
                    self.api_open = false;
                    self.tab = Panel::Run;
                }
                // The command's terminal is as large as the panel.
                self.panel_size.map_or_else(Vec::new, |size| self.session.handle(Event::Input(Input::Resize(size))))
            }
        }
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("mode", &self.mode()).field("focus", &self.focus).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "app_tests.rs"]
mod tests;
