//! Whether a step stands now, and what would be missed where it does not.

use crate::check::{ContainerSpec, Facts, Spec, evaluate};
use crate::course::{Step, StepRef};
use crate::i18n::Lang;
use crate::objects::ContainerState;
use crate::session::catch_up::deeds::{Deeds, Reader, Thing};
use crate::session::{Session, StepMark};

/// A check taken apart: what it is about, and how it came out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Seen {
    /// What it is about.
    pub things: Vec<Thing>,
    /// It holds now.
    pub holds: bool,
    /// It asks that something is not there, or does not run.
    pub absence: bool,
}

/// A step as it was seen.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Look {
    /// Which.
    pub name: StepRef,
    /// What it does.
    pub deeds: Deeds,
    /// The record says that it was done as it is now.
    pub recorded: bool,
    /// Its checks hold, as far as they tell of what is there now.
    pub stands: bool,
    /// Its checks, where they are about something that lasts.
    pub seen: Vec<Seen>,
}

impl Session {
    /// How a step stands by what was seen. What only a moment shows (an answer to its question, what its command printed) is
    /// left to the record, and where nothing of the step goes on, an answer of a server, too.
    pub(crate) fn look_at(&self, name: &StepRef, step: &Step, deeds: Deeds, reader: &Reader<'_>, facts: &Facts) -> Look {
        // What only a replay has proved is not there on an engine.
        let proved = !self.is_replayed(name) || self.replay().is_some();
        let recorded = self.mark(name) == StepMark::Done && proved;
        let checks = step.checks.iter().filter(|check| check.when.holds(&self.conditions));
        let all: Vec<Spec> = checks.map(|check| check.spec.filled(&self.scope)).collect();
        let lasting = |spec: &Spec| lasting(spec, deeds.leaves_a_container());
        let counted: Vec<Spec> = if recorded { all.iter().filter_map(lasting).collect() } else { all };
        let own = self.own_facts_of(name);
        let facts = own.over(facts);
        let holds = |spec: &Spec| evaluate(spec, None, &facts, Lang::En).passed();
        // A step that is only read stands once it was.
        let stands = if recorded { counted.iter().all(holds) } else { !counted.is_empty() && counted.iter().all(holds) };
        let mut seen = Vec::new();
        for spec in counted.iter().filter_map(lasting) {
            leaves(&spec, false, &mut |leaf, negated| {
                seen.push(Seen {
                    things: things(leaf, reader, &deeds),
                    holds: holds(leaf) != negated,
                    absence: is_absence(leaf) != negated,
                });
            });
        }
        Look { name: name.clone(), deeds, recorded, stands, seen }
    }
}

/// The part of a check that can be seen at any time; `None` where it is all about a moment.
fn lasting(spec: &Spec, serves: bool) -> Option<Spec> {
    match spec {
        Spec::Quiz | Spec::Ran(_) => None,
        Spec::Http(_) if !serves => None,
        Spec::All(specs) => {
            let all: Vec<Spec> = specs.iter().filter_map(|spec| lasting(spec, serves)).collect();
            (!all.is_empty()).then_some(Spec::All(all))
        }
        Spec::Any(specs) => specs.iter().map(|spec| lasting(spec, serves)).collect::<Option<_>>().map(Spec::Any),
        Spec::Not(spec) => lasting(spec, serves).map(|spec| Spec::Not(Box::new(spec))),
        spec => Some(spec.clone()),
    }
}

/// Each single check of a check, and whether its opposite is asked for.
fn leaves(spec: &Spec, negated: bool, tell: &mut dyn FnMut(&Spec, bool)) {
    match spec {
        Spec::All(specs) | Spec::Any(specs) => specs.iter().for_each(|spec| leaves(spec, negated, tell)),
        Spec::Not(spec) => leaves(spec, !negated, tell),
        leaf => tell(leaf, negated),
    }
}

fn is_absence(spec: &Spec) -> bool {
    match spec {
        Spec::Image(image) => image.absent,
        Spec::Http(http) => http.refused,
        Spec::Container(container) => container.absent || container.state.is_some_and(|state| state != ContainerState::Running),
        Spec::Volume(volume) => volume.absent,
        Spec::Network(network) => network.absent,
        Spec::File(file) => file.absent,
        _ => false,
    }
}

/// What a single check is about.
fn things(spec: &Spec, reader: &Reader<'_>, deeds: &Deeds) -> Vec<Thing> {
    let whole = crate::map::whole;
    match spec {
        Spec::Image(image) => {
            let other = image.smaller_than.iter().map(|(reference, _)| reference);
            std::iter::once(&image.reference).chain(other).map(|reference| Thing::Image(whole(reference))).collect()
        }
        Spec::Container(ContainerSpec { name: Some(name), .. }) | Spec::Exec(name, ..) => {
            let from = reader.image_of(name).map(|image| Thing::From(image.clone()));
            std::iter::once(Thing::Container(name.clone())).chain(from).collect()
        }
        Spec::Container(ContainerSpec { image: Some(image), .. }) => vec![Thing::From(whole(image))],
        Spec::Volume(volume) => vec![Thing::Volume(volume.name.clone())],
        Spec::Network(network) => vec![Thing::Network(network.name.clone())],
        Spec::File(file) => vec![Thing::File(file.path.clone())],
        Spec::Dockerfile(file) => vec![Thing::File(file.path.clone())],
        // Whoever answers is one of the containers that the step started.
        Spec::Http(_) => {
            let started = deeds.acts.iter().map(|(_, thing)| thing);
            started.filter(|thing| matches!(thing, Thing::Container(_) | Thing::From(_))).cloned().collect()
        }
        _ => Vec::new(),
    }
}
