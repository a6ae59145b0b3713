//! The handout's own words.

use crate::course::Condition;
use crate::i18n::{Lang, fixed, listed, words};

macro_rules! told {
    ($($(#[$doc:meta])* $name:ident: $id:literal;)*) => {
        $($(#[$doc])* pub(super) fn $name(lang: Lang) -> &'static str {
            fixed(lang, $id)
        })*
    };
}

told! {
    contents: "handout-contents";
    variables: "handout-variables";
    variable: "handout-variable";
    value: "handout-value";
    about: "handout-about";
    answers: "handout-answers";
    hint: "handout-hint";
    solution: "handout-solution";
    start_from: "handout-start-from";
    file: "handout-file";
    line: "handout-line";
    line_by_line: "handout-line-by-line";
    in_folder: "handout-in-folder";
    run: "handout-run";
    proved: "handout-proved";
    when_it_fails: "handout-when-it-fails";
    guess: "handout-guess";
    one: "handout-one";
    several: "handout-several";
    order: "handout-order";
    choose: "handout-choose";
    right: "handout-right";
    compare: "handout-compare";
}

/// A condition, as a reader without the workshop understands it.
pub(super) fn condition(when: &Condition, lang: Lang) -> String {
    let one = |(wanted, word): (bool, &str)| {
        let noun = noun(word, lang).unwrap_or(word);
        if wanted { words!(lang, "handout-with", noun) } else { words!(lang, "handout-without", noun) }
    };
    listed(lang, when.words().map(one))
}

/// What a word of a condition stands for.
fn noun(word: &str, lang: Lang) -> Option<&'static str> {
    let id = match word {
        "docker" => "handout-noun-docker",
        "podman" => "handout-noun-podman",
        "go" => "handout-noun-go",
        "goenv" => "handout-noun-goenv",
        "bash" => "handout-noun-bash",
        "zsh" => "handout-noun-zsh",
        "fish" => "handout-noun-fish",
        "linux" => "handout-noun-linux",
        "macos" => "handout-noun-macos",
        "windows" => "handout-noun-windows",
        "buildkit" => "handout-noun-buildkit",
        "rootless" => "handout-noun-rootless",
        "low-ports" => "handout-noun-low-ports",
        "health-checks" => "handout-noun-health-checks",
        "limits" => "handout-noun-limits",
        "keeps-used-images" => "handout-noun-keeps-used-images",
        "build-cache" => "handout-noun-build-cache",
        "network-events" => "handout-noun-network-events",
        _ => return None,
    };
    Some(fixed(lang, id))
}
