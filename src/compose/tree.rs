//! Compose files as values with places, variables filled in: what is merged, made canonical, printed and at last lowered.

use crate::yaml;

/// A place in one of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// Which file, in the order of the request.
    pub file: usize,
    /// Line and column.
    pub pos: yaml::Pos,
}

/// A value and where it starts.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where it starts.
    pub at: Place,
    /// What it is.
    pub value: Value,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Any other number.
    Float(f64),
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
    pub at: Place,
    /// The value.
    pub node: Node,
}

impl Node {
    /// A value of ours, at the place of what it was made of.
    pub fn new(at: Place, value: Value) -> Self {
        Self { at, value }
    }

    /// Text of ours.
    pub fn text(at: Place, text: impl Into<String>) -> Self {
        Self { at, value: Value::Text(text.into()) }
    }

    /// Keys with values of ours.
    pub fn map(at: Place, entries: impl IntoIterator<Item = (&'static str, Value)>) -> Self {
        let entry = |(key, value): (&str, Value)| Entry { key: key.to_owned(), at, node: Self { at, value } };
        Self { at, value: Value::Map(entries.into_iter().map(entry).collect()) }
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// The value of a key, to change it.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        match &mut self.value {
            Value::Map(entries) => entries.iter_mut().find(|entry| entry.key == key).map(|entry| &mut entry.node),
            _ => None,
        }
    }

    /// Sets a key's value.
    pub fn set(&mut self, key: &str, node: Self) {
        if let Some(own) = self.get_mut(key) {
            *own = node;
        } else if let Value::Map(entries) = &mut self.value {
            entries.push(Entry { key: key.to_owned(), at: node.at, node });
        }
    }

    /// Keys with values; none of any other value.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; none of any other value.
    pub fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The text, where it is one.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a key.
    pub fn text_of(&self, key: &str) -> Option<String> {
        self.get(key)?.as_text().map(str::to_owned)
    }

    /// The number of a key.
    pub fn int_of(&self, key: &str) -> Option<i64> {
        match self.get(key)?.value {
            Value::Int(number) => Some(number),
            _ => None,
        }
    }

    /// Whether a key is `true`; `None` where it does not stand.
    pub fn bool_of(&self, key: &str) -> Option<bool> {
        match self.get(key)?.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The texts of a key's list; `None` where it does not stand.
    pub fn texts_of(&self, key: &str) -> Option<Vec<String>> {
        match &self.get(key)?.value {
            Value::List(items) => Some(items.iter().filter_map(Self::as_text).map(str::to_owned).collect()),
            _ => None,
        }
    }
}

impl Value {
    /// A scalar as docker makes text of it: `1.50` is `1.5`, `0x1f` is `31`. `None` for nothing, lists and keys.
    pub fn as_written(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Bool(value) => Some(value.to_string()),
            Self::Int(number) => Some(number.to_string()),
            Self::Float(number) => Some(float(*number)),
            Self::Null | Self::List(_) | Self::Map(_) => None,
        }
    }
}

/// A number as Go's `%v` prints it.
pub fn float(number: f64) -> String {
    let size = number.abs();
    if number.is_nan() {
        "NaN".to_owned()
    } else if number.is_infinite() {
        if number > 0.0 { "+Inf" } else { "-Inf" }.to_owned()
    } else if size != 0.0 && !(1e-4..1e21).contains(&size) {
        let text = format!("{number:e}");
        let (digits, power) = text.split_once('e').unwrap_or((&text, "0"));
        let (sign, power) = power.strip_prefix('-').map_or(('+', power), |power| ('-', power));
        format!("{digits}e{sign}{power:0>2}")
    } else {
        number.to_string()
    }
}

/// A number of a YAML file as Go's YAML reads it: other bases, underscores, and a leading `0` for octal.
pub fn number(text: &str) -> Value {
    let plain = text.replace('_', "");
    let (sign, digits) = plain.strip_prefix('-').map_or((1, plain.strip_prefix('+').unwrap_or(&plain)), |rest| (-1, rest));
    let whole = |radix: u32, digits: &str| i64::from_str_radix(digits, radix).ok().filter(|_| !digits.starts_with(['+', '-']));
    let int = match digits.get(..2) {
        Some("0x" | "0X") => whole(16, digits.get(2..).unwrap_or_default()),
        Some("0o" | "0O") => whole(8, digits.get(2..).unwrap_or_default()),
        Some("0b" | "0B") => whole(2, digits.get(2..).unwrap_or_default()),
        Some(two) if two.starts_with('0') && !digits.contains(['.', 'e', 'E']) => whole(8, digits),
        _ => whole(10, digits),
    };
    match (int, plain.parse::<f64>()) {
        (Some(int), _) => Value::Int(sign * int),
        (None, Ok(number)) => Value::Float(number),
        (None, Err(_)) => Value::Text(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_and_written_as_go_does() {
        for (text, want) in [
            ("1", "1"),
            ("-7", "-7"),
            ("1.50", "1.5"),
            ("0644", "420"),
            ("0o17", "15"),
            ("0x1f", "31"),
            ("1_000", "1000"),
            ("1e3", "1000"),
            ("1e21", "1e+21"),
            ("0.00001", "1e-05"),
            ("089", "89"),
            ("99999999999999999999", "100000000000000000000"),
        ] {
            assert_eq!(number(text).as_written().as_deref(), Some(want), "{text}");
        }
    }
}
