//! A terminal for tests: the program in a pseudo-terminal, its screen kept by a terminal emulator.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long a screen is waited for unless the caller says otherwise.
const PATIENCE: Duration = Duration::from_secs(30);

struct Screen {
    parser: vt100::Parser,
    bytes: u64,
    raw: Vec<u8>,
    closed: bool,
}

/// The program under test and what it shows.
pub struct Terminal {
    screen: Arc<(Mutex<Screen>, Condvar)>,
    writer: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
}

impl Terminal {
    /// Starts `sealegs` with these arguments and environment in a terminal of this size.
    #[allow(dead_code, reason = "not every test file starts it itself")]
    pub fn open(cols: u16, rows: u16, arguments: &[&str], env: &[(&str, &str)], cwd: &Path) -> Self {
        Self::open_program(env!("CARGO_BIN_EXE_sealegs"), cols, rows, arguments, env, cwd)
    }

    /// Starts another program in the same way.
    #[allow(dead_code, reason = "not every test file has another one")]
    pub fn open_program(program: &str, cols: u16, rows: u16, arguments: &[&str], env: &[(&str, &str)], cwd: &Path) -> Self {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(cwd);
        for name in [
            "DOCKER_HOST",
            "DOCKER_CONTEXT",
            "NO_COLOR",
            "LANG",
            "LC_ALL",
            "LC_MESSAGES",
            "EDITOR",
            "VISUAL",
            "TMUX",
            "STY",
            "TERM_PROGRAM",
            "LC_TERMINAL",
            "SEALEGS_PICTURES",
        ] {
            command.env_remove(name);
        }
        command.env("TERM", "xterm-256color");
        // Nobody is shown around, and what the screen remembers is forgotten with the test.
        command.env("SEALEGS_TOUR", "never");
        command.env("XDG_STATE_HOME", cwd.join(".state"));
        for (name, value) in env {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let parser = vt100::Parser::new(rows, cols, 0);
        let screen = Arc::new((Mutex::new(Screen { parser, bytes: 0, raw: Vec::new(), closed: false }), Condvar::new()));
        let shared = screen.clone();
        std::thread::spawn(move || {
            let mut buffer = [0; 65536];
            loop {
                let count = reader.read(&mut buffer).unwrap_or(0);
                let mut screen = shared.0.lock().unwrap();
                screen.parser.process(&buffer[..count]);
                screen.bytes += count as u64;
                screen.raw.extend_from_slice(&buffer[..count]);
                screen.closed = count == 0;
                shared.1.notify_all();
                if count == 0 {
                    break;
                }
            }
        });
        Self { screen, writer, master: pair.master, child }
    }

    /// The screen as text.
    #[allow(dead_code, reason = "not every test file looks at once")]
    pub fn text(&self) -> String {
        self.screen.0.lock().unwrap().parser.screen().contents()
    }

    /// Where the cursor stands, column and row from 0; nothing while it is hidden.
    #[allow(dead_code, reason = "not every test file types")]
    pub fn cursor(&self) -> Option<(u16, u16)> {
        let screen = self.screen.0.lock().unwrap();
        let screen = screen.parser.screen();
        let (row, column) = screen.cursor_position();
        (!screen.hide_cursor()).then_some((column, row))
    }

    /// Sends bytes, be they whole letters or not.
    #[allow(dead_code, reason = "not every test file types")]
    pub fn send_bytes(&mut self, bytes: &[u8]) {
        self.writer.write_all(bytes).unwrap();
        self.writer.flush().unwrap();
    }

    /// Waits until the cursor stands somewhere.
    #[allow(dead_code, reason = "not every test file types")]
    pub fn wait_cursor(&self, what: &str, until: impl Fn((u16, u16)) -> bool) -> (u16, u16) {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(at) = self.cursor().filter(|at| until(*at)) {
                return at;
            }
            let screen = self.screen.0.lock().unwrap();
            let left = end.saturating_duration_since(Instant::now());
            let text = screen.parser.screen().contents();
            let at = screen.parser.screen().cursor_position();
            assert!(!left.is_zero() && !screen.closed, "waited for {what}; the cursor is at {at:?} (row, column) of:\n{text}");
            drop(self.screen.1.wait_timeout(screen, left.min(Duration::from_millis(50))).unwrap());
        }
    }

    /// Bytes the program has written so far.
    #[allow(dead_code, reason = "not every test file counts")]
    pub fn bytes(&self) -> u64 {
        self.screen.0.lock().unwrap().bytes
    }

    /// All that the program has written so far.
    #[allow(dead_code, reason = "not every test file reads it")]
    pub fn raw(&self) -> String {
        String::from_utf8_lossy(&self.screen.0.lock().unwrap().raw).into_owned()
    }

    /// Waits until what was written satisfies `until`.
    #[allow(dead_code, reason = "not every test file reads it")]
    pub fn wait_raw(&self, what: &str, until: impl Fn(&str) -> bool) {
        let end = Instant::now() + PATIENCE;
        let mut screen = self.screen.0.lock().unwrap();
        loop {
            if until(&String::from_utf8_lossy(&screen.raw)) {
                return;
            }
            let left = end.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero() && !screen.closed,
                "waited for {what}; the screen is:\n{}",
                screen.parser.screen().contents()
            );
            screen = self.screen.1.wait_timeout(screen, left).unwrap().0;
        }
    }

    /// Whether the terminal is back as it was: the ordinary screen, cursor shown, no mouse reports.
    #[allow(dead_code, reason = "not every test file draws a screen")]
    pub fn restored(&self) -> bool {
        let screen = self.screen.0.lock().unwrap();
        let screen = screen.parser.screen();
        !screen.alternate_screen() && !screen.hide_cursor() && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
    }

    /// Whether any cell has a colour of its own.
    #[allow(dead_code, reason = "not every test file looks at colours")]
    pub fn coloured(&self) -> bool {
        let screen = self.screen.0.lock().unwrap();
        let screen = screen.parser.screen();
        let (rows, cols) = screen.size();
        let cells = (0..rows).flat_map(|row| (0..cols).map(move |col| (row, col)));
        cells
            .filter_map(|(row, col)| screen.cell(row, col))
            .any(|cell| cell.fgcolor() != vt100::Color::Default || cell.bgcolor() != vt100::Color::Default)
    }

    /// Waits until the first cell has this colour behind it.
    #[allow(dead_code, reason = "not every test file looks at colours")]
    pub fn wait_ground(&self, ground: vt100::Color) {
        let end = Instant::now() + PATIENCE;
        let mut screen = self.screen.0.lock().unwrap();
        loop {
            let found = screen.parser.screen().cell(0, 0).map(vt100::Cell::bgcolor);
            if found == Some(ground) {
                return;
            }
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero() && !screen.closed, "waited for {ground:?}, found {found:?}");
            screen = self.screen.1.wait_timeout(screen, left).unwrap().0;
        }
    }

    /// What is behind the first cell.
    #[allow(dead_code, reason = "not every test file looks at colours")]
    pub fn ground(&self) -> vt100::Color {
        let screen = self.screen.0.lock().unwrap();
        screen.parser.screen().cell(0, 0).map(vt100::Cell::bgcolor).unwrap()
    }

    /// Waits until anything but the terminal's own colour is behind the first cell.
    #[allow(dead_code, reason = "not every test file looks at colours")]
    pub fn wait_any_ground(&self) {
        let end = Instant::now() + PATIENCE;
        let mut screen = self.screen.0.lock().unwrap();
        while screen.parser.screen().cell(0, 0).map(vt100::Cell::bgcolor) == Some(vt100::Color::Default) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero() && !screen.closed, "no ground is painted");
            screen = self.screen.1.wait_timeout(screen, left).unwrap().0;
        }
    }

    /// Looks at the screen, cells and colours, until `until` holds; whether it did in time.
    #[allow(dead_code, reason = "not every test file compares whole screens")]
    pub fn watch(&self, patience: Duration, mut until: impl FnMut(&vt100::Screen) -> bool) -> bool {
        let end = Instant::now() + patience;
        let mut screen = self.screen.0.lock().unwrap();
        loop {
            if until(screen.parser.screen()) {
                return true;
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() || screen.closed {
                return false;
            }
            screen = self.screen.1.wait_timeout(screen, left.min(Duration::from_millis(50))).unwrap().0;
        }
    }

    /// Sends a signal by name, `TERM`.
    #[allow(dead_code, reason = "not every test file sends signals")]
    pub fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap();
        let done = std::process::Command::new("sh").args(["-c", &format!("kill -{name} {id}")]).status().unwrap();
        assert!(done.success());
    }

    /// Types.
    pub fn send(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Gives the terminal another size.
    #[allow(dead_code, reason = "not every test file resizes")]
    pub fn resize(&mut self, cols: u16, rows: u16) {
        self.screen.0.lock().unwrap().parser.screen_mut().set_size(rows, cols);
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
    }

    /// Waits until the screen satisfies `until`; panics with the screen when it does not in time.
    #[allow(dead_code, reason = "not every test file waits so long")]
    pub fn wait(&self, what: &str, until: impl Fn(&str) -> bool) {
        self.wait_for(PATIENCE, what, until);
    }

    /// The same with another bound.
    pub fn wait_for(&self, patience: Duration, what: &str, until: impl Fn(&str) -> bool) {
        let end = Instant::now() + patience;
        let mut screen = self.screen.0.lock().unwrap();
        loop {
            let text = screen.parser.screen().contents();
            if until(&text) {
                return;
            }
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero() && !screen.closed, "waited for {what}; the screen is:\n{text}");
            screen = self.screen.1.wait_timeout(screen, left).unwrap().0;
        }
    }

    /// Waits for the program's end; its exit code.
    pub fn exit(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        let mut screen = self.screen.0.lock().unwrap();
        while !screen.closed {
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "it does not end; the screen is:\n{}", screen.parser.screen().contents());
            screen = self.screen.1.wait_timeout(screen, left).unwrap().0;
        }
        drop(screen);
        self.child.wait().unwrap().exit_code()
    }

    /// Kills it as `kill -9` does.
    #[allow(dead_code, reason = "not every test file kills")]
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        let _ = self.child.wait();
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}
