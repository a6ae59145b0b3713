//! The keys themselves, mode by mode. What is said of them stands in `assets/words/*/keys.ftl`.

use crossterm::event::KeyCode;

use super::{Act, Binding, Mode};
use crate::tui::key::{Key, alt, ctrl, letter, plain, shift, with_ctrl};
use crate::tui::line::Edit;

const fn bind(mode: Mode, keys: &'static [Key], act: Act, about: &'static str) -> Binding {
    Binding { mode, keys, act, about }
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
    bind(Mode::Normal, &[letter('r')], Act::Run, "keys-normal-run"),
    bind(Mode::Normal, &[letter('w')], Act::Meaning, "keys-normal-meaning"),
    bind(Mode::Normal, &[letter(':')], Act::Prompt, "keys-normal-prompt"),
    bind(Mode::Normal, &[letter('$')], Act::Shell, "keys-normal-shell"),
    bind(Mode::Normal, &[letter('c')], Act::Check, "keys-normal-check"),
    bind(Mode::Normal, &[letter('h')], Act::Hint, "keys-normal-hint"),
    bind(Mode::Normal, &[letter('s')], Act::Solution, "keys-normal-solution"),
    bind(Mode::Normal, &[letter('a')], Act::Apply, "keys-normal-apply"),
    bind(Mode::Normal, &[letter('e')], Act::Edit, "keys-normal-edit"),
    bind(Mode::Normal, &[letter('f')], Act::Files, "keys-normal-files"),
    bind(Mode::Normal, &[letter('D')], Act::Difference, "keys-normal-difference"),
    bind(Mode::Normal, &[letter('n'), plain(KeyCode::Right)], Act::Next, "keys-normal-next"),
    bind(Mode::Normal, &[letter('p'), plain(KeyCode::Left)], Act::Previous, "keys-normal-previous"),
    bind(Mode::Normal, DIGITS, Act::Pick, "keys-normal-pick"),
    bind(Mode::Normal, ENTER, Act::Answer, "keys-normal-answer"),
    bind(Mode::Normal, &[letter('x')], Act::Cancel, "keys-normal-cancel"),
    bind(Mode::Normal, &[letter('i')], Act::Type, "keys-normal-type"),
    bind(Mode::Normal, &[letter('d')], Act::Api, "keys-normal-api"),
    bind(Mode::Normal, &[letter('m')], Act::Map, "keys-normal-map"),
    bind(Mode::Normal, &[letter('/')], Act::Search, "keys-normal-search"),
    bind(Mode::Normal, &[letter('t')], Act::Tree, "keys-normal-tree"),
    bind(Mode::Normal, &[letter('b')], Act::Bring, "keys-normal-bring"),
    bind(Mode::Normal, &[letter('u')], Act::TakeBack, "keys-normal-take-back"),
    bind(Mode::Normal, &[letter('v')], Act::Variables, "keys-normal-variables"),
    bind(Mode::Normal, &[letter('l')], Act::Language, "keys-normal-language"),
    bind(Mode::Normal, &[letter('T')], Act::Theme, "keys-normal-theme"),
    bind(Mode::Normal, &[letter('R')], Act::Reconnect, "keys-normal-reconnect"),
    bind(Mode::Normal, &[letter('P')], Act::Replay, "keys-normal-replay"),
    bind(Mode::Normal, &[plain(KeyCode::Tab)], Act::FocusNext, "keys-normal-focus-next"),
    bind(Mode::Normal, &[plain(KeyCode::BackTab)], Act::FocusBack, "keys-normal-focus-back"),
    bind(Mode::Normal, &[letter('z')], Act::Zoom, "keys-normal-zoom"),
    bind(Mode::Normal, &[letter('+')], Act::Taller, "keys-normal-taller"),
    bind(Mode::Normal, &[letter('-')], Act::Shorter, "keys-normal-shorter"),
    bind(Mode::Normal, &[letter('>')], Act::Wider, "keys-normal-wider"),
    bind(Mode::Normal, &[letter('<')], Act::Slimmer, "keys-normal-slimmer"),
    bind(Mode::Normal, &[letter('=')], Act::Even, "keys-normal-even"),
    bind(Mode::Normal, UP, Act::Up, "keys-normal-up"),
    bind(Mode::Normal, DOWN, Act::Down, "keys-normal-down"),
    bind(Mode::Normal, &[plain(KeyCode::PageUp)], Act::PageUp, "keys-normal-page-up"),
    bind(Mode::Normal, &[plain(KeyCode::PageDown), letter(' ')], Act::PageDown, "keys-normal-page-down"),
    bind(Mode::Normal, &[plain(KeyCode::Home), letter('g')], Act::Top, "keys-normal-top"),
    bind(Mode::Normal, &[plain(KeyCode::End), letter('G')], Act::Bottom, "keys-normal-bottom"),
    bind(Mode::Normal, &[ctrl('p'), ctrl('k')], Act::Palette, "keys-normal-palette"),
    bind(Mode::Normal, &[letter('o')], Act::Places, "keys-normal-places"),
    bind(Mode::Normal, &[letter('O')], Act::Outline, "keys-normal-outline"),
    bind(Mode::Normal, ESC, Act::Close, "keys-normal-close"),
    bind(Mode::Normal, &[letter('?'), plain(KeyCode::F(1))], Act::Help, "keys-normal-help"),
    bind(Mode::Normal, &[letter('q')], Act::Quit, "keys-normal-quit"),
    bind(Mode::Normal, &[ctrl('c')], Act::Interrupt, "keys-normal-interrupt"),

    bind(Mode::Tree, UP, Act::Up, "keys-tree-up"),
    bind(Mode::Tree, DOWN, Act::Down, "keys-tree-down"),
    bind(Mode::Tree, ENTER, Act::Choose, "keys-tree-choose"),
    bind(Mode::Tree, &[letter('b')], Act::Bring, "keys-tree-bring"),
    bind(Mode::Tree, &[letter('u')], Act::TakeBack, "keys-tree-take-back"),
    bind(Mode::Tree, ESC, Act::Close, "keys-tree-close"),

    bind(Mode::Map, &[letter('m')], Act::Zoom, "keys-map-zoom"),
    bind(Mode::Map, &[letter('o')], Act::Others, "keys-map-others"),
    bind(Mode::Map, ESC, Act::Close, "keys-map-close"),

    bind(Mode::Reader, UP, Act::Up, "keys-reader-up"),
    bind(Mode::Reader, DOWN, Act::Down, "keys-reader-down"),
    bind(Mode::Reader, &[plain(KeyCode::PageUp)], Act::PageUp, "keys-reader-page-up"),
    bind(Mode::Reader, &[plain(KeyCode::PageDown), letter(' ')], Act::PageDown, "keys-reader-page-down"),
    bind(Mode::Reader, &[plain(KeyCode::Home), letter('g')], Act::Top, "keys-reader-top"),
    bind(Mode::Reader, &[plain(KeyCode::End), letter('G')], Act::Bottom, "keys-reader-bottom"),
    bind(Mode::Reader, &[letter('n'), plain(KeyCode::Enter)], Act::FindNext, "keys-reader-find-next"),
    bind(Mode::Reader, &[letter('N'), letter('p')], Act::FindPrevious, "keys-reader-find-previous"),
    bind(Mode::Reader, &[letter('J')], Act::NoteDown, "keys-reader-note-down"),
    bind(Mode::Reader, &[letter('K')], Act::NoteUp, "keys-reader-note-up"),
    bind(Mode::Reader, &[plain(KeyCode::Tab), plain(KeyCode::Right)], Act::FocusNext, "keys-reader-focus-next"),
    bind(Mode::Reader, &[plain(KeyCode::BackTab), plain(KeyCode::Left)], Act::FocusBack, "keys-reader-focus-back"),
    bind(Mode::Reader, &[letter('s')], Act::Solution, "keys-reader-solution"),
    bind(Mode::Reader, &[letter('d'), letter('D')], Act::Difference, "keys-reader-difference"),
    bind(Mode::Reader, &[letter('e')], Act::Edit, "keys-reader-edit"),
    bind(Mode::Reader, &[letter('l')], Act::Language, "keys-reader-language"),
    bind(Mode::Reader, &[letter('T')], Act::Theme, "keys-reader-theme"),
    bind(Mode::Reader, &[letter('?'), plain(KeyCode::F(1))], Act::Help, "keys-reader-help"),
    bind(Mode::Reader, &[plain(KeyCode::Esc), letter('f'), letter('q'), ctrl('c')], Act::Close, "keys-reader-close"),

    bind(Mode::Search, &[letter('n'), plain(KeyCode::Enter), plain(KeyCode::Down)], Act::FindNext, "keys-search-find-next"),
    bind(Mode::Search, &[letter('N'), letter('p'), plain(KeyCode::Up)], Act::FindPrevious, "keys-search-find-previous"),
    bind(Mode::Search, &[letter('/')], Act::Search, "keys-search-search"),
    bind(Mode::Search, &[plain(KeyCode::PageUp)], Act::PageUp, "keys-search-page-up"),
    bind(Mode::Search, &[plain(KeyCode::PageDown)], Act::PageDown, "keys-search-page-down"),
    bind(Mode::Search, &[plain(KeyCode::Esc), letter('q')], Act::Close, "keys-search-close"),
    bind(Mode::Search, &[ctrl('c')], Act::Interrupt, "keys-search-interrupt"),

    bind(Mode::Entry, ENTER, Act::Accept, "keys-entry-accept"),
    bind(Mode::Entry, &[plain(KeyCode::Backspace), ctrl('h')], Act::InLine(Edit::Backspace), "keys-entry-backspace"),
    bind(Mode::Entry, &[plain(KeyCode::Delete), ctrl('d')], Act::InLine(Edit::Delete), "keys-entry-delete"),
    bind(Mode::Entry, &[plain(KeyCode::Left), ctrl('b')], Act::InLine(Edit::Left), "keys-entry-left"),
    bind(Mode::Entry, &[plain(KeyCode::Right), ctrl('f')], Act::InLine(Edit::Right), "keys-entry-right"),
    bind(Mode::Entry, &[alt(KeyCode::Char('b')), with_ctrl(KeyCode::Left), alt(KeyCode::Left)], Act::InLine(Edit::WordLeft), "keys-entry-word-left"),
    bind(Mode::Entry, &[alt(KeyCode::Char('f')), with_ctrl(KeyCode::Right), alt(KeyCode::Right)], Act::InLine(Edit::WordRight), "keys-entry-word-right"),
    bind(Mode::Entry, &[plain(KeyCode::Home), ctrl('a')], Act::InLine(Edit::Start), "keys-entry-start"),
    bind(Mode::Entry, &[plain(KeyCode::End), ctrl('e')], Act::InLine(Edit::End), "keys-entry-end"),
    bind(Mode::Entry, &[ctrl('u')], Act::InLine(Edit::EraseToStart), "keys-entry-erase-to-start"),
    bind(Mode::Entry, &[ctrl('k')], Act::InLine(Edit::EraseToEnd), "keys-entry-erase-to-end"),
    bind(Mode::Entry, &[ctrl('w')], Act::InLine(Edit::EraseBlankWord), "keys-entry-erase-blank-word"),
    bind(Mode::Entry, &[alt(KeyCode::Backspace)], Act::InLine(Edit::EraseWord), "keys-entry-erase-word"),
    bind(Mode::Entry, &[ctrl('y')], Act::InLine(Edit::PutBack), "keys-entry-put-back"),
    bind(Mode::Entry, &[plain(KeyCode::Esc), ctrl('c')], Act::Close, "keys-entry-close"),

    bind(Mode::Prompt, ENTER, Act::Accept, "keys-prompt-accept"),
    bind(Mode::Prompt, &[plain(KeyCode::Tab)], Act::Complete, "keys-prompt-complete"),
    bind(Mode::Prompt, &[plain(KeyCode::BackTab)], Act::CompleteBack, "keys-prompt-complete-back"),
    bind(Mode::Prompt, &[plain(KeyCode::Up), ctrl('p')], Act::HistoryBack, "keys-prompt-history-back"),
    bind(Mode::Prompt, &[plain(KeyCode::Down), ctrl('n')], Act::HistoryForward, "keys-prompt-history-forward"),
    bind(Mode::Prompt, &[plain(KeyCode::PageUp)], Act::PageUp, "keys-prompt-page-up"),
    bind(Mode::Prompt, &[plain(KeyCode::PageDown)], Act::PageDown, "keys-prompt-page-down"),
    bind(Mode::Prompt, &[plain(KeyCode::Esc), ctrl('c')], Act::Close, "keys-prompt-close"),

    bind(Mode::Picker, ENTER, Act::Accept, "keys-picker-accept"),
    bind(Mode::Picker, &[plain(KeyCode::Up), ctrl('p')], Act::Up, "keys-picker-up"),
    bind(Mode::Picker, &[plain(KeyCode::Down), ctrl('n')], Act::Down, "keys-picker-down"),
    bind(Mode::Picker, &[plain(KeyCode::PageUp)], Act::PageUp, "keys-picker-page-up"),
    bind(Mode::Picker, &[plain(KeyCode::PageDown)], Act::PageDown, "keys-picker-page-down"),
    bind(Mode::Picker, &[plain(KeyCode::Tab)], Act::FocusNext, "keys-picker-focus-next"),
    bind(Mode::Picker, &[plain(KeyCode::Esc), ctrl('c')], Act::Close, "keys-picker-close"),

    bind(Mode::Typing, &[ctrl(']'), ctrl('5')], Act::LeaveTyping, "keys-typing-leave-typing"),
    bind(Mode::Typing, &[shift(KeyCode::PageUp)], Act::PageUp, "keys-typing-page-up"),
    bind(Mode::Typing, &[shift(KeyCode::PageDown)], Act::PageDown, "keys-typing-page-down"),

    bind(Mode::Shell, &[ctrl(']'), ctrl('5')], Act::LeaveTyping, "keys-shell-leave-typing"),
    bind(Mode::Shell, &[shift(KeyCode::PageUp)], Act::PageUp, "keys-shell-page-up"),
    bind(Mode::Shell, &[shift(KeyCode::PageDown)], Act::PageDown, "keys-shell-page-down"),
    bind(Mode::Shell, &[shift(KeyCode::Up)], Act::SelectUp, "keys-shell-select-up"),

    bind(Mode::Select, &[plain(KeyCode::Up), letter('k'), shift(KeyCode::Up)], Act::SelectUp, "keys-select-select-up"),
    bind(Mode::Select, &[plain(KeyCode::Down), letter('j'), shift(KeyCode::Down)], Act::SelectDown, "keys-select-select-down"),
    bind(Mode::Select, &[plain(KeyCode::PageUp), shift(KeyCode::PageUp)], Act::PageUp, "keys-select-page-up"),
    bind(Mode::Select, &[plain(KeyCode::PageDown), shift(KeyCode::PageDown)], Act::PageDown, "keys-select-page-down"),
    bind(Mode::Select, &[plain(KeyCode::Enter), letter('y'), ctrl('c')], Act::Copy, "keys-select-copy"),
    bind(Mode::Select, ESC, Act::Close, "keys-select-close"),

    bind(Mode::Question, &[letter('y')], Act::Yes, "keys-question-yes"),
    bind(Mode::Question, &[letter('n'), plain(KeyCode::Esc), ctrl('c')], Act::No, "keys-question-no"),

    bind(Mode::Question, UP, Act::Up, "keys-question-up"),
    bind(Mode::Question, DOWN, Act::Down, "keys-question-down"),

    bind(Mode::TakeBack, &[letter('s')], Act::TakeStep, "keys-take-back-take-step"),
    bind(Mode::TakeBack, &[letter('l')], Act::TakeLesson, "keys-take-back-take-lesson"),
    bind(Mode::TakeBack, &[letter('a')], Act::TakeAll, "keys-take-back-take-all"),
    bind(Mode::TakeBack, &[letter('y')], Act::Yes, "keys-take-back-yes"),
    bind(Mode::TakeBack, UP, Act::Up, "keys-take-back-up"),
    bind(Mode::TakeBack, DOWN, Act::Down, "keys-take-back-down"),
    bind(Mode::TakeBack, &[letter('n'), plain(KeyCode::Esc), letter('q'), ctrl('c')], Act::No, "keys-take-back-no"),

    bind(Mode::Variables, UP, Act::Up, "keys-variables-up"),
    bind(Mode::Variables, DOWN, Act::Down, "keys-variables-down"),
    bind(Mode::Variables, &[plain(KeyCode::Enter), letter('e')], Act::Choose, "keys-variables-choose"),
    bind(Mode::Variables, &[plain(KeyCode::Esc), letter('v'), letter('q'), ctrl('c')], Act::Close, "keys-variables-close"),

    bind(Mode::Help, UP, Act::Up, "keys-help-up"),
    bind(Mode::Help, DOWN, Act::Down, "keys-help-down"),
    bind(Mode::Help, &[plain(KeyCode::PageUp)], Act::PageUp, "keys-help-page-up"),
    bind(Mode::Help, &[plain(KeyCode::PageDown), letter(' ')], Act::PageDown, "keys-help-page-down"),
    bind(Mode::Help, &[plain(KeyCode::Esc), letter('?'), letter('q'), ctrl('c')], Act::Close, "keys-help-close"),
];
