//! Sixel: six rows of pixels at a time, one colour after the other (DEC STD 070, chapter 9).
//!
//! The pictures are indexed PNG with few colours, so their own palette is the one that is sent; made smaller, each pixel takes the colour
//! of the palette that is nearest to what it covers.

use std::collections::HashMap;
use std::fmt::Write;
use std::io::Cursor;

/// A colour, and whether it is seen.
type Colour = ([u8; 3], bool);

/// An indexed picture.
struct Indexed {
    width: usize,
    height: usize,
    palette: Vec<Colour>,
    places: Vec<u8>,
}

/// The PNG at the cursor, in so many pixels. `None` for a PNG that is not indexed.
#[must_use]
pub fn show(png: &[u8], width: usize, height: usize) -> Option<String> {
    let picture = scaled(&read(png)?, width, height)?;
    let mut out = format!("\x1bP0;1q\"1;1;{width};{height}");
    for (at, (rgb, _)) in picture.palette.iter().enumerate() {
        // Parts of a hundred.
        let [red, green, blue] = rgb.map(|part| (u32::from(part) * 100 + 127) / 255);
        let _ = write!(out, "#{at};2;{red};{green};{blue}");
    }
    for band in picture.places.chunks(width * 6) {
        let mut used: Vec<u8> = band.to_vec();
        used.sort_unstable();
        used.dedup();
        for colour in used.into_iter().filter(|place| picture.palette.get(usize::from(*place)).is_some_and(|(_, seen)| *seen)) {
            let _ = write!(out, "#{colour}");
            row(band, width, colour, &mut out);
            out.push('$');
        }
        out.push('-');
    }
    out.push_str("\x1b\\");
    Some(out)
}

/// The pixels of one colour in six rows, the same letter several times as a number and the letter.
fn row(band: &[u8], width: usize, colour: u8, out: &mut String) {
    let mut last: (u8, usize) = (0, 0);
    let mut write = |(bits, count): (u8, usize)| {
        let letter = char::from(bits + 0x3f);
        if count > 3 {
            let _ = write!(out, "!{count}{letter}");
        } else {
            out.extend(std::iter::repeat_n(letter, count));
        }
    };
    for column in 0..width {
        let bits = (0..6).filter(|row| band.get(row * width + column) == Some(&colour)).fold(0, |bits, row| bits | 1 << row);
        if last.0 == bits {
            last.1 += 1;
        } else {
            write(last);
            last = (bits, 1);
        }
    }
    if last.0 != 0 {
        write(last);
    }
}

fn read(png: &[u8]) -> Option<Indexed> {
    let mut reader = png::Decoder::new(Cursor::new(png)).read_info().ok()?;
    let mut places = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut places).ok()?;
    if (frame.color_type, frame.bit_depth) != (png::ColorType::Indexed, png::BitDepth::Eight) {
        return None;
    }
    let info = reader.info();
    let seen = |at: usize| info.trns.as_ref().and_then(|trns| trns.get(at)).is_none_or(|alpha| *alpha > 127);
    let colours = info.palette.as_ref()?.chunks_exact(3).enumerate();
    let palette = colours.filter_map(|(at, rgb)| Some((rgb.try_into().ok()?, seen(at)))).collect();
    let (width, height) = (usize::try_from(frame.width).ok()?, usize::try_from(frame.height).ok()?);
    places.truncate(width * height);
    Some(Indexed { width, height, palette, places })
}

fn scaled(picture: &Indexed, width: usize, height: usize) -> Option<Indexed> {
    if width == 0 || height == 0 || picture.palette.is_empty() {
        return None;
    }
    let mut known: HashMap<[u8; 3], u8> = HashMap::new();
    let unseen = picture.palette.iter().position(|(_, seen)| !seen).and_then(|at| u8::try_from(at).ok());
    let mut places = Vec::with_capacity(width * height);
    for y in 0..height {
        let rows = y * picture.height / height..((y + 1) * picture.height / height).max(y * picture.height / height + 1);
        for x in 0..width {
            let from = x * picture.width / width;
            let columns = from..((x + 1) * picture.width / width).max(from + 1);
            let (mut sum, mut count, mut clear) = ([0_u32; 3], 0_u32, 0_u32);
            for place in rows.clone().flat_map(|row| columns.clone().map(move |column| row * picture.width + column)) {
                let place = picture.places.get(place).copied().unwrap_or(0);
                match picture.palette.get(usize::from(place)) {
                    Some((rgb, true)) => {
                        sum.iter_mut().zip(rgb).for_each(|(sum, part)| *sum += u32::from(*part));
                        count += 1;
                    }
                    _ => clear += 1,
                }
            }
            let place = match unseen {
                Some(unseen) if clear > count => unseen,
                _ => {
                    let mean = sum.map(|sum| u8::try_from(sum / count.max(1)).unwrap_or(u8::MAX));
                    *known.entry(mean).or_insert_with(|| nearest(&picture.palette, mean))
                }
            };
            places.push(place);
        }
    }
    Some(Indexed { width, height, palette: picture.palette.clone(), places })
}

fn nearest(palette: &[Colour], wanted: [u8; 3]) -> u8 {
    let far = |rgb: &[u8; 3]| rgb.iter().zip(wanted).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum::<u32>();
    let seen = palette.iter().enumerate().filter(|(_, (_, seen))| *seen);
    let best = seen.min_by_key(|(_, (rgb, _))| far(rgb)).map_or(0, |(at, _)| at);
    u8::try_from(best).unwrap_or(0)
}
