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
        let (what, advice) = taken(&args.dir, &there.join(", "), lang);
        problems::usage(&what, &advice);
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

fn taken(dir: &Path, there: &str, lang: Lang) -> (String, String) {
    let dir = dir.display();
    match lang {
        Lang::En => (
            format!("{dir} holds something already: {there}"),
            "Nothing was changed. Name a folder that is not there yet, or an empty one.".to_owned(),
        ),
        Lang::Ja => (
            format!("{dir} にはすでにファイルがあります: {there}"),
            "何も変えていません。まだないフォルダーか、空のフォルダーを指定してください。".to_owned(),
        ),
    }
}

fn what_next(dir: &Path, lang: Lang) -> String {
    let shown = dir.to_string_lossy();
    let dir = shell_words::quote(&shown);
    match lang {
        Lang::En => format!(
            "A course is in {dir}: one lesson with a step of each kind. Change it into yours.\n\n\
             sealegs course check {dir}                   see what is wrong in it\n\
             sealegs --course {dir} --workspace try       go through it as a learner does\n\
             sealegs --course {dir} --workspace try run --prove\n\
             {:45}do every step on your engine and prove it\n\n\
             docs/AUTHORING.md shows how a course is written.",
            ""
        ),
        Lang::Ja => format!(
            "{dir} にコースを作りました。レッスンが 1 つあり、ステップは種類ごとに 1 つずつ入っています。自由に書き換えてください。\n\n\
             sealegs course check {dir}                   問題がないか調べる\n\
             sealegs --course {dir} --workspace try       学習者として進めてみる\n\
             sealegs --course {dir} --workspace try run --prove\n\
             {:45}全ステップをエンジンで実行して確かめる\n\n\
             コースの書き方は docs/AUTHORING.md にあります。",
            ""
        ),
    }
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
