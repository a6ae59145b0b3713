//! `docker logs`.

use std::time::SystemTime;

use crate::docker_cli::Logs;
use crate::engine::{Engine, EngineError, LogsRequest};
use crate::runtime::docker::moment;
use crate::runtime::docker::out::{Out, relayed};

pub(super) async fn print(engine: &dyn Engine, logs: &Logs, out: &Out) -> Result<i64, EngineError> {
    let now = SystemTime::now();
    let time = |flag: &str, given: &Option<String>| match given {
        None => Ok(None),
        Some(given) => moment::read(given, now)
            .map(Some)
            .map_err(|problem| EngineError::Refused { message: format!("invalid value for \"{flag}\": {problem}"), code: 1 }),
    };
    let request = LogsRequest {
        follow: logs.follow,
        timestamps: logs.timestamps,
        tail: logs.tail,
        details: logs.details,
        since: time("since", &logs.since)?,
        until: time("until", &logs.until)?,
    };
    relayed(out, |events| engine.logs(&logs.container, request, events)).await.map(|()| 0)
}
