//! The walk over a course.

use super::{Demands, compose_file};
use crate::check::dockerfile::Dockerfile;
use crate::check::{Probe, Spec, probes};
use crate::course::{Action, CommandTask, Course, FileTask, Scope, Step, Task};
use crate::docker_cli::{self, CommandLine, DockerCommand, MountKind, MountSpec, PublishSpec, Run};

/// Where an engine listens: who can write there can do anything on the machine.
const SOCKETS: [&str; 2] = ["docker.sock", "podman.sock"];

/// What the course asks for. Variables have the values of `scope`; a condition is not looked at, for what does not hold
/// today may hold tomorrow.
#[must_use]
pub fn find(course: &Course, scope: &Scope) -> Demands {
    let mut walk = Walk { scope, demands: Demands::default() };
    for (_, step) in course.steps() {
        walk.step(step);
    }
    walk.demands
}

/// The same, and what its mutants do, which only a test of the course runs.
#[must_use]
pub fn find_tested(course: &Course, scope: &Scope) -> Demands {
    let mut walk = Walk { scope, demands: find(course, scope) };
    course.lessons.iter().flat_map(|lesson| &lesson.mutants).for_each(|mutant| walk.tasks(&mutant.tasks));
    walk.demands
}

struct Walk<'a> {
    scope: &'a Scope,
    demands: Demands,
}

impl Walk<'_> {
    fn step(&mut self, step: &Step) {
        let (files, commands) = match &step.action {
            Action::Write(files) => (files.as_slice(), &[][..]),
            Action::Run(commands) => (&[][..], commands.as_slice()),
            Action::Read | Action::Quiz(_) | Action::Choose(_) => (&[][..], &[][..]),
        };
        files.iter().for_each(|file| self.file(file));
        commands.iter().for_each(|command| self.command(command));
        self.tasks(&step.solution);
        for check in &step.checks {
            self.look(&check.spec);
            check.mistakes.iter().for_each(|mistake| self.look(&mistake.spec));
        }
    }

    fn tasks(&mut self, tasks: &[Task]) {
        for task in tasks {
            match task {
                Task::Write(file) => self.file(file),
                Task::Run(command) => self.command(command),
                Task::Answer(_) => {}
            }
        }
    }

    fn file(&mut self, file: &FileTask) {
        let path = self.scope.fill(&file.path);
        let content = self.scope.fill(&file.content);
        let name = path.rsplit('/').next().unwrap_or_default();
        if is_dockerfile(&path) {
            let parsed = Dockerfile::parse(&content);
            let stages: Vec<&str> = parsed.stages.iter().filter_map(|stage| stage.name.as_deref()).collect();
            let bases = parsed.stages.iter().map(|stage| stage.base.as_str());
            let outside = bases.filter(|base| *base != "scratch" && !stages.contains(base));
            self.demands.images.extend(outside.map(str::to_owned));
        } else if compose_file::is_one(name) {
            compose_file::look(&path, &content, &mut self.demands);
        }
        self.demands.files.insert(path);
    }

    fn command(&mut self, task: &CommandTask) {
        let line = self.scope.fill(&task.line);
        match docker_cli::parse(&line, &|name| self.scope.get(name).map(str::to_owned)) {
            Ok(CommandLine::Docker(command)) => self.docker(&command),
            // A line that cannot be read is told of as it stands.
            Ok(CommandLine::Shell(_)) | Err(_) => {
                self.demands.host_commands.insert(line);
            }
        }
    }

    fn docker(&mut self, command: &DockerCommand) {
        match command {
            DockerCommand::Run(run) => self.run(run),
            DockerCommand::Pull(pull) => {
                self.demands.images.insert(pull.reference.clone());
            }
            DockerCommand::Exec(exec) if exec.privileged => {
                self.demands.powers.insert("--privileged".to_owned());
            }
            _ => {}
        }
    }

    fn run(&mut self, run: &Run) {
        self.demands.images.insert(run.image.clone());
        self.demands.ports.extend(run.publish.iter().map(port));
        for volume in &run.volumes {
            mount_of_flag(volume, &mut self.demands);
        }
        for mount in &run.mounts {
            mount_spec(mount, &mut self.demands);
        }
        let powers = &mut self.demands.powers;
        if run.privileged {
            powers.insert("--privileged".to_owned());
        }
        if run.network.as_deref() == Some("host") {
            powers.insert("--network host".to_owned());
        }
        powers.extend(run.cap_add.iter().map(|name| format!("--cap-add {name}")));
        powers.extend(run.security_opt.iter().map(|option| format!("--security-opt {option}")));
    }

    fn look(&mut self, spec: &Spec) {
        for probe in probes(&spec.filled(self.scope)) {
            match probe {
                Probe::Command(line) => {
                    self.demands.host_commands.insert(line);
                }
                Probe::Http { url, .. } => {
                    self.demands.addresses.insert(url);
                }
                _ => {}
            }
        }
    }
}

/// Whether a file of that path is a Dockerfile, as courses name them.
pub(crate) fn is_dockerfile(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.contains("Dockerfile") || name.contains("Containerfile")
}

/// A published port as docker writes it.
pub(super) fn port(port: &PublishSpec) -> String {
    let host = if port.host_ip.is_empty() { String::new() } else { format!("{}:", port.host_ip) };
    match port.host_port {
        Some(number) => format!("{host}{number}"),
        None => format!("{host}a free port"),
    }
}

/// A `-v`: a folder of the machine begins with `/`, `.` or `~`; anything else is a volume's name.
fn mount_of_flag(volume: &str, demands: &mut Demands) {
    let source = volume.split(':').next().unwrap_or_default();
    if volume.contains(':') && source.starts_with(['/', '.', '~']) {
        bind(source, volume, demands);
    }
}

/// A `--mount`.
pub(super) fn mount_spec(mount: &MountSpec, demands: &mut Demands) {
    if mount.kind == MountKind::Bind {
        let source = mount.source.as_deref().unwrap_or_default();
        bind(source, &format!("{source}:{}", mount.target), demands);
    }
}

fn bind(source: &str, told: &str, demands: &mut Demands) {
    if SOCKETS.iter().any(|socket| source.ends_with(socket)) {
        demands.powers.insert(told.to_owned());
    }
    demands.mounts.insert(told.to_owned());
}
