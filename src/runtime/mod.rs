//! The runtime: a session's effects become tasks, and their results become events. Owns tokio.

pub mod action;
pub mod bundle;
mod compose;
pub mod connection;
pub mod docker;
pub mod doctor;
pub mod http;
pub mod identity;
pub mod lens;
pub mod made;
pub mod map;
mod names;
pub mod opening;
pub mod opening_error;
pub mod output;
pub mod ownership;
pub mod perform;
mod pieces;
pub mod place;
pub mod probe;
pub mod proxy;
mod pump;
pub mod recorder;
pub mod replay;
mod saving;
pub mod seat;
pub mod shell_panel;
mod watch;

pub use connection::{Connector, LABEL_COURSE, LABEL_SESSION, LABEL_STEP};
pub use opening::{Opening, OpeningError};
pub use output::ActionOutput;
pub use perform::{Runtime, RuntimeSetup};
pub use place::detect_conditions;
