//! `docker cp`, `export` and `commit`, by us and by the docker CLI: what they say, and which files come of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by them")]

mod support;

use std::collections::BTreeMap;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;

use sealegs::runtime::docker::Terminal;
use serde_json::Value;
use support::parity::{Stage, Twins, assert_same, ours_with, parsed, theirs, theirs_with};
use support::{engine, folder, session, unique};

/// What is below a folder: kind, rights, time and content of each path.
fn tree(root: &Path) -> BTreeMap<String, String> {
    fn walk(root: &Path, path: &Path, found: &mut BTreeMap<String, String>) {
        for entry in std::fs::read_dir(path).unwrap() {
            let path = entry.unwrap().path();
            let meta = std::fs::symlink_metadata(&path).unwrap();
            let name = path.strip_prefix(root).unwrap().display().to_string();
            let told = if meta.is_symlink() {
                format!("link to {}", std::fs::read_link(&path).unwrap().display())
            } else if meta.is_dir() {
                walk(root, &path, found);
                format!("folder {:o}", meta.permissions().mode() & 0o7777)
            } else {
                let rights = meta.permissions().mode() & 0o7777;
                format!("file {rights:o} at {}: {}", meta.mtime(), String::from_utf8_lossy(&std::fs::read(&path).unwrap()))
            };
            found.insert(name, told);
        }
    }
    let mut found = BTreeMap::new();
    walk(root, root, &mut found);
    found
}

/// Files on this machine to copy from and onto.
fn files() -> tempfile::TempDir {
    let dir = folder(&[("dir/a", "a"), ("dir/sub/b", "b"), ("file", "new"), ("old", "old"), ("there/keep", "k")]);
    symlink("file", dir.path().join("link")).unwrap();
    symlink("dir", dir.path().join("dirlink")).unwrap();
    symlink("nowhere", dir.path().join("broken")).unwrap();
    symlink("a", dir.path().join("dir/inner")).unwrap();
    std::fs::set_permissions(dir.path().join("file"), std::fs::Permissions::from_mode(0o751)).unwrap();
    dir
}

const INSIDE: &str = "mkdir -p /c/dir/sub /c/there; echo a >/c/dir/a; echo b >/c/dir/sub/b; ln -s a /c/dir/inner; ln -s dir /c/dirlink; \
                      ln -s dir/a /c/link; ln -s /c/dir/a /c/abs; ln -s nowhere /c/broken; echo f >/c/file; chmod 741 /c/file; \
                      touch -d '2020-01-02 03:04:05' /c/file /c/dir/a /c/dir/sub/b; sleep 600";

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn files_come_out_of_a_container_as_by_the_cli() {
    let engine = engine().await;
    let name = unique("out");
    theirs(&format!("docker run -d --name {name} alpine:3.12 sh -c \"{INSIDE}\"")).await;
    support::until("the files", || async { theirs(&format!("docker exec {name} cat /c/dir/sub/b")).await.code == 0 }).await;
    let mut problems = Vec::new();
    for line in [
        "NAME:/c/file .",
        "NAME:/c/file new",
        "NAME:/c/file old",
        "NAME:/c/file there",
        "NAME:/c/file there/",
        "NAME:/c/file there/new",
        "NAME:/c/file nosuch/new",
        "NAME:/c/file nosuch/",
        "NAME:/c/file link",
        "NAME:/c/file broken",
        "NAME:c/file rel",
        "NAME:/c/dir .",
        "NAME:/c/dir new",
        "NAME:/c/dir there",
        "NAME:/c/dir/. there",
        "NAME:/c/dir/. new",
        "NAME:/c/dir/ there",
        "NAME:/c/dir old",
        "NAME:/c/dir dirlink",
        "NAME:/c/dir/ new/",
        "NAME:/c/dir/sub/.. new",
        "NAME:/c/link .",
        "NAME:/c/link new",
        "-L NAME:/c/link .",
        "-L NAME:/c/link new",
        "-L NAME:/c/abs there",
        "-L NAME:/c/dirlink .",
        "NAME:/c/dirlink .",
        "NAME:/c/dirlink/ new",
        "NAME:/c/dirlink/. new",
        "NAME:/c/broken .",
        "-L NAME:/c/broken new",
        "NAME:/c/abs .",
        "NAME:/c/nosuch .",
        "NAME:/c/file/ .",
        "NAME:/c/nosuch nosuch/x",
        "-a NAME:/c/file .",
        "-q NAME:/c/file .",
        "NAME:/c/file /dev/null",
        "NAME:/c/file /dev/null/x",
        "NAME:/c new",
        "NAME:/etc/hostname .",
        "NAME:/c/nosuch -",
    ] {
        let line = format!("docker cp {}", line.replace("NAME", &name));
        let (own, other) = (files(), files());
        let stage = |dir: &tempfile::TempDir| Stage { cwd: dir.path().to_owned(), ..Stage::default() };
        let here = |said: support::parity::Said, dir: &tempfile::TempDir| said.renamed(&dir.path().display().to_string(), "CWD");
        let ours = here(ours_with(&engine, &parsed(&line), &stage(&own)).await, &own);
        let theirs = here(theirs_with(&line, &stage(&other)).await, &other);
        let told = |said: support::parity::Said, dir: &Path| {
            let mut lines: Vec<String> = said
                .lines()
                .into_iter()
                // The engine's own folder for the container's files is not always the same.
                .map(|line| line.split("/overlay2/").next().unwrap_or_default().to_owned())
                .collect();
            lines.extend(tree(dir).into_iter().map(|(path, what)| format!("{path}: {}", what.trim_end())));
            lines
        };
        let (ours, theirs) = (told(ours, own.path()), told(theirs, other.path()));
        let made_now = |line: &String| {
            line.starts_with("file: ") || line.starts_with("old: ") || line.contains("keep") || line.starts_with("dir")
        };
        let (ours, theirs): (Vec<_>, Vec<_>) = (ours, theirs);
        let without = |lines: Vec<String>| -> Vec<String> {
            // What was there before has the time at which it was made.
            lines.into_iter().map(|line| if made_now(&line) { strip_time(&line) } else { line }).collect()
        };
        let (ours, theirs) = (without(ours), without(theirs));
        if ours != theirs {
            problems.push(format!("{line}\n{}", support::parity::difference(&ours, &theirs)));
        }
    }
    theirs(&format!("docker rm -f {name}")).await;
    assert!(problems.is_empty(), "{} differ:\n{}", problems.len(), problems.join("\n"));
}

fn strip_time(line: &str) -> String {
    match (line.find(" at "), line.rfind(": ")) {
        (Some(from), Some(to)) if from < to => format!("{}{}", &line[..from], &line[to..]),
        _ => line.to_owned(),
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn files_go_into_a_container_as_by_the_cli() {
    let engine = engine().await;
    let dir = files();
    let stage = Stage { cwd: dir.path().to_owned(), ..Stage::default() };
    let mut problems = Vec::new();
    for line in [
        "file {}:/c",
        "file {}:/c/new",
        "file {}:/c/file",
        "file {}:/c/there/",
        "file {}:/nosuch/new",
        "file {}:/c/new/",
        "file {}:/c/link",
        "file {}:/c/dirlink",
        "file {}:c/new",
        "file {}:/c/broken",
        "dir {}:/c",
        "dir {}:/c/new",
        "dir {}:/c/there",
        "dir/. {}:/c/there",
        "dir/. {}:/c/new",
        "dir/ {}:/c/there",
        "dir {}:/c/file",
        "dir {}:/nosuch/new",
        ". {}:/c/there",
        "dirlink {}:/c/there",
        "dirlink/ {}:/c/there",
        "dirlink/. {}:/c/there",
        "-L dirlink {}:/c/there",
        "link {}:/c/there",
        "-L link {}:/c/there",
        "-L link {}:/c/new",
        "broken {}:/c/there",
        "-L broken {}:/c/there",
        "nosuch {}:/c",
        "nosuch/x {}:/c",
        "file/ {}:/c",
        "-a file {}:/c/there",
        "-q file {}:/c/there",
        "- {}:/c/file",
        "- {}:/c/nosuch",
    ] {
        let twins = Twins::new("in");
        let run = format!("docker run -d --name {{}} alpine:3.12 sh -c \"{INSIDE}\"");
        for name in [&twins.ours, &twins.theirs] {
            theirs(&run.replace("{}", name)).await;
            support::until("the files", || async { theirs(&format!("docker exec {name} cat /c/dir/sub/b")).await.code == 0 })
                .await;
        }
        let line = format!("docker cp {line}");
        let ours = ours_with(&engine, &parsed(&line.replace("{}", &twins.ours)), &stage).await.renamed(&twins.ours, "{}");
        let said = theirs_with(&line.replace("{}", &twins.theirs), &stage).await.renamed(&twins.theirs, "{}");
        let inside = async |name: &str| {
            let list = "cd /c; find . | sort | while read f; do stat -c '%A %u:%g %s %N' $f; done; find . -name 'file*' -o -name new -o -name a | \
                        sort | xargs stat -c '%n %Y'; cat /c/file /c/dir/a /c/new 2>/dev/null; cat /nowhere /c/nowhere 2>/dev/null";
            theirs(&format!("docker exec {name} sh -c \"{list}\"")).await.out()
        };
        let lines = |said: &support::parity::Said, files: String| {
            // What the CLI's own archiver logs when it is stopped half way comes or does not.
            let said = said.lines().into_iter().filter(|line| !line.contains(" level=error "));
            said.chain(files.lines().map(str::to_owned)).collect::<Vec<_>>()
        };
        let (ours, said) = (lines(&ours, inside(&twins.ours).await), lines(&said, inside(&twins.theirs).await));
        theirs(&format!("docker rm -f {} {}", twins.ours, twins.theirs)).await;
        if ours != said {
            problems.push(format!("{line}\n{}", support::parity::difference(&ours, &said)));
        }
    }
    assert!(problems.is_empty(), "{} differ:\n{}", problems.len(), problems.join("\n"));
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn archives_go_through_pipes_and_files_as_by_the_cli() {
    let engine = engine().await;
    let (name, dir) = (unique("tar"), folder(&[("there/keep", "")]));
    let stage = Stage { cwd: dir.path().to_owned(), ..Stage::default() };
    theirs(&format!("docker run -d --name {name} alpine:3.12 sh -c \"{INSIDE}\"")).await;
    support::until("the files", || async { theirs(&format!("docker exec {name} cat /c/dir/sub/b")).await.code == 0 }).await;
    let line = format!("docker cp {name}:/c/dir -");
    let (ours, other) = (ours_with(&engine, &parsed(&line), &stage).await, theirs_with(&line, &stage).await);
    assert_eq!((ours.code, &ours.stderr, ours.stdout == other.stdout), (other.code, &other.stderr, true), "the archive as it is");
    let piped = Stage { stdin: ours.stdout.clone(), ..stage.clone() };
    let into = format!("docker cp - {name}:/tmp");
    let said = ours_with(&engine, &parsed(&into), &piped).await;
    assert_eq!((said.code, said.err()), (0, String::new()));
    assert_eq!(theirs(&format!("docker exec {name} cat /tmp/dir/sub/b")).await.out(), "b\n");
    let broken = Stage { stdin: b"this is no archive".repeat(100), ..stage.clone() };
    let (ours, other) = (ours_with(&engine, &parsed(&into), &broken).await, theirs_with(&into, &broken).await);
    assert_same(&into, &ours, &other);

    theirs(&format!("docker stop -t 0 {name}")).await;
    let line = format!("docker export {name}");
    let (ours, other) = (ours_with(&engine, &parsed(&line), &stage).await, theirs_with(&line, &stage).await);
    assert_eq!((ours.code, ours.stdout.len()), (other.code, other.stdout.len()));
    for output in ["all.tar", "there/all.tar", "there", "nosuch/all.tar", "./there/../x.tar"] {
        let line = format!("docker export -o {output} {name}");
        let mut made = Vec::new();
        let mut said = Vec::new();
        for side in 0..2 {
            let one = if side == 0 { ours_with(&engine, &parsed(&line), &stage).await } else { theirs_with(&line, &stage).await };
            let path = dir.path().join(output);
            made.push(std::fs::metadata(&path).ok().filter(|meta| meta.is_file()).map(|meta| (meta.len(), meta.mode() & 0o777)));
            let _ = std::fs::remove_file(path);
            said.push(one);
        }
        assert_same(&line, &said[0], &said[1]);
        assert_eq!(made[0], made[1], "{line}");
    }
    let left: Vec<_> = tree(dir.path()).into_keys().collect();
    assert_eq!(left, ["there", "there/keep"], "nothing unfinished is left behind");
    theirs(&format!("docker rm -f {name}")).await;
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_terminal_is_told_what_was_copied_and_is_spared_archives() {
    let engine = engine().await;
    let (name, dir) = (unique("tty"), folder(&[("file", "short")]));
    let stage = Stage { cwd: dir.path().to_owned(), terminal: Terminal::FULL, ..Stage::default() };
    theirs(&format!("docker create --name {name} alpine:3.12 true")).await;
    let here = dir.path().display();
    // What the CLI prints under a terminal: the archive has a header, a block of content, and an end.
    for (line, told) in [
        (format!("docker cp file {name}:/tmp/new"), format!("Successfully copied 2.05kB to {name}:/tmp/new\n")),
        (format!("docker cp {name}:/tmp/new ./back"), format!("Successfully copied 2.05kB to {here}/back\n")),
        (format!("docker cp -q {name}:/tmp/new ./back"), String::new()),
        (format!("docker export {name}"), "cowardly refusing to save to a terminal. Use the -o flag or redirect\n".to_owned()),
    ] {
        let said = ours_with(&engine, &parsed(&line), &stage).await;
        assert_eq!((said.out(), said.err()), (String::new(), told), "{line}");
    }
    assert_eq!(std::fs::read_to_string(dir.path().join("back")).unwrap(), "short");
    theirs(&format!("docker rm {name}")).await;
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn an_image_made_of_a_container_is_the_clis() {
    let engine = engine().await;
    let twins = Twins::new("commit");
    for name in [&twins.ours, &twins.theirs] {
        theirs(&format!("docker run --name {name} -e A=1 -l mine=yes alpine:3.12 sh -c 'echo x > /new'")).await;
    }
    let mut problems = Vec::new();
    for options in [
        "",
        "-a me -m words",
        "-c 'CMD [\"ls\"]' -c 'ENV B=2' -c 'EXPOSE 80' --change 'LABEL x=y'",
        "--pause=false",
        "-c 'RUN no'",
        "-c 'NOSUCH x'",
    ] {
        let line = format!("docker commit {options} {{}} {{}}:made");
        let labels = session("commit-test");
        let stage = Stage { labels, ..Stage::default() };
        let ours = ours_with(&engine, &parsed(&line.replace("{}", &twins.ours)), &stage).await.renamed(&twins.ours, "{}");
        let said = theirs_with(&line.replace("{}", &twins.theirs), &Stage::default()).await.renamed(&twins.theirs, "{}");
        let mut described = Vec::new();
        for name in [&twins.ours, &twins.theirs] {
            let text = theirs(&format!("docker image inspect {name}:made")).await.out();
            let Ok(image) = serde_json::from_str::<Value>(&text) else { continue };
            let mut image = image[0].clone();
            if image.is_null() {
                continue;
            }
            if let Some(labels) = image["Config"]["Labels"].as_object_mut() {
                if name == &twins.ours {
                    assert_eq!(labels["sealegs.made"], format!("{name}:made"), "not the container's label");
                    assert_eq!(labels["sealegs.session"], "commit-test");
                }
                labels.retain(|name, _| !name.starts_with("sealegs."));
            }
            image["Config"]["Hostname"] = Value::Null;
            let picked = serde_json::json!({
                "Config": image["Config"], "Author": image["Author"], "Comment": image["Comment"], "Layers": image["RootFS"]["Layers"].as_array().map(Vec::len),
            });
            described.push(serde_json::to_string_pretty(&picked).unwrap());
        }
        theirs(&format!("docker rmi {}:made {}:made", twins.ours, twins.theirs)).await;
        let lines = |said: &support::parity::Said, described: Option<&String>| {
            said.lines()
                .into_iter()
                .chain(described.into_iter().flat_map(|text| text.lines().map(str::to_owned)))
                .collect::<Vec<_>>()
        };
        let (ours, said) = (lines(&ours, described.first()), lines(&said, described.get(1)));
        if ours != said {
            problems.push(format!("{line}\n{}", support::parity::difference(&ours, &said)));
        }
    }
    twins.same(&engine, "docker rm {}").await;
    assert!(problems.is_empty(), "{} differ:\n{}", problems.len(), problems.join("\n"));
}
