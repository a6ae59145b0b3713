//! The Dockerfile on its way to BuildKit: the engine's file transfer with a single file in it. So the context
//! need not hold the Dockerfile, and `COPY . .` stays cached when only the Dockerfile changes.

use bollard_buildkit_proto::fsutil::types::packet::PacketType;
use bollard_buildkit_proto::fsutil::types::{Packet, Stat};
use tokio::sync::mpsc;
use tonic::Streaming;

/// The name under which BuildKit asks for the folder of the Dockerfile.
pub(super) const FOLDER: &str = "dockerfile";
/// Its only file has this number.
const FILE: u32 = 0;
const PIECE: usize = 32 * 1024;

/// One Dockerfile.
#[derive(Clone)]
pub(super) struct DockerfileSync {
    /// Its name, without a folder.
    pub(super) name: String,
    /// Its text.
    pub(super) text: String,
}

/// Lists the file, sends it when it is asked for, and says goodbye when the engine does.
pub(super) async fn serve(dockerfile: DockerfileSync, mut asked: Streaming<Packet>, packets: mpsc::Sender<Packet>) {
    let DockerfileSync { name, text } = dockerfile;
    let packet = |kind: PacketType| Packet { r#type: kind.into(), ..Packet::default() };
    let size = i64::try_from(text.len()).unwrap_or(i64::MAX);
    // The engine keeps what it was last sent and compares only size and time: the time must be a new one.
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let mod_time = i64::try_from(now.as_nanos()).unwrap_or(0);
    let stat = Stat { path: name, mode: 0o644, size, mod_time, ..Stat::default() };
    let listing = [Packet { stat: Some(stat), ..packet(PacketType::PacketStat) }, packet(PacketType::PacketStat)];
    for entry in listing {
        if packets.send(entry).await.is_err() {
            return;
        }
    }
    while let Ok(Some(wish)) = asked.message().await {
        let answer: Vec<Packet> = match wish.r#type() {
            PacketType::PacketReq if wish.id == FILE => {
                let data = |data: &[u8]| Packet { id: FILE, data: data.to_vec(), ..packet(PacketType::PacketData) };
                text.as_bytes().chunks(PIECE).map(data).chain([data(&[])]).collect()
            }
            // The engine waits for the end of the stream after the goodbye.
            PacketType::PacketFin => {
                let _ = packets.send(packet(PacketType::PacketFin)).await;
                return;
            }
            _ => return,
        };
        for packet in answer {
            if packets.send(packet).await.is_err() {
                return;
            }
        }
    }
}
