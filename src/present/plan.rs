//! The clock, and how a demo stands against its plan: so many minutes for each step.

use std::time::Duration;

use crate::course::{Step, StepRef};
use crate::present::stage::Stage;

impl Stage {
    /// Time since it began; `None` before.
    pub(crate) fn elapsed(&self) -> Option<Duration> {
        let begun = self.begun?;
        Some(self.took.unwrap_or_else(|| self.now.saturating_sub(begun)))
    }

    /// Seconds by which it is ahead of the plan, behind where negative. While a step is within its own time it is on plan.
    /// `None` where nothing is planned for the present lesson.
    pub(crate) fn ahead(&self) -> Option<i64> {
        let elapsed = self.elapsed()?;
        let here = self.slide.at.as_ref()?;
        let planned = self.planned();
        if !planned.iter().any(|(name, time)| name.lesson == here.lesson && !time.is_zero()) {
            return None;
        }
        let place = planned.iter().position(|(name, _)| name == here)?;
        let until = |place: usize| planned.iter().take(place).map(|(_, time)| *time).sum::<Duration>();
        let (begins, ends) = (until(place), until(place + 1));
        let seconds = |time: Duration| i64::try_from(time.as_secs()).unwrap_or(i64::MAX);
        // When all was shown, what was left of the last step's time was saved.
        let due = if self.ended() { ends } else { begins };
        Some(if elapsed < due { seconds(due - elapsed) } else { -seconds(elapsed.saturating_sub(ends)) })
    }

    /// Seconds that the present step has been shown, and those that are planned for it; `None` where none are.
    pub(crate) fn step_time(&self) -> Option<(u64, u64)> {
        let here = self.slide.at.as_ref().filter(|_| !self.on_cover() && !self.ended())?;
        let (_, planned) = self.planned().into_iter().find(|(name, _)| name == here)?;
        let spent = self.now.saturating_sub(self.arrived);
        (!planned.is_zero()).then_some((spent.as_secs(), planned.as_secs()))
    }

    /// What is planned for each step of the demo: the course's own minutes; where other minutes were asked for, those, spread
    /// over the lesson's steps as its own are, or evenly where it has none.
    fn planned(&self) -> Vec<(StepRef, Duration)> {
        let count = (self.range.1 + 1).saturating_sub(self.range.0);
        let shown: Vec<_> = self.session.course().steps().skip(self.range.0).take(count).collect();
        let own = |step: &Step| step.plan.unwrap_or_default();
        let asked = |lesson: &str| {
            let named = self.plan.iter().find(|(name, _)| name.as_deref() == Some(lesson));
            let minutes = named.or_else(|| self.plan.iter().find(|(name, _)| name.is_none())).map(|(_, minutes)| *minutes);
            minutes.map(|minutes| Duration::from_secs(60 * u64::from(minutes)))
        };
        let planned = shown.iter().map(|(name, step)| {
            let Some(whole) = asked(&name.lesson) else { return (name.clone(), own(step)) };
            let siblings = || shown.iter().filter(|(other, _)| other.lesson == name.lesson);
            let all: Duration = siblings().map(|(_, step)| own(step)).sum();
            let part = if all.is_zero() {
                whole / u32::try_from(siblings().count()).unwrap_or(1).max(1)
            } else {
                whole.mul_f64(own(step).as_secs_f64() / all.as_secs_f64())
            };
            (name.clone(), part)
        });
        planned.collect()
    }

    /// How it stands, in words: the clock, and against the plan.
    pub(crate) fn clock(&self) -> Option<String> {
        let lang = self.session.lang();
        self.elapsed().map(|elapsed| standing(elapsed.as_secs(), self.ahead(), lang))
    }
}

/// A clock's time, and how that is against the plan.
pub fn standing(seconds: u64, ahead: Option<i64>, lang: crate::i18n::Lang) -> String {
    let time = clock(seconds);
    let word = |id| crate::i18n::fixed(lang, id);
    match ahead {
        None => time,
        Some(0) => format!("{time} · {}", word("present-on-plan")),
        Some(by) => {
            let which = if by > 0 { "present-ahead" } else { "present-behind" };
            format!("{time} · {} {}", clock(by.unsigned_abs()), word(which))
        }
    }
}

/// Minutes and seconds.
pub fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
