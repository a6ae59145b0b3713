//! Numbers and texts as Go spells them.

/// A number in Go's spelling.
pub(super) fn number(text: &str) -> Option<f64> {
    let plain = text.replace('_', "");
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    if !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    whole(digits)
        .map(|number| {
            #[allow(clippy::cast_precision_loss, reason = "a float is asked for")]
            let number = number as f64;
            number * sign
        })
        .or_else(|| digits.parse::<f64>().ok().map(|number| number * sign))
}

/// A whole number in Go's spelling.
pub(super) fn whole(text: &str) -> Option<i64> {
    let plain = text.replace('_', "").to_lowercase();
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let based = [("0x", 16), ("0b", 2), ("0o", 8)];
    let found = based.iter().find_map(|(prefix, base)| digits.strip_prefix(prefix).map(|rest| (rest, *base)));
    let (digits, base) = found.unwrap_or(if digits.len() > 1 && digits.starts_with('0') { (digits, 8) } else { (digits, 10) });
    if digits.starts_with(['+', '-']) {
        return None;
    }
    i64::from_str_radix(digits, base).ok().and_then(|number| number.checked_mul(sign))
}

/// What a text in quotes says.
pub(super) fn unquote(quoted: &str) -> Option<String> {
    let inner = quoted.get(1..quoted.len().checked_sub(1)?)?;
    if quoted.starts_with('`') {
        return Some(inner.replace('\r', ""));
    }
    let mut out = String::new();
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            out.push(letter);
            continue;
        }
        let code = |digits: usize, letters: &mut std::str::Chars<'_>| {
            let text: String = letters.take(digits).collect();
            if text.len() == digits { u32::from_str_radix(&text, 16).ok().and_then(char::from_u32) } else { None }
        };
        out.push(match letters.next()? {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'a' => '\u{7}',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'v' => '\u{b}',
            'x' => code(2, &mut letters)?,
            'u' => code(4, &mut letters)?,
            'U' => code(8, &mut letters)?,
            kept @ ('\\' | '"' | '\'') => kept,
            _ => return None,
        });
    }
    Some(out)
}
