//! `docker exec`.

use std::time::Duration;

use bollard::models::ExecConfig;
use bollard::query_parameters::ResizeExecOptions;
use bytes::Bytes;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::docker_cli::Exec;
use crate::engine::live::Live;
use crate::engine::live::interplay::{self, Aside};
use crate::engine::live::name::checked;
use crate::engine::{EngineError, RunEnd, RunEvent, RunIo, Size};

const WHAT: &str = "container";
/// What a shell reports for a program that a signal ended is 128 and the signal's number.
const INTERRUPTED: i64 = 130;
/// How long a program may take to end after its output.
const ENDING: Duration = Duration::from_secs(3);
/// Between two looks whether it has.
const PAUSE: Duration = Duration::from_millis(30);

impl Live {
    pub(super) async fn exec_in(&self, exec: Exec, size: Size, mut io: RunIo) -> Result<RunEnd, EngineError> {
        let name = checked(WHAT, &exec.container)?;
        let config = ExecConfig {
            cmd: Some(exec.command.clone()),
            env: (!exec.env.is_empty()).then(|| exec.env.clone()),
            user: exec.user.clone(),
            working_dir: exec.workdir.clone(),
            privileged: exec.privileged.then_some(true),
            tty: Some(exec.tty),
            attach_stdin: Some(exec.interactive && !exec.detach),
            attach_stdout: Some(!exec.detach),
            attach_stderr: Some(!exec.detach),
            ..ExecConfig::default()
        };
        let id = self.docker.create_exec(name, config).await.map_err(|error| self.failed(error, WHAT, name))?.id;
        let start = |detach: bool| Bytes::from(serde_json::json!({ "Detach": detach, "Tty": exec.tty }).to_string());
        let path = format!("/exec/{id}/start");
        if exec.detach {
            let started = self.address.stream("POST", &path, start(true)).await;
            started.map_err(|error| self.broken(error, WHAT, name))?;
            return Ok(RunEnd::Detached(id));
        }
        let attached =
            self.address.upgrade(&path, "tcp", &[], start(false)).await.map_err(|error| self.broken(error, WHAT, name))?;
        let _ = io.events.send(RunEvent::Started).await;
        if exec.tty {
            self.resize_exec(&id, size).await;
        }
        let (from, to) = tokio::io::split(attached);
        let (aside, mut asides) = mpsc::channel(8);
        let interrupted = async {
            while let Some(aside) = asides.recv().await {
                match aside {
                    Aside::Resize(size) => self.resize_exec(&id, size).await,
                    // The engine has no way to signal such a program: it is left alone, as docker does on Ctrl-C.
                    Aside::Signal(_) => return,
                }
            }
            std::future::pending::<()>().await;
        };
        tokio::select! {
            whole = interplay::output(from, exec.tty, &io.events, CancellationToken::new()) => {
                if !whole {
                    // The engine then makes up an exit code.
                    return Err(EngineError::Lost { detail: "the output broke off in the middle".to_owned() });
                }
            }
            () = interplay::input(to, exec.interactive, &mut io.input, aside) => {}
            () = interrupted => return Ok(RunEnd::Exited(INTERRUPTED)),
        }
        self.still_there().await?;
        // The end of the output comes a little before the end of the program.
        for _ in 0..ENDING.as_millis() / PAUSE.as_millis() {
            let inspected = self.docker.inspect_exec(&id).await.map_err(|error| self.failed(error, WHAT, name))?;
            if inspected.running != Some(true) {
                return Ok(RunEnd::Exited(inspected.exit_code.unwrap_or(0)));
            }
            tokio::time::sleep(PAUSE).await;
        }
        Err(EngineError::Lost { detail: "the connection broke while the program runs on".to_owned() })
    }

    async fn resize_exec(&self, id: &str, size: Size) {
        // A program that has ended needs no size.
        let _ = self.docker.resize_exec(id, ResizeExecOptions { h: i32::from(size.rows), w: i32::from(size.cols) }).await;
    }
}
