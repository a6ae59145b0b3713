//! What stands behind the output: sizes of what was built, or what went wrong and what to do about it.

use ratatui::text::{Line, Span};

use crate::check::{Fact, Probe};
use crate::docker_cli::{CommandLine, DockerCommand};
use crate::engine::{EngineError, advice};
use crate::i18n::messages::Message;
use crate::objects::{Image, human_size};
use crate::session::{ActionError, Running};
use crate::tui::app::App;
use crate::tui::keymap::{Act, key_for};
use crate::tui::rows;
use crate::tui::view::typed;
use crate::tui::words::ScreenWord;

/// The rows behind the output.
pub fn tail(app: &App, action: &Running, width: u16) -> Vec<Line<'static>> {
    let mut lines = match &action.result {
        None => return Vec::new(),
        Some(Ok(_)) if action.command.is_none() => written(app, action, width),
        Some(Ok(_)) => built(app, action, width),
        Some(Err(error)) => failed(app, action, error, width),
    };
    lines.extend(typed::rows(app, action, width));
    lines
}

/// Whether the engine refused what the lesson wanted to see refused. No engine is never what is wanted.
pub fn as_meant(action: &Running) -> bool {
    let Some(Err(ActionError::Engine(error))) = &action.result else { return false };
    !error.is_silence() && action.command.as_ref().is_some_and(|command| command.fails)
}

fn written(app: &App, action: &Running, width: u16) -> Vec<Line<'static>> {
    let lang = app.session.lang();
    let mut lines = Vec::new();
    let files = app.written.iter().filter(|(job, _)| *job == action.job).flat_map(|(_, files)| files);
    for file in files {
        lines.extend(rows::wrapped(Span::styled("✓ ", app.theme.pass), &[(&file.path, app.theme.text)], width));
        if let Some(kept) = &file.kept {
            let text = format!("{} {kept}", Message::KeptAs.text(lang));
            lines.extend(rows::wrapped(Span::raw("    "), &[(&text, app.theme.dim)], width));
            let back = format!("{} {}", key_for(Act::GiveBack), ScreenWord::GivesBack.text(lang));
            lines.extend(rows::wrapped(Span::raw("    "), &[(&back, app.theme.key)], width));
        }
    }
    lines
}

fn failed(app: &App, action: &Running, error: &ActionError, width: u16) -> Vec<Line<'static>> {
    let lang = app.session.lang();
    let theme = &app.theme;
    let (what, next) = match error {
        ActionError::Engine(error) => (advice::what(error, lang), advice(error, lang)),
        ActionError::Command { what, hint } => (what.clone(), hint.clone()),
        ActionError::System(why) => (why.clone(), String::new()),
        ActionError::Cancelled => return vec![Line::styled(Message::Stopped.text(lang), theme.warning)],
    };
    let mut lines = Vec::new();
    let lead = format!("{}: ", Message::Error.text(lang));
    for (index, text) in what.lines().filter(|line| !line.trim().is_empty()).take(20).enumerate() {
        let lead = if index == 0 { lead.as_str() } else { "" };
        lines.extend(rows::wrapped(Span::styled("✗ ", theme.fail), &[(lead, theme.fail), (text, theme.fail)], width));
    }
    if let ActionError::Engine(EngineError::BuildFailed { line, instruction: Some(instruction), .. }) = error {
        let number = line.map_or_else(String::new, |line| format!("{line} │ "));
        lines.extend(rows::wrapped(Span::raw("  "), &[(&number, theme.dim), (instruction, theme.strong)], width));
    }
    // Nobody should mend what had to fail.
    if !next.is_empty() && !as_meant(action) {
        lines.extend(rows::wrapped(Span::styled("→ ", theme.key), &[(&next, theme.text)], width));
    }
    lines
}

/// The size of what was built, and of its layers, once the engine was asked.
fn built(app: &App, action: &Running, width: u16) -> Vec<Line<'static>> {
    let Some(CommandLine::Docker(DockerCommand::Build(build))) = action.command.as_ref().map(|command| &command.command) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    for tag in &build.tags {
        if let Some(image) = image(app, tag) {
            let text = format!(
                "{} {tag}: {} · {}: {}",
                Message::ImageSize.text(app.session.lang()),
                human_size(image.size),
                Message::Layers.text(app.session.lang()),
                image.layers.iter().filter(|layer| layer.size > 0).count()
            );
            lines.extend(rows::wrapped(Span::styled("■ ", app.theme.pass), &[(&text, app.theme.strong)], width));
            for layer in image.layers.iter().filter(|layer| layer.size > 0) {
                let text = format!("{:>8}  {}", human_size(layer.size), rows::instruction(&layer.created_by));
                lines.push(Line::styled(rows::cut(&text, usize::from(width)), app.theme.dim));
            }
        }
    }
    lines
}

/// An image among what the checks saw, whether or not its tag was spelt out.
fn image<'a>(app: &'a App, tag: &str) -> Option<&'a Image> {
    let facts = &app.session.step_state().facts;
    let spelt = format!("{tag}:latest");
    [tag, spelt.as_str(), tag.trim_end_matches(":latest")].into_iter().find_map(|name| {
        match facts.get(&Probe::Image(name.to_owned())) {
            Some(Fact::Image(Some(image))) => Some(image),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::as_meant;
    use crate::course::StepRef;
    use crate::docker_cli::CommandLine;
    use crate::engine::EngineError;
    use crate::i18n::Lang;
    use crate::session::{JobId, Log, Prepared, Running, RunningState};

    #[test]
    fn a_refusal_the_lesson_wants_is_no_error_and_a_silent_engine_always_is() {
        let ended = |fails: bool, error: EngineError| Running {
            job: JobId(1),
            step: StepRef { lesson: "run".into(), step: "no-latest".into() },
            command: Some(Prepared {
                text: "docker run app".into(),
                command: CommandLine::Shell(String::new()),
                cwd: String::new(),
                foreground: false,
                fails,
                lang: Lang::En,
                step: "run/no-latest".into(),
            }),
            state: RunningState::Ended,
            container: None,
            took: None,
            result: Some(Err(error.into())),
            log: Log::default(),
            build: None,
            calls: Vec::new(),
            typed: None,
            earlier: Vec::new(),
            crossed: false,
            queue: VecDeque::new(),
        };
        let missing = || EngineError::NotFound { what: "image", name: "app".into() };
        assert!(as_meant(&ended(true, missing())));
        assert!(!as_meant(&ended(false, missing())));
        assert!(!as_meant(&ended(true, EngineError::Lost { detail: String::new() })));
    }
}
