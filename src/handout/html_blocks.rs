//! Blocks as HTML.

use std::fmt::Write;

use crate::markdown::{Align, Block, Inline, Item, Mark, NoteKind, Token, flow, highlight_now};

/// Text as HTML shows it, in content and in quoted attributes.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Where a link of a course may lead: out by these schemes, or to a place in the document. Anything else, `javascript:`
/// first of all, is text.
pub(super) fn may_lead(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    is_step(address) || ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
}

/// `#lesson/step`: the places of a handout.
fn is_step(address: &str) -> bool {
    address.starts_with('#') && address.contains('/')
}

/// Writes blocks.
pub(super) fn blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        one(block, out);
    }
}

fn one(block: &Block, out: &mut String) {
    match block {
        Block::Heading { level, text } => {
            // `##` and `###` are the lessons' and steps' own.
            let level = (level + 1).clamp(4, 6);
            let _ = writeln!(out, "<h{level}>{}</h{level}>", inlines(text));
        }
        Block::Paragraph(text) => {
            let _ = writeln!(out, "<p>{}</p>", inlines(text));
        }
        Block::List { start, tight, items } => list(*start, *tight, items, out),
        Block::Table { aligns, head, rows } => table(aligns, head, rows, out),
        Block::Note { kind, blocks: inner } => {
            let _ = writeln!(out, "<div class=\"note {}\">", class(*kind));
            blocks(inner, out);
            out.push_str("</div>\n");
        }
        Block::Quote(inner) => {
            out.push_str("<blockquote>\n");
            blocks(inner, out);
            out.push_str("</blockquote>\n");
        }
        Block::Code { language, text, .. } => {
            let _ = writeln!(out, "<pre><code>{}</code></pre>", listing(language, text));
        }
        Block::Rule => out.push_str("<hr>\n"),
    }
}

fn list(start: Option<u64>, tight: bool, items: &[Item], out: &mut String) {
    let tag = if start.is_some() { "ol" } else { "ul" };
    match start.filter(|start| *start != 1) {
        Some(start) => {
            let _ = writeln!(out, "<{tag} start=\"{start}\">");
        }
        None => {
            let _ = writeln!(out, "<{tag}>");
        }
    }
    for item in items {
        out.push_str("<li>");
        match item.task {
            Some(true) => out.push_str("☑ "),
            Some(false) => out.push_str("☐ "),
            None => {}
        }
        for block in &item.blocks {
            match block {
                Block::Paragraph(text) if tight => out.push_str(&inlines(text)),
                other => one(other, out),
            }
        }
        out.push_str("</li>\n");
    }
    let _ = writeln!(out, "</{tag}>");
}

fn table(aligns: &[Align], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], out: &mut String) {
    let row = |tag: &str, cells: &[Vec<Inline>], out: &mut String| {
        out.push_str("<tr>");
        for (at, cell) in cells.iter().enumerate() {
            let align = match aligns.get(at) {
                Some(Align::Center) => " class=\"center\"",
                Some(Align::Right) => " class=\"right\"",
                Some(Align::Left) | None => "",
            };
            let _ = write!(out, "<{tag}{align}>{}</{tag}>", inlines(cell));
        }
        out.push_str("</tr>\n");
    };
    out.push_str("<table>\n<thead>\n");
    row("th", head, out);
    out.push_str("</thead>\n<tbody>\n");
    for cells in rows {
        row("td", cells, out);
    }
    out.push_str("</tbody>\n</table>\n");
}

fn class(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Note => "info",
        NoteKind::Tip => "tip",
        NoteKind::Important => "important",
        NoteKind::Warning => "warning",
        NoteKind::Caution => "caution",
    }
}

/// Text of a line, marked up.
pub(super) fn inlines(inlines: &[Inline]) -> String {
    let lines: Vec<String> = flow(inlines)
        .into_iter()
        .map(|spans| spans.iter().map(|span| marked(&span.text, &span.style)).collect::<String>())
        .collect();
    lines.join("<br>\n")
}

fn marked(text: &str, mark: &Mark) -> String {
    let mut html = escape(text);
    for (on, tag) in [(mark.code, "code"), (mark.strike, "del"), (mark.emph, "em"), (mark.strong, "strong")] {
        if on {
            html = format!("<{tag}>{html}</{tag}>");
        }
    }
    match &mark.link {
        Some(address) if may_lead(address) => {
            format!("<a href=\"{}\" rel=\"noopener noreferrer\">{html}</a>", escape(address))
        }
        _ => html,
    }
}

/// Code in colours, where its language is one that lessons are made of.
fn listing(language: &str, text: &str) -> String {
    let Some(lines) = highlight_now(language, text) else { return escape(text) };
    let mut out = String::new();
    for line in lines {
        for (token, piece) in line {
            match token_class(token) {
                Some(class) => {
                    let _ = write!(out, "<span class=\"{class}\">{}</span>", escape(&piece));
                }
                None => out.push_str(&escape(&piece)),
            }
        }
        out.push('\n');
    }
    out
}

fn token_class(token: Token) -> Option<&'static str> {
    match token {
        Token::Keyword | Token::Key => Some("k"),
        Token::String => Some("s"),
        Token::Number => Some("n"),
        Token::Comment => Some("c"),
        Token::Function | Token::Type => Some("f"),
        Token::Plain | Token::Variable | Token::Operator => None,
    }
}
