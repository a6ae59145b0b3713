//! A short hash of what a step asks for and proves, the same in every release (FNV-1a, 64 bits).

use crate::course::FileTask;
use crate::course::yaml::{Node, Value};

/// Keys of a step that do not change what it asks for or proves.
const ASIDE: [&str; 5] = ["mirrors", "compare", "minutes", "predict", "solution"];

/// Of a check: they only say more of its failure.
const ASIDE_OF_A_CHECK: [&str; 1] = ["mistakes"];

/// The fingerprint of a step as it stands in YAML, with the files it writes.
pub(super) fn fingerprint(step: &Node, files: &[FileTask]) -> String {
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    hash.node(step, &ASIDE);
    for file in files {
        hash.text(b'f', &file.content);
        hash.text(b's', file.skeleton.as_deref().unwrap_or_default());
    }
    format!("{:016x}", hash.0)
}

struct Fnv(u64);

impl Fnv {
    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn text(&mut self, kind: u8, text: &str) {
        self.bytes(&[kind]);
        self.bytes(&(text.len() as u64).to_le_bytes());
        self.bytes(text.as_bytes());
    }

    /// The order of keys and the way a text is quoted do not count.
    fn node(&mut self, node: &Node, aside: &[&str]) {
        match &node.value {
            Value::Null => self.text(b'0', ""),
            Value::Bool(value) => self.text(b'b', if *value { "true" } else { "false" }),
            Value::Number(raw) => self.text(b'n', raw),
            Value::Text(text) => self.text(b't', text),
            Value::List(items) => {
                self.text(b'[', "");
                items.iter().for_each(|item| self.node(item, aside));
                self.text(b']', "");
            }
            Value::Map(entries) => {
                let mut entries: Vec<_> = entries.iter().filter(|entry| !aside.contains(&entry.key.as_str())).collect();
                entries.sort_by(|a, b| a.key.cmp(&b.key));
                self.text(b'{', "");
                for entry in entries {
                    self.text(b'k', &entry.key);
                    let aside = if entry.key == "checks" { &ASIDE_OF_A_CHECK[..] } else { &[] };
                    self.node(&entry.value, aside);
                }
                self.text(b'}', "");
            }
        }
    }
}
