//! A picture of a screen as SVG: its cells, colours and text, in a font that every machine has.

use std::fmt::Write;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use crate::config::ThemeName;
use crate::headless::junit;
use crate::markdown;
use crate::tui::theme::Looks;
use crate::tui::theme::palette::Palette;
use crate::tui::theme::rgb::Rgb;

/// Their folder in the workspace's own.
pub const FOLDER: &str = "stills";
/// Columns of a cell, and rows, in the picture's own units.
const CELL: (f64, f64) = (9.0, 19.0);
/// From a cell's upper edge to the line that letters stand on.
const BASE: f64 = 14.0;
/// Around the screen.
const MARGIN: f64 = 14.0;
const FONT: &str = "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK JP', monospace";

/// The picture of a screen. Where the terminal's own colours stand, it has those of the theme that is worn, or a dark one's.
#[must_use]
pub fn svg(buffer: &Buffer, title: &str, looks: &Looks) -> String {
    let palette = Palette::of(looks.name, looks.background.map(Rgb::is_light)).or_else(|| Palette::of(ThemeName::Dark, None));
    let ground = palette.map_or(Rgb(16, 18, 22), |palette| palette.ground);
    let text = palette.map_or(Rgb(220, 220, 220), |palette| palette.text);
    let colours = Colours { palette, ground, text };
    let (columns, rows) = (buffer.area.width, buffer.area.height);
    let width = f64::from(columns) * CELL.0 + 2.0 * MARGIN;
    let height = f64::from(rows) * CELL.1 + 2.0 * MARGIN;
    let mut sheet = Sheet::default();
    for y in 0..rows {
        row(&mut sheet, buffer, y, &colours);
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         font-family=\"{FONT}\" font-size=\"15\" xml:space=\"preserve\">\n<title>{}</title>\n<style>{}</style>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{}\"/>\n{}</svg>\n",
        escaped(title),
        sheet.styles(),
        hex(ground),
        sheet.body
    )
}

/// What is drawn so far, and the looks that it has: each is written once, for a screen has few.
#[derive(Default)]
struct Sheet {
    body: String,
    looks: Vec<String>,
}

impl Sheet {
    fn class(&mut self, look: String) -> usize {
        self.looks.iter().position(|known| *known == look).unwrap_or_else(|| {
            self.looks.push(look);
            self.looks.len() - 1
        })
    }

    fn styles(&self) -> String {
        self.looks.iter().enumerate().map(|(index, look)| format!(".c{index}{{{look}}}")).collect()
    }
}

/// Writes a picture into a new file `NAME-1.svg` of a folder, which is made where it is not there; what is there is never overwritten.
///
/// # Errors
/// What the system says.
pub fn save_new(folder: &Path, name: &str, picture: &str) -> io::Result<PathBuf> {
    if !folder.as_os_str().is_empty() {
        fs::create_dir_all(folder)?;
    }
    for number in 1..1000 {
        let path = folder.join(format!("{name}-{number}.svg"));
        match write_new(&path, picture) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            other => return other.map(|()| path),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Writes a picture into a new file.
///
/// # Errors
/// What the system says, also where the file is there already.
pub fn write_new(path: &Path, picture: &str) -> io::Result<()> {
    fs::File::options().write(true).create_new(true).open(path)?.write_all(picture.as_bytes())
}

struct Colours {
    palette: Option<&'static Palette>,
    ground: Rgb,
    text: Rgb,
}

impl Colours {
    fn of(&self, colour: Color, own: Rgb) -> Rgb {
        let index = match colour {
            Color::Reset => return own,
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::Gray => 7,
            Color::DarkGray => 8,
            Color::LightRed => 9,
            Color::LightGreen => 10,
            Color::LightYellow => 11,
            Color::LightBlue => 12,
            Color::LightMagenta => 13,
            Color::LightCyan => 14,
            Color::White => 15,
            Color::Indexed(index) if index < 16 => index,
            other => return Rgb::of_color(other).unwrap_or(own),
        };
        self.palette.map_or(own, |palette| palette.of_sixteen(index))
    }
}

/// How a run of cells looks.
#[derive(PartialEq, Clone, Copy)]
struct Ink {
    front: Rgb,
    back: Option<Rgb>,
    modifier: Modifier,
}

impl Ink {
    /// Has a line under or through it, which is seen on blanks, too.
    fn is_lined(&self) -> bool {
        self.modifier.intersects(Modifier::UNDERLINED | Modifier::CROSSED_OUT)
    }
}

fn ink(cell: &Cell, colours: &Colours) -> Ink {
    let front = colours.of(cell.fg, colours.text);
    let back = (cell.bg != Color::Reset).then(|| colours.of(cell.bg, colours.ground));
    let shown = Modifier::BOLD | Modifier::DIM | Modifier::ITALIC | Modifier::UNDERLINED | Modifier::CROSSED_OUT;
    let modifier = cell.modifier & shown;
    if cell.modifier.contains(Modifier::REVERSED) {
        return Ink { front: back.unwrap_or(colours.ground), back: Some(front), modifier };
    }
    Ink { front, back, modifier }
}

fn row(sheet: &mut Sheet, buffer: &Buffer, y: u16, colours: &Colours) {
    let mut x = 0;
    // Wide letters have runs of their own: their font may be another.
    let mut run: Option<Run> = None;
    while x < buffer.area.width {
        let Some(cell) = buffer.cell((buffer.area.x + x, buffer.area.y + y)) else { break };
        let is_wide = markdown::width(cell.symbol()) > 1;
        let columns = 1 + u16::from(is_wide);
        let ink = ink(cell, colours);
        // A blank has no colour of its own: it goes with what stands beside it on the same ground.
        let is_blank = |text: &str, ink: &Ink| text.trim().is_empty() && !ink.is_lined();
        match &mut run {
            Some(run) if run.takes(&ink, is_wide, is_blank(cell.symbol(), &ink), is_blank(&run.text, &run.ink)) => {
                if is_blank(&run.text, &run.ink) {
                    run.ink = ink;
                }
                run.text.push_str(cell.symbol());
                run.columns += columns;
            }
            _ => {
                let next = Run { x, ink, text: cell.symbol().to_owned(), columns, wide: is_wide };
                if let Some(done) = run.replace(next) {
                    write_run(sheet, y, &done);
                }
            }
        }
        x += columns;
    }
    if let Some(run) = run {
        write_run(sheet, y, &run);
    }
}

/// Cells beside each other that look the same: the first column, the looks, the text, how many columns it takes, and whether
/// its letters are wide.
struct Run {
    x: u16,
    ink: Ink,
    text: String,
    columns: u16,
    wide: bool,
}

impl Run {
    /// Whether a cell that looks like this goes on with it.
    fn takes(&self, ink: &Ink, wide: bool, blank: bool, all_blank: bool) -> bool {
        self.wide == wide
            && (self.ink == *ink
                || ((blank || all_blank) && self.ink.back == ink.back && !self.ink.is_lined() && !ink.is_lined()))
    }
}

fn write_run(sheet: &mut Sheet, y: u16, Run { x, ink, text, columns, wide }: &Run) {
    let left = |x: u16| MARGIN + f64::from(x) * CELL.0;
    let top = MARGIN + f64::from(y) * CELL.1;
    if let Some(back) = ink.back {
        let class = sheet.class(format!("fill:{}", hex(back)));
        let (left, width) = (left(*x), f64::from(*columns) * CELL.0);
        let _ =
            writeln!(sheet.body, "<rect class=\"c{class}\" x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{}\"/>", CELL.1);
    }
    let has = |modifier| ink.modifier.contains(modifier);
    // Blanks at the ends show nothing, and each is one column.
    let lined = ink.is_lined();
    let start = if lined { text } else { text.trim_start_matches(' ') };
    let shown = if lined { text } else { start.trim_end_matches(' ') };
    if shown.is_empty() {
        return;
    }
    let before = u16::try_from(text.len() - start.len()).unwrap_or(0);
    let after = u16::try_from(start.len() - shown.len()).unwrap_or(0);
    let mut look = format!("fill:{}", hex(ink.front));
    for (on, more) in [
        (has(Modifier::BOLD), ";font-weight:bold"),
        (has(Modifier::ITALIC), ";font-style:italic"),
        (has(Modifier::UNDERLINED), ";text-decoration:underline"),
        (has(Modifier::CROSSED_OUT), ";text-decoration:line-through"),
        (has(Modifier::DIM), ";opacity:.65"),
    ] {
        if on {
            look.push_str(more);
        }
    }
    let class = sheet.class(look);
    let first = left(x + before);
    let columns = columns.saturating_sub(before + after);
    // Fonts differ in how wide wide letters are: each says where it begins. The others keep to the run's width.
    let place = if *wide && shown.chars().count() == usize::from(columns / 2) {
        let letters = (0..columns / 2).map(|letter| left(x + before + 2 * letter).to_string());
        format!("x=\"{}\"", letters.collect::<Vec<_>>().join(" "))
    } else {
        format!("x=\"{first}\" textLength=\"{}\"", f64::from(columns) * CELL.0)
    };
    let _ = writeln!(sheet.body, "<text class=\"c{class}\" {place} y=\"{}\">{}</text>", top + BASE, escaped(shown));
}

fn hex(Rgb(red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Text as XML takes it, as many columns wide as before.
fn escaped(text: &str) -> String {
    junit::escaped(&text.replace(char::is_control, " "))
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::style::{Color, Style};

    use super::svg;
    use crate::config::ThemeName;
    use crate::tui::theme::{Depth, Looks};

    #[test]
    fn what_stands_in_the_cells_stands_in_the_picture_where_it_was() {
        let mut buffer = Buffer::with_lines(["a <b> & \"c\"   ", "日本 go       "]);
        buffer.set_style(ratatui::layout::Rect::new(5, 1, 2, 1), Style::new().fg(Color::Red).reversed());
        let picture = svg(&buffer, "a & b", &Looks::new(ThemeName::Dark, Depth::Millions));
        // Blanks inside are columns; not every program that draws pictures knows that from a style.
        assert!(picture.lines().next().unwrap_or_default().contains("xml:space=\"preserve\""));
        assert!(picture.contains("<title>a &amp; b</title>"));
        assert!(picture.contains("a &lt;b&gt; &amp; &quot;c&quot;"));
        assert!(picture.contains("x=\"14 32\" y=\"47\">日本</text>"), "{picture}");
        assert!(picture.contains(" x=\"59\" y=\"33\" width=\"18\""), "reversed cells have a ground:\n{picture}");
        assert_eq!(picture.matches("<text").count(), picture.matches("</text>").count());
        assert_eq!(picture.matches("{fill:").count(), 3, "each look is written once:\n{picture}");
        assert!(picture.starts_with("<svg xmlns") && picture.ends_with("</svg>\n"));
    }
}
