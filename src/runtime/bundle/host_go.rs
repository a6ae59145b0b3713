//! Go on the machine itself: a bundle's modules for the commands of a lesson that run outside of containers.
//!
//! They lie in the workspace's own folder, and host commands of the workshop find them by `GOPROXY`; the learner's own
//! settings of Go stay as they are.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use tokio::sync::mpsc;

use super::Trouble;
use super::ready::unlabelled;
use super::trouble::io;
use crate::bundle::Manifest;
use crate::bundle::kitchen::GOPROXY;
use crate::docker_cli::Run;
use crate::engine::{Engine, RunIo};
use crate::runtime::docker::copy_folder;

/// The folder's name.
const FOLDER: &str = "goproxy";

/// The variables with which Go finds the modules, where a bundle brought some.
pub(crate) fn variables(own_folder: &Path) -> Vec<(String, String)> {
    let folder = own_folder.join(FOLDER);
    if !folder.is_dir() {
        return Vec::new();
    }
    vec![("GOPROXY".to_owned(), address(&folder)), ("GOSUMDB".to_owned(), "off".to_owned())]
}

/// A folder as an address. Go takes a comma and a bar for the end of one.
fn address(folder: &Path) -> String {
    let path = folder.display().to_string().replace('\\', "/");
    let mut text = "file://".to_owned();
    if !path.starts_with('/') {
        text.push('/');
    }
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/:-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

/// Copies the modules of a bundle's Go images into the workspace's own folder, in place of an earlier bundle's.
pub(super) async fn bring(engine: &dyn Engine, manifest: &Manifest, own_folder: &Path) -> Result<bool, Trouble> {
    let images: BTreeSet<&str> = manifest
        .images
        .iter()
        .filter(|image| image.go.is_some())
        .filter_map(|image| image.references.first())
        .map(String::as_str)
        .collect();
    if images.is_empty() || manifest.modules.is_empty() {
        return Ok(false);
    }
    std::fs::create_dir_all(own_folder).map_err(|error| io("mkdir", own_folder, &error))?;
    // In its place only when it is whole.
    let fresh = tempfile::tempdir_in(own_folder).map_err(|error| io("mkdir", own_folder, &error))?;
    let mut found = false;
    for image in images {
        if !engine.image(image).await?.env.iter().any(|entry| entry == &format!("GOPROXY={GOPROXY}")) {
            continue;
        }
        let name = create(engine, image).await?;
        let source = format!("{}/.", GOPROXY.trim_start_matches("file://"));
        let copied = copy_folder(engine, &name, &source, fresh.path()).await;
        let removed = engine.remove_container(&name, true, true).await;
        copied?;
        removed?;
        found = true;
    }
    if found {
        let place = own_folder.join(FOLDER);
        let _ = std::fs::remove_dir_all(&place);
        std::fs::rename(fresh.keep(), &place).map_err(|error| io("rename", &place, &error))?;
    }
    Ok(found)
}

/// A container to copy from, never started; its id.
async fn create(engine: &dyn Engine, image: &str) -> Result<String, Trouble> {
    let name = format!("sealegs-bundle-{}", std::process::id());
    let run = Run { image: image.to_owned(), create_only: true, name: Some(name.clone()), ..Run::default() };
    let request = unlabelled(run);
    let (events, mut receiver) = mpsc::channel(16);
    let (_input, input) = mpsc::channel(1);
    let drain = async { while receiver.recv().await.is_some() {} };
    let (made, ()) = tokio::join!(engine.run(request, RunIo { events, input }), drain);
    made?;
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::{FOLDER, address, variables};

    #[test]
    fn go_is_pointed_at_the_modules_only_where_there_are_some() {
        let folder = tempfile::tempdir().unwrap();
        assert!(variables(folder.path()).is_empty());
        std::fs::create_dir(folder.path().join(FOLDER)).unwrap();
        let found = variables(folder.path());
        assert_eq!(found[0].0, "GOPROXY");
        assert!(found[0].1.starts_with("file:///") && found[0].1.ends_with("/goproxy"), "{found:?}");
    }

    #[test]
    fn an_address_has_no_character_that_go_would_take_for_its_end() {
        assert_eq!(address(std::path::Path::new("/home/a b,c|d/x")), "file:///home/a%20b%2Cc%7Cd/x");
    }
}
