//! The program's words: every language says the same things, and what the code asks for is there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

#[path = "support/tree.rs"]
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use regex::Regex;
use sealegs::i18n::Lang;
use tree::rust_files;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// An id, and the values that stand in its text.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn values_of(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => values_in(inline, found),
                Expression::Select { selector, variants } => {
                    values_in(selector, found);
                    variants.iter().for_each(|variant| values_of(&variant.value, found));
                }
            }
        }
    }
}

fn values_in(expression: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|one| values_in(one, found));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                values_in(inner, found);
            }
        }
        _ => {}
    }
}

/// The files of a language: area, and what is in it. Junk, terms, and ids of another area are mistakes.
fn texts(lang: Lang) -> BTreeMap<String, Texts> {
    let folder = root().join("assets/words").join(lang.code());
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .map(|path| {
            let area = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = fs::read_to_string(&path).unwrap();
            let resource =
                fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{path:?}: {errors:?}"));
            let mut known = Texts::new();
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let id = message.id.name.to_owned();
                assert!(id.starts_with(&format!("{area}-")), "{id} is in {path:?}, where it is not looked for");
                let mut values = BTreeSet::new();
                let pattern = message.value.as_ref().unwrap_or_else(|| panic!("{id} says nothing in {path:?}"));
                values_of(pattern, &mut values);
                assert!(known.insert(id.clone(), values).is_none(), "{id} stands twice in {path:?}");
            }
            (area, known)
        })
        .collect()
}

#[test]
fn every_language_has_the_same_texts() {
    let english = texts(Lang::En);
    for lang in Lang::ALL {
        let other = texts(lang);
        assert_eq!(other.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "files of {lang}");
        for (area, known) in &english {
            let lacking: Vec<_> = known.keys().filter(|id| !other[area].contains_key(*id)).collect();
            let needless: Vec<_> = other[area].keys().filter(|id| !known.contains_key(*id)).collect();
            assert!(lacking.is_empty() && needless.is_empty(), "{lang}/{area}.ftl lacks {lacking:?}, and English {needless:?}");
        }
    }
}

/// The names of the values in the rest of a `words!`, which ends at its closing parenthesis.
fn given(rest: &str) -> BTreeSet<String> {
    let (mut depth, mut quoted, mut argument, mut names) = (0, false, String::new(), BTreeSet::new());
    let mut letters = rest.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if quoted => drop(letters.next()),
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                names.extend(argument.split('=').next().map(|name| name.trim().to_owned()));
                argument.clear();
                continue;
            }
            _ => {}
        }
        argument.push(letter);
    }
    names.extend(argument.split('=').next().map(|name| name.trim().to_owned()));
    names.remove("");
    names
}

#[test]
fn a_text_uses_the_values_that_it_is_given_and_each_is_used_by_a_language() {
    let call = Regex::new(r#"words!\(\s*[^,;"]+,\s*"([^"]+)""#).unwrap();
    let languages: Vec<Texts> = Lang::ALL.into_iter().map(|lang| texts(lang).into_values().flatten().collect()).collect();
    let mut calls = 0;
    for path in rust_files(&root().join("src")).iter().filter(|path| !path.ends_with("i18n.rs")) {
        let text = fs::read_to_string(path).unwrap();
        for found in call.captures_iter(&text) {
            let (id, names) = (&found[1], given(&text[found.get(0).unwrap().end()..]));
            let used: BTreeSet<String> = languages.iter().filter_map(|texts| texts.get(id)).flatten().cloned().collect();
            assert_eq!(used, names, "{}: values of {id}, used and given", path.display());
            calls += 1;
        }
    }
    assert!(calls > 100, "only {calls} were found");
}

#[test]
fn the_code_asks_for_what_is_there_and_for_all_of_it() {
    let known: BTreeSet<String> = texts(Lang::En).into_values().flat_map(BTreeMap::into_keys).collect();
    let areas: Vec<String> = texts(Lang::En).into_keys().collect();
    let id = Regex::new(&format!("\"((?:{})-[a-z0-9-]+)\"", areas.join("|"))).unwrap();
    let asked = Regex::new(r#"(?:words!|fixed|filled)\(\s*[^,;"]+,\s*"([^"]+)""#).unwrap();
    let mut used = BTreeSet::new();
    for path in rust_files(&root().join("src")) {
        let text = fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        used.extend(id.captures_iter(text).map(|found| found[1].to_owned()));
        for found in asked.captures_iter(text) {
            assert!(known.contains(&found[1]), "{}: there is no text {}", path.display(), &found[1]);
        }
    }
    // Help is found by where a command or an argument stands; its own test (`cli::help`) holds that all of it is.
    let by_place = |id: &str| id.starts_with("help-") && !id.starts_with("help-own-");
    let unused: Vec<_> = known.difference(&used).filter(|id| !by_place(id)).collect();
    assert!(unused.is_empty(), "nothing says these: {unused:?}");
}

#[test]
fn the_grammar_of_the_command_line_says_nothing_itself() {
    let says = Regex::new(r"\b(long_about|about|(?:long_|after_|after_long_|before_)?help|help_heading)\s*=").unwrap();
    let mut left = Vec::new();
    for path in rust_files(&root().join("src/cli")) {
        let text = fs::read_to_string(&path).unwrap();
        let attributes = text.split("#[").skip(1).filter_map(|rest| rest.split("\n").next().map(str::to_owned));
        let of_clap = |line: &String| ["command(", "arg(", "value(", "group("].iter().any(|name| line.starts_with(name));
        left.extend(
            attributes.filter(of_clap).filter(|line| says.is_match(line)).map(|line| format!("{}: {line}", path.display())),
        );
    }
    assert!(left.is_empty(), "these belong into assets/words/*/help.ftl:\n{}", left.join("\n"));
}

/// Names of parts of files, which the schemas for editors have as well; a reader sees them in words (`fields::named`).
const NAMES: [&str; 6] = [
    "an act of a solution",
    "a file to write",
    "a size such as `60MB`",
    "`true` or `false`",
    "true or false",
    "keys with values",
];

#[test]
fn what_is_wrong_with_a_course_is_said_in_no_sentence_of_the_code() {
    let literal = Regex::new(r#""((?:[^"\\]|\\.)*)""#).unwrap();
    let word = Regex::new(r"(^|[\s`(])[a-z']{2,}").unwrap();
    let (mut left, mut files) = (Vec::new(), 0);
    for folder in ["src/course/load", "src/yaml"] {
        for path in rust_files(&root().join(folder)) {
            let shown = path.strip_prefix(root()).unwrap().display().to_string();
            if shown.contains("/schema/") || shown.ends_with("tests.rs") {
                continue;
            }
            files += 1;
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
            let lines = code.lines().filter(|line| !line.trim_start().starts_with("//") && !line.contains("reason = "));
            let found = lines.flat_map(|line| literal.captures_iter(line)).map(|found| found[1].to_owned());
            let sentence = |text: &String| word.find_iter(text).count() > 2 && !NAMES.contains(&text.as_str());
            left.extend(found.filter(sentence).map(|text| format!("{shown}: {text}")));
        }
    }
    assert!(left.is_empty() && files > 15, "these belong into assets/words/*/problem.ftl:\n{}", left.join("\n"));
}

#[test]
fn no_code_has_words_of_its_own_or_asks_which_language_it_is() {
    let words = Regex::new(r"[\p{Hiragana}\p{Katakana}\p{Han}]").unwrap();
    let asks = Regex::new(r"Lang::Ja\b|Lang::En( =>|,)|[=!]= Lang::En").unwrap();
    let test = Regex::new(r"(^|/)tests?(/|\.rs$)|_tests?(/|\.rs$)|/sample\.rs$|/generator\.rs$|/testing\.rs$").unwrap();
    let mut left = Vec::new();
    for path in rust_files(&root().join("src")) {
        let shown = path.strip_prefix(root()).unwrap().display().to_string();
        // The languages themselves are there, with their own names.
        if test.is_match(&shown) || shown == "src/i18n.rs" {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let lines = code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
        let lines = lines.filter(|(_, line)| words.is_match(line) || asks.is_match(line));
        left.extend(lines.map(|(number, line)| format!("{shown}:{}: {}", number + 1, line.trim())));
    }
    assert!(left.is_empty(), "these belong into assets/words:\n{}", left.join("\n"));
}
