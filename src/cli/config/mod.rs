//! `sealegs config`: what was chosen for good.
//!
//! - [`args`]: its options; [`mod@settle`]: what counts, brought together before anything opens;
//! - `show`: every setting and where it comes from; `edit`: the file in the learner's editor

pub mod args;
mod edit;
pub mod settle;
mod show;

use crate::cli::args::Global;
use crate::cli::config::args::{ConfigArgs, ConfigCommand};
use crate::cli::config::settle::Settled;
use crate::cli::exit::Exit;
use crate::cli::{output, problems};
use crate::config_file::Loaded;
use crate::i18n::{self, words};

/// `sealegs config`.
#[must_use]
pub fn config(global: &Global, args: &ConfigArgs) -> Exit {
    let settled = Settled::of(global);
    match &args.command {
        None => show::show(&settled, args.format),
        Some(ConfigCommand::Show(show)) => show::show(&settled, show.format),
        Some(ConfigCommand::Check(check)) => with_file(&settled, |loaded| show::check(&settled, loaded, check.format)),
        Some(ConfigCommand::Edit) => with_file(&settled, |loaded| edit::edit(global, &settled, loaded)),
        Some(ConfigCommand::Keys) => show::keys(&settled),
        Some(ConfigCommand::Path) => with_file(&settled, |loaded| {
            output::out(&loaded.path.display().to_string());
            Exit::Well
        }),
    }
}

/// Settles what counts, before anything opens: a wrong variable ends it, as a wrong option does; a wrong file is said, and the
/// defaults count.
///
/// # Errors
/// How to end; that has been said then.
pub fn settle(global: &mut Global, screen: bool, quiet: bool) -> Result<Settled, Exit> {
    let settled = Settled::of(global);
    let lang = settled.lang();
    if let Some(error) = settled.wrong_variable() {
        problems::usage(&error.text(lang), &format!("{}\n{}", error.advice(lang), i18n::fixed(lang, "config-variable-advice")));
        return Err(Exit::Usage);
    }
    if let Some(path) = settled.broken().filter(|_| !quiet) {
        output::err(&format!("sealegs: {}", words!(lang, "config-noticed", path = path)));
    }
    settled.fill(global, screen);
    Ok(settled)
}

fn with_file(settled: &Settled, act: impl FnOnce(&Loaded) -> Exit) -> Exit {
    let Some(loaded) = &settled.loaded else {
        problems::usage(i18n::fixed(settled.lang(), "config-no-place"), "");
        return Exit::Usage;
    };
    act(loaded)
}
