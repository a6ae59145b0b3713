//! `sealegs present`.

use crate::cli::args::Global;
use crate::cli::config::settle::Settled;
use crate::cli::exit::Exit;
use crate::cli::present_args::PresentArgs;
use crate::cli::{consent, output, problems, request, seat};
use crate::course::Course;
use crate::headless::plan::{self, PlanError};
use crate::i18n::{fixed, words};
use crate::present::keys::Keys;
use crate::present::{self, Options, PresentError};
use crate::runtime::opening;
use crate::runtime::replay::Pace;
use crate::tui::theme::Looks;

/// Shows a demo.
#[must_use]
pub fn present(global: &Global, settled: &Settled, args: &PresentArgs) -> Exit {
    let looks = settled.wishes(global).looks;
    if args.notes {
        return notes(global, looks, &settled.demo_keys);
    }
    let opening = match opening::open(&request(global, false)) {
        Ok(opening) => opening,
        Err(error) => return problems::tell(&error, global, false),
    };
    let lang = opening.session.lang();
    let here = opening.session.lesson().map(|lesson| lesson.id.clone()).unwrap_or_default();
    let range = match range(&opening.course, args, &here) {
        Ok(range) => range,
        Err(error) => {
            problems::usage(&error.text(lang), &error.advice(lang));
            return Exit::Usage;
        }
    };
    let (record, export) = match args.files() {
        Ok(files) => files,
        Err((first, second)) => {
            let (first, second) = (first.display().to_string(), second.display().to_string());
            let what = words!(lang, "present-two-files", first = first, second = second);
            problems::usage(&what, fixed(lang, "present-two-files-advice"));
            return Exit::Usage;
        }
    };
    if let Err(exit) = consent::given(global, &opening, false, true) {
        return exit;
    }
    let options = Options {
        auto: args.auto,
        pace: global.engine.pace.unwrap_or(Pace::Real),
        manner: args.manner.into(),
        plan: args.plan.clone(),
        record,
        export,
        size: args.size,
        keys: settled.demo_keys.clone(),
    };
    match present::run(opening, &options, range, looks) {
        Ok(outcome) => match (&outcome.trouble, args.auto) {
            (Some(why), _) => {
                problems::usage(why, fixed(lang, "present-step-by-hand"));
                Exit::Failed
            }
            (None, true) if !outcome.ended => Exit::Interrupted,
            (None, auto) => {
                if auto {
                    output::err(&format!("{}\n", fixed(lang, "present-went-through")));
                }
                Exit::Well
            }
        },
        Err(PresentError::File(path, error)) => {
            problems::usage(
                &words!(lang, "present-not-written", path = path.display(), error),
                fixed(lang, "present-not-written-advice"),
            );
            Exit::Usage
        }
        Err(error) => {
            problems::usage(
                &words!(lang, "present-not-shown", error = error.to_string()),
                fixed(lang, "present-not-shown-advice"),
            );
            Exit::Usage
        }
    }
}

/// The presenter's second screen.
fn notes(global: &Global, looks: Looks, keys: &Keys) -> Exit {
    let root = match opening::workspace_root(seat::workspace(global).as_deref()) {
        Ok(root) => root,
        Err(error) => return problems::tell(&error, global, false),
    };
    let lang = global.lang.unwrap_or_else(|| opening::system_lang(|name| std::env::var(name).ok()));
    match present::show_notes(&crate::workspace::own_folder(&root), looks, keys, lang) {
        Ok(()) => Exit::Well,
        Err(error) => {
            problems::usage(
                &words!(lang, "present-notes-not-shown", error = error.to_string()),
                fixed(lang, "present-notes-not-shown-advice"),
            );
            Exit::Usage
        }
    }
}

/// The places of the first and the last step in the course's order.
fn range(course: &Course, args: &PresentArgs, here: &str) -> Result<(usize, usize), PlanError> {
    let place = |name: &crate::course::StepRef| course.steps().position(|(known, _)| known == *name).unwrap_or(0);
    let from = match (&args.step, &args.lesson) {
        (Some(step), None) if !step.contains('/') => {
            plan::only(course, Some(here), Some(step)).or_else(|_| plan::only(course, None, Some(step)))?
        }
        (Some(step), lesson) => plan::only(course, lesson.as_deref(), Some(step))?,
        (None, lesson) => plan::only(course, Some(lesson.as_deref().unwrap_or(here)), None)?,
    };
    let Some(first) = from.first() else { return Ok((0, 0)) };
    let steps = plan::only(course, Some(&first.lesson), None)?;
    let last = match &args.to {
        Some(to) => plan::only(course, Some(&first.lesson), Some(to)).or_else(|_| plan::only(course, None, Some(to)))?.pop(),
        None => steps.last().cloned(),
    };
    let first = place(first);
    Ok((first, last.as_ref().map_or(first, place).max(first)))
}
