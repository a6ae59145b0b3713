//! `docker compose`.

use super::list;
use crate::docker_cli::command::compose::{ComposeAction, ComposeConfig, ComposeDown, ComposeUp};
use crate::i18n::{Lang, words};

/// The services that are named, or all.
fn services(names: &[String], lang: Lang) -> String {
    match names {
        [] => words!(lang, "explain-all-services-of-the-compose-file"),
        [one] => words!(lang, "explain-the-service-one", one),
        _ => {
            let list = list(names, lang);
            words!(lang, "explain-the-services-list", list)
        }
    }
}

#[rustfmt::skip]
pub fn sentence(action: &ComposeAction, lang: Lang) -> String {
    match action {
        ComposeAction::Up(up) => self::up(up, lang),
        ComposeAction::Create(create) => {
            let them = services(&create.services, lang);
            words!(lang, "explain-creates-the-containers-of-them-without", them)
        }
        ComposeAction::Down(down) => self::down(down, lang),
        ComposeAction::Ps(ps) => {
            let them = services(&ps.services, lang);
            words!(lang, "explain-lists-the-containers-of-them", them)
        }
        ComposeAction::Logs(logs) => {
            let them = services(&logs.services, lang);
            if logs.follow {
                words!(lang, "explain-shows-the-output-of-them-and", them)
            } else {
                words!(lang, "explain-shows-the-output-of-them", them)
            }
        }
        ComposeAction::Build(build) => {
            let them = services(&build.services, lang);
            words!(lang, "explain-builds-the-images-of-them-that", them)
        }
        ComposeAction::Config(config) => self::config(config, lang),
        ComposeAction::Start(names) => {
            let them = services(names, lang);
            words!(lang, "explain-starts-the-containers-of-them-that", them)
        }
        ComposeAction::Stop(stop) => {
            let them = services(&stop.services, lang);
            words!(lang, "explain-stops-the-containers-of-them-they", them)
        }
        ComposeAction::Restart(restart) => {
            let them = services(&restart.services, lang);
            words!(lang, "explain-stops-the-containers-of-them-and", them)
        }
        ComposeAction::Exec(exec) => {
            let (service, command) = (&exec.service, exec.command.join(" "));
            words!(lang, "explain-runs-command-in-the-running-container", command, service)
        }
        ComposeAction::Run(run) => {
            let (service, removed) = (&run.service, run.rm);
            match run.command.as_slice() {
                [] => words!(lang, "explain-runs-a-further-container", service, removed),
                command => {
                    let command = command.join(" ");
                    words!(lang, "explain-runs-in-a-further-container", command, service, removed)
                }
            }
        }
        ComposeAction::Pull(pull) => {
            let them = services(&pull.services, lang);
            words!(lang, "explain-downloads-the-images-of-them", them)
        }
        ComposeAction::Images(images) => {
            let them = services(&images.services, lang);
            words!(lang, "explain-lists-the-images-that-the-containers", them)
        }
        ComposeAction::Top(names) => {
            let them = services(names, lang);
            words!(lang, "explain-lists-the-processes-in-the-containers", them)
        }
        ComposeAction::Kill(kill) => {
            let (them, signal) = (services(&kill.services, lang), &kill.signal);
            words!(lang, "explain-sends-signal-to-the-containers-of", signal, them)
        }
        ComposeAction::Rm(rm) => {
            let them = services(&rm.services, lang);
            if rm.stop {
                words!(lang, "explain-stops-and-removes-the-containers-of", them)
            } else {
                words!(lang, "explain-removes-the-stopped-containers-of-them", them)
            }
        }
        ComposeAction::Version(_) => words!(lang, "explain-prints-the-version-of-docker-compose"),
    }
}

fn up(up: &ComposeUp, lang: Lang) -> String {
    let (them, build) = (services(&up.services, lang), up.build);
    if up.no_start {
        return words!(lang, "explain-makes-what-they-need", build, them);
    }
    let how = match (up.wait, up.detach) {
        (true, _) => "waiting",
        (false, true) => "background",
        (false, false) => "terminal",
    };
    words!(lang, "explain-makes-and-starts", build, them, how)
}

fn down(down: &ComposeDown, lang: Lang) -> String {
    let (images, volumes) = (down.rmi.is_some(), down.volumes);
    match down.services.as_slice() {
        [] => words!(lang, "explain-takes-the-project-down", images, volumes),
        names => {
            let them = services(names, lang);
            words!(lang, "explain-takes-services-down", them, images, volumes)
        }
    }
}

fn config(config: &ComposeConfig, lang: Lang) -> String {
    let what = if config.quiet {
        return words!(lang, "explain-checks-the-compose-file-and-prints");
    } else if config.list_services {
        "services"
    } else if config.list_volumes {
        "volumes"
    } else if config.list_images {
        "images"
    } else if config.list_profiles {
        "profiles"
    } else {
        return words!(lang, "explain-shows-the-compose-file-as-docker");
    };
    words!(lang, "explain-prints-the-names", what)
}
