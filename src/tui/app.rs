//! The screen's own state around a session, in the session's form: messages in, things to do out.

use std::collections::BTreeMap;
use std::time::Duration;

use ratatui::layout::Rect;

use crate::config::ThemeName;
use crate::course::StepRef;
use crate::engine::Size;
use crate::session::building::BuildClock;
use crate::session::timeline::Timeline;
use crate::session::{JobId, Session};
use crate::terminal::Terminal;
use crate::tui::edit::Editing;
use crate::tui::edit::opening::Which;
use crate::tui::find::Search;
use crate::tui::keymap::Mode;
pub(crate) use crate::tui::laid::{Clock, Laid, Scrolls};
use crate::tui::layout::{Areas, Panel};
use crate::tui::lens::LensView;
use crate::tui::map::MapView;
pub use crate::tui::message::{Code, Msg, Todo};
use crate::tui::output::Anchor;
use crate::tui::picker::Picker;
use crate::tui::pictures::Pictures;
use crate::tui::prompt::Prompt;
use crate::tui::reader::Reader;
use crate::tui::shell::ShellView;
use crate::tui::sizes::{Border, Sizes};
use crate::tui::text::colours::Colours;
use crate::tui::theme::{Looks, Theme};
use crate::tui::undo::Kept;
use crate::workspace::Written;

/// A window over the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// Every key.
    Help,
    /// What happened, and when.
    Timeline,
    /// The stages of a build.
    Build,
    /// The diagrams of the step.
    Diagrams,
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
    /// To choose files in the lens by.
    Filter,
    /// To be searched for in the file that is written.
    InFile,
    /// A variable's value.
    Variable(String),
}

/// The screen's state.
pub struct App {
    pub(crate) session: Session,
    pub(crate) theme: Theme,
    /// The theme was asked for by an option, a variable or the configuration.
    pub(crate) theme_said: bool,
    /// The theme that was chosen with a key, this time or an earlier one.
    pub(crate) kept_theme: Option<ThemeName>,
    /// What the theme comes from.
    pub(crate) looks: Looks,
    /// Whether and how the terminal is given pictures.
    pub(crate) pictures: Pictures,
    /// What the learner wishes files to be opened with.
    pub(crate) editor: Option<String>,
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
    /// How the learner has shared out the room.
    pub(crate) sizes: Sizes,
    /// The border that the mouse holds.
    pub(crate) dragging: Option<Border>,
    /// The tour was seen.
    pub(crate) toured: bool,
    /// The card of the tour that is shown.
    pub(crate) tour: Option<usize>,
    /// What of the learner's files was replaced, the last last.
    pub(crate) undo: Vec<Vec<Kept>>,
    /// How many milliseconds commands took the last time they went well.
    pub(crate) times: BTreeMap<String, u64>,
    /// The command whose time is known.
    pub(crate) timed: Option<JobId>,
    /// A list to choose from.
    pub(crate) picker: Option<Picker>,
    /// A command that is being typed.
    pub(crate) prompt: Option<Prompt>,
    pub(crate) search: Option<Search>,
    /// A file that is read line by line.
    pub(crate) reader: Option<Reader>,
    /// Where a typed line that stands among others was drawn with its cursor.
    pub(crate) caret: std::cell::Cell<Option<ratatui::layout::Position>>,
    /// Images that are looked into.
    pub(crate) lens: Option<LensView>,
    /// Files that are written.
    pub(crate) edit: Option<Editing>,
    /// The question which editor to use.
    pub(crate) which: Option<Which>,
    /// What happened in this run of the program.
    pub(crate) timeline: Timeline,
    /// When the steps of the last build began and ended.
    pub(crate) build: BuildClock,
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
    pub(crate) colours: Colours,
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
            looks: Looks::default(),
            pictures: Pictures::default(),
            editor: None,
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
            sizes: Sizes::default(),
            dragging: None,
            toured: true,
            tour: None,
            undo: Vec::new(),
            times: BTreeMap::new(),
            timed: None,
            picker: None,
            prompt: None,
            search: None,
            reader: None,
            caret: std::cell::Cell::default(),
            lens: None,
            edit: None,
            which: None,
            timeline: Timeline::default(),
            theme_said: false,
            kept_theme: None,
            build: BuildClock::default(),
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
            colours: Colours::default(),
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
        // Keys may come before the frame of a step is drawn, and are meant for it.
        self.arrive();
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
            Msg::Edit(news) => self.edit_news(news),
            Msg::Highlighted(pieces) => {
                self.colours.learn(pieces);
                Vec::new()
            }
            Msg::GivenBack(result) => {
                self.given_back(result);
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
            if matches!(dialog, Dialog::Help | Dialog::Timeline | Dialog::Build | Dialog::Diagrams) {
                Mode::Help
            } else {
                Mode::Variables
            }
        } else if self.tour.is_some() {
            Mode::Tour
        } else if self.picker.is_some() {
            Mode::Picker
        } else if self.lens.is_some() {
            Mode::Lens
        } else if self.which.is_some() {
            Mode::Editors
        } else if let Some(mode) = self.edit_mode() {
            mode
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
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("mode", &self.mode()).field("focus", &self.focus).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "app_tests.rs"]
mod tests;
