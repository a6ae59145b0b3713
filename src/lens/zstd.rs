//! A layer that is packed with zstd, unpacked as it comes: frame behind frame, those that hold nothing of it passed over
//! (<https://www.rfc-editor.org/rfc/rfc8878>, section 3.1).

use std::error::Error;
use std::io::{self, Read};

use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use super::LensError;

/// Bytes that a frame may want to look back on: so much memory it takes. Packers use 8 MiB, and 64 MiB when they are told to
/// pack as tightly as they can.
const WINDOW: u64 = 64 * 1024 * 1024;

/// Whether something begins as a frame, or as one that may be passed over.
pub(super) fn is_zstd(head: &[u8]) -> bool {
    match head {
        [0x28, 0xb5, 0x2f, 0xfd, ..] => true,
        [first, 0x2a, 0x4d, 0x18, ..] => first & 0xf0 == 0x50,
        _ => false,
    }
}

/// What is packed in a reader.
pub(super) struct Unpacked<R> {
    from: R,
    decoder: FrameDecoder,
    /// A frame has begun, and is not read to its end.
    inside: bool,
}

impl<R: Read> Unpacked<R> {
    pub(super) fn new(from: R) -> Self {
        let mut decoder = FrameDecoder::new();
        decoder.set_max_window_size(WINDOW);
        Self { from, decoder, inside: false }
    }

    /// Begins the next frame; `false` where there is none.
    fn begin(&mut self) -> io::Result<bool> {
        let mut first = Vec::with_capacity(1);
        (&mut self.from).take(1).read_to_end(&mut first)?;
        if first.is_empty() {
            return Ok(false);
        }
        match self.decoder.reset(first.as_slice().chain(&mut self.from)) {
            Ok(()) => self.inside = true,
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                let length = u64::from(length);
                if io::copy(&mut (&mut self.from).take(length), &mut io::sink())? < length {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
            }
            Err(error) => return Err(refused(error)),
        }
        Ok(true)
    }
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            while self.inside && self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                self.decoder.decode_blocks(&mut self.from, BlockDecodingStrategy::UptoBlocks(1)).map_err(refused)?;
            }
            if self.inside && self.decoder.can_collect() > 0 {
                return self.decoder.read(buffer);
            }
            self.inside = false;
            if !self.begin()? {
                return Ok(0);
            }
        }
    }
}

/// Why a frame cannot be unpacked: it ends too early, wants too much memory, or is damaged.
fn refused(error: FrameDecoderError) -> io::Error {
    if matches!(error, FrameDecoderError::WindowSizeTooBig { .. }) {
        return io::Error::other(LensError::Compressed { how: "zstd" });
    }
    let mut cause: Option<&(dyn Error + 'static)> = Some(&error);
    while let Some(one) = cause {
        if one.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::UnexpectedEof) {
            return io::ErrorKind::UnexpectedEof.into();
        }
        cause = one.source();
    }
    io::Error::other(error.to_string())
}
