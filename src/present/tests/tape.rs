//! What of a demo is not in its recording.

use std::path::Path;
use std::time::Duration;

use super::harness::Demo;
use crate::engine::OutputStream;
use crate::i18n::Lang;
use crate::markdown::Cleaner;
use crate::present::Options;
use crate::present::tape::Tape;
use crate::session::{ActionEvent, Event, Line};
use crate::tui::redact::Redact;

/// What nobody is to know. Each has a place where two pieces of output meet.
const PRIVATE: [&str; 6] =
    ["/home/anneliese", "anneliese", "fjordhost", "/srv/secret-project", "ghp_0123456789abcdefghij0123", "hush-hush-hush"];

fn redact() -> Redact {
    let env = [("HOME", "/home/anneliese"), ("USER", "anneliese"), ("HUB_TOKEN", "hush-hush-hush")];
    let env = env.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    Redact::new(Path::new("/srv/secret-project"), env, "fjordhost".into())
}

/// What a program printed, in pieces of so many bytes.
fn printed(text: &str, piece: usize) -> Vec<Line> {
    let mut cleaner = Cleaner::new(8192);
    let mut lines = Vec::new();
    for part in text.as_bytes().chunks(piece) {
        cleaner.push(part, &mut |line: &str| lines.push(Line { stream: OutputStream::Stdout, text: line.to_owned() }));
    }
    lines
}

#[test]
fn nothing_private_is_in_a_recording_typed_or_printed_in_whatever_pieces_it_came() {
    let folder = tempfile::tempdir().expect("a folder");
    for piece in 1..24 {
        let mut demo = Demo::new((80, 24), Lang::En, (2, 2), &Options::default()).ready();
        let file = folder.path().join(format!("{piece}.cast"));
        let mut tape = Tape::begin(&file, &demo.stage, redact()).expect("a recording");
        demo.keys("  ");
        // What is typed is typed letter by letter, and each letter is a frame.
        if let Some(beat) = demo.stage.beats.first_mut() {
            beat.text = PRIVATE.join(" ");
        }
        demo.stage.phase = crate::present::stage::Phase::Still;
        demo.ends = false;
        demo.keys(" ");
        for _ in 0..80 {
            demo.wait(Duration::from_millis(120));
            tape.frame(&demo.stage, demo.now).expect("a frame");
        }
        let job = demo.stage.session().action().expect("it runs").job;
        let text: String = PRIVATE.iter().map(|word| format!("see {word} of {word}\n")).collect();
        for line in printed(&text, piece) {
            demo.tell(Event::Action(job, ActionEvent::Lines { lines: vec![line], skipped: 0 }));
            demo.wait(Duration::from_millis(20));
            tape.frame(&demo.stage, demo.now).expect("a frame");
        }
        let shown = demo.shown();
        assert!(shown.contains("fjordhost"), "the presenter's own screen hides nothing:\n{shown}");
        tape.end(demo.now, 0).expect("written");
        let cast = std::fs::read_to_string(&file).expect("a recording");
        let recording = crate::player::read(&cast, None).expect("it can be played");
        assert!(cast.contains("[redacted]") && recording.events.len() > 20, "{cast}");
        let screens = crate::player::text::every_screen(recording);
        for word in PRIVATE {
            assert!(!cast.contains(word) && !screens.contains(word), "{word} is in it, in pieces of {piece}");
        }
    }
}
