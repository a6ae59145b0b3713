//! YAML as Go's yaml.v3 writes it, with two blanks of indentation.

use super::tree::{Node, Value, float};

/// A whole document.
pub fn document(node: &Node) -> String {
    let mut out = String::new();
    block(&mut out, node, 0);
    out
}

/// Keys or items, each on lines of their own.
fn block(out: &mut String, node: &Node, depth: usize) {
    let indent = "  ".repeat(depth);
    match &node.value {
        Value::Map(entries) => {
            for entry in entries {
                out.push_str(&indent);
                out.push_str(&scalar_text(&entry.key, 0));
                out.push(':');
                after(out, &entry.node, depth);
            }
        }
        Value::List(items) => {
            for item in items {
                out.push_str(&indent);
                out.push('-');
                match &item.value {
                    Value::Map(entries) if !entries.is_empty() => {
                        // The first key stands beside the dash.
                        let mut inner = String::new();
                        block(&mut inner, item, depth + 1);
                        out.push(' ');
                        out.push_str(inner.trim_start_matches(' '));
                    }
                    Value::List(items) if !items.is_empty() => {
                        let mut inner = String::new();
                        block(&mut inner, item, depth + 1);
                        out.push(' ');
                        out.push_str(inner.trim_start_matches(' '));
                    }
                    _ => after(out, item, depth),
                }
            }
        }
        _ => {
            out.push_str(&scalar(node, depth));
            out.push('\n');
        }
    }
}

/// What stands after a colon or a dash.
fn after(out: &mut String, node: &Node, depth: usize) {
    let inside = match &node.value {
        Value::Map(entries) => !entries.is_empty(),
        Value::List(items) => !items.is_empty(),
        _ => false,
    };
    if inside {
        out.push('\n');
        block(out, node, depth + 1);
    } else {
        out.push(' ');
        out.push_str(&scalar(node, depth + 1));
        out.push('\n');
    }
}

fn scalar(node: &Node, depth: usize) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => float(*number),
        Value::Text(text) => scalar_text(text, depth),
        Value::List(_) => "[]".to_owned(),
        Value::Map(_) => "{}".to_owned(),
    }
}

/// Text plain where that reads as the same text, in quotes where it would not.
fn scalar_text(text: &str, depth: usize) -> String {
    if depth > 0 && text.contains('\n') && !text.chars().any(|c| special(c) && c != '\n') {
        return literal(text, depth);
    }
    if is_something_else(text) {
        return double_quoted(text);
    }
    if text.chars().any(special) {
        return double_quoted(text);
    }
    if plain(text) { text.to_owned() } else { format!("'{}'", text.replace('\'', "''")) }
}

/// A text of several lines as it stands.
fn literal(text: &str, depth: usize) -> String {
    let indent = "  ".repeat(depth);
    let lead = if text.starts_with([' ', '\n']) { "2" } else { "" };
    let keep = if !text.ends_with('\n') {
        "-"
    } else if text.ends_with("\n\n") || text == "\n" {
        "+"
    } else {
        ""
    };
    let body = text.strip_suffix('\n').unwrap_or(text);
    let line = |line: &str| if line.is_empty() { String::new() } else { format!("{indent}{line}") };
    format!("|{lead}{keep}\n{}", body.split('\n').map(line).collect::<Vec<_>>().join("\n"))
}

/// Whether a plain scalar of this text would be read as something else than text.
fn is_something_else(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let number = || {
        let plain = digits.replace('_', "");
        let decimal = plain.starts_with(|c: char| c.is_ascii_digit() || c == '.')
            && plain.contains(|c: char| c.is_ascii_digit())
            && plain.parse::<f64>().is_ok();
        let based =
            |prefix: &str, radix: u32| plain.strip_prefix(prefix).is_some_and(|rest| u64::from_str_radix(rest, radix).is_ok());
        decimal || based("0x", 16) || based("0o", 8) || based("0b", 2)
    };
    let sexagesimal = || {
        let mut parts = digits.split(':');
        let first = parts.next().is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
        let mut rest = parts.peekable();
        first && rest.peek().is_some() && rest.all(|part| part.parse::<u8>().is_ok_and(|number| number < 60) && part.len() <= 2)
    };
    let date = || {
        let parts: Vec<&str> = text.split('-').collect();
        let digits =
            |part: &str, from: usize, to: usize| (from..=to).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        matches!(parts.as_slice(), [year, month, day] if digits(year, 4, 4) && digits(month, 1, 2) && digits(day, 1, 2))
    };
    matches!(
        text,
        "" | "~"
            | "null"
            | "Null"
            | "NULL"
            | "true"
            | "True"
            | "TRUE"
            | "false"
            | "False"
            | "FALSE"
            | "y"
            | "Y"
            | "yes"
            | "Yes"
            | "YES"
            | "on"
            | "On"
            | "ON"
            | "n"
            | "N"
            | "no"
            | "No"
            | "NO"
            | "off"
            | "Off"
            | "OFF"
            | "<<"
            | ".inf"
            | ".Inf"
            | ".INF"
            | "+.inf"
            | "-.inf"
            | ".nan"
            | ".NaN"
            | ".NAN"
    ) || number()
        || sexagesimal()
        || date()
}

/// What stands only in double quotes.
fn special(letter: char) -> bool {
    (letter.is_control() && letter != '\u{85}') || matches!(letter, '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{85}')
}

/// Whether a text can stand without quotes.
fn plain(text: &str) -> bool {
    let mut letters = text.chars();
    let first = letters.next();
    let blank = |next: Option<char>| next.is_none_or(|next| next == ' ');
    let begins = match first {
        None => false,
        Some('#' | ',' | '[' | ']' | '{' | '}' | '&' | '*' | '!' | '|' | '>' | '\'' | '"' | '%' | '@' | '`') => false,
        Some('-' | '?' | ':') => !blank(letters.clone().next()),
        Some(' ') => false,
        Some(_) => true,
    };
    begins
        && !text.starts_with("---")
        && !text.starts_with("...")
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
}

fn double_quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0' => out.push_str("\\0"),
            '\u{7}' => out.push_str("\\a"),
            '\u{8}' => out.push_str("\\b"),
            '\u{b}' => out.push_str("\\v"),
            '\u{c}' => out.push_str("\\f"),
            '\u{1b}' => out.push_str("\\e"),
            '\u{85}' => out.push_str("\\N"),
            '\u{2028}' => out.push_str("\\L"),
            '\u{2029}' => out.push_str("\\P"),
            '\u{feff}' => out.push_str("\\uFEFF"),
            letter if special(letter) => out.push_str(&format!("\\x{:02X}", u32::from(letter))),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
