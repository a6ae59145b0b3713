//! `docker run`: pull if need be, create, attach, wait, start, in this order, so that nothing a fast program
//! prints and no exit code is missed.

use bollard::Docker;
use bollard::errors::Error as Bollard;
use bollard::query_parameters::{
    CreateContainerOptions, RemoveContainerOptions, ResizeContainerTTYOptions, StartContainerOptions, WaitContainerOptions,
};
use bytes::Bytes;
use futures_util::StreamExt;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;
use tokio_util::task::AbortOnDropHandle;

use crate::docker_cli::NetworkConnect;
use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::create::{self, Streams};
use crate::engine::live::error_map::{ENGINE, from_status};
use crate::engine::live::id_file::IdFile;
use crate::engine::live::interplay::{self, Aside};
use crate::engine::live::name::{checked, with_tag};
use crate::engine::live::wire::Upgraded;
use crate::engine::{EngineError, EngineKind, NameOwner, RunEnd, RunEvent, RunIo, RunRequest, Size};
use crate::objects::LABEL_STEP;

const WHAT: &str = "container";
/// The label by which a session knows its own.
const SESSION: &str = "sealegs.session";

/// The exit code that is asked for.
pub(super) type Exit = AbortOnDropHandle<Option<Result<i64, Bollard>>>;

/// How an attached program is spoken with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    pub(super) tty: bool,
    pub(super) interactive: bool,
}

impl Live {
    pub(super) async fn run_container(&self, request: RunRequest, mut io: RunIo) -> Result<RunEnd, EngineError> {
        let id = self.create(&request, &io.events).await?;
        let mut unstarted = Unstarted { docker: self.docker.clone(), id: Some(id.clone()) };
        let _ = io.events.send(RunEvent::Created(id.clone())).await;
        let run = &request.run;
        for network in &request.beyond.networks {
            if let Err(error) = self.put_on_network(&NetworkConnect { container: id.clone(), ..network.clone() }).await {
                unstarted.remove().await;
                return Err(error);
            }
        }
        if run.create_only {
            unstarted.id = None;
            return Ok(RunEnd::Detached(id));
        }
        if run.detach {
            self.start_created(&id, &request, &mut unstarted).await?;
            let _ = io.events.send(RunEvent::Started).await;
            return Ok(RunEnd::Detached(id));
        }
        let streams = Streams::of(run);
        let path = format!(
            "/containers/{id}/attach?stream=1&stdout={}&stderr={}&stdin={}",
            u8::from(streams.stdout),
            u8::from(streams.stderr),
            u8::from(streams.stdin)
        );
        let attached = match self.address.upgrade(&path, "tcp", &[], Bytes::new()).await {
            Ok(attached) => attached,
            Err(error) => {
                // Podman prepares the container here, and so finds taken ports.
                let error = self.port_conflict(self.broken(error, WHAT, &id), &run.publish).await;
                unstarted.remove().await;
                return Err(error);
            }
        };
        let exit = self.exit_of(&id, run.rm);
        self.start_created(&id, &request, &mut unstarted).await?;
        let _ = io.events.send(RunEvent::Started).await;
        if run.tty {
            self.resize(&id, request.size).await;
        }
        let manner = Manner { tty: run.tty, interactive: streams.stdin };
        let ended = self.accompany(&id, attached, exit, manner, &mut io).await?;
        // docker does not wait for a program of which it shows nothing.
        Ok(if streams.stdout || streams.stderr { RunEnd::Exited(ended) } else { RunEnd::Detached(id) })
    }

    /// Creates the container; fetches the image first where it is missing or asked for.
    async fn create(&self, request: &RunRequest, events: &mpsc::Sender<RunEvent>) -> Result<String, EngineError> {
        let run = &request.run;
        let image = checked("image", &run.image)?;
        let platform = run.platform.as_deref();
        // With -q nobody hears of the pull.
        let (unheard, _) = mpsc::channel(1);
        let pulling = if run.quiet { &unheard } else { events };
        let body = create::body(request, self.info.kind)?;
        let id_file = IdFile::claim(request)?;
        if run.pull.as_deref() == Some("always") {
            self.pull_image(image, platform, pulling).await?;
        }
        let mut may_pull = run.pull.as_deref() != Some("never");
        loop {
            let options = CreateContainerOptions { name: run.name.clone(), platform: platform.unwrap_or_default().to_owned() };
            match self.docker.create_container(Some(options), body.clone()).await {
                Ok(created) => {
                    for warning in created.warnings {
                        let _ = events.send(RunEvent::Pull(format!("WARNING: {}", line(&warning)))).await;
                    }
                    id_file.write(&created.id)?;
                    return Ok(created.id);
                }
                Err(Bollard::DockerResponseServerError { status_code, message }) => {
                    if is_missing_image(&message) {
                        if !may_pull {
                            return Err(EngineError::NotFound { what: "image", name: with_tag(image) });
                        }
                        may_pull = false;
                        let missing = format!("Unable to find image '{}' locally", with_tag(image));
                        let _ = pulling.send(RunEvent::Pull(missing)).await;
                        self.pull_image(image, platform, pulling).await?;
                        continue;
                    }
                    return Err(self.refused(status_code, &message, request).await);
                }
                Err(error) => return Err(self.failed(error, ENGINE.what, "")),
            }
        }
    }

    async fn start_created(&self, id: &str, request: &RunRequest, unstarted: &mut Unstarted) -> Result<(), EngineError> {
        match self.docker.start_container(id, None::<StartContainerOptions>).await {
            Ok(()) => {
                unstarted.id = None;
                Ok(())
            }
            Err(error) => {
                // First who holds the port: the removal is allowed to take its time.
                let error = match error {
                    Bollard::DockerResponseServerError { status_code, message } => {
                        self.refused(status_code, &message, request).await
                    }
                    error => self.failed(error, ENGINE.what, ""),
                };
                unstarted.remove().await;
                Err(error)
            }
        }
    }

    /// What a refusal to create or start means.
    async fn refused(&self, status: u16, message: &str, request: &RunRequest) -> EngineError {
        let run = &request.run;
        if let (true, Some(name)) = (is_name_taken(message), &run.name) {
            return EngineError::NameTaken { name: name.clone(), owner: self.owner(name, request).await };
        }
        if let Some(network) = run.network.as_ref().filter(|_| is_missing_network(status, message)) {
            return EngineError::NotFound { what: "network", name: network.clone() };
        }
        self.port_conflict(from_status(status, message, ENGINE), &run.publish).await
    }

    async fn owner(&self, name: &str, request: &RunRequest) -> NameOwner {
        let Ok(found) = self.inspected(name).await else { return NameOwner::Stranger };
        let labels = found.config.and_then(|config| config.labels).unwrap_or_default();
        // A container inherits its image's labels, so all of ours must be there, not the session's alone.
        // At which step it was made makes no difference.
        let mut ours = request.labels.iter().filter(|(name, _)| *name != LABEL_STEP);
        let same = ours.all(|(name, value)| labels.get(name) == Some(value));
        if same && request.labels.contains_key(SESSION) { NameOwner::Own } else { NameOwner::Stranger }
    }

    /// Asks for the exit code before the start; dropping the handle ends the request.
    pub(super) fn exit_of(&self, id: &str, rm: bool) -> Exit {
        // With --rm the code must be had before the container is gone. Podman says 0 to "removed".
        let condition = if rm && self.info.kind == EngineKind::Docker { "removed" } else { "next-exit" };
        self.exit_when(id, condition)
    }

    /// Asks for the exit code under a condition of the engine's.
    pub(super) fn exit_when(&self, id: &str, condition: &str) -> Exit {
        let waiting = self.patient.wait_container(id, Some(WaitContainerOptions { condition: condition.to_owned() }));
        AbortOnDropHandle::new(tokio::spawn(async move {
            let mut waiting = std::pin::pin!(waiting);
            waiting.next().await.map(|answer| match answer {
                Ok(exited) => Ok(exited.status_code),
                Err(Bollard::DockerContainerWaitError { code, .. }) => Ok(code),
                Err(error) => Err(error),
            })
        }))
    }

    /// Stays with a started container until it has ended and said its last word.
    pub(super) async fn accompany(
        &self,
        id: &str,
        attached: Upgraded,
        exit: Exit,
        manner: Manner,
        io: &mut RunIo,
    ) -> Result<i64, EngineError> {
        let (from, to) = tokio::io::split(attached);
        let ended = CancellationToken::new();
        let (aside, mut asides) = mpsc::channel(8);
        let output = interplay::output(from, manner.tty, &io.events, ended.clone());
        let input = interplay::input(to, manner.interactive, &mut io.input, aside);
        let act = async {
            while let Some(aside) = asides.recv().await {
                match aside {
                    Aside::Resize(size) => self.resize(id, size).await,
                    // It may just have ended: then there is nobody to signal.
                    Aside::Signal(signal) => drop(self.kill_container(id, &signal).await),
                }
            }
            std::future::pending::<()>().await;
        };
        let exited = async {
            let answer = exit.await;
            ended.cancel();
            answer
        };
        let both = async { tokio::join!(output, exited).1 };
        let answer = tokio::select! {
            answer = both => answer,
            () = input => Ok(None),
            () = act => Ok(None),
        };
        match answer {
            Ok(Some(Ok(code))) => Ok(code),
            Ok(Some(Err(error))) => {
                let error = self.failed(error, WHAT, id);
                self.still_there().await?;
                Err(error)
            }
            // The answer broke off or there was none: ask.
            Ok(None) | Err(_) => {
                self.still_there().await?;
                self.known_exit(id).await
            }
        }
    }

    /// The exit code by inspection, where waiting for it broke off.
    async fn known_exit(&self, id: &str) -> Result<i64, EngineError> {
        let lost = |detail: &str| EngineError::Lost { detail: detail.to_owned() };
        let state = match self.inspected(id).await {
            Ok(inspected) => inspected.state.unwrap_or_default(),
            Err(EngineError::NotFound { .. }) => return Err(lost("the container is gone and its exit code is not known")),
            Err(error) => return Err(error),
        };
        if state.running == Some(true) {
            return Err(lost("the connection broke while the container runs on"));
        }
        state.exit_code.ok_or_else(|| lost("the exit code is not known"))
    }

    pub(super) async fn resize(&self, id: &str, size: Size) {
        let options = ResizeContainerTTYOptions { h: i32::from(size.rows), w: i32::from(size.cols) };
        // A program that has ended needs no size.
        let _ = self.docker.resize_container_tty(id, options).await;
    }
}

/// Podman does not say 404.
fn is_missing_network(status: u16, message: &str) -> bool {
    (status == 404 && message.contains("network")) || message.contains("unable to find network")
}

fn is_missing_image(message: &str) -> bool {
    let message = message.to_lowercase();
    message.contains("no such image") || message.contains("image not known")
}

fn is_name_taken(message: &str) -> bool {
    message.contains("container name") && message.contains("already in use")
}

/// A container that was created and not yet started: dropped in this state (the run was cancelled), it is removed.
struct Unstarted {
    docker: Docker,
    id: Option<String>,
}

impl Unstarted {
    async fn remove(&mut self) {
        if let Some(id) = self.id.take() {
            let _ = self.docker.remove_container(&id, Some(removal())).await;
        }
    }
}

fn removal() -> RemoveContainerOptions {
    RemoveContainerOptions { force: true, v: true, ..RemoveContainerOptions::default() }
}

impl Drop for Unstarted {
    fn drop(&mut self) {
        if let (Some(id), Ok(runtime)) = (self.id.take(), tokio::runtime::Handle::try_current()) {
            let docker = self.docker.clone();
            runtime.spawn(async move { docker.remove_container(&id, Some(removal())).await });
        }
    }
}
