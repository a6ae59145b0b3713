//! Blocks as Markdown.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::html_blocks::may_lead;
use crate::markdown::{Align, Block, Inline, Item, Mark, NoteKind, flow};

/// Text that Markdown shows as it is. With `starts` it stands where a block could begin: there `#` and `1.` mean more.
pub(super) fn escape(text: &str, starts: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut number = starts;
    for (at, c) in text.chars().enumerate() {
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' => true,
            '#' | '+' | '-' | '=' => starts && at == 0,
            '.' | ')' => number && at > 0,
            _ => false,
        };
        number &= c.is_ascii_digit();
        if special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Writes blocks, each followed by an empty line; `indent` begins every line.
pub(super) fn blocks(blocks: &[Block], indent: &str, places: &BTreeMap<String, String>, out: &mut String) {
    let writer = Writer { places };
    writer.blocks(blocks, indent, out);
}

struct Writer<'p> {
    places: &'p BTreeMap<String, String>,
}

impl Writer<'_> {
    fn blocks(&self, blocks: &[Block], indent: &str, out: &mut String) {
        for block in blocks {
            self.one(block, indent, out);
            lines("", indent, out);
        }
    }

    fn one(&self, block: &Block, indent: &str, out: &mut String) {
        match block {
            Block::Heading { level, text } => {
                let level = usize::from((level + 1).clamp(4, 6));
                lines(&format!("{} {}", "#".repeat(level), self.inlines(text, " ", false)), indent, out);
            }
            Block::Paragraph(text) => lines(&self.inlines(text, "\\\n", true), indent, out),
            Block::List { start, tight, items } => self.list(*start, *tight, items, indent, out),
            Block::Table { aligns, head, rows } => self.table(aligns, head, rows, indent, out),
            Block::Note { kind, blocks } => {
                lines(&format!("> [!{}]", word(*kind)), indent, out);
                self.quoted(blocks, indent, out);
            }
            Block::Quote(blocks) => self.quoted(blocks, indent, out),
            Block::Code { language, text, .. } => {
                let fence = "`".repeat(longest_run(text).max(2) + 1);
                let plain = language.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+'));
                let language = if plain { language } else { "" };
                lines(&format!("{fence}{language}\n{}\n{fence}", text.trim_end_matches('\n')), indent, out);
            }
            Block::Rule => lines("---", indent, out),
        }
    }

    fn quoted(&self, blocks: &[Block], indent: &str, out: &mut String) {
        let mut inner = String::new();
        self.blocks(blocks, "", &mut inner);
        for line in inner.trim_end().split('\n') {
            lines(&format!("> {line}"), indent, out);
        }
    }

    fn list(&self, start: Option<u64>, tight: bool, items: &[Item], indent: &str, out: &mut String) {
        for (at, item) in items.iter().enumerate() {
            let number = start.map(|start| start.saturating_add(at as u64));
            let mark = number.map_or_else(|| "- ".to_owned(), |number| format!("{number}. "));
            let task = match item.task {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            let mut inner = String::new();
            self.blocks(&item.blocks, "", &mut inner);
            let mut text = inner.trim_end().to_owned();
            if tight {
                text = text.replace("\n\n- ", "\n- ");
            }
            let hang = " ".repeat(mark.len());
            let mut first = true;
            for line in format!("{task}{text}").split('\n') {
                let line = if first { format!("{mark}{line}") } else { format!("{hang}{line}") };
                first = false;
                lines(line.trim_end(), indent, out);
            }
            if !tight && at + 1 < items.len() {
                lines("", indent, out);
            }
        }
    }

    fn table(&self, aligns: &[Align], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], indent: &str, out: &mut String) {
        let row = |cells: &[Vec<Inline>]| {
            let cells: Vec<String> = cells.iter().map(|cell| in_cell(&self.inlines(cell, " ", false))).collect();
            format!("| {} |", cells.join(" | "))
        };
        let rule: Vec<&str> = (0..head.len())
            .map(|at| match aligns.get(at) {
                Some(Align::Center) => ":-:",
                Some(Align::Right) => "--:",
                Some(Align::Left) | None => "---",
            })
            .collect();
        lines(&row(head), indent, out);
        lines(&format!("| {} |", rule.join(" | ")), indent, out);
        for cells in rows {
            lines(&row(cells), indent, out);
        }
    }

    /// Text of a paragraph; `hard` stands where the author asked for a new line.
    fn inlines(&self, inlines: &[Inline], hard: &str, starts: bool) -> String {
        let lines: Vec<String> = flow(inlines)
            .into_iter()
            .map(|spans| {
                let spans = spans.iter().enumerate();
                spans.map(|(at, span)| self.marked(&span.text, &span.style, starts && at == 0)).collect::<String>()
            })
            .collect();
        lines.join(hard)
    }

    fn marked(&self, text: &str, mark: &Mark, starts: bool) -> String {
        let inside = text.trim();
        if inside.is_empty() {
            return text.to_owned();
        }
        let mut marked = if mark.code { code(inside) } else { escape(inside, starts) };
        for (on, sign) in [(mark.strike, "~~"), (mark.emph, "*"), (mark.strong, "**")] {
            if on {
                marked = format!("{sign}{marked}{sign}");
            }
        }
        if let Some(address) = mark.link.as_deref().filter(|address| may_lead(address)) {
            let address = match address.strip_prefix('#') {
                Some(id) => self.places.get(id).map(|place| format!("#{place}")),
                None => Some(address.replace(['<', '>', ' ', '\n'], "")),
            };
            marked = address.map_or(marked.clone(), |address| format!("[{marked}](<{address}>)"));
        }
        // Blanks at the ends stand outside the signs, or these are none.
        let before = text.len() - text.trim_start().len();
        let after = text.trim_end().len();
        format!("{}{marked}{}", text.get(..before).unwrap_or_default(), text.get(after..).unwrap_or_default())
    }
}

/// `|` ends a cell, in code too.
fn in_cell(text: &str) -> String {
    text.replace("\\|", "|").replace('|', "\\|")
}

fn code(text: &str) -> String {
    let fence = "`".repeat(longest_run(text) + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or_default()
}

fn lines(text: &str, indent: &str, out: &mut String) {
    for line in text.split('\n') {
        let _ = writeln!(out, "{}", format!("{indent}{line}").trim_end());
    }
}

fn word(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Note => "NOTE",
        NoteKind::Tip => "TIP",
        NoteKind::Important => "IMPORTANT",
        NoteKind::Warning => "WARNING",
        NoteKind::Caution => "CAUTION",
    }
}
