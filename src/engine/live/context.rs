//! The build context: found, filtered, and for the classic builder streamed as a tar that is never whole in memory.

use std::fs::{self, File, Metadata};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use bytes::{Bytes, BytesMut};
use futures_util::Stream;
use tokio::sync::mpsc;

use crate::engine::dockerignore::Dockerignore;
use crate::engine::live::clean::line;
use crate::engine::live::renamed::named_for_engine;
use crate::engine::live::walk::{Visit, walk};
use crate::engine::{BuildEvent, BuildRequest, EngineError};

/// Size of the pieces of the tar, and how many wait for the engine.
const PIECE: usize = 64 * 1024;
const WAITING: usize = 4;
/// A Dockerfile larger than this is not one.
const LARGEST_DOCKERFILE: u64 = 8 * 1024 * 1024;
/// How often progress is told, in bytes.
pub(super) const NEWS: u64 = 256 * 1024;

/// A context that is ready to be sent.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) root: PathBuf,
    /// The rules as they stand.
    pub(super) rules: Dockerignore,
    /// The rules that let the Dockerfile and themselves through.
    kept_rules: Dockerignore,
    /// The Dockerfile's name in the context.
    pub(super) dockerfile_name: String,
    /// Its text.
    pub(super) dockerfile: String,
}

/// Finds a request's context and Dockerfile.
pub(super) fn locate(request: &BuildRequest) -> Result<Source, EngineError> {
    let given = &request.build.context;
    if given == "-" || given.contains("://") || given.starts_with("git@") {
        return Err(EngineError::Unsupported { what: format!("building from {}", line(given)) });
    }
    let root = request.cwd.join(given);
    let root = fs::canonicalize(&root).map_err(|_| failed(format!("unable to prepare context: path {given:?} not found")))?;
    if !root.is_dir() {
        return Err(failed(format!("unable to prepare context: {given:?} is not a folder")));
    }
    let file = match &request.build.file {
        Some(file) => request.cwd.join(file),
        None => root.join("Dockerfile"),
    };
    let shown = request.build.file.as_deref().unwrap_or("Dockerfile");
    let dockerfile = read_dockerfile(&file, shown)?;
    let known = named_for_engine(&dockerfile, &request.images, &request.build.build_args);
    let (dockerfile_name, beside) = match fs::canonicalize(&file).ok().as_deref().and_then(|file| file.strip_prefix(&root).ok()) {
        Some(inside) if known == dockerfile => (slashed(inside), false),
        // Outside the context, or not as it stands there: it travels under a name that nothing in the context has.
        _ => (".sealegs.Dockerfile".to_owned(), true),
    };
    let dockerfile = known;
    let mut own_rules = file.clone().into_os_string();
    own_rules.push(".dockerignore");
    let rules =
        [PathBuf::from(own_rules), root.join(".dockerignore")].iter().find_map(|file| fs::read(file).ok()).unwrap_or_default();
    let rules = Dockerignore::parse(&String::from_utf8_lossy(&rules)).map_err(|error| failed(error.to_string()))?;
    let mut kept_rules = rules.clone();
    kept_rules.keep(".dockerignore");
    if !beside {
        kept_rules.keep(&dockerfile_name);
    }
    Ok(Source { root, rules, kept_rules, dockerfile_name, dockerfile })
}

fn read_dockerfile(file: &Path, shown: &str) -> Result<String, EngineError> {
    let refuse = |error: &io::Error| {
        let words = match error.kind() {
            io::ErrorKind::NotFound => "no such file or directory".to_owned(),
            io::ErrorKind::IsADirectory => "is a directory".to_owned(),
            _ => error.to_string(),
        };
        failed(format!("failed to read dockerfile: open {shown}: {words}"))
    };
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(|error| refuse(&error))?;
    opened.take(LARGEST_DOCKERFILE).read_to_end(&mut bytes).map_err(|error| refuse(&error))?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    if text.trim().is_empty() {
        return Err(failed(format!("the Dockerfile ({shown}) cannot be empty")));
    }
    Ok(text)
}

fn failed(message: String) -> EngineError {
    EngineError::BuildFailed { line: None, instruction: None, exit: None, message: line(&message) }
}

fn slashed(path: &Path) -> String {
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

impl Source {
    /// The Dockerfile's name without a folder.
    pub(super) fn dockerfile_base(&self) -> &str {
        self.dockerfile_name.rsplit('/').next().unwrap_or_default()
    }

    /// The same for every build of this folder, and for no other.
    pub(super) fn shared_key(&self) -> String {
        let mut hasher = DefaultHasher::new();
        self.root.hash(&mut hasher);
        format!("sealegs-{:016x}", hasher.finish())
    }

    /// The tar, made on a thread of its own as fast as it is taken. Dropping the stream ends the thread.
    pub(super) fn stream(
        self: &std::sync::Arc<Self>,
        events: mpsc::Sender<BuildEvent>,
    ) -> impl Stream<Item = io::Result<Bytes>> + Send + use<> {
        let (pieces, taken) = mpsc::channel(WAITING);
        let source = std::sync::Arc::clone(self);
        tokio::task::spawn_blocking(move || {
            let mut writer = Pieces { channel: pieces, buffer: BytesMut::with_capacity(PIECE) };
            if let Err(error) = source.write(&mut writer).and_then(|()| writer.flush()) {
                let _ = writer.channel.blocking_send(Err(error));
            }
        });
        futures_util::stream::unfold((taken, events, 0u64, 0u64), |(mut taken, events, mut sent, mut told)| async move {
            let piece = taken.recv().await;
            if let Some(Ok(bytes)) = &piece {
                sent += bytes.len() as u64;
            }
            let done = piece.is_none();
            if done || sent - told >= NEWS {
                told = sent;
                let _ = events.send(BuildEvent::Context { sent, done }).await;
            }
            piece.map(|piece| (piece, (taken, events, sent, told)))
        })
    }

    fn write(&self, to: &mut impl Write) -> io::Result<()> {
        let mut tar = Tar(tar::Builder::new(to));
        // The classic builder needs the Dockerfile and the rules too, whatever these say.
        walk(&self.root, &self.kept_rules, false, &mut tar)?;
        if !self.root.join(&self.dockerfile_name).is_file() {
            tar.dockerfile(&self.dockerfile_name, self.dockerfile.as_bytes())?;
        }
        tar.0.finish()
    }
}

struct Tar<W: Write>(tar::Builder<W>);

impl<W: Write> Tar<W> {
    /// A Dockerfile from outside the context.
    fn dockerfile(&mut self, name: &str, text: &[u8]) -> io::Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_mode(0o644);
        header.set_size(text.len() as u64);
        self.0.append_data(&mut header, name, text)
    }
}

impl<W: Write> Visit for Tar<W> {
    fn folder(&mut self, path: &str, meta: &Metadata) -> io::Result<()> {
        let mut header = header(meta);
        header.set_size(0);
        self.0.append_data(&mut header, format!("{path}/"), io::empty())
    }

    fn link(&mut self, path: &str, meta: &Metadata, target: &Path) -> io::Result<()> {
        let mut header = header(meta);
        header.set_entry_type(tar::EntryType::Symlink);
        header.set_size(0);
        self.0.append_link(&mut header, path, target)
    }

    fn file(&mut self, path: &str, file: &Path) -> io::Result<()> {
        let opened = File::open(file).map_err(|error| io::Error::new(error.kind(), format!("open {path}: {error}")))?;
        let meta = opened.metadata()?;
        let mut header = header(&meta);
        // A file that is written to meanwhile is sent with the length it had.
        let content = opened.take(meta.len()).chain(io::repeat(0)).take(meta.len());
        self.0.append_data(&mut header, path, content)
    }
}

/// A header with the file's mode and time; everything belongs to root, as docker sends it.
fn header(meta: &fs::Metadata) -> tar::Header {
    let mut header = tar::Header::new_gnu();
    header.set_metadata(meta);
    header.set_uid(0);
    header.set_gid(0);
    if cfg!(windows) {
        header.set_mode(0o755);
    }
    header
}

/// Collects writes into pieces and hands them over; waits while the engine does not take them.
struct Pieces {
    channel: mpsc::Sender<io::Result<Bytes>>,
    buffer: BytesMut,
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.buffer.extend_from_slice(bytes);
        if self.buffer.len() >= PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let piece = self.buffer.split().freeze();
        if piece.is_empty() {
            return Ok(());
        }
        self.channel.blocking_send(Ok(piece)).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}
