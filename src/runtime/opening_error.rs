//! Why the workshop cannot be opened, and what to do about it.

use std::path::PathBuf;

use crate::diagnostic::Diagnostic;
use crate::engine::advice;
use crate::engine::seat::{ClaimError, SeatName};
use crate::i18n::Lang;
use crate::progress::ProgressError;
use crate::workspace::WorkspaceError;

/// Why it cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpeningError {
    /// The course has errors; all of its problems.
    #[error("the course is broken")]
    Broken(Vec<Diagnostic>),
    /// The profile has errors; all of its problems.
    #[error("the profile is broken")]
    BrokenProfile(Vec<Diagnostic>),
    /// The profile cannot be read.
    #[error("cannot read the profile {path}: {why}")]
    NoProfile {
        /// File.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// The recorded run cannot be used.
    #[error("cannot replay {path}: {why}")]
    Recording {
        /// File.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// The course folder cannot be read.
    #[error("cannot read the course in {path}: {why}")]
    NoCourse {
        /// Folder.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// There is no home folder to put the workspace in.
    #[error("there is no home folder for the workspace")]
    NoHome,
    /// The workspace cannot be used.
    #[error("cannot use the workspace {0}")]
    Workspace(WorkspaceError),
    /// The progress cannot be used.
    #[error(transparent)]
    Progress(#[from] ProgressError),
    /// Somebody works on another course there.
    #[error("{path} holds progress in another course, {found}; this one is {wanted}")]
    OtherCourse {
        /// Workspace.
        path: PathBuf,
        /// The course of the record there.
        found: String,
        /// The course to open.
        wanted: String,
    },
    /// The workspace belongs to another seat, or to none.
    #[error("{path} {}, not seat {wanted}'s", found.as_ref().map_or("was begun without a seat".to_owned(), |seat| format!("is seat {seat}'s")))]
    OtherSeat {
        /// Workspace.
        path: PathBuf,
        /// Whose it is.
        found: Option<SeatName>,
        /// Who wants it.
        wanted: SeatName,
    },
    /// The seat cannot be taken on the engine.
    #[error("seat {name} cannot be taken: {error}")]
    Seat {
        /// Its name.
        name: SeatName,
        /// Why not.
        error: ClaimError,
    },
    /// A variable cannot have this value.
    #[error("--set {name}: {why}")]
    Setting {
        /// The variable.
        name: String,
        /// Why not.
        why: String,
        /// What to do.
        hint: String,
    },
}

impl OpeningError {
    /// What happened, in the learner's language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::Broken(problems) => format!("コースに問題が {} 件あります", problems.len()),
            Self::BrokenProfile(problems) => format!("プロファイルに問題が {} 件あります", problems.len()),
            Self::NoProfile { path, why } => format!("プロファイル {} を読めません: {why}", path.display()),
            Self::Recording { path, why } => format!("{} を再生できません: {why}", path.display()),
            Self::NoCourse { path, why } => format!("{} のコースを読めません: {why}", path.display()),
            Self::NoHome => "ワークスペースを置くホームフォルダーがありません".to_owned(),
            Self::Workspace(error) => format!("ワークスペースを使えません: {error}"),
            Self::Progress(ProgressError::Busy(path)) => format!("別の sealegs が {} を使っています", path.display()),
            Self::Progress(ProgressError::Newer { path, .. }) => {
                format!("{} は新しい sealegs が書いたものです", path.display())
            }
            Self::Progress(error @ ProgressError::Io { .. }) => error.to_string(),
            Self::OtherCourse { path, found, wanted } => {
                format!("{} には別のコース {found} の進み具合があります（開こうとしたのは {wanted}）", path.display())
            }
            Self::OtherSeat { path, found: Some(found), wanted } => {
                format!("{} はシート {found} のものです（指定されたのは {wanted}）", path.display())
            }
            Self::OtherSeat { path, found: None, wanted } => {
                format!("{} はシートなしで始めたものです（指定されたのは {wanted}）", path.display())
            }
            Self::Seat { name, error: ClaimError::Taken(_) } => format!("シート {name} はこのエンジンで使われています"),
            Self::Seat { name, error: ClaimError::Full } => format!("空きがないので、シート {name} を取れません"),
            Self::Seat { name, error: ClaimError::Engine(error) } => format!("シート {name} を取れません: {error}"),
            Self::Setting { name, why, .. } => format!("--set {name}: {why}"),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn advice(&self, lang: Lang) -> String {
        let ja = lang == Lang::Ja;
        let say = |en: &str, jp: &str| if ja { jp.to_owned() } else { en.to_owned() };
        match self {
            Self::Broken(_) => say(
                "Mend every error above and start again. The built-in course opens without --course.",
                "上のエラーをすべて直してから、もう一度始めてください。--course を付けなければ内蔵のコースが開きます。",
            ),
            Self::BrokenProfile(_) => say(
                "Mend every error above and start again. `sealegs list` shows the variables and their values.",
                "上のエラーをすべて直してから、もう一度始めてください。変数とその値は sealegs list で見られます。",
            ),
            Self::NoProfile { .. } => say(
                "Give --profile a YAML file as docs/PROFILES.md shows it, or leave it out.",
                "--profile には docs/PROFILES.md にある形の YAML ファイルを指定してください。付けなくてもかまいません。",
            ),
            Self::Recording { .. } => say(
                "Give --recording a file that `sealegs course record` made of this course, or leave it out.",
                "--recording には、このコースを `sealegs course record` で記録したファイルを指定してください。付けなくてもかまいません。",
            ),
            Self::NoCourse { .. } => say(
                "Give --course the folder that holds course.yaml, or leave it out for the built-in course.",
                "--course には course.yaml のあるフォルダーを指定してください。付けなければ内蔵のコースが開きます。",
            ),
            Self::NoHome => say(
                "Set HOME, or name a folder with --workspace DIR.",
                "HOME を設定するか、--workspace DIR でフォルダーを指定してください。",
            ),
            Self::Workspace(_) => say(
                "Mend the folder's permissions, or name another one with --workspace DIR.",
                "フォルダーの権限を直すか、--workspace DIR で別のフォルダーを指定してください。",
            ),
            Self::Progress(ProgressError::Busy(_)) => say(
                "Close the other one first, or name another folder with --workspace DIR. (`sealegs check` and `sealegs list` work meanwhile.)",
                "先にもう一方を閉じるか、--workspace DIR で別のフォルダーを指定してください。（sealegs check と sealegs list はこのままでも使えます）",
            ),
            Self::Progress(ProgressError::Newer { .. }) => say(
                "Use the newer sealegs, or name another folder with --workspace DIR. The file was left as it is.",
                "新しい sealegs を使うか、--workspace DIR で別のフォルダーを指定してください。ファイルには手を付けていません。",
            ),
            Self::Progress(ProgressError::Io { .. }) => say(
                "Mend the permissions or make room, or name another folder with --workspace DIR.",
                "権限か空き容量を確かめるか、--workspace DIR で別のフォルダーを指定してください。",
            ),
            Self::OtherCourse { .. } => say(
                "Nothing was changed. Give this course a folder of its own with --workspace DIR.",
                "何も変えていません。このコースには --workspace DIR で別のフォルダーを指定してください。",
            ),
            Self::OtherSeat { found: Some(found), .. } => say(
                &format!(
                    "Nothing was changed. Leave --seat out (and SEALEGS_SEAT) to go on as seat {found}, or give the other seat a \
                     folder of its own with --workspace DIR."
                ),
                &format!(
                    "何も変えていません。シート {found} として続けるなら --seat（と SEALEGS_SEAT）を外してください。\
                     別のシートには --workspace DIR で別のフォルダーを指定してください。"
                ),
            ),
            Self::OtherSeat { found: None, .. } => say(
                "Nothing was changed. Give the seat a folder of its own with --workspace DIR, or begin this one again after \
                 `sealegs reset`.",
                "何も変えていません。シートには --workspace DIR で別のフォルダーを指定するか、sealegs reset のあとで始めてください。",
            ),
            Self::Seat { name, error: ClaimError::Taken(_) } => say(
                &format!(
                    "Somebody else, or another workspace of yours, has it. Choose another name with --seat. Whoever runs the \
                     engine can free it: `sealegs seats free {name}`."
                ),
                &format!(
                    "ほかの人か、あなたの別のワークスペースが使っています。--seat で別の名前を選んでください。\
                     エンジンの管理者は sealegs seats free {name} で空けられます。"
                ),
            ),
            Self::Seat { error: ClaimError::Full, .. } => say(
                "`sealegs seats` shows who has them; `sealegs seats free NAME` frees one.",
                "使っている人は sealegs seats で分かります。sealegs seats free NAME で空けられます。",
            ),
            Self::Seat { error: ClaimError::Engine(error), .. } => advice(error, lang),
            Self::Setting { hint, .. } => hint.clone(),
        }
    }
}
