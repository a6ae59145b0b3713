//! What `prefetch` and `bundle` say.

use std::path::Path;

use crate::bundle::Manifest;
use crate::engine::{EngineError, advice as engine_advice};
use crate::headless::advice;
use crate::i18n::{Lang, fixed, words};
use crate::markdown::width;
use crate::objects::human_size;
use crate::runtime::bundle::News;
use crate::runtime::bundle::load::Loaded;
use crate::runtime::bundle::news::{State, Work};
use crate::runtime::bundle::prefetch::Fetched;

/// What happened to an engine's request, and what to do.
#[must_use]
pub fn engine(error: &EngineError, lang: Lang) -> (String, String) {
    let limited = matches!(error, EngineError::PullFailed { detail, .. } if detail.contains("toomanyrequests") || detail.contains("rate limit"));
    let advice = if limited { words!(lang, "bundle-limited") } else { advice::of(error, lang) };
    (engine_advice::what(error, lang), advice)
}

/// A line for a piece of news; none for what only programs want to know.
#[must_use]
pub fn news(news: &News, lang: Lang) -> Option<String> {
    Some(match news {
        News::Images { needed, here } => words!(lang, "bundle-images", needed, here),
        News::Registry { finding } => {
            let advice = finding.remedy.as_ref().map(|remedy| format!("\n  → {remedy}")).unwrap_or_default();
            format!("{}: {}{advice}", finding.title, finding.found)
        }
        News::Begin { image, number, of } => format!("[{number}/{of}] {image}"),
        News::Layer { layer, state, done, of, .. } => format!("      {}", words!(lang, "bundle-layer", layer, state, done, of)),
        News::End { image, needed: false, state: State::Failed, why } => without(image, why.as_ref(), lang),
        News::End { image, state, why, .. } => ended(image, *state, why.as_ref(), lang),
        News::Preparing { line: Some(_), .. } => return None,
        News::Preparing { image, .. } => words!(lang, "bundle-preparing", image),
        News::HostGo { why: None } => format!("  {}", fixed(lang, "bundle-go")),
        News::HostGo { why: Some(why) } => {
            format!("  {}\n          → {}", words!(lang, "bundle-no-go", why), fixed(lang, "bundle-no-go-advice"))
        }
        News::Stopping => words!(lang, "bundle-stopping"),
        News::Undoing => words!(lang, "bundle-undoing"),
        News::Resuming { done } => words!(lang, "bundle-resuming", size = human_size(*done)),
        News::Replaced { image, was } => format!("  {}", words!(lang, "bundle-replaced", image, was = short(was))),
        News::Progress { work, done, of } => progress(*work, *done, *of, lang),
    })
}

/// How an image came out, and its name, as a line of a table.
fn row(outcome: &str, image: &str) -> String {
    const WIDE: usize = 10;
    format!("  {outcome}{}{image}", " ".repeat(WIDE.saturating_sub(width(outcome)).max(1)))
}

fn ended(image: &str, state: State, why: Option<&(String, String)>, lang: Lang) -> String {
    let id = match state {
        State::Here => "bundle-here",
        State::Pulled => "bundle-pulled",
        State::Loaded => "bundle-loaded",
        State::Failed => "bundle-failed",
    };
    let why = why.map(|(what, advice)| format!("\n            {what}\n          → {advice}")).unwrap_or_default();
    format!("{}{why}", row(fixed(lang, id), image))
}

/// An image that was not to be had and is not needed.
fn without(image: &str, why: Option<&(String, String)>, lang: Lang) -> String {
    let why = why.map(|(what, _)| format!("\n            {what}")).unwrap_or_default();
    format!("{}{why}\n          → {}", row(fixed(lang, "bundle-without"), image), fixed(lang, "bundle-without-advice"))
}

/// How far something is.
#[must_use]
pub fn progress(work: Work, done: u64, of: Option<u64>, lang: Lang) -> String {
    let id = match work {
        Work::Packing => "bundle-packing",
        Work::Downloading => "bundle-downloading",
        Work::Verifying => "bundle-verifying",
        Work::Loading => "bundle-loading",
    };
    let word = fixed(lang, id);
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
    if failed.is_empty() {
        words!(lang, "bundle-all-fetched")
    } else {
        words!(lang, "bundle-not-fetched", images = failed.join(" "))
    }
}

/// `bundle create`, at its end.
#[must_use]
pub fn created(manifest: &Manifest, file: &Path, lang: Lang) -> String {
    let (images, modules) = (manifest.references().count(), manifest.modules.len());
    let (size, file) = (human_size(manifest.length()), file.display());
    words!(lang, "bundle-created", file, size, images, platform = &manifest.platform, modules)
}

/// `bundle load`, at its end.
#[must_use]
pub fn loaded(manifest: &Manifest, loaded: &Loaded, lang: Lang) -> String {
    let images = manifest.references().count();
    if loaded.missing.is_empty() {
        words!(lang, "bundle-complete", images)
    } else {
        words!(lang, "bundle-incomplete", images, missing = loaded.missing.join(" "))
    }
}

/// The first letters of an id, as docker shows them.
fn short(id: &str) -> String {
    id.trim_start_matches("sha256:").chars().take(12).collect()
}
