//! The commands that print tables and details.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::docker_cli::{DockerCommand, ImageLs, Reference};
use crate::engine::{Engine, EngineError};
use crate::objects::{Container, Image, human_size};
use crate::runtime::docker::inspect;
use crate::runtime::docker::out::Out;
use crate::runtime::docker::table::{ago, cut, ports, short, table};

pub(super) async fn print(engine: &dyn Engine, command: &DockerCommand, out: &Out) -> Result<i64, EngineError> {
    let lines = match command {
        DockerCommand::ImageLs(options) => images(engine.images(options.all).await?, options),
        DockerCommand::Ps(options) => {
            let containers = engine.containers(options.all).await?;
            if options.listing.quiet {
                containers.iter().map(|container| short(&container.id)).collect()
            } else {
                ps(&containers)
            }
        }
        DockerCommand::History(options) => history(&engine.image(&options.image).await?, options.listing.no_trunc),
        DockerCommand::Inspect(options) => return inspect::print(engine, options, out).await,
        DockerCommand::VolumeLs(_) => {
            let mut volumes = engine.volumes().await?;
            volumes.sort_by(|one, other| one.name.cmp(&other.name));
            let rows: Vec<_> = volumes.into_iter().map(|volume| vec![volume.driver, volume.name]).collect();
            table(&["DRIVER", "VOLUME NAME"], &rows)
        }
        DockerCommand::NetworkLs(_) => {
            let row =
                |network: crate::objects::Network| vec![short(&network.id), network.name, network.driver, "local".to_owned()];
            let mut networks = engine.networks().await?;
            networks.sort_by(|one, other| one.name.cmp(&other.name));
            let rows: Vec<_> = networks.into_iter().map(row).collect();
            table(&["NETWORK ID", "NAME", "DRIVER", "SCOPE"], &rows)
        }
        _ => {
            let info = engine.info();
            vec![
                "Client: sealegs".to_owned(),
                format!(" Version:           {}", env!("CARGO_PKG_VERSION")),
                String::new(),
                format!("Server: {:?}", info.kind),
                format!(" Version:           {}", info.version),
                format!(" API version:       {}", info.api),
                format!(" OS/Arch:           {}", info.platform),
            ]
        }
    };
    for line in lines {
        out.line(line).await;
    }
    Ok(0)
}

fn since(created: i64) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| i64::try_from(time.as_secs()).unwrap_or(i64::MAX));
    ago(now.saturating_sub(created))
}

fn images(mut images: Vec<Image>, options: &ImageLs) -> Vec<String> {
    images.sort_by_key(|image| std::cmp::Reverse(image.created));
    let wanted = |tag: &str| {
        let Some(reference) = &options.reference else { return true };
        let tagged = reference.rsplit('/').next().is_some_and(|last| last.contains(':'));
        match (Reference::parse(reference), Reference::parse(tag)) {
            (Ok(wanted), Ok(have)) if tagged => wanted == have,
            (Ok(wanted), Ok(have)) => wanted.repository() == have.repository(),
            _ => false,
        }
    };
    let mut rows = Vec::new();
    for image in &images {
        let none = ["<none>:<none>".to_owned()];
        let tags = if image.tags.is_empty() && options.reference.is_none() { &none[..] } else { &image.tags };
        for tag in tags.iter().filter(|tag| wanted(tag)) {
            let (name, tag) = tag.rsplit_once(':').unwrap_or((tag, "latest"));
            rows.push(vec![name.to_owned(), tag.to_owned(), short(&image.id), since(image.created), human_size(image.size)]);
        }
    }
    if options.listing.quiet {
        return rows.into_iter().filter_map(|row| row.into_iter().nth(2)).collect();
    }
    table(&["REPOSITORY", "TAG", "IMAGE ID", "CREATED", "SIZE"], &rows)
}

fn ps(containers: &[Container]) -> Vec<String> {
    let row = |container: &Container| {
        vec![
            short(&container.id),
            container.image.clone(),
            format!("\"{}\"", cut(&container.command, 20)),
            since(container.created),
            container.status.clone(),
            ports(&container.ports),
            container.name.clone(),
        ]
    };
    let rows: Vec<_> = containers.iter().map(row).collect();
    table(&["CONTAINER ID", "IMAGE", "COMMAND", "CREATED", "STATUS", "PORTS", "NAMES"], &rows)
}

fn history(image: &Image, whole: bool) -> Vec<String> {
    let row = |layer: &crate::objects::Layer| {
        let id = if whole || layer.id.starts_with('<') { layer.id.clone() } else { short(&layer.id) };
        let created_by = if whole { layer.created_by.clone() } else { cut(&layer.created_by, 45) };
        vec![id, since(layer.created), created_by, human_size(layer.size), layer.comment.clone()]
    };
    let rows: Vec<_> = image.layers.iter().rev().map(row).collect();
    table(&["IMAGE", "CREATED", "CREATED BY", "SIZE", "COMMENT"], &rows)
}
