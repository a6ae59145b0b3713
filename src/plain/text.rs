//! Lesson text as plain lines, in the order in which it is read: no boxes, no colours, no marks that have to be seen. What the
//! screen shows by its looks is said: headings, code, notes; a table is read row by row.

use crate::diagrams;
use crate::i18n::Lang;
use crate::markdown::{self, Block, Inline, Item, Span};
use crate::plain::sentences;
use crate::plain::words::Word;

/// Columns before code and what belongs to something above it.
const INDENT: usize = 4;
/// Text is never wrapped narrower than this.
const NARROWEST: usize = 20;

/// Markdown in lines of at most `width` columns; code keeps its own lines.
#[must_use]
pub fn markdown(source: &str, width: usize, lang: Lang) -> Vec<String> {
    blocks(&markdown::parse(source), width, lang)
}

/// The same of parsed text.
#[must_use]
pub fn blocks(blocks: &[Block], width: usize, lang: Lang) -> Vec<String> {
    let mut writer = Writer { out: Vec::new(), width: width.max(NARROWEST), lang, indent: 0, lead: String::new() };
    writer.blocks(blocks, false);
    writer.out
}

/// One text in lines of at most `width` columns, all but the first indented by `indent`.
#[must_use]
pub fn wrapped(text: &str, width: usize, indent: usize) -> Vec<String> {
    let spans = [Span::new(text, ())];
    let rows = markdown::wrap(&spans, width.saturating_sub(indent).max(NARROWEST));
    let joined = rows.into_iter().map(|row| row.into_iter().map(|span| span.text).collect::<String>());
    joined.enumerate().map(|(at, row)| if at == 0 { row } else { format!("{:indent$}{row}", "") }).collect()
}

struct Writer {
    out: Vec<String>,
    width: usize,
    lang: Lang,
    indent: usize,
    /// Said before the next text: a list's number, the word of a note.
    lead: String,
}

impl Writer {
    fn line(&mut self, text: &str) {
        let indent = if text.is_empty() { 0 } else { self.indent };
        self.out.push(format!("{:indent$}{text}", ""));
    }

    fn gap(&mut self) {
        if self.out.last().is_some_and(|line| !line.is_empty()) {
            self.out.push(String::new());
        }
    }

    /// A text, behind what is to be said before it.
    fn say(&mut self, text: &str) {
        let lead = std::mem::take(&mut self.lead);
        // What a list's item goes on with stands below its text, not below its number.
        let below = if lead.starts_with("- ") || lead.starts_with(|first: char| first.is_ascii_digit()) { 2 } else { 0 };
        for row in wrapped(&format!("{lead}{text}"), self.width.saturating_sub(self.indent), below) {
            self.line(&row);
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for line in markdown::flow(inlines) {
            let text: String = line.into_iter().map(|span| span.text).collect();
            self.say(&text);
        }
    }

    /// What was to be said before a text, when something else follows.
    fn say_lead(&mut self) {
        let lead = std::mem::take(&mut self.lead);
        if !lead.trim().is_empty() {
            self.line(lead.trim_end());
        }
    }

    fn blocks(&mut self, blocks: &[Block], tight: bool) {
        for (at, block) in blocks.iter().enumerate() {
            if at > 0 && !tight {
                self.gap();
            }
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text, .. } => {
                let heading = format!("{} {}", Word::Heading.text(self.lang), flat(text));
                self.say(&heading);
            }
            Block::Paragraph(inlines) => self.inlines(inlines),
            Block::List { start, tight, items } => {
                self.say_lead();
                for (at, item) in items.iter().enumerate() {
                    if at > 0 && !tight {
                        self.gap();
                    }
                    self.item(start.map(|start| start + at as u64), item, *tight);
                }
            }
            Block::Table { head, rows, .. } => self.table(head, rows),
            Block::Note { kind, blocks } => {
                self.lead.push_str(kind.word(self.lang));
                self.lead.push_str(": ");
                self.blocks(blocks, false);
            }
            Block::Quote(blocks) => {
                self.lead.push_str(Word::Quotation.text(self.lang));
                self.lead.push(' ');
                self.blocks(blocks, false);
            }
            Block::Code { language, info, text } => match diagrams::referred(info).flatten() {
                Some(diagram) => {
                    let told = sentences::diagram(diagram, self.lang);
                    self.say(&told);
                }
                None => self.code(language, text),
            },
            Block::Rule => {}
        }
    }

    fn item(&mut self, number: Option<u64>, item: &Item, tight: bool) {
        self.say_lead();
        self.lead = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
        if let Some(ticked) = item.task {
            let word = if ticked { Word::Ticked } else { Word::NotTicked };
            self.lead.push_str(word.text(self.lang));
            self.lead.push(' ');
        }
        let mut parts = item.blocks.iter();
        if let Some(first) = parts.next() {
            self.block(first);
        }
        self.say_lead();
        self.indent += 2;
        for block in parts {
            if !tight {
                self.gap();
            }
            self.block(block);
        }
        self.indent -= 2;
    }

    /// Each cell behind the heading of its column.
    fn table(&mut self, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        self.say_lead();
        self.say(&sentences::table(rows.len(), head.len(), self.lang));
        for (number, row) in rows.iter().enumerate() {
            let cells = row.iter().enumerate().map(|(column, cell)| {
                let (name, cell) = (head.get(column).map(|name| flat(name)).unwrap_or_default(), flat(cell));
                let cell = if cell.is_empty() { Word::Empty.text(self.lang).to_owned() } else { cell };
                if name.is_empty() { cell } else { format!("{name}: {cell}") }
            });
            let cells = cells.collect::<Vec<_>>().join("; ");
            self.say(&sentences::row(number + 1, &cells, self.lang));
        }
    }

    /// Code stands as it is, so that it can be copied; where it begins and ends is said.
    fn code(&mut self, language: &str, text: &str) {
        self.say_lead();
        let lines: Vec<&str> = text.trim_end_matches('\n').lines().collect();
        self.say(&sentences::code(language, lines.len(), self.lang));
        self.indent += INDENT;
        for line in &lines {
            self.line(line);
        }
        self.indent -= INDENT;
        if lines.len() > 1 {
            self.line(Word::EndOfCode.text(self.lang));
        }
    }
}

/// Text on one line, with the addresses of its links.
fn flat(inlines: &[Inline]) -> String {
    let lines = markdown::flow(inlines).into_iter();
    lines.map(|line| line.into_iter().map(|span| span.text).collect::<String>()).collect::<Vec<_>>().join(" ")
}
