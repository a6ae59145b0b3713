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
use crate::i18n::{Lang, fixed, listed, words};
use crate::runtime::opening;

/// Writes the handout.
#[must_use]
pub fn export(global: &Global, args: &CourseExportArgs) -> Exit {
    let lang = lang(global);
    let request = opening::Request { lang: Some(lang), ..request(global, true) };
    let opened = opening::load(folder(global, args.dir.as_ref()), lang)
        .and_then(|(course, _)| Ok((opening::values(&course, &request)?, course)));
    let (scope, course) = match opened {
        Ok(opened) => opened,
        Err(error) => return problems::tell(&error, global, false),
    };
    if !course.languages.contains(&lang) {
        let there: Vec<&str> = course.languages.iter().map(|lang| lang.code()).collect();
        let advice = words!(lang, "author-languages", there = listed(lang, there));
        problems::usage(&words!(lang, "author-no-language", language = lang.own_name()), &advice);
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
            problems::usage(&what, advice);
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

fn not_written(file: &Path, error: &io::Error, lang: Lang) -> (String, &'static str) {
    let file = file.display();
    if error.kind() == io::ErrorKind::AlreadyExists {
        (words!(lang, "author-file-there", file), fixed(lang, "author-file-there-advice"))
    } else {
        (words!(lang, "author-not-written", file, error), fixed(lang, "author-not-written-advice"))
    }
}
