//! The values of what is done with containers that exist.

use super::{listing, read, reference, tail};
use crate::docker_cli::command::{Attach, Commit, Cp, CpEnd, Export, Kill, Logs, Port, Ps, Rename, Rm, Start, Stats, Stop, Top};
use crate::docker_cli::grammar::container::{
    AttachArgs, CommitArgs, CpArgs, ExportArgs, KillArgs, LogsArgs, PortArgs, PsArgs, RenameArgs, RmArgs, StartArgs, StatsArgs,
    StopArgs, TopArgs,
};
use crate::docker_cli::values::bad;
use crate::docker_cli::{ParseError, ValueProblem, ports};

pub fn attach(args: AttachArgs) -> Attach {
    Attach { no_stdin: args.no_stdin, container: args.container }
}

pub fn ps(args: PsArgs) -> Result<Ps, ParseError> {
    let last = read("--last", args.last.as_deref(), ValueProblem::Number, |text| text.parse::<i64>().ok())?;
    let last = last.and_then(|last| u32::try_from(last).ok()).filter(|last| *last > 0);
    Ok(Ps {
        all: args.all,
        last: last.or(args.latest.then_some(1)),
        size: args.size,
        listing: listing(args.quiet, args.no_trunc, &args.filter, args.format)?,
    })
}

pub fn logs(args: LogsArgs) -> Result<Logs, ParseError> {
    Ok(Logs {
        follow: args.follow,
        timestamps: args.timestamps,
        details: args.details,
        tail: tail(args.tail.as_deref())?,
        since: args.since,
        until: args.until,
        container: args.container,
    })
}

pub fn start(args: StartArgs) -> Start {
    Start { attach: args.attach, interactive: args.interactive, containers: args.containers }
}

pub fn stop(args: StopArgs) -> Result<Stop, ParseError> {
    let time = read("--timeout", args.timeout.as_deref(), ValueProblem::Number, |text| text.parse().ok())?;
    Ok(Stop { time, signal: args.signal, containers: args.containers })
}

pub fn kill(args: KillArgs) -> Kill {
    Kill { signal: args.signal.unwrap_or_else(|| "SIGKILL".to_owned()), containers: args.containers }
}

pub fn rm(args: RmArgs) -> Rm {
    Rm { force: args.force, volumes: args.volumes, containers: args.containers }
}

pub fn top(args: TopArgs) -> Top {
    let mut words = args.container.into_iter();
    Top { container: words.next().unwrap_or_default(), options: words.collect() }
}

pub fn stats(args: StatsArgs) -> Stats {
    Stats { all: args.all, no_stream: args.no_stream, no_trunc: args.no_trunc, format: args.format, containers: args.containers }
}

pub fn port(args: PortArgs) -> Result<Port, ParseError> {
    let port = args.port.map(|text| ports::port(&text).map_err(|problem| bad("PRIVATE_PORT", &text, problem)));
    Ok(Port { container: args.container, port: port.transpose()? })
}

pub fn cp(args: &CpArgs) -> Result<Cp, ParseError> {
    let (source, target) = (cp_end(&args.source), cp_end(&args.target));
    let containers = [&source, &target].iter().filter(|end| matches!(end, CpEnd::Container(..))).count();
    match containers {
        1 => Ok(Cp { archive: args.archive, follow_link: args.follow_link, quiet: args.quiet, source, target }),
        0 => Err(bad("SRC_PATH", &args.source, ValueProblem::NoContainer)),
        _ => Err(bad("DEST_PATH", &args.target, ValueProblem::TwoContainers)),
    }
}

/// Which side of the colon is a container's is docker's own rule: `/a:b` and `./a:b` are files of the host.
fn cp_end(text: &str) -> CpEnd {
    match text.split_once(':') {
        _ if text == "-" => CpEnd::Stream,
        Some((container, path)) if !text.starts_with(['/', '.']) => CpEnd::Container(container.to_owned(), path.to_owned()),
        _ => CpEnd::Host(text.to_owned()),
    }
}

pub fn commit(args: CommitArgs) -> Result<Commit, ParseError> {
    if let Some(name) = &args.reference {
        reference("REPOSITORY[:TAG]", name)?;
    }
    Ok(Commit {
        author: args.author,
        changes: args.change,
        message: args.message,
        pause: args.pause,
        container: args.container,
        reference: args.reference,
    })
}

pub fn rename(args: RenameArgs) -> Rename {
    Rename { container: args.container, name: args.name }
}

pub fn export(args: ExportArgs) -> Export {
    Export { output: args.output, container: args.container }
}
