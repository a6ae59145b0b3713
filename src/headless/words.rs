//! Short texts of the headless commands.

use crate::engine::seat::Claim;
use crate::headless::report::EngineReport;
use crate::i18n::{Lang, fixed, words};
use crate::progress::SeatRecord;

/// The step took too long.
#[must_use]
pub fn timed_out(seconds: u64, lang: Lang) -> String {
    words!(lang, "run-it-was-not-over-after-seconds", seconds)
}

/// What stands could not be seen in time.
#[must_use]
pub fn timed_out_looking(seconds: u64, lang: Lang) -> String {
    words!(lang, "run-after-seconds-seconds-it-was-still", seconds)
}

/// What to do about that.
#[must_use]
pub fn look_again(lang: Lang) -> &'static str {
    fixed(lang, "run-sealegs-doctor-looks-whether-the-engine")
}

/// What to do when a step on the way could not be done.
#[must_use]
pub fn mend_and_go_on(target: &str, lang: Lang) -> String {
    words!(lang, "run-what-was-done-before-it-stays", target)
}

/// Ctrl-C.
#[must_use]
pub fn interrupted(lang: Lang) -> &'static str {
    fixed(lang, "run-interrupted")
}

/// A command ended with an exit code it should not have.
#[must_use]
pub fn command_failed(line: &str, code: i64, lang: Lang) -> String {
    words!(lang, "run-line-ended-with-exit-code-code", line, code)
}

/// Why a step was not tried.
#[must_use]
pub fn skipped_after(step: &str, lang: Lang) -> String {
    words!(lang, "run-an-earlier-step-did-not-pass", step)
}

/// Why a step was not tried: no engine.
#[must_use]
pub fn skipped_without_engine(lang: Lang) -> &'static str {
    fixed(lang, "run-there-is-no-engine")
}

/// Why a step was not tried: Ctrl-C.
#[must_use]
pub fn skipped_interrupted(lang: Lang) -> &'static str {
    fixed(lang, "run-the-run-was-interrupted-before-it")
}

/// A container of an earlier run is removed.
#[must_use]
pub fn removing(name: &str, lang: Lang) -> String {
    words!(lang, "run-removing-the-container-name-of-your", name)
}

/// A network of an earlier run is removed.
#[must_use]
pub fn removing_network(name: &str, lang: Lang) -> String {
    words!(lang, "run-removing-the-network-name-of-your", name)
}

/// Who answers.
#[must_use]
pub fn engine(engine: &EngineReport, lang: Lang) -> String {
    let EngineReport { kind, version, api, platform } = engine;
    words!(lang, "run-engine-kind-version-api-api-platform", kind, version, api, platform)
}

/// Whose seat it is, and which ports it has.
#[must_use]
pub fn seat(seat: &SeatRecord, lang: Lang) -> String {
    let name = &seat.name;
    let ports = seat.number.map(|number| Claim { number }.span());
    match ports {
        Some((first, last)) => words!(lang, "seats-with-ports", name = name.as_str(), first, last),
        None => words!(lang, "seats-named", name = name.as_str()),
    }
}

/// A step's checks passed before its solution.
#[must_use]
pub fn proves_nothing(lang: Lang) -> &'static str {
    fixed(lang, "run-its-checks-passed-before-anything-was")
}
