//! The labels by which compose knows what belongs to a project: the same as docker's own compose writes, so that either
//! sees what the other made.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::model::{Project, Service};
use crate::sha256;

/// The project's name.
pub const PROJECT: &str = "com.docker.compose.project";
/// The service's name.
pub const SERVICE: &str = "com.docker.compose.service";
/// Which of a service's containers it is, from 1.
pub const NUMBER: &str = "com.docker.compose.container-number";
/// What the service said when the container was made; see [`hash`].
pub const CONFIG_HASH: &str = "com.docker.compose.config-hash";
/// `True` for a container of `docker compose run`.
pub const ONE_OFF: &str = "com.docker.compose.oneoff";
/// A network's key in the file.
pub const NETWORK: &str = "com.docker.compose.network";
/// A volume's key in the file.
pub const VOLUME: &str = "com.docker.compose.volume";
/// What the service waits for: `db:service_healthy:false,…`.
pub const DEPENDS_ON: &str = "com.docker.compose.depends_on";

const IMAGE: &str = "com.docker.compose.image";
const FOLDER: &str = "com.docker.compose.project.working_dir";
const FILES: &str = "com.docker.compose.project.config_files";
const VERSION: &str = "com.docker.compose.version";

/// Who made it. Docker's compose only shows it.
const MAKER: &str = concat!("sealegs-", env!("CARGO_PKG_VERSION"));

type Labels = BTreeMap<String, String>;

/// A service's fingerprint: another one means that its containers are to be made anew. Docker's compose has one of its
/// own and takes ours for a change, as we take its: either makes the other's containers anew once, and no data is lost,
/// as volumes stay. How many containers there are and how the image comes about does not count, as with docker.
#[must_use]
pub fn hash(project: &Project, service: &Service) -> String {
    let counted = Service { scale: 0, build: None, pull_policy: None, profiles: Vec::new(), attach: true, ..service.clone() };
    let mut said = format!("{counted:?}");
    for network in &service.networks {
        let _ = write!(said, "|{:?}", project.networks.get(&network.key).map(|network| &network.create.name));
    }
    for volume in service.mounts.iter().filter_map(|mount| project.volumes.get(mount.spec.source.as_ref()?)) {
        let _ = write!(said, "|{:?}", volume.create.name);
    }
    sha256::of(said.as_bytes())
}

/// Compose's labels for a service's container. `image` is the id of its image.
#[must_use]
pub fn for_container(project: &Project, service: &Service, number: u32, one_off: bool, image: &str) -> Labels {
    let waits: Vec<String> =
        service.depends_on.iter().map(|(name, on)| format!("{name}:{}:{}", on.condition.word(), on.restart)).collect();
    let mut labels = of_project(project);
    labels.extend(
        [
            (SERVICE, service.name.clone()),
            (NUMBER, number.to_string()),
            (ONE_OFF, if one_off { "True" } else { "False" }.to_owned()),
            (CONFIG_HASH, hash(project, service)),
            (DEPENDS_ON, waits.join(",")),
            (IMAGE, image.to_owned()),
            (FOLDER, project.folder.clone()),
            (FILES, project.files.join(",")),
        ]
        .map(|(name, value)| (name.to_owned(), value)),
    );
    labels
}

/// Compose's labels for an image that a service is built as.
#[must_use]
pub fn for_image(project: &Project, service: &Service) -> Labels {
    with(of_project(project), SERVICE, &service.name)
}

/// Compose's labels for a network, by its key.
#[must_use]
pub fn for_network(project: &Project, key: &str) -> Labels {
    with(of_project(project), NETWORK, key)
}

/// Compose's labels for a volume, by its key.
#[must_use]
pub fn for_volume(project: &Project, key: &str) -> Labels {
    with(of_project(project), VOLUME, key)
}

/// Whether a network or volume belongs to the project, under this key.
#[must_use]
pub fn belongs(labels: &Labels, project: &Project, kind: &str, key: &str) -> bool {
    labels.get(PROJECT) == Some(&project.name) && labels.get(kind).is_some_and(|found| found == key)
}

fn of_project(project: &Project) -> Labels {
    with(Labels::from([(VERSION.to_owned(), MAKER.to_owned())]), PROJECT, &project.name)
}

fn with(mut labels: Labels, name: &str, value: &str) -> Labels {
    labels.insert(name.to_owned(), value.to_owned());
    labels
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::{Condition, Dependency, Network, ServiceNetwork};

    fn shop() -> (Project, Service) {
        let dependency = Dependency { condition: Condition::Healthy, restart: true, required: true };
        let service = Service {
            name: "api".into(),
            image: Some("me/api".into()),
            depends_on: [("db".to_owned(), dependency)].into(),
            networks: vec![ServiceNetwork { key: "back".into(), ..ServiceNetwork::default() }],
            ..Service::default()
        };
        let mut back = Network::default();
        back.create.name = "shop_back".into();
        let networks = [("back".to_owned(), back)].into();
        let project = Project { name: "shop".into(), folder: "/shop".into(), networks, ..Project::default() };
        (project, service)
    }

    #[test]
    fn a_fingerprint_changes_with_what_the_container_is_and_with_nothing_else() {
        let (mut project, service) = shop();
        let first = hash(&project, &service);
        assert_eq!(first.len(), 64);
        assert_eq!(first, hash(&project, &Service { scale: 3, ..service.clone() }));
        let changed = Service { environment: [("A".to_owned(), Some("1".to_owned()))].into(), ..service.clone() };
        assert_ne!(first, hash(&project, &changed));
        project.networks.get_mut("back").unwrap().create.name = "other".into();
        assert_ne!(first, hash(&project, &service), "it would be on another network");
    }

    #[test]
    fn labels_are_those_of_dockers_compose() {
        let (project, service) = shop();
        let labels = for_container(&project, &service, 2, false, "sha256:1");
        for (name, value) in [
            ("com.docker.compose.project", "shop"),
            ("com.docker.compose.service", "api"),
            ("com.docker.compose.container-number", "2"),
            ("com.docker.compose.oneoff", "False"),
            ("com.docker.compose.depends_on", "db:service_healthy:true"),
            ("com.docker.compose.image", "sha256:1"),
            ("com.docker.compose.project.working_dir", "/shop"),
        ] {
            assert_eq!(labels.get(name).map(String::as_str), Some(value), "{name}");
        }
        assert!(belongs(&for_network(&project, "back"), &project, NETWORK, "back"));
        assert!(!belongs(&for_network(&project, "back"), &project, NETWORK, "front"));
        assert!(!belongs(&Labels::new(), &project, VOLUME, "data"), "somebody else's volume");
    }
}
