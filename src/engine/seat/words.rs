//! Names there and back: what the lesson calls `web` is `seat-mika.web` on the engine, its image `goapp` is
//! `seat-mika/goapp`, its compose project `shop` is `seat-mika_shop`.
//!
//! No seat's name has a dot, slash or underline in it, so the first of these ends it: no two seats ever meet in one name,
//! and what was put in front can always be taken off again.

use std::collections::BTreeMap;

use crate::compose::labels::PROJECT;
use crate::docker_cli::reference::Reference;
use crate::engine::seat::{LABEL_SEAT, SeatName};

/// What every seat's names begin with.
const STEM: &str = "seat-";
/// Stands for the colon before a registry's port, which an image's path cannot have.
const PORT: &str = ".port-";

/// Whose a container, network or volume is by its name, when that is a seat's.
#[must_use]
pub fn seat_of_thing(name: &str) -> Option<&str> {
    name.strip_prefix(STEM)?.split_once('.').map(|(seat, _)| seat)
}

/// Whose an image is by one of its names, when that is a seat's.
#[must_use]
pub fn seat_of_image(reference: &str) -> Option<&str> {
    short(reference).strip_prefix(STEM)?.split_once('/').map(|(seat, _)| seat)
}

/// The names of one seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    seat: SeatName,
    /// `seat-mika`.
    stem: String,
}

impl Words {
    /// Those of a seat.
    #[must_use]
    pub fn new(seat: &SeatName) -> Self {
        Self { seat: seat.clone(), stem: format!("{STEM}{seat}") }
    }

    /// Whose they are.
    #[must_use]
    pub fn seat(&self) -> &SeatName {
        &self.seat
    }

    /// What stands in front of the slash of an image.
    #[must_use]
    pub fn stem(&self) -> &str {
        &self.stem
    }

    /// A container, network or volume as the engine knows it.
    #[must_use]
    pub fn thing(&self, name: &str) -> String {
        format!("{}.{name}", self.stem)
    }

    /// A container, network or volume as the lesson calls it, when it is this seat's.
    #[must_use]
    pub fn own_thing<'n>(&self, name: &'n str) -> Option<&'n str> {
        name.strip_prefix(&self.stem)?.strip_prefix('.')
    }

    /// A compose project as the engine knows it.
    #[must_use]
    pub fn project(&self, name: &str) -> String {
        format!("{}_{name}", self.stem)
    }

    /// An image that the seat makes, as the engine knows it, with its tag. `None` for what is no image's name.
    #[must_use]
    pub fn image(&self, reference: &str) -> Option<String> {
        let mut reference = Reference::parse(reference).ok()?;
        let repository = match reference.domain.as_str() {
            "docker.io" => reference.repository(),
            domain => {
                let domain = domain.to_ascii_lowercase();
                let domain = domain.rsplit_once(':').map_or(domain.clone(), |(host, port)| format!("{host}{PORT}{port}"));
                format!("{domain}/{}", reference.path)
            }
        };
        "docker.io".clone_into(&mut reference.domain);
        reference.path = format!("{}/{repository}", self.stem);
        let text = reference.to_string();
        Reference::parse(&text).ok().map(|_| text)
    }

    /// An image as the lesson calls it, when it is this seat's.
    #[must_use]
    pub fn own_image(&self, reference: &str) -> Option<String> {
        let short = short(reference);
        short.strip_prefix(&self.stem)?.strip_prefix('/').map(decoded)
    }

    /// Whether an image's name is another seat's.
    #[must_use]
    pub fn foreign_image(&self, reference: &str) -> bool {
        seat_of_image(reference).is_some_and(|seat| seat != self.seat.as_str())
    }

    /// Whether the name of a container, network or volume is another seat's.
    #[must_use]
    pub fn foreign_thing(&self, name: &str) -> bool {
        seat_of_thing(name).is_some_and(|seat| seat != self.seat.as_str() && seat.parse::<SeatName>().is_ok())
    }

    /// Labels as the engine gets them: the seat's own beside them, and its compose project apart from the others'.
    #[must_use]
    pub fn labels(&self, mut labels: BTreeMap<String, String>) -> BTreeMap<String, String> {
        if let Some(project) = labels.get_mut(PROJECT) {
            *project = self.project(project);
        }
        labels.insert(LABEL_SEAT.to_owned(), self.seat.to_string());
        labels
    }

    /// The same for labels that a command gives.
    pub fn given_labels(&self, labels: &mut [(String, String)]) {
        for (name, value) in labels {
            if name == PROJECT {
                *value = self.project(value);
            }
        }
    }

    /// Text of the engine, with this seat's names as the lesson has them.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut before = None;
        while let Some(at) = rest.find(&self.stem) {
            let (head, tail) = rest.split_at(at);
            out.push_str(head);
            before = head.chars().next_back().or(before);
            let after = tail.get(self.stem.len()..).unwrap_or_default();
            let mut letters = after.chars();
            let mark = letters.next().filter(|_| letters.next().is_some_and(|letter| letter.is_ascii_alphanumeric()));
            match mark.filter(|_| before.is_none_or(ends_a_word)) {
                Some(mark @ ('.' | '_')) => {
                    rest = after.strip_prefix(mark).unwrap_or_default();
                    before = Some(mark);
                }
                Some('/') => {
                    let name = after.strip_prefix('/').unwrap_or_default();
                    let end = name.find(|letter: char| !of_reference(letter)).unwrap_or(name.len());
                    let (name, next) = name.split_at(end);
                    put_image(&mut out, &decoded(name));
                    before = name.chars().next_back();
                    rest = next;
                }
                _ => {
                    out.push_str(&self.stem);
                    before = self.stem.chars().next_back();
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        out
    }
}

/// Docker Hub's long form of a name without a user has `library/` in it, and one of another registry has no Docker Hub.
fn put_image(out: &mut String, name: &str) {
    const HUB: &str = "docker.io/";
    if out.ends_with(HUB) {
        match name.split_once('/') {
            None => out.push_str("library/"),
            Some((first, _)) if is_registry(first) => out.truncate(out.len() - HUB.len()),
            Some(_) => {}
        }
    }
    out.push_str(name);
}

/// The name behind a seat's: a registry gets its port back.
fn decoded(name: &str) -> String {
    let with_port = name.split_once('/').and_then(|(first, rest)| {
        let (host, port) = first.rsplit_once(PORT)?;
        port.parse::<u16>().is_ok().then(|| format!("{host}:{port}/{rest}"))
    });
    with_port.unwrap_or_else(|| name.to_owned())
}

fn short(reference: &str) -> &str {
    let short = reference.strip_prefix("docker.io/").unwrap_or(reference);
    // Podman's word for an image of no registry.
    short.strip_prefix("localhost/").filter(|rest| rest.starts_with(STEM)).unwrap_or(short)
}

fn is_registry(first: &str) -> bool {
    first.contains(['.', ':']) || first == "localhost"
}

/// A name may begin behind this letter.
fn ends_a_word(letter: char) -> bool {
    !letter.is_alphanumeric() && !matches!(letter, '_' | '.' | '-')
}

fn of_reference(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | '-' | '/' | ':' | '@')
}
