//! What `--help`, the manual pages and completions say, in the learner's language.
//!
//! The grammar in [`crate::cli::args`] holds no words: its comments are for who reads the code. The words stand in
//! `assets/words/LANGUAGE/help.ftl`, and are put into the grammar only when help, a manual page or completions are asked for, so
//! that nothing else waits for them. [`texts`] gives commands, arguments and values theirs; [`frame`] replaces what clap says itself:
//! headings, defaults, possible values, `-h`, `help`.

mod frame;
mod texts;

use clap::{Command, CommandFactory};

use crate::cli::args::Args;
use crate::i18n::Lang;

/// The command line whose `--help` speaks `lang`. It is for reading a line once more that asked for help, not for its values.
#[must_use]
pub fn spoken(lang: Lang) -> Command {
    frame::framed(texts::given(Args::command(), lang), lang)
}

/// The command line with its texts, for what is written from it: manual pages and completions. Without `help_too` it has no
/// `help` command. `change` is made before it is built.
#[must_use]
pub fn written(lang: Lang, help_too: bool, change: impl FnOnce(Command) -> Command) -> Command {
    let command = texts::given(Args::command(), lang).disable_help_subcommand(!help_too);
    let mut command = change(command).bin_name("sealegs");
    command.build();
    frame::own(command, lang)
}

#[cfg(test)]
mod tests;
