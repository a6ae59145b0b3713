//! What stands on the engine, and putting it back after a wrong solution.

use std::collections::BTreeMap;

use crate::compose::labels::PROJECT;
use crate::course::{Course, Scope, Task};
use crate::engine::{Engine, EngineError};
use crate::objects::{Container, ContainerState, Image};
use crate::runtime::LABEL_SESSION;
use crate::runtime::ownership::{made_container, made_names, made_network, made_volume};

/// What the session made, and what bears a name that the course gives: a script, and a volume that comes into being
/// by being mounted, leave things without a label.
#[derive(Debug)]
pub struct Ours {
    session: String,
    /// Every command and file of the course and its mutants, variables filled in.
    text: String,
}

impl Ours {
    /// What is ours in this course.
    #[must_use]
    pub fn new(course: &Course, scope: &Scope, session: &str) -> Self {
        let mut text = String::new();
        let solutions = course.steps().flat_map(|(_, step)| &step.solution);
        let mutants = course.lessons.iter().flat_map(|lesson| &lesson.mutants).flat_map(|mutant| &mutant.tasks);
        for task in solutions.chain(mutants) {
            match task {
                Task::Run(command) => text.push_str(&scope.fill(&command.line)),
                Task::Write(file) => text.push_str(&scope.fill(&file.content)),
                _ => {}
            }
            text.push('\n');
        }
        Self { session: session.to_owned(), text }
    }

    fn names(&self, name: &str) -> bool {
        let part_of_name = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
        !name.is_empty()
            && self.text.match_indices(name).any(|(at, _)| {
                let before = self.text.get(..at).and_then(|text| text.chars().next_back());
                let after = self.text.get(at + name.len()..).and_then(|text| text.chars().next());
                !before.is_some_and(part_of_name) && !after.is_some_and(part_of_name)
            })
    }

    fn of_others(&self, labels: &BTreeMap<String, String>) -> bool {
        labels.get(LABEL_SESSION).is_some_and(|session| *session != self.session)
    }

    fn container(&self, one: &Container) -> bool {
        made_container(one, &self.session) || (!self.of_others(&one.labels) && self.names(&one.name))
    }

    fn tag(&self, image: &Image, tag: &str) -> bool {
        let repository = tag.rsplit_once(':').map_or(tag, |(repository, _)| repository);
        made_names(image, &self.session).iter().any(|own| own == tag)
            || (!self.of_others(&image.labels) && self.names(repository))
    }
}

/// What there is on the engine at one moment.
#[derive(Debug)]
pub struct Standing {
    containers: BTreeMap<String, Container>,
    tags: BTreeMap<String, String>,
    networks: BTreeMap<String, Lost>,
    volumes: BTreeMap<String, Lost>,
}

/// Something that was there, and cannot be brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// What it is called.
    pub name: String,
    /// The compose project that it belonged to.
    pub project: Option<String>,
}

impl Lost {
    fn new(name: &str, labels: &BTreeMap<String, String>) -> Self {
        Self { name: name.to_owned(), project: labels.get(PROJECT).cloned() }
    }
}

impl Standing {
    /// Looks at the engine.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn take(engine: &dyn Engine) -> Result<Self, EngineError> {
        Ok(Self {
            containers: engine.containers(true).await?.into_iter().map(|one| (one.id.clone(), one)).collect(),
            tags: tags(engine).await?.into_iter().map(|(tag, image)| (tag, image.id)).collect(),
            networks: engine.networks().await?.into_iter().map(|one| (one.id, Lost::new(&one.name, &one.labels))).collect(),
            volumes: engine
                .volumes()
                .await?
                .into_iter()
                .map(|one| (one.name.clone(), Lost::new(&one.name, &one.labels)))
                .collect(),
        })
    }

    /// Takes away what is new and ours, gives tags back to the images they named, and starts or stops again what was.
    /// What it cannot bring back.
    ///
    /// # Errors
    /// When the engine does not answer, or will not let go of something.
    pub async fn restore(&self, engine: &dyn Engine, ours: &Ours) -> Result<Vec<Lost>, EngineError> {
        let mut lost = Vec::new();
        let now = engine.containers(true).await?;
        for one in now.iter().filter(|one| !self.containers.contains_key(&one.id) && ours.container(one)) {
            gone(engine.remove_container(&one.id, true, true).await)?;
        }
        for (id, before) in &self.containers {
            let ran = before.state == ContainerState::Running;
            match now.iter().find(|one| one.id == *id) {
                None => lost.push(Lost::new(&before.name, &before.labels)),
                Some(one) if ran && one.state == ContainerState::Paused => engine.pause(id, false).await?,
                Some(one) if ran && one.state != ContainerState::Running => engine.start(id).await?,
                Some(one) if !ran && one.state == ContainerState::Running => engine.stop(id, Some(1), None).await?,
                Some(_) => {}
            }
        }
        self.images(engine, ours, &mut lost).await?;
        self.networks_and_volumes(engine, ours, &mut lost).await?;
        Ok(lost)
    }

    async fn images(&self, engine: &dyn Engine, ours: &Ours, lost: &mut Vec<Lost>) -> Result<(), EngineError> {
        let now = tags(engine).await?;
        for (tag, id) in &self.tags {
            if now.get(tag).is_none_or(|image| image.id != *id) {
                match engine.tag(id, tag).await {
                    Ok(()) => {}
                    Err(EngineError::NotFound { .. }) => lost.push(Lost { name: tag.clone(), project: None }),
                    Err(error) => return Err(error),
                }
            }
        }
        for (tag, _) in now.iter().filter(|(tag, image)| !self.tags.contains_key(*tag) && ours.tag(image, tag)) {
            // Its layers stay in the builder's cache: the solution after it is built from them.
            gone(engine.remove_image(tag, false, true).await.map(|_| ()))?;
        }
        Ok(())
    }

    async fn networks_and_volumes(&self, engine: &dyn Engine, ours: &Ours, lost: &mut Vec<Lost>) -> Result<(), EngineError> {
        let networks = engine.networks().await?;
        for one in networks.iter().filter(|one| !self.networks.contains_key(&one.id)) {
            if made_network(one, &ours.session) || (!ours.of_others(&one.labels) && ours.names(&one.name)) {
                gone(engine.remove_network(&one.id).await)?;
            }
        }
        lost.extend(
            self.networks.iter().filter(|(id, _)| !networks.iter().any(|one| one.id == **id)).map(|(_, lost)| lost.clone()),
        );
        let volumes = engine.volumes().await?;
        for one in volumes.iter().filter(|one| !self.volumes.contains_key(&one.name)) {
            if made_volume(one, &ours.session) || (!ours.of_others(&one.labels) && ours.names(&one.name)) {
                gone(engine.remove_volume(&one.name, true).await)?;
            }
        }
        let volume_is_gone = |name: &String| !volumes.iter().any(|one| one.name == *name);
        lost.extend(self.volumes.iter().filter(|(name, _)| volume_is_gone(name)).map(|(_, lost)| lost.clone()));
        Ok(())
    }
}

async fn tags(engine: &dyn Engine) -> Result<BTreeMap<String, Image>, EngineError> {
    let images = engine.images(false).await?;
    Ok(images.into_iter().flat_map(|image| image.tags.clone().into_iter().map(move |tag| (tag, image.clone()))).collect())
}

/// Gone already is as good as removed.
fn gone(result: Result<(), EngineError>) -> Result<(), EngineError> {
    match result {
        Err(EngineError::NotFound { .. }) => Ok(()),
        other => other,
    }
}
