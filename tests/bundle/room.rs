//! A course with one image of its own, in a folder of its own.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::process::{Command, Output};

use sealegs::bundle::write::Writer;
use sealegs::bundle::{Manifest, read};
use serde_json::Value;

use super::support::{docker, docker_host, folder, unique};

/// The course, its image and where its files are; the image goes when it is dropped.
pub struct Room {
    dir: tempfile::TempDir,
    /// The image that the course needs.
    pub image: String,
}

impl Room {
    /// With an image on the engine that no other test has: 20 MB that no compression makes smaller.
    pub fn new(stem: &str) -> Self {
        Self::built(stem, "FROM alpine:3.12\nRUN dd if=/dev/urandom of=/noise bs=1M count=20\n", &[])
    }

    /// With an image of this Dockerfile and these files.
    pub fn built(stem: &str, dockerfile: &str, files: &[(&str, &str)]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let image = format!("{}:1", unique(stem));
        let context = folder(&[&[("Dockerfile", dockerfile)], files].concat());
        docker(&["build", "-q", "--no-cache", "-t", &image, &context.path().display().to_string()]);
        let room = Self { dir, image };
        assert!(room.id().is_some(), "the image was built");
        let course = room.path("course");
        let made = Command::new(env!("CARGO_BIN_EXE_sealegs")).args(["course", "new", &course]).output().unwrap();
        assert!(made.status.success(), "{}", err(&made));
        room
    }

    pub fn path(&self, name: &str) -> String {
        self.dir.path().join(name).display().to_string()
    }

    /// A file with this content.
    pub fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// The program, in the room's course.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sealegs"));
        let home = self.dir.path().join("home");
        command.args(args).args(["--course", &self.path("course"), "--trust-course"]);
        command.args(["--set", &format!("base_image={}", self.image), "--workspace", &home.display().to_string()]);
        command.env("DOCKER_HOST", docker_host()).env("HOME", &home).env("LANG", "C").env_remove("DOCKER_CONTEXT");
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES");
        command
    }

    pub fn sealegs(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// A bundle of the course: its file.
    pub fn bundle(&self) -> String {
        let file = self.path("course.bundle");
        let made = self.sealegs(&["bundle", "create", &file]);
        assert_eq!(code(&made), 0, "{}", err(&made));
        file
    }

    /// An archive of docker's own.
    pub fn saved(&self, image: &str) -> String {
        let file = self.path("saved.tar");
        docker(&["save", "-o", &file, image]);
        file
    }

    /// The image's id, where its name leads to one.
    pub fn id(&self) -> Option<String> {
        let id = docker(&["image", "inspect", "--format", "{{.Id}}", &self.image]);
        Some(id.trim().to_owned()).filter(|id| !id.is_empty())
    }

    pub fn remove(&self) {
        docker(&["rmi", "-f", &self.image]);
    }

    /// What is in its folder.
    pub fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.dir.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().display().to_string()).collect();
        names.sort();
        names
    }

    /// Downloads that are kept.
    pub fn downloads(&self) -> Vec<String> {
        let folder = self.dir.path().join("home/.sealegs/bundle");
        let entries = std::fs::read_dir(folder).into_iter().flatten();
        entries.map(|entry| entry.unwrap().file_name().display().to_string()).collect()
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.remove();
    }
}

/// The same bundle with another table of contents, sealed as it should be.
pub fn rewritten(bytes: &[u8], change: impl Fn(&mut Manifest)) -> Vec<u8> {
    repacked(bytes, |archive| archive, change)
}

/// The same with other archives as well.
pub fn repacked(bytes: &[u8], archive: impl Fn(Vec<u8>) -> Vec<u8>, change: impl Fn(&mut Manifest)) -> Vec<u8> {
    let mut file = Cursor::new(bytes);
    let mut manifest = read::manifest(&mut file, None).unwrap();
    let mut writer = Writer::new(Cursor::new(Vec::new())).unwrap();
    for number in 0..manifest.parts.len() {
        let mut content = Vec::new();
        read::part(&mut file, &manifest, number).unwrap().read_to_end(&mut content).unwrap();
        let mut part = writer.part().unwrap();
        std::io::Write::write_all(&mut part, &archive(content)).unwrap();
        writer = part.finish().unwrap();
    }
    manifest.parts = writer.parts().to_vec();
    change(&mut manifest);
    writer.finish(&manifest).unwrap().into_inner()
}

/// Every image of the engine, with its names.
pub fn images() -> BTreeSet<String> {
    docker(&["images", "-a", "--no-trunc", "--format", "{{.ID}} {{.Repository}}:{{.Tag}}"]).lines().map(str::to_owned).collect()
}

pub fn code(output: &Output) -> i32 {
    output.status.code().expect("it was not killed")
}

pub fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no report: {}", err(output)))
}
