//! The entries of a tar archive, one after the other.
//!
//! Names come from whoever made the image: they are bounded and reduced to a plain path before anybody sees them. The
//! archive of a layer lies inside that of the image, so these read from each other.

use std::io::{self, Read};

use tar::{EntryType, Header, PaxExtensions};

use super::LensError;

/// Bytes of a block.
const BLOCK: usize = 512;
/// The longest path that is kept; Linux knows no longer ones.
const PATH: usize = 4096;
/// The most that is read of what stands before an entry to name it.
const NAMING: u64 = 1024 * 1024;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    HardLink,
    Symlink,
    Folder,
    /// A device or a pipe.
    Other,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Relative, plain; `None` where it was too long to be kept.
    pub path: Option<String>,
    pub kind: Kind,
    /// Bytes of its content.
    pub size: u64,
    /// What a link leads to, as it is written.
    pub link: String,
}

/// What stands before an entry, about it.
#[derive(Debug, Default)]
struct Told {
    path: Option<Vec<u8>>,
    link: Option<Vec<u8>>,
    size: Option<u64>,
    /// It was too long to be read.
    nameless: bool,
}

/// An archive being read. As a reader, it gives the content of the entry that was told last.
#[derive(Debug)]
pub(super) struct Entries<R> {
    from: R,
    left: u64,
    padding: u64,
}

impl<R: Read> Entries<R> {
    pub(super) fn new(from: R) -> Self {
        Self { from, left: 0, padding: 0 }
    }

    /// The next entry; what was not read of the last one is passed over.
    pub(super) fn next(&mut self) -> Result<Option<Entry>, LensError> {
        let mut told = Told::default();
        loop {
            self.pass_over()?;
            let Some(block) = self.block()? else { return Ok(None) };
            if block.iter().all(|byte| *byte == 0) {
                return Ok(None);
            }
            let header = Header::from_byte_slice(&block);
            if !is_header(&block) {
                return Err(LensError::Damaged { what: "an entry without a sound header".to_owned() });
            }
            let written = header.entry_size().map_err(|_| LensError::Damaged { what: "an entry without a size".to_owned() })?;
            let kind = match header.entry_type() {
                EntryType::GNULongName => {
                    told.path = self.naming(written)?;
                    told.nameless |= told.path.is_none();
                    continue;
                }
                EntryType::GNULongLink => {
                    told.link = self.naming(written)?;
                    continue;
                }
                EntryType::XHeader => {
                    let records = self.naming(written)?;
                    told.nameless |= records.is_none();
                    told.read(&records.unwrap_or_default());
                    continue;
                }
                EntryType::XGlobalHeader => {
                    self.expect(written);
                    continue;
                }
                EntryType::Regular | EntryType::Continuous | EntryType::GNUSparse => Kind::File,
                EntryType::Link => Kind::HardLink,
                EntryType::Symlink => Kind::Symlink,
                EntryType::Directory => Kind::Folder,
                _ => Kind::Other,
            };
            let size = told.size.unwrap_or(written);
            self.expect(size);
            let path = told.path.unwrap_or_else(|| header.path_bytes().into_owned());
            let link =
                told.link.unwrap_or_else(|| header.link_name_bytes().map(std::borrow::Cow::into_owned).unwrap_or_default());
            let path = (!told.nameless && path.len() <= PATH).then(|| plain(&String::from_utf8_lossy(&path)));
            let link = String::from_utf8_lossy(link.get(..PATH).unwrap_or(&link)).into_owned();
            return Ok(Some(Entry { path, kind, size, link }));
        }
    }

    /// The next block; nothing at the archive's end.
    fn block(&mut self) -> Result<Option<[u8; BLOCK]>, LensError> {
        let mut block = [0; BLOCK];
        let mut filled = 0;
        while let Some(room) = block.get_mut(filled..).filter(|room| !room.is_empty()) {
            match self.from.read(room) {
                Ok(0) if filled == 0 => return Ok(None),
                Ok(0) => return Err(LensError::Truncated),
                Ok(count) => filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(Some(block))
    }

    fn expect(&mut self, size: u64) {
        self.left = size;
        let over = size % BLOCK as u64;
        self.padding = if over == 0 { 0 } else { BLOCK as u64 - over };
    }

    fn pass_over(&mut self) -> Result<(), LensError> {
        let mut left = self.left.checked_add(self.padding).ok_or(LensError::Truncated)?;
        (self.left, self.padding) = (0, 0);
        let mut nowhere = [0; 16 * 1024];
        while left > 0 {
            let most = usize::try_from(left).unwrap_or(nowhere.len()).min(nowhere.len());
            match self.from.read(nowhere.get_mut(..most).unwrap_or_default()) {
                Ok(0) => return Err(LensError::Truncated),
                Ok(count) => left = left.saturating_sub(count as u64),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// What names the next entry; nothing where it is longer than any name.
    fn naming(&mut self, size: u64) -> Result<Option<Vec<u8>>, LensError> {
        self.expect(size);
        if size > NAMING {
            return Ok(None);
        }
        let mut text = Vec::new();
        self.read_to_end(&mut text)?;
        while text.last() == Some(&0) {
            text.pop();
        }
        Ok(Some(text))
    }
}

impl<R: Read> Read for Entries<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        if most == 0 {
            return Ok(0);
        }
        match self.from.read(buffer.get_mut(..most).unwrap_or_default())? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            count => {
                self.left = self.left.saturating_sub(count as u64);
                Ok(count)
            }
        }
    }
}

impl Told {
    fn read(&mut self, records: &[u8]) {
        for record in PaxExtensions::new(records).map_while(Result::ok) {
            match record.key_bytes() {
                b"path" => self.path = Some(record.value_bytes().to_owned()),
                b"linkpath" => self.link = Some(record.value_bytes().to_owned()),
                b"size" => self.size = record.value().ok().and_then(|size| size.parse().ok()),
                _ => {}
            }
        }
    }
}

/// Whether a block is an entry's header, by its checksum.
pub(super) fn is_header(block: &[u8; BLOCK]) -> bool {
    let sum: u32 = block.iter().enumerate().map(|(at, byte)| if (148..156).contains(&at) { 32 } else { u32::from(*byte) }).sum();
    Header::from_byte_slice(block).cksum().is_ok_and(|written| written == sum)
}

/// A path without what leads nowhere: it begins at the image's root and never leaves it.
pub(super) fn plain(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
