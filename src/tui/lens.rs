//! Where one is in the image lens, and what its keys do.

use crossterm::event::{MouseEvent, MouseEventKind};

use crate::lens::{Lens, Tab, picture};
use crate::session::Input;
use crate::session::lens::{LensAsk, Looking, Seen};
use crate::tui::app::{App, Entry, Purpose, Todo};
use crate::tui::keymap::Act;
use crate::tui::line::Line;

/// Rows a turn of the wheel scrolls.
const WHEEL: isize = 3;

/// Where one is.
#[derive(Debug, Clone, Default)]
pub(crate) struct LensView {
    /// The image that has the cursor, by its place.
    pub at: usize,
    /// It has all the room.
    pub alone: bool,
    /// The layer under the cursor of each image, by its place among those with rows.
    pub cursors: [usize; 2],
    /// Which of its files are listed.
    pub tab: Tab,
    /// What their paths hold.
    pub filter: String,
    /// The first of them that is shown.
    pub first: usize,
    /// Rows that there were for them at the last drawing.
    pub page: std::cell::Cell<usize>,
    /// The cursor in the list of images, while one is chosen.
    pub picking: Option<usize>,
}

impl LensView {
    /// Images that are shown, by their places.
    pub fn shown(&self, looking: &Looking) -> Vec<usize> {
        let all = 0..looking.images.len();
        if self.alone { all.filter(|place| *place == self.at).collect() } else { all.collect() }
    }

    /// Instructions without a layer have rows, too.
    pub fn all(&self, looking: &Looking) -> bool {
        self.alone || looking.images.len() < 2
    }
}

/// An image that was read.
pub(crate) fn lens_at(looking: &Looking, place: usize) -> Option<&Lens> {
    match looking.images.get(place) {
        Some((_, Seen::Done(looked))) => Some(&looked.lens),
        _ => None,
    }
}

impl App {
    pub(crate) fn open_lens(&mut self) -> Vec<Todo> {
        self.lens = Some(LensView::default());
        self.ask(Input::Lens(LensAsk::Pair))
    }

    fn close_lens(&mut self) -> Vec<Todo> {
        self.lens = None;
        self.ask(Input::Lens(LensAsk::Close))
    }

    pub(crate) fn filter_lens(&mut self, text: &str) {
        if let Some(view) = &mut self.lens {
            text.clone_into(&mut view.filter);
            view.first = 0;
        }
    }

    /// A key of the lens.
    pub(crate) fn in_lens(&mut self, act: Act) -> Vec<Todo> {
        let (Some(view), Some(looking)) = (self.lens.as_mut(), self.session.lens()) else { return self.close_lens() };
        if view.picking.is_some() {
            return self.pick_image(act);
        }
        let rows = lens_at(looking, view.at).map_or(0, |lens| picture::shown(lens, view.all(looking)).len());
        let page = view.page.get().max(2).cast_signed() - 1;
        let cursor = view.cursors.get(view.at).copied().unwrap_or(0);
        match act {
            Act::Close if !view.filter.is_empty() => view.filter.clear(),
            Act::Close => return self.close_lens(),
            Act::Up => view.go(cursor.saturating_sub(1), rows),
            Act::Down => view.go(cursor + 1, rows),
            Act::Top => view.go(0, rows),
            Act::Bottom => view.go(rows, rows),
            Act::FocusNext if looking.images.len() > 1 => {
                view.at = 1 - view.at.min(1);
                view.first = 0;
            }
            Act::Choose if looking.images.len() > 1 => {
                // The rows are others then: the cursor stays on its layer.
                let layer = lens_at(looking, view.at).and_then(|lens| picture::shown(lens, view.alone).get(cursor).copied());
                view.alone = !view.alone;
                let place = lens_at(looking, view.at)
                    .and_then(|lens| picture::shown(lens, view.alone).iter().position(|at| Some(*at) >= layer));
                view.go(place.unwrap_or(0), usize::MAX);
            }
            Act::Next => view.turn(1),
            Act::Previous => view.turn(-1),
            Act::PageDown => view.first = view.first.saturating_add_signed(page),
            Act::PageUp => view.first = view.first.saturating_add_signed(-page),
            Act::Others => view.picking = Some(0),
            Act::Search => {
                self.entry = Some(Entry { purpose: Purpose::Filter, line: Line::new(view.filter.clone()) });
            }
            Act::Cancel => return self.ask(Input::Lens(LensAsk::Stop)),
            _ => {}
        }
        Vec::new()
    }

    /// A key while an image is chosen.
    fn pick_image(&mut self, act: Act) -> Vec<Todo> {
        let (Some(view), Some(looking)) = (self.lens.as_mut(), self.session.lens()) else { return Vec::new() };
        let last = looking.on_engine.len().saturating_sub(1);
        let at = view.picking.unwrap_or(0);
        match act {
            Act::Up => view.picking = Some(at.saturating_sub(1)),
            Act::Down => view.picking = Some((at + 1).min(last)),
            Act::PageUp | Act::Top => view.picking = Some(if act == Act::Top { 0 } else { at.saturating_sub(10) }),
            Act::PageDown | Act::Bottom => view.picking = Some(if act == Act::Bottom { last } else { (at + 10).min(last) }),
            Act::Close | Act::Others => view.picking = None,
            Act::Choose => {
                let Some(chosen) = looking.on_engine.get(at) else {
                    view.picking = None;
                    return Vec::new();
                };
                // It takes the place of the one with the cursor; the other stays.
                let mut names: Vec<String> = looking.images.iter().map(|(name, _)| name.clone()).collect();
                match names.get_mut(view.at) {
                    Some(name) => name.clone_from(&chosen.name),
                    None => names.push(chosen.name.clone()),
                }
                let (at, alone) = (view.at, view.alone);
                self.lens = Some(LensView { at, alone, ..LensView::default() });
                return self.ask(Input::Lens(LensAsk::Images(names)));
            }
            _ => {}
        }
        Vec::new()
    }

    pub(crate) fn mouse_in_lens(&mut self, event: MouseEvent) {
        let Some(view) = self.lens.as_mut() else { return };
        match event.kind {
            MouseEventKind::ScrollUp => view.first = view.first.saturating_add_signed(-WHEEL),
            MouseEventKind::ScrollDown => view.first = view.first.saturating_add_signed(WHEEL),
            _ => {}
        }
    }

    /// The layer with the cursor, and how many of its files are listed.
    pub(crate) fn lens_files(&self) -> Option<(&crate::lens::Layer, usize)> {
        let (view, looking) = (self.lens.as_ref()?, self.session.lens()?);
        let lens = lens_at(looking, view.at)?;
        let rows = picture::shown(lens, view.all(looking));
        let cursor = view.cursors.get(view.at).copied().unwrap_or(0).min(rows.len().saturating_sub(1));
        let layer = lens.layers.get(*rows.get(cursor)?)?;
        let count = layer.files.as_ref().map_or(0, |files| picture::matching(files.of(view.tab), &view.filter).len());
        Some((layer, count))
    }

    /// No place points beyond what there is.
    pub(crate) fn arrange_lens(&mut self) {
        let count = self.lens_files().map_or(0, |(_, count)| count);
        if let Some(view) = self.lens.as_mut() {
            view.first = view.first.min(count.saturating_sub(view.page.get().max(1)));
        }
    }
}

impl LensView {
    fn go(&mut self, row: usize, rows: usize) {
        if let Some(cursor) = self.cursors.get_mut(self.at) {
            *cursor = row.min(rows.saturating_sub(1));
        }
        self.first = 0;
    }

    fn turn(&mut self, by: isize) {
        self.tab = self.tab.turned(by);
        self.first = 0;
    }
}
