//! What a template can call.

use super::compare;
use super::exec::State;
use super::json;
use super::node::{Arg, Command};
use super::print::{LONGEST, plain};
use super::sprintf::sprintf;
use super::value::Value;

/// Name, least and most arguments.
const FUNCTIONS: [(&str, usize, usize); 26] = [
    ("and", 1, ANY),
    ("or", 1, ANY),
    ("not", 1, 1),
    ("len", 1, 1),
    ("index", 1, ANY),
    ("slice", 1, ANY),
    ("print", 0, ANY),
    ("printf", 1, ANY),
    ("println", 0, ANY),
    ("html", 0, ANY),
    ("js", 0, ANY),
    ("urlquery", 0, ANY),
    ("eq", 1, ANY),
    ("ne", 2, 2),
    ("lt", 2, 2),
    ("le", 2, 2),
    ("gt", 2, 2),
    ("ge", 2, 2),
    ("json", 1, 1),
    ("split", 2, 2),
    ("join", 2, 2),
    ("title", 1, 1),
    ("lower", 1, 1),
    ("upper", 1, 1),
    ("pad", 3, 3),
    ("truncate", 2, 2),
];
const ANY: usize = usize::MAX;

/// Whether there is such a function.
pub(super) fn exists(name: &str) -> bool {
    FUNCTIONS.iter().any(|(known, ..)| *known == name)
}

/// Calls a function with its arguments and what came down the pipe.
pub(super) fn call(
    state: &mut State<'_>,
    command: &Command,
    name: &str,
    args: &[Arg],
    dot: &Value,
    last: Option<Value>,
) -> Result<Value, String> {
    let count = args.len() + usize::from(last.is_some());
    let (least, most) = FUNCTIONS.iter().find(|(known, ..)| *known == name).map_or((0, ANY), |(_, least, most)| (*least, *most));
    if count < least && most == ANY {
        return Err(format!("wrong number of args for {name}: want at least {least} got {count}"));
    }
    if most != ANY && count != most {
        return Err(format!("wrong number of args for {name}: want {most} got {count}"));
    }
    if matches!(name, "and" | "or") {
        return shortcut(state, name == "or", args, dot, last);
    }
    let mut given = Vec::new();
    for (at, arg) in args.iter().enumerate() {
        let value = state.arg(arg, dot)?;
        if let Some(expected) = expected(state.head, name, at) {
            check(&value, expected)?;
        }
        given.push(value);
    }
    if let Some(last) = last {
        if let Some(expected) = expected(state.head, name, args.len()) {
            check(&last, expected)?;
        }
        given.push(last);
    }
    let answer = answer(name, &given, state.head);
    if answer.is_err() {
        state.at(command.at, command);
    }
    answer.map_err(|error| format!("error calling {name}: {error}"))
}

/// `and` and `or` look at no more than they have to.
fn shortcut(state: &mut State<'_>, until: bool, args: &[Arg], dot: &Value, last: Option<Value>) -> Result<Value, String> {
    let mut value = Value::Missing;
    for arg in args {
        value = state.arg(arg, dot)?;
        if value.truth() == until {
            return Ok(value);
        }
    }
    Ok(last.unwrap_or(value))
}

/// The type that docker's functions and `printf` want at a place.
fn expected(head: bool, name: &str, at: usize) -> Option<&'static str> {
    match (name, at) {
        ("json", 0) if head => Some("string"),
        ("join", 0) if !head => Some("[]string"),
        ("pad", 1 | 2) | ("truncate", 1) => Some("int"),
        ("printf", 0) | ("split" | "join", _) | ("title" | "lower" | "upper" | "pad" | "truncate", 0) => Some("string"),
        _ => None,
    }
}

fn check(value: &Value, expected: &str) -> Result<(), String> {
    let fits = match (value, expected) {
        (Value::Str(_), "string") | (Value::Int(_), "int") => true,
        (Value::List(list), "[]string") => &*list.kind == "[]string",
        _ => false,
    };
    match value {
        _ if fits => Ok(()),
        Value::Missing => Err(format!("invalid value; expected {expected}")),
        value => Err(format!("wrong type for value; expected {expected}; got {}", value.kind())),
    }
}

fn answer(name: &str, given: &[Value], head: bool) -> Result<Value, String> {
    let text = |at: usize| match given.get(at) {
        Some(Value::Str(text)) => text.to_string(),
        _ => String::new(),
    };
    let number = |at: usize| match given.get(at) {
        Some(Value::Int(number)) => *number,
        _ => 0,
    };
    let first = given.first().unwrap_or(&Value::Missing);
    Ok(match name {
        "json" | "split" | "join" | "title" | "lower" | "upper" | "truncate" if head => first.clone(),
        "not" => Value::Bool(!first.truth()),
        "len" => Value::Int(length(first)?),
        "index" => index(first, given.get(1..).unwrap_or_default())?,
        "slice" => slice(first, given.get(1..).unwrap_or_default())?,
        "print" => print(given).into(),
        "println" => format!("{}\n", given.iter().map(|value| plain(value, false)).collect::<Vec<_>>().join(" ")).into(),
        "printf" => sprintf(&text(0), given.get(1..).unwrap_or_default()).into(),
        "html" => escaped(&print(given), &[('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&#34;"), ('\'', "&#39;")]).into(),
        "js" => escaped(
            &print(given),
            &[
                ('\\', "\\\\"),
                ('"', "\\\""),
                ('\'', "\\'"),
                ('<', "\\u003C"),
                ('>', "\\u003E"),
                ('&', "\\u0026"),
                ('=', "\\u003D"),
                ('\n', "\\u000A"),
            ],
        )
        .into(),
        "urlquery" => query(&print(given)).into(),
        "eq" | "ne" | "lt" | "le" | "gt" | "ge" => Value::Bool(compare::compare(name, given)?),
        "json" => json::compact(first, false).into(),
        "split" => Value::texts(split(&text(0), &text(1))),
        "join" => match first {
            Value::List(list) => list.items.iter().map(|item| plain(item, false)).collect::<Vec<_>>().join(&text(1)).into(),
            _ => Value::Missing,
        },
        "title" => title(&text(0)).into(),
        "lower" => text(0).to_lowercase().into(),
        "upper" => text(0).to_uppercase().into(),
        "pad" => pad(&text(0), number(1), number(2))?.into(),
        _ => truncated(&text(0), number(1))?.into(),
    })
}

fn length(value: &Value) -> Result<i64, String> {
    let length = match value {
        Value::Str(text) | Value::Number(text) => text.len(),
        Value::List(list) => list.items.len(),
        Value::Map(map) => map.entries.len(),
        Value::Missing => return Err("len of nil pointer".to_owned()),
        value => return Err(format!("len of type {}", value.kind())),
    };
    Ok(i64::try_from(length).unwrap_or(i64::MAX))
}

fn index(of: &Value, keys: &[Value]) -> Result<Value, String> {
    if matches!(of, Value::Missing) {
        return Err("index of untyped nil".to_owned());
    }
    let mut value = of.clone();
    for key in keys {
        value = match (&value, key) {
            (Value::List(list), Value::Int(at)) => {
                let found = usize::try_from(*at).ok().and_then(|at| list.items.get(at));
                found.cloned().ok_or_else(|| format!("index out of range: {at}"))?
            }
            (Value::Str(text), Value::Int(at)) => {
                let found = usize::try_from(*at).ok().and_then(|at| text.as_bytes().get(at).copied());
                Value::Int(i64::from(found.ok_or_else(|| format!("index out of range: {at}"))?))
            }
            (Value::List(_) | Value::Str(_), Value::Missing) => return Err("cannot index slice/array with nil".to_owned()),
            (Value::List(_) | Value::Str(_), key) => return Err(format!("cannot index slice/array with type {}", key.kind())),
            (Value::Map(map), Value::Str(_)) if !Value::has_text_keys(map) => {
                let key = map.kind.trim_start_matches("map[").split(']').next().unwrap_or_default();
                return Err(format!("value has type string; should be {key}"));
            }
            (Value::Map(map), Value::Str(name)) => map.entries.get(&**name).unwrap_or(&map.zero).clone(),
            (Value::Map(_), Value::Missing) => return Err("value is nil; should be of type string".to_owned()),
            (Value::Map(_), key) => return Err(format!("value has type {}; should be string", key.kind())),
            (Value::NilPointer(_), _) => return Err("index of nil pointer".to_owned()),
            (Value::Missing, _) => return Err("index of nil pointer".to_owned()),
            (value, _) => return Err(format!("can't index item of type {}", value.kind())),
        };
    }
    Ok(value)
}

fn slice(of: &Value, bounds: &[Value]) -> Result<Value, String> {
    let length = match of {
        Value::Str(text) => text.len(),
        Value::List(list) => list.items.len(),
        Value::Missing => return Err("slice of untyped nil".to_owned()),
        value => return Err(format!("can't slice item of type {}", value.kind())),
    };
    let bound = |at: usize, otherwise: usize| match bounds.get(at) {
        None => Ok(otherwise),
        Some(Value::Int(number)) => {
            let found = usize::try_from(*number).ok().filter(|found| *found <= length);
            found.ok_or_else(|| format!("index out of range: {number}"))
        }
        Some(value) => Err(format!("cannot index slice/array with type {}", value.kind())),
    };
    let (from, to) = (bound(0, 0)?, bound(1, length)?);
    if from > to {
        return Err(format!("invalid slice index: {from} > {to}"));
    }
    Ok(match of {
        Value::Str(text) => String::from_utf8_lossy(text.as_bytes().get(from..to).unwrap_or_default()).into_owned().into(),
        Value::List(list) => {
            let items = list.items.get(from..to).unwrap_or_default().to_vec();
            Value::List(std::sync::Arc::new(super::value::List { kind: list.kind.clone(), nil: false, items }))
        }
        other => other.clone(),
    })
}

/// Go's `Sprint`: a space between two that are both no texts.
fn print(given: &[Value]) -> String {
    let mut out = String::new();
    let mut before_text = true;
    for (at, value) in given.iter().enumerate() {
        let text = matches!(value, Value::Str(_));
        if at > 0 && !text && !before_text {
            out.push(' ');
        }
        out.push_str(&plain(value, false));
        before_text = text;
    }
    out
}

fn escaped(text: &str, table: &[(char, &str)]) -> String {
    text.chars().fold(String::new(), |mut out, letter| {
        match table.iter().find(|(known, _)| *known == letter) {
            Some((_, escape)) => out.push_str(escape),
            None => out.push(letter),
        }
        out
    })
}

fn query(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
        out
    })
}

fn split(text: &str, by: &str) -> Vec<String> {
    if by.is_empty() {
        return text.chars().map(String::from).collect();
    }
    text.split(by).map(str::to_owned).collect()
}

fn title(text: &str) -> String {
    let mut begins = true;
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if begins {
            out.extend(letter.to_uppercase());
        } else {
            out.push(letter);
        }
        begins = !(letter.is_alphanumeric() || letter == '_' || letter == '\'');
    }
    out
}

fn pad(text: &str, before: i64, after: i64) -> Result<String, String> {
    if text.is_empty() {
        return Ok(String::new());
    }
    let spaces = |count: i64| match usize::try_from(count) {
        Ok(count) if count <= LONGEST => Ok(" ".repeat(count)),
        Ok(_) => Err("runtime error: makeslice: len out of range".to_owned()),
        Err(_) => Err("strings: negative Repeat count".to_owned()),
    };
    Ok(format!("{}{text}{}", spaces(before)?, spaces(after)?))
}

fn truncated(text: &str, length: i64) -> Result<String, String> {
    match usize::try_from(length) {
        Ok(length) if text.len() < length => Ok(text.to_owned()),
        Ok(length) => Ok(String::from_utf8_lossy(text.as_bytes().get(..length).unwrap_or_default()).into_owned()),
        Err(_) => Err(format!("runtime error: slice bounds out of range [:{length}]")),
    }
}
