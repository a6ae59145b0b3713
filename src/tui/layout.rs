//! Where everything stands, for every size.

use ratatui::layout::{Position, Rect};

use crate::tui::sizes::{Border, Sizes};

/// Narrower than this is too small.
pub const LEAST_COLUMNS: u16 = 60;
/// Lower than this is too small.
pub const LEAST_ROWS: u16 = 15;
/// From this many columns on, everything stands side by side.
const WIDE: u16 = 110;
/// With fewer columns than this, one part is shown at a time.
const MEDIUM: u16 = 76;
const TREE: u16 = 26;
/// Columns that the text keeps, whatever is made of the others.
const TEXT: u16 = 36;
/// Columns that the side panel keeps.
const SIDE: u16 = 28;
/// Rows that a part keeps.
const ROWS: u16 = 5;

/// A part of the screen that can have the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Panel {
    /// The lesson tree.
    Tree,
    /// The step's text.
    Prose,
    /// The checks.
    Checks,
    /// The run panel.
    Run,
    /// The Engine API requests behind the command.
    Api,
    /// The chart.
    Chart,
    /// The live map.
    Map,
}

/// What the layout has to know of the content.
#[derive(Debug, Clone, Copy, Default)]
pub struct Needs {
    /// Rows of the notice.
    pub notice: u16,
    /// Rows of the checks' text.
    pub checks: u16,
    /// Rows of the chart, or of the live map in its place; `None` when there is none.
    pub chart: Option<u16>,
    /// The lesson tree lies over the rest, where it has no column of its own.
    pub tree_open: bool,
    /// The lower panel has the focus, where there is one.
    pub lower_focused: bool,
    /// A terminal that is typed into takes all room but the lesson tree's.
    pub large: bool,
    /// What takes all room is that terminal in the run panel, not the shell's.
    pub large_run: bool,
    /// How the learner shared out the room.
    pub sizes: Sizes,
    /// A file is read line by line; it takes all room.
    pub reader: bool,
}

/// Where everything stands. A part that is not shown has no area.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Areas {
    /// The whole screen.
    pub screen: Rect,
    /// Too small to show anything but a message.
    pub too_small: bool,
    /// Side by side, each part in a box of its own.
    pub wide: bool,
    /// One part at a time has all the room: there is no more of it, or the learner wants it so. All parts have the same area.
    pub alone: bool,
    /// First row.
    pub title: Rect,
    /// What the session has to say.
    pub notice: Rect,
    /// Last row.
    pub status: Rect,
    /// The lesson tree.
    pub tree: Option<Rect>,
    /// The step's text.
    pub prose: Rect,
    /// Checks, run panel and chart; where not `wide`, all the same area.
    pub checks: Rect,
    /// See `checks`.
    pub run: Rect,
    /// See `checks`.
    pub chart: Option<Rect>,
    /// A terminal that is typed into; then it covers everything but the tree.
    pub large: Option<Rect>,
    /// A file that is read line by line; it covers everything.
    pub reader: Option<Rect>,
}

/// Columns that texts have inside their parts. They do not depend on what the parts hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Widths {
    /// Of the checks, the chart and the map.
    pub side: u16,
    /// Of the output and the requests.
    pub console: u16,
}

/// See [`Widths`].
#[must_use]
pub fn widths(screen: Rect, sizes: &Sizes) -> Widths {
    if screen.width < WIDE {
        let all = screen.width.saturating_sub(2);
        return Widths { side: all, console: all };
    }
    if sizes.zoom {
        let all = screen.width.saturating_sub(4);
        return Widths { side: all, console: all };
    }
    let (tree, side) = columns(screen.width, sizes);
    Widths { side: side.saturating_sub(4), console: screen.width.saturating_sub(tree + 4) }
}

/// Columns of the tree and of the side panel, where parts stand side by side.
fn columns(width: u16, sizes: &Sizes) -> (u16, u16) {
    let tree = sizes.tree.unwrap_or(TREE).clamp(12, width.saturating_sub(TEXT + SIDE).max(12));
    let rest = width.saturating_sub(tree);
    let side = match sizes.side {
        Some(wanted) => percent(rest, wanted),
        None => percent(width, 36).clamp(38, 76),
    };
    (tree, side.clamp(SIDE.min(rest), rest.saturating_sub(TEXT).max(SIDE.min(rest))))
}

fn percent(of: u16, percent: u16) -> u16 {
    u16::try_from(u32::from(of) * u32::from(percent.min(100)) / 100).unwrap_or(of)
}

/// What percent of a whole a part is; a half rounds up, so that a border that is moved and moved back is where it was.
fn share(part: u16, of: u16) -> u16 {
    u16::try_from((u32::from(part) * 100 + u32::from(of) / 2) / u32::from(of.max(1))).unwrap_or(50)
}

impl Areas {
    /// The areas for a screen.
    #[must_use]
    pub fn new(screen: Rect, needs: &Needs) -> Self {
        let mut areas = Self { screen, wide: screen.width >= WIDE, ..Self::default() };
        if screen.width < LEAST_COLUMNS || screen.height < LEAST_ROWS {
            areas.too_small = true;
            return areas;
        }
        // What is said comes before what is read, but never takes the most of the screen.
        let most = if screen.width < MEDIUM { screen.height / 3 } else { screen.height / 4 };
        let notice = needs.notice.min(most);
        let body = screen.height - 2 - notice;
        areas.title = Rect { height: 1, ..screen };
        areas.status = Rect { y: screen.y + screen.height - 1, height: 1, ..screen };
        areas.notice = Rect { y: screen.y + 1 + body, height: notice, ..screen };
        let body = Rect { y: screen.y + 1, height: body, ..screen };
        areas.alone = screen.width < MEDIUM || needs.sizes.zoom;
        if areas.alone {
            (areas.prose, areas.checks, areas.run, areas.chart) = (body, body, body, Some(body));
            areas.tree = needs.tree_open.then(|| Rect { width: body.width.min(46), ..body });
        } else if areas.wide {
            areas.place_wide(body, needs);
        } else {
            areas.place_medium(body, needs);
        }
        areas.reader = needs.reader.then_some(body);
        if needs.large {
            let left = areas.tree.filter(|_| areas.wide).map_or(0, |tree| tree.width);
            let large = Rect { x: body.x + left, width: body.width.saturating_sub(left), ..body };
            areas.large = Some(large);
            if needs.large_run {
                areas.run = large;
            }
        }
        areas
    }

    /// The tree; the text and at its side checks and chart; below them the console.
    fn place_wide(&mut self, body: Rect, needs: &Needs) {
        let (tree, side) = columns(body.width, &needs.sizes);
        self.tree = Some(Rect { width: tree, ..body });
        let rest = Rect { x: body.x + tree, width: body.width - tree, ..body };
        let console = percent(body.height, needs.sizes.console.unwrap_or(38));
        let most = body.height.saturating_sub(ROWS).max(ROWS);
        let (upper, console) = split(rest, body.height.saturating_sub(console.clamp(ROWS, most)));
        self.run = console;
        self.prose = Rect { width: upper.width - side, ..upper };
        let column = Rect { x: upper.x + self.prose.width, width: side, ..upper };
        (self.checks, self.chart) = (column, None);
        if let Some(chart) = needs.chart {
            let least = (needs.checks + 2).clamp(ROWS.min(upper.height), (upper.height / 2).max(ROWS.min(upper.height)));
            let height = upper.height.saturating_sub(chart.saturating_add(2)).max(least);
            let (checks, chart) = split(column, height);
            (self.checks, self.chart) = (checks, Some(chart).filter(|chart| chart.height > 2));
            if self.chart.is_none() {
                self.checks = column;
            }
        }
    }

    /// The text, and below it the console, which shares its place with everything else.
    fn place_medium(&mut self, body: Rect, needs: &Needs) {
        let wanted = needs.sizes.text.unwrap_or(if needs.lower_focused { 36 } else { 54 });
        let most = body.height.saturating_sub(ROWS).max(ROWS);
        let (prose, lower) = split(body, percent(body.height, wanted).clamp(ROWS, most));
        self.prose = prose;
        (self.checks, self.run, self.chart) = (lower, lower, Some(lower));
        if needs.tree_open {
            let width = needs.sizes.tree.unwrap_or(46).max(24).min(body.width);
            self.tree = Some(Rect { width, ..body });
        }
    }

    /// Where a border is now, as [`Sizes`] counts it.
    #[must_use]
    pub fn now(&self, border: Border) -> u16 {
        let body = self.screen.height.saturating_sub(2 + self.notice.height);
        match border {
            Border::Tree => self.tree.map_or(TREE, |tree| tree.width),
            Border::Side => share(self.checks.width, self.checks.width + self.prose.width),
            Border::Console => share(self.run.height, body),
            Border::Text => share(self.prose.height, body),
        }
    }

    /// The border at a place of the screen.
    #[must_use]
    pub fn border_at(&self, at: Position) -> Option<Border> {
        if self.too_small || self.alone || self.large.is_some() || self.reader.is_some() {
            return None;
        }
        let beside = |x: u16| at.x == x || at.x + 1 == x;
        if !self.wide {
            return (self.tree.is_none() && at.y == self.checks.y).then_some(Border::Text);
        }
        let inside = at.y > self.title.y && at.y < self.notice.y.min(self.status.y);
        if inside && beside(self.prose.x) {
            Some(Border::Tree)
        } else if at.y == self.run.y && self.run.contains(at) {
            Some(Border::Console)
        } else if at.y < self.run.y && beside(self.checks.x) {
            Some(Border::Side)
        } else {
            None
        }
    }

    /// What a border would be, as [`Sizes`] counts it, at a place of the screen.
    #[must_use]
    pub fn dragged(&self, border: Border, to: Position) -> u16 {
        let body = self.screen.height.saturating_sub(2 + self.notice.height);
        let beside_tree = self.screen.width.saturating_sub(self.tree.map_or(0, |tree| tree.width));
        match border {
            Border::Tree => to.x.saturating_sub(self.screen.x) + 1,
            Border::Side => share(self.screen.width.saturating_sub(to.x), beside_tree),
            Border::Console => share((self.title.y + 1 + body).saturating_sub(to.y), body),
            Border::Text => share(to.y.saturating_sub(self.title.y + 1), body),
        }
    }

    /// The room inside a part's frame.
    #[must_use]
    pub fn inner(&self, area: Rect, panel: Panel) -> Rect {
        if self.wide || panel == Panel::Tree { inset(area, 2, 1, 1) } else { inset(area, 1, 1, 0) }
    }
}

fn inset(area: Rect, sides: u16, top: u16, bottom: u16) -> Rect {
    Rect {
        x: area.x.saturating_add(sides.min(area.width)),
        y: area.y.saturating_add(top.min(area.height)),
        width: area.width.saturating_sub(2 * sides),
        height: area.height.saturating_sub(top + bottom),
    }
}

fn split(area: Rect, upper: u16) -> (Rect, Rect) {
    let upper = upper.min(area.height);
    (Rect { height: upper, ..area }, Rect { y: area.y + upper, height: area.height - upper, ..area })
}

#[cfg(test)]
mod tests {
    use super::{Areas, Needs, widths};
    use crate::tui::layout::Panel;
    use crate::tui::sizes::{Border, Sizes};
    use ratatui::layout::{Position, Rect};

    fn all_sizes() -> Vec<Sizes> {
        let ends = [None, Some(0), Some(5), Some(50), Some(95), Some(u16::MAX)];
        let all = ends.iter().map(|value| Sizes { tree: *value, side: *value, console: *value, text: *value, zoom: false });
        all.collect()
    }

    #[test]
    fn no_part_leaves_the_screen_or_covers_another_whatever_sizes_were_asked_for() {
        for (width, height) in (0..=220).step_by(3).flat_map(|width| (0..=60).map(move |height| (width, height))) {
            for sizes in all_sizes() {
                let screen = Rect::new(0, 0, width, height);
                let needs = Needs { notice: 3, checks: 12, chart: Some(30), sizes, ..Needs::default() };
                let areas = Areas::new(screen, &needs);
                if areas.too_small {
                    continue;
                }
                let mut parts = vec![areas.title, areas.notice, areas.status, areas.prose];
                if areas.wide {
                    let side = [areas.checks, areas.run, areas.chart.unwrap_or_default(), areas.tree.unwrap_or_default()];
                    parts.extend(side);
                    assert!(areas.prose.width >= super::TEXT && areas.checks.width >= super::SIDE, "{width}x{height}: {areas:?}");
                    assert_eq!(widths(screen, &sizes).side, areas.inner(areas.checks, Panel::Checks).width);
                    assert_eq!(widths(screen, &sizes).console, areas.inner(areas.run, Panel::Run).width);
                } else if !areas.alone {
                    parts.push(areas.checks);
                }
                let sum: u32 = parts.iter().map(|part| part.area()).sum();
                assert_eq!(sum, screen.area(), "{width}x{height}: {areas:?}");
                assert!(parts.iter().all(|part| screen.union(*part) == screen), "{width}x{height}");
                assert!(areas.prose.height >= 4 && areas.run.height >= 4, "{width}x{height}: {areas:?}");
            }
        }
    }

    #[test]
    fn a_border_that_is_dragged_goes_where_the_mouse_is() {
        for (size, border, to) in [
            ((120, 40), Border::Tree, Position::new(33, 20)),
            ((120, 40), Border::Side, Position::new(70, 9)),
            ((120, 40), Border::Console, Position::new(60, 18)),
            ((80, 24), Border::Text, Position::new(60, 9)),
        ] {
            let mut needs = Needs { checks: 3, ..Needs::default() };
            let areas = Areas::new(Rect::new(0, 0, size.0, size.1), &needs);
            needs.sizes.set(border, areas.dragged(border, to));
            let moved = Areas::new(Rect::new(0, 0, size.0, size.1), &needs);
            let near = [to, Position::new(to.x + 1, to.y), Position::new(to.x, to.y + 1), Position::new(to.x, to.y - 1)];
            assert!(near.iter().any(|at| moved.border_at(*at) == Some(border)), "{border:?}: {moved:?}");
        }
    }

    #[test]
    fn a_part_that_is_zoomed_has_all_the_room() {
        for width in [80, 120] {
            let needs = Needs { sizes: Sizes { zoom: true, ..Sizes::default() }, ..Needs::default() };
            let areas = Areas::new(Rect::new(0, 0, width, 24), &needs);
            assert_eq!(areas.run, Rect::new(0, 1, width, 22));
            assert_eq!(areas.prose, areas.run);
        }
    }
}
