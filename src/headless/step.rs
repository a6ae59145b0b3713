//! One step's part of the report, from what the session knows of it.

use crate::check::{Fact, Probe, Spec};
use crate::course::StepRef;
use crate::headless::report::{CheckReport, ImageReport, StepOutcome, StepReport};
use crate::headless::trace::Trace;
use crate::session::{Session, StepMark};

/// The report of the step the session stands at.
#[must_use]
pub fn step_report(session: &Session, name: &StepRef, trace: &Trace) -> StepReport {
    let checks: Vec<CheckReport> = session
        .step_state()
        .checks
        .iter()
        .map(|check| {
            let passed = check.outcome.as_ref().is_some_and(crate::check::Outcome::passed);
            CheckReport::new(check, trace.check_ms(&check.id, passed))
        })
        .collect();
    StepReport {
        outcome: StepReport::judged(&checks),
        duration_ms: trace.total_ms(),
        commands: trace.commands(),
        checks,
        images: images(session),
        ..untried(session, name, None)
    }
}

/// The report of a step that was not tried.
#[must_use]
pub fn untried(session: &Session, name: &StepRef, reason: Option<String>) -> StepReport {
    let title = session.course().step(name).map(|step| step.title.text(session.lang()).to_owned()).unwrap_or_default();
    StepReport {
        id: name.step.clone(),
        title,
        outcome: StepOutcome::Skipped,
        before: None,
        reason,
        recorded: session.mark(name) == StepMark::Done,
        replayed: session.is_replayed(name),
        duration_ms: 0,
        commands: Vec::new(),
        checks: Vec::new(),
        images: Vec::new(),
    }
}

/// The images the step's checks and its comparison look at, with their sizes.
fn images(session: &Session) -> Vec<ImageReport> {
    let Some(step) = session.step() else { return Vec::new() };
    let mut references = Vec::new();
    for check in &step.checks {
        collect(&check.spec, &mut references);
    }
    references.extend(step.compare.iter().flat_map(|(left, right)| [left.clone(), right.clone()]));
    let mut reports: Vec<ImageReport> = Vec::new();
    for reference in references.iter().map(|reference| session.scope().fill(reference)) {
        let fact = session.step_state().facts.get(&Probe::Image(reference.clone()));
        if let Some(Fact::Image(Some(image))) = fact
            && !reports.iter().any(|known| known.reference == reference)
        {
            reports.push(ImageReport { reference, size: image.size, layers: image.layer_count });
        }
    }
    reports
}

fn collect(spec: &Spec, references: &mut Vec<String>) {
    match spec {
        Spec::Image(image) => {
            references.push(image.reference.clone());
            references.extend(image.smaller_than.iter().map(|(reference, _)| reference.clone()));
        }
        Spec::All(specs) | Spec::Any(specs) => specs.iter().for_each(|spec| collect(spec, references)),
        Spec::Not(spec) => collect(spec, references),
        _ => {}
    }
}
