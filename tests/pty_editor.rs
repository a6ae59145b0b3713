//! Writing files inside, in a real terminal: from what one starts with to a step that is done, with changes from outside,
//! terminals that go away, and letters as an input method sends them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/terminal.rs"]
mod terminal;

use std::path::{Path, PathBuf};

use terminal::Terminal;

const NOWHERE: (&str, &str) = ("DOCKER_HOST", "unix:///nonexistent/docker.sock");
const LIVE: (&str, &str) = ("SEALEGS_ENGINE", "live");
/// Ctrl with a letter.
const CTRL_R: &str = "\x12";
const CTRL_S: &str = "\x13";
const PASTE: (&str, &str) = ("\x1b[200~", "\x1b[201~");

const SERVER: &str = "package main\n\nimport \"net/http\"\n\nfunc main() {\n\thttp.HandleFunc(\"/\", func(w http.ResponseWriter, r *http.Request) {\n\t\tif r.Method != http.MethodGet {\n\t\t\tw.WriteHeader(http.StatusMethodNotAllowed)\n\t\t\treturn\n\t\t}\n\t\tw.Header().Set(\"Content-Type\", \"application/json\")\n\t\tw.Write([]byte(`{\"message\": \"hello\"}`))\n\t})\n\thttp.ListenAndServe(\":8888\", nil)\n}\n";

fn place(screen: &str) -> String {
    let line = screen.lines().find(|line| line.contains("lesson ")).unwrap_or_default();
    line.split_once("lesson ").map(|(_, place)| place.chars().take(20).collect()).unwrap_or_default()
}

/// The program at the step that has the learner write the server.
fn at_the_server(folder: &Path, env: &[(&str, &str)]) -> (Terminal, PathBuf) {
    let workspace = folder.join("work");
    let arguments = ["--workspace", workspace.to_str().unwrap(), "--lang", "en"];
    let mut all = vec![NOWHERE, LIVE, ("HOME", folder.to_str().unwrap())];
    all.extend(env);
    let mut terminal = Terminal::open(120, 40, &arguments, &all, folder);
    terminal.wait("a step", |screen| screen.contains("step "));
    while !terminal.text().contains("The server makes three promises") {
        let before = place(&terminal.text());
        terminal.send("n");
        terminal.wait("another step", |screen| place(screen) != before);
    }
    (terminal, workspace.join("goapp/server.go"))
}

/// The editor inside, chosen when asked.
fn writing(folder: &Path) -> (Terminal, PathBuf) {
    let (mut terminal, file) = at_the_server(folder, &[]);
    terminal.send("e");
    terminal.wait("the question which editor", |screen| screen.contains("built in, here in the workshop"));
    terminal.send("\r");
    terminal.wait("the editor", |screen| screen.contains("[goapp/server.go]"));
    (terminal, file)
}

#[test]
fn a_step_is_done_from_its_beginning_to_its_checks_without_leaving_the_workshop() {
    let folder = tempfile::tempdir().unwrap();
    let (mut terminal, file) = writing(folder.path());
    // Everything there is replaced by what is pasted.
    terminal.send("\x01");
    terminal.send(&format!("{}{SERVER}{}", PASTE.0, PASTE.1));
    terminal.wait("the text", |screen| screen.contains("ListenAndServe(\":8888\"") && screen.contains("not saved"));
    assert!(!std::fs::read_to_string(&file).unwrap_or_default().contains("8888\""), "not saved before it is asked for");
    terminal.send(CTRL_S);
    terminal.wait("the checks of the step", |screen| screen.contains("checks 3/3 ✓"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), SERVER);
    terminal.send("\x1b");
    terminal.wait("the step's page, with the proof", |screen| {
        screen.contains("The server makes three promises") && screen.contains("every check passed")
    });
    terminal.send("q");
    terminal.exit();
    assert!(terminal.restored());
}

#[test]
fn a_change_from_another_terminal_is_noticed_while_one_writes() {
    let folder = tempfile::tempdir().unwrap();
    let (mut terminal, file) = writing(folder.path());
    terminal.send("// mine");
    terminal.wait("the letters", |screen| screen.contains("// mine") && screen.contains("not saved"));
    std::fs::write(&file, "package theirs\n").unwrap();
    terminal.wait("the news by itself", |screen| screen.contains("changed outside the workshop"));
    terminal.send(CTRL_S);
    terminal.wait("the question", |screen| screen.contains("Nothing is"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "package theirs\n");
    terminal.send("m");
    terminal.wait("the save", |screen| screen.contains("server.go.theirs-1"));
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("// mine"));
    assert_eq!(std::fs::read_to_string(file.with_file_name("server.go.theirs-1")).unwrap(), "package theirs\n");
    // With nothing unsaved the newest text is simply shown.
    std::fs::write(&file, "package again\n").unwrap();
    terminal.wait("the new text", |screen| screen.contains("package again"));
}

#[test]
fn typed_text_outlives_a_closed_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let (mut terminal, _) = writing(folder.path());
    terminal.send("// typed and never saved");
    terminal.wait("the letters", |screen| screen.contains("never saved"));
    terminal.signal("HUP");
    terminal.exit();
    let (mut terminal, file) = at_the_server(folder.path(), &[]);
    terminal.send("e");
    terminal.wait("the offer", |screen| screen.contains("It was kept for you"));
    assert!(!std::fs::read_to_string(&file).unwrap_or_default().contains("never saved"));
    terminal.send("t");
    terminal.wait("the text", |screen| screen.contains("// typed and never saved"));
}

#[test]
fn typed_text_outlives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let (mut terminal, _) = writing(folder.path());
    terminal.send("// typed and never saved");
    let kept = folder.path().join("work/.sealegs/unsaved/goapp%2Fserver.go");
    terminal.wait("the letters", |screen| screen.contains("never saved"));
    let end = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while !std::fs::read_to_string(&kept).unwrap_or_default().contains("never saved") {
        assert!(std::time::Instant::now() < end, "the text is not kept");
        std::thread::yield_now();
    }
    terminal.kill();
    let (mut terminal, _) = at_the_server(folder.path(), &[]);
    terminal.send("e");
    terminal.wait("the offer", |screen| screen.contains("It was kept for you"));
    terminal.send("x");
    terminal.wait("the file as it was", |screen| screen.contains("saved · line 1") && !screen.contains("never saved"));
}

#[test]
fn letters_that_come_in_pieces_stand_where_the_cursor_was() {
    let folder = tempfile::tempdir().unwrap();
    let (mut terminal, _) = writing(folder.path());
    let (column, row) = terminal.wait_cursor("the cursor in the text", |(column, _)| column == 8);
    for byte in "日本".as_bytes() {
        terminal.send_bytes(&[*byte]);
    }
    terminal.wait("the letters", |screen| screen.contains("日本"));
    terminal.wait_cursor("the cursor behind them", |at| at == (column + 4, row));
    terminal.send("\x7f");
    terminal.wait_cursor("the cursor behind one of them", |at| at == (column + 2, row));
    // A letter of several code points goes by one key.
    terminal.send("👩‍💻");
    terminal.wait("the letter", |screen| screen.contains('💻') || screen.contains('👩'));
    terminal.send("\x7f");
    terminal.wait_cursor("the cursor behind the first", |at| at == (column + 2, row));
}

#[test]
fn the_solutions_text_comes_in_by_a_key_and_stays_unsaved_until_asked() {
    let folder = tempfile::tempdir().unwrap();
    let (mut terminal, file) = writing(folder.path());
    terminal.send(CTRL_R);
    terminal.wait("the solution", |screen| screen.contains("ListenAndServe") && screen.contains("not saved"));
    assert!(!std::fs::read_to_string(&file).unwrap_or_default().contains("StatusMethodNotAllowed"));
    terminal.send("\x1b");
    terminal.wait("the question", |screen| screen.contains("Some of your text is not saved"));
    terminal.send("s");
    terminal.wait("the proof", |screen| screen.contains("every check passed"));
}

#[test]
fn an_editor_with_a_window_is_started_with_the_file_and_not_waited_for() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let bin = folder.path().join("bin");
    std::fs::create_dir(&bin).unwrap();
    let program = bin.join("zed");
    std::fs::write(&program, format!("#!/bin/sh\necho \"$@\" > {}/opened\nexec sleep 60\n", folder.path().display())).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", bin.display());
    let (mut terminal, file) = at_the_server(folder.path(), &[("PATH", &path), ("EDITOR", "vi")]);
    terminal.send("e");
    terminal.wait("the editors that are here", |screen| screen.contains("Zed (zed)") && screen.contains("$EDITOR: vi"));
    terminal.send("3");
    terminal.wait("the word that it was opened", |screen| screen.contains("Editor: zed") && screen.contains("step "));
    let opened = folder.path().join("opened");
    let end = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while !std::fs::read_to_string(&opened).is_ok_and(|line| line.ends_with('\n')) {
        assert!(std::time::Instant::now() < end, "the editor was not started");
        std::thread::yield_now();
    }
    assert_eq!(std::fs::read_to_string(&opened).unwrap().trim(), file.canonicalize().unwrap().to_str().unwrap());
    // What is saved there turns the step green by itself.
    std::fs::write(&file, SERVER).unwrap();
    terminal.wait("the proof", |screen| screen.contains("every check passed"));
}

#[test]
fn the_prompt_takes_letters_in_pieces_and_the_cursor_stands_behind_them() {
    let folder = tempfile::tempdir().unwrap();
    let (mut terminal, _) = at_the_server(folder.path(), &[]);
    terminal.send(":");
    let (column, row) = terminal.wait_cursor("the cursor in the prompt", |_| true);
    for byte in "echo 日本語".as_bytes() {
        terminal.send_bytes(&[*byte]);
    }
    terminal.wait_cursor("the cursor behind the letters", |at| at == (column + 11, row));
    assert!(terminal.text().contains("$ echo 日本語"), "{}", terminal.text());
    // What an input method hands over in one piece, as terminals paste it.
    terminal.send("\x1b[200~入力\x1b[201~");
    terminal.wait_cursor("the cursor behind what came at once", |at| at == (column + 15, row));
    for _ in 0..3 {
        terminal.send("\x7f");
    }
    terminal.wait_cursor("the cursor behind what is left", |at| at == (column + 9, row));
    terminal.wait("what is left", |screen| screen.contains("$ echo 日本") && !screen.contains("日本語"));
}
