//! On what a recorded fact stands: it is told only while that is as it was.

use std::collections::BTreeSet;

use crate::check::Probe;
use crate::engine::recording::World;
use crate::objects::ContainerState;

/// What must be as it was at the moment when a fact was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// Nothing of the engine's.
    Nothing,
    /// The running containers that publish this port of the host.
    Port(u16, BTreeSet<String>),
    /// This container, by name or id: which it is, and its state.
    Container(String, Option<(String, ContainerState)>),
}

impl Ground {
    /// What a probe stands on in a world.
    #[must_use]
    pub fn of(probe: &Probe, world: &World) -> Self {
        match probe {
            Probe::Http { url, .. } => port(url).map_or(Self::Nothing, |port| Self::Port(port, publishers(port, world))),
            Probe::Exec(name, _) | Probe::Logs(name) => Self::Container(name.clone(), state(name, world)),
            _ => Self::Nothing,
        }
    }

    /// It is as it was.
    #[must_use]
    pub fn holds(&self, world: &World) -> bool {
        match self {
            Self::Nothing => true,
            Self::Port(port, known) => publishers(*port, world) == *known,
            Self::Container(name, known) => state(name, world) == *known,
        }
    }
}

fn publishers(port: u16, world: &World) -> BTreeSet<String> {
    let running = world.containers.values().filter(|container| container.state == ContainerState::Running);
    running
        .filter(|container| container.ports.iter().any(|one| one.host_port == port))
        .map(|container| container.id.clone())
        .collect()
}

fn state(name: &str, world: &World) -> Option<(String, ContainerState)> {
    let container = world.containers.values().find(|container| container.name == name || container.id == name)?;
    Some((container.id.clone(), container.state))
}

/// The port of a URL; 80 where it names none.
fn port(url: &str) -> Option<u16> {
    let authority = url.strip_prefix("http://")?.split(['/', '?', '#']).next()?;
    match authority.rsplit_once(':').filter(|(_, port)| !port.contains(']')) {
        Some((_, port)) => port.parse().ok(),
        None => Some(80),
    }
}

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn the_port_of_a_url_is_found_where_it_is_named_and_where_not() {
        assert_eq!(port("http://localhost:8888/a?b=c:9"), Some(8888));
        assert_eq!(port("http://[::1]:8080"), Some(8080));
        assert_eq!((port("http://localhost/x"), port("http://[::1]/")), (Some(80), Some(80)));
        assert_eq!(port("https://localhost:1/"), None);
    }
}
