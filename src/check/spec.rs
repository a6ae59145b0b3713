//! What a check declares. Texts may hold `${variables}` until [`Spec::filled`].

use std::collections::BTreeMap;

use crate::course::{Condition, Scope};
use crate::diagnostic::Span;
use crate::i18n::Localized;
use crate::objects::ContainerState;

/// A declared check of a step.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// Id, unique in its step.
    pub id: String,
    /// What will be true, in the learner's words; empty where the lesson has none.
    pub title: Localized<String>,
    /// What must be so.
    pub spec: Spec,
    /// Where it counts.
    pub when: Condition,
    /// Typical mistakes; the first that is seen when the check fails gives the hint.
    pub mistakes: Vec<Mistake>,
    /// The lesson's own words on what to do when it fails; the check's general hint stands where there are none.
    pub hint: Localized<String>,
    /// Where it stands.
    pub span: Span,
}

/// A typical mistake, known by what it leaves behind.
#[derive(Debug, Clone, PartialEq)]
pub struct Mistake {
    /// Id, unique in its step.
    pub id: String,
    /// What is so when it was made.
    pub spec: Spec,
    /// Its name, in the learner's words.
    pub title: Localized<String>,
    /// What to do about it; Markdown.
    pub hint: Localized<String>,
}

/// What must be so.
#[derive(Debug, Clone, PartialEq)]
pub enum Spec {
    /// An image on the engine.
    Image(ImageSpec),
    /// An HTTP answer, or that there is none.
    Http(HttpSpec),
    /// A container.
    Container(ContainerSpec),
    /// A volume.
    Volume(VolumeSpec),
    /// A network.
    Network(NetworkSpec),
    /// A command run inside a container: container name, argument vector, and what it gives.
    Exec(String, Vec<String>, OutputSpec),
    /// A file of the workspace.
    File(FileSpec),
    /// A Dockerfile of the workspace.
    Dockerfile(DockerfileSpec),
    /// A command of the host, run in the workspace, and what it gives.
    Command(String, OutputSpec),
    /// The step's question is answered right.
    Quiz,
    /// The step's own command was run here, and what it gave.
    Ran(OutputSpec),
    /// All of these.
    All(Vec<Spec>),
    /// At least one of these.
    Any(Vec<Spec>),
    /// Not this.
    Not(Box<Spec>),
}

/// An image on the engine. What is `None` or empty is not looked at.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImageSpec {
    /// Reference, `name` or `name:tag`.
    pub reference: String,
    /// It must not exist.
    pub absent: bool,
    /// At most this many bytes.
    pub max_size: Option<u64>,
    /// At least this many bytes.
    pub min_size: Option<u64>,
    /// Another image, and how many times smaller this one must be.
    pub smaller_than: Option<(String, f64)>,
    /// USER.
    pub user: Option<String>,
    /// ENTRYPOINT.
    pub entrypoint: Option<Vec<String>>,
    /// CMD.
    pub cmd: Option<Vec<String>>,
    /// Ports that must be exposed, `8080/tcp` or `8080`.
    pub exposed: Vec<String>,
    /// WORKDIR.
    pub working_dir: Option<String>,
    /// At most this many file system layers.
    pub max_layers: Option<usize>,
    /// No layer's instruction may match this regular expression.
    pub no_layer_matches: Option<String>,
    /// Some layer's instruction must match this regular expression.
    pub layer_matches: Option<String>,
}

/// An HTTP answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HttpSpec {
    /// Full URL.
    pub url: String,
    /// Method, `GET` when empty.
    pub method: String,
    /// Body to send.
    pub send: Option<String>,
    /// The connection must be refused; nothing below is looked at then.
    pub refused: bool,
    /// Status code.
    pub status: Option<u16>,
    /// Headers and a text their value must contain.
    pub headers: BTreeMap<String, String>,
    /// Exact body, trailing white space aside.
    pub body: Option<String>,
    /// A text in the body.
    pub contains: Option<String>,
    /// A JSON value the body must equal.
    pub json: Option<serde_json::Value>,
}

/// A container, found by name, else the newest made from an image.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ContainerSpec {
    /// Name.
    pub name: Option<String>,
    /// Image reference it was made from.
    pub image: Option<String>,
    /// There must be none such.
    pub absent: bool,
    /// State.
    pub state: Option<ContainerState>,
    /// `true`: its name must be one Docker made up; `false`: not looked at.
    pub random_name: bool,
    /// Ports, `HOST:CONTAINER` or `CONTAINER`; the word `none` for no published port at all.
    pub ports: Vec<String>,
    /// `NAME=value` it must have.
    pub env: Vec<String>,
    /// Networks it must be on.
    pub networks: Vec<String>,
    /// `source:target` mounts it must have.
    pub mounts: Vec<String>,
    /// Health.
    pub health: Option<String>,
    /// Regular expression its log must match.
    pub logs: Option<String>,
}

/// A volume.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VolumeSpec {
    /// Name.
    pub name: String,
    /// It must not exist.
    pub absent: bool,
}

/// A network.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NetworkSpec {
    /// Name.
    pub name: String,
    /// It must not exist.
    pub absent: bool,
    /// Driver.
    pub driver: Option<String>,
    /// Containers that must be on it.
    pub members: Vec<String>,
}

/// A file of the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileSpec {
    /// Path inside the workspace.
    pub path: String,
    /// It must not exist.
    pub absent: bool,
    /// Texts it must contain.
    pub contains: Vec<String>,
    /// Regular expressions it must match.
    pub matches: Vec<String>,
}

/// A Dockerfile, parsed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DockerfileSpec {
    /// Path inside the workspace.
    pub path: String,
    /// How many stages.
    pub stages: Option<usize>,
    /// Base image of the final stage.
    pub final_base: Option<String>,
    /// Instructions that must stand somewhere, `NAME arguments`, compared word by word, case of the name aside.
    pub instructions: Vec<String>,
    /// Instructions that must stand in the final stage.
    pub final_instructions: Vec<String>,
}

/// What a command gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutputSpec {
    /// Exit code; `None` is not looked at.
    pub exit: Option<i64>,
    /// It must fail, whatever the code.
    pub fails: bool,
    /// Regular expression that the output (both streams) must match.
    pub matches: Option<String>,
}

impl Spec {
    /// The same with every `${variable}` filled in.
    #[must_use]
    pub fn filled(&self, scope: &Scope) -> Self {
        let fill = |text: &String| scope.fill(text);
        let opt = |text: &Option<String>| text.as_ref().map(fill);
        let all = |texts: &[String]| texts.iter().map(fill).collect::<Vec<_>>();
        match self {
            Self::Image(image) => Self::Image(ImageSpec {
                reference: fill(&image.reference),
                smaller_than: image.smaller_than.as_ref().map(|(reference, factor)| (fill(reference), *factor)),
                user: opt(&image.user),
                entrypoint: image.entrypoint.as_deref().map(all),
                cmd: image.cmd.as_deref().map(all),
                exposed: all(&image.exposed),
                working_dir: opt(&image.working_dir),
                ..image.clone()
            }),
            Self::Http(http) => Self::Http(HttpSpec {
                url: fill(&http.url),
                send: opt(&http.send),
                body: opt(&http.body),
                contains: opt(&http.contains),
                ..http.clone()
            }),
            Self::Container(container) => Self::Container(ContainerSpec {
                name: opt(&container.name),
                image: opt(&container.image),
                ports: all(&container.ports),
                env: all(&container.env),
                networks: all(&container.networks),
                mounts: all(&container.mounts),
                logs: opt(&container.logs),
                ..container.clone()
            }),
            Self::Volume(volume) => Self::Volume(VolumeSpec { name: fill(&volume.name), ..volume.clone() }),
            Self::Network(network) => {
                Self::Network(NetworkSpec { name: fill(&network.name), members: all(&network.members), ..network.clone() })
            }
            Self::Exec(container, argv, output) => Self::Exec(fill(container), all(argv), output.filled(scope)),
            Self::File(file) => Self::File(FileSpec {
                path: fill(&file.path),
                contains: all(&file.contains),
                matches: all(&file.matches),
                ..file.clone()
            }),
            Self::Dockerfile(file) => Self::Dockerfile(DockerfileSpec {
                path: fill(&file.path),
                final_base: opt(&file.final_base),
                instructions: all(&file.instructions),
                final_instructions: all(&file.final_instructions),
                ..file.clone()
            }),
            Self::Command(line, output) => Self::Command(fill(line), output.filled(scope)),
            Self::Ran(output) => Self::Ran(output.filled(scope)),
            Self::Quiz => Self::Quiz,
            Self::All(specs) => Self::All(specs.iter().map(|spec| spec.filled(scope)).collect()),
            Self::Any(specs) => Self::Any(specs.iter().map(|spec| spec.filled(scope)).collect()),
            Self::Not(spec) => Self::Not(Box::new(spec.filled(scope))),
        }
    }
}

impl OutputSpec {
    fn filled(&self, scope: &Scope) -> Self {
        Self { matches: self.matches.as_ref().map(|text| scope.fill(text)), ..self.clone() }
    }
}
