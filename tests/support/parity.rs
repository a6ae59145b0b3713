//! One command line twice on the same engine: carried out by us and by the docker CLI.
//!
//! What must differ (ids, times, the names of twins) is made the same; everything else is compared, and a failure shows
//! both sides line by line.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use regex::Regex;
use sealegs::docker_cli::{self, CommandLine, DockerCommand};
use sealegs::engine::live::Live;
use sealegs::engine::{OutputStream, RunInput, Size};
use sealegs::runtime::ActionOutput;
use sealegs::runtime::docker::{ExecContext, Terminal, execute, exit_code};
use tokio::sync::mpsc;

use super::{bounded, docker_host};

/// What one side said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub code: i64,
    pub stdout: Vec<u8>,
    pub stderr: Vec<u8>,
}

/// What is around a command on both sides. The CLI has no terminal.
#[derive(Debug, Clone)]
pub struct Stage {
    /// The folder it runs in.
    pub cwd: PathBuf,
    /// Its standard input, to the end.
    pub stdin: Vec<u8>,
    /// Labels that our side gives to what it makes.
    pub labels: BTreeMap<String, String>,
    /// What our side takes for a terminal.
    pub terminal: Terminal,
}

impl Default for Stage {
    fn default() -> Self {
        Self { cwd: std::env::temp_dir(), stdin: Vec::new(), labels: BTreeMap::new(), terminal: Terminal::default() }
    }
}

impl Said {
    /// Standard output as text.
    pub fn out(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }

    /// Standard error as text.
    pub fn err(&self) -> String {
        String::from_utf8_lossy(&self.stderr).into_owned()
    }

    /// Lines to compare: the exit code, then what was printed, made the same where it must differ.
    pub fn lines(&self) -> Vec<String> {
        let named = |name: &str, bytes: &[u8]| {
            normal(&String::from_utf8_lossy(bytes)).lines().map(|line| format!("{name} {line}")).collect::<Vec<_>>()
        };
        let mut all = vec![format!("exit code {}", self.code)];
        all.extend(named("stdout |", &self.stdout));
        all.extend(named("stderr |", &self.stderr));
        all
    }

    /// With every line of standard output in alphabetical order, for what engines give in any order.
    pub fn sorted(mut self) -> Self {
        let mut lines: Vec<&[u8]> = self.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
        lines.sort_unstable();
        let mut all = lines.join(&b'\n');
        all.push(b'\n');
        self.stdout = all;
        self
    }

    /// With a name replaced, in both streams.
    pub fn renamed(mut self, from: &str, to: &str) -> Self {
        self.stdout = self.out().replace(from, to).into_bytes();
        self.stderr = self.err().replace(from, to).into_bytes();
        self
    }
}

/// A command line as we read it.
pub fn parsed(line: &str) -> DockerCommand {
    match docker_cli::parse(line, &|_| None) {
        Ok(CommandLine::Docker(command)) => command,
        other => panic!("{line}: {other:?}"),
    }
}

/// A command carried out by us.
pub async fn ours_with(engine: &Live, command: &DockerCommand, stage: &Stage) -> Said {
    let context = ExecContext {
        cwd: stage.cwd.clone(),
        labels: stage.labels.clone(),
        size: Size { cols: 80, rows: 24 },
        terminal: stage.terminal,
        lang: sealegs::i18n::Lang::En,
        proxy: sealegs::docker_cli::proxy::Proxy::default(),
    };
    let (sender, mut output) = mpsc::channel(64);
    let (keys, input) = mpsc::channel(1);
    let stdin = stage.stdin.clone();
    let typing = async move {
        for piece in stdin.chunks(16 * 1024) {
            if keys.send(RunInput::Bytes(piece.to_vec().into())).await.is_err() {
                break;
            }
        }
    };
    let reading = async {
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        while let Some(news) = output.recv().await {
            match news {
                ActionOutput::Bytes(OutputStream::Stderr, bytes) => stderr.extend_from_slice(&bytes),
                ActionOutput::Bytes(_, bytes) => stdout.extend_from_slice(&bytes),
                _ => {}
            }
        }
        (stdout, stderr)
    };
    let all = async { tokio::join!(execute(engine, command, context, sender, input), reading, typing) };
    let (result, (stdout, stderr), ()) = bounded(&format!("{command:?}"), all).await;
    Said { code: exit_code(command, &result), stdout, stderr }
}

/// A line carried out by us.
pub async fn ours(engine: &Live, line: &str) -> Said {
    ours_with(engine, &parsed(line), &Stage::default()).await
}

/// A line carried out by the docker CLI.
pub async fn theirs_with(line: &str, stage: &Stage) -> Said {
    let words = shell_words::split(line).expect("words of a shell");
    let mut command = Command::new("docker");
    command.args(&words[1..]).current_dir(&stage.cwd).env("DOCKER_HOST", docker_host()).env("TZ", "UTC");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let stdin = stage.stdin.clone();
    let run = tokio::task::spawn_blocking(move || {
        let mut child = command.spawn().expect("the docker CLI");
        let mut pipe = child.stdin.take().expect("its input");
        std::thread::scope(|threads| {
            // It may end without reading.
            threads.spawn(move || drop(pipe.write_all(&stdin)));
            child.wait_with_output().expect("its output")
        })
    });
    let output = bounded(line, run).await.expect("the docker CLI");
    Said { code: i64::from(output.status.code().expect("an exit code")), stdout: output.stdout, stderr: output.stderr }
}

/// A line carried out by the docker CLI in any folder.
pub async fn theirs(line: &str) -> Said {
    theirs_with(line, &Stage::default()).await
}

/// Both sides say the same to a line that changes nothing. They stand in an empty folder: what `docker cp .` says of the
/// files there would depend on how far it came before the engine's answer.
pub async fn same(engine: &Live, line: &str) {
    let empty = tempfile::tempdir().expect("an empty folder");
    let stage = Stage { cwd: empty.path().to_owned(), ..Stage::default() };
    same_with(engine, &parsed(line), line, &stage).await;
}

/// Both sides say the same to a command that changes nothing. `line` is what the CLI is given.
pub async fn same_with(engine: &Live, command: &DockerCommand, line: &str, stage: &Stage) {
    let (ours, theirs) = tokio::join!(ours_with(engine, command, stage), theirs_with(line, stage));
    assert_same(line, &ours, &theirs);
}

/// A name for each side, written `{}` in lines: what changes something is done to two things alike.
#[derive(Debug, Clone)]
pub struct Twins {
    /// Our side's.
    pub ours: String,
    /// The CLI's; as long as ours, so that tables are as wide.
    pub theirs: String,
}

impl Twins {
    /// A pair of names that nobody else has.
    pub fn new(stem: &str) -> Self {
        let name = super::unique(stem);
        Self { ours: format!("{name}-o"), theirs: format!("{name}-c") }
    }

    /// The same line on each twin says the same; what our side said.
    pub async fn same(&self, engine: &Live, line: &str) -> Said {
        self.same_in(engine, line, &Stage::default(), &Stage::default()).await
    }

    /// The same, each side on its own stage.
    pub async fn same_in(&self, engine: &Live, line: &str, ours: &Stage, theirs: &Stage) -> Said {
        self.same_command(engine, &parsed(&line.replace("{}", &self.ours)), line, ours, theirs).await
    }

    /// The same for a command that is not read from the line.
    pub async fn same_command(&self, engine: &Live, command: &DockerCommand, line: &str, ours: &Stage, theirs: &Stage) -> Said {
        let said = ours_with(engine, command, ours).await;
        let twin = theirs_with(&line.replace("{}", &self.theirs), theirs).await;
        let here = |said: &Said, name: &str, stage: &Stage| {
            said.clone().renamed(name, "{}").renamed(&stage.cwd.display().to_string(), "CWD")
        };
        assert_same(line, &here(&said, &self.ours, ours), &here(&twin, &self.theirs, theirs));
        said
    }
}

/// Fails with both sides shown when they differ.
pub fn assert_same(line: &str, ours: &Said, theirs: &Said) {
    let (ours, theirs) = (ours.lines(), theirs.lines());
    if ours != theirs {
        panic!("{line}\n{}", difference(&ours, &theirs));
    }
}

/// Lines of both sides: `=` the same, `-` the CLI's alone, `+` ours alone.
pub fn difference(ours: &[String], theirs: &[String]) -> String {
    // The longest common part, by the table of the lengths of what is common to the ends.
    let mut common = vec![vec![0usize; theirs.len() + 1]; ours.len() + 1];
    for (at, own) in ours.iter().enumerate().rev() {
        for (to, other) in theirs.iter().enumerate().rev() {
            common[at][to] = if own == other { common[at + 1][to + 1] + 1 } else { common[at + 1][to].max(common[at][to + 1]) };
        }
    }
    let (mut at, mut to, mut out) = (0, 0, String::from("  (- docker CLI, + ours)\n"));
    while at < ours.len() || to < theirs.len() {
        let (mark, text) = if at < ours.len() && to < theirs.len() && ours[at] == theirs[to] {
            at += 1;
            to += 1;
            ("=", &ours[at - 1])
        } else if at == ours.len() || (to < theirs.len() && common[at][to + 1] >= common[at + 1][to]) {
            to += 1;
            ("-", &theirs[to - 1])
        } else {
            at += 1;
            ("+", &ours[at - 1])
        };
        out.push_str(&format!("  {mark} {text}\n"));
    }
    out
}

/// A text with ids, times and the gaps of tables made the same.
pub fn normal(text: &str) -> String {
    static IDS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b[0-9a-f]{64}\b").expect("a pattern"));
    static SHORT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b[0-9a-f]{12}\b").expect("a pattern"));
    static MOMENT: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\b(?:Less than a second|About a minute|\d+ seconds?|\d+ minutes?)\b").expect("a pattern"));
    static STAMP: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)").expect("a pattern"));
    static GAP: LazyLock<Regex> = LazyLock::new(|| Regex::new(r" {2,}").expect("a pattern"));
    let text = IDS.replace_all(text, "<id>");
    let text = SHORT.replace_all(&text, "<short id>");
    let text = MOMENT.replace_all(&text, "<moments>");
    let text = STAMP.replace_all(&text, "<time>");
    text.lines().map(|line| GAP.replace_all(line.trim_end(), "  ").into_owned() + "\n").collect()
}
