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
            let service = &run.service;
            let rm = if run.rm { words!(lang, "explain-and-removes-it-when-it-ends") } else { String::new() };
            match run.command.as_slice() {
                [] => words!(lang, "explain-runs-a-further-container-of-the", service, rm),
                command => {
                    let command = command.join(" ");
                    words!(lang, "explain-runs-command-in-a-further-container", command, service, rm)
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

#[rustfmt::skip]
fn up(up: &ComposeUp, lang: Lang) -> String {
    let them = services(&up.services, lang);
    let build = if up.build { words!(lang, "explain-builds-the-images-then-creates") } else { words!(lang, "explain-creates") };
    if up.no_start {
        return words!(lang, "explain-build-what-them-need-without-starting", build, them);
    }
    let how = if up.wait {
        words!(lang, "explain-in-the-background-and-waits-until")
    } else if up.detach {
        words!(lang, "explain-in-the-background")
    } else {
        words!(lang, "explain-and-shows-their-output")
    };
    words!(lang, "explain-build-the-network-the-volumes-and", build, them, how)
}

#[rustfmt::skip]
fn down(down: &ComposeDown, lang: Lang) -> String {
    let images = if down.rmi.is_some() { words!(lang, "explain-their-images") } else { String::new() };
    let volumes = if down.volumes { words!(lang, "explain-and-the-volumes-with-all-data") } else { String::new() };
    match down.services.as_slice() {
        [] => words!(lang, "explain-stops-and-removes-the-project-containers", images, volumes),
        names => {
            let them = services(names, lang);
            words!(lang, "explain-stops-and-removes-the-containers-of-2", them, images, volumes)
        }
    }
}

#[rustfmt::skip]
fn config(config: &ComposeConfig, lang: Lang) -> String {
    let what = if config.quiet {
        return words!(lang, "explain-checks-the-compose-file-and-prints");
    } else if config.list_services {
        words!(lang, "explain-the-names-of-the-services")
    } else if config.list_volumes {
        words!(lang, "explain-the-names-of-the-volumes")
    } else if config.list_images {
        words!(lang, "explain-the-names-of-the-images")
    } else if config.list_profiles {
        words!(lang, "explain-the-names-of-the-profiles")
    } else {
        return words!(lang, "explain-shows-the-compose-file-as-docker");
    };
    words!(lang, "explain-prints-what-in-the-compose-file", what)
}
