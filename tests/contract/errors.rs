//! The same errors everywhere, so that the advice fits.

use sealegs::docker_cli::{NetworkCreate, Run};
use sealegs::engine::{Engine, EngineError, NameOwner, RunEvent};
use tokio::sync::mpsc;

use crate::given::{Given, sh};
use crate::support::{self, bounded, collect, run_of, session};

crate::cases!["Errors";
    "what is not there is told by its kind and name" => missing,
    "a taken name tells one's own container from a stranger's" => name_taken,
    "a network's name is given once" => network_taken,
    "an image whose registry cannot be reached is told as that" => unreachable,
    "a run without its image says so first" => no_image,
];

async fn missing(it: Given) {
    let name = "sl-no-such-thing";
    let kind = |error: EngineError| match error {
        EngineError::NotFound { what, name: told } if told == name => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(kind(it.engine.container(name).await.unwrap_err()), "container");
    assert_eq!(kind(it.engine.start(name).await.unwrap_err()), "container");
    assert_eq!(kind(it.engine.stop(name, Some(1), None).await.unwrap_err()), "container");
    assert_eq!(kind(it.engine.remove_container(name, true, true).await.unwrap_err()), "container");
    assert_eq!(kind(it.engine.image(name).await.unwrap_err()), "image");
    assert_eq!(kind(it.engine.remove_image(name, true, false).await.unwrap_err()), "image");
    assert_eq!(kind(it.engine.remove_volume(name, false).await.unwrap_err()), "volume");
    assert_eq!(kind(it.engine.remove_network(name).await.unwrap_err()), "network");
}

async fn name_taken(it: Given) {
    let first = it.named("while true; do sleep 0.1; done");
    let name = first.name.clone().unwrap();
    it.started(first).await;
    for (who, wanted) in [("contract", NameOwner::Own), ("somebody-else", NameOwner::Stranger)] {
        let second = Run { name: Some(name.clone()), detach: true, ..sh("true") };
        let (end, _) = support::run(&it.engine, support::request(second, who)).await;
        assert_eq!(end, Err(EngineError::NameTaken { name: name.clone(), owner: wanted }));
    }
}

async fn network_taken(it: Given) {
    let wanted = NetworkCreate { name: it.name("net"), ..NetworkCreate::default() };
    it.engine.create_network(&wanted, session("contract")).await.unwrap();
    let error = it.engine.create_network(&wanted, session("contract")).await.unwrap_err().to_string();
    assert!(error.contains("already exists"), "{error}");
}

async fn unreachable(it: Given) {
    let (sender, receiver) = mpsc::channel(16);
    let pulling = it.engine.pull("127.0.0.1:1/nope:1", None, sender);
    let (end, _) = bounded("the pull", async { tokio::join!(pulling, collect(receiver)) }).await;
    match end {
        Err(EngineError::PullFailed { reference, unreachable: true, detail }) => {
            assert_eq!(reference, "127.0.0.1:1/nope:1");
            assert!(detail.contains("refused"), "{detail}");
        }
        other => panic!("{other:?}"),
    }
}

async fn no_image(it: Given) {
    let (end, events) = it.run(run_of("127.0.0.1:1/nope", &[])).await;
    assert_eq!(events.first(), Some(&RunEvent::Pull("Unable to find image '127.0.0.1:1/nope:latest' locally".to_owned())));
    assert!(matches!(end, Err(EngineError::PullFailed { unreachable: true, .. })), "{end:?}");
}
