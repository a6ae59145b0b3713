//! `docker compose up` by us: what services wait for, what they are given, how they fail, how Ctrl-C ends them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by them")]

mod support;

use std::io::Read;
use std::process::Child;
use std::time::{Duration, Instant};

use support::compose::{Project, program};
use support::{docker, free_port, until};

const WAITING: &str = "
services:
  app: {image: 'alpine:3.12', command: 'cat /shared/ready /shared/moved', volumes: ['shared:/shared'],
        depends_on: {db: {condition: service_healthy}, move: {condition: service_completed_successfully}}}
  db: {image: 'alpine:3.12', command: \"sh -c 'sleep 2; echo up > /shared/ready; sleep 1000'\", init: true,
       volumes: ['shared:/shared'], healthcheck: {test: [CMD, test, -e, /shared/ready], interval: 500ms, retries: 20}}
  move: {image: 'alpine:3.12', command: \"sh -c 'sleep 1; echo moved > /shared/moved'\", volumes: ['shared:/shared'],
         depends_on: {db: {condition: service_healthy}}}
volumes: {shared: {}}
";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn a_service_starts_when_what_it_depends_on_is_healthy_or_has_done_its_work() {
    let shop = Project::new("waits", &[("compose.yaml", WAITING)]).await;
    let up = shop.works("up -d").await;
    until("the app has ended", || async { shop.field("app", "{{.State.Status}}") == "exited" }).await;
    assert_eq!(shop.works("logs app --no-log-prefix").await.out(), "up\nmoved\n", "{}", up.err());
    let place = |what: &str| up.err().find(&format!("{}-{what}", shop.name)).unwrap_or_else(|| panic!("{what}: {}", up.err()));
    assert!(place("db-1  Healthy") < place("move-1  Starting") && place("move-1  Exited") < place("app-1  Starting"));
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn a_dependency_that_never_gets_ready_is_told_with_its_reason() {
    for (dependency, condition, why) in [
        ("command: sleep 1000, init: true, healthcheck: {test: 'false', interval: 300ms, retries: 2}", "healthy", "is unhealthy"),
        ("command: sleep 1000, init: true", "healthy", "has no healthcheck configured"),
        ("command: 'false', healthcheck: {test: 'true', interval: 30s}", "healthy", "exited (1)"),
        ("command: sh -c 'exit 7'", "completed_successfully", "service \"db\" didn't complete successfully: exit 7"),
    ] {
        let file = format!(
            "services:\n  db: {{image: 'alpine:3.12', {dependency}}}\n  app: {{image: 'alpine:3.12', command: 'true', \
             depends_on: {{db: {{condition: service_{condition}}}}}}}\n"
        );
        let shop = Project::new("never", &[("compose.yaml", &file)]).await;
        let (ours, theirs) = (shop.ours("up -d").await, shop.theirs("up -d").await);
        assert_eq!((ours.code, theirs.code), (1, 1), "{dependency}");
        assert!(ours.err().contains(why), "{dependency}\n{}", ours.err());
        assert!(theirs.err().contains(why), "{dependency}\n{}", theirs.err());
        assert_eq!(shop.field("app", "{{.State.Status}}"), "created");
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn what_cannot_run_is_told_and_leaves_the_way_to_mend_it() {
    let port = free_port();
    let broken = [
        ("command: [nosuchprogram]".to_owned(), "executable file not found"),
        (format!("command: sleep 1000, ports: ['{port}:80']"), "port is already allocated"),
        ("build: ./nowhere".to_owned(), "unable to prepare context: path"),
    ];
    let holder = support::unique("holder");
    docker(&["run", "-d", "--name", &holder, "-p", &format!("{port}:80"), "alpine:3.12", "sleep", "1000"]);
    for (service, why) in broken {
        let image = if service.starts_with("build") { "" } else { "image: 'alpine:3.12', " };
        let shop = Project::new("broken", &[("compose.yaml", &format!("services: {{app: {{{image}{service}}}}}\n"))]).await;
        let up = shop.ours("up -d").await;
        assert_eq!(up.code, 1, "{service}\n{}", up.err());
        assert!(up.err().contains(why), "{service}\n{}", up.err());
        shop.write("compose.yaml", "services: {app: {image: 'alpine:3.12', command: sleep 1000, init: true}}\n");
        shop.works("up -d").await;
        assert_eq!(shop.field("app", "{{.State.Status}}"), "running");
        shop.works("down -t 1").await;
    }
    docker(&["rm", "-f", &holder]);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn variables_come_from_the_files_of_variables() {
    let file = "
services:
  app:
    image: alpine:${TAG:-3.13}
    command: sh -c 'echo $$FROM_FILE $$GIVEN $$NAMED'
    env_file: app.env
    environment: {GIVEN: '${WORD}', NAMED: }
";
    let files =
        [("compose.yaml", file), (".env", "TAG=3.12\nWORD=dotenv\nNAMED=passed\n"), ("app.env", "FROM_FILE=file\nGIVEN=not\n")];
    let shop = Project::new("env", &files).await;
    shop.works("up -d").await;
    until("it has ended", || async { shop.field("app", "{{.State.Status}}") == "exited" }).await;
    assert_eq!(shop.works("logs --no-log-prefix").await.out(), "file dotenv passed\n");
    assert_eq!(shop.field("app", "{{.Config.Image}}"), "alpine:3.12");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn an_image_is_built_when_it_is_missing_and_again_when_asked() {
    let dockerfile = "FROM alpine:3.12\nCOPY word /word\nCMD [\"cat\", \"/word\"]\n";
    let file = "services: {app: {build: ./app}, other: {image: 'alpine:3.12', command: sleep 1000, init: true}}\n";
    let shop = Project::new("build", &[("compose.yaml", file), ("app/Dockerfile", dockerfile), ("app/word", "one\n")]).await;
    let image = format!("{}-app", shop.name);
    let first = shop.works("up -d").await;
    let other = shop.id("other");
    assert_eq!(shop.theirs("images -q app").await.code, 0, "{}", first.err());
    let ended = || async { shop.field("app", "{{.State.Status}}") == "exited" };
    until("it has ended", ended).await;
    assert_eq!(shop.works("logs --no-log-prefix app").await.out(), "one\n");
    shop.write("app/word", "two\n");
    shop.works("up -d").await;
    until("it has ended", ended).await;
    assert_eq!(shop.works("logs --no-log-prefix --tail 1 app").await.out(), "one\n", "nothing was to be built");
    shop.works("up -d --build").await;
    until("it has ended", ended).await;
    assert_eq!(shop.works("logs --no-log-prefix app").await.out(), "two\n");
    assert_eq!(shop.id("other"), other);
    shop.works("down -t 1 --rmi local").await;
    assert_eq!(docker(&["image", "ls", "-q", &image]), "");
    let run = shop.works("run --rm -T app echo run").await;
    assert_eq!(run.out().lines().last(), Some("run"), "{}", run.err());
    assert!(!shop.all().iter().any(|name| name.contains("run")), "{:?}", shop.all());
}

const FOREGROUND: &str = "
services:
  calm: {image: 'alpine:3.12', command: [sh, -c, 'trap \"echo bye; exit 0\" TERM; echo calm; while true; do sleep 0.1; done']}
  deaf: {image: 'alpine:3.12', command: [sh, -c, 'trap \"\" TERM; echo deaf; while true; do sleep 0.1; done'],
         stop_grace_period: SECONDS, depends_on: [calm]}
";

/// Reads the program's output until it says something.
fn says(child: &mut Child, seen: &mut String, text: &str) {
    let end = Instant::now() + Duration::from_secs(30);
    let out = child.stdout.as_mut().unwrap();
    let mut buffer = [0; 4096];
    while !seen.contains(text) {
        assert!(Instant::now() < end, "it said only {seen}");
        let length = out.read(&mut buffer).unwrap();
        assert!(length > 0, "it ended after {seen}");
        seen.push_str(&String::from_utf8_lossy(&buffer[..length]));
    }
}

fn interrupt(child: &Child) {
    let id = rustix::process::Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    rustix::process::kill_process(id, rustix::process::Signal::INT).unwrap();
}

fn states(shop: &Project) -> [String; 2] {
    ["calm", "deaf"].map(|service| shop.field(service, "{{.State.Status}} {{.State.ExitCode}}"))
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn ctrl_c_in_the_foreground_stops_the_containers_and_shows_their_last_words() {
    let shop = Project::new("ctrlc", &[("compose.yaml", &FOREGROUND.replace("SECONDS", "1s"))]).await;
    let mut child = program(shop.dir.path(), &shop.name).arg("up").spawn().unwrap();
    let mut seen = String::new();
    says(&mut child, &mut seen, "deaf-1  | deaf");
    interrupt(&child);
    says(&mut child, &mut seen, "calm-1  | bye");
    let end = child.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&end.stderr).into_owned();
    assert_eq!(end.status.code(), Some(130), "{told}");
    assert!(told.contains("Gracefully stopping... (press Ctrl+C again to force)"), "{told}");
    assert_eq!(states(&shop), ["exited 0", "exited 137"]);
    assert!(seen.contains("calm-1  | calm\n"), "{seen}");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn a_second_ctrl_c_kills_what_does_not_stop() {
    let shop = Project::new("force", &[("compose.yaml", &FOREGROUND.replace("SECONDS", "60s"))]).await;
    let began = Instant::now();
    let mut child = program(shop.dir.path(), &shop.name).arg("up").spawn().unwrap();
    let mut seen = String::new();
    says(&mut child, &mut seen, "deaf-1  | deaf");
    interrupt(&child);
    let told = child.stderr.take().unwrap();
    let mut told = std::io::BufReader::new(told);
    let mut line = String::new();
    while !line.contains("deaf-1  Stopping") {
        line.clear();
        assert!(std::io::BufRead::read_line(&mut told, &mut line).unwrap() > 0, "it ended too early");
    }
    interrupt(&child);
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert!(states(&shop).iter().all(|state| state.starts_with("exited")), "{:?}", states(&shop));
    assert!(began.elapsed() < Duration::from_secs(40));
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn the_foreground_ends_when_every_container_has() {
    let file = "services: {one: {image: 'alpine:3.12', command: echo first}, second: {image: 'alpine:3.12', command: sh -c 'sleep 1; echo again; exit 3'}}\n";
    let shop = Project::new("ends", &[("compose.yaml", file)]).await;
    let up = shop.works("up").await;
    let mut lines: Vec<String> = up.out().lines().map(str::to_owned).collect();
    lines.sort();
    assert_eq!(lines, ["one-1     | first", "one-1 exited with code 0", "second-1  | again", "second-1 exited with code 3"]);
    // What they said the first time is not said again.
    let again = shop.works("up").await;
    assert_eq!(again.out().matches("first").count(), 1, "{}", again.out());
}
