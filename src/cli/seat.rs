//! `--seat` and `SEALEGS_SEAT`.

use std::path::PathBuf;

use crate::cli::args::Global;
use crate::cli::exit::Exit;
use crate::cli::{misuse, problems};
use crate::engine::seat::SeatName;
use crate::engine::seat::name::LONGEST;
use crate::headless::words;
use crate::i18n::{Lang, fixed, listed, words};
use crate::progress::SeatRecord;
use crate::runtime::connection;
use crate::runtime::doctor::Finding;
use crate::runtime::seat::{VARIABLE, seated};

/// Reads `--seat`.
///
/// # Errors
/// What a seat may be called.
pub fn name(text: &str) -> Result<SeatName, String> {
    text.parse::<SeatName>().map_err(|_| words!(misuse::lang(), "seats-bad-name", longest = LONGEST))
}

/// The seat that the environment names.
///
/// # Errors
/// When no seat can have that name; that has been said then.
pub fn from_environment() -> Result<Option<SeatName>, Exit> {
    let Some(value) = std::env::var_os(VARIABLE).filter(|value| !value.is_empty()) else { return Ok(None) };
    let value = value.to_string_lossy();
    name(&value).map(Some).map_err(|why| {
        let advice = words!(problems::system_lang(), "seats-variable-advice", variable = VARIABLE);
        problems::usage(&format!("{VARIABLE}={value}: {why}"), &advice);
        Exit::Usage
    })
}

/// The workspace that is named; that of a seat is `sealegs-NAME` in the home folder where none is.
#[must_use]
pub fn workspace(global: &Global) -> Option<PathBuf> {
    let of_seat = |seat: &SeatName| {
        let home = std::env::home_dir().filter(|home| !home.as_os_str().is_empty())?;
        Some(home.join(format!("sealegs-{seat}")))
    };
    global.workspace.clone().or_else(|| global.seat.as_ref().and_then(of_seat))
}

/// What `sealegs doctor` says of the seat: its ports, and which of them lead from this machine to the engine's.
pub async fn finding(seat: &SeatRecord, lang: Lang) -> Finding {
    let mut found = words::seat(seat, lang);
    let engine = seated(connection::live(), Some(seat.name.clone()))().await.ok();
    if let Some(engine) = engine.filter(|engine| engine.is_away()) {
        let running = engine.containers(false).await.unwrap_or_default();
        let mut ports: Vec<u16> = running.iter().flat_map(|one| &one.ports).map(|port| port.host_port).collect();
        ports.sort_unstable();
        ports.dedup();
        found = if ports.is_empty() {
            words!(lang, "seats-leads-nowhere", seat = found)
        } else {
            words!(lang, "seats-leads", seat = found, ports = listed(lang, ports.iter().map(u16::to_string)))
        };
    }
    Finding::ok("seat", fixed(lang, "seats-title"), found)
}
