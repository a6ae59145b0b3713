//! The folders that the engine may ask for while it builds.

use std::pin::Pin;

use bollard_buildkit_proto::fsutil::types::Packet;
use bollard_buildkit_proto::moby::filesync::packet::file_sync_server::FileSync;
use futures_util::Stream;
use tokio::sync::mpsc;
use tonic::{Request, Response, Status, Streaming};

use super::context_sync::{self, ContextSync};
use super::dockerfile_sync::{self, DockerfileSync};

/// Packets that wait for the engine.
const WAITING: usize = 8;

/// The Dockerfile, and the context.
pub(super) struct Folders {
    pub(super) dockerfile: DockerfileSync,
    pub(super) context: ContextSync,
}

type Packets = Pin<Box<dyn Stream<Item = Result<Packet, Status>> + Send>>;

#[tonic::async_trait]
impl FileSync for Folders {
    type DiffCopyStream = Packets;
    type TarStreamStream = Packets;

    async fn diff_copy(&self, request: Request<Streaming<Packet>>) -> Result<Response<Packets>, Status> {
        let named = |key: &str| request.metadata().get_all(key).iter().map(|value| value.to_str().unwrap_or_default());
        let folder = named("dir-name").next().unwrap_or_default().to_owned();
        // The engine first looks for rules. They are kept here, by docker's way of reading them, so it finds none.
        let only_rules = named("followpaths").all(|path| path == ".dockerignore") && named("followpaths").next().is_some();
        let asked = request.into_inner();
        let (packets, sent) = mpsc::channel(WAITING);
        // The tasks end with the connection: then reading and sending fail.
        match folder.as_str() {
            dockerfile_sync::FOLDER => drop(tokio::spawn(dockerfile_sync::serve(self.dockerfile.clone(), asked, packets))),
            context_sync::FOLDER => drop(tokio::spawn(context_sync::serve(self.context.clone(), only_rules, asked, packets))),
            other => return Err(Status::not_found(format!("there is no folder {other}"))),
        }
        let stream = futures_util::stream::unfold(sent, |mut sent| async move { Some((Ok(sent.recv().await?), sent)) });
        Ok(Response::new(Box::pin(stream)))
    }

    async fn tar_stream(&self, _: Request<Streaming<Packet>>) -> Result<Response<Packets>, Status> {
        Err(Status::unimplemented("tar_stream"))
    }
}
