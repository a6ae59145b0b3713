//! YAML as a tree with places. The one file that names the YAML library.
//!
//! What is read is untrusted, so size, depth and number of nodes are bounded, also of what aliases repeat. A course has no
//! use for anchors, aliases and merge keys and refuses them; a compose file has them. Tags are refused in both.

use std::collections::BTreeMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle};

use crate::course::codes;

mod said;

pub use said::YamlSaid;

/// A place in a text: line and column from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Pos {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

/// A value and where it starts.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where it starts.
    pub at: Pos,
    /// What it is.
    pub value: Value,
}

/// A YAML value, by the core schema.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it stands.
    Number(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in order.
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub at: Pos,
    /// The value.
    pub value: Node,
}

/// What is wrong with a text as YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlProblem {
    /// Diagnostic code.
    pub code: &'static str,
    /// Where.
    pub at: Pos,
    /// What is wrong.
    pub message: YamlSaid,
    /// What to do.
    pub hint: Option<YamlSaid>,
}

/// Most bytes of one YAML file.
const MOST_BYTES: usize = 1 << 20;
/// Most lists and maps in each other.
const MOST_DEPTH: usize = 32;
/// Most values in one file.
const MOST_NODES: usize = 50_000;

impl Value {
    /// The kind of value in words, for messages.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Map(_) => "keys with values",
        }
    }
}

/// Whose YAML it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// A course's: the core schema without anchors.
    #[default]
    Course,
    /// A compose file's: anchors, aliases and `<<`, and numbers as Go's YAML reads them (`0x1f`, `0o17`, `1_000`).
    Compose,
}

/// Reads one YAML document of a course. `None` when it is not YAML at all; duplicate keys are reported and the first is kept.
#[must_use]
pub fn parse(text: &str) -> (Option<Node>, Vec<YamlProblem>) {
    parse_as(Dialect::Course, text)
}

/// Reads one YAML document, like [`parse`].
#[must_use]
pub fn parse_as(dialect: Dialect, text: &str) -> (Option<Node>, Vec<YamlProblem>) {
    let mut builder = Builder { dialect, ..Builder::default() };
    if text.len() > MOST_BYTES {
        builder.problem(codes::TOO_LARGE, Pos { line: 1, column: 1 }, "yaml-too-large", None);
        return (None, builder.problems);
    }
    let mut parser = Parser::new_from_str(text);
    let mut documents = 0;
    while let Some(event) = parser.next_event() {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let hint = match error.info() {
                    info if info.contains("tab") => Some("yaml-spaces".into()),
                    info if ["block mapping", "block collection", "mapping values"].iter().any(|sign| info.contains(sign)) => {
                        Some("yaml-indentation".into())
                    }
                    _ => None,
                };
                let message = YamlSaid::of("yaml-not-yaml", error.info());
                builder.problem(codes::BAD_YAML, pos(error.marker()), message, hint);
                return (None, builder.problems);
            }
        };
        if matches!(event, Event::DocumentStart(_)) {
            documents += 1;
            if documents > 1 {
                builder.problem(codes::BAD_YAML, pos(&span.start), "yaml-second-document", Some("yaml-keep-one".into()));
                return (builder.root, builder.problems);
            }
        }
        if !builder.event(event, pos(&span.start)) {
            return (None, builder.problems);
        }
    }
    (builder.root, builder.problems)
}

fn pos(marker: &Marker) -> Pos {
    Pos { line: marker.line().max(1), column: marker.col() + 1 }
}

/// A list or map that is not closed yet, with its anchor.
enum Open {
    List(Pos, usize, Vec<Node>),
    Map(Pos, usize, Vec<Entry>, Option<(Pos, Option<String>)>),
}

/// What an anchor stands for, with how many values it holds and how deep they are.
struct Anchored {
    node: Node,
    nodes: usize,
    depth: usize,
}

#[derive(Default)]
struct Builder {
    dialect: Dialect,
    root: Option<Node>,
    open: Vec<Open>,
    nodes: usize,
    anchors: BTreeMap<usize, Anchored>,
    problems: Vec<YamlProblem>,
}

impl Builder {
    fn problem(&mut self, code: &'static str, at: Pos, message: impl Into<YamlSaid>, hint: Option<YamlSaid>) {
        self.problems.push(YamlProblem { code, at, message: message.into(), hint });
    }

    /// Takes one event; `false` when it is not worth going on.
    fn event(&mut self, event: Event<'_>, at: Pos) -> bool {
        let (anchor, tag) = match &event {
            Event::Scalar(_, _, anchor, tag) | Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) => {
                (*anchor, tag.is_some())
            }
            Event::Alias(anchor) => (*anchor, false),
            _ => (0, false),
        };
        if self.dialect == Dialect::Course && (anchor != 0 || matches!(event, Event::Alias(_))) {
            self.problem(codes::YAML_ALIAS, at, "yaml-no-anchors", Some("yaml-no-anchors-hint".into()));
        }
        if tag {
            self.problem(codes::YAML_TAG, at, "yaml-no-tags", Some("yaml-no-tags-hint".into()));
        }
        match event {
            Event::Scalar(text, style, ..) => self.anchor(anchor, Node { at, value: scalar(self.dialect, &text, style) }),
            Event::Alias(anchor) => self.alias(anchor, at),
            Event::SequenceStart(..) => self.enter(Open::List(at, anchor, Vec::new()), at),
            Event::MappingStart(..) => self.enter(Open::Map(at, anchor, Vec::new(), None), at),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(at, anchor, items)) => self.anchor(anchor, Node { at, value: Value::List(items) }),
                Some(Open::Map(at, anchor, entries, _)) => {
                    let entries = if self.dialect == Dialect::Compose { self.merged(entries) } else { entries };
                    self.anchor(anchor, Node { at, value: Value::Map(entries) })
                }
                None => true,
            },
            _ => true,
        }
    }

    fn enter(&mut self, open: Open, at: Pos) -> bool {
        if self.open.len() >= MOST_DEPTH {
            return self.too_deep(at);
        }
        self.open.push(open);
        true
    }

    fn too_deep(&mut self, at: Pos) -> bool {
        self.problem(codes::TOO_LARGE, at, "yaml-too-deep", None);
        false
    }

    /// Remembers what an anchor stands for, and adds it.
    fn anchor(&mut self, anchor: usize, node: Node) -> bool {
        if anchor != 0 && self.dialect == Dialect::Compose {
            let (nodes, depth) = extent(&node);
            // What is remembered is a copy, and counts as one.
            self.nodes += nodes;
            self.anchors.insert(anchor, Anchored { node: node.clone(), nodes, depth });
        }
        self.add(node)
    }

    /// Adds what an anchor stands for once more.
    fn alias(&mut self, anchor: usize, at: Pos) -> bool {
        if self.dialect == Dialect::Course {
            return self.add(Node { at, value: Value::Null });
        }
        let Some(anchored) = self.anchors.get(&anchor) else {
            self.problem(codes::YAML_ALIAS, at, "yaml-alias-in-itself", Some("yaml-write-out".into()));
            return false;
        };
        let (nodes, depth, node) = (anchored.nodes, anchored.depth, anchored.node.clone());
        self.nodes += nodes;
        if self.open.len() + depth > MOST_DEPTH {
            return self.too_deep(at);
        }
        self.add(node)
    }

    /// The entries with those of `<<` filled in: what stands there itself counts first, then the first of several.
    fn merged(&mut self, entries: Vec<Entry>) -> Vec<Entry> {
        let (sources, mut entries): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| entry.key == "<<");
        for source in sources {
            let maps = match source.value.value {
                Value::List(items) => items,
                _ => vec![source.value],
            };
            for map in maps {
                let Value::Map(further) = map.value else {
                    self.problem(codes::WRONG_TYPE, source.at, "yaml-merge", Some("yaml-merge-hint".into()));
                    continue;
                };
                for entry in further {
                    if !entries.iter().any(|own| own.key == entry.key) {
                        entries.push(entry);
                    }
                }
            }
        }
        entries
    }

    fn add(&mut self, node: Node) -> bool {
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            self.problem(codes::TOO_LARGE, node.at, "yaml-too-many", None);
            return false;
        }
        let mut bad_key = None;
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(_, _, items)) => items.push(node),
            Some(Open::Map(_, _, entries, waiting)) => match waiting.take() {
                Some((at, Some(key))) => match entries.iter().find(|entry| entry.key == key) {
                    Some(first) => {
                        let first = YamlSaid::of("yaml-first-on-line", first.at.line);
                        bad_key = Some((codes::DUPLICATE_KEY, at, YamlSaid::of("yaml-second-key", key), first));
                    }
                    None => entries.push(Entry { key, at, value: node }),
                },
                Some((_, None)) => {}
                None => {
                    let key = match node.value {
                        Value::Text(text) | Value::Number(text) => Some(text),
                        Value::Bool(value) => Some(value.to_string()),
                        Value::Null | Value::List(_) | Value::Map(_) => {
                            bad_key = Some((codes::WRONG_TYPE, node.at, "yaml-key-text".into(), "yaml-key-text-hint".into()));
                            None
                        }
                    };
                    *waiting = Some((node.at, key));
                }
            },
        }
        if let Some((code, at, message, hint)) = bad_key {
            self.problem(code, at, message, Some(hint));
        }
        true
    }
}

/// How many values a value holds, itself among them, and how many lists and maps stand in each other there.
fn extent(node: &Node) -> (usize, usize) {
    let inner = |nodes: &mut dyn Iterator<Item = &Node>| {
        nodes.map(extent).fold((1, 1), |(nodes, depth), (more, deep)| (nodes + more, depth.max(deep + 1)))
    };
    match &node.value {
        Value::List(items) => inner(&mut items.iter()),
        Value::Map(entries) => inner(&mut entries.iter().map(|entry| &entry.value)),
        _ => (1, 0),
    }
}

fn scalar(dialect: Dialect, text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return Value::Text(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ if is_number(text) || (dialect == Dialect::Compose && is_go_number(text)) => Value::Number(text.to_owned()),
        _ => Value::Text(text.to_owned()),
    }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits.contains(|c: char| c.is_ascii_digit())
        && digits.parse::<f64>().is_ok()
}

/// What only Go's YAML takes for a number.
fn is_go_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let of = |rest: &str, radix: u32| !rest.is_empty() && rest.chars().all(|c| c == '_' || c.is_digit(radix));
    match digits.get(..2) {
        Some("0x") => of(digits.get(2..).unwrap_or_default(), 16),
        Some("0o") => of(digits.get(2..).unwrap_or_default(), 8),
        Some("0b") => of(digits.get(2..).unwrap_or_default(), 2),
        _ => digits.starts_with(|c: char| c.is_ascii_digit()) && digits.contains('_') && is_number(&text.replace('_', "")),
    }
}

#[cfg(test)]
mod tests;
