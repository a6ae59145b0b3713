//! `docker build`: which builder, and when to try again differently.

use std::sync::Arc;

use tokio::sync::mpsc;

use crate::engine::live::Live;
use crate::engine::live::build_error::familiar;
use crate::engine::live::buildkit::Unbuilt;
use crate::engine::live::context::{self, Source};
use crate::engine::live::dockerfile::{directive, without_syntax};
use crate::engine::live::name::checked;
use crate::engine::{BuildEvent, BuildRequest, Builder, EngineError, EngineKind};

impl Live {
    pub(super) async fn build_image(
        &self,
        request: BuildRequest,
        events: mpsc::Sender<BuildEvent>,
    ) -> Result<String, EngineError> {
        for tag in &request.build.tags {
            checked("image", tag).map_err(|_| invalid(format!("invalid argument {tag:?} for -t: invalid reference format")))?;
        }
        let reading = request.clone();
        let located = tokio::task::spawn_blocking(move || context::locate(&reading)).await;
        let source = Arc::new(located.map_err(|error| invalid(error.to_string()))??);
        let reason = match (self.info.kind, self.classic_builder) {
            (EngineKind::Podman, _) => "Podman builds with its own builder".to_owned(),
            (EngineKind::Docker, true) => "DOCKER_BUILDKIT=0 asks for it".to_owned(),
            (EngineKind::Docker, false) => match self.build_modern(&request, &source, &events).await {
                Err(Unbuilt::Refused(reason)) => reason,
                Err(Unbuilt::Failed(error)) => return Err(error),
                Ok(id) => return Ok(id),
            },
        };
        let _ = events.send(BuildEvent::Builder(Builder::Classic, Some(reason))).await;
        self.build_classic(&request, &source, &events).await
    }

    /// BuildKit; once more without the `# syntax` line where its image is out of reach.
    async fn build_modern(
        &self,
        request: &BuildRequest,
        source: &Arc<Source>,
        events: &mpsc::Sender<BuildEvent>,
    ) -> Result<String, Unbuilt> {
        let first = self.build_with_buildkit(request, source, source.dockerfile.clone(), events).await;
        let (Err(Unbuilt::Failed(error)), Some(syntax)) = (&first, directive(&source.dockerfile, "syntax")) else { return first };
        if !matches!(error, EngineError::PullFailed { reference, detail, unreachable: true }
            if familiar(reference) == familiar(&syntax) || detail.contains(repository(&syntax)))
        {
            return first;
        }
        let warning =
            format!("the image of the `# syntax={syntax}` line could not be fetched: building once more without that line");
        let _ = events.send(BuildEvent::Warning(super::clean::line(&warning))).await;
        self.build_with_buildkit(request, source, without_syntax(&source.dockerfile), events).await
    }
}

/// The part of a reference that also stands in a registry's address: without registry, tag and digest.
fn repository(reference: &str) -> &str {
    let name = familiar(reference).split('@').next().unwrap_or_default();
    let name = name.rsplit_once(':').filter(|(_, tag)| !tag.contains('/')).map_or(name, |(name, _)| name);
    let is_host = |part: &str| part.contains(['.', ':']) || part == "localhost";
    name.split_once('/').filter(|(first, _)| is_host(first)).map_or(name, |(_, rest)| rest)
}

fn invalid(message: String) -> EngineError {
    EngineError::BuildFailed { line: None, instruction: None, exit: None, message: super::clean::line(&message) }
}

#[cfg(test)]
mod tests {
    use super::repository;

    #[test]
    fn the_syntax_image_is_recognised_in_a_registrys_address() {
        assert_eq!(repository("docker/dockerfile:1"), "docker/dockerfile");
        assert_eq!(repository("localhost:5000/docker/dockerfile"), "docker/dockerfile");
        assert_eq!(repository("docker.io/docker/dockerfile:1.4@sha256:00"), "docker/dockerfile");
    }
}
