//! A seat's place on an engine: its name and a number, each held by a volume. Making a volume that is there changes
//! nothing, labels least of all: whoever's labels it has was first, and no two learners ever hold the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::docker_cli::VolumeCreate;
use crate::engine::seat::{LABEL_SEAT, SeatName};
use crate::engine::{Engine, EngineError};
use crate::objects::{LABEL_SESSION, Volume};

/// Label on the volumes that hold a seat: `name` or `number`.
pub const LABEL_CLAIM: &str = "sealegs.claim";
/// Ports of one seat.
pub const PORTS: u16 = 20;
/// The port below the first seat's: above what servers usually take, below what systems hand out by themselves.
const FIRST: u16 = 20_000;
/// The most seats of an engine.
pub const MOST: u16 = 600;

/// A seat that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its number, from 1.
    pub number: u16,
}

/// A seat that cannot be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClaimError {
    /// Somebody else has a seat of this name.
    #[error("seat {0} is taken on this engine")]
    Taken(SeatName),
    /// Every number is held.
    #[error("all {MOST} seats of this engine are taken")]
    Full,
    /// The engine said no.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

impl Claim {
    /// Takes a seat for a session, or finds it taken by this session. `free` says whether nothing else on the engine's
    /// machine holds a port.
    ///
    /// # Errors
    /// See [`ClaimError`].
    pub async fn take(
        engine: &dyn Engine,
        seat: &SeatName,
        session: &str,
        free: impl Fn(u16) -> bool + Send,
    ) -> Result<Self, ClaimError> {
        let mark = |what: &str| {
            BTreeMap::from([(LABEL_SEAT, seat.as_str()), (LABEL_SESSION, session), (LABEL_CLAIM, what)])
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect::<BTreeMap<_, _>>()
        };
        let name = name_volume(seat);
        make(engine, &name, mark("name")).await?;
        let volumes = engine.volumes().await?;
        if !held(&volumes, &name, seat, session) {
            return Err(ClaimError::Taken(seat.clone()));
        }
        let known = (1..=MOST).find(|number| held(&volumes, &number_volume(*number), seat, session));
        if let Some(number) = known {
            return Ok(Self { number });
        }
        let mut taken: BTreeSet<String> = volumes.into_iter().map(|volume| volume.name).collect();
        let used: BTreeSet<u16> =
            engine.containers(true).await?.into_iter().flat_map(|one| one.ports).map(|port| port.host_port).collect();
        for number in 1..=MOST {
            let volume = number_volume(number);
            let claim = Self { number };
            if taken.contains(&volume) || claim.ports().any(|port| used.contains(&port) || !free(port)) {
                continue;
            }
            make(engine, &volume, mark("number")).await?;
            let volumes = engine.volumes().await?;
            if held(&volumes, &volume, seat, session) {
                return Ok(claim);
            }
            // Another seat was faster: on with what is known now.
            taken = volumes.into_iter().map(|volume| volume.name).collect();
        }
        Self::release(engine, seat, Some(session)).await?;
        Err(ClaimError::Full)
    }

    /// Gives a seat up: its number and its name.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn release(engine: &dyn Engine, seat: &SeatName, session: Option<&str>) -> Result<(), EngineError> {
        let label = |volume: &Volume, name: &str| volume.labels.get(name).cloned();
        let volumes = engine.volumes().await?.into_iter().filter(|volume| {
            label(volume, LABEL_CLAIM).is_some()
                && label(volume, LABEL_SEAT).as_deref() == Some(seat.as_str())
                && session.is_none_or(|session| label(volume, LABEL_SESSION).as_deref() == Some(session))
        });
        // The name last: as long as it is held, nobody else begins with this seat.
        let (names, numbers): (Vec<_>, Vec<_>) = volumes.partition(|volume| volume.name == name_volume(seat));
        for volume in numbers.into_iter().chain(names) {
            match engine.remove_volume(&volume.name, true).await {
                Ok(()) | Err(EngineError::NotFound { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// The seat's first port and its last.
    #[must_use]
    pub fn span(&self) -> (u16, u16) {
        let base = FIRST + self.number.min(MOST) * PORTS;
        (base, base + PORTS - 1)
    }

    /// The seat's ports, lowest first.
    pub fn ports(&self) -> impl Iterator<Item = u16> + use<> {
        let (first, last) = self.span();
        first..=last
    }
}

/// The volume that holds a seat's name.
#[must_use]
pub fn name_volume(seat: &SeatName) -> String {
    format!("sealegs-seat.{seat}")
}

fn number_volume(number: u16) -> String {
    format!("sealegs-seat-{number:03}")
}

/// The number that a volume of this name holds.
pub(super) fn number_of(volume: &str) -> Option<u16> {
    volume.strip_prefix("sealegs-seat-")?.parse().ok()
}

fn held(volumes: &[Volume], name: &str, seat: &SeatName, session: &str) -> bool {
    volumes.iter().any(|volume| {
        let label = |label: &str| volume.labels.get(label).map(String::as_str);
        volume.name == name && label(LABEL_SEAT) == Some(seat.as_str()) && label(LABEL_SESSION) == Some(session)
    })
}

async fn make(engine: &dyn Engine, name: &str, labels: BTreeMap<String, String>) -> Result<(), EngineError> {
    let volume = VolumeCreate { name: Some(name.to_owned()), ..VolumeCreate::default() };
    engine.create_volume(&volume, labels).await.map(drop)
}
