//! `--seat` and `SEALEGS_SEAT`.

use std::path::PathBuf;

use crate::cli::args::Global;
use crate::cli::exit::Exit;
use crate::cli::problems;
use crate::engine::seat::SeatName;
use crate::i18n::Lang;
use crate::runtime::seat::VARIABLE;

/// Reads `--seat`.
///
/// # Errors
/// What a seat may be called.
pub fn name(text: &str) -> Result<SeatName, String> {
    text.parse::<SeatName>().map_err(|error| error.to_string())
}

/// The seat that the environment names.
///
/// # Errors
/// When no seat can have that name; that has been said then.
pub fn from_environment() -> Result<Option<SeatName>, Exit> {
    let Some(value) = std::env::var_os(VARIABLE).filter(|value| !value.is_empty()) else { return Ok(None) };
    let value = value.to_string_lossy();
    name(&value).map(Some).map_err(|why| {
        let advice = match problems::system_lang() {
            Lang::En => format!("Change {VARIABLE}, or take it out of the environment."),
            Lang::Ja => format!("{VARIABLE} の値を変えるか、環境変数から外してください。"),
        };
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
