//! The doctor: looks at everything the course stands on, and says of each problem what to do about it on this system.
//!
//! - [`finding`]: what it says; [`system`]: what kind of system this is
//! - `engine`, [`machine`], [`registry`]: what is looked at
//! - [`fix`]: how an engine is started here, or got

mod engine;
pub mod finding;
pub mod fix;
pub mod machine;
pub mod registry;
pub mod system;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;

pub use finding::{Finding, State};

use crate::docker_cli::Reference;
use crate::engine::live::{ConnectEnv, Survey, survey};
use crate::engine::{Engine, EngineError, advice};
use crate::i18n::{Lang, words};
use crate::objects::{Container, Image};
use crate::runtime::ownership;
use fix::Facts;
use machine::{Held, Terminal};

/// How long a program may take to tell its version, or the engine to answer a question.
const PATIENCE: Duration = Duration::from_secs(8);

/// What to look at.
#[derive(Debug, Clone)]
pub struct Request {
    /// Language of the texts.
    pub lang: Lang,
    /// Which engine.
    pub connect: ConnectEnv,
    /// Where the learner's files are; it need not exist yet.
    pub workspace: PathBuf,
    /// The session's id: containers of its own are no trouble.
    pub session: String,
    /// The course's ports by variable.
    pub ports: Vec<(String, u16)>,
    /// The images the course builds on.
    pub images: Vec<String>,
    /// The environment.
    pub env: BTreeMap<String, String>,
    /// The terminal.
    pub terminal: Terminal,
}

/// One place an engine was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Where.
    pub endpoint: String,
    /// Who answers there, `Docker 28.2.2`; else why nobody does.
    pub answer: String,
    /// An engine answers.
    pub answers: bool,
}

/// All that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Where an engine was looked for.
    pub tried: Vec<Place>,
    /// Findings, the engine first.
    pub findings: Vec<Finding>,
    /// An engine answers.
    pub engine: bool,
}

impl Report {
    /// Nothing is to be mended.
    #[must_use]
    pub fn well(&self) -> bool {
        self.findings.iter().all(|finding| finding.state != State::Problem)
    }
}

/// Looks only at what decides how an engine is started here.
pub async fn look(request: &Request) -> Facts {
    fix::facts::look(Path::new("/"), &survey(&request.connect).await, &request.env).await
}

/// Looks at everything. Takes some seconds at most, whatever does not answer.
pub async fn examine(request: &Request) -> Report {
    let lang = request.lang;
    let env = |name: &str| request.env.get(name).cloned();
    let survey = survey(&request.connect).await;
    let facts = fix::facts::look(Path::new("/"), &survey, &request.env).await;
    let mut findings = vec![engine::found(&survey, &facts, lang)];
    let mut missing = request.images.clone();
    let mut told = None;
    let mut containers = Vec::new();
    if let Some(live) = &survey.engine {
        let info = live.info();
        let (system_info, images, all) =
            tokio::join!(bounded(live.system_info()), bounded(live.images(false)), bounded(live.containers(false)));
        findings.extend(engine::builder(info, request.connect.classic_builder, lang));
        if let Ok(raw) = &system_info {
            findings.extend(engine::storage(raw, lang));
        }
        findings.push(engine::disk(free_room(system_info.as_ref().ok(), &info.endpoint), lang));
        findings.push(engine::architecture(info, std::env::consts::ARCH, lang));
        if let Ok(raw) = &system_info {
            findings.push(engine::limits(raw, info, lang));
        }
        if let Ok(here) = images {
            missing.retain(|wanted| !is_here(wanted, &here));
        }
        findings.push(images_told(&request.images, &missing, lang));
        containers = all.unwrap_or_default();
        told = system_info.ok();
    }
    let ports = request.ports.iter().map(|(name, port)| (name.clone(), *port, held(*port, &containers, &request.session)));
    findings.push(machine::ports(&ports.collect::<Vec<_>>(), lang));
    findings.push(machine::proxy(&env, told.as_ref(), lang));
    findings.extend(crate::runtime::bundle::registries::ask_all(&request.images, &missing, lang).await);
    findings.extend(programs(&env, lang).await);
    findings.push(workspace(&request.workspace, lang));
    findings.push(machine::terminal(&request.terminal, &env, lang));
    Report { tried: tried(&survey, lang), findings, engine: survey.engine.is_some() }
}

fn tried(survey: &Survey, lang: Lang) -> Vec<Place> {
    let place = |tried: &crate::engine::live::Tried| Place {
        endpoint: tried.endpoint.clone(),
        answer: match &tried.result {
            Ok(info) => format!("{:?} {}", info.kind, info.version),
            Err(EngineError::Unreachable { detail, .. }) => detail.clone(),
            Err(error) => advice::what(error, lang),
        },
        answers: tried.result.is_ok(),
    };
    survey.tried.iter().map(place).collect()
}

async fn bounded<T>(asked: impl Future<Output = Result<T, EngineError>>) -> Result<T, EngineError> {
    let late = EngineError::TimedOut { seconds: PATIENCE.as_secs() };
    tokio::time::timeout(PATIENCE, asked).await.unwrap_or(Err(late))
}

/// Bytes that are free where the engine stores images, when that is on this machine.
fn free_room(info: Option<&Value>, endpoint: &str) -> Option<u64> {
    let root = info?.get("DockerRootDir")?.as_str()?;
    if !endpoint.starts_with("unix://") || cfg!(not(target_os = "linux")) {
        return None;
    }
    free_at(Path::new(root))
}

#[cfg(unix)]
fn free_at(path: &Path) -> Option<u64> {
    // The engine's own folder is closed to others; what is above it is on the same disk nearly always.
    let there = path.ancestors().find(|folder| folder.exists())?;
    let stat = rustix::fs::statvfs(there).ok()?;
    Some(stat.f_bavail.saturating_mul(stat.f_frsize))
}

#[cfg(not(unix))]
fn free_at(_path: &Path) -> Option<u64> {
    None
}

fn is_here(wanted: &str, images: &[Image]) -> bool {
    images.iter().any(|image| image.tags.iter().any(|tag| Reference::same(wanted, tag)))
}

fn images_told(all: &[String], missing: &[String], lang: Lang) -> Finding {
    let title = words!(lang, "doctor-base-images");
    let here = all.len().saturating_sub(missing.len());
    let found = words!(lang, "doctor-here-of-all-are-on-this", here, all = all.len());
    if missing.is_empty() {
        return Finding::ok("images", &title, found);
    }
    let list = missing.join(" ");
    let remedy = words!(lang, "doctor-the-others-are-fetched-when-a", list);
    Finding::note("images", &title, found, remedy)
}

fn held(port: u16, containers: &[Container], session: &str) -> Held {
    let publishes = |container: &&Container| container.ports.iter().any(|published| published.host_port == port);
    match containers.iter().find(publishes) {
        Some(container) if !session.is_empty() && ownership::made_container(container, session) => {
            Held::Own(container.name.clone())
        }
        Some(container) => Held::Container(container.name.clone()),
        None => machine::try_port(port),
    }
}

async fn programs(env: &dyn Fn(&str) -> Option<String>, lang: Lang) -> Vec<Finding> {
    let goenv_root = env("GOENV_ROOT").or_else(|| env("HOME").map(|home| format!("{home}/.goenv")));
    let goenv = goenv_root.map(|root| format!("{root}/bin/goenv")).filter(|path| Path::new(path).exists());
    let goenv = goenv.unwrap_or_else(|| "goenv".to_owned());
    let (go, goenv, docker, git) = tokio::join!(
        version("go", &["version"]),
        version(&goenv, &["--version"]),
        version("docker", &["--version"]),
        version("git", &["--version"]),
    );
    let in_container = words!(lang, "doctor-not-needed-the-lessons-then-use");
    let goenv_missing = words!(lang, "doctor-not-needed-to-follow-the-lesson");
    let docker_missing = words!(lang, "doctor-not-needed-here-sealegs-docker-does");
    let git_missing = words!(lang, "doctor-needed-only-to-install-goenv");
    let docker_title = words!(lang, "doctor-docker-command");
    vec![
        machine::program("go", "Go", go.as_deref(), in_container, lang),
        machine::program("goenv", "goenv", goenv.as_deref(), goenv_missing, lang),
        machine::program("docker-cli", &docker_title, docker.as_deref(), docker_missing, lang),
        machine::program("git", "git", git.as_deref(), git_missing, lang),
    ]
}

/// The first line a program prints of its version.
async fn version(program: &str, args: &[&str]) -> Option<String> {
    let mut command = tokio::process::Command::new(program);
    command.args(args).stdin(std::process::Stdio::null()).kill_on_drop(true);
    let output = tokio::time::timeout(PATIENCE, command.output()).await.ok()?.ok()?;
    let text = String::from_utf8_lossy(output.stdout.get(..output.stdout.len().min(1000))?).into_owned();
    output.status.success().then(|| text.lines().next().unwrap_or_default().trim().to_owned())
}

fn workspace(folder: &Path, lang: Lang) -> Finding {
    let title = words!(lang, "doctor-workspace");
    let found = folder.display().to_string();
    // The nearest folder that exists is the one that must let us in.
    let there = folder.ancestors().find(|folder| folder.is_dir());
    match there.map(tempfile::tempfile_in) {
        Some(Ok(_)) => Finding::ok("workspace", &title, found),
        Some(Err(error)) => {
            let remedy = words!(lang, "doctor-files-cannot-be-written-there-choose");
            Finding::problem("workspace", &title, format!("{found}: {error}"), remedy)
        }
        None => Finding::problem("workspace", &title, found, "sealegs --workspace DIR"),
    }
}

fn on_path(name: &str, env: &dyn Fn(&str) -> Option<String>) -> bool {
    let path = env("PATH").unwrap_or_default();
    // Engines live where an ordinary user's PATH may not lead.
    let usual = ["/usr/sbin", "/sbin", "/usr/local/sbin"].map(PathBuf::from);
    std::env::split_paths(&path).chain(usual).any(|folder| folder.join(name).is_file())
}
