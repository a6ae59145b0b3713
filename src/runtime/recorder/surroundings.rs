//! Where a run is recorded, and what of that is nobody's business.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::engine::advice::what;
use crate::engine::recording::{Head, Place, Private, World, model::FORMAT};
use crate::engine::{Engine, EngineError};
use crate::i18n::{Lang, words};
use crate::runtime::docker::format::time;
use crate::session::Session;

/// A place where nothing is to be recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::default()))]
pub enum Unfit {
    /// The engine holds containers, which would stand in the recording.
    Containers(String),
    /// The user's name is an ordinary word, which stands in other places as well.
    User(String),
    /// The engine does not answer.
    Engine(#[from] EngineError),
}

impl Unfit {
    /// It in the author's language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Containers(names) => words!(lang, "runtime-containers", names),
            Self::User(name) => words!(lang, "runtime-user", name),
            Self::Engine(error) => what(error, lang),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn advice(&self, lang: Lang) -> String {
        match self {
            Self::Containers(_) => words!(lang, "runtime-containers-advice"),
            Self::User(_) => words!(lang, "runtime-user-advice"),
            Self::Engine(error) => crate::engine::advice(error, lang),
        }
    }
}

/// Where a run is recorded.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// What stands at the head of the recording.
    pub head: Head,
    /// What is written for this place.
    pub place: Place,
    /// What is not written.
    pub private: Private,
}

impl Surroundings {
    /// These, when they are fit.
    ///
    /// # Errors
    /// See [`Unfit`].
    pub async fn of(session: &Session, workspace: &std::path::Path, engine: &dyn Engine) -> Result<Self, Unfit> {
        let there = engine.containers(true).await?;
        if !there.is_empty() {
            return Err(Unfit::Containers(there.into_iter().map(|container| container.name).collect::<Vec<_>>().join(", ")));
        }
        let env: Vec<_> =
            std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?))).collect();
        let user = env.iter().find(|(name, _)| name == "USER").map(|(_, value)| value.clone()).unwrap_or_default();
        // One word of letters is in the texts of programs; a name of two parts is nowhere else.
        if !user.contains('-') || user.len() < 8 {
            return Err(Unfit::User(user));
        }
        let info = engine.system_info().await?;
        let told = |name: &str| info.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| i64::try_from(time.as_secs()).unwrap_or(0));
        let midnight = now - now.rem_euclid(86_400);
        let mut private = Private::of(env.into_iter(), told("Name"));
        private.began = (now, midnight);
        private.secrets.extend([told("ID")].into_iter().filter(|id| !id.is_empty()));
        private.paths = vec![(told("DockerRootDir"), "/var/lib/docker".to_owned())];
        private.paths.retain(|(path, _)| path.len() > 1);
        if let Some(socket) = engine.info().endpoint.split_once("://").map(|(_, socket)| socket.to_owned()) {
            private.paths.push((socket, "/var/run/docker.sock".to_owned()));
        }
        let course = session.course();
        let head = Head {
            format: FORMAT,
            course: course.id.clone(),
            version: course.version.clone(),
            sealegs: env!("CARGO_PKG_VERSION").to_owned(),
            date: time::rfc3339(now, None).chars().take(10).collect(),
            engine: engine.info().clone(),
            stand_ins: false,
            conditions: session.conditions().clone(),
            variables: session.scope().iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            start: World::default(),
        };
        let place = Place { workspace: workspace.display().to_string(), session: session.id().to_owned(), user };
        Ok(Self { head, place, private })
    }
}
