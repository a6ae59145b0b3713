//! `docker compose`. Services are named as in the compose file; none named is all of them.

/// `docker compose …`: which project, and what to do with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComposeCommand {
    /// Which project.
    pub project: ComposeProject,
    /// What to do.
    pub action: ComposeAction,
}

/// The flags between `compose` and its command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposeProject {
    /// `-f`, each as given; `-` is standard input. Without any, the file is looked for.
    pub files: Vec<String>,
    /// `-p`.
    pub name: Option<String>,
    /// `--profile`, each.
    pub profiles: Vec<String>,
    /// `--env-file`, each; `.env` of the project folder without any.
    pub env_files: Vec<String>,
    /// `--project-directory`.
    pub directory: Option<String>,
}

/// What is done with a project.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "a line is parsed once, held once, and matched on everywhere")]
pub enum ComposeAction {
    /// `docker compose up`.
    Up(ComposeUp),
    /// `docker compose create`: `up --no-start`.
    Create(ComposeUp),
    /// `docker compose down`.
    Down(ComposeDown),
    /// `docker compose ps`.
    Ps(ComposePs),
    /// `docker compose logs`.
    Logs(ComposeLogs),
    /// `docker compose build`.
    Build(ComposeBuild),
    /// `docker compose config`.
    Config(ComposeConfig),
    /// `docker compose start [SERVICE…]`.
    Start(Vec<String>),
    /// `docker compose stop`.
    Stop(ComposeStop),
    /// `docker compose restart`.
    Restart(ComposeStop),
    /// `docker compose exec`.
    Exec(ComposeExec),
    /// `docker compose run`.
    Run(ComposeRun),
    /// `docker compose pull`.
    Pull(ComposePull),
    /// `docker compose images`.
    Images(ComposeImages),
    /// `docker compose top [SERVICE…]`.
    Top(Vec<String>),
    /// `docker compose kill`.
    Kill(ComposeKill),
    /// `docker compose rm`.
    Rm(ComposeRm),
    /// `docker compose version`; `--short`.
    Version(bool),
}

/// `docker compose up`, and `create`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposeUp {
    /// `-d`.
    pub detach: bool,
    /// `--build`.
    pub build: bool,
    /// `--no-build`.
    pub no_build: bool,
    /// `--pull`: `always`, `missing`, `never`; `build` for `create` too.
    pub pull: Option<String>,
    /// `--force-recreate`.
    pub force_recreate: bool,
    /// `--no-recreate`.
    pub no_recreate: bool,
    /// `--no-deps`.
    pub no_deps: bool,
    /// `--no-start`.
    pub no_start: bool,
    /// `--remove-orphans`.
    pub remove_orphans: bool,
    /// `-V`: anonymous volumes are made anew.
    pub renew_anon_volumes: bool,
    /// `--wait`: until all run or are healthy; implies `-d`.
    pub wait: bool,
    /// `--wait-timeout`, seconds.
    pub wait_timeout: Option<u32>,
    /// `--scale`, service and number.
    pub scale: Vec<(String, u32)>,
    /// `-t`, seconds that a container is given to stop.
    pub timeout: Option<i32>,
    /// `--abort-on-container-exit`.
    pub abort_on_container_exit: bool,
    /// `--no-color`.
    pub no_color: bool,
    /// `--no-log-prefix`.
    pub no_log_prefix: bool,
    /// `--timestamps`.
    pub timestamps: bool,
    /// Services.
    pub services: Vec<String>,
}

/// `docker compose down`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposeDown {
    /// `-v`: named volumes of the file too, and anonymous ones.
    pub volumes: bool,
    /// `--rmi`: `local` or `all`.
    pub rmi: Option<String>,
    /// `--remove-orphans`.
    pub remove_orphans: bool,
    /// `-t`, seconds.
    pub timeout: Option<i32>,
    /// Services.
    pub services: Vec<String>,
}

/// `docker compose ps`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposePs {
    /// `-a`.
    pub all: bool,
    /// `-q`.
    pub quiet: bool,
    /// `--services`.
    pub list_services: bool,
    /// `--no-trunc`.
    pub no_trunc: bool,
    /// `--orphans`: containers of services the file has no more are shown; on unless `--orphans=false`.
    pub orphans: bool,
    /// `--status`, each, and `--filter status=…`.
    pub status: Vec<String>,
    /// `--format`.
    pub format: Option<String>,
    /// Services.
    pub services: Vec<String>,
}

/// `docker compose logs`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposeLogs {
    /// `-f`.
    pub follow: bool,
    /// `-n`; `None` is all.
    pub tail: Option<u64>,
    /// `--no-color`.
    pub no_color: bool,
    /// `--no-log-prefix`.
    pub no_log_prefix: bool,
    /// `-t`.
    pub timestamps: bool,
    /// `--since`, as given.
    pub since: Option<String>,
    /// `--until`, as given.
    pub until: Option<String>,
    /// Services.
    pub services: Vec<String>,
}

/// `docker compose build`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposeBuild {
    /// `--no-cache`.
    pub no_cache: bool,
    /// `--pull`.
    pub pull: bool,
    /// `--build-arg`, name and value.
    pub build_args: Vec<(String, String)>,
    /// `-q`.
    pub quiet: bool,
    /// `--progress`.
    pub progress: Option<String>,
    /// `--with-dependencies`.
    pub with_dependencies: bool,
    /// Services.
    pub services: Vec<String>,
}

/// `docker compose config`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposeConfig {
    /// `--format`: `yaml` or `json`.
    pub format: Option<String>,
    /// `-q`.
    pub quiet: bool,
    /// `--services`.
    pub list_services: bool,
    /// `--volumes`.
    pub list_volumes: bool,
    /// `--images`.
    pub list_images: bool,
    /// `--profiles`.
    pub list_profiles: bool,
    /// `-o`.
    pub output: Option<String>,
    /// Services.
    pub services: Vec<String>,
}

/// `docker compose stop` and `restart`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposeStop {
    /// `-t`, seconds.
    pub timeout: Option<i32>,
    /// `--no-deps` of `restart`.
    pub no_deps: bool,
    /// Services.
    pub services: Vec<String>,
}

/// `docker compose exec`: interactive with a terminal unless told otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposeExec {
    /// `-d`.
    pub detach: bool,
    /// `-T`: no terminal.
    pub no_tty: bool,
    /// `-e`, `NAME=value`.
    pub env: Vec<String>,
    /// `-w`.
    pub workdir: Option<String>,
    /// `-u`.
    pub user: Option<String>,
    /// `--privileged`.
    pub privileged: bool,
    /// `--index`: which container of a service with several, from 1.
    pub index: Option<u32>,
    /// Service.
    pub service: String,
    /// Command and arguments.
    pub command: Vec<String>,
}

/// `docker compose run`: a further container of a service, for one command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposeRun {
    /// `-d`.
    pub detach: bool,
    /// `-T`: no terminal.
    pub no_tty: bool,
    /// `--rm`.
    pub rm: bool,
    /// `-e`, `NAME=value`.
    pub env: Vec<String>,
    /// `--entrypoint`.
    pub entrypoint: Option<String>,
    /// `--name`.
    pub name: Option<String>,
    /// `-w`.
    pub workdir: Option<String>,
    /// `-u`.
    pub user: Option<String>,
    /// `--no-deps`.
    pub no_deps: bool,
    /// `--build`.
    pub build: bool,
    /// `-P`: the service's own ports are published.
    pub service_ports: bool,
    /// `-p`, ranges spelt out.
    pub publish: Vec<super::PublishSpec>,
    /// `-v`, as given.
    pub volumes: Vec<String>,
    /// Service.
    pub service: String,
    /// Command and arguments; the service's own when empty.
    pub command: Vec<String>,
}

/// `docker compose pull`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposePull {
    /// `-q`.
    pub quiet: bool,
    /// `--include-deps`.
    pub include_deps: bool,
    /// `--ignore-pull-failures`.
    pub ignore_failures: bool,
    /// `--ignore-buildable`.
    pub ignore_buildable: bool,
    /// Services.
    pub services: Vec<String>,
}

/// `docker compose images`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposeImages {
    /// `-q`.
    pub quiet: bool,
    /// `--format`: `table` or `json`.
    pub format: Option<String>,
    /// Services.
    pub services: Vec<String>,
}

/// `docker compose kill`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposeKill {
    /// `-s`, `SIGKILL` when not given.
    pub signal: String,
    /// `--remove-orphans`.
    pub remove_orphans: bool,
    /// Services.
    pub services: Vec<String>,
}

/// `docker compose rm`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComposeRm {
    /// `-f`: do not ask.
    pub force: bool,
    /// `-s`: stop them first.
    pub stop: bool,
    /// `-v`: anonymous volumes too.
    pub volumes: bool,
    /// Services.
    pub services: Vec<String>,
}
