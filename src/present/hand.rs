//! Text that appears letter by letter, as if somebody typed it.

use std::time::Duration;

use unicode_segmentation::UnicodeSegmentation;

use crate::runtime::replay::Pace;

/// Least and most time from one letter to the next, in milliseconds.
const LETTER: (u64, u64) = (28, 95);
/// After a space people think.
const SPACE: u64 = 60;
/// However long a text is, it is typed in this time.
const LONGEST: Duration = Duration::from_secs(9);

/// A text being typed.
#[derive(Debug, Clone)]
pub struct Hand {
    text: String,
    /// Where each letter ends, and when it stands.
    letters: Vec<(usize, Duration)>,
    /// Letters that keys have brought, where keys do it.
    pressed: usize,
}

impl Hand {
    /// A text that is typed at a pace. The same text is typed in the same way each time.
    pub fn new(text: String, pace: Pace) -> Self {
        let mut seed = text.bytes().fold(0x9e37_79b9_u64, |seed, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte)));
        let mut when = Duration::ZERO;
        let mut letters = Vec::new();
        let mut end = 0;
        for letter in text.graphemes(true) {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let wait = LETTER.0 + (seed >> 33) % (LETTER.1 - LETTER.0) + if letter == " " { SPACE } else { 0 };
            when += Duration::from_millis(wait);
            end += letter.len();
            letters.push((end, when));
        }
        let most = match pace {
            Pace::Real => LONGEST,
            Pace::Quick => LONGEST / 6,
            Pace::Instant => Duration::ZERO,
        };
        if when > most && !when.is_zero() {
            let part = most.as_secs_f64() / when.as_secs_f64();
            letters.iter_mut().for_each(|(_, at)| *at = at.mul_f64(part));
        }
        Self { text, letters, pressed: 0 }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands after some time of typing.
    pub fn after(&self, time: Duration) -> &str {
        let count = self.letters.partition_point(|(_, at)| *at <= time);
        self.first(count)
    }

    /// When the next letter comes, after some time of typing; `None` when all stand.
    pub fn next(&self, time: Duration) -> Option<Duration> {
        let count = self.letters.partition_point(|(_, at)| *at <= time);
        self.letters.get(count).map(|(_, at)| *at)
    }

    /// Keys bring letters: so many more.
    pub fn press(&mut self, letters: usize) {
        self.pressed = (self.pressed + letters).min(self.letters.len());
    }

    /// What keys have brought.
    pub fn pressed(&self) -> &str {
        self.first(self.pressed)
    }

    /// So many letters a key brings, so that a file is no long work.
    pub fn stride(&self) -> usize {
        1 + self.letters.len() / 120
    }

    fn first(&self, count: usize) -> &str {
        let end = count.checked_sub(1).and_then(|last| self.letters.get(last)).map_or(0, |(end, _)| *end);
        self.text.get(..end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Hand;
    use crate::runtime::replay::Pace;

    #[test]
    fn a_command_is_typed_letter_by_letter_and_never_half_a_letter() {
        let hand = Hand::new("docker ビルド".into(), Pace::Real);
        assert_eq!(hand.after(Duration::ZERO), "");
        let mut time = Duration::ZERO;
        let mut seen = Vec::new();
        while let Some(next) = hand.next(time) {
            time = next;
            seen.push(hand.after(time).chars().count());
        }
        assert_eq!(seen, (1..=10).collect::<Vec<_>>(), "one letter at a time, wide ones too");
        assert_eq!(hand.after(time), "docker ビルド");
        assert!(time > Duration::from_millis(300), "no machine types like a person: {time:?}");
    }

    #[test]
    fn a_long_file_is_typed_in_seconds() {
        let hand = Hand::new("x".repeat(5000), Pace::Real);
        assert_eq!(hand.after(Duration::from_secs(10)).len(), 5000);
    }

    #[test]
    fn at_once_is_at_once() {
        assert_eq!(Hand::new("docker ps".into(), Pace::Instant).after(Duration::ZERO), "docker ps");
    }

    #[test]
    fn any_keys_bring_the_right_letters_and_no_more() {
        let mut hand = Hand::new("docker ps".into(), Pace::Real);
        (0..4).for_each(|_| hand.press(hand.stride()));
        assert_eq!(hand.pressed(), "dock");
        (0..40).for_each(|_| hand.press(hand.stride()));
        assert_eq!(hand.pressed(), "docker ps");
    }
}
