//! `docker compose config`: the project in its canonical form, as docker compose prints it.

use std::collections::BTreeSet;

use super::load::Loaded;
use super::model::Project;
use super::order::{NotChosen, With};
use super::schema::{self, Key, Shape};
use super::tree::{Entry, Node, Value, float};
use super::yaml_out;
use crate::docker_cli::command::compose::ComposeConfig;

impl Loaded {
    /// What `docker compose config` prints; nothing with `-q`.
    ///
    /// # Errors
    /// A service that there is not.
    pub fn config(&self, options: &ComposeConfig) -> Result<String, NotChosen> {
        let lines = |lines: Vec<&str>| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
        if options.list_services {
            return Ok(lines(self.project.order()));
        }
        if options.list_volumes {
            return Ok(lines(self.project.volumes.keys().map(String::as_str).collect()));
        }
        if options.list_profiles {
            return Ok(lines(self.profiles().iter().map(String::as_str).collect()));
        }
        let mut project = self.project.select(&options.services, With::Dependencies)?;
        if !options.services.is_empty() {
            // What they can do without and is of a profile that sleeps.
            let taken: BTreeSet<String> = project.services.keys().cloned().collect();
            for service in project.services.values_mut() {
                service.depends_on.retain(|name, _| taken.contains(name));
            }
        }
        if options.quiet {
            return Ok(String::new());
        }
        if options.list_images {
            let images: Vec<String> = project.services.values().map(|service| project.image(service)).collect();
            return Ok(lines(images.iter().map(String::as_str).collect()));
        }
        Ok(if options.format.as_deref() == Some("json") { self.json(&project) } else { self.yaml(&project) })
    }

    /// The whole, as YAML. `project` is the part of it that takes part.
    #[must_use]
    pub fn yaml(&self, project: &Project) -> String {
        yaml_out::document(&self.printed(project, false))
    }

    /// The whole, as JSON.
    #[must_use]
    pub fn json(&self, project: &Project) -> String {
        let mut text = serde_json::to_string_pretty(&json(&self.printed(project, true))).unwrap_or_default();
        text.push('\n');
        text
    }

    /// The names of all profiles, sorted.
    #[must_use]
    pub fn profiles(&self) -> Vec<String> {
        let services = self.project.services.values().chain(self.project.disabled.values());
        let mut profiles: Vec<String> = services.flat_map(|service| service.profiles.clone()).collect();
        profiles.sort();
        profiles.dedup();
        profiles
    }

    /// What is printed: only what takes part, each key in docker's order, dollars doubled.
    fn printed(&self, project: &Project, as_json: bool) -> Node {
        let at = self.tree.at;
        let part = |key: &str, keys: &'static [Key], takes: &dyn Fn(&str) -> bool| {
            let entries = self.tree.get(key).map(Node::entries).unwrap_or_default();
            let own = |entry: &&Entry| takes(&entry.key);
            let printed = |entry: &Entry| Entry { node: fields(&entry.node, keys, as_json), ..entry.clone() };
            let mut entries: Vec<Entry> = entries.iter().filter(own).map(printed).collect();
            entries.sort_by(|one, other| one.key.cmp(&other.key));
            Node::new(at, Value::Map(entries))
        };
        let mut root = Node::map(at, [("name", Value::Text(project.name.clone()))]);
        let mut services = part("services", schema::SERVICE, &|key| project.services.contains_key(key));
        without_sleepers(&mut services, project);
        let mut networks = part("networks", schema::NETWORK, &|key| project.networks.contains_key(key));
        let volumes = part("volumes", schema::VOLUME, &|key| project.volumes.contains_key(key));
        if as_json {
            spell_out(&mut services, &mut networks);
            root.set("networks", networks);
            root.set("services", services);
            root.set("volumes", volumes);
        } else {
            root.set("services", services);
            root.set("networks", networks);
            root.set("volumes", volumes);
        }
        if let Value::Map(entries) = &mut root.value {
            entries.retain(|entry| entry.key == "services" || entry.node.value != Value::Map(Vec::new()));
            entries.extend(self.tree.entries().iter().filter(|entry| entry.key.starts_with("x-")).map(sorted));
        }
        root
    }
}

/// Keys in docker's order, then extensions, which its JSON has at the top only.
fn fields(node: &Node, keys: &'static [Key], as_json: bool) -> Node {
    let known = keys.iter().filter_map(|key| {
        let entry = node.entries().iter().find(|entry| entry.key == key.name)?;
        let node = value(&entry.node, key.shape, as_json);
        // What is false or empty is not printed, but for what takes something away.
        let silent = match node.value {
            Value::Bool(value) => !value && !matches!(key.name, "attach" | "init" | "required"),
            Value::Map(ref entries) => entries.is_empty() && !matches!(key.name, "volume" | "tmpfs" | "bind"),
            Value::List(ref items) => items.is_empty() && !matches!(key.name, "command" | "entrypoint"),
            Value::Text(ref text) => text.is_empty(),
            _ => false,
        };
        (!silent).then(|| Entry { node, ..entry.clone() })
    });
    let extensions = node.entries().iter().filter(|entry| !as_json && entry.key.starts_with("x-")).map(sorted);
    Node::new(node.at, Value::Map(known.chain(extensions).collect()))
}

fn value(node: &Node, shape: Shape, as_json: bool) -> Node {
    if node.value == Value::Null {
        return node.clone();
    }
    let each = |keys: &'static [Key]| {
        let printed = |entry: &Entry| {
            let null = entry.node.value == Value::Null;
            let node = if null { Node::new(entry.at, Value::Null) } else { fields(&entry.node, keys, as_json) };
            Entry { node, ..entry.clone() }
        };
        let mut entries: Vec<Entry> = node.entries().iter().map(printed).collect();
        entries.sort_by(|one, other| one.key.cmp(&other.key));
        Node::new(node.at, Value::Map(entries))
    };
    let list = |keys: &'static [Key]| {
        Node::new(node.at, Value::List(node.items().iter().map(|item| fields(item, keys, as_json)).collect()))
    };
    match shape {
        Shape::Fields(keys) => fields(node, keys, as_json),
        Shape::Build => fields(node, schema::BUILD, as_json),
        Shape::DependsOn => each(schema::DEPENDENCY),
        Shape::Networks => each(schema::SERVICE_NETWORK),
        Shape::Ports => list(schema::PORT),
        Shape::Mounts => list(schema::MOUNT),
        Shape::ListOf(keys) => list(keys),
        Shape::Pairs | Shape::Labels => {
            let mut entries: Vec<Entry> =
                node.entries().iter().map(|entry| Entry { node: escaped(&entry.node), ..entry.clone() }).collect();
            entries.sort_by(|one, other| one.key.cmp(&other.key));
            Node::new(node.at, Value::Map(entries))
        }
        _ => escaped(node),
    }
}

/// Takes out what services do not depend on in this part of the project.
fn without_sleepers(services: &mut Node, project: &Project) {
    let Value::Map(entries) = &mut services.value else { return };
    for Entry { key, node, .. } in entries {
        let Some(service) = project.services.get(key) else { continue };
        if let Some(Node { value: Value::Map(needs), .. }) = node.get_mut("depends_on") {
            needs.retain(|entry| service.depends_on.contains_key(&entry.key));
        }
        if let Value::Map(keys) = &mut node.value {
            keys.retain(|entry| entry.key != "depends_on" || !entry.node.entries().is_empty());
        }
    }
}

/// JSON has some keys that YAML leaves out.
fn spell_out(services: &mut Node, networks: &mut Node) {
    if let Value::Map(entries) = &mut services.value {
        for Entry { node, .. } in entries {
            for key in ["command", "entrypoint"] {
                if node.get(key).is_none() {
                    insert(node, key, Value::Null);
                }
            }
            if let Some(deploy) = node.get_mut("deploy") {
                if deploy.get("resources").is_none() {
                    insert(deploy, "resources", Value::Map(Vec::new()));
                }
                let at = deploy.at;
                deploy.set("placement", Node::map(at, []));
            }
        }
    }
    if let Value::Map(entries) = &mut networks.value {
        for Entry { node, .. } in entries {
            if node.get("ipam").is_none() {
                insert(node, "ipam", Value::Map(Vec::new()));
            }
        }
    }
}

/// Puts a key where docker has it.
fn insert(node: &mut Node, key: &str, value: Value) {
    let order = |name: &str| {
        let tables = [schema::SERVICE, schema::NETWORK];
        tables
            .iter()
            .find_map(|keys| keys.iter().any(|known| known.name == key).then(|| keys.iter().position(|known| known.name == name)))
    };
    let own = order(key);
    let at = node.at;
    if let Value::Map(entries) = &mut node.value {
        let place = entries.iter().position(|entry| order(&entry.key) > own).unwrap_or(entries.len());
        entries.insert(place, Entry { key: key.to_owned(), at, node: Node::new(at, value) });
    }
}

/// An extension as it stands, its keys sorted.
fn sorted(entry: &Entry) -> Entry {
    fn of(node: &Node) -> Node {
        let value = match &node.value {
            Value::Map(entries) => {
                let mut entries: Vec<Entry> = entries.iter().map(sorted).collect();
                entries.sort_by(|one, other| one.key.cmp(&other.key));
                Value::Map(entries)
            }
            Value::List(items) => Value::List(items.iter().map(of).collect()),
            value => value.clone(),
        };
        Node::new(node.at, value)
    }
    Entry { node: of(&entry.node), ..entry.clone() }
}

/// Dollars doubled, so that what is printed can be read again.
fn escaped(node: &Node) -> Node {
    let value = match &node.value {
        Value::Text(text) => Value::Text(text.replace('$', "$$")),
        Value::List(items) => Value::List(items.iter().map(escaped).collect()),
        value => value.clone(),
    };
    Node::new(node.at, value)
}

fn json(node: &Node) -> serde_json::Value {
    use serde_json::Value as Json;
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Int(number) => Json::from(*number),
        Value::Float(number) => serde_json::from_str(&float(*number)).unwrap_or_else(|_| Json::String(float(*number))),
        Value::Text(text) => Json::String(text.clone()),
        Value::List(items) => Json::Array(items.iter().map(json).collect()),
        Value::Map(entries) => Json::Object(entries.iter().map(|entry| (entry.key.clone(), json(&entry.node))).collect()),
    }
}
