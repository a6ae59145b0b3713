//! Images that leave an engine and come into one as tar archives, piece by piece.

use std::convert::Infallible;

use bollard::query_parameters::{CreateImageOptions, ImportImageOptions};
use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use tokio::sync::mpsc;

use crate::docker_cli::Import;
use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::error_map::{ENGINE, from_text};
use crate::engine::live::name::checked;
use crate::engine::live::raw::with_query;
use crate::engine::{EngineError, RunEvent};

const WHAT: &str = "image";
/// So much of an archive is passed on at once.
const PIECE: usize = 256 * 1024;

impl Live {
    pub(super) async fn save_images(&self, references: &[String], tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
        let mut asked = Vec::new();
        for reference in references {
            asked.push(("names", checked(WHAT, reference)?.to_owned()));
        }
        let about = references.first().map(String::as_str).unwrap_or_default();
        let path = with_query("/images/get", &asked);
        let mut body = self.address.download("GET", &path).await.map_err(|error| self.broken(error, WHAT, about))?;
        while let Some(piece) = body.next(PIECE).await {
            let piece = piece.map_err(|error| self.broken(error, WHAT, about))?;
            if tar.send(piece).await.is_err() {
                return Ok(());
            }
        }
        Ok(())
    }

    pub(super) async fn load_images(
        &self,
        tar: mpsc::Receiver<Bytes>,
        quiet: bool,
        events: mpsc::Sender<RunEvent>,
    ) -> Result<(), EngineError> {
        let options = ImportImageOptions { quiet, ..ImportImageOptions::default() };
        let mut news = std::pin::pin!(self.patient.import_image_stream(options, pieces(tar).map(Ok::<_, Infallible>), None));
        while let Some(item) = news.next().await {
            let item = item.map_err(|error| self.failed(error, ENGINE.what, ""))?;
            if let Some(error) = item.error_detail.and_then(|detail| detail.message) {
                return Err(from_text(&error));
            }
            // What the engine says on a line of its own; progress of a layer is told when it ends.
            let said = item.stream.map(|text| self.loaded(&line(&text))).filter(|text| !text.is_empty());
            if let Some(text) = said
                && events.send(RunEvent::Pull(text)).await.is_err()
            {
                return Ok(());
            }
        }
        Ok(())
    }

    pub(super) async fn import_image(&self, import: &Import, tar: mpsc::Receiver<Bytes>) -> Result<String, EngineError> {
        let remote = import.source.contains("://");
        let options = CreateImageOptions {
            from_src: Some(if remote { import.source.clone() } else { "-".to_owned() }),
            repo: import.reference.clone(),
            message: import.message.clone(),
            changes: import.changes.clone(),
            platform: import.platform.clone().unwrap_or_default(),
            ..CreateImageOptions::default()
        };
        let body = if remote { None } else { Some(bollard::body_stream(pieces(tar))) };
        let mut news = std::pin::pin!(self.patient.create_image(Some(options), body, None));
        let mut id = String::new();
        while let Some(item) = news.next().await {
            let item = item.map_err(|error| self.failed(error, ENGINE.what, ""))?;
            if let Some(error) = item.error_detail.and_then(|detail| detail.message) {
                return Err(from_text(&error));
            }
            if let Some(status) = item.status {
                id = line(&status);
            }
        }
        Ok(id)
    }
}

fn pieces(tar: mpsc::Receiver<Bytes>) -> impl Stream<Item = Bytes> + Send + 'static {
    stream::unfold(tar, |mut tar| async move { tar.recv().await.map(|piece| (piece, tar)) })
}
