//! The list in words, in both languages.

use crate::i18n::Lang;
use crate::session::reset::{Holder, Item, Scope};

struct Words {
    these: &'static str,
    none: &'static str,
    none_here: &'static str,
    held: &'static str,
    progress: &'static str,
    progress_stays: &'static str,
    removed: &'static str,
    stays: &'static str,
    again: &'static str,
}

/// The list before anything is removed, and what becomes of progress and files.
#[must_use]
pub fn listed(items: &[Item], scope: &Scope, lang: Lang) -> Vec<String> {
    let words = words(lang);
    let (held, free): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|item| item.held());
    let mut lines = Vec::new();
    if items.is_empty() {
        lines.push(if *scope == Scope::All { words.none } else { words.none_here }.to_owned());
    }
    if !free.is_empty() {
        lines.push(words.these.to_owned());
        lines.extend(free.iter().map(|item| format!("  {}", made(item, scope, lang))));
    }
    if !held.is_empty() {
        lines.push(words.held.to_owned());
        lines.extend(held.iter().map(|item| format!("  {}: {}", made(item, scope, lang), reason(item, lang))));
    }
    lines.push(if held.is_empty() { of_scope(scope, lang) } else { words.progress_stays.to_owned() });
    lines
}

/// What became of each, and what to do about what is left.
#[must_use]
pub fn results(items: &[Item], done: bool, lang: Lang) -> Vec<String> {
    let words = words(lang);
    let told = items.iter().map(|item| match &item.error {
        Some(why) => format!("{} {}: {why}", words.stays, named(item, lang)),
        None if item.held() => format!("{} {}: {}", words.stays, named(item, lang), reason(item, lang)),
        None => format!("{} {}", words.removed, named(item, lang)),
    });
    let mut lines: Vec<String> = told.collect();
    if !done {
        lines.push(words.again.to_owned());
    }
    lines
}

fn named(item: &Item, lang: Lang) -> String {
    format!("{} {}", item.kind.name(lang), item.name)
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
    item.held_by.iter().map(|holder| of_holder(holder, lang)).collect::<Vec<_>>().join(if lang == Lang::Ja {
        ""
    } else {
        " And "
    })
}

fn of_holder(holder: &Holder, lang: Lang) -> String {
    let name = &holder.container;
    match (&holder.step, holder.own, lang) {
        (Some(step), _, Lang::En) => {
            format!("the container {name} of {step} uses it; take back {step} first (`sealegs reset --step {step}`).")
        }
        (Some(step), _, Lang::Ja) => {
            format!("{step} のコンテナ {name} が使っています。先に {step} を戻してください（sealegs reset --step {step}）。")
        }
        (None, true, Lang::En) => format!("the workshop's container {name} uses it; `docker rm -f {name}` first."),
        (None, true, Lang::Ja) => {
            format!("このワークショップのコンテナ {name} が使っています。先に docker rm -f {name} を実行してください。")
        }
        (None, false, Lang::En) => {
            format!("the container {name}, which this workshop did not make, uses it; only you can say whether it may go.")
        }
        (None, false, Lang::Ja) => {
            format!(
                "このワークショップが作ったものではないコンテナ {name} が使っています。消してよいかは、あなたが決めてください。"
            )
        }
    }
}

fn of_scope(scope: &Scope, lang: Lang) -> String {
    match (scope, lang) {
        (Scope::Step(name), Lang::En) => {
            format!("The progress of {name} will be taken back. Your files stay: a step that is only about files still stands.")
        }
        (Scope::Step(name), Lang::Ja) => format!(
            "{name} の進み具合は未完了に戻ります。あなたのファイルはそのままなので、ファイルだけのステップは完了したままです。"
        ),
        (Scope::Lesson(id), Lang::En) => {
            format!(
                "The progress of the lesson {id} will be taken back. Your files stay: steps that are only about files still stand."
            )
        }
        (Scope::Lesson(id), Lang::Ja) => format!(
            "レッスン {id} の進み具合は未完了に戻ります。あなたのファイルはそのままなので、ファイルだけのステップは完了したままです。"
        ),
        (Scope::All, _) => words(lang).progress.to_owned(),
    }
}

fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &Words {
            these: "This workshop made these on the engine; they will be removed:",
            none: "Nothing on the engine carries this workspace's label.",
            none_here: "Nothing on the engine says that it was made there.",
            held: "These are in use and stay:",
            progress_stays: "As long as these are there, the progress stays, too. So do your files.",
            progress: "The progress file will be moved aside. Your files stay.",
            removed: "removed",
            stays: "STAYS",
            again: "Free what stays (`docker ps -a` shows who uses it), then run the same reset again. Until then the progress stays, too.",
        },
        Lang::Ja => &Words {
            these: "次のものはこのワークショップがエンジンに作りました。これらを削除します:",
            none: "このワークスペースのラベルが付いたものはエンジンにありません。",
            none_here: "そこで作られたという印の付いたものは、エンジンにありません。",
            held: "次のものは使われているので残ります:",
            progress_stays: "これらが残っている間は、進み具合の記録もそのままです。あなたのファイルもそのままです。",
            progress: "進み具合のファイルは別名で残します。あなたのファイルはそのままです。",
            removed: "削除しました:",
            stays: "残っています:",
            again: "残ったものは、使っているコンテナ（`docker ps -a`）を片付けてから、同じリセットをもう一度実行してください。それまで進み具合の記録も残ります。",
        },
    }
}
