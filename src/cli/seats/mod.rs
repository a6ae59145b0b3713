//! `sealegs seats`: all seats of an engine, for whoever runs it.
//!
//! - [`args`]: options and help; [`words`]: what is said; `free`: giving one up

pub mod args;
mod free;
pub mod words;

use std::sync::Arc;

use serde::Serialize;
use tokio::runtime::Runtime;

use crate::cli::args::Global;
use crate::cli::exit::Exit;
use crate::cli::seats::args::{SeatsArgs, SeatsCommand};
use crate::cli::seats::words::listed;
use crate::cli::{output, problems};
use crate::engine::advice::what;
use crate::engine::seat::roster::{self, Taken};
use crate::engine::seat::{Claim, SeatName};
use crate::engine::{Engine, EngineError};
use crate::headless::advice;
use crate::headless::report::Trouble;
use crate::i18n::Lang;
use crate::runtime::connection;

/// Name and version of the JSON schema.
pub const SCHEMA: &str = "sealegs.seats/1";

#[derive(Debug, Serialize)]
struct Document {
    schema: &'static str,
    lang: Lang,
    seats: Vec<Row>,
    error: Option<Trouble>,
}

/// A seat as programs read it.
#[derive(Debug, Serialize)]
struct Row {
    name: SeatName,
    /// `None` when only things are left of it.
    number: Option<u16>,
    /// First and last.
    ports: Option<[u16; 2]>,
    since: Option<String>,
    containers: usize,
    running: usize,
    images: usize,
    networks: usize,
    volumes: usize,
    /// Bytes.
    disk: u64,
}

impl From<Taken> for Row {
    fn from(taken: Taken) -> Self {
        Self {
            ports: taken.number.map(|number| Claim { number }.span().into()),
            name: taken.name,
            number: taken.number,
            since: taken.since,
            containers: taken.containers,
            running: taken.running,
            images: taken.images,
            networks: taken.networks,
            volumes: taken.volumes,
            disk: taken.bytes,
        }
    }
}

/// Lists the seats, or frees one.
#[must_use]
pub fn seats(global: &Global, args: &SeatsArgs) -> Exit {
    let lang = global.lang.unwrap_or_else(problems::system_lang);
    let json = args.format.is_json();
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return Exit::Failed };
    match &args.what {
        Some(SeatsCommand::Free { name, yes }) => free::free(&runtime, name, *yes, json, lang),
        None => list(&runtime, json, lang),
    }
}

fn list(runtime: &Runtime, json: bool, lang: Lang) -> Exit {
    let found = runtime.block_on(async {
        let engine = whole().await?;
        roster::seats(engine.as_ref()).await
    });
    let (seats, error, exit) = match found {
        Ok(seats) => (seats, None, Exit::Well),
        Err(error) => (Vec::new(), Some(trouble(&error, lang)), Exit::NoEngine),
    };
    if json {
        output::json(&Document { schema: SCHEMA, lang, seats: seats.into_iter().map(Row::from).collect(), error });
    } else if error.is_none() {
        output::out(&listed(&seats, lang));
    }
    exit
}

/// Tells of an engine that does not answer.
fn trouble(error: &EngineError, lang: Lang) -> Trouble {
    let (message, advice) = (what(error, lang), advice::of(error, lang));
    problems::usage(&message, &advice);
    Trouble { message, advice }
}

/// The engine, as it is for everybody.
async fn whole() -> Result<Arc<dyn Engine>, EngineError> {
    connection::live()().await
}
