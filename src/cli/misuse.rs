//! A command line that cannot be read, told in the learner's language.
//!
//! clap itself speaks the first language, with its colours; in any other, what it found is said in the words of
//! `assets/words`. Of the kinds of mistakes that have none there, clap tells.

use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::args::Global;
use crate::cli::config::settle::Settled;
use crate::cli::exit::Exit;
use crate::cli::{help, output};
use crate::i18n::{Lang, fixed, listed, words};

/// The language that is spoken while the command line is read: that of `--lang` where it stands on it, else the one that was
/// chosen for good, else the system's.
#[must_use]
pub fn lang() -> Lang {
    let said = named(std::env::args_os().skip(1));
    said.unwrap_or_else(|| Settled::of(&Global::default()).lang())
}

/// What `--lang` says on a command line.
fn named(words: impl IntoIterator<Item = OsString>) -> Option<Lang> {
    let mut words = words.into_iter().map(|word| word.to_string_lossy().into_owned());
    while let Some(word) = words.next() {
        match word.strip_prefix("--lang") {
            Some("") => return words.next()?.parse().ok(),
            Some(rest) => return rest.strip_prefix('=')?.parse().ok(),
            None if word == "--" => return None,
            None => {}
        }
    }
    None
}

/// Tells what clap found, or prints what was asked of it: help and the version come this way too, and are no error.
#[must_use]
pub fn tell(error: &clap::Error) -> Exit {
    let lang = lang();
    let line: Vec<OsString> = std::env::args_os().collect();
    let worded = asks_for_help(error, &line).and_then(|line| help::spoken(lang).try_get_matches_from(line).err());
    let error = worded.as_ref().unwrap_or(error);
    match said(error, lang).filter(|_| error.use_stderr() && lang != Lang::default()) {
        Some(text) => output::err(&text),
        None => drop(error.print()),
    }
    if error.use_stderr() { Exit::Usage } else { Exit::Well }
}

/// A line that asks for help, to be read once more by the grammar that has the words for it. `help` itself takes names of commands
/// only, and no language.
fn asks_for_help(error: &clap::Error, line: &[OsString]) -> Option<Vec<OsString>> {
    if line.get(1).is_some_and(|word| word == "help") {
        let mut said = false;
        let kept = line.iter().filter(|word| {
            let value = std::mem::replace(&mut said, *word == "--lang");
            !value && !said && !word.to_string_lossy().starts_with("--lang=")
        });
        return Some(kept.cloned().collect());
    }
    let help = [ErrorKind::DisplayHelp, ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand].contains(&error.kind());
    help.then(|| line.to_vec())
}

/// A mistake, how it is put right perhaps, and the usage line.
fn said(error: &clap::Error, lang: Lang) -> Option<String> {
    let mut parts = vec![words!(lang, "cli-misuse", what = what(error, lang)?)];
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let near: Vec<String> = near.into_iter().flat_map(|kind| all(error, kind)).collect();
    let possible = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let possible: Vec<String> = possible.into_iter().flat_map(|kind| all(error, kind)).collect();
    if !near.is_empty() {
        parts.push(format!("  {}", words!(lang, "cli-misuse-near", near = listed(lang, near))));
    }
    if !possible.is_empty() {
        parts.push(format!("  {}", words!(lang, "cli-misuse-possible", possible = listed(lang, possible))));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.trim().trim_start_matches("Usage: ");
        parts.push(words!(lang, "cli-misuse-usage", usage));
    }
    parts.push(fixed(lang, "cli-misuse-help").to_owned());
    Some(parts.join("\n\n"))
}

/// What is wrong, in one sentence.
fn what(error: &clap::Error, lang: Lang) -> Option<String> {
    let one = |kind| all(error, kind).into_iter().next();
    let argument = || one(ContextKind::InvalidArg);
    Some(match error.kind() {
        ErrorKind::InvalidSubcommand => {
            words!(lang, "cli-misuse-no-command", command = one(ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::UnknownArgument => words!(lang, "cli-misuse-no-argument", argument = argument()?),
        ErrorKind::InvalidValue if one(ContextKind::InvalidValue).is_none_or(|value| value.is_empty()) => {
            words!(lang, "cli-misuse-value-missing", argument = argument()?)
        }
        ErrorKind::InvalidValue => {
            words!(lang, "cli-misuse-value", value = one(ContextKind::InvalidValue)?, argument = argument()?)
        }
        ErrorKind::ValueValidation => {
            let (value, why) = (one(ContextKind::InvalidValue)?, error.source()?.to_string());
            words!(lang, "cli-misuse-value-why", value, argument = argument()?, why)
        }
        ErrorKind::TooManyValues => {
            words!(lang, "cli-misuse-too-many", value = one(ContextKind::InvalidValue)?, argument = argument()?)
        }
        ErrorKind::MissingRequiredArgument => {
            words!(lang, "cli-misuse-required", arguments = listed(lang, all(error, ContextKind::InvalidArg)))
        }
        ErrorKind::ArgumentConflict => {
            let others = all(error, ContextKind::PriorArg);
            match (argument()?, others.as_slice()) {
                (argument, [one]) if *one == argument => words!(lang, "cli-misuse-twice", argument),
                (argument, _) => words!(lang, "cli-misuse-conflict", argument, others = listed(lang, others)),
            }
        }
        ErrorKind::InvalidUtf8 => words!(lang, "cli-misuse-no-text"),
        ErrorKind::MissingSubcommand => words!(lang, "cli-misuse-command-missing"),
        _ => return None,
    })
}

/// What clap knows of a kind; none where it says nothing.
fn all(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use clap::Parser;

    use super::{asks_for_help, named, said};
    use crate::cli::args::Args;
    use crate::cli::help::spoken;
    use crate::i18n::Lang;

    fn told(line: &str, lang: Lang) -> String {
        said(&Args::try_parse_from(line.split(' ')).unwrap_err(), lang).unwrap_or_else(|| panic!("nothing is said of {line}"))
    }

    #[test]
    fn every_mistake_is_told_in_japanese_with_what_was_typed_and_the_usage() {
        for (line, typed) in [
            ("sealegs nosuch", "nosuch"),
            ("sealegs run --lesso x", "--lesso"),
            ("sealegs list --format zz", "zz"),
            ("sealegs run --timeout", "--timeout"),
            ("sealegs run --timeout x", "x"),
            ("sealegs --lang xx", "xx"),
            ("sealegs goto", "<STEP>"),
            ("sealegs list x", "x"),
            ("sealegs --course a --course b", "--course"),
        ] {
            let text = told(line, Lang::Ja);
            assert!(text.starts_with("エラー: ") && text.contains(typed) && text.contains("--help"), "{line}: {text}");
        }
        let text = told("sealegs run --lesso x", Lang::Ja);
        assert!(text.contains("--lesson") && text.contains("使い方: sealegs run"), "{text}");
        assert!(told("sealegs list --format zz", Lang::Ja).contains("human、json"));
    }

    /// The words beside clap's own are clap's, so that nothing changes where its error is of another kind.
    #[test]
    fn english_says_it_as_clap_does() {
        for line in ["sealegs nosuch", "sealegs list x", "sealegs run --timeout", "sealegs run --timeout x"] {
            let clap = Args::try_parse_from(line.split(' ')).unwrap_err().to_string();
            assert_eq!(told(line, Lang::En), clap.trim_end(), "{line}");
        }
    }

    #[test]
    fn help_about_a_command_may_say_in_which_language() {
        let line = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        let read = |text: &str| {
            let error = Args::try_parse_from(line(text)).unwrap_err();
            asks_for_help(&error, &line(text)).map(|line| spoken(Lang::Ja).try_get_matches_from(line).unwrap_err().to_string())
        };
        let plain = read("sealegs help run").unwrap();
        assert!(plain.contains("使い方: sealegs run"), "{plain}");
        assert_eq!(read("sealegs help run --lang ja").as_ref(), Some(&plain));
        assert_eq!(read("sealegs help --lang=ja run").as_ref(), Some(&plain));
        assert_eq!(read("sealegs run --nosuch"), None);
    }

    #[test]
    fn the_language_is_read_from_a_line_that_cannot_be_read() {
        let of = |line: &str| named(line.split(' ').map(Into::into));
        assert_eq!(of("nosuch --lang ja"), Some(Lang::Ja));
        assert_eq!(of("--lang=ja --nosuch"), Some(Lang::Ja));
        assert_eq!((of("--lang xx nosuch"), of("nosuch"), of("docker -- --lang ja"), of("--lang")), (None, None, None, None));
    }
}
