//! The file a recording is kept in: JSON, a line for the head and one for each step, compressed with gzip. `zcat` shows it.

use std::io::{BufRead, BufReader, Read, Write};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::Deserialize;

use crate::engine::recording::model::{FORMAT, Head, Recording, StepTake};
use crate::engine::recording::tidy::{Place, at_home};

/// Most bytes of a recording, unpacked: what is larger was not made by us.
const MOST: u64 = 256 << 20;

/// A recording that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RecordingError {
    /// It is not a recording, or it is damaged.
    #[error("it is not a recording, or it is damaged: {0}")]
    Damaged(String),
    /// Another program's format.
    #[error("it has format {found}; this program reads format {FORMAT}")]
    Format {
        /// The format it has.
        found: u32,
    },
    /// It could not be written.
    #[error("it cannot be written: {0}")]
    Unwritable(#[from] std::io::Error),
}

/// Only the format of a head, whatever else it holds.
#[derive(Deserialize)]
struct Version {
    format: u32,
}

/// Writes a recording.
///
/// # Errors
/// When `to` takes no more.
pub fn write(recording: &Recording, to: impl Write) -> Result<(), RecordingError> {
    let mut to = GzEncoder::new(to, Compression::best());
    let io = |error: serde_json::Error| RecordingError::Unwritable(error.into());
    serde_json::to_writer(&mut to, &recording.head).map_err(io)?;
    to.write_all(b"\n")?;
    for step in &recording.steps {
        serde_json::to_writer(&mut to, step).map_err(io)?;
        to.write_all(b"\n")?;
    }
    to.finish()?;
    Ok(())
}

/// Reads a recording as if it had been made at this place.
///
/// # Errors
/// [`RecordingError::Damaged`] and [`RecordingError::Format`].
pub fn read(from: impl Read, place: &Place) -> Result<Recording, RecordingError> {
    let damaged = |error: &dyn std::fmt::Display| RecordingError::Damaged(error.to_string());
    let mut lines = BufReader::new(GzDecoder::new(from).take(MOST)).lines();
    let mut next =
        || lines.next().transpose().map_err(|error| damaged(&error)).map(|line| line.map(|line| at_home(&line, place)));
    let first = next()?.ok_or_else(|| RecordingError::Damaged("it is empty".into()))?;
    let version: Version = serde_json::from_str(&first).map_err(|error| damaged(&error))?;
    if version.format != FORMAT {
        return Err(RecordingError::Format { found: version.format });
    }
    let head: Head = serde_json::from_str(&first).map_err(|error| damaged(&error))?;
    let mut steps: Vec<StepTake> = Vec::new();
    while let Some(line) = next()? {
        steps.push(serde_json::from_str(&line).map_err(|error| damaged(&error))?);
    }
    Ok(Recording { head, steps })
}
