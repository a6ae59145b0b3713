//! What a course needs from elsewhere: images, and what its builds fetch.

use std::collections::BTreeSet;

use crate::check::dockerfile::Dockerfile;
use crate::course::{Course, Scope, Task, VariableKind};
use crate::demands;
use crate::docker_cli::{self, CommandLine, DockerCommand, Reference};

/// Every image that the course's variables and commands name and that it does not make itself, with the values of
/// `scope`; each once, in a steady order.
#[must_use]
pub fn images(course: &Course, scope: &Scope) -> Vec<String> {
    let made = made(course, scope);
    let variables = course.variables.iter().filter(|variable| variable.kind == VariableKind::Image);
    let named = variables.map(|variable| scope.get(&variable.name).unwrap_or(&variable.default).to_owned());
    let mut found: Vec<Reference> = Vec::new();
    for name in named.chain(demands::find(course, scope).images) {
        let Ok(reference) = Reference::parse(&name) else { continue };
        if !made.iter().any(|made| same_repository(made, &reference)) && !found.contains(&reference) {
            found.push(reference);
        }
    }
    let names: BTreeSet<String> = found.iter().map(ToString::to_string).collect();
    names.into_iter().collect()
}

/// Images that builds are glad of and go without: those of `# syntax` lines. Where such an image cannot be had, the line is
/// left out; where nothing answers at all, looking for it in vain takes its time at every build.
#[must_use]
pub fn extras(course: &Course, scope: &Scope) -> Vec<String> {
    let tasks = course.steps().flat_map(|(_, step)| &step.solution);
    let files = tasks.filter_map(|task| if let Task::Write(file) = task { Some(file) } else { None });
    let dockerfiles = files.filter(|file| demands::is_dockerfile(&file.path));
    let syntax = dockerfiles.filter_map(|file| Dockerfile::parse(&scope.fill(&file.content)).directives.remove("syntax"));
    let names: BTreeSet<String> = syntax.filter_map(|name| Some(Reference::parse(&name).ok()?.to_string())).collect();
    names.into_iter().collect()
}

/// The names that the course's own commands give to images.
fn made(course: &Course, scope: &Scope) -> Vec<Reference> {
    let tasks = course.steps().flat_map(|(_, step)| &step.solution);
    let lines = tasks.filter_map(|task| if let Task::Run(task) = task { Some(scope.fill(&task.line)) } else { None });
    let mut made = Vec::new();
    for line in lines {
        let names = match docker_cli::parse(&line, &|name| scope.get(name).map(str::to_owned)) {
            Ok(CommandLine::Docker(DockerCommand::Build(build))) => build.tags,
            Ok(CommandLine::Docker(DockerCommand::Tag(tag))) => vec![tag.target],
            Ok(CommandLine::Docker(DockerCommand::Commit(commit))) => commit.reference.into_iter().collect(),
            _ => continue,
        };
        made.extend(names.iter().filter_map(|name| Reference::parse(name).ok()));
    }
    made
}

/// A tag that was never built is still of the course's own make: a lesson runs one on purpose.
fn same_repository(one: &Reference, other: &Reference) -> bool {
    one.domain == other.domain && one.path == other.path
}
