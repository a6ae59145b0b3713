//! A registry with one small image, from which a real engine really pulls.

use std::process::{Command, Stdio};
use std::sync::Arc;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

/// The registry; dropping it closes it.
pub struct Registry {
    port: u16,
    name: String,
    accepting: AbortHandle,
}

impl Registry {
    /// Starts it with an image of its own.
    pub async fn start() -> Self {
        let name = super::unique("pulled");
        let mut tar = tar::Builder::new(Vec::new());
        for number in 0..20 {
            let text = format!("{name} {number} ").repeat(500);
            let mut header = tar::Header::new_gnu();
            header.set_size(text.len() as u64);
            header.set_mode(0o644);
            tar.append_data(&mut header, format!("file-{number}"), text.as_bytes()).unwrap();
        }
        let layer = tar.into_inner().unwrap();
        let config = format!(
            r#"{{"architecture":"amd64","os":"linux","config":{{}},"rootfs":{{"type":"layers","diff_ids":["{}"]}},"history":[{{"created_by":"test"}}]}}"#,
            digest(&layer)
        );
        let docker = "application/vnd.docker";
        let manifest = format!(
            r#"{{"schemaVersion":2,"mediaType":"{docker}.distribution.manifest.v2+json","config":{{"mediaType":"{docker}.container.image.v1+json","size":{},"digest":"{}"}},"layers":[{{"mediaType":"{docker}.image.rootfs.diff.tar.gzip","size":{},"digest":"{}"}}]}}"#,
            config.len(),
            digest(config.as_bytes()),
            layer.len(),
            digest(&layer)
        );
        let blobs = [config.into_bytes(), layer];
        let content = Arc::new((manifest, blobs.map(|blob| (digest(&blob), blob))));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let accepting = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(answer(client, Arc::clone(&content)));
            }
        });
        Self { port, name, accepting: accepting.abort_handle() }
    }

    /// What to pull.
    pub fn image(&self) -> String {
        format!("localhost:{}/{}:1", self.port, self.name)
    }
}

impl Drop for Registry {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

type Content = (String, [(String, Vec<u8>); 2]);

async fn answer(mut client: TcpStream, content: Arc<Content>) {
    let mut request = vec![0; 16 * 1024];
    let length = client.read(&mut request).await.unwrap_or(0);
    let head = String::from_utf8_lossy(&request[..length]).into_owned();
    let first = head.lines().next().unwrap_or_default();
    let path = first.split(' ').nth(1).unwrap_or_default();
    let (manifest, blobs) = &*content;
    let blob = blobs.iter().find(|(digest, _)| path.ends_with(digest.as_str()));
    let (kind, body): (&str, &[u8]) = if path.contains("/manifests/") {
        ("application/vnd.docker.distribution.manifest.v2+json", manifest.as_bytes())
    } else if let Some((_, blob)) = blob {
        ("application/octet-stream", blob)
    } else {
        ("application/json", b"{}")
    };
    let head = format!(
        "HTTP/1.1 200 OK\r\nDocker-Distribution-Api-Version: registry/2.0\r\nContent-Type: {kind}\r\nDocker-Content-Digest: {}\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        digest(body),
        body.len()
    );
    let _ = client.write_all(head.as_bytes()).await;
    if !first.starts_with("HEAD") {
        let _ = client.write_all(body).await;
    }
}

fn digest(bytes: &[u8]) -> String {
    let mut child =
        Command::new("sha256sum").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("sha256sum is everywhere");
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), bytes).unwrap();
    let told = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    format!("sha256:{}", told.split(' ').next().unwrap())
}
