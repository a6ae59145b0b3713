//! Cleaning up: only what is the seat's own.

use crate::engine::seat::claim::LABEL_CLAIM;
use crate::engine::seat::json::text;
use crate::engine::seat::resolve::Found;
use crate::engine::seat::resolve::missing;
use crate::engine::seat::{LABEL_SEAT, Seat};
use crate::engine::{EngineError, Filters, ObjectKind, PruneKind, Pruned, Query};

/// Docker's exit code for a command that was refused.
const REFUSED: i64 = 1;

impl Seat {
    pub(super) async fn prune_own(&self, kind: PruneKind, all: bool, filters: &Filters) -> Result<Pruned, EngineError> {
        match kind {
            PruneKind::Containers => return self.prune_containers(filters).await,
            PruneKind::BuildCache => {
                let what = "docker builder prune in a seat (all seats share one build cache)".to_owned();
                return Err(EngineError::Unsupported { what });
            }
            PruneKind::Images if all && !filters.is_empty() => {
                return Err(refused("docker image prune -a takes no filters in a seat: leave them out".to_owned()));
            }
            PruneKind::Images | PruneKind::Volumes | PruneKind::Networks => {}
        }
        let own_names = if kind == PruneKind::Images && all { self.unused_own_names().await? } else { Vec::new() };
        let mut filters = filters.clone();
        for (name, values) in &mut filters {
            if name == "label" || name == "label!" {
                values.iter_mut().for_each(|value| *value = self.label(value));
            }
        }
        filters.entry("label".to_owned()).or_default().push(format!("{LABEL_SEAT}={}", self.words.seat()));
        if kind == PruneKind::Volumes {
            // What holds the seat is in no container's use, and is not for the learner to lose.
            filters.entry("label!".to_owned()).or_default().push(LABEL_CLAIM.to_owned());
        }
        // Labels are inherited: of images with names, only those go whose names are all the seat's.
        let mut pruned = self.inner.prune(kind, all && kind != PruneKind::Images, &filters).await?;
        for name in own_names {
            match self.inner.remove_image(&name, false, false).await {
                Ok(lines) => pruned.deleted.extend(lines),
                // It is in use by now, or gone.
                Err(EngineError::NotFound { .. } | EngineError::Other { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        pruned.deleted.iter_mut().for_each(|name| *name = self.words.text(name));
        Ok(pruned)
    }

    /// The names of the seat's images that no container uses; an image with a name of somebody else's is left out.
    async fn unused_own_names(&self) -> Result<Vec<String>, EngineError> {
        let used: Vec<String> = self.inner.containers(true).await?.into_iter().map(|container| container.image_id).collect();
        let images = self.inner.images(false).await?.into_iter().filter(|image| !used.contains(&image.id));
        let own = |tags: &[String]| !tags.is_empty() && tags.iter().all(|tag| self.words.own_image(tag).is_some());
        Ok(images.filter(|image| own(&image.tags)).flat_map(|image| image.tags).collect())
    }

    /// Containers inherit the labels of their images: a container that somebody else runs from the seat's image has them,
    /// too, and only the name tells the two apart.
    async fn prune_containers(&self, filters: &Filters) -> Result<Pruned, EngineError> {
        let mut filters = self.filters(ObjectKind::Container, filters).await?;
        if filters.remove("until").is_some() {
            // The engine's own prune knows ages; a list does not, and to leave the filter out would remove more than was meant.
            return Err(refused(
                "docker container prune takes no filter `until` in a seat: name the containers in docker rm".to_owned(),
            ));
        }
        let ended = ["created", "exited", "dead"].map(str::to_owned).to_vec();
        filters.insert("status".to_owned(), ended);
        let query = Query { all: true, size: true, filters, ..Query::default() };
        let listed = self.inner.list(ObjectKind::Container, &query).await?;
        let mut pruned = Pruned::default();
        for one in listed.as_array().into_iter().flatten().filter(|one| self.words.own_container(one)) {
            let id = text(one, "Id");
            match self.inner.remove_container(id, false, false).await {
                Ok(()) => {}
                // It was started again or removed by somebody meanwhile.
                Err(EngineError::NotFound { .. } | EngineError::Other { .. }) => continue,
                Err(error) => return Err(error),
            }
            let size = one.get("SizeRw").and_then(serde_json::Value::as_u64).unwrap_or_default();
            pruned.reclaimed = pruned.reclaimed.saturating_add(size);
            pruned.deleted.push(id.to_owned());
        }
        Ok(pruned)
    }

    /// Removes an image, or a name of it. What is everybody's stays.
    pub(super) async fn remove_own_image(
        &self,
        reference: &str,
        force: bool,
        no_prune: bool,
    ) -> Result<Vec<String>, EngineError> {
        let known = match self.find_image(reference).await? {
            Found::Own(known) => known,
            Found::Shared(_) => {
                let message = format!(
                    "image {reference} is shared by all seats of this engine: seat {} removes only what it made",
                    self.words.seat()
                );
                return Err(refused(message));
            }
            Found::Foreign | Found::Missing => return Err(missing(ObjectKind::Image, reference)),
        };
        let named = self.words.own_image(&known).is_some();
        let tags = if named { Vec::new() } else { self.tags_of(&known).await? };
        let own: Vec<&String> = tags.iter().filter(|tag| self.words.own_image(tag).is_some()).collect();
        let mut lines = Vec::new();
        if own.is_empty() && tags.iter().any(|tag| !tag.starts_with('<')) {
            return Err(refused(format!("image {reference} is known to others of this engine by names of theirs: it stays")));
        }
        if own.len() < tags.len() && tags.iter().any(|tag| !tag.starts_with('<')) {
            // Others know the same image by names of theirs.
            for tag in own {
                lines.extend(self.inner.remove_image(tag, force, no_prune).await?);
            }
        } else {
            lines = self.inner.remove_image(&known, force, no_prune).await?;
        }
        Ok(lines.iter().map(|line| self.words.text(line)).collect())
    }
}

fn refused(message: String) -> EngineError {
    EngineError::Refused { message, code: REFUSED }
}
