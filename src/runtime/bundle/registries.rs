//! What the registries say before images are fetched from them: whether they can be reached, and how many pulls are left.

use crate::docker_cli::Reference;
use crate::i18n::Lang;
use crate::runtime::doctor::Finding;
use crate::runtime::doctor::registry::{Registry, ask, told};

/// What each registry of `images` says; `missing` of them are still to be fetched. Registries of which nothing is to be
/// fetched are asked as well: that tells a room's mirror that is down while there is time.
pub async fn ask_all(images: &[String], missing: &[String], lang: Lang) -> Vec<Finding> {
    let name_of = |image: &String| Reference::parse(image).ok().map(|reference| reference.domain);
    let mut names: Vec<String> = images.iter().filter_map(name_of).collect();
    names.sort();
    names.dedup();
    let asked = names.into_iter().map(|name| {
        let needed = missing.iter().filter(|image| name_of(image).as_deref() == Some(name.as_str())).count();
        let registry = Registry::named(&name);
        tokio::task::spawn_blocking(move || told(&registry, &ask(&registry), needed, lang))
    });
    futures_util::future::join_all(asked).await.into_iter().filter_map(Result::ok).collect()
}
