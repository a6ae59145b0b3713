//! Removing what is unused. Without `-f` nothing is removed before somebody has said yes.

use tokio::sync::mpsc;

use crate::docker_cli::{Prune, PruneWhat};
use crate::engine::{Engine, EngineError, EngineKind, Filters, OutputStream, PruneKind, Pruned, RunInput};
use crate::runtime::docker::format::units;
use crate::runtime::docker::lists::{filters, natural};
use crate::runtime::docker::out::Out;

const SURE: &str = "Are you sure you want to continue?";
/// The longest answer that is read.
const LONGEST: usize = 4096;

pub(super) async fn carry_out(
    engine: &dyn Engine,
    prune: &Prune,
    out: &Out,
    input: mpsc::Receiver<RunInput>,
) -> Result<i64, EngineError> {
    let wanted = filters(&prune.filters);
    if prune.what == PruneWhat::System && prune.volumes && wanted.contains_key("until") {
        return Err(refused("ERROR: The \"until\" filter is not supported with \"--volumes\""));
    }
    if prune.what == PruneWhat::Volumes && prune.all {
        if engine.info().kind == EngineKind::Docker && !named_volumes_stay(engine) {
            let api = &engine.info().api;
            let message = format!("\"--all\" requires API version 1.42, but the Docker daemon API version is {api}");
            return Err(refused(&message));
        }
        if wanted.contains_key("all") {
            return Err(refused("conflicting options: cannot specify both --all and --filter all=1"));
        }
    }
    if !prune.force {
        let question = format!("{} [y/N] ", warning(engine, prune, &wanted));
        out.bytes(OutputStream::Stdout, question.into()).await;
        if !is_yes(input).await {
            return Ok(0);
        }
    }
    let mut reclaimed = 0;
    for kind in kinds(prune) {
        let takes_all = prune.what == PruneWhat::Volumes || matches!(kind, PruneKind::Images | PruneKind::BuildCache);
        let all = prune.all && takes_all;
        let pruned = match engine.prune(kind, all, &wanted).await {
            // Podman has no build cache of its own: what there is was cached in images.
            Err(EngineError::Unsupported { .. }) if prune.what == PruneWhat::System => Pruned::default(),
            pruned => pruned?,
        };
        reclaimed = pruned.reclaimed.saturating_add(reclaimed);
        if !pruned.deleted.is_empty() {
            out.text(format!("{}\n{}\n\n", head(kind), pruned.deleted.join("\n"))).await;
        }
    }
    if prune.what != PruneWhat::Networks {
        let size = units::size(i64::try_from(reclaimed).unwrap_or(i64::MAX), 4);
        out.line(format!("Total reclaimed space: {size}")).await;
    }
    Ok(0)
}

fn refused(message: &str) -> EngineError {
    EngineError::Refused { message: message.to_owned(), code: 1 }
}

/// Whether the engine leaves volumes that have a name where it is not told otherwise.
fn named_volumes_stay(engine: &dyn Engine) -> bool {
    let mut parts = engine.info().api.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= (1, 42)
}

fn kinds(prune: &Prune) -> Vec<PruneKind> {
    match prune.what {
        PruneWhat::Containers => vec![PruneKind::Containers],
        PruneWhat::Images => vec![PruneKind::Images],
        PruneWhat::Volumes => vec![PruneKind::Volumes],
        PruneWhat::Networks => vec![PruneKind::Networks],
        PruneWhat::Builder => vec![PruneKind::BuildCache],
        PruneWhat::System => {
            let volumes = prune.volumes.then_some(PruneKind::Volumes);
            let rest = [PruneKind::Images, PruneKind::BuildCache];
            [PruneKind::Containers, PruneKind::Networks].into_iter().chain(volumes).chain(rest).collect()
        }
    }
}

fn head(kind: PruneKind) -> &'static str {
    match kind {
        PruneKind::Containers => "Deleted Containers:",
        PruneKind::Images => "Deleted Images:",
        PruneKind::Volumes => "Deleted Volumes:",
        PruneKind::Networks => "Deleted Networks:",
        PruneKind::BuildCache => "Deleted build cache objects:",
    }
}

/// What will be lost, in docker's words, and the question.
fn warning(engine: &dyn Engine, prune: &Prune, wanted: &Filters) -> String {
    let removes = |what: &str| format!("WARNING! This will remove {what}.\n{SURE}");
    let without_break = |what: &str| format!("WARNING! This will remove {what}. {SURE}");
    match prune.what {
        PruneWhat::Containers => removes("all stopped containers"),
        PruneWhat::Images if prune.all => removes("all images without at least one container associated to them"),
        PruneWhat::Images => removes("all dangling images"),
        PruneWhat::Volumes if prune.all || !named_volumes_stay(engine) => {
            removes("all local volumes not used by at least one container")
        }
        PruneWhat::Volumes => removes("anonymous local volumes not used by at least one container"),
        PruneWhat::Networks => removes("all custom networks not used by at least one container"),
        PruneWhat::Builder if prune.all => without_break("all build cache"),
        PruneWhat::Builder => without_break("all dangling build cache"),
        PruneWhat::System => everything(engine, prune, wanted),
    }
}

fn everything(engine: &dyn Engine, prune: &Prune, wanted: &Filters) -> String {
    let mut losses = vec!["all stopped containers", "all networks not used by at least one container"];
    if prune.volumes {
        // Docker's own words are wrong for old engines: they take volumes with a name, too.
        losses.push(if named_volumes_stay(engine) {
            "all anonymous volumes not used by at least one container"
        } else {
            "all volumes not used by at least one container"
        });
    }
    losses.push(if prune.all { "all images without at least one container associated to them" } else { "all dangling images" });
    losses.push(if prune.all { "all build cache" } else { "unused build cache" });
    let mut text = "WARNING! This will remove:\n".to_owned();
    text.extend(losses.iter().map(|loss| format!("  - {loss}\n")));
    let mut shown: Vec<String> = ["label", "label!", "until"]
        .iter()
        .flat_map(|name| wanted.get(*name).into_iter().flatten().map(move |value| format!("{name}={value}")))
        .collect();
    shown.sort_by(|one, other| natural(one, other));
    if !wanted.is_empty() {
        text.push_str("\n  Items to be pruned will be filtered with:\n");
        text.extend(shown.iter().map(|filter| format!("  - {filter}\n")));
    }
    format!("{text}\n{SURE}")
}

/// Reads a line. The end of the input is a no.
pub(in crate::runtime) async fn is_yes(mut input: mpsc::Receiver<RunInput>) -> bool {
    let mut typed = Vec::new();
    while typed.len() < LONGEST && !typed.iter().any(|byte| matches!(byte, b'\n' | b'\r')) {
        match input.recv().await {
            Some(RunInput::Bytes(bytes)) => typed.extend_from_slice(&bytes),
            Some(RunInput::Signal(_)) => return false,
            Some(RunInput::Resize(_)) => {}
            None => break,
        }
    }
    let line = typed.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
    // What a raw terminal sends for Ctrl-C and Ctrl-D is a no as well, and so is anything but a y.
    String::from_utf8_lossy(line).trim().eq_ignore_ascii_case("y")
}
