use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::docker_cli::complete::Names;
use crate::i18n::Lang;
use crate::session::{ActionEvent, Effect, Event};
use crate::tui::app::{Msg, Todo};
use crate::tui::keymap::Mode;
use crate::tui::sample::Stage;

fn at(step: &str) -> Stage {
    let mut stage = Stage::new(120, 40, Lang::En, step).with_engine();
    stage.keys(":");
    let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let names = Names { images: list(&["goapp", "goapp:old"]), containers: list(&["web"]), ..Names::default() };
    stage.tell(Event::Names(Box::new(names)));
    stage
}

fn typed(stage: &Stage) -> &str {
    stage.app.prompt.as_ref().map_or("", |prompt| prompt.line.text())
}

/// The last command that was sent off.
fn ran(stage: &Stage) -> Option<String> {
    stage.todos.iter().rev().find_map(|todo| match todo {
        Todo::Perform(Effect::Run(_, prepared)) => Some(prepared.text.clone()),
        _ => None,
    })
}

fn alt(stage: &mut Stage, letter: char) {
    stage.message(Msg::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT)));
}

#[test]
fn a_typed_command_runs_with_enter_and_the_keys_are_the_workshops_again() {
    let mut stage = at("build");
    stage.keys("docker build --tag goapp .");
    assert!(stage.shown().contains("✓ means the same"), "{}", stage.shown());
    stage.key(KeyCode::Enter);
    assert_eq!(ran(&stage).as_deref(), Some("docker build --tag goapp ."));
    assert_eq!(stage.app.mode(), Mode::Normal);
}

#[test]
fn letters_that_are_keys_elsewhere_are_only_letters_here() {
    let mut stage = at("build");
    stage.keys("q?nr x:");
    assert_eq!(typed(&stage), "q?nr x:");
    stage.key(KeyCode::Esc);
    assert_eq!((stage.app.mode(), ran(&stage)), (Mode::Normal, None));
}

#[test]
fn a_wrong_line_is_told_apart_while_it_is_typed_run_as_it_stands_and_explained_afterwards() {
    let mut stage = at("build");
    stage.keys("docker build -t goap .");
    assert!(stage.shown().contains("≠ you tagged `goap`"), "{}", stage.shown());
    stage.key(KeyCode::Enter);
    assert_eq!(ran(&stage).as_deref(), Some("docker build -t goap ."));
    stage.action(ActionEvent::Ended(Ok(0)));
    let shown = stage.shown();
    assert!(shown.contains("Not what the step asks for") && shown.contains("later steps and checks"), "{shown}");
}

#[test]
fn tab_completes_what_is_certain_and_lets_one_choose_the_rest() {
    let mut stage = at("serve");
    stage.keys("docker ru");
    stage.key(KeyCode::Tab);
    assert_eq!(typed(&stage), "docker run ");
    stage.keys("--na");
    stage.key(KeyCode::Tab);
    assert_eq!(typed(&stage), "docker run --name ");
    stage.keys("web g");
    stage.key(KeyCode::Tab);
    assert_eq!(typed(&stage), "docker run --name web goapp", "what the candidates share");
    assert!(stage.shown().contains("goapp:old"), "{}", stage.shown());
    stage.key(KeyCode::Tab);
    stage.key(KeyCode::Down);
    stage.key(KeyCode::Enter);
    assert_eq!((typed(&stage), ran(&stage)), ("docker run --name web goapp:old ", None), "Enter took the word, not the line");
}

#[test]
fn an_open_list_follows_what_is_typed_and_esc_closes_it_before_the_prompt() {
    let mut stage = at("serve");
    stage.keys("docker run --re");
    stage.key(KeyCode::Tab);
    let lists = |stage: &mut Stage| {
        let shown = stage.shown();
        (shown.contains("--restart "), shown.contains("--read-only "))
    };
    assert_eq!(lists(&mut stage), (true, true));
    stage.keys("s");
    assert_eq!(lists(&mut stage), (true, false));
    stage.keys(" ");
    assert!(stage.app.prompt.as_ref().is_some_and(|prompt| prompt.list.is_none()), "the word is done");
    stage.key(KeyCode::Backspace);
    stage.key(KeyCode::Backspace);
    stage.key(KeyCode::Tab);
    stage.key(KeyCode::Esc);
    assert_eq!((stage.app.mode(), lists(&mut stage)), (Mode::Prompt, (false, false)));
    stage.key(KeyCode::Esc);
    assert_eq!(stage.app.mode(), Mode::Normal);
}

#[test]
fn without_names_there_is_nothing_to_choose_and_nothing_breaks() {
    let mut stage = Stage::new(80, 24, Lang::En, "serve").without_engine();
    stage.keys(":docker stop ");
    stage.key(KeyCode::Tab);
    stage.keys("x");
    assert!(typed(&stage).starts_with("docker stop "));
}

#[test]
fn earlier_lines_come_back_and_what_was_begun_is_not_lost() {
    let mut stage = at("build");
    for line in ["docker ps", "docker image ls"] {
        if stage.app.prompt.is_none() {
            stage.keys(":");
        }
        stage.keys(line);
        stage.key(KeyCode::Enter);
        stage.action(ActionEvent::Ended(Ok(0)));
    }
    stage.keys(":dock");
    let mut seen = Vec::new();
    for key in [KeyCode::Up, KeyCode::Up, KeyCode::Up, KeyCode::Down, KeyCode::Down] {
        stage.key(key);
        seen.push(typed(&stage).to_owned());
    }
    assert_eq!(seen, ["docker image ls", "docker ps", "docker ps", "docker image ls", "dock"]);
}

#[test]
fn a_line_typed_while_another_command_runs_stays_to_be_run_afterwards() {
    let mut stage = at("build");
    stage.key(KeyCode::Esc);
    stage.keys("r:docker ps");
    stage.key(KeyCode::Enter);
    assert_eq!((typed(&stage), ran(&stage).as_deref()), ("docker ps", Some("docker build . -t goapp")));
    stage.action(ActionEvent::Ended(Ok(0)));
    stage.key(KeyCode::Enter);
    assert_eq!(ran(&stage).as_deref(), Some("docker ps"));
}

#[test]
fn a_pasted_command_of_several_lines_is_one_and_waits_for_enter() {
    let mut stage = at("build");
    stage.message(Msg::Paste("docker build \\\n  -t goapp .\n".into()));
    assert_eq!((typed(&stage), ran(&stage)), ("docker build    -t goapp .", None));
    assert!(stage.shown().contains("✓ means the same"));
}

#[test]
fn the_keys_of_a_shell_work_in_every_text_that_is_typed() {
    let mut stage = at("build");
    stage.keys("docker buildx");
    stage.ctrl('a');
    stage.ctrl('k');
    stage.keys("ls -l");
    stage.ctrl('w');
    assert_eq!(typed(&stage), "ls ");
    stage.ctrl('u');
    stage.keys("ビルド x");
    alt(&mut stage, 'b');
    stage.key(KeyCode::Left);
    stage.key(KeyCode::Backspace);
    assert_eq!(typed(&stage), "ビル x");
    let mut stage = Stage::new(120, 40, Lang::En, "build").with_engine();
    stage.keys("/error");
    stage.ctrl('u');
    stage.keys("fine");
    stage.ctrl('a');
    stage.keys("x");
    assert!(stage.shown().contains("search: xfine"), "{}", stage.shown());
}

#[test]
fn no_size_and_no_line_is_too_odd_to_draw() {
    for (width, height) in [(60, 15), (61, 16), (80, 24), (110, 15), (200, 50)] {
        for line in [
            "",
            "docker run -it --rm -p 8888:8888 --name a-long-name -e A=B goapp sh -c 'echo ビルド'",
            "あああああああああああああああああああああああああ",
        ] {
            let mut stage = Stage::new(width, height, Lang::Ja, "serve").with_engine();
            stage.keys(":");
            stage.keys(line);
            for key in [KeyCode::Tab, KeyCode::Home, KeyCode::Tab, KeyCode::End] {
                stage.key(key);
                let cursor = crate::tui::view::prompt::cursor(&stage.app).expect("a cursor");
                assert!(cursor.x < width && cursor.y < height, "{cursor:?} on {width}x{height}");
                assert!(stage.shown().contains('$'), "{}", stage.shown());
            }
        }
    }
}
