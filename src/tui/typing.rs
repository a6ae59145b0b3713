//! Keys as the bytes a terminal would send, for the command that is being typed into.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The bytes of a key; `None` for keys that send nothing.
#[must_use]
pub fn bytes(key: KeyEvent) -> Option<Vec<u8>> {
    let sequence: &[u8] = match key.code {
        KeyCode::Char(letter) => {
            let mut bytes = Vec::with_capacity(5);
            if key.modifiers.contains(KeyModifiers::ALT) {
                bytes.push(0x1b);
            }
            match letter.to_ascii_lowercase() {
                low @ ('a'..='z' | '[' | '\\' | '^' | '_') if key.modifiers.contains(KeyModifiers::CONTROL) => {
                    bytes.push((low as u8) & 0x1f);
                }
                ' ' | '@' if key.modifiers.contains(KeyModifiers::CONTROL) => bytes.push(0),
                _ => bytes.extend(letter.encode_utf8(&mut [0; 4]).bytes()),
            }
            return Some(bytes);
        }
        KeyCode::Enter => b"\r",
        KeyCode::Tab => b"\t",
        KeyCode::BackTab => b"\x1b[Z",
        KeyCode::Backspace => b"\x7f",
        KeyCode::Esc => b"\x1b",
        KeyCode::Up => b"\x1b[A",
        KeyCode::Down => b"\x1b[B",
        KeyCode::Right => b"\x1b[C",
        KeyCode::Left => b"\x1b[D",
        KeyCode::Home => b"\x1b[H",
        KeyCode::End => b"\x1b[F",
        KeyCode::Insert => b"\x1b[2~",
        KeyCode::Delete => b"\x1b[3~",
        KeyCode::PageUp => b"\x1b[5~",
        KeyCode::PageDown => b"\x1b[6~",
        _ => return None,
    };
    Some(sequence.to_vec())
}

#[cfg(test)]
mod tests {
    use super::bytes;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    fn sent(code: KeyCode, modifiers: KeyModifiers) -> Vec<u8> {
        bytes(KeyEvent::new(code, modifiers)).unwrap_or_default()
    }

    #[test]
    fn a_container_gets_what_a_terminal_sends() {
        assert_eq!(sent(KeyCode::Char('c'), KeyModifiers::CONTROL), [3]);
        assert_eq!(sent(KeyCode::Char('d'), KeyModifiers::CONTROL), [4]);
        assert_eq!(sent(KeyCode::Char('あ'), KeyModifiers::NONE), "あ".as_bytes());
        assert_eq!(sent(KeyCode::Char('b'), KeyModifiers::ALT), b"\x1bb");
        assert_eq!(sent(KeyCode::Up, KeyModifiers::NONE), b"\x1b[A");
        assert_eq!(sent(KeyCode::F(5), KeyModifiers::NONE), b"");
    }
}
