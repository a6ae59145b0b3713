//! Lists and whole-engine answers as one seat sees them.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::engine::seat::Seat;
use crate::engine::seat::json::text;
use crate::engine::{EngineError, ObjectKind, Query, Raw};
use crate::objects::{ContainerState, Image, Volume};

impl Seat {
    pub(super) async fn own_images(&self, all: bool) -> Result<Vec<Image>, EngineError> {
        let images = self.inner.images(all).await?;
        let taken = self.words.taken(images.iter().flat_map(|image| &image.tags));
        Ok(images.into_iter().filter_map(|image| self.words.see_image(image, &taken)).collect())
    }

    pub(super) async fn own_volumes(&self) -> Result<Vec<Volume>, EngineError> {
        let volumes = self.inner.volumes().await?;
        let mounted = self.mounted().await?;
        Ok(volumes.into_iter().filter_map(|volume| self.words.see_volume(volume, &mounted)).collect())
    }

    pub(super) async fn own_list(&self, kind: ObjectKind, query: &Query) -> Result<Raw, EngineError> {
        let mut wanted = Query { filters: self.filters(kind, &query.filters).await?, ..query.clone() };
        // The last few of the seat's are not the last few of the engine's.
        wanted.all |= wanted.limit.is_some();
        wanted.limit = None;
        let mounted = if kind == ObjectKind::Volume { self.mounted().await? } else { BTreeSet::new() };
        let mut list = self.inner.list(kind, &wanted).await?;
        self.words.json_list(kind, &mut list, &mounted);
        if let (Some(limit), Some(all)) = (query.limit, list.as_array_mut()) {
            all.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        }
        Ok(list)
    }

    /// `docker info`: the engine's machine, and of containers and images what the seat sees.
    pub(super) async fn own_info(&self) -> Result<Raw, EngineError> {
        let (info, containers, images) =
            tokio::join!(self.inner.system_info(), self.inner.containers(true), self.own_images(false));
        let mut info = info?;
        let containers = containers?;
        let own = || containers.iter().filter(|one| self.words.own_thing(&one.name).is_some());
        let counted = |states: &[ContainerState]| own().filter(|one| states.contains(&one.state)).count();
        let running = counted(&[ContainerState::Running, ContainerState::Restarting]);
        let paused = counted(&[ContainerState::Paused]);
        let counts = [
            ("Containers", own().count()),
            ("ContainersRunning", running),
            ("ContainersPaused", paused),
            ("ContainersStopped", own().count() - running - paused),
            ("Images", images?.len()),
        ];
        if let Some(fields) = info.as_object_mut() {
            for (name, count) in counts {
                if fields.contains_key(name) {
                    fields.insert(name.to_owned(), Value::from(count));
                }
            }
        }
        Ok(info)
    }

    /// `docker system df`: what the seat sees. The build cache, and the sum of all layers, are the engine's.
    pub(super) async fn own_disk_usage(&self) -> Result<Raw, EngineError> {
        let mut usage = self.inner.disk_usage().await?;
        let mounted = self.mounted().await?;
        for (key, kind) in [("Containers", ObjectKind::Container), ("Images", ObjectKind::Image), ("Volumes", ObjectKind::Volume)]
        {
            if let Some(list) = usage.get_mut(key) {
                self.words.json_list(kind, list, &mounted);
            }
        }
        if let Some(cached) = usage.get_mut("BuildCache").and_then(Value::as_array_mut) {
            for one in cached {
                let described = self.words.text(text(one, "Description"));
                if let Some(fields) = one.as_object_mut().filter(|fields| fields.contains_key("Description")) {
                    fields.insert("Description".to_owned(), Value::from(described));
                }
            }
        }
        Ok(usage)
    }
}
