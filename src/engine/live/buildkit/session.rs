//! The session: a gRPC server on a connection that we opened, so that the engine can ask for the context and the Dockerfile.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::io;
use std::pin::Pin;

use bollard_buildkit_proto::health::health_server::{Health, HealthServer};
use bollard_buildkit_proto::health::{HealthCheckRequest, HealthCheckResponse, HealthListRequest, HealthListResponse};
use bollard_buildkit_proto::moby::filesync::packet::file_sync_server::FileSyncServer;
use bytes::Bytes;
use futures_util::{Stream, StreamExt};
use tokio_util::sync::{CancellationToken, DropGuard};
use tokio_util::task::AbortOnDropHandle;
use tonic::transport::Server;
use tonic::transport::server::Connected;
use tonic::{Request, Response, Status};

use super::folders::Folders;
use crate::engine::live::wire::{Address, Upgraded, WireError};

const SERVING: i32 = 1;

/// An open session. Dropping it cuts its connection, which ends every task and closes every file it holds.
pub(super) struct Session {
    pub(super) id: String,
    _cut: DropGuard,
    _server: AbortOnDropHandle<()>,
}

impl Session {
    pub(super) async fn open(address: &Address, folders: Folders, shared_key: &str) -> Result<Self, WireError> {
        let id = random_id();
        let headers = [
            ("X-Docker-Expose-Session-Uuid", id.as_str()),
            ("X-Docker-Expose-Session-Name", "sealegs"),
            // Builds of one folder share what the engine keeps of it; others do not.
            ("X-Docker-Expose-Session-Sharedkey", shared_key),
            ("X-Docker-Expose-Session-Grpc-Method", "/grpc.health.v1.Health/Check"),
            ("X-Docker-Expose-Session-Grpc-Method", "/moby.filesync.v1.FileSync/DiffCopy"),
        ];
        let cut = CancellationToken::new();
        let connection = address.upgrade("/session", "h2c", &headers, Bytes::new()).await?.cut_by(cut.clone());
        let server = Server::builder().add_service(HealthServer::new(Alive)).add_service(FileSyncServer::new(folders));
        // One connection and no more; the server stays as long as its task.
        let incoming = futures_util::stream::iter([Ok::<_, io::Error>(connection)]).chain(futures_util::stream::pending());
        let task = tokio::spawn(async move {
            let _ = server.serve_with_incoming(incoming).await;
        });
        Ok(Self { id, _cut: cut.drop_guard(), _server: AbortOnDropHandle::new(task) })
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
