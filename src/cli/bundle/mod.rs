//! `sealegs prefetch` and `sealegs bundle`: a course in rooms without internet.
//!
//! - [`args`]: options; [`tell`]: progress for people and for programs; [`words`]: their words
//! - [`report`]: how it ended; `place`: the course and the engine it is about

pub mod args;
mod place;
pub mod report;
pub mod tell;
pub mod words;

use std::path::PathBuf;

use crate::bundle::{kitchen, needs};
use crate::cli::args::Global;
use crate::cli::consent;
use crate::cli::exit::Exit;
use crate::cli::{problems, request};
use crate::runtime::bundle::create::{self, Order};
use crate::runtime::bundle::load::{self, Wanted};
use crate::runtime::bundle::news::State;
use crate::runtime::bundle::{Tell, Trouble, prefetch as fetching, take};
use crate::runtime::{detect_conditions, opening};
use crate::workspace::own_folder;
use args::{BundleCommand, CreateArgs, LoadArgs, PrefetchArgs};
use place::{Place, at_work};
use report::{Report, exit_of};

/// Fetches what the course needs.
#[must_use]
pub fn prefetch(global: &Global, args: &PrefetchArgs) -> Exit {
    let json = args.format.is_json();
    let place = match Place::find(global, json) {
        Ok(place) => place,
        Err(exit) => return exit,
    };
    let lang = place.lang;
    let (course, scope) = (place.session.course(), place.session.scope());
    let (images, extras) = (needs::images(course, scope), needs::extras(course, scope));
    let result = at_work(json, lang, async |engine, tell: &Tell, stop| {
        fetching::prefetch(engine, &images, &extras, lang, &|error| words::engine(error, lang), tell, stop).await
    });
    let (images, trouble) = match result {
        Ok(images) => (images, None),
        Err(trouble) => (Vec::new(), Some(trouble)),
    };
    let all = images.iter().all(|image| image.state != State::Failed || !image.needed);
    let exit = trouble.as_ref().map_or(if all { Exit::Well } else { Exit::Failed }, exit_of);
    let text = words::prefetched(&images, lang);
    Report { images: Some(images), ..Report::new("sealegs.prefetch/1", lang, trouble, exit) }.tell(json, &text, exit)
}

/// `sealegs bundle …`.
#[must_use]
pub fn bundle(global: &Global, command: &BundleCommand) -> Exit {
    match command {
        BundleCommand::Create(args) => make(global, args),
        BundleCommand::Load(args) => bring(global, args),
    }
}

fn make(global: &Global, args: &CreateArgs) -> Exit {
    let json = args.format.is_json();
    // A course from elsewhere has its commands run in containers here: it is asked for as `run` asks for it.
    if global.course.is_some() {
        let opened = opening::open(&request(global, true));
        let opening = match opened {
            Ok(opening) => opening,
            Err(error) => return problems::tell(&error, global, json),
        };
        if let Err(exit) = consent::given(global, &opening, false, !json) {
            return exit;
        }
    }
    let place = match Place::find(global, json) {
        Ok(place) => place,
        Err(exit) => return exit,
    };
    let (lang, course, scope) = (place.lang, place.session.course(), place.session.scope());
    let order = Order {
        course: course.id.clone(),
        course_version: course.version.clone(),
        images: needs::images(course, scope),
        extras: needs::extras(course, scope),
        fetches: kitchen::fetches(course, scope),
        file: args.file.clone(),
    };
    let result = at_work(json, lang, async |engine, tell: &Tell, stop| create::create(engine, &order, tell, stop).await);
    let (manifest, trouble) = match result {
        Ok(manifest) => (Some(manifest), None),
        Err(trouble) => (None, Some(trouble)),
    };
    let exit = trouble.as_ref().map_or(Exit::Well, exit_of);
    let text = manifest.as_ref().map(|manifest| words::created(manifest, &args.file, lang)).unwrap_or_default();
    Report { manifest, ..Report::new("sealegs.bundle/1", lang, trouble, exit) }.tell(json, &text, exit)
}

fn bring(global: &Global, args: &LoadArgs) -> Exit {
    let json = args.format.is_json();
    let place = match Place::find(global, json) {
        Ok(place) => place,
        Err(exit) => return exit,
    };
    let (lang, course, scope) = (place.lang, place.session.course(), place.session.scope());
    let own = own_folder(&place.workspace);
    let cache = own.join("bundle");
    let host_go = detect_conditions().contains("go").then_some(own);
    let wanted = Wanted { course: course.id.clone(), images: needs::images(course, scope), host_go };
    let result = at_work(json, lang, async |engine, tell: &Tell, stop| {
        if !take::is_address(&args.from) {
            return load::load(engine, &PathBuf::from(&args.from), &wanted, tell, stop).await;
        }
        let file = take::take(&args.from, &cache, tell, stop).await?;
        let loaded = load::load(engine, &file, &wanted, tell, stop).await;
        // One that is refused is refused the next time, too; one that the engine had no room for is good.
        if loaded.is_ok() || matches!(loaded, Err(Trouble::Bundle(_))) {
            take::forget(&file);
        }
        loaded
    });
    let (loaded, trouble) = match result {
        Ok((manifest, loaded)) => (Some((manifest, loaded)), None),
        Err(trouble) => (None, Some(trouble)),
    };
    let complete = loaded.as_ref().is_none_or(|(_, loaded)| loaded.missing.is_empty());
    let exit = trouble.as_ref().map_or(if complete { Exit::Well } else { Exit::Failed }, exit_of);
    let text = loaded.as_ref().map(|(manifest, loaded)| words::loaded(manifest, loaded, lang)).unwrap_or_default();
    let (manifest, loaded) = loaded.unzip();
    Report { manifest, loaded, ..Report::new("sealegs.bundle/1", lang, trouble, exit) }.tell(json, &text, exit)
}
