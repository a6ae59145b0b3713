//! What is wrong with a compose project, where, and what to do about it, in the learner's language.

use super::dotenv::What;
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::docker_cli::ValueProblem;
use crate::i18n::Lang;
use crate::yaml::YamlSaid;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where; `None` when no file is to blame.
    pub span: Option<Span>,
    /// The line itself.
    pub source_line: Option<String>,
    /// What.
    pub kind: ProblemKind,
}

/// A project cannot be read: every problem that was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
pub struct Refused {
    /// At least one.
    pub problems: Vec<Problem>,
}

impl Refused {
    /// All of them, as they are shown.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.problems.iter().map(|problem| problem.diagnostic(lang).told(lang)).collect::<Vec<_>>().join("\n")
    }
}

impl Problem {
    /// As a diagnostic: with the place, the line and a hint.
    #[must_use]
    pub fn diagnostic(&self, lang: Lang) -> Diagnostic {
        Diagnostic {
            code: self.kind.code(),
            severity: Severity::Error,
            span: self.span.clone().unwrap_or(Span { file: "docker compose".to_owned(), line: 0, column: 0 }),
            source_line: self.source_line.clone(),
            message: self.kind.what(lang),
            hint: self.kind.hint(lang),
        }
    }
}

/// What is wrong. Keys are named by their whole path: `services.api.ports`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// No compose file in the folder or above it.
    NoFile {
        /// The folder.
        folder: String,
    },
    /// A file that is named is not there.
    FileMissing {
        /// Its path.
        path: String,
    },
    /// A file cannot be read.
    FileUnreadable {
        /// Its path.
        path: String,
        /// What the system says.
        why: String,
    },
    /// A file of more than 1 MiB.
    FileTooLarge {
        /// Its path.
        path: String,
    },
    /// Not YAML that a compose file can be.
    Yaml {
        /// What is wrong.
        message: YamlSaid,
        /// What to do.
        hint: Option<YamlSaid>,
    },
    /// Something else than keys with values at the top.
    NoKeys,
    /// A line of a file of variables.
    Dotenv {
        /// The file.
        path: String,
        /// What is wrong.
        what: What,
    },
    /// More than any project has.
    TooLarge {
        /// What there is too much of.
        what: &'static str,
    },
    /// A key that docker compose does not have.
    UnknownKey {
        /// The key.
        key: String,
        /// The nearest that it has.
        nearest: Option<String>,
    },
    /// A key that docker compose has and we do not.
    NotRun {
        /// The key.
        key: String,
    },
    /// A value of another type.
    WrongType {
        /// The key.
        key: String,
        /// What it takes.
        want: Want,
        /// What stands there: the id of its name.
        found: &'static str,
        /// The value, where quotes would make it right.
        quote: Option<String>,
    },
    /// A value that its key does not take.
    BadValue {
        /// The key.
        key: String,
        /// The value.
        value: String,
        /// What is wrong with it.
        problem: ValueProblem,
    },
    /// A key that must stand there.
    KeyMissing {
        /// Where.
        within: String,
        /// The key.
        key: &'static str,
    },
    /// A `$` that begins no variable.
    Variable {
        /// The key.
        key: String,
        /// The text.
        text: String,
    },
    /// `${NAME:?message}` without a value.
    VariableMissing {
        /// The variable.
        name: String,
        /// The file's own message.
        message: String,
    },
    /// A quote in a command is never closed.
    Words {
        /// The key.
        key: String,
    },
    /// A project name that cannot be one.
    ProjectName {
        /// The name.
        name: String,
    },
    /// A name of a service, network or volume that cannot be one.
    Name {
        /// The name.
        name: String,
    },
    /// There are no services.
    NoServices,
    /// A service with neither image nor build.
    NoImage {
        /// The service.
        service: String,
    },
    /// Something is referred to that is not declared.
    Undefined {
        /// The service that refers to it.
        service: String,
        /// `service`, `network` or `volume`.
        what: &'static str,
        /// Its name.
        name: String,
        /// The nearest that there is.
        nearest: Option<String>,
    },
    /// A service depends on one of a profile that is not active.
    Asleep {
        /// The service that depends on it.
        service: String,
        /// The one it depends on.
        name: String,
        /// A profile that would wake it.
        profile: String,
    },
    /// Services wait for each other.
    Cycle {
        /// Their names, the first again at the end.
        services: Vec<String>,
    },
    /// Two keys that exclude each other.
    Conflict {
        /// One.
        one: String,
        /// The other.
        other: String,
    },
    /// More problems than are shown.
    More {
        /// How many.
        count: usize,
    },
}

/// What a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// Text.
    Text,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// A list.
    List,
    /// Keys with values.
    Map,
    /// A list, or keys with values.
    ListOrMap,
    /// Text, or a list of texts.
    TextOrList,
    /// Text, or keys with values.
    TextOrMap,
}

impl ProblemKind {
    /// A stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoFile { .. } => "no-compose-file",
            Self::FileMissing { .. } => "missing-file",
            Self::FileUnreadable { .. } | Self::FileTooLarge { .. } => "unreadable-file",
            Self::Yaml { .. } | Self::NoKeys => "bad-yaml",
            Self::Dotenv { .. } => "bad-env-file",
            Self::TooLarge { .. } => "too-large",
            Self::UnknownKey { .. } => "unknown-key",
            Self::NotRun { .. } => "not-run-here",
            Self::WrongType { .. } => "wrong-type",
            Self::BadValue { .. } | Self::Words { .. } => "bad-value",
            Self::KeyMissing { .. } => "missing-key",
            Self::Variable { .. } => "bad-variable",
            Self::VariableMissing { .. } => "missing-variable",
            Self::ProjectName { .. } | Self::Name { .. } => "bad-name",
            Self::NoServices => "no-services",
            Self::NoImage { .. } => "no-image",
            Self::Undefined { .. } => "undefined",
            Self::Asleep { .. } => "profile-not-active",
            Self::Cycle { .. } => "dependency-cycle",
            Self::Conflict { .. } => "conflict",
            Self::More { .. } => "too-many-problems",
        }
    }
}

/// What docker compose warns of, in its own words; nothing stops for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// A variable has no value.
    Unset {
        /// The variable.
        name: String,
    },
    /// A file says `version:`.
    Version {
        /// The file.
        file: String,
    },
    /// Several files that could be meant lie side by side.
    SeveralFiles {
        /// All of them.
        all: Vec<String>,
        /// The one that is used.
        used: String,
    },
}

impl Warning {
    /// The words.
    #[must_use]
    pub fn text(&self) -> Vec<String> {
        match self {
            Self::Unset { name } => vec![format!("The \"{name}\" variable is not set. Defaulting to a blank string.")],
            Self::Version { file } => vec![format!(
                "{file}: the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion"
            )],
            Self::SeveralFiles { all, used } => {
                vec![format!("Found multiple config files with supported names: {}", all.join(", ")), format!("Using {used}")]
            }
        }
    }
}
