//! A build through BuildKit's control service.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use bollard_buildkit_proto::moby::buildkit::v1::control_client::ControlClient;
use bollard_buildkit_proto::moby::buildkit::v1::{CacheOptions, SolveRequest, SolveResponse, StatusRequest};
use bytes::Bytes;
use hyper_util::rt::TokioIo;
use tokio::sync::mpsc;
use tokio_util::sync::{CancellationToken, DropGuard};
use tonic::Status;
use tonic::transport::{Channel, Endpoint, Uri};

use super::Unbuilt;
use super::context_sync::ContextSync;
use super::dockerfile_sync::{DockerfileSync, FOLDER};
use super::folders::Folders;
use super::progress::Progress;
use super::session::{Session, random_id};
use crate::engine::live::Live;
use crate::engine::live::build_error::{Failure, explain};
use crate::engine::live::clean::line;
use crate::engine::live::context::Source;
use crate::engine::live::dockerfile::instructions;
use crate::engine::live::name::with_tag;
use crate::engine::live::wire::{Address, WireError};
use crate::engine::{BuildEvent, BuildRequest, Builder, EngineError};

/// Status messages carry logs: larger than tonic's default, but bounded.
const LARGEST_MESSAGE: usize = 16 << 20;
/// How long the last news may take after the build's end.
const LAST_NEWS: Duration = Duration::from_secs(3);
/// The engine knows a build's reference only some time after it was asked to build.
const ASK_AGAIN: Duration = Duration::from_millis(50);

impl Live {
    pub(in crate::engine::live) async fn build_with_buildkit(
        &self,
        request: &BuildRequest,
        source: &Arc<Source>,
        dockerfile: String,
        events: &mpsc::Sender<BuildEvent>,
    ) -> Result<String, Unbuilt> {
        let known = instructions(&dockerfile);
        let dockerfile = DockerfileSync { name: source.dockerfile_base().to_owned(), text: dockerfile };
        let context = ContextSync { source: Arc::clone(source), events: events.clone() };
        let session = Session::open(&self.address, Folders { dockerfile, context }, &source.shared_key())
            .await
            .map_err(|error| self.unavailable(error))?;
        let control = Control::open(&self.address).await.map_err(|error| self.unavailable(error))?;
        let _ = events.send(BuildEvent::Builder(Builder::BuildKit, None)).await;
        let solve = solve_request(request, source, &session);
        let mut told = self.address.tell("gRPC", "/moby.buildkit.v1.Control/Solve", main_fields(&solve));
        let mut progress = Progress::default();
        let built = control.build(solve, &mut progress, events).await;
        if let Some(mut told) = told.take() {
            // Within gRPC there are only answers that came; what they say is in the trailer.
            told.status(200);
            told.end(built.as_ref().err().map(Status::message));
        }
        match built {
            Ok(done) => match image_id(&done) {
                Some(id) => Ok(id),
                None => Err(Unbuilt::Failed(explain(
                    Failure { message: "BuildKit made no image".to_owned(), ..Failure::default() },
                    &known,
                ))),
            },
            Err(status) => {
                if let Err(lost) = self.still_there().await {
                    return Err(Unbuilt::Failed(lost));
                }
                let failure =
                    Failure { message: status.message().to_owned(), step: progress.failed_step(), ..Failure::default() };
                Err(Unbuilt::Failed(explain(failure, &known)))
            }
        }
    }

    /// An engine that answers, but not by handing over the connection, has no BuildKit for us.
    fn unavailable(&self, error: WireError) -> Unbuilt {
        match error {
            WireError::Refused { status, message } => {
                Unbuilt::Refused(line(&format!("this engine's BuildKit cannot be reached ({status} {message})")))
            }
            error => Unbuilt::Failed(match self.broken(error, "engine", "") {
                EngineError::Unreachable { detail, .. } => EngineError::Lost { detail },
                error => error,
            }),
        }
    }
}

/// The control service. Dropping it cuts its connection.
struct Control {
    client: ControlClient<Channel>,
    _cut: DropGuard,
}

impl Control {
    async fn open(address: &Address) -> Result<Self, WireError> {
        let cut = CancellationToken::new();
        let upgraded = address.upgrade("/grpc", "h2c", &[], Bytes::new()).await?.cut_by(cut.clone());
        // One connection: when it breaks, the build is lost, and there is nothing to reconnect for.
        let mut first = Some(TokioIo::new(upgraded));
        let connector = tower::service_fn(move |_: Uri| {
            let taken = first.take();
            async move { taken.ok_or_else(|| std::io::Error::from(std::io::ErrorKind::NotConnected)) }
        });
        let channel = Endpoint::from_static("http://buildkit").connect_with_connector(connector).await;
        let channel = channel.map_err(|error| WireError::Io(std::io::Error::other(error)))?;
        Ok(Self { client: ControlClient::new(channel).max_decoding_message_size(LARGEST_MESSAGE), _cut: cut.drop_guard() })
    }

    /// Builds and tells the news until the end; dropped, it cancels the build.
    async fn build(
        &self,
        request: SolveRequest,
        progress: &mut Progress,
        events: &mpsc::Sender<BuildEvent>,
    ) -> Result<SolveResponse, Status> {
        let reference = request.r#ref.clone();
        let mut client = self.client.clone();
        let mut solve = std::pin::pin!(async move { client.solve(request).await });
        let mut follow = std::pin::pin!(self.follow(reference, progress, events));
        let done = tokio::select! {
            done = &mut solve => {
                // The last news may still be on its way.
                let _ = tokio::time::timeout(LAST_NEWS, follow).await;
                done
            }
            () = &mut follow => solve.await,
        };
        done.map(tonic::Response::into_inner)
    }

    async fn follow(&self, reference: String, progress: &mut Progress, events: &mpsc::Sender<BuildEvent>) {
        let mut client = self.client.clone();
        loop {
            let asked = client.status(StatusRequest { r#ref: reference.clone() }).await;
            if let Ok(answer) = asked {
                let mut stream = answer.into_inner();
                let mut heard = false;
                while let Ok(Some(news)) = stream.message().await {
                    heard = true;
                    for event in progress.read(news) {
                        let _ = events.send(event).await;
                    }
                }
                if heard {
                    break;
                }
            }
            tokio::time::sleep(ASK_AGAIN).await;
        }
        for event in progress.end() {
            let _ = events.send(event).await;
        }
    }
}

fn image_id(done: &SolveResponse) -> Option<String> {
    // 20.10 gives only the second.
    let keys = ["containerimage.config.digest", "containerimage.digest"];
    keys.iter().find_map(|key| done.exporter_response.get(*key)).cloned()
}

/// What is told of a build.
fn main_fields(request: &SolveRequest) -> Vec<(String, String)> {
    let attribute = |name: &str| request.frontend_attrs.get(name).map(|value| (name.to_owned(), line(value)));
    let mut fields = vec![("frontend".to_owned(), request.frontend.clone())];
    fields.extend(["filename", "target", "platform", "no-cache", "image-resolve-mode"].iter().filter_map(|name| attribute(name)));
    let mut arguments: Vec<&str> = request.frontend_attrs.keys().filter_map(|key| key.strip_prefix("build-arg:")).collect();
    arguments.sort_unstable();
    if !arguments.is_empty() {
        fields.push(("build-arg".to_owned(), line(&arguments.join(", "))));
    }
    fields.extend(request.exporter_attrs_deprecated.get("name").map(|names| ("name".to_owned(), line(names))));
    fields
}

fn solve_request(request: &BuildRequest, source: &Source, session: &Session) -> SolveRequest {
    let build = &request.build;
    let mut attrs = HashMap::from([
        ("dockerfilekey".to_owned(), FOLDER.to_owned()),
        ("filename".to_owned(), source.dockerfile_base().to_owned()),
    ]);
    attrs.extend(build.target.clone().map(|target| ("target".to_owned(), target)));
    attrs.extend(build.platform.clone().map(|platform| ("platform".to_owned(), platform)));
    attrs.extend(build.no_cache.then(|| ("no-cache".to_owned(), String::new())));
    attrs.extend(build.pull.then(|| ("image-resolve-mode".to_owned(), "pull".to_owned())));
    attrs.extend(build.build_args.iter().map(|(name, value)| (format!("build-arg:{name}"), value.clone())));
    attrs.extend(build.labels.iter().map(|(name, value)| (format!("label:{name}"), value.clone())));
    attrs.extend(request.labels.iter().map(|(name, value)| (format!("label:{name}"), value.clone())));
    let names: Vec<String> = build.tags.iter().map(|tag| with_tag(tag)).collect();
    SolveRequest {
        r#ref: random_id(),
        session: session.id.clone(),
        frontend: "dockerfile.v0".to_owned(),
        frontend_attrs: attrs,
        exporter_deprecated: "moby".to_owned(),
        exporter_attrs_deprecated: if names.is_empty() {
            HashMap::new()
        } else {
            HashMap::from([("name".to_owned(), names.join(","))])
        },
        cache: Some(CacheOptions::default()),
        ..SolveRequest::default()
    }
}
