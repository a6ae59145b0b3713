//! What a reset says, in both languages.

use crate::i18n::Lang;
use crate::session::reset::{Holder, Item, Scope};

/// Fixed texts.
pub(super) struct Words {
    pub nothing: &'static str,
    pub damaged: &'static str,
    pub untouched: &'static str,
    pub question: &'static str,
    pub left: &'static str,
    pub dry: &'static str,
    pub no_terminal: &'static str,
    pub say_yes: &'static str,
    pub removed: &'static str,
    pub stays: &'static str,
    pub kept: &'static str,
    pub taken_back: &'static str,
    these: &'static str,
    none: &'static str,
    none_here: &'static str,
    held: &'static str,
    progress: &'static str,
    again: &'static str,
}

/// The list before anything is removed, and what becomes of progress and files.
pub(super) fn listed(items: &[Item], scope: &Scope, lang: Lang) -> String {
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
    lines.push(match scope {
        Scope::All => words.progress.to_owned(),
        Scope::Lesson(_) | Scope::Step(_) => of_scope(scope, lang),
    });
    lines.join("\n")
}

/// What became of each, and what to do about what is left.
pub(super) fn results(items: &[Item], done: bool, lang: Lang) -> Vec<String> {
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
    item.held_by.iter().map(|holder| of_holder(holder, lang)).collect::<Vec<_>>().join(" ")
}

fn of_holder(holder: &Holder, lang: Lang) -> String {
    let name = &holder.container;
    match (&holder.step, holder.own, lang) {
        (Some(step), _, Lang::En) => format!("the container {name} of {step} uses it; `sealegs reset --step {step}` first."),
        (Some(step), _, Lang::Ja) => {
            format!("{step} のコンテナ {name} が使っています。先に sealegs reset --step {step} を実行してください。")
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

pub(super) fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &Words {
            nothing: "There is no progress in this workspace: nothing to reset.",
            damaged: "The progress file could not be read, so what it made is not known. It is kept as",
            untouched: "Nothing was removed.",
            these: "This workshop made these on the engine; they will be removed:",
            none: "Nothing on the engine carries this workspace's label.",
            none_here: "Nothing on the engine says that it was made there.",
            held: "These are in use and stay:",
            progress: "The progress file will be moved aside. Your files stay.",
            question: "Go on? [y/N]",
            left: "Nothing was removed.",
            dry: "This was only a look: nothing was removed.",
            no_terminal: "there is no terminal to ask on; nothing was removed",
            say_yes: "Read the list, then say --yes.",
            removed: "removed",
            stays: "STAYS",
            kept: "The progress file is kept as",
            taken_back: "The progress is taken back for",
            again: "Free what stays (`docker ps -a` shows who uses it), then run the same reset again. Until then the progress stays, too.",
        },
        Lang::Ja => &Words {
            nothing: "このワークスペースに進み具合の記録はありません。リセットするものはありません。",
            damaged: "進み具合のファイルを読めなかったので、何を作ったか分かりません。ファイルの保存先:",
            untouched: "何も削除していません。",
            these: "次のものはこのワークショップがエンジンに作りました。これらを削除します:",
            none: "このワークスペースのラベルが付いたものはエンジンにありません。",
            none_here: "そこで作られたという印の付いたものは、エンジンにありません。",
            held: "次のものは使われているので残ります:",
            progress: "進み具合のファイルは別名で残します。あなたのファイルはそのままです。",
            question: "続けますか？ [y/N]",
            left: "何も削除していません。",
            dry: "一覧を表示しただけで、何も削除していません。",
            no_terminal: "確認する端末がありません。何も削除していません",
            say_yes: "一覧を読んでから --yes を付けてください。",
            removed: "削除しました:",
            stays: "残っています:",
            kept: "進み具合のファイルの保存先:",
            taken_back: "進み具合を未完了に戻しました:",
            again: "残ったものは、使っているコンテナ（`docker ps -a`）を片付けてから、同じリセットをもう一度実行してください。それまで進み具合の記録も残ります。",
        },
    }
}
