//! The learner's own shell, in a terminal of its own: started in the workspace, on the engine in use, and ended with the
//! program. Reading and writing have threads of their own, so that nothing waits for the shell and the shell waits for
//! nobody but a screen that is slow.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc as threads;
use std::time::Duration;

use bytes::Bytes;
use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use tokio::sync::mpsc;

use crate::engine::Size;

/// The most that is read at once.
const PIECE: usize = 32 * 1024;
/// Keys and pastes that may wait for a shell that does not read; more are dropped.
const WAITING: usize = 256;
/// How long a shell may take to end when it is hung up on.
const GRACE: Duration = Duration::from_secs(1);

/// Which docker a shell finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhichDocker {
    /// The docker program that is installed.
    Installed(PathBuf),
    /// This program, because none is.
    Own,
    /// None: the link to this program could not be made.
    None,
}

/// What a shell needs.
#[derive(Debug, Clone)]
pub struct ShellSetup {
    /// The folder it starts in.
    pub folder: PathBuf,
    /// Size of its terminal.
    pub size: Size,
    /// The folder for our own `docker`.
    pub bin: PathBuf,
    /// Variables it gets besides ours.
    pub env: Vec<(String, String)>,
    /// It is to find our own `docker` even where another is installed.
    pub own_docker: bool,
}

/// News of a shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShellNews {
    /// It printed: raw bytes, untrusted.
    Output(Bytes),
    /// It ended, with this exit code.
    Ended(u32),
}

/// A shell that cannot be started.
#[derive(Debug, thiserror::Error)]
#[error("{shell}: {why}")]
pub struct ShellError {
    shell: String,
    why: String,
}

/// A running shell. Dropping it hangs up.
pub struct ShellPanel {
    master: Box<dyn MasterPty + Send>,
    keys: threads::SyncSender<Bytes>,
    ended: threads::Receiver<()>,
    process: Option<u32>,
    over: bool,
    /// Which docker it finds.
    pub docker: WhichDocker,
}

impl ShellPanel {
    /// Starts the learner's shell.
    ///
    /// # Errors
    /// When there is no terminal for it or it cannot be started.
    pub fn open(setup: &ShellSetup, news: mpsc::Sender<ShellNews>) -> Result<Self, ShellError> {
        let shell = shell(&|name| std::env::var(name).ok());
        let failed = |why: String| ShellError { shell: shell.clone(), why };
        let pair = native_pty_system().openpty(pty_size(setup.size)).map_err(|error| failed(error.to_string()))?;
        let (docker, path) = docker_on_path(&setup.bin, setup.own_docker);
        let mut command = CommandBuilder::new(&shell);
        command.cwd(&setup.folder);
        command.env("TERM", "xterm-256color");
        for name in ["LINES", "COLUMNS", "COLORTERM", "TERM_PROGRAM"] {
            command.env_remove(name);
        }
        for (name, value) in &setup.env {
            command.env(name, value);
        }
        if let Some(path) = path {
            command.env("PATH", path);
        }
        let mut child = pair.slave.spawn_command(command).map_err(|error| failed(error.to_string()))?;
        drop(pair.slave);
        let reader = pair.master.try_clone_reader().map_err(|error| failed(error.to_string()))?;
        let writer = pair.master.take_writer().map_err(|error| failed(error.to_string()))?;
        let (keys, typed) = threads::sync_channel(WAITING);
        let (end, ended) = threads::sync_channel(1);
        let process = child.process_id();
        let output = news.clone();
        std::thread::spawn(move || read(reader, &output));
        std::thread::spawn(move || write(writer, &typed));
        std::thread::spawn(move || {
            let code = child.wait().map_or(1, |status| status.exit_code());
            let _ = end.send(());
            let _ = news.blocking_send(ShellNews::Ended(code));
        });
        Ok(Self { master: pair.master, keys, ended, process, over: false, docker })
    }

    /// Types. What a shell that reads nothing leaves waiting is bounded.
    pub fn write(&self, bytes: Bytes) {
        let _ = self.keys.try_send(bytes);
    }

    /// Gives it another size.
    pub fn resize(&self, size: Size) {
        let _ = self.master.resize(pty_size(size));
    }

    /// Hangs up, and kills what does not go. Takes two seconds at most.
    pub fn close(mut self) {
        let groups = self.hang_up();
        if !self.over {
            let _ = self.ended.recv_timeout(GRACE);
        }
        self.over = true;
        #[cfg(unix)]
        end(&groups);
        #[cfg(not(unix))]
        drop(groups);
    }

    /// Tells the shell and what runs in it now that their terminal goes away; whom it told.
    fn hang_up(&mut self) -> Vec<i32> {
        self.over |= self.ended.try_recv().is_ok();
        if self.over {
            return Vec::new();
        }
        let groups = self.groups();
        #[cfg(unix)]
        for group in groups.iter().filter_map(|group| rustix::process::Pid::from_raw(*group)) {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::HUP);
        }
        groups
    }

    /// The process groups of the shell and of the command it waits for.
    #[cfg(unix)]
    fn groups(&self) -> Vec<i32> {
        let own = self.process.and_then(|id| i32::try_from(id).ok());
        let mut groups: Vec<i32> = own.into_iter().chain(self.master.process_group_leader()).filter(|group| *group > 1).collect();
        groups.dedup();
        groups
    }

    #[cfg(not(unix))]
    fn groups(&self) -> Vec<i32> {
        // A closed console ends what is in it: that comes with the drop.
        Vec::new()
    }
}

/// Kills what of some process groups is still there after a while.
#[cfg(unix)]
fn end(groups: &[i32]) {
    use rustix::process::{Pid, Signal, kill_process_group, test_kill_process_group};
    let late = std::time::Instant::now() + GRACE;
    for group in groups.iter().filter_map(|group| Pid::from_raw(*group)) {
        while test_kill_process_group(group).is_ok() {
            if std::time::Instant::now() >= late {
                let _ = kill_process_group(group, Signal::KILL);
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for ShellPanel {
    fn drop(&mut self) {
        self.hang_up();
    }
}

impl std::fmt::Debug for ShellPanel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ShellPanel").field("process", &self.process).field("docker", &self.docker).finish_non_exhaustive()
    }
}

fn pty_size(size: Size) -> PtySize {
    PtySize { rows: size.rows, cols: size.cols, pixel_width: 0, pixel_height: 0 }
}

fn read(mut from: Box<dyn Read + Send>, news: &mpsc::Sender<ShellNews>) {
    let mut buffer = vec![0; PIECE];
    // A terminal whose last program is gone tells so by failing.
    while let Ok(count) = from.read(&mut buffer) {
        let bytes = Bytes::copy_from_slice(buffer.get(..count).unwrap_or_default());
        if count == 0 || news.blocking_send(ShellNews::Output(bytes)).is_err() {
            return;
        }
    }
}

fn write(mut to: Box<dyn Write + Send>, typed: &threads::Receiver<Bytes>) {
    while let Ok(bytes) = typed.recv() {
        if to.write_all(&bytes).and_then(|()| to.flush()).is_err() {
            return;
        }
    }
}

/// The learner's shell: the one they chose, else the usual one.
fn shell(env: &dyn Fn(&str) -> Option<String>) -> String {
    let chosen = if cfg!(windows) { env("COMSPEC") } else { env("SHELL") };
    let usual: &[&str] = if cfg!(windows) { &["cmd.exe"] } else { &["/bin/bash", "/bin/sh"] };
    chosen
        .filter(|shell| Path::new(shell).is_file())
        .or_else(|| usual.iter().find(|shell| Path::new(shell).is_file()).map(|shell| (*shell).to_owned()))
        .unwrap_or_else(|| usual.last().copied().unwrap_or_default().to_owned())
}

/// Which docker a shell will find, and the search path where it is to be another one: with our own `docker` in front when
/// there is none.
fn docker_on_path(bin: &Path, own: bool) -> (WhichDocker, Option<std::ffi::OsString>) {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let name = if cfg!(windows) { "docker.exe" } else { "docker" };
    let folders: Vec<PathBuf> = std::env::split_paths(&path).filter(|folder| folder != bin).collect();
    let installed = || folders.iter().map(|folder| folder.join(name)).find(|file| can_run(file));
    if let Some(found) = Some(installed).filter(|_| !own).and_then(|installed| installed()) {
        return (WhichDocker::Installed(found), None);
    }
    if own_docker(bin).is_err() {
        return (WhichDocker::None, None);
    }
    let path = std::env::join_paths(std::iter::once(bin.to_owned()).chain(folders)).ok();
    (if path.is_some() { WhichDocker::Own } else { WhichDocker::None }, path)
}

#[cfg(unix)]
fn can_run(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn can_run(file: &Path) -> bool {
    file.is_file()
}

/// Puts this program into a folder under the name of docker, unless it is there.
///
/// # Errors
/// What the system says.
pub(crate) fn own_docker(bin: &Path) -> std::io::Result<()> {
    let own = std::env::current_exe()?;
    let docker = bin.join(if cfg!(windows) { "docker.exe" } else { "docker" });
    if std::fs::read_link(&docker).is_ok_and(|there| there == own) {
        return Ok(());
    }
    std::fs::create_dir_all(bin)?;
    if docker.symlink_metadata().is_ok() {
        std::fs::remove_file(&docker)?;
    }
    #[cfg(unix)]
    return std::os::unix::fs::symlink(own, docker);
    #[cfg(not(unix))]
    return std::fs::hard_link(&own, &docker).or_else(|_| std::fs::copy(&own, &docker).map(drop));
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::{ShellNews, ShellPanel, ShellSetup, shell};
    use crate::engine::Size;
    use bytes::Bytes;
    use std::time::Duration;
    use tokio::sync::mpsc;

    async fn until(news: &mut mpsc::Receiver<ShellNews>, text: &str) -> String {
        let mut seen = String::new();
        while !seen.contains(text) {
            match tokio::time::timeout(Duration::from_secs(20), news.recv()).await.expect("it goes on") {
                Some(ShellNews::Output(bytes)) => seen.push_str(&String::from_utf8_lossy(&bytes)),
                other => panic!("{other:?} after {seen}"),
            }
        }
        seen
    }

    fn setup(folder: &std::path::Path) -> ShellSetup {
        let env = vec![("SEALEGS_SESSION".to_owned(), "s-1".to_owned()), ("PS1".to_owned(), "ready$ ".to_owned())];
        ShellSetup {
            folder: folder.to_owned(),
            size: Size { cols: 80, rows: 20 },
            bin: folder.join("bin"),
            env,
            own_docker: false,
        }
    }

    #[test]
    fn the_learners_own_shell_is_taken_when_it_is_there() {
        assert_eq!(shell(&|name| (name == "SHELL").then(|| "/bin/sh".to_owned())), "/bin/sh");
        assert!(shell(&|_| Some("/no/such/shell".to_owned())).ends_with("sh"));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_shell_runs_in_its_folder_has_its_size_and_tells_its_end() {
        let folder = tempfile::tempdir().unwrap();
        let (sender, mut news) = mpsc::channel(4);
        let panel = ShellPanel::open(&setup(folder.path()), sender).unwrap();
        panel.write(Bytes::from_static(b"echo $(pwd) $SEALEGS_SESSION $(stty size)'!'\n"));
        let seen = until(&mut news, "20 80!").await;
        assert!(seen.contains(&format!("{} s-1", folder.path().file_name().unwrap().to_string_lossy())), "{seen}");
        panel.resize(Size { cols: 61, rows: 9 });
        panel.write(Bytes::from_static(b"echo $(stty size)'!'\n"));
        until(&mut news, "9 61!").await;
        panel.write(Bytes::from_static(b"exit 7\n"));
        loop {
            match tokio::time::timeout(Duration::from_secs(20), news.recv()).await.expect("it ends") {
                Some(ShellNews::Output(_)) => {}
                other => break assert_eq!(other, Some(ShellNews::Ended(7))),
            }
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn closing_ends_what_runs_in_it_too_even_when_it_does_not_listen() {
        let folder = tempfile::tempdir().unwrap();
        let (sender, mut news) = mpsc::channel(4);
        let panel = ShellPanel::open(&setup(folder.path()), sender).unwrap();
        panel.write(Bytes::from_static(b"sh -c 'trap \"\" HUP; echo p\"\"id $$. ;while :; do sleep 0.2; done'\n"));
        let mut seen = until(&mut news, "pid ").await;
        if !seen.rsplit("pid ").next().unwrap().contains('.') {
            seen += &until(&mut news, ".").await;
        }
        let id: String = seen.rsplit("pid ").next().unwrap().chars().take_while(char::is_ascii_digit).collect();
        let closing = tokio::task::spawn_blocking(move || panel.close());
        let reading = async { while news.recv().await.is_some() {} };
        tokio::time::timeout(Duration::from_secs(20), async { tokio::join!(closing, reading) })
            .await
            .expect("all is over")
            .0
            .unwrap();
        let alive = std::fs::read_to_string(format!("/proc/{id}/stat")).is_ok_and(|stat| !stat.contains(") Z "));
        assert!(!alive, "process {id} lives on");
    }
}
