//! What clap says itself, in our words: headings, defaults and possible values, `-h`, `-V` and `help`.

use clap::builder::Styles;
use clap::{Arg, Command};

use crate::i18n::{Lang, fixed, listed, words};

/// A command line with its texts, built level by level as reading a line does, so that its help is ours from top to bottom.
pub(super) fn framed(mut command: Command, lang: Lang) -> Command {
    // Asked for its usage, clap gives a command its `-h`, `-V` and `help`, and those below its global options.
    drop(command.render_usage());
    let names = below(&command);
    names.into_iter().fold(spoken(level(command, lang), lang), |command, name| {
        let is_help = name == HELP;
        command.mut_subcommand(name, |inner| if is_help { spoken(helping(inner, lang), lang) } else { framed(inner, lang) })
    })
}

/// A built command line whose `-h`, `-V` and `help` are in our words, down to the last command.
pub(super) fn own(command: Command, lang: Lang) -> Command {
    let names = below(&command);
    names.into_iter().fold(level(command, lang), |command, name| {
        let is_help = name == HELP;
        command.mut_subcommand(name, |inner| if is_help { helping(inner, lang) } else { own(inner, lang) })
    })
}

const HELP: &str = "help";

fn below(command: &Command) -> Vec<String> {
    command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect()
}

/// `help`, and the copy of itself that stands below it in completions.
fn helping(command: Command, lang: Lang) -> Command {
    let command = level(command, lang).about(fixed(lang, "help-own-help-command"));
    if command.find_subcommand(HELP).is_none() { command } else { command.mut_subcommand(HELP, |inner| helping(inner, lang)) }
}

fn level(command: Command, lang: Lang) -> Command {
    command.mut_args(|argument| match argument.get_id().as_str() {
        "help" if argument.get_long_help().is_some() => {
            argument.help(fixed(lang, "help-own-help-short")).long_help(fixed(lang, "help-own-help-long"))
        }
        "help" => argument.help(fixed(lang, "help-own-help")),
        "version" => argument.help(fixed(lang, "help-own-version")),
        "subcommand" => argument.help(fixed(lang, "help-own-help-command-which")),
        _ => argument,
    })
}

/// A built command whose headings and whose arguments' defaults and values are in our words.
fn spoken(command: Command, lang: Lang) -> Command {
    let styles = command.get_styles().clone();
    let (header, usage) = (styles.get_header(), styles.get_usage());
    let mut template = format!("{{about-with-newline}}\n{usage}{}{usage:#} {{usage}}", fixed(lang, "help-own-usage"));
    let parts = [
        (command.has_subcommands(), "help-own-commands", "{subcommands}"),
        (command.get_positionals().next().is_some(), "help-own-arguments", "{positionals}"),
        (command.get_arguments().any(|argument| !argument.is_positional()), "help-own-options", "{options}"),
    ];
    for (_, id, tag) in parts.into_iter().filter(|(there, ..)| *there) {
        template.push_str(&format!("\n\n{header}{}{header:#}\n{tag}", fixed(lang, id)));
    }
    template.push_str("{after-help}");
    command.help_template(template).mut_args(|argument| with_values(argument, lang, &styles))
}

/// An argument that says its default and its possible values itself.
fn with_values(argument: Arg, lang: Lang, styles: &Styles) -> Arg {
    let takes = argument.get_action().takes_values();
    let text = argument.get_help().filter(|_| takes).map(ToString::to_string);
    let default = argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect::<Vec<_>>().join(" ");
    let default = (takes && !default.is_empty()).then(|| words!(lang, "help-own-default", value = default));
    let values = argument.get_possible_values();
    let Some(text) = text.filter(|_| default.is_some() || !values.is_empty()) else { return argument };
    let (mut short, mut long) = (vec![text.clone()], vec![text]);
    if !values.is_empty() {
        long.push(each(&argument, lang, styles));
    }
    short.extend(default.clone());
    long.extend(default);
    if !values.is_empty() {
        let names = listed(lang, values.iter().map(clap::builder::PossibleValue::get_name));
        short.push(words!(lang, "help-own-possible", values = names));
    }
    argument.help(short.join(" ")).long_help(long.join("\n\n")).hide_default_value(true).hide_possible_values(true)
}

/// Its possible values, one in a line, with what each does.
fn each(argument: &Arg, lang: Lang, styles: &Styles) -> String {
    let (values, literal) = (argument.get_possible_values(), styles.get_literal());
    let width = values.iter().map(|value| value.get_name().len()).max().unwrap_or(0);
    let lines = values.iter().map(|value| {
        let (name, help) = (value.get_name(), value.get_help().map(ToString::to_string).unwrap_or_default());
        format!("- {literal}{name}{literal:#}: {:pad$}{help}", "", pad = width - name.len())
    });
    [fixed(lang, "help-own-possible-each").to_owned()].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}
