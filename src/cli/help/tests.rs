//! Every command and argument says what it is, in every language.

use std::collections::BTreeSet;
use std::fs;

use clap::{Command, CommandFactory};

use super::texts::{ROOT, below, of_argument, of_command, of_value};
use super::{spoken, written};
use crate::cli::args::Args;
use crate::i18n::Lang;

/// The ids in a language's file, but those of clap's own words.
fn known(lang: Lang) -> BTreeSet<String> {
    let path = format!("{}/assets/words/{lang}/help.ftl", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).unwrap();
    let ids = text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned());
    ids.filter(|id| id.starts_with("help-") && !id.starts_with("help-own-")).collect()
}

/// What there is of several ids that may say it; the first counts.
fn first(ids: impl IntoIterator<Item = String>, known: &BTreeSet<String>, used: &mut BTreeSet<String>) {
    let ids: Vec<String> = ids.into_iter().collect();
    let found = ids.iter().find(|id| known.contains(*id)).unwrap_or_else(|| panic!("there is none of {ids:?}"));
    used.insert(found.clone());
}

fn walk(command: &Command, path: &str, known: &BTreeSet<String>, used: &mut BTreeSet<String>) {
    let [about, others @ ..] = of_command(path);
    first([about], known, used);
    used.extend(others.into_iter().filter(|id| known.contains(id)));
    for argument in command.get_arguments() {
        let id = argument.get_id().as_str();
        first(of_argument(path, id), known, used);
        let takes = argument.get_action().takes_values();
        for value in argument.get_possible_values().iter().filter(|_| takes) {
            first(of_value(path, id, value.get_name()), known, used);
        }
    }
    command.get_subcommands().for_each(|inner| walk(inner, &below(path, inner.get_name()), known, used));
}

#[test]
fn every_command_argument_and_value_has_a_text_in_every_language_and_none_is_left_over() {
    for lang in Lang::ALL {
        let (known, mut used) = (known(lang), BTreeSet::new());
        walk(&Args::command(), ROOT, &known, &mut used);
        let left: Vec<_> = known.difference(&used).collect();
        assert!(left.is_empty() && used.len() > 150, "{lang}: nothing says {left:?}");
    }
}

/// The help of every command, as clap prints it.
fn pages(lang: Lang) -> Vec<(String, String)> {
    fn names(command: &Command, before: &str, all: &mut Vec<String>) {
        all.push(before.to_owned());
        command.get_subcommands().for_each(|inner| names(inner, &format!("{before} {}", inner.get_name()), all));
    }
    let mut all = Vec::new();
    names(&Args::command(), "", &mut all);
    all.push(" help".to_owned());
    let asked = all.iter().flat_map(|name| [format!("sealegs help{name}"), format!("sealegs{name} -h")]);
    let asked = asked.filter(|line| !line.contains("docker -h") && !line.contains("help -h"));
    let page = |line: &String| spoken(lang).try_get_matches_from(line.split(' ')).unwrap_err().to_string();
    asked.map(|line| (line.clone(), page(&line))).collect()
}

#[test]
fn no_page_of_help_in_japanese_has_a_word_of_clap_or_of_the_code_in_it() {
    let mut comments = Vec::new();
    fn collect(command: &Command, all: &mut Vec<String>) {
        all.extend(command.get_about().map(ToString::to_string));
        all.extend(command.get_arguments().filter_map(|argument| Some(argument.get_help()?.to_string())));
        command.get_subcommands().for_each(|inner| collect(inner, all));
    }
    collect(&Args::command(), &mut comments);
    comments.retain(|comment| comment.contains(' '));
    let own = ["Usage:", "Options:", "Commands:", "Arguments:", "[default", "ossible values", "Print "];
    let pages = pages(Lang::Ja);
    assert!(pages.len() > 60, "{}", pages.len());
    for (line, page) in pages {
        assert!(page.contains("使い方: sealegs"), "{line}: {page}");
        for english in own.into_iter().chain(comments.iter().map(String::as_str)) {
            assert!(!page.contains(english), "{line}: {english}: {page}");
        }
    }
}

#[test]
fn defaults_and_values_are_told_in_short_and_each_in_full() {
    let page = |line: &str, lang| spoken(lang).try_get_matches_from(line.split(' ')).unwrap_err().to_string();
    let short = page("sealegs run -h", Lang::En);
    assert!(short.contains("How to report [default: human] [possible values: human, json, junit]"), "{short}");
    let long = page("sealegs run --help", Lang::Ja);
    for part in ["指定できる値:\n          - human: ", "\n          - junit: ", "[既定値: human]", "[既定値: 900]"] {
        assert!(long.contains(part), "{part}: {long}");
    }
}

#[test]
fn what_is_written_from_the_command_line_speaks_the_language_too() {
    let command = written(Lang::Ja, true, |command| command);
    let run = command.find_subcommand("run").unwrap();
    for text in [command.find_subcommand("help").unwrap().get_about(), run.get_about()] {
        assert!(!text.unwrap().to_string().is_ascii());
    }
    assert!(run.get_arguments().all(|argument| !argument.get_help().unwrap().to_string().is_ascii()));
}
