//! `sealegs course export`: the course as one document.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use crate::cli::args::Global;
use crate::cli::course::args::{CourseExportArgs, ExportFormat};
use crate::cli::course::{folder, lang};
use crate::cli::exit::Exit;
use crate::cli::{output, problems, request};
use crate::handout::{Format, handout};
use crate::i18n::{Lang, words};
use crate::runtime::opening;

/// Writes the handout.
#[must_use]
pub fn export(global: &Global, args: &CourseExportArgs) -> Exit {
    let lang = lang(global);
    let request = opening::Request { lang: Some(lang), ..request(global, true) };
    let opened = opening::load(folder(global, args.dir.as_ref()))
        .and_then(|(course, _)| Ok((opening::values(&course, &request)?, course)));
    let (scope, course) = match opened {
        Ok(opened) => opened,
        Err(error) => return problems::tell(&error, global, false),
    };
    if !course.languages.contains(&lang) {
        let there: Vec<&str> = course.languages.iter().map(|lang| lang.code()).collect();
        let (what, advice) = no_language(lang, &there.join(", "));
        problems::usage(&what, &advice);
        return Exit::Usage;
    }
    let format = match args.format {
        ExportFormat::Html => Format::Html,
        ExportFormat::Markdown => Format::Markdown,
    };
    let text = handout(&course, lang, &scope, format);
    let Some(file) = &args.output else {
        output::out(&text);
        return Exit::Well;
    };
    match write(file, &text, args.force) {
        Ok(()) => {
            let file = file.display();
            let (kib, steps) = (text.len().div_ceil(1024), course.steps().count());
            output::err(&words!(
                lang,
                "cli-file-lessons-lessons-steps-steps-kib",
                file,
                lessons = course.lessons.len(),
                steps,
                kib
            ));
            Exit::Well
        }
        Err(error) => {
            let (what, advice) = not_written(file, &error, lang);
            problems::usage(&what, &advice);
            Exit::Usage
        }
    }
}

/// Writes a new file; with `force` it takes the place of one that is there, which stays whole until then.
fn write(file: &Path, text: &str, force: bool) -> io::Result<()> {
    if !force {
        return OpenOptions::new().write(true).create_new(true).open(file)?.write_all(text.as_bytes());
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut beside = tempfile::NamedTempFile::new_in(folder)?;
    beside.write_all(text.as_bytes())?;
    if let Ok(there) = fs::metadata(file) {
        beside.as_file().set_permissions(there.permissions())?;
    } else {
        readable(beside.as_file())?;
    }
    beside.persist(file).map(drop).map_err(|error| error.error)
}

/// A temporary file is for its owner only; a handout is for everybody that may read the folder.
#[cfg(unix)]
fn readable(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &fs::File) -> io::Result<()> {
    Ok(())
}

fn no_language(lang: Lang, there: &str) -> (String, String) {
    match lang {
        Lang::En => (format!("the course is not in {}", lang.own_name()), format!("Choose one with --lang; there are: {there}.")),
        Lang::Ja => {
            (format!("このコースに{}はありません", lang.own_name()), format!("--lang で選んでください。使える言語: {there}"))
        }
    }
}

fn not_written(file: &Path, error: &io::Error, lang: Lang) -> (String, String) {
    let file = file.display();
    match (lang, error.kind() == io::ErrorKind::AlreadyExists) {
        (Lang::En, true) => (
            format!("{file} is there already"),
            "It was left as it is. Name another file, or replace it with --force.".to_owned(),
        ),
        (Lang::Ja, true) => (
            format!("{file} はすでにあります"),
            "何も変えていません。別のファイル名にするか、--force で置き換えてください。".to_owned(),
        ),
        (Lang::En, false) => {
            (format!("{file} cannot be written: {error}"), "Name a file in a folder that you may write to.".to_owned())
        }
        (Lang::Ja, false) => {
            (format!("{file} に書けません: {error}"), "書き込めるフォルダーのファイルを指定してください。".to_owned())
        }
    }
}
