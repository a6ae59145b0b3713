//! Markdown into blocks.

use std::sync::Arc;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::block::{Align, Block, Inline, Item, Mark, NoteKind, Span};
use super::clean::clean;
use super::emphasis::{mark, unmark};

/// How deep blocks nest; deeper ones are shown as if they stood at this depth, so that no text, however strange,
/// can exhaust the stack.
const DEPTH: usize = 24;

/// The elements of `source`: CommonMark with GitHub's tables, notes, task lists and strike-through. HTML is text like
/// any other. The result has no control sequences, not even those written as character references.
#[must_use]
pub fn parse(source: &str) -> Vec<Block> {
    let source = clean(source);
    let source = mark(&source);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut builder = Builder::default();
    for event in Parser::new_ext(&source, options) {
        builder.event(event);
    }
    builder.finish()
}

/// A block with blocks in it that has not ended.
#[derive(Debug)]
enum Container {
    Quote,
    Note(NoteKind),
    List { start: Option<u64>, tight: bool, items: Vec<Item> },
    Item { task: Option<bool> },
}

#[derive(Debug, Default)]
struct Builder {
    /// The blocks of the innermost container, below them those of the ones around it.
    blocks: Vec<Block>,
    around: Vec<(Container, Vec<Block>)>,
    /// Containers that began below [`DEPTH`].
    too_deep: usize,
    inlines: Vec<Inline>,
    mark: Mark,
    strong: usize,
    emph: usize,
    links: Vec<Option<Arc<str>>>,
    code: Option<(String, String)>,
    html: bool,
    table: Option<Table>,
}

#[derive(Debug, Default)]
struct Table {
    aligns: Vec<Align>,
    head: Vec<Vec<Inline>>,
    rows: Vec<Vec<Vec<Inline>>>,
    row: Vec<Vec<Inline>>,
}

impl Builder {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) | Event::FootnoteReference(text) => {
                self.text(&text);
            }
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.mark.code = true;
                self.text(&text);
                self.mark.code = false;
            }
            Event::SoftBreak => self.inlines.push(Inline::SoftBreak),
            Event::HardBreak => self.inlines.push(Inline::HardBreak),
            Event::Rule => {
                self.paragraph();
                self.blocks.push(Block::Rule);
            }
            Event::TaskListMarker(ticked) => {
                if let Some((Container::Item { task }, _)) = self.around.last_mut() {
                    *task = Some(ticked);
                }
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.emph += 1,
            Tag::Strong => self.strong += 1,
            Tag::Strikethrough => self.mark.strike = true,
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                let url = unmark(clean(&dest_url)).replace(['\n', '\t'], "");
                self.links.push((!url.is_empty()).then(|| url.into()));
            }
            Tag::TableCell | Tag::TableRow | Tag::TableHead => self.inlines.clear(),
            block => {
                self.paragraph();
                self.start_block(block);
            }
        }
        self.set_mark();
    }

    fn start_block(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                // Only in a loose list are the items' texts paragraphs.
                if let Some([.., (Container::List { tight, .. }, _), (Container::Item { .. }, _)]) =
                    self.around.last_chunk_mut::<2>()
                {
                    *tight = false;
                }
            }
            Tag::BlockQuote(kind) => self.open(kind.map_or(Container::Quote, |kind| Container::Note(note_kind(kind)))),
            Tag::List(start) => self.open(Container::List { start, tight: true, items: Vec::new() }),
            Tag::Item => self.open(Container::Item { task: None }),
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => unmark(clean(&info)).replace(['\n', '\t'], " "),
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some((info, String::new()));
            }
            Tag::HtmlBlock => self.html = true,
            Tag::Table(aligns) => {
                self.table = Some(Table { aligns: aligns.into_iter().map(align).collect(), ..Table::default() });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.emph = self.emph.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Strikethrough => self.mark.strike = false,
            TagEnd::Link | TagEnd::Image => {
                self.links.pop();
            }
            TagEnd::Heading(level) => {
                let text = std::mem::take(&mut self.inlines);
                self.blocks.push(Block::Heading { level: level as u8, text });
            }
            TagEnd::CodeBlock => {
                if let Some((info, text)) = self.code.take() {
                    let language = info.split([' ', ',', '{']).next().unwrap_or_default().to_lowercase();
                    self.blocks.push(Block::Code { language, info, text });
                }
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.paragraph();
                self.close();
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.inlines);
                if let Some(table) = &mut self.table {
                    table.row.push(cell);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                if let Some(table) = &mut self.table {
                    let row = std::mem::take(&mut table.row);
                    if tag == TagEnd::TableHead {
                        table.head = row;
                    } else {
                        table.rows.push(row);
                    }
                }
            }
            TagEnd::Table => {
                if let Some(Table { aligns, head, rows, .. }) = self.table.take() {
                    self.blocks.push(Block::Table { aligns, head, rows });
                }
            }
            _ => {
                self.html = false;
                self.paragraph();
            }
        }
        self.set_mark();
    }

    fn set_mark(&mut self) {
        self.mark.emph = self.emph > 0;
        self.mark.strong = self.strong > 0;
        self.mark.link = self.links.iter().rev().flatten().next().cloned();
    }

    fn text(&mut self, text: &str) {
        let text = unmark(clean(text));
        if let Some((_, code)) = &mut self.code {
            code.push_str(&text);
        } else if self.html {
            for line in text.split_inclusive('\n') {
                self.run(line.trim_end_matches('\n'));
                if line.ends_with('\n') {
                    self.inlines.push(Inline::HardBreak);
                }
            }
        } else if text.contains(['\n', '\t']) {
            self.run(&text.replace(['\n', '\t'], " "));
        } else {
            self.run(&text);
        }
    }

    fn run(&mut self, text: &str) {
        match self.inlines.last_mut() {
            Some(Inline::Text(last)) if last.style == self.mark => last.text.push_str(text),
            _ if text.is_empty() => {}
            _ => self.inlines.push(Inline::Text(Span::new(text, self.mark.clone()))),
        }
    }

    /// Ends the paragraph that is open, if one is.
    fn paragraph(&mut self) {
        while matches!(self.inlines.last(), Some(Inline::SoftBreak | Inline::HardBreak)) {
            self.inlines.pop();
        }
        if !self.inlines.is_empty() {
            self.blocks.push(Block::Paragraph(std::mem::take(&mut self.inlines)));
        }
    }

    fn open(&mut self, container: Container) {
        if self.around.len() >= DEPTH || self.too_deep > 0 {
            self.too_deep += 1;
        } else {
            self.around.push((container, std::mem::take(&mut self.blocks)));
        }
    }

    fn close(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let Some((container, around)) = self.around.pop() else { return };
        let blocks = std::mem::replace(&mut self.blocks, around);
        match container {
            Container::Quote => self.blocks.push(Block::Quote(blocks)),
            Container::Note(kind) => self.blocks.push(Block::Note { kind, blocks }),
            Container::List { start, tight, items } => self.blocks.push(Block::List { start, tight, items }),
            Container::Item { task } => {
                if let Some((Container::List { items, .. }, _)) = self.around.last_mut() {
                    items.push(Item { task, blocks });
                } else {
                    self.blocks.extend(blocks);
                }
            }
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.paragraph();
        self.too_deep = 0;
        while !self.around.is_empty() {
            self.close();
        }
        self.blocks
    }
}

fn note_kind(kind: BlockQuoteKind) -> NoteKind {
    match kind {
        BlockQuoteKind::Note => NoteKind::Note,
        BlockQuoteKind::Tip => NoteKind::Tip,
        BlockQuoteKind::Important => NoteKind::Important,
        BlockQuoteKind::Warning => NoteKind::Warning,
        BlockQuoteKind::Caution => NoteKind::Caution,
    }
}

fn align(align: Alignment) -> Align {
    match align {
        Alignment::None | Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
