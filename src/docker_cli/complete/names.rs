//! What can be named in a command.

/// Names of each kind in a number of their own; a list that is longer is cut.
pub const MOST: usize = 500;

/// What can be named: on the engine, and in the folder that the command runs in. All of it is untrusted; it was
/// cleaned and bounded by whoever asked for it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// Images: `goapp`, `goapp:multistage`.
    pub images: Vec<String>,
    /// Containers, whether they run or not.
    pub containers: Vec<String>,
    /// Containers that run.
    pub running: Vec<String>,
    /// Volumes.
    pub volumes: Vec<String>,
    /// Networks.
    pub networks: Vec<String>,
    /// Files, and folders with a `/` at their end, by their path in the folder that the command runs in.
    pub files: Vec<String>,
}
