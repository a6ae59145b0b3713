//! Ports and networks.

use std::io::{Read, Write};

use sealegs::docker_cli::{NetworkConnect, NetworkCreate, Run};
use sealegs::engine::{Ability, Engine, EngineError, PortHolder};

use crate::given::{Given, sh};
use crate::support::{free_port, publish, session, until};

crate::cases!["Ports and networks";
    "a published port answers on this machine" => answers,
    "a port that the engine chooses is told" => chosen,
    "a port that a container holds names it" => held_by_container,
    "a port that a program holds is told" => held_by_program,
    "a port below 1024 can be published" needs LowPorts => low_port,
    "on a network of their own containers find each other by name and alias" => names,
    "a network is told with its members" => members,
    "a running container joins a network and leaves it" => join,
];

/// Answers every connection with one page.
const SERVER: &str = "while true; do printf 'HTTP/1.0 200 OK\\r\\n\\r\\nahoy' | nc -l -p 80; done";

fn get(port: u16) -> Option<String> {
    let address = std::net::SocketAddr::from(([127, 0, 0, 1], port));
    let mut stream = std::net::TcpStream::connect_timeout(&address, std::time::Duration::from_secs(2)).ok()?;
    stream.set_read_timeout(Some(std::time::Duration::from_secs(2))).ok()?;
    stream.write_all(b"GET / HTTP/1.0\r\n\r\n").ok()?;
    let mut text = String::new();
    stream.read_to_string(&mut text).ok()?;
    Some(text)
}

async fn page(port: u16) -> bool {
    tokio::task::spawn_blocking(move || get(port)).await.unwrap().is_some_and(|page| page.contains("ahoy"))
}

async fn answers(it: Given) {
    let port = free_port();
    let (name, container) = it.started(Run { publish: vec![publish(Some(port), 80)], ..it.named(SERVER) }).await;
    until("the page", || page(port)).await;
    let told = |ports: &[sealegs::objects::PublishedPort]| {
        ports.iter().any(|one| (one.host_port, one.container_port, one.protocol.as_str()) == (port, 80, "tcp"))
    };
    assert!(told(&container.ports), "{:?}", container.ports);
    let listed = it.engine.containers(false).await.unwrap();
    assert!(listed.iter().any(|one| one.name == name && told(&one.ports)), "in the list too");
}

async fn chosen(it: Given) {
    let (_, container) = it.started(Run { publish: vec![publish(None, 80)], ..it.named(SERVER) }).await;
    let port = container.ports.iter().find(|port| port.container_port == 80).expect("a port").host_port;
    assert!(port >= 1024, "{port}");
    until("the page", || page(port)).await;
}

async fn held_by_container(it: Given) {
    let port = free_port();
    let (holder, _) = it.started(Run { publish: vec![publish(Some(port), 80)], ..it.named(SERVER) }).await;
    let second = Run { publish: vec![publish(Some(port), 80)], ..it.named("true") };
    let name = second.name.clone().unwrap();
    let error = it.run(second).await.0.unwrap_err();
    assert_eq!(error, EngineError::PortTaken { port, by: Some(PortHolder::Container(holder)) });
    assert!(it.engine.container(&name).await.is_err(), "no container is left behind");
}

async fn held_by_program(it: Given) {
    let listener = std::net::TcpListener::bind("0.0.0.0:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let second = Run { publish: vec![publish(Some(port), 80)], ..it.named("true") };
    let name = second.name.clone().unwrap();
    match it.run(second).await.0 {
        Err(EngineError::PortTaken { port: told, by }) => {
            assert_eq!(told, port);
            assert!(!matches!(by, Some(PortHolder::Container(_))), "{by:?}");
        }
        other => panic!("{other:?}"),
    }
    assert!(it.engine.container(&name).await.is_err(), "no container is left behind");
}

async fn low_port(it: Given) {
    // Engines on one machine share its ports; nobody serves these.
    let port = 600 + u16::try_from(crate::engines::ENGINES.iter().position(|one| one.name == it.required.name).unwrap()).unwrap();
    let run = Run { publish: vec![publish(Some(port), 80)], detach: true, ..it.named(SERVER) };
    let started = it.run(run).await.0;
    if it.can(Ability::LowPorts) {
        started.unwrap();
        until("the page", || page(port)).await;
    } else {
        let error = started.unwrap_err();
        assert!(!matches!(error, EngineError::PortTaken { .. }), "nobody holds it: {error:?}");
        assert!(error.to_string().contains("privileged port"), "{error}");
    }
}

async fn network(it: &Given) -> String {
    let name = it.name("net");
    let wanted = NetworkCreate { name: name.clone(), ..NetworkCreate::default() };
    it.engine.create_network(&wanted, session("contract")).await.unwrap();
    name
}

async fn names(it: Given) {
    let network = network(&it).await;
    let on = |run: Run| Run { network: Some(network.clone()), ..run };
    let (name, _) = it.started(Run { network_aliases: vec!["db".to_owned()], ..on(it.named(SERVER)) }).await;
    for host in [name.as_str(), "db"] {
        let asking = format!("for i in 1 2 3 4 5 6 7 8 9 10; do wget -q -O - http://{host}/ && exit 0; sleep 0.3; done; exit 1");
        let (code, out, err) = it.ran(Run { rm: true, name: Some(it.name("ask")), ..on(sh(&asking)) }).await;
        assert_eq!((code, out.as_str()), (0, "ahoy"), "as {host}: {err}");
    }
    let missing = it.run(Run { network: Some("sl-no-such-network".to_owned()), ..it.named("true") }).await.0;
    assert!(matches!(missing, Err(EngineError::NotFound { what: "network", .. })), "{missing:?}");
}

async fn members(it: Given) {
    let network = network(&it).await;
    let (name, container) = it.started(Run { network: Some(network.clone()), ..it.named(SERVER) }).await;
    assert_eq!(container.networks, std::slice::from_ref(&network));
    let all = it.engine.networks().await.unwrap();
    let told = all.iter().find(|one| one.name == network).unwrap();
    assert_eq!((told.driver.as_str(), &told.members[..]), ("bridge", std::slice::from_ref(&name)));
    assert_eq!(told.labels.get("sealegs.session").map(String::as_str), Some("contract"));
    assert!(it.engine.remove_network(&network).await.is_err(), "somebody is on it");
}

async fn join(it: Given) {
    let (first, second) = (network(&it).await, network(&it).await);
    let (name, _) = it.started(Run { network: Some(first.clone()), ..it.named(SERVER) }).await;
    let connect = NetworkConnect { network: second.clone(), container: name.clone(), ..NetworkConnect::default() };
    it.engine.connect_network(&connect).await.unwrap();
    let mut both = vec![first.clone(), second.clone()];
    both.sort();
    assert_eq!(it.engine.container(&name).await.unwrap().networks, both);
    it.engine.disconnect_network(&second, &name, false).await.unwrap();
    assert_eq!(it.engine.container(&name).await.unwrap().networks, [first]);
}
