//! The report as `JUnit` XML: a lesson is a suite, a check is a case.

use std::fmt::Write as _;

use crate::headless::mutant::report::MutantReport;
use crate::headless::report::{CheckOutcome, CheckReport, Mode, Report, StepOutcome, StepReport};

/// The XML document.
#[must_use]
pub fn to_junit(report: &Report) -> String {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let suites: Vec<Suite> = report
        .lessons
        .iter()
        .map(|lesson| {
            let of_step = |step| if report.mode == Mode::Test { vec![whole(step)] } else { cases(step) };
            let cases: Vec<Case> = lesson.steps.iter().flat_map(of_step).chain(lesson.mutants.iter().map(of_mutant)).collect();
            let time = lesson.steps.iter().map(|step| step.duration_ms).sum();
            let replay = report.replay.as_ref().map(|replay| replay.label.clone());
            Suite { id: format!("{}/{}", report.course.id, lesson.id), replay, cases, time }
        })
        .collect();
    let total = |state: State| suites.iter().map(|suite| suite.count(state)).sum::<usize>();
    let tests: usize = suites.iter().map(|suite| suite.cases.len()).sum();
    let _ = writeln!(
        xml,
        "<testsuites name=\"{}\" tests=\"{tests}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"{}\">",
        escaped(&report.course.id),
        total(State::Failure),
        total(State::Error),
        total(State::Skipped),
        seconds(report.duration_ms),
    );
    for suite in &suites {
        suite.write(&mut xml);
    }
    xml.push_str("</testsuites>\n");
    xml
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Passed,
    Failure,
    Error,
    Skipped,
}

struct Case {
    class: String,
    name: String,
    time: u64,
    state: State,
    message: String,
    text: String,
}

struct Suite {
    id: String,
    /// What was replayed in the place of an engine.
    replay: Option<String>,
    cases: Vec<Case>,
    time: u64,
}

impl Suite {
    fn count(&self, state: State) -> usize {
        self.cases.iter().filter(|case| case.state == state).count()
    }

    fn write(&self, xml: &mut String) {
        let _ = writeln!(
            xml,
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"{}\">",
            escaped(&self.id),
            self.cases.len(),
            self.count(State::Failure),
            self.count(State::Error),
            self.count(State::Skipped),
            seconds(self.time),
        );
        if let Some(replay) = &self.replay {
            let value = escaped(replay);
            let _ = writeln!(xml, "    <properties><property name=\"replay\" value=\"{value}\"/></properties>");
        }
        for case in &self.cases {
            let (class, name, time) = (escaped(&case.class), escaped(&case.name), seconds(case.time));
            let _ = write!(xml, "    <testcase classname=\"{class}\" name=\"{name}\" time=\"{time}\"");
            let tag = match case.state {
                State::Passed => {
                    xml.push_str("/>\n");
                    continue;
                }
                State::Failure => "failure",
                State::Error => "error",
                State::Skipped => "skipped",
            };
            let (message, text) = (escaped(&case.message), escaped(&case.text));
            let _ = write!(xml, "><{tag} message=\"{message}\"");
            let _ = if text.is_empty() { write!(xml, "/>") } else { write!(xml, ">{text}</{tag}>") };
            xml.push_str("</testcase>\n");
        }
        xml.push_str("  </testsuite>\n");
    }
}

/// A step's checks, and a case of its own where no check says what is wrong with it.
fn cases(step: &StepReport) -> Vec<Case> {
    let own = |state, message: &str| Case {
        class: step.id.clone(),
        name: step.id.clone(),
        time: step.duration_ms,
        state,
        message: message.to_owned(),
        text: String::new(),
    };
    let reason = step.reason.as_deref().unwrap_or_default();
    let mut cases: Vec<Case> = step.checks.iter().map(|check| case(step, check)).collect();
    let told = cases.iter().any(|case| case.state != State::Passed);
    match step.outcome {
        StepOutcome::Skipped => vec![own(State::Skipped, reason)],
        StepOutcome::Failed if !told || !reason.is_empty() => {
            cases.push(own(State::Failure, reason));
            cases
        }
        StepOutcome::Error if !told || !reason.is_empty() => {
            cases.push(own(State::Error, reason));
            cases
        }
        StepOutcome::Passed if cases.is_empty() => vec![own(State::Passed, "")],
        _ => cases,
    }
}

fn case(step: &StepReport, check: &CheckReport) -> Case {
    let state = match check.outcome {
        CheckOutcome::Passed => State::Passed,
        CheckOutcome::Failed => State::Failure,
        CheckOutcome::CannotTell => State::Error,
    };
    Case {
        class: step.id.clone(),
        name: format!("{}/{}: {}", step.id, check.id, check.title),
        time: check.duration_ms,
        state,
        message: format!("{} | {}", check.expected, check.actual),
        text: match (&check.mistake, check.hint.as_deref().unwrap_or_default()) {
            (Some(mistake), hint) => format!("[{mistake}] {hint}"),
            (None, hint) => hint.to_owned(),
        },
    }
}

/// A step in one case, as a test tells it.
fn whole(step: &StepReport) -> Case {
    let failed = step.checks.iter().find(|check| check.outcome != CheckOutcome::Passed);
    let of_check = failed.map(|check| format!("{}: {} | {}", check.id, check.expected, check.actual));
    Case {
        class: step.id.clone(),
        name: step.id.clone(),
        time: step.duration_ms,
        state: state_of(step.outcome),
        message: step.reason.clone().or(of_check).unwrap_or_default(),
        text: failed.and_then(|check| check.hint.clone()).unwrap_or_default(),
    }
}

fn of_mutant(mutant: &MutantReport) -> Case {
    Case {
        class: mutant.step.clone(),
        name: format!("{}/mutant {}", mutant.step, mutant.id),
        time: mutant.duration_ms,
        state: state_of(mutant.outcome),
        message: mutant.reason.clone().unwrap_or_default(),
        text: mutant.hint.clone().unwrap_or_default(),
    }
}

fn state_of(outcome: StepOutcome) -> State {
    match outcome {
        StepOutcome::Passed => State::Passed,
        StepOutcome::Failed => State::Failure,
        StepOutcome::Skipped => State::Skipped,
        StepOutcome::Error => State::Error,
    }
}

fn seconds(ms: u64) -> String {
    format!("{}.{:03}", ms / 1000, ms % 1000)
}

/// Text as XML 1.0 takes it: escaped, and without the characters that cannot stand in it at all.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, to_junit};
    use crate::headless::testing::failed_report;

    #[test]
    fn untrusted_text_cannot_break_the_document() {
        assert_eq!(escaped("a<b>&\"c'\u{1b}[2J\u{0}\u{ffff}\n"), "a&lt;b&gt;&amp;&quot;c&apos;[2J&#10;");
    }

    #[test]
    fn a_replay_is_a_property_of_every_suite() {
        let report = failed_report();
        assert!(!to_junit(&report).contains("propert"));
        let xml = to_junit(&crate::headless::report::Report { replay: Some(crate::headless::testing::replay()), ..report });
        assert_eq!(xml.matches("<properties><property name=\"replay\" value=\"REPLAY: ").count(), 2, "{xml}");
    }

    #[test]
    fn a_lesson_is_a_suite_and_a_check_is_a_case() {
        let xml = to_junit(&failed_report());
        assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"small\" tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"1\" time=\"4.250\">"), "{xml}");
        assert!(xml.contains("<testsuite name=\"small/write\" tests=\"2\" failures=\"0\""), "{xml}");
        assert!(xml.contains("<testcase classname=\"build\" name=\"build/image: &lt;image&gt; is as it should be\" time=\"0.030\"><failure message=\"an image &lt;app&gt; | none\">[no-build] Build it &amp; look again.</failure></testcase>"), "{xml}");
        assert!(
            xml.contains(
                "name=\"question\" time=\"0.000\"><skipped message=\"an earlier step failed: serve/build\"/></testcase>"
            ),
            "{xml}"
        );
        for tag in ["testsuites", "testsuite", "testcase", "failure"] {
            let closed = xml.matches(&format!("</{tag}>")).count()
                + xml.lines().filter(|line| line.contains(&format!("<{tag} ")) && line.ends_with("/>")).count();
            assert_eq!(xml.matches(&format!("<{tag} ")).count(), closed, "every {tag} is closed");
        }
    }
}
