//! From what is there to what the file says: containers created, made anew, started.

use std::collections::{BTreeMap, BTreeSet};

use tokio::sync::mpsc;

use crate::compose::plan::{Deed, Found, Plan, Step};
use crate::compose::{Project, Service};
use crate::engine::{Engine, EngineError, RunEnd, RunIo, RunRequest};
use crate::objects::Container;
use crate::runtime::compose::create::{Blueprint, shares_with};
use crate::runtime::compose::scene::{Scene, refused};

/// A container as it is after it was created or kept.
#[derive(Debug, Clone)]
pub(super) struct Ready {
    pub found: Found,
    /// It runs already and is left alone.
    pub untouched: bool,
}

impl Scene<'_> {
    /// Creates what is missing and makes anew what changed; every container of the plan, in its order.
    pub async fn make(
        &self,
        project: &Project,
        plan: &Plan,
        images: &BTreeMap<String, String>,
        options: &Making,
    ) -> Result<Vec<Ready>, EngineError> {
        let now = self.containers().await?;
        let mut ready: Vec<Ready> = Vec::new();
        let mut renewed: BTreeSet<String> = BTreeSet::new();
        for step in &plan.steps {
            let Some(service) = project.services.get(&step.service) else { continue };
            // Who shares a network has to follow who owns it; `restart: true` asks for a fresh start.
            let moved = shares_with(project, service).is_some_and(|owner| renewed.contains(&owner.name));
            let again = service.depends_on.iter().any(|(name, on)| on.restart && renewed.contains(name));
            let image = images.get(&service.name).map(String::as_str).unwrap_or_default();
            let shared = shares_with(project, service)
                .and_then(|owner| ready.iter().find(|one| one.found.service == owner.name))
                .map(|one| one.found.id.clone());
            let one = match &step.deed {
                Deed::Keep(found) if !moved => {
                    if again && found.runs() {
                        self.stop_one(found, options.timeout).await?;
                        let stopped = Found { state: crate::objects::ContainerState::Exited, ..found.clone() };
                        Ready { found: stopped, untouched: false }
                    } else {
                        self.tell("Container", &found.name, if found.runs() { "Running" } else { "Created" }).await;
                        Ready { untouched: found.runs(), found: found.clone() }
                    }
                }
                Deed::Create => {
                    self.tell("Container", &step.name, "Creating").await;
                    let id = self.create(service, step, image, None, shared.as_deref()).await?;
                    self.tell("Container", &step.name, "Created").await;
                    Ready { found: fresh(service, step, id), untouched: false }
                }
                Deed::Keep(found) | Deed::Recreate(found) => {
                    let before = now.iter().find(|(known, _)| known.id == found.id).map(|(_, container)| container);
                    let before = before.filter(|_| !options.renew_volumes);
                    self.tell("Container", &found.name, "Recreate").await;
                    let id = self.recreate(service, step, image, found, before, shared.as_deref(), options).await?;
                    self.tell("Container", &step.name, "Recreated").await;
                    renewed.insert(service.name.clone());
                    Ready { found: fresh(service, step, id), untouched: false }
                }
            };
            ready.push(one);
        }
        Ok(ready)
    }

    async fn create(
        &self,
        service: &Service,
        step: &Step,
        image: &str,
        before: Option<&Container>,
        shared: Option<&str>,
    ) -> Result<String, EngineError> {
        let (name, called) = (step.name.clone(), step.name.clone());
        let plan = Blueprint { service, number: step.number, name, called, image, before, one_off: false };
        created(self.engine, self.request(&plan, shared)?).await
    }

    /// The new container is there before the old one goes: when it cannot be created, nothing is lost.
    #[allow(clippy::too_many_arguments, reason = "used once")]
    async fn recreate(
        &self,
        service: &Service,
        step: &Step,
        image: &str,
        old: &Found,
        before: Option<&Container>,
        shared: Option<&str>,
        options: &Making,
    ) -> Result<String, EngineError> {
        let short: String = old.id.chars().take(12).collect();
        let interim = format!("{short}_{}", step.name);
        let called = step.name.clone();
        let plan = Blueprint { service, number: step.number, name: interim.clone(), called, image, before, one_off: false };
        let id = created(self.engine, self.request(&plan, shared)?).await?;
        let swapped = async {
            if old.runs() {
                self.engine.stop(&old.id, options.timeout, None).await?;
            }
            self.engine.remove_container(&old.id, true, options.renew_volumes).await?;
            self.engine.rename(&id, &step.name).await
        };
        if let Err(error) = swapped.await {
            // The old one may still be there: the new one must not stand beside it.
            let _ = self.engine.remove_container(&id, true, false).await;
            return Err(error);
        }
        Ok(id)
    }

    /// Starts what does not run, each after what it depends on is as it wants it. `before` hears of each container that
    /// is about to start, `started` of each that runs.
    pub async fn start(
        &self,
        project: &Project,
        ready: &[Ready],
        started: &mut (dyn FnMut(&Found, bool) + Send),
    ) -> Result<(), EngineError> {
        for service in project.order().into_iter().filter_map(|name| project.services.get(name)) {
            let own: Vec<&Ready> = ready.iter().filter(|one| one.found.service == service.name).collect();
            if own.iter().any(|one| !one.untouched) {
                self.wait_for_dependencies(project, service, ready).await?;
            }
            for one in own {
                if !one.untouched {
                    self.tell("Container", &one.found.name, "Starting").await;
                    self.engine.start(&one.found.id).await?;
                    self.tell("Container", &one.found.name, "Started").await;
                }
                started(&one.found, one.untouched);
            }
        }
        Ok(())
    }

    pub async fn wait_for_dependencies(&self, project: &Project, service: &Service, ready: &[Ready]) -> Result<(), EngineError> {
        for (name, on) in &service.depends_on {
            // With --no-deps, or when it was not chosen, nothing is known of it.
            if !project.services.contains_key(name) {
                continue;
            }
            for one in ready.iter().filter(|one| one.found.service == *name) {
                match self.meets(&one.found, on.condition).await {
                    Err(EngineError::NotReady { message, .. }) if !on.required => {
                        self.warn(format!("optional {message}")).await;
                    }
                    met => met?,
                }
            }
        }
        Ok(())
    }
}

/// How containers are made anew.
#[derive(Debug, Clone, Default)]
pub(super) struct Making {
    /// Seconds that the old one is given to stop.
    pub timeout: Option<i32>,
    /// Anonymous volumes are made anew too.
    pub renew_volumes: bool,
}

/// Creates a container; its id.
pub(super) async fn created(engine: &dyn Engine, request: RunRequest) -> Result<String, EngineError> {
    let (events, mut unheard) = mpsc::channel(16);
    let (_keys, input) = mpsc::channel(1);
    let reading = async { while unheard.recv().await.is_some() {} };
    let (made, ()) = tokio::join!(engine.run(request, RunIo { events, input }), reading);
    match made? {
        RunEnd::Detached(id) => Ok(id),
        RunEnd::Exited(_) => Err(refused("the engine did not say which container it created")),
    }
}

fn fresh(service: &Service, step: &Step, id: String) -> Found {
    Found {
        id,
        name: step.name.clone(),
        service: service.name.clone(),
        number: step.number,
        one_off: false,
        state: crate::objects::ContainerState::Created,
        health: None,
        exit_code: None,
        hash: String::new(),
        image_id: String::new(),
        waits_for: Vec::new(),
    }
}
