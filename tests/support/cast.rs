//! Reads a recording by the rules of <https://docs.asciinema.org/manual/asciicast/v3> and plays it back on a terminal emulator.

use serde_json::Value;

/// What a recording came to.
#[allow(dead_code, reason = "not every test file looks at all of it")]
pub struct Played {
    /// Its header.
    pub header: Value,
    /// The last screen.
    pub screen: String,
    /// Markers in order.
    pub markers: Vec<String>,
    /// What stood on the screen at each marker, before what came with it.
    pub before: Vec<String>,
    /// What stood there with all that came with it.
    pub at: Vec<String>,
    /// Seconds in all, and the longest pause.
    pub time: (f64, f64),
    /// The exit code.
    pub exit: Option<String>,
    /// Everything that was shown, screen after screen.
    pub all: String,
}

/// Plays it; panics where it breaks a rule.
pub fn play(text: &str) -> Played {
    let mut lines = text.lines();
    let header: Value = serde_json::from_str(lines.next().unwrap()).unwrap();
    assert_eq!(header["version"], 3, "the version");
    let size = |name: &str| u16::try_from(header["term"][name].as_u64().unwrap()).unwrap();
    let mut parser = vt100::Parser::new(size("rows"), size("cols"), 0);
    let mut played = Played {
        screen: String::new(),
        markers: Vec::new(),
        before: Vec::new(),
        at: Vec::new(),
        time: (0.0, 0.0),
        exit: None,
        all: String::new(),
        header,
    };
    // Nothing but what came with the last marker has come since.
    let mut fresh = false;
    for line in lines.filter(|line| !line.starts_with('#')) {
        let event: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        let event = event.as_array().unwrap();
        assert_eq!(event.len(), 3, "{line}");
        let (interval, code, data) = (event[0].as_f64().unwrap(), event[1].as_str().unwrap(), event[2].as_str().unwrap());
        assert!(interval >= 0.0 && played.exit.is_none(), "{line}");
        played.time = (played.time.0 + interval, played.time.1.max(interval));
        fresh = code == "m" || fresh && interval == 0.0;
        match code {
            "o" => {
                parser.process(data.as_bytes());
                played.all.push_str(&parser.screen().contents());
                played.all.push('\n');
                if let Some(at) = played.at.last_mut().filter(|_| fresh) {
                    *at = parser.screen().contents();
                }
            }
            "m" => {
                played.markers.push(data.to_owned());
                played.before.push(parser.screen().contents());
                played.at.push(parser.screen().contents());
            }
            "r" => {
                let (cols, rows) = data.split_once('x').unwrap();
                parser.screen_mut().set_size(rows.parse().unwrap(), cols.parse().unwrap());
            }
            "x" => {
                data.parse::<i32>().unwrap();
                played.exit = Some(data.to_owned());
            }
            "i" => {}
            other => panic!("no such code: {other}"),
        }
    }
    played.screen = parser.screen().contents();
    played
}
