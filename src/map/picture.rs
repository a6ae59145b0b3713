//! The picture: host ports → containers → networks → volumes, as rows of text.
//!
//! In the wide picture networks are lines that go down beside the containers, and a dot says which container is on
//! which. In the narrow one each container has its networks and mounts below it, as branches of a tree.

use crate::i18n::Lang;
use crate::i18n::map::MapWord;
use crate::map::canvas::{Canvas, Look, Row};
use crate::map::parts;
use crate::map::routes::{self, Bus};
use crate::map::{Bound, Container, Network, News, Scene, Thing, words};
use crate::markdown;

/// From this width on, networks and volumes stand beside the containers.
const WIDE: usize = 72;
/// The widest a container is drawn.
const BOX: (usize, usize) = (24, 44);
/// Room of what stands at the right end of the wide picture.
const RIGHT: usize = 24;
/// As much of it as is given away by containers, and how wide they stay.
const LONG: usize = 44;
const FAIR: usize = 30;
/// The arrow from the host to a container.
const ARROW: usize = 4;

/// How the picture is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// Columns.
    pub width: usize,
    /// Language.
    pub lang: Lang,
    /// What has just changed.
    pub news: &'a News,
    /// What belongs to others is shown too.
    pub all: bool,
    /// A key can be pressed to change that.
    pub keys: bool,
}

/// Draws a scene.
#[must_use]
pub fn picture(scene: &Scene, shown: &Shown<'_>) -> Vec<Row> {
    let mut rows = parts::gone(shown);
    if !scene.containers.is_empty() {
        rows.extend(drawn(scene, shown));
    } else if scene.is_empty() {
        let message = if shown.all { MapWord::AllEmpty } else { MapWord::Empty };
        rows.extend(parts::sentence(message.text(shown.lang), Look::Dim, shown.width));
    }
    rows.extend(parts::below(scene, shown));
    rows
}

/// Where the columns of a picture are.
struct Columns {
    /// The containers' left edge; host ports end before it.
    left: usize,
    /// Width of a container.
    width: usize,
    /// Where lines of networks begin; `None` in the narrow picture.
    buses: Option<usize>,
}

fn drawn(scene: &Scene, shown: &Shown<'_>) -> Vec<Row> {
    let lang = shown.lang;
    let hosts = scene.containers.iter().flat_map(|one| &one.ports).filter_map(|port| port.host.as_ref());
    let longest = hosts.map(|host| host.to_string().len()).max().unwrap_or(0).min(22);
    let head = markdown::width(MapWord::Host.text(lang));
    let left = (1 + longest + ARROW).max(head + 2).min(shown.width / 2);
    let wanted = scene.containers.iter().map(|one| parts::wanted(one, lang)).max().unwrap_or(0);
    let room = shown.width.saturating_sub(left);
    let lines = scene.networks.len().min(routes::MOST);
    let aside = routes::SPACING * lines + RIGHT;
    let wide = shown.width >= WIDE && room >= BOX.0 + aside;
    let wanted = wanted.clamp(BOX.0, BOX.1);
    let width = if wide {
        // A container's image is cut before what it leads to.
        let right = routes::wanted(scene, lang).clamp(RIGHT, LONG);
        let left_over = room.saturating_sub(routes::SPACING * lines + right).max(FAIR);
        wanted.min(left_over).min(room - aside)
    } else {
        wanted.min(room)
    };
    let columns = Columns { left, width, buses: wide.then_some(left + width + 2) };
    let mut canvas = Canvas::new(shown.width);
    heads(&mut canvas, &columns, lang, lines);
    let mut buses = Vec::new();
    let mut y = 1;
    if let Some(x) = columns.buses {
        buses = routes::buses(scene, x, y);
        y += buses.len();
    }
    // Lines first: what crosses them comes after.
    let heights: Vec<usize> =
        scene.containers.iter().map(|one| height(one, &buses, &scene.networks, columns.buses.is_some())).collect();
    let mut at = y;
    for (container, height) in scene.containers.iter().zip(&heights) {
        routes::reach(&mut buses, container, at + 1);
        at += height;
    }
    for bus in &buses {
        routes::draw(&mut canvas, bus, shown);
    }
    for (container, height) in scene.containers.iter().zip(heights) {
        draw(&mut canvas, container, &columns, (&buses, &scene.networks), y, shown);
        y += height;
    }
    canvas.rows()
}

fn heads(canvas: &mut Canvas, columns: &Columns, lang: Lang, lines: usize) {
    let titles = [(1, MapWord::Host), (columns.left, MapWord::Containers)];
    let beside = columns.buses.map(|x| {
        let right = x + (routes::SPACING * lines).max(markdown::width(MapWord::Networks.text(lang)) + 2);
        [(x, MapWord::Networks), (right, MapWord::Volumes)]
    });
    for (x, title) in titles.into_iter().chain(beside.into_iter().flatten()) {
        canvas.text(x, 0, title.text(lang), Look::Title, usize::MAX);
    }
}

/// Rows of a container's box without its edges, and below it those of its branches in the narrow picture.
fn height(container: &Container, buses: &[Bus], networks: &[Network], wide: bool) -> usize {
    let inside = 1 + container.ports.len();
    let routes = routes::of(container, buses, networks).len();
    if wide { inside.max(routes) + 2 } else { inside + 2 + routes }
}

fn draw(
    canvas: &mut Canvas,
    container: &Container,
    columns: &Columns,
    (buses, networks): (&[Bus], &[Network]),
    y: usize,
    shown: &Shown<'_>,
) {
    let rests = parts::rests(container);
    let look = if rests { Look::Dim } else { Look::Plain };
    let fresh = shown.news.changed.contains(&Thing::Container(container.id.clone()));
    let name = match (fresh, rests) {
        (true, _) => Look::Fresh,
        (_, true) => Look::Dim,
        _ => Look::Strong,
    };
    let routes = routes::of(container, buses, networks);
    let inside = 1 + container.ports.len();
    let rows = if columns.buses.is_some() { inside.max(routes.len()) } else { inside };
    canvas.frame((columns.left, y), (columns.width, rows + 2), (&container.name, name), look);
    let (x, room) = (columns.left + 2, columns.width.saturating_sub(4));
    let (mark, word, state) = words::state(container);
    let after = canvas.text(x, y + 1, &format!("{mark} {word}"), state, room);
    let image = room.saturating_sub(after - x + 3);
    if image > 3 {
        canvas.text(after, y + 1, " · ", Look::Dim, 3);
        canvas.text(after + 3, y + 1, &parts::image(container, image), look, image);
    }
    for (port, y) in container.ports.iter().zip(y + 2..) {
        let text = format!("{}/{}", port.inside, port.protocol);
        match &port.host {
            Some(host) => {
                canvas.text(x, y, &text, look, room);
                lead_in(canvas, host, columns.left, y);
            }
            None => {
                let text = format!("{text} {}", MapWord::NotPublished.text(shown.lang));
                canvas.text(x, y, &text, Look::Dim, room);
            }
        }
    }
    let edge = columns.left + columns.width - 1;
    match columns.buses {
        Some(x) => {
            let end = buses.last().map_or(x, |bus| bus.x + 2);
            for (route, y) in routes.iter().zip(y + 1..) {
                routes::beside(canvas, route, (edge, end, y), look, shown);
            }
        }
        None => {
            let x = columns.left + 2;
            let first = y + rows + 1;
            if !routes.is_empty() {
                canvas.mark(x, first, '┬', look);
            }
            for (at, route) in routes.iter().enumerate() {
                let last = at + 1 == routes.len();
                routes::below(canvas, route, (x, first + 1 + at), last, look, shown);
            }
        }
    }
}

/// The arrow from an address of the host to a container.
fn lead_in(canvas: &mut Canvas, host: &Bound, left: usize, y: usize) {
    let look = if host.is_local() { Look::Warn } else { Look::Plain };
    let after = canvas.text(1, y, &host.to_string(), look, left.saturating_sub(ARROW));
    canvas.across(after + 1, left.saturating_sub(2), y, Look::Plain);
    canvas.mark(left.saturating_sub(1), y, '▶', Look::Plain);
}
