//! A course on paper: one document in one language, for a room without the workshop, for reading beforehand, for the archive.
//!
//! A course is untrusted, and its handout is opened in a browser or shown by a Markdown viewer: all of its text is text, no
//! HTML of a lesson stays HTML, and links lead to `https:`, `http:` and `mailto:` or inside the document.
//!
//! - [`content`]: what stands in it, in order; [`step`]: one step; [`question`]: questions and their answers;
//! - [`words`]: its own words; [`build`]: small pieces of text;
//! - [`html`], [`markdown`]: how it is written.

mod build;
mod content;
mod html;
mod html_blocks;
mod markdown;
mod markdown_text;
mod question;
mod step;
#[cfg(test)]
mod tests;
mod words;

use crate::course::{Course, Scope};
use crate::i18n::Lang;
use crate::markdown::{Block, clean};

/// How a handout is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One HTML page that needs nothing else.
    Html,
    /// CommonMark with tables and notes, as GitHub has them.
    Markdown,
}

/// The handout of a course in `lang`, with the variables' values of `scope` filled in.
#[must_use]
pub fn handout(course: &Course, lang: Lang, scope: &Scope, format: Format) -> String {
    let handout = content::of(course, lang, scope);
    let text = match format {
        Format::Html => html::page(&handout),
        Format::Markdown => markdown::page(&handout),
    };
    clean(&text).into_owned()
}

/// A handout before it is written.
struct Handout {
    lang: Lang,
    title: String,
    /// What stands above the table of contents.
    intro: Vec<Block>,
    sections: Vec<Section>,
}

/// A part with a heading, listed in the table of contents.
struct Section {
    /// 2 for a lesson, 3 for a step.
    level: u8,
    /// What links lead to, unique in the document.
    id: String,
    title: String,
    pieces: Vec<Piece>,
}

/// A piece of a section.
enum Piece {
    /// Text.
    Text(Vec<Block>),
    /// Text that a reader opens: hints, solutions.
    Fold { title: String, blocks: Vec<Block> },
}
