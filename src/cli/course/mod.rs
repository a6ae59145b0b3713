//! `sealegs course …`: what authors of courses need.
//!
//! - [`args`]: the commands and their options; [`new`]: a course to begin with; [`check`]: every problem of a course;
//! - [`export`]: the course as one document; [`mod@test`]: its steps and mutants on the engine; [`record`]: a run of it, to be
//!   shown where no engine is.

pub mod args;
pub mod check;
pub mod export;
pub mod new;
pub mod record;
pub mod test;

use std::path::{Path, PathBuf};

use crate::cli::args::Global;
use crate::cli::course::args::CourseCommand;
use crate::cli::exit::Exit;
use crate::cli::{output, problems};
use crate::course::schema::Document;
use crate::course::{self, Files};
use crate::course_dir;
use crate::i18n::Lang;
use crate::runtime::opening::OpeningError;

/// Does what was asked for.
#[must_use]
pub fn course(global: &Global, command: &CourseCommand) -> Exit {
    match command {
        CourseCommand::Check(args) => check::check(global, args),
        CourseCommand::New(args) => new::new(global, args),
        CourseCommand::Export(args) => export::export(global, args),
        CourseCommand::Test(args) => test::test(global, args),
        CourseCommand::Record(args) => record::record(global, args),
        CourseCommand::Schema(args) => {
            output::json(&Document::from(args.file).schema());
            Exit::Well
        }
    }
}

/// The language to speak to an author: the one asked for, else the system's. No learner's record is looked at.
fn lang(global: &Global) -> Lang {
    global.lang.unwrap_or_else(problems::system_lang)
}

/// The folder that is meant: the one named behind the command, else that of `--course`; `None` is the built-in course.
fn folder<'a>(global: &'a Global, named: Option<&'a PathBuf>) -> Option<&'a Path> {
    named.or(global.course.as_ref()).map(PathBuf::as_path)
}

/// The files of a course, whatever is wrong in them.
///
/// # Errors
/// [`OpeningError::NoCourse`] when the folder is none of a course or cannot be read.
fn files(folder: Option<&Path>) -> Result<Files, OpeningError> {
    match folder {
        None => Ok(course::embedded()),
        Some(folder) => course_dir::read(folder).map_err(|why| OpeningError::NoCourse { path: folder.to_owned(), why }),
    }
}
