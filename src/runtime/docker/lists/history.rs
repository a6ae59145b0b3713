//! `docker history`.

use super::raw::{all, number, text};
use super::refused;
use crate::docker_cli::History;
use crate::engine::{Engine, EngineError, Raw};
use crate::gotemplate::Value;
use crate::runtime::docker::format::{Row, or_table, rows, time, units};
use crate::runtime::docker::table::{cut, short};

const HEADS: [(&str, &str); 6] = [
    ("ID", "IMAGE"),
    ("CreatedSince", "CREATED"),
    ("CreatedAt", "CREATED AT"),
    ("CreatedBy", "CREATED BY"),
    ("Size", "SIZE"),
    ("Comment", "COMMENT"),
];
/// Dates before the year 2000 are those of builds that set none.
const FIRST_DATE: i64 = 946_684_800;

pub(super) async fn list(engine: &dyn Engine, options: &History) -> Result<String, EngineError> {
    let listing = &options.listing;
    let format = match or_table(listing.format.as_deref()) {
        "table" if listing.quiet => "{{.ID}}",
        "table" if options.human => "table {{.ID}}\t{{.CreatedSince}}\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}",
        "table" => "table {{.ID}}\t{{.CreatedAt}}\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}",
        format => format,
    };
    let layers = engine.history(&options.image).await?;
    let now = units::now();
    rows(format, &HEADS, all(&layers).iter().map(|layer| row(layer, !listing.no_trunc, options.human, now))).map_err(refused)
}

fn row(layer: &Raw, trunc: bool, human: bool, now: i64) -> Value {
    let (id, created, size) = (text(layer, "Id"), number(layer, "Created"), number(layer, "Size"));
    let by = text(layer, "CreatedBy").replace('\t', " ");
    let since = match human {
        false => time::rfc3339(created, None),
        true if created <= FIRST_DATE => String::new(),
        true => units::since(created, now),
    };
    Row::new("image.historyContext")
        .with("ID", if trunc { short(id) } else { id.to_owned() })
        .with("CreatedAt", time::rfc3339(created, None))
        .with("CreatedSince", since)
        .with("CreatedBy", if trunc { cut(&by, 45) } else { by })
        .with("Size", if human { units::size(size, 3) } else { size.to_string() })
        .with("Comment", text(layer, "Comment"))
        .value()
}
