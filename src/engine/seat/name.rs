//! The name of a seat.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Label with the seat's name on everything that is made in a seat.
pub const LABEL_SEAT: &str = "sealegs.seat";

/// The longest name. It stands in front of names that engines and DNS bound to 63 letters.
pub const LONGEST: usize = 24;

/// The name of a seat: lower-case letters, digits and dashes, so that it can stand in every name an engine takes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SeatName(String);

/// A name that no seat can have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a seat's name has 1 to {LONGEST} letters, digits and dashes, and begins and ends with a letter or a digit")]
pub struct SeatNameError;

impl SeatName {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for SeatName {
    type Err = SeatNameError;

    /// Reads a name. Capitals are made small: image names know none.
    fn from_str(text: &str) -> Result<Self, SeatNameError> {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let edge = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
        let fits = text.len() <= LONGEST && text.chars().all(plain) && edge(text.chars().next()) && edge(text.chars().last());
        if fits { Ok(Self(text.to_ascii_lowercase())) } else { Err(SeatNameError) }
    }
}

impl TryFrom<String> for SeatName {
    type Error = SeatNameError;

    fn try_from(text: String) -> Result<Self, SeatNameError> {
        text.parse()
    }
}

impl From<SeatName> for String {
    fn from(name: SeatName) -> Self {
        name.0
    }
}

impl fmt::Display for SeatName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::SeatName;

    #[test]
    fn a_seat_is_named_with_letters_digits_and_dashes() {
        for (text, name) in [("mika", "mika"), ("Room-2-Seat-07", "room-2-seat-07"), ("7", "7")] {
            assert_eq!(text.parse::<SeatName>().unwrap().as_str(), name);
        }
        for text in ["", "-mika", "mika-", "mi ka", "mi.ka", "mi/ka", "mi_ka", "美香", "abcdefghijklmnopqrstuvwxy"] {
            assert!(text.parse::<SeatName>().is_err(), "{text}");
        }
    }
}
