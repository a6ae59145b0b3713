//! `sealegs play`.

use std::fs::File;
use std::io::Read;

use crate::cli::args::Global;
use crate::cli::config::settle::Settled;
use crate::cli::exit::Exit;
use crate::cli::play_args::PlayArgs;
use crate::cli::{output, problems};
use crate::i18n::{Lang, fixed, words};
use crate::player::{self, PlayError, recording};
use crate::tui::TuiError;

/// Plays a recording.
#[must_use]
pub fn play(global: &Global, settled: &Settled, args: &PlayArgs) -> Exit {
    let lang = settled.lang();
    let path = args.file.display().to_string();
    let text = match text(args) {
        Ok(text) => text,
        Err(why) => {
            problems::usage(&words!(lang, "play-unread", path = path, why = why(lang)), fixed(lang, "play-unread-advice"));
            return Exit::Usage;
        }
    };
    let recording = match player::read(&text, args.idle) {
        Ok(recording) => recording,
        Err(error) => {
            let what = words!(lang, "play-no-recording", path = path, why = error.text(lang));
            problems::usage(&what, fixed(lang, "play-no-recording-advice"));
            return Exit::Usage;
        }
    };
    if args.text {
        output::out(&player::text::text(recording, fixed(lang, "play-the-end")));
        return Exit::Well;
    }
    match player::show(recording, &args.file, args.speed, settled.wishes(global).looks, lang) {
        Ok(()) => Exit::Well,
        Err(PlayError::Screen(error)) => {
            let why = match error {
                TuiError::NoTerminal => fixed(lang, "cli-no-terminal").to_owned(),
                error => error.to_string(),
            };
            problems::usage(&words!(lang, "play-no-screen", why = why), fixed(lang, "play-no-screen-advice"));
            Exit::Usage
        }
    }
}

/// What is in the file, or why it cannot be read.
fn text(args: &PlayArgs) -> Result<String, Box<dyn Fn(Lang) -> String>> {
    let system = |error: std::io::Error| -> Box<dyn Fn(Lang) -> String> { Box::new(move |_| error.to_string()) };
    let file = File::open(&args.file).map_err(system)?;
    let mut bytes = Vec::new();
    file.take(recording::LARGEST + 1).read_to_end(&mut bytes).map_err(system)?;
    if bytes.len() as u64 > recording::LARGEST {
        return Err(Box::new(|lang| fixed(lang, "play-too-large").to_owned()));
    }
    // Half a letter at the end of a file that was cut off is no reason not to play the rest.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
