//! The screens of a recording as plain text: for screen readers, for scripts, and where there is no terminal.

use crate::player::playing::Playing;
use crate::player::recording::Recording;

/// What stands on the screen at each marker, under its name, and at the end.
#[must_use]
pub fn text(recording: Recording, end: &str) -> String {
    let mut playing = Playing::new(recording, 1.0);
    let mut out = String::new();
    let markers =
        playing.recording().events.iter().filter(|event| matches!(event.what, super::recording::What::Marker(_))).count();
    for _ in 0..markers {
        playing.to_marker(true);
        let name = playing.marker().map(|(_, name, _)| name.to_owned()).unwrap_or_default();
        add(&mut out, &name, &playing);
    }
    playing.seek(playing.recording().length);
    add(&mut out, end, &playing);
    out
}

fn add(out: &mut String, name: &str, playing: &Playing) {
    let lines = playing.lines();
    let last = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
    out.push_str(&format!("── {name}\n"));
    for line in lines.iter().take(last) {
        out.push_str(line);
        out.push('\n');
    }
    out.push('\n');
}

/// Every screen there was, one after the other.
#[cfg(test)]
pub(crate) fn every_screen(recording: Recording) -> String {
    let mut playing = Playing::new(recording, 1.0);
    let mut out = String::new();
    while !playing.ended() {
        playing.step();
        out.push_str(&playing.lines().join("\n"));
        out.push('\n');
    }
    out
}
