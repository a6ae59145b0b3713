//! The course model: Course > Lesson > Step, and what a step asks for.

use crate::check::Check;
use crate::course::{Condition, Mutant};
use crate::diagnostic::Span;
use crate::i18n::Localized;

/// A whole course.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Course {
    /// Stable id; labels and progress carry it.
    pub id: String,
    /// Version of the content, compared with the one a learner's progress was made with.
    pub version: String,
    /// Title.
    pub title: Localized<String>,
    /// Markdown shown at the course's entry.
    pub intro: Localized<String>,
    /// Languages the course promises.
    pub languages: Vec<crate::i18n::Lang>,
    /// Values a learner or a room can change: ports, images, versions.
    pub variables: Vec<Variable>,
    /// Lessons in order.
    pub lessons: Vec<Lesson>,
}

/// What kind of value a variable takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum VariableKind {
    /// Any text.
    #[default]
    Text,
    /// A host port, 1 to 65535.
    Port,
    /// An image reference.
    Image,
    /// One of [`Variable::values`]; conditions may name it, `go_from=container`.
    Choice,
}

/// A course variable, written `${name}` in commands, files, checks and prose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Variable {
    /// Name.
    pub name: String,
    /// Default value, where none of `defaults` holds.
    pub default: String,
    /// Defaults for some machines; the first whose condition holds is taken.
    pub defaults: Vec<(Condition, String)>,
    /// The values of a [`VariableKind::Choice`].
    pub values: Vec<String>,
    /// Kind, by which a new value is judged.
    pub kind: VariableKind,
    /// One line about it.
    pub about: Localized<String>,
}

/// A lesson.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lesson {
    /// Stable id.
    pub id: String,
    /// Title.
    pub title: Localized<String>,
    /// Markdown before the first step.
    pub intro: Localized<String>,
    /// Earlier lessons whose files, images and the like it builds on, by id.
    pub needs: Vec<String>,
    /// Steps in order.
    pub steps: Vec<Step>,
    /// What runs is worth seeing all along: the live map stands beside the checks where there is room.
    pub map: bool,
    /// Wrong solutions that its checks must catch, and other right ones.
    pub mutants: Vec<Mutant>,
    /// Where it stands.
    pub span: Span,
}

/// One step of a lesson.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Id, unique in its lesson.
    pub id: String,
    /// Title.
    pub title: Localized<String>,
    /// Prose in parts, some of which show only under a condition.
    pub prose: Localized<Vec<ProsePart>>,
    /// The course facts it teaches, such as `D4.7`.
    pub mirrors: Vec<String>,
    /// What it asks for.
    pub action: Action,
    /// A question to answer before the command runs, by guessing what it will do. It proves nothing.
    pub predict: Option<Quiz>,
    /// What proves it. Empty only for a step that is just read.
    pub checks: Vec<Check>,
    /// Hints, weakest first; Markdown.
    pub hints: Vec<Localized<String>>,
    /// What makes the checks pass; catch-up and the headless run replay it.
    pub solution: Vec<Task>,
    /// What whoever shows the step to others wants to remember; Markdown. Learners do not see it.
    pub speaker: Localized<String>,
    /// Notes on single lines of the step's files.
    pub line_notes: Vec<LineNote>,
    /// Two image references to set side by side, layer by layer.
    pub compare: Option<(String, String)>,
    /// How long it is to take where it is shown to others; a lesson's plan is the sum of its steps'.
    pub plan: Option<std::time::Duration>,
    /// Where it stands.
    pub span: Span,
    /// Changes when what the step asks for or proves changes; prose does not count.
    pub fingerprint: String,
}

/// A piece of a step's prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProsePart {
    /// When it shows.
    pub when: Condition,
    /// Markdown, with variables still in it.
    pub markdown: String,
}

/// What a step asks the learner for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Read and go on.
    Read,
    /// Write these files.
    Write(Vec<FileTask>),
    /// Run these commands, in order.
    Run(Vec<CommandTask>),
    /// Answer a question.
    Quiz(Quiz),
    /// Choose how to go on.
    Choose(Choosing),
}

/// A choice that no answer is right or wrong for: it sets a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choosing {
    /// The variable, of kind [`VariableKind::Choice`].
    pub variable: String,
    /// Its values, each with its text.
    pub choices: Vec<Choice>,
}

/// One act of a solution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// Write a file.
    Write(FileTask),
    /// Run a command.
    Run(CommandTask),
    /// Give these choices as the answer; none stands for the value that is in force already.
    Answer(Vec<String>),
}

/// A file that a step has the learner write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileTask {
    /// Path inside the workspace, with `/`.
    pub path: String,
    /// The solution's content.
    pub content: String,
    /// What the learner starts from, when not from nothing.
    pub skeleton: Option<String>,
}

/// A command line of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandTask {
    /// The line as it stands in the lesson, variables still in it.
    pub line: String,
    /// Folder inside the workspace to run it in; empty is the workspace itself.
    pub cwd: String,
    /// When it is the one to run.
    pub when: Condition,
    /// It keeps running (a server in the foreground): checks are made while it runs, and it is stopped after.
    pub foreground: bool,
    /// It is meant to fail: the failure is the lesson.
    pub fails: bool,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiz {
    /// How it is answered.
    pub kind: QuizKind,
    /// The choices, in the order shown.
    pub choices: Vec<Choice>,
    /// Ids of the right choices; for [`QuizKind::Order`] all of them in the right order.
    pub answer: Vec<String>,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuizKind {
    /// One choice.
    Single,
    /// Any number of choices.
    Multiple,
    /// All choices, put in order.
    Order,
}

/// One choice of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Id.
    pub id: String,
    /// The choice itself, one line.
    pub text: Localized<String>,
    /// Why it is right or wrong; Markdown.
    pub why: Localized<String>,
}

/// A note on a line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineNote {
    /// The file's path inside the workspace.
    pub path: String,
    /// Line number, from 1, in the solution's content.
    pub line: usize,
    /// Markdown.
    pub text: Localized<String>,
}

/// Names one step of a course.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepRef {
    /// Lesson id.
    pub lesson: String,
    /// Step id.
    pub step: String,
}

impl std::fmt::Display for StepRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.lesson, self.step)
    }
}

impl Variable {
    /// The default where these facts hold.
    #[must_use]
    pub fn default_for(&self, facts: &std::collections::BTreeSet<String>) -> &str {
        self.defaults.iter().find(|(when, _)| when.holds(facts)).map_or(&self.default, |(_, value)| value)
    }
}

impl Step {
    /// The question it asks: that of a quiz, or the prediction before its command.
    #[must_use]
    pub fn question(&self) -> Option<&Quiz> {
        match &self.action {
            Action::Quiz(quiz) => Some(quiz),
            _ => self.predict.as_ref(),
        }
    }

    /// What can be picked: answers of its question, or values to choose from.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match &self.action {
            Action::Choose(choosing) => &choosing.choices,
            _ => self.question().map_or(&[], |quiz| &quiz.choices),
        }
    }
}

impl Course {
    /// Every step in order, with its name.
    pub fn steps(&self) -> impl Iterator<Item = (StepRef, &Step)> {
        self.lessons.iter().flat_map(|lesson| {
            lesson.steps.iter().map(|step| (StepRef { lesson: lesson.id.clone(), step: step.id.clone() }, step))
        })
    }

    /// The lesson with this id.
    #[must_use]
    pub fn lesson(&self, id: &str) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.id == id)
    }

    /// The step with this name.
    #[must_use]
    pub fn step(&self, name: &StepRef) -> Option<&Step> {
        self.lesson(&name.lesson)?.steps.iter().find(|step| step.id == name.step)
    }
}
