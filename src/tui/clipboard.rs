//! The system's clipboard, through the terminal (OSC 52): it works over ssh, too, where the terminal allows it.

/// The most that is copied; terminals take no more.
const MOST: usize = 64 * 1024;
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// As much of a text, in whole lines, as a clipboard takes.
#[must_use]
pub fn bounded(text: &str) -> &str {
    let mut end = text.len().min(MOST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end).unwrap_or_default();
    if head.len() == text.len() { head } else { head.rfind('\n').and_then(|at| head.get(..=at)).unwrap_or(head) }
}

/// The sequence that puts a text into the clipboard.
#[must_use]
pub fn sequence(text: &str) -> String {
    format!("\x1b]52;c;{}\x07", base64(text.as_bytes()))
}

/// Bytes as text of 64 letters (RFC 4648).
pub(crate) fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let digit = (bits >> (18 - 6 * place)) & 0x3f;
            let letter = usize::try_from(digit).ok().and_then(|digit| DIGITS.get(digit)).map_or('=', |byte| char::from(*byte));
            text.push(if place <= three.len() { letter } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{bounded, sequence};

    #[test]
    fn a_text_reaches_the_clipboard_as_base64() {
        for (text, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob\n", "Zm9vYgo="), ("あ", "44GC")] {
            assert_eq!(sequence(text), format!("\x1b]52;c;{coded}\x07"));
        }
    }

    #[test]
    fn too_much_is_cut_at_a_lines_end() {
        let line = "あ".repeat(100) + "\n";
        let text = line.repeat(1000);
        let cut = bounded(&text);
        assert!(cut.len() <= 64 * 1024 && cut.len() > 60 * 1024 && cut.ends_with("あ\n"));
        assert_eq!(bounded("short"), "short");
    }
}
