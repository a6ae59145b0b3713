//! Reading a bundle that may be anybody's: nothing of it is believed before it was counted.

use std::io::{self, Read, Seek, SeekFrom};

use flate2::read::GzDecoder;

use super::hash::Counting;
use super::manifest::{MANIFEST, ROOM, SEAL};
use super::write::header;
use super::{BundleError, Manifest, Part};
use crate::sha256;

/// Read and hashed at once.
const PIECE: usize = 256 * 1024;
/// Bytes before the first part: two headers, the manifest, and the block with its checksum.
const BEFORE: u64 = 512 + ROOM + 512 + 512;

/// Reads the table of contents. `length` is the whole file's, where it is known.
///
/// # Errors
/// It is no bundle, is of another version, is cut off or damaged.
pub fn manifest<R: Read>(file: &mut R, length: Option<u64>) -> Result<Manifest, BundleError> {
    let cut = |error| trouble(&error, length.unwrap_or(0), None);
    let first = block(file).map_err(|error| match error.kind() {
        // Whatever is shorter than a block has no more to say.
        io::ErrorKind::UnexpectedEof if length != Some(0) => BundleError::Foreign,
        _ => cut(error),
    })?;
    if !first.starts_with(&name_field(MANIFEST)) {
        return Err(BundleError::Foreign);
    }
    expect(&first, MANIFEST, ROOM)?;
    let mut text = vec![0; usize::try_from(ROOM).unwrap_or_default()];
    file.read_exact(&mut text).map_err(cut)?;
    expect(&block(file).map_err(cut)?, SEAL, 64)?;
    let seal = block(file).map_err(cut)?;
    // Another version may seal otherwise: it is told of first.
    let read = Manifest::read(&text);
    if let Err(BundleError::OtherVersion { .. }) = read {
        return read;
    }
    if seal.get(..64) != Some(sha256::of(&text).as_bytes()) {
        return Err(BundleError::Broken { what: format!("{MANIFEST}: its checksum does not fit") });
    }
    let manifest = read?;
    match length {
        Some(have) if have < manifest.length() => Err(BundleError::Truncated { have, need: Some(manifest.length()) }),
        Some(have) if have > manifest.length() => {
            Err(BundleError::Broken { what: format!("{have} bytes in place of {}", manifest.length()) })
        }
        _ => Ok(manifest),
    }
}

/// Counts every part. `progress` is told the bytes done; when it says false, this ends early with an error.
///
/// # Errors
/// It is cut off or damaged.
pub fn verify<R: Read + Seek>(
    file: &mut R,
    manifest: &Manifest,
    progress: &mut dyn FnMut(u64) -> bool,
) -> Result<(), BundleError> {
    let mut buffer = vec![0; PIECE];
    let mut done = 0_u64;
    for (number, part) in manifest.parts.iter().enumerate() {
        let mut counting = Counting::new(at(&mut *file, manifest, number)?);
        loop {
            let read = counting.read(&mut buffer).map_err(|error| trouble(&error, done, None))?;
            if read == 0 {
                break;
            }
            done = done.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
            if !progress(done) {
                return Err(BundleError::Io { what: "interrupted".to_owned() });
            }
        }
        held(number, part, counting.count.bytes, counting.count.hex())?;
    }
    Ok(())
}

/// A part, unpacked as it is read.
pub struct PartReader<R: Read> {
    unpacking: GzDecoder<Counting<io::Take<R>>>,
    unpacked: u64,
    number: usize,
    part: Part,
}

/// Begins to read a part.
///
/// # Errors
/// It is cut off or damaged.
pub fn part<R: Read + Seek>(file: R, manifest: &Manifest, number: usize) -> Result<PartReader<R>, BundleError> {
    let part = manifest.parts.get(number).cloned().ok_or(BundleError::Truncated { have: 0, need: None })?;
    let unpacking = GzDecoder::new(Counting::new(at(file, manifest, number)?));
    Ok(PartReader { unpacking, unpacked: 0, number, part })
}

impl<R: Read> Read for PartReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.unpacking.read(buffer)?;
        self.unpacked = self.unpacked.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        if self.unpacked > self.part.unpacked {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "it unpacks to more than its manifest says"));
        }
        Ok(read)
    }
}

impl<R: Read> PartReader<R> {
    /// Whether all that came is what the manifest says; to be asked at the end.
    ///
    /// # Errors
    /// It is not.
    pub fn finish(mut self) -> Result<(), BundleError> {
        let counting = self.unpacking.get_mut();
        io::copy(counting, &mut io::sink()).map_err(|error| trouble(&error, 0, None))?;
        let counting = self.unpacking.into_inner();
        held(self.number, &self.part, counting.count.bytes, counting.count.hex())?;
        if self.unpacked == self.part.unpacked { Ok(()) } else { Err(damaged(self.number, "it unpacks to another length")) }
    }
}

/// The bytes of a part.
fn at<R: Read + Seek>(mut file: R, manifest: &Manifest, number: usize) -> Result<io::Take<R>, BundleError> {
    let have = |error: &io::Error| trouble(error, 0, Some(manifest.length()));
    let before = manifest.parts.iter().take(number);
    let start = before.fold(BEFORE, |at, part| at.saturating_add(part.bytes.div_ceil(512).saturating_add(1).saturating_mul(512)));
    let bytes = manifest.parts.get(number).map_or(0, |part| part.bytes);
    file.seek(SeekFrom::Start(start)).map_err(|error| have(&error))?;
    expect(&block(&mut file).map_err(|error| have(&error))?, &Manifest::part_name(number), bytes)?;
    Ok(file.take(bytes))
}

fn held(number: usize, part: &Part, bytes: u64, sha256: String) -> Result<(), BundleError> {
    if bytes == part.bytes && sha256 == part.sha256 {
        return Ok(());
    }
    Err(damaged(number, "its checksum does not fit"))
}

fn damaged(number: usize, why: &str) -> BundleError {
    BundleError::Broken { what: format!("{}: {why}", Manifest::part_name(number)) }
}

fn block(file: &mut impl Read) -> io::Result<[u8; 512]> {
    let mut block = [0; 512];
    file.read_exact(&mut block)?;
    Ok(block)
}

/// An entry begins here, and it is the very one that was written.
fn expect(block: &[u8; 512], name: &str, bytes: u64) -> Result<(), BundleError> {
    let wanted = header(name, bytes).map_err(|error| BundleError::Io { what: error.to_string() })?;
    if wanted.as_bytes() == block {
        return Ok(());
    }
    Err(BundleError::Broken { what: format!("{name} does not begin where it should") })
}

/// How the header of an entry of that name begins.
fn name_field(name: &str) -> Vec<u8> {
    let mut field = name.as_bytes().to_vec();
    field.push(0);
    field
}

fn trouble(error: &io::Error, have: u64, need: Option<u64>) -> BundleError {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => BundleError::Truncated { have, need },
        _ => BundleError::Io { what: error.to_string() },
    }
}
