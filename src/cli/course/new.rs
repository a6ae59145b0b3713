//! `sealegs course new`: a small course to change into one's own.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use crate::cli::args::Global;
use crate::cli::course::args::CourseNewArgs;
use crate::cli::course::lang;
use crate::cli::exit::Exit;
use crate::cli::{output, problems};
use crate::course::starter::{NewCourse, starter};
use crate::i18n::{Lang, fixed, words};
use crate::runtime::opening::OpeningError;

/// Makes the course.
#[must_use]
pub fn new(global: &Global, args: &CourseNewArgs) -> Exit {
    let lang = lang(global);
    let mut languages = args.languages.clone();
    languages.sort_unstable();
    languages.dedup();
    let id = args.id.clone().unwrap_or_else(|| id_of(&args.dir));
    let (texts, loaded) = starter(&NewCourse { id, title: args.title.clone(), languages });
    if !loaded.is_sound() {
        return problems::tell(&OpeningError::Broken(loaded.diagnostics), global, false);
    }
    let there: Vec<&str> =
        texts.keys().map(String::as_str).filter(|path| fs::symlink_metadata(args.dir.join(path)).is_ok()).collect();
    if !there.is_empty() {
        let what = words!(lang, "author-taken", dir = args.dir.display(), there = there.join(", "));
        problems::usage(&what, fixed(lang, "author-taken-advice"));
        return Exit::Usage;
    }
    if let Err(error) = write(&args.dir, &texts) {
        let dir = args.dir.display();
        problems::usage(
            &words!(lang, "cli-the-course-in-dir-could-not", dir, error),
            fixed(lang, "cli-name-a-folder-that-you-may"),
        );
        return Exit::Usage;
    }
    output::out(&what_next(&args.dir, lang));
    Exit::Well
}

/// An id from the folder's name.
fn id_of(dir: &Path) -> String {
    let name = dir.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let id: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(64).collect();
    let id = id.trim_matches('-');
    if id.is_empty() { "my-course".to_owned() } else { id.to_owned() }
}

/// Writes new files only: one that came to be there meanwhile is an error, not a loss.
fn write(dir: &Path, texts: &BTreeMap<String, String>) -> io::Result<()> {
    for (path, text) in texts {
        let path = dir.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())?;
    }
    Ok(())
}

fn what_next(dir: &Path, lang: Lang) -> String {
    let shown = dir.to_string_lossy();
    words!(lang, "author-what-next", dir = shell_words::quote(&shown))
}

#[cfg(test)]
mod tests {
    use super::id_of;
    use std::path::Path;

    #[test]
    fn a_folders_name_becomes_an_id() {
        assert_eq!(id_of(Path::new("courses/Docker in a Day")), "docker-in-a-day");
        assert_eq!(id_of(Path::new("コース")), "my-course");
        assert_eq!(id_of(Path::new("..")), "my-course");
    }
}
