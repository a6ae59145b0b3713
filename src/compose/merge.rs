//! Several files into one, as docker compose merges them: later ones add to lists and keys, and replace single values.

use super::schema::{FILE, Key, Shape};
use super::short;
use super::tree::{Entry, Node, Value};

/// Lays `over` on `base`; both are whole files in canonical form.
pub fn files(base: Node, over: Node) -> Node {
    fields(base, over, FILE)
}

fn fields(mut base: Node, over: Node, keys: &'static [Key]) -> Node {
    if !matches!(base.value, Value::Map(_)) {
        return over;
    }
    let Value::Map(entries) = over.value else { return base };
    for entry in entries {
        let shape = keys.iter().find(|key| key.name == entry.key).map_or(Shape::Text, |key| key.shape);
        put(&mut base, entry, |base, over| value(base, over, shape));
    }
    base
}

/// Merges an entry into the keys of `base`.
fn put(base: &mut Node, entry: Entry, merge: impl FnOnce(Node, Node) -> Node) {
    match base.get_mut(&entry.key) {
        Some(own) => {
            let before = std::mem::replace(own, Node::new(entry.at, Value::Null));
            *own = merge(before, entry.node);
        }
        None => {
            if let Value::Map(entries) = &mut base.value {
                entries.push(entry);
            }
        }
    }
}

fn value(base: Node, over: Node, shape: Shape) -> Node {
    match shape {
        Shape::Fields(keys) => fields(base, over, keys),
        Shape::Build => fields(base, over, super::schema::BUILD),
        Shape::Each(keys) => each(base, over, Shape::Fields(keys)),
        Shape::DependsOn => each(base, over, Shape::Fields(super::schema::DEPENDENCY)),
        Shape::Networks => each(base, over, Shape::Fields(super::schema::SERVICE_NETWORK)),
        Shape::Pairs | Shape::Labels => each(base, over, Shape::Text),
        Shape::Mounts => list(base, over, short::put_mount),
        Shape::Texts
        | Shape::Items
        | Shape::Expose
        | Shape::OneOrMore
        | Shape::Ports
        | Shape::EnvFile
        | Shape::Hosts
        | Shape::ListOf(_) => list(base, over, |items, item| {
            if !items.iter().any(|other| short::same(other, &item)) {
                items.push(item);
            }
        }),
        _ => over,
    }
}

/// Names of the files' own, each merged with the one of its name.
fn each(mut base: Node, over: Node, shape: Shape) -> Node {
    match over.value {
        Value::Map(entries) if matches!(base.value, Value::Map(_)) => {
            for entry in entries {
                put(&mut base, entry, |base, over| value(base, over, shape));
            }
            base
        }
        // Nothing over something leaves it; something over nothing replaces it.
        Value::Null => base,
        value => Node::new(over.at, value),
    }
}

fn list(base: Node, over: Node, add: impl Fn(&mut Vec<Node>, Node)) -> Node {
    match (base.value, over.value) {
        (Value::List(mut items), Value::List(further)) => {
            for item in further {
                add(&mut items, item);
            }
            Node::new(base.at, Value::List(items))
        }
        (_, value) => Node::new(over.at, value),
    }
}
