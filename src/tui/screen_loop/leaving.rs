//! The end of the loop.

use crate::session::{Event, Input};
use crate::tui::app::{Msg, Todo};

impl super::Loop {
    /// Stops what runs, saves, and only then gives the terminal back: until then one sees what is waited for.
    pub(super) async fn leave(mut self) {
        if self.app.session().busy() {
            let now = self.begun.elapsed();
            for todo in self.app.handle(Msg::Session(Event::Input(Input::Cancel)), now) {
                if let Todo::Perform(effect) = todo {
                    self.runtime.perform(effect);
                }
            }
            // A terminal that is gone needs no picture.
            let _ = self.draw().await;
        }
        // Senders must not wait for a reader that is gone.
        let mut events = self.events;
        drop(self.shell_news);
        let reading = async { while events.recv().await.is_some() {} };
        let shell = self.shell.map(|shell| tokio::task::spawn_blocking(move || shell.close()));
        let stopping = async {
            self.runtime.shutdown().await;
            if let Some(closing) = shell {
                let _ = closing.await;
            }
        };
        tokio::select! {
            () = stopping => {}
            () = async { reading.await; std::future::pending::<()>().await } => {}
        }
        drop(self.screen);
    }
}
