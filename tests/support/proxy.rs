//! A socket in front of the engine's own, which a test can cut or make refuse.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};
use tokio::task::AbortHandle;

/// The socket; dropping it cuts it.
pub struct Proxy {
    folder: tempfile::TempDir,
    tasks: Arc<Mutex<Vec<AbortHandle>>>,
}

impl Proxy {
    /// In front of the engine at `host`; requests whose first line holds `refused` are answered with 404.
    pub fn start(host: &str, refused: Option<&'static str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let real = PathBuf::from(host.strip_prefix("unix://").expect("a Unix socket"));
        let listener = UnixListener::bind(folder.path().join("docker.sock")).unwrap();
        let tasks: Arc<Mutex<Vec<AbortHandle>>> = Arc::default();
        let connections = Arc::clone(&tasks);
        let accepting = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let task = tokio::spawn(carry(client, real.clone(), refused));
                connections.lock().unwrap().push(task.abort_handle());
            }
        });
        tasks.lock().unwrap().push(accepting.abort_handle());
        Self { folder, tasks }
    }

    /// The same engine over TCP instead of a Unix socket: its address.
    pub async fn over_tcp(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let socket = self.folder.path().join("docker.sock");
        let accepting = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(carry(client, socket.clone(), None));
            }
        });
        self.tasks.lock().unwrap().push(accepting.abort_handle());
        format!("tcp://{address}")
    }

    /// Its address.
    pub fn host(&self) -> String {
        format!("unix://{}", self.folder.path().join("docker.sock").display())
    }

    /// The engine dies: every connection breaks and no new one is accepted.
    pub fn cut(&self) {
        let _ = std::fs::remove_file(self.folder.path().join("docker.sock"));
        for task in self.tasks.lock().unwrap().drain(..) {
            task.abort();
        }
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.cut();
    }
}

async fn carry<S: AsyncRead + AsyncWrite + Unpin>(mut client: S, real: PathBuf, refused: Option<&'static str>) {
    let mut first = vec![0; 4096];
    let Ok(length) = client.read(&mut first).await else { return };
    first.truncate(length);
    let head = String::from_utf8_lossy(&first).into_owned();
    if refused.is_some_and(|path| head.lines().next().is_some_and(|line| line.contains(path))) {
        let _ = client.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n").await;
        return;
    }
    let Ok(mut engine) = UnixStream::connect(real).await else { return };
    if engine.write_all(&first).await.is_ok() {
        let _ = tokio::io::copy_bidirectional(&mut client, &mut engine).await;
    }
}
