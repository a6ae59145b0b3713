//! Running a program.

use std::time::Duration;

use sealegs::docker_cli::{Build, Run};
use sealegs::engine::{Ability, Engine, EngineError, OutputStream, RunEnd, RunEvent};

use crate::given::{Given, IMAGE, of, request};
use crate::support::{attach, build, build_of, folder, run_of, until};

crate::cases!["Running";
    "the exit code is the program's own" => codes,
    "what the shell cannot execute is 126, what it does not find 127" => not_found,
    "a program that is not there is an error that names it and leaves no container" => no_program,
    "a killed program ends as 137" => killed,
    "--rm removes the container, and nothing else does" => rm,
    "in the background there is an id at once and the program goes on" => detached,
    "environment, user, folder, entrypoint and host name are taken" => settings,
    "what comes from the image is taken where nothing else is said" => inherited,
    "a file system that is read-only stays so" => read_only,
    "memory and CPUs are limited" needs Limits => limits,
    "a health check turns healthy" needs HealthChecks => healthy,
];

async fn codes(it: Given) {
    for code in [0, 3, 255] {
        for rm in [false, true] {
            let run = Run { rm, ..it.named(&format!("exit {code}")) };
            assert_eq!(it.run(run).await.0.unwrap(), RunEnd::Exited(code), "with rm {rm}");
        }
    }
}

async fn not_found(it: Given) {
    for (script, wanted) in [("/etc/passwd", 126), ("no-such-program", 127)] {
        let (code, _, err) = it.ran(Run { rm: true, ..it.named(script) }).await;
        assert_eq!(code, wanted, "{err}");
    }
}

async fn no_program(it: Given) {
    let name = it.name("nothing");
    let run = Run { name: Some(name.clone()), ..run_of(IMAGE, &["no-such-program"]) };
    let error = it.run(run).await.0.unwrap_err().to_string();
    assert!(error.contains("no-such-program"), "{error}");
    assert!(matches!(it.engine.container(&name).await, Err(EngineError::NotFound { .. })), "it is removed again");
}

async fn killed(it: Given) {
    for rm in [false, true] {
        let run = Run { rm, ..it.named("echo ready; while true; do sleep 0.1; done") };
        let name = run.name.clone().unwrap();
        let mut attached = attach(it.engine.clone(), request(run));
        attached.prints(b"ready").await;
        it.engine.kill(&name, "KILL").await.unwrap();
        assert_eq!(attached.ends().await.unwrap(), RunEnd::Exited(137), "with rm {rm}");
    }
}

async fn rm(it: Given) {
    for rm in [true, false] {
        let run = Run { rm, ..it.named("exit 2") };
        let name = run.name.clone().unwrap();
        it.run(run).await.0.unwrap();
        if rm {
            until("the removal", || async { it.engine.container(&name).await.is_err() }).await;
        } else {
            let container = it.engine.container(&name).await.unwrap();
            assert_eq!((container.state.name(), container.exit_code), ("exited", Some(2)));
            let listed = it.engine.containers(true).await.unwrap();
            assert!(listed.iter().any(|one| one.name == name && one.exit_code == Some(2)), "in the list too");
        }
    }
}

async fn detached(it: Given) {
    let run = Run { detach: true, ..it.named("echo once; while true; do sleep 0.1; done") };
    let name = run.name.clone().unwrap();
    let (end, events) = it.run(run).await;
    let RunEnd::Detached(id) = end.unwrap() else { panic!("it was not detached") };
    assert!(id.len() == 64 && events.contains(&RunEvent::Created(id.clone())), "{id}");
    assert_eq!(of(&events, OutputStream::Stdout), "", "its output is not shown");
    let container = it.engine.container(&name).await.unwrap();
    assert_eq!((container.id, container.state.name()), (id, "running"));
    assert!(container.status.starts_with("Up"), "{}", container.status);
    assert_eq!((container.image.as_str(), container.command.split(' ').next()), (IMAGE, Some("sh")));
    assert_eq!(container.labels.get("sealegs.session").map(String::as_str), Some("contract"));
}

async fn settings(it: Given) {
    let mut run = run_of(IMAGE, &["-c", "echo $WORD $(id -u):$(id -g) $(pwd) $(hostname) $0"]);
    run.name = Some(it.name("set"));
    run.entrypoint = Some("/bin/sh".to_owned());
    run.env = vec!["WORD=two words".to_owned()];
    run.user = Some("1000:1001".to_owned());
    run.workdir = Some("/tmp".to_owned());
    run.hostname = Some("box".to_owned());
    run.rm = true;
    assert_eq!(it.ran(run).await.1, "two words 1000:1001 /tmp box /bin/sh\n");
}

async fn inherited(it: Given) {
    let tag = it.name("inherit");
    let text = "FROM alpine:3.12\nENV WORD=image\nWORKDIR /srv\nUSER nobody\nENTRYPOINT [\"sh\", \"-c\"]\nCMD [\"echo $WORD $(pwd) $(id -un)\"]\n";
    let dir = folder(&[("Dockerfile", text)]);
    build(&it.engine, build_of(dir.path(), &tag)).await.0.unwrap();
    let run = |command: &[&str]| Run { rm: true, name: Some(it.name("from")), ..run_of(&tag, command) };
    assert_eq!(it.ran(run(&[])).await.1, "image /srv nobody\n");
    assert_eq!(it.ran(run(&["echo $WORD again"])).await.1, "image again\n", "the command is another, the entrypoint not");
}

async fn read_only(it: Given) {
    let run = Run { rm: true, read_only: true, ..it.named("touch /here && echo written") };
    let (code, out, err) = it.ran(run).await;
    assert!(code != 0 && out.is_empty() && err.to_lowercase().contains("read-only"), "{code} {out} {err}");
}

async fn limits(it: Given) {
    let script = "cat /sys/fs/cgroup/memory/memory.limit_in_bytes /sys/fs/cgroup/cpu/cpu.cfs_quota_us 2>/dev/null || \
                  cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/cpu.max";
    let run = Run { rm: true, memory: Some(64 << 20), nano_cpus: Some(500_000_000), ..it.named(script) };
    let (end, events) = it.run(run).await;
    let told = of(&events, OutputStream::Stdout);
    let limited = told.contains("67108864") && told.contains("50000");
    if it.can(Ability::Limits) {
        assert!(end == Ok(RunEnd::Exited(0)) && limited, "{end:?} {told}");
    } else {
        assert!(!limited, "it declares that it cannot, and does: {told}");
    }
}

async fn healthy(it: Given) {
    let tag = it.name("health");
    let text = "FROM alpine:3.12\nHEALTHCHECK --interval=1s --timeout=5s --retries=3 CMD test -e /tmp/up\n\
                CMD [\"sh\", \"-c\", \"touch /tmp/up; while true; do sleep 0.1; done\"]\n";
    let dir = folder(&[("Dockerfile", text)]);
    let request = build_of(dir.path(), &tag);
    let built = sealegs::engine::BuildRequest { build: Build { no_cache: true, ..request.build.clone() }, ..request };
    build(&it.engine, built).await.0.unwrap();
    let (name, _) = it.started(Run { name: Some(it.name("healthy")), ..run_of(&tag, &[]) }).await;
    let health = || async { it.engine.container(&name).await.unwrap().health };
    if it.can(Ability::HealthChecks) {
        until("a healthy container", || async { health().await.as_deref() == Some("healthy") }).await;
        let listed = it.engine.containers(false).await.unwrap();
        let listed = listed.into_iter().find(|one| one.name == name).unwrap();
        assert_eq!(listed.health.as_deref(), Some("healthy"), "in the list too: {}", listed.status);
    } else {
        // Three times the interval: nobody looks.
        tokio::time::sleep(Duration::from_secs(3)).await;
        assert_ne!(health().await.as_deref(), Some("healthy"), "it declares that it cannot, and does");
    }
}
