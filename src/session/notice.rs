//! What a session has to say to the learner, in both languages.

use crate::engine::EngineError;
use crate::i18n::Lang;
use crate::session::replaying::Replaying;

/// How a notice sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// By the way.
    Info,
    /// Well done.
    Good,
    /// Something is wrong.
    Bad,
}

/// Something to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The step is proved.
    StepDone,
    /// The last step of the course is done.
    CourseDone,
    /// A command runs already.
    Busy,
    /// A foreground command was stopped because the learner went on.
    StoppedToMove(String),
    /// Nothing runs.
    NothingRuns,
    /// There are no more hints.
    NoMoreHints,
    /// This step has no file to edit.
    NoFile,
    /// This step has nothing to check.
    NothingToCheck,
    /// No choice was picked yet.
    PickFirst,
    /// What will happen? A guess is asked for before the command runs.
    PredictFirst,
    /// Some choices have no place in the order yet.
    OrderAll,
    /// Files were written; the learner's own versions were kept under these names.
    Written(Vec<String>, Vec<String>),
    /// Files could not be written.
    WriteFailed(String),
    /// Progress could not be saved.
    SaveFailed(String),
    /// The editor could not be used.
    EditFailed(String),
    /// A variable has this value now.
    VariableSet(String, String),
    /// A variable cannot have this value.
    BadValue(String, String),
    /// The course changed since last time: old version, new version, steps changed, steps gone.
    CourseChanged(String, String, usize, usize),
    /// The record was damaged and set aside under this name.
    RecordDamaged(String),
    /// The engine went away.
    EngineLost(String),
    /// A port of the engine's machine cannot be found on this one, and why.
    NotForwarded(u16, String),
    /// A recorded run is shown from now on.
    Replaying(Box<Replaying>),
    /// A live engine was found after a recorded run.
    LiveAgain,
    /// No engine answers yet, and why; the recorded run goes on.
    StillReplay(EngineError),
    /// There is no recorded run of this course.
    NoRecording,
    /// In the recorded run a variable has this value.
    Recorded(String, String),
    /// An earlier container was removed.
    Removed(String),
    /// An earlier container could not be removed.
    RemoveFailed(String),
    /// First or last step.
    Edge,
    /// The way to a step is being gone.
    CatchingUp,
    /// Everything before the step stands; how many steps were done for it.
    CaughtUp(usize),
    /// The way was broken off; the number of the step that was at work, and how many there are.
    CatchUpStopped(usize, usize),
    /// A step on the way, with this title, could not be done.
    CatchUpFailed(String),
    /// What there is to do cannot be told without an engine.
    NoEngineForIt,
    /// All that was listed is gone, so many things; this is what was taken back.
    TakenBack(usize, String),
    /// These stay, and why.
    NotTakenBack(Vec<String>),
}

impl Notice {
    /// How it sounds.
    #[must_use]
    pub fn tone(&self) -> Tone {
        match self {
            Self::StepDone | Self::CourseDone | Self::CaughtUp(_) | Self::TakenBack(..) => Tone::Good,
            Self::WriteFailed(_)
            | Self::SaveFailed(_)
            | Self::EditFailed(_)
            | Self::BadValue(..)
            | Self::RecordDamaged(_)
            | Self::EngineLost(_)
            | Self::NotForwarded(..)
            | Self::StillReplay(_)
            | Self::RemoveFailed(_)
            | Self::CatchUpFailed(_)
            | Self::NoEngineForIt
            | Self::NotTakenBack(_) => Tone::Bad,
            _ => Tone::Info,
        }
    }

    /// It in words: what happened and what to do next.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Ja => self.japanese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::StepDone => "Done: every check passed. Press n to go on.".into(),
            Self::CourseDone => "That was the last step. Well sailed!".into(),
            Self::Busy => "A command is still running. Wait for it, or press x to stop it.".into(),
            Self::StoppedToMove(line) => format!("Stopped `{line}`: it was holding the terminal."),
            Self::NothingRuns => "Nothing is running.".into(),
            Self::NoMoreHints => "No more hints for this step. Press s to see the solution.".into(),
            Self::NoFile => "This step has no file to edit.".into(),
            Self::NothingToCheck => "There is nothing to check in this step: read it, then press n.".into(),
            Self::OrderAll => "Give every line its place first: press the numbers in order, then Enter.".into(),
            Self::PickFirst => "Pick an answer first: press its number, then Enter.".into(),
            Self::PredictFirst => "What will happen? Pick a guess by its number, or run it again to go on without one.".into(),
            Self::Written(paths, kept) => {
                with_kept(format!("Wrote {}.", paths.join(", ")), " Your own version is kept as ", kept)
            }
            Self::WriteFailed(why) => format!("Could not write: {why}. Make room or mend the permissions, then try again."),
            Self::SaveFailed(why) => {
                format!(
                    "Your progress could not be saved: {why}. The workshop goes on; free some space or mend the permissions, and the next step saves it."
                )
            }
            Self::EditFailed(why) => {
                format!("The editor did not work: {why}. Set EDITOR to one you have, or edit the file in another window.")
            }
            Self::VariableSet(name, value) => format!("{name} is {value} now, everywhere in the course."),
            Self::BadValue(name, why) => format!("{name} stays as it was: {why}."),
            Self::CourseChanged(old, new, changed, gone) => format!(
                "The course is version {new} now; you had {old}. {changed} step(s) changed since you did them and are marked ~ (press c there to prove them again), {gone} are no longer in it. Nothing was dropped."
            ),
            Self::RecordDamaged(path) => format!(
                "The progress file could not be read. It is kept as {path}; you start afresh. Checks find what you already did: press c."
            ),
            Self::EngineLost(why) => {
                format!("Lost the engine: {why}. Looking for it again; when it is back, run the step again with r.")
            }
            Self::Replaying(replaying) => replaying.text(Lang::En),
            Self::LiveAgain => {
                "A live engine answers: from here on everything runs for real. What you did in the replay stays marked so until \
                 you do it live."
                    .into()
            }
            Self::StillReplay(error) => {
                format!("No engine answers yet ({error}); the replay goes on. `sealegs doctor` says what to do; R looks again.")
            }
            Self::NoRecording => "There is no recorded run of this course to show.".into(),
            Self::Recorded(name, value) => format!(
                "In the recorded run {name} is {value}, and a replay cannot be another one. On a live engine you choose freely."
            ),
            Self::Removed(name) => format!("Removed the container {name} of your earlier run."),
            Self::NotForwarded(port, why) => format!(
                "Port {port} is published on the engine's machine, but cannot be led to it from here: {why}. Free port {port} on \
                 this machine, or choose another port with v, and run the step again."
            ),
            Self::RemoveFailed(why) => format!("The container could not be removed: {why}."),
            Self::Edge => "There is no step beyond this one.".into(),
            Self::CatchingUp => "The workshop is doing the steps before the one you chose. Press x to stop it here.".into(),
            Self::CaughtUp(0) => "You are here. Everything before this step stood already.".into(),
            Self::CaughtUp(count) => format!("You are here. {count} step(s) before this one were done for you."),
            Self::CatchUpStopped(number, total) => {
                format!("Stopped at step {number} of {total}. What was done stays; you stand at the first step that was not.")
            }
            Self::CatchUpFailed(title) => format!(
                "This step could not be done: {title}. Its output and its checks say why. Mend it here, then ask for your step again."
            ),
            Self::NoEngineForIt => {
                "Without an engine nothing can be made. Press R to look for one again, or open a step with Enter to read it."
                    .into()
            }
            Self::TakenBack(0, what) => {
                format!("Taken back: {what}. Nothing had to be removed from the engine; your files stay.")
            }
            Self::TakenBack(count, what) => {
                format!("Taken back: {what}. {count} thing(s) removed from the engine; your files stay.")
            }
            Self::NotTakenBack(left) => {
                format!("Still there: {}. Until these are gone, the progress stays, too.", left.join("; "))
            }
        }
    }

    fn japanese(&self) -> String {
        match self {
            Self::StepDone => "完了です。すべてのチェックに通りました。n で次へ進みます。".into(),
            Self::CourseDone => "最後のステップまで終わりました。お疲れさまでした！".into(),
            Self::Busy => "まだコマンドが動いています。終わるのを待つか、x で止めてください。".into(),
            Self::StoppedToMove(line) => format!("`{line}` が端末を占有していたので止めました。"),
            Self::NothingRuns => "動いているコマンドはありません。".into(),
            Self::NoMoreHints => "ヒントはこれで全部です。s で解答を見られます。".into(),
            Self::NoFile => "このステップには編集するファイルがありません。".into(),
            Self::NothingToCheck => "このステップにチェックはありません。読み終えたら n で次へ進みます。".into(),
            Self::OrderAll => "まだ順番の決まっていない行があります。番号を順に押してから Enter で答えます。".into(),
            Self::PickFirst => "先に答えを選んでください。番号キーで選び、Enter で答えます。".into(),
            Self::PredictFirst => {
                "どうなると思いますか？ 番号キーで予想を選んでください。もう一度実行すれば、予想なしで進みます。".into()
            }
            Self::Written(paths, kept) => {
                with_kept(format!("{} を書き込みました。", paths.join("、")), "元のファイルの保存先: ", kept)
            }
            Self::WriteFailed(why) => format!("書き込めませんでした: {why}。空き容量や権限を直して、もう一度試してください。"),
            Self::SaveFailed(why) => {
                format!(
                    "進み具合を保存できませんでした: {why}。このまま続けられます。空き容量や権限を直すと、次のステップで保存されます。"
                )
            }
            Self::EditFailed(why) => format!(
                "エディタを使えませんでした: {why}。EDITOR に使えるエディタを設定するか、別の端末でファイルを編集してください。"
            ),
            Self::VariableSet(name, value) => format!("{name} を {value} にしました。コース全体に反映されます。"),
            Self::BadValue(name, why) => format!("{name} は変えていません: {why}。"),
            Self::CourseChanged(old, new, changed, gone) => format!(
                "コースがバージョン {new} になりました（前回は {old}）。終えた後に変わったステップが {changed} 個あり、~ 印が付いています（c で確かめ直せます）。なくなったステップは {gone} 個です。記録は消していません。"
            ),
            Self::RecordDamaged(path) => format!(
                "進み具合のファイルを読めませんでした。{path} として残し、最初から始めます。済んだことは c でチェックすれば分かります。"
            ),
            Self::EngineLost(why) => {
                format!("エンジンとの接続が切れました: {why}。接続し直しています。戻ったら r でもう一度実行してください。")
            }
            Self::Replaying(replaying) => replaying.text(Lang::Ja),
            Self::LiveAgain => {
                "エンジンにつながりました。ここからは実際に実行します。再生で済ませたステップは、実際に行うまで「再生」の印が残ります。".into()
            }
            Self::StillReplay(error) => format!(
                "まだエンジンが応答しません（{}）。再生を続けます。準備の方法は `sealegs doctor` で分かります。R でもう一度探します。",
                crate::engine::advice::what(error, Lang::Ja)
            ),
            Self::NoRecording => "このコースには再生できる記録がありません。".into(),
            Self::Recorded(name, value) => format!(
                "記録では {name} は {value} です。再生では変えられませんが、実際のエンジンがあれば自由に選べます。"
            ),
            Self::Removed(name) => format!("前回のコンテナ {name} を削除しました。"),
            Self::NotForwarded(port, why) => format!(
                "ポート {port} はエンジンのマシンで公開されていますが、このマシンからつなげません: {why}。このマシンでポート {port} を空けるか、\
                 v で別のポートを選んでから、もう一度実行してください。"
            ),
            Self::RemoveFailed(why) => format!("コンテナを削除できませんでした: {why}。"),
            Self::Edge => "これより先のステップはありません。".into(),
            Self::CatchingUp => "選んだステップの手前までを実行しています。x を押すとここで止まります。".into(),
            Self::CaughtUp(0) => "ここから始められます。手前のステップはすべて済んでいました。".into(),
            Self::CaughtUp(count) => format!("ここから始められます。手前の {count} ステップを代わりに実行しました。"),
            Self::CatchUpStopped(number, total) => {
                format!("{total} ステップ中 {number} 番目で止めました。済んだことはそのままで、まだのステップの先頭にいます。")
            }
            Self::CatchUpFailed(title) => format!(
                "このステップを実行できませんでした: {title}。理由は出力とチェックにあります。ここで直してから、もう一度目的のステップを選んでください。"
            ),
            Self::NoEngineForIt => {
                "エンジンがないので何も作れません。R で探し直すか、Enter でステップを開いて読んでください。".into()
            }
            Self::TakenBack(count, what) => {
                format!(
                    "{what} をやり直せるようにしました。エンジンから {count} 個を削除しました。あなたのファイルはそのままです。"
                )
            }
            Self::NotTakenBack(left) => {
                format!("まだ残っています: {}。これらがなくなるまで、進み具合の記録も残ります。", left.join("、"))
            }
        }
    }
}

fn with_kept(mut text: String, lead: &str, kept: &[String]) -> String {
    if !kept.is_empty() {
        text.push_str(lead);
        text.push_str(&kept.join(", "));
    }
    text
}
