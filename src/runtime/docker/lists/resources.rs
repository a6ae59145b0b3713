//! `docker volume ls` and `docker network ls`.

use super::raw::{all, flag, labels, number, text};
use super::{filters, natural, refused};
use crate::docker_cli::Listing;
use crate::engine::{Engine, EngineError, ObjectKind, Query, Raw};
use crate::gotemplate::Value;
use crate::runtime::docker::format::{Row, or_table, rows, time, units};
use crate::runtime::docker::table::short;

pub(in crate::runtime) const VOLUME_HEADS: [(&str, &str); 10] = [
    ("Name", "VOLUME NAME"),
    ("Group", "GROUP"),
    ("Driver", "DRIVER"),
    ("Scope", "SCOPE"),
    ("Availability", "AVAILABILITY"),
    ("Mountpoint", "MOUNTPOINT"),
    ("Labels", "LABELS"),
    ("Links", "LINKS"),
    ("Size", "SIZE"),
    ("Status", "STATUS"),
];

const NETWORK_HEADS: [(&str, &str); 9] = [
    ("ID", "NETWORK ID"),
    ("Name", "NAME"),
    ("Driver", "DRIVER"),
    ("Scope", "SCOPE"),
    ("IPv4", "IPV4"),
    ("IPv6", "IPV6"),
    ("Internal", "INTERNAL"),
    ("Labels", "LABELS"),
    ("CreatedAt", "CREATED AT"),
];

pub(super) async fn volumes(engine: &dyn Engine, listing: &Listing) -> Result<String, EngineError> {
    let format = match or_table(listing.format.as_deref()) {
        "table" if listing.quiet => "{{.Name}}",
        "table" => "table {{.Driver}}\t{{.Name}}",
        format => format,
    };
    let listed = engine.list(ObjectKind::Volume, &Query { filters: filters(&listing.filters), ..Query::default() }).await?;
    rows(format, &VOLUME_HEADS, by_name(&listed).into_iter().map(volume)).map_err(refused)
}

pub(super) async fn networks(engine: &dyn Engine, listing: &Listing) -> Result<String, EngineError> {
    let format = match or_table(listing.format.as_deref()) {
        "table" if listing.quiet => "{{.ID}}",
        "table" => "table {{.ID}}\t{{.Name}}\t{{.Driver}}\t{{.Scope}}",
        format => format,
    };
    let listed = engine.list(ObjectKind::Network, &Query { filters: filters(&listing.filters), ..Query::default() }).await?;
    rows(format, &NETWORK_HEADS, by_name(&listed).into_iter().map(|one| network(one, !listing.no_trunc))).map_err(refused)
}

fn by_name(listed: &Raw) -> Vec<&Raw> {
    let mut all: Vec<&Raw> = all(listed).iter().collect();
    all.sort_by(|one, other| natural(text(one, "Name"), text(other, "Name")));
    all
}

/// A volume as templates see it.
pub(in crate::runtime) fn volume(volume: &Raw) -> Value {
    let usage = volume.get("UsageData").filter(|usage| usage.is_object());
    let or_none = |text: Option<String>| text.unwrap_or_else(|| "N/A".to_owned());
    Row::new("formatter.volumeContext")
        .with("Name", text(volume, "Name"))
        .with("Driver", text(volume, "Driver"))
        .with("Scope", text(volume, "Scope"))
        .with("Mountpoint", text(volume, "Mountpoint"))
        .with("Links", or_none(usage.map(|usage| number(usage, "RefCount").to_string())))
        .with("Size", or_none(usage.map(|usage| units::size(number(usage, "Size"), 4))))
        .with("Group", "N/A")
        .with("Availability", "N/A")
        .with("Status", "N/A")
        .labelled(labels(volume))
        .value()
}

fn network(network: &Raw, trunc: bool) -> Value {
    let id = text(network, "Id");
    let created = text(network, "Created");
    Row::new("network.networkContext")
        .with("ID", if trunc { short(id) } else { id.to_owned() })
        .with("Name", text(network, "Name"))
        .with("Driver", text(network, "Driver"))
        .with("Scope", text(network, "Scope"))
        .with("IPv4", flag(network, "EnableIPv4").to_string())
        .with("IPv6", flag(network, "EnableIPv6").to_string())
        .with("Internal", flag(network, "Internal").to_string())
        .with("CreatedAt", time::spelt(created).unwrap_or_else(|| created.to_owned()))
        .labelled(labels(network))
        .value()
}
