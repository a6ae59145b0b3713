//! A drawing with words in its fields.
//!
//! A field is `<name   >`: it takes as many columns as it has letters, so that a word of any language leaves what stands behind it in
//! its place. The word begins where the field does; with blanks before the name it ends where the field does, with blanks on both
//! sides it stands in the middle.

use super::Diagram;
use crate::i18n::Lang;
use crate::markdown;

/// The widest drawing that has room.
pub(super) fn of(diagram: &Diagram, lang: Lang, columns: usize) -> Option<Vec<String>> {
    [diagram.wide, diagram.narrow].into_iter().map(|drawing| filled(diagram, drawing, lang)).find(|rows| width(rows) <= columns)
}

/// Columns that rows take.
#[must_use]
pub fn width(rows: &[String]) -> usize {
    rows.iter().map(|row| markdown::width(row)).max().unwrap_or(0)
}

fn filled(diagram: &Diagram, drawing: &str, lang: Lang) -> Vec<String> {
    drawing.lines().map(|row| fill(row, |name| diagram.word(lang, name)).trim_end().to_owned()).collect()
}

/// A row with words in its fields. What only looks like a field stays.
fn fill<'w>(row: &str, word: impl Fn(&str) -> Option<&'w str>) -> String {
    let mut out = String::new();
    let mut rest = row;
    while let Some((before, from)) = rest.split_once('<') {
        out.push_str(before);
        let found = from.split_once('>').and_then(|(inside, after)| Some((inside, word(inside.trim())?, after)));
        match found {
            Some((inside, word, after)) => {
                let spare = (inside.len() + 2).saturating_sub(markdown::width(word));
                let left = match (inside.starts_with(' '), inside.ends_with(' ')) {
                    (true, true) => spare / 2,
                    (true, false) => spare,
                    _ => 0,
                };
                out.push_str(&" ".repeat(left));
                out.push_str(word);
                out.push_str(&" ".repeat(spare - left));
                rest = after;
            }
            None => {
                out.push('<');
                rest = from;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn a_field_keeps_its_columns_whatever_stands_in_it() {
        let word = |name: &str| match name {
            "a" => Some("ab"),
            "ja" => Some("日本"),
            _ => None,
        };
        assert_eq!(fill("│<a   >│< ja  >│<   a>│<no>│", word), "│ab    │ 日本  │    ab│<no>│");
    }
}
