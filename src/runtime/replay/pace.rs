//! When each output of a recorded command comes.

use std::time::Duration;

use crate::runtime::replay::Pace;

/// At a quick pace, the longest pause.
const PAUSE: f64 = 1.0;
/// And the longest time for one command.
const WHOLE: f64 = 8.0;

/// How long to wait before each of these moments (in milliseconds since the beginning, which is `from`).
pub(super) fn pauses(pace: Pace, from: u64, moments: &[u64]) -> Vec<Duration> {
    let mut before = from;
    let mut pauses: Vec<f64> = Vec::with_capacity(moments.len());
    for at in moments {
        #[allow(clippy::cast_precision_loss, reason = "milliseconds of a command")]
        pauses.push(at.saturating_sub(before) as f64 / 1000.0);
        before = before.max(*at);
    }
    match pace {
        Pace::Instant => pauses.fill(0.0),
        // A recording from elsewhere must not make anybody wait for days.
        Pace::Real => pauses.iter_mut().for_each(|pause| *pause = pause.min(600.0)),
        Pace::Quick => {
            pauses.iter_mut().for_each(|pause| *pause = pause.min(PAUSE));
            let whole: f64 = pauses.iter().sum();
            if whole > WHOLE {
                pauses.iter_mut().for_each(|pause| *pause *= WHOLE / whole);
            }
        }
    }
    pauses.into_iter().map(Duration::from_secs_f64).collect()
}

#[cfg(test)]
mod tests {
    use super::pauses;
    use crate::runtime::replay::Pace;

    fn seconds(pace: Pace, moments: &[u64]) -> Vec<f64> {
        pauses(pace, 0, moments).iter().map(std::time::Duration::as_secs_f64).collect()
    }

    #[test]
    fn quick_is_real_with_every_pause_cut_short_and_no_command_is_long() {
        let moments = [500, 500, 60_500, 61_000];
        assert_eq!(seconds(Pace::Real, &moments), [0.5, 0.0, 60.0, 0.5]);
        assert_eq!(seconds(Pace::Quick, &moments), [0.5, 0.0, 1.0, 0.5]);
        assert_eq!(seconds(Pace::Instant, &moments), [0.0; 4]);
        let long: Vec<u64> = (1..=100).map(|at| at * 1000).collect();
        assert!((seconds(Pace::Quick, &long).iter().sum::<f64>() - 8.0).abs() < 0.01);
    }
}
