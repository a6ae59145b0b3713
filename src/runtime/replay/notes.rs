//! What is said beside a recorded command: that the learner's files are not what ran, that it was played before.

use crate::engine::recording::{Take, Wrote};
use crate::i18n::{Lang, fixed, listed, words};
use crate::sha256;
use crate::workspace::Workspace;

/// So many names are told; of more only how many.
const NAMES: usize = 3;

/// Files of the course that are not as they were when the command ran: those that differ, and those that are not there.
pub(super) fn other_files(take: &Take, workspace: &Workspace) -> (Vec<String>, Vec<String>) {
    let (mut differ, mut lack) = (Vec::new(), Vec::new());
    for (path, known) in &take.files {
        match workspace.read(path) {
            Ok(Some(text)) if sha256::of(text.as_bytes()) == *known => {}
            Ok(Some(_)) | Err(_) => differ.push(path.clone()),
            Ok(None) => lack.push(path.clone()),
        }
    }
    (differ, lack)
}

/// Files that differ are not what ran.
pub(super) fn differ(paths: &[String], lang: Lang) -> String {
    let names = names(paths, lang);
    words!(lang, "runtime-replay-differ", names, count = paths.len())
}

/// Files that are not there were there.
pub(super) fn lack(paths: &[String], lang: Lang) -> String {
    let names = names(paths, lang);
    words!(lang, "runtime-replay-not-in-your-workspace-but", names)
}

/// It was played before.
pub(super) fn again(lang: Lang) -> &'static str {
    fixed(lang, "runtime-replay-in-the-recorded-run-this")
}

/// What is put in the place of a file that a command wrote: its text, or what stands for a program or an archive, which
/// a recording does not hold.
pub(super) fn content(file: &Wrote) -> String {
    let stands = || {
        format!(
            "This stands for {}, {} bytes, which the command wrote when it was recorded.\nA replay has no programs and no \
             archives: run the command on a container engine for the real one.\n",
            file.path, file.size
        )
    };
    file.text.clone().unwrap_or_else(stands)
}

/// Files that the command wrote, and what became of them here: the same text, or something that stands for them.
pub(super) fn wrote(whole: &[String], stand_ins: &[String], lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if !whole.is_empty() {
        let names = names(whole, lang);
        lines.push(words!(lang, "runtime-replay-what-the-command-wrote-is", names));
    }
    if !stand_ins.is_empty() {
        let names = names(stand_ins, lang);
        lines.push(words!(lang, "runtime-replay-the-recording-does-not-hold", names));
    }
    lines
}

fn names(paths: &[String], lang: Lang) -> String {
    let names = listed(lang, paths.iter().take(NAMES));
    match paths.len().saturating_sub(NAMES) {
        0 => names,
        more => words!(lang, "runtime-names-and-more", names, more),
    }
}
