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

    /// Sorts a map into what belongs here and what does not. Who is on a network of ours, or uses a volume of ours,
    /// belongs here too, and so do the networks and volumes of a container of ours.
    #[must_use]
    pub fn sort(&self, map: &Map) -> Mine {
        let first: Vec<&Container> = map.containers.iter().filter(|container| self.has(container)).collect();
        let told = first.iter().filter_map(|one| one.marks.project.as_deref());
        let projects: BTreeSet<&str> = self.projects.iter().map(String::as_str).chain(told).collect();
        // Networks and volumes do not say their project's folder.
        let marked =
            |marks: &Marks| self.labelled(marks) || marks.project.as_deref().is_some_and(|project| projects.contains(project));
        let named = |network: &&Network| marked(&network.marks) || self.networks.contains(&network.name);
        let mut networks: BTreeSet<&str> = map.networks.iter().filter(named).map(|one| one.name.as_str()).collect();
        let named = |volume: &&Volume| marked(&volume.marks) || self.volumes.contains(&volume.name);
        let mut volumes: BTreeSet<&str> = map.volumes.iter().filter(named).map(|one| one.name.as_str()).collect();
        let containers: Vec<bool> = map
            .containers
            .iter()
            .map(|one| {
                self.has(one)
                    || one.networks.iter().any(|place| networks.contains(place.network.as_str()))
                    || one.mounts.iter().filter_map(Mount::volume).any(|volume| volumes.contains(volume))
            })
            .collect();
        for (one, _) in map.containers.iter().zip(&containers).filter(|(_, own)| **own) {
            networks.extend(one.networks.iter().map(|place| place.network.as_str()));
            volumes.extend(one.mounts.iter().filter_map(Mount::volume));
        }
        Mine {
            networks: map.networks.iter().map(|one| networks.contains(one.name.as_str())).collect(),
            volumes: map.volumes.iter().map(|one| volumes.contains(one.name.as_str())).collect(),
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
pub(crate) fn whole(image: &str) -> String {
    Reference::parse(image).map_or_else(|_| image.to_owned(), |reference| format!("{reference:?}"))
}

/// Not the name of a network.
fn is_mode(network: &str) -> bool {
    matches!(network, "host" | "none" | "bridge" | "default") || network.starts_with("container:")
}
