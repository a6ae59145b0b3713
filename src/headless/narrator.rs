//! Tells what happens as plain lines, one after the other: no colours, no spinners, nothing drawn over, so that a
//! screen reader, a log file and a person can all follow it.

use std::collections::HashMap;
use std::io::Write;

use tokio_util::sync::CancellationToken;

use crate::course::StepRef;
use crate::engine::{BuildEvent, Builder, StepState};
use crate::headless::report::{CheckOutcome, CheckReport, Report, StepOutcome, StepReport};
use crate::headless::{mutant, words};
use crate::i18n::Lang;
use crate::markdown::clean_line;
use crate::objects::human_size;
use crate::session::{ActionEvent, Effect, Event, Notice, RunningState, Session};

/// Tells what happens, or keeps silent.
pub struct Narrator {
    out: Option<Box<dyn Write + Send>>,
    lang: Lang,
    /// Set off when nobody listens any more.
    stop: CancellationToken,
    names: HashMap<String, String>,
    /// The step that was told of last on the way to another.
    on_the_way: Option<StepRef>,
}

impl Narrator {
    /// Tells `out`. When that is closed, `stop` is set off.
    #[must_use]
    pub fn new(out: Box<dyn Write + Send>, lang: Lang, stop: CancellationToken) -> Self {
        Self { out: Some(out), lang, stop, names: HashMap::new(), on_the_way: None }
    }

    /// Says nothing.
    #[must_use]
    pub fn silent() -> Self {
        Self { out: None, lang: Lang::En, stop: CancellationToken::new(), names: HashMap::new(), on_the_way: None }
    }

    /// Says one thing; each of its lines is indented alike and freed of control sequences.
    pub fn say(&mut self, indent: usize, text: &str) {
        let Some(out) = &mut self.out else { return };
        let text = if text.is_empty() { "\n" } else { text };
        for line in text.lines() {
            let line = clean_line(line);
            let space = if line.is_empty() { 0 } else { indent };
            if writeln!(out, "{:space$}{line}", "").is_err() {
                self.stop.cancel();
            }
        }
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, lang: Lang) {
        self.lang = lang;
    }

    /// A command begins; steps of a build that were told of before are another one's.
    pub fn begin_command(&mut self) {
        self.names.clear();
    }

    /// A step on the way to another begins, perhaps.
    pub fn way(&mut self, session: &Session) {
        let Some(way) = session.catching_up().filter(|way| way.at != self.on_the_way) else { return };
        self.on_the_way.clone_from(&way.at);
        if let Some(name) = &way.at {
            let title = session.course().step(name).map(|step| session.scope().fill(step.title.text(session.lang())));
            self.step(way.number, way.total, &title.unwrap_or_default(), &name.to_string());
        }
    }

    /// Something is about to be done.
    pub fn effect(&mut self, effect: &Effect) {
        match effect {
            Effect::Run(_, prepared) => {
                self.begin_command();
                self.say(2, &format!("$ {}", prepared.text));
            }
            Effect::RemoveContainer(_, name) => self.say(2, &words::removing(name, self.lang)),
            _ => {}
        }
    }

    /// Something happened; `session` is as it was before.
    pub fn event(&mut self, event: &Event, session: &Session) {
        if self.out.is_none() {
            return;
        }
        match event {
            Event::Action(job, event) if session.action().is_some_and(|action| action.job == *job && action.active()) => {
                let stopping = session.action().is_some_and(|action| action.state == RunningState::Stopping);
                match event {
                    ActionEvent::Ended(_) if stopping => {
                        let text = self.word("stopped".to_owned(), "止めました".to_owned());
                        self.say(4, &text);
                    }
                    event => self.action(event),
                }
            }
            Event::Written(_, Ok(files)) => {
                let paths = files.iter().map(|file| file.path.clone()).collect();
                let kept = files.iter().filter_map(|file| file.kept.clone()).collect();
                self.notice(&Notice::Written(paths, kept));
            }
            Event::Written(_, Err(why)) => self.notice(&Notice::WriteFailed(why.clone())),
            Event::Removed(_, Err(error)) => self.notice(&Notice::RemoveFailed(error.to_string())),
            Event::SaveFailed(why) => self.notice(&Notice::SaveFailed(why.clone())),
            _ => {}
        }
        if let Some(out) = &mut self.out
            && out.flush().is_err()
        {
            self.stop.cancel();
        }
    }

    fn notice(&mut self, notice: &Notice) {
        self.say(2, &notice.text(self.lang));
    }

    fn action(&mut self, event: &ActionEvent) {
        match event {
            ActionEvent::Lines { lines, skipped } => {
                if *skipped > 0 {
                    let left_out = self.word(
                        format!("({skipped} lines are left out here; .sealegs/output.log has them all)"),
                        format!("（{skipped} 行を省略。全体は .sealegs/output.log にあります）"),
                    );
                    self.say(4, &left_out);
                }
                for line in lines {
                    self.say(4, &line.text);
                }
            }
            ActionEvent::Build(events) => events.iter().for_each(|event| self.build(event)),
            ActionEvent::Ended(Ok(0)) | ActionEvent::Started(_) | ActionEvent::Screen(_) | ActionEvent::Api(_) => {}
            ActionEvent::Ended(Ok(code)) => {
                let text = self.word(format!("exit code {code}"), format!("終了コード {code}"));
                self.say(4, &text);
            }
            ActionEvent::Ended(Err(error)) => {
                let text = self.word(format!("error: {error}"), format!("エラー: {error}"));
                self.say(4, &text);
            }
        }
    }

    fn build(&mut self, event: &BuildEvent) {
        match event {
            BuildEvent::Builder(builder, why) => {
                let name = match builder {
                    Builder::BuildKit => "BuildKit",
                    Builder::Classic => "classic",
                };
                let why = why.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
                let text = self.word(format!("builder: {name}{why}"), format!("ビルダー: {name}{why}"));
                self.say(4, &text);
            }
            BuildEvent::Step { id, name, state } => {
                if !name.is_empty() {
                    self.names.insert(id.clone(), name.clone());
                }
                let name = self.names.get(id).cloned().unwrap_or_else(|| id.clone());
                let text = match state {
                    StepState::Waiting | StepState::Running => return,
                    StepState::Done(time) => {
                        let time = time.as_secs_f64();
                        self.word(format!("{name}: done in {time:.1} s"), format!("{name}: {time:.1} 秒で完了"))
                    }
                    StepState::Cached => self.word(format!("{name}: from the cache"), format!("{name}: キャッシュから")),
                    StepState::Failed(why) => self.word(format!("{name}: FAILED, {why}"), format!("{name}: 失敗、{why}")),
                };
                self.say(4, &text);
            }
            BuildEvent::Log { line, .. } => self.say(6, line),
            BuildEvent::Warning(text) => {
                let text = self.word(format!("warning: {text}"), format!("警告: {text}"));
                self.say(4, &text);
            }
            BuildEvent::Context { .. } | BuildEvent::Progress { .. } => {}
        }
    }

    /// A lesson begins.
    pub fn lesson(&mut self, number: usize, of: usize, title: &str) {
        self.say(0, "");
        let text = self.word(format!("Lesson {number} of {of}: {title}"), format!("レッスン {number}/{of}: {title}"));
        self.say(0, &text);
    }

    /// A step begins.
    pub fn step(&mut self, number: usize, of: usize, title: &str, id: &str) {
        self.say(0, "");
        let text =
            self.word(format!("Step {number} of {of}: {title} ({id})"), format!("ステップ {number}/{of}: {title}（{id}）"));
        self.say(0, &text);
    }

    /// A step is over.
    pub fn step_over(&mut self, step: &StepReport) {
        for check in &step.checks {
            let text = self.check(check);
            self.say(2, &text);
        }
        for image in &step.images {
            let (name, size, layers) = (&image.reference, human_size(image.size), image.layers);
            let text = self
                .word(format!("image {name}: {size}, layers: {layers}"), format!("イメージ {name}: {size}、{layers} レイヤー"));
            self.say(2, &text);
        }
        if let Some(reason) = &step.reason {
            self.say(2, reason);
        }
        let time = seconds(step.duration_ms);
        let text = match step.outcome {
            StepOutcome::Passed => self.word(format!("passed in {time} s"), format!("合格（{time} 秒）")),
            StepOutcome::Failed => self.word(format!("FAILED after {time} s"), format!("不合格（{time} 秒）")),
            StepOutcome::Error => self.word(format!("ERROR after {time} s"), format!("エラー（{time} 秒）")),
            StepOutcome::Skipped => self.word("skipped".to_owned(), "省略".to_owned()),
        };
        self.say(2, &text);
    }

    fn check(&self, check: &CheckReport) -> String {
        let CheckReport { id, title, expected, actual, .. } = check;
        let hint = one_line(check.hint.as_deref().unwrap_or_default());
        match check.outcome {
            CheckOutcome::Passed => {
                self.word(format!("ok {id}: {title} (found {actual})"), format!("OK {id}: {title}（結果: {actual}）"))
            }
            CheckOutcome::Failed => self.word(
                format!("FAILED {id}: {title}\n  expected: {expected}\n  found: {actual}\n  what to do: {hint}"),
                format!("不合格 {id}: {title}\n  期待: {expected}\n  結果: {actual}\n  次にすること: {hint}"),
            ),
            CheckOutcome::CannotTell => self.word(
                format!("CANNOT TELL {id}: {title}\n  expected: {expected}\n  why: {actual}\n  what to do: {hint}"),
                format!("確認できません {id}: {title}\n  期待: {expected}\n  理由: {actual}\n  次にすること: {hint}"),
            ),
        }
    }

    /// All is over.
    pub fn summary(&mut self, report: &Report) {
        self.say(0, "");
        if let Some(trouble) = &report.error {
            self.say(0, &trouble.message);
            let text = self.word(format!("What to do: {}", trouble.advice), format!("次にすること: {}", trouble.advice));
            self.say(0, &text);
        }
        if report.interrupted {
            self.say(0, words::interrupted(self.lang));
        }
        let count = |outcome| report.count(outcome);
        let total: usize = report.lessons.iter().map(|lesson| lesson.steps.len()).sum();
        let (passed, failed) = (count(StepOutcome::Passed), count(StepOutcome::Failed));
        let (errors, skipped) = (count(StepOutcome::Error), count(StepOutcome::Skipped));
        let time = seconds(report.duration_ms);
        let text = self.word(
            format!(
                "{passed} of {total} steps passed, {failed} failed, {errors} could not be told, {skipped} skipped, in {time} s."
            ),
            format!("{total} ステップ中 合格 {passed}、不合格 {failed}、確認不能 {errors}、省略 {skipped}（{time} 秒）。"),
        );
        self.say(0, &text);
        let (mutants, caught) = report.mutants();
        if mutants > 0 {
            self.say(0, &mutant::words::summary(caught, mutants, self.lang));
        }
        if !report.without_mutant.is_empty() {
            self.say(0, &mutant::words::without_mutant(&report.without_mutant, self.lang));
        }
        if let Some(replay) = &report.replay {
            self.say(0, &replay.label);
        }
        if report.passed {
            let text = self.word("All passed.".to_owned(), "すべて合格です。".to_owned());
            self.say(0, &text);
        }
    }

    fn word(&self, english: String, japanese: String) -> String {
        match self.lang {
            Lang::En => english,
            Lang::Ja => japanese,
        }
    }
}

/// A hint whose source was wrapped for an editor, as one line.
fn one_line(hint: &str) -> String {
    let mut line = String::new();
    for part in hint.split_whitespace() {
        // Japanese is written without spaces, so a line that was broken there is joined without one.
        let joined = line.ends_with(|last: char| !last.is_ascii()) && part.starts_with(|first: char| !first.is_ascii());
        if !line.is_empty() && !joined {
            line.push(' ');
        }
        line.push_str(part);
    }
    line
}

fn seconds(ms: u64) -> String {
    format!("{}.{}", ms / 1000, ms % 1000 / 100)
}
