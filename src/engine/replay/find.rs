//! Which command of the recorded run a line means.

use crate::docker_cli::{Comparison, Difference, compare};
use crate::engine::replay::player::{Cue, Player};
use crate::engine::replay::unrecorded::Unrecorded;
use crate::i18n::{Lang, words};

/// What is looked for.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// The step at which the learner stands, `lesson/step`.
    pub step: &'a str,
    /// The line, variables filled in.
    pub line: &'a str,
    /// The folder of the workspace it would run in.
    pub cwd: &'a str,
    /// Answers for `$NAME`.
    pub env: &'a dyn Fn(&str) -> Option<String>,
}

impl Player {
    /// The recorded command that a line means, when it is its turn. What had happened before the step has happened then.
    ///
    /// # Errors
    /// Why there is none, and what would be needed.
    pub fn find(&mut self, wanted: Wanted<'_>) -> Result<Cue, Unrecorded> {
        let place = self.playable(wanted.step);
        let known = place.as_ref().ok().copied().or_else(|| self.steps().iter().position(|step| step.name == wanted.step));
        let Some(at) = known else { return Err(self.elsewhere(wanted).unwrap_or(Unrecorded::Step { step: wanted.step.into() })) };
        let same: Vec<usize> = self.same(at, wanted);
        if same.is_empty() {
            return Err(self.elsewhere(wanted).unwrap_or_else(|| self.nearest(at, wanted)));
        }
        // It is the step's own command; perhaps it is not the step's turn.
        let place = place?;
        let here = |scene: &&usize| {
            self.scenes(place).get(**scene).is_some_and(|scene| scene.take.cwd.trim_matches('/') == wanted.cwd.trim_matches('/'))
        };
        let in_place: Vec<usize> = same.iter().filter(here).copied().collect();
        if in_place.is_empty() {
            let asked = same.first().and_then(|scene| self.scenes(place).get(*scene)).map(|scene| scene.take.cwd.clone());
            return Err(Unrecorded::Folder { asked: asked.unwrap_or_default(), here: wanted.cwd.to_owned() });
        }
        let played = self.played(place);
        let next = in_place.iter().find(|scene| **scene == played);
        let before = in_place.iter().rfind(|scene| **scene < played);
        let (scene, again) = match (next, before) {
            (Some(next), _) => (*next, false),
            (None, Some(before)) => (*before, true),
            (None, None) => {
                let line = self.scenes(place).get(played).map(|scene| scene.take.line.clone());
                return Err(line.map_or_else(
                    || Unrecorded::Step { step: wanted.step.to_owned() },
                    |line| Unrecorded::CommandFirst { line },
                ));
            }
        };
        self.begin(place);
        Ok(Cue { step: place, scene, again })
    }

    fn same(&self, place: usize, wanted: Wanted<'_>) -> Vec<usize> {
        let scenes = self.scenes(place).iter().enumerate();
        let same = scenes.filter(|(_, scene)| compare(&scene.take.line, wanted.line, wanted.env) == Comparison::Same);
        same.map(|(at, _)| at).collect()
    }

    /// The step whose command it is, where it is another one's.
    fn elsewhere(&self, wanted: Wanted<'_>) -> Option<Unrecorded> {
        let steps = self.steps().iter().enumerate().filter(|(_, step)| step.name != wanted.step);
        let mut found = steps.filter(|(place, _)| !self.same(*place, wanted).is_empty());
        found.next().map(|(_, step)| Unrecorded::OtherStep { step: step.name.clone(), here: wanted.step.to_owned() })
    }

    /// In what it differs from the command that comes next, or from the one that it is like.
    fn nearest(&self, place: usize, wanted: Wanted<'_>) -> Unrecorded {
        let scenes = self.scenes(place);
        let next = self.played(place).min(scenes.len().saturating_sub(1));
        let Some(asked) = scenes.get(next).map(|scene| scene.take.line.clone()) else {
            return Unrecorded::NoCommand { step: wanted.step.to_owned() };
        };
        let order = std::iter::once(next).chain((0..scenes.len()).filter(|other| *other != next));
        for line in order.filter_map(|at| scenes.get(at)).map(|scene| scene.take.line.as_str()) {
            if let Comparison::Differs(differences) = compare(line, wanted.line, wanted.env)
                && !differences.iter().any(|difference| matches!(difference, Difference::Command { .. }))
            {
                let said = |lang: Lang| {
                    let few = differences.iter().take(3).map(|one| one.text(lang));
                    few.reduce(|first, rest| words!(lang, "engine-difference-and-difference", first, rest)).unwrap_or_default()
                };
                let said = Lang::ALL.into_iter().map(|lang| (lang, said(lang))).collect();
                return Unrecorded::Differs { asked: line.to_owned(), said };
            }
        }
        Unrecorded::Other { asked }
    }
}
