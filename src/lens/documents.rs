//! The lists in an image's archive: docker's `manifest.json`, or OCI's `index.json`, and the image's configuration.

use std::collections::HashMap;
use std::io::Read;

use serde_json::Value;

use super::LensError;
use super::archive::Parts;

/// The largest list that is read; a configuration with a long history has some kilobytes.
const LARGEST: u64 = 4 * 1024 * 1024;
/// Bytes of all lists together.
const TOGETHER: u64 = 16 * 1024 * 1024;
/// Layers that an image may have; engines stop at 127.
const LAYERS: usize = 1000;
/// Lists in lists that are followed: an index of an image for several machines, and its manifest.
const DEPTH: usize = 3;

/// What the lists come to.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Names of the layers' parts, the lowest first.
    pub layers: Vec<String>,
    /// What made them, the oldest first.
    pub history: Vec<Said>,
}

/// An instruction of the history.
#[derive(Debug)]
pub(super) struct Said {
    pub by: String,
    /// It made no layer.
    pub empty: bool,
}

/// Every list of an archive, by its name in it.
#[derive(Debug, Default)]
pub(super) struct Documents {
    found: HashMap<String, Value>,
    bytes: u64,
}

impl Documents {
    /// Reads one; what is too large or no list is left out.
    pub(super) fn read(&mut self, path: String, size: u64, from: impl Read) -> Result<(), LensError> {
        if size > LARGEST {
            return Ok(());
        }
        self.bytes += size;
        if self.bytes > TOGETHER {
            return Err(LensError::TooLarge { what: "lists" });
        }
        let mut text = Vec::new();
        from.take(LARGEST).read_to_end(&mut text)?;
        if let Ok(value) = serde_json::from_slice(&text) {
            self.found.insert(path, value);
        }
        Ok(())
    }

    /// Which layers the image has, and what made them.
    pub(super) fn plan(&self, parts: &Parts) -> Result<Plan, LensError> {
        let docker = self.found.get("manifest.json").and_then(|list| list.get(0));
        let (config, layers) = match docker {
            Some(image) => {
                let layers = strings(image.get("Layers")).map(super::tar::plain).collect();
                (image.get("Config").and_then(Value::as_str).map(super::tar::plain), layers)
            }
            None => {
                let index = self.found.get("index.json").ok_or(LensError::NoManifest)?;
                let manifest = self.manifest(index, parts, DEPTH).ok_or(LensError::NoManifest)?;
                let layers = items(manifest.get("layers")).filter_map(blob).collect::<Vec<_>>();
                (manifest.get("config").and_then(blob), layers)
            }
        };
        if layers.len() > LAYERS {
            return Err(LensError::TooLarge { what: "layers" });
        }
        let config = config.and_then(|config| self.found.get(&config));
        let history = items(config.and_then(|config| config.get("history"))).take(LAYERS * 2).map(|item| Said {
            by: item.get("created_by").and_then(Value::as_str).unwrap_or_default().to_owned(),
            empty: item.get("empty_layer").and_then(Value::as_bool).unwrap_or(false),
        });
        Ok(Plan { layers, history: history.collect() })
    }

    /// The first image of an index whose layers are here: of one for several machines, only some are.
    fn manifest(&self, index: &Value, parts: &Parts, depth: usize) -> Option<&Value> {
        let depth = depth.checked_sub(1)?;
        items(index.get("manifests")).filter_map(|item| self.found.get(&blob(item)?)).find_map(|found| {
            if found.get("manifests").is_some() {
                return self.manifest(found, parts, depth);
            }
            let layers: Vec<String> = items(found.get("layers")).filter_map(blob).collect();
            // What says how an image was built stands in the same list as a picture of one.
            let is_image = found.get("config").and_then(blob).and_then(|config| self.found.get(&config)?.get("rootfs")).is_some();
            (is_image && layers.iter().all(|layer| parts.has(layer))).then_some(found)
        })
    }
}

fn items(list: Option<&Value>) -> impl Iterator<Item = &Value> {
    list.and_then(Value::as_array).into_iter().flatten()
}

fn strings(list: Option<&Value>) -> impl Iterator<Item = &str> {
    items(list).filter_map(Value::as_str)
}

/// Where what a descriptor names lies.
fn blob(descriptor: &Value) -> Option<String> {
    let (how, sum) = descriptor.get("digest")?.as_str()?.split_once(':')?;
    Some(super::tar::plain(&format!("blobs/{how}/{sum}")))
}
