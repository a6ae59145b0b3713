//! Images, volumes, networks and the engine.

use super::{containers_named, image, images_named, list, networks_named, volumes_named};
use crate::docker_cli::{DockerCommand, ImageLs, InspectKind, Prune, PruneWhat};
use crate::i18n::{Lang, words};

#[rustfmt::skip]
pub fn sentence(command: &DockerCommand, lang: Lang) -> Option<String> {
    let images = |names: &[String]| {
        let names: Vec<_> = names.iter().map(|name| image(name)).collect();
        images_named(&names, lang)
    };
    let volumes = |names: &[String]| volumes_named(names, lang);
    let networks = |names: &[String]| networks_named(names, lang);
    Some(match command {
        DockerCommand::Inspect(inspect) => {
            let named = match inspect.kind {
                None => list,
                Some(InspectKind::Container) => containers_named,
                Some(InspectKind::Image) => images_named,
                Some(InspectKind::Volume) => volumes_named,
                Some(InspectKind::Network) => networks_named,
            };
            let what = named(&inspect.names, lang);
            if inspect.format.is_some() {
                words!(lang, "explain-prints-chosen-details-of-what", what)
            } else {
                words!(lang, "explain-shows-all-details-of-what", what)
            }
        }
        DockerCommand::ImageLs(ls) => image_list(ls, lang),
        DockerCommand::History(history) => {
            let it = image(&history.image);
            words!(lang, "explain-shows-the-layers-of-it-and", it)
        }
        DockerCommand::Tag(tag) => {
            let (source, target) = (image(&tag.source), image(&tag.target));
            words!(lang, "explain-gives-the-image-source-the-name", source, target)
        }
        DockerCommand::Rmi(rmi) => {
            let them = images(&rmi.images);
            words!(lang, "explain-removes-them", them)
        }
        DockerCommand::Pull(pull) if pull.all_tags => {
            let it = &pull.reference;
            words!(lang, "explain-downloads-every-tag-of-it", it)
        }
        DockerCommand::Pull(pull) => {
            let it = image(&pull.reference);
            words!(lang, "explain-downloads-the-image-it", it)
        }
        DockerCommand::Save(save) => {
            let (them, to) = (images(&save.images), output(save.output.as_ref(), lang));
            words!(lang, "explain-writes-them-as-a-tar-archive", them, to)
        }
        DockerCommand::Load(load) => {
            let from = load.input.as_ref().map_or_else(|| words!(lang, "explain-the-standard-input"), |file| words!(lang, "explain-file", file));
            words!(lang, "explain-reads-images-from-from", from)
        }
        DockerCommand::Import(import) => {
            let source = &import.source;
            let from = if source == "-" {
                words!(lang, "explain-the-archive-on-the-standard-input")
            } else {
                words!(lang, "explain-the-archive-source", source)
            };
            match import.reference.as_deref().map(image) {
                Some(name) => words!(lang, "explain-makes-the-image-name-from-from", name, from),
                None => words!(lang, "explain-makes-an-image-without-a-name", from),
            }
        }
        DockerCommand::Prune(prune) => self::prune(prune, lang),
        DockerCommand::VolumeLs(_) => words!(lang, "explain-lists-the-volumes"),
        DockerCommand::VolumeCreate(create) => match &create.name {
            Some(name) => words!(lang, "explain-creates-the-volume-name", name),
            None => words!(lang, "explain-creates-a-volume-with-a-random"),
        },
        DockerCommand::VolumeRm(rm) => {
            let them = volumes(&rm.names);
            words!(lang, "explain-removes-them-with-all-data", them)
        }
        DockerCommand::NetworkLs(_) => words!(lang, "explain-lists-the-networks"),
        DockerCommand::NetworkCreate(create) => {
            let (name, driver) = (&create.name, create.driver.as_deref().unwrap_or("bridge"));
            words!(lang, "explain-creates-the-driver-network-name", driver, name)
        }
        DockerCommand::NetworkRm(rm) => {
            let them = networks(&rm.names);
            words!(lang, "explain-removes-them", them)
        }
        DockerCommand::NetworkConnect(connect) => {
            let (network, container) = (&connect.network, &connect.container);
            words!(lang, "explain-connects-the-container-container-to-the", container, network)
        }
        DockerCommand::NetworkDisconnect(disconnect) => {
            let (network, container) = (&disconnect.network, &disconnect.container);
            words!(lang, "explain-takes-the-container-container-off-the", container, network)
        }
        DockerCommand::Df(_) => words!(lang, "explain-shows-how-much-disk-space-docker"),
        DockerCommand::Info(_) => words!(lang, "explain-shows-the-engine-settings-and-state"),
        DockerCommand::Version(_) => words!(lang, "explain-shows-the-versions-of-the-client"),
        DockerCommand::VersionLine => words!(lang, "explain-prints-docker-version"),
        DockerCommand::Events(events) if events.until.is_some() => {
            words!(lang, "explain-shows-what-happened-in-the-engine")
        }
        DockerCommand::Events(_) => {
            words!(lang, "explain-shows-what-happens-in-the-engine")
        }
        _ => return None,
    })
}

fn image_list(ls: &ImageLs, lang: Lang) -> String {
    match &ls.reference {
        Some(reference) => words!(lang, "explain-lists-the-images-named-reference", reference),
        None => words!(lang, "explain-lists-the-images"),
    }
}

fn output(file: Option<&String>, lang: Lang) -> String {
    file.map_or_else(|| words!(lang, "explain-the-standard-output"), |file| words!(lang, "explain-file-2", file))
}

#[rustfmt::skip]
fn prune(prune: &Prune, lang: Lang) -> String {
    match (prune.what, prune.all) {
        (PruneWhat::Containers, _) => words!(lang, "explain-removes-all-stopped-containers"),
        (PruneWhat::Images, true) => words!(lang, "explain-removes-every-image-that-no-container"),
        (PruneWhat::Images, false) => words!(lang, "explain-removes-images-that-have-no-name"),
        (PruneWhat::Volumes, true) => words!(lang, "explain-removes-every-volume-that-no-container"),
        (PruneWhat::Volumes, false) => words!(lang, "explain-removes-volumes-that-no-container-uses"),
        (PruneWhat::Networks, _) => words!(lang, "explain-removes-all-networks-that-no-container"),
        (PruneWhat::Builder, _) => words!(lang, "explain-removes-the-build-cache-that-nothing"),
        (PruneWhat::System, all) => words!(lang, "explain-removes-what-is-unused", all, volumes = prune.volumes),
    }
}
