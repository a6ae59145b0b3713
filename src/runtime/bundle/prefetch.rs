//! Everything a course needs, fetched before it is needed.

use std::collections::BTreeMap;

use serde::Serialize;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use super::news::State;
use super::{News, Tell, Trouble, registries};
use crate::engine::{Engine, EngineError, RunEvent};
use crate::i18n::Lang;
use crate::session::pulls::layer_state;

/// What became of an image.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fetched {
    /// Its name.
    pub image: String,
    /// The course cannot do without it.
    pub needed: bool,
    /// How it went.
    pub state: State,
    /// Its id, where it is on the engine.
    pub id: Option<String>,
    /// Why it could not be fetched, and what to do then.
    pub error: Option<(String, String)>,
}

/// How an error is put into words: what happened, and what to do.
pub type Words<'a> = &'a (dyn Fn(&EngineError) -> (String, String) + Sync);

/// Fetches what is missing of `images` and of `extras`, which the course is glad of and goes without, one after the other; what
/// cannot be had is told, and the others go on.
///
/// # Errors
/// The engine does not answer (any more), or it was interrupted.
pub async fn prefetch(
    engine: &dyn Engine,
    images: &[String],
    extras: &[String],
    lang: Lang,
    words: Words<'_>,
    tell: &Tell,
    stop: &CancellationToken,
) -> Result<Vec<Fetched>, Trouble> {
    let mut ids: BTreeMap<&String, String> = BTreeMap::new();
    for name in images.iter().chain(extras) {
        match engine.image(name).await {
            Ok(image) => drop(ids.insert(name, image.id)),
            Err(EngineError::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    tell(News::Images { needed: images.len(), here: images.iter().filter(|name| ids.contains_key(name)).count() });
    let missing: Vec<String> = images.iter().filter(|name| !ids.contains_key(name)).cloned().collect();
    if !missing.is_empty() {
        // Only the registries that something comes from: the others do not matter now.
        let asked = registries::ask_all(&missing, &missing, lang);
        tokio::select! {
            findings = asked => findings.into_iter().for_each(|finding| tell(News::Registry { finding })),
            () = stop.cancelled() => return Err(Trouble::Interrupted),
        }
    }
    let mut done = Vec::new();
    for (at, name) in images.iter().chain(extras).enumerate() {
        let needed = at < images.len();
        let here = ids.remove(name);
        let (state, id, error) = match here {
            Some(id) => (State::Here, Some(id), None),
            None => {
                tell(News::Begin { image: name.clone(), number: at + 1, of: images.len() + extras.len() });
                let pulled = tokio::select! {
                    pulled = pull(engine, name, tell) => pulled,
                    () = stop.cancelled() => return Err(Trouble::Interrupted),
                };
                match pulled {
                    Ok(id) => (State::Pulled, Some(id), None),
                    Err(error) if error.is_silence() => return Err(error.into()),
                    Err(error) => (State::Failed, None, Some(words(&error))),
                }
            }
        };
        tell(News::End { image: name.clone(), needed, state, why: error.clone() });
        done.push(Fetched { image: name.clone(), needed, state, id, error });
    }
    Ok(done)
}

/// Fetches one image; its id.
async fn pull(engine: &dyn Engine, name: &str, tell: &Tell) -> Result<String, EngineError> {
    let (sender, mut events) = mpsc::channel(64);
    let mut layers = Layers::default();
    let telling = async {
        while let Some(event) = events.recv().await {
            if let RunEvent::Pull(line) = event
                && let Some(news) = layers.read(name, &line)
            {
                tell(news);
            }
        }
    };
    let (pulled, ()) = tokio::join!(engine.pull(name, None, sender), telling);
    pulled?;
    engine.image(name).await.map(|image| image.id)
}

/// The layers of an image that is being fetched, and what each is at.
#[derive(Debug, Default)]
struct Layers(BTreeMap<String, bool>);

impl Layers {
    /// Reads a line such as `a3ed95caeb02: Pull complete`.
    fn read(&mut self, image: &str, line: &str) -> Option<News> {
        let (layer, state) = layer_state(line)?;
        let complete = state.ends_with("complete") && !state.starts_with("Download") || state == "Already exists";
        self.0.insert(layer.to_owned(), complete);
        Some(News::Layer {
            image: image.to_owned(),
            layer: layer.to_owned(),
            state: state.to_owned(),
            done: self.0.values().filter(|done| **done).count(),
            of: self.0.len(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Layers, News};

    #[test]
    fn a_layer_counts_as_done_when_it_is_unpacked_and_not_before() {
        let mut layers = Layers::default();
        let mut read = |line: &str| match layers.read("x", line) {
            Some(News::Layer { done, of, .. }) => Some((done, of)),
            _ => None,
        };
        assert_eq!(read("1.16: Pulling from library/golang"), None);
        assert_eq!(read("aaaaaaaaaaaa: Pulling fs layer"), Some((0, 1)));
        assert_eq!(read("bbbbbbbbbbbb: Already exists"), Some((1, 2)));
        assert_eq!(read("aaaaaaaaaaaa: Download complete"), Some((1, 2)));
        assert_eq!(read("aaaaaaaaaaaa: Pull complete"), Some((2, 2)));
        assert_eq!(read("Digest: sha256:abc"), None);
    }
}
