//! Data that outlives its container.

use std::os::unix::fs::PermissionsExt;

use sealegs::docker_cli::{Run, VolumeCreate};
use sealegs::engine::{Engine, EngineError};

use crate::given::{Given, request};
use crate::support::{folder, run, session};

crate::cases!["Volumes";
    "a volume keeps what one container wrote for the next" => keeps,
    "a volume is told with its labels, and kept while it is used" => used,
    "a folder of this machine is seen inside" => bind,
    "what is mounted read-only cannot be written" => read_only,
    "a volume without a name goes with its container when asked to" => anonymous,
];

async fn keeps(it: Given) {
    let volume = it.name("vol");
    let with = |script: &str| Run { rm: true, volumes: vec![format!("{volume}:/data")], ..it.named(script) };
    assert_eq!(it.ran(with("echo kept > /data/file")).await.0, 0);
    assert_eq!(it.ran(with("cat /data/file")).await.1, "kept\n");
}

async fn used(it: Given) {
    let volume = it.name("vol");
    let wanted = VolumeCreate {
        name: Some(volume.clone()),
        labels: vec![("tier".to_owned(), "db".to_owned())],
        ..VolumeCreate::default()
    };
    assert_eq!(it.engine.create_volume(&wanted, session("contract")).await.unwrap(), volume);
    let all = it.engine.volumes().await.unwrap();
    let told = all.iter().find(|one| one.name == volume).unwrap();
    assert_eq!((told.driver.as_str(), told.labels.get("tier").map(String::as_str)), ("local", Some("db")));
    let idle = "trap 'exit 0' TERM; while true; do sleep 0.1; done";
    let (name, container) = it.started(Run { volumes: vec![format!("{volume}:/data")], ..it.named(idle) }).await;
    let mount = container.mounts.iter().find(|mount| mount.target == "/data").unwrap();
    assert_eq!(mount.source, volume);
    assert!(matches!(it.engine.remove_volume(&volume, false).await, Err(EngineError::Other { .. })), "it is in use");
    it.engine.remove_container(&name, true, true).await.unwrap();
    it.engine.remove_volume(&volume, false).await.unwrap();
    let gone = it.engine.remove_volume(&volume, false).await;
    assert!(matches!(gone, Err(EngineError::NotFound { what: "volume", .. })), "{gone:?}");
}

async fn bind(it: Given) {
    let dir = folder(&[("sub/file", "from here\n")]);
    // An engine of an ordinary user sees what that user may see.
    for path in [dir.path(), &dir.path().join("sub")] {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o777)).unwrap();
    }
    let mut wanted =
        request(Run { rm: true, volumes: vec!["./sub:/in".to_owned()], ..it.named("cat /in/file; echo back > /in/new") });
    wanted.cwd = dir.path().to_owned();
    let (end, events) = run(&it.engine, wanted).await;
    end.unwrap();
    assert_eq!(crate::support::printed(&events), "from here\n");
    assert_eq!(std::fs::read_to_string(dir.path().join("sub/new")).unwrap(), "back\n");
    // What a rootless engine's user has made is not this user's to remove.
    let mut tidy = request(Run { rm: true, volumes: vec!["./sub:/in".to_owned()], ..it.named("rm /in/new") });
    tidy.cwd = dir.path().to_owned();
    run(&it.engine, tidy).await.0.unwrap();
}

async fn read_only(it: Given) {
    let volume = it.name("vol");
    let run = Run { rm: true, volumes: vec![format!("{volume}:/data:ro")], ..it.named("touch /data/file") };
    let (code, _, err) = it.ran(run).await;
    assert!(code != 0 && err.to_lowercase().contains("read-only"), "{code} {err}");
}

async fn anonymous(it: Given) {
    for remove in [true, false] {
        let idle = "trap 'exit 0' TERM; while true; do sleep 0.1; done";
        let (name, container) = it.started(Run { volumes: vec!["/data".to_owned()], ..it.named(idle) }).await;
        let volume = container.mounts.iter().find(|mount| mount.target == "/data").unwrap().source.clone();
        it.engine.remove_container(&name, true, remove).await.unwrap();
        let there = it.engine.volumes().await.unwrap().iter().any(|one| one.name == volume);
        assert_eq!(there, !remove, "{volume}");
        let _ = it.engine.remove_volume(&volume, true).await;
    }
}
