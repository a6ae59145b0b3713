//! A recording of a terminal in asciinema's format, version 3 (<https://docs.asciinema.org/manual/asciicast/v3>): a header, then
//! events with the seconds since the one before.

use std::io::{self, Write};
use std::time::Duration;

use serde_json::json;

/// No pause is longer than this: what is longer is cut.
pub const LONGEST_PAUSE: Duration = Duration::from_secs(2);

/// A recording being written.
#[derive(Debug)]
pub struct Cast<W: Write> {
    out: W,
    /// When the last event was, cut pauses left out.
    last: Duration,
}

impl<W: Write> Cast<W> {
    /// Begins a recording of a terminal of this size, at a time in seconds since 1970.
    ///
    /// # Errors
    /// What the writer says.
    pub fn begin(mut out: W, (columns, rows): (u16, u16), at: u64, title: &str) -> io::Result<Self> {
        let header = json!({
            "version": 3,
            "term": { "cols": columns, "rows": rows, "type": "xterm-256color" },
            "timestamp": at,
            "idle_time_limit": LONGEST_PAUSE.as_secs_f64(),
            "title": title,
        });
        writeln!(out, "{header}")?;
        Ok(Self { out, last: Duration::ZERO })
    }

    /// What the terminal was sent at this time since the beginning.
    ///
    /// # Errors
    /// What the writer says.
    pub fn output(&mut self, now: Duration, text: &str) -> io::Result<()> {
        self.event(now, "o", text)
    }

    /// A place to come back to.
    ///
    /// # Errors
    /// What the writer says.
    pub fn marker(&mut self, now: Duration, name: &str) -> io::Result<()> {
        self.event(now, "m", name)
    }

    /// The terminal has another size.
    ///
    /// # Errors
    /// What the writer says.
    pub fn resize(&mut self, now: Duration, (columns, rows): (u16, u16)) -> io::Result<()> {
        self.event(now, "r", &format!("{columns}x{rows}"))
    }

    /// The program ended so; nothing comes after it.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(mut self, now: Duration, code: u8) -> io::Result<W> {
        self.event(now, "x", &code.to_string())?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn event(&mut self, now: Duration, code: &str, data: &str) -> io::Result<()> {
        let pause = now.saturating_sub(self.last).min(LONGEST_PAUSE);
        self.last = now;
        // To a thousandth: more says nothing.
        #[allow(clippy::cast_precision_loss, reason = "at most 2000")]
        let seconds = pause.as_millis() as f64 / 1000.0;
        writeln!(self.out, "{}", json!([seconds, code, data]))?;
        // What was shown is kept, also when the machine goes down in the middle.
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Cast;

    #[test]
    fn it_is_written_as_asciinema_has_it() {
        let mut cast = Cast::begin(Vec::new(), (80, 24), 1_800_000_000, "Ship only what runs").unwrap();
        cast.output(Duration::from_millis(250), "\x1b[1mhi\x1b[m \"x\"\r\n").unwrap();
        cast.marker(Duration::from_secs(100), "multi-stage/need").unwrap();
        cast.resize(Duration::from_secs(101), (90, 30)).unwrap();
        let text = String::from_utf8(cast.end(Duration::from_secs(101), 0).unwrap()).unwrap();
        let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines[0]["version"], 3);
        assert_eq!((&lines[0]["term"]["cols"], &lines[0]["term"]["rows"]), (&80.into(), &24.into()));
        assert_eq!(lines[1], serde_json::json!([0.25, "o", "\x1b[1mhi\x1b[m \"x\"\r\n"]));
        assert_eq!(lines[2], serde_json::json!([2.0, "m", "multi-stage/need"]), "a long pause is cut");
        assert_eq!(lines[3], serde_json::json!([1.0, "r", "90x30"]), "times are counted from the event before");
        assert_eq!(lines[4], serde_json::json!([0.0, "x", "0"]));
    }
}
