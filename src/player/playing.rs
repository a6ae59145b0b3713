//! Where a player stands in a recording: what was sent up to there is on an emulated terminal. It has no clock of its own.

use std::time::Duration;

use crate::player::recording::{Recording, What};
use crate::terminal::Terminal;

/// How much faster it can be played.
const SPEEDS: [f64; 8] = [0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0];
/// Going back to a marker within this time after it goes to the one before.
const JUST: Duration = Duration::from_secs(1);

/// A player.
pub struct Playing {
    recording: Recording,
    terminal: Terminal,
    /// The first event that has not happened.
    next: usize,
    time: Duration,
    speed: f64,
    paused: bool,
}

impl Playing {
    /// At the beginning of a recording, playing at a speed, 1 being that of the recording.
    #[must_use]
    pub fn new(recording: Recording, speed: f64) -> Self {
        let terminal = Terminal::new(recording.size.0, recording.size.1);
        Self { recording, terminal, next: 0, time: Duration::ZERO, speed, paused: false }
    }

    /// The recording.
    #[must_use]
    pub fn recording(&self) -> &Recording {
        &self.recording
    }

    /// What stands on its terminal now.
    #[must_use]
    pub fn terminal(&self) -> &Terminal {
        &self.terminal
    }

    /// The place in the recording.
    #[must_use]
    pub fn time(&self) -> Duration {
        self.time
    }

    /// How much faster than the recording.
    #[must_use]
    pub fn speed(&self) -> f64 {
        self.speed
    }

    /// It stands still.
    #[must_use]
    pub fn paused(&self) -> bool {
        self.paused
    }

    /// Nothing comes any more.
    #[must_use]
    pub fn ended(&self) -> bool {
        self.next >= self.recording.events.len() && self.time >= self.recording.length
    }

    /// The number of the last marker that was passed, from 1, its name, and how many there are.
    #[must_use]
    pub fn marker(&self) -> Option<(usize, &str, usize)> {
        let passed = self.markers().filter(|(at, _)| *at < self.next).enumerate().last();
        passed.map(|(number, (_, name))| (number + 1, name, self.markers().count()))
    }

    /// Markers, each with its place among the events.
    fn markers(&self) -> impl Iterator<Item = (usize, &str)> {
        self.recording.events.iter().enumerate().filter_map(|(at, event)| match &event.what {
            What::Marker(name) => Some((at, name.as_str())),
            _ => None,
        })
    }

    /// So much time goes by.
    pub fn advance(&mut self, by: Duration) {
        if !self.paused {
            self.time = (self.time + by.mul_f64(self.speed)).min(self.recording.length);
            self.catch_up();
        }
    }

    /// How long until something changes; `None` while nothing will by itself.
    #[must_use]
    pub fn wakes(&self) -> Option<Duration> {
        if self.paused {
            return None;
        }
        let at = self.recording.events.get(self.next).map_or(self.recording.length, |event| event.at);
        (!self.ended()).then(|| at.saturating_sub(self.time).div_f64(self.speed))
    }

    /// Stands still, or goes on; at the end it begins anew.
    pub fn pause(&mut self) {
        if self.ended() {
            self.seek(Duration::ZERO);
            self.paused = false;
        } else {
            self.paused = !self.paused;
        }
    }

    /// Stands still after the next thing that is seen.
    pub fn step(&mut self) {
        self.paused = true;
        while let Some(event) = self.recording.events.get(self.next) {
            let seen = matches!(&event.what, What::Output(text) if !text.is_empty());
            self.time = event.at;
            self.happen();
            if seen {
                return;
            }
        }
        self.time = self.recording.length;
    }

    /// Goes to a time.
    pub fn seek(&mut self, to: Duration) {
        let to = to.min(self.recording.length);
        if to < self.time {
            self.begin_anew();
        }
        self.time = to;
        self.catch_up();
    }

    /// Goes on by some time, or back.
    pub fn skip(&mut self, by: Duration, on: bool) {
        self.seek(if on { self.time + by } else { self.time.saturating_sub(by) });
    }

    /// Goes to the next marker, or the end, or back to the present one, the one before, or the beginning.
    pub fn to_marker(&mut self, on: bool) {
        let target = if on {
            self.markers().map(|(at, _)| at).find(|at| *at >= self.next)
        } else {
            let passed: Vec<usize> = self.markers().map(|(at, _)| at).filter(|at| *at < self.next).collect();
            let just = passed.last().is_some_and(|at| self.since(*at) < JUST);
            passed.iter().rev().nth(usize::from(just)).copied()
        };
        match target {
            Some(at) => self.go_to(at),
            None if on => self.seek(self.recording.length),
            None => {
                self.begin_anew();
                self.catch_up();
            }
        }
    }

    fn since(&self, event: usize) -> Duration {
        self.recording.events.get(event).map_or(Duration::ZERO, |event| self.time.saturating_sub(event.at))
    }

    /// The event after what is shown at a marker: all that came at the same time, up to the next marker.
    fn shown_from(&self, marker: usize) -> usize {
        let events = &self.recording.events;
        let Some(at) = events.get(marker).map(|event| event.at) else { return marker };
        let same = events.iter().skip(marker + 1).take_while(|event| event.at == at && !matches!(event.what, What::Marker(_)));
        marker + 1 + same.count()
    }

    fn go_to(&mut self, marker: usize) {
        let end = self.shown_from(marker);
        if end < self.next {
            self.begin_anew();
        }
        while self.next < end {
            self.happen();
        }
        self.time = self.recording.events.get(marker).map_or(self.time, |event| event.at);
    }

    /// The next speed, or the one before.
    pub fn change_speed(&mut self, faster: bool) {
        let found = if faster {
            SPEEDS.iter().find(|speed| **speed > self.speed)
        } else {
            SPEEDS.iter().rev().find(|speed| **speed < self.speed)
        };
        self.speed = found.copied().unwrap_or(self.speed);
    }

    fn begin_anew(&mut self) {
        self.terminal = Terminal::new(self.recording.size.0, self.recording.size.1);
        (self.next, self.time) = (0, Duration::ZERO);
    }

    fn catch_up(&mut self) {
        while self.recording.events.get(self.next).is_some_and(|event| event.at <= self.time) {
            self.happen();
        }
    }

    fn happen(&mut self) {
        match self.recording.events.get(self.next).map(|event| &event.what) {
            Some(What::Output(text)) => self.terminal.feed(text.as_bytes()),
            Some(What::Resize(columns, rows)) => self.terminal.resize(*columns, *rows),
            Some(What::Marker(_)) | None => {}
        }
        // What a program asked its terminal then, nobody answers now.
        let _ = self.terminal.answers();
        self.next += 1;
    }

    /// The screen as lines of text, without what is empty at their ends.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let lines = (0..self.terminal.rows()).map(|row| {
            let text: String = self.terminal.row(row).iter().map(|cell| cell.text.as_str()).collect();
            text.trim_end().to_owned()
        });
        lines.collect()
    }
}
