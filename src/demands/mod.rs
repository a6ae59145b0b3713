//! What a course will do on a learner's machine, read off its commands and files before anything of it runs.
//!
//! - [`mod@find`]: the walk over the course; `compose_file`: what a compose file it writes asks for
//! - [`words`]: how it is told to the learner

mod compose_file;
mod find;
#[cfg(test)]
mod tests;
pub mod words;

pub(crate) use find::is_dockerfile;
pub use find::{find, find_tested};

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Everything a course asks of the machine, under every condition it knows, variables filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Demands {
    /// Images it runs or builds on.
    pub images: BTreeSet<String>,
    /// Ports of the machine it opens.
    pub ports: BTreeSet<String>,
    /// Folders of the machine that containers get to see, as the commands name them.
    pub mounts: BTreeSet<String>,
    /// Lines that run on the machine itself, with the learner's own rights.
    pub host_commands: BTreeSet<String>,
    /// What gives containers more power than usual: `--privileged`, the host's network, the engine's socket.
    pub powers: BTreeSet<String>,
    /// Addresses its checks ask.
    pub addresses: BTreeSet<String>,
    /// Files it writes, inside the workspace.
    pub files: BTreeSet<String>,
}

impl Demands {
    /// Everything asked for here is among what was agreed to.
    #[must_use]
    pub fn within(&self, agreed: &Self) -> bool {
        self.images.is_subset(&agreed.images)
            && self.ports.is_subset(&agreed.ports)
            && self.mounts.is_subset(&agreed.mounts)
            && self.host_commands.is_subset(&agreed.host_commands)
            && self.powers.is_subset(&agreed.powers)
            && self.addresses.is_subset(&agreed.addresses)
            && self.files.is_subset(&agreed.files)
    }
}
