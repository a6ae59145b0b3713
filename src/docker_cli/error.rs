//! What is wrong with a docker line, and what to do about it, in the learner's language.

use super::problem::say;
use super::{ValueProblem, complaint};
use crate::i18n::Lang;

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
        match lang {
            Lang::En => self.what_en(),
            Lang::Ja => self.what_ja(),
        }
    }

    fn what_en(&self) -> String {
        match self {
            Self::Empty => "there is no command".to_owned(),
            Self::TooLong => "the line is longer than 64 KiB".to_owned(),
            Self::UnclosedQuote { quote } => format!("the quote {quote} is never closed"),
            Self::UnknownCommand { command, .. } => format!("docker has no command `{command}`"),
            Self::CommandMissing { command } => format!("`{command}` needs a command after it"),
            Self::CommandNotRun { command } => format!("docker has `{command}`, sealegs does not run it"),
            Self::UnknownFlag { command, flag, .. } => format!("`{command}` has no flag {flag}"),
            Self::FlagNotRun { command, flag } => format!("docker has {flag} for `{command}`, sealegs does not run it"),
            Self::ValueMissing { flag } => format!("{flag} needs a value"),
            Self::BadValue { flag, value, problem } => format!("`{value}` for {flag}: {}", problem.what(Lang::En)),
            Self::ArgumentMissing { command, argument } => format!("`{command}` needs {argument}"),
            Self::ArgumentExtra { command, argument } => format!("`{command}` does not take `{argument}`"),
            Self::Conflict { one, other } => format!("{one} and {other} exclude each other"),
        }
    }

    fn what_ja(&self) -> String {
        match self {
            Self::Empty => "コマンドがありません".to_owned(),
            Self::TooLong => "行が 64 KiB を超えています".to_owned(),
            Self::UnclosedQuote { quote } => format!("引用符 {quote} が閉じられていません"),
            Self::UnknownCommand { command, .. } => format!("docker に `{command}` というコマンドはありません"),
            Self::CommandMissing { command } => format!("`{command}` の後にコマンドが必要です"),
            Self::CommandNotRun { command } => format!("`{command}` は docker にありますが、sealegs では実行できません"),
            Self::UnknownFlag { command, flag, .. } => format!("`{command}` に {flag} というオプションはありません"),
            Self::FlagNotRun { command, flag } => {
                format!("{flag} は docker の `{command}` にありますが、sealegs では実行できません")
            }
            Self::ValueMissing { flag } => format!("{flag} には値が必要です"),
            Self::BadValue { flag, value, problem } => format!("{flag} の `{value}`: {}", problem.what(Lang::Ja)),
            Self::ArgumentMissing { command, argument } => format!("`{command}` には {argument} が必要です"),
            Self::ArgumentExtra { command, argument } => format!("`{command}` に `{argument}` は余分です"),
            Self::Conflict { one, other } => format!("{one} と {other} は同時に使えません"),
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
