//! What the presenter's second screen is told, and what it may ask: lines of JSON over a local socket.

use serde::{Deserialize, Serialize};

use crate::course::StepRef;
use crate::engine::replay::label;
use crate::present::keys::Act;
use crate::present::stage::{Stage, Todo};
use crate::present::view;
use crate::session::EngineState;

/// Name of the socket in the workspace's own folder.
pub const SOCKET: &str = "present.sock";

/// What is shown, as the second screen needs it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The language.
    pub lang: crate::i18n::Lang,
    /// The present step's title, and its notes.
    pub now: (String, String),
    /// Its number in its lesson, and how many there are.
    pub place: (usize, usize),
    /// The same of the next one.
    pub next: (String, String),
    /// What the next press does.
    pub press: String,
    /// What there is to say, and whether something is wrong.
    pub said: Option<(String, bool)>,
    /// Seconds since it began; `None` before and after.
    pub seconds: Option<u64>,
    /// Seconds by which it is ahead of the plan; behind it where negative.
    pub ahead: Option<i64>,
    /// Seconds that the present step has been shown, and those planned for it.
    #[serde(default)]
    pub step: Option<(u64, u64)>,
    /// The engine in a few words.
    pub engine: String,
    /// It answers, and is no recording.
    pub live: bool,
}

/// What the second screen asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Drive {
    /// Go on.
    Next,
    /// Back.
    Back,
    /// Do the step unseen and show the next one.
    Skip,
    /// Do the step once more.
    Again,
    /// Go on from the recording.
    Insure,
    /// Look for the engine again.
    Engine,
    /// Pause the checks, or go on with them.
    Pause,
    /// Stop what runs or is being prepared.
    Stop,
    /// An empty screen, and back.
    Blank,
    /// Make this step ready: STEP, or LESSON/STEP.
    Jump(String),
}

impl Drive {
    /// What a key of the demo asks for from there; `None` where it is for the screen of the demo only.
    #[must_use]
    pub fn of(act: Act) -> Option<Self> {
        Some(match act {
            Act::Next => Self::Next,
            Act::Back => Self::Back,
            Act::Skip => Self::Skip,
            Act::Again => Self::Again,
            Act::Insure => Self::Insure,
            Act::Engine => Self::Engine,
            Act::Pause => Self::Pause,
            Act::Stop => Self::Stop,
            Act::Blank => Self::Blank,
            _ => return None,
        })
    }
}

impl Stage {
    /// What the second screen is to show.
    #[must_use]
    pub fn notes(&self) -> Shown {
        let lang = self.session.lang();
        let course = self.session.course();
        let of = |name: Option<&StepRef>| {
            let step = name.and_then(|name| course.step(name));
            let fill = |text: &str| self.session.scope().fill(text);
            step.map(|step| (fill(step.title.text(lang)), fill(step.speaker.text(lang)))).unwrap_or_default()
        };
        let here = if self.on_cover() { Some(self.cover.clone()) } else { self.slide.at.clone() };
        let way = self.preparing.as_ref().filter(|_| !self.on_cover()).map(|way| way.target.clone());
        let next = way.or_else(|| {
            let place = self.place_of(here.as_ref())?;
            course.steps().nth(place + 1).map(|(name, _)| name).filter(|_| place < self.range.1)
        });
        let (engine, live) = match self.session.engine() {
            EngineState::Ready(info) => {
                label::short(info, lang).map_or_else(|| (label::engine(info), true), |replay| (replay, false))
            }
            EngineState::Connecting => ("…".to_owned(), false),
            EngineState::Missing(error) => (crate::engine::advice::what(error, lang), false),
        };
        Shown {
            lang,
            now: of(here.as_ref()),
            place: self.slide.place,
            next: of(next.as_ref()),
            press: view::what_next(self).map_or("", |word| word.text(lang)).to_owned(),
            said: view::said(self),
            seconds: self.elapsed().map(|time| time.as_secs()),
            ahead: self.ahead(),
            step: self.step_time(),
            engine,
            live,
        }
    }

    /// Does what the second screen asks for.
    pub(crate) fn driven(&mut self, drive: &Drive) -> Vec<Todo> {
        self.told = None;
        if std::mem::take(&mut self.blank) {
            // As with a key there: it brings the picture back, and does nothing else.
            return Vec::new();
        }
        match drive {
            Drive::Next => self.act(Act::Next),
            Drive::Back => self.act(Act::Back),
            Drive::Skip => self.act(Act::Skip),
            Drive::Again => self.act(Act::Again),
            Drive::Insure => self.act(Act::Insure),
            Drive::Engine => self.act(Act::Engine),
            Drive::Pause => self.act(Act::Pause),
            Drive::Stop if self.at_work() => self.act(Act::Stop),
            // From there nobody leaves the demo.
            Drive::Stop => Vec::new(),
            Drive::Blank => self.act(Act::Blank),
            Drive::Jump(step) => match crate::headless::plan::named(self.session.course(), step) {
                Ok(name) => self.prepare(name, false),
                Err(error) => {
                    let lang = self.session.lang();
                    self.told = Some(format!("{}. {}", error.text(lang), error.advice(lang)));
                    Vec::new()
                }
            },
        }
    }
}
