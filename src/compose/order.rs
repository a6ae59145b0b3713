//! Which services take part, in which order, and under which names.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Mount, Project, Service};
use crate::docker_cli::MountKind;

/// Which services beside the named ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// Also what they depend on, directly or not: `up`, `run`, `create`.
    Dependencies,
    /// None: `--no-deps`.
    Nothing,
    /// Also those that depend on them: `stop`, `down`.
    Dependents,
}

/// Services that were asked for cannot be chosen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotChosen {
    /// The project has no such service.
    #[error("no such service: {name}")]
    NoSuch {
        /// As asked for.
        name: String,
        /// The nearest one that there is.
        nearest: Option<String>,
    },
    /// One of them depends on a service of a profile that is not active.
    #[error("service {service:?} depends on {name:?}, whose profile {profile:?} is not active")]
    Asleep {
        /// The service that depends on it.
        service: String,
        /// The one it depends on.
        name: String,
        /// A profile that would wake it.
        profile: String,
    },
}

impl Project {
    /// The services' names, each after all that it depends on; by name where nothing else decides. A loaded project has
    /// no cycle; of one built by hand the services on a cycle come last.
    #[must_use]
    pub fn order(&self) -> Vec<&str> {
        let mut order: Vec<&str> = Vec::with_capacity(self.services.len());
        let mut left: Vec<&Service> = self.services.values().collect();
        while !left.is_empty() {
            let waits = |service: &Service| {
                service.depends_on.keys().any(|name| self.services.contains_key(name) && !order.contains(&name.as_str()))
            };
            let (later, now): (Vec<&Service>, Vec<&Service>) = left.iter().partition(|service| waits(service));
            let stuck = now.is_empty();
            let now = if stuck { later.clone() } else { now };
            order.extend(now.iter().map(|service| service.name.as_str()));
            left = if stuck { Vec::new() } else { later };
        }
        order
    }

    /// Services that wait for each other, the first of them again at the end.
    #[must_use]
    pub fn cycle(&self) -> Option<Vec<String>> {
        let mut done = BTreeSet::new();
        self.services.keys().find_map(|name| self.cycle_from(name, &mut Vec::new(), &mut done))
    }

    fn cycle_from<'a>(&'a self, name: &'a str, path: &mut Vec<&'a str>, done: &mut BTreeSet<&'a str>) -> Option<Vec<String>> {
        if let Some(start) = path.iter().position(|at| *at == name) {
            return Some(path.iter().skip(start).chain([&name]).map(|name| (*name).to_owned()).collect());
        }
        if done.contains(name) {
            return None;
        }
        path.push(name);
        let found = self.services.get(name)?.depends_on.keys().find_map(|next| self.cycle_from(next, path, done));
        path.pop();
        done.insert(name);
        found
    }

    /// The project with only the named services and those that go with them; all when none is named. To name a service of
    /// a profile that is not active activates its profiles, as docker has it.
    ///
    /// # Errors
    /// A name that is no service, and a service that needs one of a profile that is not active.
    pub fn select(&self, names: &[String], with: With) -> Result<Self, NotChosen> {
        if names.is_empty() {
            return Ok(self.clone());
        }
        let mut project = self.clone();
        let mut woken: BTreeSet<&String> = BTreeSet::new();
        for name in names {
            if let Some(service) = self.disabled.get(name) {
                woken.extend(&service.profiles);
            } else if !self.services.contains_key(name) {
                let nearest = self.services.keys().chain(self.disabled.keys()).map(String::as_str);
                let nearest = crate::diagnostic::nearest(name, nearest).map(str::to_owned);
                return Err(NotChosen::NoSuch { name: name.clone(), nearest });
            }
        }
        let (awake, asleep): (BTreeMap<_, _>, BTreeMap<_, _>) = std::mem::take(&mut project.disabled)
            .into_iter()
            .partition(|(_, service)| service.profiles.iter().any(|profile| woken.contains(profile)));
        project.services.extend(awake);
        project.disabled = asleep;
        let mut taken: BTreeSet<String> = names.iter().cloned().collect();
        loop {
            let before = taken.len();
            let further: Vec<String> = match with {
                With::Nothing => Vec::new(),
                With::Dependencies => {
                    let services = taken.iter().filter_map(|name| project.services.get(name));
                    services.flat_map(|service| service.depends_on.keys().cloned()).collect()
                }
                With::Dependents => {
                    let waits = |service: &&Service| service.depends_on.keys().any(|name| taken.contains(name));
                    project.services.values().filter(waits).map(|service| service.name.clone()).collect()
                }
            };
            taken.extend(further.into_iter().filter(|name| project.services.contains_key(name)));
            if taken.len() == before {
                break;
            }
        }
        if with == With::Dependencies {
            project.all_awake(&taken)?;
        }
        let (services, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
            project.services.into_iter().partition(|(name, _)| taken.contains(name));
        project.services = services;
        project.disabled.extend(others);
        project.prune();
        Ok(project)
    }

    /// Nothing that these services need sleeps.
    fn all_awake(&self, taken: &BTreeSet<String>) -> Result<(), NotChosen> {
        let needs = taken
            .iter()
            .filter_map(|name| self.services.get(name))
            .flat_map(|service| service.depends_on.iter().filter(|(_, on)| on.required).map(move |(name, _)| (service, name)));
        for (service, name) in needs {
            if let Some(profile) = self.disabled.get(name).and_then(|other| other.profiles.first()) {
                let (service, name, profile) = (service.name.clone(), name.clone(), profile.clone());
                return Err(NotChosen::Asleep { service, name, profile });
            }
        }
        Ok(())
    }

    /// Leaves out networks and volumes that no service uses that takes part.
    pub(super) fn prune(&mut self) {
        let services = &self.services;
        self.networks.retain(|key, _| services.values().any(|service| service.networks.iter().any(|own| own.key == *key)));
        self.volumes.retain(|key, _| {
            let uses = |mount: &Mount| mount.spec.kind == MountKind::Volume && mount.spec.source.as_ref() == Some(key);
            services.values().any(|service| service.mounts.iter().any(uses))
        });
    }

    /// The image of a service: its own, or `PROJECT-SERVICE`, which is what a build is named.
    #[must_use]
    pub fn image(&self, service: &Service) -> String {
        service.image.clone().unwrap_or_else(|| format!("{}-{}", self.name, service.name))
    }

    /// The name of a service's container; `number` counts from 1.
    #[must_use]
    pub fn container(&self, service: &Service, number: u32) -> String {
        service.container_name.clone().unwrap_or_else(|| format!("{}-{}-{number}", self.name, service.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::{Condition, Dependency};

    fn project(services: &[(&str, &[&str])]) -> Project {
        let dependency = Dependency { condition: Condition::Started, restart: false, required: true };
        let service = |name: &str, on: &[&str]| Service {
            name: name.to_owned(),
            depends_on: on.iter().map(|name| ((*name).to_owned(), dependency)).collect(),
            ..Service::default()
        };
        let services = services.iter().map(|(name, on)| ((*name).to_owned(), service(name, on))).collect();
        Project { name: "shop".to_owned(), services, ..Project::default() }
    }

    #[test]
    fn a_service_comes_after_all_it_depends_on() {
        let project = project(&[("api", &["db", "cache"]), ("cache", &[]), ("db", &[]), ("a-page", &["api"])]);
        assert_eq!(project.order(), ["cache", "db", "api", "a-page"]);
        assert_eq!(project.cycle(), None);
    }

    #[test]
    fn a_cycle_is_named_from_the_service_where_it_begins() {
        let project = project(&[("a", &["b"]), ("b", &["c"]), ("c", &["b"])]);
        assert_eq!(project.cycle(), Some(vec!["b".to_owned(), "c".to_owned(), "b".to_owned()]));
        assert_eq!(project.order(), ["a", "b", "c"]);
    }

    #[test]
    fn naming_services_takes_along_what_they_need_or_what_needs_them() {
        let project = project(&[("api", &["db"]), ("db", &[]), ("page", &["api"]), ("mail", &[])]);
        let names = |names: &[&str], with| -> Vec<String> {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            project.select(&names, with).unwrap().services.into_keys().collect()
        };
        assert_eq!(names(&["api"], With::Dependencies), ["api", "db"]);
        assert_eq!(names(&["api"], With::Nothing), ["api"]);
        assert_eq!(names(&["db"], With::Dependents), ["api", "db", "page"]);
        assert_eq!(names(&[], With::Nothing), ["api", "db", "mail", "page"]);
        let wrong = project.select(&["pgae".to_owned()], With::Nothing).unwrap_err();
        assert_eq!(wrong, NotChosen::NoSuch { name: "pgae".to_owned(), nearest: Some("page".to_owned()) });
    }

    #[test]
    fn a_service_of_a_sleeping_profile_wakes_when_it_is_named() {
        let mut project = project(&[("api", &[]), ("tools", &[])]);
        let mut tools = project.services.remove("tools").unwrap();
        tools.profiles.push("debug".to_owned());
        project.disabled.insert("tools".to_owned(), tools);
        let selected = project.select(&["tools".to_owned()], With::Dependencies).unwrap();
        assert_eq!(selected.services.into_keys().collect::<Vec<_>>(), ["tools"]);
        assert_eq!(selected.disabled.into_keys().collect::<Vec<_>>(), ["api"]);
    }

    #[test]
    fn naming_a_service_wakes_its_whole_profile_and_what_sleeps_on_is_told() {
        let mut project = project(&[("api", &[]), ("helper", &[]), ("tools", &["helper"]), ("odd", &["helper"])]);
        for (name, profile) in [("helper", "x"), ("tools", "x"), ("odd", "y")] {
            let mut service = project.services.remove(name).unwrap();
            service.profiles.push(profile.to_owned());
            project.disabled.insert(name.to_owned(), service);
        }
        let select = |name: &str| project.select(&[name.to_owned()], With::Dependencies);
        assert_eq!(select("tools").unwrap().services.into_keys().collect::<Vec<_>>(), ["helper", "tools"]);
        let asleep = NotChosen::Asleep { service: "odd".into(), name: "helper".into(), profile: "x".into() };
        assert_eq!(select("odd").unwrap_err(), asleep);
        assert!(project.select(&["odd".to_owned()], With::Nothing).is_ok());
    }
}
