//! The commands for authors, and their `--help`.

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
    /// Make a small course to change into your own
    #[command(
        long_about = "\
Make a small course to change into your own: one lesson with a step of each kind (read, write, run, predict, quiz), a check
that knows a mistake, a note on a line, and comments that say what each key is for. It is sound and runs as it is.

Nothing that is there is overwritten.",
        after_long_help = "\
Examples:
  sealegs course new my-course
  sealegs course new my-course --title \"Docker in a day\" --languages en"
    )]
    New(CourseNewArgs),
    /// Write the course as one document, to print or to read beforehand
    #[command(
        long_about = "\
Write the course as one document in one language: all lessons and steps, commands, files with their notes, hints, and at the
end the answers of all questions. The page needs nothing else: no script, no font, no image from elsewhere.

--lang chooses the language, --set gives a variable another value. A file that is there is never overwritten without --force.",
        after_long_help = "\
Examples:
  sealegs course export --lang ja -o handout.html
  sealegs course export my-course --format markdown -o handout.md
  sealegs course export --set goapp_port=18888 > handout.html"
    )]
    Export(CourseExportArgs),
    /// Go through a course on the engine and write down what it answers, to be shown where no engine is
    #[command(
        long_about = "\
Go through a course on the engine and write down what the engine, the network and the shell answer. Where no engine is, the
course is then shown from the recording, and says so.

The steps are done with their solutions, in a workspace of its own. The engine must hold no containers: what others run on
it would stand in the recording. Ids, times, the paths and names of this machine and the values of variables such as
GITHUB_TOKEN are taken out. The user's name stands in names of images: USER must be one that is found nowhere else.

Exit codes: 0 written, 1 a step failed, 2 wrong usage or broken course, 3 no engine, 130 interrupted.",
        after_long_help = "\
Examples:
  USER=sealegs-learner sealegs course record -o recording.jsonl.gz
  USER=sealegs-learner sealegs course record my-course -o recording.jsonl.gz
  zcat recording.jsonl.gz | head -n 1"
    )]
    Record(CourseRecordArgs),
    /// Test a course on the engine: every step, and every wrong solution that its checks must catch
    #[command(
        long_about = "\
Test a course on the engine: every step, and every wrong solution that its checks must catch.

Goes through the course once. At each step, as the steps before left it: the checks must fail; each mutant of the step
(lessons/…/mutants.yaml) is done, must be caught by the check that it names, with the words that name the mistake, is
undone, and the step's solution must pass after it. A variant, which is right too, must pass.

Works in a folder of its own, which is deleted (inside --workspace DIR, else where temporary files go), and removes what
it made on the engine. Names and ports are the course's: better not while somebody works on it here. A course that is not
built in says what it will do, and asks first; --trust-course says yes.

Exit codes: 0 all is as it should be, 1 something is not, 2 wrong usage or broken course, 3 no engine, 130 interrupted.",
        after_long_help = "\
Examples:
  sealegs course test
  sealegs course test my-course --format junit > report.xml
  sealegs course test --lesson run --step published
  sealegs course test --mutant no-p"
    )]
    Test(CourseTestArgs),
    /// Print the JSON Schema of a course's files, for your editor
    #[command(
        long_about = "\
Print the JSON Schema (draft 2020-12) of course.yaml, lesson.yaml or mutants.yaml. An editor with a YAML language server then completes keys,
says what each is for, and underlines what is wrong while you write. docs/AUTHORING.md shows how to tell the editor.",
        after_long_help = "\
Examples:
  sealegs course schema lesson > lesson.schema.json
  and as the first line of lesson.yaml:
  # yaml-language-server: $schema=../lesson.schema.json"
    )]
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
    #[arg(long, value_name = "LANGS", value_delimiter = ',', default_value = "en,ja", value_parser = str::parse::<Lang>)]
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
