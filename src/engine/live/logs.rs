//! A container's log.

use bytes::Bytes;
use tokio::sync::mpsc;

use crate::engine::live::Live;
use crate::engine::live::demux::Demux;
use crate::engine::live::name::checked;
use crate::engine::{EngineError, LogsRequest, RunEvent};

const WHAT: &str = "container";
/// So much of a log is passed on at once where it comes fast.
const PIECE: usize = 64 * 1024;

impl Live {
    pub(super) async fn read_logs(
        &self,
        name: &str,
        request: LogsRequest,
        events: mpsc::Sender<RunEvent>,
    ) -> Result<(), EngineError> {
        let name = checked(WHAT, name)?;
        let inspected = self.inspected(name).await?;
        let tty = inspected.config.and_then(|config| config.tty).unwrap_or(false);
        let tail = request.tail.map_or_else(|| "all".to_owned(), |lines| lines.to_string());
        let mut path = format!(
            "/containers/{name}/logs?stdout=1&stderr=1&follow={}&timestamps={}&details={}&tail={tail}",
            u8::from(request.follow),
            u8::from(request.timestamps),
            u8::from(request.details)
        );
        for (bound, moment) in [("since", &request.since), ("until", &request.until)] {
            // They are numbers by now; anything else must not get into a path.
            if let Some(moment) =
                moment.as_ref().filter(|moment| moment.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-')))
            {
                path.push_str(&format!("&{bound}={moment}"));
            }
        }
        let mut body = self.address.stream("GET", &path, Bytes::new()).await.map_err(|error| self.broken(error, WHAT, name))?;
        let mut demux = Demux::new(tty);
        loop {
            let piece = tokio::select! {
                piece = body.next(PIECE) => piece,
                () = events.closed() => return Ok(()),
            };
            match piece {
                Some(Ok(piece)) => {
                    for (stream, text) in demux.feed(piece) {
                        if events.send(RunEvent::Output(stream, text)).await.is_err() {
                            return Ok(());
                        }
                    }
                }
                Some(Err(error)) => return Err(self.broken(error, WHAT, name)),
                None => {
                    self.still_there().await?;
                    if !demux.is_whole() {
                        return Err(EngineError::Lost { detail: "the log broke off in the middle of a line".to_owned() });
                    }
                    return if request.follow { self.log_has_ended(name).await } else { Ok(()) };
                }
            }
        }
    }

    /// The log of a container that runs does not end: then only the connection did, which looks the same.
    async fn log_has_ended(&self, name: &str) -> Result<(), EngineError> {
        match self.docker.inspect_container(name, None).await {
            Ok(found) if found.state.as_ref().and_then(|state| state.running) == Some(true) => {
                Err(EngineError::Lost { detail: "the log broke off while the container runs on".to_owned() })
            }
            // It may have been removed in the meantime.
            _ => Ok(()),
        }
    }
}
