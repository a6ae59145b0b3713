//! What clap accepts, the reading reads the same way: the same flags with the same values, the same arguments.

use clap::parser::ValueSource;
use clap::{ArgAction, ArgMatches, Command};

use super::generator::Lines;
use super::*;

/// The values clap found for each flag and argument of a command line, by long name or argument name.
fn of_clap(mut here: &'static Command, mut found: &ArgMatches) -> Vec<(String, Vec<String>)> {
    while let Some((name, below)) = found.subcommand() {
        here = here.find_subcommand(name).expect("a command clap found");
        found = below;
    }
    let typed = here.get_arguments().filter(|arg| found.value_source(arg.get_id().as_str()) == Some(ValueSource::CommandLine));
    typed
        .map(|arg| {
            let values = found.get_raw(arg.get_id().as_str()).into_iter().flatten();
            let values = values.map(|value| value.to_str().expect("text").to_owned());
            let name = arg.get_long().map_or("arguments".to_owned(), str::to_owned);
            // Of a flag that holds one value, clap keeps the last.
            let single = matches!(arg.get_action(), ArgAction::Set | ArgAction::SetTrue);
            (if single && arg.get_long().is_some() { format!("last {name}") } else { name }, values.collect())
        })
        .fold(Vec::new(), |mut all: Vec<(String, Vec<String>)>, (name, values)| {
            match all.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => known.extend(values),
                None => all.push((name, values)),
            }
            all
        })
}

/// The same of a reading; `kept` names the flags of which only the last value counts.
fn of_reading(reading: &Reading, last: &[String]) -> Vec<(String, Vec<String>)> {
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for part in &reading.parts {
        let (name, value) = match &part.kind {
            PartKind::Flag(flag) => (flag.clone(), part.value.clone().unwrap_or_else(|| "true".to_owned())),
            PartKind::Argument(_) | PartKind::Inner => ("arguments".to_owned(), part.value.clone().unwrap_or_default()),
            PartKind::Unknown => ("unknown".to_owned(), part.text.clone()),
            PartKind::Program | PartKind::Command => continue,
        };
        let single = last.contains(&name);
        let name = if single { format!("last {name}") } else { name };
        match all.iter_mut().find(|(known, _)| *known == name) {
            Some((_, values)) if single => *values = vec![value],
            Some((_, values)) => values.push(value),
            None => all.push((name, vec![value])),
        }
    }
    all
}

#[test]
fn what_clap_accepts_is_read_with_the_same_flags_and_values() {
    let mut lines = Lines::new(7);
    let mut accepted = 0;
    for _ in 0..20_000 {
        let line = lines.next();
        let Ok(words::Line::Words(words)) = words::split(&line, &env) else { continue };
        let Ok(found) = grammar::matches(&words) else { continue };
        accepted += 1;
        let mut clap = of_clap(reading::grammar(), &found);
        let last: Vec<String> = clap.iter().filter_map(|(name, _)| name.strip_prefix("last ").map(str::to_owned)).collect();
        let mut ours = of_reading(&read(&line, &env).expect(&line), &last);
        clap.sort();
        ours.sort();
        assert_eq!(clap, ours, "{line:?}");
    }
    assert!(accepted > 2_000, "only {accepted} lines accepted");
}
