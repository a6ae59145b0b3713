//! Streams of JSON, one value on a line. bollard reads these too, but not when a line arrives without its end: the end,
//! coming later, is then taken for the beginning of the next value.

use bytes::BytesMut;
use serde::de::DeserializeOwned;

use super::body::Body;
use super::trouble::{Trouble, WireError};

/// The longest line that is taken.
const LONGEST: usize = 4 << 20;
/// So much is read at once where it comes fast.
const PIECE: usize = 64 * 1024;

/// A stream of JSON. Dropping it cuts the connection.
#[derive(Debug)]
pub(in crate::engine::live) struct Lines {
    body: Body,
    rest: BytesMut,
    /// The part of `rest` that is known to have no line's end.
    searched: usize,
}

impl Lines {
    pub(super) fn new(body: Body) -> Self {
        Self { body, rest: BytesMut::new(), searched: 0 }
    }

    /// The next value; `None` at the end. Cancel-safe: nothing read is lost when the future is dropped.
    pub(in crate::engine::live) async fn next<T: DeserializeOwned>(&mut self) -> Option<Result<T, WireError>> {
        loop {
            let unsearched = self.rest.get(self.searched..).unwrap_or_default();
            if let Some(end) = unsearched.iter().position(|byte| *byte == b'\n') {
                let line = self.rest.split_to(self.searched + end + 1);
                self.searched = 0;
                if let Some(value) = read(&line) {
                    return Some(value);
                }
                continue;
            }
            self.searched = self.rest.len();
            if self.searched > LONGEST {
                let mebibytes = (LONGEST >> 20) as u64;
                return Some(Err(WireError::Io(Trouble::TooLarge { mebibytes }.into())));
            }
            match self.body.next(PIECE).await {
                Some(Ok(piece)) => self.rest.extend_from_slice(&piece),
                Some(Err(error)) => return Some(Err(error)),
                None => {
                    self.searched = 0;
                    return read(&std::mem::take(&mut self.rest));
                }
            }
        }
    }
}

fn read<T: DeserializeOwned>(line: &[u8]) -> Option<Result<T, WireError>> {
    let line = line.trim_ascii();
    (!line.is_empty()).then(|| serde_json::from_slice(line).map_err(|error| WireError::Nonsense(error.to_string())))
}
