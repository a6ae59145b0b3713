//! What keys do.

use bytes::Bytes;
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::course::Action;
use crate::docker_cli::CommandLine;
use crate::session::Input;
use crate::tui::app::{App, Dialog, Entry, Purpose, Todo};
use crate::tui::key::Key;
use crate::tui::keymap::{self, Act, Mode};
use crate::tui::layout::Panel;
use crate::tui::line::Line;
use crate::tui::output::Anchor;
use crate::tui::picker::List;
use crate::tui::typing;

/// A typed line may be this long; nothing here needs more.
const ENTRY_LETTERS: usize = 512;

impl App {
    pub(crate) fn key(&mut self, event: KeyEvent) -> Vec<Todo> {
        if event.kind == KeyEventKind::Release {
            return Vec::new();
        }
        let mode = self.mode();
        let act = keymap::act(mode, Key::from(event)).or_else(|| keymap::everywhere(mode, Key::from(event)));
        if self.areas.too_small
            && !matches!(act, Some(Act::Quit | Act::Interrupt))
            && (mode != Mode::Question || self.dialog == Some(Dialog::Ahead))
        {
            // Nobody sees what would run or be answered.
            return Vec::new();
        }
        self.note = None;
        if self.closes_window(mode, Key::from(event)) {
            return self.close(mode);
        }
        match act {
            Some(act) if matches!(mode, Mode::Shell | Mode::Select) => self.in_shell(act),
            Some(act) => self.act(mode, act, event),
            None if matches!(mode, Mode::Shell | Mode::Select) => self.type_into_shell(event),
            None if mode == Mode::Typing => match typing::bytes(event, self.program_modes()) {
                Some(mut bytes) => {
                    if bytes == b"\r" && !self.has_terminal() {
                        // Without a terminal nobody makes a line's end of it.
                        bytes = b"\n".to_vec();
                    }
                    self.follow_program();
                    self.ask(Input::Type(Bytes::from(bytes)))
                }
                None => Vec::new(),
            },
            None if mode == Mode::Edit => self.type_into_file(event),
            None if matches!(mode, Mode::Entry | Mode::Prompt | Mode::Picker) => {
                let plain = !event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
                if let (KeyCode::Char(letter), true) = (event.code, plain) {
                    self.enter(&letter.to_string());
                }
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    pub(crate) fn paste(&mut self, text: &str) -> Vec<Todo> {
        match self.mode() {
            Mode::Shell | Mode::Select => self.paste_into_shell(text),
            Mode::Typing => {
                self.follow_program();
                let bytes =
                    if self.has_terminal() { typing::pasted(text, self.program_modes()) } else { text.as_bytes().to_vec() };
                self.ask(Input::Type(Bytes::from(bytes)))
            }
            Mode::Edit => self.paste_into_file(text),
            Mode::Entry | Mode::Prompt | Mode::Picker => {
                self.enter(text);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn enter(&mut self, text: &str) {
        match &mut self.entry {
            Some(entry) => entry.line.insert(text, ENTRY_LETTERS),
            None if self.picker.is_some() => self.type_in_picker(text),
            None => self.type_command(text),
        }
    }

    pub(crate) fn act(&mut self, mode: Mode, act: Act, event: KeyEvent) -> Vec<Todo> {
        match act {
            Act::Picture => return vec![Todo::Picture],
            Act::Palette => return self.open_picker(List::Actions),
            Act::Places => return self.open_picker(List::Places),
            Act::Outline => return self.open_picker(List::Outline),
            _ if mode == Mode::Picker => return self.in_picker(act),
            _ if mode == Mode::Tour => return self.in_tour(act),
            Act::InFile(act) => return self.in_editor(act),
            _ if mode == Mode::Editors => return self.in_which(act, event),
            Act::Language | Act::Help if mode == Mode::Lens => {}
            _ if mode == Mode::Lens => return self.in_lens(act),
            Act::Lens => return self.open_lens(),
            Act::Files => return self.open_reader(false),
            Act::Difference if mode != Mode::Reader => return self.open_reader(true),
            Act::Language | Act::Theme | Act::Help | Act::Quit if mode == Mode::Reader => {}
            Act::Edit if mode == Mode::Reader => {
                let path = self.reader.as_ref().map(|reader| reader.path().to_owned());
                return self.write(path.filter(|path| !path.is_empty()), false);
            }
            _ if mode == Mode::Reader => return self.in_reader(act),
            _ => {}
        }
        match act {
            Act::Tour => self.start_tour(),
            Act::GiveBack => return self.give_back(),
            Act::Prompt => return self.open_prompt(),
            Act::Api => self.focus_on(if self.focus == Panel::Api { Panel::Run } else { Panel::Api }),
            Act::Close if mode == Mode::Prompt => return self.close_prompt(),
            Act::Accept if mode == Mode::Prompt => return self.in_prompt(act),
            Act::Complete | Act::CompleteBack | Act::HistoryBack | Act::HistoryForward => return self.in_prompt(act),
            Act::InLine(edit) => match &mut self.entry {
                Some(entry) => drop(entry.line.edit(edit)),
                None => self.edit_command(edit),
            },
            Act::Shell => return self.open_shell(),
            Act::Copy => return self.copy_panel(),
            Act::SelectUp | Act::SelectDown | Act::Picture | Act::Palette | Act::Places | Act::Outline => {}
            Act::Run => return self.ask(Input::Run),
            Act::Check => {
                self.bring_up(Panel::Checks);
                return self.ask(Input::Check);
            }
            Act::Hint => {
                let todos = self.ask(Input::Hint);
                self.show_below();
                return todos;
            }
            Act::Solution => {
                let todos = self.ask(Input::ShowSolution);
                if self.session.step_state().solution_shown {
                    self.show_below();
                }
                return todos;
            }
            Act::Meaning if matches!(self.session.step().map(|step| &step.action), Some(Action::Run(_))) => {
                self.meaning = !self.meaning;
                self.meaning_asked = self.meaning;
                self.focus_on(Panel::Prose);
            }
            Act::Meaning => {}
            Act::Apply => return self.ask(Input::ApplySolution),
            Act::Edit => return self.write(None, false),
            Act::EditWith => return self.write(None, true),
            Act::Next => return self.ask(Input::Next),
            Act::Previous => return self.ask(Input::Previous),
            Act::Pick => {
                if let KeyCode::Char(digit @ '1'..='9') = event.code {
                    return self.ask(Input::Pick(digit as usize - '1' as usize));
                }
            }
            Act::Answer if matches!(self.session.step().map(|step| &step.action), Some(Action::Quiz(_) | Action::Choose(_))) => {
                self.tab = Panel::Checks;
                return self.ask(Input::Run);
            }
            Act::Answer => {}
            Act::Cancel => return self.ask(Input::Cancel),
            Act::Language => return self.ask(Input::Language(self.session.lang().next())),
            Act::Theme => return self.next_theme(),
            Act::Reconnect => return self.ask(Input::Reconnect),
            Act::Replay => return self.ask(Input::Replay),
            Act::Quit => return self.quit(),
            Act::Interrupt if self.at_work() => return self.ask(Input::Cancel),
            Act::Interrupt => return vec![Todo::Quit],
            Act::Yes | Act::No => return self.answer_question(act == Act::Yes),
            Act::Bring => return self.bring(mode),
            Act::TakeBack => return self.open_take_back(mode),
            Act::TakeStep | Act::TakeLesson | Act::TakeAll => return self.choose_take_back(act),
            Act::Accept => return self.accept(),
            Act::Close => return self.close(mode),
            Act::Choose => return self.choose(mode),
            Act::Tree => self.toggle_tree(),
            Act::Map => self.open_map(),
            Act::Zoom => return self.zoom(),
            Act::Wider | Act::Slimmer | Act::Taller | Act::Shorter | Act::Even => return self.resize(act),
            Act::Others => self.map.others = !self.map.others,
            Act::Variables => self.dialog = Some(Dialog::Variables(0)),
            Act::Timeline => self.open_timeline(),
            Act::Stages => self.open_build(),
            Act::Diagrams => self.open_diagrams(),
            Act::Help => {
                self.scrolls.help = 0;
                self.dialog = Some(Dialog::Help);
            }
            Act::Search => self.entry = Some(Entry { purpose: Purpose::Search, line: Line::default() }),
            Act::Type if self.takes_typing() => {
                self.focus_on(Panel::Run);
                self.anchor = Anchor::Follow;
                self.typing = true;
            }
            Act::Type => {}
            Act::LeaveTyping => self.typing = false,
            Act::InFile(_) | Act::Files | Act::Difference | Act::NoteUp | Act::NoteDown | Act::Lens => {}
            Act::FindNext => self.find(false),
            Act::FindPrevious => self.find(true),
            Act::FocusNext => self.turn_focus(1),
            Act::FocusBack => self.turn_focus(-1),
            Act::Up | Act::Down | Act::PageUp | Act::PageDown | Act::Top | Act::Bottom => self.move_by(mode, act),
        }
        Vec::new()
    }

    fn quit(&mut self) -> Vec<Todo> {
        if self.at_work() {
            self.dialog = Some(Dialog::Quit);
            return Vec::new();
        }
        vec![Todo::Quit]
    }

    fn answer_question(&mut self, yes: bool) -> Vec<Todo> {
        if self.dialog == Some(Dialog::Quit) {
            self.dialog = None;
            return if yes { vec![Todo::Quit] } else { Vec::new() };
        }
        if let Some(dialog @ (Dialog::Ahead | Dialog::TakeBack(_))) = self.dialog {
            return self.answer_way(dialog, yes);
        }
        self.ask(Input::Confirm(yes))
    }

    fn accept(&mut self) -> Vec<Todo> {
        let Some(entry) = self.entry.take() else { return Vec::new() };
        match &entry.purpose {
            Purpose::Filter => {
                self.filter_lens(entry.line.text());
                Vec::new()
            }
            Purpose::Search => {
                self.begin_search(entry.line.text());
                Vec::new()
            }
            Purpose::InFile => {
                self.search_file(entry.line.text().to_owned());
                Vec::new()
            }
            Purpose::Variable(name) => {
                let todos = self.ask(Input::Set(name.clone(), entry.line.text().to_owned()));
                // A refused value stays, to be mended; the notice says why.
                if self.session.scope().get(name) != Some(entry.line.text()) {
                    self.entry = Some(entry);
                }
                todos
            }
        }
    }

    fn close(&mut self, mode: Mode) -> Vec<Todo> {
        match mode {
            Mode::Entry => self.entry = None,
            Mode::Search => self.search = None,
            Mode::Tree => {
                self.tree_open = false;
                self.focus = Panel::Prose;
            }
            Mode::Map => self.close_map(),
            _ if self.dialog.is_some() => self.dialog = None,
            _ => return self.ask(Input::Dismiss),
        }
        Vec::new()
    }

    fn choose(&mut self, mode: Mode) -> Vec<Todo> {
        if mode == Mode::Variables {
            if let Some(Dialog::Variables(at)) = self.dialog
                && let Some(variable) = self.session.course().variables.get(at)
            {
                let text = self.session.scope().get(&variable.name).unwrap_or_default().to_owned();
                self.entry = Some(Entry { purpose: Purpose::Variable(variable.name.clone()), line: Line::new(text) });
            }
            return Vec::new();
        }
        let name = self.session.course().steps().nth(self.tree_at).map(|(name, _)| name);
        self.tree_open = false;
        self.focus = Panel::Prose;
        name.map_or_else(Vec::new, |name| self.ask(Input::Goto(name)))
    }

    /// The running command is one that takes typed input.
    pub(crate) fn takes_typing(&self) -> bool {
        self.session
            .action()
            .filter(|action| action.active())
            .and_then(|action| action.command.as_ref())
            .is_some_and(|command| matches!(&command.command, CommandLine::Docker(command) if command.takes().input))
    }
}
