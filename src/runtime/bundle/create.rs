//! A bundle, made of the images on an engine and of what the course's builds fetch.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::NamedTempFile;
use tokio_util::sync::CancellationToken;

use super::pack::pack;
use super::ready::ready;
use super::trouble::io;
use super::{News, Tell, Trouble};
use crate::bundle::kitchen::Fetches;
use crate::bundle::manifest::{FORMAT, VERSION};
use crate::bundle::write::Writer;
use crate::bundle::{Manifest, PackedImage};
use crate::engine::{Engine, EngineError, ObjectKind};
use crate::objects::Image;

/// What to pack, and where to.
#[derive(Debug, Clone)]
pub struct Order {
    /// The course's id.
    pub course: String,
    /// The course's version.
    pub course_version: String,
    /// Images by name.
    pub images: Vec<String>,
    /// Images that are packed where they are there.
    pub extras: Vec<String>,
    /// What is fetched in builds, by the base image's name.
    pub fetches: BTreeMap<String, Fetches>,
    /// The file to write; one that is there is replaced when the new one is whole.
    pub file: PathBuf,
}

/// An image to pack.
struct Item {
    packed: PackedImage,
    /// Images with the same first layer share more than they differ in: they go into one part, where a layer stands once.
    kin: String,
}

/// Makes a bundle. Nothing is left of one that was not finished.
///
/// # Errors
/// An image is missing, or fails to be made ready or saved; the file cannot be written; it was interrupted.
pub async fn create(engine: &dyn Engine, order: &Order, tell: &Tell, stop: &CancellationToken) -> Result<Manifest, Trouble> {
    let before: BTreeSet<String> = engine.images(true).await?.into_iter().map(|image| image.id).collect();
    let mut made = Vec::new();
    let result = tokio::select! {
        result = work(engine, order, tell, &mut made) => result,
        () = stop.cancelled() => Err(Trouble::Interrupted),
    };
    // What was made on the way is in the bundle now, or was in vain.
    for id in made.iter().filter(|id| !before.contains(*id)) {
        let _ = engine.remove_image(id, false, false).await;
    }
    result
}

async fn work(engine: &dyn Engine, order: &Order, tell: &Tell, made: &mut Vec<String>) -> Result<Manifest, Trouble> {
    let file = beside(&order.file)?;
    let mut found = found(engine, &order.images).await?;
    for name in &order.extras {
        if let Ok(image) = engine.image(name).await {
            found.entry(image.id.clone()).or_insert_with(|| (image, Vec::new())).1.push(name.clone());
        }
    }
    tell(News::Images { needed: order.images.len(), here: order.images.len() });
    let mut modules = BTreeSet::new();
    let mut items: Vec<Item> = Vec::new();
    for (image, names) in found.into_values() {
        let mut fetches = Fetches::default();
        names.iter().filter_map(|name| order.fetches.get(name)).for_each(|more| fetches.join(more));
        let name = names.first().cloned().unwrap_or_default();
        let ready = ready(engine, &name, &image, &fetches, tell).await?;
        if ready.made {
            made.push(ready.id.clone());
        }
        modules.extend(ready.modules);
        let original = engine.inspect(ObjectKind::Image, &image.id, false).await?;
        let raw = engine.inspect(ObjectKind::Image, &ready.id, false).await?;
        let packed = PackedImage {
            references: names,
            config: ready.id.clone(),
            size: raw.get("Size").and_then(Value::as_u64).unwrap_or(image.size),
            digest: digest(&original),
            base: ready.made.then(|| image.id.clone()),
            go: ready.go,
            part: 0,
            id: ready.id,
        };
        items.push(Item { kin: kin(&raw, &packed.id), packed });
    }
    let open = file.as_file().try_clone().map_err(|error| io("open", &order.file, &error))?;
    let (writer, images) =
        packed(engine, items, Writer::new(open).map_err(|error| io("write", &order.file, &error))?, tell).await?;
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        version: VERSION,
        made_with: concat!("sealegs ", env!("CARGO_PKG_VERSION")).to_owned(),
        course: order.course.clone(),
        course_version: order.course_version.clone(),
        platform: engine.info().platform.clone(),
        images,
        modules: modules.into_iter().collect(),
        parts: writer.parts().to_vec(),
    };
    writer.finish(&manifest)?;
    readable(&file).map_err(|error| io("chmod", &order.file, &error))?;
    file.persist(&order.file).map_err(|error| io("rename", &order.file, &error.error))?;
    Ok(manifest)
}

/// The images by id, each with its names.
async fn found(engine: &dyn Engine, names: &[String]) -> Result<BTreeMap<String, (Image, Vec<String>)>, Trouble> {
    let mut found: BTreeMap<String, (Image, Vec<String>)> = BTreeMap::new();
    let mut missing = Vec::new();
    for name in names {
        match engine.image(name).await {
            Ok(image) => found.entry(image.id.clone()).or_insert_with(|| (image, Vec::new())).1.push(name.clone()),
            Err(EngineError::NotFound { .. }) => missing.push(name.clone()),
            Err(error) => return Err(error.into()),
        }
    }
    if missing.is_empty() { Ok(found) } else { Err(Trouble::Missing(missing)) }
}

async fn packed(
    engine: &dyn Engine,
    items: Vec<Item>,
    mut writer: Writer<File>,
    tell: &Tell,
) -> Result<(Writer<File>, Vec<PackedImage>), Trouble> {
    let mut families: BTreeMap<String, Vec<PackedImage>> = BTreeMap::new();
    for item in items {
        families.entry(item.kin).or_default().push(item.packed);
    }
    let count = families.len();
    let mut images = Vec::new();
    for (part, (_, mut family)) in families.into_iter().enumerate() {
        let names: Vec<&str> = family.iter().flat_map(|image| image.references.iter().map(String::as_str)).collect();
        tell(News::Begin { image: names.join(" "), number: part + 1, of: count });
        let ids: Vec<String> = family.iter().map(|image| image.id.clone()).collect();
        // They share layers, but how much is known only to the engine: the largest is nearest to the truth.
        let size = family.iter().map(|image| image.size).max().unwrap_or(0);
        let (next, configs) = pack(engine, &ids, size, writer, tell).await?;
        writer = next;
        for image in &mut family {
            image.part = part;
            // Where an id is no digest of a configuration, the image is alone in its part.
            if let (false, Some(config)) = (configs.contains(&image.id), configs.first()) {
                image.config = config.clone();
            }
        }
        images.extend(family);
    }
    Ok((writer, images))
}

/// The registry's digest of an image.
fn digest(raw: &Value) -> Option<String> {
    let all = raw.get("RepoDigests")?.as_array()?;
    all.iter().find_map(|digest| digest.as_str()?.split_once('@').map(|(_, digest)| digest.to_owned()))
}

/// What images have in common that go into one part.
fn kin(raw: &Value, id: &str) -> String {
    // An engine that keeps images as containerd does has other ids than its archives: they are told apart by being alone.
    let own_ids = raw.pointer("/GraphDriver/Data").is_some_and(Value::is_object);
    let first = raw.pointer("/RootFS/Layers/0").and_then(Value::as_str).filter(|_| own_ids);
    first.unwrap_or(id).to_owned()
}

/// A file that takes its place when it is whole.
fn beside(path: &Path) -> Result<NamedTempFile, Trouble> {
    if path.is_dir() {
        let error = std::io::Error::from(std::io::ErrorKind::IsADirectory);
        return Err(io("open", path, &error));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    NamedTempFile::new_in(folder).map_err(|error| io("open", path, &error))
}

/// A temporary file is for its owner alone; a bundle is to be handed out.
#[cfg(unix)]
fn readable(file: &NamedTempFile) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_file: &NamedTempFile) -> std::io::Result<()> {
    Ok(())
}
