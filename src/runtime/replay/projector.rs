//! Where a recording comes from, and how it becomes what stands in the place of an engine.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use flate2::read::GzDecoder;
use include_dir::{Dir, include_dir};
use serde_json::Value;

use crate::course::{Course, StepRef};
use crate::engine::recording::model::StepTake;
use crate::engine::recording::{Place, Recording, RecordingError, read};
use crate::engine::replay::{Player, Reel, Replay, Unrecorded};
use crate::engine::{Engine, EngineError};
use crate::i18n::{Lang, words};
use crate::markdown::clean;
use crate::progress::Record;

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/recordings");
/// The built-in course's recording.
const OF_COURSE: &str = "course.jsonl.gz";
/// The longest text of a recording from elsewhere, in bytes; the longest that is recorded are the tails of logs.
const LONGEST: usize = 1 << 20;

/// A recording that cannot be played here.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.text(Lang::default()))]
pub enum Unusable {
    /// The file cannot be opened.
    File(#[from] std::io::Error),
    /// It is no recording.
    Recording(#[from] RecordingError),
    /// It is of another course.
    Course {
        /// Its course.
        found: String,
        /// This one.
        wanted: String,
    },
    /// There is none for this course.
    None,
}

impl Unusable {
    /// Why not, in a learner's language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::File(error) => error.to_string(),
            Self::Recording(error) => error.to_string(),
            Self::Course { found, wanted } => words!(lang, "opening-recording-of-other", found, wanted),
            Self::None => words!(lang, "opening-recording-none"),
        }
    }
}

/// Where the recording is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// In this program.
    BuiltIn,
    /// In this file.
    File(PathBuf),
}

/// Opens a recording when it is wanted, and once.
#[derive(Clone)]
pub struct Projector {
    source: Source,
    course: Arc<Course>,
    place: Place,
    reel: Arc<OnceLock<Arc<Reel>>>,
    /// The steps that are done by now: they count as played.
    done: Arc<Mutex<BTreeSet<String>>>,
    /// It begins at the beginning, whatever is done.
    afresh: bool,
    /// It begins at this step: what is after counts as not played, and what is before where it is done, or always.
    begins: Arc<Mutex<Option<(StepRef, bool)>>>,
}

impl std::fmt::Debug for Projector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Projector").field("source", &self.source).finish_non_exhaustive()
    }
}

impl Projector {
    /// The projector for a course, where there is a recording that it could show.
    #[must_use]
    pub fn new(source: Source, course: Arc<Course>, place: Place) -> Option<Self> {
        let there = source != Source::BuiltIn || built_in().is_some_and(|of| of == course.id);
        there.then(|| Self {
            source,
            course,
            place,
            reel: Arc::default(),
            done: Arc::default(),
            afresh: false,
            begins: Arc::default(),
        })
    }

    /// Begins at the beginning, whatever is done: each step is to be done anew.
    pub fn begin_afresh(&mut self) {
        self.afresh = true;
    }

    /// Begins at a step: of those before it in the course the ones that are done count as played, or with `all` every one;
    /// those from it on do not.
    pub fn begin_at(&self, step: StepRef, all: bool) {
        *self.begins.lock().unwrap_or_else(PoisonError::into_inner) = Some((step, all));
    }

    /// Remembers which steps are done. Whether one that was is so no longer.
    pub fn remember(&self, record: &Record) -> bool {
        let done = record.steps.iter().filter(|(_, known)| known.done).map(|(name, _)| name.clone()).collect();
        let mut known = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::replace(&mut *known, done);
        !before.is_subset(&known)
    }

    /// Reads the recording; once it was read, it is known.
    ///
    /// # Errors
    /// See [`Unusable`].
    pub fn reel(&self) -> Result<Arc<Reel>, Unusable> {
        if let Some(reel) = self.reel.get() {
            return Ok(reel.clone());
        }
        let recording = match &self.source {
            Source::BuiltIn => {
                let file = BUILT_IN.get_file(OF_COURSE).ok_or(Unusable::None)?;
                read(file.contents(), &self.place)?
            }
            Source::File(path) => cleaned(read(File::open(path)?, &self.place)?)?,
        };
        if recording.head.course != self.course.id {
            return Err(match self.source {
                Source::BuiltIn => Unusable::None,
                Source::File(_) => Unusable::Course { found: recording.head.course, wanted: self.course.id.clone() },
            });
        }
        Ok(self.reel.get_or_init(|| Arc::new(Reel::new(recording))).clone())
    }

    /// The recorded run at the place that the learner has come to.
    ///
    /// # Errors
    /// See [`Unusable`].
    pub fn open(&self, chosen: bool) -> Result<Arc<dyn Engine>, Unusable> {
        let reel = self.reel()?;
        let begins = self.begins.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((step, all)) = begins {
            let before = self.course.steps().map(|(name, _)| name).take_while(|name| *name != step).map(|name| name.to_string());
            done = before.filter(|name| all || done.contains(name)).collect();
        }
        let player = Player::new(reel, self.course.clone(), &|step| !self.afresh && done.contains(step));
        Ok(Arc::new(Replay::new(player, chosen)))
    }
}

/// The course that the built-in recording is of.
fn built_in() -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Head {
        course: String,
    }
    let mut head = String::new();
    BufReader::new(GzDecoder::new(BUILT_IN.get_file(OF_COURSE)?.contents())).read_line(&mut head).ok()?;
    serde_json::from_str::<Head>(&head).ok().map(|head| head.course)
}

/// That there is no recording, as an engine's error: for whoever wanted it and nothing else.
#[must_use]
pub fn no_recording(error: &Unusable) -> EngineError {
    EngineError::NotRecorded { what: Box::new(Unrecorded::Unusable { why: error.to_string() }) }
}

/// A recording from elsewhere, with nothing in its texts that could lead a terminal astray.
fn cleaned(recording: Recording) -> Result<Recording, Unusable> {
    let damaged = |error: serde_json::Error| Unusable::Recording(RecordingError::Damaged(error.to_string()));
    let mut head = serde_json::to_value(&recording.head).map_err(damaged)?;
    harmless(&mut head);
    let steps = recording.steps.iter().map(|step| {
        let mut step = serde_json::to_value(step)?;
        harmless(&mut step);
        serde_json::from_value::<StepTake>(step)
    });
    let steps = steps.collect::<Result<_, _>>().map_err(damaged)?;
    Ok(Recording { head: serde_json::from_value(head).map_err(damaged)?, steps })
}

fn harmless(value: &mut Value) {
    match value {
        Value::String(text) => {
            if text.len() > LONGEST {
                let end = (0..=LONGEST).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
                text.truncate(end);
            }
            if let std::borrow::Cow::Owned(clean) = clean(text) {
                *text = clean;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(harmless),
        Value::Object(entries) => {
            let old = std::mem::take(entries);
            for (key, mut value) in old {
                // What was drawn on a terminal goes to an emulator, which takes anything.
                if key != "screen" {
                    harmless(&mut value);
                }
                entries.insert(clean(&key).into_owned(), value);
            }
        }
        _ => {}
    }
}
