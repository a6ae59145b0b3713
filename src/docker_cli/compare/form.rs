//! A line taken apart into what matters.

use std::collections::BTreeMap;

use super::normal;
use crate::docker_cli::reading::{self, PartKind};
use crate::docker_cli::values::truth;

/// A value: how it compares, and how it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// Reads the same for the same meaning.
    pub normal: String,
    /// As written, without the shell's quotes.
    pub text: String,
}

/// What was given for a flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// True or false; only what is not so anyway.
    Switch(bool),
    /// One value.
    One(Value),
    /// Values.
    Many(Vec<Value>),
}

/// An argument: docker's name for it in its usage, and what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// `IMAGE`, `CONTAINER`, `PATH`.
    pub name: String,
    /// What stands there.
    pub value: Value,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Canonical: `run`, `image ls`.
    pub command: String,
    /// By canonical long name.
    pub flags: BTreeMap<String, Given>,
    /// Arguments in order.
    pub arguments: Vec<Argument>,
    /// The container's own command and its arguments.
    pub inner: Vec<String>,
}

impl Form {
    /// Takes a line apart; `None` where it is no docker command.
    pub fn of(line: &str, env: &dyn Fn(&str) -> Option<String>) -> Option<Self> {
        let reading = reading::read(line, env)?;
        let mut given: BTreeMap<String, Vec<Option<String>>> = BTreeMap::new();
        let (mut arguments, mut inner) = (Vec::new(), Vec::new());
        for part in &reading.parts {
            let text = part.value.clone().unwrap_or_else(|| part.text.clone());
            match &part.kind {
                PartKind::Flag(name) => given.entry(name.clone()).or_default().push(part.value.clone()),
                PartKind::Argument(name) => arguments.push((bare(name), text)),
                PartKind::Inner => inner.push(text),
                PartKind::Program | PartKind::Command | PartKind::Unknown => {}
            }
        }
        let mut command = reading.command;
        let context = arguments.first().map(|(_, text)| text.clone()).filter(|_| command == "build");
        let mut flags = BTreeMap::new();
        for (name, values) in given {
            if let Some((name, given)) = flag(&command, &name, values, context.as_deref(), env) {
                flags.insert(name, given);
            }
        }
        volumes(&mut flags);
        // `docker inspect --type image` is `docker image inspect`.
        if command == "inspect"
            && let Some(Given::One(kind)) = flags.remove("type")
        {
            command = format!("{} inspect", kind.normal);
        }
        let mut arguments: Vec<_> = arguments
            .into_iter()
            .map(|(name, text)| {
                let normal = argument(&command, &name, &text, env);
                Argument { name, value: Value { normal, text } }
            })
            .collect();
        let list = arguments.first().map(|first| first.name.clone()).unwrap_or_default();
        if LISTS.contains(&list.as_str()) && arguments.iter().all(|argument| argument.name == list) {
            arguments.sort_by(|one, other| one.value.normal.cmp(&other.value.normal));
            arguments.dedup_by(|one, other| one.value.normal == other.value.normal);
        }
        Some(Self { command, flags, arguments, inner })
    }
}

/// Arguments that stand for any number of things, in any order.
const LISTS: [&str; 6] = ["CONTAINER", "IMAGE", "VOLUME", "NETWORK", "NAME", "SERVICE"];

/// `CONTAINER` of `CONTAINER...` and the like.
fn bare(name: &str) -> String {
    name.trim_start_matches(['[', '<']).trim_end_matches(['.', ']', '>']).to_owned()
}

fn argument(command: &str, name: &str, text: &str, env: &dyn Fn(&str) -> Option<String>) -> String {
    match name {
        "IMAGE" | "SOURCE_IMAGE" | "TARGET_IMAGE" => normal::reference(text),
        "REPOSITORY[:TAG" | "REPOSITORY" if command != "image ls" => normal::reference(text),
        "PATH" => normal::path(text, env),
        "PRIVATE_PORT" if !text.contains('/') => format!("{text}/tcp"),
        _ => text.to_owned(),
    }
}

/// A flag with its values in their normal form; `None` where it says nothing that is not so anyway.
fn flag(
    command: &str,
    name: &str,
    values: Vec<Option<String>>,
    context: Option<&str>,
    env: &dyn Fn(&str) -> Option<String>,
) -> Option<(String, Given)> {
    let texts: Vec<String> = values.iter().flatten().cloned().collect();
    let one = |text: &String| normal::single(command, name, text, context, env);
    match kind(command, name) {
        Kind::Switch => {
            let text = values.last()?.as_deref().unwrap_or("true");
            let on = truth(text).unwrap_or(true);
            let (name, on) = match name {
                "latest" => return on.then(|| ("last".to_owned(), Given::One(Value { normal: "1".into(), text: "1".into() }))),
                "no-pause" => ("pause", !on),
                // What buildx does anyway where an image goes to the engine itself.
                "load" if command == "build" => return None,
                // What compose does anyway.
                "interactive" | "tty" if command.starts_with("compose ") => return None,
                name => (name, on),
            };
            (on != normal::usually_true(name)).then(|| (name.to_owned(), Given::Switch(on)))
        }
        Kind::Single => {
            let text = texts.last()?;
            one(text).map(|normal| (name.to_owned(), Given::One(Value { normal, text: text.clone() })))
        }
        Kind::Repeated => {
            let values = normal::repeated(command, name, &texts, env);
            let values: Vec<_> = values.into_iter().map(|(normal, text)| Value { normal, text }).collect();
            (!values.is_empty()).then(|| (name.to_owned(), Given::Many(values)))
        }
    }
}

/// `--mount type=volume` in the words of `-v`, which means the same.
fn volumes(flags: &mut BTreeMap<String, Given>) {
    let Some(Given::Many(mounts)) = flags.remove("mount") else { return };
    let (mut kept, mut volumes) = (Vec::new(), Vec::new());
    for mount in mounts {
        let fields: BTreeMap<&str, &str> = mount.normal.split(',').filter_map(|field| field.split_once('=')).collect();
        let plain = fields.keys().all(|name| ["type", "source", "target", "readonly"].contains(name));
        match (fields.get("type"), fields.get("source"), fields.get("target")) {
            (Some(&"volume"), Some(source), Some(target)) if plain && !source.starts_with('/') => {
                let options = if fields.contains_key("readonly") { "ro" } else { "" };
                volumes.push(Value { normal: format!("{source}:{target}:{options}"), text: mount.text });
            }
            _ => kept.push(mount),
        }
    }
    if !kept.is_empty() {
        flags.insert("mount".to_owned(), Given::Many(kept));
    }
    if !volumes.is_empty() {
        if let Some(Given::Many(already)) = flags.remove("volume") {
            volumes.extend(already);
        }
        volumes.sort_by(|one, other| one.normal.cmp(&other.normal));
        volumes.dedup_by(|one, other| one.normal == other.normal);
        flags.insert("volume".to_owned(), Given::Many(volumes));
    }
}

enum Kind {
    Switch,
    Single,
    Repeated,
}

/// What the grammar says of a flag.
fn kind(command: &str, name: &str) -> Kind {
    match reading::stands_alone(command, name) {
        Some(true) => Kind::Switch,
        _ if reading::repeats(command, name) => Kind::Repeated,
        _ => Kind::Single,
    }
}

/// How a flag is written: `-d`, or `--name` where it has no letter.
pub fn spelt(command: &str, name: &str) -> String {
    reading::letter(command, name).map_or_else(|| format!("--{name}"), |letter| format!("-{letter}"))
}
