//! A container's files.

use std::io::Read;

use bytes::Bytes;
use sealegs::docker_cli::{Commit, Run};
use sealegs::engine::{ChangeKind, CommitRequest, Engine, EngineError};
use tokio::sync::mpsc;

use crate::given::Given;
use crate::support::{bounded, run_of, session};

crate::cases!["Files of a container";
    "a file is copied in and out, and its kind is told" => copied,
    "what changed since the image is told" => changed,
    "a container becomes an image" => committed,
    "the whole file system comes out as an archive" => exported,
];

async fn written(mut pieces: mpsc::Receiver<Bytes>) -> Vec<u8> {
    let mut all = Vec::new();
    while let Some(piece) = pieces.recv().await {
        all.extend_from_slice(&piece);
    }
    all
}

/// Path and content of an archive's first entry.
fn first(bytes: &[u8]) -> (String, String) {
    let mut archive = tar::Archive::new(bytes);
    let mut entry = archive.entries().unwrap().next().unwrap().unwrap();
    let mut text = String::new();
    entry.read_to_string(&mut text).unwrap();
    (entry.path().unwrap().display().to_string(), text)
}

async fn copied(it: Given) {
    let name = it.idle().await;
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(6);
    header.set_mode(0o644);
    archive.append_data(&mut header, "note", &b"hello\n"[..]).unwrap();
    let (sender, receiver) = mpsc::channel(1);
    sender.send(Bytes::from(archive.into_inner().unwrap())).await.unwrap();
    drop(sender);
    it.engine.copy_to(&name, "/tmp", false, receiver).await.unwrap();

    let stat = it.engine.path_stat(&name, "/tmp/note").await.unwrap();
    assert_eq!((stat.name.as_str(), stat.size, stat.folder), ("note", 6, false));
    assert!(it.engine.path_stat(&name, "/tmp").await.unwrap().folder);
    let (sender, receiver) = mpsc::channel(16);
    let (end, bytes) =
        bounded("copying", async { tokio::join!(it.engine.copy_from(&name, "/tmp/note", sender), written(receiver)) }).await;
    end.unwrap();
    assert_eq!(first(&bytes), ("note".to_owned(), "hello\n".to_owned()));
    let missing = it.engine.path_stat(&name, "/no/such").await;
    assert!(missing.is_err(), "{missing:?}");
}

async fn changed(it: Given) {
    let run = it.named("echo more > /new; rm /etc/motd; echo x >> /etc/passwd");
    let name = run.name.clone().unwrap();
    it.run(run).await.0.unwrap();
    let changes = it.engine.diff(&name).await.unwrap();
    for wanted in [(ChangeKind::Added, "/new"), (ChangeKind::Changed, "/etc/passwd"), (ChangeKind::Changed, "/etc")] {
        assert!(changes.iter().any(|(kind, path)| (*kind, path.as_str()) == wanted), "{wanted:?} in {changes:?}");
    }
}

async fn committed(it: Given) {
    let run = it.named("echo kept > /mark");
    let name = run.name.clone().unwrap();
    it.run(run).await.0.unwrap();
    let tag = it.name("commit");
    let commit = Commit {
        message: Some("why".to_owned()),
        changes: vec!["CMD [\"cat\", \"/mark\"]".to_owned()],
        container: name,
        reference: Some(tag.clone()),
        ..Commit::default()
    };
    let id = it.engine.commit(CommitRequest { commit, labels: session("contract") }).await.unwrap();
    let image = it.engine.image(&tag).await.unwrap();
    assert_eq!(image.id, id);
    assert_eq!(image.labels.get("sealegs.session").map(String::as_str), Some("contract"));
    let run = Run { rm: true, name: Some(it.name("from")), ..run_of(&tag, &[]) };
    assert_eq!(it.ran(run).await.1, "kept\n");
}

async fn exported(it: Given) {
    let run = it.named("echo kept > /mark");
    let name = run.name.clone().unwrap();
    it.run(run).await.0.unwrap();
    let (sender, receiver) = mpsc::channel(16);
    let (end, bytes) = bounded("the export", async { tokio::join!(it.engine.export(&name, sender), written(receiver)) }).await;
    end.unwrap();
    let mut archive = tar::Archive::new(&bytes[..]);
    let paths: Vec<String> =
        archive.entries().unwrap().map(|entry| entry.unwrap().path().unwrap().display().to_string()).collect();
    assert!(paths.iter().any(|path| path.trim_start_matches("./") == "mark"), "{} paths", paths.len());
    let missing = it.engine.export("sl-no-such-container", mpsc::channel(1).0).await;
    assert!(matches!(missing, Err(EngineError::NotFound { what: "container", .. })), "{missing:?}");
}
