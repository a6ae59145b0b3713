//! The first and the last rows, and the checks.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::check::Outcome;
use crate::engine::advice;
use crate::engine::replay::label;
use crate::i18n::messages::Message;
use crate::i18n::words;
use crate::markdown;
use crate::present::keys::Act;
use crate::present::options::Manner;
use crate::present::stage::{Phase, Stage};
use crate::present::view::Look;
use crate::present::view::place::Places;
use crate::present::words::Word;
use crate::session::{EngineState, Notice, Tone};
use crate::tui::rows;
use crate::tui::view::frames::put;

/// The lesson, the place, and the engine or that it is a recording.
pub fn title(frame: &mut Frame<'_>, stage: &Stage, places: &Places, look: &Look<'_>) {
    let (theme, lang) = (&stage.theme, stage.session.lang());
    let (engine, style) = match stage.session.engine() {
        EngineState::Connecting => (Message::Connecting.text(lang).to_owned(), theme.dim),
        EngineState::Ready(info) => {
            label::short(info, lang).map_or_else(|| (label::engine(info), theme.pass), |replay| (replay, theme.warning))
        }
        EngineState::Missing(_) => (Message::NoEngine.text(lang).to_owned(), theme.fail),
    };
    let width = usize::from(places.title.width);
    let engine = format!("{} · {} ", rows::cut(&(look.hide)(&engine), width / 2), lang.code());
    let room = width.saturating_sub(markdown::width(&engine) + 2);
    let (step, steps) = stage.slide.place;
    let place = if matches!(stage.phase, Phase::Cover) { String::new() } else { format!("  {step}/{steps}") };
    let over = if matches!(stage.phase, Phase::Cover) { &stage.slide.over.0 } else { &stage.slide.over.1 };
    let name = rows::cut(&(look.hide)(over), room.saturating_sub(place.len()));
    let left = Line::from(vec![Span::styled(format!(" {name}"), theme.title), Span::styled(place, theme.strong)]);
    frame.render_widget(left, places.title);
    let columns = u16::try_from(markdown::width(&engine)).unwrap_or(0).min(places.title.width);
    let right = Rect { x: places.title.width - columns, width: columns, ..places.title };
    frame.render_widget(Span::styled(engine, style), right);
}

/// What proves the step.
pub fn checks(frame: &mut Frame<'_>, stage: &Stage, places: &Places, look: &Look<'_>) {
    if places.checks.height == 0 || stage.preparing.is_some() {
        return;
    }
    let theme = &stage.theme;
    let over = stage.beat >= stage.beats.len() && !matches!(stage.phase, Phase::Working);
    let results = &stage.session.step_state().checks;
    let mut lines = Vec::new();
    for check in results {
        let (mark, style) = match &check.outcome {
            Some(outcome) if outcome.passed() => ("✓", theme.pass),
            Some(Outcome::Failed { .. }) if over && !stage.paused && !stage.session.looking() => ("✗", theme.fail),
            _ => ("○", theme.dim),
        };
        let text = rows::cut(&(look.hide)(&check.title), usize::from(places.checks.width).saturating_sub(2));
        let words = if mark == "✓" { theme.text } else { style };
        lines.push(Line::from(vec![Span::styled(format!("{mark} "), style), Span::styled(text, words)]));
    }
    put(frame, places.checks, lines.iter());
}

/// What there is to say: of the way to another step, what went wrong, and what can be done.
pub fn notice(frame: &mut Frame<'_>, stage: &Stage, places: &Places, look: &Look<'_>) {
    let Some((text, bad)) = said(stage) else { return };
    let style = if bad { stage.theme.fail } else { stage.theme.strong };
    let mark = Span::styled(if bad { "! " } else { "› " }, style);
    let lines = rows::wrapped(mark, &[(&(look.hide)(&text), style)], places.notice.width);
    put(frame, places.notice, lines.iter());
}

/// What there is to say, and whether something is wrong.
pub fn said(stage: &Stage) -> Option<(String, bool)> {
    let lang = stage.session.lang();
    if let Some(told) = &stage.told {
        return Some((told.clone(), false));
    }
    if let Some(way) = &stage.preparing {
        if way.ready {
            return Some((format!("{}: {}", Word::Prepared.text(lang), way.title), false));
        }
        let place = stage.session.catching_up().map(|way| format!(" {}/{}", way.number, way.total)).unwrap_or_default();
        return Some((format!("{}{place}: {}", Word::Preparing.text(lang), way.title), false));
    }
    if let EngineState::Missing(error) = stage.session.engine() {
        return Some((format!("{}. {}", advice::what(error, lang), stage.what_else()), true));
    }
    if let Some((target, why)) = &stage.failed {
        return Some((stage.what_about(target, why), true));
    }
    match stage.session.notice() {
        // The label on top says it, and for how it came to it there are words of its own.
        Some(Notice::Replaying(_)) if stage.insured.is_some() => Some((Word::FromHere.text(lang).to_owned(), false)),
        Some(notice) if notice.tone() == Tone::Bad => Some((notice.text(lang), true)),
        Some(notice @ (Notice::Replaying(_) | Notice::LiveAgain)) => Some((notice.text(lang), false)),
        _ if stage.failed_here() && matches!(stage.phase, Phase::Still) && !stage.console.is_empty() => {
            Some((stage.what_else(), true))
        }
        _ => None,
    }
}

/// What "next" does, how commands are done, and the presenter's clock.
pub fn status(frame: &mut Frame<'_>, stage: &Stage, places: &Places, look: &Look<'_>) {
    let (theme, lang) = (&stage.theme, stage.session.lang());
    let mut spans = vec![Span::raw(" ")];
    if let Some(word) = what_next(stage) {
        spans.push(Span::styled(format!("{} ", stage.keys.first(Act::Next)), theme.key));
        spans.push(Span::styled(format!("{}   ", word.text(lang)), theme.text));
    }
    let manner = match stage.manner {
        Manner::Hand => None,
        Manner::Anything => Some(Word::Anything),
        Manner::Print => Some(Word::PrintOnly),
        Manner::Execute => Some(Word::ExecuteOnly),
    };
    let words = [manner, stage.paused.then_some(Word::Paused)];
    spans.extend(words.into_iter().flatten().map(|word| Span::styled(format!("{}   ", word.text(lang)), theme.warning)));
    spans.push(Span::styled(words!(lang, "present-hint-help", key = stage.keys.first(Act::Help)), theme.dim));
    frame.render_widget(Line::from(spans), places.status);
    if !look.own {
        return;
    }
    let Some(time) = stage.clock() else { return };
    let text = format!(" {time} ");
    let columns = u16::try_from(markdown::width(&text)).unwrap_or(0).min(places.status.width);
    let right = Rect { x: places.status.width - columns, width: columns, ..places.status };
    frame.render_widget(Span::styled(text, theme.strong), right);
}

/// What "next" does.
pub fn what_next(stage: &Stage) -> Option<Word> {
    if let Some(way) = &stage.preparing {
        return if way.ready { Some(Word::GoThere) } else { stage.more_text().then_some(Word::More) };
    }
    let beat = stage.now_to_do();
    Some(match &stage.phase {
        Phase::Cover => Word::Begin,
        Phase::End => return None,
        Phase::Still if stage.beat == 0 && stage.more_text() => Word::More,
        Phase::Still => match beat {
            None if stage.place_of(stage.session.at()).is_none_or(|here| here >= stage.range.1) => Word::LastOne,
            None => Word::NextStep,
            Some(beat) if beat.text.is_empty() => Word::AnswerIt,
            Some(beat) if beat.writes() => Word::WriteIt,
            Some(_) if stage.manner == Manner::Execute => Word::RunIt,
            Some(_) => Word::TypeIt,
        },
        Phase::Typing(..) if stage.manner == Manner::Anything => Word::AnyKey,
        Phase::Typing(..) => Word::FinishTyping,
        Phase::Typed(_) => Word::NextStep,
        Phase::Working if stage.serving() => Word::StopAndGo,
        Phase::Working => Word::Waiting,
    })
}
