//! The clock, and how a demo stands against its plan: so many minutes for each lesson, spread over its steps.

use std::time::Duration;

use crate::present::stage::Stage;

impl Stage {
    /// Time since it began; `None` before.
    pub(crate) fn elapsed(&self) -> Option<Duration> {
        let begun = self.begun?;
        Some(self.took.unwrap_or_else(|| self.now.saturating_sub(begun)))
    }

    /// Seconds by which it is ahead of the plan, behind where negative. While a step is within its own time it is on plan.
    pub(crate) fn ahead(&self) -> Option<i64> {
        let elapsed = self.elapsed()?;
        if self.plan.is_empty() {
            return None;
        }
        let here = self.place_of(self.slide.at.as_ref())?;
        let begins = self.planned(here);
        let ends = self.planned(here + 1);
        let seconds = |time: Duration| i64::try_from(time.as_secs()).unwrap_or(i64::MAX);
        Some(if elapsed < begins { seconds(begins - elapsed) } else { -seconds(elapsed.saturating_sub(ends)) })
    }

    /// When a step of the demo is to begin, counted from the demo's beginning.
    fn planned(&self, place: usize) -> Duration {
        let names: Vec<_> = self.session.course().steps().map(|(name, _)| name).collect();
        let shown = names.get(self.range.0..=self.range.1).unwrap_or_default();
        let of_lesson =
            |lesson: &str| u32::try_from(shown.iter().filter(|name| name.lesson == lesson).count()).unwrap_or(1).max(1);
        let minutes = |lesson: &str| {
            let named = self.plan.iter().find(|(name, _)| name.as_deref() == Some(lesson));
            named.or_else(|| self.plan.iter().find(|(name, _)| name.is_none())).map_or(0, |(_, minutes)| *minutes)
        };
        let before = shown.iter().take(place.saturating_sub(self.range.0));
        before.map(|name| Duration::from_secs(60 * u64::from(minutes(&name.lesson))) / of_lesson(&name.lesson)).sum()
    }

    /// How it stands, in words: the clock, and against the plan.
    pub(crate) fn clock(&self) -> Option<String> {
        let lang = self.session.lang();
        self.elapsed().map(|elapsed| standing(elapsed.as_secs(), self.ahead(), lang))
    }
}

/// A clock's time, and how that is against the plan.
pub fn standing(seconds: u64, ahead: Option<i64>, lang: crate::i18n::Lang) -> String {
    let clock = |seconds: u64| format!("{}:{:02}", seconds / 60, seconds % 60);
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
