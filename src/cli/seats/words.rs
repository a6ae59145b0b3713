//! What is said of seats.

use crate::engine::ObjectKind;
use crate::engine::seat::roster::{Holding, Taken};
use crate::engine::seat::{Claim, SeatName};
use crate::i18n::{Lang, fixed, words};
use crate::markdown::width;
use crate::objects::human_size;

/// The heads of the table.
const HEADS: [&str; 8] = [
    "seats-head-seat",
    "seats-head-ports",
    "seats-head-containers",
    "seats-head-images",
    "seats-head-networks",
    "seats-head-volumes",
    "seats-head-disk",
    "seats-head-since",
];

/// The table of all seats.
pub(super) fn listed(seats: &[Taken], lang: Lang) -> String {
    if seats.is_empty() {
        return fixed(lang, "seats-none").to_owned();
    }
    let mut rows = vec![HEADS.map(|id| fixed(lang, id).to_owned())];
    rows.extend(seats.iter().map(|taken| row(taken, lang)));
    let widths: Vec<usize> =
        (0..HEADS.len()).map(|at| rows.iter().filter_map(|row| row.get(at)).map(|cell| width(cell)).max().unwrap_or(0)).collect();
    let line = |row: &[String; 8]| {
        let cells = row.iter().zip(&widths).map(|(cell, wide)| format!("{cell}{}", " ".repeat(wide.saturating_sub(width(cell)))));
        cells.collect::<Vec<_>>().join("   ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn row(taken: &Taken, lang: Lang) -> [String; 8] {
    let ports = taken.number.map(|number| Claim { number }.span()).map(|(first, last)| format!("{first}-{last}"));
    let containers = words!(lang, "cli-containers-running-running", containers = taken.containers, running = taken.running);
    [
        taken.name.to_string(),
        ports.unwrap_or_else(|| "-".to_owned()),
        containers,
        taken.images.to_string(),
        taken.networks.to_string(),
        taken.volumes.to_string(),
        human_size(taken.bytes),
        taken.since.clone().unwrap_or_else(|| "-".to_owned()),
    ]
}

/// What is in a seat, before it is removed.
pub(super) fn before(seat: &SeatName, holdings: &[Holding], lang: Lang) -> String {
    let head = match holdings {
        [] => words!(lang, "seats-empty", seat = seat.as_str()),
        _ => words!(lang, "seats-holds", seat = seat.as_str()),
    };
    let mut lines = vec![head];
    lines.extend(holdings.iter().map(|one| format!("  {} {}", kind(one.kind, lang), one.name)));
    lines.join("\n")
}

/// A kind of thing in words.
pub(super) fn kind(kind: ObjectKind, lang: Lang) -> &'static str {
    let id = match kind {
        ObjectKind::Container => "seats-container",
        ObjectKind::Image => "seats-image",
        ObjectKind::Network => "seats-network",
        ObjectKind::Volume => "seats-volume",
    };
    fixed(lang, id)
}
