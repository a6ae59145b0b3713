//! A learner's seat on an engine that several share.
//!
//! - [`settle`](mod@settle): which seat a workspace has, and its ports; [`holder`]: who holds it; [`seated`]: the engine as the seat sees it
//! - `forward`: the ports of an engine on another machine, found on this one

pub(crate) mod forward;
pub mod holder;
pub mod settle;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::engine::seat::{Seat, SeatName};
use crate::engine::{Engine, EngineError};
use crate::progress::SeatRecord;
use crate::runtime::shell_panel::own_docker;
use crate::runtime::{Connector, LABEL_COURSE, LABEL_SESSION};
use crate::shell::Around;

/// The variable that names the seat.
pub const VARIABLE: &str = "SEALEGS_SEAT";

/// The same engine, as a seat sees it; without a seat as it is.
#[must_use]
pub fn seated(connect: Connector, seat: Option<SeatName>) -> Connector {
    let Some(seat) = seat else { return connect };
    Arc::new(move || {
        let (found, seat) = (connect(), seat.clone());
        Box::pin(async move { Ok(Arc::new(Seat::new(found.await?, &seat)) as Arc<dyn Engine>) })
    })
}

/// An engine that comes when the workshop is open already, for a seat without a number: its ports are not known, and the
/// lessons show others. Everybody else is let through.
#[must_use]
pub fn with_a_place(connect: Connector, seat: Option<SeatRecord>) -> Connector {
    let Some(seat) = seat.filter(|seat| seat.number.is_none()) else { return connect };
    Arc::new(move || {
        let (found, name) = (connect(), seat.name.clone());
        Box::pin(async move {
            found.await?;
            let message = format!("an engine answers now, and seat {name} is taken on it at the start: quit, and start again");
            Err(EngineError::Refused { message, code: 1 })
        })
    })
}

/// Variables by which our own `docker` knows whose session it is in.
pub(crate) fn of_session(labels: &BTreeMap<String, String>, own_folder: &Path) -> Vec<(String, String)> {
    let label = |label: &str| labels.get(label).cloned().unwrap_or_default();
    vec![
        ("SEALEGS_COURSE".to_owned(), label(LABEL_COURSE)),
        ("SEALEGS_SESSION".to_owned(), label(LABEL_SESSION)),
        // Where the progress file is: the step changes while a shell stays.
        ("SEALEGS_PROGRESS".to_owned(), own_folder.display().to_string()),
    ]
}

/// The variable by which a docker finds the engine in use. One behind a context, TLS or ssh is found by others as it was
/// found here: their variables are the same.
pub(crate) fn engine_variable(engine: Option<&dyn Engine>) -> Option<(String, String)> {
    let endpoint = &engine?.info().endpoint;
    let local = endpoint.starts_with("unix://") || endpoint.starts_with("npipe://");
    local.then(|| ("DOCKER_HOST".to_owned(), endpoint.clone()))
}

/// What a host command finds around it. In a seat a `docker` in it is ours: an installed one knows nothing of seats.
pub(crate) fn surroundings(engine: Option<&dyn Engine>, own_folder: &Path, labels: &BTreeMap<String, String>) -> Around {
    let mut around = Around { env: engine_variable(engine).into_iter().collect(), first: None };
    around.env.extend(crate::runtime::bundle::host_go::variables(own_folder));
    if let Some(seat) = engine.and_then(Engine::seat) {
        let bin = own_folder.join("bin");
        around.env.push((VARIABLE.to_owned(), seat.to_owned()));
        if !labels.is_empty() {
            around.env.extend(of_session(labels, own_folder));
        }
        around.first = own_docker(&bin).is_ok().then_some(bin);
    }
    around
}
