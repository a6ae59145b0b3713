//! Fetching an image.

use std::collections::HashMap;

use bollard::query_parameters::CreateImageOptions;
use futures_util::StreamExt;
use tokio::sync::mpsc;

use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::error_map::pull_failed;
use crate::engine::live::name::{checked, split_reference};
use crate::engine::{EngineError, RunEvent};

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
        let platform = platform.unwrap_or_default().to_owned();
        let options = CreateImageOptions { from_image: Some(name), tag: Some(tag), platform, ..CreateImageOptions::default() };
        let mut stream = std::pin::pin!(self.patient.create_image(Some(options), None, None));
        let mut layers: HashMap<String, String> = HashMap::new();
        while let Some(info) = stream.next().await {
            let info = info.map_err(|error| pull_failed(reference, self.failed(error, WHAT, reference)))?;
            let status = line(&info.status.unwrap_or_default());
            let text = match info.id.map(|id| line(&id)) {
                Some(id) => {
                    if layers.insert(id.clone(), status.clone()).as_ref() == Some(&status) {
                        continue;
                    }
                    format!("{id}: {status}")
                }
                None => status,
            };
            // A reader that went away does not stop the pull: only dropping it does.
            let _ = events.send(RunEvent::Pull(text)).await;
        }
        Ok(())
    }
}
