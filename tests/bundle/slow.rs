//! An engine to which everything goes slowly once an archive is loaded.

use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::time::Duration;

pub struct Slow {
    folder: tempfile::TempDir,
}

impl Slow {
    /// In front of the engine at `host`.
    pub fn start(host: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let real = host.strip_prefix("unix://").expect("a Unix socket").to_owned();
        let listener = UnixListener::bind(folder.path().join("docker.sock")).unwrap();
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let Ok(engine) = UnixStream::connect(&real) else { return };
                let (from, to) = (client.try_clone().unwrap(), engine.try_clone().unwrap());
                std::thread::spawn(move || carry(from, to, true));
                std::thread::spawn(move || carry(engine, client, false));
            }
        });
        Self { folder }
    }

    pub fn host(&self) -> String {
        format!("unix://{}", self.folder.path().join("docker.sock").display())
    }
}

/// Carries bytes until the end; a megabyte a second after a request to load.
fn carry(mut from: UnixStream, mut to: UnixStream, requests: bool) {
    let mut buffer = vec![0; 64 * 1024];
    let mut slow = false;
    while let Ok(read) = from.read(&mut buffer) {
        if read == 0 || to.write_all(&buffer[..read]).is_err() {
            break;
        }
        slow = slow || (requests && buffer.windows(12).any(|window| window == b"/images/load"));
        if slow {
            // The engine's pace, not a wait for something.
            std::thread::sleep(Duration::from_millis(60));
        }
    }
    let _ = to.shutdown(std::net::Shutdown::Write);
}
