//! A project from its files: read, filled in, made canonical, merged, checked.

use std::collections::{BTreeMap, BTreeSet};

use super::canonical::{Canonical, join};
use super::interpolate::{Interpolator, Trouble};
use super::lower::Lowering;
use super::model::Project;
use super::problem::{ProblemKind, Refused, Warning};
use super::report::Report;
use super::schema::FILE;
use super::source::{self, Request, Sources};
use super::tree::{Entry, Node, Place, Value, number};
use super::{consistency, merge};
use crate::yaml;

/// A project that can be run, and what there is to say about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The project.
    pub project: Project,
    /// What docker compose warns of.
    pub warnings: Vec<Warning>,
    /// Its files as one, canonical: what `docker compose config` prints.
    pub(super) tree: Node,
}

/// Reads a project.
///
/// # Errors
/// Every problem that was found, with its place.
pub fn load(request: &Request) -> Result<Loaded, Refused> {
    let mut report = Report::default();
    let Some(sources) = source::find(request, &mut report) else {
        return Err(Refused { problems: report.into_problems(&[]) });
    };
    let loaded = from_sources(request, &sources, &mut report);
    let problems = report.into_problems(&sources.files);
    match loaded {
        Some(loaded) if problems.is_empty() => Ok(loaded),
        _ => Err(Refused { problems }),
    }
}

fn from_sources(request: &Request, sources: &Sources, report: &mut Report) -> Option<Loaded> {
    let outside = |name: &str| (request.env)(name).or_else(|| sources.dotenv.get(name).cloned());
    let roots: Vec<yaml::Node> =
        sources.files.iter().enumerate().map(|(file, (_, text))| parsed(file, text, report)).collect::<Option<_>>()?;
    let name = project_name(request, sources, &roots, &outside, report)?;
    let lookup = |wanted: &str| match wanted {
        "COMPOSE_PROJECT_NAME" => Some(name.clone()),
        _ => outside(wanted),
    };
    let mut interpolator = Interpolator::new(&lookup);
    let mut warnings = sources.warnings.clone();
    let mut whole: Option<Node> = None;
    for (file, root) in roots.into_iter().enumerate() {
        let root = Filling { file, interpolator: &mut interpolator, report }.node(root, "");
        if root.get("version").is_some() {
            let file = sources.files.get(file).map(|(path, _)| path.clone()).unwrap_or_default();
            warnings.push(Warning::Version { file });
        }
        let mut canonical = Canonical { report, folder: &sources.folder, home: (request.env)("HOME") };
        let Some(root) = canonical.fields(root, FILE, "") else { continue };
        whole = Some(match whole {
            Some(base) => merge::files(base, root),
            None => root,
        });
    }
    warnings.splice(0..0, interpolator.unset.into_iter().map(|name| Warning::Unset { name }));
    let profiles: BTreeSet<String> = match outside("COMPOSE_PROFILES") {
        Some(profiles) if request.project.profiles.is_empty() => {
            profiles.split(',').map(|profile| profile.trim().to_owned()).filter(|profile| !profile.is_empty()).collect()
        }
        _ => request.project.profiles.iter().cloned().collect(),
    };
    // What is wrong so far would only be told of twice by what follows.
    if !report.is_empty() {
        return None;
    }
    let files = sources.files.iter().map(|(path, _)| path.clone()).collect();
    let mut tree = whole?;
    let lowering = Lowering { name: &name, folder: &sources.folder, lookup: &lookup, files: request.files, profiles };
    let mut project = lowering.project(&mut tree, files, report)?;
    consistency::look(&project, &tree, report);
    project.prune();
    Some(Loaded { project, warnings, tree })
}

/// One file's YAML.
fn parsed(file: usize, text: &str, report: &mut Report) -> Option<yaml::Node> {
    let (root, problems) = yaml::parse_as(yaml::Dialect::Compose, text);
    let sound = problems.is_empty();
    for problem in problems {
        let kind = ProblemKind::Yaml { message: problem.message, hint: problem.hint };
        report.add(Place { file, pos: problem.at }, kind);
    }
    match root {
        Some(root) if matches!(root.value, yaml::Value::Map(_)) => sound.then_some(root),
        Some(yaml::Node { value: yaml::Value::Null, .. }) | None if sound => {
            report.add(Place { file, pos: yaml::Pos { line: 1, column: 1 } }, ProblemKind::NoServices);
            None
        }
        Some(root) if sound => {
            report.add(Place { file, pos: root.at }, ProblemKind::NoKeys);
            None
        }
        _ => None,
    }
}

/// The project's name: the flag, the environment, the last file that says one, the folder.
fn project_name(
    request: &Request,
    sources: &Sources,
    roots: &[yaml::Node],
    outside: &dyn Fn(&str) -> Option<String>,
    report: &mut Report,
) -> Option<String> {
    let given = request.project.name.clone().or_else(|| outside("COMPOSE_PROJECT_NAME")).filter(|name| !name.is_empty());
    let (name, at) = match given {
        Some(name) => (name, None),
        None => {
            let of = |(file, root): (usize, &yaml::Node)| {
                let yaml::Value::Map(entries) = &root.value else { return None };
                let node = &entries.iter().find(|entry| entry.key == "name")?.value;
                match &node.value {
                    yaml::Value::Text(text) if !text.is_empty() => Some((text.clone(), Place { file, pos: node.at })),
                    _ => None,
                }
            };
            match roots.iter().enumerate().rev().find_map(of) {
                // What cannot be filled in is told of when the whole file is.
                Some((name, at)) => {
                    let filled = Interpolator::new(outside).fill(&name).unwrap_or_else(|_| name.clone());
                    let fit = source::normalised(&filled);
                    (if fit.is_empty() { filled } else { fit }, Some(at))
                }
                None => (source::normalised(source::base(&sources.folder)), None),
            }
        }
    };
    if source::normalised(&name) == name && !name.is_empty() && name.len() <= 200 {
        return Some(name);
    }
    match at {
        Some(at) => report.add(at, ProblemKind::ProjectName { name }),
        None => report.add_anywhere(ProblemKind::ProjectName { name }),
    }
    None
}

/// Fills in the variables of one file.
struct Filling<'a, 'b> {
    file: usize,
    interpolator: &'a mut Interpolator<'b>,
    report: &'a mut Report,
}

impl Filling<'_, '_> {
    fn node(&mut self, node: yaml::Node, path: &str) -> Node {
        let at = Place { file: self.file, pos: node.at };
        let value = match node.value {
            yaml::Value::Null => Value::Null,
            yaml::Value::Bool(value) => Value::Bool(value),
            yaml::Value::Number(text) => number(&text),
            yaml::Value::Text(text) => Value::Text(self.text(at, text, path)),
            yaml::Value::List(items) => Value::List(items.into_iter().map(|item| self.node(item, path)).collect()),
            yaml::Value::Map(entries) => Value::Map(
                entries
                    .into_iter()
                    .map(|entry| {
                        let within = join(path, &entry.key);
                        let at = Place { file: self.file, pos: entry.at };
                        Entry { at, node: self.node(entry.value, &within), key: entry.key }
                    })
                    .collect(),
            ),
        };
        Node { at, value }
    }

    fn text(&mut self, at: Place, text: String, path: &str) -> String {
        if !text.contains('$') {
            return text;
        }
        let kind = match self.interpolator.fill(&text) {
            Ok(filled) => return filled,
            Err(Trouble::Invalid) => ProblemKind::Variable { key: path.to_owned(), text: shortened(&text) },
            Err(Trouble::Missing(name, message)) => ProblemKind::VariableMissing { name, message },
            Err(Trouble::TooLong) => ProblemKind::TooLarge { what: "variables" },
        };
        self.report.add(at, kind);
        text
    }
}

/// A text for a message.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().count() > 60 {
        short.push('…');
    }
    short
}

/// The values of an environment by name.
pub(super) type Values = BTreeMap<String, Option<String>>;
