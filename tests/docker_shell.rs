//! `sealegs docker …` from a shell, on the real engine: streams, exit codes, signals, a terminal.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod support;
#[path = "support/terminal.rs"]
mod terminal;

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use support::{docker, docker_host, unique};
use terminal::Terminal;

const IMAGE: &str = "alpine:3.12";

fn command(program: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(words).env("DOCKER_HOST", docker_host()).env("LANG", "en_US.UTF-8");
    command.env_remove("SEALEGS_COURSE").env_remove("SEALEGS_SESSION");
    command
}

fn sealegs(words: &[&str]) -> Command {
    let mut all = vec!["docker"];
    all.extend_from_slice(words);
    command(Path::new(env!("CARGO_BIN_EXE_sealegs")), &all)
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("it was not killed")
}

fn piped(words: &[&str]) -> Child {
    sealegs(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// Reads until the text has come; what else was read is dropped.
fn read_until(from: &mut impl Read, text: &str) {
    let (mut read, mut byte) = (Vec::new(), [0]);
    while !String::from_utf8_lossy(&read).contains(text) {
        assert_eq!(from.read(&mut byte).unwrap(), 1, "it ended after {:?}", String::from_utf8_lossy(&read));
        read.push(byte[0]);
    }
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn standard_input_streams_in_and_bytes_come_out_as_they_are() {
    let mut child = piped(&["run", "--rm", "-i", IMAGE, "cat"]);
    let bytes: Vec<u8> = (0..200_000_u32).flat_map(u32::to_le_bytes).collect();
    let mut stdin = child.stdin.take().unwrap();
    let sent = bytes.clone();
    let writing = std::thread::spawn(move || stdin.write_all(&sent).unwrap());
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    assert_eq!(code(&output), 0);
    assert!(output.stdout == bytes, "{} bytes came back", output.stdout.len());
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn streams_stay_apart_and_exit_codes_are_dockers() {
    let run = ["run", "--rm", IMAGE];
    let with = |words: &[&str]| sealegs(&[&run[..], words].concat()).output().unwrap();
    let both = with(&["sh", "-c", "echo out; echo err >&2; exit 3"]);
    assert_eq!((code(&both), &both.stdout[..], &both.stderr[..]), (3, &b"out\n"[..], &b"err\n"[..]));
    assert_eq!(code(&with(&["no-such-program"])), 127);
    assert_eq!(code(&with(&["/etc"])), 126);
    let unknown = sealegs(&["run", "--no-such-flag", IMAGE]).output().unwrap();
    assert_eq!(code(&unknown), 125);
    assert!(String::from_utf8_lossy(&unknown.stderr).starts_with("unknown flag: --no-such-flag\n"));
    let no_terminal = sealegs(&["run", "-it", IMAGE, "true"]).stdin(Stdio::null()).output().unwrap();
    assert_eq!(code(&no_terminal), 1);
    assert_eq!(no_terminal.stderr, b"the input device is not a TTY\n");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn words_reach_the_container_as_the_shell_made_them() {
    let output = sealegs(&["run", "--rm", IMAGE, "echo", "two words", "$HOME", "a|b", ""]).output().unwrap();
    assert_eq!(output.stdout, b"two words $HOME a|b \n");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_signal_is_passed_on_to_the_container_also_after_the_end_of_input() {
    let script = "trap 'echo told; exit 9' INT; echo ready; while :; do sleep 0.1; done";
    let mut child = piped(&["run", "--rm", "-i", IMAGE, "sh", "-c", script]);
    drop(child.stdin.take());
    let mut stdout = child.stdout.take().unwrap();
    read_until(&mut stdout, "ready");
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
    read_until(&mut stdout, "told");
    assert_eq!(child.wait().unwrap().code(), Some(9));
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn what_is_not_attached_to_a_container_ends_on_a_signal() {
    let name = unique("shell-log");
    docker(&["run", "-d", "--name", &name, IMAGE, "sh", "-c", "echo begun; sleep 600"]);
    let mut child = piped(&["logs", "-f", &name]);
    read_until(child.stdout.as_mut().unwrap(), "begun");
    assert!(Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(143));
    docker(&["rm", "-f", &name]);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_reader_that_goes_away_ends_it_without_a_word() {
    let name = unique("shell-pipe");
    let script = format!("{} docker run --rm --name {name} {IMAGE} yes | head -n 1", env!("CARGO_BIN_EXE_sealegs"));
    let output = Command::new("sh").args(["-c", &script]).env("DOCKER_HOST", docker_host()).output().unwrap();
    assert_eq!((output.stdout, output.stderr), (b"y\n".to_vec(), Vec::new()));
    docker(&["rm", "-f", &name]);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_container_has_the_whole_terminal_its_size_and_its_changes() {
    let words = ["docker", "run", "-it", "--rm", IMAGE, "sh"];
    let mut terminal = Terminal::open(100, 30, &words, &[("DOCKER_HOST", &docker_host())], Path::new("/"));
    terminal.wait("a prompt", |screen| screen.contains("/ # "));
    terminal.send("stty size\r");
    terminal.wait("the size", |screen| screen.contains("\n30 100"));
    terminal.resize(72, 20);
    terminal.send("until [ \"$(stty size)\" = '20 72' ]; do :; done; echo it is $(stty size)\r");
    terminal.wait("the new size", |screen| screen.contains("\nit is 20 72"));
    // Ctrl-C goes to the program inside, not to ours.
    terminal.send("sh -c 'echo up; cat'\r");
    terminal.wait("a program", |screen| screen.contains("\nup"));
    terminal.send("\x03");
    terminal.wait("the shell again", |screen| screen.contains("^C") && screen.trim_end().ends_with("/ #"));
    terminal.send("echo over\r");
    terminal.wait("its answer", |screen| screen.contains("\nover"));
    terminal.send("exit 5\r");
    assert_eq!(terminal.exit(), 5);
    assert!(terminal.restored());
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn ctrl_p_ctrl_q_leaves_the_container_running() {
    let name = unique("shell-detach");
    let words = ["docker", "run", "-it", "--name", &name, IMAGE, "sh"];
    let mut terminal = Terminal::open(100, 30, &words, &[("DOCKER_HOST", &docker_host())], Path::new("/"));
    terminal.wait("a prompt", |screen| screen.contains("/ # "));
    terminal.send("\x10\x11");
    assert_eq!(terminal.exit(), 0);
    assert_eq!(docker(&["ps", "-q", "--filter", &format!("name={name}")]).lines().count(), 1);
    docker(&["rm", "-f", &name]);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn called_docker_it_is_docker() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("docker");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_sealegs"), &link).unwrap();
    let output = command(&link, &["run", "--rm", IMAGE, "echo", "from a link"]).output().unwrap();
    assert_eq!((code(&output), &output.stdout[..]), (0, &b"from a link\n"[..]));
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn only_a_shell_of_the_workshop_marks_what_it_makes() {
    for (env, labels) in [(false, "map[]"), (true, "map[sealegs.course:c sealegs.made:container sealegs.session:s]")] {
        let name = unique("shell-label");
        let mut create = sealegs(&["create", "--name", &name, IMAGE]);
        if env {
            create.env("SEALEGS_COURSE", "c").env("SEALEGS_SESSION", "s");
        }
        assert_eq!(code(&create.output().unwrap()), 0);
        assert_eq!(docker(&["inspect", "--format", "{{.Config.Labels}}", &name]).trim(), labels);
        docker(&["rm", "-f", &name]);
    }
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_build_prints_plain_progress_and_why_it_failed() {
    let folder = support::folder(&[("Dockerfile", "FROM alpine:3.12\nRUN echo said; false\n")]);
    let output = sealegs(&["build", "--no-cache", "."]).current_dir(folder.path()).output().unwrap();
    let text = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!((code(&output), &output.stdout[..]), (1, &b""[..]));
    for part in ["[2/2] RUN echo said; false\n", " said\n", " ERROR: ", "Dockerfile:2\n", "ERROR: failed to solve: "] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
}

/// The workshop in a terminal of its own, where no docker program is on the path.
fn workshop(folder: &Path, size: (u16, u16)) -> Terminal {
    let (workspace, empty) = (folder.join("work"), folder.join("empty"));
    std::fs::create_dir(&empty).unwrap();
    let arguments = ["--workspace", workspace.to_str().unwrap(), "--lang", "en"];
    let env = [
        ("DOCKER_HOST", docker_host()),
        ("HOME", folder.to_str().unwrap().to_owned()),
        ("PATH", empty.to_str().unwrap().to_owned()),
        ("SHELL", "/bin/sh".to_owned()),
        ("PS1", "ready> ".to_owned()),
    ];
    let env: Vec<_> = env.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let terminal = Terminal::open(size.0, size.1, &arguments, &env, folder);
    terminal.wait("the engine", |screen| screen.contains("Docker 20.10"));
    terminal
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn in_the_shell_panel_docker_is_there_without_a_docker_program() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = workshop(folder.path(), (120, 40));
    terminal.send("$");
    terminal.wait("our own docker", |screen| screen.contains("docker: sealegs itself") && screen.contains("ready>"));
    terminal.send("docker run --rm alpine:3.12 echo it\\'s me\r");
    terminal.wait("a container's output", |screen| screen.contains("it's me"));
    terminal.send("docker run -it --rm alpine:3.12 top\r");
    terminal.wait("a full-screen program", |screen| screen.contains("Mem:") && screen.contains("PID"));
    terminal.resize(90, 30);
    let drawn = |screen: &str| screen.lines().next().is_some_and(|title| title.trim_end().ends_with("en"));
    terminal
        .wait("the program in the new size", |screen| drawn(screen) && screen.contains("Mem:") && screen.contains("Your shell"));
    terminal.send("q");
    terminal.wait("the prompt", |screen| screen.lines().any(|line| line.trim_matches(['┃', ' ']) == "ready>"));
    terminal.send("exit\r");
    terminal.wait("the workshop", |screen| screen.contains("your shell ended"));
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.restored());
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_full_screen_program_runs_in_the_run_panel() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = workshop(folder.path(), (120, 40));
    for step in 2..=3 {
        terminal.send("n");
        terminal.wait("the next step", |screen| screen.contains(&format!("step {step}/")));
    }
    terminal.send(":");
    terminal.wait("the prompt", |screen| screen.contains("Enter"));
    // What stands there already is replaced.
    terminal.send("\x01\x0bdocker run -it --rm alpine:3.12 sh\r");
    terminal.wait("its prompt", |screen| screen.contains("/ #"));
    terminal.send("i");
    terminal.wait("all the room", |screen| screen.contains("Ctrl-] leaves") && !screen.contains("Checks"));
    terminal.send("until [ \"$(stty size)\" = '34 90' ]; do :; done; stty size\r");
    terminal.wait("the panel's size", |screen| screen.contains("┃ 34 90"));
    terminal.send("top\r");
    terminal.wait("a full-screen program", |screen| screen.contains("┃ Mem:") && screen.contains("COMMAND"));
    terminal.send("q");
    terminal.wait("the prompt", |screen| screen.lines().any(|line| line.trim_end_matches(['┃', ' ']).ends_with("/ #")));
    terminal.send("echo done | tr a-z A-Z\r");
    terminal.wait("its answer", |screen| screen.contains("DONE"));
    terminal.send("exit\r");
    terminal.wait("its end", |screen| screen.contains("exit code 0") && screen.contains("DONE"));
}
