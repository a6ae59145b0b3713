//! An image as `docker save` writes it: an archive with an archive for each layer in it, and lists that say which is which.
//!
//! It is read once from its beginning to its end, for it comes from the engine as a stream, and the lists may come last.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use flate2::read::MultiGzDecoder;

use super::LensError;
use super::documents::{Documents, Plan};
use super::fold::fold;
use super::instruction;
use super::layer::{self, Budget, Content};
use super::model::{Layer, Lens};
use super::tar::{Entries, Kind, is_header, plain};
use super::zstd::{Unpacked, is_zstd};

/// Entries that an image's archive may have.
const ENTRIES: usize = 20_000;
/// Bytes by which is told what an entry is.
const HEAD: usize = 512;

/// What an archive held.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub documents: Documents,
    layers: HashMap<String, Result<Content, LensError>>,
    /// A layer that is there twice is there once, and linked.
    links: HashMap<String, String>,
}

impl Parts {
    /// Whether a layer of that name is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.layers.contains_key(self.real(name))
    }

    fn real<'a>(&'a self, name: &'a str) -> &'a str {
        self.links.get(name).map_or(name, String::as_str)
    }

    fn layer(&self, name: &str) -> Result<&Content, LensError> {
        match self.layers.get(self.real(name)) {
            Some(Ok(content)) => Ok(content),
            Some(Err(error)) => Err(error.clone()),
            None => Err(LensError::NoLayer { layer: crate::markdown::shorten(name, 80) }),
        }
    }
}

/// Reads an image's archive. `name` is what it is called, `id` and `engine_size` what the engine says of it.
///
/// # Errors
/// It is damaged, ends too early, or is larger than anything an image needs.
pub fn read(from: impl Read, name: &str, id: &str, engine_size: u64) -> Result<Lens, LensError> {
    let mut parts = Parts::default();
    let mut budget = Budget::default();
    let mut entries = Entries::new(from);
    let mut count = 0;
    while let Some(entry) = entries.next()? {
        count += 1;
        if count > ENTRIES {
            return Err(LensError::TooLarge { what: "parts" });
        }
        let Some(path) = entry.path else { continue };
        match entry.kind {
            Kind::File => part(&mut entries, path, entry.size, &mut parts, &mut budget)?,
            Kind::Symlink => {
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let target = plain(&format!("{folder}/{}", entry.link));
                parts.links.insert(path, target);
            }
            Kind::HardLink => drop(parts.links.insert(path, plain(&entry.link))),
            Kind::Folder | Kind::Other => {}
        }
    }
    let plan = parts.documents.plan(&parts)?;
    let contents: Vec<&Content> = plan.layers.iter().map(|name| parts.layer(name)).collect::<Result<_, _>>()?;
    let mut lens = lens(&plan, &contents);
    (lens.name, lens.id, lens.engine_size) = (name.to_owned(), id.to_owned(), engine_size);
    Ok(lens)
}

/// Reads one part: a layer, a list, or what does not matter.
fn part(from: &mut impl Read, path: String, size: u64, parts: &mut Parts, budget: &mut Budget) -> Result<(), LensError> {
    let mut head = Vec::with_capacity(HEAD);
    from.take(HEAD as u64).read_to_end(&mut head)?;
    let begins = |magic: &[u8]| head.starts_with(magic);
    let block: Option<&[u8; HEAD]> = head.as_slice().try_into().ok();
    let is_tar = block.is_some_and(|block| is_header(block) || (is_layer(&path) && block.iter().all(|byte| *byte == 0)));
    let (gzip, zstd) = (begins(&[0x1f, 0x8b]), is_zstd(&head));
    let json = begins(b"{") || begins(b"[");
    let whole = Cursor::new(head).chain(from);
    if is_tar {
        let content = layer::read(whole, budget)?;
        parts.layers.insert(path, Ok(content));
    } else if gzip {
        let content = layer::read(MultiGzDecoder::new(whole), budget)?;
        parts.layers.insert(path, Ok(content));
    } else if zstd {
        let content = match layer::read(Unpacked::new(whole), budget) {
            // Others may be read all the same.
            Err(error @ LensError::Compressed { .. }) => Err(error),
            read => Ok(read?),
        };
        parts.layers.insert(path, content);
    } else if json {
        parts.documents.read(path, size, whole)?;
    }
    Ok(())
}

fn is_layer(path: &str) -> bool {
    path.ends_with(".tar") || path.starts_with("blobs/")
}

/// Puts what made each layer to what is in it.
fn lens(plan: &Plan, contents: &[&Content]) -> Lens {
    let mut folded = contents.iter().zip(fold(contents)).map(|(content, (files, wasted))| Layer {
        size: content.size,
        wasted,
        files: Some(files),
        ..Layer::default()
    });
    let mut layers = Vec::new();
    for said in &plan.history {
        let made = if said.empty { None } else { folded.next() };
        let empty = made.is_none();
        layers.push(Layer { instruction: instruction(&said.by), empty, ..made.unwrap_or_default() });
    }
    layers.extend(folded);
    let wasted = layers.iter().map(|layer| layer.wasted).sum();
    let unlisted = contents.iter().map(|content| content.unlisted).sum();
    Lens { wasted: Some(wasted), layers, unlisted, ..Lens::default() }.summed()
}
