//! `--seat` and `SEALEGS_SEAT`.

use std::path::PathBuf;

use crate::cli::args::Global;
use crate::cli::exit::Exit;
use crate::cli::problems;
use crate::engine::seat::SeatName;
use crate::headless::words;
use crate::i18n::Lang;
use crate::progress::SeatRecord;
use crate::runtime::connection;
use crate::runtime::doctor::Finding;
use crate::runtime::seat::{VARIABLE, seated};

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

/// What `sealegs doctor` says of the seat: its ports, and which of them lead from this machine to the engine's.
pub async fn finding(seat: &SeatRecord, lang: Lang) -> Finding {
    let mut found = words::seat(seat, lang);
    let engine = seated(connection::live(), Some(seat.name.clone()))().await.ok();
    if let Some(engine) = engine.filter(|engine| engine.is_away()) {
        let running = engine.containers(false).await.unwrap_or_default();
        let mut ports: Vec<u16> = running.iter().flat_map(|one| &one.ports).map(|port| port.host_port).collect();
        ports.sort_unstable();
        ports.dedup();
        let ports = ports.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
        found.push_str(&match (lang, ports.as_str()) {
            (Lang::En, "") => ". While the workshop is open, localhost leads to the engine's machine for each port published there \
                 (none now)."
                .to_owned(),
            (Lang::En, ports) => {
                format!(". While the workshop is open, localhost leads to the engine's machine for the ports published there: {ports}.")
            }
            (Lang::Ja, "") => "。ワークショップを開いている間、エンジンのマシンで公開したポートには localhost でつながります（今はありません）。"
                .to_owned(),
            (Lang::Ja, ports) => {
                format!("。ワークショップを開いている間、エンジンのマシンで公開したポートには localhost でつながります: {ports}。")
            }
        });
    }
    let title = if lang == Lang::Ja { "シート" } else { "seat" };
    Finding::ok("seat", title, found)
}
