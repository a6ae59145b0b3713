//! An image as the lens shows it.

use std::sync::Arc;

use serde::Serialize;

use super::{LensError, instruction};
use crate::objects::Image;

/// An image.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Lens {
    /// As it was asked for; untrusted text.
    pub name: String,
    /// `sha256:…`.
    pub id: String,
    /// Bytes of all layers.
    pub size: u64,
    /// Bytes that the engine says it takes.
    pub engine_size: u64,
    /// Bytes in layers that a later layer overwrites or hides; they are stored and sent all the same. `None` where only
    /// sizes are known.
    pub wasted: Option<u64>,
    /// What made it, oldest first.
    pub layers: Vec<Layer>,
    /// Files that were too many to be listed; what is wasted may be more then.
    pub unlisted: u64,
}

/// An instruction, and the layer that it made.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Layer {
    /// Without what builders wrap around it; empty where the image does not tell.
    pub instruction: String,
    /// It made no layer: it only says something about the image.
    pub empty: bool,
    /// Bytes of its files.
    pub size: u64,
    /// Bytes up to here, this layer included.
    pub cumulative: u64,
    /// Bytes of it that a later layer overwrites or hides.
    pub wasted: u64,
    /// What it does to files; `None` where only sizes are known.
    pub files: Option<Files>,
}

/// What a layer does to files, the largest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Files {
    /// New ones.
    pub added: Vec<File>,
    /// Ones that a layer below had: the whole file is here again.
    pub changed: Vec<File>,
    /// Ones of layers below that can no longer be seen; nothing gets smaller by it.
    pub hidden: Vec<File>,
}

/// A file, or a folder that was hidden with all that was in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct File {
    /// Cleaned, without a slash before it; with one behind it where a folder was emptied.
    #[serde(serialize_with = "plainly")]
    pub path: Arc<str>,
    /// Bytes; of what is hidden, those that lie hidden.
    pub size: u64,
    /// Bytes of what a changed one takes the place of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<u64>,
}

fn plainly<S: serde::Serializer>(path: &Arc<str>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(path)
}

/// Which files of a layer are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// New ones.
    #[default]
    Added,
    /// Changed ones.
    Changed,
    /// Hidden ones.
    Hidden,
}

impl Tab {
    /// All, as they stand beside each other.
    pub const ALL: [Self; 3] = [Self::Added, Self::Changed, Self::Hidden];

    /// The one that stands so far to the right, round and round.
    #[must_use]
    pub fn turned(self, by: isize) -> Self {
        let at = Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0).cast_signed() + by;
        Self::ALL.get(at.rem_euclid(3).cast_unsigned()).copied().unwrap_or_default()
    }
}

impl Files {
    /// Those of a tab.
    #[must_use]
    pub fn of(&self, tab: Tab) -> &[File] {
        match tab {
            Tab::Added => &self.added,
            Tab::Changed => &self.changed,
            Tab::Hidden => &self.hidden,
        }
    }
}

impl Lens {
    /// What the engine's history tells, without a look at files.
    #[must_use]
    pub fn of_history(name: &str, image: &Image) -> Self {
        let layers = image.layers.iter().map(|layer| Layer {
            instruction: instruction(&layer.created_by),
            empty: layer.size == 0,
            size: layer.size,
            ..Layer::default()
        });
        Self { name: name.to_owned(), id: image.id.clone(), engine_size: image.size, layers: layers.collect(), ..Self::default() }
            .summed()
    }

    /// With what follows from the layers.
    pub(super) fn summed(mut self) -> Self {
        let mut sum = 0_u64;
        for layer in &mut self.layers {
            sum = sum.saturating_add(layer.size);
            layer.cumulative = sum;
        }
        self.size = sum;
        self
    }

    /// Files were looked at.
    #[must_use]
    pub fn has_files(&self) -> bool {
        self.wasted.is_some()
    }
}

/// What was found of an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// It; only its sizes where its files could not be read.
    pub lens: Arc<Lens>,
    /// Why its files could not be read.
    pub trouble: Option<LensError>,
    /// It is of a recording, which holds no files.
    pub replay: bool,
}
