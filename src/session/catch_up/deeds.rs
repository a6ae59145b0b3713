//! What a step's solution does, read off its commands and files: what it makes, changes and takes away.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::dockerfile::Dockerfile;
use crate::compose;
use crate::course::{CommandTask, Step, Task};
use crate::docker_cli::mounts::names_a_volume;
use crate::docker_cli::{self, Build, CommandLine, ComposeAction, ComposeCommand, DockerCommand, Run};
use crate::map::whole;
use crate::session::Session;

/// Where files are said to be while a compose file is read: only their places to each other matter.
const FOLDER: &str = "/workspace";

/// Something that a step makes or takes away, or that a check is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Thing {
    /// A container, by name.
    Container(String),
    /// Some container of this image.
    From(String),
    /// An image, with its registry and tag.
    Image(String),
    /// A network.
    Network(String),
    /// A volume.
    Volume(String),
    /// A file of the workspace.
    File(String),
}

/// What is done with a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    Makes,
    Changes,
    TakesAway,
}

/// What costs time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Work {
    /// A build; the tags it gives, and whether it may use its cache.
    Build(Vec<String>, bool),
    /// A program in a container; whether it holds the terminal.
    Run(bool),
    /// A project is brought up.
    Up,
    /// Any other docker command.
    Docker,
    /// A line for the machine's own shell.
    Host,
}

/// What one step does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Deeds {
    /// What is done, in order.
    pub acts: Vec<(Act, Thing)>,
    /// A command holds the terminal; what it serves ends with the step.
    pub foreground: bool,
    /// What is there only as long as the step is at it.
    pub passing: Vec<Thing>,
    /// Files that are written: path and content.
    pub files: Vec<(String, String)>,
    /// Images that it builds, as they are named.
    pub built: Vec<String>,
    /// Images that it runs or builds on.
    pub used: Vec<String>,
    /// Lines that run on the machine itself.
    pub host: Vec<String>,
    /// What takes time.
    pub works: Vec<Work>,
}

impl Deeds {
    /// It makes a container that goes on after the step.
    pub fn leaves_a_container(&self) -> bool {
        let made = |(act, thing): &(Act, Thing)| *act == Act::Makes && matches!(thing, Thing::Container(_) | Thing::From(_));
        !self.foreground && self.acts.iter().any(made)
    }

    /// It has a hand in one of these.
    pub fn touches(&self, things: &[Thing]) -> bool {
        self.acts.iter().any(|(_, thing)| things.contains(thing))
    }
}

/// Reads one step after the other; what earlier ones wrote is known to the later.
pub(crate) struct Reader<'a> {
    session: &'a Session,
    files: BTreeMap<String, String>,
    images: BTreeMap<String, String>,
    /// The containers of each compose project that were made.
    projects: BTreeMap<String, BTreeSet<String>>,
}

impl<'a> Reader<'a> {
    pub fn new(session: &'a Session) -> Self {
        Self { session, files: BTreeMap::new(), images: BTreeMap::new(), projects: BTreeMap::new() }
    }

    /// The image of a container that a step before made by this name.
    pub fn image_of(&self, container: &str) -> Option<&String> {
        self.images.get(container)
    }

    /// What a step does, the commands that stand here.
    pub fn read(&mut self, step: &Step) -> Deeds {
        let mut deeds = Deeds::default();
        for task in &step.solution {
            match task {
                Task::Write(file) => {
                    let path = self.session.scope().fill(&file.path);
                    let content = self.session.scope().fill(&file.content);
                    self.files.insert(path.clone(), content.clone());
                    deeds.acts.push((Act::Makes, Thing::File(path.clone())));
                    deeds.files.push((path, content));
                }
                Task::Run(task) if task.when.holds(self.session.conditions()) => self.command(task, &mut deeds),
                Task::Run(_) | Task::Answer(_) => {}
            }
        }
        deeds
    }

    fn command(&mut self, task: &CommandTask, deeds: &mut Deeds) {
        let (line, cwd) = (self.session.scope().fill(&task.line), self.session.scope().fill(&task.cwd));
        deeds.foreground |= task.foreground;
        match docker_cli::parse(&line, &|name| self.session.variable(name, &cwd)) {
            Ok(CommandLine::Docker(command)) => self.docker(&command, task, &cwd, deeds),
            Ok(CommandLine::Shell(line)) if line.trim_start().starts_with("docker ") => self.shell(&line, deeds),
            Ok(CommandLine::Shell(_)) | Err(_) => {
                deeds.works.push(Work::Host);
                deeds.host.push(line);
            }
        }
    }

    fn docker(&mut self, command: &DockerCommand, task: &CommandTask, cwd: &str, deeds: &mut Deeds) {
        match command {
            DockerCommand::Build(build) => return self.build(build, cwd, deeds),
            DockerCommand::Run(run) => return self.run(run, task.foreground, deeds),
            DockerCommand::Compose(compose) => return self.compose(compose, cwd, deeds),
            DockerCommand::Pull(pull) => deeds.used.push(pull.reference.clone()),
            DockerCommand::Tag(tag) => deeds.acts.push((Act::Makes, Thing::Image(whole(&tag.target)))),
            DockerCommand::Rmi(rmi) => {
                deeds.acts.extend(rmi.images.iter().map(|image| (Act::TakesAway, Thing::Image(whole(image)))));
            }
            DockerCommand::Rm(rm) => rm.containers.iter().for_each(|name| self.container(Act::TakesAway, name, deeds)),
            DockerCommand::Stop(stop) | DockerCommand::Restart(stop) => {
                stop.containers.iter().for_each(|name| self.container(Act::Changes, name, deeds));
            }
            DockerCommand::Kill(kill) => kill.containers.iter().for_each(|name| self.container(Act::Changes, name, deeds)),
            DockerCommand::Start(start) => start.containers.iter().for_each(|name| self.container(Act::Changes, name, deeds)),
            DockerCommand::VolumeCreate(volume) => {
                deeds.acts.extend(volume.name.clone().map(|name| (Act::Makes, Thing::Volume(name))));
            }
            DockerCommand::VolumeRm(volumes) => {
                deeds.acts.extend(volumes.names.iter().map(|name| (Act::TakesAway, Thing::Volume(name.clone()))));
            }
            DockerCommand::NetworkCreate(network) => deeds.acts.push((Act::Makes, Thing::Network(network.name.clone()))),
            DockerCommand::NetworkRm(networks) => {
                deeds.acts.extend(networks.names.iter().map(|name| (Act::TakesAway, Thing::Network(name.clone()))));
            }
            _ => {}
        }
        deeds.works.push(Work::Docker);
    }

    fn container(&self, act: Act, name: &str, deeds: &mut Deeds) {
        deeds.acts.push((act, Thing::Container(name.to_owned())));
        deeds.acts.extend(self.image_of(name).map(|image| (act, Thing::From(image.clone()))));
    }

    fn run(&mut self, run: &Run, foreground: bool, deeds: &mut Deeds) {
        deeds.used.push(run.image.clone());
        deeds.works.push(Work::Run(foreground));
        for volume in run.volumes.iter().filter_map(|volume| volume.split_once(':')).map(|(source, _)| source) {
            if names_a_volume(volume) {
                deeds.acts.push((Act::Makes, Thing::Volume(volume.to_owned())));
            }
        }
        if foreground || (run.rm && !run.detach) {
            deeds.passing.extend(run.name.clone().map(Thing::Container));
            deeds.passing.push(Thing::From(whole(&run.image)));
        }
        if run.rm && !run.detach {
            return;
        }
        self.makes(run.name.as_deref(), &run.image, deeds);
    }

    fn makes(&mut self, name: Option<&str>, image: &str, deeds: &mut Deeds) {
        let image = whole(image);
        if let Some(name) = name {
            self.images.insert(name.to_owned(), image.clone());
            deeds.acts.push((Act::Makes, Thing::Container(name.to_owned())));
        }
        deeds.acts.push((Act::Makes, Thing::From(image)));
    }

    fn build(&self, build: &Build, cwd: &str, deeds: &mut Deeds) {
        let folder = compose::source::join(FOLDER, cwd);
        let context = compose::source::join(&folder, &build.context);
        let file = match &build.file {
            Some(file) => compose::source::join(&folder, file),
            None => compose::source::join(&context, "Dockerfile"),
        };
        self.built(&build.tags, &file, build.no_cache, deeds);
    }

    fn built(&self, tags: &[String], file: &str, no_cache: bool, deeds: &mut Deeds) {
        deeds.works.push(Work::Build(tags.to_vec(), !no_cache));
        deeds.acts.extend(tags.iter().map(|tag| (Act::Makes, Thing::Image(whole(tag)))));
        deeds.built.extend(tags.iter().cloned());
        let Some(text) = self.file(file) else { return };
        let parsed = Dockerfile::parse(text);
        let stages: Vec<&str> = parsed.stages.iter().filter_map(|stage| stage.name.as_deref()).collect();
        let bases = parsed.stages.iter().map(|stage| stage.base.as_str());
        deeds.used.extend(bases.filter(|base| *base != "scratch" && !stages.contains(base)).map(str::to_owned));
    }

    /// What a file of the workspace holds after the steps so far.
    fn file(&self, path: &str) -> Option<&String> {
        self.files.get(path.strip_prefix(FOLDER)?.trim_start_matches('/'))
    }

    fn compose(&mut self, command: &ComposeCommand, cwd: &str, deeds: &mut Deeds) {
        let (act, volumes) = match &command.action {
            ComposeAction::Up(_) | ComposeAction::Create(_) => (Act::Makes, true),
            ComposeAction::Down(down) => (Act::TakesAway, down.volumes),
            ComposeAction::Start(_) | ComposeAction::Stop(_) | ComposeAction::Restart(_) | ComposeAction::Kill(_) => {
                (Act::Changes, false)
            }
            ComposeAction::Rm(_) => (Act::TakesAway, false),
            _ => return deeds.works.push(Work::Docker),
        };
        deeds.works.push(if act == Act::Makes { Work::Up } else { Work::Docker });
        let folder = compose::source::join(FOLDER, cwd);
        let files = |path: &str| Ok(self.file(path).cloned());
        let env = |name: &str| self.session.variable(name, cwd).filter(|_| !name.starts_with("COMPOSE_"));
        let request = compose::Request { project: &command.project, folder: &folder, env: &env, files: &files };
        let Ok(loaded) = compose::load(&request) else { return };
        let project = loaded.project;
        for service in project.services.values() {
            let name = project.container(service, 1);
            let image = project.image(service);
            if act != Act::Makes {
                self.container(act, &name, deeds);
                continue;
            }
            match &service.build {
                Some(build) => {
                    let file = if build.dockerfile.is_empty() { "Dockerfile" } else { &build.dockerfile };
                    self.built(std::slice::from_ref(&image), &compose::source::join(&build.context, file), build.no_cache, deeds);
                }
                None => deeds.used.push(image.clone()),
            }
            self.makes(Some(&name), &image, deeds);
            self.projects.entry(project.name.clone()).or_default().insert(name);
        }
        if act == Act::TakesAway {
            // Whatever the file says now: all of the project goes.
            let gone = self.projects.remove(&project.name).unwrap_or_default();
            gone.iter().for_each(|name| self.container(act, name, deeds));
        }
        let networks = matches!(command.action, ComposeAction::Up(_) | ComposeAction::Create(_) | ComposeAction::Down(_));
        let own = project.networks.values().filter(|network| networks && !network.external);
        deeds.acts.extend(own.map(|network| (act, Thing::Network(network.create.name.clone()))));
        let own = project.volumes.values().filter(|volume| volumes && !volume.external);
        deeds.acts.extend(own.filter_map(|volume| Some((act, Thing::Volume(volume.create.name.clone()?)))));
    }

    /// A docker command with a part that only the shell can tell: `docker rm $(docker ps -aq --filter ancestor=app)`.
    fn shell(&self, line: &str, deeds: &mut Deeds) {
        deeds.works.push(Work::Docker);
        let words: Vec<&str> = line.split(|letter: char| letter.is_whitespace() || "\"'$()".contains(letter)).collect();
        let verb = words.iter().find(|word| ["rm", "stop", "kill", "start", "restart"].contains(word));
        let act = if verb == Some(&"rm") { Act::TakesAway } else { Act::Changes };
        for word in words {
            if let Some(image) = word.strip_prefix("ancestor=") {
                let image = whole(image);
                let named = self.images.iter().filter(|(_, known)| **known == image).map(|(name, _)| name.clone());
                deeds.acts.extend(named.map(|name| (act, Thing::Container(name))));
                deeds.acts.push((act, Thing::From(image)));
            } else if self.images.contains_key(word) {
                self.container(act, word, deeds);
            }
        }
    }
}
