//! The commands for authors.

use std::path::PathBuf;

use clap::{Args as Arguments, Subcommand, ValueEnum};

use crate::cli::args::{Format, PlainFormat};
use crate::cli::misuse;
use crate::course::schema::Document;
use crate::i18n::{Lang, words};

/// What an author can do with a course.
#[derive(Debug, Subcommand)]
pub enum CourseCommand {
    /// Read a course and show every problem in it
    Check(CourseCheckArgs),
    /// Make a small course to change into your own
    New(CourseNewArgs),
    /// Write the course as one document, to print or to read beforehand
    Export(CourseExportArgs),
    /// Go through a course on the engine and write down what it answers, to be shown where no engine is
    Record(CourseRecordArgs),
    /// Test a course on the engine: every step, and every wrong solution that its checks must catch
    Test(CourseTestArgs),
    /// Print the JSON Schema of a course's files, for your editor
    Schema(CourseSchemaArgs),
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

/// Options of `course schema`.
#[derive(Debug, Arguments)]
pub struct CourseSchemaArgs {
    /// Of which file
    #[arg(value_enum, value_name = "FILE", default_value_t)]
    pub file: SchemaOf,
}

/// The files there are schemas of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum SchemaOf {
    /// course.yaml
    Course,
    /// lesson.yaml of each lesson
    #[default]
    Lesson,
    /// mutants.yaml of a lesson
    Mutants,
}

impl From<SchemaOf> for Document {
    fn from(file: SchemaOf) -> Self {
        match file {
            SchemaOf::Course => Self::Course,
            SchemaOf::Lesson => Self::Lesson,
            SchemaOf::Mutants => Self::Mutants,
        }
    }
}

/// Options of `course new`.
#[derive(Debug, Arguments)]
pub struct CourseNewArgs {
    /// Folder to make it in
    #[arg(value_name = "DIR")]
    pub dir: PathBuf,
    /// Its id: letters, digits, - _ and . [default: from the folder's name]
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    /// Its title
    #[arg(long, value_name = "TEXT", value_parser = title)]
    pub title: Option<String>,
    /// Its languages
    #[arg(long, value_name = "LANGS", value_delimiter = ',', default_value = "en,ja", value_parser = crate::cli::args::language)]
    pub languages: Vec<Lang>,
}

/// Options of `course export`.
#[derive(Debug, Arguments)]
pub struct CourseExportArgs {
    /// Folder with course.yaml [default: the built-in course]
    #[arg(value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// What to write
    #[arg(long, value_enum, default_value_t)]
    pub format: ExportFormat,
    /// File to write [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// How a handout is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ExportFormat {
    /// One HTML page; hints and solutions are folded
    #[default]
    Html,
    /// Markdown
    Markdown,
}

/// Options of `course test`.
#[derive(Debug, Arguments)]
pub struct CourseTestArgs {
    /// Folder with course.yaml [default: the built-in course]
    #[arg(value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Only this lesson; those before it are only done
    #[arg(long, value_name = "ID")]
    pub lesson: Option<String>,
    /// Only this step: STEP, or LESSON/STEP
    #[arg(long, value_name = "STEP")]
    pub step: Option<String>,
    /// Only this mutant
    #[arg(long, value_name = "ID")]
    pub mutant: Option<String>,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Longest time for one step or mutant, in seconds
    #[arg(long, value_name = "SECS", default_value_t = 900, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub timeout: u64,
}

/// Options of `course record`.
#[derive(Debug, Arguments)]
pub struct CourseRecordArgs {
    /// Folder with course.yaml [default: the built-in course]
    #[arg(value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// File to write; one that is there is replaced when the new recording is whole
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Longest time for one step, in seconds
    #[arg(long, value_name = "SECS", default_value_t = 900, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub timeout: u64,
}

fn title(text: &str) -> Result<String, String> {
    let is_plain = !text.trim().is_empty() && !text.contains(|c: char| c.is_control() || matches!(c, '{' | '}'));
    if is_plain { Ok(text.trim().to_owned()) } else { Err(words!(misuse::lang(), "author-title")) }
}
