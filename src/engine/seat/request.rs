//! What a seat makes, under the names that are its own on the engine.

use std::collections::BTreeMap;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

use crate::docker_cli::mounts::names_a_volume;
use crate::docker_cli::{MountKind, NetworkConnect, Run, VolumeCreate};
use crate::engine::seat::Seat;
use crate::engine::seat::resolve::{Found, missing};
use crate::engine::seat::view::{anonymous, built_in};
use crate::engine::{BuildRequest, CommitRequest, EngineError, ObjectKind, RunRequest};
use crate::objects::{LABEL_COURSE, LABEL_SESSION, LABEL_STEP};

/// Exit code of docker for a command it cannot make sense of.
const UNREADABLE: i64 = 125;
/// Words that a container without a name is named with, as engines do.
const MOODS: [&str; 16] = [
    "brave", "calm", "clever", "eager", "gentle", "happy", "jolly", "kind", "lucky", "merry", "proud", "quick", "quiet", "sunny",
    "swift", "warm",
];
const ANIMALS: [&str; 16] = [
    "badger", "beaver", "dolphin", "falcon", "heron", "ibex", "lynx", "marten", "narwhal", "otter", "panda", "puffin", "seal",
    "swan", "walrus", "whale",
];

impl Seat {
    /// A container to run.
    pub(super) async fn run_request(&self, mut request: RunRequest) -> Result<RunRequest, EngineError> {
        let run = &mut request.run;
        run.image = match self.find_image(&run.image).await? {
            Found::Own(known) | Found::Shared(known) => known,
            // The engine looks for it at the registry, as docker does.
            Found::Missing => run.image.clone(),
            Found::Foreign => return Err(missing(ObjectKind::Image, &run.image)),
        };
        let lesson = run.name.take();
        run.name = Some(match &lesson {
            Some(name) => self.words.thing(name),
            None => self.new_name().await?,
        });
        self.on_networks(run, lesson.as_deref()).await?;
        for network in &mut request.beyond.networks {
            network.network = self.network_name(&network.network).await?;
            called(&mut network.aliases, lesson.as_deref());
        }
        self.mounts(&mut request.run, &request.labels).await?;
        self.words.given_labels(&mut request.run.labels);
        request.labels = self.words.labels(request.labels);
        Ok(request)
    }

    async fn on_networks(&self, run: &mut Run, lesson: Option<&str>) -> Result<(), EngineError> {
        let Some(network) = &run.network else { return Ok(()) };
        if let Some(container) = network.strip_prefix("container:") {
            run.network = Some(format!("container:{}", self.container_name(container).await?));
        } else if !built_in(network) {
            run.network = Some(self.network_name(network).await?);
            // Others on the network find it by the name that the lesson gives it.
            called(&mut run.network_aliases, lesson);
        }
        Ok(())
    }

    /// Volumes by their names on the engine. Those that are not there are made here, for an engine that makes one by the
    /// way gives it no label.
    async fn mounts(&self, run: &mut Run, labels: &BTreeMap<String, String>) -> Result<(), EngineError> {
        let mut wanted = Vec::new();
        for volume in &mut run.volumes {
            let Some((source, rest)) = volume.split_once(':').filter(|(source, _)| names_a_volume(source)) else { continue };
            if !anonymous(source) {
                let known = self.words.thing(source);
                let mounted = format!("{known}:{rest}");
                wanted.push(known);
                *volume = mounted;
            }
        }
        for mount in &mut run.mounts {
            let Some(source) = mount.source.as_mut().filter(|source| !anonymous(source)) else { continue };
            if mount.kind == MountKind::Volume {
                *source = self.words.thing(source);
                let special = ["volume-driver", "volume-opt", "volume-label"];
                if !mount.options.iter().any(|(option, _)| special.contains(&option.as_str())) {
                    wanted.push(source.clone());
                }
            }
        }
        for name in wanted {
            let own = |name: &&str| [LABEL_COURSE, LABEL_SESSION, LABEL_STEP].contains(name);
            let labels = labels.iter().filter(|(name, _)| own(&name.as_str()));
            let labels = labels.map(|(name, value)| (name.clone(), value.clone())).collect();
            let volume = VolumeCreate { name: Some(name), ..VolumeCreate::default() };
            self.inner.create_volume(&volume, self.words.labels(labels)).await?;
        }
        Ok(())
    }

    /// A name as an engine makes one up; one that none of the seat's containers has.
    async fn new_name(&self) -> Result<String, EngineError> {
        let there = self.inner.containers(true).await?;
        let mut attempt = 0_u32;
        loop {
            let number = RandomState::new().build_hasher().finish();
            let pick = |words: &[&'static str], number: u64| {
                let at = usize::try_from(number % 16).unwrap_or_default();
                words.get(at).copied().unwrap_or_default()
            };
            let mut name = format!("{}_{}", pick(&MOODS, number), pick(&ANIMALS, number >> 8));
            match attempt {
                0..8 => {}
                8..64 => name.push_str(&((number >> 16) % 10).to_string()),
                _ => name.push_str(&number.to_string()),
            }
            let name = self.words.thing(&name);
            if there.iter().all(|one| one.name != name) {
                return Ok(name);
            }
            attempt = attempt.saturating_add(1);
        }
    }

    /// An image to build.
    pub(super) async fn build_request(&self, mut request: BuildRequest) -> Result<BuildRequest, EngineError> {
        for tag in &mut request.build.tags {
            *tag = self.new_image(tag)?;
        }
        // A line `FROM goapp` means the seat's own, where it has one.
        let images = self.inner.images(false).await?;
        let tags = images.iter().flat_map(|image| &image.tags);
        request.images.extend(tags.filter_map(|tag| Some((self.words.own_image(tag)?, tag.clone()))));
        self.words.given_labels(&mut request.build.labels);
        request.labels = self.words.labels(request.labels);
        Ok(request)
    }

    /// An image to make of a container.
    pub(super) async fn commit_request(&self, mut request: CommitRequest) -> Result<CommitRequest, EngineError> {
        request.commit.container = self.container_name(&request.commit.container).await?;
        if let Some(reference) = &mut request.commit.reference {
            *reference = self.new_image(reference)?;
        }
        request.labels = self.words.labels(request.labels);
        Ok(request)
    }

    /// The name on the engine of an image that is to be made.
    pub(super) fn new_image(&self, name: &str) -> Result<String, EngineError> {
        self.words.image(name).ok_or_else(|| EngineError::Refused {
            message: format!("invalid argument {name:?}: invalid reference format"),
            code: UNREADABLE,
        })
    }

    /// A container to put on a network.
    pub(super) async fn connection(&self, connect: &NetworkConnect) -> Result<NetworkConnect, EngineError> {
        let container = self.container_name(&connect.container).await?;
        let network = self.network_name(&connect.network).await?;
        let mut aliases = connect.aliases.clone();
        if !built_in(&connect.network) {
            let known = self.inner.container(&container).await?.name;
            called(&mut aliases, self.words.own_thing(&known));
        }
        Ok(NetworkConnect { network, container, aliases, ip: connect.ip.clone() })
    }
}

fn called(aliases: &mut Vec<String>, name: Option<&str>) {
    if let Some(name) = name.filter(|name| !aliases.iter().any(|alias| alias == name)) {
        aliases.push(name.to_owned());
    }
}
