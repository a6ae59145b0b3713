use std::collections::BTreeMap;
use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use tempfile::TempDir;

use crate::check::FileFact;
use crate::i18n::Lang;
use crate::session::{Effect, Event};
use crate::tui::app::{Msg, Todo};
use crate::tui::edit::choice::Choice;
use crate::tui::edit::disk::Disk;
use crate::tui::edit::words::Word;
use crate::tui::edit::{EditMsg, EditTodo};
use crate::tui::keymap::Mode;
use crate::tui::sample::Stage;
use crate::tui::view;
use crate::workspace::Workspace;

const PATH: &str = "goapp/Dockerfile";

/// A screen whose editor has a workspace behind it.
struct Desk {
    stage: Stage,
    folder: TempDir,
    disk: Disk,
}

impl Desk {
    fn new((width, height): (u16, u16), lang: Lang, file: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::new(Workspace::open(folder.path()).unwrap());
        let desk = Self { stage: Stage::new(width, height, lang, "write").with_engine(), folder, disk };
        if let Some(text) = file {
            std::fs::create_dir_all(desk.path().parent().unwrap()).unwrap();
            std::fs::write(desk.path(), text).unwrap();
        }
        desk
    }

    /// The editor inside, open.
    fn writing(file: &str) -> Self {
        let mut desk = Self::new((120, 40), Lang::En, Some(file));
        desk.disk.remember(&Choice::Inside);
        desk.keys("e");
        desk
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join(PATH)
    }

    fn file(&self) -> String {
        std::fs::read_to_string(self.path()).unwrap()
    }

    /// Does what the editor asked for, as the loop does.
    fn perform(&mut self) {
        let todos = std::mem::take(&mut self.stage.todos);
        for todo in todos {
            let news = match todo {
                Todo::Edit(EditTodo::Open(files, again)) => match self.disk.chosen() {
                    Some(_) if !again => Some(self.disk.open(&files)),
                    chosen => Some(EditMsg::Which(files, vec![Choice::Inside, Choice::Program("code".into())], chosen)),
                },
                Todo::Edit(EditTodo::Use(choice, files)) => {
                    self.disk.remember(&choice);
                    (choice == Choice::Inside).then(|| self.disk.open(&files))
                }
                Todo::Edit(EditTodo::Save { path, known, text, over }) => {
                    Some(self.disk.save(path, known.as_deref(), text, over))
                }
                Todo::Edit(EditTodo::Look(path)) => self.disk.look(path),
                Todo::Edit(EditTodo::Keep(path, text)) => {
                    self.disk.keep(&path, Some(text));
                    None
                }
                Todo::Edit(EditTodo::Forget(path)) => {
                    self.disk.keep(&path, None);
                    None
                }
                other => {
                    self.stage.todos.push(other);
                    None
                }
            };
            if let Some(news) = news {
                self.stage.message(Msg::Edit(news));
            }
        }
    }

    fn keys(&mut self, letters: &str) {
        self.stage.keys(letters);
        self.perform();
    }

    fn ctrl(&mut self, letter: char) {
        self.stage.ctrl(letter);
        self.perform();
    }

    fn key(&mut self, code: KeyCode) {
        self.stage.key(code);
        self.perform();
    }

    fn shift(&mut self, code: KeyCode) {
        self.stage.message(Msg::Key(KeyEvent::new(code, KeyModifiers::SHIFT)));
    }

    /// Somebody else writes the file, and it is noticed.
    fn outside(&mut self, text: &str) {
        std::fs::write(self.path(), text).unwrap();
        let facts = BTreeMap::from([(PATH.to_owned(), FileFact::Text(text.to_owned()))]);
        self.stage.tell(Event::Files(facts));
        self.perform();
    }

    fn text(&self) -> String {
        self.stage.app.edit.as_ref().unwrap().sheet().unwrap().buffer.text()
    }

    fn shows(&mut self, text: &str) -> bool {
        self.stage.shown().contains(text)
    }
}

#[test]
fn every_word_reads_in_both_languages() {
    for word in Word::ALL {
        let (english, japanese) = (word.text(Lang::En), word.text(Lang::Ja));
        assert!(!english.is_empty() && english != japanese, "{word:?}");
    }
}

#[test]
fn the_first_time_it_is_asked_which_editor_and_then_no_more() {
    let mut desk = Desk::new((120, 40), Lang::En, None);
    desk.keys("e");
    assert_eq!(desk.stage.app.mode(), Mode::Editors);
    desk.key(KeyCode::Enter);
    assert_eq!(desk.stage.app.mode(), Mode::Edit);
    assert_eq!(desk.text(), "FROM golang\n", "what the learner starts from");
    desk.key(KeyCode::Esc);
    desk.keys("e");
    assert_eq!(desk.stage.app.mode(), Mode::Edit);
    desk.key(KeyCode::Esc);
    desk.keys("E");
    assert_eq!(desk.stage.app.mode(), Mode::Editors);
    desk.keys("2");
    assert_eq!(desk.disk.chosen(), Some(Choice::Program("code".into())));
}

#[test]
fn what_is_written_is_saved_and_the_checks_look() {
    let mut desk = Desk::writing("FROM golang\n");
    desk.key(KeyCode::End);
    desk.keys(":1.16 AS build");
    desk.key(KeyCode::Enter);
    desk.stage.message(Msg::Paste("COPY . .\r\nFROM scratch".into()));
    assert!(desk.shows("not saved"));
    assert_eq!(desk.file(), "FROM golang\n", "nothing is written before it is asked for");
    desk.ctrl('s');
    assert_eq!(desk.file(), "FROM golang:1.16 AS build\nCOPY . .\nFROM scratch\n");
    assert!(desk.stage.todos.iter().any(|todo| matches!(todo, Todo::Perform(Effect::Probe { .. }))));
    desk.ctrl('z');
    assert_eq!(desk.text(), "FROM golang:1.16 AS build\n\n", "what was pasted is one thing to undo");
    desk.ctrl('y');
    desk.key(KeyCode::Esc);
    assert_eq!(desk.stage.app.mode(), Mode::Normal);
}

#[test]
fn unsaved_text_is_asked_about_before_leaving() {
    let mut desk = Desk::writing("FROM a\n");
    desk.keys("# ");
    desk.key(KeyCode::Esc);
    assert_eq!(desk.stage.app.mode(), Mode::EditQuestion);
    desk.key(KeyCode::Esc);
    assert_eq!(desk.text(), "# FROM a\n");
    desk.ctrl('q');
    desk.keys("s");
    assert_eq!((desk.file().as_str(), desk.stage.app.mode()), ("# FROM a\n", Mode::Normal));
    desk.keys("e");
    desk.keys("x");
    desk.ctrl('q');
    desk.keys("x");
    assert_eq!((desk.file().as_str(), desk.stage.app.mode()), ("# FROM a\n", Mode::Normal));
    desk.keys("e");
    assert_eq!(desk.stage.app.mode(), Mode::Edit, "what was thrown away is not offered");
}

#[test]
fn a_change_outside_is_never_written_over_without_asking() {
    let mut desk = Desk::writing("FROM a\n");
    desk.keys("# mine ");
    desk.outside("FROM theirs\n");
    assert!(desk.shows("changed outside"));
    assert_eq!(desk.text(), "# mine FROM a\n");
    desk.ctrl('s');
    assert_eq!(desk.file(), "FROM theirs\n");
    desk.keys("d");
    assert!(desk.shows("+ changed outside: 1") && desk.shows("FROM theirs"));
    desk.keys("m");
    assert_eq!(desk.file(), "# mine FROM a\n");
    assert_eq!(std::fs::read_to_string(desk.folder.path().join("goapp/Dockerfile.theirs-1")).unwrap(), "FROM theirs\n");
    assert!(desk.shows("Dockerfile.theirs-1"));
}

#[test]
fn a_change_that_nobody_told_of_is_found_on_saving() {
    let mut desk = Desk::writing("FROM a\n");
    desk.keys("# mine ");
    std::fs::write(desk.path(), "FROM theirs\n").unwrap();
    desk.ctrl('s');
    assert_eq!((desk.file().as_str(), desk.stage.app.mode()), ("FROM theirs\n", Mode::EditQuestion));
    desk.keys("t");
    assert_eq!(desk.text(), "FROM theirs\n");
    desk.ctrl('z');
    assert_eq!(desk.text(), "# mine FROM a\n", "the own text is an undo away");
}

#[test]
fn a_change_outside_is_shown_at_once_where_nothing_is_unsaved() {
    let mut desk = Desk::writing("FROM a\n");
    desk.outside("FROM theirs\n");
    assert_eq!((desk.text().as_str(), desk.stage.app.mode()), ("FROM theirs\n", Mode::Edit));
    assert!(desk.shows("changed outside the workshop"));
}

#[test]
fn text_that_was_never_saved_is_offered_again() {
    let mut desk = Desk::writing("FROM a\n");
    desk.keys("# typed ");
    // The machine stops here; the copy is what was typed.
    let workspace = Workspace::open(desk.folder.path()).unwrap();
    desk.disk = Disk::new(workspace);
    desk.stage = Stage::new(120, 40, Lang::En, "write").with_engine();
    desk.keys("e");
    assert_eq!((desk.text().as_str(), desk.stage.app.mode()), ("FROM a\n", Mode::EditQuestion));
    desk.key(KeyCode::Esc);
    desk.keys("e");
    assert_eq!(desk.stage.app.mode(), Mode::EditQuestion, "undecided, it is offered again");
    desk.keys("d");
    assert!(desk.shows("# typed FROM a"));
    desk.keys("t");
    assert_eq!(desk.text(), "# typed FROM a\n");
    desk.ctrl('s');
    assert_eq!(desk.file(), "# typed FROM a\n");
}

#[test]
fn the_solutions_text_comes_in_and_goes_again() {
    let mut desk = Desk::writing("FROM a\n");
    desk.ctrl('d');
    assert!(desk.shows("+ the solution: 5"));
    desk.ctrl('r');
    assert!(desk.text().contains("FROM scratch"));
    assert_eq!(desk.file(), "FROM a\n");
    desk.ctrl('z');
    assert_eq!(desk.text(), "FROM a\n");
}

#[test]
fn what_would_be_too_much_to_save_is_not_put_in() {
    let mut desk = Desk::writing("a\n");
    desk.stage.message(Msg::Paste("x\n".repeat(100_000)));
    assert_eq!(desk.text(), "a\n");
    assert!(desk.shows("too large"));
}

#[test]
fn something_is_found_and_selected_round_the_end() {
    let mut desk = Desk::writing("one two\nTwo one\n");
    desk.ctrl('f');
    desk.keys("two");
    desk.key(KeyCode::Enter);
    let at = |desk: &Desk| desk.stage.app.edit.as_ref().unwrap().sheet().unwrap().buffer.selection().unwrap().0;
    assert_eq!(at(&desk), (0, 4));
    desk.ctrl('g');
    assert_eq!(at(&desk), (1, 0));
    desk.ctrl('g');
    assert_eq!(at(&desk), (0, 4));
    desk.ctrl('f');
    desk.keys("nowhere");
    desk.key(KeyCode::Enter);
    assert!(desk.shows("Not found: nowhere"));
}

#[test]
fn what_is_cut_can_be_put_in_and_is_on_the_clipboard() {
    let mut desk = Desk::writing("one\ntwo\n");
    desk.shift(KeyCode::End);
    desk.ctrl('c');
    assert!(desk.stage.todos.contains(&Todo::Copy("one".into())));
    desk.key(KeyCode::Down);
    desk.ctrl('x');
    desk.ctrl('v');
    desk.ctrl('v');
    assert_eq!(desk.text(), "one\ntwo\ntwo\n");
}

#[test]
fn the_terminals_cursor_stands_where_the_next_letter_comes() {
    let mut desk = Desk::writing("");
    let start = view::cursor(&desk.stage.app).unwrap();
    for letter in "日本語a".chars() {
        desk.keys(&letter.to_string());
    }
    let at = view::cursor(&desk.stage.app).unwrap();
    assert_eq!((at.x, at.y), (start.x + 7, start.y));
    desk.key(KeyCode::Left);
    desk.key(KeyCode::Backspace);
    assert_eq!(desk.text(), "日本a");
    assert_eq!(view::cursor(&desk.stage.app).unwrap().x, start.x + 4);
    desk.ctrl('f');
    desk.keys("本");
    let at = view::cursor(&desk.stage.app).unwrap();
    assert_eq!((at.x, at.y), (11, 39), "behind ` Search: 本`");
}

fn everywhere(name: &str, file: &str, act: impl Fn(&mut Desk)) {
    for (width, height) in [(120, 40), (80, 24), (60, 20)] {
        for lang in Lang::ALL {
            let mut desk = Desk::new((width, height), lang, Some(file));
            act(&mut desk);
            insta::assert_snapshot!(format!("{name}-{width}-{lang}"), desk.stage.shown());
        }
    }
}

const MINE: &str = "# 私の Dockerfile\nFROM golang:1.16 AS build\nCOPY . .\nRUN go build -o /server\nFROM scratch\nRUN apk add --no-cache a-package-with-a-name-that-is-too-long-for-most-screens-and-more-words-behind-it\n";

fn open(desk: &mut Desk) {
    desk.disk.remember(&Choice::Inside);
    desk.keys("e");
}

#[test]
fn the_list_of_editors() {
    everywhere("editors", MINE, |desk| desk.keys("e"));
}

#[test]
fn a_file_being_written_with_its_note() {
    everywhere("writing", MINE, |desk| {
        open(desk);
        (0..4).for_each(|_| desk.key(KeyCode::Down));
        desk.keys(" ");
    });
}

#[test]
fn the_question_about_a_change_outside() {
    everywhere("changed", MINE, |desk| {
        open(desk);
        desk.keys("x");
        desk.outside("FROM theirs\n");
        desk.ctrl('o');
    });
}

#[test]
fn the_difference_from_the_solution() {
    everywhere("difference", MINE, |desk| {
        open(desk);
        desk.ctrl('d');
    });
}

#[test]
fn dragging_the_mouse_selects_and_what_begins_elsewhere_does_not() {
    let mut desk = Desk::writing("FROM alpine\nRUN 日本 true\nEND\n");
    desk.stage.shown();
    let text = desk.stage.app.edit.as_ref().unwrap().laid.places.text;
    let left = text.x + crate::tui::reader::laid::GUTTER;
    let mouse = |desk: &mut Desk, kind, column, row| {
        desk.stage.app.mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE });
        desk.stage.app.edit.as_ref().unwrap().sheet().unwrap().buffer.selected()
    };
    let (down, drag, up) =
        (MouseEventKind::Down(MouseButton::Left), MouseEventKind::Drag(MouseButton::Left), MouseEventKind::Up(MouseButton::Left));
    assert_eq!(mouse(&mut desk, down, left + 5, text.y), None);
    assert_eq!(mouse(&mut desk, drag, left + 8, text.y).as_deref(), Some("alp"));
    assert_eq!(mouse(&mut desk, drag, left + 6, text.y + 1).as_deref(), Some("alpine\nRUN 日"));
    assert_eq!(mouse(&mut desk, drag, left + 1, text.y).as_deref(), Some("ROM "), "back over where it began");
    assert_eq!(mouse(&mut desk, drag, left, text.bottom() - 1).as_deref(), Some("alpine\nRUN 日本 true\nEND\n"));
    mouse(&mut desk, up, left, text.bottom() - 1);
    let selected = mouse(&mut desk, drag, left + 2, text.y);
    assert_eq!(selected.as_deref(), Some("alpine\nRUN 日本 true\nEND\n"), "the button is up");
    mouse(&mut desk, down, left, text.y);
    mouse(&mut desk, up, left, text.y);
    mouse(&mut desk, down, text.x, text.y.saturating_sub(1));
    assert_eq!(mouse(&mut desk, drag, left + 4, text.y + 1), None, "it was not pressed in the text");
}
