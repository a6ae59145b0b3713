//! `printf`, as Go's `fmt` does it.

use std::fmt::Write as _;
use std::iter::Peekable;
use std::str::Chars;

use super::print::{LONGEST, float, plain, quote};
use super::value::Value;

/// The widest that anything is made.
const WIDEST: usize = 10_000;

/// What stands between `%` and the verb.
#[derive(Default)]
struct Flags {
    minus: bool,
    plus: bool,
    zero: bool,
    space: bool,
    sharp: bool,
    width: Option<usize>,
    precision: Option<usize>,
}

/// Fills a format in.
pub(super) fn sprintf(format: &str, args: &[Value]) -> String {
    let mut out = String::new();
    let mut letters = format.chars().peekable();
    let mut args = args.iter();
    while let Some(letter) = letters.next() {
        if out.len() > LONGEST {
            break;
        }
        if letter != '%' {
            out.push(letter);
            continue;
        }
        let flags = flags(&mut letters, &mut args);
        match letters.next() {
            None => out.push_str("%!(NOVERB)"),
            Some('%') => out.push('%'),
            Some(verb) => match args.next() {
                Some(value) => out.push_str(&padded(&flags, verb, &one(verb, value, &flags))),
                None => {
                    let _ = write!(out, "%!{verb}(MISSING)");
                }
            },
        }
    }
    let rest: Vec<String> = args.map(|value| format!("{}={}", go_type(value), plain(value, false))).collect();
    if !rest.is_empty() {
        let _ = write!(out, "%!(EXTRA {})", rest.join(", "));
    }
    out
}

fn flags<'a>(letters: &mut Peekable<Chars<'_>>, args: &mut impl Iterator<Item = &'a Value>) -> Flags {
    let mut flags = Flags::default();
    while let Some(letter) = letters.peek() {
        match letter {
            '-' => flags.minus = true,
            '+' => flags.plus = true,
            '0' => flags.zero = true,
            ' ' => flags.space = true,
            '#' => flags.sharp = true,
            _ => break,
        }
        letters.next();
    }
    let mut number = |letters: &mut Peekable<Chars<'_>>| {
        if letters.next_if_eq(&'*').is_some() {
            return match args.next() {
                Some(Value::Int(number)) => usize::try_from(*number).ok(),
                _ => None,
            };
        }
        let mut found = None;
        while let Some(digit) = letters.peek().and_then(|letter| letter.to_digit(10)) {
            found = Some((found.unwrap_or(0_usize) * 10 + usize::try_from(digit).unwrap_or(0)).min(WIDEST));
            letters.next();
        }
        found
    };
    flags.width = number(letters).map(|width| width.min(WIDEST));
    if letters.next_if_eq(&'.').is_some() {
        flags.precision = Some(number(letters).unwrap_or(0).min(WIDEST));
    }
    flags
}

fn padded(flags: &Flags, verb: char, text: &str) -> String {
    let fill = flags.width.unwrap_or(0).saturating_sub(text.chars().count());
    if flags.minus {
        return format!("{text}{}", " ".repeat(fill));
    }
    if flags.zero && !matches!(verb, 's' | 'v' | 'q') {
        let (sign, digits) = text.split_at(usize::from(text.starts_with(['-', '+'])));
        return format!("{sign}{}{digits}", "0".repeat(fill));
    }
    format!("{}{text}", " ".repeat(fill))
}

fn one(verb: char, value: &Value, flags: &Flags) -> String {
    let cut = |text: &str| match flags.precision {
        Some(length) => text.chars().take(length).collect(),
        None => text.to_owned(),
    };
    match (verb, value) {
        ('v', Value::Str(text)) if flags.sharp => quote(text),
        ('v', Value::Str(text)) | ('s', Value::Str(text) | Value::Number(text)) => cut(text),
        ('v', Value::Int(number)) | ('d', Value::Int(number)) => {
            if flags.plus && *number >= 0 {
                format!("+{number}")
            } else if flags.space && *number >= 0 {
                format!(" {number}")
            } else {
                number.to_string()
            }
        }
        ('v', value) => plain(value, flags.plus),
        ('T', value) => go_type(value),
        ('q', Value::Str(text) | Value::Number(text)) => quote(text),
        ('q', Value::List(list)) => {
            format!("[{}]", list.items.iter().map(|item| one('q', item, flags)).collect::<Vec<_>>().join(" "))
        }
        ('s', Value::List(_) | Value::Map(_) | Value::Record(_)) => plain(value, flags.plus),
        ('t', Value::Bool(on)) => on.to_string(),
        ('x', Value::Int(number)) => format!("{number:x}"),
        ('X', Value::Int(number)) => format!("{number:X}"),
        ('o', Value::Int(number)) => format!("{number:o}"),
        ('b', Value::Int(number)) => format!("{number:b}"),
        ('c', Value::Int(number)) => {
            u32::try_from(*number).ok().and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER).to_string()
        }
        ('x', Value::Str(text)) => text.bytes().map(|byte| format!("{byte:02x}")).collect(),
        ('f' | 'F', Value::Float(number)) => format!("{number:.*}", flags.precision.unwrap_or(6)),
        ('e' | 'g' | 'G' | 'E', Value::Float(number)) => float(*number),
        ('d', Value::List(list)) => {
            format!("[{}]", list.items.iter().map(|item| one('d', item, flags)).collect::<Vec<_>>().join(" "))
        }
        (verb, Value::Missing) => format!("%!{verb}(<nil>)"),
        (verb, value) => format!("%!{verb}({}={})", go_type(value), plain(value, false)),
    }
}

fn go_type(value: &Value) -> String {
    match value {
        Value::Missing => "<nil>".to_owned(),
        value => value.kind(),
    }
}
