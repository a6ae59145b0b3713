//! One line for every command and flag, in each language.
//!
//! - [`commands`]: what each command does;
//! - [`run`], [`containers`], [`images`], [`resources`], [`compose`]: what each flag does

pub mod commands;
pub mod compose;
pub mod containers;
pub mod images;
pub mod resources;
pub mod run;

use crate::i18n::{Lang, fixed};

/// A name (of a command or of a flag, long and without dashes) and the id of the text that says what it does.
pub type Row = (&'static str, &'static str);

/// Rows of flags for the commands named, with `|` between them.
pub type Table = &'static [(&'static str, &'static [Row])];

const TABLES: [Table; 5] = [run::TABLE, containers::TABLE, images::TABLE, resources::TABLE, compose::TABLE];

/// What `--help` does everywhere.
const HELP: Row = ("help", "flag-help");

/// What a command or a group of commands does.
pub fn command(canonical: &str, lang: Lang) -> Option<&'static str> {
    commands::COMMANDS.iter().chain(commands::GROUPS).find(|row| row.0 == canonical).map(|row| fixed(lang, row.1))
}

/// What a flag of a command does.
pub fn flag(canonical: &str, flag: &str, lang: Lang) -> Option<&'static str> {
    if flag == HELP.0 {
        return Some(fixed(lang, HELP.1));
    }
    let canonical = crate::docker_cli::reading::owner(canonical, flag);
    all().find(|(command, row)| *command == canonical && row.0 == flag).map(|(_, row)| fixed(lang, row.1))
}

/// Every flag that has a text, with its command.
pub fn all() -> impl Iterator<Item = (&'static str, &'static Row)> {
    TABLES
        .into_iter()
        .flatten()
        .flat_map(|(commands, rows)| rows.iter().flat_map(move |row| commands.split('|').map(move |command| (command, row))))
}
