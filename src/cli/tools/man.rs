//! `sealegs man`.

use std::io;
use std::path::Path;

use clap::CommandFactory;

use crate::cli::args::Args;
use crate::cli::config::settle::Settled;
use crate::cli::exit::Exit;
use crate::cli::tools::args::ManArgs;
use crate::cli::{output, problems};
use crate::i18n::words;

/// Writes or prints the manual pages.
#[must_use]
pub fn man(settled: &Settled, args: &ManArgs) -> Exit {
    let lang = settled.lang();
    let Some(folder) = &args.dir else {
        let mut page = Vec::new();
        let command = Args::command().disable_help_subcommand(true);
        if clap_mangen::Man::new(command).render(&mut page).is_ok() {
            output::raw(&page);
        }
        return Exit::Well;
    };
    let name = folder.display().to_string();
    match pages(folder) {
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

/// Writes every page; how many manual pages are in the folder then.
fn pages(folder: &Path) -> io::Result<usize> {
    std::fs::create_dir_all(folder)?;
    clap_mangen::generate_to(Args::command(), folder)?;
    let ours = |name: &std::ffi::OsStr| name.to_str().is_some_and(|name| name.starts_with("sealegs") && name.ends_with(".1"));
    Ok(std::fs::read_dir(folder)?.filter_map(Result::ok).filter(|entry| ours(&entry.file_name())).count())
}
