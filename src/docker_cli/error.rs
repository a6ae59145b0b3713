//! What is wrong with a docker line, and what to do about it, in the learner's language.

use crate::i18n::Lang;

/// Why a line is not a docker command that can be run.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.what(Lang::En))]
pub enum ParseError {
    /// Nothing but blanks and comments.
    Empty,
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
    /// There is an argument too many.
    ArgumentExtra {
        /// `docker build`.
        command: String,
        /// The argument.
        argument: String,
    },
}

/// What is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueProblem {
    /// Not a port number from 1 to 65535.
    Port,
    /// Two port ranges of different lengths.
    RangeLengths,
    /// Not an IP address.
    Address,
    /// Not tcp, udp or sctp.
    Protocol,
    /// An image name with capital letters.
    Capitals,
    /// Not an image name.
    Reference,
    /// Not a size such as `512m`.
    Size,
    /// Not a number.
    Number,
    /// Neither true nor false.
    Bool,
    /// Not one of the words this flag takes.
    Word,
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
        }
    }

    fn what_ja(&self) -> String {
        match self {
            Self::Empty => "コマンドがありません".to_owned(),
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
            _ => return None,
        };
        Some(match lang {
            Lang::En => en,
            Lang::Ja => ja,
        })
    }
}

impl ValueProblem {
    fn what(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Port, Lang::En) => "a port is a number from 1 to 65535",
            (Self::Port, Lang::Ja) => "ポートは 1 から 65535 までの数です",
            (Self::RangeLengths, Lang::En) => "both port ranges must have the same length",
            (Self::RangeLengths, Lang::Ja) => "二つのポート範囲は同じ長さでなければなりません",
            (Self::Address, Lang::En) => "the host part must be an IP address",
            (Self::Address, Lang::Ja) => "ホストの部分は IP アドレスでなければなりません",
            (Self::Protocol, Lang::En) => "the protocol is tcp, udp or sctp",
            (Self::Protocol, Lang::Ja) => "プロトコルは tcp、udp、sctp のどれかです",
            (Self::Capitals, Lang::En) => "image names have no capital letters",
            (Self::Capitals, Lang::Ja) => "イメージ名に大文字は使えません",
            (Self::Reference, Lang::En) => "this is not an image name",
            (Self::Reference, Lang::Ja) => "イメージ名として正しくありません",
            (Self::Size, Lang::En) => "a size is a number with b, k, m or g",
            (Self::Size, Lang::Ja) => "サイズは数に b、k、m、g を付けて書きます",
            (Self::Number, Lang::En) => "a number is needed",
            (Self::Number, Lang::Ja) => "数が必要です",
            (Self::Bool, Lang::En) => "only true or false",
            (Self::Bool, Lang::Ja) => "true か false だけです",
            (Self::Word, Lang::En) => "this word is not one docker knows here",
            (Self::Word, Lang::Ja) => "docker がここで受け付けない言葉です",
        }
    }

    fn hint(self, value: &str, lang: Lang) -> Option<String> {
        let (en, ja) = match self {
            Self::Port | Self::RangeLengths | Self::Address | Self::Protocol => (
                "write HOST:CONTAINER, such as 8080:80, 127.0.0.1:8080:80 or 53:53/udp".to_owned(),
                "ホスト:コンテナ の形で書きます。例: 8080:80、127.0.0.1:8080:80、53:53/udp".to_owned(),
            ),
            Self::Capitals => (format!("try {}", value.to_lowercase()), format!("{} にしてみてください", value.to_lowercase())),
            Self::Reference => (
                "write NAME or NAME:TAG, such as goapp:latest".to_owned(),
                "名前 か 名前:タグ の形で書きます。例: goapp:latest".to_owned(),
            ),
            Self::Size => ("for example 512m".to_owned(), "例: 512m".to_owned()),
            Self::Number | Self::Bool | Self::Word => return None,
        };
        Some(match lang {
            Lang::En => en,
            Lang::Ja => ja,
        })
    }
}
