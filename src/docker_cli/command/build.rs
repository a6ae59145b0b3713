//! `docker build`.

/// `docker build`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Build {
    /// Context folder as given.
    pub context: String,
    /// `-f`, as given; `None` is `Dockerfile` in the context.
    pub file: Option<String>,
    /// `-t`, every one, normalised by nothing.
    pub tags: Vec<String>,
    /// `--target`.
    pub target: Option<String>,
    /// `--build-arg`, name and value (taken from the environment where only a name was given).
    pub build_args: Vec<(String, String)>,
    /// `--label`, name and value.
    pub labels: Vec<(String, String)>,
    /// `--no-cache`.
    pub no_cache: bool,
    /// `--pull`.
    pub pull: bool,
    /// `--platform`.
    pub platform: Option<String>,
    /// `--progress`.
    pub progress: Option<String>,
    /// `-q`.
    pub quiet: bool,
}
