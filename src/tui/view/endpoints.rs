//! What a request to the Engine API is for, in a few words.

use crate::i18n::{Lang, fixed};

/// Method, path with `*` for a name or id, and the id of the words. The first that fits counts.
const ENDPOINTS: &[(&str, &str, &str)] = &[
    ("GET", "/_ping", "endpoint-get-ping"),
    ("HEAD", "/_ping", "endpoint-get-ping"),
    ("GET", "/version", "endpoint-get-version"),
    ("GET", "/info", "endpoint-get-info"),
    ("GET", "/events", "endpoint-get-events"),
    ("GET", "/system/df", "endpoint-get-system-df"),
    ("POST", "/build", "endpoint-post-build"),
    ("POST", "/build/prune", "endpoint-post-build-prune"),
    ("POST", "/grpc", "endpoint-post-grpc"),
    ("POST", "/session", "endpoint-post-session"),
    ("POST", "/containers/create", "endpoint-post-containers-create"),
    ("POST", "/containers/prune", "endpoint-post-containers-prune"),
    ("GET", "/containers/json", "endpoint-get-containers-json"),
    ("GET", "/containers/*/json", "endpoint-get-containers-one-json"),
    ("POST", "/containers/*/attach", "endpoint-post-containers-one-attach"),
    ("POST", "/containers/*/start", "endpoint-post-containers-one-start"),
    ("POST", "/containers/*/wait", "endpoint-post-containers-one-wait"),
    ("POST", "/containers/*/resize", "endpoint-post-containers-one-resize"),
    ("POST", "/containers/*/stop", "endpoint-post-containers-one-stop"),
    ("POST", "/containers/*/restart", "endpoint-post-containers-one-restart"),
    ("POST", "/containers/*/kill", "endpoint-post-containers-one-kill"),
    ("POST", "/containers/*/pause", "endpoint-post-containers-one-pause"),
    ("POST", "/containers/*/unpause", "endpoint-post-containers-one-unpause"),
    ("POST", "/containers/*/rename", "endpoint-post-containers-one-rename"),
    ("POST", "/containers/*/exec", "endpoint-post-containers-one-exec"),
    ("DELETE", "/containers/*", "endpoint-delete-containers-one"),
    ("GET", "/containers/*/logs", "endpoint-get-containers-one-logs"),
    ("GET", "/containers/*/top", "endpoint-get-containers-one-top"),
    ("GET", "/containers/*/stats", "endpoint-get-containers-one-stats"),
    ("GET", "/containers/*/changes", "endpoint-get-containers-one-changes"),
    ("GET", "/containers/*/export", "endpoint-get-containers-one-export"),
    ("HEAD", "/containers/*/archive", "endpoint-head-containers-one-archive"),
    ("GET", "/containers/*/archive", "endpoint-get-containers-one-archive"),
    ("PUT", "/containers/*/archive", "endpoint-put-containers-one-archive"),
    ("POST", "/exec/*/start", "endpoint-post-exec-one-start"),
    ("POST", "/exec/*/resize", "endpoint-post-containers-one-resize"),
    ("GET", "/exec/*/json", "endpoint-get-exec-one-json"),
    ("POST", "/commit", "endpoint-post-commit"),
    ("GET", "/images/json", "endpoint-get-images-json"),
    ("POST", "/images/create", "endpoint-post-images-create"),
    ("POST", "/images/load", "endpoint-post-images-load"),
    ("POST", "/images/prune", "endpoint-post-images-prune"),
    ("GET", "/images/get", "endpoint-get-images-get"),
    ("GET", "/images/*/get", "endpoint-get-images-one-get"),
    ("GET", "/images/*/json", "endpoint-get-images-one-json"),
    ("GET", "/images/*/history", "endpoint-get-images-one-history"),
    ("POST", "/images/*/tag", "endpoint-post-images-one-tag"),
    ("DELETE", "/images/*", "endpoint-delete-images-one"),
    ("GET", "/volumes", "endpoint-get-volumes"),
    ("POST", "/volumes/create", "endpoint-post-volumes-create"),
    ("POST", "/volumes/prune", "endpoint-post-volumes-prune"),
    ("GET", "/volumes/*", "endpoint-get-volumes-one"),
    ("DELETE", "/volumes/*", "endpoint-delete-volumes-one"),
    ("GET", "/networks", "endpoint-get-networks"),
    ("POST", "/networks/create", "endpoint-post-networks-create"),
    ("POST", "/networks/prune", "endpoint-post-networks-prune"),
    ("POST", "/networks/*/connect", "endpoint-post-networks-one-connect"),
    ("POST", "/networks/*/disconnect", "endpoint-post-networks-one-disconnect"),
    ("GET", "/networks/*", "endpoint-get-networks-one"),
    ("DELETE", "/networks/*", "endpoint-delete-networks-one"),
];

/// What a request is for; `None` where that is not known.
#[must_use]
pub fn about(method: &str, path: &str, lang: Lang) -> Option<&'static str> {
    let path = path.split('?').next().unwrap_or_default();
    let found = ENDPOINTS.iter().find(|(known, pattern, ..)| *known == method && fits(path, pattern));
    found.map(|(.., id)| fixed(lang, id))
}

/// `*` is a name, of which an image's may have slashes of its own.
fn fits(path: &str, pattern: &str) -> bool {
    match pattern.split_once('*') {
        None => path == pattern,
        Some((before, after)) => path
            .strip_prefix(before)
            .and_then(|rest| rest.strip_suffix(after))
            .is_some_and(|name| !name.is_empty() && (before == "/images/" || !name.contains('/'))),
    }
}

#[cfg(test)]
mod tests {
    use super::about;
    use crate::i18n::Lang;

    #[test]
    fn requests_are_told_in_words_whatever_the_names_in_them() {
        for (method, path, words) in [
            ("POST", "/containers/create?name=web", Some("makes the container; it does not run yet")),
            ("POST", "/containers/0123/start", Some("starts its program")),
            ("GET", "/images/gcr.io/distroless/base:latest/json", Some("asks for all about an image")),
            ("DELETE", "/containers/web?force=1", Some("removes it")),
            ("GET", "/containers/a/b/json", None),
            ("gRPC", "/moby.buildkit.v1.Control/Solve", None),
        ] {
            assert_eq!(about(method, path, Lang::En), words, "{method} {path}");
            assert_eq!(about(method, path, Lang::Ja).is_some(), words.is_some());
        }
    }
}
