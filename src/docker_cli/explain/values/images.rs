//! Names of images, and what a build works with.

use crate::docker_cli::Reference;
use crate::i18n::{Lang, words};

/// An image's name taken apart: registry, repository, tag.
pub fn reference(value: &str, lang: Lang) -> String {
    if is_id(value) {
        return words!(lang, "explain-image-with-the-id-value", value);
    }
    let Ok(reference) = Reference::parse(value) else {
        return words!(lang, "explain-image-value", value);
    };
    let registry = (reference.domain != "docker.io").then_some(reference.domain.as_str());
    let name = match registry {
        Some(_) => reference.path.clone(),
        None => reference.repository(),
    };
    let from = registry.map_or_else(String::new, |registry| words!(lang, "explain-in-the-registry-registry", registry));
    let said = tagged(value);
    let version = match (&reference.digest, &reference.tag) {
        (Some(digest), _) => words!(lang, "explain-exactly-that-with-the-digest-digest", digest),
        (None, Some(tag)) if said => words!(lang, "explain-tag-tag", tag),
        (None, _) => words!(lang, "explain-tag-latest-as-none-is-given"),
    };
    words!(lang, "explain-image-name-from-version", name, from, version)
}

/// Whether a tag was written.
fn tagged(value: &str) -> bool {
    value.rsplit('/').next().is_some_and(|last| last.contains(':'))
}

/// Image ids are hexadecimal; a shorter word may as well be a name.
pub fn is_id(value: &str) -> bool {
    let bare = value.strip_prefix("sha256:").unwrap_or(value);
    (12..=64).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The image of a run: docker looks for it here first.
pub fn to_run(value: &str, lang: Lang) -> String {
    let image = reference(value, lang);
    words!(lang, "explain-made-from-the-image-downloaded-if", image)
}

/// The image of a pull.
pub fn to_pull(value: &str, lang: Lang) -> String {
    let image = reference(value, lang);
    let hub = Reference::parse(value).is_ok_and(|reference| reference.domain == "docker.io");
    if hub { words!(lang, "explain-image-from-docker-hub", image) } else { image }
}

/// `-t` of a build.
pub fn tag(value: &str, lang: Lang) -> String {
    let image = reference(value, lang);
    words!(lang, "explain-names-the-result-image", image)
}

/// What `docker image ls` is narrowed to.
pub fn listed(value: &str, lang: Lang) -> String {
    if tagged(value) {
        words!(lang, "explain-only-value", value)
    } else {
        words!(lang, "explain-only-the-repository-value-with-all", value)
    }
}

/// The build context.
pub fn context(value: &str, lang: Lang) -> String {
    match value {
        "." | "./" => words!(lang, "explain-build-context-this-folder-copy-and"),
        "-" => words!(lang, "explain-reads-the-dockerfile-or-a-tar"),
        _ if value.contains("://") || value.starts_with("git@") => {
            words!(lang, "explain-build-context-fetched-from-value", value)
        }
        _ => words!(lang, "explain-build-context-the-folder-value-copy", value),
    }
}

/// `-f` of a build.
pub fn file(value: &str, lang: Lang) -> String {
    if value == "-" {
        return words!(lang, "explain-the-dockerfile-is-read-from-the");
    }
    words!(lang, "explain-the-dockerfile-to-read-is-value", value)
}

/// `--progress`.
pub fn progress(value: &str, lang: Lang) -> Option<String> {
    Some(match value {
        "auto" => words!(lang, "explain-progress-is-shown-as-the-terminal"),
        "plain" => {
            words!(lang, "explain-progress-as-plain-lines-with-all")
        }
        "tty" => words!(lang, "explain-progress-in-place-as-on-a"),
        "quiet" => words!(lang, "explain-no-progress"),
        "rawjson" => words!(lang, "explain-progress-as-json"),
        _ => return None,
    })
}

/// `--pull` of a run.
pub fn pull_when(value: &str, lang: Lang) -> Option<String> {
    Some(match value {
        "always" => {
            words!(lang, "explain-looks-in-the-registry-each-time")
        }
        "missing" => words!(lang, "explain-downloads-the-image-only-if-it"),
        "never" => words!(lang, "explain-never-downloads-the-image-must-be"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_name_is_taken_apart() {
        for (value, en, ja) in [
            ("goapp", "image goapp, tag latest, as none is given", "イメージ goapp、タグは省略時の latest"),
            ("mika/go-webapp:singlestage", "image mika/go-webapp, tag singlestage", "イメージ mika/go-webapp、タグ singlestage"),
            (
                "gcr.io/distroless/base-debian11",
                "image distroless/base-debian11 in the registry gcr.io, tag latest, as none is given",
                "イメージ distroless/base-debian11（レジストリ gcr.io）、タグは省略時の latest",
            ),
            (
                "localhost:5000/goapp:1",
                "image goapp in the registry localhost:5000, tag 1",
                "イメージ goapp（レジストリ localhost:5000）、タグ 1",
            ),
            (
                "alpine@sha256:abc",
                "image alpine, exactly that with the digest sha256:abc",
                "イメージ alpine、ダイジェスト sha256:abc で固定",
            ),
            ("3f57d9401f8d", "image with the ID 3f57d9401f8d", "ID が 3f57d9401f8d のイメージ"),
        ] {
            assert_eq!(reference(value, Lang::En), en);
            assert_eq!(reference(value, Lang::Ja), ja);
        }
        assert_eq!(to_run("goapp:2", Lang::En), "made from the image goapp, tag 2; downloaded if it is not here yet");
    }
}
