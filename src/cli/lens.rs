//! `sealegs lens`: what images are made of, as text.

use std::io::IsTerminal;
use std::sync::Arc;

use serde::Serialize;

use crate::cli::args::Global;
use crate::cli::exit::Exit;
use crate::cli::lens_args::LensArgs;
use crate::cli::{output, problems, request};
use crate::engine::{self, Engine, EngineError};
use crate::headless::advice;
use crate::headless::report::ReplayReport;
use crate::i18n::Lang;
use crate::lens::{File, Files, Layer, Lens, Looked, report};
use crate::runtime::lens::{Shelf, listed, look};
use crate::runtime::seat::seated;
use crate::runtime::{connection, opening};
use crate::session::lens::has;
use crate::session::lens_choice::{LensChoice, LensWanted};

/// Name and version of the JSON schema.
pub const SCHEMA: &str = "sealegs.lens/1";

#[derive(Debug, Serialize)]
struct Document {
    schema: &'static str,
    lang: Lang,
    /// The recorded run that this is of.
    #[serde(skip_serializing_if = "Option::is_none")]
    replay: Option<ReplayReport>,
    images: Vec<ImageReport>,
}

#[derive(Debug, Serialize)]
struct ImageReport {
    name: String,
    id: String,
    size: u64,
    engine_size: u64,
    wasted: Option<u64>,
    unlisted: u64,
    /// Why its files could not be read.
    error: Option<String>,
    layers: Vec<LayerReport>,
}

#[derive(Debug, Serialize)]
struct LayerReport {
    instruction: String,
    empty: bool,
    size: u64,
    cumulative: u64,
    wasted: u64,
    files: Option<FilesReport>,
}

#[derive(Debug, Serialize)]
struct FilesReport {
    added: ListReport,
    changed: ListReport,
    hidden: ListReport,
}

#[derive(Debug, Serialize)]
struct ListReport {
    count: usize,
    size: u64,
    largest: Vec<File>,
}

/// Looks, and writes it down.
#[must_use]
pub fn lens(global: &Global, args: &LensArgs) -> Exit {
    let json = args.format.is_json();
    let glance = match opening::glance(&request(global, true)) {
        Ok(glance) => glance,
        Err(error) => return problems::tell(&error, global, json),
    };
    let lang = glance.session.lang();
    let wanted = LensWanted { pairs: glance.session.lens_pairs(), fresh: Vec::new() };
    let seat = glance.session.seat().cloned();
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return Exit::Failed };
    let (choice, replay) = (global.engine.choice(), glance.replay);
    let found = runtime.block_on(async {
        let engine = connection::find(seated(connection::live(), seat), choice, replay).await?;
        let replay = ReplayReport::of(engine.info(), lang);
        let chosen = if args.images.is_empty() {
            there(engine.as_ref(), &wanted).await?
        } else {
            LensChoice { shown: args.images.clone(), missing: Vec::new() }
        };
        let mut images = Vec::new();
        for name in &chosen.shown {
            images.push(looked(engine.as_ref(), name).await?);
        }
        Ok::<_, EngineError>((images, replay, chosen.missing))
    });
    let (images, replay, missing) = match found {
        Ok(found) => found,
        Err(error) => {
            problems::usage(&engine::advice::what(&error, lang), &advice::of(&error, lang));
            return if matches!(error, EngineError::NotFound { .. } | EngineError::NotRecorded { .. }) {
                Exit::Failed
            } else {
                Exit::NoEngine
            };
        }
    };
    for looked in &images {
        if let Some(trouble) = &looked.trouble {
            problems::usage(&format!("{}: {}", looked.lens.name, trouble.text(lang)), trouble.advice(lang));
        }
    }
    if let Some(said) = glance.session.lens_missing(&missing, lang) {
        output::err(&format!("{said}\n"));
    }
    let failed = images.iter().any(|looked| looked.trouble.is_some());
    if json {
        let images = images.iter().map(|looked| image(looked, args.files)).collect();
        output::json(&Document { schema: SCHEMA, lang, replay, images });
    } else {
        if let Some(replay) = &replay {
            output::out(&format!("{}\n", replay.label));
        }
        let width = output::columns();
        let lenses: Vec<&Lens> = images.iter().map(|looked| looked.lens.as_ref()).collect();
        output::out(&report::report(&lenses, width, args.files, replay.is_some(), lang));
    }
    if failed { Exit::Failed } else { Exit::Well }
}

/// What of the course's pairs is on the engine; the first pair where nothing is, to be missed by name.
async fn there(engine: &dyn Engine, wanted: &LensWanted) -> Result<LensChoice, EngineError> {
    let list = listed(&engine.images(false).await?);
    let chosen = wanted.choose(&|name| has(&list, name));
    Ok(if chosen.shown.is_empty() { LensChoice { shown: chosen.missing, missing: Vec::new() } } else { chosen })
}

/// Looks into one; a person who waits sees how far it is.
async fn looked(engine: &dyn Engine, name: &str) -> Result<Looked, EngineError> {
    let watched = std::io::stderr().is_terminal();
    let shown = name.to_owned();
    let told = Arc::new(move |done: u64, of: u64| {
        if watched {
            use std::io::Write;
            let percent = u128::from(done) * 100 / u128::from(of.max(1));
            let _ = write!(std::io::stderr().lock(), "\r{} {percent}%\u{1b}[K", crate::markdown::shorten(&shown, 50));
        }
    });
    let looked = look(engine, name, &Shelf::default(), told).await;
    if watched {
        use std::io::Write;
        let _ = write!(std::io::stderr().lock(), "\r\u{1b}[K");
    }
    looked
}

fn image(looked: &Looked, files: usize) -> ImageReport {
    let lens = &looked.lens;
    ImageReport {
        name: lens.name.clone(),
        id: lens.id.clone(),
        size: lens.size,
        engine_size: lens.engine_size,
        wasted: lens.wasted,
        unlisted: lens.unlisted,
        error: looked.trouble.as_ref().map(ToString::to_string),
        layers: lens.layers.iter().map(|one| layer(one, files)).collect(),
    }
}

fn layer(layer: &Layer, most: usize) -> LayerReport {
    let files = |files: &Files| FilesReport {
        added: list(&files.added, most),
        changed: list(&files.changed, most),
        hidden: list(&files.hidden, most),
    };
    LayerReport {
        instruction: layer.instruction.clone(),
        empty: layer.empty,
        size: layer.size,
        cumulative: layer.cumulative,
        wasted: layer.wasted,
        files: layer.files.as_ref().map(files),
    }
}

fn list(files: &[File], most: usize) -> ListReport {
    let size = files.iter().map(|file| file.size).sum();
    ListReport { count: files.len(), size, largest: files.iter().take(most).cloned().collect() }
}
