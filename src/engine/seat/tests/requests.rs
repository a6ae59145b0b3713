//! What a seat makes, as the engine is asked for it.

use std::sync::Arc;

use super::harbour::Harbour;
use super::sharing::run;
use crate::compose::labels::PROJECT;
use crate::docker_cli::{MountKind, MountSpec, NetworkConnect, NetworkCreate, Run};
use crate::engine::Engine;
use crate::engine::seat::Seat;

fn seat(harbour: &Arc<Harbour>) -> Seat {
    Seat::new(harbour.clone(), &"mika".parse().unwrap())
}

#[tokio::test]
async fn a_container_is_found_on_its_network_by_the_lessons_name() {
    let harbour = Arc::new(Harbour::new(&["alpine:3.12"]));
    let mika = seat(&harbour);
    for name in ["mynet", "second"] {
        mika.create_network(&NetworkCreate { name: name.into(), ..NetworkCreate::default() }, Default::default()).await.unwrap();
    }
    let web = |network: &str, name: Option<&str>| Run {
        name: name.map(str::to_owned),
        network: Some(network.to_owned()),
        image: "alpine:3.12".into(),
        ..Run::default()
    };
    run(&mika, web("mynet", Some("web")), "s").await.unwrap();
    run(&mika, web("bridge", Some("plain")), "s").await.unwrap();
    run(&mika, web("container:web", Some("beside")), "s").await.unwrap();
    run(&mika, web("mynet", None), "s").await.unwrap();
    let id = mika.container("web").await.unwrap().id;
    let connect = NetworkConnect { network: "second".into(), container: id[..12].into(), ..NetworkConnect::default() };
    mika.connect_network(&connect).await.unwrap();
    let held = harbour.held();
    let aliases = |name: &str, network: &str| held.aliases.get(&(name.to_owned(), network.to_owned())).cloned();
    assert_eq!(aliases("seat-mika.web", "seat-mika.mynet"), Some(vec!["web".to_owned()]));
    assert_eq!(aliases("seat-mika.web", "seat-mika.second"), Some(vec!["web".to_owned()]));
    assert_eq!(aliases("seat-mika.plain", "bridge"), Some(vec![]), "the default network takes no aliases");
    assert!(aliases("seat-mika.beside", "container:seat-mika.web").is_some());
    assert!(held.containers.iter().all(|one| one.name.starts_with("seat-mika.")), "one without a name gets one of the seat's");
}

#[tokio::test]
async fn volumes_that_are_made_by_the_way_are_the_seats_and_folders_stay_folders() {
    let harbour = Arc::new(Harbour::new(&["alpine:3.12"]));
    let mika = seat(&harbour);
    let mounts = vec![
        MountSpec { kind: MountKind::Volume, source: Some("data".into()), target: "/d".into(), ..MountSpec::default() },
        MountSpec { kind: MountKind::Bind, source: Some("/etc".into()), target: "/e".into(), ..MountSpec::default() },
    ];
    let volumes = ["roach:/cockroach:ro", "./here:/a", "/abs:/b", "/anonymous"].map(str::to_owned).to_vec();
    run(&mika, Run { volumes, mounts, image: "alpine:3.12".into(), ..Run::default() }, "s").await.unwrap();
    let held = harbour.held();
    let mounted: Vec<&str> = held.containers[0].mounts.iter().map(|mount| mount.source.as_str()).collect();
    assert_eq!(mounted, ["seat-mika.roach", "./here", "/abs"]);
    let made: Vec<&str> = held.volumes.iter().map(|volume| volume.name.as_str()).collect();
    assert_eq!(made, ["seat-mika.roach", "seat-mika.data"]);
    assert!(held.volumes.iter().all(|volume| volume.labels["sealegs.seat"] == "mika" && volume.labels["sealegs.session"] == "s"));
}

#[tokio::test]
async fn a_compose_project_is_the_seats_own_and_reads_as_in_the_lesson() {
    let harbour = Arc::new(Harbour::new(&["alpine:3.12"]));
    let mika = seat(&harbour);
    let labels = vec![(PROJECT.to_owned(), "shop".to_owned())];
    run(&mika, Run { name: Some("shop-web-1".into()), labels, image: "alpine:3.12".into(), ..Run::default() }, "s")
        .await
        .unwrap();
    assert_eq!(harbour.held().containers[0].labels[PROJECT], "seat-mika_shop");
    assert_eq!(mika.container("shop-web-1").await.unwrap().labels[PROJECT], "shop");
    assert_eq!(mika.label(&format!("{PROJECT}=shop")), format!("{PROJECT}=seat-mika_shop"));
}

#[tokio::test]
async fn an_image_of_the_seats_own_goes_before_everybodys_of_that_name() {
    let harbour = Arc::new(Harbour::new(&["alpine:3.12"]));
    let mika = seat(&harbour);
    let everybodys = mika.image("alpine:3.12").await.unwrap();
    mika.tag("alpine:3.12", "mine").await.unwrap();
    mika.tag("alpine:3.12", "alpine:3.12").await.unwrap();
    let images = mika.images(false).await.unwrap();
    assert_eq!(images[0].tags, ["mine:latest", "alpine:3.12"], "each name once");
    mika.remove_image(&everybodys.id, true, false).await.unwrap();
    assert_eq!(harbour.held().images[0].tags, ["alpine:3.12"], "by its id only the seat's names of it go");
}
