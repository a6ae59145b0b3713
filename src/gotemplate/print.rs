//! Values as Go's `fmt` prints them.

use std::fmt::Write as _;

use super::value::{Record, Value};

/// The most that is printed of one value, in bytes.
pub(super) const LONGEST: usize = 4 << 20;

/// A value as a template prints it.
#[must_use]
pub fn display(value: &Value) -> String {
    match value {
        Value::Missing => "<no value>".to_owned(),
        value => plain(value, false),
    }
}

/// A value as `%v` prints it; `named` is `%+v`, with the names of fields.
pub(super) fn plain(value: &Value, named: bool) -> String {
    let mut out = String::new();
    write(&mut out, value, named, 0);
    out
}

fn write(out: &mut String, value: &Value, named: bool, depth: usize) {
    if out.len() > LONGEST {
        return;
    }
    match value {
        Value::Missing | Value::NilPointer(_) => out.push_str("<nil>"),
        Value::Bool(on) => out.push_str(if *on { "true" } else { "false" }),
        Value::Int(number) => {
            let _ = write!(out, "{number}");
        }
        Value::Float(number) => out.push_str(&float(*number)),
        Value::Str(text) | Value::Number(text) => out.push_str(text),
        Value::List(list) => {
            out.push('[');
            for (at, item) in list.items.iter().enumerate() {
                if at > 0 {
                    out.push(' ');
                }
                write(out, item, named, depth + 1);
            }
            out.push(']');
        }
        Value::Map(map) => {
            out.push_str("map[");
            for (at, (name, item)) in map.entries.iter().enumerate() {
                if at > 0 {
                    out.push(' ');
                }
                out.push_str(name);
                out.push(':');
                write(out, item, named, depth + 1);
            }
            out.push(']');
        }
        Value::Record(record) => write_record(out, record, named, depth),
    }
}

fn write_record(out: &mut String, record: &Record, named: bool, depth: usize) {
    if let Some((text, _)) = &record.text {
        out.push_str(text);
        return;
    }
    // Go prints the address of what a pointer inside another value leads to; any will do.
    if record.pointer && depth > 0 {
        out.push_str("0xc000000000");
        return;
    }
    out.push('{');
    for (at, (field, value)) in record.fields.iter().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        if named {
            out.push_str(&field.name);
            out.push(':');
        }
        write(out, value, named, depth + 1);
    }
    out.push('}');
}

/// A number with a fraction, as short as it can be told apart.
pub(super) fn float(number: f64) -> String {
    if number.is_nan() {
        return "NaN".to_owned();
    }
    if number.is_infinite() {
        return if number > 0.0 { "+Inf" } else { "-Inf" }.to_owned();
    }
    let short = format!("{number:e}");
    let Some((digits, exponent)) = short.split_once('e') else { return short };
    match exponent.parse::<i32>() {
        Ok(exponent) if number != 0.0 && !(-4..21).contains(&exponent) => {
            let sign = if exponent < 0 { '-' } else { '+' };
            format!("{digits}e{sign}{:02}", exponent.abs())
        }
        _ => format!("{number}"),
    }
}

/// A text in Go's double quotes.
#[must_use]
pub fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\u{7}' => out.push_str("\\a"),
            '\u{8}' => out.push_str("\\b"),
            '\u{b}' => out.push_str("\\v"),
            '\u{c}' => out.push_str("\\f"),
            letter if u32::from(letter) < 0x20 || letter == '\u{7f}' => {
                let _ = write!(out, "\\x{:02x}", u32::from(letter));
            }
            letter if letter.is_control() || matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}') => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
