//! The loop of a demo: whatever comes is taken in, then the screen is drawn, at most once in 16 ms and only when it changed.

use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crossterm::event::{Event as Input, EventStream};
use futures_util::StreamExt;
use tokio::sync::mpsc;
use tokio::time::sleep_until;

use crate::course::StepRef;
use crate::engine::Size;
use crate::present::Options;
use crate::present::notes::Drive;
use crate::present::serve::Second;
use crate::present::stage::{Msg, Stage, Todo};
use crate::present::stills::Stills;
use crate::present::tape::Tape;
use crate::present::view::{self, Look};
use crate::runtime::replay::{Pace, Projector};
use crate::runtime::{Opening, Runtime};
use crate::session::{Event, Input as Ask};
use crate::tui::TuiError;
use crate::tui::app::Code;
use crate::tui::background::Listener;
use crate::tui::redact::Redact;
use crate::tui::signals::Signals;
use crate::tui::still;
use crate::tui::terminal::Screen;
use crate::tui::text::colours;
use crate::tui::theme::Looks;

/// Least time between two frames.
const FRAME: Duration = Duration::from_millis(16);
/// Session events that may wait.
const WAITING: usize = 256;
/// The screen where there is no terminal.
const SIZE: (u16, u16) = (120, 40);

/// How a demo went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// All was shown.
    pub ended: bool,
    /// Why it could not go on by itself.
    pub trouble: Option<String>,
}

/// Why a demo cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum PresentError {
    /// The screen cannot be opened.
    #[error(transparent)]
    Screen(#[from] TuiError),
    /// A file cannot be written.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
}

impl From<io::Error> for PresentError {
    fn from(error: io::Error) -> Self {
        Self::Screen(error.into())
    }
}

/// Shows a demo until it ends or the presenter leaves. `range`: places of the first and the last step in the course's order.
///
/// # Errors
/// See [`PresentError`]. A demo that runs by itself needs no terminal.
pub fn run(mut opening: Opening, options: &Options, range: (usize, usize), looks: Looks) -> Result<Outcome, PresentError> {
    let mut screen = Screen::open()?;
    if screen.is_none() && !options.auto {
        return Err(TuiError::NoTerminal.into());
    }
    let listener = match &mut screen {
        Some(screen) => screen.ask_background(&looks)?,
        None => Listener::default(),
    };
    let size = if screen.is_some() { Screen::size()? } else { options.size.unwrap_or(SIZE) };
    let pace = if options.pace == Pace::Instant { Pace::Instant } else { Pace::Quick };
    let pace = *opening.pace.get_or_insert(pace);
    let projector = opening.replay.clone();
    let (session, effects, setup) = opening.split(Size { cols: size.0.max(20), rows: size.1.max(5) }, true);
    let mut stage = Stage::new(session, options, looks, range, size);
    if let Some(projector) = &projector
        && let Some(first) = stage.first_step()
    {
        projector.begin_at(first, false);
    }
    let todos: Vec<_> = effects.into_iter().map(Todo::Perform).chain(stage.set_out()).collect();
    let root = setup.workspace.root().to_owned();
    let own_folder = setup.workspace.own_folder();
    let private = || Redact::here(&root);
    let tape = match &options.record {
        Some(path) => Some(Tape::begin(path, &stage, private()).map_err(|error| PresentError::File(path.clone(), error))?),
        None => None,
    };
    let stills =
        Stills { folder: setup.workspace.own_folder().join(still::FOLDER), export: options.export.clone(), redact: private() };
    let tasks = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let outcome = tasks.block_on(async {
        let (sender, events) = mpsc::channel(WAITING);
        let (colour, coloured) = mpsc::channel(8);
        let keys = screen.as_ref().map(|_| EventStream::new());
        let runtime = Runtime::new(setup, sender);
        let now = Instant::now();
        let signals = Signals::new();
        // Without a second screen the demo goes on.
        let second = Second::open(&own_folder).ok();
        let mut demo = Demo {
            stage,
            screen,
            runtime,
            events,
            coloured,
            colour,
            keys,
            listener,
            signals,
            projector,
            pace,
            tape,
            stills,
            second,
            begun: now,
            drawn: now,
            leave: false,
        };
        demo.perform(todos);
        let end = match demo.draw() {
            Ok(()) => demo.turn().await,
            Err(error) => Err(error),
        };
        let exported = demo.finish();
        let outcome = Outcome { ended: demo.stage.ended(), trouble: demo.stage.trouble().map(str::to_owned) };
        demo.leave().await;
        end.map_err(PresentError::from).and(exported).map(|()| outcome)
    });
    tasks.shutdown_timeout(Duration::from_millis(200));
    outcome
}

struct Demo {
    stage: Stage,
    screen: Option<Screen>,
    runtime: Runtime,
    events: mpsc::Receiver<Event>,
    coloured: mpsc::Receiver<Msg>,
    colour: mpsc::Sender<Msg>,
    keys: Option<EventStream>,
    /// Takes the terminal's answer out of what is typed.
    listener: Listener,
    signals: Signals,
    projector: Option<Projector>,
    /// How fast a recording is shown.
    pace: Pace,
    /// What records it.
    tape: Option<Tape>,
    stills: Stills,
    /// The way to the presenter's second screen, where it could be opened.
    second: Option<Second>,
    begun: Instant,
    drawn: Instant,
    leave: bool,
}

impl Demo {
    async fn turn(&mut self) -> io::Result<()> {
        let mut changed = false;
        loop {
            let wakes = self.stage.wakes().map(|at| self.begun + at);
            let msg = tokio::select! {
                biased;
                key = next_key(&mut self.keys) => match key {
                    None => return Ok(()),
                    Some(key) => {
                        changed |= self.typed(key?);
                        None
                    }
                },
                () = self.signals.end() => return Ok(()),
                event = self.events.recv() => event.map(Msg::Session),
                msg = self.coloured.recv() => msg,
                drive = next_drive(&mut self.second) => drive.map(Msg::Drive),
                () = sleep_until((self.drawn + FRAME).into()), if changed => None,
                () = sleep_until(wakes.unwrap_or(self.drawn).into()), if wakes.is_some() => Some(Msg::Tick),
            };
            if let Some(msg) = msg {
                self.take(msg);
                changed = true;
            }
            for _ in 0..WAITING {
                let Ok(event) = self.events.try_recv() else { break };
                self.take(Msg::Session(event));
                changed = true;
            }
            if changed && self.drawn.elapsed() >= FRAME {
                self.follow_size()?;
                self.draw()?;
                changed = false;
            }
            if self.leave || (self.stage.auto.is_some() && (self.stage.ended() || self.stage.trouble().is_some())) {
                self.draw()?;
                return Ok(());
            }
        }
    }

    /// What came from the terminal: a key, or the terminal's own answer. Whether anything did.
    fn typed(&mut self, input: Input) -> bool {
        let heard = self.listener.hear(input, self.begun.elapsed());
        let mut msgs: Vec<_> = heard.colour.map(Msg::Background).into_iter().collect();
        msgs.extend(heard.inputs.into_iter().filter_map(of_terminal));
        let any = !msgs.is_empty();
        msgs.into_iter().for_each(|msg| self.take(msg));
        any
    }

    fn follow_size(&mut self) -> io::Result<()> {
        if self.screen.is_none() {
            return Ok(());
        }
        let (width, height) = Screen::size()?;
        if (width, height) != (self.stage.screen.width, self.stage.screen.height) {
            self.take(Msg::Resize(width, height));
        }
        Ok(())
    }

    fn take(&mut self, msg: Msg) {
        if let (Msg::Highlighted(pieces), Some(tape)) = (&msg, &mut self.tape) {
            tape.laid.learn(pieces.clone());
        }
        let mut todos = self.stage.handle(msg, self.begun.elapsed());
        todos.extend(self.stage.go_by_itself());
        // What nobody sees need not take its time.
        self.runtime.set_pace(if self.stage.is_preparing() { Pace::Instant } else { self.pace });
        self.perform(todos);
    }

    fn perform(&mut self, todos: Vec<Todo>) {
        for todo in todos {
            match todo {
                Todo::Perform(effect) => self.runtime.perform(effect),
                Todo::Highlight(codes) => self.highlight(codes),
                Todo::StandAt(step) => self.stand_at(step),
                Todo::Still => {
                    let done = self.stills.save(&self.stage);
                    self.stage.tell_of_still(done);
                }
                Todo::Quit => self.leave = true,
            }
        }
    }

    fn stand_at(&self, step: StepRef) {
        if let Some(projector) = &self.projector {
            projector.begin_at(step, true);
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        let missing = self.stage.arrange();
        if !missing.is_empty() {
            self.highlight(missing);
        }
        self.drawn = Instant::now();
        if let Some(second) = &self.second {
            second.show(&self.stage.notes());
        }
        if let Some(tape) = &mut self.tape {
            match tape.frame(&self.stage, self.begun.elapsed()) {
                Ok(missing) if missing.is_empty() => {}
                Ok(missing) => self.highlight(missing),
                Err(error) => {
                    // The demo goes on; what was recorded up to here is kept.
                    self.tape = None;
                    self.stage.tell_of_lost_tape(&error);
                }
            }
        }
        let Some(screen) = &mut self.screen else { return Ok(()) };
        let stage = &self.stage;
        let look = Look { laid: &stage.laid, hide: &str::to_owned, own: true };
        screen.paint(stage.screen, |frame| view::draw(frame, stage, &look))
    }

    fn highlight(&self, codes: Vec<Code>) {
        let colour = self.colour.clone();
        tokio::task::spawn_blocking(move || {
            // Nobody waits for colours once the screen is gone.
            let _ = colour.blocking_send(Msg::Highlighted(colours::find(codes)));
        });
    }

    /// Ends the recording, and writes the last screen where that was asked for.
    fn finish(&mut self) -> Result<(), PresentError> {
        if let Some(tape) = self.tape.take() {
            let code = u8::from(self.stage.trouble().is_some());
            tape.end(self.begun.elapsed(), code)?;
        }
        self.stills.export(&self.stage)
    }

    /// Stops what runs, saves, and only then gives the terminal back.
    async fn leave(mut self) {
        if self.stage.session().busy() {
            let todos = self.stage.handle(Msg::Session(Event::Input(Ask::Cancel)), self.begun.elapsed());
            self.perform(todos);
        }
        let mut events = self.events;
        let reading = async { while events.recv().await.is_some() {} };
        tokio::select! {
            () = self.runtime.shutdown() => {}
            () = async { reading.await; std::future::pending::<()>().await } => {}
        }
        drop(self.screen);
    }
}

async fn next_drive(second: &mut Option<Second>) -> Option<Drive> {
    match second {
        Some(second) => second.drives.recv().await,
        None => std::future::pending().await,
    }
}

async fn next_key(keys: &mut Option<EventStream>) -> Option<io::Result<Input>> {
    match keys {
        Some(keys) => keys.next().await,
        None => std::future::pending().await,
    }
}

fn of_terminal(event: Input) -> Option<Msg> {
    match event {
        Input::Key(key) => Some(Msg::Key(key)),
        Input::Resize(width, height) => Some(Msg::Resize(width, height)),
        _ => None,
    }
}
