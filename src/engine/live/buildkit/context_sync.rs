//! The context on its way to BuildKit: the engine's file transfer. All names are listed, then the engine asks for the
//! files it does not have yet. Sent as one archive instead, the context would be written twice over there.

use std::collections::HashMap;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use bollard_buildkit_proto::fsutil::types::packet::PacketType;
use bollard_buildkit_proto::fsutil::types::{Packet, Stat};
use tokio::sync::mpsc;
use tonic::Streaming;

use crate::engine::BuildEvent;
use crate::engine::live::context::{NEWS, Source};
use crate::engine::live::walk::{Visit, walk};

/// The name under which BuildKit asks for the context.
pub(super) const FOLDER: &str = "context";
const PIECE: usize = 128 * 1024;
/// Go's marks for what a path is, beside the permissions.
const GO_FOLDER: u32 = 1 << 31;
const GO_LINK: u32 = 1 << 27;

/// A context.
#[derive(Clone)]
pub(super) struct ContextSync {
    pub(super) source: Arc<Source>,
    pub(super) events: mpsc::Sender<BuildEvent>,
}

/// What the engine says.
enum Wish {
    File(u32),
    Goodbye,
}

/// Lists the context (nothing of it, where `only_rules` are asked for) and sends what is asked for.
pub(super) async fn serve(context: ContextSync, only_rules: bool, mut asked: Streaming<Packet>, packets: mpsc::Sender<Packet>) {
    // At most one wish for each file of the list: without a bound here, and small.
    let (wishes, wished) = mpsc::unbounded_channel();
    tokio::task::spawn_blocking(move || {
        let mut sender = Sender { packets, events: context.events, files: HashMap::new(), listed: 0, sent: 0, told: 0 };
        let sent = sender.list(&context.source, only_rules).and_then(|()| sender.answer(wished, only_rules));
        if let Err(error) = sent {
            let data = error.to_string().into_bytes();
            let _ = sender.send(Packet { data, ..packet(PacketType::PacketErr) });
        }
    });
    while let Ok(Some(wish)) = asked.message().await {
        let wish = match wish.r#type() {
            PacketType::PacketReq => Wish::File(wish.id),
            PacketType::PacketFin => Wish::Goodbye,
            _ => return,
        };
        if wishes.send(wish).is_err() {
            return;
        }
    }
}

struct Sender {
    packets: mpsc::Sender<Packet>,
    events: mpsc::Sender<BuildEvent>,
    /// Files that were listed and not yet asked for, by their place in the list.
    files: HashMap<u32, PathBuf>,
    listed: u32,
    sent: u64,
    told: u64,
}

impl Sender {
    fn list(&mut self, source: &Source, only_rules: bool) -> io::Result<()> {
        if !only_rules {
            walk(&source.root, &source.rules, true, self)?;
        }
        self.send(packet(PacketType::PacketStat))
    }

    fn answer(&mut self, mut wished: mpsc::UnboundedReceiver<Wish>, only_rules: bool) -> io::Result<()> {
        while let Some(wish) = wished.blocking_recv() {
            match wish {
                Wish::File(id) => self.content(id)?,
                // The engine waits for the end of the stream after the goodbye.
                Wish::Goodbye => {
                    if !only_rules {
                        let _ = self.events.blocking_send(BuildEvent::Context { sent: self.sent, done: true });
                    }
                    return self.send(packet(PacketType::PacketFin));
                }
            }
        }
        Ok(())
    }

    fn content(&mut self, id: u32) -> io::Result<()> {
        let Some(path) = self.files.remove(&id) else { return Ok(()) };
        let mut file = File::open(&path).map_err(|error| named(&path, &error))?;
        loop {
            let mut data = Vec::with_capacity(PIECE);
            Read::take(&mut file, PIECE as u64).read_to_end(&mut data).map_err(|error| named(&path, &error))?;
            let end = data.is_empty();
            self.sent += data.len() as u64;
            self.send(Packet { id, data, ..packet(PacketType::PacketData) })?;
            if end {
                return Ok(());
            }
            if self.sent - self.told >= NEWS {
                self.told = self.sent;
                let _ = self.events.blocking_send(BuildEvent::Context { sent: self.sent, done: false });
            }
        }
    }

    fn tell(&mut self, path: &str, meta: &Metadata, kind: u32, link: &Path) -> io::Result<()> {
        let stat = Stat {
            path: path.to_owned(),
            mode: kind | permissions(meta),
            // Everything belongs to root, as docker sends it.
            uid: 0,
            gid: 0,
            size: if kind == 0 { i64::try_from(meta.len()).unwrap_or(i64::MAX) } else { 0 },
            mod_time: modified(meta),
            linkname: link.to_string_lossy().into_owned(),
            ..Stat::default()
        };
        self.listed += 1;
        self.send(Packet { stat: Some(stat), ..packet(PacketType::PacketStat) })
    }

    fn send(&self, packet: Packet) -> io::Result<()> {
        self.packets.blocking_send(packet).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

impl Visit for Sender {
    fn folder(&mut self, path: &str, meta: &Metadata) -> io::Result<()> {
        self.tell(path, meta, GO_FOLDER, Path::new(""))
    }

    fn link(&mut self, path: &str, meta: &Metadata, target: &Path) -> io::Result<()> {
        self.tell(path, meta, GO_LINK, target)
    }

    fn file(&mut self, path: &str, file: &Path) -> io::Result<()> {
        self.files.insert(self.listed, file.to_owned());
        self.tell(path, &file.metadata().map_err(|error| named(file, &error))?, 0, Path::new(""))
    }
}

fn packet(kind: PacketType) -> Packet {
    Packet { r#type: kind.into(), ..Packet::default() }
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("open {}: {error}", path.display()))
}

fn modified(meta: &Metadata) -> i64 {
    let since = meta.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    i64::try_from(since.as_nanos()).unwrap_or(0)
}

#[cfg(unix)]
fn permissions(meta: &Metadata) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    // Go keeps these three elsewhere than the system does.
    let marks = [(0o4000, 1 << 23), (0o2000, 1 << 22), (0o1000, 1 << 20)];
    let mode = meta.permissions().mode();
    marks.iter().filter(|(system, _)| mode & system != 0).fold(mode & 0o777, |all, (_, go)| all | go)
}

#[cfg(not(unix))]
fn permissions(_: &Metadata) -> u32 {
    0o755
}
