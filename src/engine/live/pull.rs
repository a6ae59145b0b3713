//! Fetching an image.

use std::collections::HashMap;

use bollard::models::CreateImageInfo;
use tokio::sync::mpsc;

use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::error_map::{from_text, pull_failed};
use crate::engine::live::name::{checked, split_reference};
use crate::engine::live::raw::with_query;
use crate::engine::{EngineError, RunEvent};
use crate::objects::human_size;

const WHAT: &str = "image";

impl Live {
    /// Pulls an image. A line is sent for every change of what a layer is at, not for every byte of it.
    pub(super) async fn pull_image(
        &self,
        reference: &str,
        platform: Option<&str>,
        events: &mpsc::Sender<RunEvent>,
    ) -> Result<(), EngineError> {
        let reference = checked(WHAT, reference)?;
        let (name, tag) = split_reference(reference);
        let mut asked = vec![("fromImage", name), ("tag", tag)];
        asked.extend(platform.map(|platform| ("platform", platform.to_owned())));
        let failed = |error| pull_failed(reference, self.broken(error, WHAT, reference));
        let mut stream = self.address.lines("POST", &with_query("/images/create", &asked)).await.map_err(failed)?;
        let mut layers: HashMap<String, String> = HashMap::new();
        while let Some(info) = stream.next::<CreateImageInfo>().await {
            let info = info.map_err(failed)?;
            if let Some(error) = info.error_detail.and_then(|detail| detail.message) {
                return Err(pull_failed(reference, from_text(&error)));
            }
            let status = line(&info.status.unwrap_or_default());
            let text = match info.id.map(|id| line(&id)) {
                Some(id) => {
                    if layers.insert(id.clone(), status.clone()).as_ref() == Some(&status) {
                        continue;
                    }
                    // How large it is is said once, when it begins to come.
                    let total =
                        info.progress_detail.and_then(|detail| u64::try_from(detail.total?).ok()).filter(|total| *total > 0);
                    match total.filter(|_| status == "Downloading") {
                        Some(total) => format!("{id}: {status} {}", human_size(total)),
                        None => format!("{id}: {status}"),
                    }
                }
                None => status,
            };
            // A reader that went away does not stop the pull: only dropping it does.
            let _ = events.send(RunEvent::Pull(text)).await;
        }
        Ok(())
    }
}
