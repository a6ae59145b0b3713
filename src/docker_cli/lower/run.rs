//! The values of `docker build`, `run`, `create` and `exec`.

use super::{Env, read, reference};
use crate::docker_cli::command::{Build, Exec, HealthOptions, Run};
use crate::docker_cli::grammar::build::BuildArgs;
use crate::docker_cli::grammar::run::{CreateArgs, ExecArgs, RunArgs};
use crate::docker_cli::values::{bad, build_args, bytes, duration, environment, host_entry, labels, nano_cpus, one_of};
use crate::docker_cli::{ParseError, ValueProblem, mounts, ports};

pub fn build(args: BuildArgs, env: Env) -> Result<Build, ParseError> {
    for tag in &args.tag {
        reference("--tag", tag)?;
    }
    one_of("--progress", args.progress.as_deref(), &["auto", "plain", "tty", "quiet", "rawjson"])?;
    if args.file.as_deref() == Some("-") {
        return Err(ParseError::FlagNotRun { command: "docker build".to_owned(), flag: "--file -".to_owned() });
    }
    if args.context == "-" || args.context.contains("://") || args.context.starts_with("git@") {
        return Err(bad("PATH", &args.context, ValueProblem::Context));
    }
    Ok(Build {
        context: args.context,
        file: args.file.filter(|file| !file.is_empty()),
        tags: args.tag,
        target: args.target,
        build_args: build_args(&args.build_arg, env)?,
        labels: labels("--label", &args.label)?,
        no_cache: args.no_cache,
        pull: args.pull,
        platform: args.platform,
        progress: args.progress,
        quiet: args.quiet,
    })
}

pub fn run(args: RunArgs, env: Env) -> Result<Run, ParseError> {
    let run = Run { create_only: false, detach: args.detach, ..create(args.create, env)? };
    let conflict = |one: &str, other: &str| ParseError::Conflict { one: one.to_owned(), other: other.to_owned() };
    if run.detach && !run.attach.is_empty() {
        return Err(conflict("--attach", "--detach"));
    }
    Ok(run)
}

pub fn create(args: CreateArgs, env: Env) -> Result<Run, ParseError> {
    let mut words = args.image.iter().cloned();
    let image = words.next().unwrap_or_default();
    reference("IMAGE", &image)?;
    let mut publish = Vec::new();
    for text in &args.publish {
        publish.extend(ports::publish(text).map_err(|problem| bad("--publish", text, problem))?);
    }
    let mut expose = Vec::new();
    for text in &args.expose {
        expose.extend(ports::expose(text).map_err(|problem| bad("--expose", text, problem))?);
    }
    for text in &args.volume {
        mounts::volume(text).map_err(|problem| bad("--volume", text, problem))?;
    }
    let mounts: Result<Vec<_>, _> =
        args.mount.iter().map(|text| mounts::mount(text).map_err(|problem| bad("--mount", text, problem))).collect();
    for text in &args.add_host {
        host_entry(text).map_err(|problem| bad("--add-host", text, problem))?;
    }
    for text in &args.dns {
        text.parse::<core::net::IpAddr>().map_err(|_| bad("--dns", text, ValueProblem::Ip))?;
    }
    let attach: Vec<String> = args.attach.iter().map(|stream| stream.to_ascii_lowercase()).collect();
    for stream in &attach {
        one_of("--attach", Some(stream), &["stdin", "stdout", "stderr"])?;
    }
    one_of("--pull", args.pull.as_deref(), &["always", "missing", "never"])?;
    restart(&args)?;
    let health = health(&args)?;
    let number = |flag: &str, text: &Option<String>| read(flag, text.as_deref(), ValueProblem::Number, |text| text.parse().ok());
    let stop_timeout = number("--stop-timeout", &args.stop_timeout)?;
    let pids_limit = number("--pids-limit", &args.pids_limit)?;
    Ok(Run {
        create_only: true,
        detach: false,
        interactive: args.interactive,
        tty: args.tty,
        rm: args.rm,
        publish,
        publish_all: args.publish_all,
        name: args.name,
        hostname: args.hostname,
        env: environment("--env", &args.env, env)?,
        env_files: args.env_file,
        volumes: args.volume,
        mounts: mounts?,
        tmpfs: args.tmpfs,
        network: args.network,
        network_aliases: args.network_alias,
        platform: args.platform,
        entrypoint: args.entrypoint,
        workdir: args.workdir,
        user: args.user,
        labels: labels("--label", &args.label)?,
        restart: args.restart,
        init: args.init,
        read_only: args.read_only,
        add_hosts: args.add_host,
        memory: read("--memory", args.memory.as_deref(), ValueProblem::Size, bytes)?,
        nano_cpus: read("--cpus", args.cpus.as_deref(), ValueProblem::Number, nano_cpus)?,
        health,
        no_healthcheck: args.no_healthcheck,
        attach,
        expose,
        cap_add: args.cap_add,
        cap_drop: args.cap_drop,
        privileged: args.privileged,
        security_opt: args.security_opt,
        group_add: args.group_add,
        dns: args.dns,
        ip: args.ip,
        stop_signal: args.stop_signal,
        stop_timeout,
        shm_size: read("--shm-size", args.shm_size.as_deref(), ValueProblem::Size, bytes)?,
        pids_limit,
        cidfile: args.cidfile,
        quiet: args.quiet,
        pull: args.pull,
        image,
        command: words.collect(),
    })
}

/// `no`, `always`, `unless-stopped`, `on-failure` and `on-failure:3`.
fn restart(args: &CreateArgs) -> Result<(), ParseError> {
    let Some(restart) = args.restart.as_deref() else { return Ok(()) };
    let kind = restart.split_once(':').filter(|(_, n)| n.parse::<u32>().is_ok()).map_or(restart, |(kind, _)| kind);
    let counted = kind != restart;
    if !matches!(kind, "" | "no" | "always" | "unless-stopped" | "on-failure") || (counted && kind != "on-failure") {
        return Err(bad("--restart", restart, ValueProblem::Restart));
    }
    if args.rm && !matches!(kind, "" | "no") {
        return Err(ParseError::Conflict { one: "--restart".to_owned(), other: "--rm".to_owned() });
    }
    Ok(())
}

fn health(args: &CreateArgs) -> Result<Option<HealthOptions>, ParseError> {
    let time = |flag: &str, text: &Option<String>| {
        read(flag, text.as_deref(), ValueProblem::Duration, |text| duration(text).filter(|nanos| *nanos >= 0))
    };
    let health = HealthOptions {
        cmd: args.health_cmd.clone(),
        interval: time("--health-interval", &args.health_interval)?,
        timeout: time("--health-timeout", &args.health_timeout)?,
        start_period: time("--health-start-period", &args.health_start_period)?,
        start_interval: time("--health-start-interval", &args.health_start_interval)?,
        retries: read("--health-retries", args.health_retries.as_deref(), ValueProblem::Number, |text| {
            text.parse().ok().filter(|retries| *retries >= 0)
        })?,
    };
    let given = health != HealthOptions::default();
    if given && args.no_healthcheck {
        return Err(ParseError::Conflict { one: "--no-healthcheck".to_owned(), other: "--health-*".to_owned() });
    }
    Ok(given.then_some(health))
}

pub fn exec(args: ExecArgs, env: Env) -> Result<Exec, ParseError> {
    let mut words = args.container.into_iter();
    let container = words.next().unwrap_or_default();
    let command: Vec<String> = words.collect();
    if command.is_empty() {
        return Err(ParseError::ArgumentMissing { command: "docker exec".to_owned(), argument: "COMMAND".to_owned() });
    }
    Ok(Exec {
        detach: args.detach,
        interactive: args.interactive,
        tty: args.tty,
        env: environment("--env", &args.env, env)?,
        workdir: args.workdir,
        user: args.user,
        env_files: args.env_file,
        privileged: args.privileged,
        container,
        command,
    })
}
