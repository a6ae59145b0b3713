//! Blocks laid out one below the other.

use std::sync::Arc;

use ratatui::text::{Line, Span as Piece};

use super::{Commands, code, diagram, explanation, run, table};
use crate::diagrams;
use crate::i18n::Lang;
use crate::markdown::{Block, Highlighted, Item, NoteKind, wrap};
use crate::tui::theme::Theme;

/// The coloured pieces of code in a language, if they are known already. Called for each block of code each time it
/// is laid out: it looks into a cache and never computes.
pub type Highlights<'a> = dyn Fn(&str, &str) -> Option<Arc<Highlighted>> + 'a;

/// Indents, bars and columns never make text narrower than this; they are left out instead.
const NARROWEST: usize = 12;
/// Stands at the left of a note.
const NOTE_BAR: &str = "▌ ";
/// Stands at the left of a quotation.
const QUOTE_BAR: &str = "│ ";
const BULLETS: [&str; 3] = ["• ", "◦ ", "▪ "];

/// How texts are laid out.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// The looks.
    pub theme: &'a Theme,
    /// The language of the words that the layout adds.
    pub lang: Lang,
    /// Colours for code.
    pub highlights: &'a Highlights<'a>,
    /// Command lines to explain where they stand.
    pub commands: Option<Commands<'a>>,
}

impl Document<'_> {
    /// `blocks` in lines of at most `width` columns, but at least 12.
    #[must_use]
    pub fn layout(&self, blocks: &[Block], width: u16) -> Vec<Line<'static>> {
        self.blocks(blocks, usize::from(width).max(NARROWEST), 0, true)
    }

    /// `spaced` puts a blank line between blocks. `depth` counts the lists around.
    fn blocks(&self, blocks: &[Block], width: usize, depth: usize, spaced: bool) -> Vec<Line<'static>> {
        let mut out: Vec<Line<'static>> = Vec::new();
        for block in blocks {
            let lines = self.block(block, width, depth);
            if spaced && !out.is_empty() && !lines.is_empty() {
                out.push(Line::default());
            }
            out.extend(lines);
        }
        out
    }

    fn block(&self, block: &Block, width: usize, depth: usize) -> Vec<Line<'static>> {
        let theme = self.theme;
        match block {
            Block::Heading { level, text } => run::lines(text, width, theme.heading(*level), theme),
            Block::Paragraph(text) => run::lines(text, width, theme.text, theme),
            Block::List { start, tight, items } => self.list(*start, *tight, items, width, depth),
            Block::Table { aligns, head, rows } => table::lines(aligns, head, rows, width, theme),
            Block::Note { kind, blocks } => self.note(*kind, blocks, width, depth),
            Block::Quote(blocks) => {
                let bar = Piece::styled(QUOTE_BAR, theme.dim);
                self.barred(&bar, width, |width| self.blocks(blocks, width, depth, true))
            }
            Block::Code { language, info, text } => match diagrams::referred(info).flatten() {
                Some(diagram) => diagram::lines(diagram, self.lang, width, theme),
                None => self.code(language, text, width),
            },
            Block::Rule => vec![Line::styled("─".repeat(width), theme.dim)],
        }
    }

    fn code(&self, language: &str, text: &str, width: usize) -> Vec<Line<'static>> {
        let highlighted = (self.highlights)(language, text);
        let explained = self.commands.and_then(|commands| Some((commands, commands.split(text)?)));
        let Some((commands, pieces)) = explained else {
            return code::lines(text, highlighted.as_deref(), width, self.theme);
        };
        let mut out = Vec::new();
        let mut from = 0;
        for piece in pieces {
            let to = from + piece.lines().count();
            let colours = highlighted.as_deref().and_then(|lines| lines.get(from..to)).map(<[_]>::to_vec);
            out.extend(code::lines(piece, colours.as_ref(), width, self.theme));
            out.extend(explanation::lines(piece, commands.env, self.lang, width, self.theme));
            from = to;
        }
        out
    }

    fn note(&self, kind: NoteKind, blocks: &[Block], width: usize, depth: usize) -> Vec<Line<'static>> {
        let style = self.theme.note(kind);
        self.barred(&Piece::styled(NOTE_BAR, style), width, |width| {
            let mut lines = vec![Line::from(Piece::styled(kind.word(self.lang), style))];
            lines.extend(self.blocks(blocks, width, depth, true));
            lines
        })
    }

    /// What `inside` lays out in the remaining width, with `bar` at the left.
    fn barred(&self, bar: &Piece<'static>, width: usize, inside: impl Fn(usize) -> Vec<Line<'static>>) -> Vec<Line<'static>> {
        let inner = width.saturating_sub(wrap::width(&bar.content));
        if inner < NARROWEST { inside(width) } else { run::prefixed(inside(inner), bar, bar) }
    }

    fn list(&self, start: Option<u64>, tight: bool, items: &[Item], width: usize, depth: usize) -> Vec<Line<'static>> {
        let last = start.map_or(0, |start| start.saturating_add(items.len().saturating_sub(1) as u64));
        let digits = last.to_string().len();
        let mut out = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let mut marker = match start {
                Some(start) => format!("{:>digits$}. ", start.saturating_add(index as u64)),
                None if item.task.is_some() => String::new(),
                None => BULLETS.get(depth % BULLETS.len()).copied().unwrap_or("• ").to_owned(),
            };
            marker.push_str(item.task.map_or("", |ticked| if ticked { "[x] " } else { "[ ] " }));
            if !tight && index > 0 {
                out.push(Line::default());
            }
            out.extend(self.item(&item.blocks, &marker, width, depth + 1, !tight));
        }
        out
    }

    fn item(&self, blocks: &[Block], marker: &str, width: usize, depth: usize, spaced: bool) -> Vec<Line<'static>> {
        let indent = wrap::width(marker);
        let first = Piece::styled(marker.to_owned(), self.theme.strong);
        let inner = width.saturating_sub(indent);
        if inner >= NARROWEST {
            let mut lines = self.blocks(blocks, inner, depth, spaced);
            if lines.is_empty() {
                lines.push(Line::default());
            }
            return run::prefixed(lines, &first, &Piece::raw(" ".repeat(indent)));
        }
        // No room for an indent: the marker stands alone above the text.
        let mut lines = vec![Line::from(Piece::styled(marker.trim_end().to_owned(), self.theme.strong))];
        lines.extend(self.blocks(blocks, width, depth, spaced));
        lines
    }
}

#[cfg(test)]
#[path = "document_tests.rs"]
mod tests;
