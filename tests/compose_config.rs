//! What we make of compose files against what docker's own compose makes of them: `docker compose config`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sealegs::compose::{Loaded, Refused, Request, load};
use sealegs::docker_cli::command::compose::{ComposeAction, ComposeConfig};
use sealegs::docker_cli::{CommandLine, ComposeCommand, DockerCommand, parse};

/// The reference program.
fn reference() -> PathBuf {
    std::env::var_os("SEALEGS_TEST_COMPOSE").expect("SEALEGS_TEST_COMPOSE names docker's own compose").into()
}

fn env(name: &str) -> Option<String> {
    [("HOME", "/home/mika"), ("SHELL_SAYS", "from the shell")]
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| (*value).to_owned())
}

/// What the reference prints for the words after `docker compose`; `None` when it refuses.
fn theirs(folder: &Path, words: &str) -> Result<String, String> {
    let out = Command::new(reference())
        .args(shell_words::split(words).unwrap())
        .current_dir(folder)
        .env_clear()
        .env("HOME", "/home/mika")
        .env("SHELL_SAYS", "from the shell")
        .output()
        .unwrap();
    if out.status.success() {
        let text = String::from_utf8(out.stdout).unwrap();
        // As Go writes these letters in JSON: so that no browser takes them for HTML.
        Ok(text.replace("\\u0026", "&").replace("\\u003c", "<").replace("\\u003e", ">"))
    } else {
        Err(String::from_utf8_lossy(&out.stderr).into_owned())
    }
}

fn command(words: &str) -> (ComposeCommand, ComposeConfig) {
    let line = format!("docker compose {words}");
    let Ok(CommandLine::Docker(DockerCommand::Compose(command))) = parse(&line, &|_| None) else { panic!("{line}") };
    let ComposeAction::Config(config) = command.action.clone() else { panic!("{line}") };
    (command, config)
}

fn ours(folder: &Path, words: &str) -> Result<(Loaded, String), Refused> {
    let (command, config) = command(words);
    let read = |path: &str| Ok(fs::read_to_string(path).ok());
    let folder = folder.display().to_string();
    let loaded = load(&Request { project: &command.project, folder: &folder, env: &env, files: &read })?;
    let text = loaded.config(&config).expect("services that are there");
    Ok((loaded, text))
}

/// A folder of its own with files.
fn folder(name: &str, files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::Builder::new().prefix(name).tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn same(folder: &Path, words: &str) {
    let (theirs, ours) = (theirs(folder, words), ours(folder, words));
    match (theirs, ours) {
        (Ok(theirs), Ok((_, ours))) => assert_eq!(ours.trim_end(), theirs.trim_end(), "docker compose {words}"),
        (Err(theirs), _) => panic!("docker compose {words}: {theirs}"),
        (_, Err(ours)) => panic!("docker compose {words}: {ours}"),
    }
}

/// Lines in any order: the reference has none.
fn same_lines(folder: &Path, words: &str) {
    let sorted = |text: &str| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(&ours(folder, words).unwrap().1), sorted(&theirs(folder, words).unwrap()), "docker compose {words}");
}

#[test]
#[ignore = "needs docker's own compose: tests/run"]
fn every_key_is_printed_as_docker_compose_prints_it() {
    let folder = folder(
        "whole",
        &[
            ("compose.yaml", include_str!("data/compose/whole.yaml")),
            (".env", "POSTGRES_USER=me\nexport P=\"a b\"\nEMPTY=\n"),
            ("more.env", "# more\nP=c\nQ='$literal'\nR=$P-${NONE:-none}\nS=x # y\nSHELL_SAYS\n"),
        ],
    );
    for words in ["config", "config --format json", "--profile '*' config", "--profile tools config --format json", "config api"]
    {
        same(folder.path(), words);
    }
    for words in ["config --services", "config --volumes", "config --images", "config --profiles", "config --images tool"] {
        same_lines(folder.path(), words);
    }
}

#[test]
#[ignore = "needs docker's own compose: tests/run"]
fn files_are_merged_as_docker_compose_merges_them() {
    let base = include_str!("data/compose/base.yaml");
    let over = include_str!("data/compose/over.yaml");
    let files = [("compose.yaml", base), ("compose.override.yaml", over), ("deploy/third.yaml", "services: {api: {tty: true}}")];
    let folder = folder("merged", &files);
    for words in [
        "config",
        "-f compose.yaml config",
        "-f compose.yaml -f compose.override.yaml -f deploy/third.yaml config",
        "-p other config",
        "--project-directory deploy -f compose.yaml config",
    ] {
        same(folder.path(), words);
    }
}

/// What docker's compose takes for something that nobody means, and we refuse with a hint.
const NOBODY_MEANS: &[&str] = &[
    // A volume of one letter is the drive of a path in Windows there: an anonymous volume at `v:/v`.
    "services: {a: {image: a, volumes: ['v:/v']}}",
    // A folder `x:y` at `z:w`.
    "services: {a: {image: a, volumes: ['x:y:z:w']}}",
];

#[test]
#[ignore = "needs docker's own compose: tests/run"]
fn what_docker_compose_takes_for_something_that_nobody_means_is_refused() {
    for text in NOBODY_MEANS {
        let folder = folder("strict", &[("compose.yaml", text)]);
        assert!(theirs(folder.path(), "config").is_ok(), "{text}");
        assert!(ours(folder.path(), "config").is_err(), "{text}");
    }
}

/// Whole files: what docker's compose prints of them, we print; what it refuses, we refuse.
const FILES: &[&str] = &[
    "services: {a: {image: a, environment: {A: 1.50, B: 0x1F, C: 1e3, D: 0644, E: yes, F: '', G: ~, H: true, I: 1_000, J: .5}}}",
    "services: {a: {image: a, environment: [A, SHELL_SAYS, B=, 'C=x=y', 'D= z ', A=2]}}",
    "services: {a: {image: a, environment: {A: \"two\\nlines\\n\", B: \"tab\\there\", C: ' lead', D: 'x: y', E: 'a #b', F: '#x', G: '- x'}}}",
    "services: {a: {image: a, environment: {A: '12:30', B: '0o17', C: '2024-01-02', D: 'null', E: '~', F: '日本', G: '!x', H: '*x'}}}",
    "services: {a: {image: a, environment: {A: \"it's\", B: '\"q\"', C: 'a\\b', D: \"\\e[1m\", E: '-', F: '?', G: ':', H: '%'}}}",
    "services: {a: {image: a, environment: {B: \"x\\n\\ny\", C: \"x\\n\\n\", D: \" x\\ny\"}}}",
    "services: {a: {image: a, command: \"sh -c 'echo \\\"hi\\\" && sleep 1'\", entrypoint: ''}}",
    "services: {a: {image: a, command: [], entrypoint: [sh]}}",
    "services: {a: {image: a, command: , entrypoint: }}",
    "services: {a: {image: a, ports: [80, '8080:80', '127.0.0.1:1:2', '[::1]:3:4', '5-6:7-8', '9-10:11', '12/udp', '80']}}",
    "services: {a: {image: a, ports: [{target: 80}, {target: 81, published: 8081, protocol: udp, mode: host, host_ip: 0.0.0.0, name: web}]}}",
    "services: {a: {image: a, expose: [80, '90', '91-92', '93/udp']}}",
    "services: {a: {image: a, volumes: ['/one', './a:/a', '../b:/b:ro', '~/c:/c:z', 'vol:/v:nocopy', '.:/d/', '/e:/e:ro,Z', 'vol:/w:rw']}}\nvolumes: {vol: }",
    "services: {a: {image: a, volumes: [{type: bind, source: ./x, target: /x, read_only: true, bind: {create_host_path: false}}]}}",
    "services: {a: {image: a, volumes: [{type: volume, source: v, target: /x, read_only: false}]}}\nvolumes: {v: {external: true}}",
    "services: {a: {image: a, volumes: [{type: tmpfs, target: /x}, {type: volume, target: /y}]}}",
    "services: {a: {image: a, healthcheck: {test: [CMD, 'x'], interval: 0s, timeout: 1h, start_period: 1.5s, retries: 0}}}",
    "services: {a: {image: a, healthcheck: {test: NONE, start_interval: 100ms}}}",
    "services: {a: {image: a, healthcheck: {disable: true}}, b: {image: b, healthcheck: {disable: false, test: x}}}",
    "services: {a: {image: a, depends_on: {b: {condition: service_started}}}, b: {image: b}}",
    "services: {a: {image: a, networks: [n, m]}}\nnetworks: {n: , m: {name: given, driver: bridge, driver_opts: {a: 1}, attachable: true, labels: [x=y]}}",
    "services: {a: {image: a, networks: {n: {aliases: [x], priority: 1}, m: {}}}}\nnetworks: {n: {external: true}, m: {external: true, name: other}}",
    "services: {a: {image: a, network_mode: 'service:b'}, b: {image: b, network_mode: host}}",
    "services: {a: {image: a, extra_hosts: [b:1.2.3.4, 'c=::1', 'd:host-gateway']}, b: {image: a, extra_hosts: {y: 1.1.1.1, x: 2.2.2.2}}}",
    "services: {a: {build: .}, b: {build: {dockerfile: D}}, c: {image: c:1, build: {context: ./c, args: [A=1, SHELL_SAYS, NO], target: t}}}",
    "services: {a: {image: a, labels: {x: 1, y: true, z: , dollar: $$x}}}",
    "services: {a: {image: a, mem_limit: 1.5g, shm_size: 64m, cpus: '1.5', pids_limit: -1}}",
    "services: {a: {image: a, deploy: {replicas: 3, resources: {limits: {cpus: '0.50', memory: 1g}}}}}",
    "services: {a: {image: a, tty: 'true', stdin_open: 'yes', init: false, privileged: false, read_only: true}}",
    "services: {a: {image: a, stop_grace_period: 90s, stop_signal: INT, restart: 'on-failure:3', user: '1:2'}}",
    "services: {a: {image: a, profiles: [x]}, b: {image: b, profiles: []}}",
    "services: {a: {image: '${NO-a}${NO:+x}${SHELL_SAYS:+b}', command: '${NO:-${ALSO_NO:-deep $$x}}'}}",
    "x-a: &a {restart: always, labels: {k: v}}\nservices: {a: {<<: *a, image: a}, b: {image: b, <<: *a, restart: 'no'}}",
    "name: given\nservices: {a: {image: a}}\nnetworks: {default: {name: shared, external: true}}",
    "services: {a: {image: a, x-own: {b: 1, a: [2, {c: d}]}}}\nx-top: [1, two]",
    "services: {a: {image: a, attach: false, scale: 0, group_add: [1, x], dns: 1.1.1.1, tmpfs: /a, cap_drop: [ALL]}}",
    "services: {a: {image: a, pull_policy: always, platform: linux/arm64, working_dir: /w, hostname: h, container_name: c}}",
    "services: {a: {image: a, command: ['x$', '$ y', '$1', '^a$|b', '$-']}}",
    "name: 'My Shop.2'\nservices: {a: {image: a}}",
    "name: '${NO:-My Shop}'\nservices: {a: {image: a}}",
    "services: {a: {image: a, depends_on: {b: {condition: service_started, required: false}}}, b: {image: b, profiles: [x]}}",
    // What is refused by both.
    "name: '--'\nservices: {a: {image: a}}",
    "services: {a: {image: a, command: ['${}']}}",
    "services: {a: {image: a, volumes: ['vol:/v']}}",
    "services: {a: {image: a, depends_on: [b]}, b: {image: b, profiles: [x]}}",
    "services: {a: {image: a, depends_on: {b: }}, b: {image: b}}",
    "services: {a: {imag: a}}",
    "services: {a: {image: 1}}",
    "services: {a: {image: a, user: 1000}}",
    "services: {a: {image: a, restart: false}}",
    "services: {a: {image: a, ports: 80}}",
    "services: {a: {image: a, ports: ['80:x']}}",
    "services: {a: {image: a, ports: [{published: 80}]}}",
    "services: {a: {image: a, command: 5}}",
    "services: {a: {image: a, command: [sleep, 5]}}",
    "services: {a: {image: a, environment: x}}",
    "services: {a: {image: a, environment: {A: [1]}}}",
    "services: {a: {image: a, networks: [n]}}",
    "services: {a: {image: a, depends_on: [n]}}",
    "services: {a: {image: a, depends_on: [b]}, b: {image: b, depends_on: [a]}}",
    "services: {a: {image: a, depends_on: {b: {}}}, b: {image: b}}",
    "services: {a: {image: a, depends_on: {b: {condition: healthy}}}, b: {image: b}}",
    "services: {a: {tty: true}}",
    "services: {a: {image: a, tty: maybe}}",
    "services: {a: {image: a, network_mode: host, networks: [default]}}",
    "services: {a: {image: a, container_name: c, scale: 2}}",
    "services: {a: {image: a, env_file: no.env}}",
    "services: {a: {image: '${NO:?give NO}'}}",
    "services: {'a b': {image: a}}",
    "services: [a]",
    "services: {a: {image: a}}\nservces: {}",
    "- a",
    "services: {a: {image: a, healthcheck: {test: [x]}}}",
    "services: {a: {image: a, healthcheck: {interval: 5}}}",
    "services: {a: {image: a, stop_grace_period: soon}}",
    "services: {a: {image: a, mem_limit: lots}}",
    "services: {a: {image: a, volumes: [{target: /x}]}}",
    "services: {a: {image: a}, a: {image: b}}",
    "services:\n\ta: {image: a}",
];

#[test]
#[ignore = "needs docker's own compose: tests/run"]
fn each_file_is_taken_printed_or_refused_as_docker_compose_does() {
    let mut wrong = Vec::new();
    for text in FILES {
        let folder = folder("one", &[("shop/compose.yaml", text)]);
        let folder = folder.path().join("shop");
        for words in ["config", "config --format json"] {
            match (theirs(&folder, words), ours(&folder, words)) {
                // Its JSON ends without the end of a line.
                (Ok(theirs), Ok((_, ours))) if ours.trim_end() == theirs.trim_end() => {}
                (Err(_), Err(_)) => {}
                (Ok(theirs), Ok((_, ours))) => wrong.push(format!("{text}\n-- theirs:\n{theirs}\n-- ours:\n{ours}")),
                (Err(theirs), Ok(_)) => wrong.push(format!("{text}\n-- they refuse: {theirs}")),
                (Ok(_), Err(ours)) => wrong.push(format!("{text}\n-- we refuse: {ours}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{} of them:\n{}", wrong.len(), wrong.join("\n=====\n"));
}
