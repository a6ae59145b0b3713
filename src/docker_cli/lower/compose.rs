//! The values of `docker compose`.

use super::{read, values};
use crate::docker_cli::command::compose::{
    ComposeAction, ComposeBuild, ComposeCommand, ComposeConfig, ComposeDown, ComposeExec, ComposeImages, ComposeKill,
    ComposeLogs, ComposeProject, ComposePs, ComposePull, ComposeRm, ComposeRun, ComposeStop, ComposeUp,
};
use crate::docker_cli::grammar::compose as grammar;
use crate::docker_cli::values::bad;
use crate::docker_cli::{ParseError, ValueProblem, mounts, ports};

type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Reads the values of a `docker compose` line.
pub fn compose(args: grammar::ComposeArgs, env: Env) -> Result<ComposeCommand, ParseError> {
    let Some(command) = args.command else {
        return Err(ParseError::CommandMissing { command: "docker compose".to_owned() });
    };
    let project = ComposeProject {
        files: args.file,
        name: args.project_name,
        profiles: args.profile,
        env_files: args.env_file,
        directory: args.project_directory,
    };
    Ok(ComposeCommand { project, action: action(command, env)? })
}

fn action(command: grammar::ComposeCommand, env: Env) -> Result<ComposeAction, ParseError> {
    use grammar::ComposeCommand as Given;
    Ok(match command {
        Given::Up(args) => ComposeAction::Up(up(args)?),
        Given::Create(args) => ComposeAction::Create(create(args)?),
        Given::Down(args) => ComposeAction::Down(down(args)?),
        Given::Ps(args) => ComposeAction::Ps(ps(args)?),
        Given::Logs(args) => ComposeAction::Logs(logs(args)?),
        Given::Build(args) => ComposeAction::Build(build(args, env)?),
        Given::Config(args) => ComposeAction::Config(config(args)?),
        Given::Start(args) => ComposeAction::Start(args.services),
        Given::Stop(args) => {
            ComposeAction::Stop(ComposeStop { timeout: timeout(args.timeout)?, no_deps: false, services: args.services })
        }
        Given::Restart(args) => ComposeAction::Restart(ComposeStop {
            timeout: timeout(args.timeout)?,
            no_deps: args.no_deps,
            services: args.services,
        }),
        Given::Exec(args) => ComposeAction::Exec(exec(args, env)?),
        Given::Run(args) => ComposeAction::Run(run(args, env)?),
        Given::Pull(args) => ComposeAction::Pull(ComposePull {
            quiet: args.quiet,
            include_deps: args.include_deps,
            ignore_failures: args.ignore_pull_failures,
            ignore_buildable: args.ignore_buildable,
            services: args.services,
        }),
        Given::Images(args) => {
            values::one_of("--format", args.format.as_deref(), &["table", "json"])?;
            ComposeAction::Images(ComposeImages { quiet: args.quiet, format: args.format, services: args.services })
        }
        Given::Top(args) => ComposeAction::Top(args.services),
        Given::Kill(args) => ComposeAction::Kill(ComposeKill {
            signal: args.signal.unwrap_or_else(|| "SIGKILL".to_owned()),
            remove_orphans: args.remove_orphans,
            services: args.services,
        }),
        Given::Rm(args) => {
            ComposeAction::Rm(ComposeRm { force: args.force, stop: args.stop, volumes: args.volumes, services: args.services })
        }
        Given::Version(args) => ComposeAction::Version(args.short),
    })
}

fn timeout(text: Option<String>) -> Result<Option<i32>, ParseError> {
    read("--timeout", text.as_deref(), ValueProblem::Number, |text| text.parse().ok())
}

/// Two flags that exclude each other.
fn exclude(one: (bool, &str), other: (bool, &str)) -> Result<(), ParseError> {
    match (one, other) {
        ((true, one), (true, other)) => Err(ParseError::Conflict { one: one.to_owned(), other: other.to_owned() }),
        _ => Ok(()),
    }
}

/// `--scale SERVICE=NUM`, each.
fn scale(given: &[String]) -> Result<Vec<(String, u32)>, ParseError> {
    let one = |text: &String| match text.split_once('=') {
        Some((service, number)) if !service.is_empty() => match number.parse() {
            Ok(number) => Ok((service.to_owned(), number)),
            Err(_) => Err(bad("--scale", text, ValueProblem::Scale)),
        },
        _ => Err(bad("--scale", text, ValueProblem::Scale)),
    };
    given.iter().map(one).collect()
}

fn up(args: grammar::UpArgs) -> Result<ComposeUp, ParseError> {
    exclude((args.build, "--build"), (args.no_build, "--no-build"))?;
    exclude((args.force_recreate, "--force-recreate"), (args.no_recreate, "--no-recreate"))?;
    exclude((args.renew_anon_volumes, "--renew-anon-volumes"), (args.no_recreate, "--no-recreate"))?;
    let abort = (args.abort_on_container_exit, "--abort-on-container-exit");
    exclude((args.detach, "--detach"), abort)?;
    exclude((args.wait, "--wait"), abort)?;
    values::one_of("--pull", args.pull.as_deref(), &["always", "missing", "never", "policy"])?;
    Ok(ComposeUp {
        detach: args.detach,
        build: args.build,
        no_build: args.no_build,
        pull: args.pull.filter(|pull| pull != "policy"),
        force_recreate: args.force_recreate,
        no_recreate: args.no_recreate,
        no_deps: args.no_deps,
        no_start: args.no_start,
        remove_orphans: args.remove_orphans,
        renew_anon_volumes: args.renew_anon_volumes,
        wait: args.wait,
        wait_timeout: read("--wait-timeout", args.wait_timeout.as_deref(), ValueProblem::Number, |text| text.parse().ok())?,
        scale: scale(&args.scale)?,
        timeout: timeout(args.timeout)?,
        abort_on_container_exit: args.abort_on_container_exit,
        no_color: args.no_color,
        no_log_prefix: args.no_log_prefix,
        timestamps: args.timestamps,
        services: args.services,
    })
}

fn create(args: grammar::CreateArgs) -> Result<ComposeUp, ParseError> {
    exclude((args.build, "--build"), (args.no_build, "--no-build"))?;
    exclude((args.force_recreate, "--force-recreate"), (args.no_recreate, "--no-recreate"))?;
    values::one_of("--pull", args.pull.as_deref(), &["always", "missing", "never", "build", "policy"])?;
    Ok(ComposeUp {
        build: args.build,
        no_build: args.no_build,
        pull: args.pull.filter(|pull| pull != "policy"),
        force_recreate: args.force_recreate,
        no_recreate: args.no_recreate,
        no_start: true,
        remove_orphans: args.remove_orphans,
        scale: scale(&args.scale)?,
        services: args.services,
        ..ComposeUp::default()
    })
}

fn down(args: grammar::DownArgs) -> Result<ComposeDown, ParseError> {
    values::one_of("--rmi", args.rmi.as_deref(), &["local", "all"])?;
    Ok(ComposeDown {
        volumes: args.volumes,
        rmi: args.rmi,
        remove_orphans: args.remove_orphans,
        timeout: timeout(args.timeout)?,
        services: args.services,
    })
}

/// The states that `ps` can be asked for.
const STATES: &[&str] = &["paused", "restarting", "removing", "running", "dead", "created", "exited"];

fn ps(args: grammar::PsArgs) -> Result<ComposePs, ParseError> {
    let mut status = args.status;
    if let Some(filter) = args.filter {
        match filter.split_once('=') {
            Some(("status", state)) => status.push(state.to_owned()),
            Some(_) => return Err(bad("--filter", &filter, ValueProblem::OneOf(&["status=STATE"]))),
            None => return Err(bad("--filter", &filter, ValueProblem::Filter)),
        }
    }
    for state in &status {
        values::one_of("--status", Some(state), STATES)?;
    }
    Ok(ComposePs {
        all: args.all,
        quiet: args.quiet,
        list_services: args.list_services,
        no_trunc: args.no_trunc,
        orphans: args.orphans,
        status,
        format: args.format,
        services: args.services,
    })
}

fn logs(args: grammar::LogsArgs) -> Result<ComposeLogs, ParseError> {
    Ok(ComposeLogs {
        follow: args.follow,
        tail: super::tail(args.tail.as_deref())?,
        no_color: args.no_color,
        no_log_prefix: args.no_log_prefix,
        timestamps: args.timestamps,
        since: args.since,
        until: args.until,
        services: args.services,
    })
}

fn build(args: grammar::BuildArgs, env: Env) -> Result<ComposeBuild, ParseError> {
    Ok(ComposeBuild {
        no_cache: args.no_cache,
        pull: args.pull,
        build_args: values::build_args(&args.build_arg, env)?,
        quiet: args.quiet,
        progress: args.progress,
        with_dependencies: args.with_dependencies,
        services: args.services,
    })
}

fn config(args: grammar::ConfigArgs) -> Result<ComposeConfig, ParseError> {
    values::one_of("--format", args.format.as_deref(), &["yaml", "json"])?;
    Ok(ComposeConfig {
        format: args.format,
        quiet: args.quiet,
        list_services: args.list_services,
        list_volumes: args.volumes,
        list_images: args.images,
        list_profiles: args.profiles,
        output: args.output,
        services: args.services,
    })
}

fn index(text: Option<String>) -> Result<Option<u32>, ParseError> {
    read("--index", text.as_deref(), ValueProblem::Number, |text| text.parse().ok().filter(|index| *index > 0))
}

fn exec(args: grammar::ExecArgs, env: Env) -> Result<ComposeExec, ParseError> {
    let mut words = args.service.into_iter();
    let service = words.next().unwrap_or_default();
    let command: Vec<String> = words.collect();
    if command.is_empty() {
        return Err(ParseError::ArgumentMissing { command: "docker compose exec".to_owned(), argument: "COMMAND".to_owned() });
    }
    Ok(ComposeExec {
        detach: args.detach,
        no_tty: args.no_tty,
        env: values::environment("--env", &args.env, env)?,
        workdir: args.workdir,
        user: args.user,
        privileged: args.privileged,
        index: index(args.index)?,
        service,
        command,
    })
}

fn run(args: grammar::RunArgs, env: Env) -> Result<ComposeRun, ParseError> {
    exclude((args.service_ports, "--service-ports"), (!args.publish.is_empty(), "--publish"))?;
    let mut publish = Vec::new();
    for text in &args.publish {
        publish.extend(ports::publish(text).map_err(|problem| bad("--publish", text, problem))?);
    }
    for text in &args.volume {
        mounts::volume(text).map_err(|problem| bad("--volume", text, problem))?;
    }
    let mut words = args.service.into_iter();
    Ok(ComposeRun {
        detach: args.detach,
        no_tty: args.no_tty,
        rm: args.rm,
        env: values::environment("--env", &args.env, env)?,
        entrypoint: args.entrypoint,
        name: args.name,
        workdir: args.workdir,
        user: args.user,
        no_deps: args.no_deps,
        build: args.build,
        service_ports: args.service_ports,
        publish,
        volumes: args.volume,
        service: words.next().unwrap_or_default(),
        command: words.collect(),
    })
}
