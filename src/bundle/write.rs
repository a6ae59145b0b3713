//! Writing a bundle, piece by piece: what is known only at the end is put in its place at the beginning then.

use std::io::{self, Seek, SeekFrom, Write};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::hash::Counting;
use super::manifest::{MANIFEST, ROOM, SEAL};
use super::{BundleError, Manifest, Part};
use crate::sha256;

/// A bundle that is being written.
pub struct Writer<W: Write + Seek> {
    file: W,
    parts: Vec<Part>,
}

/// A part that is being written.
pub struct PartWriter<W: Write + Seek> {
    packing: GzEncoder<Counting<W>>,
    unpacked: u64,
    header_at: u64,
    parts: Vec<Part>,
}

impl<W: Write + Seek> Writer<W> {
    /// Begins, with room for the table of contents.
    ///
    /// # Errors
    /// Those of the file.
    pub fn new(mut file: W) -> io::Result<Self> {
        entry(&mut file, MANIFEST, &vec![b' '; usize::try_from(ROOM).unwrap_or_default()])?;
        entry(&mut file, SEAL, &[b' '; 64])?;
        Ok(Self { file, parts: Vec::new() })
    }

    /// Begins the next part.
    ///
    /// # Errors
    /// Those of the file.
    pub fn part(mut self) -> io::Result<PartWriter<W>> {
        let header_at = self.file.stream_position()?;
        self.file.write_all(&[0; 512])?;
        let packing = GzEncoder::new(Counting::new(self.file), Compression::default());
        Ok(PartWriter { packing, unpacked: 0, header_at, parts: self.parts })
    }

    /// The parts written so far.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Ends it with its table of contents; the file, at its end.
    ///
    /// # Errors
    /// Those of the file; the table of contents does not fit.
    pub fn finish(mut self, manifest: &Manifest) -> Result<W, BundleError> {
        let broken = |error: io::Error| BundleError::Io { what: error.to_string() };
        let mut text = serde_json::to_vec_pretty(manifest).map_err(|error| BundleError::Io { what: error.to_string() })?;
        let room = usize::try_from(ROOM).unwrap_or_default();
        if text.len() >= room {
            return Err(BundleError::TooMuch);
        }
        text.resize(room - 1, b' ');
        text.push(b'\n');
        let mut end = || {
            self.file.write_all(&[0; 1024])?;
            self.file.seek(SeekFrom::Start(0))?;
            entry(&mut self.file, MANIFEST, &text)?;
            entry(&mut self.file, SEAL, sha256::of(&text).as_bytes())?;
            self.file.seek(SeekFrom::End(0))?;
            self.file.flush()
        };
        end().map_err(broken)?;
        Ok(self.file)
    }
}

impl<W: Write + Seek> Write for PartWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.packing.write(bytes)?;
        self.unpacked = self.unpacked.saturating_add(u64::try_from(written).unwrap_or(u64::MAX));
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.packing.flush()
    }
}

impl<W: Write + Seek> PartWriter<W> {
    /// Ends it.
    ///
    /// # Errors
    /// Those of the file.
    pub fn finish(self) -> io::Result<Writer<W>> {
        let Self { packing, unpacked, header_at, mut parts } = self;
        let Counting { inner: mut file, count } = packing.finish()?;
        let bytes = count.bytes;
        file.write_all(padding(bytes))?;
        file.seek(SeekFrom::Start(header_at))?;
        file.write_all(header(&Manifest::part_name(parts.len()), bytes)?.as_bytes())?;
        file.seek(SeekFrom::End(0))?;
        parts.push(Part { bytes, unpacked, sha256: count.hex() });
        Ok(Writer { file, parts })
    }
}

fn entry(file: &mut impl Write, name: &str, content: &[u8]) -> io::Result<()> {
    let length = u64::try_from(content.len()).unwrap_or(u64::MAX);
    file.write_all(header(name, length)?.as_bytes())?;
    file.write_all(content)?;
    file.write_all(padding(length))
}

pub(super) fn header(name: &str, bytes: u64) -> io::Result<tar::Header> {
    let mut header = tar::Header::new_ustar();
    header.set_path(name)?;
    header.set_size(bytes);
    header.set_mode(0o644);
    header.set_cksum();
    Ok(header)
}

/// What fills an entry up to whole blocks.
fn padding(bytes: u64) -> &'static [u8] {
    static BLOCK: [u8; 512] = [0; 512];
    let left = usize::try_from(bytes % 512).unwrap_or_default();
    if left == 0 { &[] } else { BLOCK.get(left..).unwrap_or_default() }
}
