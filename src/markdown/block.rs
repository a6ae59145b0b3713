//! The elements a text consists of.

use std::sync::Arc;

use crate::i18n::{Lang, fixed};

/// An element that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 for the title, up to 6.
        level: u8,
        /// What it says.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The number of the first item; `None` where the items have bullets.
        start: Option<u64>,
        /// The items follow each other without a blank line.
        tight: bool,
        /// The items.
        items: Vec<Item>,
    },
    /// A table.
    Table {
        /// How the cells of each column stand.
        aligns: Vec<Align>,
        /// The cells of the heading.
        head: Vec<Vec<Inline>>,
        /// The cells of each row.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A box with a word that says how much it matters.
    Note {
        /// The word.
        kind: NoteKind,
        /// What it says.
        blocks: Vec<Block>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// Code between fences, or indented.
    Code {
        /// The language: the first word behind the fence, in lower case; empty where there is none.
        language: String,
        /// All that stands behind the fence.
        info: String,
        /// The code, with a line feed at the end of each line.
        text: String,
    },
    /// A horizontal line.
    Rule,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// For an item with a box: whether it is ticked.
    pub task: Option<bool>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// How much a note matters, as GitHub's Markdown names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// Worth knowing.
    Note,
    /// Makes it easier.
    Tip,
    /// Needed to get through.
    Important,
    /// Goes wrong without care.
    Warning,
    /// May cost something that cannot be brought back.
    Caution,
}

impl NoteKind {
    /// The word shown above the note.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        let id = match self {
            Self::Note => "markdown-note",
            Self::Tip => "markdown-tip",
            Self::Important => "markdown-important",
            Self::Warning => "markdown-warning",
            Self::Caution => "markdown-caution",
        };
        fixed(lang, id)
    }
}

/// How the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right, as numbers do.
    Right,
}

/// A part of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Text that looks the same throughout.
    Text(Span<Mark>),
    /// The source's line ended here; the text goes on.
    SoftBreak,
    /// A new line begins here.
    HardBreak,
}

/// A run of text and how it looks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span<S> {
    /// The text.
    pub text: String,
    /// How it looks.
    pub style: S,
}

impl<S> Span<S> {
    /// A run of text.
    pub fn new(text: impl Into<String>, style: S) -> Self {
        Self { text: text.into(), style }
    }
}

/// What a run of text is, apart from text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mark {
    /// Code.
    pub code: bool,
    /// Strong: usually bold.
    pub strong: bool,
    /// Emphasized: usually italic.
    pub emph: bool,
    /// Struck through.
    pub strike: bool,
    /// Where it leads.
    pub link: Option<Arc<str>>,
}
