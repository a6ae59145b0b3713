//! A real ssh server of the test's own, and an ssh program that knows only it.

use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The server; dropping it ends it.
pub struct Sshd {
    folder: tempfile::TempDir,
    child: Child,
    /// Its port.
    pub port: u16,
}

impl Sshd {
    /// Starts a server that lets in whoever has the key `client`, with this environment for the commands it runs.
    pub async fn start(environment: &[(&str, &str)]) -> Self {
        Self::start_at("127.0.0.1", environment).await
    }

    /// The same at another address of this machine.
    pub async fn start_at(address: &str, environment: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name).display().to_string();
        for name in ["host", "client", "stranger"] {
            make_key(&folder.path().join(name));
        }
        let port = super::free_port();
        std::fs::copy(folder.path().join("client.pub"), folder.path().join("authorized")).unwrap();
        let public = std::fs::read_to_string(folder.path().join("host.pub")).unwrap();
        std::fs::write(folder.path().join("known"), format!("[{address}]:{port} {public}")).unwrap();
        let other = std::fs::read_to_string(folder.path().join("stranger.pub")).unwrap();
        std::fs::write(folder.path().join("changed"), format!("[{address}]:{port} {other}")).unwrap();
        std::fs::write(folder.path().join("empty"), "").unwrap();
        let set: Vec<String> = environment.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let set = if set.is_empty() { String::new() } else { format!("SetEnv {}\n", set.join(" ")) };
        let config = format!(
            "Port {port}\nListenAddress {address}\nHostKey {}\nAuthorizedKeysFile {}\nPidFile none\nUsePAM no\nStrictModes no\n\
             PermitRootLogin yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nMaxStartups 100\n{set}",
            file("host"),
            file("authorized")
        );
        std::fs::write(folder.path().join("config"), config).unwrap();
        // Where the server wants an empty folder of root's.
        let _ = std::fs::create_dir_all("/run/sshd");
        let program = ["/usr/sbin/sshd", "/usr/bin/sshd"].iter().find(|path| Path::new(path).exists());
        let program = program.expect("openssh-server is there: tests/run installs it");
        let child = Command::new(program)
            .args(["-D", "-e", "-f", &file("config")])
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(folder.path().join("log")).unwrap())
            .spawn()
            .unwrap();
        super::until("the ssh server", || async { TcpStream::connect((address, port)).is_ok() }).await;
        Self { folder, child, port }
    }

    /// An ssh program with this key and these known hosts (`known`, `empty`, `changed`).
    pub fn program(&self, key: &str, known: &str) -> PathBuf {
        let file = |name: &str| self.folder.path().join(name).display().to_string();
        script(
            &self.folder.path().join(format!("ssh-{key}-{known}")),
            &format!(
                "exec ssh -F /dev/null -i {} -o IdentitiesOnly=yes -o UserKnownHostsFile={} -o GlobalKnownHostsFile=/dev/null \"$@\"",
                file(key),
                file(known)
            ),
        )
    }
}

impl Drop for Sshd {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn make_key(path: &Path) {
    let made = Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(path).status().unwrap();
    assert!(made.success());
}

/// A shell script.
pub fn script(path: &Path, text: &str) -> PathBuf {
    std::fs::write(path, format!("#!/bin/sh\n{text}\n")).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    path.to_owned()
}
