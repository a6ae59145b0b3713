//! `eq` and its kin.

use std::cmp::Ordering;

use super::value::Value;

/// What can be compared with what.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Basic {
    Bool,
    Int,
    Float,
    Text,
    Other,
}

fn basic(value: &Value) -> Basic {
    match value {
        Value::Bool(_) => Basic::Bool,
        Value::Int(_) => Basic::Int,
        Value::Float(_) => Basic::Float,
        // A number of unknown type is a text to Go.
        Value::Str(_) | Value::Number(_) => Basic::Text,
        _ => Basic::Other,
    }
}

fn nothing(value: &Value) -> bool {
    matches!(value, Value::Missing | Value::NilPointer(_))
}

/// `eq`, `ne`, `lt`, `le`, `gt`, `ge`; `eq` compares its first with each of the others.
pub(super) fn compare(name: &str, given: &[Value]) -> Result<bool, String> {
    let (first, others) = given.split_first().ok_or("missing argument for comparison")?;
    match name {
        "eq" if others.is_empty() => Err("missing argument for comparison".to_owned()),
        "eq" => {
            for other in others {
                if equal(first, other)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        "ne" => equal(first, others.first().unwrap_or(&Value::Missing)).map(|same| !same),
        name => {
            let order = order(first, others.first().unwrap_or(&Value::Missing))?;
            Ok(match name {
                "lt" => order == Ordering::Less,
                "le" => order != Ordering::Greater,
                "gt" => order == Ordering::Greater,
                _ => order != Ordering::Less,
            })
        }
    }
}

fn equal(one: &Value, other: &Value) -> Result<bool, String> {
    let (kind, with) = (basic(one), basic(other));
    if kind != with {
        return if matches!(one, Value::Missing) || matches!(other, Value::Missing) {
            Ok(false)
        } else {
            Err("incompatible types for comparison".to_owned())
        };
    }
    if kind != Basic::Other {
        return Ok(order(one, other)? == Ordering::Equal);
    }
    if nothing(one) || nothing(other) {
        return Ok(nothing(one) && nothing(other));
    }
    for value in [one, other] {
        if matches!(value, Value::List(_) | Value::Map(_)) {
            return Err(format!("non-comparable type {}: {}", super::print::plain(value, false), value.kind()));
        }
    }
    Ok(super::print::plain(one, true) == super::print::plain(other, true))
}

fn order(one: &Value, other: &Value) -> Result<Ordering, String> {
    match (one, other) {
        (Value::Bool(one), Value::Bool(other)) => Ok(one.cmp(other)),
        (Value::Int(one), Value::Int(other)) => Ok(one.cmp(other)),
        (Value::Float(one), Value::Float(other)) => one.partial_cmp(other).ok_or_else(|| "NaN".to_owned()),
        (Value::Str(one) | Value::Number(one), Value::Str(other) | Value::Number(other)) => Ok(one.cmp(other)),
        (one, _) if basic(one) == Basic::Other => Err("invalid type for comparison".to_owned()),
        (_, other) if basic(other) == Basic::Other => Err("invalid type for comparison".to_owned()),
        _ => Err("incompatible types for comparison".to_owned()),
    }
}
