//! `docker images`.

use super::raw::{all, number, text, texts};
use super::{filters, refused};
use crate::docker_cli::{ImageLs, Reference};
use crate::engine::{Engine, EngineError, ObjectKind, Query, Raw};
use crate::gotemplate::Value;
use crate::runtime::docker::format::{Row, or_table, rows, time, units};
use crate::runtime::docker::table::short;

const TABLE: &str =
    "table {{.Repository}}\t{{.Tag}}\t{{.ID}}\t{{if .CreatedSince }}{{.CreatedSince}}{{else}}N/A{{end}}\t{{.Size}}";
const WITH_DIGESTS: &str = "table {{.Repository}}\t{{.Tag}}\t{{.Digest}}\t{{.ID}}\t{{if .CreatedSince }}{{.CreatedSince}}\
                            {{else}}N/A{{end}}\t{{.Size}}";
const NONE: &str = "<none>";
/// Go's time without a value, in seconds since 1970: an image that does not say when it was made.
const NO_DATE: i64 = -62_135_596_800;

pub(in crate::runtime) const HEADS: [(&str, &str); 11] = [
    ("ID", "IMAGE ID"),
    ("Repository", "REPOSITORY"),
    ("Tag", "TAG"),
    ("Digest", "DIGEST"),
    ("CreatedSince", "CREATED"),
    ("CreatedAt", "CREATED AT"),
    ("Size", "SIZE"),
    ("Containers", "CONTAINERS"),
    ("VirtualSize", "SIZE"),
    ("SharedSize", "SHARED SIZE"),
    ("UniqueSize", "UNIQUE SIZE"),
];

pub(super) async fn list(engine: &dyn Engine, options: &ImageLs) -> Result<String, EngineError> {
    let listing = &options.listing;
    let format = match or_table(listing.format.as_deref()) {
        "table" if listing.quiet => "{{.ID}}".to_owned(),
        "table" if options.digests => WITH_DIGESTS.to_owned(),
        "table" => TABLE.to_owned(),
        format if format.starts_with("table") && options.digests && !format.contains("{{.Digest}}") => {
            format!("{format}\t{{{{.Digest}}}}")
        }
        format => format.to_owned(),
    };
    let mut wanted = filters(&listing.filters);
    if let Some(reference) = &options.reference {
        wanted.entry("reference".to_owned()).or_default().push(reference.clone());
    }
    let query = Query { all: options.all, filters: wanted, ..Query::default() };
    let listed = engine.list(ObjectKind::Image, &query).await?;
    let digests = Digests { asked: options.digests, shown: options.digests || format.contains("{{.Digest}}") };
    let now = units::now();
    let lines = all(&listed).iter().flat_map(|image| {
        let names = named(image, digests);
        names.into_iter().map(move |name| row(image, &name, !listing.no_trunc, now))
    });
    rows(&format, &HEADS, lines).map_err(refused)
}

/// Whether digests are in the list.
#[derive(Clone, Copy)]
struct Digests {
    /// By `--digests`.
    asked: bool,
    /// By that or by the template.
    shown: bool,
}

/// One of an image's names.
pub(in crate::runtime) struct Name {
    pub(in crate::runtime) repository: String,
    pub(in crate::runtime) tag: String,
    pub(in crate::runtime) digest: String,
}

/// Whether an image has no name at all.
pub(in crate::runtime) fn dangling(image: &Raw) -> bool {
    let (tags, digests) = (texts(image, "RepoTags"), texts(image, "RepoDigests"));
    (tags.is_empty() && digests.is_empty()) || (tags == ["<none>:<none>"] && digests == ["<none>@<none>"])
}

/// A row for each of an image's names: by repository, with its digests where they are shown.
fn named(image: &Raw, shown: Digests) -> Vec<Name> {
    let name = |repository: &str, tag: &str, digest: &str| Name {
        repository: repository.to_owned(),
        tag: tag.to_owned(),
        digest: digest.to_owned(),
    };
    if dangling(image) {
        return vec![name(NONE, NONE, NONE)];
    }
    let parsed = |names: Vec<&str>| names.into_iter().filter_map(|name| Reference::parse(name).ok()).collect::<Vec<_>>();
    let (tags, digests) = (parsed(texts(image, "RepoTags")), parsed(texts(image, "RepoDigests")));
    let mut repositories: Vec<String> = Vec::new();
    for reference in tags.iter().chain(&digests) {
        let repository = reference.repository();
        if !repositories.contains(&repository) {
            repositories.push(repository);
        }
    }
    let mut all = Vec::new();
    for repository in repositories {
        let own = |list: &[Reference]| list.iter().filter(|known| known.repository() == repository).cloned().collect::<Vec<_>>();
        let digests: Vec<String> = own(&digests).into_iter().filter_map(|known| known.digest).collect();
        let tags: Vec<String> = own(&tags).into_iter().filter_map(|known| known.tag).collect();
        for tag in &tags {
            if !shown.shown || digests.is_empty() {
                all.push(name(&repository, tag, NONE));
            } else {
                all.extend(digests.iter().map(|digest| name(&repository, tag, digest)));
            }
        }
        if tags.is_empty() && shown.asked {
            all.extend(digests.iter().map(|digest| name(&repository, NONE, digest)));
        } else if tags.is_empty() {
            all.push(name(&repository, NONE, ""));
        }
    }
    all
}

/// An image under one of its names, as templates see it.
pub(in crate::runtime) fn row(image: &Raw, name: &Name, trunc: bool, now: i64) -> Value {
    let id = text(image, "Id");
    let (size, created) = (number(image, "Size"), number(image, "Created"));
    let counted = |name: &str| image.get(name).and_then(Raw::as_i64).filter(|count| *count != -1);
    let or_none = |text: Option<String>| text.unwrap_or_else(|| "N/A".to_owned());
    let shared = counted("SharedSize");
    Row::new("formatter.imageContext")
        .with("ID", if trunc { short(id) } else { id.to_owned() })
        .with("Repository", name.repository.as_str())
        .with("Tag", name.tag.as_str())
        .with("Digest", name.digest.as_str())
        .with("CreatedSince", if created == NO_DATE { String::new() } else { units::since(created, now) })
        .with("CreatedAt", time::local(created))
        .with("Size", units::size(size, 3))
        .with("VirtualSize", units::size(size, 4))
        .with("Containers", or_none(counted("Containers").map(|count| count.to_string())))
        .with("SharedSize", or_none(shared.map(|shared| units::size(shared, 4))))
        .with("UniqueSize", or_none(shared.filter(|_| size != -1).map(|shared| units::size(size - shared, 4))))
        .value()
}
