//! Diagrams that lessons show: what each is called and says in words, and how it is drawn with letters.
//!
//! A lesson refers to one by a fence, ` ```diagram ports `. All of a diagram's languages come from one source in `assets/diagrams`: a
//! drawing for wide and one for narrow places, with fields for words (and an SVG, for pictures); the words are in `diagram.ftl`.
//!
//! - [`known`]: the diagrams and their words; [`drawing`]: a drawing with words in its fields; [`picture`]: the rendered pictures.

pub mod drawing;
pub mod known;
pub mod picture;

use crate::i18n::Lang;
use crate::markdown::{Block, Item};

pub use known::{ALL, Diagram};

/// The language of a fence that refers to a diagram.
pub const FENCE: &str = "diagram";
/// Columns of the widest drawing: it has room on a screen of 80.
pub const WIDE: usize = 76;
/// Columns of the widest one for narrow places: a screen of 60, and the text between two panels on one of 120.
pub const NARROW: usize = 47;

/// The diagram that a fence with this info refers to; `None` where it refers to none, `Some(None)` to one there is not.
#[must_use]
pub fn referred(info: &str) -> Option<Option<&'static Diagram>> {
    let mut words = info.split_whitespace();
    if words.next() != Some(FENCE) {
        return None;
    }
    let name = words.next().unwrap_or_default();
    Some(known::of(name).filter(|_| words.next().is_none()))
}

/// The diagrams that a text refers to, in their order.
#[must_use]
pub fn within(blocks: &[Block]) -> Vec<&'static Diagram> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Code { info, .. } => found.extend(referred(info).flatten()),
            Block::List { items, .. } => items.iter().for_each(|item| found.extend(within(&item.blocks))),
            Block::Note { blocks, .. } | Block::Quote(blocks) => found.extend(within(blocks)),
            _ => {}
        }
    }
    found
}

/// The text with drawings of at most `columns` in the place of references, for whoever shows code as it is.
#[must_use]
pub fn drawn(blocks: Vec<Block>, lang: Lang, columns: usize) -> Vec<Block> {
    let again = |blocks| drawn(blocks, lang, columns);
    let one = |block| match block {
        Block::Code { language, info, text } => match referred(&info).flatten() {
            Some(diagram) => {
                let mut rows = diagram.drawing(lang, columns).unwrap_or_else(|| vec![diagram.said(lang).to_owned()]);
                rows.insert(0, format!("{}\n", diagram.title(lang)));
                Block::Code { language: String::new(), info: String::new(), text: rows.join("\n") + "\n" }
            }
            None => Block::Code { language, info, text },
        },
        Block::List { start, tight, items } => {
            let items = items.into_iter().map(|item| Item { task: item.task, blocks: again(item.blocks) }).collect();
            Block::List { start, tight, items }
        }
        Block::Note { kind, blocks } => Block::Note { kind, blocks: again(blocks) },
        Block::Quote(blocks) => Block::Quote(again(blocks)),
        other => other,
    };
    blocks.into_iter().map(one).collect()
}

#[cfg(test)]
mod tests;
