//! `mutants.yaml` of a lesson: wrong solutions that its checks must catch, and other right ones.

use super::action::{commands, when};
use super::fields::{Fields, id, list, text};
use super::problems::Report;
use crate::check::Check;
use crate::course::yaml::{Node, Pos};
use crate::course::{Action, CommandTask, Course, FileTask, Lesson, Mutant, Step, Task, Told, Verdict, codes};
use crate::i18n::{fixed, words};

/// Longest time a mutant may ask to be waited for, in seconds.
pub(super) const MOST_PATIENCE: u64 = 120;

/// The mutants of a lesson whose steps are read, from their file's tree.
pub(super) fn mutants(report: Report<'_>, root: &Node, earlier: &Course, lesson: &Lesson) -> Vec<Mutant> {
    let Some(mut fields) = Fields::of(report, root, "mutants.yaml") else { return Vec::new() };
    let around = Around { report, earlier, lesson };
    let mut found: Vec<Mutant> = Vec::new();
    for (key, right) in [("mutants", false), ("variants", true)] {
        for node in fields.get(key).map(list).unwrap_or_default() {
            let Some(mutant) = around.mutant(node, right) else { continue };
            if let Some(first) = found.iter().find(|known| known.id == mutant.id) {
                let at = Pos { line: mutant.span.line, column: mutant.span.column };
                let hint = words!(report.lang(), "problem-first-on-line", line = first.span.line);
                report.error_hint(
                    codes::DUPLICATE_ID,
                    at,
                    words!(report.lang(), "problem-lesson-has-two-mutants", id = mutant.id),
                    hint,
                );
                continue;
            }
            found.push(mutant);
        }
    }
    fields.finish();
    found
}

/// What a mutant can name.
#[derive(Clone, Copy)]
struct Around<'a> {
    report: Report<'a>,
    earlier: &'a Course,
    lesson: &'a Lesson,
}

impl<'a> Around<'a> {
    fn mutant(self, node: &Node, right: bool) -> Option<Mutant> {
        let report = self.report;
        let mut fields = Fields::of(report, node, if right { "a variant" } else { "a mutant" })?;
        // They are looked at only when the step is known, but they are right at any rate.
        fields.know(&["change", "cwd", "run", "answer"]);
        fields.know(if right { &[] } else { &["caught", "mistake", "says"] });
        let id = fields.need("id").and_then(|node| id(report, node, "id").map(|id| (id, node.at)));
        let step = fields.need("step").and_then(|node| self.step(node, "step"));
        let also: Vec<&Step> =
            fields.get("also").map(list).unwrap_or_default().iter().filter_map(|node| self.step(node, "also")).collect();
        let look = match fields.get("look") {
            Some(node) => self.step(node, "look"),
            None => also.last().copied().or(step),
        };
        let when = when(&mut fields);
        let tasks = step.and_then(|step| self.tasks(&mut fields, step));
        let verdict = if right { Some(Verdict::Right) } else { look.and_then(|look| self.caught(&mut fields, look)) };
        let patience = fields.number::<u64>("patience");
        if let Some(node) = fields.get("patience")
            && patience.is_some_and(|seconds| seconds == 0 || seconds > MOST_PATIENCE)
        {
            report.error(
                codes::BAD_VALUE,
                node.at,
                words!(report.lang(), "problem-patience-1-to-seconds", most_patience = MOST_PATIENCE),
            );
        }
        fields.finish();
        let (id, at) = id?;
        Some(Mutant {
            id,
            step: step?.id.clone(),
            when,
            tasks: tasks?,
            also: also.into_iter().map(|step| step.id.clone()).collect(),
            look: look?.id.clone(),
            verdict: verdict?,
            patience,
            span: report.span(at),
        })
    }

    fn step(self, node: &Node, key: &str) -> Option<&'a Step> {
        let name = text(self.report, node, key)?;
        let found = self.lesson.steps.iter().find(|step| step.id == name);
        if found.is_none() {
            let known: Vec<&str> = self.lesson.steps.iter().map(|step| step.id.as_str()).collect();
            let message = words!(self.report.lang(), "problem-lesson-has-no-step", step = name);
            self.report.unknown(codes::UNKNOWN_REFERENCE, node.at, message, &name, &known);
        }
        found
    }

    /// What is done in the place of the solution.
    fn tasks(self, fields: &mut Fields<'_, '_>, step: &Step) -> Option<Vec<Task>> {
        let report = self.report;
        let changes = fields.get("change").map(|node| self.changes(node, step));
        let cwd = fields.get("cwd").and_then(|node| text(report, node, "cwd"));
        let run = fields.get("run").map(|node| commands(report, node, &cwd.unwrap_or_else(|| own_folder(step))));
        let answer: Option<Vec<String>> =
            fields.get("answer").map(|node| list(node).iter().filter_map(|node| self.choice(node, step)).collect());
        if changes.is_none() && run.is_none() && answer.is_none() {
            let hint = fixed(report.lang(), "problem-give-change-run-or-answer");
            report.error_hint(
                codes::MISSING_KEY,
                fields.at,
                fixed(report.lang(), "problem-does-nothing-else-than-solution"),
                hint,
            );
            return None;
        }
        if let Some(ids) = answer {
            return Some(vec![Task::Answer(ids)]);
        }
        let changed = changes.unwrap_or_default();
        let before = changed.iter().filter(|file| !step.solution.iter().any(|task| writes(task, &file.path)));
        let mut tasks: Vec<Task> = before.cloned().map(Task::Write).collect();
        let of_solution = step.solution.iter().map(|task| match task {
            Task::Write(file) => Task::Write(changed.iter().find(|changed| changed.path == file.path).unwrap_or(file).clone()),
            other => other.clone(),
        });
        match run {
            Some(run) => {
                tasks.extend(of_solution.filter(|task| matches!(task, Task::Write(_))));
                tasks.extend(run.into_iter().map(Task::Run));
            }
            None => tasks.extend(of_solution),
        }
        Some(tasks)
    }

    fn choice(self, node: &Node, step: &Step) -> Option<String> {
        let name = text(self.report, node, "answer")?;
        let known: Vec<&str> = match &step.action {
            Action::Quiz(quiz) => quiz.choices.iter().map(|choice| choice.id.as_str()).collect(),
            _ => Vec::new(),
        };
        if !known.contains(&name.as_str()) {
            let message = words!(self.report.lang(), "problem-step-has-no-choice", id = step.id, name);
            self.report.unknown(codes::UNKNOWN_CHOICE, node.at, message, &name, &known);
        }
        Some(name)
    }

    /// The changed files, each once, with all changes made one after the other.
    fn changes(self, node: &Node, step: &Step) -> Vec<FileTask> {
        let report = self.report;
        let mut files: Vec<FileTask> = Vec::new();
        for node in list(node) {
            let Some(mut fields) = Fields::of(report, node, "a change") else { continue };
            let path = fields.need("path").and_then(|node| Some((text(report, node, "path")?, node.at)));
            let from = fields.need("from").and_then(|node| Some((text(report, node, "from")?, node.at)));
            let to = fields.need_text("to");
            fields.finish();
            let (Some((path, path_at)), Some((from, at)), Some(to)) = (path, from, to) else { continue };
            if !files.iter().any(|file| file.path == path) {
                let Some(file) = self.file(&path, step) else {
                    let known = self.paths(step);
                    let message = words!(report.lang(), "problem-no-step-up-to-writes", id = step.id, path);
                    report.unknown(codes::UNKNOWN_FILE, path_at, message, &path, &known);
                    continue;
                };
                files.push(file.clone());
            }
            let Some(file) = files.iter_mut().find(|file| file.path == path) else { continue };
            match file.content.matches(from.as_str()).count() {
                1 if !from.is_empty() => file.content = file.content.replacen(&from, &to, 1),
                count => {
                    let count = if from.is_empty() {
                        words!(report.lang(), "problem-everywhere")
                    } else {
                        words!(report.lang(), "problem-times", count)
                    };
                    let hint = fixed(report.lang(), "problem-take-longer-piece-or-other-words");
                    let message = words!(report.lang(), "problem-from-stands-in-not-once", count, path);
                    report.error_hint(codes::BAD_CHANGE, at, message, hint);
                }
            }
        }
        files
    }

    /// The steps up to this one, the nearest first.
    fn before(self, step: &Step) -> impl Iterator<Item = &'a Step> {
        let place = self.lesson.steps.iter().position(|known| known.id == step.id).unwrap_or_default();
        let here = self.lesson.steps.iter().take(place + 1).rev();
        here.chain(self.earlier.lessons.iter().rev().flat_map(|lesson| lesson.steps.iter().rev()))
    }

    fn file(self, path: &str, step: &Step) -> Option<&'a FileTask> {
        self.before(step).flat_map(|step| &step.solution).find_map(|task| match task {
            Task::Write(file) if file.path == path => Some(file),
            _ => None,
        })
    }

    fn paths(self, step: &Step) -> Vec<&'a str> {
        let tasks = self.before(step).flat_map(|step| &step.solution);
        let mut paths: Vec<&str> =
            tasks.filter_map(|task| if let Task::Write(file) = task { Some(file.path.as_str()) } else { None }).collect();
        paths.sort_unstable();
        paths.dedup();
        paths
    }

    fn caught(self, fields: &mut Fields<'_, '_>, look: &Step) -> Option<Verdict> {
        let report = self.report;
        let check = fields.need("caught").and_then(|node| {
            let name = text(report, node, "caught")?;
            let found = look.checks.iter().find(|check| check.id == name);
            if found.is_none() {
                let known: Vec<&str> = look.checks.iter().map(|check| check.id.as_str()).collect();
                let message = words!(report.lang(), "problem-step-has-no-check", id = look.id, name);
                report.unknown(codes::UNKNOWN_REFERENCE, node.at, message, &name, &known);
            }
            found
        });
        let given = fields.get("mistake");
        let has_words = fields.get("says").is_some();
        let says = fields.texts("says").filter(|says| says.iter().any(|words| !words.trim().is_empty()));
        let told = match (given, says) {
            (Some(node), None) => check.and_then(|check| mistake(report, node, check)).map(Told::Mistake),
            (None, Some(says)) => Some(Told::Says(says)),
            (Some(node), Some(_)) => {
                let hint = fixed(report.lang(), "problem-words-mistake-stand-in-lessons-texts");
                report.error_hint(codes::BAD_VALUE, node.at, fixed(report.lang(), "problem-give-mistake-or-says-not-both"), hint);
                None
            }
            // A wrong answer is wrong, and its choices say why.
            (None, None) if !has_words && fields.get("answer").is_some() => Some(Told::Says(Vec::new())),
            (None, None) => {
                let message = fixed(report.lang(), "problem-what-must-learner-be-told-give");
                report.error(codes::MISSING_KEY, fields.at, message);
                None
            }
        };
        Some(Verdict::Caught { check: check?.id.clone(), told: told? })
    }
}

fn mistake(report: Report<'_>, node: &Node, check: &Check) -> Option<String> {
    let name = text(report, node, "mistake")?;
    let known: Vec<&str> = check.mistakes.iter().map(|mistake| mistake.id.as_str()).collect();
    if !known.contains(&name.as_str()) {
        let message = words!(report.lang(), "problem-check-has-no-mistake", id = check.id, name);
        report.unknown(codes::UNKNOWN_REFERENCE, node.at, message, &name, &known);
        return None;
    }
    Some(name)
}

fn writes(task: &Task, path: &str) -> bool {
    matches!(task, Task::Write(file) if file.path == path)
}

/// The folder that the step's own commands run in.
fn own_folder(step: &Step) -> String {
    let of_task = |task: &CommandTask| task.cwd.clone();
    match &step.action {
        Action::Run(commands) => commands.last().map(of_task).unwrap_or_default(),
        _ => String::new(),
    }
}
