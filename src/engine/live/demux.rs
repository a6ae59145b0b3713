//! A container's output as the engine sends it: raw for a terminal, else in frames of an 8-byte header
//! (stream, three zeros, length) and a payload.

use bytes::{Buf, Bytes, BytesMut};

use crate::engine::OutputStream;

const HEADER: usize = 8;

/// Takes pieces as they arrive, however they are cut, and gives what was printed.
#[derive(Debug)]
pub(super) enum Demux {
    /// A terminal: nothing to undo.
    Raw,
    /// Frames.
    Framed {
        /// The beginning of a header that is not complete.
        header: BytesMut,
        /// The payload under way and how much of it is missing.
        payload: Option<(OutputStream, usize)>,
    },
}

impl Demux {
    pub(super) fn new(tty: bool) -> Self {
        if tty { Self::Raw } else { Self::Framed { header: BytesMut::with_capacity(HEADER), payload: None } }
    }

    /// Whether everything told so far is whole: an end in the middle of a frame is no end but a break.
    pub(super) fn is_whole(&self) -> bool {
        match self {
            Self::Raw => true,
            Self::Framed { header, payload } => header.is_empty() && payload.is_none(),
        }
    }

    /// What the next piece holds. A log has a frame for each line: lines of one stream that follow each other are put
    /// together again, so that a million of them are not a million messages. Nothing is kept for the next piece.
    pub(super) fn feed(&mut self, mut piece: Bytes) -> Vec<(OutputStream, Bytes)> {
        let Self::Framed { header, payload } = self else {
            return if piece.is_empty() { Vec::new() } else { vec![(OutputStream::Tty, piece)] };
        };
        let mut out: Vec<(OutputStream, BytesMut)> = Vec::new();
        while !piece.is_empty() {
            if let Some((stream, missing)) = payload {
                let part = piece.split_to(piece.len().min(*missing));
                *missing -= part.len();
                match out.last_mut().filter(|(last, _)| last == stream) {
                    Some((_, text)) => text.extend_from_slice(&part),
                    None => out.push((*stream, BytesMut::from(&part[..]))),
                }
                if *missing == 0 {
                    *payload = None;
                }
                continue;
            }
            let part = piece.split_to(piece.len().min(HEADER - header.len()));
            header.extend_from_slice(&part);
            if header.len() == HEADER {
                let mut full = header.split();
                let stream = if full.get_u8() == 2 { OutputStream::Stderr } else { OutputStream::Stdout };
                full.advance(3);
                let length = full.get_u32() as usize;
                *payload = (length > 0).then_some((stream, length));
            }
        }
        out.into_iter().map(|(stream, text)| (stream, text.freeze())).collect()
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use proptest::prelude::*;

    use super::Demux;
    use crate::engine::OutputStream;

    fn frame(stream: u8, text: &[u8]) -> Vec<u8> {
        let mut bytes = vec![stream, 0, 0, 0];
        bytes.extend_from_slice(&u32::try_from(text.len()).unwrap().to_be_bytes());
        bytes.extend_from_slice(text);
        bytes
    }

    #[test]
    fn a_terminal_that_prints_bytes_like_a_header_is_passed_on_at_once() {
        let piece = Bytes::from_static(&[0, 1, 2, b'a']);
        assert_eq!(Demux::new(true).feed(piece.clone()), [(OutputStream::Tty, piece)]);
    }

    proptest! {
        #[test]
        fn output_is_the_same_however_it_is_cut(cut in 1usize..40) {
            let mut bytes = frame(1, b"hello\n");
            bytes.extend(frame(2, b"oh"));
            bytes.extend(frame(1, b""));
            bytes.extend(frame(1, &[0, 1, 2]));
            let mut demux = Demux::new(false);
            let (mut out, mut err) = (Vec::new(), Vec::new());
            for piece in bytes.chunks(cut) {
                for (stream, text) in demux.feed(Bytes::copy_from_slice(piece)) {
                    if stream == OutputStream::Stderr { err.extend(text) } else { out.extend(text) }
                }
            }
            prop_assert_eq!(out, b"hello\n\x00\x01\x02");
            prop_assert_eq!(err, b"oh");
        }
    }
}
