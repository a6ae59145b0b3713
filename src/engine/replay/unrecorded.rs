//! What a recorded run has no answer to, and what would have one.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::i18n::Lang;

/// Something that a recorded run has no answer to. Nothing is made up in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unrecorded {
    /// The recording has nothing of this step.
    Step {
        /// `lesson/step`.
        step: String,
    },
    /// The step has changed since it was recorded.
    Changed {
        /// `lesson/step`.
        step: String,
    },
    /// Nothing was run in this step.
    NoCommand {
        /// `lesson/step`.
        step: String,
    },
    /// Another step comes first.
    StepFirst {
        /// It.
        first: String,
        /// The step that was to be played.
        step: String,
    },
    /// Another command of the step comes first.
    CommandFirst {
        /// It.
        line: String,
    },
    /// The right command in another folder.
    Folder {
        /// The recorded one; empty for the workspace.
        asked: String,
        /// The other.
        here: String,
    },
    /// The recorded command with something else in it.
    Differs {
        /// The recorded line.
        asked: String,
        /// In what it differs, in English.
        en: String,
        /// The same in Japanese.
        ja: String,
    },
    /// Another command.
    Other {
        /// The line that was recorded here.
        asked: String,
    },
    /// A command of another step.
    OtherStep {
        /// That step.
        step: String,
        /// The present one.
        here: String,
    },
    /// There is no recording that could be played.
    Unusable {
        /// Why.
        why: String,
    },
    /// Something was asked of the engine itself.
    Call {
        /// What, in docker's words.
        what: String,
    },
}

impl Unrecorded {
    /// What is the matter.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.to_string(),
            Lang::Ja => self.japanese(),
        }
    }

    fn japanese(&self) -> String {
        match self {
            Self::Step { step } => format!("再生用の記録にステップ {step} はありません"),
            Self::Changed { step } => format!("ステップ {step} は記録した後に変わったので、再生できません"),
            Self::NoCommand { step } => format!("ステップ {step} では、記録したときにコマンドを実行していません"),
            Self::StepFirst { first, step } => {
                format!("再生では、{step} の前に {first} のコマンドを実行する必要があります")
            }
            Self::CommandFirst { line } => format!("再生では、先に `{line}` を実行する必要があります"),
            Self::Folder { asked, here } => {
                format!("記録ではこのコマンドを{}で実行していますが、ここは{}です", folder_ja(asked), folder_ja(here))
            }
            Self::Differs { asked, ja, .. } => {
                format!("これは再生です。記録で実行したのは `{asked}` で、入力とは違います。{ja}")
            }
            Self::Other { asked } => {
                format!("これは再生です。このステップで記録したコマンドは `{asked}` だけで、ほかのコマンドの結果はありません")
            }
            Self::OtherStep { step, here } => {
                format!("これは再生です。このコマンドはステップ {step} で記録したもので、{here} では実行していません")
            }
            Self::Unusable { why } => format!("再生できる記録がありません: {why}"),
            Self::Call { what } => format!("これは再生です。{what} に答えられるエンジンはありません"),
        }
    }

    /// What would be needed. `keys`: where there are keys to press.
    #[must_use]
    pub fn advice(&self, lang: Lang, keys: bool) -> String {
        let ja = lang == Lang::Ja;
        let own = match (self, ja) {
            (Self::StepFirst { first, .. }, false) if keys => {
                format!("Go to {first} and run its command, or come back and press b to catch up in one go. ")
            }
            (Self::StepFirst { first, .. }, true) if keys => {
                format!("{first} に戻って実行するか、このステップで b を押してまとめて済ませてください。")
            }
            (Self::StepFirst { first, step }, false) => {
                format!("Go to {first} and run its command, or catch up in one go: `sealegs goto {step}`. ")
            }
            (Self::StepFirst { first, step }, true) => {
                format!("{first} に戻って実行するか、`sealegs goto {step}` でまとめて済ませてください。")
            }
            (Self::CommandFirst { line }, false) => format!("Run `{line}` first. "),
            (Self::CommandFirst { .. }, true) => "先にそのコマンドを実行してください。".to_owned(),
            (Self::Differs { asked, .. } | Self::Other { asked }, false) => format!("Run `{asked}` to see the recorded run. "),
            (Self::Differs { asked, .. } | Self::Other { asked }, true) => format!("`{asked}` なら再生できます。"),
            (Self::OtherStep { step, .. }, false) => format!("Go to the step {step} to see it. "),
            (Self::OtherStep { step, .. }, true) => format!("ステップ {step} に移ると再生できます。"),
            _ => String::new(),
        };
        let live = match (ja, keys) {
            (false, true) => "A container engine on this machine would run anything: start one, then R goes over to it.",
            (false, false) => {
                "A container engine would run anything: start one (`sealegs doctor` says how), then run sealegs again."
            }
            (true, true) => "コンテナエンジンがあれば何でも実行できます。起動してから R を押すと切り替わります。",
            (true, false) => {
                "コンテナエンジンがあれば何でも実行できます。起動してから（方法は `sealegs doctor` で分かります）もう一度実行してください。"
            }
        };
        format!("{own}{live}")
    }
}

impl fmt::Display for Unrecorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Step { step } => write!(f, "the recording that is replayed has nothing of the step {step}"),
            Self::Changed { step } => write!(f, "the step {step} has changed since it was recorded, so it cannot be replayed"),
            Self::NoCommand { step } => write!(f, "no command was run in the step {step} when it was recorded"),
            Self::StepFirst { first, step } => {
                write!(f, "in the replay, the commands of {first} come before those of {step}")
            }
            Self::CommandFirst { line } => write!(f, "in the replay, `{line}` comes first"),
            Self::Folder { asked, here } => {
                write!(f, "this is a replay: the command was recorded in {}, and this is {}", folder(asked), folder(here))
            }
            Self::Differs { asked, en, .. } => {
                write!(f, "this is a replay: `{asked}` was recorded, and this is not the same: {en}")
            }
            Self::Other { asked } => {
                write!(f, "this is a replay: in this step `{asked}` was recorded, and nothing is known of other commands")
            }
            Self::OtherStep { step, here } => {
                write!(f, "this is a replay: the command was recorded in the step {step}, not in {here}")
            }
            Self::Unusable { why } => write!(f, "no recorded run can be replayed: {why}"),
            Self::Call { what } => write!(f, "this is a replay: there is no engine for {what}"),
        }
    }
}

fn folder(path: &str) -> String {
    if path.is_empty() { "the workspace".to_owned() } else { format!("the folder {path}") }
}

fn folder_ja(path: &str) -> String {
    if path.is_empty() { "ワークスペース".to_owned() } else { format!("フォルダー {path} ") }
}
