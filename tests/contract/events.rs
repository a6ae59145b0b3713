//! What the engine tells of by itself.

use std::sync::Arc;

use sealegs::docker_cli::{NetworkCreate, VolumeCreate};
use sealegs::engine::{Ability, Engine, EngineEvent};
use tokio::sync::mpsc;

use crate::given::{Given, IMAGE};
use crate::support::{bounded, session};

crate::cases!["Events";
    "a container's life is told as it happens" => lives,
    "new names of images are told" => images,
    "volumes that come and go are told" => volumes,
    "networks that come and go are told" needs NetworkEvents => networks,
];

/// Events from now on.
async fn following(it: &Given) -> mpsc::Receiver<EngineEvent> {
    let (sender, mut receiver) = mpsc::channel(64);
    let engine = Arc::clone(&it.engine);
    tokio::spawn(async move { engine.events(sender).await });
    // Heard from the first one that is heard at all.
    let mark = it.name("mark");
    let asking = async {
        loop {
            let volume = VolumeCreate { name: Some(mark.clone()), ..VolumeCreate::default() };
            it.engine.create_volume(&volume, session("contract")).await.unwrap();
            it.engine.remove_volume(&mark, true).await.unwrap();
        }
    };
    bounded("the first event", async {
        tokio::select! {
            _ = receiver.recv() => {}
            () = asking => {}
        }
    })
    .await;
    receiver
}

/// Waits for these, in this order, whatever comes between.
async fn hears(events: &mut mpsc::Receiver<EngineEvent>, wanted: &[(&str, &str, &str)]) {
    let mut heard = Vec::new();
    for (object, action, name) in wanted {
        let waiting = async {
            loop {
                let event = events.recv().await.expect("the events go on");
                let found = event.object == *object && event.action == *action && (name.is_empty() || event.name.contains(name));
                heard.push(format!("{} {} {}", event.object, event.action, event.name));
                if found {
                    break;
                }
            }
        };
        let end = tokio::time::timeout(std::time::Duration::from_secs(30), waiting).await;
        assert!(end.is_ok(), "no {object} {action} {name}; heard {heard:?}");
    }
}

async fn lives(it: Given) {
    let mut events = following(&it).await;
    let run = it.named("exit 3");
    let name = run.name.clone().unwrap();
    it.run(run).await.0.unwrap();
    it.engine.remove_container(&name, true, true).await.unwrap();
    let of = |action| ("container", action, name.as_str());
    hears(&mut events, &[of("create"), of("start"), of("die"), of("destroy")]).await;
}

async fn images(it: Given) {
    let mut events = following(&it).await;
    let tag = it.name("evtag");
    it.engine.tag(IMAGE, &tag).await.unwrap();
    hears(&mut events, &[("image", "tag", &tag)]).await;
    it.engine.remove_image(&tag, false, false).await.unwrap();
    hears(&mut events, &[("image", "untag", "")]).await;
}

async fn volumes(it: Given) {
    let mut events = following(&it).await;
    let volume = it.name("evvol");
    let wanted = VolumeCreate { name: Some(volume.clone()), ..VolumeCreate::default() };
    it.engine.create_volume(&wanted, session("contract")).await.unwrap();
    it.engine.remove_volume(&volume, false).await.unwrap();
    hears(&mut events, &[("volume", "create", &volume), ("volume", "destroy", &volume)]).await;
}

async fn networks(it: Given) {
    let mut events = following(&it).await;
    let network = it.name("evnet");
    let wanted = NetworkCreate { name: network.clone(), ..NetworkCreate::default() };
    it.engine.create_network(&wanted, session("contract")).await.unwrap();
    it.engine.remove_network(&network).await.unwrap();
    if it.can(Ability::NetworkEvents) {
        hears(&mut events, &[("network", "create", &network), ("network", "destroy", &network)]).await;
    } else {
        // What comes later is heard, what came of the network is not.
        let volume = it.name("after");
        let wanted = VolumeCreate { name: Some(volume.clone()), ..VolumeCreate::default() };
        it.engine.create_volume(&wanted, session("contract")).await.unwrap();
        loop {
            let event = bounded("an event", events.recv()).await.expect("the events go on");
            assert_ne!(event.name, network, "it declares that it cannot, and does: {event:?}");
            if event.name == volume {
                break;
            }
        }
    }
}
