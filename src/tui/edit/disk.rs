//! Reading and saving for the editor, and the copies of unsaved text that outlive a crash or a closed terminal.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::session::ToEdit;
use crate::tui::edit::choice::Choice;
use crate::tui::edit::sheet::fits;
use crate::tui::edit::{EditMsg, Opened};
use crate::workspace::{NoText, Workspace};

/// How long typing may settle before it is kept: no more than this is lost when the machine itself goes down.
const SETTLE: Duration = Duration::from_millis(250);

/// The editor's files.
pub(crate) struct Disk {
    workspace: Workspace,
    keeper: Option<Keeper>,
}

impl Disk {
    pub(crate) fn new(workspace: Workspace) -> Self {
        Self { workspace, keeper: None }
    }

    /// Makes the files that are not there and reads those that are to be opened.
    pub(crate) fn open(&mut self, files: &[ToEdit]) -> EditMsg {
        if let Some(keeper) = &self.keeper {
            keeper.settle();
        }
        let (mut opened, mut sorry) = (Vec::new(), Vec::new());
        // Those that are ready as they are stand behind those that are to be written.
        let (write, ready): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.open);
        for file in write.into_iter().chain(ready) {
            match self.open_one(file) {
                Ok(found) => opened.push(found),
                Err(why) => sorry.push(format!("{}: {why}", file.path)),
            }
        }
        EditMsg::Opened(opened, sorry)
    }

    fn open_one(&self, file: &ToEdit) -> Result<Opened, NoText> {
        if !file.open || !file.start.is_empty() {
            self.workspace.ensure(&file.path, &file.start)?;
        }
        let text = self.workspace.text(&file.path)?;
        if !text.as_deref().is_none_or(fits) {
            return Err(NoText::TooLarge);
        }
        let kept = fs::read_to_string(kept_at(&self.workspace.own_folder(), &file.path)).ok();
        let recovered = kept.filter(|kept| Some(kept) != text.as_ref() && fits(kept));
        Ok(Opened { path: file.path.clone(), text, recovered })
    }

    pub(crate) fn save(&self, path: String, known: Option<&str>, text: String, over: bool) -> EditMsg {
        let saved = if over {
            self.workspace.save_over(&path, &text).map_err(NoText::from)
        } else {
            self.workspace.save(&path, known, &text)
        };
        EditMsg::Saved(path, text, saved.map_err(|error| error.to_string()))
    }

    /// What a file holds now; nothing where that cannot be told.
    pub(crate) fn look(&self, path: String) -> Option<EditMsg> {
        let there = self.workspace.text(&path).ok()?;
        there.as_deref().is_none_or(fits).then_some(EditMsg::Seen(path, there))
    }

    pub(crate) fn keep(&mut self, path: &str, text: Option<String>) {
        let own = self.workspace.own_folder();
        if text.is_none() && self.keeper.is_none() {
            // Of an earlier run; nothing is on its way.
            let _ = fs::remove_file(kept_at(&own, path));
            return;
        }
        self.keeper.get_or_insert_with(Keeper::start).order(kept_at(&own, path), text);
    }

    /// The editor that was chosen in this workspace.
    pub(crate) fn chosen(&self) -> Option<Choice> {
        Choice::parse(&fs::read_to_string(self.workspace.own_folder().join("editor")).ok()?)
    }

    pub(crate) fn remember(&self, choice: &Choice) {
        // Where it cannot be kept it is asked for again, which is no harm.
        let own = self.workspace.own_folder();
        let _ = fs::create_dir_all(&own);
        let _ = fs::write(own.join("editor"), format!("{}\n", choice.name()));
    }
}

/// Where an unsaved text of a file is kept.
fn kept_at(own: &Path, path: &str) -> PathBuf {
    own.join("unsaved").join(path.replace('%', "%25").replace('/', "%2F"))
}

enum Order {
    /// Keep this text there, or nothing.
    Keep(PathBuf, Option<String>),
    /// Tell when everything before is done.
    Settle(Sender<()>),
}

/// Writes what is to be kept, on a thread of its own: nobody waits for a disk while typing.
struct Keeper {
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    fn start() -> Self {
        let (orders, taken) = channel();
        Self { orders: Some(orders), thread: Some(std::thread::spawn(move || keep_on(&taken))) }
    }

    fn order(&self, at: PathBuf, text: Option<String>) {
        if let Some(orders) = &self.orders {
            // The thread ends with the last sender, which is this.
            let _ = orders.send(Order::Keep(at, text));
        }
    }

    fn settle(&self) {
        let (done, wait) = channel();
        if self.orders.as_ref().is_some_and(|orders| orders.send(Order::Settle(done)).is_ok()) {
            let _ = wait.recv();
        }
    }
}

impl Drop for Keeper {
    /// What is on its way is written before the program ends.
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn keep_on(orders: &Receiver<Order>) {
    while let Ok(first) = orders.recv() {
        let until = Instant::now() + SETTLE;
        let mut wanted: BTreeMap<PathBuf, Option<String>> = BTreeMap::new();
        let mut next = Some(first);
        let mut waits = None;
        while let Some(order) = next {
            match order {
                Order::Keep(at, text) => drop(wanted.insert(at, text)),
                Order::Settle(done) => {
                    waits = Some(done);
                    break;
                }
            }
            next = orders.recv_timeout(until.saturating_duration_since(Instant::now())).ok();
        }
        for (at, text) in wanted {
            // A full disk is told when the file itself is saved.
            let _ = match text {
                Some(text) => write(&at, &text),
                None => fs::remove_file(&at),
            };
        }
        if let Some(done) = waits {
            let _ = done.send(());
        }
    }
}

fn write(at: &Path, text: &str) -> io::Result<()> {
    let folder = at.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".sealegs-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.persist(at).map(|_| ()).map_err(|error| error.error)
}

#[cfg(test)]
mod tests {
    use super::Disk;
    use crate::session::ToEdit;
    use crate::tui::edit::choice::Choice;
    use crate::tui::edit::{EditMsg, Opened};
    use crate::workspace::Workspace;

    fn opened(disk: &mut Disk, path: &str, start: &str) -> Opened {
        let file = ToEdit { path: path.into(), start: start.into(), open: true };
        let EditMsg::Opened(mut files, sorry) = disk.open(&[file]) else { panic!("not opened") };
        assert!(sorry.is_empty(), "{sorry:?}");
        files.remove(0)
    }

    #[test]
    fn unsaved_text_is_offered_after_a_crash_until_it_is_saved_or_thrown_away() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::open(folder.path()).unwrap();
        let mut disk = Disk::new(workspace.clone());
        assert_eq!(opened(&mut disk, "goapp/Dockerfile", "# start\n").text.as_deref(), Some("# start\n"));
        disk.keep("goapp/Dockerfile", Some("FROM a".into()));
        disk.keep("goapp/Dockerfile", Some("FROM alpine".into()));
        drop(disk);
        let mut disk = Disk::new(workspace);
        let file = opened(&mut disk, "goapp/Dockerfile", "# start\n");
        assert_eq!(file.recovered.as_deref(), Some("FROM alpine"));
        assert_eq!(file.text.as_deref(), Some("# start\n"), "the file itself is as it was");
        disk.keep("goapp/Dockerfile", None);
        assert_eq!(opened(&mut disk, "goapp/Dockerfile", "").recovered, None);
        disk.keep("goapp/Dockerfile", Some("x".into()));
        disk.keep("goapp/Dockerfile", None);
        assert_eq!(opened(&mut disk, "goapp/Dockerfile", "").recovered, None, "the last word counts at once");
    }

    #[test]
    fn a_file_to_begin_from_nothing_is_made_when_it_is_saved() {
        let folder = tempfile::tempdir().unwrap();
        let mut disk = Disk::new(Workspace::open(folder.path()).unwrap());
        assert_eq!(opened(&mut disk, "new/file", "").text, None);
        assert!(!folder.path().join("new").exists());
    }

    #[test]
    fn the_chosen_editor_is_remembered() {
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::new(Workspace::open(folder.path()).unwrap());
        assert_eq!(disk.chosen(), None);
        disk.remember(&Choice::Program("zed".into()));
        assert_eq!(disk.chosen(), Some(Choice::Program("zed".into())));
    }
}
