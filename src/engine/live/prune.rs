//! Removing what is unused.

use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::error_map::ENGINE;
use crate::engine::live::raw::{filters, with_query};
use crate::engine::{EngineError, EngineKind, Filters, PruneKind, Pruned, Raw};

impl Live {
    pub(super) async fn prune_kind(&self, kind: PruneKind, all: bool, wanted: &Filters) -> Result<Pruned, EngineError> {
        let mut wanted = wanted.clone();
        let path = match kind {
            PruneKind::Containers => "/containers/prune",
            PruneKind::Images => {
                // The engine asks for what is tagged too by the name of what it leaves.
                wanted.insert("dangling".to_owned(), vec![(!all).to_string()]);
                "/images/prune"
            }
            PruneKind::Volumes => {
                // Before API 1.42 an engine takes named volumes along in any case, and knows no such filter.
                if all && self.speaks(1, 42) {
                    wanted.insert("all".to_owned(), vec!["true".to_owned()]);
                }
                "/volumes/prune"
            }
            PruneKind::Networks => "/networks/prune",
            PruneKind::BuildCache => "/build/prune",
        };
        let mut asked: Vec<(&str, String)> = Vec::new();
        if kind == PruneKind::BuildCache {
            if self.info.kind == EngineKind::Podman {
                return Err(EngineError::Unsupported { what: "docker builder prune".to_owned() });
            }
            asked.push(("all", if all { "1" } else { "0" }.to_owned()));
        }
        asked.extend(filters(&wanted));
        let bytes = self.body("POST", &with_query(path, &asked), ENGINE.what, "").await?;
        // Podman answers with nothing where there was nothing to do.
        let said: Raw = serde_json::from_slice(&bytes).unwrap_or_default();
        Ok(pruned(kind, &said))
    }

    /// Whether the engine speaks this version of the API.
    pub(super) fn speaks(&self, major: u32, minor: u32) -> bool {
        let mut parts = self.info.api.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
        (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= (major, minor)
    }
}

fn pruned(kind: PruneKind, said: &Raw) -> Pruned {
    let list = match kind {
        PruneKind::Containers => "ContainersDeleted",
        PruneKind::Images => "ImagesDeleted",
        PruneKind::Volumes => "VolumesDeleted",
        PruneKind::Networks => "NetworksDeleted",
        PruneKind::BuildCache => "CachesDeleted",
    };
    let text = |item: &Raw, key: &str| item.get(key).and_then(Raw::as_str).filter(|text| !text.is_empty()).map(line);
    let mut deleted = Vec::new();
    for item in said.get(list).and_then(Raw::as_array).into_iter().flatten() {
        deleted.extend(item.as_str().map(line));
        deleted.extend(text(item, "Untagged").map(|name| format!("untagged: {name}")));
        deleted.extend(text(item, "Deleted").map(|id| format!("deleted: {id}")));
    }
    Pruned { deleted, reclaimed: said.get("SpaceReclaimed").and_then(Raw::as_u64).unwrap_or(0) }
}

#[cfg(test)]
mod tests {
    use super::pruned;
    use crate::engine::PruneKind;

    #[test]
    fn what_was_removed_is_listed_as_docker_lists_it() {
        let said =
            serde_json::json!({ "ImagesDeleted": [{ "Untagged": "a:1" }, { "Deleted": "sha256:1" }], "SpaceReclaimed": 7 });
        let images = pruned(PruneKind::Images, &said);
        assert_eq!((images.deleted, images.reclaimed), (vec!["untagged: a:1".to_owned(), "deleted: sha256:1".to_owned()], 7));
        let volumes = serde_json::json!({ "VolumesDeleted": ["v"], "SpaceReclaimed": 0 });
        assert_eq!(pruned(PruneKind::Volumes, &volumes).deleted, ["v"]);
        assert!(pruned(PruneKind::Networks, &serde_json::json!({ "NetworksDeleted": null })).deleted.is_empty());
    }
}
