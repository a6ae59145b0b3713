//! What images are made of, in sentences: each layer, what it adds, changes and hides, and what of it is wasted.

use crate::engine::advice;
use crate::i18n::{Lang, listed, words};
use crate::lens::report::comparison;
use crate::lens::words::LensWord;
use crate::lens::{File, Layer, Lens, Looked, Tab};
use crate::plain::desk::{Desk, Pending, Todo};
use crate::plain::sentences;
use crate::plain::show::size;
use crate::plain::words::Word;
use crate::session::Input;
use crate::session::lens::{LensAsk, Looking, Seen};

/// Files of a layer that are named, the largest first: of one image, and of each of two.
const FILES: (usize, usize) = (8, 3);

impl Desk {
    /// Looks into the images that are named, or into those that the course compares.
    pub(crate) fn want_lens(&mut self, behind: &str) -> Vec<Todo> {
        let names: Vec<String> = behind.split_whitespace().take(2).map(str::to_owned).collect();
        self.pending = Some(Pending::Lens);
        self.say_word(Word::LookingIntoImages);
        self.ask(Input::Lens(if names.is_empty() { LensAsk::Pair } else { LensAsk::Images(names) }))
    }

    /// Looks no further.
    pub(crate) fn leave_lens(&mut self) -> Vec<Todo> {
        self.pending = None;
        self.say_word(Word::Stopped);
        self.ask(Input::Lens(LensAsk::Close))
    }

    /// Tells what was found once all of it is there.
    pub(crate) fn follow_lens(&mut self) -> Vec<Todo> {
        if self.pending != Some(Pending::Lens) {
            return Vec::new();
        }
        let reads = |looking: &Looking| {
            let under_way = looking.images.iter().any(|(_, seen)| matches!(seen, Seen::Reading(..)));
            looking.trouble.is_none() && (!looking.known || under_way)
        };
        if self.session.lens().is_some_and(reads) {
            return Vec::new();
        }
        self.pending = None;
        let lines = self.session.lens().map(|looking| self.lens_lines(looking)).unwrap_or_default();
        lines.iter().for_each(|line| self.say(line));
        self.ask(Input::Lens(LensAsk::Close))
    }

    /// What is waited for, and how far it is.
    pub(crate) fn lens_so_far(&self) -> String {
        let lang = self.lang();
        let reading = self.session.lens().and_then(|looking| looking.images.iter().find_map(|(name, seen)| reads(name, seen)));
        match reading {
            Some((name, percent)) => words!(lang, "plain-lens-reading", name = name, percent = percent),
            None => Word::LookingIntoImages.text(lang).to_owned(),
        }
    }

    fn lens_lines(&self, looking: &Looking) -> Vec<String> {
        let lang = self.lang();
        if let Some(error) = &looking.trouble {
            return vec![
                sentences::failed(&advice::what(error, lang), false, lang),
                sentences::what_to_do(&advice(error, lang), lang),
            ];
        }
        if looking.images.is_empty() {
            if looking.missing.is_empty() {
                return vec![LensWord::NoImages.text(lang).to_owned()];
            }
            let names = listed(lang, looking.missing.iter().map(|name| self.session.lens_made_at(name, lang)));
            return vec![words!(lang, "plain-lens-not-built", names = names.as_str())];
        }
        let seen: Vec<&Lens> = looking.images.iter().filter_map(|(_, seen)| found(seen)).map(|one| one.lens.as_ref()).collect();
        let most = if looking.images.len() > 1 { FILES.1 } else { FILES.0 };
        let mut said: Vec<String> = comparison(&seen, lang).into_iter().collect();
        said.extend(self.session.lens_missing(&looking.missing, lang));
        for (name, seen) in &looking.images {
            match seen {
                Seen::Failed(error) => {
                    said.push(format!("{name}: {}", sentences::failed(&advice::what(error, lang), false, lang)));
                    said.push(sentences::what_to_do(&advice(error, lang), lang));
                }
                Seen::Done(looked) => said.extend(image(looked, most, lang)),
                Seen::Reading(..) | Seen::Stopped => {}
            }
        }
        said
    }
}

fn reads<'a>(name: &'a str, seen: &Seen) -> Option<(&'a str, u64)> {
    let Seen::Reading(done, of) = seen else { return None };
    (*of > 0).then(|| (name, u64::try_from(u128::from(*done) * 100 / u128::from(*of)).unwrap_or(100)))
}

fn found(seen: &Seen) -> Option<&Looked> {
    if let Seen::Done(looked) = seen { Some(looked) } else { None }
}

/// An image: all of it first, then layer by layer.
fn image(looked: &Looked, most: usize, lang: Lang) -> Vec<String> {
    let lens = looked.lens.as_ref();
    let filled = || lens.layers.iter().filter(|layer| !layer.empty);
    let mut said = vec![sentences::image(&lens.name, &size(lens.size), filled().count(), lang)];
    match lens.wasted {
        Some(0) => said.push(Word::LensNothingWasted.text(lang).to_owned()),
        Some(bytes) => said.push(words!(lang, "plain-lens-wasted", size = size(bytes).as_str())),
        None if looked.replay => said.push(LensWord::Replay.text(lang).to_owned()),
        None => said.push(LensWord::NoFiles.text(lang).to_owned()),
    }
    if let Some(trouble) = &looked.trouble {
        said.push(format!("{trouble}. {}", trouble.advice(lang)));
    }
    for (at, one) in filled().enumerate() {
        said.extend(layer(at + 1, one, most, lang));
    }
    let empty = lens.layers.iter().filter(|layer| layer.empty).count();
    if empty > 0 {
        said.push(format!("  {}", sentences::empty_layers(empty, lang)));
    }
    if lens.unlisted > 0 {
        said.push(format!("{} {}", lens.unlisted, LensWord::Unlisted.text(lang)));
    }
    said
}

fn layer(number: usize, layer: &Layer, most: usize, lang: Lang) -> Vec<String> {
    let instruction = if layer.instruction.is_empty() { LensWord::NoInstruction.text(lang) } else { &layer.instruction };
    let (own, sum) = (size(layer.size), size(layer.cumulative));
    let head =
        words!(lang, "plain-lens-layer", number = number, size = own.as_str(), sum = sum.as_str(), instruction = instruction);
    let mut said = vec![format!("  {head}")];
    if layer.wasted > 0 {
        said.push(format!("    {}", words!(lang, "plain-lens-layer-wasted", size = size(layer.wasted).as_str())));
    }
    let told = Tab::ALL.iter().filter_map(|tab| files(*tab, layer.files.as_ref()?.of(*tab), most, lang));
    said.extend(told.map(|line| format!("    {line}")));
    said
}

/// How many files, and the largest of them by name.
fn files(tab: Tab, files: &[File], most: usize, lang: Lang) -> Option<String> {
    let of = |file: &File| words!(lang, "plain-lens-file", path = file.path.as_ref(), size = size(file.size).as_str());
    let names = listed(lang, files.iter().take(most).map(of));
    let (count, names) = (files.len(), names.as_str());
    (count > 0).then(|| match tab {
        Tab::Added => words!(lang, "plain-lens-added", count = count, names = names),
        Tab::Changed => words!(lang, "plain-lens-changed", count = count, names = names),
        Tab::Hidden => words!(lang, "plain-lens-hidden", count = count, names = names),
    })
}
