//! What every compose command has around it: the engine, the project, and where it prints.

use std::collections::BTreeMap;

use crate::compose::order::NotChosen;
use crate::compose::plan::Found;
use crate::compose::{Project, With};
use crate::engine::{Engine, EngineError};
use crate::i18n::{Lang, words};
use crate::objects::Container;
use crate::runtime::docker::ExecContext;
use crate::runtime::docker::out::Out;

/// Around a command.
pub(super) struct Scene<'a> {
    pub engine: &'a dyn Engine,
    /// The whole project.
    pub project: Project,
    pub context: ExecContext,
    pub out: &'a Out,
}

impl Scene<'_> {
    /// What happens to something, as docker's compose tells it where it draws no boxes: ` Container shop-db-1  Created`.
    pub async fn tell(&self, kind: &str, name: &str, what: &str) {
        self.out.error(format!(" {kind} {name}  {what}")).await;
    }

    /// Something to think about that is no error.
    pub async fn warn(&self, text: impl AsRef<str>) {
        self.out.error(format!("WARN[0000] {}", text.as_ref())).await;
    }

    /// The project's containers as they are now, by name.
    pub async fn containers(&self) -> Result<Vec<(Found, Container)>, EngineError> {
        let mut all: Vec<(Found, Container)> = self
            .engine
            .containers(true)
            .await?
            .into_iter()
            .filter_map(|container| Some((Found::of(&container, &self.project.name)?, container)))
            .collect();
        all.sort_by(|one, other| one.0.name.cmp(&other.0.name));
        Ok(all)
    }

    /// The same, without what only the engine knows.
    pub async fn found(&self) -> Result<Vec<Found>, EngineError> {
        Ok(self.containers().await?.into_iter().map(|(found, _)| found).collect())
    }

    /// The containers of these services, all services' without names; not those of `docker compose run`.
    pub async fn found_of(&self, services: &[String]) -> Result<Vec<Found>, EngineError> {
        self.select(services, With::Nothing)?;
        let wanted = |one: &Found| !one.one_off && (services.is_empty() || services.contains(&one.service));
        Ok(self.found().await?.into_iter().filter(wanted).collect())
    }

    /// The part of the project that a command is about.
    pub fn select(&self, services: &[String], with: With) -> Result<Project, EngineError> {
        self.project.select(services, with).map_err(|error| not_chosen(self.context.lang, &error))
    }

    /// A refusal with what to do about it, in the learner's language.
    pub fn refused(&self, message: impl std::fmt::Display, hint: &str) -> EngineError {
        advised(self.context.lang, message, hint)
    }

    /// Labels of the project's and the session's for a network or volume.
    pub fn labels(&self, mut composed: BTreeMap<String, String>) -> BTreeMap<String, String> {
        composed.extend(self.context.labels.clone());
        composed
    }

    /// A container's name as logs show it: without the project's, unless the file gives it a name of its own.
    pub fn short<'n>(&self, one: &'n Found) -> &'n str {
        let rest = one.name.strip_prefix(self.project.name.as_str()).and_then(|rest| rest.strip_prefix('-'));
        rest.filter(|rest| **rest == format!("{}-{}", one.service, one.number)).unwrap_or(&one.name)
    }
}

/// What compose refuses by itself.
pub(super) fn refused(message: impl Into<String>) -> EngineError {
    EngineError::Refused { message: message.into(), code: 1 }
}

/// A refusal with what to do about it, in the learner's language.
fn advised(lang: Lang, message: impl std::fmt::Display, hint: &str) -> EngineError {
    refused(format!("{message}\n{}", words!(lang, "cli-hint-hint", hint)))
}

/// The refusal of services that cannot be chosen.
pub(super) fn not_chosen(lang: Lang, error: &NotChosen) -> EngineError {
    match error {
        NotChosen::NoSuch { nearest: None, .. } => refused(error.to_string()),
        NotChosen::NoSuch { nearest: Some(name), .. } => {
            advised(lang, error, &words!(lang, "runtime-compose-service-near", name))
        }
        NotChosen::Asleep { profile, .. } => advised(lang, error, &words!(lang, "runtime-compose-profile-wakes", profile)),
    }
}
