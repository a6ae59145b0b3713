//! From words to values: what the grammar took apart becomes a [`DockerCommand`].

use super::command::{
    Build, DockerCommand, Exec, History, ImageLs, Inspect, InspectKind, Kill, Listing, Logs, NetworkCreate, NetworkRm, Port, Ps,
    Pull, Rm, Rmi, Run, Start, Stop, Tag, VolumeCreate, VolumeRm,
};
use super::grammar::{
    BuildArgs, BuildxCommand, Command, ContainerCommand, ExecArgs, ImageCommand, LogsArgs, NetworkCommand, RunArgs, StopArgs,
    VolumeCommand,
};
use super::values::{bad, bytes, from_environment, label, nano_cpus};
use super::{ParseError, Reference, ValueProblem, ports};

type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Reads the values of a command.
pub fn lower(command: Command, env: Env) -> Result<DockerCommand, ParseError> {
    Ok(match command {
        Command::Build(args) | Command::Image(ImageCommand::Build(args)) | Command::Buildx(BuildxCommand::Build(args)) => {
            DockerCommand::Build(build(args, env)?)
        }
        Command::Run(args) | Command::Container(ContainerCommand::Run(args)) => DockerCommand::Run(run(args, false, env)?),
        Command::Create(args) | Command::Container(ContainerCommand::Create(args)) => DockerCommand::Run(run(args, true, env)?),
        Command::Exec(args) | Command::Container(ContainerCommand::Exec(args)) => DockerCommand::Exec(exec(args, env)?),
        Command::Images(args) | Command::Image(ImageCommand::Ls(args)) => DockerCommand::ImageLs(ImageLs {
            reference: args.reference,
            all: args.all,
            listing: Listing { quiet: args.quiet, ..Listing::default() },
            ..ImageLs::default()
        }),
        Command::Rmi(args) | Command::Image(ImageCommand::Rm(args)) => {
            DockerCommand::Rmi(Rmi { force: args.force, images: args.images, ..Rmi::default() })
        }
        Command::Tag(args) | Command::Image(ImageCommand::Tag(args)) => {
            reference("TARGET_IMAGE", &args.target)?;
            DockerCommand::Tag(Tag { source: args.source, target: args.target })
        }
        Command::History(args) | Command::Image(ImageCommand::History(args)) => DockerCommand::History(History {
            image: args.image,
            human: true,
            listing: Listing { no_trunc: args.no_trunc, ..Listing::default() },
        }),
        Command::Inspect(args) | Command::Container(ContainerCommand::Inspect(args)) => {
            DockerCommand::Inspect(Inspect { names: args.names, ..Inspect::default() })
        }
        Command::Image(ImageCommand::Inspect(args)) => {
            DockerCommand::Inspect(Inspect { kind: Some(InspectKind::Image), names: args.names, ..Inspect::default() })
        }
        Command::Ps(args) | Command::Container(ContainerCommand::Ls(args)) => {
            DockerCommand::Ps(Ps { all: args.all, listing: Listing { quiet: args.quiet, ..Listing::default() }, ..Ps::default() })
        }
        Command::Logs(args) | Command::Container(ContainerCommand::Logs(args)) => DockerCommand::Logs(logs(args)?),
        Command::Stop(args) | Command::Container(ContainerCommand::Stop(args)) => DockerCommand::Stop(stop(args)?),
        Command::Restart(args) | Command::Container(ContainerCommand::Restart(args)) => DockerCommand::Restart(stop(args)?),
        Command::Start(args) | Command::Container(ContainerCommand::Start(args)) => {
            DockerCommand::Start(Start { containers: args.containers, ..Start::default() })
        }
        Command::Kill(args) | Command::Container(ContainerCommand::Kill(args)) => {
            DockerCommand::Kill(Kill { signal: args.signal.unwrap_or_else(|| "SIGKILL".to_owned()), containers: args.containers })
        }
        Command::Rm(args) | Command::Container(ContainerCommand::Rm(args)) => {
            DockerCommand::Rm(Rm { force: args.force, volumes: args.volumes, containers: args.containers })
        }
        Command::Port(args) | Command::Container(ContainerCommand::Port(args)) => {
            let port = args.port.map(|text| ports::port(&text).map_err(|problem| bad("PRIVATE_PORT", &text, problem)));
            DockerCommand::Port(Port { container: args.container, port: port.transpose()? })
        }
        Command::Pull(args) | Command::Image(ImageCommand::Pull(args)) => {
            reference("IMAGE", &args.image)?;
            DockerCommand::Pull(Pull { reference: args.image, ..Pull::default() })
        }
        Command::Volume(VolumeCommand::Ls) => DockerCommand::VolumeLs(Listing::default()),
        Command::Volume(VolumeCommand::Create(args)) => {
            DockerCommand::VolumeCreate(VolumeCreate { name: Some(args.name), ..VolumeCreate::default() })
        }
        Command::Volume(VolumeCommand::Rm(args)) => {
            DockerCommand::VolumeRm(VolumeRm { names: args.names, ..VolumeRm::default() })
        }
        Command::Network(NetworkCommand::Ls) => DockerCommand::NetworkLs(Listing::default()),
        Command::Network(NetworkCommand::Create(args)) => DockerCommand::NetworkCreate(NetworkCreate {
            name: args.name,
            driver: args.driver.filter(|driver| driver != "bridge"),
            ..NetworkCreate::default()
        }),
        Command::Network(NetworkCommand::Rm(args)) => {
            DockerCommand::NetworkRm(NetworkRm { names: args.names, ..NetworkRm::default() })
        }
        Command::Version => DockerCommand::Version(None),
    })
}

fn build(args: BuildArgs, env: Env) -> Result<Build, ParseError> {
    for tag in &args.tag {
        reference("--tag", tag)?;
    }
    if let Some(progress) = &args.progress
        && !matches!(progress.as_str(), "auto" | "plain" | "tty" | "quiet" | "rawjson")
    {
        return Err(bad("--progress", progress, ValueProblem::Word));
    }
    Ok(Build {
        context: args.context,
        file: args.file.filter(|file| !file.is_empty()),
        tags: args.tag,
        target: args.target,
        build_args: args.build_arg.iter().filter_map(|text| from_environment(text, env)).collect(),
        labels: args.label.iter().map(|text| label(text)).collect(),
        no_cache: args.no_cache,
        pull: args.pull,
        platform: args.platform,
        progress: args.progress,
        quiet: args.quiet,
    })
}

fn run(args: RunArgs, create_only: bool, env: Env) -> Result<Run, ParseError> {
    let mut words = args.image.into_iter();
    let image = words.next().unwrap_or_default();
    reference("IMAGE", &image)?;
    let mut publish = Vec::new();
    for text in &args.publish {
        publish.extend(ports::publish(text).map_err(|problem| bad("--publish", text, problem))?);
    }
    let memory = read("--memory", args.memory.as_deref(), ValueProblem::Size, bytes)?;
    let nano_cpus = read("--cpus", args.cpus.as_deref(), ValueProblem::Number, nano_cpus)?;
    if let Some(pull) = &args.pull
        && !matches!(pull.as_str(), "always" | "missing" | "never")
    {
        return Err(bad("--pull", pull, ValueProblem::Word));
    }
    if let Some(restart) = &args.restart {
        let kind = restart.split_once(':').filter(|(_, n)| n.parse::<u32>().is_ok()).map_or(restart.as_str(), |(kind, _)| kind);
        if !matches!(kind, "no" | "always" | "unless-stopped" | "on-failure") {
            return Err(bad("--restart", restart, ValueProblem::Word));
        }
    }
    Ok(Run {
        create_only,
        detach: args.detach,
        interactive: args.interactive,
        tty: args.tty,
        rm: args.rm,
        publish,
        publish_all: args.publish_all,
        name: args.name,
        hostname: args.hostname,
        env: environment(&args.env, env),
        env_files: args.env_file,
        volumes: args.volume,
        network: args.network,
        network_aliases: args.network_alias,
        platform: args.platform,
        entrypoint: args.entrypoint,
        workdir: args.workdir,
        user: args.user,
        labels: args.label.iter().map(|text| label(text)).collect(),
        restart: args.restart,
        init: args.init,
        read_only: args.read_only,
        add_hosts: args.add_host,
        memory,
        nano_cpus,
        pull: args.pull,
        image,
        command: words.collect(),
        ..Run::default()
    })
}

fn exec(args: ExecArgs, env: Env) -> Result<Exec, ParseError> {
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
        env: environment(&args.env, env),
        workdir: args.workdir,
        user: args.user,
        container,
        command,
        ..Exec::default()
    })
}

fn logs(args: LogsArgs) -> Result<Logs, ParseError> {
    let tail = match args.tail.as_deref() {
        None | Some("all" | "-1") => None,
        Some(text) => Some(text.parse().map_err(|_| bad("--tail", text, ValueProblem::Number))?),
    };
    Ok(Logs { follow: args.follow, timestamps: args.timestamps, tail, container: args.container, ..Logs::default() })
}

fn stop(args: StopArgs) -> Result<Stop, ParseError> {
    let time = read("--time", args.time.as_deref(), ValueProblem::Number, |text| text.parse().ok())?;
    Ok(Stop { time, containers: args.containers, ..Stop::default() })
}

fn environment(given: &[String], env: Env) -> Vec<String> {
    given.iter().filter_map(|text| from_environment(text, env)).map(|(name, value)| format!("{name}={value}")).collect()
}

fn read<T>(
    flag: &str,
    text: Option<&str>,
    problem: ValueProblem,
    value: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, ParseError> {
    text.map(|text| value(text).ok_or_else(|| bad(flag, text, problem))).transpose()
}

/// An image's name must be one; its id, whole or in part, is fine too and reads as a name.
fn reference(flag: &str, text: &str) -> Result<(), ParseError> {
    if text.starts_with("sha256:") {
        return Ok(());
    }
    Reference::parse(text).map(|_| ()).map_err(|problem| bad(flag, text, problem))
}
