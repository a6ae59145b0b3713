//! `docker compose` carried out through the engine, with output in the shape of docker's own compose (2.26). What is made
//! carries its labels, so that either sees and removes what the other made, and the session's, so that the session's
//! clean-up does, too.
//!
//! - `scene`: what each command has around it; `project`: the files it is about
//! - `up`: from nothing to running, by `images`, `resources` (networks, volumes), `create` and `converge`; `wait`: for
//!   what a service depends on; `foreground` and `follow`: what the containers print
//! - `stop`: stopping and removing; `lifecycle`: what is done with what is there; `ps`: tables; `programs`: exec, run, logs

mod converge;
mod create;
mod follow;
mod foreground;
mod images;
mod lifecycle;
mod programs;
mod project;
mod ps;
mod resources;
mod scene;
mod stop;
mod up;
mod wait;

use tokio::sync::mpsc;

use crate::docker_cli::command::{ComposeAction, ComposeCommand};
use crate::engine::{Engine, EngineError, RunInput};
use crate::runtime::compose::scene::Scene;
use crate::runtime::docker::ExecContext;
use crate::runtime::docker::out::Out;

/// What `docker compose version` says: whose commands and output these are.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Carries out a command; its exit code.
pub(in crate::runtime) async fn carry_out(
    engine: &dyn Engine,
    command: &ComposeCommand,
    context: ExecContext,
    out: &Out,
    input: mpsc::Receiver<RunInput>,
) -> Result<i64, EngineError> {
    if let ComposeAction::Version(short) = &command.action {
        out.line(if *short { VERSION.to_owned() } else { format!("Docker Compose version 2.26, as sealegs {VERSION} has it") })
            .await;
        return Ok(0);
    }
    let loaded = project::load(&command.project, &context, out).await?;
    if let ComposeAction::Config(options) = &command.action {
        return project::config(&loaded, options, &context, out).await;
    }
    let project = loaded.project;
    let mut scene = Scene { engine, project, context, out };
    match &command.action {
        ComposeAction::Up(up) => self::up::up(&mut scene, up, true, input).await,
        ComposeAction::Create(up) => self::up::up(&mut scene, up, false, input).await,
        ComposeAction::Down(down) => stop::down(&scene, down).await,
        ComposeAction::Ps(options) => ps::ps(&scene, options).await,
        ComposeAction::Images(options) => ps::images(&scene, options).await,
        ComposeAction::Top(services) => ps::top(&scene, services).await,
        ComposeAction::Logs(options) => programs::logs(&scene, options).await,
        ComposeAction::Exec(options) => programs::exec(&scene, options, input).await,
        ComposeAction::Run(options) => programs::run(&scene, options, input).await,
        ComposeAction::Build(options) => images::build(&scene, options).await,
        ComposeAction::Pull(options) => images::pull(&scene, options).await,
        ComposeAction::Start(services) => lifecycle::start(&scene, services).await,
        ComposeAction::Stop(options) => lifecycle::stop(&scene, options).await,
        ComposeAction::Restart(options) => lifecycle::restart(&scene, options).await,
        ComposeAction::Kill(options) => lifecycle::kill(&scene, options).await,
        ComposeAction::Rm(options) => lifecycle::rm(&scene, options, input).await,
        ComposeAction::Config(_) | ComposeAction::Version(_) => Ok(0),
    }
}
