//! What a step's demo is made of: each press of "next" does one of these.

use crate::course::{Action, FileTask, Task};
use crate::session::Session;

/// One thing that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beat {
    /// What the session does: what is shown comes last, what only makes room for it before.
    pub tasks: Vec<Task>,
    /// What is typed, variables filled in: the line, or the file's content. Nothing for an answer.
    pub text: String,
    /// Where: the folder of the line, or the file's path.
    pub place: String,
}

impl Beat {
    /// A file is written.
    pub fn writes(&self) -> bool {
        matches!(self.tasks.last(), Some(Task::Write(_)))
    }

    /// A question is answered.
    pub fn answers(&self) -> bool {
        matches!(self.tasks.last(), Some(Task::Answer(_)))
    }
}

/// The beats of the present step: its solution, which is what proves it, as far as it counts here. Of a step with commands
/// those of its text are shown; what else the solution does, such as putting an old file aside, is done unseen.
pub fn beats(session: &Session) -> Vec<Beat> {
    let Some(step) = session.step() else { return Vec::new() };
    let counts = |task: &&Task| !matches!(task, Task::Run(run) if !run.when.holds(session.conditions()));
    let asked: Vec<&str> = match &step.action {
        Action::Run(runs) => runs.iter().map(|run| run.line.trim()).collect(),
        _ => Vec::new(),
    };
    let in_text = |task: &Task| matches!(task, Task::Run(run) if asked.contains(&run.line.trim()));
    let tasks: Vec<&Task> = step.solution.iter().filter(counts).collect();
    let some_in_text = tasks.iter().any(|task| in_text(task));
    let mut beats = Vec::new();
    let mut unseen = Vec::new();
    for task in tasks {
        unseen.push(task.clone());
        if !some_in_text || in_text(task) {
            let (text, place) = words(session, task);
            beats.push(Beat { tasks: std::mem::take(&mut unseen), text, place });
        }
    }
    if let Some(last) = beats.last_mut() {
        last.tasks.extend(unseen);
    }
    beats
}

fn words(session: &Session, task: &Task) -> (String, String) {
    let fill = |text: &str| session.scope().fill(text);
    match task {
        Task::Run(run) => (fill(run.line.trim_end()), fill(&run.cwd)),
        Task::Write(FileTask { path, content, .. }) => (fill(content), fill(path)),
        Task::Answer(_) => (String::new(), String::new()),
    }
}
