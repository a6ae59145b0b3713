//! The local socket to the presenter's second screen: in the workspace's own folder, for the same user only.

use std::io;
use std::path::{Path, PathBuf};

use tokio::sync::{mpsc, watch};

use crate::present::notes::{Drive, Shown};

/// The longest line that is taken in, in bytes.
#[cfg(unix)]
const LINE: usize = 4096;

/// The demo's side.
pub(crate) struct Second {
    shown: watch::Sender<String>,
    /// What is asked for there.
    pub drives: mpsc::Receiver<Drive>,
    path: PathBuf,
}

impl Second {
    /// What is shown now.
    pub fn show(&self, shown: &Shown) {
        let Ok(line) = serde_json::to_string(shown) else { return };
        self.shown.send_if_modified(|known| {
            let new = *known != line;
            if new {
                *known = line;
            }
            new
        });
    }

    /// Opens the socket. Must be called inside a tokio runtime. A socket that an earlier demo left is taken away: the
    /// workspace is locked for one program at a time.
    #[cfg(unix)]
    pub fn open(folder: &Path) -> io::Result<Self> {
        use std::os::unix::fs::PermissionsExt;
        let path = folder.join(crate::present::notes::SOCKET);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let listener = tokio::net::UnixListener::bind(&path)?;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600))?;
        let (shown, states) = watch::channel(String::new());
        let (ask, drives) = mpsc::channel(16);
        let own = rustix::process::geteuid().as_raw();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // Between binding and the mode nobody else can have come in either.
                if stream.peer_cred().is_ok_and(|peer| peer.uid() == own) {
                    tokio::spawn(serve(stream, states.clone(), ask.clone()));
                }
            }
        });
        Ok(Self { shown, drives, path })
    }

    /// There are no such sockets here.
    #[cfg(not(unix))]
    pub fn open(_: &Path) -> io::Result<Self> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl Drop for Second {
    fn drop(&mut self) {
        // It says that there is no demo any more.
        let _ = std::fs::remove_file(&self.path);
    }
}

#[cfg(unix)]
async fn serve(stream: tokio::net::UnixStream, mut states: watch::Receiver<String>, ask: mpsc::Sender<Drive>) {
    use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
    let (reading, mut writing) = stream.into_split();
    let telling = async {
        loop {
            let line = states.borrow_and_update().clone();
            if !line.is_empty() && writing.write_all(format!("{line}\n").as_bytes()).await.is_err() {
                return;
            }
            if states.changed().await.is_err() {
                return;
            }
        }
    };
    let asking = async {
        let mut reader = BufReader::new(reading);
        loop {
            let mut line = Vec::new();
            let mut limited = (&mut reader).take(LINE as u64);
            match limited.read_until(b'\n', &mut line).await {
                Ok(count) if count > 0 && line.ends_with(b"\n") => {}
                _ => return,
            }
            if let Ok(drive) = serde_json::from_slice(&line)
                && ask.send(drive).await.is_err()
            {
                return;
            }
        }
    };
    tokio::select! {
        () = telling => {}
        () = asking => {}
    }
}
