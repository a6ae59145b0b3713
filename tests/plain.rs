//! The plain mode: the whole course by typing words, with a recorded run and on the engine.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod support;
#[path = "support/terminal.rs"]
mod terminal;

use std::fs::File;
use std::path::Path;
use std::process::{Command, Output};

use sealegs::course::{Action, Course, Lesson, Step, Task};
use serde_json::Value;
use support::{docker_host, free_port};
use terminal::Terminal;

fn course() -> Course {
    sealegs::course::load(&sealegs::course::embedded()).course
}

/// What a learner types at a step: a guess, the step's command or its solution, an answer by number; then on.
fn typed(course: &Course, step: &Step) -> Vec<String> {
    let number = |id: &String| step.choices().iter().position(|choice| choice.id == *id).unwrap() + 1;
    let numbers = |ids: &[String]| ids.iter().map(|id| number(id).to_string()).collect::<Vec<_>>().join(" ");
    let mut lines = Vec::new();
    if let Some(quiz) = &step.predict {
        lines.push(numbers(&quiz.answer));
    }
    match &step.action {
        Action::Read => {}
        Action::Write(_) => lines.push("apply".to_owned()),
        Action::Quiz(quiz) => lines.push(numbers(&quiz.answer)),
        Action::Choose(choosing) => {
            let variable = course.variables.iter().find(|variable| variable.name == choosing.variable).unwrap();
            lines.push(numbers(std::slice::from_ref(&variable.default)));
        }
        // Where the solution is another command, as with a prompt for SQL, the solution is asked for.
        Action::Run(tasks) => {
            let same = step.solution.iter().eq(tasks.iter().cloned().map(Task::Run).collect::<Vec<_>>().iter());
            lines.push(if same { "run" } else { "apply" }.to_owned());
        }
    }
    lines.push("next".to_owned());
    lines
}

fn script(course: &Course, lessons: &[Lesson]) -> String {
    let steps = lessons.iter().flat_map(|lesson| &lesson.steps);
    let mut lines: Vec<String> = steps.flat_map(|step| typed(course, step)).collect();
    lines.extend(["where", "quit"].map(str::to_owned));
    lines.join("\n") + "\n"
}

/// Goes through it with a script for input; the folder is also the home.
fn plain(folder: &Path, script: &str, arguments: &[&str], host: &str) -> Output {
    std::fs::write(folder.join("script"), script).unwrap();
    Command::new(env!("CARGO_BIN_EXE_sealegs"))
        .arg("--plain")
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("USER", "mika")
        .env("DOCKER_HOST", host)
        .stdin(File::open(folder.join("script")).unwrap())
        .output()
        .unwrap()
}

fn nobody(folder: &Path) -> String {
    format!("unix://{}/nobody.sock", folder.display())
}

fn told(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout.clone()).unwrap();
    let control = said.chars().find(|letter| letter.is_control() && *letter != '\n' && *letter != '\t');
    assert_eq!(control, None, "nothing is drawn: no escape sequence, no carriage return");
    assert!(!said.contains(['┌', '│', '─', '╰', '█', '✓', '✗', '⠋']), "what is a drawing on the screen is said in words");
    said
}

/// The marks of all steps, by id.
fn marks(folder: &Path) -> Vec<(String, String)> {
    let output = Command::new(env!("CARGO_BIN_EXE_sealegs"))
        .args(["list", "--format", "json"])
        .env("HOME", folder)
        .env_remove("SEALEGS_SEAT")
        .output()
        .unwrap();
    let list: Value = serde_json::from_slice(&output.stdout).unwrap();
    let lessons = list["lessons"].as_array().unwrap().iter();
    let steps = lessons.flat_map(|lesson| lesson["steps"].as_array().unwrap());
    steps.map(|step| (step["id"].as_str().unwrap().to_owned(), step["mark"].as_str().unwrap().to_owned())).collect()
}

/// The part of what was said that a failed step stands in.
fn around(said: &str, at: usize) -> String {
    let lines: Vec<&str> = said.lines().collect();
    lines[at.saturating_sub(60)..(at + 20).min(lines.len())].join("\n")
}

fn everything_is_proved(course: &Course, folder: &Path, said: &str) {
    let failed = said.lines().position(|line| line.starts_with("Check ") && line.contains(" failed: "));
    assert_eq!(failed, None, "{}", around(said, failed.unwrap_or(0)));
    let open: Vec<_> = marks(folder).into_iter().filter(|(_, mark)| mark != "done").collect();
    assert!(open.is_empty(), "{open:?}\n{}", around(said, said.lines().count()));
    let proved = course.steps().filter(|(_, step)| !step.checks.is_empty()).count();
    // A step that stands when it is come to says so then, too.
    assert!(said.matches("Done: every check passed.").count() >= proved);
    let count = course.steps().count();
    assert!(said.contains(&format!("{count} of {count} steps of the course are done.")));
    assert!(said.trim_end().ends_with("Your progress is saved. Goodbye."));
}

#[test]
fn the_whole_course_is_gone_through_by_typing_words_and_each_step_is_proved() {
    let home = tempfile::tempdir().unwrap();
    let course = course();
    let output = plain(home.path(), &script(&course, &course.lessons), &["--lang", "en"], &nobody(home.path()));
    let said = told(&output);
    everything_is_proved(&course, home.path(), &said);
    assert!(said.contains("No container engine answers, so this is a replay"), "it is said what this is");
    let steps = said.lines().filter(|line| line.starts_with("Step ") && line.contains(" of ")).count();
    let labels = said.lines().filter(|line| line.starts_with("Replay of a run that was recorded on ")).count();
    assert!(labels >= course.steps().count() && labels <= steps, "each step says that it is a replay: {labels} of {steps}");
    assert!(said.matches("\n[replay, lesson 3, step 2 of ").count() >= 2, "so does each prompt");
}

#[test]
fn a_lesson_is_gone_through_in_japanese() {
    let home = tempfile::tempdir().unwrap();
    let course = course();
    let lines = script(&course, &course.lessons[..1]).replace("run\n", "実行\n").replace("next\n", "次へ\n");
    let said = told(&plain(home.path(), &lines, &["--lang", "ja"], &nobody(home.path())));
    let proved = course.lessons[0].steps.iter().filter(|step| !step.checks.is_empty()).count();
    assert_eq!(said.matches("完了です。すべてのチェックに通りました。").count(), proved, "{said}");
    assert!(said.contains("[再生、レッスン 1、ステップ 2/12] どうしますか？"));
    for english in ["What to do", "what now", "Step 2", "Check 1", "\nRunning: docker", "Goodbye"] {
        assert!(!said.contains(english), "{english}");
    }
}

#[test]
fn a_terminal_that_cannot_draw_gets_plain_lines_and_a_prompt_that_waits() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().to_str().unwrap();
    let host = nobody(folder.path());
    let env = [("DOCKER_HOST", host.as_str()), ("SEALEGS_ENGINE", ""), ("HOME", home), ("TERM", "dumb"), ("LANG", "en_US.UTF-8")];
    let mut terminal = Terminal::open(80, 200, &[], &env, folder.path());
    terminal.wait("the prompt", |screen| screen.trim_end().ends_with("step 1 of 12] what now?"));
    terminal.send("docker version\n");
    terminal.wait("what came of it", |screen| screen.contains("means the same") && screen.contains("Done: every check passed"));
    terminal.send("ヘルプ\n");
    terminal.wait("the words", |screen| screen.contains("quit, q: quit; your progress is saved"));
    terminal.send("\u{3}");
    terminal.wait("that nothing runs", |screen| screen.contains("Nothing runs. Press Ctrl-C once more"));
    terminal.send("\u{3}");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.restored());
    assert!(marks(folder.path()).contains(&("version".to_owned(), "done".to_owned())), "progress is saved");
}

#[test]
fn the_editor_is_lent_the_terminal_and_what_it_wrote_is_checked() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().to_str().unwrap();
    let host = nobody(folder.path());
    let editor = "sh -c 'read answer; echo \"edited $answer $(basename $0)\"'";
    let env = [("DOCKER_HOST", host.as_str()), ("HOME", home), ("EDITOR", editor), ("SEALEGS_PLAIN", "1")];
    let mut terminal = Terminal::open(80, 200, &["--lang", "en"], &env, folder.path());
    terminal.wait("the prompt", |screen| screen.trim_end().ends_with("what now?"));
    terminal.send("go multi-stage/goapp-dockerfile\n");
    terminal.wait("the step", |screen| screen.contains("What to do: write") && screen.trim_end().ends_with("what now?"));
    terminal.send("e\nby me\n");
    terminal.wait("its word", |screen| screen.contains("edited by me Dockerfile"));
    terminal.wait("the checks", |screen| screen.contains("You are back from the editor.") && screen.contains("checks passed"));
    terminal.send("q\n");
    assert_eq!(terminal.exit(), 0);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_whole_course_is_done_for_real_by_typing_words() {
    let _turn = support::turn("sealegs-course-e2e.lock");
    let home = tempfile::tempdir().unwrap();
    let course = course();
    let ports: Vec<String> = course
        .variables
        .iter()
        .filter(|variable| variable.name.ends_with("_port"))
        .map(|variable| format!("{}={}", variable.name, free_port()))
        .collect();
    // The stand-in for CockroachDB has the tag of the tutorial.
    let database = ["--set", "cockroach_image=cockroachdb/cockroach:latest-v20.1"];
    let mut arguments = vec!["--lang", "en", "--engine", "live", database[0], database[1]];
    ports.iter().for_each(|port| arguments.extend(["--set", port.as_str()]));
    let output = plain(home.path(), &script(&course, &course.lessons), &arguments, &docker_host());
    let said = told(&output);
    everything_is_proved(&course, home.path(), &said);
    assert!(!said.to_lowercase().contains("replay of a run"));
    let reset = Command::new(env!("CARGO_BIN_EXE_sealegs"))
        .args(["reset", "--yes"])
        .env("HOME", home.path())
        .env("DOCKER_HOST", docker_host())
        .output()
        .unwrap();
    assert!(reset.status.success(), "{}", String::from_utf8_lossy(&reset.stderr));
}
