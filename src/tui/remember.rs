//! What the screen remembers from one time to the next, for the learner and not for a workspace: how the room is shared
//! out, the theme that was tried last, and that the tour was seen.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::tui::app::App;
use crate::tui::sizes::Sizes;

/// A file larger than this is none of ours.
const LARGEST: u64 = 64 * 1024;

/// What is remembered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// How the room is shared out.
    pub sizes: Sizes,
    /// The tour was seen, or left.
    pub toured: bool,
    /// The theme that was chosen with a key, by its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// How many milliseconds a command line took the last time it went well.
    pub times: BTreeMap<String, u64>,
}

/// The file, at the platform's place for what programs remember; `None` where there is no home.
#[must_use]
pub fn file() -> Option<PathBuf> {
    place(|name| std::env::var(name).ok().filter(|value| !value.is_empty()), std::env::home_dir())
}

fn place(var: impl Fn(&str) -> Option<String>, home: Option<PathBuf>) -> Option<PathBuf> {
    let folder = if let Some(folder) = var("XDG_STATE_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute()) {
        folder
    } else if cfg!(windows) {
        PathBuf::from(var("LOCALAPPDATA")?)
    } else {
        let home = home.filter(|home| !home.as_os_str().is_empty())?;
        home.join(if cfg!(target_os = "macos") { "Library/Application Support" } else { ".local/state" })
    };
    Some(folder.join("sealegs").join("screen.json"))
}

/// What the file holds. One that is missing, damaged or foreign holds nothing.
#[must_use]
pub fn load(file: &Path) -> Remembered {
    let fits = std::fs::metadata(file).is_ok_and(|data| data.len() <= LARGEST);
    let text = if fits { std::fs::read(file).unwrap_or_default() } else { Vec::new() };
    serde_json::from_slice(&text).unwrap_or_default()
}

/// Writes it whole or not at all.
///
/// # Errors
/// When the folder or the file cannot be written; what was there stays.
pub fn save(file: &Path, remembered: &Remembered) -> std::io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut new = tempfile::Builder::new().prefix(".screen-").tempfile_in(folder)?;
    new.write_all(&serde_json::to_vec_pretty(remembered)?)?;
    new.persist(file).map_err(|error| error.error)?;
    Ok(())
}

impl App {
    /// Takes up what was there the last time.
    pub fn recall(&mut self, remembered: &Remembered) {
        self.sizes = remembered.sizes;
        self.toured = remembered.toured;
        self.times.clone_from(&remembered.times);
        self.recall_theme(remembered.theme.as_deref());
    }

    /// What is to be there the next time.
    pub(crate) fn remembered(&self) -> Remembered {
        let theme = self.kept_theme.map(|name| name.to_string());
        Remembered { sizes: self.sizes, toured: self.toured, theme, times: self.times.clone() }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{Remembered, load, place, save};
    use crate::tui::sizes::Sizes;

    #[test]
    fn what_was_chosen_is_there_the_next_time() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("state/sealegs/screen.json");
        let sizes = Sizes { tree: Some(30), zoom: true, ..Sizes::default() };
        let times = [("docker pull alpine".to_owned(), 4000)].into();
        let remembered = Remembered { sizes, toured: true, theme: Some("dark".into()), times };
        save(&file, &remembered).unwrap();
        assert_eq!(load(&file), remembered);
        let left: Vec<_> = std::fs::read_dir(file.parent().unwrap()).unwrap().collect();
        assert_eq!(left.len(), 1, "nothing half-written is left");
    }

    #[test]
    fn a_missing_damaged_or_foreign_file_is_as_if_nothing_was_chosen() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("screen.json");
        assert_eq!(load(&file), Remembered::default());
        for text in ["", "{", "[1]", "{\"sizes\": {\"tree\": \"wide\"}}", "{\"sizes\": {\"tree\": 70000}}", "\u{0}\u{1}"] {
            std::fs::write(&file, text).unwrap();
            assert_eq!(load(&file), Remembered::default(), "{text}");
        }
        std::fs::write(&file, "{\"later\": 1, \"toured\": true}").unwrap();
        assert!(load(&file).toured, "what a later version added is no damage");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_file_is_where_such_files_are() {
        let home = || Some(PathBuf::from("/home/mika"));
        assert_eq!(place(|_| None, home()).unwrap(), PathBuf::from("/home/mika/.local/state/sealegs/screen.json"));
        let var = |name: &str| (name == "XDG_STATE_HOME").then(|| "/state".to_owned());
        assert_eq!(place(var, home()).unwrap(), PathBuf::from("/state/sealegs/screen.json"));
        assert_eq!(place(|_| None, None), None);
    }
}
