//! Images: reading them, naming them, removing them.

use bollard::models::{ImageConfig, ImageHistoryResponseItem, ImageInspect, ImageSummary};
use bollard::query_parameters::{ListImagesOptions, RemoveImageOptions, TagImageOptions};

use crate::engine::EngineError;
use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::name::{checked, split_reference};
use crate::objects::{Image, Layer};

const WHAT: &str = "image";
const NO_NAME: &str = "<none>:<none>";

impl Live {
    pub(super) async fn list_images(&self, all: bool) -> Result<Vec<Image>, EngineError> {
        let options = ListImagesOptions { all, ..ListImagesOptions::default() };
        let listed = self.docker.list_images(Some(options)).await.map_err(|error| self.failed(error, WHAT, ""))?;
        Ok(listed.into_iter().map(|image| self.known(summary(image))).filter(|image| all || !image.tags.is_empty()).collect())
    }

    pub(super) async fn inspect_image(&self, reference: &str) -> Result<Image, EngineError> {
        let reference = checked(WHAT, reference)?;
        let both = tokio::try_join!(self.docker.inspect_image(reference), self.docker.image_history(reference));
        let (inspected, history) = both.map_err(|error| self.failed(error, WHAT, reference))?;
        Ok(self.known(detailed(inspected, history)))
    }

    /// With its names as docker writes them.
    fn known(&self, image: Image) -> Image {
        Image { tags: image.tags.iter().map(|tag| self.familiar(tag)).collect(), ..image }
    }

    pub(super) async fn delete_image(&self, reference: &str, force: bool, no_prune: bool) -> Result<Vec<String>, EngineError> {
        let reference = checked(WHAT, reference)?;
        let options = RemoveImageOptions { force, noprune: no_prune, ..RemoveImageOptions::default() };
        let removed = self.patient.remove_image(reference, Some(options), None).await;
        let removed = removed.map_err(|error| self.failed(error, WHAT, reference))?;
        let mut lines = Vec::new();
        for item in removed {
            lines.extend(item.untagged.map(|name| format!("Untagged: {}", self.familiar(&name))));
            lines.extend(item.deleted.map(|id| format!("Deleted: {}", line(&id))));
        }
        Ok(lines)
    }

    pub(super) async fn tag_image(&self, source: &str, target: &str) -> Result<(), EngineError> {
        let source = checked(WHAT, source)?;
        let (repo, tag) = split_reference(target);
        let options = TagImageOptions { repo: Some(repo), tag: Some(tag) };
        self.docker.tag_image(source, Some(options)).await.map_err(|error| self.failed(error, WHAT, source))
    }
}

fn bytes(size: i64) -> u64 {
    u64::try_from(size).unwrap_or(0)
}

fn named(tags: Vec<String>) -> Vec<String> {
    tags.into_iter().filter(|tag| tag != NO_NAME).map(|tag| line(&tag)).collect()
}

fn summary(image: ImageSummary) -> Image {
    Image {
        id: line(&image.id),
        tags: named(image.repo_tags),
        size: bytes(image.size),
        labels: image.labels.into_iter().collect(),
        created: image.created,
        ..Image::default()
    }
}

fn detailed(image: ImageInspect, history: Vec<ImageHistoryResponseItem>) -> Image {
    let config: ImageConfig = image.config.unwrap_or_default();
    Image {
        id: line(&image.id.unwrap_or_default()),
        tags: named(image.repo_tags.unwrap_or_default()),
        size: bytes(image.size.unwrap_or(0)),
        user: line(&config.user.unwrap_or_default()),
        entrypoint: config.entrypoint.unwrap_or_default(),
        cmd: config.cmd.unwrap_or_default(),
        env: config.env.unwrap_or_default(),
        working_dir: line(&config.working_dir.unwrap_or_default()),
        exposed: config.exposed_ports.unwrap_or_default(),
        labels: config.labels.unwrap_or_default().into_iter().collect(),
        layer_count: image.root_fs.and_then(|root| root.layers).map_or(0, |layers| layers.len()),
        layers: history
            .into_iter()
            .rev()
            .map(|item| Layer {
                id: line(&item.id),
                created: item.created,
                created_by: line(&item.created_by),
                size: bytes(item.size),
                comment: line(&item.comment),
            })
            .collect(),
        created: image.created.map_or(0, |at| at.unix_timestamp()),
    }
}
