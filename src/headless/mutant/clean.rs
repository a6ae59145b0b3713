//! Leaving the engine as a test found it.

use crate::engine::advice::what;
use crate::headless::driver::{Driver, Perform};
use crate::headless::mutant::standing::{Ours, Standing};
use crate::headless::mutant::words;
use crate::runtime::made;
use crate::session::reset::{Item, Scope, list};

/// What there is before the test.
pub async fn before<P: Perform>(driver: &mut Driver<P>) -> Option<Standing> {
    let engine = driver.engine()?;
    Standing::take(engine.as_ref()).await.ok()
}

/// Removes what the test made, and gives names that it moved back to the images they had. What stays is told.
pub async fn after<P: Perform>(driver: &mut Driver<P>, before: &Standing) {
    let Some(engine) = driver.engine() else { return };
    let session = driver.session();
    let (lang, id) = (session.lang(), session.id().to_owned());
    let ours = Ours::new(session.course(), session.scope(), &id);
    let mut left = match before.restore(engine.as_ref(), &ours).await {
        Ok(lost) => lost.into_iter().map(|lost| lost.name).collect(),
        Err(error) => vec![what(&error, lang)],
    };
    match made::find(engine.as_ref(), &id).await {
        Ok(found) => {
            let mut items = list(&found, &Scope::All);
            made::remove(engine.as_ref(), &mut items).await;
            let stays = |item: &Item| {
                let holders = item.held_by.iter().map(|holder| holder.container.as_str()).collect::<Vec<_>>();
                item.error.clone().or_else(|| item.held().then(|| holders.join(", ")))
            };
            left.extend(items.iter().filter_map(|item| stays(item).map(|why| format!("{}: {why}", item.name))));
        }
        Err(error) => left.push(what(&error, lang)),
    }
    if !left.is_empty() {
        driver.narrator().say(0, &words::left(&left, lang));
    }
}
