//! `$NAME`, `${NAME}`, `${NAME:-plain}` and `${NAME-plain}`; every other expansion is a shell's.

use super::{Lexer, NeedsShell};

impl Lexer<'_> {
    /// What follows a `$` that stands at `at`.
    pub(super) fn dollar(&mut self, at: usize, quoted: bool) -> Result<(), NeedsShell> {
        let braced = self.peek() == Some('{');
        let name: &str = self.rest().get(usize::from(braced)..).unwrap_or_default();
        let length = name.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
        let name = name.get(..length).unwrap_or_default();
        // A name may go on in the next line: rare enough to leave to a shell.
        if self.continues(length) {
            return Err(NeedsShell);
        }
        if name.is_empty() {
            let special = matches!(self.peek(), Some('{' | '(' | '@' | '*' | '?' | '$' | '!' | '-' | '#'));
            if special || (!quoted && matches!(self.peek(), Some('\'' | '"'))) {
                return Err(NeedsShell);
            }
            self.begin(at).push('$');
            return Ok(());
        }
        // `$1` and the like belong to scripts.
        if name.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(NeedsShell);
        }
        self.at += length + usize::from(braced);
        let mut value = (self.env)(name);
        if braced {
            let rest = self.rest();
            let Some(end) = rest.find('}') else { return Err(NeedsShell) };
            let operation = rest.get(..end).unwrap_or_default();
            self.at += end + 1;
            let default = match operation.strip_prefix(":-") {
                Some(default) => {
                    value = value.filter(|value| !value.is_empty());
                    default
                }
                None if operation.is_empty() => "",
                None => operation.strip_prefix('-').ok_or(NeedsShell)?,
            };
            if !default.chars().all(|c| c.is_ascii_alphanumeric() || "._-/:+,=@%".contains(c)) {
                return Err(NeedsShell);
            }
            value.get_or_insert_with(|| default.to_owned());
        }
        let value = value.unwrap_or_default();
        if quoted {
            self.begin(at).push_str(&value);
            return Ok(());
        }
        // A pattern in a value is one for the shell.
        if value.contains(['*', '?', '[', '\\']) {
            return Err(NeedsShell);
        }
        // Outside quotes a value is split at white space, and an empty one leaves no word.
        for c in value.chars() {
            if matches!(c, ' ' | '\t' | '\n') {
                self.end_word(self.at);
            } else {
                self.begin(at).push(c);
            }
        }
        Ok(())
    }
}
