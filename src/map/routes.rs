//! What goes out of a container: to its networks and its mounts.

use crate::i18n::Lang;
use crate::i18n::map::MapWord;
use crate::map::canvas::{Canvas, Look};
use crate::map::{Attached, Container, Mount, Network, Reach, Scene, Shown, Thing, parts};
use crate::markdown;

/// Networks that get a line of their own in the wide picture; further ones are named.
pub(super) const MOST: usize = 6;
/// Columns from one line to the next.
pub(super) const SPACING: usize = 3;

/// A network as a line beside the containers.
#[derive(Debug)]
pub(super) struct Bus {
    network: Network,
    /// Column.
    pub x: usize,
    /// Row of its name.
    from: usize,
    /// Row of the last container on it.
    to: usize,
    /// Some container on it runs.
    live: bool,
}

/// One way out of a container.
#[derive(Debug)]
pub(super) enum Route<'a> {
    /// On a network with a line in this column.
    Line(&'a Attached, usize),
    /// On a network without one, with what is known of it.
    Named(&'a Attached, Option<&'a Network>),
    /// To a volume, a folder, memory.
    Mount(&'a Mount),
    /// No network of its own.
    Reach(&'a Reach),
}

/// The lines of a scene's networks.
pub(super) fn buses(scene: &Scene, x: usize, y: usize) -> Vec<Bus> {
    let networks = scene.networks.iter().take(MOST).enumerate();
    let bus = |(at, network): (usize, &Network)| Bus {
        network: network.clone(),
        x: x + at * SPACING,
        from: y + at,
        to: y + at,
        live: false,
    };
    networks.map(bus).collect()
}

/// The ways out of a container in the order they are drawn.
pub(super) fn of<'a>(container: &'a Container, buses: &[Bus], networks: &'a [Network]) -> Vec<Route<'a>> {
    let mut routes = Vec::new();
    if container.reach != Reach::Networks {
        routes.push(Route::Reach(&container.reach));
    }
    for one in &container.networks {
        let bus = buses.iter().find(|bus| bus.network.name == one.network);
        let known = || networks.iter().find(|network| network.name == one.network);
        routes.push(bus.map_or_else(|| Route::Named(one, known()), |bus| Route::Line(one, bus.x)));
    }
    routes.extend(container.mounts.iter().map(Route::Mount));
    routes
}

/// Draws the lines out to a container whose first row is at `y`.
pub(super) fn reach(buses: &mut [Bus], container: &Container, y: usize) {
    let first = y + usize::from(container.reach != Reach::Networks);
    for (one, y) in container.networks.iter().zip(first..) {
        if let Some(bus) = buses.iter_mut().find(|bus| bus.network.name == one.network) {
            bus.to = bus.to.max(y);
            bus.live |= !parts::rests(container);
        }
    }
}

/// The room that what stands at the right end would like to have.
pub(super) fn wanted(scene: &Scene, lang: Lang) -> usize {
    let mounts = scene.containers.iter().flat_map(|one| &one.mounts).map(|one| parts::mount(one, usize::MAX, lang));
    let places = scene.containers.iter().flat_map(|one| &one.networks).map(found_by);
    mounts.chain(places).map(|text| markdown::width(&text) + 4).max().unwrap_or(0)
}

/// A line with its name.
pub(super) fn draw(canvas: &mut Canvas, bus: &Bus, shown: &Shown<'_>) {
    let look = if bus.live { Look::Plain } else { Look::Dim };
    let fresh = shown.news.changed.contains(&Thing::Network(bus.network.id.clone()));
    let name = if fresh { Look::Fresh } else { Look::Strong };
    canvas.mark(bus.x, bus.from, '┌', look);
    canvas.text(bus.x + 2, bus.from, &parts::network(&bus.network, shown.lang), name, usize::MAX);
    if bus.to > bus.from {
        canvas.down(bus.x, bus.from + 1, bus.to, look);
    }
}

/// A way out beside a container, from its right edge to its end, where what it leads to is named.
pub(super) fn beside(
    canvas: &mut Canvas,
    route: &Route<'_>,
    (edge, end, y): (usize, usize, usize),
    look: Look,
    shown: &Shown<'_>,
) {
    canvas.mark(edge, y, '├', look);
    let room = shown.width.saturating_sub(end + 2);
    if let Route::Line(one, x) = route {
        canvas.across(edge + 1, x.saturating_sub(1), y, look);
        canvas.mark(*x, y, dot(look), look);
        canvas.text(end + 2, y, &found_by(one), Look::Dim, room);
        return;
    }
    canvas.across(edge + 1, end.saturating_sub(1), y, look);
    canvas.mark(end, y, head(route, look), look);
    let (text, words) = said(route, room, look, shown);
    canvas.text(end + 2, y, &text, words, room);
}

/// A way out below a container, as a branch of a tree.
pub(super) fn below(canvas: &mut Canvas, route: &Route<'_>, (x, y): (usize, usize), last: bool, look: Look, shown: &Shown<'_>) {
    canvas.mark(x, y, if last { '└' } else { '├' }, look);
    canvas.mark(x + 1, y, '─', look);
    canvas.mark(x + 2, y, head(route, look), look);
    let room = shown.width.saturating_sub(x + 4);
    let (text, words) = said(route, room, look, shown);
    canvas.text(x + 4, y, &text, words, room);
}

/// What a way ends with.
fn head(route: &Route<'_>, look: Look) -> char {
    match route {
        Route::Line(..) | Route::Named(..) => dot(look),
        Route::Reach(Reach::None) => '✗',
        Route::Mount(_) | Route::Reach(_) => '▶',
    }
}

fn dot(look: Look) -> char {
    if look == Look::Dim { '○' } else { '●' }
}

/// What a way out leads to.
fn said(route: &Route<'_>, room: usize, look: Look, shown: &Shown<'_>) -> (String, Look) {
    match route {
        Route::Line(one, _) | Route::Named(one, None) => (format!("{} {}", one.network, found_by(one)), look),
        Route::Named(one, Some(network)) => {
            let fresh = shown.news.changed.contains(&Thing::Network(network.id.clone()));
            let place = [network.name.clone(), found_by(one), format!("· {}", parts::driver(network, shown.lang))];
            let text = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
            (text, if fresh { Look::Fresh } else { look })
        }
        Route::Mount(mount) => {
            let fresh = mount.volume().is_some_and(|name| shown.news.changed.contains(&Thing::Volume(name.to_owned())));
            (parts::mount(mount, room, shown.lang), if fresh { Look::Fresh } else { look })
        }
        Route::Reach(reach) => (apart(reach, shown.lang), if look == Look::Dim { look } else { Look::Warn }),
    }
}

/// A container's address on a network, and the names it is found by there.
fn found_by(one: &Attached) -> String {
    let names = if one.aliases.is_empty() { String::new() } else { format!(" ({})", one.aliases.join(", ")) };
    format!("{}{names}", one.ip)
}

fn apart(reach: &Reach, lang: Lang) -> String {
    match reach {
        Reach::Host => MapWord::OnHost.text(lang).to_owned(),
        Reach::None => MapWord::Alone.text(lang).to_owned(),
        Reach::Container(name) => format!("{} {name}", MapWord::Through.text(lang)),
        Reach::Networks => String::new(),
    }
}
