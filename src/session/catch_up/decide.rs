//! Which of the steps before a step are to be done: as few as possible, and none whose work would be missed.

use crate::session::catch_up::deeds::Act;
use crate::session::catch_up::stands::{Look, Seen};

/// What becomes of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is done.
    Do,
    /// It stands; looked at again on the way, when something before it was done.
    Stands,
    /// It was done, and what is no longer there of it was taken away again by a later step, as it should be.
    Over,
}

/// Decides for each step, in the course's order.
pub(crate) fn decide(looks: &[Look]) -> Vec<Fate> {
    let first = |look: &Look| if look.stands { Fate::Stands } else { Fate::Do };
    let mut fates: Vec<Fate> = looks.iter().map(first).collect();
    // What is superseded by later steps is over, as long as those are not to be done themselves; doing one can wake others.
    let mut redone: Vec<bool> = looks.iter().map(|look| !look.stands && !look.recorded).collect();
    for _ in 0..=looks.len() {
        for (at, look) in looks.iter().enumerate() {
            let undone = || looks.iter().zip(&fates).take(at).any(|(one, fate)| *fate == Fate::Do && undoes(one, look));
            let fate = match look.stands {
                true if undone() => Fate::Do,
                true => Fate::Stands,
                false if look.recorded && superseded(at, look, looks, &redone) => Fate::Over,
                false => Fate::Do,
            };
            fates.iter_mut().skip(at).take(1).for_each(|slot| *slot = fate);
        }
        // Only ever more: it comes to an end.
        let more: Vec<bool> = fates.iter().zip(&redone).map(|(fate, before)| *before || *fate == Fate::Do).collect();
        if more == redone {
            break;
        }
        redone = more;
    }
    fates
}

/// Everything of a step that does not hold any more is the work of later steps, or ended with the step itself.
fn superseded(at: usize, look: &Look, looks: &[Look], redone: &[bool]) -> bool {
    let later = || looks.iter().zip(redone).skip(at + 1).filter(|(one, redone)| one.recorded && !**redone);
    let explained = |seen: &Seen| {
        look.deeds.passing.iter().any(|thing| seen.things.contains(thing))
            || later().any(|(one, _)| {
                one.deeds.touches(&seen.things)
                    || (one.stands && one.seen.iter().any(|other| other.things.iter().any(|thing| seen.things.contains(thing))))
            })
    };
    let missed: Vec<&Seen> = look.seen.iter().filter(|seen| !seen.holds).collect();
    !missed.is_empty() && missed.into_iter().all(explained)
}

/// Doing `one` brings back what `look`, which stands, has taken away.
fn undoes(one: &Look, look: &Look) -> bool {
    let made = || one.deeds.acts.iter().filter(|(act, _)| *act == Act::Makes).map(|(_, thing)| thing);
    look.seen.iter().any(|seen| seen.absence && made().any(|thing| seen.things.contains(thing)))
}
