//! Small pieces of text.

use crate::course::Scope;
use crate::diagrams;
use crate::i18n::Lang;
use crate::markdown::{Block, Inline, Item, Mark, Span, parse};

/// Markdown with the variables filled in, as blocks; diagrams are drawn.
pub(super) fn prose(scope: &Scope, lang: Lang, markdown: &str) -> Vec<Block> {
    diagrams::drawn(parse(&scope.fill(markdown)), lang, diagrams::WIDE)
}

pub(super) fn text(text: impl Into<String>) -> Inline {
    Inline::Text(Span::new(text, Mark::default()))
}

pub(super) fn strong(text: impl Into<String>) -> Inline {
    Inline::Text(Span::new(text, Mark { strong: true, ..Mark::default() }))
}

pub(super) fn code(text: impl Into<String>) -> Inline {
    Inline::Text(Span::new(text, Mark { code: true, ..Mark::default() }))
}

/// A link inside the document.
pub(super) fn link(text: impl Into<String>, id: &str) -> Inline {
    Inline::Text(Span::new(text, Mark { link: Some(format!("#{id}").into()), ..Mark::default() }))
}

/// A paragraph of one word or sentence, and pieces behind it.
pub(super) fn line(pieces: Vec<Inline>) -> Block {
    let mut spaced = Vec::new();
    for (at, piece) in pieces.into_iter().enumerate() {
        if at > 0 {
            spaced.push(text(" "));
        }
        spaced.push(piece);
    }
    Block::Paragraph(spaced)
}

/// A block of code.
pub(super) fn listing(language: &str, content: &str) -> Block {
    let text = if content.ends_with('\n') { content.to_owned() } else { format!("{content}\n") };
    Block::Code { language: language.to_owned(), info: language.to_owned(), text }
}

/// A list without numbers.
pub(super) fn bullets(items: Vec<Vec<Block>>) -> Block {
    let tight = items.iter().all(|blocks| blocks.len() < 2);
    Block::List { start: None, tight, items: items.into_iter().map(|blocks| Item { task: None, blocks }).collect() }
}

/// A list of boxes to tick.
pub(super) fn boxes(items: Vec<Vec<Inline>>) -> Block {
    let item = |inlines| Item { task: Some(false), blocks: vec![Block::Paragraph(inlines)] };
    Block::List { start: None, tight: true, items: items.into_iter().map(item).collect() }
}

/// The language of a file, by its name, for colours.
pub(super) fn language(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    if name.contains("Dockerfile") {
        return "dockerfile";
    }
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("go") => "go",
        Some("sh") => "sh",
        Some("yaml" | "yml") => "yaml",
        Some("json") => "json",
        Some("html") => "html",
        _ => "",
    }
}
