//! The commands for authors, and their `--help`.

use std::path::PathBuf;

use clap::{Args as Arguments, Subcommand};

use crate::cli::args::PlainFormat;

/// What an author can do with a course.
#[derive(Debug, Subcommand)]
pub enum CourseCommand {
    /// Read a course and show every problem in it
    #[command(
        long_about = "\
Read a course and show every problem in it, each with its place and what to do. Needs no engine and changes nothing.

A course with an error does not open; one with warnings does. The codes, such as unknown-key, are stable and explained
in docs/COURSE-FORMAT.md.

Exit codes: 0 no error (with --deny-warnings: no warning either), 1 a problem, 2 wrong usage or no course there.",
        after_long_help = "\
Examples:
  sealegs course check
  sealegs course check my-course
  sealegs course check my-course --deny-warnings --format json"
    )]
    Check(CourseCheckArgs),
}

/// Options of `course check`.
#[derive(Debug, Arguments)]
pub struct CourseCheckArgs {
    /// Folder with course.yaml [default: the built-in course]
    #[arg(value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
    /// End with exit code 1 on a warning too
    #[arg(long)]
    pub deny_warnings: bool,
}
