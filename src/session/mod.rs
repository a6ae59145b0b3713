//! The session: one learner going through one course, as a pure state machine.
//!
//! [`Session::handle`] takes an event and gives back effects; it does no I/O and reads no clock. The screen and the
//! headless run drive the same session, so a step is done in one way only.

mod acting;
mod answering;
pub(crate) mod building;
pub mod catch_up;
mod checking;
pub mod earlier;
mod editing;
pub mod event;
pub mod lens;
pub mod lens_choice;
pub mod live_map;
pub mod log;
mod moving;
pub mod notice;
pub mod pulls;
pub mod reading;
pub mod replaying;
pub mod reset;
pub mod running;
pub mod state;
pub mod step_state;
#[cfg(test)]
mod tests;
pub(crate) mod timeline;
pub mod typed;
mod update;
mod user;

pub use building::RecordedTimes;
pub use catch_up::{Ahead, CatchUp, Preview};
pub use earlier::Earlier;
pub use event::{ActionError, ActionEvent, Effect, EngineNews, Event, Input, JobId, Prepared, Timer, ToEdit};
pub use live_map::LiveMap;
pub use log::{BuildStep, BuildView, Line, Log};
pub use notice::{Notice, Tone};
pub use reading::Readable;
pub use running::{KEPT_CALLS, Running, RunningState};
pub use state::{EngineState, Offer, Session, Setup};
pub use step_state::{CheckResult, StepMark, StepState};
pub use typed::{KEPT_TYPED, Typed};
pub(crate) use update::refused;
