//! Texts of commands, arguments and values, by where they stand in the grammar.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command};

use crate::i18n::{Lang, fixed};

/// The text at an id, where there is one.
fn text(lang: Lang, id: &str) -> Option<&'static str> {
    Some(fixed(lang, id)).filter(|text| !text.is_empty())
}

/// Where a command's texts are: in one line, in full, and examples below short and below long help. The first must be there.
pub(super) fn of_command(path: &str) -> [String; 4] {
    ["", "-long", "-after", "-after-long"].map(|which| format!("help-{path}{which}"))
}

/// Where an argument's text is: the command's own, else what it says alike in every command.
pub(super) fn of_argument(path: &str, argument: &str) -> [String; 2] {
    let argument = argument.replace('_', "-");
    [path, "any"].map(|place| format!("help-{place}--{argument}"))
}

/// Where the text of one of its values is.
pub(super) fn of_value(path: &str, argument: &str, value: &str) -> [String; 2] {
    of_argument(path, argument).map(|id| format!("{id}--{value}"))
}

/// The place of a command below another: `bundle-create`.
pub(super) fn below(path: &str, name: &str) -> String {
    if path == ROOT { name.to_owned() } else { format!("{path}-{name}") }
}

/// The place of the command line itself.
pub(super) const ROOT: &str = "sealegs";

/// A command line that is not built yet, with its texts.
pub(super) fn given(command: Command, lang: Lang) -> Command {
    at(command, lang, ROOT)
}

fn at(command: Command, lang: Lang, path: &str) -> Command {
    let [about, long, after, after_long] = of_command(path).map(|id| text(lang, &id));
    let command = command.about(about).long_about(long).after_help(after).after_long_help(after_long);
    let mut command = command.mut_args(|argument| told(argument, lang, path));
    let names: Vec<String> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |inner| at(inner, lang, &below(path, &name)));
    }
    command
}

fn told(argument: Arg, lang: Lang, path: &str) -> Arg {
    let id = argument.get_id().to_string();
    let first = |ids: [String; 2]| ids.iter().find_map(|id| text(lang, id));
    let argument = argument.help(first(of_argument(path, &id))).long_help(None);
    let values = argument.get_possible_values();
    if values.is_empty() || !argument.get_action().takes_values() {
        return argument;
    }
    let values = values.iter().map(|value| {
        let name = value.get_name().to_owned();
        let help = first(of_value(path, &id, &name));
        PossibleValue::new(name).help(help)
    });
    argument.value_parser(PossibleValuesParser::new(values.collect::<Vec<_>>()))
}
