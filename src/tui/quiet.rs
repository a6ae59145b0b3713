//! A terminal that writes nothing for a frame that looks like the one before.

use std::io::{self, BufWriter, Stdout, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// Crossterm's way to write frames resets the colours even when no cell has changed; this one is still then. So frames
/// need not be kept and compared a second time.
pub(crate) struct Quiet<W: Write = BufWriter<Stdout>>(CrosstermBackend<W>);

impl<W: Write> Quiet<W> {
    pub fn new(out: W) -> Self {
        Self(CrosstermBackend::new(out))
    }
}

impl<W: Write> Backend for Quiet<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        self.0.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.0.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        self.0.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.0.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::backend::Backend;
    use ratatui::buffer::Cell;

    use super::Quiet;

    #[test]
    fn a_frame_without_a_change_writes_nothing() {
        let mut out = Vec::new();
        let mut backend = Quiet::new(&mut out);
        backend.draw(std::iter::empty()).unwrap();
        Backend::flush(&mut backend).unwrap();
        assert!(out.is_empty());
        Quiet::new(&mut out).draw([(0, 0, &Cell::new("x"))].into_iter()).unwrap();
        assert!(out.contains(&b'x'));
    }
}
