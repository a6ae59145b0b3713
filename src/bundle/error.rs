//! What is wrong with a bundle, and what to do then.

use crate::i18n::Lang;

/// Why a bundle is refused. `Display` says what happened, in English.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// It is something else.
    #[error("this is no sealegs bundle")]
    Foreign,
    /// It has another version of the format.
    #[error("this bundle has version {found} of the format, and this sealegs reads version {}", super::manifest::VERSION)]
    OtherVersion {
        /// Its version.
        found: u32,
    },
    /// It ends too early.
    #[error("this bundle is cut off: {have} of {} bytes are there", need.map_or("more".to_owned(), |need| need.to_string()))]
    Truncated {
        /// Bytes there.
        have: u64,
        /// Bytes it should have, where its manifest could be read.
        need: Option<u64>,
    },
    /// What is in it is not what was put in.
    #[error("this bundle is damaged: {what}")]
    Broken {
        /// What.
        what: String,
    },
    /// It is for another course.
    #[error("this bundle is for the course {found}, and this is {wanted}")]
    OtherCourse {
        /// Its course.
        found: String,
        /// The one that is open.
        wanted: String,
    },
    /// Its images are for another kind of machine.
    #[error("the images of this bundle are for {found}, and the engine runs {wanted}")]
    OtherPlatform {
        /// Theirs.
        found: String,
        /// The engine's.
        wanted: String,
    },
    /// An image of it is not what the manifest says.
    #[error("{reference} did not arrive as the bundle's manifest says: the engine has no image {id}")]
    OtherImage {
        /// Its name.
        reference: String,
        /// The id it should have.
        id: String,
    },
    /// The table of contents has grown too large.
    #[error("the bundle would have more images than its table of contents has room for")]
    TooMuch,
    /// The file cannot be read or written.
    #[error("{what}")]
    Io {
        /// The system's words, with the file.
        what: String,
    },
}

impl BundleError {
    /// What happened, in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::Foreign => "これは sealegs のバンドルではありません".to_owned(),
            Self::OtherVersion { found } => format!(
                "このバンドルの形式はバージョン {found} です。この sealegs が読めるのはバージョン {} です",
                super::manifest::VERSION
            ),
            Self::Truncated { have, need: Some(need) } => {
                format!("このバンドルは途中で切れています。{need} バイトのうち {have} バイトしかありません")
            }
            Self::Truncated { have, need: None } => format!("このバンドルは途中で切れています。{have} バイトしかありません"),
            Self::Broken { what } => format!("このバンドルは壊れています: {what}"),
            Self::OtherCourse { found, wanted } => {
                format!("このバンドルはコース {found} のものです。いま開いているのは {wanted} です")
            }
            Self::OtherPlatform { found, wanted } => {
                format!("このバンドルのイメージは {found} 用です。エンジンは {wanted} で動いています")
            }
            Self::OtherImage { reference, id } => {
                format!("{reference} がマニフェストのとおりに届きませんでした。エンジンに {id} がありません")
            }
            Self::TooMuch => "イメージが多すぎて、バンドルの目録に入りきりません".to_owned(),
            Self::Io { what } => what.clone(),
        }
    }

    /// What to do next.
    #[must_use]
    pub fn advice(&self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Foreign, Lang::En) => {
                "Take the file that `sealegs bundle create` wrote. An archive of `docker save` goes in with `docker load -i FILE`."
            }
            (Self::Foreign, Lang::Ja) => {
                "`sealegs bundle create` が書き出したファイルを指定してください。`docker save` のアーカイブなら `docker load -i FILE` で読み込めます。"
            }
            (Self::OtherVersion { .. }, Lang::En) => "Use the sealegs that made it, or make the bundle anew with this one.",
            (Self::OtherVersion { .. }, Lang::Ja) => {
                "そのバンドルを作った sealegs を使うか、この sealegs でバンドルを作り直してください。"
            }
            (Self::Truncated { .. } | Self::Broken { .. }, Lang::En) => {
                "Nothing was loaded. Copy or download it again; its length and checksum must be those of the original."
            }
            (Self::Truncated { .. } | Self::Broken { .. }, Lang::Ja) => {
                "何も読み込んでいません。もう一度コピーかダウンロードをしてください。長さとチェックサムが元のファイルと同じになるはずです。"
            }
            (Self::OtherCourse { .. }, Lang::En) => "Nothing was loaded. Name the course with --course, or take its own bundle.",
            (Self::OtherCourse { .. }, Lang::Ja) => {
                "何も読み込んでいません。--course でコースを指定するか、このコースのバンドルを使ってください。"
            }
            (Self::OtherPlatform { .. }, Lang::En) => {
                "Nothing was loaded. Make a bundle on a machine of this kind: `sealegs bundle create FILE` takes the images of its own engine."
            }
            (Self::OtherPlatform { .. }, Lang::Ja) => {
                "何も読み込んでいません。同じ種類のマシンで `sealegs bundle create FILE` を実行し、そのバンドルを使ってください。"
            }
            (Self::OtherImage { .. }, Lang::En) => {
                "What this load brought was taken away again. Make the bundle anew; if it happens again, this engine stores images in another way than the one it was made on."
            }
            (Self::OtherImage { .. }, Lang::Ja) => {
                "今回読み込んだものは取り除きました。バンドルを作り直してください。繰り返すなら、作ったエンジンとイメージの保存方式が違います。"
            }
            (Self::TooMuch, Lang::En) => "Use a course with fewer images, or two bundles.",
            (Self::TooMuch, Lang::Ja) => "イメージの少ないコースにするか、バンドルを分けてください。",
            (Self::Io { .. }, Lang::En) => "Look at the path, the rights and the free room there, then run it again.",
            (Self::Io { .. }, Lang::Ja) => "パス、権限、空き容量を確かめて、もう一度実行してください。",
        }
    }
}
