//! `sealegs doctor --fix` with the system's own Docker, in a mount namespace of the test's own: its `/run`, `/etc/init.d` and
//! `/var/log` are empty there, so no engine of this machine is seen, started or written to.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;
#[path = "support/terminal.rs"]
mod terminal;

use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use support::capture::Capture;
use support::scripts::script;
use support::until;
use terminal::Terminal;

/// A user that nobody is.
const USER: &str = "12345";

/// A system of its own, with programs in front of the machine's.
struct Own {
    dir: tempfile::TempDir,
    engine: Capture,
}

impl Own {
    fn new() -> Self {
        assert_eq!(Command::new("id").arg("-u").output().unwrap().stdout, b"0\n", "it takes root: use tests/run");
        let own = Self { dir: tempfile::tempdir().unwrap(), engine: Capture::start() };
        for folder in ["bin", "home"] {
            std::fs::create_dir(own.path(folder)).unwrap();
        }
        open_up(&own.path(""), 0o755);
        open_up(&own.path("home"), 0o777);
        std::fs::write(own.path("calls"), "").unwrap();
        open_up(&own.path("calls"), 0o666);
        own
    }

    fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.dir.path().display())
    }

    fn program(&self, name: &str, does: &str) {
        let path = self.path(&format!("bin/{name}"));
        script(&path, &format!("#!/bin/sh\necho \"{name} $*\" >>{}\n{does}\n", self.path("calls")));
    }

    /// A systemd whose `start docker` brings the engine up, its socket open or closed to others.
    fn systemd(&self, socket: u32) {
        let real = self.engine.host().replacen("unix://", "", 1);
        open_up(std::path::Path::new(&real).parent().unwrap().to_str().unwrap(), 0o755);
        open_up(&real, socket);
        self.program("systemctl", &format!("[ \"$1\" = start ] || exit 1\nln -s {real} /run/docker.sock"));
    }

    fn calls(&self) -> Vec<String> {
        let calls = std::fs::read_to_string(self.path("calls")).unwrap();
        calls.lines().filter(|line| !line.contains("show-environment")).map(str::to_owned).collect()
    }

    /// What a shell that is root in a namespace of its own does to run it: `prepare` first, then as `user`.
    fn script(&self, prepare: &str, user: &str, args: &str) -> String {
        let program = env!("CARGO_BIN_EXE_sealegs");
        let (home, bin) = (self.path("home"), self.path("bin"));
        format!(
            "set -e\nmount -t tmpfs -o mode=1777 none /run\nmount -t tmpfs none /etc/init.d\nmount -t tmpfs none /var/log\n\
             touch /run/sealegs\nmount --bind {program} /run/sealegs\n{prepare}\n\
             exec {user} env -i HOME={home} PATH={bin}:/usr/bin:/bin LANG=en_US.UTF-8 TERM=xterm /run/sealegs doctor --fix {args}"
        )
    }

    fn as_root(&self, prepare: &str, args: &str) -> Output {
        let script = self.script(prepare, "", args);
        Command::new("unshare").args(["-m", "sh", "-c", &script]).stdin(Stdio::null()).output().unwrap()
    }

    /// In a terminal, as somebody without rights.
    fn as_user(&self, prepare: &str) -> Terminal {
        let user = format!("setpriv --reuid {USER} --regid {USER} --clear-groups");
        let script = self.script(prepare, &user, "");
        Terminal::open_program("unshare", 100, 60, &["-m", "sh", "-c", &script], &[], self.dir.path())
    }
}

fn open_up(path: &str, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

/// A sudo that asks for the password on the terminal, as sudo does.
const SUDO: &str = "printf '[sudo] password: ' >/dev/tty; read word </dev/tty; [ \"$word\" = ahoy ] || exit 1; exec \"$@\"";
const SYSTEMD: &str = "mkdir -p /run/systemd/system";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn sudo_itself_asks_for_the_password_and_only_after_the_yes() {
    let own = Own::new();
    own.systemd(0o666);
    own.program("sudo", SUDO);
    let mut terminal = own.as_user(SYSTEMD);
    terminal
        .wait("the question", |screen| screen.contains("    sudo systemctl start docker") && screen.contains("Run it? [y/N]"));
    assert!(own.calls().is_empty());
    terminal.send("y\r");
    terminal.wait("sudo's question", |screen| screen.contains("[sudo] password:"));
    terminal.send("ahoy\r");
    terminal.exit();
    let screen = terminal.text();
    assert!(screen.contains("Docker answers") && screen.contains("ok       Engine: Docker 20.10.24"), "{screen}");
    assert_eq!(own.calls(), ["sudo systemctl start docker", "systemctl start docker"]);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn an_engine_that_comes_up_closed_is_told_of_with_the_steps_and_nothing_more_is_done() {
    let own = Own::new();
    own.systemd(0o600);
    own.program("sudo", SUDO);
    let mut terminal = own.as_user(SYSTEMD);
    terminal.wait("the question", |screen| screen.contains("Run it? [y/N]"));
    terminal.send("y\r");
    terminal.wait("sudo's question", |screen| screen.contains("[sudo] password:"));
    terminal.send("ahoy\r");
    assert_eq!(terminal.exit(), 3);
    let screen = terminal.text();
    for part in ["Docker runs now", "can become root", "sudo usermod -aG docker \"$USER\"", "newgrp docker"] {
        assert!(screen.contains(part), "{part}: {screen}");
    }
    assert_eq!(own.calls().len(), 2, "no usermod: {:?}", own.calls());
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn a_unit_that_fails_shows_the_end_of_the_journal() {
    let own = Own::new();
    own.program("systemctl", "[ \"$1\" = start ] || exit 1\necho 'Job for docker.service failed.' >&2; exit 1");
    own.program("journalctl", "echo 'dockerd[7]: failed to start: no space left on device'");
    let output = own.as_root(SYSTEMD, "--yes");
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    for part in ["Job for docker.service failed.", "    dockerd[7]: failed to start: no space left on device", "reset-failed"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(own.calls(), ["systemctl start docker", "journalctl -u docker -n 20 --no-pager"]);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn without_an_init_system_the_real_dockerd_is_started_in_the_background_and_goes_on() {
    let own = Own::new();
    let folder = own.path("");
    own.program(
        "dockerd",
        &format!(
            "exec /usr/sbin/dockerd --host unix:///run/docker.sock --data-root {folder}data --exec-root {folder}exec \
             --pidfile {folder}docker.pid --bridge none --iptables=false --ip6tables=false --ip-forward=false --ip-masq=false"
        ),
    );
    let output = own.as_root("", "--yes --format json");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"));
    let number = std::fs::read_to_string(own.path("docker.pid")).unwrap_or_default();
    let stat = format!("/proc/{}/stat", number.trim());
    let lives = || std::fs::read_to_string(&stat).is_ok_and(|stat| !stat.contains(") Z "));
    let outlived = lives();
    Command::new("kill").arg(number.trim()).status().unwrap();
    until("the end of dockerd", || async { !lives() }).await;
    let attempt = &report["fix"]["attempts"][0];
    assert_eq!(attempt["outcome"], "started", "{report:#}");
    let line = attempt["command"].as_str().unwrap();
    assert_eq!(line, "setsid dockerd >>/var/log/dockerd.log 2>&1 </dev/null &");
    assert_eq!(report["tried"][0]["endpoint"], "unix:///var/run/docker.sock");
    assert!(report["tried"][0]["answer"].as_str().unwrap().starts_with("Docker "), "{report:#}");
    assert!(outlived, "it ended with the one who started it");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn a_dockerd_that_ends_at_once_is_not_waited_for() {
    let own = Own::new();
    own.program("dockerd", "echo 'failed to start daemon: no cgroups here'; exit 5");
    let output = own.as_root("", "--yes");
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    for part in ["exit code 5", "    failed to start daemon: no cgroups here", "tail -n 50 /var/log/dockerd.log"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}
