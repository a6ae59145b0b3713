//! A preview in words.

use crate::i18n::Lang;
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
        let ja = lang == Lang::Ja;
        let (count, standing) = (self.steps.len(), self.standing);
        if self.is_empty() {
            let text = if ja {
                "ここまでのステップはすべて済んでいます。新しく作るものはありません。".to_owned()
            } else {
                "Every step before it stands already: nothing will be made.".to_owned()
            };
            return vec![(Weight::Plain, text)];
        }
        let mut lines = vec![(
            Weight::Plain,
            match (ja, standing) {
                (false, 0) => format!("Steps to do: {count}"),
                (false, _) => format!("Steps to do: {count}; {standing} more need nothing"),
                (true, 0) => format!("実行するステップ: {count}"),
                (true, _) => format!("実行するステップ: {count}（ほかの {standing} は済んでいます）"),
            },
        )];
        if self.replay {
            let text = if ja {
                "再生なので、エンジンには何も作りません。書き込むのはファイルだけです。"
            } else {
                "It is a replay: nothing is made on an engine. Only files are written."
            };
            lines.push((Weight::Plain, text.to_owned()));
        }
        let mut tell = |weight: Weight, en: &str, jp: &str, names: &[String]| {
            if !names.is_empty() {
                lines.push((weight, format!("{}: {}", if ja { jp } else { en }, some(names, lang))));
            }
        };
        let images = |images: &[ImageAhead]| images.iter().map(|image| of_image(image, lang)).collect::<Vec<_>>();
        tell(Weight::Plain, "Images built", "ビルドするイメージ", &images(&self.builds));
        tell(Weight::Plain, "Images pulled", "取得するイメージ", &images(&self.pulls));
        let unnamed = self.unnamed.iter().map(|image| if ja { format!("{image} から 1 つ") } else { format!("one of {image}") });
        let containers: Vec<String> = self.containers.iter().cloned().chain(unnamed).collect();
        tell(Weight::Plain, "Containers", "コンテナ", &containers);
        tell(Weight::Plain, "Networks", "ネットワーク", &self.networks);
        tell(Weight::Plain, "Volumes", "ボリューム", &self.volumes);
        tell(Weight::Plain, "Files written", "書き込むファイル", &self.files);
        let (en, jp) =
            ("Files replaced, yours is kept as NAME.mine-1", "置き換えるファイル（元のものは 名前.mine-1 に残ります）");
        tell(Weight::Careful, en, jp, &self.files_replaced);
        let (en, jp) = ("Containers of this workshop made anew", "作り直すコンテナ（このワークショップのもの）");
        tell(Weight::Careful, en, jp, &self.replaced);
        tell(Weight::Careful, "Runs on your own machine", "このマシンで直接実行するコマンド", &self.host_commands);
        let (en, jp) = ("Name taken by a container that is not this workshop's", "ほかのコンテナが使っている名前");
        tell(Weight::Bad, en, jp, &self.taken);
        if !self.replay {
            lines.push((Weight::Plain, self.cost(lang)));
        }
        lines
    }

    /// Disk and time.
    fn cost(&self, lang: Lang) -> String {
        let known = human_size(self.disk);
        let disk = match (lang, self.disk, self.unknown_sizes) {
            (Lang::En, 0, 0) => "hardly any".to_owned(),
            (Lang::En, _, 0) => format!("about {known}"),
            (Lang::En, 0, _) => "unknown".to_owned(),
            (Lang::En, _, unknown) => format!("about {known}, and {unknown} of unknown size"),
            (Lang::Ja, 0, 0) => "ほとんど使いません".to_owned(),
            (Lang::Ja, _, 0) => format!("約 {known}"),
            (Lang::Ja, 0, _) => "不明".to_owned(),
            (Lang::Ja, _, unknown) => format!("約 {known}（ほかにサイズ不明が {unknown}）"),
        };
        let time = time(self.seconds, lang);
        match lang {
            Lang::En => format!("Disk: {disk}. Time: {time}."),
            Lang::Ja => format!("ディスク: {disk}。時間: {time}。"),
        }
    }
}

fn of_image(image: &ImageAhead, lang: Lang) -> String {
    let size = image.size.map(human_size);
    let note = match (lang, image.here, size) {
        (Lang::En, true, _) => "there already, built anew".to_owned(),
        (Lang::En, false, Some(size)) => format!("about {size}"),
        (Lang::En, false, None) => "size unknown".to_owned(),
        (Lang::Ja, true, _) => "作り直し".to_owned(),
        (Lang::Ja, false, Some(size)) => format!("約 {size}"),
        (Lang::Ja, false, None) => "サイズ不明".to_owned(),
    };
    match lang {
        Lang::En => format!("{} ({note})", image.name),
        Lang::Ja => format!("{}（{note}）", image.name),
    }
}

fn some(names: &[String], lang: Lang) -> String {
    let comma = if lang == Lang::Ja { "、" } else { ", " };
    let shown = names.iter().take(NAMES).map(String::as_str).collect::<Vec<_>>().join(comma);
    match (names.len().saturating_sub(NAMES), lang) {
        (0, _) => shown,
        (more, Lang::En) => format!("{shown}, and {more} more"),
        (more, Lang::Ja) => format!("{shown}、ほか {more}"),
    }
}

/// A rough time: never more exact than it is known.
fn time(seconds: u64, lang: Lang) -> String {
    let minutes = seconds.div_ceil(60);
    match (lang, seconds) {
        (Lang::En, 0..=15) => "a few seconds".to_owned(),
        (Lang::En, 16..=60) => "about a minute".to_owned(),
        (Lang::En, _) => format!("about {minutes} minutes"),
        (Lang::Ja, 0..=15) => "数秒".to_owned(),
        (Lang::Ja, 16..=60) => "約 1 分".to_owned(),
        (Lang::Ja, _) => format!("約 {minutes} 分"),
    }
}
