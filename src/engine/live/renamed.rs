//! A Dockerfile for an engine that has some images under other names than the Dockerfile gives them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::docker_cli::Reference;
use crate::engine::live::dockerfile::instructions;

#[allow(clippy::expect_used, reason = "the pattern is a constant, and a test uses it")]
static BASE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?i)^(\s*FROM\s+(?:--\S+\s+)*)(\S+)").expect("a valid pattern"));
#[allow(clippy::expect_used, reason = "the pattern is a constant, and a test uses it")]
static PARTS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"((?:--|,|=)from=)([^\s,]+)").expect("a valid pattern"));
#[allow(clippy::expect_used, reason = "the pattern is a constant, and a test uses it")]
static VARIABLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?::-([^}]*))?\})").expect("a valid pattern"));

/// The Dockerfile with the engine's names where it takes something from one of `images`. Lines keep their numbers.
pub(super) fn named_for_engine(text: &str, images: &BTreeMap<String, String>, given: &[(String, String)]) -> String {
    if images.is_empty() {
        return text.to_owned();
    }
    let images: Vec<(Reference, &String)> =
        images.iter().filter_map(|(name, known)| Some((Reference::parse(name).ok()?, known))).collect();
    let mut scope = Scope { images, given, values: BTreeMap::new(), stages: BTreeSet::new() };
    let starts: BTreeMap<usize, (String, String)> =
        instructions(text).into_iter().map(|one| (one.line, (one.keyword, one.text))).collect();
    let mut keyword = String::new();
    let mut out = String::with_capacity(text.len());
    for (number, row) in (1..).zip(text.split_inclusive('\n')) {
        if let Some((word, whole)) = starts.get(&number) {
            keyword.clone_from(word);
            if word == "ARG" && scope.stages.is_empty() {
                scope.argument(whole);
            }
        }
        match keyword.as_str() {
            "FROM" if starts.contains_key(&number) => {
                out.push_str(&BASE.replace(row, |found: &Captures<'_>| scope.taken(found)));
                scope.stage(starts.get(&number).map_or("", |(_, whole)| whole));
            }
            "COPY" | "RUN" => out.push_str(&PARTS.replace_all(row, |found: &Captures<'_>| scope.taken(found))),
            _ => out.push_str(row),
        }
    }
    out
}

/// What names mean at a place of the Dockerfile.
struct Scope<'a> {
    images: Vec<(Reference, &'a String)>,
    /// `--build-arg`.
    given: &'a [(String, String)],
    /// `ARG` above the first `FROM`.
    values: BTreeMap<String, String>,
    /// Stages so far; `""` stands for one without a name.
    stages: BTreeSet<String>,
}

impl Scope<'_> {
    fn argument(&mut self, whole: &str) {
        for word in whole.split_whitespace().skip(1) {
            let (name, default) = word.split_once('=').unwrap_or((word, ""));
            let given = self.given.iter().rev().find(|(given, _)| given == name).map(|(_, value)| value.as_str());
            let value = self.expanded(given.unwrap_or(default.trim_matches(['"', '\''])));
            self.values.insert(name.to_owned(), value);
        }
    }

    fn stage(&mut self, whole: &str) {
        let mut words = whole.split_whitespace();
        let name = words.by_ref().find(|word| word.eq_ignore_ascii_case("as")).and_then(|_| words.next());
        self.stages.insert(name.unwrap_or_default().to_lowercase());
    }

    fn expanded(&self, word: &str) -> String {
        let value = |found: &Captures<'_>| {
            let name = found.get(1).or_else(|| found.get(2)).map_or("", |name| name.as_str());
            let value = self.values.get(name).filter(|value| !value.is_empty()).cloned();
            value.unwrap_or_else(|| found.get(3).map_or("", |default| default.as_str()).to_owned())
        };
        VARIABLE.replace_all(word, value).into_owned()
    }

    /// What was found, with the engine's name where it is one of the images. A stage hides an image of its name.
    fn taken(&self, found: &Captures<'_>) -> String {
        let part = |at: usize| found.get(at).map_or("", |part| part.as_str());
        let name = self.expanded(part(2));
        let stage = self.stages.contains(&name.to_lowercase());
        let wanted = Reference::parse(&name).ok().filter(|_| !stage);
        let known = wanted.and_then(|wanted| self.images.iter().find(|(image, _)| *image == wanted));
        format!("{}{}", part(1), known.map_or(part(2), |(_, known)| known))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::named_for_engine;

    fn renamed(text: &str, given: &[(String, String)]) -> String {
        let images = ["base:latest", "tools:2", "build:latest"].map(|name| (name.to_owned(), format!("seat-a/{name}")));
        named_for_engine(text, &BTreeMap::from(images), given)
    }

    #[test]
    fn what_is_taken_from_an_own_image_has_the_engines_name() {
        let text = "# from base\nFROM --platform=linux/amd64 base AS build\nCOPY --from=tools:2 /a /b\nRUN --mount=type=bind,from=base,target=/x \\\n  --mount=from=tools:2,target=/y true\nFROM alpine\nCOPY --from=build /a /a\nCOPY --from=0 /a /a\n";
        let wanted = "# from base\nFROM --platform=linux/amd64 seat-a/base:latest AS build\nCOPY --from=seat-a/tools:2 /a /b\nRUN --mount=type=bind,from=seat-a/base:latest,target=/x \\\n  --mount=from=seat-a/tools:2,target=/y true\nFROM alpine\nCOPY --from=build /a /a\nCOPY --from=0 /a /a\n";
        assert_eq!(renamed(text, &[]), wanted);
    }

    #[test]
    fn a_base_in_an_argument_is_found() {
        let text = "ARG BASE=alpine\nARG V=2\nFROM ${BASE:-x}\nFROM tools:$V\n";
        assert_eq!(renamed(text, &[]), "ARG BASE=alpine\nARG V=2\nFROM ${BASE:-x}\nFROM seat-a/tools:2\n");
        let given = [("BASE".to_owned(), "base".to_owned())];
        assert!(renamed(text, &given).contains("FROM seat-a/base:latest\n"));
    }

    #[test]
    fn a_dockerfile_without_own_images_stays_as_it_is() {
        let text = "FROM alpine\nRUN <<EOF\nFROM base\nEOF\n";
        assert_eq!(renamed(text, &[]), text);
        assert_eq!(named_for_engine("FROM base\n", &BTreeMap::new(), &[]), "FROM base\n");
    }
}
