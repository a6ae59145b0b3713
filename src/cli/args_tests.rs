//! The command line as it is typed.

use super::args::{Args, Command, Format};
use crate::i18n::Lang;
use clap::{CommandFactory, Parser};

#[test]
fn the_command_line_is_well_formed() {
    Args::command().debug_assert();
}

#[test]
fn global_options_stand_before_or_after_the_command() {
    for line in [
        ["sealegs", "--lang", "ja", "--set", "port=1=2", "run", "--format", "json"],
        ["sealegs", "run", "--format", "json", "--lang", "ja", "--set", "port=1=2"],
    ] {
        let args = Args::try_parse_from(line).unwrap();
        assert_eq!(args.global.lang, Some(Lang::Ja));
        assert_eq!(args.global.set, [("port".to_owned(), "1=2".to_owned())], "only the first = parts name and value");
        assert!(matches!(args.command, Some(Command::Run(run)) if run.format == Format::Json && run.timeout == 900));
    }
}

#[test]
fn a_wrong_word_is_refused_with_what_there_is() {
    let error = |line: &[&str]| Args::try_parse_from(line).unwrap_err().to_string();
    assert!(error(&["sealegs", "--lang", "fr", "list"]).contains("en, ja"));
    assert!(error(&["sealegs", "--set", "8888"]).contains("NAME=VALUE"));
    assert!(error(&["sealegs", "chek"]).contains("check"), "a slip of the finger is met with the right word");
    assert!(error(&["sealegs", "list", "--format", "junit"]).contains("human, json"));
    assert!(error(&["sealegs", "run", "--timeout", "0"]).contains("1..=86400"));
}

#[test]
fn help_teaches_by_example_and_names_every_exit_code() {
    let help = super::help::spoken(Lang::En).render_long_help().to_string();
    for text in ["sealegs goto", "--workspace", "DOCKER_HOST", "NO_COLOR", "mine-1", "\n  130 ", "\n  3 "] {
        assert!(help.contains(text), "{text} is not in --help");
    }
}
