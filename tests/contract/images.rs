//! Images.

use bytes::Bytes;
use sealegs::docker_cli::Run;
use sealegs::engine::{Ability, Engine, EngineError, RunEvent};
use tokio::sync::mpsc;

use crate::given::{Given, IMAGE};
use crate::support::{bounded, build, build_of, collect, folder, run_of};

crate::cases!["Images";
    "names are as docker writes them" => names,
    "size, history and settings are told" => told,
    "another name is given and taken away; the last one takes the image along" => tags,
    "an image that a container uses keeps its name" needs KeepsUsedImages => in_use,
    "save gives an archive that load takes" => save_load,
    "the build cache is counted" needs BuildCache => counted,
];

async fn made(it: &Given, stem: &str) -> String {
    let tag = it.name(stem);
    let text = format!(
        "FROM {IMAGE}\nRUN echo {tag} > /mark && head -c 200000 /dev/urandom > /noise\nENV WORD=here\nCMD [\"cat\", \"/mark\"]\n"
    );
    let dir = folder(&[("Dockerfile", &text)]);
    build(&it.engine, build_of(dir.path(), &tag)).await.0.unwrap();
    tag
}

async fn names(it: Given) {
    let tag = made(&it, "name").await;
    let all = it.engine.images(false).await.unwrap();
    let tags: Vec<&String> = all.iter().flat_map(|image| &image.tags).collect();
    for wanted in [IMAGE.to_owned(), format!("{tag}:latest")] {
        assert!(tags.contains(&&wanted), "{wanted} in {tags:?}");
    }
    for name in [IMAGE, "docker.io/library/alpine:3.12", &tag] {
        let image = it.engine.image(name).await.unwrap();
        assert!(image.id.starts_with("sha256:") && image.id.len() == 71, "{}", image.id);
        assert!(all.iter().any(|one| one.id == image.id), "{name}");
    }
}

async fn told(it: Given) {
    let tag = made(&it, "told").await;
    let image = it.engine.image(&tag).await.unwrap();
    let base = it.engine.image(IMAGE).await.unwrap();
    let more = i64::try_from(image.size).unwrap() - i64::try_from(base.size).unwrap();
    assert!((200_000..300_000).contains(&more), "{more} bytes more than its base");
    assert!(image.env.contains(&"WORD=here".to_owned()), "{:?}", image.env);
    assert_eq!(image.cmd, ["cat", "/mark"]);
    let wrote: Vec<&str> = image.layers.iter().map(|layer| layer.created_by.as_str()).collect();
    let at = |word: &str| wrote.iter().position(|line| line.contains(word)).unwrap_or_else(|| panic!("no {word} in {wrote:?}"));
    assert!(at("/mark") < at("WORD"), "oldest first: {wrote:?}");
    assert!(image.layers[at("/noise")].size >= 200_000, "{:?}", image.layers);
    assert!(image.layer_count > base.layer_count, "{} and {}", image.layer_count, base.layer_count);
}

async fn tags(it: Given) {
    let tag = made(&it, "tag").await;
    let other = it.name("other");
    it.engine.tag(&tag, &format!("{other}:v1")).await.unwrap();
    let image = it.engine.image(&format!("{other}:v1")).await.unwrap();
    assert!(image.tags.contains(&format!("{other}:v1")) && image.tags.contains(&format!("{tag}:latest")), "{:?}", image.tags);
    let lines = it.engine.remove_image(&format!("{other}:v1"), false, false).await.unwrap();
    assert_eq!(lines, [format!("Untagged: {other}:v1")]);
    assert_eq!(it.engine.image(&tag).await.unwrap().id, image.id);
    let lines = it.engine.remove_image(&tag, false, false).await.unwrap();
    assert!(lines.contains(&format!("Untagged: {tag}:latest")), "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("Deleted: ")), "{lines:?}");
    assert!(matches!(it.engine.image(&tag).await, Err(EngineError::NotFound { what: "image", .. })));
    assert!(matches!(it.engine.tag(&tag, "sl-other").await, Err(EngineError::NotFound { what: "image", .. })));
}

async fn in_use(it: Given) {
    let tag = made(&it, "used").await;
    let run = Run { name: Some(it.name("user")), ..run_of(&tag, &["sh", "-c", "while true; do sleep 0.1; done"]) };
    let (name, _) = it.started(run).await;
    let removed = it.engine.remove_image(&tag, false, false).await;
    if it.can(Ability::KeepsUsedImages) {
        assert!(matches!(removed, Err(EngineError::Other { .. })), "{removed:?}");
        it.engine.image(&tag).await.unwrap();
    } else {
        removed.unwrap();
        assert!(it.engine.image(&tag).await.is_err(), "it declares that it cannot, and does");
    }
    assert_eq!(it.engine.container(&name).await.unwrap().state.name(), "running");
}

async fn save_load(it: Given) {
    let tag = made(&it, "save").await;
    let id = it.engine.image(&tag).await.unwrap().id;
    let (sender, mut receiver) = mpsc::channel::<Bytes>(16);
    let saved = [tag.clone()];
    let collecting = async {
        let mut all = Vec::new();
        while let Some(piece) = receiver.recv().await {
            all.push(piece);
        }
        all
    };
    let (end, tar) = bounded("saving", async { tokio::join!(it.engine.save(&saved, sender), collecting) }).await;
    end.unwrap();
    it.engine.remove_image(&tag, true, false).await.unwrap();
    let (sender, receiver) = mpsc::channel(4);
    let (news, heard) = mpsc::channel(16);
    let feeding = async move {
        for piece in tar {
            if sender.send(piece).await.is_err() {
                break;
            }
        }
    };
    let (end, (), events) =
        bounded("loading", async { tokio::join!(it.engine.load(receiver, true, news), feeding, collect(heard)) }).await;
    end.unwrap();
    assert!(events.contains(&RunEvent::Pull(format!("Loaded image: {tag}:latest"))), "{events:?}");
    assert_eq!(it.engine.image(&tag).await.unwrap().id, id);
}

async fn counted(it: Given) {
    made(&it, "count").await;
    let usage = it.engine.disk_usage().await.unwrap();
    let kept = usage.get("BuildCache").and_then(serde_json::Value::as_array).map_or(0, Vec::len);
    if it.can(Ability::BuildCache) {
        assert!(kept > 0, "{usage}");
    } else {
        assert_eq!(kept, 0, "it declares that it has none: {usage}");
    }
}
