//! Removing what is unused: always by a label here, the engine is not ours alone.

use std::collections::BTreeMap;

use sealegs::docker_cli::{NetworkCreate, Run, VolumeCreate};
use sealegs::engine::{Engine, Filters, PruneKind};

use crate::given::Given;
use crate::support::{build, build_of, folder};

crate::cases!["Pruning";
    "stopped containers with a label are removed, running ones and others are not" => containers,
    "unused volumes and networks with a label are removed, others are not" => resources,
    "unused images with a label are removed, others are not" => images,
];

fn only(label: &str) -> Filters {
    Filters::from([("label".to_owned(), vec![format!("prune={label}")])])
}

fn label(label: &str) -> BTreeMap<String, String> {
    BTreeMap::from([("prune".to_owned(), label.to_owned())])
}

async fn containers(it: Given) {
    let mark = it.name("mark");
    let labelled = |script: &str| Run { labels: vec![("prune".to_owned(), mark.clone())], ..it.named(script) };
    let (stopped, other) = (labelled("true"), it.named("true"));
    let (gone, kept) = (stopped.name.clone().unwrap(), other.name.clone().unwrap());
    it.run(stopped).await.0.unwrap();
    it.run(other).await.0.unwrap();
    let (running, _) = it.started(labelled("while true; do sleep 0.1; done")).await;
    let id = it.engine.container(&gone).await.unwrap().id;
    let pruned = it.engine.prune(PruneKind::Containers, false, &only(&mark)).await.unwrap();
    assert_eq!(pruned.deleted, [id]);
    assert!(it.engine.container(&gone).await.is_err());
    assert!(it.engine.container(&kept).await.is_ok() && it.engine.container(&running).await.is_ok());
}

async fn resources(it: Given) {
    let mark = it.name("mark");
    let (volume, other) = (it.name("vol"), it.name("vol-b"));
    for (name, labels) in [(&volume, label(&mark)), (&other, BTreeMap::new())] {
        let wanted = VolumeCreate { name: Some(name.clone()), ..VolumeCreate::default() };
        it.engine.create_volume(&wanted, labels).await.unwrap();
    }
    let pruned = it.engine.prune(PruneKind::Volumes, true, &only(&mark)).await.unwrap();
    assert_eq!(pruned.deleted, [volume]);
    assert!(it.engine.volumes().await.unwrap().iter().any(|one| one.name == other));

    let (network, other) = (it.name("net"), it.name("net-b"));
    for (name, labels) in [(&network, label(&mark)), (&other, BTreeMap::new())] {
        let wanted = NetworkCreate { name: name.clone(), ..NetworkCreate::default() };
        it.engine.create_network(&wanted, labels).await.unwrap();
    }
    let pruned = it.engine.prune(PruneKind::Networks, false, &only(&mark)).await.unwrap();
    assert_eq!(pruned.deleted, [network]);
    assert!(it.engine.networks().await.unwrap().iter().any(|one| one.name == other));
}

async fn images(it: Given) {
    let mark = it.name("mark");
    let (tag, other) = (it.name("img"), it.name("img-b"));
    for (name, labels) in [(&tag, vec![("prune".to_owned(), mark.clone())]), (&other, Vec::new())] {
        let dir = folder(&[("Dockerfile", &format!("FROM alpine:3.12\nRUN echo {name} > /mark\n"))]);
        let mut request = build_of(dir.path(), name);
        request.build.labels = labels;
        build(&it.engine, request).await.0.unwrap();
    }
    let pruned = it.engine.prune(PruneKind::Images, true, &only(&mark)).await.unwrap();
    assert!(!pruned.deleted.is_empty());
    assert!(it.engine.image(&tag).await.is_err());
    assert!(it.engine.image(&other).await.is_ok());
}
