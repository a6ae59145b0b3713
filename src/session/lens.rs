//! Images that are looked into: which, and how far that is.

use crate::course::Step;
use crate::engine::EngineError;
use crate::lens::Looked;
use crate::map::whole;
use crate::session::lens_choice::LensWanted;
use crate::session::{Effect, JobId, Session};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LensAsk {
    /// The course's pair.
    Pair,
    /// These.
    Images(Vec<String>),
    /// That reading ends; what was read stays.
    Stop,
    /// Nothing any more.
    Close,
}

/// An image that the engine has, by one of its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnEngine {
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// Seconds since 1970 at creation.
    pub created: i64,
}

/// Whether an image is among these, by any spelling of its name.
#[must_use]
pub fn has(images: &[OnEngine], name: &str) -> bool {
    let name = whole(name);
    images.iter().any(|one| whole(&one.name) == name)
}

/// What is told of a look.
#[derive(Debug, Clone, PartialEq)]
pub enum LensNews {
    /// These are looked into; and what the engine has, the newest first.
    Begins(Vec<String>, Vec<OnEngine>),
    /// So many bytes of one are read, of so many.
    Read {
        /// Its place.
        place: usize,
        /// Bytes read.
        done: u64,
        /// Bytes that the engine says there are.
        of: u64,
    },
    /// One was looked into, or not and why.
    Looked(usize, Result<Looked, EngineError>),
    /// Nothing can be looked into.
    Trouble(EngineError),
}

/// One image, as far as it is known.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    /// It is being read: bytes, and of how many.
    Reading(u64, u64),
    /// It was read.
    Done(Looked),
    /// It could not be.
    Failed(EngineError),
    /// It was stopped.
    Stopped,
}

/// What is looked into.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Looking {
    job: Option<JobId>,
    /// The engine has told what it has.
    pub known: bool,
    /// Each image by its name.
    pub images: Vec<(String, Seen)>,
    /// What the engine has, the newest first.
    pub on_engine: Vec<OnEngine>,
    /// What is not there of the pair that the images shown would be compared with.
    pub missing: Vec<String>,
    /// Why nothing can be told.
    pub trouble: Option<EngineError>,
    chooses: bool,
}

impl Session {
    /// What is looked into; nothing while nobody looks.
    #[must_use]
    pub fn lens(&self) -> Option<&Looking> {
        self.lens.as_ref()
    }

    /// Pairs of images that the course compares: the present step's first, then those of a single stage against several, then the
    /// others in their order.
    #[must_use]
    pub fn lens_pairs(&self) -> Vec<(String, String)> {
        let pair = |step: &Step| step.compare.as_ref().map(|(left, right)| (self.scope().fill(left), self.scope().fill(right)));
        let mut pairs: Vec<(String, String)> = self.course().steps().filter_map(|(_, step)| pair(step)).collect();
        let here = self.step().and_then(pair);
        let stages = |(left, right): &(String, String)| left.contains("single") && right.contains("multi");
        pairs.sort_by_key(|pair| (here.as_ref() != Some(pair), !stages(pair)));
        pairs.dedup();
        pairs
    }

    pub(crate) fn ask_lens(&mut self, ask: LensAsk) -> Vec<Effect> {
        match ask {
            LensAsk::Stop => return self.stop_lens(),
            LensAsk::Close => {
                self.lens = None;
                return vec![Effect::LensStop];
            }
            LensAsk::Pair | LensAsk::Images(_) => {}
        }
        let job = self.job();
        let on_engine = self.lens.take().map(|before| before.on_engine).unwrap_or_default();
        let chooses = ask == LensAsk::Pair;
        self.lens = Some(Looking { job: Some(job), on_engine, chooses, ..Looking::default() });
        vec![Effect::Lens(job, ask, self.lens_wanted())]
    }

    fn stop_lens(&mut self) -> Vec<Effect> {
        let Some(looking) = &mut self.lens else { return Vec::new() };
        looking.job = None;
        looking.known = true;
        looking
            .images
            .iter_mut()
            .filter(|(_, seen)| matches!(seen, Seen::Reading(..)))
            .for_each(|(_, seen)| *seen = Seen::Stopped);
        vec![Effect::LensStop]
    }

    pub(crate) fn lens_news(&mut self, job: JobId, news: LensNews) -> Vec<Effect> {
        // The pairs are looked for only where they are asked for.
        let wanted = if matches!(news, LensNews::Begins(..)) { self.lens_wanted() } else { LensWanted::default() };
        let Some(looking) = self.lens.as_mut().filter(|looking| looking.job == Some(job)) else { return Vec::new() };
        match news {
            LensNews::Begins(names, on_engine) => {
                looking.known = true;
                if looking.chooses {
                    looking.missing =
                        wanted.choose(&|name| has(&on_engine, name) || names.iter().any(|shown| shown == name)).missing;
                }
                looking.images = names.into_iter().map(|name| (name, Seen::Reading(0, 0))).collect();
                looking.on_engine = on_engine;
            }
            LensNews::Read { place, done, of } => {
                // An answer may overtake it.
                if let Some((_, seen @ Seen::Reading(..))) = looking.images.get_mut(place) {
                    *seen = Seen::Reading(done, of);
                }
            }
            LensNews::Looked(place, looked) => {
                if let Some((_, seen)) = looking.images.get_mut(place) {
                    *seen = looked.map_or_else(Seen::Failed, Seen::Done);
                }
            }
            LensNews::Trouble(error) => {
                looking.known = true;
                looking.trouble = Some(error);
            }
        }
        Vec::new()
    }
}
