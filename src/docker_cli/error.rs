//! What is wrong with a docker line, and what to do about it, in the learner's language.

use super::problem::say;
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
        let (en, ja) = match self {
            Self::UnknownCommand { nearest: Some(nearest), .. } | Self::UnknownFlag { nearest: Some(nearest), .. } => {
                (format!("did you mean {nearest}"), format!("{nearest} のことでしょうか"))
            }
            Self::CommandNotRun { .. } => (
                "type it in a terminal of your own: the checks look at the same engine".to_owned(),
                "ご自分の端末で実行してください。チェックは同じエンジンを見ます".to_owned(),
            ),
            Self::FlagNotRun { flag, .. } => (
                format!("leave {flag} out, or type the command in a terminal of your own"),
                format!("{flag} を外すか、ご自分の端末で実行してください"),
            ),
            Self::UnclosedQuote { quote } => (format!("add the second {quote}"), format!("もう一つ {quote} を書いてください")),
            Self::BadValue { problem, value, .. } => return problem.hint(value, lang),
            Self::ArgumentMissing { command, argument } if command == "docker build" && argument == "PATH" => (
                "name the folder with the Dockerfile; a dot is this folder: docker build .".to_owned(),
                "Dockerfile のあるフォルダーを指定してください。ドットは今のフォルダーです: docker build .".to_owned(),
            ),
            Self::ArgumentMissing { command, .. } | Self::ArgumentExtra { command, .. } => {
                let usage = complaint::usage(command)?;
                (format!("write {usage}"), format!("{usage} の形で書きます"))
            }
            Self::CommandMissing { command } => {
                let names = complaint::below(command);
                (format!("one of {names}"), format!("次のどれかです: {names}"))
            }
            Self::ValueMissing { flag } => (format!("write the value after {flag}"), format!("{flag} の後に値を書いてください")),
            Self::Conflict { one, other } => {
                (format!("leave out {one} or {other}"), format!("{one} か {other} のどちらかを外してください"))
            }
            Self::UnknownCommand { .. } => {
                ("docker help lists the commands".to_owned(), "docker help で一覧を見られます".to_owned())
            }
            Self::UnknownFlag { command, .. } => {
                (format!("{command} --help lists its flags"), format!("{command} --help で一覧を見られます"))
            }
            Self::TooLong => (
                "put long values into a file, such as one for --env-file".to_owned(),
                "長い値は --env-file などのファイルに書いてください".to_owned(),
            ),
            Self::Empty => return None,
        };
        Some(say(lang, en, ja))
    }
}
