//! The runs of a paragraph, with the line breaks of its source resolved and its links written out.

use unicode_width::UnicodeWidthChar;

use super::block::{Inline, Mark, Span};

/// The runs of each line that the author asked for: a new one begins at a hard break only. Where the source's line
/// ended, words are joined with a space, but Japanese is joined to Japanese without one. Behind a link whose text is
/// not its address, the address follows in parentheses.
#[must_use]
pub fn flow(inlines: &[Inline]) -> Vec<Vec<Span<Mark>>> {
    let mut lines = vec![Vec::new()];
    let mut line: Vec<Span<Mark>> = Vec::new();
    let mut link_text = String::new();
    let mut soft = false;
    for (index, inline) in inlines.iter().enumerate() {
        match inline {
            Inline::SoftBreak => soft = true,
            Inline::HardBreak => {
                if let Some(last) = lines.last_mut() {
                    *last = std::mem::take(&mut line);
                }
                lines.push(Vec::new());
                soft = false;
            }
            Inline::Text(span) => {
                if std::mem::take(&mut soft) && needs_space(&line, &span.text) {
                    match line.last_mut() {
                        Some(last) if last.style == span.style => last.text.push(' '),
                        _ => line.push(Span::new(" ", Mark { link: None, ..Mark::default() })),
                    }
                }
                line.push(span.clone());
                if let Some(url) = &span.style.link {
                    link_text.push_str(&span.text);
                    let next = inlines.iter().skip(index + 1).find_map(|next| match next {
                        Inline::Text(next) => Some(&next.style.link),
                        _ => None,
                    });
                    if next.is_none_or(|next| next.as_ref() != Some(url)) {
                        if !says(&link_text, url) {
                            line.push(Span::new(format!(" ({url})"), Mark { link: span.style.link.clone(), ..Mark::default() }));
                        }
                        link_text.clear();
                    }
                }
            }
        }
    }
    if let Some(last) = lines.last_mut() {
        *last = line;
    }
    lines
}

/// What `inlines` say, on one line and without any looks.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    let mut out = String::new();
    let mut broke = false;
    for inline in inlines {
        match inline {
            Inline::Text(span) => {
                if std::mem::take(&mut broke) && !joins(out.chars().next_back(), span.text.chars().next()) {
                    out.push(' ');
                }
                out.push_str(&span.text);
            }
            Inline::SoftBreak | Inline::HardBreak => broke = true,
        }
    }
    out
}

/// The link's text already is its address; an address within the same page leads nowhere in a terminal.
fn says(text: &str, url: &str) -> bool {
    let text = text.trim();
    url.starts_with('#') || text == url || url.strip_prefix("mailto:") == Some(text) || url.strip_suffix('/') == Some(text)
}

fn needs_space(line: &[Span<Mark>], next: &str) -> bool {
    !joins(line.last().and_then(|span| span.text.chars().next_back()), next.chars().next())
}

/// No space between these two characters when a line of the source ended there.
fn joins(before: Option<char>, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return true };
    before == ' ' || after == ' ' || full_punctuation(before) || full_punctuation(after) || (unspaced(before) && unspaced(after))
}

/// Scripts written without spaces between words. Korean is wide but has them.
fn unspaced(c: char) -> bool {
    c.width() == Some(2) && !matches!(c, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7ff}' | '\u{1f000}'..='\u{1faff}')
}

/// Punctuation that brings its own space.
pub(super) fn full_punctuation(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '\u{30fb}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff3d}' | '\u{ff5b}'..='\u{ff65}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{Block, parse};

    fn flowed(source: &str) -> Vec<String> {
        let blocks = parse(source);
        let Some(Block::Paragraph(inlines)) = blocks.first() else { panic!("not a paragraph: {blocks:?}") };
        flow(inlines).iter().map(|line| line.iter().map(|span| span.text.as_str()).collect()).collect()
    }

    #[test]
    fn source_lines_are_joined_as_each_script_wants_it() {
        assert_eq!(flowed("one\ntwo"), ["one two"]);
        assert_eq!(flowed("コンテナ\nを作る。\nDocker\nで「動く」"), ["コンテナを作る。Docker で「動く」"]);
        assert_eq!(flowed("`docker`\n、です"), ["docker、です"]);
        assert_eq!(flowed("도커\n컨테이너"), ["도커 컨테이너"]);
    }

    #[test]
    fn a_hard_break_begins_a_new_line() {
        assert_eq!(flowed("one  \ntwo\\\nthree"), ["one", "two", "three"]);
    }

    #[test]
    fn a_link_shows_its_address_unless_its_text_is_the_address() {
        assert_eq!(flowed("See [the **docs**](https://docs.docker.com) now"), ["See the docs (https://docs.docker.com) now"]);
        assert_eq!(flowed("<https://go.dev> [here](#top) <me@example.org>"), ["https://go.dev here me@example.org"]);
        assert_eq!(flowed("[a\nb](https://x.y)"), ["a b (https://x.y)"]);
    }

    #[test]
    fn plain_text_is_one_line() {
        let Some(Block::Paragraph(inlines)) = parse("a **b**\nc  \n`d`").into_iter().next() else { panic!("a paragraph") };
        assert_eq!(plain(&inlines), "a b c d");
    }
}
