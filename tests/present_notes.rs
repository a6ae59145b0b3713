//! `sealegs present --notes`: a second terminal in step with a demo, over the socket of its workspace.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/terminal.rs"]
mod terminal;

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use terminal::Terminal;

const PAGE_DOWN: &str = "\x1b[6~";

fn open(home: &Path, arguments: &[&str], env: &[(&str, &str)]) -> Terminal {
    let workspace = home.join("work");
    let first = ["--workspace", workspace.to_str().unwrap(), "--lang", "en", "--engine", "replay", "--pace", "quick"];
    let own = [("HOME", home.to_str().unwrap()), ("SEALEGS_ENGINE", "")];
    Terminal::open(120, 40, &[&first[..], arguments].concat(), &[&own[..], env].concat(), home)
}

/// A screen without its last row, in which the clock goes on.
fn but_the_clock(screen: &str) -> Vec<&str> {
    screen.lines().take(38).collect()
}

fn demo(home: &Path) -> Terminal {
    open(home, &["present", "--step", "multi-stage/goapp-dockerfile", "--plan", "20"], &[])
}

fn notes(home: &Path) -> Terminal {
    open(home, &["present", "--notes"], &[])
}

#[test]
fn notes_wait_for_a_demo_are_in_step_with_it_and_drive_it() {
    let home = tempfile::tempdir().unwrap();
    let mut notes = notes(home.path());
    notes.wait("that it waits", |screen| screen.contains("Waiting for `sealegs present`"));
    let mut demo = demo(home.path());
    notes.wait("the demo", |screen| screen.contains("Two stages for goapp") && screen.contains("REPLAY"));
    notes.wait("that the step is ready", |screen| screen.contains("ready: Two stages for goapp"));
    let socket = home.path().join("work/.sealegs/present.sock");
    assert_eq!(std::fs::metadata(&socket).unwrap().permissions().mode() & 0o777, 0o600, "for this user only");
    // A press in the demo is seen in the notes.
    demo.send(PAGE_DOWN);
    notes.wait("the clock against the plan", |screen| screen.contains("2/10") && screen.contains("on plan"));
    notes.wait("the step's own time", |screen| screen.contains("this step 0:0"));
    // A press in the notes goes on in the demo.
    loop {
        demo.wait("what the next press does", |screen| screen.contains("Space more") || screen.contains("Space write the file"));
        let before = demo.text();
        notes.send(PAGE_DOWN);
        if before.contains("Space write the file") {
            break;
        }
        demo.wait("more of the text", |screen| but_the_clock(screen) != but_the_clock(&before));
    }
    demo.wait("the file, and its checks", |screen| screen.contains("✓ The last stage runs /server"));
    demo.wait("that it is proved", |screen| screen.contains("Space next step"));
    notes.send(PAGE_DOWN);
    demo.wait("the next step", |screen| screen.contains("3/10"));
    notes.wait("the same in the notes", |screen| screen.contains("3/10"));
    notes.send("\x1b[5~");
    demo.wait("back", |screen| screen.contains("2/10"));
    // A step by its name is prepared, and the next press goes there.
    notes.send("gpriority\r");
    demo.wait("that it is prepared", |screen| screen.contains("ready:") && screen.contains("2/10"));
    notes.wait("that in the notes", |screen| screen.contains("ready:"));
    notes.send(" ");
    demo.wait("the step", |screen| screen.contains("10/10"));
    // A demo that ends is waited for again.
    demo.send("q");
    notes.wait("that it waits again", |screen| screen.contains("Waiting for `sealegs present`"));
    assert_eq!(demo.exit(), 0);
    assert!(!socket.exists(), "nothing is left behind");
    notes.send("q");
    assert_eq!(notes.exit(), 0);
    assert!(notes.restored() && demo.restored());
}

#[test]
fn what_a_stranger_writes_into_the_socket_does_nothing() {
    use std::io::Write;
    let home = tempfile::tempdir().unwrap();
    let mut demo = demo(home.path());
    demo.wait("the cover", |screen| screen.contains("ready: Two stages for goapp"));
    let socket = home.path().join("work/.sealegs/present.sock");
    let mut strangers = Vec::new();
    for line in ["nonsense\n".to_owned(), "{\"jump\":\"../../etc\"}\n".to_owned(), format!("\"{}\"\n", "x".repeat(100_000))] {
        let mut stream = std::os::unix::net::UnixStream::connect(&socket).unwrap();
        // It may be hung up on in the middle.
        let _ = stream.write_all(line.as_bytes());
        strangers.push(stream);
    }
    demo.wait("that there is no such step", |screen| screen.contains("../../etc"));
    demo.send(PAGE_DOWN);
    demo.wait("that it goes on", |screen| screen.contains("2/10"));
    demo.send("q");
    assert_eq!(demo.exit(), 0);
}

#[test]
fn both_screens_wear_the_theme_of_the_terminals_background_and_the_presenters_own_keys() {
    let home = tempfile::tempdir().unwrap();
    let config = home.path().join("config.toml");
    std::fs::write(&config, "theme = \"dark\"\n[keys.present]\nnext = \"F5\"\n").unwrap();
    let env = [("SEALEGS_CONFIG", config.to_str().unwrap()), ("COLORTERM", "truecolor")];
    let mut demo = open(home.path(), &["present", "--step", "multi-stage/goapp-dockerfile"], &env);
    demo.wait("the own key", |screen| screen.contains("F5 go there") && screen.contains("ready:"));
    let ground = |terminal: &Terminal| terminal.ground();
    assert!(matches!(ground(&demo), vt100::Color::Rgb(red, _, _) if red < 0x40), "{:?}", ground(&demo));
    demo.send("\x1b[15~");
    demo.wait("the step", |screen| screen.contains("2/10") && screen.contains("F5 "));
    let mut notes = open(home.path(), &["--theme", "light", "present", "--notes"], &env);
    notes.wait("the notes", |screen| screen.contains("2/10") && screen.contains("F5 "));
    assert!(matches!(ground(&notes), vt100::Color::Rgb(red, _, _) if red > 0xc0), "{:?}", ground(&notes));
    demo.send("q");
    notes.send("q");
    assert_eq!((demo.exit(), notes.exit()), (0, 0));
}

#[test]
fn without_a_choice_a_demo_asks_the_terminal_for_its_background() {
    let home = tempfile::tempdir().unwrap();
    let env = [("COLORTERM", "truecolor")];
    let mut demo = open(home.path(), &["present", "--step", "multi-stage/goapp-dockerfile"], &env);
    demo.wait("the cover", |screen| screen.contains("ready: Two stages for goapp"));
    // A middling background, on which hardly anything can be read, is painted over: that is seen.
    demo.send("\x1b]11;rgb:8080/8080/8080\x07");
    demo.wait_any_ground();
    assert!(demo.text().contains("Space go there"), "no letter of the answer was taken for a key:\n{}", demo.text());
    demo.send("q");
    assert_eq!(demo.exit(), 0);
}
