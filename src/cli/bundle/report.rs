//! How it ended: a document for programs, a text for people, an exit code.

use serde::Serialize;

use super::words;
use crate::bundle::Manifest;
use crate::cli::exit::Exit;
use crate::cli::{output, problems};
use crate::headless::report::Trouble as Told;
use crate::i18n::Lang;
use crate::runtime::bundle::Trouble;
use crate::runtime::bundle::load::Loaded;
use crate::runtime::bundle::prefetch::Fetched;

/// A report of `prefetch` or `bundle`.
#[derive(Debug, Serialize)]
pub struct Report {
    pub(super) schema: &'static str,
    pub(super) lang: Lang,
    /// `prefetch`: the images.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub images: Option<Vec<Fetched>>,
    /// `bundle`: what is in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manifest: Option<Manifest>,
    /// `bundle load`: what came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loaded: Option<Loaded>,
    pub(super) error: Option<Told>,
    pub(super) interrupted: bool,
    pub(super) done: bool,
}

impl Report {
    /// One that says nothing yet but how it ended.
    #[must_use]
    pub fn new(schema: &'static str, lang: Lang, trouble: Option<Trouble>, exit: Exit) -> Self {
        let interrupted = trouble == Some(Trouble::Interrupted);
        let error = trouble.map(|trouble| Told {
            message: trouble.text(lang, |error| words::engine(error, lang).0),
            advice: trouble.advice(lang, |error| words::engine(error, lang).1),
        });
        Self { schema, lang, images: None, manifest: None, loaded: None, error, interrupted, done: exit == Exit::Well }
    }

    /// Tells it; `text` is for people, where it ended well.
    pub fn tell(&self, json: bool, text: &str, exit: Exit) -> Exit {
        if let Some(error) = &self.error {
            problems::usage(&error.message, &error.advice);
        }
        if json {
            output::json(self);
        } else if self.error.is_none() {
            output::out(text);
        }
        exit
    }
}

/// The exit code that trouble stands for.
#[must_use]
pub fn exit_of(trouble: &Trouble) -> Exit {
    match trouble {
        Trouble::Interrupted => Exit::Interrupted,
        Trouble::Engine(error) if error.is_silence() => Exit::NoEngine,
        _ => Exit::Failed,
    }
}
