//! `sealegs man`.

use std::io;
use std::path::Path;

use clap::Command;
use clap_mangen::Man;

use crate::cli::config::settle::Settled;
use crate::cli::exit::Exit;
use crate::cli::tools::args::ManArgs;
use crate::cli::{help, output, problems};
use crate::i18n::{Lang, fixed, words};

/// Writes or prints the manual pages.
#[must_use]
pub fn man(settled: &Settled, args: &ManArgs) -> Exit {
    let lang = settled.lang();
    let command = help::written(lang, false, |command| command);
    let Some(folder) = &args.dir else {
        if let Ok(page) = page(&Man::new(command), lang) {
            output::raw(page.as_bytes());
        }
        return Exit::Well;
    };
    let name = folder.display().to_string();
    match std::fs::create_dir_all(folder).and_then(|()| pages(&command, folder, lang)) {
        Ok(count) => {
            output::out(&words!(lang, "cli-man-written", count = count, path = name));
            Exit::Well
        }
        Err(error) => {
            problems::usage(&words!(lang, "cli-man-failed", path = name, why = error.to_string()), "");
            Exit::Failed
        }
    }
}

/// Writes the page of a command and those of the commands below it; how many.
fn pages(command: &Command, folder: &Path, lang: Lang) -> io::Result<usize> {
    let man = Man::new(command.clone());
    std::fs::write(folder.join(man.get_filename()), page(&man, lang)?)?;
    command.get_subcommands().try_fold(1, |count, inner| Ok(count + pages(inner, folder, lang)?))
}

/// A page. The titles of its parts, and what is said of defaults and values, are put into the reader's words.
fn page(man: &Man, lang: Lang) -> io::Result<String> {
    let mut page = Vec::new();
    man.render(&mut page)?;
    let default = words!(lang, "help-own-default", value = "\0");
    let default = default.split('\0').next().unwrap_or_default();
    let lines = String::from_utf8_lossy(&page).lines().map(|line| titled(line, lang, default)).collect::<Vec<_>>().join("\n");
    Ok(lines + "\n")
}

fn titled(line: &str, lang: Lang, default: &str) -> String {
    let id = match line.strip_prefix(".SH ") {
        Some("NAME") => "help-own-man-name",
        Some("SYNOPSIS") => "help-own-man-synopsis",
        Some("DESCRIPTION") => "help-own-man-description",
        Some("OPTIONS") => "help-own-man-options",
        Some("SUBCOMMANDS") => "help-own-man-commands",
        Some("EXTRA") => "help-own-man-more",
        Some("VERSION") => "help-own-man-version",
        _ => {
            let line = line.replace("Possible values:", fixed(lang, "help-own-possible-each"));
            return if line.starts_with("\\fB") { line.replace("[default: ", default) } else { line };
        }
    };
    format!(".SH {}", fixed(lang, id))
}
