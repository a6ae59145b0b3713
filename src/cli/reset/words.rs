//! What a reset says around its list, in both languages.

use crate::i18n::Lang;

/// Fixed texts.
pub(super) struct Words {
    pub nothing: &'static str,
    pub damaged: &'static str,
    pub untouched: &'static str,
    pub question: &'static str,
    pub left: &'static str,
    pub dry: &'static str,
    pub no_terminal: &'static str,
    pub say_yes: &'static str,
    pub live_too: &'static str,
    pub look_there: &'static str,
    pub kept: &'static str,
    pub taken_back: &'static str,
    pub seat_kept: &'static str,
    pub seat_free: &'static str,
    pub only_replayed: &'static str,
}

pub(super) fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &Words {
            nothing: "There is no progress in this workspace: nothing to reset.",
            damaged: "The progress file could not be read, so what it made is not known. It is kept as",
            untouched: "Nothing was removed.",
            question: "Go on? [y/N]",
            left: "Nothing was removed.",
            dry: "This was only a look: nothing was removed.",
            no_terminal: "there is no terminal to ask on; nothing was removed",
            say_yes: "Read the list, then say --yes.",
            live_too: "not all of this was a replay: some steps may have made things on an engine; nothing was removed",
            look_there: "Leave out --engine replay, so that the engine is looked at; or name a --lesson or a --step.",
            kept: "The progress file is kept as",
            taken_back: "The progress is taken back for",
            seat_kept: "the seat is not given up: what another run made is left in it: {}",
            seat_free: "`sealegs seats free {}` lists it, asks, and removes it.",
            only_replayed: "If all of it was a replay, `sealegs --engine replay reset` takes it back without an engine.",
        },
        Lang::Ja => &Words {
            nothing: "このワークスペースに進み具合の記録はありません。リセットするものはありません。",
            damaged: "進み具合のファイルを読めなかったので、何を作ったか分かりません。ファイルの保存先:",
            untouched: "何も削除していません。",
            question: "続けますか？ [y/N]",
            left: "何も削除していません。",
            dry: "一覧を表示しただけで、何も削除していません。",
            no_terminal: "確認する端末がありません。何も削除していません",
            say_yes: "一覧を読んでから --yes を付けてください。",
            live_too: "再生だけではなく、エンジンに何かを作ったかもしれないステップがあります。何も削除していません",
            look_there: "エンジンを確かめられるように --engine replay を外すか、--lesson か --step を指定してください。",
            kept: "進み具合のファイルの保存先:",
            taken_back: "進み具合を未完了に戻しました:",
            seat_kept: "この席には別の実行で作ったものが残っているので、席は空けません: {}",
            seat_free: "`sealegs seats free {}` で、一覧を確かめてから削除できます。",
            only_replayed: "すべて再生で進めたなら、`sealegs --engine replay reset` でエンジンなしで戻せます。",
        },
    }
}
