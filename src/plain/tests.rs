//! What is said, looked at as a whole.

#[path = "look_tests.rs"]
mod look;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::check::{Fact, Facts, Probe};
use crate::engine::{EngineError, NameOwner, OutputStream};
use crate::i18n::Lang;
use crate::plain::desk::{Desk, Places, Todo};
use crate::plain::text;
use crate::progress::Record;
use crate::session::{ActionError, ActionEvent, Effect, EngineNews, Event, Input, JobId, Line, Session, Setup};
use crate::tui::sample::{course, docker, file, images};

#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<u8>>>);

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A desk at a step of the small course, on an engine that answers.
struct Table {
    desk: Desk,
    heard: Heard,
    todos: Vec<Todo>,
}

impl Table {
    fn new(width: usize, lang: Lang, at: &str) -> Self {
        let course = Arc::new(course());
        let mut record = Record::new(&course, "session".into(), lang);
        let name = course.steps().map(|(name, _)| name).find(|name| name.step == at).unwrap();
        (record.lesson, record.step) = (name.lesson, name.step);
        let setup = Setup { course, record, conditions: BTreeSet::new(), env: BTreeMap::new(), overrides: BTreeMap::new() };
        let (session, effects) = Session::new(setup);
        let heard = Heard::default();
        let places = Places { folder: "/home/me/sealegs".into(), log_file: "output.log".into() };
        let desk = Desk::new(session, Box::new(heard.clone()), width, false, places);
        let mut table = Self { desk, heard, todos: effects.into_iter().map(Todo::Perform).collect() };
        table.tell(Event::Engine(EngineNews::Ready(docker())));
        table.sees(Vec::new());
        table
    }

    fn settle(&mut self) {
        loop {
            let todos = self.desk.settle();
            if todos.is_empty() {
                return;
            }
            self.todos.extend(todos);
        }
    }

    fn tell(&mut self, event: Event) {
        let todos = self.desk.tell(event);
        self.todos.extend(todos);
        self.settle();
    }

    fn types(&mut self, line: &str) {
        // As the terminal shows it.
        self.heard.write_all(format!("{line}\n").as_bytes()).unwrap();
        let todos = self.desk.line(Some(line.to_owned()));
        self.todos.extend(todos);
        self.settle();
    }

    /// The last look is answered, where one is out.
    fn sees(&mut self, facts: Vec<(Probe, Fact)>) {
        let looks = self.todos.iter().filter_map(|todo| match todo {
            Todo::Perform(Effect::Probe { job, .. }) => Some(*job),
            _ => None,
        });
        let Some(job) = looks.last() else { return };
        let facts: Facts = facts.into_iter().collect();
        self.tell(Event::Probed { job, facts, finished: true });
    }

    fn job(&self) -> JobId {
        self.desk.session().action().unwrap().job
    }

    fn action(&mut self, event: ActionEvent) {
        let job = self.job();
        self.tell(Event::Action(job, event));
    }

    fn prints(&mut self, text: &str) {
        let line = Line { stream: OutputStream::Stdout, text: text.to_owned() };
        self.action(ActionEvent::Lines { lines: vec![line], skipped: 0 });
    }

    /// What was said since this was last asked.
    fn said(&mut self) -> String {
        String::from_utf8(std::mem::take(&mut *self.heard.0.lock().unwrap())).unwrap()
    }

    fn quits(&self) -> bool {
        self.todos.contains(&Todo::Quit)
    }
}

const EVERYTHING: &str = "# Title\n\nA [link](https://go.dev) and `code`,\nand a long line that goes on and on until it has to be wrapped.\n\n\
    - one\n- two, which is a rather long item of this list and goes on\n  1. inner\n\n- [x] done\n\n| Image | Size |\n|---|---:|\n\
    | single | 310 MB |\n| multi | |\n\n> [!WARNING]\n> Take care.\n\n> Said by somebody.\n\n```go\nfunc main() {\n\tprintln(1)\n}\n```\n\n\
    ```sh\ndocker ps\n```\n";

#[test]
fn a_text_is_read_in_order_with_its_looks_in_words() {
    for lang in Lang::ALL {
        for width in [80, 40] {
            insta::assert_snapshot!(format!("text-{width}-{lang}"), text::markdown(EVERYTHING, width, lang).join("\n"));
        }
    }
}

#[test]
fn every_kind_of_step_says_what_it_wants() {
    for lang in Lang::ALL {
        for width in [80, 40] {
            let pages = ["welcome", "write", "build", "serve", "quiz"].map(|at| Table::new(width, lang, at).said());
            insta::assert_snapshot!(format!("steps-{width}-{lang}"), pages.join("\n=====\n"));
        }
    }
}

#[test]
fn a_step_is_done_from_its_command_to_its_checks() {
    for lang in Lang::ALL {
        let mut table = Table::new(80, lang, "build");
        table.said();
        table.types("r");
        table.prints("hello \u{1b}[31mred\u{1b}[0m\rover");
        table.action(ActionEvent::Ended(Ok(0)));
        table.sees(images());
        for word in ["z", "d", "w", "t", "where", "?", "v"] {
            table.types(word);
        }
        insta::assert_snapshot!(format!("done-80-{lang}"), table.said());
    }
}

#[test]
fn what_fails_is_told_with_what_to_do_and_a_file_is_read_line_by_line() {
    for lang in Lang::ALL {
        let mut table = Table::new(60, lang, "write");
        table.said();
        table.types("c");
        table.sees(file("FROM golang\nCOPY . .\n"));
        for word in ["h", "h", "h", "s", "f", "diff"] {
            table.types(word);
            if table.desk.pending.is_some() {
                let text = "FROM golang\nCOPY . .\nFROM scratch\n".to_owned();
                let fact = crate::check::FileFact::Text(text);
                table.tell(Event::Files(BTreeMap::from([("goapp/Dockerfile".to_owned(), fact)])));
            }
        }
        insta::assert_snapshot!(format!("failed-60-{lang}"), table.said());
    }
}

#[test]
fn no_control_sequence_of_a_program_is_passed_on() {
    let mut table = Table::new(80, Lang::En, "build");
    table.types("r");
    table.prints("\u{1b}[2J\u{1b}]52;c;AAAA\u{7}gone");
    let said = table.said();
    assert!(said.contains("gone") && !said.contains(['\u{1b}', '\u{7}', '\r']), "{said:?}");
}

#[test]
fn a_wrong_answer_is_explained_and_the_right_one_still_open() {
    let mut table = Table::new(80, Lang::En, "quiz");
    table.types("3");
    assert!(table.said().contains("There is no answer 3: they go from 1 to 2."));
    table.types("1");
    table.sees(Vec::new());
    let said = table.said();
    assert!(
        said.contains("Not right: answer 1, root") && said.contains("default of Docker") && !said.contains("nonroot"),
        "{said}"
    );
    table.types("２");
    table.sees(Vec::new());
    let said = table.said();
    assert!(said.contains("Right: answer 2, nonroot") && said.contains("Done: every check passed"), "{said}");
}

#[test]
fn a_container_in_the_way_is_asked_about_with_its_name() {
    let mut table = Table::new(80, Lang::En, "build");
    table.types("r");
    let taken = EngineError::NameTaken { name: "web".into(), owner: NameOwner::Own };
    table.action(ActionEvent::Ended(Err(ActionError::Engine(taken))));
    table.sees(Vec::new());
    assert!(table.said().ends_with("Remove it and run the command again? y or n: "));
    table.types("perhaps");
    assert!(table.said().contains("Please type y or n."));
    table.types("y");
    assert!(table.todos.iter().any(|todo| matches!(todo, Todo::Perform(Effect::RemoveContainer(_, name)) if name == "web")));
}

#[test]
fn lines_reach_a_program_only_when_they_are_meant_for_it() {
    let mut table = Table::new(80, Lang::En, "serve");
    table.types("r");
    table.action(ActionEvent::Started(Some("id".into())));
    table.types("> hello");
    let typed = |table: &Table| table.todos.iter().filter(|todo| matches!(todo, Todo::Perform(Effect::Type(..)))).count();
    assert_eq!(typed(&table), 1);
    table.types("h");
    assert_eq!(typed(&table), 1, "a hint is asked for while a server runs");
    table.types("i");
    table.types("h");
    assert_eq!(typed(&table), 2);
    table.types(".");
    table.types("h");
    assert_eq!(typed(&table), 2);
}

#[test]
fn ctrl_c_stops_what_runs_and_leaves_only_when_it_comes_twice() {
    let mut table = Table::new(80, Lang::En, "serve");
    table.types("r");
    let todos = table.desk.interrupt();
    assert!(todos.iter().any(|todo| matches!(todo, Todo::Perform(Effect::Cancel { .. }))));
    table.action(ActionEvent::Ended(Ok(0)));
    table.sees(Vec::new());
    assert!(table.said().contains("Stopped."));
    assert!(table.desk.interrupt().is_empty());
    table.settle();
    assert!(table.said().contains("Press Ctrl-C once more"));
    table.types("");
    assert!(table.desk.interrupt().is_empty(), "a line between begins anew");
    assert_eq!(table.desk.interrupt(), [Todo::Quit]);
    assert!(!table.quits());
}

#[test]
fn a_long_wait_is_told_every_ten_seconds_and_with_what_it_waits_for() {
    let mut table = Table::new(80, Lang::En, "build");
    table.types("r");
    table.said();
    let due = table.desk.due().unwrap();
    assert_eq!(due, Duration::from_secs(10));
    table.desk.at(due, 80);
    table.desk.tick();
    assert!(table.said().contains("Still at work after 10 seconds: docker build . -t goapp. x or Ctrl-C stops it."));
    assert_eq!(table.desk.due(), Some(Duration::from_secs(20)));
    table.action(ActionEvent::Ended(Ok(0)));
    table.sees(images());
    assert_eq!(table.desk.due(), None, "nothing is said while it is the learner's turn");
}

#[test]
fn the_end_of_input_and_a_reader_that_went_away_end_it() {
    let mut table = Table::new(80, Lang::En, "welcome");
    assert_eq!(table.desk.line(None), [Todo::Quit]);
    assert!(matches!(table.desk.tell(Event::Input(Input::Next)).as_slice(), [Todo::Perform(Effect::Save(_)), ..]));
}
