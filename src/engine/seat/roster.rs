//! All seats of an engine, for whoever runs it: who has one, what is in it, and how to free it.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::engine::seat::claim::{Claim, LABEL_CLAIM, name_volume, number_of};
use crate::engine::seat::json::{label, strings, text};
use crate::engine::seat::words::{seat_of_image, seat_of_thing};
use crate::engine::seat::{LABEL_SEAT, SeatName, Words};
use crate::engine::{Engine, EngineError, ObjectKind};
use crate::objects::ContainerState;

/// A seat that is held, or of which something is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Whose.
    pub name: SeatName,
    /// Its number; `None` when only things are left of it.
    pub number: Option<u16>,
    /// Since when it is held, as the engine writes times.
    pub since: Option<String>,
    /// Containers, and how many of them run.
    pub containers: usize,
    /// See `containers`.
    pub running: usize,
    /// Images it made.
    pub images: usize,
    /// Networks.
    pub networks: usize,
    /// Volumes.
    pub volumes: usize,
    /// Bytes on the engine's disk that go when it is freed, as far as the engine tells.
    pub bytes: u64,
}

/// Something that belongs to a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// What it is.
    pub kind: ObjectKind,
    /// Its name as the lesson has it.
    pub name: String,
    /// Its name or id on the engine.
    pub known: String,
}

/// Every seat, by name.
///
/// # Errors
/// When the engine does not answer.
pub async fn seats(engine: &dyn Engine) -> Result<Vec<Taken>, EngineError> {
    let volumes = engine.volumes().await?;
    let (containers, networks, images) = (engine.containers(true).await?, engine.networks().await?, engine.images(true).await?);
    // Sizes are an extra: an engine that does not count them has seats all the same.
    let usage = engine.disk_usage().await.unwrap_or_default();
    let mut all: BTreeMap<SeatName, Taken> = BTreeMap::new();
    let mut of = |name: &str, count: &mut dyn FnMut(&mut Taken)| {
        let Ok(name) = name.parse::<SeatName>() else { return };
        let new = || Taken {
            name: name.clone(),
            number: None,
            since: None,
            containers: 0,
            running: 0,
            images: 0,
            networks: 0,
            volumes: 0,
            bytes: 0,
        };
        count(all.entry(name.clone()).or_insert_with(new));
    };
    for volume in &volumes {
        let Some(seat) = volume.labels.get(LABEL_SEAT) else { continue };
        let claim = volume.labels.contains_key(LABEL_CLAIM);
        of(seat, &mut |taken| match number_of(&volume.name).filter(|_| claim) {
            Some(number) => taken.number = Some(number),
            None => taken.volumes += usize::from(!claim),
        });
    }
    for container in &containers {
        let Some(seat) = seat_of_thing(&container.name) else { continue };
        of(seat, &mut |taken| {
            taken.containers += 1;
            taken.running += usize::from(container.state == ContainerState::Running);
        });
    }
    for network in &networks {
        let Some(seat) = seat_of_thing(&network.name) else { continue };
        of(seat, &mut |taken| taken.networks += 1);
    }
    for image in &images {
        let named = image.tags.iter().find_map(|tag| seat_of_image(tag));
        let Some(seat) = named.or_else(|| image.labels.get(LABEL_SEAT).map(String::as_str)) else { continue };
        of(seat, &mut |taken| taken.images += 1);
    }
    for (seat, bytes) in sizes(&usage) {
        of(&seat, &mut |taken| taken.bytes = taken.bytes.saturating_add(bytes));
    }
    let mut all: Vec<Taken> = all.into_values().collect();
    for taken in &mut all {
        let held = engine.inspect(ObjectKind::Volume, &name_volume(&taken.name), false).await;
        taken.since = held.ok().map(|held| text(&held, "CreatedAt").to_owned()).filter(|since| !since.is_empty());
    }
    Ok(all)
}

/// Bytes by seat: what containers wrote, the layers that only its images have, its volumes.
fn sizes(usage: &Value) -> Vec<(String, u64)> {
    let list = |key: &str| usage.get(key).and_then(Value::as_array).into_iter().flatten();
    let number =
        |value: &Value, key: &str| value.get(key).and_then(Value::as_i64).and_then(|size| u64::try_from(size).ok()).unwrap_or(0);
    let mut all = Vec::new();
    for container in list("Containers") {
        let names = strings(container, "Names");
        let seat = names.iter().find_map(|name| seat_of_thing(name.trim_start_matches('/')));
        all.extend(seat.map(|seat| (seat.to_owned(), number(container, "SizeRw"))));
    }
    for image in list("Images") {
        let tags = strings(image, "RepoTags");
        let seat = tags.iter().find_map(|tag| seat_of_image(tag)).map(str::to_owned).or_else(|| label(image, LABEL_SEAT));
        let own = number(image, "Size").saturating_sub(number(image, "SharedSize"));
        all.extend(seat.map(|seat| (seat, own)));
    }
    for volume in list("Volumes") {
        let size = volume.get("UsageData").map_or(0, |usage| number(usage, "Size"));
        let seat = seat_of_thing(text(volume, "Name")).map(str::to_owned).or_else(|| label(volume, LABEL_SEAT));
        all.extend(seat.map(|seat| (seat, size)));
    }
    all
}

/// Whatever belongs to a seat, containers first, so that nothing is in use when its turn comes. Containers, networks and
/// volumes have the seat's label and its name; images may have only its name, for what was pulled has no labels of ours.
///
/// # Errors
/// When the engine does not answer.
pub async fn holdings(engine: &dyn Engine, seat: &SeatName) -> Result<Vec<Holding>, EngineError> {
    let words = Words::new(seat);
    let labelled = |labels: &BTreeMap<String, String>| labels.get(LABEL_SEAT).is_some_and(|label| label == seat.as_str());
    let mut all = Vec::new();
    let mut hold = |kind: ObjectKind, name: &str, known: &str| {
        all.push(Holding { kind, name: name.to_owned(), known: known.to_owned() });
    };
    for container in engine.containers(true).await?.iter().filter(|one| labelled(&one.labels)) {
        if let Some(name) = words.own_thing(&container.name) {
            hold(ObjectKind::Container, name, &container.id);
        }
    }
    for image in engine.images(true).await? {
        let own: Vec<&String> = image.tags.iter().filter(|tag| words.own_image(tag).is_some()).collect();
        for tag in &own {
            hold(ObjectKind::Image, &words.text(tag), tag);
        }
        if image.tags.is_empty() && labelled(&image.labels) {
            hold(ObjectKind::Image, &image.id, &image.id);
        }
    }
    for network in engine.networks().await?.iter().filter(|one| labelled(&one.labels)) {
        if let Some(name) = words.own_thing(&network.name) {
            hold(ObjectKind::Network, name, &network.id);
        }
    }
    for volume in engine.volumes().await?.iter().filter(|one| labelled(&one.labels) && !one.labels.contains_key(LABEL_CLAIM)) {
        hold(ObjectKind::Volume, words.own_thing(&volume.name).unwrap_or(&volume.name), &volume.name);
    }
    Ok(all)
}

/// Removes one thing of a seat. Gone already is as good as removed.
///
/// # Errors
/// What the engine said.
pub async fn remove(engine: &dyn Engine, holding: &Holding) -> Result<(), EngineError> {
    let known = &holding.known;
    let removed = match holding.kind {
        ObjectKind::Container => engine.remove_container(known, true, true).await,
        ObjectKind::Image => engine.remove_image(known, false, false).await.map(drop),
        ObjectKind::Network => engine.remove_network(known).await,
        ObjectKind::Volume => engine.remove_volume(known, false).await,
    };
    match removed {
        Err(EngineError::NotFound { .. }) => Ok(()),
        removed => removed,
    }
}

/// Gives up a seat whoever has it, when nothing is left of it.
///
/// # Errors
/// What the engine said.
pub async fn free(engine: &dyn Engine, seat: &SeatName) -> Result<(), EngineError> {
    Claim::release(engine, seat, None).await
}
