//! Every key, as data: what it does in which mode, and how that is said. The help is made from this list.

use crossterm::event::KeyCode;

use crate::i18n::Lang;
use crate::tui::key::{Key, alt, ctrl, letter, plain, shift, with_ctrl};
use crate::tui::line::Edit;

/// Where keys mean something of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The screen as it usually is.
    Normal,
    /// The lesson tree has the focus; what it does not know, `Normal` does.
    Tree,
    /// The live map has the focus; what it does not know, `Normal` does.
    Map,
    /// A file is read line by line.
    Reader,
    /// Going through what was found.
    Search,
    /// A line of text is being typed.
    Entry,
    /// A command is being typed; what it does not know, `Entry` does.
    Prompt,
    /// Keys go to the running command.
    Typing,
    /// Keys go to the shell.
    Shell,
    /// Lines of the shell's output are being selected.
    Select,
    /// A yes or no is asked for.
    Question,
    /// What is to be taken back is chosen, and a yes or no is asked for.
    TakeBack,
    /// The list of variables.
    Variables,
    /// The help.
    Help,
}

impl Mode {
    /// Every mode, in the help's order.
    pub const ALL: [Self; 14] = [
        Self::Normal,
        Self::Tree,
        Self::Map,
        Self::Reader,
        Self::Search,
        Self::Prompt,
        Self::Entry,
        Self::Typing,
        Self::Shell,
        Self::Select,
        Self::Question,
        Self::TakeBack,
        Self::Variables,
        Self::Help,
    ];
}

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the keymap below says each in words")]
pub enum Act {
    Run,
    Check,
    Meaning,
    Hint,
    Solution,
    Apply,
    Edit,
    Files,
    Difference,
    NoteUp,
    NoteDown,
    Next,
    Previous,
    Pick,
    Answer,
    Tree,
    Map,
    Zoom,
    Others,
    Variables,
    Language,
    Cancel,
    Search,
    FocusNext,
    FocusBack,
    Up,
    Down,
    PageUp,
    PageDown,
    Top,
    Bottom,
    Type,
    Reconnect,
    Replay,
    Help,
    Quit,
    Interrupt,
    Close,
    Choose,
    FindNext,
    FindPrevious,
    Accept,
    Api,
    Prompt,
    InLine(Edit),
    Complete,
    CompleteBack,
    HistoryBack,
    HistoryForward,
    LeaveTyping,
    Shell,
    SelectUp,
    SelectDown,
    Copy,
    Yes,
    No,
    Bring,
    TakeBack,
    TakeStep,
    TakeLesson,
    TakeAll,
}

/// One line of the keymap.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where it holds.
    pub mode: Mode,
    /// The keys.
    pub keys: &'static [Key],
    /// What they do.
    pub act: Act,
    en: &'static str,
    ja: &'static str,
}

impl Binding {
    /// What the keys do, in words.
    #[must_use]
    pub fn about(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Ja => self.ja,
        }
    }

    /// The keys as the help shows them.
    #[must_use]
    pub fn keys_text(&self) -> String {
        if self.act == Act::Pick {
            return "1-9".to_owned();
        }
        self.keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }
}

const fn bind(mode: Mode, keys: &'static [Key], act: Act, en: &'static str, ja: &'static str) -> Binding {
    Binding { mode, keys, act, en, ja }
}

const DIGITS: &[Key] =
    &[letter('1'), letter('2'), letter('3'), letter('4'), letter('5'), letter('6'), letter('7'), letter('8'), letter('9')];
const UP: &[Key] = &[plain(KeyCode::Up), letter('k')];
const DOWN: &[Key] = &[plain(KeyCode::Down), letter('j')];
const ESC: &[Key] = &[plain(KeyCode::Esc)];
const ENTER: &[Key] = &[plain(KeyCode::Enter)];

/// Every key.
#[rustfmt::skip]
pub const KEYMAP: &[Binding] = &[
    bind(Mode::Normal, &[letter('r')], Act::Run, "run the step's command", "このステップのコマンドを実行"),
    bind(Mode::Normal, &[letter('w')], Act::Meaning, "show or hide what the step's command means, part by part", "コマンドの意味を部分ごとに表示・非表示"),
    bind(Mode::Normal, &[letter(':')], Act::Prompt, "type the command yourself", "コマンドを自分で入力"),
    bind(Mode::Normal, &[letter('$')], Act::Shell, "your shell, in the workspace", "自分のシェルをワークスペースで開く"),
    bind(Mode::Normal, &[letter('c')], Act::Check, "check the step now", "今すぐチェック"),
    bind(Mode::Normal, &[letter('h')], Act::Hint, "show a hint, one more each time", "ヒントを見る（押すたびに 1 つ）"),
    bind(Mode::Normal, &[letter('s')], Act::Solution, "show or hide the solution", "解答を表示・非表示"),
    bind(Mode::Normal, &[letter('a')], Act::Apply, "apply the solution; your own files are kept", "解答を適用（自分のファイルは残ります）"),
    bind(Mode::Normal, &[letter('e')], Act::Edit, "open the step's file in your editor", "ファイルをエディタで開く"),
    bind(Mode::Normal, &[letter('f')], Act::Files, "read the step's file line by line, with notes", "ファイルを説明付きで 1 行ずつ読む"),
    bind(Mode::Normal, &[letter('D')], Act::Difference, "how your file differs from the solution", "自分のファイルと解答の違い"),
    bind(Mode::Normal, &[letter('n'), plain(KeyCode::Right)], Act::Next, "next step", "次のステップ"),
    bind(Mode::Normal, &[letter('p'), plain(KeyCode::Left)], Act::Previous, "previous step", "前のステップ"),
    bind(Mode::Normal, DIGITS, Act::Pick, "pick an answer", "答えを選ぶ"),
    bind(Mode::Normal, ENTER, Act::Answer, "answer the question", "選んだ答えで回答"),
    bind(Mode::Normal, &[letter('x')], Act::Cancel, "stop the command; again: kill it", "コマンドを停止（もう一度で強制終了）"),
    bind(Mode::Normal, &[letter('i')], Act::Type, "type into the running command", "実行中のコマンドに入力"),
    bind(Mode::Normal, &[letter('d')], Act::Api, "what Docker does: the Engine API requests behind the command", "Docker の動き: コマンドの裏の Engine API リクエスト"),
    bind(Mode::Normal, &[letter('m')], Act::Map, "live map: ports, containers, networks and volumes, as they are now", "ライブマップ: ポート、コンテナ、ネットワーク、ボリュームの今の様子"),
    bind(Mode::Normal, &[letter('/')], Act::Search, "search the output", "出力を検索"),
    bind(Mode::Normal, &[letter('t')], Act::Tree, "lesson tree", "レッスン一覧"),
    bind(Mode::Normal, &[letter('b')], Act::Bring, "bring me to this step: do what comes before it and is missing", "このステップまで進める（手前の足りないものを代わりに実行）"),
    bind(Mode::Normal, &[letter('u')], Act::TakeBack, "take back what was made in this step or lesson, to do it again", "このステップやレッスンで作ったものを削除してやり直す"),
    bind(Mode::Normal, &[letter('v')], Act::Variables, "variables of the course: ports, images", "コースの変数（ポート、イメージ）"),
    bind(Mode::Normal, &[letter('l')], Act::Language, "switch language (日本語)", "言語を切り替え (English)"),
    bind(Mode::Normal, &[letter('R')], Act::Reconnect, "look for the engine again", "エンジンを探し直す"),
    bind(Mode::Normal, &[letter('P')], Act::Replay, "without an engine: replay a recorded run", "エンジンがないとき: コースの記録を再生して進む"),
    bind(Mode::Normal, &[plain(KeyCode::Tab)], Act::FocusNext, "next panel", "次のパネル"),
    bind(Mode::Normal, &[plain(KeyCode::BackTab)], Act::FocusBack, "panel before", "前のパネル"),
    bind(Mode::Normal, UP, Act::Up, "scroll up", "上へスクロール"),
    bind(Mode::Normal, DOWN, Act::Down, "scroll down", "下へスクロール"),
    bind(Mode::Normal, &[plain(KeyCode::PageUp)], Act::PageUp, "a page up", "1 ページ上へ"),
    bind(Mode::Normal, &[plain(KeyCode::PageDown), letter(' ')], Act::PageDown, "a page down", "1 ページ下へ"),
    bind(Mode::Normal, &[plain(KeyCode::Home), letter('g')], Act::Top, "to the top", "先頭へ"),
    bind(Mode::Normal, &[plain(KeyCode::End), letter('G')], Act::Bottom, "to the end; output is followed", "末尾へ（出力に追従）"),
    bind(Mode::Normal, ESC, Act::Close, "close a message", "メッセージを閉じる"),
    bind(Mode::Normal, &[letter('?'), plain(KeyCode::F(1))], Act::Help, "this help", "このヘルプ"),
    bind(Mode::Normal, &[letter('q')], Act::Quit, "quit; progress is saved", "終了（進み具合は保存済み）"),
    bind(Mode::Normal, &[ctrl('c')], Act::Interrupt, "stop the command; quit when none runs", "コマンドを停止（なければ終了）"),

    bind(Mode::Tree, UP, Act::Up, "step before", "上のステップ"),
    bind(Mode::Tree, DOWN, Act::Down, "step after", "下のステップ"),
    bind(Mode::Tree, ENTER, Act::Choose, "go to this step", "このステップへ移る"),
    bind(Mode::Tree, &[letter('b')], Act::Bring, "bring me there: do what comes before it and is missing", "そのステップまで進める（手前の足りないものを代わりに実行）"),
    bind(Mode::Tree, &[letter('u')], Act::TakeBack, "take back what was made there", "そこで作ったものを削除してやり直す"),
    bind(Mode::Tree, ESC, Act::Close, "back to the text", "本文へ戻る"),

    bind(Mode::Map, &[letter('m')], Act::Zoom, "all the room for the map, or its own place again", "マップを画面いっぱいに拡大・元に戻す"),
    bind(Mode::Map, &[letter('o')], Act::Others, "with or without what belongs to others", "このコース以外のものも表示・非表示"),
    bind(Mode::Map, ESC, Act::Close, "back to the text", "本文へ戻る"),

    bind(Mode::Reader, UP, Act::Up, "a line up", "1 行上へ"),
    bind(Mode::Reader, DOWN, Act::Down, "a line down", "1 行下へ"),
    bind(Mode::Reader, &[plain(KeyCode::PageUp)], Act::PageUp, "a page up", "1 ページ上へ"),
    bind(Mode::Reader, &[plain(KeyCode::PageDown), letter(' ')], Act::PageDown, "a page down", "1 ページ下へ"),
    bind(Mode::Reader, &[plain(KeyCode::Home), letter('g')], Act::Top, "to the first line", "最初の行へ"),
    bind(Mode::Reader, &[plain(KeyCode::End), letter('G')], Act::Bottom, "to the last line", "最後の行へ"),
    bind(Mode::Reader, &[letter('n'), plain(KeyCode::Enter)], Act::FindNext, "next line with a note; next difference", "次の説明・次の違いへ"),
    bind(Mode::Reader, &[letter('N'), letter('p')], Act::FindPrevious, "the one before", "前の説明・前の違いへ"),
    bind(Mode::Reader, &[letter('J')], Act::NoteDown, "scroll a long note down", "長い説明を下へスクロール"),
    bind(Mode::Reader, &[letter('K')], Act::NoteUp, "scroll it up", "長い説明を上へスクロール"),
    bind(Mode::Reader, &[plain(KeyCode::Tab), plain(KeyCode::Right)], Act::FocusNext, "next file", "次のファイル"),
    bind(Mode::Reader, &[plain(KeyCode::BackTab), plain(KeyCode::Left)], Act::FocusBack, "file before", "前のファイル"),
    bind(Mode::Reader, &[letter('s')], Act::Solution, "the solution, or back to your file", "解答と自分のファイルを切り替え"),
    bind(Mode::Reader, &[letter('d'), letter('D')], Act::Difference, "how your file differs from the solution, or back to the text", "解答との違い・本文に戻る"),
    bind(Mode::Reader, &[letter('e')], Act::Edit, "open your file in your editor", "自分のファイルをエディタで開く"),
    bind(Mode::Reader, &[letter('l')], Act::Language, "switch language (日本語)", "言語を切り替え (English)"),
    bind(Mode::Reader, &[letter('?'), plain(KeyCode::F(1))], Act::Help, "the help", "ヘルプ"),
    bind(Mode::Reader, &[plain(KeyCode::Esc), letter('f'), letter('q'), ctrl('c')], Act::Close, "back to the step", "ステップに戻る"),

    bind(Mode::Search, &[letter('n'), plain(KeyCode::Enter), plain(KeyCode::Down)], Act::FindNext, "next match", "次の一致"),
    bind(Mode::Search, &[letter('N'), letter('p'), plain(KeyCode::Up)], Act::FindPrevious, "match before", "前の一致"),
    bind(Mode::Search, &[letter('/')], Act::Search, "search for something else", "別の語を検索"),
    bind(Mode::Search, &[plain(KeyCode::PageUp)], Act::PageUp, "a page up", "1 ページ上へ"),
    bind(Mode::Search, &[plain(KeyCode::PageDown)], Act::PageDown, "a page down", "1 ページ下へ"),
    bind(Mode::Search, &[plain(KeyCode::Esc), letter('q')], Act::Close, "end the search", "検索を終える"),
    bind(Mode::Search, &[ctrl('c')], Act::Interrupt, "stop the command; quit when none runs", "コマンドを停止（なければ終了）"),

    bind(Mode::Entry, ENTER, Act::Accept, "take what was typed", "入力を確定"),
    bind(Mode::Entry, &[plain(KeyCode::Backspace), ctrl('h')], Act::InLine(Edit::Backspace), "erase the letter before", "前の 1 文字を消す"),
    bind(Mode::Entry, &[plain(KeyCode::Delete), ctrl('d')], Act::InLine(Edit::Delete), "erase the letter on the cursor", "カーソルの 1 文字を消す"),
    bind(Mode::Entry, &[plain(KeyCode::Left), ctrl('b')], Act::InLine(Edit::Left), "a letter to the left", "1 文字左へ"),
    bind(Mode::Entry, &[plain(KeyCode::Right), ctrl('f')], Act::InLine(Edit::Right), "a letter to the right", "1 文字右へ"),
    bind(Mode::Entry, &[alt(KeyCode::Char('b')), with_ctrl(KeyCode::Left), alt(KeyCode::Left)], Act::InLine(Edit::WordLeft), "a word to the left", "1 語左へ"),
    bind(Mode::Entry, &[alt(KeyCode::Char('f')), with_ctrl(KeyCode::Right), alt(KeyCode::Right)], Act::InLine(Edit::WordRight), "a word to the right", "1 語右へ"),
    bind(Mode::Entry, &[plain(KeyCode::Home), ctrl('a')], Act::InLine(Edit::Start), "to the start", "行頭へ"),
    bind(Mode::Entry, &[plain(KeyCode::End), ctrl('e')], Act::InLine(Edit::End), "to the end", "行末へ"),
    bind(Mode::Entry, &[ctrl('u')], Act::InLine(Edit::EraseToStart), "erase up to the start", "行頭まで消す"),
    bind(Mode::Entry, &[ctrl('k')], Act::InLine(Edit::EraseToEnd), "erase up to the end", "行末まで消す"),
    bind(Mode::Entry, &[ctrl('w')], Act::InLine(Edit::EraseBlankWord), "erase the word before", "前の語を消す"),
    bind(Mode::Entry, &[alt(KeyCode::Backspace)], Act::InLine(Edit::EraseWord), "erase up to a letter that is none of a word", "記号までの語を消す"),
    bind(Mode::Entry, &[ctrl('y')], Act::InLine(Edit::PutBack), "put back what was erased last", "最後に消したものを戻す"),
    bind(Mode::Entry, &[plain(KeyCode::Esc), ctrl('c')], Act::Close, "leave it as it was", "入力をやめる"),

    bind(Mode::Prompt, ENTER, Act::Accept, "run the line, or take the chosen word", "実行する・選んだ語を確定する"),
    bind(Mode::Prompt, &[plain(KeyCode::Tab)], Act::Complete, "complete; again: choose from the list", "補完（もう一度で候補を選ぶ）"),
    bind(Mode::Prompt, &[plain(KeyCode::BackTab)], Act::CompleteBack, "choose the one before", "前の候補を選ぶ"),
    bind(Mode::Prompt, &[plain(KeyCode::Up), ctrl('p')], Act::HistoryBack, "an earlier line; in the list: up", "前に入力した行・候補を上へ"),
    bind(Mode::Prompt, &[plain(KeyCode::Down), ctrl('n')], Act::HistoryForward, "a later line; in the list: down", "後に入力した行・候補を下へ"),
    bind(Mode::Prompt, &[plain(KeyCode::PageUp)], Act::PageUp, "a page up in the output", "出力を 1 ページ上へ"),
    bind(Mode::Prompt, &[plain(KeyCode::PageDown)], Act::PageDown, "a page down in the output", "出力を 1 ページ下へ"),
    bind(Mode::Prompt, &[plain(KeyCode::Esc), ctrl('c')], Act::Close, "close the list, then the prompt", "候補を閉じる・入力をやめる"),

    bind(Mode::Typing, &[ctrl(']'), ctrl('5')], Act::LeaveTyping, "back to the workshop's keys", "ワークショップの操作に戻る"),
    bind(Mode::Typing, &[shift(KeyCode::PageUp)], Act::PageUp, "look back a page", "1 ページ前を見る"),
    bind(Mode::Typing, &[shift(KeyCode::PageDown)], Act::PageDown, "a page on", "1 ページ先を見る"),

    bind(Mode::Shell, &[ctrl(']'), ctrl('5')], Act::LeaveTyping, "back to the workshop; the shell runs on", "ワークショップに戻る（シェルは動き続けます）"),
    bind(Mode::Shell, &[shift(KeyCode::PageUp)], Act::PageUp, "look back a page", "1 ページ前を見る"),
    bind(Mode::Shell, &[shift(KeyCode::PageDown)], Act::PageDown, "a page on", "1 ページ先を見る"),
    bind(Mode::Shell, &[shift(KeyCode::Up)], Act::SelectUp, "select lines to copy, from the cursor up", "コピーする行をカーソルから上へ選ぶ"),

    bind(Mode::Select, &[plain(KeyCode::Up), letter('k'), shift(KeyCode::Up)], Act::SelectUp, "a line up", "1 行上へ"),
    bind(Mode::Select, &[plain(KeyCode::Down), letter('j'), shift(KeyCode::Down)], Act::SelectDown, "a line down", "1 行下へ"),
    bind(Mode::Select, &[plain(KeyCode::PageUp), shift(KeyCode::PageUp)], Act::PageUp, "a page up", "1 ページ上へ"),
    bind(Mode::Select, &[plain(KeyCode::PageDown), shift(KeyCode::PageDown)], Act::PageDown, "a page down", "1 ページ下へ"),
    bind(Mode::Select, &[plain(KeyCode::Enter), letter('y'), ctrl('c')], Act::Copy, "copy to the clipboard", "クリップボードにコピー"),
    bind(Mode::Select, ESC, Act::Close, "copy nothing", "コピーをやめる"),

    bind(Mode::Question, &[letter('y')], Act::Yes, "yes", "はい"),
    bind(Mode::Question, &[letter('n'), plain(KeyCode::Esc), ctrl('c')], Act::No, "no", "いいえ"),

    bind(Mode::Question, UP, Act::Up, "scroll a long list up", "長い一覧を上へスクロール"),
    bind(Mode::Question, DOWN, Act::Down, "scroll it down", "長い一覧を下へスクロール"),

    bind(Mode::TakeBack, &[letter('s')], Act::TakeStep, "the step", "このステップ"),
    bind(Mode::TakeBack, &[letter('l')], Act::TakeLesson, "the whole lesson", "レッスン全体"),
    bind(Mode::TakeBack, &[letter('a')], Act::TakeAll, "everything this workshop made", "このワークショップで作ったものすべて"),
    bind(Mode::TakeBack, &[letter('y')], Act::Yes, "remove what is listed", "一覧のものを削除"),
    bind(Mode::TakeBack, UP, Act::Up, "scroll a long list up", "長い一覧を上へスクロール"),
    bind(Mode::TakeBack, DOWN, Act::Down, "scroll it down", "長い一覧を下へスクロール"),
    bind(Mode::TakeBack, &[letter('n'), plain(KeyCode::Esc), letter('q'), ctrl('c')], Act::No, "leave everything as it is", "何もしない"),

    bind(Mode::Variables, UP, Act::Up, "variable before", "上の変数"),
    bind(Mode::Variables, DOWN, Act::Down, "variable after", "下の変数"),
    bind(Mode::Variables, &[plain(KeyCode::Enter), letter('e')], Act::Choose, "change its value", "値を変える"),
    bind(Mode::Variables, &[plain(KeyCode::Esc), letter('v'), letter('q'), ctrl('c')], Act::Close, "close", "閉じる"),

    bind(Mode::Help, UP, Act::Up, "scroll up", "上へスクロール"),
    bind(Mode::Help, DOWN, Act::Down, "scroll down", "下へスクロール"),
    bind(Mode::Help, &[plain(KeyCode::PageUp)], Act::PageUp, "a page up", "1 ページ上へ"),
    bind(Mode::Help, &[plain(KeyCode::PageDown), letter(' ')], Act::PageDown, "a page down", "1 ページ下へ"),
    bind(Mode::Help, &[plain(KeyCode::Esc), letter('?'), letter('q'), ctrl('c')], Act::Close, "close", "閉じる"),
];

/// What a key does in a mode.
#[must_use]
pub fn act(mode: Mode, key: Key) -> Option<Act> {
    let find = |mode| KEYMAP.iter().find(|binding| binding.mode == mode && binding.keys.contains(&key)).map(|found| found.act);
    find(mode).or_else(|| match mode {
        Mode::Tree | Mode::Map => find(Mode::Normal),
        Mode::Prompt => find(Mode::Entry),
        _ => None,
    })
}

/// The first key for something in the normal mode, for hints on the screen.
#[must_use]
pub fn key_for(act: Act) -> String {
    KEYMAP
        .iter()
        .find(|binding| binding.act == act)
        .and_then(|binding| binding.keys.first())
        .map(ToString::to_string)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Act, KEYMAP, Key, Mode, act};
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    #[test]
    fn no_key_means_two_things_in_a_mode() {
        let mut seen = HashSet::new();
        for binding in KEYMAP {
            for key in binding.keys {
                assert!(seen.insert((binding.mode, *key)), "{key} in {:?}", binding.mode);
            }
        }
    }

    #[test]
    fn every_mode_can_be_left() {
        for mode in Mode::ALL {
            let leaves = [Act::Close, Act::LeaveTyping, Act::No, Act::Quit];
            assert!(KEYMAP.iter().any(|binding| binding.mode == mode && leaves.contains(&binding.act)), "{mode:?}");
        }
    }

    #[test]
    fn a_capital_letter_is_the_same_with_and_without_the_shift_flag() {
        for modifiers in [KeyModifiers::NONE, KeyModifiers::SHIFT] {
            let event = KeyEvent::new(KeyCode::Char('R'), modifiers);
            assert_eq!(act(Mode::Normal, Key::from(event)), Some(Act::Reconnect));
        }
    }

    #[test]
    fn the_tree_knows_the_screens_keys_too() {
        assert_eq!(act(Mode::Tree, Key(KeyCode::Char('r'), KeyModifiers::NONE)), Some(Act::Run));
        assert_eq!(act(Mode::Tree, Key(KeyCode::Enter, KeyModifiers::NONE)), Some(Act::Choose));
    }
}
