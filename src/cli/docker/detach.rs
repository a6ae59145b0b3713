//! Ctrl-P Ctrl-Q: leaves a container's terminal and lets it run on.

const CTRL_P: u8 = 0x10;
const CTRL_Q: u8 = 0x11;

/// Watches what is typed for the two keys. The first is held back until it is known what follows, as docker does.
#[derive(Debug, Default)]
pub(super) struct Detach {
    held: bool,
}

impl Detach {
    /// What of the typed bytes goes on to the container, and whether it is left.
    pub fn watch(&mut self, typed: &[u8]) -> (Vec<u8>, bool) {
        let mut passed = Vec::with_capacity(typed.len() + 1);
        for byte in typed {
            match (self.held, *byte) {
                (true, CTRL_Q) => return (passed, true),
                (true, CTRL_P) => passed.push(CTRL_P),
                (true, other) => {
                    self.held = false;
                    passed.extend([CTRL_P, other]);
                }
                (false, CTRL_P) => self.held = true,
                (false, other) => passed.push(other),
            }
        }
        (passed, false)
    }
}

#[cfg(test)]
mod tests {
    use super::Detach;

    #[test]
    fn both_keys_leave_also_when_they_come_one_by_one() {
        let mut detach = Detach::default();
        assert_eq!(detach.watch(b"ls\x10"), (b"ls".to_vec(), false));
        assert_eq!(detach.watch(b"\x11later"), (Vec::new(), true));
    }

    #[test]
    fn the_first_key_alone_reaches_the_program() {
        let mut detach = Detach::default();
        assert_eq!(detach.watch(b"\x10x"), (b"\x10x".to_vec(), false));
        assert_eq!(detach.watch(b"\x10\x10y"), (b"\x10\x10y".to_vec(), false));
        assert_eq!(detach.watch(b"\x11"), (b"\x11".to_vec(), false));
    }
}
