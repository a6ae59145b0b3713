//! The loop: whatever comes is taken in, then the screen is drawn, only when it changed: at once for the learner, and for what
//! comes by itself at most 30 times a second.

mod editors;

use std::future::poll_fn;
use std::io;
use std::task::Poll;
use std::time::{Duration, Instant};

use crossterm::event::{Event as Input, EventStream};
use futures_util::StreamExt;
use tokio::sync::mpsc;
use tokio::time::sleep_until;

use crate::engine::Size;
use crate::i18n::Lang;
use crate::runtime::opening::OpeningError;
use crate::runtime::shell_panel::{ShellNews, ShellPanel};
use crate::runtime::{Opening, Runtime, RuntimeSetup};
use crate::session::Event;
use crate::tui::app::{App, Code, Msg, Todo};
use crate::tui::background::Listener;
use crate::tui::copying;
use crate::tui::edit::disk::Disk;
use crate::tui::remember;
use crate::tui::shell::ShellMsg;
use crate::tui::signals::Signals;
use crate::tui::terminal::Screen;
use crate::tui::text::colours;
use crate::tui::tour;
use crate::tui::undo::put_back;
use crate::tui::wishes::Wishes;
use crate::workspace::Workspace;

mod leaving;
mod opening;
mod picture;

/// Least time between two frames that nobody asked for. Output that floods in costs the terminal as much as us, and a key must
/// not wait behind it.
const FRAME: Duration = Duration::from_millis(33);
/// Session events that may wait; a full channel slows the sender, not the screen.
const WAITING: usize = 256;
/// Pieces of the shell's output that may wait; then it waits itself.
const SHELL: usize = 8;
/// Of these, so many are taken in before keys are looked at again.
const GULP: usize = 32;

/// Why the screen cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum TuiError {
    /// Input or output is not a terminal.
    #[error("this is not a terminal")]
    NoTerminal,
    /// The terminal or the system said no.
    #[error("the terminal cannot be used: {0}")]
    Io(#[from] io::Error),
    /// There is nothing to show.
    #[error(transparent)]
    Opening(Box<OpeningError>),
}

/// Opens a course and shows its session until the learner leaves. The terminal is taken first, and shows meanwhile what it
/// waits for; `lang` is spoken until the learner's own language is known.
///
/// # Errors
/// See [`TuiError`]. A terminal that goes away in the middle is no error: the program ends, and progress is saved.
pub fn run(
    open: impl FnOnce() -> Result<Opening, OpeningError> + Send + 'static,
    wishes: Wishes,
    lang: Lang,
) -> Result<(), TuiError> {
    let mut screen = Screen::open()?.ok_or(TuiError::NoTerminal)?;
    let remembered = remember::file().map(|file| remember::load(&file));
    let theme = wishes.looks_with(remembered.as_ref().and_then(|known| known.theme.as_deref())).theme();
    let Some((opening, typed)) = opening::opened(open, &mut screen, &theme, lang)? else { return Ok(()) };
    let (width, height) = Screen::size()?;
    let (session, effects, setup) = opening.split(Size { cols: width.max(20), rows: height.max(5) }, true);
    let log_file = setup.workspace.own_folder().join("output.log").display().to_string();
    let folder = setup.workspace.root().display().to_string();
    let mut app = App::new(session, wishes.looks.theme(), folder, log_file, width, height);
    app.follow(wishes);
    if let Some(remembered) = remembered {
        app.recall(&remembered);
        if !app.toured && std::env::var(tour::ENV).as_deref() != Ok("never") {
            app.start_tour();
        }
    }
    let mut todos = app.arrange();
    let listener = screen.ask(&app.looks, &app.pictures)?;
    // The step stands before anything is asked of anyone.
    screen.draw(&app)?;
    todos.extend(effects.into_iter().map(Todo::Perform));
    let tasks = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let end = tasks.block_on(async {
        let mut screen_loop = Loop::new(app, screen, setup, listener);
        let end = screen_loop.perform(todos).await;
        let end = match end {
            Ok(Next::GoOn) => screen_loop.turn(typed).await,
            other => other.map(|_| ()),
        };
        screen_loop.leave().await;
        end
    });
    // Threads that watch files end with the program; nothing is waited for that could hang.
    tasks.shutdown_timeout(Duration::from_millis(200));
    match end {
        // A terminal that went away tells by failing to be read or written.
        Err(error) if gone(&error) => Ok(()),
        other => Ok(other?),
    }
}

fn gone(error: &io::Error) -> bool {
    // 5 is EIO, what a terminal without its other side gives.
    matches!(error.kind(), io::ErrorKind::BrokenPipe | io::ErrorKind::UnexpectedEof | io::ErrorKind::NotConnected)
        || (cfg!(unix) && error.raw_os_error() == Some(5))
}

#[derive(PartialEq, Eq)]
enum Next {
    GoOn,
    Leave,
}

struct Loop {
    app: App,
    screen: Screen,
    workspace: Workspace,
    disk: Disk,
    runtime: Runtime,
    events: mpsc::Receiver<Event>,
    coloured: mpsc::Receiver<Msg>,
    colour: mpsc::Sender<Msg>,
    shell: Option<ShellPanel>,
    shell_news: mpsc::Receiver<ShellNews>,
    keys: EventStream,
    /// Takes the terminal's answer out of what is typed.
    listener: Listener,
    signals: Signals,
    begun: Instant,
    changed: bool,
    /// The learner did something, which is shown without waiting for the next frame.
    asked: bool,
    drawn: Instant,
    ticked: Instant,
}

impl Loop {
    fn new(app: App, screen: Screen, setup: RuntimeSetup, listener: Listener) -> Self {
        let (sender, events) = mpsc::channel(WAITING);
        let (colour, coloured) = mpsc::channel(8);
        let now = Instant::now();
        Self {
            app,
            screen,
            workspace: setup.workspace.clone(),
            disk: Disk::new(setup.workspace.clone()),
            runtime: Runtime::new(setup, sender),
            events,
            coloured,
            colour,
            shell: None,
            shell_news: mpsc::channel(1).1,
            keys: EventStream::new(),
            listener,
            signals: Signals::new(),
            begun: now,
            changed: false,
            asked: false,
            drawn: now,
            ticked: now,
        }
    }

    async fn turn(&mut self, typed: Vec<Input>) -> io::Result<()> {
        for input in typed {
            if self.typed(input).await? == Next::Leave {
                return Ok(());
            }
        }
        // A resize between the first frame and the moment its signal is listened for would go unseen.
        if self.follow_size().await? == Next::Leave {
            return Ok(());
        }
        loop {
            let tick = self.app.tick().map(|period| self.ticked + period);
            let msg = tokio::select! {
                biased;
                key = self.keys.next() => match key {
                    None => return Ok(()),
                    Some(key) => {
                        if self.typed(key?).await? == Next::Leave {
                            return Ok(());
                        }
                        None
                    }
                },
                () = self.signals.end() => return Ok(()),
                event = self.events.recv() => event.map(Msg::Session),
                news = self.shell_news.recv(), if self.shell.is_some() => self.of_shell(news),
                msg = self.coloured.recv() => msg,
                () = sleep_until((self.drawn + FRAME).into()), if self.changed => None,
                () = sleep_until(tick.unwrap_or(self.drawn).into()), if tick.is_some() => Some(Msg::Tick),
            };
            if let Some(msg) = msg
                && self.take(msg).await? == Next::Leave
            {
                return Ok(());
            }
            if self.drain().await? == Next::Leave {
                return Ok(());
            }
            if self.changed && (self.asked || self.drawn.elapsed() >= FRAME) {
                if self.follow_size().await? == Next::Leave {
                    return Ok(());
                }
                self.draw().await?;
            }
        }
    }

    /// Looks how large the terminal is. Of a resize and a key that come at the same moment, crossterm 0.29 tells the key only.
    async fn follow_size(&mut self) -> io::Result<Next> {
        let (width, height) = Screen::size()?;
        if (width, height) == (self.app.screen.width, self.app.screen.height) {
            return Ok(Next::GoOn);
        }
        self.take(Msg::Resize(width, height)).await
    }

    /// Takes in all that waits, keys first and between.
    async fn drain(&mut self) -> io::Result<Next> {
        for _ in 0..WAITING / GULP {
            while let Some(key) = self.waiting_key().await {
                if self.typed(key?).await? == Next::Leave {
                    return Ok(Next::Leave);
                }
            }
            for _ in 0..GULP {
                let Ok(event) = self.events.try_recv() else { return Ok(Next::GoOn) };
                if self.take(Msg::Session(event)).await? == Next::Leave {
                    return Ok(Next::Leave);
                }
            }
        }
        Ok(Next::GoOn)
    }

    /// A key that is there already. The stream remembers who asked last: it must be this task, or it sleeps on.
    async fn waiting_key(&mut self) -> Option<io::Result<Input>> {
        poll_fn(|context| match self.keys.poll_next_unpin(context) {
            Poll::Ready(key) => Poll::Ready(key),
            Poll::Pending => Poll::Ready(None),
        })
        .await
    }

    /// What came from the terminal: the learner's doing, or the terminal's own answer.
    async fn typed(&mut self, input: Input) -> io::Result<Next> {
        let heard = self.listener.hear(input, self.begun.elapsed());
        if let Some(colour) = heard.colour {
            self.app.background(colour);
            self.changed = true;
            self.asked = true;
        }
        if let Some(answer) = &heard.pictures {
            self.app.pictures.hear(answer);
            self.changed = true;
        }
        for msg in heard.inputs.into_iter().filter_map(of_terminal) {
            if self.take(msg).await? == Next::Leave {
                return Ok(Next::Leave);
            }
        }
        Ok(Next::GoOn)
    }

    async fn take(&mut self, msg: Msg) -> io::Result<Next> {
        self.asked |= !matches!(msg, Msg::Session(_) | Msg::Shell(_) | Msg::Tick);
        let todos = self.app.handle(msg, self.begun.elapsed());
        self.changed = true;
        self.perform(todos).await
    }

    async fn draw(&mut self) -> io::Result<()> {
        let todos = self.app.arrange();
        self.screen.draw(&self.app)?;
        self.changed = false;
        self.asked = false;
        self.drawn = Instant::now();
        self.ticked = self.drawn;
        self.perform(todos).await.map(|_| ())
    }

    async fn perform(&mut self, todos: Vec<Todo>) -> io::Result<Next> {
        let mut queue = std::collections::VecDeque::from(todos);
        while let Some(todo) = queue.pop_front() {
            match todo {
                Todo::Quit => return Ok(Next::Leave),
                Todo::Highlight(codes) => self.highlight(codes),
                Todo::OpenShell(folder, size) => queue.extend(self.open_shell(&folder, size)),
                Todo::TypeShell(bytes) => self.shell.iter().for_each(|shell| shell.write(bytes.clone())),
                Todo::ResizeShell(size) => self.shell.iter().for_each(|shell| shell.resize(size)),
                Todo::GiveBack(kept) => {
                    let result = put_back(&self.workspace, &kept).map_err(|error| (kept, error.to_string()));
                    queue.extend(self.app.handle(Msg::GivenBack(result), self.begun.elapsed()));
                }
                Todo::Copy(text) => {
                    self.screen.copy(&text)?;
                    // For terminals that take no copies. Without it the copy is what it was before.
                    let _ = std::fs::write(self.workspace.own_folder().join(copying::FILE), &text);
                }
                // Sizes that are forgotten are no reason to trouble anyone.
                Todo::Remember(what) => drop(remember::file().map(|file| remember::save(&file, &what))),
                Todo::Picture => queue.extend(self.picture()),
                Todo::Edit(todo) => queue.extend(self.edit(todo).await?),
                Todo::Perform(effect) => self.runtime.perform(effect),
            }
        }
        Ok(Next::GoOn)
    }

    fn of_shell(&mut self, news: Option<ShellNews>) -> Option<Msg> {
        if !matches!(news, Some(ShellNews::Output(_))) {
            self.shell = None;
        }
        news.map(|news| Msg::Shell(ShellMsg::News(news)))
    }

    fn open_shell(&mut self, folder: &str, size: Size) -> Vec<Todo> {
        // A channel of its own: what an earlier shell's children still print is nobody's.
        let (tell, news) = mpsc::channel(SHELL);
        self.shell_news = news;
        let opened = self.runtime.open_shell(folder, size, tell);
        let news = match opened {
            Ok(shell) => {
                let docker = shell.docker.clone();
                self.shell = Some(shell);
                ShellMsg::Opened(docker)
            }
            Err(error) => ShellMsg::Failed(error.to_string()),
        };
        self.changed = true;
        self.app.handle(Msg::Shell(news), self.begun.elapsed())
    }

    fn highlight(&self, codes: Vec<Code>) {
        let colour = self.colour.clone();
        tokio::task::spawn_blocking(move || {
            // Nobody waits for colours once the screen is gone.
            let _ = colour.blocking_send(Msg::Highlighted(colours::find(codes)));
        });
    }
}

fn of_terminal(event: Input) -> Option<Msg> {
    match event {
        Input::Key(key) => Some(Msg::Key(key)),
        Input::Mouse(mouse) => Some(Msg::Mouse(mouse)),
        Input::Paste(text) => Some(Msg::Paste(text)),
        Input::Resize(width, height) => Some(Msg::Resize(width, height)),
        Input::FocusGained | Input::FocusLost => None,
    }
}
