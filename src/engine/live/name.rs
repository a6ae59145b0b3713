//! Names as they go into a request's path or query.

use crate::engine::EngineError;

/// The name, when it can be one; names come from learners and go into a path.
pub(super) fn checked<'a>(what: &'static str, name: &'a str) -> Result<&'a str, EngineError> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '/' | ':' | '@' | '+');
    let safe = !name.is_empty()
        && name.len() <= 512
        && name.chars().all(plain)
        && !name.starts_with('/')
        && name.split('/').all(|part| !part.is_empty() && part != "." && part != "..");
    if safe { Ok(name) } else { Err(EngineError::NotFound { what, name: super::clean::line(name) }) }
}

/// An image reference in two: repository, and tag or digest (`latest` when none is given).
pub(super) fn split_reference(reference: &str) -> (String, String) {
    if let Some((name, digest)) = reference.split_once('@') {
        return (name.to_owned(), digest.to_owned());
    }
    match reference.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => (name.to_owned(), tag.to_owned()),
        _ => (reference.to_owned(), "latest".to_owned()),
    }
}

/// The reference as docker prints it, with its tag.
pub(super) fn with_tag(reference: &str) -> String {
    if reference.contains('@') {
        return reference.to_owned();
    }
    let (name, tag) = split_reference(reference);
    format!("{name}:{tag}")
}

#[cfg(test)]
mod tests {
    use super::{checked, with_tag};

    #[test]
    fn latest_is_added_where_no_tag_is_given() {
        assert_eq!(with_tag("alpine"), "alpine:latest");
        assert_eq!(with_tag("localhost:5000/a"), "localhost:5000/a:latest");
        assert_eq!(with_tag("a:1"), "a:1");
    }

    #[test]
    fn a_name_cannot_leave_its_place_in_the_path() {
        assert!(checked("image", "gcr.io/distroless/base-debian11:latest").is_ok());
        for bad in ["", "../x", "a/../b", "a b", "a?b", "a//b", "/a", "a#b", "a%2f"] {
            assert!(checked("image", bad).is_err(), "{bad}");
        }
    }
}
