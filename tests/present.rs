//! `sealegs present`: a demo runs by itself and is recorded, and a presenter at a terminal goes through one by hand.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/cast.rs"]
mod cast;
#[path = "support/terminal.rs"]
mod terminal;

use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

use terminal::Terminal;

/// The steps of the lesson, in order.
const STEPS: [&str; 10] = [
    "need",
    "goapp-dockerfile",
    "goapp-build",
    "goapp-run",
    "webapp-dockerfile",
    "webapp-build",
    "parallel",
    "ping-dockerfile",
    "ping-build",
    "priority",
];

/// The program with a home, a user and a secret of its own.
fn demo(home: &Path, arguments: &[&str]) -> Output {
    let workspace = home.join("work");
    Command::new(env!("CARGO_BIN_EXE_sealegs"))
        .args(["--workspace", workspace.to_str().unwrap(), "--lang", "en", "present"])
        .args(arguments)
        .env("HOME", home)
        .env("USER", "anneliese")
        .env("HUB_TOKEN", "hush-hush-hush")
        .env_remove("NO_COLOR")
        .env_remove("SEALEGS_ENGINE")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap()
}

/// What every recording of the whole lesson must be.
fn proves_the_lesson(text: &str, home: &Path) -> cast::Played {
    let played = cast::play(text);
    let steps: Vec<_> = played.markers.iter().map(|marker| marker.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(steps, STEPS.map(|step| format!("multi-stage/{step}")), "a marker at each step");
    for (place, (marker, screen)) in played.markers.iter().zip(&played.at).enumerate() {
        let (_, title) = marker.split_once(' ').unwrap();
        let number = format!("{}/{}", place + 1, STEPS.len());
        assert!(screen.lines().next().unwrap().contains(&number) && screen.contains(title), "at {marker}:\n{screen}");
    }
    assert!(played.screen.contains("That was it."), "the last screen:\n{}", played.screen);
    assert_eq!(played.exit.as_deref(), Some("0"));
    assert!(played.time.1 <= 2.0, "pauses are cut: {:?}", played.time);
    for private in [home.to_str().unwrap(), "anneliese", "hush-hush-hush"] {
        assert!(!text.contains(private) && !played.all.contains(private), "{private} is in the recording");
    }
    for shown in ["goapp$ docker build . -t goapp", "$ docker run -it --rm -p", "COPY --from=build /server /server"] {
        assert!(played.all.contains(shown), "{shown} is never on the screen");
    }
    played
}

#[test]
fn the_multi_stage_lesson_runs_by_itself_is_recorded_and_the_recording_plays() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("demo.cast");
    let arguments = ["--lesson", "multi-stage", "--auto", "--pace", "instant", "--engine", "replay", "--record"];
    let done = demo(home.path(), &[&arguments[..], &[file.to_str().unwrap()]].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let text = std::fs::read_to_string(&file).unwrap();
    let played = proves_the_lesson(&text, home.path());
    assert!(played.all.contains("REPLAY"), "a replay is never shown without its label");
    assert_eq!(played.header["title"], "Ship only what runs");
    // Nothing is overwritten.
    let again = demo(home.path(), &[&arguments[..], &[file.to_str().unwrap()]].concat());
    assert_eq!(again.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&again.stderr).contains("Nothing is overwritten"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn the_last_screen_is_written_as_a_picture() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("built.svg");
    let steps = ["--step", "multi-stage/need", "--to", "goapp-dockerfile", "--auto", "--pace", "instant", "--engine", "replay"];
    let done = demo(home.path(), &[&steps[..], &["--export", file.to_str().unwrap()]].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let picture = std::fs::read_to_string(&file).unwrap();
    assert!(picture.starts_with("<svg") && picture.contains("REPLAY") && !picture.contains("anneliese"), "{picture}");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn on_a_live_engine_the_same_demo_proves_every_step() {
    let host = std::env::var("SEALEGS_TEST_DOCKER_HOST").expect("SEALEGS_TEST_DOCKER_HOST says where the engine is");
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("demo.cast");
    let port = || std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let workspace = home.path().join("work");
    let sealegs = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_sealegs"))
            .args(["--workspace", workspace.to_str().unwrap(), "--lang", "en", "--engine", "live"])
            .args(["--set", &format!("goapp_port={}", port()), "--set", &format!("webapp_port={}", port())])
            .args(arguments)
            .env("DOCKER_HOST", &host)
            .env("HOME", home.path())
            .env("USER", "anneliese")
            .env_remove("SEALEGS_ENGINE")
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap()
    };
    let record = file.to_str().unwrap();
    let done = sealegs(&["present", "--lesson", "multi-stage", "--auto", "--pace", "instant", "--record", record]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let text = std::fs::read_to_string(&file).unwrap();
    let played = proves_the_lesson(&text, home.path());
    assert!(!played.all.contains("REPLAY"), "it is no replay");
    let progress = std::fs::read_to_string(workspace.join(".sealegs/progress.json")).unwrap();
    for step in STEPS {
        assert!(progress.contains(&format!("\"multi-stage/{step}\"")), "{step} is not done");
    }
    assert!(!progress.contains("\"replayed\": true"), "{progress}");
    assert!(sealegs(&["reset", "--yes"]).status.success());
}

#[test]
fn a_presenter_goes_on_with_a_clicker_and_makes_a_picture() {
    let home = tempfile::tempdir().unwrap();
    let workspace = home.path().join("work");
    let arguments = ["--workspace", workspace.to_str().unwrap(), "--lang", "en", "--engine", "replay", "--pace", "quick"];
    let env = [("HOME", home.path().to_str().unwrap()), ("SEALEGS_ENGINE", "")];
    let lesson = ["present", "--step", "multi-stage/goapp-dockerfile"];
    let mut terminal = Terminal::open(120, 40, &[&arguments[..], &lesson[..]].concat(), &env, home.path());
    let page_down = "\x1b[6~";
    terminal.wait("the cover", |screen| screen.contains("Ship only what runs") && screen.contains("ready: Two stages for goapp"));
    terminal.send(page_down);
    terminal.wait("the step", |screen| screen.contains("Two stages for goapp") && screen.contains("2/10"));
    loop {
        terminal
            .wait("what the next press does", |screen| screen.contains("Space more") || screen.contains("Space write the file"));
        let before = terminal.text();
        if before.contains("Space write the file") {
            break;
        }
        terminal.send(page_down);
        terminal.wait("more of the text", |screen| screen != before);
    }
    terminal.send(page_down);
    terminal.wait("the file, and its checks", |screen| screen.contains("✓ The last stage runs /server"));
    terminal.send("x");
    terminal.wait("where the picture is", |screen| screen.contains("stills"));
    assert!(workspace.join(".sealegs/stills/multi-stage-goapp-dockerfile-1.svg").is_file());
    terminal.send(page_down);
    terminal.wait("the next step", |screen| screen.contains("3/10"));
    terminal.send("\x1b[5~");
    terminal.wait("back", |screen| screen.contains("2/10") && screen.contains("goapp/Dockerfile"));
    terminal.send("q");
    terminal.wait_for(Duration::from_secs(10), "nothing more", |_| true);
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.restored());
}
