//! `sealegs completions`.

use clap::Command;
use clap::builder::PossibleValuesParser;
use clap_complete::Shell;

use crate::cli::config::settle::Settled;
use crate::cli::exit::Exit;
use crate::cli::tools::args::{CompletionsArgs, ShellName};
use crate::cli::{help, output};
use crate::course::{self, Course};
use crate::i18n::Lang;

/// Prints the completions of a shell.
#[must_use]
pub fn completions(settled: &Settled, args: &CompletionsArgs) -> Exit {
    output::raw(&script(args.shell, settled.lang()));
    Exit::Well
}

/// A shell's script. The crate's own way to ask the program at each Tab is marked unstable, and would start it each time; ids of the
/// built-in course change only with the program, so they stand in the script.
#[must_use]
pub fn script(shell: ShellName, lang: Lang) -> Vec<u8> {
    let shell = match shell {
        ShellName::Bash => Shell::Bash,
        ShellName::Zsh => Shell::Zsh,
        ShellName::Fish => Shell::Fish,
        ShellName::PowerShell => Shell::PowerShell,
    };
    let mut command = help::written(lang, true, |command| with_values(command, &course::load(&course::embedded()).course));
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "sealegs", &mut script);
    script
}

/// The command line with the values that only the course and the types know.
fn with_values(command: Command, course: &Course) -> Command {
    let lessons: Vec<String> = course.lessons.iter().map(|lesson| lesson.id.clone()).collect();
    let steps: Vec<String> = course.steps().map(|(name, _)| name.to_string()).collect();
    filled(command, &lessons, &steps)
}

fn filled(mut command: Command, lessons: &[String], steps: &[String]) -> Command {
    let known = |id: &str| -> Option<Vec<String>> {
        let words = |words: &[&str]| Some(words.iter().map(|word| (*word).to_owned()).collect());
        match id {
            "lesson" => Some(lessons.to_vec()),
            "step" | "to" => Some(steps.to_vec()),
            "lang" => words(&Lang::ALL.map(Lang::code)),
            "engine" => words(&["live", "replay", "auto"]),
            "pace" => words(&["real", "quick", "instant"]),
            "theme" => Some(crate::config::ThemeName::ALL.iter().map(ToString::to_string).collect()),
            _ => None,
        }
    };
    let ids: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for id in ids {
        if let Some(values) = known(&id) {
            command = command.mut_arg(id, |argument| argument.value_parser(PossibleValuesParser::new(values)));
        }
    }
    let names: Vec<String> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(name, |inner| filled(inner, lessons, steps));
    }
    command
}
