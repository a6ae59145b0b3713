//! Opening: everything that happens between the command line and the first event, for the screen and without one.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::course::{self, Course, Scope};
use crate::diagnostic::{Diagnostic, Severity};
use crate::docker_cli::proxy::Proxy;
use crate::engine::Size;
use crate::engine::seat::SeatName;
use crate::i18n::Lang;
use crate::progress::store::Opened;
use crate::progress::{Record, SeatRecord, Store};
use crate::runtime::identity::new_session_id;
pub use crate::runtime::opening_error::OpeningError;
use crate::runtime::seat::{seated, settle};
use crate::runtime::{RuntimeSetup, connection, detect_conditions, proxy};
use crate::session::{Effect, Notice, Session, Setup};
use crate::workspace::Workspace;

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
    /// The seat on an engine that several share; `None` is the record's.
    pub seat: Option<SeatName>,
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
}

/// A course with what is known of a learner's progress, when nothing is to be done: no folder is made, no lock taken.
#[derive(Debug)]
pub struct Glance {
    /// Warnings of the course.
    pub diagnostics: Vec<Diagnostic>,
    /// The session.
    pub session: Session,
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
    let (session, effects) = begin(&course, &store, workspace.root(), request, &proxy)?;
    Ok(Opening { course, diagnostics, workspace, proxy, store, session, effects })
}

/// Opens a course only to tell of it.
///
/// # Errors
/// See [`OpeningError`].
pub fn glance(request: &Request) -> Result<Glance, OpeningError> {
    let (course, diagnostics, proxy) = of_place(request)?;
    let root = workspace_root(request.workspace.as_deref())?;
    let store = Store::read_only(&root.join(".sealegs"));
    let (session, _) = begin(&course, &store, &root, request, &proxy)?;
    Ok(Glance { diagnostics, session })
}

impl Opening {
    /// Parts it into the session and what the runtime needs. With `follow`, changed files and the engine's events are
    /// told.
    #[must_use]
    pub fn split(self, size: Size, follow: bool) -> (Session, Vec<Effect>, RuntimeSetup) {
        let seat = self.session.seat().cloned();
        let setup = RuntimeSetup {
            workspace: self.workspace,
            store: self.store,
            course_id: self.course.id.clone(),
            session_id: self.session.id().to_owned(),
            connect: seated(connection::live(), seat.clone()),
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
    let (mut course, mut diagnostics) = load(request.course.as_deref())?;
    let Some(path) = &request.profile else { return Ok((course, diagnostics, proxy::of_docker())) };
    let no_profile = |why: String| OpeningError::NoProfile { path: path.clone(), why };
    let size = std::fs::metadata(path).map_err(|error| no_profile(error.to_string()))?.len();
    if size > MOST_PROFILE {
        return Err(no_profile(format!("it is larger than {} KiB", MOST_PROFILE / 1024)));
    }
    let text = std::fs::read(path).map_err(|error| no_profile(error.to_string()))?;
    let text = String::from_utf8(text).map_err(|_| no_profile("it is not UTF-8 text".to_owned()))?;
    let name = path.display().to_string();
    let files = course::Files::from_iter([(name.clone(), text)]);
    let (profile, problems) = course::load::profile::profile(&files, &name, &course);
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        return Err(OpeningError::BrokenProfile(problems));
    }
    diagnostics.extend(problems);
    profile.apply(Arc::make_mut(&mut course));
    let proxy = if profile.proxy.is_empty() { proxy::of_docker() } else { profile.proxy };
    Ok((course, diagnostics, proxy))
}

/// Reads the course; errors in it stop everything, and come all at once.
///
/// # Errors
/// [`OpeningError::Broken`] and [`OpeningError::NoCourse`].
pub fn load(folder: Option<&Path>) -> Result<(Arc<Course>, Vec<Diagnostic>), OpeningError> {
    let no_course = |why: crate::course_dir::CourseDirError| OpeningError::NoCourse {
        path: folder.map(Path::to_owned).unwrap_or_default(),
        why: why.to_string(),
    };
    let loaded = match folder {
        None => course::load(&course::embedded()),
        Some(folder) => course::load(&crate::course_dir::read(folder).map_err(no_course)?),
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
        if request.read_only {
            record.seat.get_or_insert(SeatRecord { name: seat, number: None });
        } else if settle::take(&mut record, &seat, &connection::live())? {
            // The engine knows the seat by the session: it must not be forgotten before the first step is done.
            store.save(&record)?;
        }
        settle::give_ports(Arc::make_mut(&mut course), &record);
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
    let ja = lang == Lang::Ja;
    let problem = |why: String, hint: String| OpeningError::Setting { name: name.to_owned(), why, hint };
    let Some(variable) = course.variables.iter().find(|variable| variable.name == name) else {
        let names = || course.variables.iter().map(|variable| variable.name.as_str());
        let near = crate::diagnostic::nearest(name, names());
        let all = names().collect::<Vec<_>>().join(", ");
        let why = if ja { "そのような変数はありません" } else { "there is no such variable" };
        let hint = match (near, ja) {
            (Some(near), false) => format!("Did you mean {near}? There are: {all}."),
            (Some(near), true) => format!("{near} のことですか？ 使える変数: {all}"),
            (None, false) => format!("There are: {all}."),
            (None, true) => format!("使える変数: {all}"),
        };
        return Err(problem(why.to_owned(), hint));
    };
    match crate::session::refused(variable, value, lang) {
        Some(why) => {
            let about = variable.about.text(lang);
            let default = &variable.default;
            let hint = if ja {
                format!("既定値は {default} です。{about}")
            } else {
                format!("The default is {default}. {about}")
            };
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
        .map_or(Lang::En, |locale| Lang::from_locale(&locale))
}

#[cfg(test)]
mod tests {
    use super::{OpeningError, Request, glance, open, system_lang};
    use crate::i18n::Lang;
    use crate::progress::{Record, Store};
    use crate::session::Notice;

    fn request(folder: &std::path::Path) -> Request {
        Request { workspace: Some(folder.join("work")), lang: Some(Lang::En), ..Request::default() }
    }

    #[test]
    fn a_first_opening_makes_the_workspace_and_stands_at_the_first_step() {
        let folder = tempfile::tempdir().unwrap();
        let opening = open(&request(folder.path())).unwrap();
        let first = opening.course.steps().next().unwrap().0;
        assert_eq!(opening.session.at(), Some(&first));
        assert!(folder.path().join("work").is_dir());
        assert!(matches!(open(&request(folder.path())), Err(OpeningError::Progress(_))), "one writer at a time");
    }

    #[test]
    fn progress_in_another_course_is_neither_used_nor_touched() {
        let folder = tempfile::tempdir().unwrap();
        let opening = open(&request(folder.path())).unwrap();
        let record = Record { course: "another".into(), ..opening.session.record().clone() };
        opening.store.save(&record).unwrap();
        drop(opening);
        let file = folder.path().join("work/.sealegs/progress.json");
        let before = std::fs::read(&file).unwrap();
        let error = open(&request(folder.path())).unwrap_err();
        assert!(matches!(&error, OpeningError::OtherCourse { found, .. } if found == "another"));
        assert!(error.advice(Lang::En).contains("--workspace"));
        assert_eq!(std::fs::read(&file).unwrap(), before);
    }

    #[test]
    fn a_damaged_record_is_kept_and_the_learner_is_told_where() {
        let folder = tempfile::tempdir().unwrap();
        let own = folder.path().join("work/.sealegs");
        std::fs::create_dir_all(&own).unwrap();
        std::fs::write(own.join("progress.json"), "{ half").unwrap();
        let opening = open(&request(folder.path())).unwrap();
        let Some(Notice::RecordDamaged(kept)) = opening.session.notice() else { panic!("nothing is said") };
        assert_eq!(std::fs::read_to_string(kept).unwrap(), "{ half");
    }

    #[test]
    fn the_learners_language_and_session_come_back() {
        let folder = tempfile::tempdir().unwrap();
        let opening = open(&Request { lang: Some(Lang::Ja), ..request(folder.path()) }).unwrap();
        opening.store.save(opening.session.record()).unwrap();
        let id = opening.session.id().to_owned();
        drop(opening);
        let opening = open(&Request { lang: None, ..request(folder.path()) }).unwrap();
        assert_eq!((opening.session.lang(), opening.session.id()), (Lang::Ja, id.as_str()));
    }

    #[test]
    fn a_wrong_setting_is_refused_with_what_there_is() {
        let folder = tempfile::tempdir().unwrap();
        let with =
            |name: &str, value: &str| open(&Request { overrides: vec![(name.into(), value.into())], ..request(folder.path()) });
        let error = with("goap_port", "1").unwrap_err();
        assert!(error.advice(Lang::En).starts_with("Did you mean goapp_port?"), "{}", error.advice(Lang::En));
        assert_eq!(with("goapp_port", "99999").unwrap_err().to_string(), "--set goapp_port: a port is a number from 1 to 65535");
        let opening = with("goapp_port", "18888").unwrap();
        assert_eq!(opening.session.scope().get("goapp_port"), Some("18888"));
        assert!(opening.session.record().variables.is_empty(), "it is for this run only");
    }

    #[test]
    fn a_profile_changes_the_defaults_and_nothing_the_learner_says() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("room.yaml");
        let text = "image_prefix: mirror.test/\nvariables: { goapp_port: \"18888\", alpine_run: \"own:1\" }\nproxy: { http: \"http://proxy.test\" }\n";
        std::fs::write(&file, text).unwrap();
        let with = |overrides: &[(&str, &str)]| Request {
            profile: Some(file.clone()),
            overrides: overrides.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
            ..request(folder.path())
        };
        let value = |opening: &super::Opening, name: &str| opening.session.scope().get(name).map(str::to_owned);
        let opening = open(&with(&[])).unwrap();
        assert_eq!(value(&opening, "goapp_port").as_deref(), Some("18888"));
        assert_eq!(value(&opening, "alpine_run").as_deref(), Some("own:1"));
        assert_eq!(value(&opening, "go_image").as_deref(), Some("mirror.test/golang:1.18.3-bullseye"));
        assert_eq!(opening.proxy.http.as_deref(), Some("http://proxy.test"));
        drop(opening);
        let opening = open(&with(&[("goapp_port", "28888")])).unwrap();
        assert_eq!(value(&opening, "goapp_port").as_deref(), Some("28888"));
    }

    #[test]
    fn a_broken_profile_is_told_with_its_lines_and_nothing_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("room.yaml");
        std::fs::write(&file, "image_prefx: x\nvariables:\n  goap_port: \"1\"\n  rest_port: \"99999\"\n").unwrap();
        let error = open(&Request { profile: Some(file.clone()), ..request(folder.path()) }).unwrap_err();
        let OpeningError::BrokenProfile(problems) = error else { panic!("{error:?}") };
        let told: Vec<_> = problems.iter().map(|problem| (problem.code, problem.span.line)).collect();
        assert_eq!(told, [("unknown-key", 1), ("unknown-variable", 3), ("bad-port", 4)]);
        assert!(!folder.path().join("work").exists());
        std::fs::remove_file(&file).unwrap();
        let error = open(&Request { profile: Some(file), ..request(folder.path()) }).unwrap_err();
        assert!(matches!(error, OpeningError::NoProfile { .. }));
    }

    #[test]
    fn a_glance_makes_nothing_and_needs_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        glance(&request(folder.path())).unwrap();
        assert!(!folder.path().join("work").exists());
        let _held = Store::open(&folder.path().join("work/.sealegs")).unwrap();
        glance(&request(folder.path())).unwrap();
    }

    #[test]
    fn the_systems_language_follows_posix() {
        let lang = |pairs: &'static [(&str, &str)]| {
            system_lang(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(lang(&[("LANG", "ja_JP.UTF-8")]), Lang::Ja);
        assert_eq!(lang(&[("LC_ALL", "C"), ("LANG", "ja_JP.UTF-8")]), Lang::En);
        assert_eq!(lang(&[("LC_ALL", ""), ("LC_MESSAGES", "ja_JP")]), Lang::Ja);
        assert_eq!(lang(&[]), Lang::En);
    }
}
