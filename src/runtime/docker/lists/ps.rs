//! `docker ps`.

use super::raw::{all, items, labels, number, text, texts};
use super::{filters, refused};
use crate::docker_cli::{Ps, Reference};
use crate::engine::{Engine, EngineError, ObjectKind, Query, Raw};
use crate::gotemplate::{Missing, Template, Value};
use crate::runtime::docker::format::{Row, or_table, rows, time, units};
use crate::runtime::docker::table::{cut, short};

const TABLE: &str = "table {{.ID}}\t{{.Image}}\t{{.Command}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}\t{{.Names}}";

pub(in crate::runtime) const HEADS: [(&str, &str); 15] = [
    ("ID", "CONTAINER ID"),
    ("Names", "NAMES"),
    ("Image", "IMAGE"),
    ("Command", "COMMAND"),
    ("CreatedAt", "CREATED AT"),
    ("RunningFor", "CREATED"),
    ("Ports", "PORTS"),
    ("State", "STATE"),
    ("Status", "STATUS"),
    ("Size", "SIZE"),
    ("Labels", "LABELS"),
    ("Mounts", "MOUNTS"),
    ("LocalVolumes", "LOCAL VOLUMES"),
    ("Networks", "NETWORKS"),
    ("Platform", "PLATFORM"),
];

pub(super) async fn list(engine: &dyn Engine, options: &Ps) -> Result<String, EngineError> {
    let listing = &options.listing;
    let mut size = options.size;
    if let Some(format) = listing.format.as_deref().filter(|format| !format.is_empty()) {
        // Docker tries the template before it asks the engine.
        let template = Template::parse("", format).map_err(|error| refused(format!("failed to parse template: {error}")))?;
        let tried = template.execute(&row(&Raw::Null, false, 0), Missing::Invalid);
        tried.map_err(|failed| refused(format!("failed to execute template: {}", failed.message)))?;
        size |= !listing.quiet && wants_size(format);
    }
    let format = match or_table(listing.format.as_deref()) {
        _ if listing.quiet => "{{.ID}}".to_owned(),
        "table" if options.size => format!("{TABLE}\t{{{{.Size}}}}"),
        "table" => TABLE.to_owned(),
        format => format.to_owned(),
    };
    let query = Query { all: options.all, limit: options.last, size, digests: false, filters: filters(&listing.filters) };
    let listed = engine.list(ObjectKind::Container, &query).await?;
    let now = units::now();
    rows(&format, &HEADS, all(&listed).iter().map(|container| row(container, !listing.no_trunc, now))).map_err(refused)
}

/// Whether a template shows sizes: by name, or with everything else as JSON.
fn wants_size(format: &str) -> bool {
    let tight: String = format.split_whitespace().collect();
    tight.contains(".Size") || ["json.}}", "json.|", "{.|json", "json.)", "json$}}"].iter().any(|whole| tight.contains(whole))
}

/// A container as templates see it. `trunc`: as short as a table has it.
pub(in crate::runtime) fn row(container: &Raw, trunc: bool, now: i64) -> Value {
    let created = number(container, "Created");
    let id = text(container, "Id");
    let command = text(container, "Command");
    let mounts: Vec<String> = items(container, "Mounts")
        .iter()
        .map(|mount| match text(mount, "Name") {
            "" => text(mount, "Source"),
            name => name,
        })
        .map(|name| if trunc { cut(name, 15) } else { name.to_owned() })
        .collect();
    let local = items(container, "Mounts").iter().filter(|mount| text(mount, "Driver") == "local").count();
    let networks = container.pointer("/NetworkSettings/Networks").and_then(Raw::as_object);
    let networks: Vec<&str> = networks.map(|networks| networks.keys().map(String::as_str).collect()).unwrap_or_default();
    Row::new("formatter.ContainerContext")
        .with("ID", if trunc { short(id) } else { id.to_owned() })
        .with("Names", names(&texts(container, "Names"), trunc))
        .with("Image", image(text(container, "Image"), text(container, "ImageID"), trunc))
        .with("Command", crate::gotemplate::print::quote(&if trunc { cut(command, 20) } else { command.to_owned() }))
        .with("CreatedAt", time::local(created))
        .with("RunningFor", units::since(created, now))
        .with("Ports", ports(items(container, "Ports")))
        .with("State", text(container, "State"))
        .with("Status", text(container, "Status"))
        .with("Size", size(number(container, "SizeRw"), number(container, "SizeRootFs")))
        .with("Mounts", mounts.join(","))
        .with("LocalVolumes", local.to_string())
        .with("Networks", networks.join(","))
        .with("Platform", Value::NilPointer("formatter.Platform".into()))
        .labelled(labels(container))
        .value()
}

fn names(names: &[&str], trunc: bool) -> String {
    let mut names = names.iter().map(|name| name.strip_prefix('/').unwrap_or(name));
    if trunc {
        // With links a container has several names; its own has no second slash.
        return names.find(|name| !name.contains('/')).unwrap_or_default().to_owned();
    }
    names.collect::<Vec<_>>().join(",")
}

fn image(image: &str, id: &str, trunc: bool) -> String {
    if image.is_empty() {
        return "<no image>".to_owned();
    }
    if !trunc {
        return image.to_owned();
    }
    if short(id) == short(image) {
        return short(id);
    }
    // A digest is left out, a tag is not.
    match image.split_once('@') {
        Some((name, _)) => match Reference::parse(name) {
            Ok(reference) if name.rsplit('/').next().is_some_and(|last| last.contains(':')) => {
                format!("{}:{}", reference.repository(), reference.tag.unwrap_or_default())
            }
            Ok(reference) => reference.repository(),
            Err(_) => image.to_owned(),
        },
        None => image.to_owned(),
    }
}

fn size(written: i64, whole: i64) -> String {
    let own = units::size(written, 3);
    if whole > 0 { format!("{own} (virtual {})", units::size(whole, 3)) } else { own }
}

/// Ports as docker groups them: those that keep their number by ranges, the others one by one.
fn ports(ports: &[Raw]) -> String {
    let mut ports: Vec<(i64, &str, i64, &str)> = ports
        .iter()
        .map(|port| (number(port, "PrivatePort"), text(port, "IP"), number(port, "PublicPort"), text(port, "Type")))
        .collect();
    ports.sort_unstable();
    let mut groups: Vec<(String, i64, i64)> = Vec::new();
    let (mut done, mut mapped) = (Vec::new(), Vec::new());
    for (inside, ip, outside, protocol) in ports {
        if !ip.is_empty() && inside != outside {
            mapped.push(format!("{}->{inside}/{protocol}", joined(ip, &outside.to_string())));
            continue;
        }
        let key = if ip.is_empty() { protocol.to_owned() } else { format!("{ip}/{protocol}") };
        match groups.iter_mut().find(|(known, ..)| *known == key) {
            Some((_, _, last)) if inside == *last + 1 => *last = inside,
            Some(group) => {
                done.push(range(group));
                *group = (key, inside, inside);
            }
            None => groups.push((key, inside, inside)),
        }
    }
    done.extend(groups.iter().map(range));
    done.extend(mapped);
    done.join(", ")
}

fn joined(ip: &str, port: &str) -> String {
    if ip.contains(':') { format!("[{ip}]:{port}") } else { format!("{ip}:{port}") }
}

fn range((key, first, last): &(String, i64, i64)) -> String {
    let numbers = if first == last { first.to_string() } else { format!("{first}-{last}") };
    match key.split_once('/') {
        Some((ip, protocol)) => format!("{}->{numbers}/{protocol}", joined(ip, &numbers)),
        None => format!("{numbers}/{key}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{image, names, ports};

    #[test]
    fn ports_are_grouped_as_docker_groups_them() {
        let port = |ip: &str, outside: u16, inside: u16| serde_json::json!({ "IP": ip, "PrivatePort": inside, "PublicPort": outside, "Type": "tcp" });
        let open = |inside: u16| serde_json::json!({ "PrivatePort": inside, "Type": "tcp" });
        assert_eq!(ports(&[port("0.0.0.0", 8080, 80), port("::", 8080, 80)]), "0.0.0.0:8080->80/tcp, [::]:8080->80/tcp");
        assert_eq!(ports(&[open(9000), open(9001), open(9003)]), "9000-9001/tcp, 9003/tcp");
        assert_eq!(ports(&[port("0.0.0.0", 81, 81), port("0.0.0.0", 82, 82)]), "0.0.0.0:81-82->81-82/tcp");
    }

    #[test]
    fn a_row_shows_its_own_name_and_its_image_without_digest() {
        assert_eq!(names(&["/db/alias", "/web"], true), "web");
        assert_eq!(names(&["/db/alias", "/web"], false), "db/alias,web");
        assert_eq!(image("alpine:3.12@sha256:00", "sha256:11", true), "alpine:3.12");
        assert_eq!(image("sha256:0123456789abcdef", "sha256:0123456789abcdef", true), "0123456789ab");
    }
}
