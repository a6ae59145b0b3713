//! The file in the learner's editor, made where there is none, and looked at afterwards.

use std::process::Command;

use crate::cli::args::{Global, PlainFormat};
use crate::cli::config::settle::Settled;
use crate::cli::config::show;
use crate::cli::exit::Exit;
use crate::cli::{output, problems};
use crate::config::{Setting, sample};
use crate::config_file::{self, Loaded};
use crate::i18n::words;
use crate::tui::editor;

/// Opens it.
pub fn edit(global: &Global, settled: &Settled, loaded: &Loaded) -> Exit {
    let lang = settled.lang();
    let path = loaded.path.display().to_string();
    match config_file::make(&loaded.path, &sample::text(lang)) {
        Ok(true) => output::err(&words!(lang, "config-made", path = path.as_str())),
        Ok(false) => {}
        Err(error) => {
            problems::usage(&words!(lang, "config-cannot-make", path = path.as_str(), why = error.to_string()), "");
            return Exit::Usage;
        }
    }
    let opened = editor::wished(settled.value(Setting::Editor), std::slice::from_ref(&loaded.path), lang).and_then(
        |(program, arguments)| {
            let status = Command::new(&program).args(arguments).status();
            match status {
                Ok(status) if status.success() => Ok(()),
                Ok(status) => Err(format!("{}: {status}", program.to_string_lossy())),
                Err(error) => Err(format!("{}: {error}", program.to_string_lossy())),
            }
        },
    );
    if let Err(why) = opened {
        let advice = words!(lang, "config-edit-yourself", path = path.as_str());
        problems::usage(&words!(lang, "config-cannot-edit", why = why), &advice);
        return Exit::Usage;
    }
    let settled = Settled::of(global);
    settled.loaded.as_ref().map_or(Exit::Well, |loaded| show::check(&settled, loaded, PlainFormat::Human))
}
