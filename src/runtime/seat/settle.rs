//! Which seat a workspace has: the one it was begun with. Its number is taken on the engine before anything is done, for
//! the course's ports follow from it.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use crate::course::{Course, VariableKind};
use crate::engine::EngineError;
use crate::engine::seat::{Claim, ClaimError, SeatName};
use crate::progress::{Record, SeatRecord};
use crate::runtime::Connector;
use crate::runtime::opening_error::OpeningError;

/// The seat of a workspace: the one asked for, or the one its record has.
///
/// # Errors
/// [`OpeningError::OtherSeat`] when the workspace belongs to another seat, or to none.
pub fn of(record: &Record, wanted: Option<&SeatName>, root: &Path) -> Result<Option<SeatName>, OpeningError> {
    let found = record.seat.as_ref().map(|seat| &seat.name);
    let begun = record.steps.values().any(|step| step.done);
    match (found, wanted) {
        (Some(found), Some(wanted)) if found != wanted => {
            Err(OpeningError::OtherSeat { path: root.to_owned(), found: Some(found.clone()), wanted: wanted.clone() })
        }
        (None, Some(wanted)) if begun => {
            Err(OpeningError::OtherSeat { path: root.to_owned(), found: None, wanted: wanted.clone() })
        }
        (found, wanted) => Ok(wanted.or(found).cloned()),
    }
}

/// Takes the seat on the engine; whether the record changed. An engine that does not answer leaves a seat that was taken
/// earlier as it is, and without `needed` one that was not, too: then there is a recorded run to look at.
///
/// # Errors
/// [`OpeningError::Seat`].
pub fn take(record: &mut Record, seat: &SeatName, connect: &Connector, needed: bool) -> Result<bool, OpeningError> {
    let known = record.seat.as_ref().and_then(|seat| seat.number);
    let number = match claimed(seat, &record.session, connect) {
        Ok(claim) => claim.number,
        Err(ClaimError::Engine(error)) if error.is_silence() && (known.is_some() || !needed) => return Ok(false),
        Err(error) => return Err(OpeningError::Seat { name: seat.clone(), error }),
    };
    let taken = Some(SeatRecord { name: seat.clone(), number: Some(number) });
    let changed = record.seat != taken;
    record.seat = taken;
    Ok(changed)
}

/// Gives the course the seat's ports: the first for its first variable of a port, and so on.
pub fn give_ports(course: &mut Course, record: &Record) {
    let Some(number) = record.seat.as_ref().and_then(|seat| seat.number) else { return };
    let variables = course.variables.iter_mut().filter(|variable| variable.kind == VariableKind::Port);
    for (variable, port) in variables.zip((Claim { number }).ports()) {
        variable.default = port.to_string();
        variable.defaults.clear();
    }
}

/// Asks the engine, on a thread of its own: whoever opens a workspace may be a task already.
fn claimed(seat: &SeatName, session: &str, connect: &Connector) -> Result<Claim, ClaimError> {
    let lost = |detail: String| ClaimError::Engine(EngineError::Lost { detail });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| lost(error.to_string()))?;
    let taking = async {
        let engine = connect().await?;
        Claim::take(engine.as_ref(), seat, session, is_free).await
    };
    std::thread::scope(|scope| scope.spawn(|| runtime.block_on(taking)).join())
        .unwrap_or_else(|_| Err(lost("the search for an engine broke down".to_owned())))
}

/// Nothing on this machine listens on a port: an engine here publishes it, and one elsewhere is forwarded to it.
fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::UNSPECIFIED, port)).is_ok()
}
