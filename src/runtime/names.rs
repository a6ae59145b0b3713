//! What can be named in a command: asked of the engine and of the workspace, for whoever types.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::time::timeout;

use crate::docker_cli::Reference;
use crate::docker_cli::complete::{MOST, Names};
use crate::engine::Engine;
use crate::objects::ContainerState;

/// Whoever types does not wait for a slow engine: then there are no names.
const LIMIT: Duration = Duration::from_secs(3);
/// Folders in folders that are looked into.
const DEPTH: usize = 3;
/// A longer name is none that anybody wants to choose from a list.
const LONGEST: usize = 200;

/// Asks for all there is. What cannot be had is left out.
pub(crate) async fn find(engine: Option<Arc<dyn Engine>>, folder: Option<PathBuf>) -> Names {
    let files = tokio::task::spawn_blocking(move || folder.map(|folder| files(&folder)).unwrap_or_default());
    let mut names = match engine {
        Some(engine) => timeout(LIMIT, of_engine(engine.as_ref())).await.unwrap_or_default(),
        None => Names::default(),
    };
    names.files = files.await.unwrap_or_default();
    names
}

async fn of_engine(engine: &dyn Engine) -> Names {
    let (images, containers, volumes, networks) =
        tokio::join!(engine.images(false), engine.containers(true), engine.volumes(), engine.networks());
    let images = images.unwrap_or_default();
    let containers = containers.unwrap_or_default();
    let runs = |state: &ContainerState| *state == ContainerState::Running;
    Names {
        images: sorted(images.iter().flat_map(|image| &image.tags).map(|tag| short(tag))),
        running: sorted(containers.iter().filter(|one| runs(&one.state)).map(|one| one.name.clone())),
        containers: sorted(containers.into_iter().map(|one| one.name)),
        volumes: sorted(volumes.unwrap_or_default().into_iter().map(|one| one.name)),
        networks: sorted(networks.unwrap_or_default().into_iter().map(|one| one.name)),
        files: Vec::new(),
    }
}

/// `goapp` of `goapp:latest`, as one would type it.
fn short(tag: &str) -> String {
    match Reference::parse(tag) {
        Ok(reference) if reference.tag.as_deref() == Some("latest") && reference.digest.is_none() => reference.repository(),
        Ok(reference) => reference.to_string(),
        Err(_) => String::new(),
    }
}

/// Names that can be typed as they stand.
fn sorted(names: impl Iterator<Item = String>) -> Vec<String> {
    let plain = |letter: char| letter.is_alphanumeric() || "._-/:@".contains(letter);
    let mut names: Vec<String> =
        names.filter(|name| !name.is_empty() && name.len() <= LONGEST && name.chars().all(plain)).collect();
    names.sort();
    names.dedup();
    names.truncate(MOST);
    names
}

/// Files and folders below a folder; hidden ones are left out, links are not followed.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = std::collections::VecDeque::from([(String::new(), 0)]);
    while let Some((inside, depth)) = waiting.pop_front() {
        for entry in std::fs::read_dir(folder.join(&inside)).into_iter().flatten().flatten() {
            let (Ok(name), Ok(kind)) = (entry.file_name().into_string(), entry.file_type()) else { continue };
            if name.starts_with('.') || name.chars().any(|letter| letter.is_control() || letter.is_whitespace()) {
                continue;
            }
            let path = format!("{inside}{name}{}", if kind.is_dir() { "/" } else { "" });
            if kind.is_dir() && depth + 1 < DEPTH {
                waiting.push_back((path.clone(), depth + 1));
            }
            found.push(path);
            if found.len() >= MOST {
                found.sort();
                return found;
            }
        }
    }
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::{files, short, sorted};

    #[test]
    fn files_are_found_with_their_folders_and_without_hidden_ones() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["Dockerfile", "app/main.go", "app/a/b/deep", ".git/config", "two words"] {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        assert_eq!(files(folder.path()), ["Dockerfile", "app/", "app/a/", "app/a/b/", "app/main.go"]);
    }

    #[test]
    fn an_image_is_named_as_one_would_type_it() {
        assert_eq!(short("goapp:latest"), "goapp");
        assert_eq!(short("docker.io/library/golang:1.16-alpine"), "golang:1.16-alpine");
        assert_eq!(short("<none>:<none>"), "");
    }

    #[test]
    fn a_name_that_could_not_be_typed_is_no_candidate() {
        let names = ["web", "we\u{1b}[2Jb", "a b", "web", "$(rm)", ""].map(str::to_owned);
        assert_eq!(sorted(names.into_iter()), ["web"]);
    }
}
