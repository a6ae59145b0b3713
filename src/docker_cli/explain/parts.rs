//! A line taken apart, each part with its meaning.

use super::{Explained, texts, values};
use crate::docker_cli::reading::{self, Part, PartKind, Reading};
use crate::docker_cli::words::OLD_COMPOSE;
use crate::i18n::{Lang, words};

/// The parts of a docker line and their meanings, also of a line that is unfinished or wrong. None for a line that the
/// shell runs.
#[must_use]
pub fn parts(line: &str, env: &dyn Fn(&str) -> Option<String>, lang: Lang) -> Vec<Explained> {
    let Some(reading) = reading::read(line, env) else { return Vec::new() };
    let mut out = Vec::new();
    let mut arguments = 0;
    let mut before: Option<&Part> = None;
    for part in &reading.parts {
        if let Some(dashes) = lone_dashes(&reading, before, part, line) {
            let meaning = words!(lang, "explain-what-follows-is-no-flag-whatever");
            out.push(Explained { text: dashes, meaning });
        }
        let joins = match (before.map(|before| &before.kind), &part.kind) {
            // `docker run`, and the container's own command, are one thing each.
            (Some(PartKind::Program), PartKind::Command) => Some(command(&reading, part, lang)),
            (Some(PartKind::Inner), PartKind::Inner) => None,
            _ => {
                let meaning = meaning(&reading, part, arguments, env, lang);
                out.push(Explained { text: part.text.clone(), meaning });
                arguments += usize::from(matches!(part.kind, PartKind::Argument(_)));
                before = Some(part);
                continue;
            }
        };
        if let Some(last) = out.last_mut() {
            last.text.push(' ');
            last.text.push_str(&part.text);
            last.meaning = joins.unwrap_or_else(|| std::mem::take(&mut last.meaning));
        }
        before = Some(part);
    }
    out
}

/// A `--` that stands before this part: it has no part of its own.
fn lone_dashes(reading: &Reading, before: Option<&Part>, part: &Part, line: &str) -> Option<String> {
    let from = before.map_or(0, |before| before.word + 1);
    let word = reading.words.get(from..part.word)?.iter().find(|word| word.text == "--")?;
    // A value can be `--` too; then it belongs to the part before.
    let typed = line.get(word.span.clone())?;
    (!before.is_some_and(|before| before.text.ends_with(typed))).then(|| typed.to_owned())
}

/// What a command, or the group of commands that was named so far, does.
fn about(canonical: &str, typed: &str, lang: Lang) -> String {
    let name = if canonical.is_empty() { typed } else { canonical };
    texts::command(name, lang).unwrap_or_default().to_owned()
}

/// What the words of a command do. With flags in between (`docker compose -f FILE up`), the first are a group's.
fn command(reading: &Reading, part: &Part, lang: Lang) -> String {
    let old = reading.words.first().is_some_and(|word| word.text == OLD_COMPOSE);
    let last = reading.parts.iter().rev().find(|part| part.kind == PartKind::Command);
    let group = last.is_some_and(|last| last.word != part.word);
    let about = if group { about("", &part.text, lang) } else { about(&reading.command, &part.text, lang) };
    if old { words!(lang, "explain-about-docker-compose-is-the-old", about) } else { about }
}

fn meaning(reading: &Reading, part: &Part, nth: usize, env: &dyn Fn(&str) -> Option<String>, lang: Lang) -> String {
    if part.kind == PartKind::Command {
        return command(reading, part, lang);
    }
    let command = reading.command.as_str();
    match &part.kind {
        PartKind::Program if part.text == OLD_COMPOSE => {
            let about = texts::command("compose", lang).unwrap_or_default();
            words!(lang, "explain-the-old-name-of-docker-compose", about)
        }
        PartKind::Program | PartKind::Command => texts::command("", lang).unwrap_or_default().to_owned(),
        PartKind::Flag(flag) => {
            let about = texts::flag(command, flag, lang).unwrap_or_default();
            match part.value.as_deref() {
                None => about.to_owned(),
                Some(value) if reading::stands_alone(command, flag) == Some(true) => switch(about, value, lang),
                Some(value) => values::flag(command, flag, value, env, lang)
                    .unwrap_or_else(|| words!(lang, "explain-about-value", about, value)),
            }
        }
        PartKind::Argument(_) => values::argument(command, nth, part.value.as_deref().unwrap_or(&part.text), lang),
        PartKind::Inner => values::inner(command, lang),
        PartKind::Unknown => {
            words!(lang, "explain-not-known-here-or-not-run")
        }
    }
}

/// `--rm=false`.
fn switch(about: &str, value: &str, lang: Lang) -> String {
    match crate::docker_cli::values::truth(value) {
        Ok(false) => words!(lang, "explain-switched-off-about", about),
        _ => about.to_owned(),
    }
}
