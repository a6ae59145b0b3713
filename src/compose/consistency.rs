//! What a project must hold to beyond the form of each value.

use super::model::{Project, Service};
use super::problem::ProblemKind;
use super::report::{Report, nearest};
use super::source::beginning;
use super::tree::{Node, Place};

/// Reports what does not fit together. `tree` is where the places are.
pub fn look(project: &Project, tree: &Node, report: &mut Report) {
    let services = || project.services.values().chain(project.disabled.values());
    if services().next().is_none() {
        let at = tree.get("services").map_or(beginning(), |services| services.at);
        report.add(at, ProblemKind::NoServices);
    }
    for service in services() {
        let at = |keys: &[&str]| place(tree, &service.name, keys);
        if service.image.is_none() && service.build.is_none() {
            report.add(at(&[]), ProblemKind::NoImage { service: service.name.clone() });
        }
        dependencies(project, service, tree, &at, report);
        if service.network_mode.is_some() && tree_has(tree, &service.name, "networks") {
            conflict(service, "network_mode", "networks", at(&["network_mode"]), report);
        }
        if service.container_name.is_some() && service.scale > 1 {
            conflict(service, "container_name", "scale", at(&["container_name"]), report);
        }
    }
    if let Some(services) = cycle(project) {
        let at = services.first().map_or(beginning(), |name| place(tree, name, &["depends_on"]));
        report.add(at, ProblemKind::Cycle { services });
    }
}

/// A cycle among all services, those of sleeping profiles too.
fn cycle(project: &Project) -> Option<Vec<String>> {
    let mut all = project.clone();
    all.services.extend(std::mem::take(&mut all.disabled));
    all.cycle()
}

fn conflict(service: &Service, one: &str, other: &str, at: Place, report: &mut Report) {
    let path = |key: &str| format!("services.{}.{key}", service.name);
    report.add(at, ProblemKind::Conflict { one: path(one), other: path(other) });
}

/// Networks, volumes and services that are referred to must be there.
fn dependencies(project: &Project, service: &Service, tree: &Node, at: &dyn Fn(&[&str]) -> Place, report: &mut Report) {
    // Of a service that sleeps itself, it shows when it is woken.
    for (name, on) in service.depends_on.iter().filter(|_| project.services.contains_key(&service.name)) {
        if on.required
            && let Some(profile) = project.disabled.get(name).and_then(|other| other.profiles.first())
        {
            let (service, profile) = (service.name.clone(), profile.clone());
            report.add(at(&["depends_on", name]), ProblemKind::Asleep { service, name: name.clone(), profile });
        }
    }
    let mut undefined = |what: &'static str, name: &str, at: Place, known: Vec<&str>| {
        let nearest = nearest(name, known);
        report.add(at, ProblemKind::Undefined { service: service.name.clone(), what, name: name.to_owned(), nearest });
    };
    let services = || project.services.keys().chain(project.disabled.keys()).map(String::as_str);
    for name in service.depends_on.keys() {
        if !services().any(|known| known == name) {
            undefined("service", name, at(&["depends_on", name]), services().filter(|known| *known != service.name).collect());
        }
    }
    for network in &service.networks {
        if !project.networks.contains_key(&network.key) {
            let known = declared(tree, "networks");
            undefined("network", &network.key, at(&["networks", &network.key]), known);
        }
    }
    for mount in &service.mounts {
        let volume = mount.spec.kind == crate::docker_cli::MountKind::Volume;
        if let Some(source) = mount.spec.source.as_deref().filter(|_| volume)
            && !project.volumes.contains_key(source)
        {
            let known = declared(tree, "volumes");
            undefined("volume", source, at(&["volumes", source]), known);
        }
    }
}

/// The networks or volumes that the files declare.
fn declared<'a>(tree: &'a Node, what: &str) -> Vec<&'a str> {
    tree.get(what).map(Node::entries).unwrap_or_default().iter().map(|entry| entry.key.as_str()).collect()
}

fn tree_has(tree: &Node, service: &str, key: &str) -> bool {
    tree.get("services").and_then(|services| services.get(service)).is_some_and(|service| service.get(key).is_some())
}

/// Where keys of a service stand; the nearest above that does. Of a list, the item that names the last one.
fn place(tree: &Node, service: &str, keys: &[&str]) -> Place {
    let entry = tree.get("services").and_then(|services| services.entries().iter().find(|entry| entry.key == service));
    let Some(mut entry) = entry else { return beginning() };
    for key in keys {
        if let Some(next) = entry.node.entries().iter().find(|entry| entry.key == *key) {
            entry = next;
        } else if let Some(item) = entry.node.items().iter().find(|item| item.text_of("source").as_deref() == Some(*key)) {
            return item.at;
        } else {
            break;
        }
    }
    entry.at
}
