use crossterm::event::KeyCode;

use crate::course::{Course, Files, load};
use crate::i18n::Lang;
use crate::session::ActionEvent;
use crate::tui::sample::Stage;

const COURSE: &str = r#"format: 1
id: questions
version: "1"
languages: [en, ja]
variables:
  way: { kind: choice, values: [host, container], default: container, defaults: [{ when: go, value: host }] }
lessons: [ask]
"#;

const LESSON: &str = r"id: ask
steps:
  - id: way
    choose: way
  - id: refused
    run: docker run -d goapp
    predict: { kind: single, choices: [page, refused], answer: [refused] }
    checks: [{ id: gone, network: { name: none, absent: true } }]
  - id: single
    quiz: { kind: single, choices: [page, refused], answer: [refused] }
  - id: multiple
    quiz: { kind: multiple, choices: [a, b, c], answer: [a, c] }
  - id: order
    quiz: { kind: order, choices: [b, c, a], answer: [a, b, c] }
";

const EN: &str = "# Questions

## How will you go on? {#way}

### Go on this machine {#way/choice-host}

It is quick.

### Go in a container {#way/choice-container}

Nothing is installed.

## Without -p {#refused}

```sh command
```

### The page appears {#refused/choice-page}

It would with `-p`.

### Connection refused {#refused/choice-refused}

Nothing leads in.

## One {#single}

### The page appears {#single/choice-page}

It would with `-p`.

### Connection refused {#single/choice-refused}

Nothing leads in.

## Several {#multiple}

### Alpha {#multiple/choice-a}

Why alpha.

### Beta {#multiple/choice-b}

Why beta.

### Gamma {#multiple/choice-c}

Why gamma.

## In order {#order}

### Alpha {#order/choice-a}

Why alpha.

### Beta {#order/choice-b}

Why beta.

### Gamma *.go {#order/choice-c}

Why gamma.
";

fn course() -> Course {
    let ja = EN
        .replace("How will you go on?", "どう進みますか？")
        .replace("Go on this machine", "このマシンの Go")
        .replace("Without -p", "-p なし");
    let mut files: Files = [
        ("course.yaml", COURSE),
        ("en.md", "# Course\n"),
        ("ja.md", "# コース\n"),
        ("ask/lesson.yaml", LESSON),
        ("ask/en.md", EN),
    ]
    .into_iter()
    .collect();
    files.insert("ask/ja.md", ja);
    let loaded = load(&files);
    let errors: Vec<_> = loaded.diagnostics.iter().map(ToString::to_string).filter(|told| told.starts_with("error")).collect();
    assert!(errors.is_empty(), "{errors:?}");
    loaded.course
}

fn at(step: &str) -> Stage {
    Stage::of(course(), &["go"], (200, 50), Lang::En, step).with_engine()
}

fn everywhere(name: &str, step: &str, act: impl Fn(&mut Stage)) {
    for size in [(120, 40), (80, 24), (60, 20)] {
        for lang in Lang::ALL {
            let mut stage = Stage::of(course(), &["go"], size, lang, step).with_engine();
            act(&mut stage);
            insta::assert_snapshot!(format!("{name}-{}x{}-{lang}", size.0, size.1), stage.shown());
        }
    }
}

fn answers(stage: &mut Stage, picks: &str) -> String {
    stage.keys(picks);
    stage.key(KeyCode::Enter);
    stage.shown()
}

#[test]
fn a_choice_of_a_way() {
    everywhere("way", "way", |_| {});
}

#[test]
fn a_guess_before_the_command_runs() {
    everywhere("predict", "refused", |stage| stage.keys("1"));
}

#[test]
fn a_guess_after_the_command_ran() {
    everywhere("predicted", "refused", |stage| {
        stage.keys("1r");
        stage.action(ActionEvent::Ended(Ok(0)));
    });
}

#[test]
fn a_way_says_which_is_in_use_and_which_fits_this_machine() {
    let mut stage = at("way");
    assert!(
        stage.shown().contains("1 (•) Go on this machine — in use now, fits what was found on this machine"),
        "{}",
        stage.shown()
    );
    let shown = answers(&mut stage, "2");
    assert_eq!(stage.app.session().scope().get("way"), Some("container"));
    assert!(
        shown.contains("2 (•) Go in a container — in use now") && shown.contains("1 ( ) Go on this machine — fits"),
        "{shown}"
    );
}

#[test]
fn nothing_of_a_guess_is_told_before_the_command_ran() {
    let mut stage = at("refused");
    stage.keys("1");
    let shown = stage.shown();
    assert!(shown.contains("1 (•) The page appears") && shown.contains("Pick your guess"), "{shown}");
    assert!(!shown.contains("Nothing leads in.") && !shown.contains("It would with"), "{shown}");
}

#[test]
fn a_wrong_guess_is_explained_after_the_run_and_so_is_what_happens() {
    let mut stage = at("refused");
    stage.keys("1r");
    stage.action(ActionEvent::Ended(Ok(0)));
    let shown = stage.shown();
    assert!(shown.contains("✗ The page appears") && shown.contains("It would with -p."), "{shown}");
    assert!(shown.contains("→ Connection refused") && shown.contains("Nothing leads in."), "{shown}");
}

#[test]
fn a_right_guess_is_confirmed_and_none_at_all_is_no_obstacle() {
    let mut stage = at("refused");
    stage.keys("2r");
    stage.action(ActionEvent::Ended(Ok(0)));
    let shown = stage.shown();
    assert!(shown.contains("✓ Connection refused") && !shown.contains('→') && !shown.contains("It would with"), "{shown}");
    let mut stage = at("refused");
    stage.keys("rr");
    stage.action(ActionEvent::Ended(Ok(0)));
    let shown = stage.shown();
    assert!(shown.contains("→ Connection refused") && !shown.contains('✗'), "{shown}");
}

#[test]
fn one_wrong_answer_is_explained_and_the_right_one_kept_back() {
    let mut stage = at("single");
    assert!(!stage.shown().contains("Nothing leads in."));
    let shown = answers(&mut stage, "1");
    assert!(shown.contains("It would with -p.") && !shown.contains("Nothing leads in."), "{shown}");
}

#[test]
fn each_of_several_answers_is_explained_and_what_is_missing_is_not_named() {
    let mut stage = at("multiple");
    let shown = answers(&mut stage, "12");
    assert!(
        shown.contains("✓ Alpha") && shown.contains("Why alpha.") && shown.contains("✗ Beta") && shown.contains("Why beta."),
        "{shown}"
    );
    assert!(!shown.contains("Why gamma."), "{shown}");
    let shown = answers(&mut stage, "2");
    assert!(shown.contains("there is more that is right") && !shown.contains("Why gamma."), "{shown}");
    let shown = answers(&mut stage, "3");
    assert!(shown.contains("✓ Gamma") && !shown.contains("there is more"), "{shown}");
}

#[test]
fn each_line_of_an_order_is_judged_at_its_place() {
    let mut stage = at("order");
    assert!(!stage.shown().contains("Why"));
    // Alpha, Gamma, Beta.
    let shown = answers(&mut stage, "321");
    assert!(
        shown.contains("✓ Alpha") && shown.contains("✗ Gamma *.go — Not at this place.") && shown.contains("✗ Beta"),
        "{shown}"
    );
    assert!(shown.contains("Why gamma.") && shown.contains("Why beta."), "{shown}");
}

#[test]
fn who_runs_without_a_guess_sees_the_question_first() {
    let mut stage = Stage::of(course(), &[], (80, 15), Lang::En, "refused").with_engine();
    assert!(!stage.shown().contains("2 ( ) Connection refused"), "{}", stage.shown());
    stage.keys("r");
    let shown = stage.shown();
    assert!(shown.contains("What will happen?") && shown.contains("2 ( ) Connection refused"), "{shown}");
    assert!(stage.app.session().action().is_none(), "asked first");
    stage.keys("r");
    assert!(stage.app.session().action().is_some(), "but not held up");
}

#[test]
fn what_is_said_of_an_answer_is_in_view_on_a_small_screen() {
    let mut stage = Stage::of(course(), &[], (60, 20), Lang::En, "multiple").with_engine();
    let shown = answers(&mut stage, "2");
    assert!(shown.contains("✗ Beta") && shown.contains("Why beta."), "{shown}");
    let mut stage = Stage::of(course(), &[], (60, 20), Lang::En, "refused").with_engine();
    stage.keys("1r");
    stage.action(ActionEvent::Ended(Ok(0)));
    assert!(stage.shown().contains("It would with -p."), "{}", stage.shown());
}
