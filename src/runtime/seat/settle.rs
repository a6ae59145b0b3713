//! Which seat a workspace has: the one it was begun with. Its number is taken on the engine before anything is done, for
//! the course's ports follow from it.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use crate::course::{Course, VariableKind};
use crate::engine::seat::{Claim, ClaimError, SeatName};
use crate::engine::{Engine, EngineError};
use crate::progress::{Record, SeatRecord};
use crate::runtime::Connector;
use crate::runtime::opening_error::OpeningError;
use crate::runtime::seat::holder::{self, Holder};
use crate::workspace::own_folder;

/// The seat of a workspace: the one asked for, or the one it was begun with.
///
/// # Errors
/// [`OpeningError::OtherSeat`] when the workspace belongs to another seat, or to none.
pub fn of(record: &Record, wanted: Option<&SeatName>, root: &Path) -> Result<Option<SeatName>, OpeningError> {
    let kept = holder::find(&own_folder(root)).map(|holder| holder.seat);
    let found = record.seat.as_ref().map(|seat| seat.name.clone()).or(kept);
    let begun = record.steps.values().any(|step| step.done);
    match (found, wanted) {
        (found, Some(wanted)) if found.as_ref().map_or(begun, |found| found != wanted) => {
            Err(OpeningError::OtherSeat { path: root.to_owned(), found, wanted: wanted.clone() })
        }
        (found, wanted) => Ok(wanted.cloned().or(found)),
    }
}

/// Takes the seat on the engine; whether the record changed. An engine that does not answer leaves a seat that was taken
/// earlier as it is, and without `needed` one that was not, too: then there is a recorded run to look at.
///
/// # Errors
/// [`OpeningError::Seat`], and what the workspace's files say.
pub fn take(record: &mut Record, seat: &SeatName, root: &Path, connect: &Connector, needed: bool) -> Result<bool, OpeningError> {
    let folder = own_folder(root);
    let holder = match holder::find(&folder).filter(|holder| holder.seat == *seat) {
        Some(holder) => holder,
        None => {
            // Before the engine knows of it: what is taken must never be without its holder.
            let holder = Holder { seat: seat.clone(), id: record.session.clone() };
            holder::keep(&folder, &holder)?;
            holder
        }
    };
    let known = record.seat.as_ref().and_then(|seat| seat.number);
    let number = match claimed(seat, &holder.id, connect) {
        Ok(claim) => claim.number,
        Err(ClaimError::Engine(error)) if error.is_silence() && (known.is_some() || !needed) => return Ok(false),
        Err(error) => {
            if matches!(error, ClaimError::Taken(_)) && known.is_none() {
                // It is not ours after all; another name may be tried in this workspace.
                holder::forget(&folder)?;
            }
            return Err(OpeningError::Seat { name: seat.clone(), error });
        }
    };
    let taken = Some(SeatRecord { name: seat.clone(), number: Some(number) });
    let changed = record.seat != taken;
    record.seat = taken;
    Ok(changed)
}

/// Gives the seat of a workspace up.
///
/// # Errors
/// What the engine said; nothing is forgotten then.
pub async fn release(engine: &dyn Engine, seat: &SeatName, session: &str, root: &Path) -> Result<(), EngineError> {
    let folder = own_folder(root);
    let id = holder::find(&folder).map_or_else(|| session.to_owned(), |holder| holder.id);
    Claim::release(engine, seat, Some(&id)).await?;
    holder::forget(&folder).map_err(|error| EngineError::Other { status: None, message: error.to_string() })
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
fn claimed(seat: &SeatName, holder: &str, connect: &Connector) -> Result<Claim, ClaimError> {
    let lost = |detail: String| ClaimError::Engine(EngineError::Lost { detail });
    let taking = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| lost(error.to_string()))?;
        runtime.block_on(async {
            let engine = connect().await?;
            Claim::take(engine.as_ref(), seat, holder, is_free).await
        })
    };
    std::thread::scope(|scope| scope.spawn(taking).join())
        .unwrap_or_else(|_| Err(lost("the search for an engine broke down".to_owned())))
}

/// Nothing on this machine listens on a port: an engine here publishes it, and one elsewhere is forwarded to it.
fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::UNSPECIFIED, port)).is_ok()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{give_ports, of, release, take};
    use crate::course;
    use crate::engine::seat::SeatName;
    use crate::engine::seat::tests::harbour::Harbour;
    use crate::engine::{Engine, EngineError};
    use crate::i18n::Lang;
    use crate::progress::Record;
    use crate::runtime::Connector;
    use crate::runtime::opening_error::OpeningError;

    fn name(text: &str) -> SeatName {
        text.parse().unwrap()
    }

    fn record(session: &str) -> Record {
        Record::new(&course::load(&course::embedded()).course, session.to_owned(), Lang::En)
    }

    fn to(harbour: &Arc<Harbour>) -> Connector {
        let harbour = harbour.clone();
        Arc::new(move || {
            let harbour = harbour.clone();
            Box::pin(async move { Ok(harbour as Arc<dyn Engine>) })
        })
    }

    fn nobody() -> Connector {
        Arc::new(|| Box::pin(async { Err(EngineError::Unreachable { endpoint: "tcp://lab".into(), detail: "refused".into() }) }))
    }

    #[tokio::test]
    async fn a_workspace_stays_with_its_seat_though_its_record_is_lost() {
        let folder = tempfile::tempdir().unwrap();
        let harbour = Arc::new(Harbour::new(&[]));
        let (mika, root) = (name("mika"), folder.path());
        let mut first = record("s1");
        assert!(take(&mut first, &mika, root, &to(&harbour), true).unwrap());
        assert!(!take(&mut first, &mika, root, &to(&harbour), true).unwrap(), "nothing new");
        assert!(!take(&mut first, &mika, root, &nobody(), true).unwrap(), "an engine that is away for a while");

        let mut second = record("s2");
        assert_eq!(of(&second, None, root).unwrap(), Some(mika.clone()), "without --seat");
        assert!(
            matches!(of(&second, Some(&name("ken")), root), Err(OpeningError::OtherSeat { found: Some(found), .. }) if found == mika)
        );
        take(&mut second, &mika, root, &to(&harbour), true).unwrap();
        assert_eq!(second.seat, first.seat, "the same number again");

        let elsewhere = tempfile::tempdir().unwrap();
        let error = take(&mut record("s3"), &mika, elsewhere.path(), &to(&harbour), true).unwrap_err();
        assert!(error.advice(Lang::En).contains("sealegs seats free mika"), "{}", error.advice(Lang::En));
        assert_eq!(of(&record("s3"), None, elsewhere.path()).unwrap(), None, "another name may be tried there");

        release(harbour.as_ref(), &mika, "s2", root).await.unwrap();
        assert_eq!(of(&record("s4"), None, root).unwrap(), None);
        take(&mut record("s3"), &mika, elsewhere.path(), &to(&harbour), true).unwrap();
    }

    #[test]
    fn a_seat_needs_its_engine_once_unless_a_recorded_run_does() {
        let folder = tempfile::tempdir().unwrap();
        let mut fresh = record("s1");
        let error = take(&mut fresh, &name("mika"), folder.path(), &nobody(), true).unwrap_err();
        assert!(matches!(error, OpeningError::Seat { .. }));
        assert!(!take(&mut fresh, &name("mika"), folder.path(), &nobody(), false).unwrap());
    }

    #[test]
    fn a_workspace_that_was_begun_without_a_seat_gets_none() {
        let folder = tempfile::tempdir().unwrap();
        let mut begun = record("s1");
        assert_eq!(of(&begun, Some(&name("mika")), folder.path()).unwrap(), Some(name("mika")), "nothing was done yet");
        begun.steps.entry("machine/version".to_owned()).or_default().done = true;
        assert!(matches!(of(&begun, Some(&name("mika")), folder.path()), Err(OpeningError::OtherSeat { found: None, .. })));
    }

    #[test]
    fn the_courses_ports_are_the_seats_and_differ() {
        let folder = tempfile::tempdir().unwrap();
        let harbour = Arc::new(Harbour::new(&[]));
        let mut taken = record("s1");
        take(&mut taken, &name("mika"), folder.path(), &to(&harbour), true).unwrap();
        let mut course = course::load(&course::embedded()).course;
        give_ports(&mut course, &taken);
        let ports: Vec<u16> = course
            .variables
            .iter()
            .filter(|variable| variable.name.ends_with("_port"))
            .map(|variable| variable.default.parse().unwrap())
            .collect();
        assert!(ports.len() > 5 && ports.iter().all(|port| (20_020..32_020).contains(port)), "{ports:?}");
        assert_eq!(ports.iter().collect::<std::collections::BTreeSet<_>>().len(), ports.len(), "each variable has its own");
    }
}
