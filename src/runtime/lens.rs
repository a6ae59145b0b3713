//! An image's layers and files, read from the engine as it saves the image, and kept by the image's id.

use std::collections::VecDeque;
use std::io::{self, Read};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::mpsc;

use crate::engine::{Engine, EngineError};
use crate::lens::{Lens, LensError, Looked};
use crate::objects::Image;
use crate::runtime::connection::Shared;
use crate::runtime::pieces::Pieces;
use crate::session::lens::{LensAsk, LensNews, OnEngine, has};
use crate::session::lens_choice::LensWanted;
use crate::session::{Event, JobId};

/// Pieces under way at the same time.
const UNDER_WAY: usize = 8;
/// Images that are kept.
const KEPT: usize = 6;
/// How often it is told how far it is.
const OFTEN: Duration = Duration::from_millis(100);

/// Images that were looked into, the latest last.
#[derive(Debug, Clone, Default)]
pub struct Shelf(Arc<Mutex<VecDeque<Arc<Lens>>>>);

impl Shelf {
    fn get(&self, id: &str) -> Option<Arc<Lens>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|lens| lens.id == id).cloned()
    }

    fn put(&self, lens: &Arc<Lens>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|known| known.id != lens.id);
        kept.push_back(Arc::clone(lens));
        while kept.len() > KEPT {
            kept.pop_front();
        }
    }
}

/// How far a reading is: bytes read, and bytes that the engine says there are.
pub type Told = Arc<dyn Fn(u64, u64) + Send + Sync>;

/// Looks into an image. Ends early, and the engine with it, when this future is dropped.
///
/// # Errors
/// There is no such image, or the engine does not answer.
pub async fn look(engine: &dyn Engine, name: &str, shelf: &Shelf, told: Told) -> Result<Looked, EngineError> {
    let image = engine.image(name).await?;
    if engine.replay().is_some() {
        return Ok(Looked { lens: Arc::new(Lens::of_history(name, &image)), trouble: None, replay: true });
    }
    if let Some(known) = shelf.get(&image.id) {
        // It may be asked for by another name.
        let lens = if known.name == name { known } else { Arc::new(Lens { name: name.to_owned(), ..known.as_ref().clone() }) };
        return Ok(Looked { lens, trouble: None, replay: false });
    }
    let (sender, pieces) = mpsc::channel(UNDER_WAY);
    let names = [name.to_owned()];
    let (own, id, size) = (name.to_owned(), image.id.clone(), image.size);
    let reading = tokio::task::spawn_blocking(move || {
        let counted = Counted { from: Pieces::new(pieces), done: 0, size, told, at: None };
        crate::lens::read(counted, &own, &id, size)
    });
    let (saved, read) = tokio::join!(engine.save(&names, sender), reading);
    let read = read.unwrap_or_else(|error| Err(LensError::Damaged { what: error.to_string() }));
    match (read, saved) {
        (Ok(lens), _) => {
            let lens = Arc::new(lens);
            shelf.put(&lens);
            Ok(Looked { lens, trouble: None, replay: false })
        }
        // That the archive ends is no wonder then.
        (Err(_), Err(error)) => Err(error),
        (Err(trouble), Ok(())) => {
            Ok(Looked { lens: Arc::new(Lens::of_history(name, &image)), trouble: Some(trouble), replay: false })
        }
    }
}

/// A reader that tells how far it is.
struct Counted<R> {
    from: R,
    done: u64,
    size: u64,
    told: Told,
    at: Option<Instant>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(buffer)?;
        self.done = self.done.saturating_add(count as u64);
        if self.at.is_none_or(|at| at.elapsed() >= OFTEN) {
            self.at = Some(Instant::now());
            (self.told)(self.done.min(self.size), self.size);
        }
        Ok(count)
    }
}

/// Images by their names, the newest first.
#[must_use]
pub fn listed(images: &[Image]) -> Vec<OnEngine> {
    let names = |image: &Image| {
        let (size, created) = (image.size, image.created);
        image.tags.iter().map(move |tag| OnEngine { name: tag.clone(), size, created }).collect::<Vec<_>>()
    };
    let mut list: Vec<OnEngine> = images.iter().flat_map(names).collect();
    list.sort_by(|a, b| b.created.cmp(&a.created).then_with(|| a.name.cmp(&b.name)));
    list
}

/// Does what the screen asks: chooses images, looks into them one after the other, and tells how far it is.
pub(super) async fn follow(
    job: JobId,
    ask: LensAsk,
    wanted: LensWanted,
    engine: Shared,
    shelf: Shelf,
    events: mpsc::Sender<Event>,
) {
    let tell = async |news| drop(events.send(Event::Lens(job, news)).await);
    let found = async {
        let engine = engine.wait().await?;
        let images = engine.images(false).await?;
        Ok::<_, EngineError>((engine, images))
    };
    let (engine, images) = match found.await {
        Ok(found) => found,
        Err(error) => return tell(LensNews::Trouble(error)).await,
    };
    let list = listed(&images);
    let names = match ask {
        LensAsk::Images(names) => names,
        LensAsk::Pair | LensAsk::Stop | LensAsk::Close => wanted.choose(&|name| has(&list, name)).shown,
    };
    tell(LensNews::Begins(names.clone(), list)).await;
    for (place, name) in names.iter().enumerate() {
        let news = events.clone();
        let told = Arc::new(move |done, of| drop(news.try_send(Event::Lens(job, LensNews::Read { place, done, of }))));
        let looked = look(engine.as_ref(), name, &shelf, told).await;
        tell(LensNews::Looked(place, looked)).await;
    }
}
