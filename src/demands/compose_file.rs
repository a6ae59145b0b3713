//! What a compose file asks for.

use super::Demands;
use super::find::{mount_spec, port};
use crate::compose::{self, source};
use crate::docker_cli::ComposeProject;

/// Where the file is said to be while it is read: a path of the workspace that is not known yet.
const FOLDER: &str = "/workspace";

/// A file that docker compose looks for by itself, or is named like one.
pub(super) fn is_one(name: &str) -> bool {
    source::NAMES.contains(&name) || (name.contains("compose") && (name.ends_with(".yml") || name.ends_with(".yaml")))
}

/// Adds what the file's services ask for. A file that cannot be read cannot be run either.
pub(super) fn look(path: &str, content: &str, demands: &mut Demands) {
    let full = format!("{FOLDER}/{path}");
    let project = ComposeProject { files: vec![full.clone()], profiles: vec!["*".to_owned()], ..ComposeProject::default() };
    // Files of variables are the learner's; what they would fill in is left empty.
    let files = |wanted: &str| Ok(Some(if wanted == full { content.to_owned() } else { String::new() }));
    let request = compose::Request { project: &project, folder: FOLDER, env: &|_| None, files: &files };
    let Ok(loaded) = compose::load(&request) else { return };
    for service in loaded.project.services.values() {
        demands.images.extend(service.image.clone().filter(|_| service.build.is_none()));
        demands.ports.extend(service.ports.iter().map(port));
        for mount in &service.mounts {
            let mut spec = mount.spec.clone();
            if let Some(inside) = spec.source.as_deref().and_then(|source| source.strip_prefix(FOLDER)) {
                spec.source = Some(format!(".{inside}"));
            }
            mount_spec(&spec, demands);
        }
        if service.privileged {
            demands.powers.insert("privileged: true".to_owned());
        }
        if service.network_mode.as_deref() == Some("host") {
            demands.powers.insert("network_mode: host".to_owned());
        }
        demands.powers.extend(service.cap_add.iter().map(|name| format!("cap_add: {name}")));
    }
}
