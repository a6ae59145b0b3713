//! The last row, with the keys that matter now, and above it what the session has to say.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::course::Action;
use crate::i18n::messages::Message;
use crate::markdown;
use crate::session::{EngineState, Notice, Session, Tone};
use crate::tui::app::{App, Purpose};
use crate::tui::edit::{Ask, EditAct};
use crate::tui::keymap::{Act, Mode, key_for, keymap};
use crate::tui::line::Line as TypedLine;
use crate::tui::rows;
use crate::tui::theme::Theme;
use crate::tui::view::{frames, paint};
use crate::tui::words::ScreenWord;

/// The notice in rows.
#[must_use]
pub fn notice(session: &Session, theme: &Theme, width: u16) -> Vec<Line<'static>> {
    let Some(notice) = session.notice() else { return Vec::new() };
    let (mark, style) = match notice.tone() {
        Tone::Info => (" i ", theme.strong),
        Tone::Good => (" ✓ ", theme.pass),
        Tone::Bad => (" ! ", theme.fail),
    };
    let mut text = notice.text(session.lang());
    if matches!(notice, Notice::Written(_, kept) if !kept.is_empty()) {
        let back = format!("{} {}", key_for(Act::GiveBack), ScreenWord::GivesBack.text(session.lang()));
        text = format!("{text} {back}");
    }
    rows::wrapped(Span::styled(mark, style), &[(&text, style)], width.saturating_sub(1))
}

/// Draws both.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    frames::put(frame, app.areas.notice, app.laid.notice.iter());
    let note = app.note.as_ref().map(|note| Line::styled(format!(" {note}"), app.theme.strong));
    let line = match (&app.entry, &app.search) {
        (Some(entry), _) if matches!(entry.purpose, Purpose::Search | Purpose::InFile) => searching(app, &entry.line),
        (None, Some(search)) if app.mode() == Mode::Search => {
            let lang = app.session.lang();
            let mut line = searched(app, &search.query);
            let place = match search.place {
                (_, 0) => Message::NoMatch.text(lang).to_owned(),
                (at, count) => format!("{at}/{count}"),
            };
            line.push_span(Span::styled(format!("  {place}  "), app.theme.strong));
            for span in hints(app, usize::from(app.areas.status.width).saturating_sub(line.width())).spans {
                line.push_span(span);
            }
            line
        }
        _ => hints(app, usize::from(app.areas.status.width)),
    };
    paint::row(frame.buffer_mut(), app.areas.status, &note.unwrap_or(line));
}

/// Where the cursor stands in what is typed into the last row: there an input method shows what it makes.
#[must_use]
pub fn cursor(app: &App) -> Option<Position> {
    let entry = app.entry.as_ref().filter(|entry| matches!(entry.purpose, Purpose::Search | Purpose::InFile))?;
    let area = app.areas.status;
    let (before, ..) = entry.line.window(usize::from(area.width) / 2);
    caret(area, 0, searched(app, "").width() + markdown::width(&before)).filter(|_| app.note.is_none())
}

fn searched(app: &App, text: &str) -> Line<'static> {
    Line::from(vec![
        Span::styled(format!(" {}: ", Message::Search.text(app.session.lang())), app.theme.key),
        Span::raw(tail(text, usize::from(app.areas.status.width) / 2)),
    ])
}

fn searching(app: &App, text: &TypedLine) -> Line<'static> {
    let mut line = searched(app, "");
    line.spans.extend(entered(text, usize::from(app.areas.status.width) / 2, app.theme.text, app.theme.selected));
    line
}

/// A place in an area as one on the screen; nothing when it is outside.
#[must_use]
pub fn caret(area: Rect, row: usize, column: usize) -> Option<Position> {
    let (x, y) = (u16::try_from(column).ok()?, u16::try_from(row).ok()?);
    (x < area.width && y < area.height).then(|| Position::new(area.x + x, area.y + y))
}

/// A line that is typed, as much of it as fits, with its cursor.
#[must_use]
pub fn entered(line: &TypedLine, width: usize, style: Style, cursor: Style) -> [Span<'static>; 3] {
    let (before, on, behind) = line.window(width);
    [Span::styled(before, style), Span::styled(on, cursor), Span::styled(behind, style)]
}

/// The end of a text, as much as fits: where one types must be seen.
#[must_use]
pub fn tail(text: &str, width: usize) -> String {
    let mut shown = markdown::clean_line(text).into_owned();
    while markdown::width(&shown) > width && !shown.is_empty() {
        shown.remove(0);
    }
    shown
}

/// As many keys as fit, the most useful first; the help is always among them.
fn hints(app: &App, width: usize) -> Line<'static> {
    let lang = app.session.lang();
    let mode = app.mode();
    if mode == Mode::Typing {
        return Line::styled(format!(" {}", Message::TypingInto.text(lang)), app.theme.warning);
    }
    let mut line = working(app, mode, width / 3);
    let mut used = line.width();
    let acts = acts(app, mode);
    let last = acts.len().saturating_sub(1);
    let text = |act: Act, word: Message| (format!(" {}", key(mode, act)), format!(" {} ", word.text(lang)));
    let end = acts.last().map_or(0, |(act, word)| {
        let (key, word) = text(*act, *word);
        markdown::width(&key) + markdown::width(&word)
    });
    for (index, (act, word)) in acts.into_iter().enumerate() {
        let (key, word) = text(act, word);
        let columns = markdown::width(&key) + markdown::width(&word);
        if used + columns + if index == last { 0 } else { end } > width {
            continue;
        }
        used += columns;
        line.push_span(Span::styled(key, app.theme.key));
        line.push_span(Span::raw(word));
    }
    line
}

/// What runs, wherever one looks: what it is, for how long, and how long it usually takes.
fn working(app: &App, mode: Mode, room: usize) -> Line<'static> {
    let Some(wait) = app.wait().filter(|_| matches!(mode, Mode::Normal | Mode::Tree | Mode::Map | Mode::Reader)) else {
        return Line::default();
    };
    let usual = wait.usual.map(|usual| format!("/~{}", rows::time(usual, false))).unwrap_or_default();
    let time = format!(" {}{usual} ", rows::time(wait.elapsed, false));
    let mark = if wait.stays { "▸" } else { "◐" };
    let what = rows::cut(&wait.what, room.saturating_sub(markdown::width(&time) + 3));
    Line::from(vec![
        Span::styled(format!(" {mark} {what}"), app.theme.running),
        Span::styled(time, app.theme.strong),
        Span::styled("│", app.theme.dim),
    ])
}

fn key(mode: Mode, act: Act) -> String {
    if act == Act::Pick {
        return "1-9".to_owned();
    }
    let find = |mode| keymap().iter().find(|binding| binding.mode == mode && binding.act == act);
    let found = find(mode).or_else(|| find(Mode::Normal)).and_then(|binding| binding.keys.first());
    found.map(ToString::to_string).unwrap_or_default()
}

fn acts(app: &App, mode: Mode) -> Vec<(Act, Message)> {
    let help = (Act::Help, Message::KeyHelp);
    let close = (Act::Close, Message::KeyClose);
    match mode {
        Mode::Normal => normal(app, help),
        Mode::Tree => vec![
            (Act::Choose, Message::KeyGo),
            (Act::Bring, Message::KeyBring),
            (Act::TakeBack, Message::KeyTakeBack),
            close,
            help,
        ],
        Mode::Reader => reader(app, help),
        Mode::Edit => edit(app, help),
        Mode::EditDifference => vec![
            (Act::InFile(EditAct::FindNext), Message::KeyDiffers),
            (Act::InFile(EditAct::Back), Message::KeyText),
            (Act::InFile(EditAct::Solution), Message::KeyTakeSolution),
        ],
        Mode::EditQuestion => edit_question(app),
        Mode::Editors => vec![(Act::Choose, Message::KeyAccept), (Act::Down, Message::KeyNext), close],
        Mode::Map => vec![(Act::Zoom, Message::KeyZoom), (Act::Others, Message::KeyOthers), close, help],
        Mode::Lens => vec![
            close,
            (Act::Next, Message::KeyKinds),
            (Act::Choose, Message::KeyOneOrBoth),
            (Act::FocusNext, Message::KeyOtherImage),
            (Act::Others, Message::KeyPickImage),
            (Act::Search, Message::KeyFilter),
            help,
        ],
        Mode::Search => vec![(Act::FindNext, Message::KeyFind), (Act::FindPrevious, Message::KeyFindBack), close],
        Mode::Entry => vec![(Act::Accept, Message::KeyAccept), close],
        Mode::Tour => vec![(Act::Next, Message::KeyNext), close],
        Mode::Picker => vec![(Act::Accept, Message::KeyGo), close],
        Mode::Prompt => vec![
            (Act::Accept, Message::KeyRun),
            (Act::Complete, Message::KeyComplete),
            (Act::HistoryBack, Message::KeyHistory),
            close,
        ],
        Mode::Shell => {
            vec![(Act::PageUp, Message::KeyLookBack), (Act::SelectUp, Message::KeySelect), (Act::LeaveTyping, Message::KeyBack)]
        }
        Mode::Select => vec![(Act::SelectUp, Message::KeySelect), (Act::Copy, Message::KeyCopy), close],
        Mode::Question => vec![(Act::Yes, Message::KeyYes), (Act::No, Message::KeyNo)],
        Mode::TakeBack => vec![(Act::Yes, Message::KeyYes), (Act::No, Message::KeyNo)],
        Mode::Variables => vec![(Act::Choose, Message::KeyChange), close],
        Mode::Help | Mode::Typing => vec![close],
    }
}

fn normal(app: &App, help: (Act, Message)) -> Vec<(Act, Message)> {
    let mut acts = Vec::new();
    if app.at_work() {
        acts.push((Act::Cancel, Message::KeyStop));
        if app.takes_typing() {
            acts.push((Act::Type, Message::KeyType));
        }
    }
    match app.session.step().map(|step| &step.action) {
        Some(Action::Run(_)) if !app.session.busy() => {
            if app.session.step().is_some_and(|step| step.predict.is_some()) && app.session.step_state().answered.is_none() {
                acts.push((Act::Pick, Message::KeyPick));
            }
            acts.extend([(Act::Run, Message::KeyRun), (Act::Prompt, Message::KeyPrompt)]);
        }
        Some(Action::Write(_)) => acts.push((Act::Edit, Message::KeyEdit)),
        Some(Action::Quiz(_) | Action::Choose(_)) => {
            acts.extend([(Act::Pick, Message::KeyPick), (Act::Answer, Message::KeyAnswer)]);
        }
        _ => {}
    }
    if let Some(step) = app.session.step() {
        if matches!(step.action, Action::Run(_)) {
            acts.push((Act::Meaning, Message::KeyMeaning));
        }
        acts.push((Act::Next, Message::KeyNext));
        if !step.checks.is_empty() {
            acts.push((Act::Check, Message::KeyCheck));
        }
        if app.session.step_state().hints < step.hints.len() {
            acts.push((Act::Hint, Message::KeyHint));
        }
        if app.session.has_readable() {
            acts.push((Act::Files, Message::KeyFiles));
        }
        if !step.solution.is_empty() {
            acts.push((Act::Solution, Message::KeySolution));
            if app.session.step_state().solution_shown {
                acts.push((Act::Apply, Message::KeyApply));
            }
        }
    }
    if matches!(app.session.engine(), EngineState::Missing(_)) {
        acts.insert(0, (Act::Reconnect, Message::KeyReconnect));
        if app.session.offers_replay() {
            acts.insert(1, (Act::Replay, Message::KeyReplay));
        }
    }
    if app.has_api() {
        acts.push((Act::Api, Message::KeyApi));
    }
    if app.has_map() {
        acts.push((Act::Map, Message::KeyMap));
    }
    if !app.laid.diagrams.is_empty() {
        acts.push((Act::Diagrams, Message::KeyDiagram));
    }
    acts.extend([
        (Act::FocusNext, Message::KeyPanel),
        (Act::Shell, Message::KeyShell),
        (Act::Tree, Message::KeyTree),
        (Act::Language, Message::KeyLanguage),
        (Act::Quit, Message::KeyQuit),
        help,
    ]);
    acts
}

fn edit(app: &App, help: (Act, Message)) -> Vec<(Act, Message)> {
    let mut acts = vec![(EditAct::Save, Message::KeySave), (EditAct::Leave, Message::KeyLeave)];
    if app.edit.as_ref().is_some_and(|editing| editing.sheets.len() > 1) {
        acts.push((EditAct::NextFile, Message::KeyFile));
    }
    acts.extend([
        (EditAct::Undo, Message::KeyUndo),
        (EditAct::Difference, Message::KeyDifference),
        (EditAct::Find, Message::KeyFindText),
        (EditAct::Solution, Message::KeySolution),
    ]);
    acts.into_iter().map(|(act, word)| (Act::InFile(act), word)).chain([help]).collect()
}

fn edit_question(app: &App) -> Vec<(Act, Message)> {
    let acts = match app.edit.as_ref().and_then(|editing| editing.ask) {
        Some(Ask::Leave) => vec![(EditAct::SaveAndLeave, Message::KeySaveAndLeave), (EditAct::Discard, Message::KeyDiscard)],
        Some(Ask::Recovered) => vec![
            (EditAct::Theirs, Message::KeyTheirs),
            (EditAct::Discard, Message::KeyDiscard),
            (EditAct::Difference, Message::KeyDifference),
        ],
        _ => vec![
            (EditAct::Mine, Message::KeyMine),
            (EditAct::Theirs, Message::KeyTheirs),
            (EditAct::Difference, Message::KeyDifference),
        ],
    };
    let back = [(EditAct::Back, Message::KeyClose)];
    acts.into_iter().chain(back).map(|(act, word)| (Act::InFile(act), word)).collect()
}

fn reader(app: &App, help: (Act, Message)) -> Vec<(Act, Message)> {
    let Some(reader) = &app.reader else { return vec![help] };
    let mut acts = vec![(Act::FindNext, if reader.difference { Message::KeyDiffers } else { Message::KeyNote })];
    if reader.laid.files.len() > 1 {
        acts.push((Act::FocusNext, Message::KeyFile));
    }
    acts.extend([
        (Act::Solution, Message::KeySolution),
        (Act::Difference, if reader.difference { Message::KeyText } else { Message::KeyDifference }),
        (Act::Close, Message::KeyClose),
        (Act::Edit, Message::KeyEdit),
        help,
    ]);
    acts
}
