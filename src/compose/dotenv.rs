//! `.env` and `env_file`: names and values, as docker compose reads them.

use super::interpolate::{Interpolator, Trouble};

/// Why a file of variables cannot be read, and on which line, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DotenvTrouble {
    /// The line.
    pub line: usize,
    /// What is wrong with it.
    pub what: What,
}

/// What is wrong with a line of such a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A name with something else than letters, digits, `_`, `.` and `-`.
    Name,
    /// A quote that is never closed.
    Quote,
    /// A variable in a value.
    Variable(Trouble),
}

/// Reads the names and values, in order. A value may use names from above and what `lookup` knows, which counts first.
///
/// # Errors
/// The first line that cannot be read.
pub fn read(text: &str, lookup: &dyn Fn(&str) -> Option<String>) -> Result<Vec<(String, String)>, DotenvTrouble> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let mut found: Vec<(String, String)> = Vec::new();
    let mut rest = text.as_str();
    let mut line = 1;
    while !rest.is_empty() {
        let (first, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let statement = first.trim_start();
        if statement.is_empty() || statement.starts_with('#') {
            (rest, line) = (after, line + 1);
            continue;
        }
        let trouble = |what| DotenvTrouble { line, what };
        let statement = match statement.strip_prefix("export") {
            Some(after) if after.starts_with([' ', '\t']) => after.trim_start(),
            _ => statement,
        };
        let named = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '[' | ']');
        let (name, value) = statement.split_at(statement.find(['=', ':']).unwrap_or(statement.len()));
        let name = name.trim_end();
        if name.is_empty() || !name.chars().all(named) {
            return Err(trouble(What::Name));
        }
        if value.is_empty() {
            // A name alone takes the value it has outside.
            if let Some(value) = lookup(name) {
                found.push((name.to_owned(), value));
            }
            (rest, line) = (after, line + 1);
            continue;
        }
        let value = value.get(1..).unwrap_or_default().trim_start_matches([' ', '\t']);
        let here = |name: &str| {
            lookup(name).or_else(|| found.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.clone()))
        };
        let fill = |text: &str| Interpolator::new(&here).fill(text).map_err(|error| trouble(What::Variable(error)));
        let value = if let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            // A quoted value may go over several lines.
            let start = rest.len() - after.len() - usize::from(rest.len() > first.len()) - value.len() + 1;
            let inside = rest.get(start..).unwrap_or_default();
            let end = closing(inside, quote).ok_or_else(|| trouble(What::Quote))?;
            let (value, after) = (inside.get(..end).unwrap_or_default(), inside.get(end + 1..).unwrap_or_default());
            let filled = if quote == '"' { fill(&unescaped(value))? } else { value.replace("\\'", "'") };
            line += value.matches('\n').count();
            rest = after.split_once('\n').map_or("", |(_, after)| after);
            filled
        } else {
            rest = after;
            fill(uncommented(value))?
        };
        found.push((name.to_owned(), value));
        line += 1;
    }
    Ok(found)
}

/// Where the quote closes; one after a backslash does not.
fn closing(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(at, letter)| {
        let found = letter == quote && !escaped;
        escaped = letter == '\\' && !escaped;
        found.then_some(at)
    })
}

/// An unquoted value up to a comment, which begins after a blank.
fn uncommented(value: &str) -> &str {
    let comment = value
        .char_indices()
        .find(|(at, letter)| *letter == '#' && value.get(..*at).is_some_and(|before| before.ends_with([' ', '\t'])));
    value.get(..comment.map_or(value.len(), |(at, _)| at)).unwrap_or_default().trim_end()
}

/// `\n` and its like in double quotes. `\$` stays a dollar that begins no variable.
fn unescaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            out.push(letter);
            continue;
        }
        match letters.next() {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('$') => out.push_str("$$"),
            Some(other @ ('"' | '\\' | '\'')) => out.push(other),
            Some(other) => out.extend(['\\', other]),
            None => out.push('\\'),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<(String, String)> {
        read(text, &|name| (name == "HOST").then(|| "out".to_owned())).unwrap()
    }

    fn value(text: &str) -> String {
        values(text).pop().unwrap().1
    }

    #[test]
    fn names_and_values_are_read_as_docker_compose_reads_them() {
        for (text, want) in [
            ("A=b", "b"),
            ("export A=b", "b"),
            ("A = b c ", "b c"),
            ("A: b", "b"),
            ("A=", ""),
            ("A=b # comment", "b"),
            ("A=b#c", "b#c"),
            ("A= # comment", "# comment"),
            ("A=\"b # c\" # d", "b # c"),
            ("A='$HOST \"x\"'", "$HOST \"x\""),
            (r"A='it\'s'", "it's"),
            ("A=\"$HOST\\n${NO:-d}\"", "out\nd"),
            ("A=\"a\\\"b\\$c\"", "a\"b$c"),
            ("A=$HOST/${B:-c}", "out/c"),
            ("A=\"one\ntwo\"", "one\ntwo"),
            ("\u{feff}A=b\r\n", "b"),
            ("HOST", "out"),
            ("A=x=y:z", "x=y:z"),
            ("B=1\nA=$B", "1"),
        ] {
            assert_eq!(value(text), want, "{text}");
        }
        assert_eq!(values("# c\n\n  A=1\nNOWHERE\nB='x\ny'\nC=2\n").len(), 3);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        for (text, line, what) in [
            ("A=1\nB C=2", 2, What::Name),
            ("=x", 1, What::Name),
            ("A='x\ny'\nB=\"x", 3, What::Quote),
            ("\nA=${", 2, What::Variable(Trouble::Invalid)),
        ] {
            assert_eq!(read(text, &|_| None), Err(DotenvTrouble { line, what }), "{text}");
        }
    }
}
