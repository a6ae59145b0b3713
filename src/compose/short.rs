//! The short forms: `8080:80`, `db:/data:ro`, a list where there could be keys.

use super::canonical::{Canonical, join};
use super::problem::{ProblemKind, Want};
use super::schema::{BUILD, DEPENDENCY, ENV_FILE, MOUNT, PORT, SERVICE_NETWORK};
use super::tree::{Entry, Node, Value};
use crate::docker_cli::command::run::PublishSpec;
use crate::docker_cli::{ValueProblem, mounts, ports as publish, values};

/// `healthcheck.test`: a line for the shell, or a list that says of which kind it is.
pub fn test(to: &mut Canonical, node: Node, path: &str) -> Option<Vec<Node>> {
    let at = node.at;
    if let Value::Text(line) = node.value {
        return Some(vec![Node::text(at, "CMD-SHELL"), Node::text(at, line)]);
    }
    let Value::List(items) = node.value else { return to.wrong(&node, Want::TextOrList, path) };
    let words: Vec<Node> = items.into_iter().filter_map(|item| to.text(item, path)).collect();
    match words.first().and_then(Node::as_text) {
        None | Some("NONE" | "CMD" | "CMD-SHELL") => Some(words),
        Some(_) => {
            let first = words.first()?.clone();
            to.bad(&first, ValueProblem::OneOf(&["CMD", "CMD-SHELL", "NONE"]), path)
        }
    }
}

/// `build: FOLDER` is `build: {context: FOLDER}`.
pub fn build(to: &mut Canonical, node: Node, path: &str) -> Option<Node> {
    let node = match node.value {
        Value::Text(folder) => Node::map(node.at, [("context", Value::Text(folder))]),
        Value::Map(_) => node,
        _ => return to.wrong(&node, Want::TextOrMap, path),
    };
    let context = node.get("context").filter(|context| context.as_text().is_some_and(is_remote));
    if let Some(context) = context.cloned() {
        return to.bad(&context, ValueProblem::Context, &join(path, "context"));
    }
    to.fields(node, BUILD, path)
}

/// A build context that is no folder of this machine.
fn is_remote(context: &str) -> bool {
    context.contains("://") || context.starts_with("git@") || context.starts_with("github.com/")
}

/// A list of services waits for their start only.
pub fn depends_on(to: &mut Canonical, node: Node, path: &str) -> Option<Node> {
    let at = node.at;
    match node.value {
        Value::Map(_) => Some(Node::new(at, Value::Map(to.each(node, DEPENDENCY, path)?))),
        Value::List(_) => {
            let names = to.texts(node, false, path)?;
            let one = |name: Node| {
                let map = [("condition", Value::Text("service_started".to_owned())), ("required", Value::Bool(true))];
                Some(Entry { key: name.as_text()?.to_owned(), at: name.at, node: Node::map(name.at, map) })
            };
            Some(Node::new(at, Value::Map(names.into_iter().filter_map(one).collect())))
        }
        _ => to.wrong(&node, Want::ListOrMap, path),
    }
}

/// A list of networks is those networks without anything of their own.
pub fn networks(to: &mut Canonical, node: Node, path: &str) -> Option<Node> {
    let at = node.at;
    let entries = match node.value {
        Value::Map(entries) => {
            let one = |entry: Entry| {
                let node = match entry.node.value {
                    Value::Null => Some(Node::new(entry.at, Value::Null)),
                    _ => to.fields(entry.node, SERVICE_NETWORK, &join(path, &entry.key)),
                };
                Some(Entry { key: entry.key, at: entry.at, node: node? })
            };
            entries.into_iter().filter(|entry| !entry.key.starts_with("x-")).filter_map(one).collect()
        }
        Value::List(_) => {
            let one =
                |name: Node| Some(Entry { key: name.as_text()?.to_owned(), at: name.at, node: Node::new(name.at, Value::Null) });
            to.texts(node, false, path)?.into_iter().filter_map(one).collect()
        }
        _ => return to.wrong(&node, Want::ListOrMap, path),
    };
    Some(Node::new(at, Value::Map(entries)))
}

/// Ports in the long form, ranges spelt out.
pub fn ports(to: &mut Canonical, node: Node, path: &str) -> Option<Vec<Node>> {
    let Value::List(items) = node.value else { return to.wrong(&node, Want::List, path) };
    let mut out: Vec<Node> = Vec::new();
    for item in items {
        let at = item.at;
        let found: Vec<Node> = match &item.value {
            Value::Map(_) => long_port(to, item, path).into_iter().collect(),
            Value::Text(_) | Value::Int(_) => {
                let text = item.value.as_written().unwrap_or_default();
                match publish::publish(&text) {
                    Ok(_) if text.contains('=') => to.bad(&item, ValueProblem::Port, path).unwrap_or_default(),
                    Ok(specs) => specs.iter().map(|spec| port_node(at, spec)).collect(),
                    Err(problem) => to.bad(&item, problem, path).unwrap_or_default(),
                }
            }
            _ => to.wrong(&item, Want::TextOrMap, path).unwrap_or_default(),
        };
        for port in found {
            if !out.iter().any(|other| same(other, &port)) {
                out.push(port);
            }
        }
    }
    Some(out)
}

/// Whether two values are the same, wherever they stand.
pub fn same(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Map(entries), Value::Map(others)) => {
            entries.len() == others.len()
                && entries.iter().all(|entry| other.get(&entry.key).is_some_and(|value| same(&entry.node, value)))
        }
        (one, other) => one == other,
    }
}

fn port_node(at: super::tree::Place, spec: &PublishSpec) -> Node {
    let published = spec.host_port.map(|first| match spec.host_port_end {
        Some(last) => format!("{first}-{last}"),
        None => first.to_string(),
    });
    let mut map = Node::map(at, [("mode", Value::Text("ingress".to_owned()))]);
    if !spec.host_ip.is_empty() {
        map.set("host_ip", Node::text(at, spec.host_ip.as_str()));
    }
    map.set("target", Node::new(at, Value::Int(i64::from(spec.container_port))));
    if let Some(published) = published {
        map.set("published", Node::text(at, published));
    }
    map.set("protocol", Node::text(at, spec.protocol.as_str()));
    map
}

fn long_port(to: &mut Canonical, mut node: Node, path: &str) -> Option<Node> {
    let at = node.at;
    // A number or text; both are text from here on.
    if let Some(published) = node.get_mut("published") {
        *published = match published.value.as_written() {
            Some(text) => Node::new(published.at, Value::List(vec![Node::text(published.at, text)])),
            None => return to.wrong(&published.clone(), Want::Text, &join(path, "published")),
        };
    }
    let mut port = to.fields(node, PORT, path)?;
    if let Some(published) = port.get_mut("published") {
        let text = published.items().first()?.clone();
        *published = text;
    }
    let Some(target) = port.int_of("target") else {
        if port.get("target").is_none() {
            to.report.add(at, ProblemKind::KeyMissing { within: path.to_owned(), key: "target" });
        }
        return None;
    };
    let (published, ip) = (port.text_of("published").unwrap_or_default(), port.text_of("host_ip").unwrap_or_default());
    let ip = if ip.contains(':') { format!("[{ip}]") } else { ip };
    let short = match (ip.is_empty(), published.is_empty()) {
        (true, true) => target.to_string(),
        (true, false) => format!("{published}:{target}"),
        (false, _) => format!("{ip}:{published}:{target}"),
    };
    if let Err(problem) = publish::publish(&short) {
        let shown = Node::text(at, short);
        return to.bad(&shown, problem, path);
    }
    for (key, default) in [("mode", "ingress"), ("protocol", "tcp")] {
        if port.get(key).is_none() {
            port.set(key, Node::text(at, default));
        }
    }
    Some(port)
}

/// Volumes in the long form; of two on the same path the later counts.
pub fn mounts(to: &mut Canonical, node: Node, path: &str) -> Option<Vec<Node>> {
    let Value::List(items) = node.value else { return to.wrong(&node, Want::List, path) };
    let mut out: Vec<Node> = Vec::new();
    for item in items {
        let mount = match &item.value {
            Value::Map(_) => long_mount(to, item, path),
            Value::Text(text) => match mounts::volume(text) {
                Ok(()) => Some(short_mount(to, &item, text)),
                Err(problem) => to.bad(&item, problem, path),
            },
            _ => to.wrong(&item, Want::TextOrMap, path),
        };
        if let Some(mount) = mount {
            put_mount(&mut out, mount);
        }
    }
    Some(out)
}

/// Adds a mount, in the place of the one that has its target.
pub fn put_mount(mounts: &mut Vec<Node>, mount: Node) {
    let target = mount.text_of("target");
    match mounts.iter_mut().find(|other| other.text_of("target") == target) {
        Some(other) => *other = mount,
        None => mounts.push(mount),
    }
}

fn short_mount(to: &Canonical, item: &Node, text: &str) -> Node {
    let at = item.at;
    let parts: Vec<&str> = text.split(':').collect();
    let (source, target, options) = match parts.as_slice() {
        [target] => (None, *target, ""),
        [source, target] => (Some(*source), *target, ""),
        [source, target, options] => (Some(*source), *target, *options),
        // The colon of a drive is none.
        [drive, path, rest @ ..] => {
            let source = text.get(..drive.len() + 1 + path.len());
            (source, rest.first().copied().unwrap_or_default(), rest.get(1).copied().unwrap_or_default())
        }
        [] => (None, "", ""),
    };
    let bind = source.is_some_and(|source| source.starts_with(['.', '/', '~', '\\']) || source.get(1..2) == Some(":"));
    let mut mount = Node::map(at, [("type", Value::Text(if bind { "bind" } else { "volume" }.to_owned()))]);
    if let Some(source) = source {
        mount.set("source", Node::text(at, if bind { to.path(source) } else { source.to_owned() }));
    }
    mount.set("target", Node::text(at, clean_target(target)));
    let options: Vec<&str> = options.split(',').filter(|option| !option.is_empty()).collect();
    if options.contains(&"ro") {
        mount.set("read_only", Node::new(at, Value::Bool(true)));
    }
    let mut own = Node::map(at, []);
    for option in options {
        match option {
            "z" | "Z" if bind => own.set("selinux", Node::text(at, option)),
            "nocopy" if !bind => own.set("nocopy", Node::new(at, Value::Bool(true))),
            "private" | "rprivate" | "shared" | "rshared" | "slave" | "rslave" if bind => {
                own.set("propagation", Node::text(at, option));
            }
            _ => {}
        }
    }
    if bind {
        own.set("create_host_path", Node::new(at, Value::Bool(true)));
    }
    mount.set(if bind { "bind" } else { "volume" }, own);
    mount
}

/// Docker compose takes off what a path ends with needlessly.
fn clean_target(target: &str) -> String {
    if target.len() > 1 { target.trim_end_matches('/') } else { target }.to_owned()
}

fn long_mount(to: &mut Canonical, node: Node, path: &str) -> Option<Node> {
    let at = node.at;
    let mut mount = to.fields(node, MOUNT, path)?;
    let missing = |to: &mut Canonical, key| {
        to.report.add(at, ProblemKind::KeyMissing { within: path.to_owned(), key });
        None
    };
    let Some(kind) = mount.text_of("type") else { return missing(to, "type") };
    let Some(target) = mount.text_of("target") else { return missing(to, "target") };
    if !target.starts_with('/') {
        let target = mount.get("target")?.clone();
        return to.bad(&target, ValueProblem::Volume, path);
    }
    match (kind.as_str(), mount.get("source").cloned()) {
        ("bind", None) => return missing(to, "source"),
        ("bind", Some(source)) => {
            let absolute = to.path(source.as_text()?);
            mount.set("source", Node::text(source.at, absolute));
        }
        ("tmpfs", Some(_)) => {
            let (one, other) = (join(path, "type: tmpfs"), join(path, "source"));
            to.report.add(at, ProblemKind::Conflict { one, other });
            return None;
        }
        _ => {}
    }
    let other = ["bind", "volume", "tmpfs"].into_iter().find(|key| *key != kind && mount.get(key).is_some());
    if let Some(other) = other {
        let (one, other) = (join(path, &format!("type: {kind}")), join(path, other));
        to.report.add(at, ProblemKind::Conflict { one, other });
        return None;
    }
    Some(mount)
}

/// Files with variables, each with whether it must be there.
pub fn env_file(to: &mut Canonical, node: Node, path: &str) -> Option<Vec<Node>> {
    let items = match node.value {
        Value::List(items) => items,
        Value::Text(_) => vec![node],
        _ => return to.wrong(&node, Want::TextOrList, path),
    };
    let mut out = Vec::new();
    for item in items {
        let at = item.at;
        let node = match item.value {
            Value::Text(file) => Node::map(at, [("path", Value::Text(file))]),
            Value::Map(_) => item,
            _ => return to.wrong(&item, Want::TextOrMap, path),
        };
        let mut node = to.fields(node, ENV_FILE, path)?;
        if node.get("path").is_none() {
            to.report.add(at, ProblemKind::KeyMissing { within: path.to_owned(), key: "path" });
            return None;
        }
        if node.get("required").is_none() {
            node.set("required", Node::new(at, Value::Bool(true)));
        }
        out.push(node);
    }
    Some(out)
}

/// Names with addresses, each `NAME=ADDRESS`.
pub fn hosts(to: &mut Canonical, node: Node, path: &str) -> Option<Vec<Node>> {
    let mut out = Vec::new();
    let texts: Vec<Node> = match node.value {
        Value::List(_) => to.texts(node, false, path)?,
        Value::Map(entries) => {
            let one = |entry: &Entry| {
                let addresses = match &entry.node.value {
                    Value::List(items) => items.clone(),
                    _ => vec![entry.node.clone()],
                };
                let text = |address: Node| Some(Node::text(entry.at, format!("{}={}", entry.key, address.as_text()?)));
                addresses.into_iter().filter_map(text).collect::<Vec<_>>()
            };
            let mut texts: Vec<Node> = entries.iter().flat_map(one).collect();
            texts.sort_by(|one, other| one.as_text().cmp(&other.as_text()));
            texts
        }
        _ => return to.wrong(&node, Want::ListOrMap, path),
    };
    for item in texts {
        let text = item.as_text()?;
        if let Err(problem) = values::host_entry(text) {
            return to.bad(&item, problem, path);
        }
        let (name, address) = text.split_once('=').or_else(|| text.split_once(':'))?;
        let address = address.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(address);
        out.push(Node::text(item.at, format!("{name}={address}")));
    }
    Some(out)
}

/// A duration of the canonical form, nanoseconds.
pub fn nanos(node: &Node, key: &str) -> Option<i64> {
    values::duration(&node.text_of(key)?)
}
