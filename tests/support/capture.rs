//! An engine that builds nothing: it keeps the tar it was sent.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};

/// The socket and the last tar.
pub struct Capture {
    folder: tempfile::TempDir,
    tar: Arc<Mutex<Vec<u8>>>,
}

impl Capture {
    /// Starts to listen.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join("docker.sock")).unwrap();
        let tar: Arc<Mutex<Vec<u8>>> = Arc::default();
        let kept = Arc::clone(&tar);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(answer(client, Arc::clone(&kept)));
            }
        });
        Self { folder, tar }
    }

    /// Its address.
    pub fn host(&self) -> String {
        format!("unix://{}", self.folder.path().join("docker.sock").display())
    }

    /// The files and links of the last tar.
    pub fn files(&self) -> BTreeSet<PathBuf> {
        let bytes = std::mem::take(&mut *self.tar.lock().unwrap());
        let mut tar = tar::Archive::new(&bytes[..]);
        let entries = tar.entries().unwrap().map(Result::unwrap);
        entries.filter(|entry| !entry.header().entry_type().is_dir()).map(|entry| entry.path().unwrap().into_owned()).collect()
    }
}

async fn answer(mut client: UnixStream, tar: Arc<Mutex<Vec<u8>>>) {
    let mut read = Vec::new();
    let head = loop {
        if let Some(at) = read.windows(4).position(|window| window == b"\r\n\r\n") {
            break at + 4;
        }
        if client.read_buf(&mut read).await.unwrap_or(0) == 0 {
            return;
        }
    };
    let first = String::from_utf8_lossy(&read[..head]).lines().next().unwrap_or_default().to_owned();
    let body = if first.contains("/build") {
        while !read.ends_with(b"\r\n0\r\n\r\n") {
            if client.read_buf(&mut read).await.unwrap_or(0) == 0 {
                return;
            }
        }
        *tar.lock().unwrap() = unchunked(&read[head..]);
        "{\"aux\":{\"ID\":\"sha256:0\"}}\r\n{\"stream\":\"Successfully built 0\\n\"}\r\n"
    } else {
        r#"{"Version":"20.10.24","ApiVersion":"1.41","MinAPIVersion":"1.12","Os":"linux","Arch":"amd64"}"#
    };
    let body = if first.starts_with("HEAD") { "" } else { body };
    let head = "HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\nBuilder-Version: 1\r\nOSType: linux\r\nContent-Type: application/json\r\nConnection: close\r\n";
    let _ = client.write_all(format!("{head}Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes()).await;
}

fn unchunked(mut bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    while let Some(at) = bytes.windows(2).position(|window| window == b"\r\n") {
        let length = usize::from_str_radix(std::str::from_utf8(&bytes[..at]).unwrap().trim(), 16).unwrap();
        if length == 0 {
            break;
        }
        out.extend_from_slice(&bytes[at + 2..at + 2 + length]);
        bytes = &bytes[at + 4 + length..];
    }
    out
}
