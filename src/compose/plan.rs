//! What is to be done with a project's containers: looked at, compared, decided. Nothing is done here.

use std::collections::{BTreeMap, BTreeSet};

use super::labels;
use super::model::{Project, Service};
use crate::objects::{Container, ContainerState};

/// A container of the project that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Full id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Service.
    pub service: String,
    /// Which of the service's containers.
    pub number: u32,
    /// Made by `docker compose run`.
    pub one_off: bool,
    /// State.
    pub state: ContainerState,
    /// `healthy`, `unhealthy`, `starting`, when there is a health check.
    pub health: Option<String>,
    /// Exit code when it has exited.
    pub exit_code: Option<i64>,
    /// The service's fingerprint when it was made.
    pub hash: String,
    /// Image it was made from.
    pub image_id: String,
    /// Services it waited for, by its label: what to stop later than it.
    pub waits_for: Vec<String>,
}

impl Found {
    /// What the container is to the project of this name; `None` when it does not belong to it. A container inherits the
    /// labels of its image, so the project's name alone says little: only compose gives it a fingerprint.
    #[must_use]
    pub fn of(container: &Container, project: &str) -> Option<Self> {
        let label = |name: &str| container.labels.get(name);
        if label(labels::PROJECT)? != project {
            return None;
        }
        let waits = label(labels::DEPENDS_ON).map(String::as_str).unwrap_or_default();
        Some(Self {
            id: container.id.clone(),
            name: container.name.clone(),
            service: label(labels::SERVICE)?.clone(),
            number: label(labels::NUMBER).and_then(|number| number.parse().ok()).unwrap_or(0),
            one_off: label(labels::ONE_OFF).is_some_and(|value| value.eq_ignore_ascii_case("true")),
            state: container.state,
            health: container.health.clone(),
            exit_code: container.exit_code,
            hash: label(labels::CONFIG_HASH)?.clone(),
            image_id: container.image_id.clone(),
            waits_for: waits.split(',').filter_map(|on| Some(on.split(':').next()?.to_owned())).collect(),
        })
    }

    /// It runs, be it paused or about to run again.
    #[must_use]
    pub fn runs(&self) -> bool {
        matches!(self.state, ContainerState::Running | ContainerState::Paused | ContainerState::Restarting)
    }

    /// It runs, or may do so by now: the engine lists a container that it is just starting as created.
    #[must_use]
    pub fn may_run(&self) -> bool {
        self.runs() || self.state == ContainerState::Created
    }
}

/// How far `up` goes.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Services made anew whatever they are: `--force-recreate`.
    pub force: BTreeSet<String>,
    /// Nothing is made anew: `--no-recreate`.
    pub never: bool,
}

/// What is done with one container.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// It is as it should be.
    Keep(Found),
    /// It is not there.
    Create,
    /// It is not as the file or the image has it.
    Recreate(Found),
}

/// One container that there is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Service.
    pub service: String,
    /// Which of its containers.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// What is done.
    pub deed: Deed,
}

/// What `up` does with containers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Every container that there is to be, those that others depend on first.
    pub steps: Vec<Step>,
    /// Containers of a service that has more than it is to have.
    pub surplus: Vec<Found>,
    /// Containers of services that the file does not have.
    pub orphans: Vec<Found>,
}

/// Plans for the services of a project. `images` has the id of each service's image.
#[must_use]
pub fn plan(project: &Project, images: &BTreeMap<String, String>, found: &[Found], wishes: &Wishes) -> Plan {
    let mut plan = Plan { orphans: orphans(project, found), ..Plan::default() };
    for service in project.order().into_iter().filter_map(|name| project.services.get(name)) {
        let mut there: Vec<&Found> = found.iter().filter(|one| one.service == service.name && !one.one_off).collect();
        // Of two with one number, the one with the right name is the service's: the other was left over.
        there.sort_by_key(|one| (one.number, one.name != project.container(service, one.number)));
        let mut taken = BTreeSet::new();
        let (mut kept, mut surplus) = (Vec::new(), Vec::new());
        for one in there {
            let wanted = u32::try_from(kept.len()).is_ok_and(|count| count < service.scale) && taken.insert(one.number);
            if wanted { kept.push(one) } else { surplus.push(one.clone()) }
        }
        let mut next = taken.last().map_or(1, |last| last + 1);
        for at in 0..service.scale {
            let there = usize::try_from(at).ok().and_then(|at| kept.get(at));
            let number = there.map_or(next, |one| one.number);
            let deed = match there {
                None => {
                    next += 1;
                    Deed::Create
                }
                Some(one) if is_outdated(project, service, images, one, wishes) => Deed::Recreate((*one).clone()),
                Some(one) => Deed::Keep((*one).clone()),
            };
            plan.steps.push(Step { service: service.name.clone(), number, name: project.container(service, number), deed });
        }
        plan.surplus.extend(surplus);
    }
    plan
}

fn is_outdated(project: &Project, service: &Service, images: &BTreeMap<String, String>, one: &Found, wishes: &Wishes) -> bool {
    if wishes.force.contains(&service.name) {
        return true;
    }
    let other_image = images.get(&service.name).is_some_and(|id| *id != one.image_id);
    !wishes.never && (other_image || one.hash != labels::hash(project, service))
}

/// Containers of services that the file does not have; those of a profile that sleeps are none.
#[must_use]
pub fn orphans(project: &Project, found: &[Found]) -> Vec<Found> {
    let known = |name: &String| project.services.contains_key(name) || project.disabled.contains_key(name);
    found.iter().filter(|one| !known(&one.service) && !one.one_off).cloned().collect()
}

/// Containers in the order in which they are stopped: each list at the same time, before it all that depend on it. The
/// file says what depends on what, and the containers' labels where it does not.
#[must_use]
pub fn stopping(project: &Project, found: Vec<Found>) -> Vec<Vec<Found>> {
    let needs = |one: &Found| -> Vec<String> {
        match project.services.get(&one.service).or_else(|| project.disabled.get(&one.service)) {
            Some(service) => service.depends_on.keys().cloned().collect(),
            None => one.waits_for.clone(),
        }
    };
    let mut left = found;
    let mut order = Vec::new();
    while !left.is_empty() {
        let needed: BTreeSet<String> = left.iter().flat_map(needs).collect();
        let (later, now): (Vec<Found>, Vec<Found>) = left.iter().cloned().partition(|one| needed.contains(&one.service));
        // Labels of different times may go round in a circle: then all at once.
        let stuck = now.is_empty();
        order.push(if stuck { left } else { now });
        left = if stuck { Vec::new() } else { later };
    }
    order
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
