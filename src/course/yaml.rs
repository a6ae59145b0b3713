//! YAML as a tree with places. The one file that names the YAML library.
//!
//! A course is untrusted, so size, depth and number of nodes are bounded, and anchors, aliases and tags (of no
//! use here, and the way to make a small file huge) are refused.

use saphyr_parser::{Event, Marker, Parser, ScalarStyle};

use super::codes;

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
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
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

/// Reads one YAML document. `None` when it is not YAML at all; duplicate keys are reported and the first is kept.
#[must_use]
pub fn parse(text: &str) -> (Option<Node>, Vec<YamlProblem>) {
    let mut builder = Builder::default();
    if text.len() > MOST_BYTES {
        builder.problem(codes::TOO_LARGE, Pos { line: 1, column: 1 }, "this file is larger than 1 MiB", None);
        return (None, builder.problems);
    }
    let mut parser = Parser::new_from_str(text);
    let mut documents = 0;
    while let Some(event) = parser.next_event() {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let hint = error.info().contains("tab").then_some("indent with spaces");
                let message = format!("this is not YAML: {}", error.info());
                builder.problem(codes::BAD_YAML, pos(error.marker()), &message, hint);
                return (None, builder.problems);
            }
        };
        if matches!(event, Event::DocumentStart(_)) {
            documents += 1;
            if documents > 1 {
                builder.problem(codes::BAD_YAML, pos(&span.start), "a second YAML document starts here", Some("keep one"));
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

/// A list or map that is not closed yet.
enum Open {
    List(Pos, Vec<Node>),
    Map(Pos, Vec<Entry>, Option<(Pos, Option<String>)>),
}

#[derive(Default)]
struct Builder {
    root: Option<Node>,
    open: Vec<Open>,
    nodes: usize,
    problems: Vec<YamlProblem>,
}

impl Builder {
    fn problem(&mut self, code: &'static str, at: Pos, message: &str, hint: Option<&str>) {
        self.problems.push(YamlProblem { code, at, message: message.to_owned(), hint: hint.map(str::to_owned) });
    }

    /// Takes one event; `false` when it is not worth going on.
    fn event(&mut self, event: Event<'_>, at: Pos) -> bool {
        let (anchor, tag) = match &event {
            Event::Scalar(_, _, anchor, tag) | Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) => {
                (*anchor, tag.is_some())
            }
            Event::Alias(_) => (1, false),
            _ => (0, false),
        };
        if anchor != 0 {
            let hint = "write the value out; where text begins with `&` or `*`, put it in quotes";
            self.problem(codes::YAML_ALIAS, at, "anchors and aliases are not part of the format", Some(hint));
        }
        if tag {
            let hint = "where text begins with `!`, put it in quotes: `\"!podman\"`";
            self.problem(codes::YAML_TAG, at, "tags are not part of the format", Some(hint));
        }
        match event {
            Event::Scalar(text, style, ..) => self.add(Node { at, value: scalar(&text, style) }),
            Event::Alias(_) => self.add(Node { at, value: Value::Null }),
            Event::SequenceStart(..) => self.enter(Open::List(at, Vec::new()), at),
            Event::MappingStart(..) => self.enter(Open::Map(at, Vec::new(), None), at),
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(at, items)) => self.add(Node { at, value: Value::List(items) }),
                Some(Open::Map(at, entries, _)) => self.add(Node { at, value: Value::Map(entries) }),
                None => true,
            },
            _ => true,
        }
    }

    fn enter(&mut self, open: Open, at: Pos) -> bool {
        if self.open.len() >= MOST_DEPTH {
            self.problem(codes::TOO_LARGE, at, "lists and keys stand more than 32 deep in each other", None);
            return false;
        }
        self.open.push(open);
        true
    }

    fn add(&mut self, node: Node) -> bool {
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            self.problem(codes::TOO_LARGE, node.at, "this file holds more than 50000 values", None);
            return false;
        }
        let mut bad_key = None;
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(_, items)) => items.push(node),
            Some(Open::Map(_, entries, waiting)) => match waiting.take() {
                Some((at, Some(key))) => match entries.iter().find(|entry| entry.key == key) {
                    Some(first) => {
                        let message = format!("the key `{key}` stands here a second time");
                        bad_key = Some((codes::DUPLICATE_KEY, at, message, format!("the first is on line {}", first.at.line)));
                    }
                    None => entries.push(Entry { key, at, value: node }),
                },
                Some((_, None)) => {}
                None => {
                    let key = match node.value {
                        Value::Text(text) | Value::Number(text) => Some(text),
                        Value::Bool(value) => Some(value.to_string()),
                        Value::Null | Value::List(_) | Value::Map(_) => {
                            let message = "a key must be text".to_owned();
                            let hint = "where text begins with `{` or `[`, put it in quotes".to_owned();
                            bad_key = Some((codes::WRONG_TYPE, node.at, message, hint));
                            None
                        }
                    };
                    *waiting = Some((node.at, key));
                }
            },
        }
        if let Some((code, at, message, hint)) = bad_key {
            self.problem(code, at, &message, Some(&hint));
        }
        true
    }
}

fn scalar(text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return Value::Text(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ if is_number(text) => Value::Number(text.to_owned()),
        _ => Value::Text(text.to_owned()),
    }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits.contains(|c: char| c.is_ascii_digit())
        && digits.parse::<f64>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::{Pos, Value, parse};

    fn codes_of(text: &str) -> Vec<&'static str> {
        parse(text).1.iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn values_know_where_they_stand_even_after_wide_characters() {
        let (root, problems) = parse("前: 値\nlist: [1, \"二\", x]\n");
        assert!(problems.is_empty());
        let Some(Value::Map(entries)) = root.map(|node| node.value) else { panic!("no map") };
        assert_eq!(entries[0].value.at, Pos { line: 1, column: 4 });
        assert_eq!(entries[1].at, Pos { line: 2, column: 1 });
        let Value::List(items) = &entries[1].value.value else { panic!("no list") };
        assert_eq!(items[2].at, Pos { line: 2, column: 16 });
        assert_eq!(items[0].value, Value::Number("1".to_owned()));
    }

    #[test]
    fn what_could_blow_up_is_refused() {
        assert!(codes_of("a: &x [1]\nb: [*x, *x]").iter().all(|code| *code == "yaml-alias"));
        assert_eq!(codes_of(&"[".repeat(100)), ["too-large"]);
        assert_eq!(codes_of(&"[".repeat(100_000)), ["bad-yaml"]);
        assert_eq!(codes_of(&"- ".repeat(100_000)), ["too-large"]);
        assert_eq!(codes_of("when: !go"), ["yaml-tag"]);
        assert_eq!(codes_of("a: 1\na: 2"), ["duplicate-key"]);
        assert_eq!(codes_of("a: 1\n---\nb: 2"), ["bad-yaml"]);
    }
}
