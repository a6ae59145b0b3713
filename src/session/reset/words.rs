//! The list in words.

use crate::i18n::{Lang, fixed, words};
use crate::session::reset::{Holder, Item, Scope};

/// The list before anything is removed, and what becomes of progress and files.
#[must_use]
pub fn listed(items: &[Item], scope: &Scope, lang: Lang) -> Vec<String> {
    let (held, free): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|item| item.held());
    let mut lines = Vec::new();
    if items.is_empty() {
        lines.push(fixed(lang, if *scope == Scope::All { "session-none-made" } else { "session-none-made-there" }).to_owned());
    }
    if !free.is_empty() {
        lines.push(words!(lang, "session-these-go"));
        lines.extend(free.iter().map(|item| format!("  {}", made(item, scope, lang))));
    }
    if !held.is_empty() {
        lines.push(words!(lang, "session-these-are-held"));
        lines.extend(held.iter().map(|item| format!("  {}: {}", made(item, scope, lang), reason(item, lang))));
    }
    lines.push(if held.is_empty() { of_scope(scope, lang) } else { words!(lang, "session-progress-stays") });
    lines
}

/// What became of each, and what to do about what is left.
#[must_use]
pub fn results(items: &[Item], done: bool, lang: Lang) -> Vec<String> {
    let told = items.iter().map(|item| match &item.error {
        Some(why) => words!(lang, "session-stays", what = named(item, lang), why),
        None if item.held() => words!(lang, "session-stays", what = named(item, lang), why = reason(item, lang)),
        None => words!(lang, "session-removed", what = named(item, lang)),
    });
    let mut lines: Vec<String> = told.collect();
    if !done {
        lines.push(words!(lang, "session-free-what-stays"));
    }
    lines
}

fn named(item: &Item, lang: Lang) -> String {
    item.kind.named(&item.name, lang)
}

/// With the step that made it, where the list is about several.
fn made(item: &Item, scope: &Scope, lang: Lang) -> String {
    let named = named(item, lang);
    match (&item.step, scope) {
        (Some(step), Scope::All | Scope::Lesson(_)) => format!("{named}  ({step})"),
        _ => named,
    }
}

/// For whose sake it stays, and what to do.
#[must_use]
pub fn reason(item: &Item, lang: Lang) -> String {
    let reasons = item.held_by.iter().map(|holder| of_holder(holder, lang));
    reasons.reduce(|first, rest| words!(lang, "session-reason-and-reason", first, rest)).unwrap_or_default()
}

fn of_holder(holder: &Holder, lang: Lang) -> String {
    let name = &holder.container;
    match (&holder.step, holder.own) {
        (Some(step), _) => words!(lang, "session-held-by-a-step", name, step),
        (None, true) => words!(lang, "session-held-by-the-workshop", name),
        (None, false) => words!(lang, "session-held-by-another", name),
    }
}

fn of_scope(scope: &Scope, lang: Lang) -> String {
    match scope {
        Scope::Step(name) => words!(lang, "session-progress-of-a-step", name = name.to_string()),
        Scope::Lesson(id) => words!(lang, "session-progress-of-a-lesson", id),
        Scope::All => words!(lang, "session-progress-of-all"),
    }
}
