//! A recording, made ready to be played: each moment knows what of it is new and what only changes what was there, and
//! on what the facts stand that were seen.

use std::collections::HashMap;

use crate::check::{Fact, Probe};
use crate::engine::recording::{Change, Head, Look, Recording, Take, World};
use crate::engine::replay::ground::Ground;

/// One moment of the recorded run.
#[derive(Debug, Clone, Default)]
pub struct Moment {
    /// How the world changed; `true`: something that was there is otherwise now.
    pub changes: Vec<(Change, bool)>,
    /// What was seen, and on what that stands.
    pub seen: Vec<(Probe, Fact, Ground)>,
}

/// One command.
#[derive(Debug, Clone)]
pub struct Scene {
    /// What was recorded; its looks are in the moments.
    pub take: Take,
    /// While it ran, where it ran until it was stopped.
    pub meanwhile: Option<Moment>,
    /// Afterwards.
    pub after: Moment,
}

impl Scene {
    /// It left something on the engine, or something to be seen there.
    #[must_use]
    pub fn shows(&self) -> bool {
        self.meanwhile.is_some() || !self.after.changes.is_empty() || !self.after.seen.is_empty()
    }
}

/// One step.
#[derive(Debug, Clone)]
pub struct ReelStep {
    /// `lesson/step`.
    pub name: String,
    /// The step's fingerprint then.
    pub fingerprint: String,
    /// Before it.
    pub before: Moment,
    /// Its commands, in order.
    pub scenes: Vec<Scene>,
}

/// A whole recording.
#[derive(Debug, Clone)]
pub struct Reel {
    /// Where, when and of what.
    pub head: Head,
    /// Steps in the order in which they were done.
    pub steps: Vec<ReelStep>,
    places: HashMap<String, usize>,
}

impl Reel {
    /// Makes a recording ready.
    #[must_use]
    pub fn new(recording: Recording) -> Self {
        let mut world = recording.head.start.clone();
        let steps: Vec<ReelStep> = recording
            .steps
            .into_iter()
            .map(|step| {
                let before = moment(step.before, &mut world);
                let scenes = step.commands.into_iter().map(|take| scene(take, &mut world)).collect();
                ReelStep { name: step.step, fingerprint: step.fingerprint, before, scenes }
            })
            .collect();
        let places = steps.iter().enumerate().map(|(place, step)| (step.name.clone(), place)).collect();
        Self { head: recording.head, steps, places }
    }

    /// The place of a step, named `lesson/step`.
    #[must_use]
    pub fn place(&self, step: &str) -> Option<usize> {
        self.places.get(step).copied()
    }
}

fn scene(mut take: Take, world: &mut World) -> Scene {
    let meanwhile = take.meanwhile.take().map(|look| moment(look, world));
    let after = moment(std::mem::take(&mut take.after), world);
    Scene { take, meanwhile, after }
}

fn moment(look: Look, world: &mut World) -> Moment {
    let changes: Vec<_> = look.changes.into_iter().map(|change| (is_there(&change, world), change)).collect();
    let changes: Vec<_> = changes.into_iter().map(|(was_there, change)| (change, was_there)).collect();
    for (change, _) in &changes {
        world.apply(std::slice::from_ref(change));
    }
    let seen = look.seen.into_iter().map(|(probe, fact)| {
        let ground = Ground::of(&probe, world);
        (probe, fact, ground)
    });
    Moment { changes, seen: seen.collect() }
}

/// What the change is of is in the world already.
pub(super) fn is_there(change: &Change, world: &World) -> bool {
    match change {
        Change::Image(image) => world.images.contains_key(&image.id),
        Change::Container(container) => world.containers.contains_key(&container.id),
        Change::Network(network) => world.networks.contains_key(&network.id),
        Change::Volume(volume) => world.volumes.contains_key(&volume.name),
        Change::NoImage(id) => world.images.contains_key(id),
        Change::NoContainer(id) => world.containers.contains_key(id),
        Change::NoNetwork(id) => world.networks.contains_key(id),
        Change::NoVolume(name) => world.volumes.contains_key(name),
    }
}
