//! `docker … --help`, laid out as docker lays it out.

use clap::{Arg, ArgAction, Command};

use super::texts;
use crate::docker_cli::known;
use crate::docker_cli::reading::{canonical, grammar};
use crate::i18n::{Lang, fixed, words};
use crate::markdown;

/// Columns docker's help has where it does not know better.
const WIDTH: usize = 80;
/// The description is never narrower than this.
const NARROWEST: usize = 30;

/// How a command is used; `path` is what stands after `docker`, aliases and all. Where `path` leaves the commands there
/// are, the help is that of the last one on the way.
#[must_use]
pub fn help(path: &[String], lang: Lang) -> String {
    let (mut here, mut names) = (grammar(), Vec::new());
    for word in path {
        let Some(next) = here.find_subcommand(word) else { break };
        here = next;
        names.push(next.get_name());
    }
    let name = canonical(&names);
    let typed = std::iter::once("docker").chain(names.iter().copied()).collect::<Vec<_>>().join(" ");
    let mut out = words!(lang, "explain-usage-typed", typed);
    out.push_str(&usage(here, &name, &typed));
    out.push_str("\n\n");
    out.push_str(&sentence(texts::command(&name, lang).unwrap_or_default(), lang));
    out.push('\n');
    if here.has_subcommands() {
        let own: Vec<(String, String)> = if names.is_empty() { Vec::new() } else { options(here, &name, lang) };
        if !own.is_empty() {
            section(&mut out, &words!(lang, "explain-options"), &own);
        }
        let mut rows: Vec<(String, String)> = here.get_subcommands().map(|below| subcommand(&names, below, lang)).collect();
        rows.sort();
        section(&mut out, &words!(lang, "explain-commands"), &rows);
        let more = words!(lang, "explain-run-typed-command-help-for-more", typed);
        out.push_str(&format!("\n{more}\n"));
        return out;
    }
    let aliases = aliases(&name);
    if aliases.len() > 1 {
        let title = words!(lang, "explain-aliases");
        out.push_str(&format!("\n{title}\n  {}\n", aliases.join(", ")));
    }
    let rows: Vec<(String, String)> = options(here, &name, lang);
    if !rows.is_empty() {
        section(&mut out, &words!(lang, "explain-options"), &rows);
    }
    let left = not_run(here, &names);
    if !left.is_empty() {
        let title = words!(lang, "explain-docker-has-these-options-too-sealegs");
        out.push_str(&format!("\n{title}\n"));
        for line in filled(&left, WIDTH - 2) {
            out.push_str(&format!("  {line}\n"));
        }
    }
    out
}

/// What follows the command's name.
fn usage(command: &Command, name: &str, typed: &str) -> String {
    match name {
        "" => return " COMMAND".to_owned(),
        _ if command.has_subcommands() && options_of(command).next().is_some() => return " [OPTIONS] COMMAND".to_owned(),
        _ if command.has_subcommands() => return " COMMAND".to_owned(),
        "cp" => {
            let (from, to) = ("[OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-", "[OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH");
            return format!(" {from}\n        {typed} {to}");
        }
        "help" => return " [COMMAND...]".to_owned(),
        _ => {}
    }
    let mut out = if options_of(command).next().is_some() { " [OPTIONS]".to_owned() } else { String::new() };
    for arg in command.get_positionals() {
        let names: Vec<&str> = arg.get_value_names().unwrap_or_default().iter().map(|name| name.as_str()).collect();
        let many =
            arg.get_num_args().is_some_and(|range| range.max_values() > 1) || matches!(arg.get_action(), ArgAction::Append);
        let first = names.first().copied().unwrap_or_default();
        out.push_str(&match (arg.is_required_set(), names.get(1).copied()) {
            (_, Some("COMMAND")) if matches!(name, "exec" | "compose exec") => format!(" {first} COMMAND [ARG...]"),
            (_, Some("COMMAND")) => format!(" {first} [COMMAND] [ARG...]"),
            (_, Some(second)) => format!(" {first} [{second}]"),
            (true, None) if many => format!(" {first} [{first}...]"),
            (true, None) => format!(" {first}"),
            (false, None) if many => format!(" [{first}...]"),
            (false, None) => format!(" [{first}]"),
        });
    }
    out
}

fn subcommand(above: &[&str], command: &Command, lang: Lang) -> (String, String) {
    let path: Vec<&str> = above.iter().copied().chain([command.get_name()]).collect();
    (format!("  {}", command.get_name()), sentence(texts::command(&canonical(&path), lang).unwrap_or_default(), lang))
}

/// Every way to write a command, the longer first as docker does.
fn aliases(name: &str) -> Vec<String> {
    let mut found = Vec::new();
    let spellings = |command: &Command| -> Vec<String> {
        std::iter::once(command.get_name()).chain(command.get_all_aliases()).map(str::to_owned).collect()
    };
    for top in grammar().get_subcommands() {
        for below in top.get_subcommands().filter(|below| canonical(&[top.get_name(), below.get_name()]) == name) {
            found.extend(spellings(below).iter().map(|below| format!("docker {} {below}", top.get_name())));
        }
    }
    for top in grammar().get_subcommands().filter(|top| !top.has_subcommands() && canonical(&[top.get_name()]) == name) {
        found.extend(spellings(top).iter().map(|top| format!("docker {top}")));
    }
    found
}

/// The command's own options: `--help` goes without saying.
fn options_of(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|arg| arg.get_long().is_some_and(|long| long != "help"))
}

fn options(command: &Command, name: &str, lang: Lang) -> Vec<(String, String)> {
    let mut found: Vec<&Arg> = options_of(command).collect();
    found.sort_by_key(|arg| arg.get_long());
    let row = |arg: &&Arg| {
        let long = arg.get_long().unwrap_or_default();
        let short = arg.get_short().map_or_else(|| "    ".to_owned(), |short| format!("-{short}, "));
        let kind = kind(arg, long).map_or_else(String::new, |kind| format!(" {kind}"));
        (format!("  {short}--{long}{kind}"), sentence(texts::flag(name, long, lang).unwrap_or_default(), lang))
    };
    found.iter().map(row).collect()
}

/// Docker's word for the kind of a flag's value.
fn kind(arg: &Arg, long: &str) -> Option<&'static str> {
    if arg.is_require_equals_set() || !arg.get_action().takes_values() {
        return None;
    }
    Some(match long {
        "memory" | "shm-size" => "bytes",
        "cpus" => "decimal",
        "time" | "timeout" | "last" | "stop-timeout" | "pids-limit" | "health-retries" => "int",
        "filter" => "filter",
        "mount" => "mount",
        "opt" => "map",
        _ if long.starts_with("health-") && long != "health-cmd" => "duration",
        _ if matches!(arg.get_action(), ArgAction::Append) => "list",
        _ => "string",
    })
}

/// Flags docker has and the grammar has not.
fn not_run(command: &Command, names: &[&str]) -> Vec<String> {
    let runs = |flag: &str| {
        flag == "--help"
            || command.get_arguments().any(|arg| {
                let long = flag.trim_start_matches('-');
                arg.get_long() == Some(long) || arg.get_all_aliases().is_some_and(|aliases| aliases.contains(&long))
            })
    };
    let mut left: Vec<String> = known::long_flags(names).into_iter().filter(|flag| !runs(flag)).collect();
    left.sort();
    left
}

/// Two columns: names, and what they do.
fn section(out: &mut String, title: &str, rows: &[(String, String)]) {
    out.push_str(&format!("\n{title}\n"));
    let column = rows.iter().map(|(name, _)| markdown::width(name)).max().unwrap_or(0) + 3;
    for (name, about) in rows {
        let pad = " ".repeat(column.saturating_sub(markdown::width(name)));
        for (index, line) in wrapped(about, WIDTH.saturating_sub(column).max(NARROWEST)).iter().enumerate() {
            let lead = if index == 0 { format!("{name}{pad}") } else { " ".repeat(column) };
            out.push_str(&format!("{lead}{line}\n"));
        }
    }
}

/// As many words a line as fit. Flags are not broken at their hyphens.
fn filled(words: &[String], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut().filter(|line| line.len() + 1 + word.len() <= width) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.clone()),
        }
    }
    lines
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    let lines = markdown::wrap(&[markdown::Span::new(text, ())], width);
    lines.into_iter().map(|line| line.into_iter().map(|span| span.text).collect()).collect()
}

/// With a capital letter, as docker's help has it, in a language that begins sentences with one.
fn sentence(text: &str, lang: Lang) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if fixed(lang, "explain-lines-begin") == "capital" => first.to_uppercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}
