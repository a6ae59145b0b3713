//! How docker shortens ids and texts, says how long ago something was, and completes a reference.

/// How long ago, as docker says it.
pub(in crate::runtime) fn ago(seconds: i64) -> String {
    let (minutes, hours) = (seconds / 60, (seconds + 1800) / 3600);
    let span = match () {
        () if seconds < 1 => "Less than a second".to_owned(),
        () if seconds == 1 => "1 second".to_owned(),
        () if seconds < 60 => format!("{seconds} seconds"),
        () if minutes == 1 => "About a minute".to_owned(),
        () if minutes < 60 => format!("{minutes} minutes"),
        () if hours == 1 => "About an hour".to_owned(),
        () if hours < 48 => format!("{hours} hours"),
        () if hours < 24 * 14 => format!("{} days", hours / 24),
        () if hours < 24 * 60 => format!("{} weeks", hours / 24 / 7),
        () if hours < 24 * 365 * 2 => format!("{} months", hours / 24 / 30),
        () => format!("{} years", hours / 24 / 365),
    };
    format!("{span} ago")
}

/// The first characters of a text, with `…` where it was cut.
pub(in crate::runtime) fn cut(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    text.chars().take(limit.saturating_sub(1)).chain(['…']).collect()
}

/// A short id, without the digest's name.
pub(in crate::runtime) fn short(id: &str) -> String {
    id.strip_prefix("sha256:").unwrap_or(id).chars().take(12).collect()
}

/// A reference with everything docker adds: `docker.io/library/alpine:latest`.
pub(in crate::runtime) fn full_reference(reference: &str) -> String {
    let (first, rest) = reference.split_once('/').unwrap_or(("", reference));
    let host = first.contains(['.', ':']) || first == "localhost";
    let name = match (host, first.is_empty()) {
        (true, _) => reference.to_owned(),
        (false, true) => format!("docker.io/library/{rest}"),
        (false, false) => format!("docker.io/{reference}"),
    };
    let last = name.rsplit('/').next().unwrap_or_default();
    if last.contains(':') || last.contains('@') { name } else { format!("{name}:latest") }
}

#[cfg(test)]
mod tests {
    use super::{ago, cut, full_reference};

    #[test]
    fn times_read_as_docker_says_them() {
        for (seconds, text) in [
            (0, "Less than a second ago"),
            (45, "45 seconds ago"),
            (61, "About a minute ago"),
            (3700, "About an hour ago"),
            (86_400 * 3, "3 days ago"),
        ] {
            assert_eq!(ago(seconds), text);
        }
    }

    #[test]
    fn references_are_completed_as_docker_does() {
        assert_eq!(full_reference("alpine"), "docker.io/library/alpine:latest");
        assert_eq!(full_reference("me/app:1"), "docker.io/me/app:1");
        assert_eq!(full_reference("gcr.io/distroless/base"), "gcr.io/distroless/base:latest");
        assert_eq!(cut("/docker-entrypoint.sh postgres", 20), "/docker-entrypoint.…");
    }
}
