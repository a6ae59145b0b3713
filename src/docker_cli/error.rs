//! What is wrong with a docker line, and what to do about it, in the learner's language.

use super::{ValueProblem, complaint};
use crate::i18n::{Lang, words};

/// Why a line is not a docker command that can be run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.what(Lang::En))]
pub enum ParseError {
    /// Nothing but blanks and comments.
    Empty,
    /// Longer than [`super::words::LONGEST`].
    TooLong,
    /// A quote is opened and never closed.
    UnclosedQuote {
        /// Which.
        quote: char,
    },
    /// Docker has no such command.
    UnknownCommand {
        /// As typed.
        command: String,
        /// The nearest one.
        nearest: Option<String>,
    },
    /// `docker` or `docker image` alone.
    CommandMissing {
        /// What stands there.
        command: String,
    },
    /// Docker has this command, we do not.
    CommandNotRun {
        /// `docker cp`.
        command: String,
    },
    /// Docker has no such flag.
    UnknownFlag {
        /// `docker run`.
        command: String,
        /// As typed.
        flag: String,
        /// The nearest one.
        nearest: Option<String>,
    },
    /// Docker has this flag, we do not.
    FlagNotRun {
        /// `docker run`.
        command: String,
        /// As typed.
        flag: String,
    },
    /// A flag stands without its value.
    ValueMissing {
        /// The flag.
        flag: String,
    },
    /// A value is not what its flag or argument takes.
    BadValue {
        /// The flag, or the argument's name in docker's usage.
        flag: String,
        /// As typed.
        value: String,
        /// What is wrong with it.
        problem: ValueProblem,
    },
    /// An argument is missing.
    ArgumentMissing {
        /// `docker run`.
        command: String,
        /// Its name in docker's usage: `IMAGE`.
        argument: String,
    },
    /// Two flags exclude each other.
    Conflict {
        /// One.
        one: String,
        /// The other.
        other: String,
    },
    /// There is an argument too many.
    ArgumentExtra {
        /// `docker build`.
        command: String,
        /// The argument.
        argument: String,
    },
}

impl ParseError {
    /// What is wrong, in one sentence.
    #[must_use]
    pub fn what(&self, lang: Lang) -> String {
        match self {
            Self::Empty => words!(lang, "docker-there-is-no-command"),
            Self::TooLong => words!(lang, "docker-the-line-is-longer-than-64"),
            Self::UnclosedQuote { quote } => words!(lang, "docker-the-quote-quote-is-never-closed", quote),
            Self::UnknownCommand { command, .. } => words!(lang, "docker-docker-has-no-command-command", command),
            Self::CommandMissing { command } => words!(lang, "docker-command-needs-a-command-after-it", command),
            Self::CommandNotRun { command } => words!(lang, "docker-docker-has-command-sealegs-does-not", command),
            Self::UnknownFlag { command, flag, .. } => words!(lang, "docker-command-has-no-flag-flag", command, flag),
            Self::FlagNotRun { command, flag } => words!(lang, "docker-docker-has-flag-for-command-sealegs", flag, command),
            Self::ValueMissing { flag } => words!(lang, "docker-flag-needs-a-value", flag),
            Self::BadValue { flag, value, problem } => {
                words!(lang, "docker-value-for-flag-what", value, flag, what = problem.what(lang))
            }
            Self::ArgumentMissing { command, argument } => words!(lang, "docker-command-needs-argument", command, argument),
            Self::ArgumentExtra { command, argument } => words!(lang, "docker-command-does-not-take-argument", command, argument),
            Self::Conflict { one, other } => words!(lang, "docker-one-and-other-exclude-each-other", one, other),
        }
    }

    /// What to do about it, where there is more to say.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> Option<String> {
        Some(match self {
            Self::UnknownCommand { nearest: Some(nearest), .. } | Self::UnknownFlag { nearest: Some(nearest), .. } => {
                words!(lang, "docker-did-you-mean-nearest", nearest)
            }
            Self::CommandNotRun { .. } => words!(lang, "docker-type-it-in-a-terminal-of"),
            Self::FlagNotRun { flag, .. } => words!(lang, "docker-leave-flag-out-or-type-the", flag),
            Self::UnclosedQuote { quote } => words!(lang, "docker-add-the-second-quote", quote),
            Self::BadValue { problem, value, .. } => return problem.hint(value, lang),
            Self::ArgumentMissing { command, argument } if command == "docker build" && argument == "PATH" => {
                words!(lang, "docker-name-the-folder-with-the-dockerfile-2")
            }
            Self::ArgumentMissing { command, .. } | Self::ArgumentExtra { command, .. } => {
                let usage = complaint::usage(command)?;
                words!(lang, "docker-write-usage", usage)
            }
            Self::CommandMissing { command } => {
                let names = complaint::below(command);
                words!(lang, "docker-one-of-names", names)
            }
            Self::ValueMissing { flag } => words!(lang, "docker-write-the-value-after-flag", flag),
            Self::Conflict { one, other } => {
                words!(lang, "docker-leave-out-one-or-other", one, other)
            }
            Self::UnknownCommand { .. } => {
                words!(lang, "docker-docker-help-lists-the-commands")
            }
            Self::UnknownFlag { command, .. } => {
                words!(lang, "docker-command-help-lists-its-flags", command)
            }
            Self::TooLong => words!(lang, "docker-put-long-values-into-a-file"),
            Self::Empty => return None,
        })
    }
}
