//! Where everything stands, for every size.

use ratatui::layout::Rect;

/// Narrower than this is too small.
pub const LEAST_COLUMNS: u16 = 60;
/// Lower than this is too small.
pub const LEAST_ROWS: u16 = 15;
/// From this many columns on, everything stands side by side.
const WIDE: u16 = 110;
const TREE: u16 = 26;

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
    /// A terminal that is typed into, or the live map, takes all room but the lesson tree's.
    pub large: bool,
    /// What takes all room is that terminal in the run panel, not the shell's nor the live map.
    pub large_run: bool,
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
    /// A terminal that is typed into, or the live map; then it covers everything but the tree.
    pub large: Option<Rect>,
    /// A file that is read line by line; it covers everything.
    pub reader: Option<Rect>,
}

/// Width of a text that takes all room but the lesson tree's.
#[must_use]
pub fn large_width(screen: Rect) -> u16 {
    if screen.width >= WIDE { screen.width.saturating_sub(TREE + 4) } else { screen.width.saturating_sub(2) }
}

/// Widths that do not depend on the content: of the checks' text, and of the chart's.
#[must_use]
pub fn widths(screen: Rect) -> (u16, u16) {
    if screen.width >= WIDE {
        let right = right_column(screen.width);
        (right.saturating_sub(4), screen.width.saturating_sub(TREE + right + 4))
    } else {
        (screen.width.saturating_sub(2), screen.width.saturating_sub(2))
    }
}

fn right_column(width: u16) -> u16 {
    (u32::from(width) * 34 / 100).clamp(36, 76).try_into().unwrap_or(36)
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
        let notice = needs.notice.min(screen.height / 5);
        let body = screen.height - 2 - notice;
        areas.title = Rect { height: 1, ..screen };
        areas.status = Rect { y: screen.y + screen.height - 1, height: 1, ..screen };
        areas.notice = Rect { y: screen.y + 1 + body, height: notice, ..screen };
        let body = Rect { y: screen.y + 1, height: body, ..screen };
        if areas.wide {
            areas.place_wide(body, needs)
        } else {
            areas.place_narrow(body, needs)
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

    fn place_wide(&mut self, body: Rect, needs: &Needs) {
        let right = right_column(body.width);
        let middle = body.width - TREE - right;
        self.tree = Some(Rect { width: TREE, ..body });
        self.prose = Rect { x: body.x + TREE, width: middle, ..body };
        if let Some(rows) = needs.chart {
            let height = (rows + 2).clamp(5, (body.height / 2).max(5));
            let (upper, lower) = split(self.prose, body.height.saturating_sub(height));
            (self.prose, self.chart) = (upper, Some(lower));
        }
        let column = Rect { x: body.x + TREE + middle, width: right, ..body };
        let height = (needs.checks + 2).clamp(5, (body.height / 2).max(5));
        (self.checks, self.run) = split(column, height);
    }

    fn place_narrow(&mut self, body: Rect, needs: &Needs) {
        let percent = if needs.lower_focused { 36 } else { 54 };
        let upper = u16::try_from(u32::from(body.height) * percent / 100).unwrap_or(body.height);
        let (prose, lower) = split(body, upper.max(5));
        self.prose = prose;
        (self.checks, self.run, self.chart) = (lower, lower, Some(lower));
        if needs.tree_open {
            let width = body.width.min(46);
            self.tree = Some(Rect { width, ..body });
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
    use super::{Areas, Needs};
    use ratatui::layout::Rect;

    #[test]
    fn no_part_leaves_the_screen_or_covers_another() {
        for width in 0..=220 {
            for height in 0..=60 {
                let screen = Rect::new(0, 0, width, height);
                let needs = Needs { notice: 3, checks: 12, chart: Some(30), ..Needs::default() };
                let areas = Areas::new(screen, &needs);
                if areas.too_small {
                    continue;
                }
                let mut parts = vec![areas.title, areas.notice, areas.status, areas.prose, areas.checks];
                if areas.wide {
                    parts.extend([areas.run, areas.chart.unwrap_or_default(), areas.tree.unwrap_or_default()]);
                }
                let sum: u32 = parts.iter().map(|part| part.area()).sum();
                assert_eq!(sum, screen.area(), "{width}x{height}: {areas:?}");
                assert!(parts.iter().all(|part| screen.union(*part) == screen), "{width}x{height}");
            }
        }
    }
}
