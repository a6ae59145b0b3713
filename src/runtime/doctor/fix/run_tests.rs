use std::collections::VecDeque;

use super::super::facts::{Elevate, Facts, Seen};
use super::super::plan::plan;
use super::*;
use crate::runtime::doctor::system::{Family, System};

/// A door whose answers are laid out, and that writes down what it was asked.
struct Script {
    terminal: bool,
    answer: Answer,
    runs: VecDeque<Ran>,
    waits: VecDeque<Waited>,
    done: Vec<String>,
    said: String,
}

impl Script {
    fn new(answer: Answer, runs: &[Ran], waits: &[Waited]) -> Self {
        let (runs, waits) = (runs.to_vec().into(), waits.to_vec().into());
        Self { terminal: true, answer, runs, waits, done: Vec::new(), said: String::new() }
    }
}

#[async_trait]
impl Door for Script {
    fn terminal(&self) -> bool {
        self.terminal
    }
    fn say(&mut self, text: &str) {
        self.said.push_str(text);
        self.said.push('\n');
    }
    async fn ask(&mut self, _: &str) -> Answer {
        self.done.push("asked".into());
        self.answer
    }
    async fn run(&mut self, start: &Start, bound: Duration) -> Ran {
        self.done.push(format!("ran {} within {}", start.line, bound.as_secs()));
        self.runs.pop_front().unwrap()
    }
    async fn wait(&mut self, _: &Start, _: Duration) -> Waited {
        self.done.push("waited".into());
        self.waits.pop_front().unwrap()
    }
    async fn log(&mut self, _: &Start) -> Vec<String> {
        vec!["no space left on device".into()]
    }
}

fn debian(elevate: Elevate, programs: &[&str]) -> Facts {
    Facts {
        system: System { family: Family::Debian, ..System::default() },
        elevate,
        systemd: true,
        user_systemd: true,
        docker_unit: true,
        programs: programs.iter().map(|name| (*name).to_owned()).collect(),
        runtime_dir: Some("/run/user/7".into()),
        places: vec![("unix:///var/run/docker.sock".into(), Seen::Nobody)],
        ..Facts::default()
    }
}

async fn outcomes(facts: &Facts, yes: bool, door: &mut Script) -> Vec<Outcome> {
    let options = Options { lang: Lang::En, yes, limit: None };
    fix(&plan(facts), facts, options, door).await.into_iter().map(|attempt| attempt.outcome).collect()
}

const BOTH: [&str; 2] = ["dockerd", "podman"];

#[tokio::test]
async fn the_line_is_shown_asked_about_run_and_waited_for() {
    let facts = debian(Elevate::Sudo, &["dockerd"]);
    let mut door = Script::new(Answer::Yes, &[Ran::Ended(0)], &[Waited::Answers(3)]);
    assert_eq!(outcomes(&facts, false, &mut door).await, [Outcome::Started]);
    assert_eq!(door.done, ["asked", "ran sudo systemctl start docker within 120", "waited"]);
    assert!(door.said.contains("    sudo systemctl start docker\n") && door.said.contains("root's rights"), "{}", door.said);
    assert!(door.said.contains("Docker answers, after 3 s."), "{}", door.said);
}

#[tokio::test]
async fn without_a_yes_nothing_is_run() {
    let facts = debian(Elevate::Sudo, &BOTH);
    let mut no = Script::new(Answer::No, &[], &[]);
    assert_eq!(outcomes(&facts, false, &mut no).await, [Outcome::Declined, Outcome::Declined]);
    assert_eq!(no.done, ["asked", "asked"], "each of the two engines is offered");
    let mut nobody = Script::new(Answer::Nobody, &[], &[]);
    let facts = debian(Elevate::Root, &BOTH);
    assert_eq!(outcomes(&facts, false, &mut nobody).await, [Outcome::NobodyToAsk]);
    let mut interrupted = Script::new(Answer::Interrupted, &[], &[]);
    assert_eq!(outcomes(&facts, false, &mut interrupted).await, [Outcome::Interrupted]);
    assert_eq!(interrupted.done, ["asked"]);
}

#[tokio::test]
async fn sudo_is_never_run_where_no_password_can_be_typed() {
    let facts = debian(Elevate::Sudo, &BOTH);
    let mut door = Script::new(Answer::No, &[Ran::Ended(0)], &[Waited::Answers(1)]);
    door.terminal = false;
    assert_eq!(outcomes(&facts, true, &mut door).await, [Outcome::NeedsTerminal, Outcome::Started]);
    assert_eq!(door.done, ["ran systemctl --user start podman.socket within 120", "waited"]);
    assert!(door.said.contains("    sudo systemctl start docker\n"), "it is printed: {}", door.said);
}

#[tokio::test]
async fn yes_does_not_go_as_far_as_setting_something_up() {
    let mut facts = debian(Elevate::Sudo, &["dockerd-rootless-setuptool.sh"]);
    let mut door = Script::new(Answer::Yes, &[Ran::Ended(0)], &[Waited::Answers(1)]);
    assert_eq!(outcomes(&facts, true, &mut door).await, [Outcome::NotUnasked]);
    assert!(door.done.is_empty());
    assert_eq!(outcomes(&facts, false, &mut door).await, [Outcome::Started]);
    facts.rootless_unit = true;
    let mut door = Script::new(Answer::No, &[Ran::Ended(0)], &[Waited::Answers(1)]);
    assert_eq!(outcomes(&facts, true, &mut door).await, [Outcome::Started], "what is set up is only started");
}

#[tokio::test]
async fn a_start_that_comes_to_nothing_shows_its_log_and_what_is_next() {
    let facts = debian(Elevate::Sudo, &BOTH);
    for (ran, waited, outcome, says) in [
        (Ran::Ended(1), None, Outcome::Failed, "exit code 1"),
        (Ran::TimedOut, None, Outcome::TimedOut, "after 120 s"),
        (Ran::Ended(0), Some(Waited::TimedOut), Outcome::Silent, "no engine answers"),
        (Ran::Running, Some(Waited::Ended(2)), Outcome::Failed, "exit code 2"),
    ] {
        let waits: Vec<Waited> = waited.into_iter().collect();
        let mut door = Script::new(Answer::Yes, &[ran], &waits);
        assert_eq!(outcomes(&facts, true, &mut door).await, [outcome], "Podman is not started in its place unasked");
        for part in [says, "    no space left on device", "sudo journalctl -u docker", "reset-failed", "sealegs doctor --fix"] {
            assert!(door.said.contains(part), "{part}: {}", door.said);
        }
    }
    let mut door = Script::new(Answer::Yes, &[Ran::Ended(1), Ran::Ended(0)], &[Waited::Answers(0)]);
    assert_eq!(outcomes(&facts, false, &mut door).await, [Outcome::Failed, Outcome::Started], "asked, the next is offered");
}

#[tokio::test]
async fn an_engine_that_comes_up_closed_tells_how_to_be_let_in_and_is_left_at_that() {
    let facts = debian(Elevate::Sudo, &BOTH);
    let mut door = Script::new(Answer::Yes, &[Ran::Ended(0)], &[Waited::Denied]);
    assert_eq!(outcomes(&facts, true, &mut door).await, [Outcome::Denied]);
    assert!(door.said.contains("usermod -aG docker") && door.said.contains("can become root"), "{}", door.said);
    assert_eq!(door.done.len(), 2, "the group is up to them");
}
