//! The layers one above the other: what each adds, changes and hides, and what lies in layers and is seen no more.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::layer::{Content, Deed};
use super::model::{File, Files};

/// What is stored once, under one name or several.
#[derive(Debug, Clone, Copy)]
struct Stored {
    size: u64,
    layer: usize,
    names: usize,
    folder: bool,
}

/// The file system as far as the layers below made it.
#[derive(Debug, Default)]
struct System {
    paths: BTreeMap<Arc<str>, usize>,
    stored: Vec<Stored>,
    /// Per layer, bytes that are seen no more.
    wasted: Vec<u64>,
}

impl System {
    fn put(&mut self, path: &Arc<str>, size: u64, layer: usize, folder: bool) {
        self.stored.push(Stored { size, layer, names: 1, folder });
        self.paths.insert(Arc::clone(path), self.stored.len() - 1);
    }

    fn at(&self, path: &str) -> Option<Stored> {
        self.stored.get(*self.paths.get(path)?).copied()
    }

    /// Takes a name away; the bytes that nobody can see any more by that.
    fn release(&mut self, path: &str) -> u64 {
        let Some(stored) = self.paths.remove(path).and_then(|at| self.stored.get_mut(at)) else { return 0 };
        stored.names -= 1;
        if stored.names > 0 {
            return 0;
        }
        let Stored { size, layer, .. } = *stored;
        self.wasted.get_mut(layer).into_iter().for_each(|wasted| *wasted += size);
        size
    }

    /// Takes away what is below a folder, and was there before this layer.
    fn empty(&mut self, folder: &str) -> (u64, bool) {
        let below: Vec<Arc<str>> = if folder.is_empty() {
            self.paths.keys().cloned().collect()
        } else {
            // What follows a slash in the order of letters ends the folder's own.
            let range = format!("{folder}/")..format!("{folder}0");
            self.paths
                .range::<str, _>((std::ops::Bound::Included(range.start.as_str()), std::ops::Bound::Excluded(range.end.as_str())))
                .map(|(path, _)| Arc::clone(path))
                .collect()
        };
        let any = !below.is_empty();
        (below.iter().map(|path| self.release(path)).sum(), any)
    }

    /// Takes away a path and all below.
    fn hide(&mut self, path: &str) -> u64 {
        let (below, _) = self.empty(path);
        below + self.release(path)
    }
}

/// What each layer does to files, and how many bytes of each are seen no more.
pub(super) fn fold(layers: &[&Content]) -> Vec<(Files, u64)> {
    let mut system = System { wasted: vec![0; layers.len()], ..System::default() };
    let mut all: Vec<Files> = Vec::new();
    for (number, layer) in layers.iter().enumerate() {
        let mut files = Files::default();
        // What is hidden are things of layers below, wherever that stands in the archive.
        for (path, deed) in &layer.deeds {
            match deed {
                Deed::Hide => files.hidden.push(File { path: Arc::clone(path), size: system.hide(path), before: None }),
                Deed::Empty => {
                    let (size, any) = system.empty(path);
                    if any {
                        files.hidden.push(File { path: format!("{path}/").into(), size, before: None });
                    }
                }
                _ => {}
            }
        }
        for (path, deed) in &layer.deeds {
            put(&mut system, &mut files, number, path, deed);
        }
        for list in [&mut files.added, &mut files.changed, &mut files.hidden] {
            list.sort_by(|a, b| b.size.cmp(&a.size).then_with(|| a.path.cmp(&b.path)));
        }
        all.push(files);
    }
    all.into_iter().zip(system.wasted).collect()
}

fn put(system: &mut System, files: &mut Files, number: usize, path: &Arc<str>, deed: &Deed) {
    let before = system.at(path);
    let linked = match deed {
        // What it is another name of has to be known before its own name is taken away.
        Deed::Link(target) => system.paths.get(target.as_str()).copied(),
        _ => None,
    };
    let folder = *deed == Deed::Folder;
    if matches!(deed, Deed::Hide | Deed::Empty) || (folder && before.is_some_and(|before| before.folder)) {
        return;
    }
    let was = before.map(|before| {
        // What was a folder goes with all that was in it.
        let gone = system.hide(path);
        if before.folder { gone } else { before.size }
    });
    let size = match (deed, linked) {
        (Deed::File(size), _) => {
            system.put(path, *size, number, false);
            *size
        }
        (Deed::Link(_), Some(at)) if system.stored.get(at).is_some_and(|stored| stored.names > 0 && !stored.folder) => {
            system.stored.get_mut(at).into_iter().for_each(|stored| stored.names += 1);
            system.paths.insert(Arc::clone(path), at);
            0
        }
        _ => {
            system.put(path, 0, number, folder);
            0
        }
    };
    match was {
        Some(before) => files.changed.push(File { path: Arc::clone(path), size, before: Some(before) }),
        None if !folder => files.added.push(File { path: Arc::clone(path), size, before: None }),
        None => {}
    }
}
