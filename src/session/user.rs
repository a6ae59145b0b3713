//! What the course calls the learner.

/// A login name as part of an image name: lower case letters, digits, `.`, `_` and `-`, as OCI references allow.
pub(crate) fn user_name(login: &str) -> String {
    let name: String = login
        .to_lowercase()
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
        .collect::<String>()
        .split('-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    if name.is_empty() { "learner".to_owned() } else { name }
}
