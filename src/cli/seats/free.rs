//! `sealegs seats free NAME`: shows what is in a seat, asks, removes it, and gives the seat up.

use serde::Serialize;
use tokio::runtime::Runtime;

use crate::cli::exit::Exit;
use crate::cli::seats::words::{before, kind};
use crate::cli::seats::{trouble, whole};
use crate::cli::{output, problems};
use crate::engine::advice::what;
use crate::engine::seat::SeatName;
use crate::engine::seat::roster::{self, Holding};
use crate::headless::report::Trouble;
use crate::i18n::{Lang, fixed, words};

/// Name and version of the JSON schema.
const SCHEMA: &str = "sealegs.seats-free/1";

#[derive(Debug, Serialize)]
struct Document {
    schema: &'static str,
    lang: Lang,
    seat: SeatName,
    items: Vec<Row>,
    error: Option<Trouble>,
    /// Nothing is left, and the seat is free.
    done: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    kind: &'static str,
    name: String,
    removed: bool,
    error: Option<String>,
}

pub(super) fn free(runtime: &Runtime, seat: &SeatName, yes: bool, json: bool, lang: Lang) -> Exit {
    let mut document = Document { schema: SCHEMA, lang, seat: seat.clone(), items: Vec::new(), error: None, done: false };
    let told = |document: &Document, text: &str, exit: Exit| {
        if json {
            output::json(document);
        } else if !text.is_empty() {
            output::out(text);
        }
        exit
    };
    let found = runtime.block_on(async {
        let engine = whole().await?;
        let held = roster::seats(engine.as_ref()).await?.into_iter().any(|taken| taken.name == *seat);
        let holdings = roster::holdings(engine.as_ref(), seat).await?;
        Ok((engine, held, holdings))
    });
    let (engine, held, holdings): (_, bool, Vec<Holding>) = match found {
        Ok(found) => found,
        Err(error) => {
            document.error = Some(trouble(&error, lang));
            return told(&document, "", Exit::NoEngine);
        }
    };
    let row = |one: &Holding| Row { kind: one.kind.word(), name: one.name.clone(), removed: false, error: None };
    document.items = holdings.iter().map(row).collect();
    if !held {
        document.done = true;
        return told(&document, fixed(lang, "seats-nobody"), Exit::Well);
    }
    if !json {
        output::out(&before(seat, &holdings, lang));
    }
    if !yes {
        match if json { None } else { output::ask(fixed(lang, "seats-question"), &mut std::io::stdout()) } {
            Some(true) => {}
            Some(false) => return told(&document, fixed(lang, "seats-left"), Exit::Well),
            None => {
                problems::usage(fixed(lang, "seats-no-terminal"), fixed(lang, "seats-say-yes"));
                return told(&document, "", Exit::Usage);
            }
        }
    }
    let mut lines = Vec::new();
    for (row, holding) in document.items.iter_mut().zip(&holdings) {
        let named = format!("{} {}", kind(holding.kind, lang), holding.name);
        match runtime.block_on(roster::remove(engine.as_ref(), holding)) {
            Ok(()) => {
                row.removed = true;
                lines.push(words!(lang, "seats-removed", named));
            }
            Err(error) => {
                lines.push(words!(lang, "seats-stays", named, why = what(&error, lang)));
                row.error = Some(what(&error, lang));
            }
        }
    }
    if document.items.iter().all(|row| row.removed) {
        match runtime.block_on(roster::free(engine.as_ref(), seat)) {
            Ok(()) => document.done = true,
            Err(error) => document.error = Some(trouble(&error, lang)),
        }
    }
    lines.push(fixed(lang, if document.done { "seats-freed" } else { "seats-again" }).to_owned());
    let exit = if document.done { Exit::Well } else { Exit::Failed };
    told(&document, &lines.join("\n"), exit)
}
