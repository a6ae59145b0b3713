//! Filters of lists and events, in the names the engine has.

use crate::compose::labels::PROJECT;
use crate::engine::seat::Seat;
use crate::engine::seat::resolve::Found;
use crate::engine::{EngineError, Filters, ObjectKind};

impl Seat {
    /// The filters of a list. One that names what the seat does not see matches nothing.
    pub(super) async fn filters(&self, kind: ObjectKind, filters: &Filters) -> Result<Filters, EngineError> {
        let mut all = Filters::new();
        for (filter, values) in filters {
            let mut known = Vec::new();
            for value in values {
                match (filter.as_str(), kind) {
                    ("name", _) => known.push(self.pattern(value, kind)),
                    ("label" | "label!", _) => known.push(self.label(value)),
                    ("reference", _) => known.extend([value.clone(), format!("{}/{value}", self.words.stem())]),
                    ("ancestor", _) | ("since" | "before", ObjectKind::Image) => known.push(self.image_or_none(value).await?),
                    ("since" | "before", _) => known.push(or_none(self.container_name(value).await, &self.words.thing(value))?),
                    ("network", _) => known.push(or_none(self.network_name(value).await, &self.words.thing(value))?),
                    ("volume", _) if !value.contains('/') => {
                        known.push(or_none(self.volume_name(value).await, &self.words.thing(value))?);
                    }
                    _ => known.push(value.clone()),
                }
            }
            all.insert(filter.clone(), known);
        }
        Ok(all)
    }

    /// The filters of events.
    pub(super) async fn event_filters(&self, filters: &Filters) -> Result<Filters, EngineError> {
        let mut all = Filters::new();
        for (filter, values) in filters {
            let mut known = Vec::new();
            for value in values {
                known.push(match filter.as_str() {
                    "container" => or_none(self.container_name(value).await, &self.words.thing(value))?,
                    "network" => or_none(self.network_name(value).await, &self.words.thing(value))?,
                    "volume" => or_none(self.volume_name(value).await, &self.words.thing(value))?,
                    "image" => self.image_or_none(value).await?,
                    "label" | "label!" => self.label(value),
                    _ => value.clone(),
                });
            }
            all.insert(filter.clone(), known);
        }
        Ok(all)
    }

    /// A filter by label; a compose project is the seat's own.
    pub(super) fn label(&self, value: &str) -> String {
        match value.split_once('=') {
            Some((PROJECT, project)) => format!("{PROJECT}={}", self.words.project(project)),
            _ => value.to_owned(),
        }
    }

    async fn image_or_none(&self, value: &str) -> Result<String, EngineError> {
        Ok(match self.find_image(value).await? {
            Found::Own(known) | Found::Shared(known) => known,
            Found::Foreign | Found::Missing => self.words.image(value).unwrap_or_else(|| value.to_owned()),
        })
    }

    /// Engines look for a name by a regular expression: behind the seat's part of it.
    fn pattern(&self, value: &str, kind: ObjectKind) -> String {
        let slash = if kind == ObjectKind::Container { "/?" } else { "" };
        let stem = self.words.thing("").replace('.', "\\.");
        match value.strip_prefix('^') {
            Some(rest) => format!("^{slash}{stem}(?:{})", rest.trim_start_matches('/')),
            None => format!("^{slash}{stem}.*(?:{value})"),
        }
    }
}

/// A filter by what is not there finds nothing, and fails no list.
fn or_none(found: Result<String, EngineError>, own: &str) -> Result<String, EngineError> {
    match found {
        Err(EngineError::NotFound { .. }) => Ok(own.to_owned()),
        found => found,
    }
}
