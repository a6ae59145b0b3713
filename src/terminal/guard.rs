//! What of a program's sequences reaches the emulator: all that draws in its cells, nothing that grows without end or
//! reaches out of them.

use std::time::Duration;

use alacritty_terminal::Term;
use alacritty_terminal::event::EventListener;
use alacritty_terminal::term::cell::Flags;
use alacritty_terminal::vte::ansi::{
    Attr, CharsetIndex, ClearMode, CursorShape, CursorStyle, Handler, LineClearMode, Mode, PrivateMode, StandardCharset,
    TabulationClearMode, Timeout,
};
use unicode_width::UnicodeWidthChar;

/// So many accents a letter may have.
const ACCENTS: usize = 8;
/// So many tabs in one step; no line has more.
const TABS: u16 = 1000;

/// Lets a program's output through to a terminal.
pub(super) struct Guard<'a, T>(pub &'a mut Term<T>);

/// Passes calls on as they are.
macro_rules! pass {
    ($($name:ident($($argument:ident: $kind:ty),*);)*) => {
        $(fn $name(&mut self, $($argument: $kind),*) { self.0.$name($($argument),*); })*
    };
}

// Not passed on: titles, clipboards, links, palettes, the pointer's shape, the keyboard protocol of kitty. Their default
// is to do nothing.
impl<T: EventListener> Handler for Guard<'_, T> {
    fn input(&mut self, letter: char) {
        if letter.is_ascii() || letter.width() != Some(0) || self.accents() < ACCENTS {
            self.0.input(letter);
        }
    }

    fn put_tab(&mut self, count: u16) {
        self.0.put_tab(count.min(TABS));
    }

    fn move_backward_tabs(&mut self, count: u16) {
        self.0.move_backward_tabs(count.min(TABS));
    }

    fn move_forward_tabs(&mut self, count: u16) {
        self.0.move_forward_tabs(count.min(TABS));
    }

    pass! {
        set_cursor_style(style: Option<CursorStyle>);
        set_cursor_shape(shape: CursorShape);
        goto(line: i32, column: usize);
        goto_line(line: i32);
        goto_col(column: usize);
        insert_blank(count: usize);
        move_up(count: usize);
        move_down(count: usize);
        identify_terminal(intermediate: Option<char>);
        device_status(what: usize);
        move_forward(count: usize);
        move_backward(count: usize);
        move_down_and_cr(count: usize);
        move_up_and_cr(count: usize);
        backspace();
        carriage_return();
        linefeed();
        substitute();
        newline();
        set_horizontal_tabstop();
        scroll_up(count: usize);
        scroll_down(count: usize);
        insert_blank_lines(count: usize);
        delete_lines(count: usize);
        erase_chars(count: usize);
        delete_chars(count: usize);
        save_cursor_position();
        restore_cursor_position();
        clear_line(mode: LineClearMode);
        clear_screen(mode: ClearMode);
        clear_tabs(mode: TabulationClearMode);
        set_tabs(interval: u16);
        reset_state();
        reverse_index();
        terminal_attribute(attribute: Attr);
        set_mode(mode: Mode);
        unset_mode(mode: Mode);
        report_mode(mode: Mode);
        set_private_mode(mode: PrivateMode);
        unset_private_mode(mode: PrivateMode);
        report_private_mode(mode: PrivateMode);
        set_scrolling_region(top: usize, bottom: Option<usize>);
        set_keypad_application_mode();
        unset_keypad_application_mode();
        set_active_charset(index: CharsetIndex);
        configure_charset(index: CharsetIndex, charset: StandardCharset);
        decaln();
        text_area_size_chars();
    }
}

impl<T: EventListener> Guard<'_, T> {
    /// How many accents the letter before the cursor has.
    fn accents(&self) -> usize {
        let grid = self.0.grid();
        let mut at = grid.cursor.point;
        if !grid.cursor.input_needs_wrap {
            at.column.0 = at.column.0.saturating_sub(1);
        }
        if grid[at].flags.contains(Flags::WIDE_CHAR_SPACER) {
            at.column.0 = at.column.0.saturating_sub(1);
        }
        grid[at].zerowidth().map_or(0, <[char]>::len)
    }
}

/// Synchronized updates are drawn as they come: one that never ends would freeze the screen and fill a buffer.
#[derive(Debug, Default)]
pub(super) struct Never;

impl Timeout for Never {
    fn set_timeout(&mut self, _: Duration) {}

    fn clear_timeout(&mut self) {}

    fn pending_timeout(&self) -> bool {
        false
    }
}
