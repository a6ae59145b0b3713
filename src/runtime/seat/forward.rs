//! The ports of an engine on another machine, found on this one: `localhost:20020` leads to port 20020 over there as long
//! as a container of the seat publishes it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio_util::task::AbortOnDropHandle;

use crate::engine::{Engine, EngineEvent};
use crate::objects::{Container, ContainerState};
use crate::session::{EngineNews, Event};

/// Forwards while it lives; nothing where the engine is on this machine, or nobody has a seat.
pub(crate) fn start(engine: Arc<dyn Engine>, news: mpsc::Sender<Event>) -> Option<AbortOnDropHandle<()>> {
    let wanted = engine.seat().is_some() && engine.is_away();
    wanted.then(|| AbortOnDropHandle::new(tokio::spawn(follow(engine, news))))
}

/// A port that leads to the engine's machine, or why it does not.
enum Door {
    Open { _serving: AbortOnDropHandle<()> },
    Taken,
}

async fn follow(engine: Arc<dyn Engine>, news: mpsc::Sender<Event>) {
    let (sender, mut changes) = mpsc::channel(64);
    let following = engine.events(sender);
    let forwarding = async {
        let mut doors = BTreeMap::new();
        loop {
            if let Ok(containers) = engine.containers(false).await {
                keep(&mut doors, &published(&containers), &engine, &news).await;
            }
            loop {
                match changes.recv().await {
                    None => return,
                    Some(change) if matters(&change) => break,
                    Some(_) => {}
                }
            }
        }
    };
    // With the engine its ports are gone.
    let _ = tokio::join!(following, forwarding);
}

fn matters(change: &EngineEvent) -> bool {
    change.object == "container" && matches!(change.action.as_str(), "start" | "die" | "stop" | "restart" | "unpause" | "destroy")
}

fn published(containers: &[Container]) -> BTreeSet<u16> {
    let running = containers.iter().filter(|one| one.state == ContainerState::Running);
    running.flat_map(|one| &one.ports).filter(|port| port.protocol == "tcp").map(|port| port.host_port).collect()
}

/// Opens what is published and closes what is not.
async fn keep(doors: &mut BTreeMap<u16, Door>, wanted: &BTreeSet<u16>, engine: &Arc<dyn Engine>, news: &mpsc::Sender<Event>) {
    doors.retain(|port, _| wanted.contains(port));
    for port in wanted {
        if matches!(doors.get(port), Some(Door::Open { .. })) {
            continue;
        }
        let told = doors.contains_key(port);
        let door = match TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).await {
            Ok(listener) => {
                let serving = tokio::spawn(serve(listener, *port, engine.clone()));
                Door::Open { _serving: AbortOnDropHandle::new(serving) }
            }
            Err(error) => {
                if !told {
                    let _ = news.send(Event::Engine(EngineNews::NotForwarded(*port, why(&error)))).await;
                }
                Door::Taken
            }
        };
        doors.insert(*port, door);
    }
}

fn why(error: &io::Error) -> String {
    error.to_string().split(" (os error").next().unwrap_or_default().to_owned()
}

async fn serve(listener: TcpListener, port: u16, engine: Arc<dyn Engine>) {
    let mut talks = tokio::task::JoinSet::new();
    while let Ok((mut here, _)) = listener.accept().await {
        let engine = engine.clone();
        talks.spawn(async move {
            // Whoever asked sees the connection end, as with a server that is not there.
            let Ok(mut there) = engine.dial(port).await else { return };
            let _ = here.set_nodelay(true);
            let _ = tokio::io::copy_bidirectional(&mut here, &mut there).await;
        });
        while talks.try_join_next().is_some() {}
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::mpsc;

    use super::start;
    use crate::docker_cli::Run;
    use crate::engine::seat::Seat;
    use crate::engine::seat::tests::harbour::Harbour;
    use crate::engine::seat::tests::sharing::{publish, run};
    use crate::session::{EngineNews, Event};

    #[tokio::test]
    async fn a_published_port_leads_to_the_engines_machine_and_one_that_is_taken_here_is_told() {
        let there = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let taken = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (free, held) = {
            let free = TcpListener::bind("127.0.0.1:0").await.unwrap();
            (free.local_addr().unwrap().port(), taken.local_addr().unwrap().port())
        };
        let mut harbour = Harbour::new(&["alpine:3.12"]);
        harbour.away = Some(there.local_addr().unwrap().port());
        let harbour = Arc::new(harbour);
        let [mika, other] = ["mika", "other"].map(|name| Seat::new(harbour.clone(), &name.parse().unwrap()));
        let web = |port: u16| Run { publish: vec![publish(port)], image: "alpine:3.12".into(), ..Run::default() };
        run(&mika, web(free), "s").await.unwrap();
        run(&mika, web(held), "s").await.unwrap();
        let (news, mut told) = mpsc::channel(8);
        let forwarding = start(Arc::new(mika), news.clone());
        let Some(Event::Engine(EngineNews::NotForwarded(port, why))) = told.recv().await else { panic!("nothing is told") };
        assert_eq!((port, why.as_str()), (held, "Address already in use"));
        tokio::spawn(async move {
            while let Ok((mut asked, _)) = there.accept().await {
                let _ = asked.write_all(b"from there").await;
            }
        });
        let mut text = String::new();
        let mut asked = loop {
            match TcpStream::connect(("127.0.0.1", free)).await {
                Ok(asked) => break asked,
                Err(_) => tokio::task::yield_now().await,
            }
        };
        asked.read_to_string(&mut text).await.unwrap();
        assert_eq!(text, "from there");
        let nothing = start(Arc::new(other), news);
        drop((forwarding, nothing));
    }

    #[tokio::test]
    async fn nothing_is_forwarded_where_the_engine_is_here_or_nobody_has_a_seat() {
        let (news, _told) = mpsc::channel(1);
        let here = Arc::new(Harbour::new(&[]));
        assert!(start(Arc::new(Seat::new(here.clone(), &"mika".parse().unwrap())), news.clone()).is_none());
        let mut away = Harbour::new(&[]);
        away.away = Some(1);
        assert!(start(Arc::new(away), news).is_none());
    }
}
