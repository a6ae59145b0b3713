//! `docker compose exec`, `run` and `logs`: what a service's programs take and print.

use std::time::SystemTime;

use tokio::sync::mpsc;

use crate::compose::With;
use crate::compose::plan::{self, Found, Wishes};
use crate::docker_cli::Exec;
use crate::docker_cli::command::compose::{ComposeExec, ComposeLogs, ComposeRun};
use crate::engine::{EngineError, LogsRequest, RunInput, RunIo};
use crate::i18n::words;
use crate::runtime::compose::converge::Making;
use crate::runtime::compose::create::Blueprint;
use crate::runtime::compose::follow::{Look, Tail, follow, print};
use crate::runtime::compose::images::Sources;
use crate::runtime::compose::scene::{Scene, refused};
use crate::runtime::docker::out::attached;
use crate::runtime::docker::{moment, process};
use crate::runtime::identity::new_session_id;

type Input = mpsc::Receiver<RunInput>;

pub(super) async fn exec(scene: &Scene<'_>, options: &ComposeExec, input: Input) -> Result<i64, EngineError> {
    let service = &options.service;
    let mut found = scene.found_of(std::slice::from_ref(service)).await?;
    found.sort_by_key(|one| one.number);
    let wanted = |one: &&Found| options.index.is_none_or(|index| one.number == index);
    let Some(one) = found.iter().filter(wanted).find(|one| one.runs()) else {
        let which = options.index.map(|index| format!(" container #{index}")).unwrap_or_default();
        return Err(scene.refused(
            format!("service {service:?}{which} is not running"),
            &words!(scene.context.lang, "runtime-compose-up-starts", service),
        ));
    };
    let exec = Exec {
        detach: options.detach,
        interactive: !options.detach,
        tty: !options.no_tty && scene.context.terminal.input && scene.context.terminal.output,
        env: options.env.clone(),
        workdir: options.workdir.clone(),
        user: options.user.clone(),
        env_files: Vec::new(),
        privileged: options.privileged,
        container: one.id.clone(),
        command: options.command.clone(),
    };
    process::exec(scene.engine, &exec, scene.context.clone(), scene.out, input).await
}

pub(super) async fn run(scene: &Scene<'_>, options: &ComposeRun, input: Input) -> Result<i64, EngineError> {
    let with = if options.no_deps { With::Nothing } else { With::Dependencies };
    let mut project = scene.select(std::slice::from_ref(&options.service), with)?;
    let sources = Sources { build: options.build, ..Sources::default() };
    let images = scene.ensure_images(&project, &sources).await?;
    scene.ensure_networks(&project).await?;
    scene.ensure_volumes(&project).await?;
    let Some(mut service) = project.services.remove(&options.service) else { return Err(refused("no such service")) };
    let plan = plan::plan(&project, &images, &scene.found().await?, &Wishes::default());
    let ready = scene.make(&project, &plan, &images, &Making::default()).await?;
    scene.start(&project, &ready, &mut |_, _| {}).await?;
    scene.wait_for_dependencies(&project, &service, &ready).await?;
    if !options.service_ports {
        service.ports.clear();
    }
    service.ports.extend(options.publish.iter().cloned());
    service.restart = None;
    service.tty = !options.no_tty && !options.detach && scene.context.terminal.input && scene.context.terminal.output;
    service.stdin_open = !options.detach;
    service.user = options.user.clone().or(service.user);
    service.working_dir = options.workdir.clone().or(service.working_dir);
    if !options.command.is_empty() {
        service.command = Some(options.command.clone());
    }
    if let Some(entrypoint) = &options.entrypoint {
        service.entrypoint =
            Some(shell_words::split(entrypoint).map_err(|error| refused(format!("invalid --entrypoint: {error}")))?);
        service.command = Some(options.command.clone());
    }
    let id: String = new_session_id().chars().take(12).collect();
    let name = options.name.clone().unwrap_or_else(|| format!("{}-{}-run-{id}", project.name, service.name));
    let image = images.get(&service.name).map(String::as_str).unwrap_or_default();
    let called = name.clone();
    let blueprint = Blueprint { service: &service, number: 1, name, called, image, before: None, one_off: true };
    let mut request = scene.request(&blueprint, None)?;
    request.run.create_only = false;
    request.run.detach = options.detach;
    request.run.rm = options.rm;
    let name_of = |variable: &'_ str| variable.split('=').next().map(str::to_owned);
    request.run.env.retain(|set| !options.env.iter().any(|given| name_of(given) == name_of(set)));
    request.run.env.extend(options.env.iter().cloned());
    request.run.volumes.extend(options.volumes.iter().cloned());
    request.cwd = scene.context.cwd.clone();
    attached(scene.out, |events| scene.engine.run(request, RunIo { events, input })).await
}

pub(super) async fn logs(scene: &Scene<'_>, options: &ComposeLogs) -> Result<i64, EngineError> {
    let now = SystemTime::now();
    let time = |flag: &str, given: &Option<String>| match given {
        None => Ok(None),
        Some(given) => {
            moment::read(given, now).map(Some).map_err(|problem| refused(format!("invalid value for \"{flag}\": {problem}")))
        }
    };
    let request = LogsRequest {
        follow: options.follow,
        timestamps: options.timestamps,
        tail: options.tail,
        details: false,
        since: time("since", &options.since)?,
        until: time("until", &options.until)?,
    };
    let found = scene.found_of(&options.services).await?;
    let names: Vec<&str> = found.iter().map(|one| scene.short(one)).collect();
    let look = Look { width: names.iter().map(|name| name.len()).max().unwrap_or(0), bare: options.no_log_prefix };
    let tail = |one: &Found| Tail { id: one.id.clone(), name: scene.short(one).to_owned(), request: request.clone() };
    if !options.follow {
        for one in &found {
            print(scene.engine, scene.out, &look, &tail(one)).await?;
        }
        return Ok(0);
    }
    let (tails, followed) = mpsc::unbounded_channel();
    let (ended, _ends) = mpsc::unbounded_channel();
    for one in &found {
        let _ = tails.send(tail(one));
    }
    drop(tails);
    follow(scene.engine, scene.out, &look, followed, ended).await?;
    Ok(0)
}
