//! What belongs to the course and its learner.

use std::collections::BTreeSet;

use crate::docker_cli::{Build, CommandLine, DockerCommand, Reference};
use crate::map::model::Marks;
use crate::map::{Container, Map, Mount, Network, Volume};

/// What a course and its learner call their own: by label, and by the names that the course's commands give, because a
/// command typed in another terminal leaves no label.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Own {
    /// The session, as its label says.
    pub session: String,
    /// The learner's folder; compose projects in it are theirs.
    pub folder: String,
    /// Names of containers.
    pub containers: BTreeSet<String>,
    /// Images that are built, with their registry and tag.
    pub images: BTreeSet<String>,
    /// Names of networks.
    pub networks: BTreeSet<String>,
    /// Names of volumes.
    pub volumes: BTreeSet<String>,
    /// Compose projects.
    pub projects: BTreeSet<String>,
}

impl Own {
    /// Learns the names that a command gives.
    pub fn learn(&mut self, command: &CommandLine) {
        let CommandLine::Docker(command) = command else { return };
        match command {
            DockerCommand::Run(run) => {
                self.containers.extend(run.name.clone());
                self.networks.extend(run.network.clone().filter(|network| !is_mode(network)));
                let named = |source: &str| !source.is_empty() && !source.starts_with(['/', '.', '~']);
                let volumes = run.volumes.iter().filter_map(|volume| volume.split_once(':')).map(|(source, _)| source.to_owned());
                let mounts = run.mounts.iter().filter_map(|mount| mount.source.clone());
                self.volumes.extend(volumes.chain(mounts).filter(|source| named(source)));
            }
            DockerCommand::Build(Build { tags, .. }) => self.images.extend(tags.iter().map(|tag| whole(tag))),
            DockerCommand::Tag(tag) => self.images.extend([whole(&tag.target)]),
            DockerCommand::VolumeCreate(volume) => self.volumes.extend(volume.name.clone()),
            DockerCommand::NetworkCreate(network) => self.networks.extend([network.name.clone()]),
            DockerCommand::Rename(rename) => self.containers.extend([rename.name.clone()]),
            _ => {}
        }
    }

    /// Sorts a map into what belongs here and what does not.
    #[must_use]
    pub fn sort(&self, map: &Map) -> Mine {
        let containers: Vec<bool> = map.containers.iter().map(|container| self.has(container)).collect();
        let ours = || map.containers.iter().zip(&containers).filter(|(_, own)| **own).map(|(container, _)| container);
        let projects: BTreeSet<&str> =
            self.projects.iter().map(String::as_str).chain(ours().filter_map(|one| one.marks.project.as_deref())).collect();
        let joined: BTreeSet<&str> = ours().flat_map(|one| &one.networks).map(|one| one.network.as_str()).collect();
        let used: BTreeSet<&str> = ours().flat_map(|one| &one.mounts).filter_map(Mount::volume).collect();
        // Networks and volumes do not say their project's folder.
        let marked =
            |marks: &Marks| self.labelled(marks) || marks.project.as_deref().is_some_and(|project| projects.contains(project));
        let network = |network: &Network| {
            marked(&network.marks) || self.networks.contains(&network.name) || joined.contains(network.name.as_str())
        };
        let volume =
            |volume: &Volume| marked(&volume.marks) || self.volumes.contains(&volume.name) || used.contains(volume.name.as_str());
        Mine {
            networks: map.networks.iter().map(network).collect(),
            volumes: map.volumes.iter().map(volume).collect(),
            containers,
        }
    }

    fn has(&self, container: &Container) -> bool {
        self.labelled(&container.marks)
            || self.containers.contains(&container.name)
            || self.images.contains(&whole(&container.image))
            || container.marks.project.as_ref().is_some_and(|project| self.projects.contains(project))
    }

    fn labelled(&self, marks: &Marks) -> bool {
        let session = marks.session.as_ref().is_some_and(|session| *session == self.session);
        let inside = |folder: &String| {
            folder.strip_prefix(self.folder.trim_end_matches('/')).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        session || (!self.folder.is_empty() && marks.project_folder.as_ref().is_some_and(inside))
    }
}

/// For each thing of a map, in its order, whether it belongs to the course.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mine {
    /// Containers.
    pub containers: Vec<bool>,
    /// Networks.
    pub networks: Vec<bool>,
    /// Volumes.
    pub volumes: Vec<bool>,
}

/// An image's name with its registry and tag, so that two spellings are one; an id stays as it is.
fn whole(image: &str) -> String {
    Reference::parse(image).map_or_else(|_| image.to_owned(), |reference| format!("{reference:?}"))
}

/// Not the name of a network.
fn is_mode(network: &str) -> bool {
    matches!(network, "host" | "none" | "bridge" | "default") || network.starts_with("container:")
}
