//! iTerm2's inline images (<https://iterm2.com/documentation-images.html>).

use crate::tui::clipboard::base64;

/// The PNG in so many columns and rows at the cursor.
#[must_use]
pub fn show(png: &[u8], columns: u16, rows: u16) -> String {
    let size = png.len();
    let head = format!("inline=1;size={size};width={columns};height={rows};preserveAspectRatio=1;doNotMoveCursor=1");
    format!("\x1b]1337;File={head}:{}\x07", base64(png))
}
