//! Renders `assets/diagrams/*.svg` into the pictures that the program carries: one per language, for a light and for a dark ground.
//!
//! `cargo run --manifest-path tools/diagrams/Cargo.toml -- FONT...` with fonts that have the words of every language, such as
//! Noto Sans CJK and Noto Sans Mono CJK. Whoever only builds the program needs neither this nor fonts: the pictures are in the repository,
//! and a test tells when one is older than its source or its words.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use resvg::{tiny_skia, usvg};

/// Pixels a picture has for each unit of its source.
const SCALE: f32 = 1.25;
/// Colours of a picture; the sources have a dozen, the rest is for smooth edges.
const COLOURS: usize = 64;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
    let mut fonts = usvg::fontdb::Database::new();
    for font in std::env::args().skip(1) {
        fonts.load_font_data(fs::read(font)?);
    }
    if fonts.is_empty() {
        return Err("name the font files: NotoSansCJK-Regular.ttc NotoSansCJK-Bold.ttc".into());
    }
    let options = usvg::Options { fontdb: Arc::new(fonts), ..usvg::Options::default() };
    for entry in fs::read_dir(root.join("diagrams"))? {
        let path = entry?.path();
        if path.extension().is_none_or(|ending| ending != "svg") {
            continue;
        }
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let source = fs::read_to_string(&path)?;
        for lang in fs::read_dir(root.join("words"))? {
            let lang = lang?.path();
            let words = fs::read_to_string(lang.join("diagram.ftl"))?;
            let filled = fill(&source, name, &words)?;
            let code = lang.file_name().and_then(|code| code.to_str()).unwrap_or_default();
            for (ground, text) in [("light", filled.clone()), ("dark", dark(&filled)?)] {
                let file = path.with_file_name(format!("{name}.{code}.{ground}.png"));
                fs::write(&file, render(&text, &filled, &options)?)?;
            }
        }
    }
    Ok(())
}

/// The source with a language's words.
fn fill(source: &str, name: &str, words: &str) -> Outcome<String> {
    let words: HashMap<&str, &str> = words.lines().filter_map(|line| line.split_once(" = ")).collect();
    let mut out = String::new();
    let mut rest = source;
    while let Some((before, from)) = rest.split_once("data-word=\"") {
        let (word, from) = from.split_once("\">").ok_or("data-word is the last attribute of its element")?;
        let (_, after) = from.split_once('<').ok_or("an element without an end")?;
        let id = format!("diagram-{name}-{word}");
        let text = words.get(id.as_str()).ok_or_else(|| format!("there is no word {id}"))?;
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        out.push_str(&format!("{before}data-word=\"{word}\">{text}<"));
        rest = after;
    }
    Ok(out + rest)
}

/// With the colours for a dark ground, which stand last in the style.
fn dark(source: &str) -> Outcome<String> {
    let (head, from) = source.split_once("@media (prefers-color-scheme: dark) {").ok_or("no colours for a dark ground")?;
    let (colours, after) = from.split_once("\n    }").ok_or("the colours for a dark ground have no end")?;
    Ok(format!("{head}{colours}{after}"))
}

fn render(text: &str, source: &str, options: &usvg::Options<'_>) -> Outcome<Vec<u8>> {
    let tree = usvg::Tree::from_str(text, options)?;
    let size = tree.size().to_int_size().scale_by(SCALE).ok_or("the picture has no size")?;
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height()).ok_or("the picture has no size")?;
    // The corners of the ground are round; what is behind them is the ground's colour in all but name.
    resvg::render(&tree, tiny_skia::Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    let colours: Vec<[u8; 4]> = pixels.pixels().iter().map(|pixel| {
        let colour = pixel.demultiply();
        let seen = if colour.alpha() < 128 { 0 } else { 255 };
        if seen == 0 { [0; 4] } else { [colour.red(), colour.green(), colour.blue(), seen] }
    }).collect();
    let mut counts: HashMap<[u8; 4], usize> = HashMap::new();
    for colour in &colours {
        *counts.entry(*colour).or_default() += 1;
    }
    let mut palette: Vec<[u8; 4]> = counts.keys().copied().collect();
    palette.sort_by_key(|colour| (std::cmp::Reverse(counts[colour]), *colour));
    palette.truncate(COLOURS);
    let far = |one: &[u8; 4], other: &[u8; 4]| (0..4).map(|at| (i32::from(one[at]) - i32::from(other[at])).pow(2)).sum::<i32>();
    let near: HashMap<[u8; 4], u8> = counts
        .keys()
        .map(|colour| {
            let best = (0..palette.len()).min_by_key(|at| far(colour, &palette[*at])).unwrap_or(0);
            (*colour, u8::try_from(best).unwrap_or(0))
        })
        .collect();
    let places: Vec<u8> = colours.iter().map(|colour| near[colour]).collect();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, size.width(), size.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.iter().flat_map(|colour| colour[..3].to_vec()).collect::<Vec<u8>>());
    encoder.set_trns(palette.iter().map(|colour| colour[3]).collect::<Vec<u8>>());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.add_text_chunk("Source".to_owned(), format!("{:016x}", digest(source.as_bytes())))?;
    encoder.write_header()?.write_image_data(&places)?;
    Ok(out)
}

/// FNV-1a: tells a source that was changed from one that was not.
fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
