//! A runtime whose every answer is written down, for a recorded run.
//!
//! - `tape`: what has been written so far; `files`: what a command does to the files of the workspace
//! - [`surroundings`](Surroundings): where it is recorded, and what of that is nobody's business

mod files;
mod surroundings;
mod tape;

use std::sync::Arc;

use tokio::sync::{Mutex, mpsc};

use crate::course::{Course, StepRef};
use crate::engine::recording::{Head, Recording};
use crate::engine::{Engine, EngineError};
use crate::runtime::{Runtime, RuntimeSetup};
use crate::session::{Effect, Event};
pub use surroundings::{Surroundings, Unfit};
use tape::Tape;

/// What is told to a recorder: what is asked for and where the learner stands, in the order in which it happens.
enum Told {
    Stand(StepRef),
    Effect(Box<Effect>),
    Event(Box<Event>),
}

/// Carries out effects and writes down what comes of it.
pub struct Recorder {
    runtime: Runtime,
    told: mpsc::UnboundedSender<Told>,
    tape: Arc<Mutex<Tape>>,
}

impl Recorder {
    /// A runtime that tells `events` of everything, and keeps it.
    #[must_use]
    pub fn new(setup: RuntimeSetup, course: Arc<Course>, events: mpsc::Sender<Event>) -> Self {
        let (told, mut to_write) = mpsc::unbounded_channel();
        let (inner, mut news) = mpsc::channel(1024);
        let tape = Tape::new(setup.workspace.clone(), course);
        let runtime = Runtime::new(setup, inner);
        let (tape, engine) = (Arc::new(Mutex::new(tape)), runtime.shared());
        let (writing, telling) = (tape.clone(), told.clone());
        // Everything goes through one queue, so that what is asked for is written before what comes of it.
        tokio::spawn(async move {
            while let Some(event) = news.recv().await {
                drop(telling.send(Told::Event(Box::new(event))));
            }
        });
        tokio::spawn(async move {
            while let Some(told) = to_write.recv().await {
                let mut tape = writing.lock().await;
                match told {
                    Told::Stand(step) => tape.stand(&step),
                    Told::Effect(effect) => tape.effect(&effect),
                    Told::Event(event) => {
                        tape.event(&event, engine.get()).await;
                        drop(tape);
                        if events.send(*event).await.is_err() {
                            break;
                        }
                    }
                }
            }
        });
        Self { runtime, told, tape }
    }

    /// Sets an effect going.
    pub fn perform(&mut self, effect: Effect) {
        let _ = self.told.send(Told::Effect(Box::new(effect.clone())));
        self.runtime.perform(effect);
    }

    /// The learner stands at this step from now on.
    pub fn stand(&mut self, step: &StepRef) {
        let _ = self.told.send(Told::Stand(step.clone()));
    }

    /// The engine, when one answers.
    #[must_use]
    pub fn engine(&self) -> Option<Arc<dyn Engine>> {
        self.runtime.engine()
    }

    /// Stops what runs, and gives what was recorded under this head, whose `start` is filled in.
    ///
    /// # Errors
    /// What went wrong when the engine was looked at: then the recording would not be whole.
    pub async fn finish(self, head: Head) -> Result<Recording, EngineError> {
        self.runtime.shutdown().await;
        let tape = std::mem::replace(&mut *self.tape.lock().await, Tape::spent());
        tape.cut(head)
    }
}
