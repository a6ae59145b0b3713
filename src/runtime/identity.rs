//! Session ids.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::time::{SystemTime, UNIX_EPOCH};

/// A new session id: 16 hexadecimal digits, different in every call. It tells sessions apart; it is no secret.
#[must_use]
pub fn new_session_id() -> String {
    // Each `RandomState` has keys of its own, seeded by the system's randomness.
    let mut hasher = RandomState::new().build_hasher();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos());
    hasher.write_u128(now);
    hasher.write_u32(std::process::id());
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::new_session_id;

    #[test]
    fn ids_differ_and_fit_a_label() {
        let ids: std::collections::BTreeSet<_> = (0..100).map(|_| new_session_id()).collect();
        assert_eq!(ids.len(), 100);
        assert!(ids.iter().all(|id| id.len() == 16 && id.bytes().all(|byte| byte.is_ascii_hexdigit())));
    }
}
