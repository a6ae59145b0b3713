//! The learner's editor.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::i18n::{Lang, words};

/// What is tried when the environment names no editor.
const USUAL: &[&str] = if cfg!(windows) { &["notepad"] } else { &["nano", "vim", "vi"] };

/// The program and its arguments that open files: what `VISUAL` or `EDITOR` says, else what is there.
///
/// # Errors
/// Why there is none.
pub(crate) fn command(files: &[PathBuf], lang: Lang) -> Result<(OsString, Vec<OsString>), String> {
    choose(|name| std::env::var(name).ok(), found, files, lang)
}

/// The same, with what the learner wishes first: a command line. `$EDITOR` and `inside` leave it to the environment.
///
/// # Errors
/// Why there is none.
pub(crate) fn wished(wish: Option<&str>, files: &[PathBuf], lang: Lang) -> Result<(OsString, Vec<OsString>), String> {
    match wish.filter(|wish| !matches!(*wish, "$EDITOR" | "inside")) {
        Some(wish) => choose(|_| Some(wish.to_owned()), found, files, lang),
        None => command(files, lang),
    }
}

fn choose(
    env: impl Fn(&str) -> Option<String>,
    there: impl Fn(&str) -> bool,
    files: &[PathBuf],
    lang: Lang,
) -> Result<(OsString, Vec<OsString>), String> {
    let named =
        ["VISUAL", "EDITOR"].into_iter().find_map(|name| Some((name, env(name).filter(|value| !value.trim().is_empty())?)));
    let mut words: Vec<OsString> = match named {
        Some((name, line)) => split(&line).ok_or_else(|| words!(lang, "edit-open-quote-in", name, line))?,
        None => USUAL.iter().copied().find(|program| there(program)).map(OsString::from).into_iter().collect(),
    };
    if words.is_empty() {
        return Err(words!(lang, "edit-no-editor"));
    }
    let program = words.remove(0);
    words.extend(files.iter().map(OsString::from));
    Ok((program, words))
}

/// Words of a command line. On Windows backslashes are part of paths, so there a line with them is one program.
pub(crate) fn split(line: &str) -> Option<Vec<OsString>> {
    if cfg!(windows) && line.contains('\\') {
        return Some(vec![OsString::from(line.trim().trim_matches('"'))]);
    }
    Some(shell_words::split(line).ok()?.into_iter().map(OsString::from).collect())
}

/// Whether a program stands in one of the folders of `PATH`.
pub(crate) fn found(program: &str) -> bool {
    let endings: &[&str] = if cfg!(windows) { &["exe", "cmd"] } else { &[""] };
    let there = |folder: PathBuf| endings.iter().any(|ending| folder.join(program).with_extension(ending).is_file());
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(there))
}

#[cfg(test)]
mod tests {
    use super::choose;
    use crate::i18n::Lang;

    fn chosen(env: &[(&str, &str)], there: &str) -> Result<String, String> {
        let env = |name: &str| env.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        let (program, arguments) = choose(env, |program| program == there, &["Dockerfile".into()], Lang::En)?;
        let words = std::iter::once(program).chain(arguments);
        Ok(words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join("|"))
    }

    #[test]
    fn the_environments_editor_comes_first_with_its_arguments() {
        assert_eq!(chosen(&[("VISUAL", "code --wait"), ("EDITOR", "ed")], "vi"), Ok("code|--wait|Dockerfile".into()));
        assert_eq!(chosen(&[("VISUAL", " "), ("EDITOR", "ed")], "vi"), Ok("ed|Dockerfile".into()));
    }

    #[cfg(not(windows))]
    #[test]
    fn without_one_a_usual_editor_is_taken() {
        assert_eq!(chosen(&[], "vi"), Ok("vi|Dockerfile".into()));
        assert_eq!(chosen(&[], "none"), Err("no editor was found".into()));
        assert!(chosen(&[("EDITOR", "'open")], "vi").is_err());
    }
}
