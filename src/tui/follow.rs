//! What the screen does when the session goes on: a command that starts or ends, an engine that is gone.

use std::time::Duration;

use crate::session::{Effect, EngineNews, EngineState, Event, Input};
use crate::tui::app::{App, Clock, Todo};
use crate::tui::layout::Panel;
use crate::tui::output::Anchor;

impl App {
    pub(crate) fn ask(&mut self, input: Input) -> Vec<Todo> {
        self.tell(Event::Input(input))
    }

    /// Tells the session, and follows what that changes on the screen.
    pub(crate) fn tell(&mut self, event: Event) -> Vec<Todo> {
        let known_missing = matches!(self.session.engine(), EngineState::Missing(_));
        let no_engine = !known_missing && matches!(&event, Event::Engine(EngineNews::Missing(_)));
        if let Event::Written(job, Ok(files)) = &event {
            self.written = Some((*job, files.clone()));
            self.keep_for_undo(files);
        }
        let written = matches!(&event, Event::Files(_) | Event::Written(..));
        let mut effects = self.show_program(&event);
        let mapped = matches!(&event, Event::Mapped(..)).then(|| self.session.live_map().number());
        effects.extend(self.session.handle(event));
        self.follow_ways();
        self.timeline.follow(&self.session, self.now);
        self.build.follow(&self.session, self.now);
        if mapped.is_some_and(|before| before != self.session.live_map().number()) {
            self.map.add(self.session.live_map().news(), self.now);
        }
        if no_engine && self.session.action().is_none() {
            // There it says what to do about it.
            self.tab = Panel::Run;
        }
        effects.extend(self.follow_action());
        let mut todos: Vec<Todo> = effects.into_iter().map(Todo::Perform).collect();
        if written {
            todos.extend(self.look_at_open_files());
        }
        todos.extend(self.learn_time());
        todos
    }

    fn follow_action(&mut self) -> Vec<Effect> {
        let Some(action) = self.session.action() else { return Vec::new() };
        let (job, active, command, took) = (action.job, action.active(), action.command.is_some(), action.took);
        match &mut self.clock {
            Some(clock) if clock.job == job => {
                if !active && clock.took.is_none() {
                    clock.took = Some(took.unwrap_or_else(|| self.now.saturating_sub(clock.since)));
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
                    self.bring_up(Panel::Run);
                }
                // The command's terminal is as large as the panel.
                self.panel_size.map_or_else(Vec::new, |size| self.session.handle(Event::Input(Input::Resize(size))))
            }
        }
    }
}
