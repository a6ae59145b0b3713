//! Where and when the live map is shown, and what on it is new.

use std::collections::VecDeque;
use std::time::Duration;

use crate::i18n::Lang;
use crate::map::News;
use crate::session::{EngineState, Input};
use crate::tui::app::{App, Todo};
use crate::tui::layout::Panel;
use crate::tui::view;

/// How long what is new stands out.
const NEW: Duration = Duration::from_secs(3);

/// What the screen knows of the live map besides the map itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct MapView {
    /// Opened by key, in a lesson that does not ask for it.
    pub open: bool,
    /// What belongs to others is shown too.
    pub others: bool,
    /// What is new, and until when; the oldest first.
    news: VecDeque<(News, Duration)>,
}

/// What the laid out map was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MapKey {
    number: u64,
    width: u16,
    lang: Lang,
    others: bool,
    news: usize,
    engine: bool,
}

impl MapView {
    /// Something has changed.
    pub fn add(&mut self, news: &News, now: Duration) {
        if !news.is_empty() {
            self.news.push_back((news.clone(), now + NEW));
        }
    }

    /// What is new, all together.
    fn news(&self) -> News {
        let mut all = News::default();
        self.news.iter().for_each(|(news, _)| all.add(news.clone()));
        all
    }

    /// Forgets what is no longer new.
    fn grow_old(&mut self, now: Duration) {
        while self.news.front().is_some_and(|(_, until)| *until <= now) {
            self.news.pop_front();
        }
    }

    /// When something has to be drawn as no longer new.
    pub fn stale_in(&self, now: Duration) -> Option<Duration> {
        self.news.front().map(|(_, until)| until.saturating_sub(now))
    }
}

impl App {
    /// There is a place for it: the lesson asks for it, or a key.
    pub(crate) fn has_map(&self) -> bool {
        self.map.open || self.session.lesson().is_some_and(|lesson| lesson.map)
    }

    /// It stands below the text where parts are side by side: by itself only where no chart does.
    pub(crate) fn map_below(&self) -> bool {
        self.map.open || (self.has_map() && !self.has_chart())
    }

    pub(crate) fn open_map(&mut self) {
        self.map.open = true;
        self.focus_on(Panel::Map);
    }

    /// Back from it, first to its own place where it has all room.
    pub(crate) fn close_map(&mut self) {
        if self.sizes.zoom && self.focus == Panel::Map {
            self.sizes.zoom = false;
            return;
        }
        self.map.open = false;
        self.focus = Panel::Prose;
        if self.tab == Panel::Map {
            self.tab = Panel::Checks;
        }
    }

    /// Nobody stays where there is no map any more.
    pub(crate) fn leave_map(&mut self) {
        if !self.has_map() && (self.focus == Panel::Map || self.tab == Panel::Map) {
            self.map.open = false;
            self.focus_on_instead(Panel::Map, Panel::Checks);
        }
    }

    /// It can be seen.
    fn map_visible(&self) -> bool {
        if self.areas.too_small || self.large() || self.reader.is_some() || self.lens.is_some() {
            return false;
        }
        match (self.areas.alone, self.areas.wide) {
            (true, _) => self.alone() == Panel::Map,
            (false, true) => self.map_below(),
            (false, false) => self.tab == Panel::Map,
        }
    }

    /// Tells the session whether it can be seen: only then is the engine asked.
    pub(crate) fn watch_map(&mut self) -> Vec<Todo> {
        let shown = self.map_visible();
        if !shown {
            self.map.news.clear();
        }
        if shown == self.session.live_map().shown() {
            return Vec::new();
        }
        self.ask(Input::Map(shown))
    }

    /// Lays it out, where something has changed.
    pub(crate) fn lay_out_map(&mut self, width: u16) {
        if !self.has_map() {
            self.laid.map.clear();
            self.laid.map_key = None;
            return;
        }
        self.map.grow_old(self.now);
        let key = MapKey {
            number: self.session.live_map().number(),
            width,
            lang: self.session.lang(),
            others: self.map.others,
            news: self.map.news.len(),
            engine: matches!(self.session.engine(), EngineState::Ready(_)),
        };
        if self.laid.map_key.as_ref() == Some(&key) {
            return;
        }
        self.laid.map = view::map::lines(&self.session, &self.theme, width, self.map.others, &self.map.news());
        self.laid.map_key = Some(key);
    }
}
