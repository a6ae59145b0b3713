//! Options of `sealegs doctor`, and what its `--help` says.

use clap::Args as Arguments;

use crate::cli::args::PlainFormat;

/// What `--help` says.
pub const ABOUT: &str = "\
Look at all the course stands on, and say of each problem what to do about it on this system.

Looks for an engine everywhere one may be, and asks it for its version, builder, storage, free disk space, limits and
images; tries the ports the course needs, the registries (and how many pulls Docker Hub still allows), the proxy settings,
Go, goenv and git, the workspace and the terminal. Changes nothing.

With --fix, when no engine answers: shows the command that starts the engine which is installed here (Docker, rootless
Docker, Podman, Colima, OrbStack, Docker Desktop, a Podman machine), asks, runs exactly that, waits until the engine
answers, and looks again. A command that needs root's rights is shown with its sudo, and sudo itself asks for the password;
where there is no terminal it is only printed. Where nothing is installed, or where your user is not let in, it says step
by step what to do on this system.

Exit codes: 0 all is well, 1 there is a problem, 2 wrong usage or broken course (also --fix where nobody can be asked and
--yes is missing), 3 no engine, 130 interrupted.";

/// Examples below the options.
pub const EXAMPLES: &str = "\
Examples:
  sealegs doctor
  sealegs doctor --format json
  sealegs doctor --fix
  sealegs doctor --fix --yes --format json";

/// Options of `doctor`.
#[derive(Debug, Arguments)]
pub struct DoctorArgs {
    /// Start the engine that is installed and stopped, after asking; else say each step to one
    #[arg(long)]
    pub fix: bool,
    /// With --fix: do not ask (what needs a password is still only printed where there is no terminal)
    #[arg(long, requires = "fix")]
    pub yes: bool,
    /// With --fix: longest time for the start, and again for the engine to answer, in seconds [default: as each engine needs]
    #[arg(long, requires = "fix", value_name = "SECS", value_parser = clap::value_parser!(u64).range(1..=3600))]
    pub timeout: Option<u64>,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
}
