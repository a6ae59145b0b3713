//! Editors: the one inside gets its files, others get the terminal or a window of their own.

use std::io;

use crossterm::event::EventStream;

use crate::i18n::words;
use crate::session::{Event, ToEdit};
use crate::tui::edit::choice::{self, Choice};
use crate::tui::edit::words::Word;
use crate::tui::edit::{EditMsg, EditTodo};
use crate::tui::message::{Msg, Todo};
use crate::tui::screen_loop::Loop;
use crate::tui::terminal::Screen;
use crate::workspace::WorkspaceError;

impl Loop {
    /// What the editor asks for.
    pub(super) async fn edit(&mut self, todo: EditTodo) -> io::Result<Vec<Todo>> {
        let news = match todo {
            EditTodo::Open(files, again) => match self.wished().or_else(|| self.disk.chosen()) {
                Some(choice) if !again => return self.open_in(&choice, &files).await,
                chosen => Some(EditMsg::Which(files, choice::there(), chosen)),
            },
            EditTodo::Use(choice, files) => {
                self.disk.remember(&choice);
                // Whoever chooses another one now has it until they leave.
                self.app.editor = Some(choice.name().to_owned());
                return self.open_in(&choice, &files).await;
            }
            EditTodo::Save { path, known, text, over } => Some(self.disk.save(path, known.as_deref(), text, over)),
            EditTodo::Look(path) => self.disk.look(path),
            EditTodo::Keep(path, text) => {
                self.disk.keep(&path, Some(text));
                None
            }
            EditTodo::Forget(path) => {
                self.disk.keep(&path, None);
                None
            }
        };
        Ok(news.map_or_else(Vec::new, |news| self.tell_editor(news)))
    }

    /// The editor that the configuration names.
    fn wished(&self) -> Option<Choice> {
        self.app.editor.as_deref().and_then(Choice::parse)
    }

    fn tell_editor(&mut self, news: EditMsg) -> Vec<Todo> {
        self.changed = true;
        self.app.handle(Msg::Edit(news), self.begun.elapsed())
    }

    /// Opens files in an editor.
    pub(super) async fn open_in(&mut self, choice: &Choice, files: &[ToEdit]) -> io::Result<Vec<Todo>> {
        if *choice == Choice::Inside {
            let news = self.disk.open(files);
            return Ok(self.tell_editor(news));
        }
        let there = files.iter().map(|file| Ok((self.workspace.ensure(&file.path, &file.start)?, file)));
        let there: Result<Vec<_>, WorkspaceError> = there.collect();
        let command = there.map_err(|error| error.to_string()).and_then(|files| {
            let line = files.iter().find(|(_, file)| file.open).map_or(1, |(_, file)| self.app.line_to_open(&file.path));
            let open: Vec<_> = files.into_iter().filter(|(_, file)| file.open).map(|(path, _)| path).collect();
            choice.command(&open, line, self.app.session().lang())
        });
        let (program, arguments) = match command {
            Ok(command) => command,
            Err(why) => return self.edited(Err(why)),
        };
        let mut command = tokio::process::Command::new(&program);
        command.args(arguments).current_dir(self.workspace.root());
        let name = program.to_string_lossy().into_owned();
        if choice.has_window() { self.open_window(command, &name) } else { self.lend(command, &name).await }
    }

    /// Starts a program with a window, and does not wait for it: what is saved there is noticed as any change is.
    fn open_window(&mut self, mut command: tokio::process::Command, name: &str) -> io::Result<Vec<Todo>> {
        use std::process::Stdio;
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        // What is typed into the terminal for us, Ctrl-C above all, is not for it.
        #[cfg(unix)]
        command.process_group(0);
        let lang = self.app.session().lang();
        match command.spawn() {
            Ok(mut child) => {
                let (news, name_there) = (self.colour.clone(), name.to_owned());
                tokio::spawn(async move {
                    if let Ok(status) = child.wait().await
                        && !status.success()
                    {
                        let text = format!("{} {name_there}: {status}", Word::NotStarted.text(lang));
                        // Nobody reads it once the screen is gone.
                        let _ = news.send(Msg::Edit(EditMsg::Say(text))).await;
                    }
                });
                let text = format!("{} {name}", Word::OpenedOutside.text(lang));
                Ok(self.tell_editor(EditMsg::Say(text)))
            }
            Err(error) => self.edited(Err(format!("{name}: {error}"))),
        }
    }

    /// Lends the terminal to a program. What the engine tells meanwhile is taken in.
    async fn lend(&mut self, mut command: tokio::process::Command, name: &str) -> io::Result<Vec<Todo>> {
        // The stream would read the editor's keys.
        self.keys = EventStream::new();
        self.screen.lend();
        let mut todos = Vec::new();
        let result = match command.spawn() {
            Ok(mut child) => loop {
                tokio::select! {
                    status = child.wait() => break match status {
                        Ok(status) if status.success() => Ok(()),
                        Ok(status) => Err(words!(self.app.session().lang(), "edit-ended-with", name, status = status.to_string())),
                        Err(error) => Err(error.to_string()),
                    },
                    event = self.events.recv() => if let Some(event) = event {
                        for todo in self.app.handle(Msg::Session(event), self.begun.elapsed()) {
                            match todo {
                                Todo::Perform(effect) => self.runtime.perform(effect),
                                other => todos.push(other),
                            }
                        }
                    },
                    () = self.signals.hang_up() => {
                        todos.push(Todo::Quit);
                        break Ok(());
                    }
                }
            },
            Err(error) => Err(format!("{name}: {error}")),
        };
        self.screen.take_again()?;
        todos.extend(self.edited(result)?);
        Ok(todos)
    }

    fn edited(&mut self, result: Result<(), String>) -> io::Result<Vec<Todo>> {
        let (width, height) = Screen::size()?;
        let now = self.begun.elapsed();
        let mut todos = self.app.handle(Msg::Resize(width, height), now);
        todos.extend(self.app.handle(Msg::Session(Event::Edited(result)), now));
        self.changed = true;
        Ok(todos)
    }
}
