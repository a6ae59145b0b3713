//! What a session has to say to the learner, in both languages.

use crate::engine::EngineError;
use crate::i18n::{Lang, listed, words};
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
        match self {
            Self::StepDone => words!(lang, "session-done-every-check-passed-press-n"),
            Self::CourseDone => words!(lang, "session-that-was-the-last-step-well"),
            Self::Busy => words!(lang, "session-a-command-is-still-running-wait"),
            Self::StoppedToMove(line) => words!(lang, "session-stopped-line-it-was-holding-the", line),
            Self::NothingRuns => words!(lang, "session-nothing-is-running"),
            Self::NoMoreHints => words!(lang, "session-no-more-hints-for-this-step"),
            Self::NoFile => words!(lang, "session-this-step-has-no-file-to"),
            Self::NothingToCheck => words!(lang, "session-there-is-nothing-to-check-in"),
            Self::OrderAll => words!(lang, "session-give-every-line-its-place-first"),
            Self::PickFirst => words!(lang, "session-pick-an-answer-first-press-its"),
            Self::PredictFirst => words!(lang, "session-what-will-happen-pick-a-guess"),
            Self::Written(paths, kept) => {
                let (files, kept) = (listed(lang, paths), listed(lang, kept));
                if kept.is_empty() {
                    words!(lang, "session-wrote", files)
                } else {
                    words!(lang, "session-wrote-kept", files, kept)
                }
            }
            Self::WriteFailed(why) => words!(lang, "session-could-not-write-why-make-room", why),
            Self::SaveFailed(why) => words!(lang, "session-your-progress-could-not-be-saved", why),
            Self::EditFailed(why) => words!(lang, "session-the-editor-did-not-work-why", why),
            Self::VariableSet(name, value) => words!(lang, "session-name-is-value-now-everywhere-in", name, value),
            Self::BadValue(name, why) => words!(lang, "session-name-stays-as-it-was-why", name, why),
            Self::CourseChanged(old, new, changed, gone) => {
                words!(lang, "session-the-course-is-version-new-now", new, old, changed, gone)
            }
            Self::RecordDamaged(path) => words!(lang, "session-the-progress-file-could-not-be", path),
            Self::EngineLost(why) => words!(lang, "session-lost-the-engine-why-looking-for", why),
            Self::Replaying(replaying) => replaying.text(lang),
            Self::LiveAgain => words!(lang, "session-a-live-engine-answers-from-here"),
            Self::StillReplay(error) => {
                words!(lang, "session-no-engine-answers-yet-error-the", error = crate::engine::advice::what(error, lang))
            }
            Self::NoRecording => words!(lang, "session-there-is-no-recorded-run-of"),
            Self::Recorded(name, value) => words!(lang, "session-in-the-recorded-run-name-is", name, value),
            Self::Removed(name) => words!(lang, "session-removed-the-container-name-of-your", name),
            Self::NotForwarded(port, why) => words!(lang, "session-port-port-is-published-on-the", port, why),
            Self::RemoveFailed(why) => words!(lang, "session-the-container-could-not-be-removed", why),
            Self::Edge => words!(lang, "session-there-is-no-step-beyond-this"),
            Self::CatchingUp => words!(lang, "session-the-workshop-is-doing-the-steps"),
            Self::CaughtUp(0) => words!(lang, "session-you-are-here-everything-before-this"),
            Self::CaughtUp(count) => words!(lang, "session-you-are-here-count-step-s", count),
            Self::CatchUpStopped(number, total) => words!(lang, "session-stopped-at-step-number-of-total", number, total),
            Self::CatchUpFailed(title) => words!(lang, "session-this-step-could-not-be-done", title),
            Self::NoEngineForIt => words!(lang, "session-without-an-engine-nothing-can-be"),
            Self::TakenBack(count, what) => words!(lang, "session-taken-back-what-count-thing-s", what, count),
            Self::NotTakenBack(left) => words!(lang, "session-still-there", left = left.join("; ")),
        }
    }
}
