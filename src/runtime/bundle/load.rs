//! A bundle into an engine: counted first, taken in without names, looked at, and named only then.
//!
//! Until the last part has come and every image is there as the manifest says, no name on the engine is touched. What goes
//! wrong takes back what this load brought and what it named.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use serde::Serialize;
use tokio_util::sync::CancellationToken;

use super::feed::{feed, verified};
use super::news::State;
use super::{News, Tell, Trouble, host_go};
use crate::bundle::{BundleError, Manifest, PackedImage};
use crate::docker_cli::Reference;
use crate::engine::{Engine, EngineError};
use crate::objects::Image;

/// What is asked of a bundle.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The course's id.
    pub course: String,
    /// The images that the course needs here.
    pub images: Vec<String>,
    /// The workspace's own folder, where Go on this machine is to find the modules; `None` where there is no Go.
    pub host_go: Option<PathBuf>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Loaded {
    /// The bundle's images.
    pub images: Vec<Arrived>,
    /// Images that the course needs and that neither the bundle nor the engine has.
    pub missing: Vec<String>,
}

/// An image of the bundle on this engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Arrived {
    /// Its names.
    pub references: Vec<String>,
    /// Its id here.
    pub id: String,
    /// Whether it was here already.
    pub state: State,
}

/// Loads a bundle that lies in a file.
///
/// # Errors
/// The bundle is refused, or something fails on the way; nothing of it is left then.
pub async fn load(
    engine: &dyn Engine,
    path: &Path,
    wanted: &Wanted,
    tell: &Tell,
    stop: &CancellationToken,
) -> Result<(Manifest, Loaded), Trouble> {
    let manifest = verified(path, tell, stop).await?;
    fits(&manifest, wanted, &engine.info().platform)?;
    let before = engine.images(true).await?;
    match bring(engine, path, &manifest, &before, tell, stop).await {
        Ok(images) => {
            let mut missing = Vec::new();
            for name in &wanted.images {
                match engine.image(name).await {
                    Ok(_) => {}
                    Err(EngineError::NotFound { .. }) => missing.push(name.clone()),
                    Err(error) => return Err(error.into()),
                }
            }
            if let Some(folder) = &wanted.host_go {
                // The images are good without: it is told, and does not undo the load.
                match host_go::bring(engine, &manifest, folder).await {
                    Ok(true) => tell(News::HostGo { why: None }),
                    Ok(false) => {}
                    Err(trouble) => tell(News::HostGo { why: Some(trouble.to_string()) }),
                }
            }
            Ok((manifest, Loaded { images, missing }))
        }
        Err(trouble) => {
            tell(News::Undoing);
            undo(engine, &manifest, &before).await;
            Err(trouble)
        }
    }
}

/// Whether a bundle is for this course and this engine.
fn fits(manifest: &Manifest, wanted: &Wanted, platform: &str) -> Result<(), BundleError> {
    if manifest.course != wanted.course {
        return Err(BundleError::OtherCourse { found: manifest.course.clone(), wanted: wanted.course.clone() });
    }
    if manifest.platform != platform {
        return Err(BundleError::OtherPlatform { found: manifest.platform.clone(), wanted: platform.to_owned() });
    }
    Ok(())
}

/// Takes in what is missing, looks at it, and names it. `before` is what the engine held.
async fn bring(
    engine: &dyn Engine,
    path: &Path,
    manifest: &Manifest,
    before: &[Image],
    tell: &Tell,
    stop: &CancellationToken,
) -> Result<Vec<Arrived>, Trouble> {
    let done = Arc::new(AtomicU64::new(0));
    let mut fresh = BTreeSet::new();
    for (number, part) in manifest.parts.iter().enumerate() {
        let mut here = true;
        for image in manifest.images.iter().filter(|image| image.part == number) {
            if id_here(engine, image).await?.is_none() {
                here = false;
                fresh.insert(image.id.clone());
            }
        }
        if here {
            done.fetch_add(part.unpacked, std::sync::atomic::Ordering::Relaxed);
        } else {
            feed(engine, path, manifest, number, &done, tell, stop).await?;
        }
    }
    // Our own archives name nothing. What names images by itself has not come from us, and takes no name of the learner's.
    if put_back(engine, before).await? {
        return Err(BundleError::Broken { what: "an archive in it names images by itself".to_owned() }.into());
    }
    let mut arrived = Vec::new();
    for image in &manifest.images {
        let reference = image.references.first().cloned().unwrap_or_default();
        let id = id_here(engine, image).await?;
        let id = id.ok_or_else(|| BundleError::OtherImage { reference, id: image.id.clone() })?;
        let state = if fresh.contains(&image.id) { State::Loaded } else { State::Here };
        arrived.push(Arrived { references: image.references.clone(), id, state });
    }
    if stop.is_cancelled() {
        return Err(Trouble::Interrupted);
    }
    for image in &arrived {
        for name in &image.references {
            let was = holder(before, name);
            if was != Some(&image.id) {
                engine.tag(&image.id, name).await?;
                if let Some(was) = was {
                    tell(News::Replaced { image: name.clone(), was: was.clone() });
                }
            }
            tell(News::End { image: name.clone(), needed: true, state: image.state, why: None });
        }
    }
    Ok(arrived)
}

/// The id that a name led to.
fn holder<'i>(before: &'i [Image], name: &str) -> Option<&'i String> {
    before.iter().find(|image| image.tags.iter().any(|tag| Reference::same(tag, name))).map(|image| &image.id)
}

/// Leads every name back to the image it was of before; whether one had moved.
async fn put_back(engine: &dyn Engine, before: &[Image]) -> Result<bool, EngineError> {
    let now = engine.images(true).await?;
    let mut moved = false;
    for image in before {
        for name in image.tags.iter().filter(|name| !name.starts_with('<')) {
            let holder = now.iter().find(|one| one.tags.contains(name));
            if holder.is_some_and(|holder| holder.id != image.id) {
                engine.tag(&image.id, name).await?;
                moved = true;
            }
        }
    }
    Ok(moved)
}

/// The id that an image of a bundle has on this engine, where it is there.
async fn id_here(engine: &dyn Engine, image: &PackedImage) -> Result<Option<String>, EngineError> {
    for id in [&image.id, &image.config] {
        match engine.image(id).await {
            Ok(found) => return Ok(Some(found.id)),
            Err(EngineError::NotFound { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

/// Takes back names and images that were not there before. What fails here is left: there is nobody to tell it better than
/// the failure that led here.
async fn undo(engine: &dyn Engine, manifest: &Manifest, before: &[Image]) {
    let _ = put_back(engine, before).await;
    for image in &manifest.images {
        let Ok(Some(id)) = id_here(engine, image).await else { continue };
        for name in image.references.iter().filter(|name| holder(before, name).is_none()) {
            if engine.image(name).await.is_ok_and(|named| named.id == id) {
                let _ = engine.remove_image(name, false, true).await;
            }
        }
        if !before.iter().any(|known| known.id == id) {
            let _ = engine.remove_image(&id, false, false).await;
        }
    }
}
