//! What a person writes into compose files, and what is made of it.

mod merging;
mod reading;
mod refusing;

use std::collections::BTreeMap;

use super::{Loaded, Project, Refused, Request, load};
use crate::docker_cli::ComposeProject;
use crate::i18n::Lang;

/// A folder `/work/shop` with files, and an environment.
#[derive(Default)]
struct Folder {
    files: BTreeMap<String, String>,
    env: BTreeMap<String, String>,
    project: ComposeProject,
}

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let path = |name: &str| if name.starts_with('/') { name.to_owned() } else { format!("/work/shop/{name}") };
        let files = files.iter().map(|(name, text)| (path(name), (*text).to_owned())).collect();
        Self { files, env: [("HOME".to_owned(), "/home/mika".to_owned())].into(), ..Self::default() }
    }

    fn load(&self) -> Result<Loaded, Refused> {
        let read = |path: &str| Ok(self.files.get(path).cloned());
        let env = |name: &str| self.env.get(name).cloned();
        load(&Request { project: &self.project, folder: "/work/shop", env: &env, files: &read })
    }
}

/// A project of one file.
fn project(text: &str) -> Project {
    match Folder::with(&[("compose.yaml", text)]).load() {
        Ok(loaded) => loaded.project,
        Err(refused) => panic!("{refused}"),
    }
}

/// What is wrong with one file: line, column, and the words with their hint.
fn wrong(text: &str) -> Vec<(usize, usize, String)> {
    let problems = match Folder::with(&[("compose.yaml", text)]).load() {
        Ok(_) => panic!("nothing is wrong with\n{text}"),
        Err(refused) => refused.problems,
    };
    let told = |problem: &super::Problem| {
        let hint = problem.kind.hint(Lang::En).map(|hint| format!(" ({hint})")).unwrap_or_default();
        let span = problem.span.clone().unwrap_or_default();
        assert!(!problem.kind.what(Lang::Ja).is_ascii());
        (span.line, span.column, format!("{}{hint}", problem.kind.what(Lang::En)))
    };
    problems.iter().map(told).collect()
}
