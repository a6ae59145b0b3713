//! One step: what it says, what it asks for, what helps, what proves it.

use std::fmt::Write;

use super::build::{boxes, bullets, code, language, line, listing, prose, strong, text};
use super::{Piece, question, words};
use crate::check::Check;
use crate::course::{Action, CommandTask, Condition, FileTask, Scope, Step, Task};
use crate::i18n::Lang;
use crate::markdown::{Block, Inline};

/// The pieces of a step, in the order a learner meets them.
pub(super) fn pieces(step: &Step, lang: Lang, scope: &Scope) -> Vec<Piece> {
    let mut pieces = vec![Piece::Text(said(step, lang, scope))];
    match &step.action {
        Action::Read => {}
        Action::Write(files) => files.iter().for_each(|file| written(step, file, lang, scope, &mut pieces)),
        Action::Run(commands) => pieces.push(Piece::Text(run(step, commands, lang, scope))),
        Action::Quiz(quiz) => pieces.push(Piece::Text(question::asked(quiz, lang, scope))),
        Action::Choose(choosing) => pieces.push(Piece::Text(question::ways(&choosing.choices, lang, scope))),
    }
    if let Some((left, right)) = &step.compare {
        let images = vec![text(words::compare(lang)), code(scope.fill(left)), code(scope.fill(right))];
        pieces.push(Piece::Text(vec![line(images)]));
    }
    for (at, hint) in step.hints.iter().enumerate() {
        let title = format!("{} {}", words::hint(lang), at + 1);
        pieces.push(Piece::Fold { title, blocks: prose(scope, lang, hint.text(lang)) });
    }
    if let Some(blocks) = other_solution(step, scope) {
        pieces.push(Piece::Fold { title: words::solution(lang).to_owned(), blocks });
    }
    for (path, blocks) in notes_elsewhere(step, lang, scope) {
        pieces.push(Piece::Fold { title: format!("{path}: {}", words::line_by_line(lang)), blocks });
    }
    proofs(step, lang, scope, &mut pieces);
    pieces
}

/// The prose; parts under a condition say so.
fn said(step: &Step, lang: Lang, scope: &Scope) -> Vec<Block> {
    let mut blocks = Vec::new();
    for part in step.prose.get(lang).map(Vec::as_slice).unwrap_or_default() {
        blocks.extend(condition(&part.when, lang));
        blocks.extend(prose(scope, lang, &part.markdown));
    }
    blocks
}

fn condition(when: &Condition, lang: Lang) -> Option<Block> {
    (!when.is_always()).then(|| {
        let words = words::condition(when, lang);
        let mut letters = words.chars();
        let words = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or(words.clone());
        line(vec![strong(format!("{words}:"))])
    })
}

fn written(step: &Step, file: &FileTask, lang: Lang, scope: &Scope, pieces: &mut Vec<Piece>) {
    let mut blocks = vec![line(vec![strong(words::file(lang)), code(&file.path)])];
    if let Some(skeleton) = &file.skeleton {
        blocks.push(line(vec![text(words::start_from(lang))]));
        blocks.push(listing(language(&file.path), &scope.fill(skeleton)));
    }
    pieces.push(Piece::Text(blocks));
    let content = scope.fill(&file.content);
    let mut blocks = vec![listing(language(&file.path), &content)];
    blocks.extend(notes(step, &file.path, Some(&content), lang, scope));
    pieces.push(Piece::Fold { title: format!("{}: {}", words::solution(lang), file.path), blocks });
}

/// The notes on a file's lines, each with the line where its content is at hand.
fn notes(step: &Step, path: &str, content: Option<&str>, lang: Lang, scope: &Scope) -> Option<Block> {
    let items: Vec<Vec<Block>> = step
        .line_notes
        .iter()
        .filter(|note| note.path == path)
        .map(|note| {
            let mut head = vec![strong(format!("{} {}", words::line(lang), note.line))];
            let quoted = content.and_then(|content| content.lines().nth(note.line.checked_sub(1)?)).map(str::trim);
            head.extend(quoted.filter(|line| !line.is_empty()).map(code));
            let mut blocks = vec![line(head)];
            blocks.extend(prose(scope, lang, note.text.text(lang)));
            blocks
        })
        .collect();
    (!items.is_empty()).then(|| bullets(items))
}

/// Notes on files that an earlier step has written.
fn notes_elsewhere(step: &Step, lang: Lang, scope: &Scope) -> Vec<(String, Vec<Block>)> {
    let own = |path: &str| matches!(&step.action, Action::Write(files) if files.iter().any(|file| file.path == path));
    let mut paths: Vec<&str> = step.line_notes.iter().map(|note| note.path.as_str()).filter(|path| !own(path)).collect();
    paths.dedup();
    paths.into_iter().filter_map(|path| Some((path.to_owned(), vec![notes(step, path, None, lang, scope)?]))).collect()
}

/// The commands: those that the prose shows already are not said twice, but where to run them is.
fn run(step: &Step, commands: &[CommandTask], lang: Lang, scope: &Scope) -> Vec<Block> {
    let shown = |command: &CommandTask| {
        step.prose.get(lang).into_iter().flatten().any(|part| part.markdown.contains(command.line.trim_end()))
    };
    let mut blocks = Vec::new();
    if let Some(quiz) = &step.predict {
        blocks.push(line(vec![strong(words::guess(lang))]));
        blocks.extend(question::asked(quiz, lang, scope));
    }
    if commands.iter().all(shown) {
        let mut folders: Vec<&str> = commands.iter().map(|command| command.cwd.as_str()).collect();
        folders.dedup();
        let folders = folders.into_iter().filter(|folder| !folder.is_empty());
        blocks.extend(folders.map(|folder| line(vec![text(words::in_folder(lang)), code(folder)])));
        return blocks;
    }
    for group in commands.chunk_by(|a, b| a.when == b.when && a.cwd == b.cwd) {
        let Some(first) = group.first() else { continue };
        blocks.extend(condition(&first.when, lang));
        blocks.push(match first.cwd.as_str() {
            "" => line(vec![text(words::run(lang))]),
            folder => line(vec![text(words::in_folder(lang)), code(folder)]),
        });
        blocks.push(listing("sh", &lines(group, scope)));
    }
    blocks
}

fn lines(commands: &[CommandTask], scope: &Scope) -> String {
    commands.iter().fold(String::new(), |mut text, command| {
        let _ = writeln!(text, "{}", scope.fill(command.line.trim_end()));
        text
    })
}

/// A solution that is another than the step's own action.
fn other_solution(step: &Step, scope: &Scope) -> Option<Vec<Block>> {
    let own: &[CommandTask] = if let Action::Run(commands) = &step.action { commands } else { &[] };
    let commands: Vec<CommandTask> = step
        .solution
        .iter()
        .filter_map(|task| if let Task::Run(command) = task { Some(command.clone()) } else { None })
        .collect();
    (!commands.is_empty() && commands != own).then(|| vec![listing("sh", &lines(&commands, scope))])
}

fn proofs(step: &Step, lang: Lang, scope: &Scope, pieces: &mut Vec<Piece>) {
    let title = |check: &Check| {
        let title = check.title.text(lang);
        scope.fill(if title.is_empty() { &check.id } else { title })
    };
    if step.question().is_some_and(|_| step.predict.is_none()) || step.checks.is_empty() {
        return;
    }
    let shown = |check: &Check| {
        let mut pieces: Vec<Inline> = vec![text(title(check))];
        if !check.when.is_always() {
            pieces.push(text(format!(" ({})", words::condition(&check.when, lang))));
        }
        pieces
    };
    let done = vec![line(vec![strong(words::proved(lang))]), boxes(step.checks.iter().map(shown).collect())];
    pieces.push(Piece::Text(done));
    let helped = |check: &Check| {
        let mut blocks = vec![line(vec![strong(title(check))])];
        blocks.extend(prose(scope, lang, check.hint.text(lang)));
        for mistake in &check.mistakes {
            blocks.push(line(vec![strong(scope.fill(mistake.title.text(lang)))]));
            blocks.extend(prose(scope, lang, mistake.hint.text(lang)));
        }
        blocks
    };
    let items: Vec<_> = step.checks.iter().filter(|check| !check.hint.is_empty()).map(helped).collect();
    if !items.is_empty() {
        pieces.push(Piece::Fold { title: words::when_it_fails(lang).to_owned(), blocks: vec![bullets(items)] });
    }
}
