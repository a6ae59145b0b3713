//! How far a recorded run was played, what the engine holds by then, and what was seen last.

use std::collections::HashMap;
use std::sync::Arc;

use crate::check::{Fact, Probe, Unseen};
use crate::course::{Course, StepRef};
use crate::engine::recording::{Change, Head, Take, World, Wrote};
use crate::engine::replay::Unrecorded;
use crate::engine::replay::ground::Ground;
use crate::engine::replay::reel::{Moment, Reel, ReelStep, Scene, is_there};

/// How far one step was played.
#[derive(Debug, Clone, Copy, Default)]
struct Progress {
    /// What had happened before it has happened.
    begun: bool,
    /// So many of its commands, from the first on.
    played: usize,
}

/// A recorded command that is to be played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cue {
    pub(super) step: usize,
    pub(super) scene: usize,
    /// It was played before: it is shown once more.
    pub again: bool,
}

/// A recording at a place.
#[derive(Debug, Clone)]
pub struct Player {
    reel: Arc<Reel>,
    course: Arc<Course>,
    world: World,
    progress: Vec<Progress>,
    /// What was seen last of each thing.
    seen: HashMap<Probe, (Fact, Ground)>,
}

impl Player {
    /// A recording of a course at its beginning, but for the steps that are `done`: they count as played.
    #[must_use]
    pub fn new(reel: Arc<Reel>, course: Arc<Course>, done: &dyn Fn(&str) -> bool) -> Self {
        let world = reel.head.start.clone();
        let progress = vec![Progress::default(); reel.steps.len()];
        let mut player = Self { reel, course, world, progress, seen: HashMap::new() };
        for place in 0..player.progress.len() {
            let played = player.reel.steps.get(place).filter(|step| done(&step.name) && player.is_same(step));
            let Some(count) = played.map(|step| step.scenes.len()) else { continue };
            player.begin(place);
            for scene in 0..count {
                let cue = Cue { step: place, scene, again: false };
                player.meanwhile(cue);
                player.finish(cue);
            }
        }
        player
    }

    /// The same recording with only these steps played.
    #[must_use]
    pub fn rewound(&self, done: &dyn Fn(&str) -> bool) -> Self {
        Self::new(self.reel.clone(), self.course.clone(), done)
    }

    /// Where and of what the recording was made.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.reel.head
    }

    /// What the engine holds.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.world
    }

    /// The learner stands at this step: what had happened before it happens now, when all that it builds on was played.
    /// Whether something is otherwise now.
    pub fn arrive(&mut self, step: &str) -> bool {
        match self.playable(step) {
            Ok(place) => self.begin(place),
            Err(_) => false,
        }
    }

    /// The place of a step that can be played now.
    pub(super) fn playable(&self, name: &str) -> Result<usize, Unrecorded> {
        let nothing = || Unrecorded::Step { step: name.to_owned() };
        let place = self.reel.place(name).ok_or_else(nothing)?;
        if !self.reel.steps.get(place).is_some_and(|step| self.is_same(step)) {
            return Err(Unrecorded::Changed { step: name.to_owned() });
        }
        let (lesson, step) = name.split_once('/').ok_or_else(nothing)?;
        let here = StepRef { lesson: lesson.to_owned(), step: step.to_owned() };
        for before in self.course.before(&here) {
            let before = before.to_string();
            let Some(place) = self.reel.place(&before) else { continue };
            // What only wrote files shows in the files, which are the learner's own: whether they are there, the checks say.
            let count = self.scenes(place).iter().rposition(Scene::shows).map_or(0, |last| last + 1);
            let played = self.progress.get(place).map_or(0, |known| known.played);
            if played < count {
                return Err(Unrecorded::StepFirst { first: before, step: name.to_owned() });
            }
        }
        Ok(place)
    }

    /// The step is as it was when it was recorded.
    fn is_same(&self, step: &ReelStep) -> bool {
        let Some((lesson, id)) = step.name.split_once('/') else { return false };
        let name = StepRef { lesson: lesson.to_owned(), step: id.to_owned() };
        self.course.step(&name).is_some_and(|now| now.fingerprint == step.fingerprint)
    }

    /// A step's commands.
    pub(super) fn scenes(&self, place: usize) -> &[Scene] {
        self.reel.steps.get(place).map(|step| step.scenes.as_slice()).unwrap_or_default()
    }

    /// Every step with its commands.
    pub(super) fn steps(&self) -> &[ReelStep] {
        &self.reel.steps
    }

    /// How many of a step's commands were played.
    pub(super) fn played(&self, place: usize) -> usize {
        self.progress.get(place).map_or(0, |known| known.played)
    }

    fn scene(&self, cue: Cue) -> Option<&Scene> {
        self.scenes(cue.step).get(cue.scene)
    }

    /// What was recorded of a command.
    #[must_use]
    pub fn take(&self, cue: Cue) -> Option<&Take> {
        self.scene(cue).map(|scene| &scene.take)
    }

    /// Everything that some command of the recording wrote into this file of the workspace.
    pub fn wrote(&self, path: &str) -> Vec<Wrote> {
        let takes = self.reel.steps.iter().flat_map(|step| &step.scenes).flat_map(|scene| &scene.take.wrote);
        takes.filter(|file| file.path == path).cloned().collect()
    }

    pub(super) fn begin(&mut self, place: usize) -> bool {
        let Some(known) = self.progress.get_mut(place).filter(|known| !known.begun) else { return false };
        known.begun = true;
        let before = self.reel.steps.get(place).map(|step| step.before.clone()).unwrap_or_default();
        self.happen(&before);
        true
    }

    /// A command that runs until it is stopped runs now: what there was meanwhile is there.
    pub fn meanwhile(&mut self, cue: Cue) {
        if let Some(moment) = self.scene(cue).and_then(|scene| scene.meanwhile.clone()) {
            self.happen(&moment);
        }
    }

    /// A command is over. What it made, it made once; one that was stopped was there once more while it ran.
    pub fn finish(&mut self, cue: Cue) {
        let Some(scene) = self.scene(cue) else { return };
        if !cue.again || scene.meanwhile.is_some() {
            let after = scene.after.clone();
            self.happen(&after);
        }
        if let Some(known) = self.progress.get_mut(cue.step) {
            known.played = known.played.max(cue.scene + 1);
        }
    }

    fn happen(&mut self, moment: &Moment) {
        for (change, was_there) in &moment.changes {
            // Where steps were left out, there may be nothing of what changes here.
            if *was_there && !is_there(change, &self.world) {
                continue;
            }
            if let Change::Image(image) = change {
                // A name leads to one image.
                for other in self.world.images.values_mut().filter(|other| other.id != image.id) {
                    other.tags.retain(|tag| !image.tags.contains(tag));
                }
            }
            self.world.apply(std::slice::from_ref(change));
        }
        for (probe, fact, ground) in &moment.seen {
            self.seen.insert(probe.clone(), (fact.clone(), ground.clone()));
        }
    }

    /// What was seen last of this, when that still holds.
    ///
    /// # Errors
    /// Why it cannot be told.
    pub fn fact(&self, probe: &Probe) -> Result<Fact, Unseen> {
        match self.seen.get(probe) {
            Some((fact, ground)) if ground.holds(&self.world) => Ok(fact.clone()),
            Some(_) => Err(Unseen::Past),
            None => Err(Unseen::NotYet),
        }
    }
}
