//! `docker cp`: files into a container and out of it.
//!
//! - `rules`: what two paths mean; `pack`: files as an archive; `unpack`: an archive as files

mod pack;
pub(super) mod rules;
mod unpack;

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use tokio::sync::mpsc;

use crate::docker_cli::{Cp, CpEnd};
use crate::engine::{Engine, EngineError, OutputStream, RunInput, file_failure};
use crate::objects::human_size;
use crate::runtime::docker::ExecContext;
use crate::runtime::docker::archive::piped;
use crate::runtime::docker::copy::rules::End;
use crate::runtime::docker::out::Out;

/// Pieces of an archive that are under way at the same time.
const UNDER_WAY: usize = 16;
/// Links that are followed on the way to a target.
const LINKS: usize = 10;

pub(super) async fn carry_out(
    engine: &dyn Engine,
    cp: &Cp,
    context: &ExecContext,
    out: &Out,
    input: mpsc::Receiver<RunInput>,
) -> Result<i64, EngineError> {
    let passed = Arc::new(AtomicU64::new(0));
    let place = match (&cp.source, &cp.target) {
        (CpEnd::Container(..), CpEnd::Container(..)) => {
            return Err(refused("copying between containers is not supported".to_owned()));
        }
        (CpEnd::Container(container, path), CpEnd::Stream) => {
            let path = real_source(engine, container, path, cp.follow_link).await.0;
            return to_output(engine, container, &path, out).await;
        }
        (CpEnd::Container(container, path), CpEnd::Host(target)) => {
            let target = absolute(target, &context.cwd);
            from_container(engine, cp, (container, path), &target, passed.clone()).await?;
            target
        }
        (source @ (CpEnd::Host(_) | CpEnd::Stream), CpEnd::Container(container, path)) => {
            let source = match source {
                CpEnd::Host(source) => Some(absolute(source, &context.cwd)),
                _ => None,
            };
            to_container(engine, cp, source, (container, path), input, passed.clone()).await?
        }
        _ => return Err(refused("must specify at least one container source".to_owned())),
    };
    if !cp.quiet && context.terminal.output {
        out.error(format!("Successfully copied {} to {place}", human_size(passed.load(Ordering::Relaxed)))).await;
    }
    Ok(0)
}

/// The path to copy from, and the name its copy keeps where a link was followed.
async fn real_source(engine: &dyn Engine, container: &str, path: &str, follow: bool) -> (String, Option<String>) {
    if follow
        && let Ok(stat) = engine.path_stat(container, path).await
        && !stat.link.is_empty()
    {
        return rules::followed(path, beside(path, &stat.link));
    }
    (path.to_owned(), None)
}

/// A link's target, from the folder that the link is in.
fn beside(link: &str, target: &str) -> String {
    if target.starts_with('/') { target.to_owned() } else { rules::join(&rules::split(link).0, target) }
}

async fn to_output(engine: &dyn Engine, container: &str, path: &str, out: &Out) -> Result<i64, EngineError> {
    let (sender, mut pieces) = mpsc::channel(UNDER_WAY);
    let relay = async {
        while let Some(piece) = pieces.recv().await {
            if !out.bytes(OutputStream::Stdout, piece).await {
                break;
            }
        }
        drop(pieces);
    };
    let (copied, ()) = tokio::join!(engine.copy_from(container, path, sender), relay);
    copied.map(|()| 0)
}

/// Copies what `path` of a container leads to into a folder of this machine, as `docker cp` does.
///
/// # Errors
/// There is no such path, or it cannot be written.
pub(crate) async fn copy_folder(engine: &dyn Engine, container: &str, path: &str, folder: &Path) -> Result<(), EngineError> {
    let target = folder.display().to_string();
    let cp = Cp {
        archive: false,
        follow_link: false,
        quiet: true,
        source: CpEnd::Container(container.to_owned(), path.to_owned()),
        target: CpEnd::Host(target.clone()),
    };
    from_container(engine, &cp, (container, path), &target, Arc::default()).await
}

async fn from_container(
    engine: &dyn Engine,
    cp: &Cp,
    (container, path): (&str, &str),
    target: &str,
    passed: Arc<AtomicU64>,
) -> Result<(), EngineError> {
    check_output(target).map_err(refused)?;
    let (path, rebase) = real_source(engine, container, path, cp.follow_link).await;
    // Whether it is a folder is only known of what is there; what is not is told by the copying.
    let folder = match engine.path_stat(container, &path).await {
        Ok(stat) => stat.folder,
        Err(error) if error.is_silence() => return Err(error),
        Err(_) => false,
    };
    let (sender, pieces) = mpsc::channel::<Bytes>(UNDER_WAY);
    let source = End { path, exists: true, folder, rebase };
    let from_path = source.path.clone();
    let to = target.to_owned();
    let unpacking = tokio::task::spawn_blocking(move || {
        let mut pieces = pieces;
        // Nothing is looked at here before there is something to copy.
        let Some(first) = pieces.blocking_recv() else { return Ok(()) };
        let plan = rules::plan(&source, &target_end(&to)?).map_err(|impossible| impossible.to_string())?;
        let from = rules::split(&source.path).1;
        let to = plan.rename.or(source.rebase);
        unpack::unpack(first, pieces, Path::new(&rules::clean(&plan.folder)), &from, to.as_deref(), passed)
    });
    let (copied, unpacked) = tokio::join!(engine.copy_from(container, &from_path, sender), unpacking);
    copied?;
    unpacked.unwrap_or_else(|error| Err(error.to_string())).map_err(refused)
}

/// Copies into a container; where to, as docker tells it.
async fn to_container(
    engine: &dyn Engine,
    cp: &Cp,
    source: Option<String>,
    (container, path): (&str, &str),
    input: mpsc::Receiver<RunInput>,
    passed: Arc<AtomicU64>,
) -> Result<String, EngineError> {
    let mut target = End { path: path.to_owned(), ..End::default() };
    let mut stat = engine.path_stat(container, path).await;
    if let Ok(link) = stat.as_ref().map(|stat| stat.link.clone())
        && !link.is_empty()
    {
        target.path = beside(path, &link);
        stat = engine.path_stat(container, &target.path).await;
    }
    match stat {
        Ok(stat) => (target.exists, target.folder) = (true, stat.folder),
        Err(error) if error.is_silence() => return Err(error),
        // The folder above may be there all the same; if not, the engine will say so.
        Err(_) => {}
    }
    let place = format!("{container}:{}", target.path);
    let (sender, pieces) = mpsc::channel(UNDER_WAY);
    let Some(source) = source else {
        if !target.folder {
            return Err(refused(format!("destination \"{container}:{path}\" must be a directory")));
        }
        let sending = engine.copy_to(container, &target.path, cp.archive, pieces);
        let (sent, ()) = tokio::join!(sending, piped(input, sender));
        return sent.map(|()| place);
    };
    let follow = cp.follow_link;
    let looking = tokio::task::spawn_blocking(move || source_end(&source, follow)).await;
    let source = looking.unwrap_or_else(|error| Err(error.to_string())).map_err(refused)?;
    let plan = rules::plan(&source, &target).map_err(|impossible| refused(impossible.to_string()))?;
    let name = match (plan.rename, source.name()) {
        (Some(name), _) => name,
        (None, name) if matches!(name.as_str(), "." | "/") => String::new(),
        (None, name) => name,
    };
    // The channel stays open while it is not known that all is packed: half an archive must not look like a whole one.
    let keep_open = sender.clone();
    let packing = tokio::task::spawn_blocking(move || pack::pack(Path::new(&source.path), &name, sender, passed));
    let sending = engine.copy_to(container, &plan.folder, cp.archive, pieces);
    tokio::pin!(sending);
    let packed = tokio::select! {
        packed = packing => packed.unwrap_or_else(|error| Err(error.to_string())),
        sent = &mut sending => return sent.map(|()| place),
    };
    packed.map_err(refused)?;
    drop(keep_open);
    sending.await.map(|()| place)
}

/// A path of this machine, absolute and cleaned, its ending kept.
fn absolute(path: &str, cwd: &Path) -> String {
    let cwd = std::path::absolute(cwd).unwrap_or_else(|_| cwd.to_owned());
    let slashes = |text: String| if cfg!(windows) { text.replace('\\', "/") } else { text };
    let whole = slashes(cwd.join(path).display().to_string());
    rules::keep_ending(rules::clean(&whole), &slashes(path.to_owned()))
}

/// What is at the source path, links in the folders above it resolved, and itself too with `-L`.
fn source_end(path: &str, follow: bool) -> Result<End, String> {
    let (resolved, rebase) = if follow {
        rules::followed(path, real(path)?)
    } else {
        let at = path.rfind('/').map_or(0, |at| at + 1);
        let (above, last) = path.split_at(at);
        let resolved = format!("{}/{last}", real(above)?.trim_end_matches('/'));
        let renamed = path.ends_with('/') && rules::base(path) != rules::base(&resolved);
        (resolved, renamed.then(|| rules::base(path).to_owned()))
    };
    let meta = fs::symlink_metadata(&resolved).map_err(|error| file_failure("lstat", &resolved, &error))?;
    Ok(End { path: resolved, exists: true, folder: meta.is_dir(), rebase })
}

/// The path with every link resolved; what is missing is named.
fn real(path: &str) -> Result<String, String> {
    match fs::canonicalize(path) {
        Ok(real) => Ok(real.display().to_string()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Err("not a directory".to_owned()),
        Err(error) => Err(file_failure("lstat", &missing(path), &error)),
    }
}

/// The first part of a path that is not there; of a link that leads nowhere, where it leads.
fn missing(path: &str) -> String {
    let mut path = path.to_owned();
    for _ in 0..=LINKS {
        if let Some(absent) = Path::new(&path).ancestors().filter(|part| fs::symlink_metadata(part).is_err()).last() {
            return rules::clean(&absent.display().to_string());
        }
        let Ok(target) = fs::read_link(&path) else { break };
        path = beside(&path, &target.display().to_string());
    }
    rules::clean(&path)
}

/// What is at the target path, a link followed to where it leads, whether or not something is there.
fn target_end(path: &str) -> Result<End, String> {
    let mut path = path.to_owned();
    for _ in 0..=LINKS {
        match fs::symlink_metadata(&path) {
            Ok(meta) if meta.is_symlink() => {
                let target = fs::read_link(&path).map_err(|error| file_failure("readlink", &path, &error))?;
                path = beside(&path, &target.display().to_string());
            }
            Ok(meta) => return Ok(End { path, exists: true, folder: meta.is_dir(), rebase: None }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let above = rules::split(&path).0;
                let meta = fs::metadata(&above).map_err(|error| file_failure("stat", &above, &error))?;
                return if meta.is_dir() { Ok(End { path, ..End::default() }) } else { Err("not a directory".to_owned()) };
            }
            Err(error) => return Err(file_failure("lstat", &path, &error)),
        }
    }
    Err(format!("too many symlinks in {path}"))
}

/// Docker looks at the target before it asks for anything.
fn check_output(path: &str) -> Result<(), String> {
    let above = rules::parent(&rules::clean(path));
    if matches!(fs::metadata(&above), Err(error) if error.kind() == io::ErrorKind::NotFound) {
        return Err(format!("invalid output path: directory {above:?} does not exist"));
    }
    match fs::metadata(path) {
        Ok(meta) if !meta.is_dir() && !meta.is_file() && is_device(&meta) => {
            Err(format!("invalid output path: {path:?} must be a directory or a regular file: got a device"))
        }
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(file_failure("stat", path, &error)),
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn is_device(meta: &fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    meta.file_type().is_char_device() || meta.file_type().is_block_device()
}

#[cfg(not(unix))]
fn is_device(_: &fs::Metadata) -> bool {
    false
}

fn refused(message: String) -> EngineError {
    EngineError::Refused { message, code: 1 }
}
