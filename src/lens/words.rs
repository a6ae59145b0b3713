//! The lens's words.

use crate::i18n::Lang;
use crate::i18n::table::messages;

messages! {
    /// A word or two of the lens.
    LensWord;
    /// Its title.
    Title: "Image lens", "イメージレンズ";
    /// Before bytes that nobody sees any more.
    Wasted: "wasted", "無駄";
    /// Where none are.
    NothingWasted: "nothing wasted", "無駄なし";
    /// How many layers; the number stands before it.
    Layers: "layers", "レイヤー";
    /// One of them.
    Layer: "layer", "レイヤー";
    /// Column: bytes of a layer.
    Size: "size", "サイズ";
    /// Column: bytes up to a layer.
    Sum: "sum", "累計";
    /// Instructions that make no layer; the number stands before it.
    Empty: "instructions that add no files", "ファイルを追加しない命令";
    /// Where an image does not say what made a layer.
    NoInstruction: "(no instruction is known)", "（命令の記録なし）";
    /// Tab: new files.
    Added: "added", "追加";
    /// Tab: changed files.
    Changed: "changed", "変更";
    /// Tab: hidden files.
    Hidden: "hidden", "削除・隠蔽";
    /// Under an empty tab: new ones.
    NoneAdded: "This layer adds no files.", "このレイヤーが追加したファイルはありません。";
    /// Changed ones.
    NoneChanged: "This layer changes no file of the layers below.", "下のレイヤーのファイルへの変更はありません。";
    /// Hidden ones.
    NoneHidden: "This layer hides no file of the layers below.", "下のレイヤーのファイルを隠してはいません。";
    /// An instruction without a layer is chosen.
    NoLayer: "This instruction makes no layer: it only says something about the image.", "この命令はレイヤーを作りません。イメージの設定だけを変えます。";
    /// A file's size before it was changed; the size stands behind it.
    Was: "was", "以前";
    /// None fits what was typed.
    NoMatch: "No file of this kind matches", "一致するファイルはありません";
    /// Only sizes are known of a recorded image.
    Replay: "REPLAY: the recording holds sizes and instructions, not files. Start an engine to look into the layers.", "再生中: 記録にあるのはサイズと命令だけで、ファイルの一覧はありません。エンジンを起動するとレイヤーの中まで見られます。";
    /// Only sizes are known.
    NoFiles: "Files are not known: only sizes are shown.", "ファイルの一覧は読み取れていません。サイズだけを表示しています。";
    /// Too many files.
    Unlisted: "more files are too many to be listed; their sizes are counted", "個のファイルは多すぎるため一覧にありません（サイズには含めています）";
    /// The list was cut.
    More: "more", "個（省略）";
}

/// That an image is so much smaller than another.
#[must_use]
pub fn smaller(name: &str, percent: u64, than: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{name} is {percent}% smaller than {than}."),
        Lang::Ja => format!("{name} は {than} より {percent}% 小さくなっています。"),
    }
}
