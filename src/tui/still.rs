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
use crate::tui::theme::palette::Palette;
use crate::tui::theme::rgb::Rgb;

/// Their folder in the workspace's own.
pub const FOLDER: &str = "stills";
/// Columns of a cell, and rows, in the picture's own units.
const CELL: (f64, f64) = (9.0, 19.0);
/// Around the screen.
const MARGIN: f64 = 14.0;
const FONT: &str = "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK JP', monospace";

/// The picture of a screen. `ground` and `text` where the terminal's own colours stand are those of a dark terminal.
#[must_use]
pub fn svg(buffer: &Buffer, title: &str) -> String {
    let palette = Palette::of(ThemeName::Dark, None);
    let ground = palette.map_or(Rgb(16, 18, 22), |palette| palette.ground);
    let text = palette.map_or(Rgb(220, 220, 220), |palette| palette.text);
    let colours = Colours { palette, ground, text };
    let (columns, rows) = (buffer.area.width, buffer.area.height);
    let width = f64::from(columns) * CELL.0 + 2.0 * MARGIN;
    let height = f64::from(rows) * CELL.1 + 2.0 * MARGIN;
    let mut out = String::new();
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         font-family=\"{FONT}\" font-size=\"15\">\n<title>{}</title>\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{}\"/>",
        escaped(title),
        hex(ground)
    );
    for y in 0..rows {
        row(&mut out, buffer, y, &colours);
    }
    out.push_str("</svg>\n");
    out
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

fn row(out: &mut String, buffer: &Buffer, y: u16, colours: &Colours) {
    let mut x = 0;
    // Where the run begins, how it looks, its text and its columns. A wide letter is a run of its own: its font may be another.
    let mut run: Option<(u16, Ink, String, u16)> = None;
    while x < buffer.area.width {
        let Some(cell) = buffer.cell((buffer.area.x + x, buffer.area.y + y)) else { break };
        let wide = markdown::width(cell.symbol()) > 1;
        let ink = ink(cell, colours);
        match &mut run {
            Some((_, looks, text, columns)) if *looks == ink && !wide => {
                text.push_str(cell.symbol());
                *columns += 1;
            }
            _ => {
                if let Some(run) = run.take() {
                    write_run(out, y, &run);
                }
                run = Some((x, ink, cell.symbol().to_owned(), 1 + u16::from(wide)));
                if wide {
                    if let Some(run) = run.take() {
                        write_run(out, y, &run);
                    }
                    x += 1;
                }
            }
        }
        x += 1;
    }
    if let Some(run) = run {
        write_run(out, y, &run);
    }
}

fn write_run(out: &mut String, y: u16, (x, ink, text, columns): &(u16, Ink, String, u16)) {
    let left = MARGIN + f64::from(*x) * CELL.0;
    let top = MARGIN + f64::from(y) * CELL.1;
    let width = f64::from(*columns) * CELL.0;
    if let Some(back) = ink.back {
        let _ = writeln!(out, "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{}\" fill=\"{}\"/>", CELL.1, hex(back));
    }
    let is_blank = text.trim().is_empty();
    if is_blank && !ink.modifier.contains(Modifier::UNDERLINED) {
        return;
    }
    let has = |modifier| ink.modifier.contains(modifier);
    let mut looks = format!(" fill=\"{}\"", hex(ink.front));
    for (on, look) in [
        (has(Modifier::BOLD), " font-weight=\"bold\""),
        (has(Modifier::ITALIC), " font-style=\"italic\""),
        (has(Modifier::UNDERLINED), " text-decoration=\"underline\""),
        (has(Modifier::CROSSED_OUT), " text-decoration=\"line-through\""),
        (has(Modifier::DIM), " opacity=\"0.65\""),
    ] {
        if on {
            looks.push_str(look);
        }
    }
    let _ = writeln!(
        out,
        "<text x=\"{left}\" y=\"{}\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"{looks}>{}</text>",
        top + CELL.1 * 0.76,
        escaped(text)
    );
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

    #[test]
    fn what_stands_in_the_cells_stands_in_the_picture_where_it_was() {
        let mut buffer = Buffer::with_lines(["a <b> & \"c\"   ", "日本 go       "]);
        buffer.set_style(ratatui::layout::Rect::new(5, 1, 2, 1), Style::new().fg(Color::Red).reversed());
        let picture = svg(&buffer, "a & b");
        assert!(picture.contains("<title>a &amp; b</title>"));
        assert!(picture.contains("a &lt;b&gt; &amp; &quot;c&quot;"));
        assert!(picture.contains(">日</text>") && picture.contains("textLength=\"18\""), "{picture}");
        assert!(picture.contains("<rect x=\"59\" y=\"33\" width=\"18\""), "reversed cells have a ground:\n{picture}");
        assert_eq!(picture.matches("<text").count(), picture.matches("</text>").count());
        assert!(picture.starts_with("<svg xmlns") && picture.ends_with("</svg>\n"));
    }
}
