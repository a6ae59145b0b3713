//! `docker compose ps`, `images` and `top`: what there is, in tables as docker's compose lays them out.

use crate::compose::labels;
use crate::docker_cli::command::compose::{ComposeImages, ComposePs};
use crate::engine::{EngineError, Filters, ObjectKind, Query, Raw};
use crate::gotemplate::{Field, List, Record, Value};
use crate::objects::human_size;
use crate::runtime::compose::scene::{Scene, refused};
use crate::runtime::docker::format::{or_table, rows, tabs, units};
use crate::runtime::docker::lists::ps as docker_ps;
use crate::runtime::docker::lists::raw::{all, items, labels as labels_of, number, text};
use crate::runtime::docker::table::short;

const TABLE: &str = "table {{.Name}}\t{{.Image}}\t{{.Command}}\t{{.Service}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}";
const HEADS: [(&str, &str); 19] = [
    ("ID", "CONTAINER ID"),
    ("Name", "NAME"),
    ("Names", "NAMES"),
    ("Project", "PROJECT"),
    ("Service", "SERVICE"),
    ("Image", "IMAGE"),
    ("Command", "COMMAND"),
    ("CreatedAt", "CREATED AT"),
    ("RunningFor", "CREATED"),
    ("Ports", "PORTS"),
    ("State", "STATE"),
    ("Status", "STATUS"),
    ("Health", "HEALTH"),
    ("ExitCode", "EXIT CODE"),
    ("Size", "SIZE"),
    ("Labels", "LABELS"),
    ("Mounts", "MOUNTS"),
    ("LocalVolumes", "LOCAL VOLUMES"),
    ("Networks", "NETWORKS"),
];
const STATES: [&str; 7] = ["paused", "restarting", "removing", "running", "dead", "created", "exited"];

pub(super) async fn ps(scene: &Scene<'_>, options: &ComposePs) -> Result<i64, EngineError> {
    scene.select(&options.services, crate::compose::With::Nothing)?;
    if let Some(wrong) = options.status.iter().find(|status| !STATES.contains(&status.as_str())) {
        return Err(refused(format!("unknown status {wrong:?}: it is one of {}", STATES.join(", "))));
    }
    let filters = Filters::from([("label".to_owned(), vec![format!("{}={}", labels::PROJECT, scene.project.name)])]);
    let query = Query { all: options.all || !options.status.is_empty(), filters, ..Query::default() };
    let listed = scene.engine.list(ObjectKind::Container, &query).await?;
    let mut found: Vec<&Raw> = all(&listed).iter().filter(|one| is_wanted(scene, options, one)).collect();
    found.sort_by_key(|one| name(one));
    if options.quiet {
        for one in found {
            scene.out.line(text(one, "Id")).await;
        }
        return Ok(0);
    }
    if options.list_services {
        let mut services: Vec<String> = found.iter().map(|one| label(one, labels::SERVICE)).collect();
        services.sort();
        services.dedup();
        for service in services {
            scene.out.line(service).await;
        }
        return Ok(0);
    }
    let format = match or_table(options.format.as_deref()) {
        "table" => TABLE,
        format => format,
    };
    let now = units::now();
    let printed = rows(format, &HEADS, found.iter().map(|one| row(one, !options.no_trunc, now))).map_err(refused)?;
    scene.out.text(printed).await;
    Ok(0)
}

fn is_wanted(scene: &Scene<'_>, options: &ComposePs, one: &Raw) -> bool {
    let own = labels_of(one);
    let service = own.get(labels::SERVICE);
    let known =
        service.is_some_and(|name| scene.project.services.contains_key(name) || scene.project.disabled.contains_key(name));
    let one_off = own.get(labels::ONE_OFF).is_some_and(|value| value.eq_ignore_ascii_case("true"));
    own.contains_key(labels::CONFIG_HASH)
        && (!one_off || options.all)
        && (known || options.orphans)
        && (options.services.is_empty() || service.is_some_and(|name| options.services.contains(name)))
        && (options.status.is_empty() || options.status.iter().any(|status| status == text(one, "State")))
}

fn label(one: &Raw, name: &str) -> String {
    labels_of(one).remove(name).unwrap_or_default()
}

fn name(one: &Raw) -> String {
    let names = items(one, "Names").iter().filter_map(Raw::as_str).map(|name| name.trim_start_matches('/'));
    names.into_iter().find(|name| !name.contains('/')).unwrap_or_default().to_owned()
}

/// A row: that of `docker ps` with what compose knows beside it.
fn row(one: &Raw, trunc: bool, now: i64) -> Value {
    let Value::Record(base) = docker_ps::row(one, trunc, now) else { return Value::Missing };
    let mut record = Record::clone(&base);
    record.fields.retain(|(field, _)| &*field.name != "Platform");
    let status = text(one, "Status");
    let between = |start: &str, end: char| status.split_once(start).and_then(|(_, rest)| Some(rest.split_once(end)?.0));
    let exit = between("Exited (", ')').and_then(|code| code.parse().ok()).unwrap_or(0);
    let health = match status {
        status if status.contains("(healthy)") => "healthy",
        status if status.contains("(unhealthy)") => "unhealthy",
        status if status.contains("(health: starting)") => "starting",
        _ => "",
    };
    record.kind = "formatter.ContainerContext".into();
    record.fields.extend([
        (Field::plain("ExitCode"), Value::Int(exit)),
        (Field::plain("Health"), health.into()),
        (Field::plain("Name"), name(one).into()),
        (Field::plain("Project"), label(one, labels::PROJECT).into()),
        (Field::plain("Publishers"), publishers(one)),
        (Field::plain("Service"), label(one, labels::SERVICE).into()),
    ]);
    record.fields.sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
    Value::Record(record.into())
}

fn publishers(one: &Raw) -> Value {
    let mut ports: Vec<&Raw> = items(one, "Ports").iter().collect();
    ports.sort_by_key(|port| (number(port, "PrivatePort"), text(port, "IP").to_owned(), number(port, "PublicPort")));
    let items: Vec<Value> = ports
        .into_iter()
        .map(|port| {
            let fields = vec![
                (Field::plain("URL"), text(port, "IP").into()),
                (Field::plain("TargetPort"), Value::Int(number(port, "PrivatePort"))),
                (Field::plain("PublishedPort"), Value::Int(number(port, "PublicPort"))),
                (Field::plain("Protocol"), text(port, "Type").into()),
            ];
            Value::Record(
                Record {
                    kind: "api.PortPublisher".into(),
                    pointer: false,
                    context: false,
                    fields,
                    lookups: std::collections::BTreeMap::new(),
                    text: None,
                }
                .into(),
            )
        })
        .collect();
    Value::List(List { kind: "api.PortPublishers".into(), nil: items.is_empty(), items }.into())
}

/// `docker compose images`.
pub(super) async fn images(scene: &Scene<'_>, options: &ComposeImages) -> Result<i64, EngineError> {
    let found = scene.found_of(&options.services).await?;
    let containers = scene.containers().await?;
    let mut table = "CONTAINER\tREPOSITORY\tTAG\tIMAGE ID\tSIZE\n".to_owned();
    let mut listed = Vec::new();
    for one in &found {
        let Some((_, container)) = containers.iter().find(|(known, _)| known.id == one.id) else { continue };
        let size = scene.engine.image(&one.image_id).await.map_or(0, |image| image.size);
        let last = container.image.rsplit('/').next().unwrap_or_default().to_owned();
        let (repository, tag) = match container.image.rsplit_once(':').filter(|_| last.contains(':')) {
            Some((repository, tag)) => (repository.to_owned(), tag.to_owned()),
            None => (container.image.clone(), "latest".to_owned()),
        };
        if options.quiet {
            scene.out.line(one.image_id.trim_start_matches("sha256:")).await;
        }
        let id = short(&one.image_id);
        table.push_str(&format!("{}\t{repository}\t{tag}\t{id}\t{}\n", one.name, human_size(size)));
        listed.push(serde_json::json!({
            "ID": one.image_id, "ContainerName": one.name, "Repository": repository, "Tag": tag, "Size": size,
        }));
    }
    match options.format.as_deref() {
        _ if options.quiet => {}
        Some("json") => scene.out.line(serde_json::Value::Array(listed).to_string()).await,
        Some("table" | "") | None => scene.out.text(tabs::align(&table, IMAGES)).await,
        Some(other) => return Err(refused(format!("unsupported format {other:?}: it is table or json"))),
    }
    Ok(0)
}

const IMAGES: tabs::Layout = tabs::Layout { least: 20, padding: 1 };

/// `docker compose top`.
pub(super) async fn top(scene: &Scene<'_>, services: &[String]) -> Result<i64, EngineError> {
    for one in scene.found_of(services).await?.iter().filter(|one| one.runs()) {
        let found = scene.engine.top(&one.id, &[]).await?;
        let lines = std::iter::once(&found.titles).chain(&found.rows).map(|cells| cells.join("\t") + "\n");
        let table = tabs::align(&lines.collect::<String>(), tabs::Layout { least: 5, padding: 3 });
        scene.out.text(format!("{}\n{table}\n", one.name)).await;
    }
    Ok(0)
}
