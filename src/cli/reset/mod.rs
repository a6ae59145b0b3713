//! `sealegs reset`: shows what the workshop made on the engine, asks, and removes only that.
//!
//! - [`args`]: options and help

pub mod args;

use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

use crate::cli::args::Global;
use crate::cli::exit::Exit;
use crate::cli::reset::args::ResetArgs;
use crate::cli::{output, problems, request};
use crate::course::{Action, Course, StepRef};
use crate::engine::advice::what;
use crate::engine::seat::{Seat, roster};
use crate::engine::{Engine, EngineError};
use crate::headless::report::Trouble;
use crate::headless::{advice, plan};
use crate::i18n::{self, Lang, fixed, words};
use crate::progress::store::Opened;
use crate::progress::{Record, Store};
use crate::runtime::opening::{self, OpeningError};
use crate::runtime::replay::Choice;
use crate::runtime::seat::settle;
use crate::runtime::{connection, made};
use crate::session::reset::words::{listed, results};
use crate::session::reset::{Item, Made, Scope, list};
use crate::workspace::{Workspace, own_folder};

/// Name and version of the JSON schema.
pub const SCHEMA: &str = "sealegs.reset/1";

#[derive(Debug, Serialize)]
struct Reset {
    schema: &'static str,
    lang: Lang,
    /// The session whose things these are; `None` when there is no progress in the workspace.
    session: Option<String>,
    /// The lesson it is about; `None` when it is about all.
    lesson: Option<String>,
    /// The step it is about, `lesson/step`.
    step: Option<String>,
    /// Only the list was asked for.
    dry_run: bool,
    items: Vec<Item>,
    /// Where the progress file was moved, inside the workspace's own folder.
    progress_kept: Option<PathBuf>,
    /// The steps whose progress was taken back, `lesson/step`.
    taken_back: Vec<String>,
    error: Option<Trouble>,
    /// Everything on the list is gone.
    done: bool,
}

/// The engine as it is, and as the workspace's seat sees it.
type Engines = (Arc<dyn Engine>, Arc<dyn Engine>);

/// What is asked for, of a course that is known.
struct Wanted {
    scope: Scope,
    course: Option<Arc<Course>>,
}

/// Resets the workspace.
#[must_use]
pub fn reset(global: &Global, args: &ResetArgs) -> Exit {
    let lang = global.lang.unwrap_or_else(problems::system_lang);
    let json = args.format.is_json();
    let (store, opened) = match progress(global) {
        Ok(found) => found,
        Err(error) => return problems::tell(&error, global, json),
    };
    let mut reset = Reset {
        schema: SCHEMA,
        lang,
        session: None,
        lesson: None,
        step: None,
        dry_run: args.dry_run,
        items: Vec::new(),
        progress_kept: None,
        taken_back: Vec::new(),
        error: None,
        done: false,
    };
    let record = match opened {
        Opened::Found(record) => record,
        Opened::Fresh => {
            reset.done = true;
            return told(&reset, json, fixed(lang, "reset-nothing"), Exit::Well);
        }
        Opened::Damaged(kept) => {
            reset.done = true;
            let text = words!(lang, "reset-damaged", path = kept.display());
            reset.progress_kept = Some(kept);
            return told(&reset, json, &text, Exit::Well);
        }
    };
    let lang = global.lang.unwrap_or(record.lang);
    reset.lang = lang;
    reset.session = Some(record.session.clone());
    let seat = match opening::workspace_root(request(global, false).workspace.as_deref())
        .and_then(|root| Ok((settle::of(&record, global.seat.as_ref(), &root)?, root)))
    {
        Ok((seat, root)) => seat.map(|seat| (seat, root)),
        Err(error) => return problems::tell(&error, global, json),
    };
    let wanted = match wanted(global, args, &record, lang) {
        Ok(wanted) => wanted,
        Err(exit) => return exit,
    };
    match &wanted.scope {
        Scope::All => {}
        Scope::Lesson(id) => reset.lesson = Some(id.clone()),
        Scope::Step(name) => reset.step = Some(name.to_string()),
    }
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return Exit::Failed };
    let in_replay = request(global, false).engine == Choice::Replay;
    if in_replay && wanted.scope == Scope::All && ran_live(global, &record) {
        problems::usage(fixed(lang, "reset-live-too"), fixed(lang, "reset-look-there"));
        return told(&reset, json, "", Exit::Usage);
    }
    let found = runtime.block_on(async {
        if in_replay {
            // A replay makes nothing on an engine.
            return Ok((None, Vec::new()));
        }
        let whole = connection::live()().await?;
        let engine: Arc<dyn Engine> = match &seat {
            Some((seat, _)) => Arc::new(Seat::new(whole.clone(), seat)),
            None => whole.clone(),
        };
        let found = made::find(engine.as_ref(), &record.session).await?;
        Ok::<_, EngineError>((Some((whole, engine)), found))
    });
    let (engines, found): (Option<Engines>, Vec<Made>) = match found {
        Ok(found) => found,
        Err(error) => {
            let (message, advice) = (what(&error, lang), advice::of(&error, lang));
            let advice = format!("{advice} {}", fixed(lang, "reset-only-replayed"));
            problems::usage(&format!("{message}\n{}", fixed(lang, "reset-untouched")), &advice);
            reset.error = Some(Trouble { message, advice });
            return told(&reset, json, "", Exit::NoEngine);
        }
    };
    reset.items = list(&found, &wanted.scope);
    if !json {
        output::out(&listed(&reset.items, &wanted.scope, lang).join("\n"));
    }
    if args.dry_run {
        return told(&reset, json, fixed(lang, "reset-dry"), Exit::Well);
    }
    if !args.yes {
        match ask(lang, json) {
            Some(true) => {}
            Some(false) => return told(&reset, json, fixed(lang, "reset-left"), Exit::Well),
            None => {
                problems::usage(fixed(lang, "reset-no-terminal"), fixed(lang, "reset-say-yes"));
                return told(&reset, json, "", Exit::Usage);
            }
        }
    }
    if let Some((_, engine)) = &engines {
        runtime.block_on(made::remove(engine.as_ref(), &mut reset.items));
    }
    // Without the record nobody would know later whose the rest is.
    let mut gone = reset.items.iter().all(|item| item.removed);
    if let (true, Scope::All, Some((seat, root)), Some((whole, _))) = (gone, &wanted.scope, &seat, &engines) {
        // Whoever has the seat next would see what is left in it.
        let left = runtime.block_on(roster::holdings(whole.as_ref(), seat));
        let released = match left {
            Ok(left) if left.is_empty() => runtime.block_on(settle::release(whole.as_ref(), seat, &record.session, root)),
            Ok(left) => {
                let names = left.into_iter().map(|one| one.name).collect::<Vec<_>>().join(", ");
                problems::usage(&words!(lang, "reset-seat-kept", names), &words!(lang, "reset-seat-free", seat = seat.as_str()));
                Ok(())
            }
            Err(error) => Err(error),
        };
        if let Err(error) = released {
            problems::usage(&what(&error, lang), &advice::of(&error, lang));
            gone = false;
        }
    }
    let exit = if gone { take_back(&store, *record, &wanted, &mut reset) } else { Exit::Failed };
    reset.done = exit == Exit::Well;
    let text = result(&reset, lang);
    told(&reset, json, &text, exit)
}

/// A step that runs something was done on an engine; where the course is not known, any step may have been.
fn ran_live(global: &Global, record: &Record) -> bool {
    let course = opening::load(global.course.as_deref(), Lang::default()).ok().map(|(course, _)| course);
    let course = course.filter(|course| course.id == record.course);
    let runs = |key: &str| {
        let Some(course) = &course else { return true };
        let step = course.steps().find(|(name, _)| name.to_string() == key);
        step.is_none_or(|(_, step)| matches!(step.action, Action::Run(_)))
    };
    record.steps.iter().any(|(key, known)| known.done && !known.replayed && runs(key))
}

/// The scope that was asked for. Only a lesson or a step needs the course: its names are checked.
fn wanted(global: &Global, args: &ResetArgs, record: &Record, lang: Lang) -> Result<Wanted, Exit> {
    if args.lesson.is_none() && args.step.is_none() {
        return Ok(Wanted { scope: Scope::All, course: None });
    }
    let course = opening::load(global.course.as_deref(), lang).and_then(|(course, _)| {
        if course.id == record.course {
            return Ok(course);
        }
        let path = opening::workspace_root(request(global, false).workspace.as_deref())?;
        Err(OpeningError::OtherCourse { path, found: record.course.clone(), wanted: course.id.clone() })
    });
    let course = course.map_err(|error| problems::tell(&error, global, args.format.is_json()))?;
    let steps = plan::only(&course, args.lesson.as_deref(), args.step.as_deref()).map_err(|error| {
        problems::usage(&error.text(lang), &error.advice(lang));
        Exit::Usage
    })?;
    let step = steps.into_iter().next().filter(|_| args.step.is_some()).map(Scope::Step);
    let scope = step.unwrap_or_else(|| Scope::Lesson(args.lesson.clone().unwrap_or_default()));
    Ok(Wanted { scope, course: Some(course) })
}

/// The progress of all, moved aside; or that of a lesson or a step, taken out of the record.
fn take_back(store: &Store, mut record: Record, wanted: &Wanted, reset: &mut Reset) -> Exit {
    let result = match &wanted.course {
        None => store.set_aside().map(|kept| reset.progress_kept = Some(kept)),
        Some(course) => {
            let back: Vec<StepRef> = record.take_back(course, &|name| wanted.scope.holds(Some(&name.to_string())));
            reset.taken_back = back.iter().map(ToString::to_string).collect();
            store.save(&record)
        }
    };
    match result {
        Ok(()) => Exit::Well,
        Err(error) => {
            problems::usage(&error.to_string(), &OpeningError::from(error).advice(reset.lang));
            Exit::Failed
        }
    }
}

/// The progress of the workspace, whatever its course; nothing is made where there is no workspace.
fn progress(global: &Global) -> Result<(Store, Opened), OpeningError> {
    let root = opening::workspace_root(request(global, false).workspace.as_deref())?;
    if !own_folder(&root).exists() {
        return Ok((Store::read_only(&root), Opened::Fresh));
    }
    let workspace = Workspace::open(&root).map_err(OpeningError::Workspace)?;
    let store = Store::open(&workspace.own_folder())?;
    let opened = store.load()?;
    Ok((store, opened))
}

/// Asks on the terminal; `None` when there is nobody to ask.
fn ask(lang: Lang, json: bool) -> Option<bool> {
    if json { None } else { output::ask(fixed(lang, "reset-question"), &mut std::io::stdout()) }
}

fn told(reset: &Reset, json: bool, text: &str, exit: Exit) -> Exit {
    if json {
        output::json(reset);
    } else if !text.is_empty() {
        output::out(text);
    }
    exit
}

fn result(reset: &Reset, lang: Lang) -> String {
    let mut lines = results(&reset.items, reset.done, lang);
    if let Some(kept) = &reset.progress_kept {
        lines.push(words!(lang, "reset-kept", path = kept.display()));
    }
    if !reset.taken_back.is_empty() {
        lines.push(words!(lang, "reset-taken-back", steps = i18n::listed(lang, &reset.taken_back)));
    }
    lines.join("\n")
}
