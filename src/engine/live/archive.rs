//! Files in and out of containers, as tar archives.

use bollard::query_parameters::{ContainerArchiveInfoOptions, DownloadFromContainerOptions, UploadToContainerOptions};
use bytes::Bytes;
use futures_util::{Stream, StreamExt};
use tokio::sync::mpsc;

use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::name::checked;
use crate::engine::{EngineError, PathStat};

const WHAT: &str = "container";
/// The bits of Go's `FileMode` for a folder, a link and a device.
const FOLDER: u32 = 1 << 31;
const LINK: u32 = 1 << 27;

impl Live {
    pub(super) async fn stat_in(&self, name: &str, path: &str) -> Result<PathStat, EngineError> {
        let name = checked(WHAT, name)?;
        let options = ContainerArchiveInfoOptions { path: path.to_owned() };
        let told = self.docker.get_container_archive_info(name, Some(options)).await;
        // A HEAD request has no words for what is missing.
        let stat = told.map_err(|error| self.failed(error, "path", path))?;
        let is_link = stat.file_mode & LINK != 0;
        Ok(PathStat {
            name: line(&stat.name),
            size: u64::try_from(stat.size).unwrap_or(0),
            folder: stat.file_mode & FOLDER != 0,
            link: if is_link { stat.link_target } else { String::new() },
        })
    }

    pub(super) async fn download(&self, name: &str, path: &str, tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
        let name = checked(WHAT, name)?;
        let options = DownloadFromContainerOptions { path: path.to_owned() };
        self.pass_on(self.patient.download_from_container(name, Some(options)), name, tar).await
    }

    pub(super) async fn export_files(&self, name: &str, tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
        let name = checked(WHAT, name)?;
        self.pass_on(self.patient.export_container(name), name, tar).await
    }

    pub(super) async fn upload(
        &self,
        name: &str,
        folder: &str,
        keep_owner: bool,
        tar: mpsc::Receiver<Bytes>,
    ) -> Result<(), EngineError> {
        let name = checked(WHAT, name)?;
        let options = UploadToContainerOptions {
            path: folder.to_owned(),
            no_overwrite_dir_non_dir: Some("true".to_owned()),
            copy_uidgid: keep_owner.then(|| "true".to_owned()),
        };
        let pieces = futures_util::stream::unfold(tar, |mut tar| async move { tar.recv().await.map(|piece| (piece, tar)) });
        let sent = self.patient.upload_to_container(name, Some(options), bollard::body_stream(pieces)).await;
        sent.map_err(|error| self.failed(error, WHAT, name))
    }

    /// Passes an archive on until its end or until nobody takes any more.
    async fn pass_on(
        &self,
        pieces: impl Stream<Item = Result<Bytes, bollard::errors::Error>>,
        name: &str,
        tar: mpsc::Sender<Bytes>,
    ) -> Result<(), EngineError> {
        let mut pieces = std::pin::pin!(pieces);
        while let Some(piece) = pieces.next().await {
            let piece = piece.map_err(|error| self.failed(error, WHAT, name))?;
            if tar.send(piece).await.is_err() {
                return Ok(());
            }
        }
        Ok(())
    }
}
