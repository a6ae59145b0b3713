//! The text of a step as one piece of Markdown: what the lesson says, and what the learner asked to see.

use crate::course::{Action, QuizKind, Step, Task};
use crate::i18n::Lang;
use crate::i18n::messages::Message;
use crate::session::Session;
use crate::tui::question;

/// The present step's page; `meaning` when its command lines are to be explained.
#[must_use]
pub fn markdown(session: &Session, meaning: bool) -> String {
    let lang = session.lang();
    let mut page = Page { out: String::new(), lang };
    let Some((step, lesson)) = session.step().zip(session.lesson()) else {
        page.block(session.course().intro.text(lang));
        return page.out;
    };
    let (place, _) = session.place();
    if place == 1 {
        if session.course().lessons.first().is_some_and(|first| first.id == lesson.id) {
            page.block(&session.scope().fill(session.course().intro.text(lang)));
        }
        page.block(&session.scope().fill(lesson.intro.text(lang)));
    }
    page.block(&format!("## {}", session.scope().fill(step.title.text(lang))));
    let prose = session.prose();
    page.block(&prose);
    if meaning {
        // A line that the prose does not show has to stand somewhere.
        for line in commands(session).iter().filter(|line| !prose.contains(line.as_str())) {
            page.fence("sh", line);
        }
    }
    let question = match (&step.action, &step.predict) {
        (Action::Quiz(quiz), _) => question::quiz(session, quiz),
        (Action::Choose(choosing), _) => question::choosing(session, choosing),
        (_, Some(quiz)) => question::predict(session, quiz),
        _ => Vec::new(),
    };
    for block in question {
        page.block(&block);
    }
    page.line_notes(step);
    page.hints(session, step);
    if session.step_state().solution_shown {
        page.solution(session, step);
    }
    page.out
}

/// The command lines of the present step as they stand in its prose.
#[must_use]
pub fn commands(session: &Session) -> Vec<String> {
    let Some(Action::Run(tasks)) = session.step().map(|step| &step.action) else { return Vec::new() };
    let here = tasks.iter().filter(|task| task.when.holds(session.conditions()));
    here.map(|task| session.scope().fill(task.line.trim_end())).collect()
}

/// The folder in which the present step's commands run.
#[must_use]
pub fn folder(session: &Session) -> String {
    let Some(Action::Run(tasks)) = session.step().map(|step| &step.action) else { return String::new() };
    let first = tasks.iter().find(|task| task.when.holds(session.conditions()));
    first.map(|task| session.scope().fill(&task.cwd)).unwrap_or_default()
}

struct Page {
    out: String,
    lang: Lang,
}

impl Page {
    fn text(&self, message: Message) -> &'static str {
        message.text(self.lang)
    }

    /// Adds Markdown as blocks of their own.
    fn block(&mut self, markdown: &str) {
        let markdown = markdown.trim_matches('\n');
        if markdown.is_empty() {
            return;
        }
        if !self.out.is_empty() {
            self.out.push_str("\n\n");
        }
        self.out.push_str(markdown);
    }

    fn fence(&mut self, language: &str, content: &str) {
        let longest = content.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat((longest + 1).max(3));
        let content = content.trim_end_matches('\n');
        self.block(&format!("{fence}{language}\n{content}\n{fence}"));
    }

    /// Where the notes are: the file is not shown before the learner wrote it.
    fn line_notes(&mut self, step: &Step) {
        if matches!(step.action, Action::Write(_)) && !step.line_notes.is_empty() {
            self.block(&format!("*{}*", self.text(Message::LineByLine)));
        }
    }

    fn hints(&mut self, session: &Session, step: &Step) {
        let shown = session.step_state().hints.min(step.hints.len());
        for (index, hint) in step.hints.iter().take(shown).enumerate() {
            self.block(&format!("### {} {}/{}", self.text(Message::Hint), index + 1, step.hints.len()));
            self.block(&session.scope().fill(hint.text(self.lang)));
        }
        let left = step.hints.len() - shown;
        if shown > 0 && left > 0 {
            self.block(&format!("*{} ({left})*", self.text(Message::MoreHints)));
        }
    }

    fn solution(&mut self, session: &Session, step: &Step) {
        self.block(&format!("### {}", self.text(Message::Solution)));
        for task in &step.solution {
            match task {
                Task::Write(file) => {
                    let path = session.scope().fill(&file.path);
                    self.block(&inline_code(&path));
                    self.fence(language(&path), &session.scope().fill(&file.content));
                }
                Task::Run(task) if task.when.holds(session.conditions()) => {
                    let line = session.scope().fill(&task.line);
                    let cwd = session.scope().fill(&task.cwd);
                    let line = if cwd.is_empty() { line } else { format!("# {cwd}/\n{line}") };
                    self.fence("sh", &line);
                }
                Task::Run(_) => {}
                Task::Answer(ids) => {
                    let Action::Quiz(quiz) = &step.action else { continue };
                    let texts = ids.iter().filter_map(|id| quiz.choices.iter().find(|choice| choice.id == *id));
                    let texts: Vec<_> = texts.map(|choice| session.scope().fill(choice.text.text(self.lang))).collect();
                    self.block(&format!(
                        "{}: {}",
                        self.text(Message::Answer),
                        texts.join(if quiz.kind == QuizKind::Order { " → " } else { ", " })
                    ));
                }
            }
        }
    }
}

/// Code inside a line, whatever backticks it has itself.
fn inline_code(code: &str) -> String {
    if code.contains('`') { format!("`` {code} ``") } else { format!("`{code}`") }
}

/// The name by which a file's language is known to the highlighter.
pub(crate) fn language(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        _ if name.starts_with("Dockerfile") || name.ends_with(".Dockerfile") => "dockerfile",
        Some("go") => "go",
        Some("yaml" | "yml") => "yaml",
        Some("sh") => "sh",
        Some("json") => "json",
        _ => "",
    }
}
