//! Opening: everything that happens between the command line and the first event, for the screen and without one.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::course::{self, Course, Scope};
use crate::diagnostic::{Diagnostic, Severity};
use crate::docker_cli::proxy::Proxy;
use crate::engine::Size;
use crate::engine::recording::Place;
use crate::engine::seat::SeatName;
use crate::i18n::{Lang, fixed, listed, words};
use crate::progress::store::Opened;
use crate::progress::{Record, SeatRecord, Store};
use crate::runtime::identity::new_session_id;
pub use crate::runtime::opening_error::{NoProfile, OpeningError};
use crate::runtime::replay::{Choice, Pace, Projector, Source};
use crate::runtime::seat::{seated, settle, with_a_place};
use crate::runtime::{RuntimeSetup, connection, detect_conditions, proxy};
use crate::session::{Effect, Notice, Session, Setup};
use crate::workspace::{Workspace, own_folder};

/// Most bytes of a profile.
const MOST_PROFILE: u64 = 256 * 1024;

/// What to open.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// Course folder; `None` is the built-in course.
    pub course: Option<PathBuf>,
    /// Workspace folder; `None` is `sealegs` in the home folder.
    pub workspace: Option<PathBuf>,
    /// Language; `None` is the record's, else that of the system.
    pub lang: Option<Lang>,
    /// A file with values for this place.
    pub profile: Option<PathBuf>,
    /// Variables for this run.
    pub overrides: Vec<(String, String)>,
    /// Only to look: no lock is taken, nothing is saved.
    pub read_only: bool,
    /// Also what tests the checks of the built-in course, its mutants, which no learner waits for.
    pub tested: bool,
    /// The seat on an engine that several share; `None` is the record's.
    pub seat: Option<SeatName>,
    /// Which engine is used.
    pub engine: Choice,
    /// A recorded run of the course, in a file; `None` is the built-in one.
    pub recording: Option<PathBuf>,
    /// How fast a recorded run is shown; `None` is quick on the screen, and at once without.
    pub pace: Option<Pace>,
}

/// A course, opened for a learner.
#[derive(Debug)]
pub struct Opening {
    /// The course.
    pub course: Arc<Course>,
    /// Its warnings.
    pub diagnostics: Vec<Diagnostic>,
    /// The learner's files.
    pub workspace: Workspace,
    /// Proxies for what is built and run.
    pub proxy: Proxy,
    /// Where progress is kept; locked unless only to look.
    pub store: Store,
    /// The session, at the step where the learner left.
    pub session: Session,
    /// What the session wants done first.
    pub effects: Vec<Effect>,
    /// The recorded run, where there is one.
    pub replay: Option<Projector>,
    /// Which engine is used.
    pub choice: Choice,
    /// How fast a recorded run is shown.
    pub pace: Option<Pace>,
}

/// A course with what is known of a learner's progress, when nothing is to be done: no folder is made, no lock taken.
#[derive(Debug)]
pub struct Glance {
    /// Warnings of the course.
    pub diagnostics: Vec<Diagnostic>,
    /// The session.
    pub session: Session,
    /// The recorded run, where there is one.
    pub replay: Option<Projector>,
}

/// Opens a course in a workspace.
///
/// # Errors
/// See [`OpeningError`].
pub fn open(request: &Request) -> Result<Opening, OpeningError> {
    let (course, diagnostics, proxy) = of_place(request)?;
    let root = workspace_root(request.workspace.as_deref())?;
    let workspace = Workspace::open(&root).map_err(OpeningError::Workspace)?;
    let folder = workspace.own_folder();
    let store = if request.read_only { Store::read_only(&folder) } else { Store::open(&folder)? };
    let (mut session, effects) = begin(&course, &store, workspace.root(), request, &proxy)?;
    let replay = recorded(&course, &session, workspace.root(), request)?;
    session.may_replay(replay.is_some());
    let (choice, pace) = (request.engine, request.pace);
    Ok(Opening { course, diagnostics, workspace, proxy, store, session, effects, replay, choice, pace })
}

/// Opens a course only to tell of it.
///
/// # Errors
/// See [`OpeningError`].
pub fn glance(request: &Request) -> Result<Glance, OpeningError> {
    let (course, diagnostics, proxy) = of_place(request)?;
    let root = workspace_root(request.workspace.as_deref())?;
    let store = Store::read_only(&own_folder(&root));
    let (session, _) = begin(&course, &store, &root, request, &proxy)?;
    let replay = recorded(&course, &session, &root, request)?;
    Ok(Glance { diagnostics, session, replay })
}

/// The recorded run, with what is done counted as played. A file that was named is read at once.
fn recorded(course: &Arc<Course>, session: &Session, root: &Path, request: &Request) -> Result<Option<Projector>, OpeningError> {
    if request.engine == Choice::Live && request.recording.is_none() {
        return Ok(None);
    }
    let place = Place {
        workspace: root.display().to_string(),
        session: session.id().to_owned(),
        user: session.scope().get("USER").unwrap_or_default().to_owned(),
    };
    let source = request.recording.clone().map_or(Source::BuiltIn, Source::File);
    let projector = Projector::new(source, course.clone(), place);
    if let (Some(projector), Some(path)) = (&projector, &request.recording) {
        projector.reel().map_err(|why| OpeningError::Recording { path: path.clone(), why })?;
    }
    if let Some(projector) = &projector {
        projector.remember(session.record());
    }
    Ok(projector)
}

impl Opening {
    /// Parts it into the session and what the runtime needs. With `follow`, changed files and the engine's events are
    /// told.
    #[must_use]
    pub fn split(self, size: Size, follow: bool) -> (Session, Vec<Effect>, RuntimeSetup) {
        let seat = self.session.seat().cloned();
        // Who only looks needs no ports.
        let place = self.session.record().seat.clone().filter(|_| self.store.is_ours());
        let setup = RuntimeSetup {
            workspace: self.workspace,
            store: self.store,
            course_id: self.course.id.clone(),
            session_id: self.session.id().to_owned(),
            connect: with_a_place(seated(connection::live(), seat.clone()), place),
            replay: self.replay,
            choice: self.choice,
            pace: self.pace.unwrap_or(if follow { Pace::Quick } else { Pace::Instant }),
            size,
            proxy: self.proxy,
            seat,
            follow,
        };
        (self.session, self.effects, setup)
    }
}

/// The course with the values of the profile, where one was named; and the proxies: the profile's, else docker's own.
fn of_place(request: &Request) -> Result<(Arc<Course>, Vec<Diagnostic>, Proxy), OpeningError> {
    let (mut course, mut diagnostics) = read(request.course.as_deref(), request.tested, lang(request))?;
    let Some(path) = &request.profile else { return Ok((course, diagnostics, proxy::of_docker())) };
    let no_profile = |why: NoProfile| OpeningError::NoProfile { path: path.clone(), why };
    let size = std::fs::metadata(path).map_err(|error| no_profile(NoProfile::Io(error)))?.len();
    if size > MOST_PROFILE {
        return Err(no_profile(NoProfile::TooLarge { most: MOST_PROFILE / 1024 }));
    }
    let text = std::fs::read(path).map_err(|error| no_profile(NoProfile::Io(error)))?;
    let text = String::from_utf8(text).map_err(|_| no_profile(NoProfile::NotText))?;
    let name = path.display().to_string();
    let files = course::Files::from_iter([(name.clone(), text)]);
    let (profile, problems) = course::load::profile::profile(&files, &name, &course, lang(request));
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        return Err(OpeningError::BrokenProfile(problems));
    }
    diagnostics.extend(problems);
    profile.apply(Arc::make_mut(&mut course));
    let proxy = if profile.proxy.is_empty() { proxy::of_docker() } else { profile.proxy };
    Ok((course, diagnostics, proxy))
}

/// The language to speak before it is known which one the learner has used so far.
fn lang(request: &Request) -> Lang {
    request.lang.unwrap_or_else(|| system_lang(|name| std::env::var(name).ok()))
}

/// Reads the course; errors in it stop everything, and come all at once, in the words of `lang`.
///
/// # Errors
/// [`OpeningError::Broken`] and [`OpeningError::NoCourse`].
pub fn load(folder: Option<&Path>, lang: Lang) -> Result<(Arc<Course>, Vec<Diagnostic>), OpeningError> {
    read(folder, true, lang)
}

fn read(folder: Option<&Path>, tested: bool, lang: Lang) -> Result<(Arc<Course>, Vec<Diagnostic>), OpeningError> {
    let no_course = |why: crate::course_dir::CourseDirError| OpeningError::NoCourse {
        path: folder.map(Path::to_owned).unwrap_or_default(),
        why,
    };
    let loaded = match folder {
        None => {
            let mut files = course::embedded();
            files.retain(|path| tested || !path.ends_with(course::MUTANTS));
            course::load_in(&files, lang)
        }
        Some(folder) => course::load_in(&crate::course_dir::read(folder).map_err(no_course)?, lang),
    };
    if loaded.diagnostics.iter().any(|problem| problem.severity == Severity::Error) {
        return Err(OpeningError::Broken(loaded.diagnostics));
    }
    Ok((Arc::new(loaded.course), loaded.diagnostics))
}

/// The values of a course's variables for whoever reads it, not for this machine: defaults, and what the request sets.
///
/// # Errors
/// [`OpeningError::Setting`].
pub fn values(course: &Course, request: &Request) -> Result<Scope, OpeningError> {
    let mut scope = Scope::default();
    for variable in &course.variables {
        scope.set(&variable.name, &variable.default);
    }
    for (name, value) in &request.overrides {
        let (name, value) = allowed(course, name, value, request.lang.unwrap_or_default())?;
        scope.set(name, value);
    }
    Ok(scope)
}

/// The workspace's folder, which need not be there yet.
///
/// # Errors
/// [`OpeningError::NoHome`].
pub fn workspace_root(named: Option<&Path>) -> Result<PathBuf, OpeningError> {
    match named {
        Some(folder) => Ok(folder.to_owned()),
        None => std::env::home_dir()
            .filter(|home| !home.as_os_str().is_empty())
            .map(|home| home.join("sealegs"))
            .ok_or(OpeningError::NoHome),
    }
}

fn begin(
    course: &Arc<Course>,
    store: &Store,
    root: &Path,
    request: &Request,
    proxy: &Proxy,
) -> Result<(Session, Vec<Effect>), OpeningError> {
    let mut env: BTreeMap<String, String> =
        std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?))).collect();
    // Only a profile's: docker's own are for containers, and a host command has the learner's already.
    if request.profile.is_some() {
        env.extend(proxy.variables().map(|(name, value)| (name, value.to_owned())));
    }
    // Commands run in the workspace, wherever the program was started.
    env.insert("PWD".to_owned(), root.display().to_string());
    let system = request.lang.unwrap_or_else(|| system_lang(|name| env.get(name).cloned()));
    let mut damaged = None;
    let mut record = match store.load()? {
        Opened::Found(record) if record.course != course.id => {
            return Err(OpeningError::OtherCourse { path: root.to_owned(), found: record.course, wanted: course.id.clone() });
        }
        Opened::Found(record) => *record,
        Opened::Fresh => Record::new(course, new_session_id(), system),
        Opened::Damaged(kept) => {
            damaged = Some(Notice::RecordDamaged(kept.display().to_string()));
            Record::new(course, new_session_id(), system)
        }
    };
    if let Some(lang) = request.lang {
        record.lang = lang;
    }
    let lang = record.lang;
    let mut course = course.clone();
    if let Some(seat) = settle::of(&record, request.seat.as_ref(), root)? {
        record.seat.get_or_insert_with(|| SeatRecord { name: seat.clone(), number: None });
        let taken = !request.read_only && request.engine != Choice::Replay;
        if taken && settle::take(&mut record, &seat, root, &connection::live(), request.engine == Choice::Live)? {
            // The engine knows the seat by the session: it must not be forgotten before the first step is done.
            store.save(&record)?;
        }
        // A recorded run has the ports it was recorded with.
        if request.engine != Choice::Replay {
            settle::give_ports(Arc::make_mut(&mut course), &record);
        }
    }
    let course = &course;
    let overrides = request.overrides.iter().map(|(name, value)| allowed(course, name, value, lang)).collect::<Result<_, _>>()?;
    let setup = Setup { course: course.clone(), record, conditions: detect_conditions(), env, overrides };
    let (mut session, effects) = Session::new(setup);
    if let Some(notice) = damaged {
        session.say(notice);
    }
    Ok((session, effects))
}

fn allowed(course: &Course, name: &str, value: &str, lang: Lang) -> Result<(String, String), OpeningError> {
    let problem = |why: String, hint: String| OpeningError::Setting { name: name.to_owned(), why, hint };
    let Some(variable) = course.variables.iter().find(|variable| variable.name == name) else {
        let names = || course.variables.iter().map(|variable| variable.name.as_str());
        let near = crate::diagnostic::nearest(name, names());
        let all = listed(lang, names());
        let why = fixed(lang, "runtime-there-is-no-such-variable");
        let hint = match near {
            Some(near) => words!(lang, "runtime-variables-near", near, all),
            None => words!(lang, "runtime-variables", all),
        };
        return Err(problem(why.to_owned(), hint));
    };
    match crate::session::refused(variable, value, lang) {
        Some(why) => {
            let about = variable.about.text(lang);
            let default = &variable.default;
            let hint = words!(lang, "runtime-the-default-is-default-about", default, about);
            Err(problem(why, hint.trim_end().to_owned()))
        }
        None => Ok((name.to_owned(), value.to_owned())),
    }
}

/// The language of the system, by its variables in the order POSIX has them.
pub fn system_lang(variable: impl Fn(&str) -> Option<String>) -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()))
        .map_or_else(Lang::default, |locale| Lang::from_locale(&locale))
}

#[cfg(test)]
#[path = "opening_tests.rs"]
mod tests;
