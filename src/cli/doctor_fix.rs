//! `sealegs doctor --fix` on a terminal: what is said, asked and shown while an engine is started.

use std::io::{IsTerminal, Write};
use std::time::Duration;

use async_trait::async_trait;
use serde::Serialize;
use tokio_util::sync::CancellationToken;

use crate::cli::doctor_args::DoctorArgs;
use crate::cli::{output, problems};
use crate::engine::live::ConnectEnv;
use crate::i18n::Lang;
use crate::runtime::doctor::fix::perform::Performer;
use crate::runtime::doctor::fix::run::{Answer, Ran, Waited};
use crate::runtime::doctor::fix::{self, Attempt, Door, Options, Outcome, Start, Step, Verdict, words};
use crate::runtime::doctor::{self, Request};

/// How long all that was started may take to stop after Ctrl-C.
pub const GRACE: Duration = Duration::from_secs(12);
/// Between two words about the wait, where they cannot be written over each other.
const SELDOM: u64 = 10;

/// What was found, tried, and is left to be done.
#[derive(Debug, Serialize)]
pub struct Fixed {
    verdict: &'static str,
    attempts: Vec<Attempt>,
    steps: Vec<Step>,
}

impl Fixed {
    /// Ctrl-C ended it.
    pub fn interrupted(&self) -> bool {
        self.ended(Outcome::Interrupted)
    }

    fn ended(&self, outcome: Outcome) -> bool {
        self.attempts.iter().any(|attempt| attempt.outcome == outcome)
    }
}

/// Whether nothing was done because nobody could be asked; says so.
pub fn nobody(fixed: &Fixed, lang: Lang) -> bool {
    let nobody = fixed.ended(Outcome::NobodyToAsk);
    if nobody {
        problems::usage(&words::nobody(lang), &words::say_yes(lang));
    }
    nobody
}

/// Starts what can be started, after a yes; else says each step.
pub async fn fix(request: &Request, args: &DoctorArgs, stop: &CancellationToken) -> Fixed {
    let lang = request.lang;
    let json = args.format.is_json();
    let facts = doctor::look(request).await;
    let plan = fix::plan(&facts);
    let mut console =
        Console { json, lang, stop: stop.clone(), connect: request.connect.clone(), performer: Performer::default(), said: None };
    let steps = fix::steps::steps(&plan, &facts, lang);
    console.say(&words::verdict(&plan, &facts, lang));
    if !steps.is_empty() {
        console.say(&words::listed(&steps));
    }
    let options = Options { lang, yes: args.yes, limit: args.timeout.map(Duration::from_secs) };
    // Another engine than the one that is there, closed or busy, is only started when somebody says so.
    let attempts = if plan.verdict == Verdict::Stopped || !args.yes {
        fix::fix(&plan, &facts, options, &mut console).await
    } else {
        Vec::new()
    };
    let started = attempts.iter().any(|attempt| attempt.outcome == Outcome::Started);
    if plan.verdict != Verdict::Answers && !started {
        console.say("");
        console.say(&words::meanwhile(lang));
    }
    console.say("");
    Fixed { verdict: plan.verdict.id(), attempts, steps }
}

/// The terminal, or what stands in for it. A report for programs keeps standard output for itself.
struct Console {
    json: bool,
    lang: Lang,
    stop: CancellationToken,
    connect: ConnectEnv,
    performer: Performer,
    /// The second that was told last of a wait.
    said: Option<u64>,
}

impl Console {
    /// What a command says, as it comes.
    fn pass(json: bool, text: &str) {
        let _ = if json {
            std::io::stderr().write_all(text.as_bytes())
        } else {
            let mut out = std::io::stdout();
            out.write_all(text.as_bytes()).and_then(|()| out.flush())
        };
    }

    fn progress(said: &mut Option<u64>, seconds: u64, lang: Lang) {
        let mut err = std::io::stderr();
        let over = err.is_terminal();
        if *said == Some(seconds) || (!over && !seconds.is_multiple_of(SELDOM)) {
            return;
        }
        *said = Some(seconds);
        let text = words::waiting(seconds, lang);
        let _ = if over { write!(err, "\r{text}") } else { writeln!(err, "{text}") }.and_then(|()| err.flush());
    }

    fn progress_over(&mut self) {
        let mut err = std::io::stderr();
        if self.said.take().is_some() && err.is_terminal() {
            let _ = write!(err, "\r\x1b[K").and_then(|()| err.flush());
        }
    }
}

#[async_trait]
impl Door for Console {
    fn terminal(&self) -> bool {
        std::io::stdin().is_terminal()
    }

    fn say(&mut self, text: &str) {
        if self.json { output::err(text) } else { output::out(text) }
    }

    async fn ask(&mut self, question: &str) -> Answer {
        if self.json || !self.terminal() {
            return Answer::Nobody;
        }
        let question = question.to_owned();
        let asked = tokio::task::spawn_blocking(move || output::ask(&question, &mut std::io::stdout()));
        tokio::select! {
            answer = asked => match answer.ok().flatten() {
                Some(true) => Answer::Yes,
                Some(false) => Answer::No,
                None => Answer::Nobody,
            },
            () = self.stop.cancelled() => Answer::Interrupted,
        }
    }

    async fn run(&mut self, start: &Start, bound: Duration) -> Ran {
        let json = self.json;
        self.performer.run(start, bound, &self.stop, json, &mut |text| Self::pass(json, text)).await
    }

    async fn wait(&mut self, start: &Start, bound: Duration) -> Waited {
        let (said, lang) = (&mut self.said, self.lang);
        let mut progress = |seconds| Self::progress(said, seconds, lang);
        let waited = self.performer.wait(start, bound, &self.connect, &self.stop, &mut progress).await;
        self.progress_over();
        waited
    }

    async fn log(&mut self, start: &Start) -> Vec<String> {
        self.performer.log(start).await
    }
}
