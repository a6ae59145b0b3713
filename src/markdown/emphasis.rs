//! Emphasis next to Japanese punctuation.
//!
//! CommonMark decides by spaces and punctuation whether `**` begins or ends something. In `これは**「箱」**です` it does
//! neither, as Japanese has no spaces, and readers would see the asterisks. A character that counts as a letter, put
//! between asterisks and punctuation before parsing and taken out behind it, makes this work as its author meant it.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use super::flow::full_punctuation;

/// Never assigned to anything, so no text has it.
const LETTER: char = '\u{fdd0}';
const DELIMITERS: [char; 2] = ['*', '~'];

/// `source` with a letter between delimiters of emphasis and punctuation, wherever Japanese is next to the delimiters.
pub(super) fn mark(source: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = source;
    while let Some(start) = rest.find(DELIMITERS) {
        let (text, run) = rest.split_at(start);
        let (run, after) = run.split_at(run.len() - run.trim_start_matches(DELIMITERS).len());
        let before = text.chars().next_back();
        let next = after.chars().next();
        let japanese = before.is_some_and(is_wide) || next.is_some_and(is_wide);
        out.push_str(text);
        // Behind a backslash the asterisk is no delimiter, and has to stay there.
        if japanese && before.is_some_and(|c| c != '\\' && is_punctuation(c)) {
            out.push(LETTER);
        }
        out.push_str(run);
        if japanese && next.is_some_and(is_punctuation) {
            out.push(LETTER);
        }
        rest = after;
    }
    if out.is_empty() {
        return Cow::Borrowed(source);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// `text` without those letters.
pub(super) fn unmark(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains(LETTER) { Cow::Owned(text.replace(LETTER, "")) } else { text }
}

fn is_wide(c: char) -> bool {
    full_punctuation(c) || c.width() == Some(2)
}

fn is_punctuation(c: char) -> bool {
    full_punctuation(c) || c.is_ascii_punctuation()
}

#[cfg(test)]
mod tests {
    use crate::markdown::{Block, Inline, parse, plain};

    fn strong(source: &str) -> (String, Vec<String>) {
        let blocks = parse(source);
        let Some(Block::Paragraph(inlines)) = blocks.first() else { panic!("not a paragraph: {blocks:?}") };
        let strong = inlines.iter().filter_map(|inline| match inline {
            Inline::Text(span) if span.style.strong => Some(span.text.clone()),
            _ => None,
        });
        (plain(inlines), strong.collect())
    }

    #[test]
    fn emphasis_works_next_to_japanese_punctuation() {
        for (source, shown, bold) in [
            ("これは**「箱」**です**ね**", "これは「箱」ですね", vec!["「箱」", "ね"]),
            ("**止まります。**次に**`run`（実行）**を", "止まります。次にrun（実行）を", vec!["止まります。", "run", "（実行）"]),
            ("日本\\*「a」\\**b*です", "日本*「a」*bです", vec![]),
            ("使う**[x](#y)**と", "使うxと", vec!["x"]),
            ("**太字**。**太字**、**a** b", "太字。太字、a b", vec!["太字", "太字", "a"]),
        ] {
            assert_eq!(strong(source), (shown.to_owned(), bold.into_iter().map(str::to_owned).collect()));
        }
    }

    #[test]
    fn code_and_addresses_stay_as_they_are() {
        let blocks = parse("```sh file=**「\necho *「a」*\n```\n[x](/*「)");
        let Some(Block::Code { text, info, .. }) = blocks.first() else { panic!("no code: {blocks:?}") };
        assert_eq!((text.as_str(), info.as_str()), ("echo *「a」*\n", "sh file=**「"));
        assert!(!format!("{blocks:?}").contains("fdd0"));
    }
}
