//! Images made to need no network, on the engine that has one.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use tokio::sync::mpsc;

use super::{News, Tell, Trouble};
use crate::bundle::kitchen::{self, Fetches, GOPROXY};
use crate::docker_cli::{Build, Run};
use crate::engine::{Beyond, BuildEvent, BuildRequest, Engine, EngineError, RunEnd, RunEvent, RunIo, RunRequest, Size};
use crate::objects::Image;

/// The most that is read of what a program in a container prints.
const MOST: usize = 1024 * 1024;

/// An image as it goes into a bundle.
pub(super) struct Ready {
    /// Its id.
    pub id: String,
    /// It was made here, from another one.
    pub made: bool,
    /// The Go toolchain in it.
    pub go: Option<String>,
    /// The modules it carries.
    pub modules: Vec<String>,
}

/// The value of a variable of an image.
fn variable<'a>(image: &'a Image, name: &str) -> Option<&'a str> {
    image.env.iter().find_map(|entry| entry.strip_prefix(name)?.strip_prefix('='))
}

/// `image`, or one made of it that carries what the course's builds fetch in it. `name` is one of its names.
pub(super) async fn ready(
    engine: &dyn Engine,
    name: &str,
    image: &Image,
    fetches: &Fetches,
    tell: &Tell,
) -> Result<Ready, Trouble> {
    let go = variable(image, "GOLANG_VERSION").map(str::to_owned);
    let prepared = variable(image, "GOPROXY") == Some(GOPROXY);
    let modules = go.is_some() && !prepared && !fetches.projects.is_empty();
    let packages = !prepared && !works_without_network(engine, name, fetches).await?;
    let id = if modules || packages {
        tell(News::Preparing { image: name.to_owned(), line: None });
        build(engine, name, fetches, modules, packages, tell).await?
    } else {
        image.id.clone()
    };
    let list = if modules || prepared { listed(engine, &id).await? } else { String::new() };
    Ok(Ready { made: id != image.id, id, go, modules: kitchen::modules(&list) })
}

/// Whether the lines that add packages do so in a container without network: an image may have them already.
async fn works_without_network(engine: &dyn Engine, name: &str, fetches: &Fetches) -> Result<bool, EngineError> {
    for line in &fetches.packages {
        let (code, _) = run(engine, name, &["sh", "-c", line]).await?;
        if code != 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The list of modules in an image.
async fn listed(engine: &dyn Engine, id: &str) -> Result<String, EngineError> {
    let (code, text) = run(engine, id, &["cat", kitchen::MODULES]).await?;
    Ok(if code == 0 { text } else { String::new() })
}

/// Runs a program without network; its exit code and what it printed.
async fn run(engine: &dyn Engine, image: &str, words: &[&str]) -> Result<(i64, String), EngineError> {
    let (first, rest) = words.split_first().map_or(("", &[][..]), |(first, rest)| (*first, rest));
    let run = Run {
        image: image.to_owned(),
        entrypoint: Some(first.to_owned()),
        command: rest.iter().map(|word| (*word).to_owned()).collect(),
        rm: true,
        network: Some("none".to_owned()),
        ..Run::default()
    };
    let request = unlabelled(run);
    let (events, mut receiver) = mpsc::channel(16);
    let (_input, input) = mpsc::channel(1);
    let reading = async {
        let mut text = Vec::new();
        while let Some(event) = receiver.recv().await {
            if let RunEvent::Output(_, bytes) = event
                && text.len() < MOST
            {
                text.extend_from_slice(&bytes);
            }
        }
        String::from_utf8_lossy(&text).into_owned()
    };
    let (end, text) = tokio::join!(engine.run(request, RunIo { events, input }), reading);
    match end? {
        RunEnd::Exited(code) => Ok((code, text)),
        RunEnd::Detached(_) => Ok((0, text)),
    }
}

async fn build(
    engine: &dyn Engine,
    name: &str,
    fetches: &Fetches,
    modules: bool,
    packages: bool,
    tell: &Tell,
) -> Result<String, Trouble> {
    let folder = tempfile::tempdir().map_err(|error| super::trouble::io("mkdir", Path::new("tmp"), &error))?;
    for (path, content) in fetches.context(name, modules, packages) {
        let path = folder.path().join(path);
        let written = path.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&path, content));
        written.map_err(|error| super::trouble::io("write", &path, &error))?;
    }
    let request = BuildRequest {
        build: Build { context: ".".to_owned(), ..Build::default() },
        cwd: folder.path().to_owned(),
        labels: Default::default(),
        images: Default::default(),
    };
    let (sender, mut events) = mpsc::channel(64);
    let (image, tell) = (name.to_owned(), Arc::clone(tell));
    let telling = async move {
        while let Some(event) = events.recv().await {
            if let BuildEvent::Log { line, .. } = event {
                tell(News::Preparing { image: image.clone(), line: Some(line) });
            }
        }
    };
    let (built, ()) = tokio::join!(engine.build(request, sender), telling);
    Ok(built?)
}

/// A container that is nobody's course's: it is gone again when the bundle is made or loaded.
pub(super) fn unlabelled(run: Run) -> RunRequest {
    RunRequest {
        run,
        cwd: std::env::temp_dir(),
        labels: BTreeMap::default(),
        size: Size { cols: 80, rows: 24 },
        beyond: Beyond::default(),
    }
}
