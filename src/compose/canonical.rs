//! Each value in its one form: sizes in bytes, lists for single values, keys for short forms; with every slip reported.

use super::problem::{ProblemKind, Want};
use super::report::Report;
use super::schema::{Key, Shape};
use super::short;
use super::tree::{Entry, Node, Value};
use crate::docker_cli::{ValueProblem, values};

/// What making values canonical needs to know.
pub struct Canonical<'a> {
    /// Where slips go.
    pub report: &'a mut Report,
    /// The project folder.
    pub folder: &'a str,
    /// The learner's home folder, for `~`.
    pub home: Option<String>,
}

impl Canonical<'_> {
    /// A value in its one form; `None` for nothing, and for what was reported.
    pub fn value(&mut self, node: Node, shape: Shape, path: &str) -> Option<Node> {
        let at = node.at;
        if matches!(node.value, Value::Null) && !matches!(shape, Shape::NotRun) {
            return None;
        }
        let value = match shape {
            Shape::NotRun => {
                self.report.add(at, ProblemKind::NotRun { key: path.to_owned() });
                return None;
            }
            Shape::Text | Shape::Image => return self.text(node, path),
            Shape::Word(words) => return self.word(node, words, path),
            Shape::Restart => return self.restart(node, path),
            Shape::Path => {
                let node = self.text(node, path)?;
                Value::Text(self.path(node.as_text()?))
            }
            Shape::Bool => Value::Bool(self.truth(&node, path)?),
            Shape::Int => Value::Int(self.int(&node, path)?),
            Shape::Float => match node.value {
                Value::Int(number) => Value::Int(number),
                Value::Float(number) => Value::Float(number),
                Value::Text(ref text) if text.parse::<f64>().is_ok() => super::tree::number(text),
                _ => return self.wrong(&node, Want::Number, path),
            },
            Shape::Bytes => Value::Text(self.bytes(&node, path)?.to_string()),
            Shape::Duration => Value::Text(self.duration(&node, path)?),
            Shape::Texts => Value::List(self.texts(node, false, path)?),
            Shape::Items | Shape::Expose => Value::List(self.texts(node, true, path)?),
            Shape::OneOrMore if node.as_text().is_some() => Value::List(vec![node]),
            Shape::OneOrMore => Value::List(self.texts(node, false, path)?),
            Shape::Command => Value::List(self.command(node, path)?),
            Shape::Test => Value::List(short::test(self, node, path)?),
            Shape::Pairs => Value::Map(self.pairs(node, path)?),
            Shape::Labels => {
                let mut entries = self.pairs(node, path)?;
                for entry in &mut entries {
                    if entry.node.value == Value::Null {
                        entry.node.value = Value::Text(String::new());
                    }
                }
                Value::Map(entries)
            }
            Shape::Fields(keys) => return self.fields(node, keys, path),
            Shape::Each(keys) => Value::Map(self.each(node, keys, path)?),
            Shape::ListOf(keys) => {
                let Value::List(items) = node.value else { return self.wrong(&node, Want::List, path) };
                Value::List(items.into_iter().filter_map(|item| self.fields(item, keys, path)).collect())
            }
            Shape::Build => return short::build(self, node, path),
            Shape::DependsOn => return short::depends_on(self, node, path),
            Shape::Networks => return short::networks(self, node, path),
            Shape::Ports => Value::List(short::ports(self, node, path)?),
            Shape::Mounts => Value::List(short::mounts(self, node, path)?),
            Shape::EnvFile => Value::List(short::env_file(self, node, path)?),
            Shape::Hosts => Value::List(short::hosts(self, node, path)?),
        };
        Some(Node::new(at, value))
    }

    /// Keys, each in its one form. A key that is not known is reported; `x-…` stay as they are.
    pub fn fields(&mut self, node: Node, keys: &'static [Key], path: &str) -> Option<Node> {
        let at = node.at;
        let Value::Map(entries) = node.value else { return self.wrong(&node, Want::Map, path) };
        let mut out = Vec::new();
        for entry in entries {
            let within = join(path, &entry.key);
            if entry.key.starts_with("x-") {
                out.push(entry);
            } else if let Some(key) = keys.iter().find(|key| key.name == entry.key) {
                let place = entry.at;
                if matches!(key.shape, Shape::NotRun) {
                    self.report.add(place, ProblemKind::NotRun { key: within });
                } else if let Some(node) = self.value(entry.node, key.shape, &within) {
                    out.push(Entry { key: entry.key, at: place, node });
                }
            } else {
                let nearest = super::report::nearest(&entry.key, keys.iter().map(|key| key.name));
                self.report.add(entry.at, ProblemKind::UnknownKey { key: within, nearest });
            }
        }
        Some(Node::new(at, Value::Map(out)))
    }

    /// Names of the file's own; one without anything has all its defaults.
    pub fn each(&mut self, node: Node, keys: &'static [Key], path: &str) -> Option<Vec<Entry>> {
        let Value::Map(entries) = node.value else { return self.wrong(&node, Want::Map, path) };
        let mut out = Vec::new();
        for entry in entries {
            if entry.key.starts_with("x-") {
                continue;
            }
            let within = join(path, &entry.key);
            if !is_name(&entry.key) {
                self.report.add(entry.at, ProblemKind::Name { name: entry.key });
                continue;
            }
            let node = match entry.node.value {
                Value::Null => Node::new(entry.node.at, Value::Map(Vec::new())),
                value => Node::new(entry.node.at, value),
            };
            if let Some(node) = self.fields(node, keys, &within) {
                out.push(Entry { key: entry.key, at: entry.at, node });
            }
        }
        Some(out)
    }

    /// Reports a value of another type.
    pub fn wrong<T>(&mut self, node: &Node, want: Want, path: &str) -> Option<T> {
        let found = match node.value {
            Value::Null => "compose-nothing",
            Value::Bool(_) => "compose-true-or-false",
            Value::Int(_) | Value::Float(_) => "compose-a-number",
            Value::Text(_) => "compose-text",
            Value::List(_) => "compose-a-list",
            Value::Map(_) => "compose-keys-with-values",
        };
        let texts = matches!(want, Want::Text | Want::TextOrList | Want::TextOrMap);
        let quote = node.value.as_written().filter(|_| texts && !matches!(node.value, Value::Text(_)));
        self.report.add(node.at, ProblemKind::WrongType { key: path.to_owned(), want, found, quote });
        None
    }

    /// Reports a value that its key does not take.
    pub fn bad<T>(&mut self, node: &Node, problem: ValueProblem, path: &str) -> Option<T> {
        let value = node.value.as_written().unwrap_or_default();
        self.report.add(node.at, ProblemKind::BadValue { key: path.to_owned(), value, problem });
        None
    }

    /// Text.
    pub fn text(&mut self, node: Node, path: &str) -> Option<Node> {
        if node.as_text().is_some() { Some(node) } else { self.wrong(&node, Want::Text, path) }
    }

    fn word(&mut self, node: Node, words: &'static [&'static str], path: &str) -> Option<Node> {
        let node = self.text(node, path)?;
        if words.contains(&node.as_text()?) { Some(node) } else { self.bad(&node, ValueProblem::OneOf(words), path) }
    }

    fn restart(&mut self, node: Node, path: &str) -> Option<Node> {
        let node = self.text(node, path)?;
        let known = match node.as_text()?.split_once(':') {
            None => matches!(node.as_text()?, "no" | "always" | "unless-stopped" | "on-failure"),
            Some((policy, count)) => policy == "on-failure" && count.parse::<u32>().is_ok(),
        };
        if known { Some(node) } else { self.bad(&node, ValueProblem::Restart, path) }
    }

    /// The words docker takes for true and false where a key is one of both.
    fn truth(&mut self, node: &Node, path: &str) -> Option<bool> {
        match &node.value {
            Value::Bool(value) => Some(*value),
            Value::Text(text) => match text.to_ascii_lowercase().as_str() {
                "1" | "t" | "true" | "y" | "yes" | "on" => Some(true),
                "0" | "f" | "false" | "n" | "no" | "off" => Some(false),
                _ => self.bad(node, ValueProblem::Bool, path),
            },
            _ => self.wrong(node, Want::Bool, path),
        }
    }

    /// A whole number.
    pub fn int(&mut self, node: &Node, path: &str) -> Option<i64> {
        match &node.value {
            Value::Int(number) => Some(*number),
            Value::Text(text) => match text.parse() {
                Ok(number) => Some(number),
                Err(_) => self.bad(node, ValueProblem::Number, path),
            },
            Value::Float(_) => self.bad(node, ValueProblem::Number, path),
            _ => self.wrong(node, Want::Number, path),
        }
    }

    fn bytes(&mut self, node: &Node, path: &str) -> Option<u64> {
        match &node.value {
            Value::Int(number) => match u64::try_from(*number) {
                Ok(number) => Some(number),
                Err(_) => self.bad(node, ValueProblem::Size, path),
            },
            Value::Text(text) => match values::bytes(text) {
                Some(bytes) => Some(bytes),
                None => self.bad(node, ValueProblem::Size, path),
            },
            Value::Float(_) => self.bad(node, ValueProblem::Size, path),
            _ => self.wrong(node, Want::Text, path),
        }
    }

    fn duration(&mut self, node: &Node, path: &str) -> Option<String> {
        let Value::Text(text) = &node.value else { return self.wrong(node, Want::Text, path) };
        match values::duration(text).filter(|nanos| *nanos >= 0) {
            Some(nanos) => Some(go_duration(nanos)),
            None => self.bad(node, ValueProblem::Duration, path),
        }
    }

    /// The texts of a list, and numbers where those are taken too; each once.
    pub fn texts(&mut self, node: Node, numbers: bool, path: &str) -> Option<Vec<Node>> {
        let Value::List(items) = node.value else { return self.wrong(&node, Want::List, path) };
        let mut out: Vec<Node> = Vec::new();
        for item in items {
            let item = match item.value {
                Value::Int(number) if numbers => Node::text(item.at, number.to_string()),
                _ => item,
            };
            if let Some(item) = self.text(item, path)
                && !out.iter().any(|other| other.value == item.value)
            {
                out.push(item);
            }
        }
        Some(out)
    }

    fn command(&mut self, node: Node, path: &str) -> Option<Vec<Node>> {
        let at = node.at;
        match node.value {
            Value::Text(line) => match shell_words::split(&line) {
                Ok(words) => Some(words.into_iter().map(|word| Node::text(at, word)).collect()),
                Err(_) => {
                    self.report.add(at, ProblemKind::Words { key: path.to_owned() });
                    None
                }
            },
            Value::List(items) => Some(items.into_iter().filter_map(|item| self.text(item, path)).collect()),
            _ => self.wrong(&node, Want::TextOrList, path),
        }
    }

    /// Names with values; a value is text or nothing. Of a name that stands twice in a list, the last counts.
    pub fn pairs(&mut self, node: Node, path: &str) -> Option<Vec<Entry>> {
        let mut out: Vec<Entry> = Vec::new();
        match node.value {
            Value::Map(entries) => {
                for entry in entries {
                    let value = match entry.node.value.as_written() {
                        Some(text) => Value::Text(text),
                        None if entry.node.value == Value::Null => Value::Null,
                        None => return self.wrong(&entry.node, Want::Text, &join(path, &entry.key)),
                    };
                    out.push(Entry { key: entry.key, at: entry.at, node: Node::new(entry.node.at, value) });
                }
            }
            Value::List(items) => {
                for item in items {
                    let Some(text) = item.as_text() else { return self.wrong(&item, Want::Text, path) };
                    let (name, value) = match text.split_once('=') {
                        Some((name, value)) => (name.to_owned(), Value::Text(value.to_owned())),
                        None => (text.to_owned(), Value::Null),
                    };
                    if name.is_empty() {
                        return self.bad(&item, ValueProblem::NameMissing, path);
                    }
                    out.retain(|entry| entry.key != name);
                    out.push(Entry { key: name, at: item.at, node: Node::new(item.at, value) });
                }
            }
            _ => return self.wrong(&node, Want::ListOrMap, path),
        }
        Some(out)
    }

    /// A path of the file, absolute.
    pub fn path(&self, path: &str) -> String {
        match path.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with('/')) {
            Some(rest) if self.home.is_some() => format!("{}{rest}", self.home.as_deref().unwrap_or_default()),
            _ => super::source::join(self.folder, path),
        }
    }
}

/// A key below another.
pub fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// What services, networks and volumes may be called.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= 128 && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))
}

/// A duration as Go prints it: `1m30s`, `500ms`, `1h0m0s`.
pub fn go_duration(nanos: i64) -> String {
    let part = |value: i64, unit: i64, name: &str| {
        let (whole, rest) = (value / unit, value % unit);
        if rest == 0 {
            return format!("{whole}{name}");
        }
        let width = unit.ilog10() as usize;
        format!("{whole}.{}{name}", format!("{rest:0width$}").trim_end_matches('0'))
    };
    const SECOND: i64 = 1_000_000_000;
    match nanos {
        0 => "0s".to_owned(),
        1..1_000 => format!("{nanos}ns"),
        1_000..1_000_000 => part(nanos, 1_000, "µs"),
        1_000_000..SECOND => part(nanos, 1_000_000, "ms"),
        _ => {
            let (minutes, seconds) = (nanos / (60 * SECOND), part(nanos % (60 * SECOND), SECOND, "s"));
            match (minutes / 60, minutes % 60) {
                (0, 0) => seconds,
                (0, minutes) => format!("{minutes}m{seconds}"),
                (hours, minutes) => format!("{hours}h{minutes}m{seconds}"),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::go_duration;

    #[test]
    fn durations_are_written_as_go_writes_them() {
        for (nanos, want) in [
            (0, "0s"),
            (500_000_000, "500ms"),
            (1_500_000, "1.5ms"),
            (1_500, "1.5µs"),
            (90_000_000_000, "1m30s"),
            (60_000_000_000, "1m0s"),
            (3_600_000_000_000, "1h0m0s"),
            (5_402_500_000_000, "1h30m2.5s"),
        ] {
            assert_eq!(go_duration(nanos), want);
        }
    }
}
