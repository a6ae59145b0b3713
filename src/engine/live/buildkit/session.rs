//! The session: a gRPC server on a connection that we opened, so that the engine can ask for the context.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::io;
use std::pin::Pin;
use std::sync::Mutex;

use bollard_buildkit_proto::health::health_server::{Health, HealthServer};
use bollard_buildkit_proto::health::{HealthCheckRequest, HealthCheckResponse, HealthListRequest, HealthListResponse};
use bollard_buildkit_proto::moby::filesync::packet::file_sync_server::FileSyncServer;
use bollard_buildkit_proto::moby::upload::v1::BytesMessage;
use bollard_buildkit_proto::moby::upload::v1::upload_server::{Upload, UploadServer};
use bytes::Bytes;
use futures_util::{Stream, StreamExt};
use tokio_util::sync::{CancellationToken, DropGuard};
use tokio_util::task::AbortOnDropHandle;
use tonic::transport::Server;
use tonic::transport::server::Connected;
use tonic::{Request, Response, Status, Streaming};

use super::dockerfile_sync::DockerfileSync;
use crate::engine::live::wire::{Address, Upgraded, WireError};

/// The context as it is sent.
pub(super) type Context = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

const SERVING: i32 = 1;

/// An open session. Dropping it cuts its connection, which ends every task and closes every file it holds.
pub(super) struct Session {
    pub(super) id: String,
    _cut: DropGuard,
    _server: AbortOnDropHandle<()>,
}

impl Session {
    pub(super) async fn open(
        address: &Address,
        dockerfile: DockerfileSync,
        shared_key: &str,
        context: Context,
    ) -> Result<Self, WireError> {
        let id = random_id();
        let headers = [
            ("X-Docker-Expose-Session-Uuid", id.as_str()),
            ("X-Docker-Expose-Session-Name", "sealegs"),
            // Builds of one folder share what the engine keeps of the Dockerfile; others do not.
            ("X-Docker-Expose-Session-Sharedkey", shared_key),
            ("X-Docker-Expose-Session-Grpc-Method", "/grpc.health.v1.Health/Check"),
            ("X-Docker-Expose-Session-Grpc-Method", "/moby.filesync.v1.FileSync/DiffCopy"),
            ("X-Docker-Expose-Session-Grpc-Method", "/moby.upload.v1.Upload/Pull"),
        ];
        let cut = CancellationToken::new();
        let connection = address.upgrade("/session", "h2c", &headers, Bytes::new()).await?.cut_by(cut.clone());
        let server = Server::builder()
            .add_service(HealthServer::new(Alive))
            .add_service(FileSyncServer::new(dockerfile))
            .add_service(UploadServer::new(ContextUpload(Mutex::new(Some(context)))));
        // One connection and no more; the server stays as long as its task.
        let incoming = futures_util::stream::iter([Ok::<_, io::Error>(connection)]).chain(futures_util::stream::pending());
        let task = tokio::spawn(async move {
            let _ = server.serve_with_incoming(incoming).await;
        });
        Ok(Self { id, _cut: cut.drop_guard(), _server: AbortOnDropHandle::new(task) })
    }

    /// Where the engine finds the context.
    pub(super) fn context_url(&self) -> String {
        format!("http://buildkit-session/{}-context", self.id)
    }
}

/// An id that no other session has.
pub(super) fn random_id() -> String {
    let random = || RandomState::new().build_hasher().finish();
    format!("sealegs{:016x}{:016x}", random(), random())
}

impl Connected for Upgraded {
    type ConnectInfo = ();

    fn connect_info(&self) {}
}

struct Alive;

#[tonic::async_trait]
impl Health for Alive {
    type WatchStream = Pin<Box<dyn Stream<Item = Result<HealthCheckResponse, Status>> + Send>>;

    async fn check(&self, _: Request<HealthCheckRequest>) -> Result<Response<HealthCheckResponse>, Status> {
        Ok(Response::new(HealthCheckResponse { status: SERVING }))
    }

    async fn list(&self, _: Request<HealthListRequest>) -> Result<Response<HealthListResponse>, Status> {
        Err(Status::unimplemented("list"))
    }

    async fn watch(&self, _: Request<HealthCheckRequest>) -> Result<Response<Self::WatchStream>, Status> {
        Err(Status::unimplemented("watch"))
    }
}

struct ContextUpload(Mutex<Option<Context>>);

#[tonic::async_trait]
impl Upload for ContextUpload {
    type PullStream = Pin<Box<dyn Stream<Item = Result<BytesMessage, Status>> + Send>>;

    async fn pull(&self, _: Request<Streaming<BytesMessage>>) -> Result<Response<Self::PullStream>, Status> {
        let context = self.0.lock().ok().and_then(|mut context| context.take());
        let context = context.ok_or_else(|| Status::failed_precondition("the context was sent already"))?;
        let pieces = context.map(|piece| match piece {
            Ok(bytes) => Ok(BytesMessage { data: bytes.into() }),
            Err(error) => Err(Status::aborted(error.to_string())),
        });
        Ok(Response::new(Box::pin(pieces)))
    }
}
