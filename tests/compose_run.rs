//! `docker compose` by us on the real engine: what comes up, what goes, what stays; and that docker's own compose sees and
//! removes what we made, and we what it made.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by them")]

mod support;

use serde_json::Value;
use support::compose::{Project, program, theirs};
use support::parity::Said;
use support::{docker, free_port, unique};

const SHOP: &str = "
services:
  web:
    image: alpine:3.12
    command: [sleep, '1000']
    init: true
    networks: [front, back]
    depends_on: [db]
  db:
    image: alpine:3.12
    command: [sh, -c, 'echo ready; sleep 1000']
    init: true
    networks: [back]
    volumes: ['data:/data']
networks: {front: {}, back: {}}
volumes: {data: {}}
";

/// Lines of what happened to containers and so on, in alphabetical order.
fn told(said: &Said, name: &str) -> Vec<String> {
    let mut lines: Vec<String> = said.err().lines().map(|line| line.trim().replace(name, "P")).collect();
    lines.sort();
    lines
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn what_we_bring_up_dockers_compose_sees_and_takes_down() {
    let shop = Project::new("up", &[("compose.yaml", SHOP)]).await;
    shop.works("up -d").await;
    assert_eq!(shop.all(), ["P-db-1", "P-web-1", "P_back", "P_data", "P_front"]);
    let seen = shop.theirs("ps --services").await;
    assert_eq!(seen.out(), "db\nweb\n");
    let logs = shop.theirs("logs db").await;
    assert_eq!(logs.out(), "db-1  | ready\n");
    // The session's clean-up knows them, too.
    for name in ["sealegs.session", "sealegs.made"] {
        assert_ne!(shop.field("db", &format!("{{{{index .Config.Labels \"{name}\"}}}}")), "", "{name}");
    }
    let down = shop.theirs("down -v -t 1").await;
    assert_eq!((down.code, shop.all()), (0, Vec::new()), "{}", down.err());
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn what_dockers_compose_brought_up_we_see_and_take_down() {
    let shop = Project::new("down", &[("compose.yaml", SHOP)]).await;
    let up = shop.theirs("up -d").await;
    assert_eq!(up.code, 0, "{}", up.err());
    assert_eq!(shop.works("ps --services").await.out(), "db\nweb\n");
    assert_eq!(shop.works("logs db").await.out(), "db-1  | ready\n");
    assert_eq!(shop.works("exec -T db echo hello").await.out(), "hello\n");
    shop.works("stop -t 1 web").await;
    assert_eq!(shop.theirs("ps --services").await.out(), "db\n");
    shop.works("start").await;
    assert_eq!(shop.theirs("ps --services").await.out(), "db\nweb\n");
    shop.works("down -v -t 1").await;
    assert_eq!(shop.all(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn both_tell_of_the_same_when_a_project_comes_and_goes() {
    let shop = Project::new("same", &[("compose.yaml", SHOP)]).await;
    let twin = Project::new("same", &[("compose.yaml", SHOP)]).await;
    for line in ["up -d", "up -d", "stop -t 1 web", "start", "restart -t 1 web", "down -t 1", "up -d", "down -v -t 1"] {
        let (ours, theirs) = tokio::join!(shop.ours(line), twin.theirs(line));
        assert_eq!(ours.code, theirs.code, "{line}\n{}\n{}", ours.err(), theirs.err());
        assert_eq!(told(&ours, &shop.name), told(&theirs, &twin.name), "{line}");
    }
}

/// A line of JSON for each container, without what differs by chance.
fn objects(said: &Said) -> Vec<Value> {
    said.out()
        .lines()
        .map(|line| {
            let mut value: Value = serde_json::from_str(line).unwrap();
            let fields = value.as_object_mut().unwrap();
            // In the order of a hash map.
            for list in ["Labels", "Networks"] {
                let mut words: Vec<&str> = fields[list].as_str().unwrap().split(',').collect();
                words.sort_unstable();
                fields[list] = words.join(",").into();
            }
            // Addresses with a colon have brackets since then, as in docker ps.
            let ports = fields["Ports"].as_str().unwrap().replace("[::]", "::");
            fields["Ports"] = ports.into();
            for moment in ["RunningFor", "Status"] {
                let text = fields[moment].as_str().unwrap();
                fields[moment] = support::parity::normal(text).into();
            }
            value
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn a_projects_containers_are_listed_as_dockers_compose_lists_them() {
    let file = SHOP.replace(
        "    depends_on: [db]\n",
        &format!("    depends_on: [db]\n    ports: ['{}:80']\n    healthcheck: {{test: 'true', interval: 1s}}\n", free_port()),
    );
    let shop = Project::new("ps", &[("compose.yaml", &file)]).await;
    shop.works("up -d --wait").await;
    shop.works("stop -t 1 db").await;
    for line in ["ps -a --format json", "ps --format json", "ps --status exited --format json", "ps web --format json"] {
        assert_eq!(objects(&shop.ours(line).await), objects(&shop.theirs(line).await), "{line}");
    }
    for line in ["ps -aq", "ps -a --format '{{.Name}} {{.State}} {{.Health}} {{.ExitCode}}'", "ps -a --services"] {
        let (ours, theirs) = (shop.ours(line).await, shop.theirs(line).await);
        assert_eq!((ours.code, ours.out()), (theirs.code, theirs.out()), "{line}");
    }
    // Docker's own compose shows an empty table.
    let none = shop.ours("ps wbe").await;
    assert_eq!(none.code, 1);
    assert!(none.err().contains("no such service: wbe\nhint: the compose file has a service web"), "{}", none.err());
    let (ours, theirs) = (shop.ours("ps db -a").await, shop.theirs("ps db -a").await);
    assert_eq!(support::parity::normal(&ours.out()), support::parity::normal(&theirs.out()));
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn only_what_changed_is_made_anew_and_data_stays() {
    let shop = Project::new("change", &[("compose.yaml", SHOP)]).await;
    shop.works("up -d").await;
    shop.works("exec -T db sh -c 'echo kept > /data/file'").await;
    let (web, db) = (shop.id("web"), shop.id("db"));
    let again = shop.works("up -d").await;
    assert_eq!(told(&again, &shop.name), ["Container P-db-1  Running", "Container P-web-1  Running"]);
    shop.write("compose.yaml", &SHOP.replace("echo ready", "echo changed"));
    let changed = shop.works("up -d -t 1").await;
    assert!(told(&changed, &shop.name).contains(&"Container P-db-1  Recreated".to_owned()), "{}", changed.err());
    assert_eq!(shop.id("web"), web);
    assert_ne!(shop.id("db"), db);
    assert_eq!(shop.works("exec -T db cat /data/file").await.out(), "kept\n");
    shop.works("down -t 1").await;
    assert_eq!(shop.all(), ["P_data"]);
    shop.works("up -d").await;
    assert_eq!(shop.works("exec -T db cat /data/file").await.out(), "kept\n");
    shop.works("down -v -t 1").await;
    assert_eq!(shop.all(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn what_the_other_made_is_made_anew_once_and_its_data_stays() {
    let file = SHOP.replace("'data:/data'", "'data:/data', '/anonymous'");
    let shop = Project::new("mixed", &[("compose.yaml", &file)]).await;
    assert_eq!(shop.theirs("up -d").await.code, 0);
    shop.works("exec -T db sh -c 'echo kept | tee /data/file > /anonymous/file'").await;
    shop.works("up -d -t 1").await;
    assert_eq!(shop.works("exec -T db cat /data/file /anonymous/file").await.out(), "kept\nkept\n");
    let kept = shop.works("up -d").await;
    assert!(kept.err().contains("db-1  Running"), "{}", kept.err());
    let theirs = shop.theirs("up -d -t 1").await;
    assert_eq!(theirs.code, 0, "{}", theirs.err());
    assert_eq!(shop.works("exec -T db cat /data/file /anonymous/file").await.out(), "kept\nkept\n");
    shop.works("down -v -t 1").await;
    assert_eq!(shop.all(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn what_somebody_else_made_is_never_removed() {
    let name = unique("foreign");
    docker(&["run", "-d", "--name", &name, "alpine:3.12", "sleep", "1000"]);
    let file = SHOP.replace(
        "    image: alpine:3.12\n    command: [sleep",
        &format!("    image: alpine:3.12\n    container_name: {name}\n    command: [sleep"),
    );
    let shop = Project::new("foreign", &[("compose.yaml", &file)]).await;
    let volume = format!("{}_data", shop.name);
    docker(&["volume", "create", &volume]);
    let up = shop.ours("up -d").await;
    assert_eq!(up.code, 1);
    assert!(up.err().contains(&format!("The container name \"/{name}\" is already in use by container \"")), "{}", up.err());
    assert!(up.err().contains("already exists but was not created by Docker Compose"), "{}", up.err());
    shop.works("down -v -t 1").await;
    assert_eq!(docker(&["inspect", "-f", "{{.State.Running}}", &name]).trim(), "true");
    assert_eq!(docker(&["volume", "ls", "-q", "-f", &format!("name={volume}")]).trim(), volume);
    docker(&["rm", "-f", &name]);
    docker(&["volume", "rm", &volume]);
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn containers_of_services_that_are_gone_are_named_and_removed_when_asked() {
    let shop = Project::new("orphan", &[("compose.yaml", SHOP)]).await;
    shop.works("up -d").await;
    shop.write("compose.yaml", "services: {db: {image: 'alpine:3.12', command: sleep 1000, init: true}}\n");
    let up = shop.works("up -d -t 1").await;
    let orphans = format!("Found orphan containers ([{}-web-1])", shop.name);
    assert!(up.err().contains(&orphans), "{}", up.err());
    shop.works("down -t 1").await;
    assert!(shop.all().contains(&"P-web-1".to_owned()));
    shop.works("down -t 1 --remove-orphans").await;
    assert!(!shop.all().contains(&"P-web-1".to_owned()), "{:?}", shop.all());
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn a_container_with_a_name_of_its_own_has_it_in_the_log_too() {
    let shop = Project::new("named", &[("compose.yaml", "")]).await;
    let file = format!("services: {{app: {{image: 'alpine:3.12', container_name: {}-db, command: echo hello}}}}", shop.name);
    shop.write("compose.yaml", &file);
    shop.works("up -d").await;
    let (ours, theirs) = (shop.works("logs").await, shop.theirs("logs").await);
    assert_eq!(ours.out(), format!("{}-db  | hello\n", shop.name));
    assert_eq!(ours.out(), theirs.out());
}

/// What a service's container and its build know of proxies, once by us and once by docker's own compose.
const PROXIES: &str = "
services:
  app:
    build: {context: ., args: {http_proxy: from-the-file, HTTP_PROXY: from-the-file}}
    environment: {HTTP_PROXY: from-the-file, no_proxy: }
    command: sh -c 'sort /proxies; echo; env | grep -i prox | sort'
";

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn containers_and_builds_are_told_of_proxies_as_dockers_compose_tells_them() {
    let settings = r#"{"proxies": {"default": {"httpProxy": "http://proxy.test:3128", "noProxy": "localhost"}}}"#;
    let dockerfile = "FROM alpine:3.12\nRUN env | grep -i prox > /proxies\n";
    let files = [("compose.yaml", PROXIES), ("Dockerfile", dockerfile), ("docker/config.json", settings)];
    let mut all = Vec::new();
    for command in [program, theirs] {
        let shop = Project::new("proxies", &files).await;
        let said = |words: &[&str]| {
            let mut command = command(shop.dir.path(), &shop.name);
            let output = command.args(words).env("DOCKER_CONFIG", shop.dir.path().join("docker"));
            let output = output.env_remove("DOCKER_BUILDKIT").output().unwrap();
            assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
            String::from_utf8_lossy(&output.stdout).into_owned()
        };
        said(&["build", "--no-cache"]);
        all.push(said(&["run", "--rm", "-T", "app"]));
        said(&["down", "--rmi", "local"]);
    }
    assert_eq!(all[0], all[1]);
    let expected = [
        "HTTP_PROXY=from-the-file\nNO_PROXY=localhost\nhttp_proxy=from-the-file\nno_proxy=localhost\n",
        "HTTP_PROXY=from-the-file\nNO_PROXY=localhost\nhttp_proxy=http://proxy.test:3128\n",
    ];
    assert_eq!(all[0], expected.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn a_variable_given_to_run_takes_the_place_of_the_files() {
    let file = "services:\n  app: { image: alpine:3.12, command: [env], environment: { A: file, B: kept } }\n";
    let shop = Project::new("given", &[("compose.yaml", file)]).await;
    let said = shop.ours("run --rm -T -e A=given app").await.out();
    let set: Vec<&str> = said.lines().filter(|line| line.starts_with("A=") || line.starts_with("B=")).collect();
    assert_eq!(set, ["B=kept", "A=given"]);
    shop.works("down").await;
}
