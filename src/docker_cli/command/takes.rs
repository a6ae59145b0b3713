//! What a command takes of the terminal it is typed in.

use super::{ComposeAction, DockerCommand};

/// What a command takes of a terminal while it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Takes {
    /// Its program is given a terminal of its own.
    pub tty: bool,
    /// What is typed goes to it.
    pub input: bool,
}

impl DockerCommand {
    /// What it takes of the terminal.
    #[must_use]
    pub fn takes(&self) -> Takes {
        let program = |tty, input, detached: bool| Takes { tty: tty && !detached, input: input && !detached };
        match self {
            Self::Run(run) => program(run.tty, run.interactive, run.detach),
            Self::Exec(exec) => program(exec.tty, exec.interactive, exec.detach),
            // They ask before they remove anything.
            Self::Prune(prune) => Takes { tty: false, input: !prune.force },
            Self::Compose(compose) => match &compose.action {
                ComposeAction::Exec(exec) => program(!exec.no_tty, true, exec.detach),
                ComposeAction::Run(run) => program(!run.no_tty, true, run.detach),
                ComposeAction::Rm(rm) => Takes { tty: false, input: !rm.force },
                _ => Takes::default(),
            },
            _ => Takes::default(),
        }
    }

    /// Ctrl-C asks it to end what it began, as against ending it where it stands: `docker compose up` in the foreground.
    #[must_use]
    pub fn ends_in_order(&self) -> bool {
        matches!(self, Self::Compose(compose)
            if matches!(&compose.action, ComposeAction::Up(up) if !up.detach && !up.wait && !up.no_start))
    }
}

#[cfg(test)]
mod tests {
    use super::Takes;
    use crate::docker_cli::command::compose::{ComposeExec, ComposeUp};
    use crate::docker_cli::command::{ComposeAction, ComposeCommand, ComposeProject};
    use crate::docker_cli::{DockerCommand, Run};

    fn compose(action: ComposeAction) -> DockerCommand {
        DockerCommand::Compose(ComposeCommand { project: ComposeProject::default(), action })
    }

    #[test]
    fn a_program_that_is_left_alone_takes_nothing() {
        let run = |detach| DockerCommand::Run(Run { tty: true, interactive: true, detach, ..Run::default() }).takes();
        assert_eq!(run(false), Takes { tty: true, input: true });
        assert_eq!(run(true), Takes::default());
        let exec = compose(ComposeAction::Exec(ComposeExec { no_tty: true, ..ComposeExec::default() }));
        assert_eq!(exec.takes(), Takes { tty: false, input: true });
    }

    #[test]
    fn only_compose_up_in_the_foreground_ends_in_order() {
        let up = |up: ComposeUp| compose(ComposeAction::Up(up)).ends_in_order();
        assert!(up(ComposeUp::default()));
        assert!(!up(ComposeUp { detach: true, ..ComposeUp::default() }));
        assert!(!up(ComposeUp { wait: true, ..ComposeUp::default() }));
        assert!(!DockerCommand::Run(Run::default()).ends_in_order());
    }
}
