//! Values as Go's `encoding/json` writes them.

use std::fmt::Write as _;

use super::value::{Record, Value};

/// A value on one line. `html`: with `<`, `>` and `&` escaped, as Go does unless told not to.
#[must_use]
pub fn compact(value: &Value, html: bool) -> String {
    let mut out = String::new();
    write(&mut out, value, html);
    out
}

fn write(out: &mut String, value: &Value, html: bool) {
    if out.len() > super::print::LONGEST {
        return;
    }
    match value {
        Value::Missing | Value::NilPointer(_) => out.push_str("null"),
        Value::Bool(on) => out.push_str(if *on { "true" } else { "false" }),
        Value::Int(number) => {
            let _ = write!(out, "{number}");
        }
        Value::Float(number) => out.push_str(&super::print::float(*number)),
        Value::Number(text) => out.push_str(text),
        Value::Str(text) => string(out, text, html),
        Value::List(list) if list.nil => out.push_str("null"),
        Value::List(list) => {
            out.push('[');
            for (at, item) in list.items.iter().enumerate() {
                comma(out, at);
                write(out, item, html);
            }
            out.push(']');
        }
        Value::Map(map) if map.nil => out.push_str("null"),
        Value::Map(map) => {
            out.push('{');
            for (at, (name, item)) in map.entries.iter().enumerate() {
                comma(out, at);
                string(out, name, html);
                out.push(':');
                write(out, item, html);
            }
            out.push('}');
        }
        Value::Record(record) => {
            if let Some((_, text)) = &record.text {
                return string(out, text, html);
            }
            out.push('{');
            let mut at = 0;
            // Docker's contexts write themselves, as Go does by default.
            fields(out, record, html || record.context, &mut at);
            out.push('}');
        }
    }
}

fn fields(out: &mut String, record: &Record, html: bool, at: &mut usize) {
    for (field, value) in &record.fields {
        if let (true, Value::Record(inner)) = (field.embedded, value) {
            fields(out, inner, html, at);
            continue;
        }
        if field.json.is_empty() || (field.omit_empty && value.is_empty()) {
            continue;
        }
        comma(out, *at);
        *at += 1;
        string(out, &field.json, html);
        out.push(':');
        write(out, value, html);
    }
}

fn comma(out: &mut String, at: usize) {
    if at > 0 {
        out.push(',');
    }
}

/// A text in JSON's quotes, as Go writes it.
pub fn string(out: &mut String, text: &str, html: bool) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '<' | '>' | '&' if html => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            letter if u32::from(letter) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
}
