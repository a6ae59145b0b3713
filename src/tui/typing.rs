//! Keys as the bytes a terminal would send, for the program that is being typed into.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::terminal::Modes;

const ESC: u8 = 0x1b;

/// The bytes of a key; `None` for keys that send nothing.
#[must_use]
pub fn bytes(key: KeyEvent, modes: Modes) -> Option<Vec<u8>> {
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    let plain: &[u8] = match key.code {
        KeyCode::Char(letter) => {
            let mut bytes = if alt { vec![ESC] } else { Vec::new() };
            match control(letter).filter(|_| ctrl) {
                Some(byte) => bytes.push(byte),
                None => bytes.extend(letter.encode_utf8(&mut [0; 4]).bytes()),
            }
            return Some(bytes);
        }
        KeyCode::Enter => b"\r",
        KeyCode::Tab => b"\t",
        KeyCode::Backspace if ctrl => b"\x08",
        KeyCode::Backspace => b"\x7f",
        KeyCode::Esc => b"\x1b",
        KeyCode::BackTab => return Some(b"\x1b[Z".to_vec()),
        code => return sequence(code, parameter(key.modifiers), modes),
    };
    let mut bytes = if alt { vec![ESC] } else { Vec::new() };
    bytes.extend_from_slice(plain);
    Some(bytes)
}

/// What Ctrl makes of a letter. Ctrl with a digit is how some of the others are told.
fn control(letter: char) -> Option<u8> {
    Some(match letter.to_ascii_lowercase() {
        low @ ('a'..='z' | '[' | '\\' | ']' | '^' | '_') => (low as u8) & 0x1f,
        ' ' | '@' | '2' => 0,
        '3' => 0x1b,
        '4' => 0x1c,
        '5' => 0x1d,
        '6' => 0x1e,
        '7' | '/' => 0x1f,
        '8' => 0x7f,
        _ => return None,
    })
}

/// How xterm tells of held keys: 1 and a bit for each. `None` when there are none.
fn parameter(modifiers: KeyModifiers) -> Option<u8> {
    let held = |modifier, bit| if modifiers.contains(modifier) { bit } else { 0 };
    let bits = held(KeyModifiers::SHIFT, 1) + held(KeyModifiers::ALT, 2) + held(KeyModifiers::CONTROL, 4);
    (bits > 0).then_some(bits + 1)
}

/// Keys that send a sequence.
fn sequence(code: KeyCode, held: Option<u8>, modes: Modes) -> Option<Vec<u8>> {
    let lettered = |letter: char, application: bool| match held {
        Some(held) => format!("\x1b[1;{held}{letter}"),
        None if application => format!("\x1bO{letter}"),
        None => format!("\x1b[{letter}"),
    };
    let numbered = |number: u8| match held {
        Some(held) => format!("\x1b[{number};{held}~"),
        None => format!("\x1b[{number}~"),
    };
    let arrow = |letter| lettered(letter, modes.application_cursor);
    let text = match code {
        KeyCode::Up => arrow('A'),
        KeyCode::Down => arrow('B'),
        KeyCode::Right => arrow('C'),
        KeyCode::Left => arrow('D'),
        KeyCode::Home => arrow('H'),
        KeyCode::End => arrow('F'),
        KeyCode::Insert => numbered(2),
        KeyCode::Delete => numbered(3),
        KeyCode::PageUp => numbered(5),
        KeyCode::PageDown => numbered(6),
        KeyCode::F(number @ 1..=4) => lettered(char::from(b'P' + number - 1), true),
        KeyCode::F(number @ 5..=12) => {
            const NUMBERS: [u8; 8] = [15, 17, 18, 19, 20, 21, 23, 24];
            numbered(*NUMBERS.get(usize::from(number - 5))?)
        }
        _ => return None,
    };
    Some(text.into_bytes())
}

/// Pasted text. A program that asked for it is told where it begins and ends, and text cannot pretend that it ended.
#[must_use]
pub fn pasted(text: &str, modes: Modes) -> Vec<u8> {
    let text = text.replace("\r\n", "\r").replace('\n', "\r");
    if !modes.bracketed_paste {
        return text.into_bytes();
    }
    format!("\x1b[200~{}\x1b[201~", text.replace('\x1b', "")).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{bytes, pasted};
    use crate::terminal::Modes;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    fn sent(code: KeyCode, modifiers: KeyModifiers) -> Vec<u8> {
        bytes(KeyEvent::new(code, modifiers), Modes::default()).unwrap_or_default()
    }

    #[test]
    fn a_program_gets_what_a_terminal_sends() {
        assert_eq!(sent(KeyCode::Char('c'), KeyModifiers::CONTROL), [3]);
        assert_eq!(sent(KeyCode::Char('d'), KeyModifiers::CONTROL), [4]);
        assert_eq!(sent(KeyCode::Char('4'), KeyModifiers::CONTROL), [0x1c]);
        assert_eq!(sent(KeyCode::Char('あ'), KeyModifiers::NONE), "あ".as_bytes());
        assert_eq!(sent(KeyCode::Char('b'), KeyModifiers::ALT), b"\x1bb");
        assert_eq!(sent(KeyCode::Enter, KeyModifiers::NONE), b"\r");
        assert_eq!(sent(KeyCode::Up, KeyModifiers::NONE), b"\x1b[A");
        assert_eq!(sent(KeyCode::Left, KeyModifiers::CONTROL), b"\x1b[1;5D");
        assert_eq!(sent(KeyCode::Delete, KeyModifiers::SHIFT), b"\x1b[3;2~");
        assert_eq!(sent(KeyCode::F(1), KeyModifiers::NONE), b"\x1bOP");
        assert_eq!(sent(KeyCode::F(5), KeyModifiers::NONE), b"\x1b[15~");
        assert_eq!(sent(KeyCode::F(12), KeyModifiers::ALT), b"\x1b[24;3~");
        assert_eq!(sent(KeyCode::CapsLock, KeyModifiers::NONE), b"");
    }

    #[test]
    fn a_full_screen_program_gets_arrows_and_pastes_as_it_asked() {
        let modes = Modes { application_cursor: true, bracketed_paste: true, ..Modes::default() };
        let key = |code| bytes(KeyEvent::new(code, KeyModifiers::NONE), modes).unwrap();
        assert_eq!(key(KeyCode::Up), b"\x1bOA");
        assert_eq!(pasted("a\nb\x1b[201~c", modes), b"\x1b[200~a\rb[201~c\x1b[201~");
        assert_eq!(pasted("a\r\nb", Modes::default()), b"a\rb");
    }
}
