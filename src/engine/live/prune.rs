//! Removing what is unused. It may last: an engine answers when everything is gone.

use bollard::query_parameters::{
    PruneBuildOptions, PruneContainersOptions, PruneImagesOptions, PruneNetworksOptions, PruneVolumesOptions,
};

use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::error_map::ENGINE;
use crate::engine::{EngineError, EngineKind, Filters, PruneKind, Pruned};

impl Live {
    pub(super) async fn prune_kind(&self, kind: PruneKind, all: bool, wanted: &Filters) -> Result<Pruned, EngineError> {
        let mut wanted = wanted.clone();
        let podman = self.info.kind == EngineKind::Podman;
        match kind {
            PruneKind::Images if podman && all => return self.prune_all_images(&wanted).await,
            // Podman takes the filter for a second one beside its own.
            PruneKind::Images if podman => {}
            // The engine is asked for what is tagged, too, by the name of what is not.
            PruneKind::Images => drop(wanted.insert("dangling".to_owned(), vec![(!all).to_string()])),
            // Before API 1.42 an engine takes named volumes along in any case, and knows no such filter.
            PruneKind::Volumes if all && self.speaks(1, 42) => drop(wanted.insert("all".to_owned(), vec!["true".to_owned()])),
            PruneKind::BuildCache if podman => {
                return Err(EngineError::Unsupported { what: "docker builder prune".to_owned() });
            }
            _ => {}
        }
        let filters = (!wanted.is_empty()).then(|| wanted.into_iter().collect());
        let failed = |error| self.failed(error, ENGINE.what, "");
        let (deleted, reclaimed) = match kind {
            PruneKind::Containers => {
                let said = self.patient.prune_containers(Some(PruneContainersOptions { filters })).await.map_err(failed)?;
                (said.containers_deleted.unwrap_or_default(), said.space_reclaimed)
            }
            PruneKind::Volumes => {
                let said = self.patient.prune_volumes(Some(PruneVolumesOptions { filters })).await.map_err(failed)?;
                (said.volumes_deleted.unwrap_or_default(), said.space_reclaimed)
            }
            PruneKind::Networks => {
                let said = self.patient.prune_networks(Some(PruneNetworksOptions { filters })).await.map_err(failed)?;
                (said.networks_deleted.unwrap_or_default(), None)
            }
            PruneKind::BuildCache => {
                let options = PruneBuildOptions { all: Some(all), filters, ..PruneBuildOptions::default() };
                let said = self.patient.prune_build(Some(options)).await.map_err(failed)?;
                (said.caches_deleted.unwrap_or_default(), said.space_reclaimed)
            }
            PruneKind::Images => {
                let said = self.patient.prune_images(Some(PruneImagesOptions { filters })).await.map_err(failed)?;
                let lines = said.images_deleted.unwrap_or_default().into_iter().flat_map(|item| {
                    let named = |word: &str, name: Option<String>| name.map(|name| format!("{word}: {name}"));
                    named("untagged", item.untagged).into_iter().chain(named("deleted", item.deleted))
                });
                (lines.collect(), said.space_reclaimed)
            }
        };
        let deleted = deleted.iter().map(|name| line(name)).collect();
        Ok(Pruned { deleted, reclaimed: reclaimed.and_then(|bytes| u64::try_from(bytes).ok()).unwrap_or(0) })
    }

    /// Whether the engine speaks this version of the API.
    fn speaks(&self, major: u32, minor: u32) -> bool {
        let mut parts = self.info.api.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
        (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= (major, minor)
    }
}
