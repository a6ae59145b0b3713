//! `sealegs reset`: shows what the workshop made on the engine, asks, and removes only that.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;

use crate::cli::args::{Global, ResetArgs};
use crate::cli::exit::Exit;
use crate::cli::{output, problems, request};
use crate::engine::{Engine, EngineError};
use crate::headless::advice;
use crate::headless::report::Trouble;
use crate::headless::reset::{Item, Kind, find, remove};
use crate::i18n::Lang;
use crate::progress::Store;
use crate::progress::store::Opened;
use crate::runtime::connection;
use crate::runtime::opening::{self, OpeningError};
use crate::workspace::Workspace;

/// Name and version of the JSON schema.
pub const SCHEMA: &str = "sealegs.reset/1";

#[derive(Debug, Serialize)]
struct Reset {
    schema: &'static str,
    lang: Lang,
    /// The session whose things these are; `None` when there is no progress in the workspace.
    session: Option<String>,
    items: Vec<Item>,
    /// Where the progress file was moved, inside the workspace's own folder.
    progress_kept: Option<PathBuf>,
    error: Option<Trouble>,
    /// Everything on the list is gone.
    done: bool,
}

/// Resets the workspace.
#[must_use]
pub fn reset(global: &Global, args: &ResetArgs) -> Exit {
    let lang = global.lang.unwrap_or_else(problems::system_lang);
    let json = args.format.is_json();
    let (store, opened) = match progress(global) {
        Ok(found) => found,
        Err(error) => return problems::tell(&error, global, json),
    };
    let mut reset =
        Reset { schema: SCHEMA, lang, session: None, items: Vec::new(), progress_kept: None, error: None, done: false };
    let record = match opened {
        Opened::Found(record) => record,
        Opened::Fresh => {
            reset.done = true;
            return told(&reset, json, words(lang).nothing, Exit::Well);
        }
        Opened::Damaged(kept) => {
            reset.done = true;
            let text = format!("{} {}", words(lang).damaged, kept.display());
            reset.progress_kept = Some(kept);
            return told(&reset, json, &text, Exit::Well);
        }
    };
    let lang = global.lang.unwrap_or(record.lang);
    reset.lang = lang;
    reset.session = Some(record.session.clone());
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return Exit::Failed };
    let found = runtime.block_on(async {
        let engine = connection::live()().await?;
        let items = find(engine.as_ref(), &record.session).await?;
        Ok::<_, EngineError>((engine, items))
    });
    let (engine, items): (Arc<dyn Engine>, _) = match found {
        Ok(found) => found,
        Err(error) => {
            let (message, advice) = (error.to_string(), advice::of(&error, lang));
            problems::usage(&format!("{message}\n{}", words(lang).untouched), &advice);
            reset.error = Some(Trouble { message, advice });
            return told(&reset, json, "", Exit::NoEngine);
        }
    };
    reset.items = items;
    if !json {
        output::out(&listed(&reset.items, lang));
    }
    if !args.yes {
        match ask(lang, json) {
            Some(true) => {}
            Some(false) => return told(&reset, json, words(lang).left, Exit::Well),
            None => {
                problems::usage(words(lang).no_terminal, words(lang).say_yes);
                return told(&reset, json, "", Exit::Usage);
            }
        }
    }
    runtime.block_on(remove(engine.as_ref(), &mut reset.items));
    // Without the record nobody would know later whose the rest is.
    let exit = if reset.items.iter().all(|item| item.removed) { set_aside(&store, &mut reset) } else { Exit::Failed };
    reset.done = exit == Exit::Well;
    let text = results(&reset, lang);
    told(&reset, json, &text, exit)
}

fn set_aside(store: &Store, reset: &mut Reset) -> Exit {
    match store.set_aside() {
        Ok(kept) => {
            reset.progress_kept = Some(kept);
            Exit::Well
        }
        Err(error) => {
            problems::usage(&error.to_string(), &OpeningError::from(error).advice(reset.lang));
            Exit::Failed
        }
    }
}

/// The progress of the workspace, whatever its course; nothing is made where there is no workspace.
fn progress(global: &Global) -> Result<(Store, Opened), OpeningError> {
    let root = opening::workspace_root(request(global, false).workspace.as_deref())?;
    if !root.join(".sealegs").exists() {
        return Ok((Store::read_only(&root), Opened::Fresh));
    }
    let workspace = Workspace::open(&root).map_err(OpeningError::Workspace)?;
    let store = Store::open(&workspace.own_folder())?;
    let opened = store.load()?;
    Ok((store, opened))
}

/// Asks on the terminal; `None` when there is nobody to ask.
fn ask(lang: Lang, json: bool) -> Option<bool> {
    if json { None } else { output::ask(words(lang).question, &mut std::io::stdout()) }
}

fn told(reset: &Reset, json: bool, text: &str, exit: Exit) -> Exit {
    if json {
        output::json(reset);
    } else if !text.is_empty() {
        output::out(text);
    }
    exit
}

fn listed(items: &[Item], lang: Lang) -> String {
    let words = words(lang);
    let mut lines = vec![if items.is_empty() { words.none } else { words.these }.to_owned()];
    lines.extend(items.iter().map(|item| format!("  {}", named(item, lang))));
    lines.push(words.progress.to_owned());
    lines.join("\n")
}

fn results(reset: &Reset, lang: Lang) -> String {
    let words = words(lang);
    let mut lines: Vec<String> = reset
        .items
        .iter()
        .map(|item| match &item.error {
            None => format!("{} {}", words.removed, named(item, lang)),
            Some(why) => format!("{} {}: {why}", words.stays, named(item, lang)),
        })
        .collect();
    if let Some(kept) = &reset.progress_kept {
        lines.push(format!("{} {}", words.kept, kept.display()));
    }
    if !reset.done {
        lines.push(words.again.to_owned());
    }
    lines.join("\n")
}

fn named(item: &Item, lang: Lang) -> String {
    let kind = match (item.kind, lang) {
        (Kind::Container, Lang::En) => "container",
        (Kind::Image, Lang::En) => "image",
        (Kind::Network, Lang::En) => "network",
        (Kind::Volume, Lang::En) => "volume",
        (Kind::Container, Lang::Ja) => "コンテナ",
        (Kind::Image, Lang::Ja) => "イメージ",
        (Kind::Network, Lang::Ja) => "ネットワーク",
        (Kind::Volume, Lang::Ja) => "ボリューム",
    };
    format!("{kind} {}", item.name)
}

struct Words {
    nothing: &'static str,
    damaged: &'static str,
    untouched: &'static str,
    these: &'static str,
    none: &'static str,
    progress: &'static str,
    question: &'static str,
    left: &'static str,
    no_terminal: &'static str,
    say_yes: &'static str,
    removed: &'static str,
    stays: &'static str,
    kept: &'static str,
    again: &'static str,
}

fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &Words {
            nothing: "There is no progress in this workspace: nothing to reset.",
            damaged: "The progress file could not be read, so what it made is not known. It is kept as",
            untouched: "Nothing was removed.",
            these: "This workshop made these on the engine; they will be removed:",
            none: "Nothing on the engine carries this workspace's label.",
            progress: "The progress file will be moved aside. Your files stay.",
            question: "Go on? [y/N]",
            left: "Nothing was removed.",
            no_terminal: "there is no terminal to ask on; nothing was removed",
            say_yes: "Read the list, then say --yes.",
            removed: "removed",
            stays: "STAYS",
            kept: "The progress file is kept as",
            again: "Free what stays (`docker ps -a` shows who uses it), then run `sealegs reset` again. Until then the progress stays, too.",
        },
        Lang::Ja => &Words {
            nothing: "このワークスペースに進み具合の記録はありません。リセットするものはありません。",
            damaged: "進み具合のファイルを読めなかったので、何を作ったか分かりません。ファイルの保存先:",
            untouched: "何も削除していません。",
            these: "次のものはこのワークショップがエンジンに作りました。これらを削除します:",
            none: "このワークスペースのラベルが付いたものはエンジンにありません。",
            progress: "進み具合のファイルは別名で残します。あなたのファイルはそのままです。",
            question: "続けますか？ [y/N]",
            left: "何も削除していません。",
            no_terminal: "確認する端末がありません。何も削除していません",
            say_yes: "一覧を読んでから --yes を付けてください。",
            removed: "削除しました:",
            stays: "残っています:",
            kept: "進み具合のファイルの保存先:",
            again: "残ったものは、使っているコンテナ（`docker ps -a`）を片付けてからもう一度 sealegs reset を実行してください。それまで進み具合の記録も残ります。",
        },
    }
}
