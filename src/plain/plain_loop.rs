//! The loop: whatever comes is taken in and told, then a line is waited for.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use tokio::sync::mpsc;
use tokio::time::sleep_until;

use crate::engine::Size;
use crate::plain::desk::{Desk, Places, Todo};
use crate::plain::input::Input;
use crate::plain::words::Word;
use crate::runtime::replay::Pace;
use crate::runtime::{Opening, Runtime};
use crate::session::{Effect, Event, ToEdit};
use crate::tui::editor;
use crate::tui::signals::{Signal, Signals};
use crate::workspace::{Workspace, WorkspaceError};

/// Session events that may wait.
const WAITING: usize = 256;
/// Lines are so wide where nobody says how wide they can be, and at most.
const WIDTH: (usize, usize) = (80, 100);

/// Whether the terminal says that it cannot draw.
#[must_use]
pub fn cannot_draw() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Goes through a session until the learner leaves or the input ends. Progress is saved at each step.
///
/// # Errors
/// When the tasks behind it cannot be started.
pub fn run(mut opening: Opening) -> io::Result<()> {
    let scripted = !io::stdin().is_terminal();
    if scripted {
        opening.pace.get_or_insert(Pace::Instant);
    }
    let places = Places {
        folder: opening.workspace.root().display().to_string(),
        log_file: opening.workspace.own_folder().join("output.log").display().to_string(),
    };
    let workspace = opening.workspace.clone();
    let width = width();
    let size = Size { cols: u16::try_from(width).unwrap_or(80), rows: 40 };
    let (session, effects, setup) = opening.split(size, true);
    let tasks = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    tasks.block_on(async {
        let (sender, events) = mpsc::channel(WAITING);
        let mut desk = Desk::new(session, Box::new(io::stdout()), width, scripted, places);
        desk.open();
        let runtime = Runtime::new(setup, sender);
        let mut plain = Plain { desk, runtime, events, workspace, signals: Signals::new(), begun: Instant::now(), scripted };
        let begin = effects.into_iter().map(Todo::Perform).collect();
        if plain.perform(begin).await {
            plain.turn().await;
        }
        plain.leave().await;
    });
    // Threads that watch files or read a line end with the program.
    tasks.shutdown_timeout(Duration::from_millis(200));
    Ok(())
}

/// Columns of a line: the terminal's, but not so many that an end is hard to find.
fn width() -> usize {
    let columns = || std::env::var("COLUMNS").ok()?.parse::<usize>().ok();
    let seen = io::stdout().is_terminal().then(crossterm::terminal::size).and_then(Result::ok);
    let width = seen.map(|(columns, _)| usize::from(columns)).filter(|columns| *columns > 0).or_else(columns);
    width.unwrap_or(WIDTH.0).clamp(20, WIDTH.1)
}

struct Plain {
    desk: Desk,
    runtime: Runtime,
    events: mpsc::Receiver<Event>,
    workspace: Workspace,
    signals: Signals,
    begun: Instant,
    scripted: bool,
}

impl Plain {
    async fn turn(&mut self) {
        let mut input = Input::standard();
        loop {
            self.desk.at(self.begun.elapsed(), width());
            let todos = self.desk.settle();
            let settled = todos.is_empty();
            if !self.perform(todos).await {
                return;
            }
            if !settled {
                continue;
            }
            if self.desk.wants_line() {
                input.want();
            }
            let due = self.desk.due().map(|due| self.begun + due);
            let todos = tokio::select! {
                biased;
                signal = self.signals.next() => match signal {
                    Signal::Interrupt => { self.clock(); self.desk.interrupt() }
                    Signal::End => return,
                },
                event = self.events.recv() => match event {
                    Some(event) => { self.clock(); self.desk.tell(event) }
                    None => return,
                },
                line = input.next() => { self.clock(); self.desk.line(line) }
                () = sleep_until(due.unwrap_or(self.begun).into()), if due.is_some() => { self.clock(); self.desk.tick() }
            };
            if !self.perform(todos).await {
                return;
            }
        }
    }

    fn clock(&mut self) {
        self.desk.at(self.begun.elapsed(), width());
    }

    /// Does it; `false` when the learner leaves.
    async fn perform(&mut self, todos: Vec<Todo>) -> bool {
        let mut queue = std::collections::VecDeque::from(todos);
        while let Some(todo) = queue.pop_front() {
            match todo {
                Todo::Quit => return false,
                Todo::Perform(Effect::Edit(files)) => {
                    let todos = self.edit(&files).await;
                    queue.extend(todos);
                }
                Todo::Perform(effect) => self.runtime.perform(effect),
            }
        }
        true
    }

    /// Makes the files that are not there, and lends the terminal to the learner's editor, where there is one.
    async fn edit(&mut self, files: &[ToEdit]) -> Vec<Todo> {
        let there = files.iter().map(|file| Ok((self.workspace.ensure(&file.path, &file.start)?, file.open)));
        let there: Result<Vec<_>, WorkspaceError> = there.collect();
        let paths: Vec<PathBuf> = match there {
            Ok(files) => files.into_iter().filter(|(_, open)| *open).map(|(path, _)| path).collect(),
            Err(error) => return self.desk.tell(Event::Edited(Err(error.to_string()))),
        };
        if self.scripted || !io::stdout().is_terminal() {
            self.desk.say_word(Word::NoTerminal);
            self.write_elsewhere(&paths);
            return Vec::new();
        }
        let (program, arguments) = match editor::command(&paths, self.desk.lang()) {
            Ok(command) => command,
            Err(why) => return self.no_editor(why, &paths),
        };
        let child = tokio::process::Command::new(&program).args(arguments).current_dir(self.workspace.root()).spawn();
        let mut child = match child {
            Ok(child) => child,
            Err(error) => return self.no_editor(format!("{}: {error}", program.to_string_lossy()), &paths),
        };
        let mut todos = Vec::new();
        let result = loop {
            tokio::select! {
                status = child.wait() => break match status {
                    Ok(status) if status.success() => Ok(()),
                    Ok(status) => Err(format!("{} ended with {status}", program.to_string_lossy())),
                    Err(error) => Err(error.to_string()),
                },
                event = self.events.recv() => if let Some(event) = event {
                    todos.extend(self.desk.tell(event));
                },
                () = self.signals.hang_up() => {
                    todos.push(Todo::Quit);
                    return todos;
                }
            }
        };
        // What Ctrl-C did in the editor is not for the workshop.
        self.signals = Signals::new();
        match result {
            Ok(()) => {
                self.desk.say_word(Word::Edited);
                todos.extend(self.desk.tell(Event::Edited(Ok(()))));
            }
            Err(why) => todos.extend(self.no_editor(why, &paths)),
        }
        todos
    }

    fn no_editor(&mut self, why: String, paths: &[PathBuf]) -> Vec<Todo> {
        let todos = self.desk.tell(Event::Edited(Err(why)));
        self.write_elsewhere(paths);
        todos
    }

    fn write_elsewhere(&mut self, paths: &[PathBuf]) {
        for path in paths {
            self.desk.voice.say(&path.display().to_string());
        }
        self.desk.say_word(Word::WriteElsewhere);
    }

    /// Stops what runs and saves; says so.
    async fn leave(mut self) {
        if self.desk.session().busy() {
            self.desk.say_word(Word::Leaving);
            for todo in self.desk.ask(crate::session::Input::Cancel) {
                if let Todo::Perform(effect) = todo {
                    self.runtime.perform(effect);
                }
            }
        }
        // Senders must not wait for a reader that is gone.
        let mut events = self.events;
        let reading = async { while events.recv().await.is_some() {} };
        tokio::select! {
            () = self.runtime.shutdown() => {}
            () = async { reading.await; std::future::pending::<()>().await } => {}
        }
        self.desk.say_word(Word::Goodbye);
        self.desk.voice.flush();
    }
}
