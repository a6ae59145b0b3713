//! From words to values: what the grammar took apart becomes a [`DockerCommand`].
//!
//! - here: which command; [`run`] (build, run, exec), [`container`], [`image`], [`network`] (and volumes), [`system`]:
//!   its values

mod compose;
mod container;
mod image;
mod network;
mod run;
mod system;

use super::command::{Diff, DockerCommand, InspectKind, PruneWhat};
use super::grammar::{
    BuildxCommand, Command, ContainerCommand, Docker, ImageCommand, NetworkCommand, SystemCommand, VolumeCommand,
};
use super::values::bad;
use super::{Listing, ParseError, Reference, ValueProblem, values};

type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Reads the values of a line's command.
pub fn lower(docker: Docker, env: Env) -> Result<DockerCommand, ParseError> {
    match docker.command {
        _ if docker.version => Ok(DockerCommand::VersionLine),
        None => Err(ParseError::CommandMissing { command: "docker".to_owned() }),
        Some(command) => top(command, env),
    }
}

fn top(command: Command, env: Env) -> Result<DockerCommand, ParseError> {
    Ok(match command {
        Command::Image(command) => return of_image(command, env),
        Command::Container(command) => return of_container(command, env),
        Command::Volume(command) => return of_volume(command),
        Command::Network(command) => return of_network(command),
        Command::System(command) => return of_system(command),
        Command::Buildx(BuildxCommand::Build(args)) => return of_image(ImageCommand::Build(args), env),
        Command::Buildx(BuildxCommand::Prune(args)) => {
            system::prune(PruneWhat::Builder, args.all, args.force, false, &args.filter)?
        }
        Command::Build(args) => return of_image(ImageCommand::Build(args), env),
        Command::Images(args) => return of_image(ImageCommand::Ls(args), env),
        Command::History(args) => return of_image(ImageCommand::History(args), env),
        Command::Tag(args) => return of_image(ImageCommand::Tag(args), env),
        Command::Rmi(args) => return of_image(ImageCommand::Rm(args), env),
        Command::Pull(args) => return of_image(ImageCommand::Pull(args), env),
        Command::Save(args) => return of_image(ImageCommand::Save(args), env),
        Command::Load(args) => return of_image(ImageCommand::Load(args), env),
        Command::Import(args) => return of_image(ImageCommand::Import(args), env),
        Command::Run(args) => return of_container(ContainerCommand::Run(args), env),
        Command::Create(args) => return of_container(ContainerCommand::Create(args), env),
        Command::Exec(args) => return of_container(ContainerCommand::Exec(args), env),
        Command::Attach(args) => return of_container(ContainerCommand::Attach(args), env),
        Command::Ps(args) => return of_container(ContainerCommand::Ls(args), env),
        Command::Logs(args) => return of_container(ContainerCommand::Logs(args), env),
        Command::Start(args) => return of_container(ContainerCommand::Start(args), env),
        Command::Stop(args) => return of_container(ContainerCommand::Stop(args), env),
        Command::Restart(args) => return of_container(ContainerCommand::Restart(args), env),
        Command::Kill(args) => return of_container(ContainerCommand::Kill(args), env),
        Command::Pause(args) => return of_container(ContainerCommand::Pause(args), env),
        Command::Unpause(args) => return of_container(ContainerCommand::Unpause(args), env),
        Command::Wait(args) => return of_container(ContainerCommand::Wait(args), env),
        Command::Rm(args) => return of_container(ContainerCommand::Rm(args), env),
        Command::Top(args) => return of_container(ContainerCommand::Top(args), env),
        Command::Stats(args) => return of_container(ContainerCommand::Stats(args), env),
        Command::Port(args) => return of_container(ContainerCommand::Port(args), env),
        Command::Cp(args) => return of_container(ContainerCommand::Cp(args), env),
        Command::Commit(args) => return of_container(ContainerCommand::Commit(args), env),
        Command::Diff(args) => return of_container(ContainerCommand::Diff(args), env),
        Command::Rename(args) => return of_container(ContainerCommand::Rename(args), env),
        Command::Export(args) => return of_container(ContainerCommand::Export(args), env),
        Command::Inspect(args) => system::inspect(args)?,
        Command::Events(args) => return of_system(SystemCommand::Events(args)),
        Command::Info(args) => return of_system(SystemCommand::Info(args)),
        Command::Version(args) => DockerCommand::Version(args.format),
        Command::Compose(args) => DockerCommand::Compose(compose::compose(args, env)?),
        Command::Help(args) => system::help(&args.path)?,
    })
}

fn of_image(command: ImageCommand, env: Env) -> Result<DockerCommand, ParseError> {
    Ok(match command {
        ImageCommand::Build(args) => DockerCommand::Build(run::build(args, env)?),
        ImageCommand::Ls(args) => DockerCommand::ImageLs(image::ls(args)?),
        ImageCommand::History(args) => DockerCommand::History(image::history(args)),
        ImageCommand::Tag(args) => DockerCommand::Tag(image::tag(args)?),
        ImageCommand::Rm(args) => DockerCommand::Rmi(image::rmi(args)),
        ImageCommand::Pull(args) => DockerCommand::Pull(image::pull(args)?),
        ImageCommand::Save(args) => DockerCommand::Save(image::save(args)),
        ImageCommand::Load(args) => DockerCommand::Load(image::load(args)),
        ImageCommand::Import(args) => DockerCommand::Import(image::import(args)?),
        ImageCommand::Inspect(args) => system::inspect_kind(InspectKind::Image, false, args.format, args.names),
        ImageCommand::Prune(args) => system::prune(PruneWhat::Images, args.all, args.force, false, &args.filter)?,
    })
}

fn of_container(command: ContainerCommand, env: Env) -> Result<DockerCommand, ParseError> {
    Ok(match command {
        ContainerCommand::Run(args) => DockerCommand::Run(run::run(args, env)?),
        ContainerCommand::Create(args) => DockerCommand::Run(run::create(args, env)?),
        ContainerCommand::Exec(args) => DockerCommand::Exec(run::exec(args, env)?),
        ContainerCommand::Attach(args) => DockerCommand::Attach(container::attach(args)),
        ContainerCommand::Ls(args) => DockerCommand::Ps(container::ps(args)?),
        ContainerCommand::Logs(args) => DockerCommand::Logs(container::logs(args)?),
        ContainerCommand::Start(args) => DockerCommand::Start(container::start(args)),
        ContainerCommand::Stop(args) => DockerCommand::Stop(container::stop(args)?),
        ContainerCommand::Restart(args) => DockerCommand::Restart(container::stop(args)?),
        ContainerCommand::Kill(args) => DockerCommand::Kill(container::kill(args)),
        ContainerCommand::Pause(args) => DockerCommand::Pause(args.containers),
        ContainerCommand::Unpause(args) => DockerCommand::Unpause(args.containers),
        ContainerCommand::Wait(args) => DockerCommand::Wait(args.containers),
        ContainerCommand::Rm(args) => DockerCommand::Rm(container::rm(args)),
        ContainerCommand::Top(args) => DockerCommand::Top(container::top(args)),
        ContainerCommand::Stats(args) => DockerCommand::Stats(container::stats(args)),
        ContainerCommand::Port(args) => DockerCommand::Port(container::port(args)?),
        ContainerCommand::Cp(args) => DockerCommand::Cp(container::cp(&args)?),
        ContainerCommand::Commit(args) => DockerCommand::Commit(container::commit(args)?),
        ContainerCommand::Diff(args) => DockerCommand::Diff(Diff { container: args.container }),
        ContainerCommand::Rename(args) => DockerCommand::Rename(container::rename(args)),
        ContainerCommand::Export(args) => DockerCommand::Export(container::export(args)),
        ContainerCommand::Inspect(args) => system::inspect_kind(InspectKind::Container, args.size, args.format, args.names),
        ContainerCommand::Prune(args) => system::prune(PruneWhat::Containers, false, args.force, false, &args.filter)?,
    })
}

fn of_volume(command: VolumeCommand) -> Result<DockerCommand, ParseError> {
    Ok(match command {
        VolumeCommand::Create(args) => DockerCommand::VolumeCreate(network::volume_create(args)?),
        VolumeCommand::Ls(args) => DockerCommand::VolumeLs(listing(args.quiet, false, &args.filter, args.format)?),
        VolumeCommand::Rm(args) => DockerCommand::VolumeRm(network::volume_rm(args)),
        VolumeCommand::Inspect(args) => system::inspect_kind(InspectKind::Volume, false, args.format, args.names),
        VolumeCommand::Prune(args) => system::prune(PruneWhat::Volumes, args.all, args.force, false, &args.filter)?,
    })
}

fn of_network(command: NetworkCommand) -> Result<DockerCommand, ParseError> {
    Ok(match command {
        NetworkCommand::Create(args) => DockerCommand::NetworkCreate(network::create(args)?),
        NetworkCommand::Ls(args) => DockerCommand::NetworkLs(listing(args.quiet, args.no_trunc, &args.filter, args.format)?),
        NetworkCommand::Rm(args) => DockerCommand::NetworkRm(network::rm(args)),
        NetworkCommand::Inspect(args) => system::inspect_kind(InspectKind::Network, false, args.format, args.names),
        NetworkCommand::Connect(args) => DockerCommand::NetworkConnect(network::connect(args)),
        NetworkCommand::Disconnect(args) => DockerCommand::NetworkDisconnect(network::disconnect(args)),
        NetworkCommand::Prune(args) => system::prune(PruneWhat::Networks, false, args.force, false, &args.filter)?,
    })
}

fn of_system(command: SystemCommand) -> Result<DockerCommand, ParseError> {
    Ok(match command {
        SystemCommand::Df(args) => DockerCommand::Df(system::df(args)),
        SystemCommand::Events(args) => DockerCommand::Events(system::events(args)?),
        SystemCommand::Info(args) => DockerCommand::Info(args.format),
        SystemCommand::Prune(args) => system::prune(PruneWhat::System, args.all, args.force, args.volumes, &args.filter)?,
    })
}

fn listing(quiet: bool, no_trunc: bool, filters: &[String], format: Option<String>) -> Result<Listing, ParseError> {
    Ok(Listing { quiet, no_trunc, filters: values::filters(filters)?, format })
}

fn read<T>(
    flag: &str,
    text: Option<&str>,
    problem: ValueProblem,
    value: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, ParseError> {
    text.map(|text| value(text).ok_or_else(|| bad(flag, text, problem))).transpose()
}

/// `--tail`: a number of lines, or all.
fn tail(text: Option<&str>) -> Result<Option<u64>, ParseError> {
    match text {
        None | Some("all" | "-1") => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| bad("--tail", text, ValueProblem::Number)),
    }
}

/// An image's name must be one; its id, whole or in part, is fine too and reads as a name.
fn reference(flag: &str, text: &str) -> Result<(), ParseError> {
    if text.starts_with("sha256:") {
        return Ok(());
    }
    Reference::parse(text).map(|_| ()).map_err(|problem| bad(flag, text, problem))
}
