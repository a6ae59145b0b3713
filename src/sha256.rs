//! SHA-256 as it is written: 64 digits of hex, as images' ids and compose's labels have it.

use std::fmt::Write as _;

use ring::digest::{Digest, SHA256, digest};

/// The SHA-256 of bytes, in hex.
#[must_use]
pub fn of(bytes: &[u8]) -> String {
    hex(&digest(&SHA256, bytes))
}

/// A digest that was counted bit by bit, in hex.
#[must_use]
pub fn hex(digest: &Digest) -> String {
    digest.as_ref().iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_hash_of_nothing_and_of_something_are_as_everybody_has_them() {
        assert_eq!(super::of(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(super::of(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
