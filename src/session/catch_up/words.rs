//! A preview in words.

use crate::i18n::{Lang, fixed, listed, words};
use crate::objects::human_size;
use crate::session::catch_up::preview::{ImageAhead, Preview};

/// What a line of a preview is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// As things are.
    Plain,
    /// Something of the learner's is concerned.
    Careful,
    /// It will not work like this.
    Bad,
}

/// Lines of at most so many names; more are counted.
const NAMES: usize = 12;

impl Preview {
    /// Nothing has to be done.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// It in words, one thing a line: what will be made, what it costs, what of the learner's is concerned.
    #[must_use]
    pub fn lines(&self, lang: Lang) -> Vec<(Weight, String)> {
        let (count, standing) = (self.steps.len(), self.standing);
        if self.is_empty() {
            return vec![(Weight::Plain, words!(lang, "ahead-nothing"))];
        }
        let steps = match standing {
            0 => words!(lang, "ahead-steps", count = count),
            _ => words!(lang, "ahead-steps-and-standing", count = count, standing = standing),
        };
        let mut lines = vec![(Weight::Plain, steps)];
        if self.replay {
            lines.push((Weight::Plain, words!(lang, "ahead-replay")));
        }
        let mut tell = |weight: Weight, what: &str, names: &[String]| {
            if !names.is_empty() {
                lines.push((weight, words!(lang, "ahead-list", what = what, names = some(names, lang))));
            }
        };
        let images = |images: &[ImageAhead]| images.iter().map(|image| of_image(image, lang)).collect::<Vec<_>>();
        tell(Weight::Plain, fixed(lang, "ahead-builds"), &images(&self.builds));
        tell(Weight::Plain, fixed(lang, "ahead-pulls"), &images(&self.pulls));
        let unnamed = self.unnamed.iter().map(|image| words!(lang, "ahead-one-of", image = image));
        let containers: Vec<String> = self.containers.iter().cloned().chain(unnamed).collect();
        tell(Weight::Plain, fixed(lang, "ahead-containers"), &containers);
        tell(Weight::Plain, fixed(lang, "ahead-networks"), &self.networks);
        tell(Weight::Plain, fixed(lang, "ahead-volumes"), &self.volumes);
        tell(Weight::Plain, fixed(lang, "ahead-files"), &self.files);
        tell(Weight::Careful, fixed(lang, "ahead-files-replaced"), &self.files_replaced);
        tell(Weight::Careful, fixed(lang, "ahead-replaced"), &self.replaced);
        tell(Weight::Careful, fixed(lang, "ahead-host-commands"), &self.host_commands);
        tell(Weight::Bad, fixed(lang, "ahead-taken"), &self.taken);
        if !self.replay {
            lines.push((Weight::Plain, self.cost(lang)));
        }
        lines
    }

    /// Disk and time.
    fn cost(&self, lang: Lang) -> String {
        let size = human_size(self.disk);
        let disk = match (self.disk, self.unknown_sizes) {
            (0, 0) => words!(lang, "ahead-disk-none"),
            (0, _) => words!(lang, "ahead-disk-unknown"),
            (_, 0) => words!(lang, "ahead-disk", size = size),
            (_, unknown) => words!(lang, "ahead-disk-and-unknown", size = size, unknown = unknown),
        };
        words!(lang, "ahead-cost", disk = disk, time = time(self.seconds, lang))
    }
}

fn of_image(image: &ImageAhead, lang: Lang) -> String {
    let note = match (image.here, image.size.map(human_size)) {
        (true, _) => words!(lang, "ahead-image-anew"),
        (false, Some(size)) => words!(lang, "ahead-image-size", size = size),
        (false, None) => words!(lang, "ahead-image-unknown"),
    };
    words!(lang, "ahead-image", image = image.name, note = note)
}

fn some(names: &[String], lang: Lang) -> String {
    let shown = listed(lang, names.iter().take(NAMES));
    match names.len().saturating_sub(NAMES) {
        0 => shown,
        more => words!(lang, "ahead-more", names = shown, more = more),
    }
}

/// A rough time: never more exact than it is known.
fn time(seconds: u64, lang: Lang) -> String {
    match seconds {
        0..=15 => words!(lang, "ahead-time-seconds"),
        _ => words!(lang, "ahead-time", minutes = seconds.div_ceil(60)),
    }
}
