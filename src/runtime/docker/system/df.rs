//! `docker system df`.

use std::sync::Arc;

use crate::docker_cli::{Df, Reference};
use crate::engine::{Engine, EngineError, Raw};
use crate::gotemplate::{Field, List, Missing, Record, Template, Value};
use crate::runtime::docker::format::{Row, or_table, rows, time, units};
use crate::runtime::docker::lists::images::{self, Name, dangling};
use crate::runtime::docker::lists::raw::{flag, items, number, text, texts};
use crate::runtime::docker::lists::{ps, refused, resources};
use crate::runtime::docker::out::Out;
use crate::runtime::docker::table::short;

const HEADS: [(&str, &str); 5] =
    [("Type", "TYPE"), ("TotalCount", "TOTAL"), ("Active", "ACTIVE"), ("Size", "SIZE"), ("Reclaimable", "RECLAIMABLE")];

const CACHE_HEADS: [(&str, &str); 10] = [
    ("ID", "CACHE ID"),
    ("Parent", "PARENT"),
    ("CacheType", "CACHE TYPE"),
    ("Size", "SIZE"),
    ("CreatedSince", "CREATED"),
    ("LastUsedSince", "LAST USED"),
    ("UsageCount", "USAGE"),
    ("InUse", "IN USE"),
    ("Shared", "SHARED"),
    ("Description", "DESCRIPTION"),
];

pub(super) async fn print(engine: &dyn Engine, options: &Df, out: &Out) -> Result<i64, EngineError> {
    let usage = engine.disk_usage().await?;
    let format = or_table(options.format.as_deref());
    let text = match (options.verbose, format) {
        (false, "table") => {
            let format = "table {{.Type}}\t{{.TotalCount}}\t{{.Active}}\t{{.Size}}\t{{.Reclaimable}}";
            rows(format, &HEADS, totals(&usage)).map_err(refused)?
        }
        (false, format) => rows(format, &HEADS, totals(&usage)).map_err(refused)?,
        (true, "table") => tables(&usage).map_err(refused)?,
        (true, format) => {
            let format = if format == "json" { "{{json .}}" } else { format };
            let failed = |message: String| refused(format!("template parsing error: {message}"));
            let template = Template::parse("", format).map_err(failed)?;
            let everything = whole(&usage, format.starts_with("table"));
            template.execute(&everything, Missing::Invalid).map_err(|error| refused(error.message))?
        }
    };
    out.text(text).await;
    Ok(0)
}

/// Bytes that caches hold, those that images hold too not counted.
fn cache_size(usage: &Raw) -> i64 {
    items(usage, "BuildCache").iter().filter(|record| !flag(record, "Shared")).map(|record| number(record, "Size")).sum()
}

fn total(kind: &'static str, name: &str, counts: (usize, usize), size: i64, reclaimable: String) -> Value {
    Row::new(kind)
        .with("Type", name)
        .with("TotalCount", counts.0.to_string())
        .with("Active", counts.1.to_string())
        .with("Size", units::size(size, 4))
        .with("Reclaimable", reclaimable)
        .value()
}

fn part(reclaimable: i64, of: i64) -> String {
    let size = units::size(reclaimable, 4);
    match reclaimable.checked_mul(100).and_then(|part| part.checked_div(of)) {
        Some(percent) if of > 0 => format!("{size} ({percent}%)"),
        _ => size,
    }
}

fn totals(usage: &Raw) -> [Value; 4] {
    let images = items(usage, "Images");
    let used = |image: &&Raw| number(image, "Containers") != 0;
    let known = |image: &&Raw| number(image, "Size") != -1 && number(image, "SharedSize") != -1;
    let own: i64 =
        images.iter().filter(used).filter(known).map(|image| number(image, "Size") - number(image, "SharedSize")).sum();
    let layers = number(usage, "LayersSize");
    let active = images.iter().filter(|image| number(image, "Containers") > 0).count();
    let of_images =
        total("formatter.diskUsageImagesContext", "Images", (images.len(), active), layers, part(layers - own, layers));

    let containers = items(usage, "Containers");
    let runs =
        |container: &&Raw| ["running", "paused", "restarting"].iter().any(|state| text(container, "State").contains(state));
    let written = |container: &Raw| number(container, "SizeRw");
    let size: i64 = containers.iter().map(written).sum();
    let idle: i64 = containers.iter().filter(|container| !runs(container)).map(written).sum();
    let counts = (containers.len(), containers.iter().filter(runs).count());
    let of_containers = total("formatter.diskUsageContainersContext", "Containers", counts, size, part(idle, size));

    let volumes = items(usage, "Volumes");
    let usage_of = |volume: &Raw, name: &str| volume.get("UsageData").map_or(0, |usage| number(usage, name));
    let counted: Vec<&Raw> = volumes.iter().filter(|volume| usage_of(volume, "Size") != -1).collect();
    let size: i64 = counted.iter().map(|volume| usage_of(volume, "Size")).sum();
    let free = counted.iter().filter(|volume| usage_of(volume, "RefCount") == 0);
    let free: i64 = free.map(|volume| usage_of(volume, "Size")).sum();
    let counts = (volumes.len(), volumes.iter().filter(|volume| usage_of(volume, "RefCount") > 0).count());
    let of_volumes = total("formatter.diskUsageVolumesContext", "Local Volumes", counts, size, part(free, size));

    let caches = items(usage, "BuildCache");
    let size = cache_size(usage);
    let in_use: i64 = caches.iter().filter(|record| flag(record, "InUse")).map(|record| number(record, "Size")).sum();
    let counts = (caches.len(), caches.iter().filter(|record| flag(record, "InUse")).count());
    let of_cache =
        total("formatter.diskUsageBuilderContext", "Build Cache", counts, size, units::size((size - in_use).max(0), 4));
    [of_images, of_containers, of_volumes, of_cache]
}

/// The rows of `-v`: images, containers, volumes, build cache.
fn details(usage: &Raw, trunc: bool) -> [Vec<Value>; 4] {
    let now = units::now();
    let image = |image: &Raw| {
        let none = || ("<none>".to_owned(), "<none>".to_owned());
        let first = texts(image, "RepoTags").first().and_then(|tag| Reference::parse(tag).ok()).filter(|_| !dangling(image));
        let (repository, tag) = first.and_then(|name| name.tag.clone().map(|tag| (name.repository(), tag))).unwrap_or_else(none);
        images::row(image, &Name { repository, tag, digest: String::new() }, trunc, now)
    };
    let container = |container: &Raw| {
        let mut container = container.clone();
        // Docker leaves out here what the image takes.
        if let Some(fields) = container.as_object_mut() {
            fields.remove("SizeRootFs");
        }
        ps::row(&container, trunc, now)
    };
    let mut caches: Vec<&Raw> = items(usage, "BuildCache").iter().collect();
    caches.sort_by_key(|record| (text(record, "LastUsedAt"), text(record, "ID")));
    [
        items(usage, "Images").iter().map(image).collect(),
        items(usage, "Containers").iter().map(container).collect(),
        items(usage, "Volumes").iter().map(resources::volume).collect(),
        caches.into_iter().map(|record| cache(record, trunc, now)).collect(),
    ]
}

fn cache(record: &Raw, trunc: bool, now: i64) -> Value {
    let id = text(record, "ID");
    let parent = match texts(record, "Parents").join(", ") {
        none if none.is_empty() => text(record, "Parent").to_owned(),
        parents => parents,
    };
    let since = |name: &str| time::read(text(record, name)).map(|(at, ..)| units::since(at, now)).unwrap_or_default();
    let spelt = |name: &str| time::spelt(text(record, name)).unwrap_or_default();
    let mark = if flag(record, "InUse") { "*" } else { "" };
    Row::new("formatter.buildCacheContext")
        .with("ID", format!("{}{mark}", if trunc { short(id) } else { id.to_owned() }))
        .with("Parent", if trunc { short(&parent) } else { parent })
        .with("CacheType", text(record, "Type"))
        .with("Description", text(record, "Description"))
        .with("Size", units::size(number(record, "Size"), 3))
        .with("CreatedAt", spelt("CreatedAt"))
        .with("CreatedSince", since("CreatedAt"))
        .with("LastUsedAt", spelt("LastUsedAt"))
        .with("LastUsedSince", since("LastUsedAt"))
        .with("UsageCount", number(record, "UsageCount").to_string())
        .with("InUse", flag(record, "InUse").to_string())
        .with("Shared", flag(record, "Shared").to_string())
        .value()
}

fn tables(usage: &Raw) -> Result<String, String> {
    const IMAGES: &str = "table {{.Repository}}\t{{.Tag}}\t{{.ID}}\t{{.CreatedSince}}\t{{.Size}}\t{{.SharedSize}}\t{{.UniqueSize}}\
                          \t{{.Containers}}";
    const CONTAINERS: &str = "table {{.ID}}\t{{.Image}}\t{{.Command}}\t{{.LocalVolumes}}\t{{.Size}}\t{{.RunningFor}}\t{{.Status}}\
                              \t{{.Names}}";
    const CACHE: &str = "table {{.ID}}\t{{.CacheType}}\t{{.Size}}\t{{.CreatedSince}}\t{{.LastUsedSince}}\t{{.UsageCount}}\
                         \t{{.Shared}}";
    let [images, containers, volumes, caches] = details(usage, true);
    let mut out = "Images space usage:\n\n".to_owned();
    out.push_str(&rows(IMAGES, &images::HEADS, images)?);
    out.push_str("\nContainers space usage:\n\n");
    out.push_str(&rows(CONTAINERS, &ps::HEADS, containers)?);
    out.push_str("\nLocal Volumes space usage:\n\n");
    out.push_str(&rows("table {{.Name}}\t{{.Links}}\t{{.Size}}", &resources::VOLUME_HEADS, volumes)?);
    out.push_str(&format!("\nBuild cache usage: {}\n\n", units::size(cache_size(usage), 4)));
    out.push_str(&rows(CACHE, &CACHE_HEADS, caches)?);
    Ok(out)
}

/// Everything at once, for a template.
fn whole(usage: &Raw, trunc: bool) -> Value {
    let list = |(name, items): (&str, Vec<Value>)| {
        (Field::plain(name), Value::List(Arc::new(List { kind: "[]*formatter.context".into(), nil: false, items })))
    };
    let names = ["Images", "Containers", "Volumes", "BuildCache"];
    let fields = names.into_iter().zip(details(usage, trunc)).map(list).collect();
    Value::Record(Arc::new(Record { kind: "formatter.diskUsageContext".into(), pointer: true, fields, ..Record::default() }))
}
