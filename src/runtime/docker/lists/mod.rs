//! Docker's lists: what the engine tells, row by row, through a template.
//!
//! - `ps`, `images`, `history`, `resources` (volumes and networks): one list each
//! - `raw`: reading the engine's answers

pub(in crate::runtime) mod history;
pub(in crate::runtime) mod images;
pub(in crate::runtime) mod ps;
pub(in crate::runtime) mod raw;
pub(in crate::runtime) mod resources;

use crate::docker_cli::DockerCommand;
use crate::engine::{Engine, EngineError, Filters};
use crate::runtime::docker::out::Out;

pub(super) async fn print(engine: &dyn Engine, command: &DockerCommand, out: &Out) -> Result<i64, EngineError> {
    if let DockerCommand::Ps(options) = command
        && options.listing.quiet
        && options.listing.format.as_deref().is_some_and(|format| !format.is_empty())
    {
        out.error("WARNING: Ignoring custom format, because both --format and --quiet are set.").await;
    }
    let text = match command {
        DockerCommand::Ps(options) => ps::list(engine, options).await?,
        DockerCommand::ImageLs(options) => images::list(engine, options).await?,
        DockerCommand::History(options) => history::list(engine, options).await?,
        DockerCommand::VolumeLs(listing) => resources::volumes(engine, listing).await?,
        DockerCommand::NetworkLs(listing) => resources::networks(engine, listing).await?,
        _ => return Err(EngineError::Unsupported { what: "this list".to_owned() }),
    };
    out.text(text).await;
    Ok(0)
}

/// What docker says of a template or an option by itself.
pub(super) fn refused(message: String) -> EngineError {
    EngineError::Refused { message, code: 1 }
}

/// Filters as the engine takes them. Docker asks for names in small letters.
pub(super) fn filters(given: &[(String, String)]) -> Filters {
    let mut filters = Filters::new();
    for (name, value) in given {
        filters.entry(name.trim().to_lowercase()).or_default().push(value.trim().to_owned());
    }
    filters
}

/// Names in an order in which numbers count: `a2` before `a10`.
pub(super) fn natural(one: &str, other: &str) -> std::cmp::Ordering {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    loop {
        let (Some(left), Some(right)) = (one.first(), other.first()) else { return one.len().cmp(&other.len()) };
        if left.is_ascii_digit() && right.is_ascii_digit() {
            let (first, rest) = digits(one);
            let (second, other_rest) = digits(other);
            let order = first.len().cmp(&second.len()).then_with(|| first.cmp(second));
            if order != std::cmp::Ordering::Equal {
                return order;
            }
            (one, other) = (rest, other_rest);
            continue;
        }
        if left != right {
            return left.cmp(right);
        }
        one = one.get(1..).unwrap_or_default();
        other = other.get(1..).unwrap_or_default();
    }
}

/// The digits at the beginning without leading zeros, and what follows.
fn digits(text: &[u8]) -> (&[u8], &[u8]) {
    let end = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end).unwrap_or((text, &[]));
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    (digits.get(zeros..).unwrap_or_default(), rest)
}

#[cfg(test)]
mod tests {
    use super::natural;

    #[test]
    fn numbers_in_names_count() {
        let mut names = vec!["b", "a10", "a2", "a", "A", "a02b"];
        names.sort_by(|one, other| natural(one, other));
        assert_eq!(names, ["A", "a", "a2", "a02b", "a10", "b"]);
    }
}
