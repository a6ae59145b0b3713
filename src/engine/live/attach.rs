//! `docker attach` and `docker start -a`: a terminal on a container that is there already.

use bollard::models::{ContainerInspectResponse, ContainerState};
use bollard::query_parameters::StartContainerOptions;
use bytes::Bytes;

use crate::engine::live::Live;
use crate::engine::live::name::checked;
use crate::engine::live::run::Manner;
use crate::engine::live::wire::Upgraded;
use crate::engine::{EngineError, RunEnd, RunEvent, RunIo, Size};

const WHAT: &str = "container";

impl Live {
    pub(super) async fn attach_to(
        &self,
        name: &str,
        interactive: bool,
        size: Size,
        mut io: RunIo,
    ) -> Result<RunEnd, EngineError> {
        let found = self.look_up(name).await?;
        if let Some(message) = found.state.as_ref().and_then(no_attaching) {
            return Err(EngineError::Refused { message: message.to_owned(), code: 1 });
        }
        let (id, manner) = how(&found, interactive);
        let attached = self.attached(&id, manner).await?;
        let exit = self.exit_when(&id, "not-running");
        self.tell_start(&id, manner, size, &io).await;
        self.accompany(&id, attached, exit, manner, &mut io).await.map(RunEnd::Exited)
    }

    pub(super) async fn start_with(
        &self,
        name: &str,
        interactive: bool,
        size: Size,
        mut io: RunIo,
    ) -> Result<RunEnd, EngineError> {
        let found = self.look_up(name).await?;
        let (id, manner) = how(&found, interactive);
        let attached = self.attached(&id, manner).await?;
        let removes_itself = found.host_config.and_then(|config| config.auto_remove).unwrap_or(false);
        let running = found.state.and_then(|state| state.running).unwrap_or(false);
        let exit = if running { self.exit_when(&id, "not-running") } else { self.exit_of(&id, removes_itself) };
        if !running {
            let started = self.docker.start_container(&id, None::<StartContainerOptions>).await;
            if let Err(error) = started {
                return Err(self.port_conflict(self.failed(error, WHAT, name), &[]).await);
            }
        }
        self.tell_start(&id, manner, size, &io).await;
        self.accompany(&id, attached, exit, manner, &mut io).await.map(RunEnd::Exited)
    }

    async fn look_up(&self, name: &str) -> Result<ContainerInspectResponse, EngineError> {
        let name = checked(WHAT, name)?;
        self.inspected(name).await
    }

    async fn attached(&self, id: &str, manner: Manner) -> Result<Upgraded, EngineError> {
        let path = format!("/containers/{id}/attach?stream=1&stdout=1&stderr=1&stdin={}", u8::from(manner.interactive));
        self.address.upgrade(&path, "tcp", &[], Bytes::new()).await.map_err(|error| self.broken(error, WHAT, id))
    }

    async fn tell_start(&self, id: &str, manner: Manner, size: Size, io: &RunIo) {
        let _ = io.events.send(RunEvent::Created(id.to_owned())).await;
        let _ = io.events.send(RunEvent::Started).await;
        if manner.tty {
            self.resize(id, size).await;
        }
    }
}

/// Its id, and how to speak with it: what is typed reaches a program only if it was given an input.
fn how(found: &ContainerInspectResponse, interactive: bool) -> (String, Manner) {
    let config = found.config.as_ref();
    let open = config.and_then(|config| config.open_stdin).unwrap_or(false);
    let tty = config.and_then(|config| config.tty).unwrap_or(false);
    (found.id.clone().unwrap_or_default(), Manner { tty, interactive: interactive && open })
}

/// Why there is nothing to attach to, in docker's words.
fn no_attaching(state: &ContainerState) -> Option<&'static str> {
    match () {
        () if state.running != Some(true) => Some("You cannot attach to a stopped container, start it first"),
        () if state.paused == Some(true) => Some("You cannot attach to a paused container, unpause it first"),
        () if state.restarting == Some(true) => Some("You cannot attach to a restarting container, wait until it is running"),
        () => None,
    }
}
