//! What will be made on the way to a step, before anything is.

use serde::Serialize;

use crate::check::{Fact, Facts, FileFact, Probe, Watched, probes};
use crate::course::StepRef;
use crate::map::whole;
use crate::objects::{LABEL_MADE, LABEL_SESSION, MADE_CONTAINER};
use crate::session::Session;
use crate::session::catch_up::decide::{Fate, decide};
use crate::session::catch_up::deeds::{Act, Deeds, Reader, Thing};
use crate::session::catch_up::estimate::{known_size, pulling, seconds};
use crate::session::catch_up::stands::Look;

/// What will be made on the way to a step. Sizes and times are estimates.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preview {
    /// The step to stand at.
    #[serde(serialize_with = "as_text")]
    pub target: StepRef,
    /// Steps to do, in order.
    #[serde(serialize_with = "all_as_text")]
    pub steps: Vec<StepRef>,
    /// How many steps before it need nothing.
    pub standing: usize,
    /// It is a replay: nothing is made on an engine, and no command runs.
    pub replay: bool,
    /// Images that are built.
    pub builds: Vec<ImageAhead>,
    /// Images that are fetched.
    pub pulls: Vec<ImageAhead>,
    /// Containers that will be there, by name.
    pub containers: Vec<String>,
    /// The images of which there will be containers that docker names.
    pub unnamed: Vec<String>,
    /// Containers of this workshop that are made anew.
    pub replaced: Vec<String>,
    /// Names that a step needs and that somebody else's container has.
    pub taken: Vec<String>,
    /// Networks that are made.
    pub networks: Vec<String>,
    /// Volumes that are made.
    pub volumes: Vec<String>,
    /// Files that are written where there is none.
    pub files: Vec<String>,
    /// Files of the learner's that are replaced; a copy is kept.
    pub files_replaced: Vec<String>,
    /// Lines that run on the machine itself.
    pub host_commands: Vec<String>,
    /// About how much disk it takes, in bytes, of what is known.
    pub disk: u64,
    /// How many images have no known size.
    pub unknown_sizes: usize,
    /// About how long it takes.
    pub seconds: u64,
    #[serde(skip)]
    pub(crate) way: Vec<(StepRef, Fate)>,
}

/// An image that is not there yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImageAhead {
    /// How it is named.
    pub name: String,
    /// It is on the engine already, so that little is added.
    pub here: bool,
    /// Its size in bytes, where it is known.
    pub size: Option<u64>,
}

fn as_text<S: serde::Serializer>(name: &StepRef, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(name)
}

fn all_as_text<S: serde::Serializer>(names: &[StepRef], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(names.iter().map(ToString::to_string))
}

impl Session {
    /// What has to be looked at before anything can be said of the way to a step.
    pub(crate) fn asked_before(&self, target: &StepRef) -> (Vec<Watched>, Vec<Probe>) {
        let (mut watched, mut extra) = (Vec::new(), vec![Probe::Containers]);
        let mut reader = Reader::new(self);
        for name in self.course.before(target) {
            let Some(step) = self.course.step(&name) else { continue };
            let checks = step.checks.iter().filter(|check| check.when.holds(&self.conditions));
            // Nobody is told of mistakes here.
            watched.extend(checks.map(|check| Watched { spec: check.spec.filled(&self.scope), mistakes: Vec::new() }));
            let deeds = reader.read(step);
            extra.extend(deeds.files.into_iter().map(|(path, _)| Probe::File(path)));
            extra.extend(deeds.built.into_iter().chain(deeds.used).map(Probe::Image));
        }
        // A host's own programs are looked at only where a step's checks do.
        watched.retain(|one| !probes(&one.spec).is_empty());
        (watched, extra)
    }

    /// What will be made on the way to a step, by what was seen.
    pub(crate) fn previewed(&self, target: &StepRef, facts: &Facts) -> Preview {
        let mut reader = Reader::new(self);
        let mut looks: Vec<Look> = Vec::new();
        for name in self.course.before(target) {
            let Some(step) = self.course.step(&name) else { continue };
            let deeds = reader.read(step);
            looks.push(self.look_at(&name, step, deeds, &reader, facts));
        }
        let fates = decide(&looks);
        let to_do: Vec<&Look> = looks.iter().zip(&fates).filter(|(_, fate)| **fate == Fate::Do).map(|(look, _)| look).collect();
        let mut preview = Preview {
            target: target.clone(),
            steps: to_do.iter().map(|look| look.name.clone()).collect(),
            standing: looks.len() - to_do.len(),
            replay: self.replay().is_some(),
            builds: Vec::new(),
            pulls: Vec::new(),
            containers: Vec::new(),
            unnamed: Vec::new(),
            replaced: Vec::new(),
            taken: Vec::new(),
            networks: Vec::new(),
            volumes: Vec::new(),
            files: Vec::new(),
            files_replaced: Vec::new(),
            host_commands: Vec::new(),
            disk: 0,
            unknown_sizes: 0,
            seconds: 0,
            way: looks.iter().map(|look| look.name.clone()).zip(fates.iter().copied()).collect(),
        };
        let deeds: Vec<&Deeds> = to_do.iter().map(|look| &look.deeds).collect();
        preview.files(&deeds, facts);
        if preview.replay {
            return preview;
        }
        preview.images(&deeds, facts);
        preview.things(&deeds, facts, self.id());
        preview.host_commands = deeds.iter().flat_map(|deeds| deeds.host.iter().cloned()).collect();
        preview
    }
}

impl Preview {
    fn images(&mut self, deeds: &[&Deeds], facts: &Facts) {
        let found = |name: &str| match facts.get(&Probe::Image(name.to_owned())) {
            Some(Fact::Image(Some(image))) => Some(image.size),
            _ => None,
        };
        let ahead = |name: &String| {
            let size = found(name);
            ImageAhead { name: name.clone(), here: size.is_some(), size: size.or_else(|| known_size(name)) }
        };
        for name in deeds.iter().flat_map(|deeds| &deeds.built) {
            if !self.builds.iter().any(|known| whole(&known.name) == whole(name)) {
                self.builds.push(ahead(name));
            }
        }
        let builds: Vec<String> = self.builds.iter().map(|image| whole(&image.name)).collect();
        for name in deeds.iter().flat_map(|deeds| &deeds.used) {
            let known = builds.contains(&whole(name)) || self.pulls.iter().any(|known| whole(&known.name) == whole(name));
            if !known && found(name).is_none() {
                self.pulls.push(ahead(name));
            }
        }
        let new = || self.builds.iter().chain(&self.pulls).filter(|image| !image.here);
        self.disk = new().filter_map(|image| image.size).sum();
        self.unknown_sizes = new().filter(|image| image.size.is_none()).count();
        let works = deeds.iter().flat_map(|deeds| &deeds.works);
        self.seconds = works.map(|work| seconds(work, &|name| found(name).is_some())).sum::<u64>() + pulling(self.pulls.len());
    }

    /// What is there when all is done: made, and not taken away again.
    fn things(&mut self, deeds: &[&Deeds], facts: &Facts, session: &str) {
        let mut there: Vec<Thing> = Vec::new();
        let mut named: Vec<String> = Vec::new();
        for deeds in deeds {
            let mut acts = deeds.acts.iter().peekable();
            while let Some((act, thing)) = acts.next() {
                match (act, thing) {
                    (Act::Makes, thing) => {
                        there.push(thing.clone());
                        if let Thing::Container(name) = thing {
                            named.push(name.clone());
                            // The mark of its image comes behind it; without a name before it, docker gives one.
                            acts.next_if(|(_, thing)| matches!(thing, Thing::From(_)));
                        }
                    }
                    (Act::TakesAway, _) => there.retain(|known| known != thing),
                    (Act::Changes, _) => {}
                }
            }
        }
        there.sort();
        there.dedup();
        for thing in there {
            match thing {
                Thing::Container(name) => self.containers.push(name),
                Thing::Network(name) => self.networks.push(name),
                Thing::Volume(name) => self.volumes.push(name),
                Thing::From(image) => {
                    let mut used = deeds.iter().flat_map(|deeds| &deeds.used);
                    self.unnamed.extend(used.find(|name| whole(name) == image).cloned());
                }
                Thing::Image(_) | Thing::File(_) => {}
            }
        }
        let Some(Fact::Containers(all)) = facts.get(&Probe::Containers) else { return };
        named.sort();
        named.dedup();
        for container in all.iter().filter(|container| named.contains(&container.name)) {
            let label = |name: &str| container.labels.get(name).map(String::as_str);
            let own = label(LABEL_SESSION) == Some(session) && label(LABEL_MADE) == Some(MADE_CONTAINER);
            if own { self.replaced.push(container.name.clone()) } else { self.taken.push(container.name.clone()) }
        }
    }

    fn files(&mut self, deeds: &[&Deeds], facts: &Facts) {
        for (path, content) in deeds.iter().flat_map(|deeds| &deeds.files) {
            let known = self.files.contains(path) || self.files_replaced.contains(path);
            match facts.get(&Probe::File(path.clone())) {
                _ if known => {}
                Some(Fact::File(FileFact::Text(text))) if text == content => {}
                Some(Fact::File(FileFact::Text(_))) => self.files_replaced.push(path.clone()),
                _ => self.files.push(path.clone()),
            }
        }
    }
}
