//! The pictures of diagrams, rendered from their SVG sources by `tools/diagrams`: indexed PNG, one per language and ground.

use include_dir::{Dir, include_dir};

use super::Diagram;
use crate::i18n::Lang;

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/diagrams");

/// A diagram as PNG, for a light or a dark ground.
#[must_use]
pub fn of(diagram: &Diagram, lang: Lang, light: bool) -> Option<&'static [u8]> {
    let ground = if light { "light" } else { "dark" };
    Some(FILES.get_file(format!("{}.{lang}.{ground}.png", diagram.name))?.contents())
}

/// Columns and rows of pixels that a PNG says it has.
#[must_use]
pub fn size(png: &[u8]) -> Option<(u32, u32)> {
    let number = |from: usize| Some(u32::from_be_bytes(png.get(from..from + 4)?.try_into().ok()?));
    Some((number(16)?, number(20)?))
}
