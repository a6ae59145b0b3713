//! The words of `prefetch` and `bundle`, in both languages.

use std::path::Path;

use crate::bundle::Manifest;
use crate::engine::{EngineError, advice as engine_advice};
use crate::headless::advice;
use crate::i18n::Lang;
use crate::objects::human_size;
use crate::runtime::bundle::News;
use crate::runtime::bundle::load::Loaded;
use crate::runtime::bundle::news::{State, Work};
use crate::runtime::bundle::prefetch::Fetched;

/// What happened to an engine's request, and what to do.
#[must_use]
pub fn engine(error: &EngineError, lang: Lang) -> (String, String) {
    let limited = matches!(error, EngineError::PullFailed { detail, .. } if detail.contains("toomanyrequests") || detail.contains("rate limit"));
    let advice = match (limited, lang) {
        (false, _) => advice::of(error, lang),
        (true, Lang::En) => {
            "The registry's limit for now is used up. `docker login` gives more pulls, or wait some hours and run this \
             again: what has come stays. A mirror in a profile has no such limit (docs/PROFILES.md)."
                .to_owned()
        }
        (true, Lang::Ja) => {
            "レジストリの回数制限に達しました。`docker login` で増やすか、数時間待ってもう一度実行してください。取得済みの\
             ものはそのまま残ります。プロファイルでミラーを使えば制限はありません（docs/PROFILES.md）。"
                .to_owned()
        }
    };
    (engine_advice::what(error, lang), advice)
}

/// A line for a piece of news; none for what only programs want to know.
#[must_use]
pub fn news(news: &News, lang: Lang) -> Option<String> {
    let ja = lang == Lang::Ja;
    Some(match news {
        News::Images { needed, here } if ja => {
            format!("コースに必要なイメージ: {needed} 個、うち {here} 個はこのエンジンにあります")
        }
        News::Images { needed, here } => format!("Images the course needs: {needed}; on this engine: {here}"),
        News::Registry { finding } => {
            let advice = finding.remedy.as_ref().map(|remedy| format!("\n  → {remedy}")).unwrap_or_default();
            format!("{}: {}{advice}", finding.title, finding.found)
        }
        News::Begin { image, number, of } => format!("[{number}/{of}] {image}"),
        News::Layer { layer, state, done, of, .. } if ja => format!("      {layer}: {state}（{of} レイヤー中 {done}）"),
        News::Layer { layer, state, done, of, .. } => format!("      {layer}: {state} ({done} of {of} layers)"),
        News::End { image, needed: false, state: State::Failed, why } => without(image, why.as_ref(), ja),
        News::End { image, state, why, .. } => ended(image, *state, why.as_ref(), ja),
        News::Preparing { line: Some(_), .. } => return None,
        News::Preparing { image, .. } if ja => {
            format!("{image}: ビルドが取得するものを入れて、ネットワークなしで使えるようにします…")
        }
        News::Preparing { image, .. } => format!("{image}: putting in what its builds fetch, so that they need no network…"),
        News::HostGo { why: None } if ja => {
            "  このマシンの Go も、レッスンのコマンドではバンドルのモジュールを使います".to_owned()
        }
        News::HostGo { why: None } => "  Go on this machine has the bundle's modules in the lessons' commands, too".to_owned(),
        News::HostGo { why: Some(why) } if ja => format!(
            "  このマシンの Go にモジュールを渡せませんでした: {why}\n          → docs/OFFLINE.md に手で渡す方法があります。コンテナの Go には影響ありません。"
        ),
        News::HostGo { why: Some(why) } => format!(
            "  Go on this machine could not be given the modules: {why}\n          → docs/OFFLINE.md says how by hand; Go in containers has them."
        ),
        News::Stopping if ja => "中断します。エンジンが止まるのを待っています…（もう一度 Ctrl-C ですぐ終わります）".to_owned(),
        News::Stopping => "Stopping: waiting for the engine to give up… (Ctrl-C again ends at once)".to_owned(),
        News::Undoing if ja => "取り消しています: 読み込んだものを取り除きます…".to_owned(),
        News::Undoing => "Taking back what had come…".to_owned(),
        News::Resuming { done } if ja => format!("前回の続き（{}）からダウンロードします", human_size(*done)),
        News::Resuming { done } => format!("Going on where the last download stopped, at {}", human_size(*done)),
        News::Replaced { image, was } if ja => {
            format!("  {image} は別のイメージ {} を指していました。これからはバンドルのものを指します", short(was))
        }
        News::Replaced { image, was } => {
            format!("  {image} led to another image, {}; from now on it leads to the bundle's", short(was))
        }
        News::Progress { work, done, of } => progress(*work, *done, *of, lang),
    })
}

fn ended(image: &str, state: State, why: Option<&(String, String)>, ja: bool) -> String {
    let word = match (state, ja) {
        (State::Here, false) => "here    ",
        (State::Here, true) => "あり    ",
        (State::Pulled, false) => "fetched ",
        (State::Pulled, true) => "取得    ",
        (State::Loaded, false) => "loaded  ",
        (State::Loaded, true) => "読み込み",
        (State::Failed, false) => "FAILED  ",
        (State::Failed, true) => "失敗    ",
    };
    let why = why.map(|(what, advice)| format!("\n            {what}\n          → {advice}")).unwrap_or_default();
    format!("  {word}  {image}{why}")
}

/// An image that was not to be had and is not needed.
fn without(image: &str, why: Option<&(String, String)>, ja: bool) -> String {
    let why = why.map(|(what, _)| format!("\n            {what}")).unwrap_or_default();
    if ja {
        format!("  なし      {image}{why}\n          → なくても構いません。ビルドではその `# syntax` 行を省きます。")
    } else {
        format!("  without   {image}{why}\n          → Not needed: builds leave its `# syntax` line out.")
    }
}

/// How far something is.
#[must_use]
pub fn progress(work: Work, done: u64, of: Option<u64>, lang: Lang) -> String {
    let word = match (work, lang) {
        (Work::Packing, Lang::En) => "packing",
        (Work::Packing, Lang::Ja) => "書き込み",
        (Work::Downloading, Lang::En) => "downloading",
        (Work::Downloading, Lang::Ja) => "ダウンロード",
        (Work::Verifying, Lang::En) => "verifying",
        (Work::Verifying, Lang::Ja) => "検証",
        (Work::Loading, Lang::En) => "loading",
        (Work::Loading, Lang::Ja) => "読み込み",
    };
    let part = of.and_then(|of| done.saturating_mul(100).checked_div(of)).unwrap_or(100);
    match of {
        Some(of) => format!("      {word} {part:>3}%  {} / {}", human_size(done), human_size(of)),
        None => format!("      {word}  {}", human_size(done)),
    }
}

/// `prefetch`, at its end.
#[must_use]
pub fn prefetched(images: &[Fetched], lang: Lang) -> String {
    let failed: Vec<&str> =
        images.iter().filter(|image| image.state == State::Failed && image.needed).map(|image| image.image.as_str()).collect();
    match (failed.is_empty(), lang) {
        (true, Lang::En) => "All images of the course are on this engine.".to_owned(),
        (true, Lang::Ja) => "コースのイメージはすべてこのエンジンにあります。".to_owned(),
        (false, Lang::En) => {
            format!(
                "Not fetched: {}. What to do stands beside each; then run it again, the others are not fetched twice.",
                failed.join(" ")
            )
        }
        (false, Lang::Ja) => format!(
            "取得できなかったもの: {}。それぞれの → に従い、もう一度実行してください。ほかのものをもう一度取得することはありません。",
            failed.join(" ")
        ),
    }
}

/// `bundle create`, at its end.
#[must_use]
pub fn created(manifest: &Manifest, file: &Path, lang: Lang) -> String {
    let (images, modules) = (manifest.references().count(), manifest.modules.len());
    let (size, file) = (human_size(manifest.length()), file.display());
    match lang {
        Lang::En => format!(
            "{file}: {size}, {images} images for {}, with {modules} Go modules.\nIn the room: sealegs bundle load {file}",
            manifest.platform
        ),
        Lang::Ja => format!(
            "{file}: {size}、{} 用のイメージ {images} 個、Go モジュール {modules} 個。\n教室では: sealegs bundle load {file}",
            manifest.platform
        ),
    }
}

/// `bundle load`, at its end.
#[must_use]
pub fn loaded(manifest: &Manifest, loaded: &Loaded, lang: Lang) -> String {
    let images = manifest.references().count();
    let missing = loaded.missing.join(" ");
    match (loaded.missing.is_empty(), lang) {
        (true, Lang::En) => format!("{images} images are there: the course needs no network now."),
        (true, Lang::Ja) => format!("イメージ {images} 個がそろいました。これでコースにネットワークは要りません。"),
        (false, Lang::En) => format!(
            "{images} images are there, but the course here also needs: {missing}\nThe bundle was made with other names: use the \
             profile it was made with (--profile), or set them with --set."
        ),
        (false, Lang::Ja) => format!(
            "イメージ {images} 個を読み込みましたが、ここのコースにはほかに次のものが必要です: {missing}\nバンドルは別のイメージ名で作られています。\
             作ったときのプロファイルを --profile で指定するか、--set で合わせてください。"
        ),
    }
}

/// The first letters of an id, as docker shows them.
fn short(id: &str) -> String {
    id.trim_start_matches("sha256:").chars().take(12).collect()
}
