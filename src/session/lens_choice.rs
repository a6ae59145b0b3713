//! Which images the lens shows where none is named: the course's pair, or as much of it as there is.

use crate::course::StepRef;
use crate::docker_cli::{CommandLine, DockerCommand};
use crate::i18n::{Lang, listed, words};
use crate::map::whole;
use crate::session::catch_up::deeds::{Act, Reader, Thing};
use crate::session::{Running, Session};

/// Images of this session that are remembered.
const FRESH: usize = 50;
/// What docker says before it pulls an image that a command needs.
const PULLED: &str = "Unable to find image '";

/// What is chosen from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LensWanted {
    /// Pairs that the course compares, the one that counts most first.
    pub pairs: Vec<(String, String)>,
    /// Images that were built, pulled or named in this session, the newest first.
    pub fresh: Vec<String>,
}

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LensChoice {
    /// These images.
    pub shown: Vec<String>,
    /// What is not there of the pair that they would be compared with.
    pub missing: Vec<String>,
}

impl LensWanted {
    /// The first pair that is there. Without one, the newest image of this session, or the one half of a pair that there is.
    #[must_use]
    pub fn choose(&self, is_there: &dyn Fn(&str) -> bool) -> LensChoice {
        let halves = |(left, right): &(String, String)| [left.clone(), right.clone()];
        if let Some(pair) = self.pairs.iter().find(|(left, right)| is_there(left) && is_there(right)) {
            return LensChoice { shown: halves(pair).into(), missing: Vec::new() };
        }
        let newest = self.fresh.iter().find(|name| is_there(name));
        let its = |name: &String| {
            let is_it = |half: &String| whole(half) == whole(name);
            self.pairs.iter().find(|(left, right)| is_it(left) || is_it(right))
        };
        let begun = || self.pairs.iter().find(|(left, right)| is_there(left) || is_there(right));
        let pair = newest.and_then(its).or_else(begun).or_else(|| self.pairs.first());
        let (there, missing): (Vec<String>, Vec<String>) =
            pair.map(halves).into_iter().flatten().partition(|name| is_there(name));
        LensChoice { shown: newest.map_or(there, |newest| vec![newest.clone()]), missing }
    }
}

impl Session {
    /// What the lens chooses from where no image is named.
    pub(crate) fn lens_wanted(&self) -> LensWanted {
        LensWanted { pairs: self.lens_pairs(), fresh: self.fresh.clone() }
    }

    /// Remembers the images that a command has brought.
    pub(crate) fn remember_images(&mut self, action: &Running) {
        let Some(CommandLine::Docker(command)) = action.command.as_ref().map(|prepared| &prepared.command) else { return };
        let brought = match command {
            DockerCommand::Build(build) => build.tags.clone(),
            DockerCommand::Pull(pull) => vec![pull.reference.clone()],
            DockerCommand::Tag(tag) => vec![tag.target.clone()],
            DockerCommand::Run(run) if action.log.lines().iter().any(|line| line.text.starts_with(PULLED)) => {
                vec![run.image.clone()]
            }
            _ => return,
        };
        self.fresh.retain(|known| !brought.iter().any(|name| whole(name) == whole(known)));
        self.fresh.splice(0..0, brought);
        self.fresh.truncate(FRESH);
    }

    /// The first step whose solution makes an image.
    #[must_use]
    pub fn made_at(&self, image: &str) -> Option<StepRef> {
        let mut reader = Reader::new(self);
        let image = whole(image);
        self.course.steps().find_map(|(name, step)| {
            let deeds = reader.read(step);
            let tagged = deeds.acts.contains(&(Act::Makes, Thing::Image(image.clone())));
            (tagged || deeds.built.iter().any(|built| whole(built) == image)).then_some(name)
        })
    }

    /// What of a pair is missing, and at which step it is made, in one sentence; nothing where nothing is missing.
    #[must_use]
    pub fn lens_missing(&self, missing: &[String], lang: Lang) -> Option<String> {
        let told = missing.iter().map(|name| self.lens_made_at(name, lang)).collect::<Vec<_>>();
        (!told.is_empty()).then(|| words!(lang, "lens-missing", names = listed(lang, told)))
    }

    /// An image's name with the step that makes it.
    #[must_use]
    pub fn lens_made_at(&self, image: &str, lang: Lang) -> String {
        let Some(name) = self.made_at(image) else { return image.to_owned() };
        let title = self.course.step(&name).map(|step| self.scope().fill(step.title.text(lang))).unwrap_or_default();
        words!(lang, "lens-made-at", name = image, title, step = name.to_string())
    }
}
