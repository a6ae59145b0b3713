//! How the plan and what came of it are said.

use super::facts::{Elevate, Facts};
use super::plan::{LogAt, Manner, Plan, Start, Verdict, Which};
use super::steps::{self, Step, steps};
use crate::i18n::{Lang, words};

/// The engine's name.
#[must_use]
pub fn name(engine: Which) -> &'static str {
    match engine {
        Which::Docker => "Docker",
        Which::Rootless => "Docker (rootless)",
        Which::Podman => "Podman",
        Which::Machine => "Podman machine",
        Which::Colima => "Colima",
        Which::Orb => "OrbStack",
        Which::Desktop => "Docker Desktop",
    }
}

/// What to do when no engine answers, in a sentence or two: what the doctor's finding says.
#[must_use]
pub fn remedy(plan: &Plan, facts: &Facts, lang: Lang) -> String {
    if let (Verdict::Stopped, Some(start)) = (&plan.verdict, plan.starts.first()) {
        let (name, line) = (name(start.engine), &start.line);
        return words!(lang, "doctor-name-is-installed-here-and-stopped", name, line);
    }
    if plan.verdict != Verdict::Nothing {
        return steps(plan, facts, lang).iter().map(sentence).collect::<Vec<_>>().join(" ");
    }
    let way = steps::to_install(facts, lang).into_iter().filter_map(|step| step.command).collect::<Vec<_>>().join(" && ");
    words!(lang, "doctor-no-engine-is-installed-here-get", way)
}

fn sentence(step: &Step) -> String {
    match &step.command {
        Some(command) => format!("{} {command}", step.text),
        None => step.text.clone(),
    }
}

/// How things stand, before anything is asked or listed.
#[must_use]
pub fn verdict(plan: &Plan, facts: &Facts, lang: Lang) -> String {
    let system = &facts.system.name;
    match &plan.verdict {
        Verdict::Answers => words!(lang, "doctor-an-engine-answers-already-there-is"),
        Verdict::Stopped => words!(lang, "doctor-no-engine-answers-here"),
        Verdict::Closed(place) => words!(lang, "doctor-an-engine-is-there-but-your", place),
        Verdict::Stuck(_) | Verdict::Deaf(_) => words!(lang, "doctor-an-engine-is-there-but-does"),
        Verdict::Elsewhere => words!(lang, "doctor-no-engine-answers-at-the-place"),
        Verdict::Nothing => words!(lang, "doctor-no-engine-is-installed-here-how", system),
    }
}

/// Nothing was run, for nobody can be asked.
#[must_use]
pub fn nobody(lang: Lang) -> String {
    words!(lang, "doctor-nobody-can-be-asked-here-whether")
}

/// What to do about that.
#[must_use]
pub fn say_yes(lang: Lang) -> String {
    words!(lang, "doctor-read-the-line-above-if-it")
}

/// What is about to be run: the line as it will be typed, and what to know about it.
#[must_use]
pub fn offer(start: &Start, lang: Lang) -> String {
    let name = name(start.engine);
    let mut lines = vec![if start.sets_up {
        words!(lang, "doctor-name-is-installed-here-but-not", name)
    } else {
        words!(lang, "doctor-name-is-installed-here-and-stopped-2", name)
    }];
    lines.push(format!("\n    {}\n", start.line));
    if start.elevated {
        lines.push(words!(lang, "doctor-it-needs-root-rights-you-may"));
    }
    if let Manner::Detached(log) = &start.manner {
        let log = log.display();
        lines.push(words!(lang, "doctor-it-goes-on-in-the-background", log));
    }
    if matches!(start.engine, Which::Colima | Which::Machine) {
        lines.push(words!(lang, "doctor-the-first-time-it-fetches-a"));
    }
    lines.join("\n")
}

/// The question after [`offer`].
#[must_use]
pub fn question(lang: Lang) -> String {
    words!(lang, "doctor-run-it-y-n")
}

/// It is not run, for nobody can type a password.
#[must_use]
pub fn needs_terminal(lang: Lang) -> String {
    words!(lang, "doctor-not-run-it-may-ask-for")
}

/// It is not run, for it is more than a start and nobody was asked.
#[must_use]
pub fn not_unasked(lang: Lang) -> String {
    words!(lang, "doctor-not-run-it-sets-something-up")
}

/// While it is waited for.
#[must_use]
pub fn waiting(seconds: u64, lang: Lang) -> String {
    words!(lang, "doctor-waiting-for-the-engine-to-answer", seconds)
}

/// It answers.
#[must_use]
pub fn answers(start: &Start, seconds: u64, lang: Lang) -> String {
    let name = name(start.engine);
    words!(lang, "doctor-name-answers-after-seconds-s", name, seconds)
}

/// The command ended badly.
#[must_use]
pub fn failed(code: i64, lang: Lang) -> String {
    words!(lang, "doctor-it-failed-with-exit-code-code", code)
}

/// The command took too long.
#[must_use]
pub fn too_long(seconds: u64, lang: Lang) -> String {
    words!(lang, "doctor-it-was-not-done-after-seconds", seconds)
}

/// The command went well and nobody answers.
#[must_use]
pub fn no_answer(seconds: u64, lang: Lang) -> String {
    words!(lang, "doctor-the-command-went-well-but-no", seconds)
}

/// It runs and is closed to this user.
#[must_use]
pub fn closed(start: &Start, lang: Lang) -> String {
    let name = name(start.engine);
    words!(lang, "doctor-name-runs-now-but-your-user", name)
}

/// The end of a log.
#[must_use]
pub fn end_of_log(log: &[String], lang: Lang) -> String {
    let lines: Vec<String> = log.iter().map(|line| format!("    {line}")).collect();
    format!("{}\n{}", words!(lang, "doctor-the-end-of-its-log"), lines.join("\n"))
}

/// What to do after a start that came to nothing.
#[must_use]
pub fn next(start: &Start, facts: &Facts, lang: Lang) -> String {
    let sudo = if facts.elevate == Elevate::Root { "" } else { "sudo " };
    let mut next = vec![match &start.log {
        LogAt::Journal { unit, user: false } => words!(lang, "doctor-more-of-its-log-sudo-journalctl", sudo, unit),
        LogAt::Journal { unit, user: true } => words!(lang, "doctor-more-of-its-log-journalctl-user", unit),
        LogAt::File(path) => {
            let path = path.display();
            words!(lang, "doctor-more-of-its-log-sudo-tail", sudo, path)
        }
        LogAt::Own => words!(lang, "doctor-what-it-said-stands-above"),
    }];
    if start.engine == Which::Docker && matches!(start.log, LogAt::Journal { .. }) {
        next.push(words!(lang, "doctor-if-it-says-start-request-repeated", sudo));
    }
    if facts.system.container && matches!(start.engine, Which::Docker | Which::Podman) {
        next.push(words!(lang, "doctor-this-is-a-container-an-engine"));
    }
    if start.engine == Which::Machine {
        next.push(words!(lang, "doctor-if-it-runs-and-is-not"));
    }
    next.push(words!(lang, "doctor-mend-what-the-log-names-then"));
    next.join("\n")
}

/// Numbered steps, each with its command on a line of its own.
#[must_use]
pub fn listed(steps: &[Step]) -> String {
    let mut lines = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        let text = step.text.replace('\n', "\n       ");
        lines.push(format!("{:>3}. {text}", number + 1));
        if let Some(command) = &step.command {
            lines.push(format!("       {command}"));
        }
    }
    lines.join("\n")
}

/// What goes without an engine.
#[must_use]
pub fn meanwhile(lang: Lang) -> String {
    words!(lang, "doctor-until-then-the-workshop-plays-a")
}
