//! `sealegs course test`: every step and every mutant of a course, on the engine.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::cli::args::Global;
use crate::cli::course::args::CourseTestArgs;
use crate::cli::course::{folder, lang};
use crate::cli::exit::Exit;
use crate::cli::{problems, work};
use crate::course::Course;
use crate::headless::mutant::step::Tests;
use crate::headless::plan::{self, PlanError};
use crate::headless::report::Mode;
use crate::headless::run::Job;
use crate::i18n::fixed;

/// Tests the course in a workspace of its own.
#[must_use]
pub fn test(global: &Global, args: &CourseTestArgs) -> Exit {
    let made = match &global.workspace {
        Some(folder) => std::fs::create_dir_all(folder).and_then(|()| tempfile::tempdir_in(folder)),
        None => tempfile::tempdir(),
    };
    let workspace = match made {
        Ok(workspace) => workspace,
        Err(error) => {
            problems::usage(&error.to_string(), fixed(lang(global), "author-name-a-folder"));
            return Exit::Usage;
        }
    };
    let global = Global {
        course: folder(global, args.dir.as_ref()).map(ToOwned::to_owned),
        workspace: Some(workspace.path().to_owned()),
        ..global.clone()
    };
    work::work(&global, args.format, false, |opening| {
        let tests = Tests { workspace: opening.workspace.root().to_owned(), ..tests(&opening.course, args)? };
        Ok(Job {
            mode: Mode::Test,
            plan: plan::through(&opening.course, &tests.steps),
            limit: Duration::from_secs(args.timeout),
            sweep: true,
            prove: true,
            tests,
        })
    })
}

/// What was asked for.
fn tests(course: &Course, args: &CourseTestArgs) -> Result<Tests, PlanError> {
    let steps = plan::only(course, args.lesson.as_deref(), args.step.as_deref())?;
    let mut tests = Tests { steps: steps.into_iter().collect(), mutant: args.mutant.clone(), ..Tests::default() };
    if let Some(id) = &args.mutant {
        let of_mutant = plan::of_mutant(course, id, &tests.steps)?;
        tests.steps = BTreeSet::from_iter(of_mutant);
    }
    Ok(tests)
}
