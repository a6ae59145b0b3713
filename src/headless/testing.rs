//! A small course and its reports, for the tests of this layer.

use crate::check::{Check, FileSpec, ImageSpec, Spec};
use crate::course::{Action, Choice, CommandTask, Condition, Course, FileTask, Lesson, Quiz, QuizKind, Step, Task};
use crate::diagnostic::Span;
use crate::headless::report::{
    CheckOutcome, CheckReport, CommandReport, CourseReport, EngineReport, ImageReport, LessonReport, Mode, ReplayReport, Report,
    SCHEMA, StepOutcome, StepReport,
};
use crate::i18n::{Lang, Localized};

fn both(en: &str, ja: &str) -> Localized<String> {
    [(Lang::En, en.to_owned()), (Lang::Ja, ja.to_owned())].into_iter().collect()
}

fn step(id: &str, action: Action, solution: Vec<Task>, check: (&str, Spec)) -> Step {
    Step {
        id: id.into(),
        title: both(&format!("The {id}"), &format!("{id} の題")),
        prose: Localized::default(),
        mirrors: Vec::new(),
        action,
        predict: None,
        checks: vec![Check {
            id: check.0.into(),
            title: both(&format!("{} is as it should be", check.0), &format!("{} がそろっている", check.0)),
            spec: check.1,
            when: Condition::default(),
            mistakes: Vec::new(),
            hint: Localized::default(),
            span: Span::default(),
        }],
        hints: Vec::new(),
        solution,
        speaker: Localized::default(),
        line_notes: Vec::new(),
        compare: None,
        plan: None,
        span: Span::default(),
        fingerprint: "1".into(),
    }
}

fn question(id: &str) -> Step {
    let choice = |id: &str| Choice { id: id.into(), text: both(id, id), why: Localized::default() };
    let quiz = Quiz { kind: QuizKind::Single, choices: vec![choice("a"), choice("b")], answer: vec!["b".into()] };
    step(id, Action::Quiz(quiz), vec![Task::Answer(vec!["b".into()])], ("answer", Spec::Quiz))
}

/// Two lessons: write a file and answer, build an image and answer.
pub fn course() -> Course {
    let file = FileTask { path: "app/Dockerfile".into(), content: "FROM scratch\n".into(), skeleton: None };
    let write = step(
        "file",
        Action::Write(vec![file.clone()]),
        vec![Task::Write(file)],
        ("there", Spec::File(FileSpec { path: "app/Dockerfile".into(), ..FileSpec::default() })),
    );
    let command = CommandTask {
        line: "docker build -t app .".into(),
        cwd: "app".into(),
        when: Condition::default(),
        foreground: false,
        fails: false,
    };
    let build = step(
        "build",
        Action::Run(vec![command.clone()]),
        vec![Task::Run(command)],
        ("image", Spec::Image(ImageSpec { reference: "app".into(), ..ImageSpec::default() })),
    );
    let lesson = |id: &str, title: Localized<String>, steps| Lesson { id: id.into(), title, steps, ..Lesson::default() };
    Course {
        id: "small".into(),
        version: "7".into(),
        title: both("A small course", "小さなコース"),
        languages: vec![Lang::En, Lang::Ja],
        lessons: vec![
            lesson("write", both("Writing", "書く"), vec![write, question("question")]),
            lesson("serve", both("Serving", "動かす"), vec![build, question("question")]),
        ],
        ..Course::default()
    }
}

/// Which run was replayed.
pub fn replay() -> ReplayReport {
    ReplayReport {
        date: "2026-11-21".into(),
        engine: "Docker 20.10.24".into(),
        sealegs: "0.1.0".into(),
        stand_ins: true,
        label: "REPLAY: nothing of this ran here".into(),
    }
}

fn check(id: &str, outcome: CheckOutcome) -> CheckReport {
    let failed = outcome != CheckOutcome::Passed;
    CheckReport {
        id: id.into(),
        title: format!("<{id}> is as it should be"),
        outcome,
        expected: "an image <app>".into(),
        actual: if failed { "none".into() } else { "an image <app>".into() },
        hint: failed.then(|| "Build it & look again.".into()),
        mistake: failed.then(|| "no-build".into()),
        duration_ms: 30,
    }
}

fn report_of(id: &str, outcome: StepOutcome, checks: Vec<CheckReport>) -> StepReport {
    StepReport {
        id: id.into(),
        title: format!("The {id}"),
        outcome,
        before: None,
        reason: None,
        recorded: false,
        replayed: false,
        duration_ms: 100,
        commands: Vec::new(),
        checks,
        images: Vec::new(),
    }
}

/// A report in which the third of four steps failed.
pub fn failed_report() -> Report {
    let mut build = report_of("build", StepOutcome::Failed, vec![check("image", CheckOutcome::Failed)]);
    build.commands.push(CommandReport { line: "docker build -t app .".into(), exit: Some(0), error: None, duration_ms: 70 });
    build.images.push(ImageReport { reference: "app".into(), size: 28_200_000, layers: 3 });
    let mut last = report_of("question", StepOutcome::Skipped, Vec::new());
    last.reason = Some("an earlier step failed: serve/build".into());
    last.duration_ms = 0;
    let first = report_of("file", StepOutcome::Passed, vec![check("there", CheckOutcome::Passed)]);
    let second = report_of("question", StepOutcome::Passed, vec![check("answer", CheckOutcome::Passed)]);
    Report {
        schema: SCHEMA,
        mode: Mode::Run,
        course: CourseReport { id: "small".into(), version: "7".into(), title: "A small course".into() },
        engine: Some(EngineReport {
            kind: "docker",
            version: "20.10.24".into(),
            api: "1.41".into(),
            platform: "linux/amd64".into(),
        }),
        replay: None,
        seat: None,
        lang: Lang::En,
        started: 1_700_000_000,
        duration_ms: 4250,
        lessons: vec![
            LessonReport { id: "write".into(), title: "Writing".into(), steps: vec![first, second], mutants: Vec::new() },
            LessonReport { id: "serve".into(), title: "Serving".into(), steps: vec![build, last], mutants: Vec::new() },
        ],
        without_mutant: Vec::new(),
        error: None,
        interrupted: false,
        passed: false,
    }
}
