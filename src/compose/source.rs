//! Where a project is: its files, its folder, its variables and its name.

use std::collections::BTreeMap;

use super::dotenv;
use super::problem::{ProblemKind, Warning};
use super::report::Report;
use super::tree::Place;
use crate::docker_cli::ComposeProject;
use crate::yaml::Pos;

/// Gives the text of a file by its absolute path; `-` is standard input. `None`: there is no such file.
pub trait Files {
    /// Reads one.
    ///
    /// # Errors
    /// Why it cannot be read, in the system's words.
    fn read(&self, path: &str) -> Result<Option<String>, String>;
}

impl<F: Fn(&str) -> Result<Option<String>, String>> Files for F {
    fn read(&self, path: &str) -> Result<Option<String>, String> {
        self(path)
    }
}

/// Which project is to be read, and what can be asked for it.
pub struct Request<'a> {
    /// The flags between `compose` and its command.
    pub project: &'a ComposeProject,
    /// The folder the command runs in, absolute.
    pub folder: &'a str,
    /// The environment.
    pub env: &'a dyn Fn(&str) -> Option<String>,
    /// The files.
    pub files: &'a dyn Files,
}

/// Names docker compose looks for, in this order.
pub const NAMES: [&str; 4] = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
/// What is laid over it, where it is there.
const OVERRIDES: [&str; 4] =
    ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];
/// Most bytes of a compose file or a file of variables.
const MOST_BYTES: usize = 1 << 20;
/// Most folders above that are looked into.
const MOST_FOLDERS: usize = 64;

/// The files of a project with all that is needed to read them.
pub struct Sources {
    /// The project folder.
    pub folder: String,
    /// Paths with texts, in the order of merging.
    pub files: Vec<(String, String)>,
    /// What `.env` or `--env-file` say.
    pub dotenv: BTreeMap<String, String>,
    /// What is to be said.
    pub warnings: Vec<Warning>,
}

/// Finds and reads the files.
pub fn find(request: &Request, report: &mut Report) -> Option<Sources> {
    let given = request.project;
    let mut warnings = Vec::new();
    let from_env = |dotenv: &BTreeMap<String, String>, name: &str| {
        (request.env)(name).or_else(|| dotenv.get(name).cloned()).filter(|value| !value.is_empty())
    };
    let directory = given.directory.as_deref().map(|path| join(request.folder, path));
    let first = given.files.first().filter(|file| *file != "-").map(|file| parent(&join(request.folder, file)));
    let found = if given.files.is_empty() {
        let within = directory.as_deref().unwrap_or(request.folder);
        discover(within, request.files, &mut warnings, report)?
    } else {
        None
    };
    let discovered = found.as_ref().and_then(|files| files.first()).map(|(path, _)| parent(path));
    let mut folder = directory.clone().or(first).or(discovered).unwrap_or_else(|| request.folder.to_owned());

    let mut dotenv = BTreeMap::new();
    let env_files = given.env_files.iter().map(|file| (join(request.folder, file), true));
    let env_files: Vec<_> = if given.env_files.is_empty() { vec![(join(&folder, ".env"), false)] } else { env_files.collect() };
    for (path, required) in env_files {
        let known = |name: &str| (request.env)(name).or_else(|| dotenv.get(name).cloned());
        let values = variables(&path, required, &known, request.files, None, report)?;
        dotenv.extend(values);
    }

    let named = match from_env(&dotenv, "COMPOSE_FILE") {
        _ if !given.files.is_empty() => given.files.clone(),
        Some(files) => {
            warnings.clear();
            let separator = from_env(&dotenv, "COMPOSE_PATH_SEPARATOR").unwrap_or_else(|| ":".to_owned());
            let files: Vec<String> = files.split(&separator).filter(|file| !file.is_empty()).map(str::to_owned).collect();
            if directory.is_none() {
                folder = files.first().map_or(folder, |file| parent(&join(request.folder, file)));
            }
            files
        }
        None => Vec::new(),
    };
    let files = if named.is_empty() {
        match found {
            Some(files) => files,
            None => {
                report.add_anywhere(ProblemKind::NoFile { folder });
                return None;
            }
        }
    } else {
        let mut files = Vec::new();
        for file in &named {
            let path = if file == "-" { file.clone() } else { join(request.folder, file) };
            match text(&path, request.files, report)? {
                Some(text) => files.push((path, text)),
                None => {
                    report.add_anywhere(ProblemKind::FileMissing { path });
                    return None;
                }
            }
        }
        files
    };
    Some(Sources { folder, files, dotenv, warnings })
}

/// Paths with texts.
type Texts = Vec<(String, String)>;

/// The first file that is there, in the folder or above it, and what lies over it. `Some(None)`: there is none.
fn discover(folder: &str, files: &dyn Files, warnings: &mut Vec<Warning>, report: &mut Report) -> Option<Option<Texts>> {
    let mut folder = folder.to_owned();
    for _ in 0..MOST_FOLDERS {
        let mut found = Vec::new();
        for name in NAMES {
            let path = join(&folder, name);
            if let Some(text) = text(&path, files, report)? {
                found.push((path, text));
            }
        }
        if found.len() > 1 {
            let all: Vec<String> = found.iter().map(|(path, _)| path.clone()).collect();
            warnings.push(Warning::SeveralFiles { used: all.first().cloned().unwrap_or_default(), all });
        }
        found.truncate(1);
        if !found.is_empty() {
            for name in OVERRIDES {
                let path = join(&folder, name);
                if let Some(text) = text(&path, files, report)? {
                    found.push((path, text));
                    break;
                }
            }
            return Some(Some(found));
        }
        let above = parent(&folder);
        if above == folder {
            break;
        }
        folder = above;
    }
    Some(None)
}

/// A file's text: `Some(None)` where there is none, `None` after a report.
fn text(path: &str, files: &dyn Files, report: &mut Report) -> Option<Option<String>> {
    match files.read(path) {
        Ok(Some(text)) if text.len() > MOST_BYTES => {
            report.add_anywhere(ProblemKind::FileTooLarge { path: path.to_owned() });
            None
        }
        Ok(text) => Some(text),
        Err(why) => {
            report.add_anywhere(ProblemKind::FileUnreadable { path: path.to_owned(), why });
            None
        }
    }
}

/// The names and values of a file of variables; `at` is the place that names it. `None` after a report.
pub fn variables(
    path: &str,
    required: bool,
    known: &dyn Fn(&str) -> Option<String>,
    files: &dyn Files,
    at: Option<Place>,
    report: &mut Report,
) -> Option<Vec<(String, String)>> {
    let tell = |report: &mut Report, kind| match at {
        Some(at) => report.add(at, kind),
        None => report.add_anywhere(kind),
    };
    let Some(text) = text(path, files, report)? else {
        if !required {
            return Some(Vec::new());
        }
        tell(report, ProblemKind::FileMissing { path: path.to_owned() });
        return None;
    };
    match dotenv::read(&text, known) {
        Ok(values) => Some(values),
        Err(trouble) => {
            let path = format!("{path}:{}", trouble.line);
            tell(report, ProblemKind::Dotenv { path, what: trouble.what });
            None
        }
    }
}

/// The name of a folder as a project name: lower case, without what names do not have.
pub fn normalised(name: &str) -> String {
    let kept: String =
        name.to_lowercase().chars().filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_')).collect();
    kept.trim_start_matches(['-', '_']).to_owned()
}

/// A path from a folder, without `.` and `..`; an absolute one stays itself.
pub fn join(folder: &str, path: &str) -> String {
    let drive = path.get(1..2) == Some(":") && path.starts_with(|c: char| c.is_ascii_alphabetic());
    if drive || path.starts_with('\\') {
        return path.to_owned();
    }
    let whole = if path.starts_with('/') { path.to_owned() } else { format!("{folder}/{path}") };
    let rooted = whole.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    format!("{}{}", if rooted { "/" } else { "" }, parts.join("/"))
}

/// The folder a path is in.
pub fn parent(path: &str) -> String {
    match path.rsplit_once('/') {
        Some(("", _)) | None => "/".to_owned(),
        Some((folder, _)) => folder.to_owned(),
    }
}

/// The last part of a path.
pub fn base(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// The beginning of the first file: for what is missing in all of them.
pub fn beginning() -> Place {
    Place { file: 0, pos: Pos { line: 1, column: 1 } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_joined_without_looking_at_the_disk() {
        for (path, want) in [
            (".", "/a/b"),
            ("./x/../y", "/a/b/y"),
            ("../c", "/a/c"),
            ("/d//e/", "/d/e"),
            ("../../../x", "/x"),
            ("C:\\x", "C:\\x"),
        ] {
            assert_eq!(join("/a/b", path), want);
        }
        assert_eq!((parent("/a/b"), parent("/a"), base("/a/b")), ("/a".to_owned(), "/".to_owned(), "b"));
    }

    #[test]
    fn a_folders_name_becomes_a_project_name() {
        for (name, want) in [("goapp", "goapp"), ("My App.2", "myapp2"), ("_-x_y", "x_y"), ("日本", "")] {
            assert_eq!(normalised(name), want);
        }
    }
}
