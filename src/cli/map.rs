//! `sealegs map`: what runs, drawn once.

use serde::Serialize;

use crate::cli::args::{Global, MapArgs};
use crate::cli::exit::Exit;
use crate::cli::{output, problems, request};
use crate::engine::{self, EngineError};
use crate::headless::advice;
use crate::headless::report::ReplayReport;
use crate::i18n::Lang;
use crate::map::{Container, Map, Network, News, Own, Shown, Volume, picture, scene};
use crate::runtime::seat::seated;
use crate::runtime::{connection, map, opening};

/// Name and version of the JSON schema.
pub const SCHEMA: &str = "sealegs.map/1";

#[derive(Debug, Serialize)]
struct Document {
    schema: &'static str,
    lang: Lang,
    /// The recorded run that this is of.
    #[serde(skip_serializing_if = "Option::is_none")]
    replay: Option<ReplayReport>,
    containers: Vec<Thing<Container>>,
    /// Containers that were too many to be looked at.
    more: usize,
    networks: Vec<Thing<Network>>,
    volumes: Vec<Thing<Volume>>,
}

#[derive(Debug, Serialize)]
struct Thing<T> {
    /// It belongs to the course and this workspace.
    own: bool,
    #[serde(flatten)]
    thing: T,
}

/// Looks, and draws.
#[must_use]
pub fn map(global: &Global, args: &MapArgs) -> Exit {
    let json = args.format.is_json();
    let glance = match opening::glance(&request(global, true)) {
        Ok(glance) => glance,
        Err(error) => return problems::tell(&error, global, json),
    };
    let (lang, own) = (glance.session.lang(), glance.session.own());
    let seat = glance.session.seat().cloned();
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return Exit::Failed };
    let (choice, replay) = (global.engine.choice(), glance.replay);
    let found = runtime.block_on(async {
        let engine = connection::find(seated(connection::live(), seat), choice, replay).await?;
        let map = map::look(engine.as_ref()).await?;
        Ok::<_, EngineError>((map, ReplayReport::of(engine.info(), lang)))
    });
    match found {
        Ok((map, replay)) if json => output::json(&document(map, replay, &own, lang)),
        Ok((map, replay)) => {
            if let Some(replay) = replay {
                output::out(&format!("{}\n", replay.label));
            }
            output::out(&drawn(&map, &own, args.all, lang));
        }
        Err(error) => {
            problems::usage(&engine::advice::what(&error, lang), &advice::of(&error, lang));
            return Exit::NoEngine;
        }
    }
    Exit::Well
}

fn drawn(map: &Map, own: &Own, all: bool, lang: Lang) -> String {
    let width = output::columns();
    let shown = Shown { width, lang, news: &News::default(), all, keys: false };
    let rows = picture(&scene(map, own, all), &shown);
    let text = |row: &crate::map::Row| row.iter().map(|(text, _)| text.as_str()).collect::<String>();
    rows.iter().map(text).collect::<Vec<_>>().join("\n")
}

fn document(map: Map, replay: Option<ReplayReport>, own: &Own, lang: Lang) -> Document {
    let mine = own.sort(&map);
    Document {
        schema: SCHEMA,
        lang,
        replay,
        containers: things(map.containers, mine.containers),
        more: map.more,
        networks: things(map.networks, mine.networks),
        volumes: things(map.volumes, mine.volumes),
    }
}

fn things<T>(things: Vec<T>, own: Vec<bool>) -> Vec<Thing<T>> {
    things.into_iter().zip(own).map(|(thing, own)| Thing { own, thing }).collect()
}
