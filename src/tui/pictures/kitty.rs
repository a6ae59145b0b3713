//! Kitty's graphics (<https://sw.kovidgoyal.net/kitty/graphics-protocol/>).

use crate::tui::clipboard::base64;

/// Whether it is known here: a picture of one pixel that is looked at and thrown away.
pub(crate) const QUESTION: &str = "\x1b_Gi=4207,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\";
/// How an answer begins after ESC and `_`.
pub(crate) const BEGINS: &str = "Gi=4207";
/// Takes the picture away, and what the terminal keeps of it.
pub(crate) const GONE: &str = "\x1b_Ga=d,d=I,i=4207,q=2\x1b\\";
/// Most letters of one piece.
const PIECE: usize = 4096;

/// The PNG in so many columns and rows at the cursor, which stays where it is. The terminal is asked to answer nothing.
#[must_use]
pub fn show(png: &[u8], columns: u16, rows: u16) -> String {
    let text = base64(png);
    let mut out = String::with_capacity(text.len() + text.len() / PIECE * 16 + 64);
    let mut rest = text.as_str();
    let mut head = format!("a=T,f=100,t=d,i=4207,p=1,c={columns},r={rows},C=1,q=2,");
    while !rest.is_empty() {
        let (piece, after) = rest.split_at_checked(PIECE).unwrap_or((rest, ""));
        rest = after;
        out.push_str(&format!("\x1b_G{head}m={};{piece}\x1b\\", u8::from(!rest.is_empty())));
        head.clear();
    }
    out
}
