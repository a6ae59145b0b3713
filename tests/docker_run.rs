//! `docker run`, `create` and `exec` with every flag, by us and by the docker CLI: what they say, and what they make.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by them")]

mod support;

use sealegs::docker_cli::{self, CommandLine};
use serde_json::Value;
use support::parity::{Stage, Twins, assert_same, ours_with, parsed, theirs, theirs_with};
use support::{engine, folder, free_port, unique};

/// What the engine knows of a container, without what is its own and what only a session adds.
async fn description(name: &str, other_names: &[&str]) -> Value {
    let mut text = theirs(&format!("docker inspect {name}")).await.out();
    let described: Value = serde_json::from_str(&text).expect("a description");
    let id = described[0]["Id"].as_str().expect("an id").to_owned();
    for known in other_names.iter().copied().chain([name, &id, &id[..12]]) {
        text = text.replace(known, "{}");
    }
    let mut described: Value = serde_json::from_str(&text).expect("a description");
    let all = described[0].take();
    let mut kept = serde_json::json!({
        "Config": all["Config"], "HostConfig": all["HostConfig"], "Path": all["Path"], "Args": all["Args"],
    });
    // The CLI sends variables in the order of a hash map.
    if let Some(env) = kept["Config"]["Env"].as_array_mut() {
        env.sort_by_key(ToString::to_string);
    }
    if let Some(labels) = kept["Config"]["Labels"].as_object_mut() {
        labels.retain(|name, _| !name.starts_with("sealegs."));
    }
    // Neither side has a terminal here; ours has a size all the same.
    kept["HostConfig"].as_object_mut().expect("an object").remove("ConsoleSize");
    let networks = all["NetworkSettings"]["Networks"].as_object().cloned().unwrap_or_default();
    for (network, settings) in networks {
        kept["Networks"][network] = serde_json::json!({ "Aliases": settings["Aliases"], "IPAMConfig": settings["IPAMConfig"] });
    }
    let mut mounts: Vec<Value> = all["Mounts"].as_array().cloned().unwrap_or_default();
    for mount in &mut mounts {
        let anonymous = mount["Name"].as_str().is_some_and(|name| name.len() == 64);
        if anonymous {
            mount["Name"] = "anonymous".into();
        }
        if mount["Type"] == "volume" {
            mount["Source"] = Value::Null;
        }
    }
    mounts.sort_by_key(|mount| mount["Destination"].to_string());
    kept["Mounts"] = mounts.into();
    kept
}

/// Each leaf of a value with its path, in order.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let mut names: Vec<_> = fields.keys().collect();
            names.sort();
            names.into_iter().for_each(|name| leaves(&fields[name], &format!("{path}.{name}"), found));
        }
        Value::Array(items) if items.len() > 1 && path.ends_with("Binds") => {
            // The CLI gives them in any order.
            let mut items: Vec<_> = items.iter().map(Value::to_string).collect();
            items.sort();
            found.push(format!("{path} = {items:?}"));
        }
        leaf => found.push(format!("{path} = {leaf}")),
    }
}

/// Both sides make a container of this line, and say and make the same.
async fn made_alike(engine: &sealegs::engine::live::Live, flags: &str, rest: &str, stage: &Stage) -> Option<String> {
    let twins = Twins::new("make");
    let line = format!("docker create --name {{}} {flags} {rest}");
    let command = match docker_cli::parse(&line.replace("{}", &twins.ours), &|_| None) {
        Ok(CommandLine::Docker(command)) => command,
        other => return Some(format!("{line}\n{other:?}")),
    };
    let ours = ours_with(engine, &command, stage).await.renamed(&twins.ours, "{}");
    let theirs = theirs_with(&line.replace("{}", &twins.theirs), stage).await.renamed(&twins.theirs, "{}");
    let mut problem = None;
    if ours.lines() != theirs.lines() {
        problem = Some(support::parity::difference(&ours.lines(), &theirs.lines()));
    } else if ours.code == 0 {
        let (mut own, mut other) = (Vec::new(), Vec::new());
        let names = [twins.ours.as_str(), twins.theirs.as_str()];
        leaves(&description(&twins.ours, &names).await, "", &mut own);
        leaves(&description(&twins.theirs, &names).await, "", &mut other);
        if own != other {
            let only = support::parity::difference(&own, &other);
            problem = Some(only.lines().filter(|line| !line.starts_with("  =")).collect::<Vec<_>>().join("\n"));
        }
    }
    support::parity::theirs(&format!("docker rm -vf {} {}", twins.ours, twins.theirs)).await;
    problem.map(|problem| format!("{line}\n{problem}\n"))
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn every_flag_makes_the_container_that_the_cli_makes() {
    let engine = engine().await;
    let dir = folder(&[
        ("src/file", "x"),
        (".env", "A=1\n# note\nB=two words\nHOME\n"),
        ("seccomp.json", "{ \"defaultAction\": \"SCMP_ACT_ALLOW\" }"),
    ]);
    let stage = Stage { cwd: dir.path().to_owned(), ..Stage::default() };
    let (network, volume) = (unique("net"), unique("vol"));
    let subnet = format!("10.{}.{}.0/24", 100 + free_port() % 100, free_port() % 250);
    let address = subnet.replace(".0/24", ".77");
    theirs(&format!("docker network create --subnet {subnet} {network}")).await;
    let port = free_port();
    let mut problems = Vec::new();
    for flags in [
        String::new(),
        "-i".into(),
        "-t".into(),
        "-it".into(),
        "--rm".into(),
        format!("-p {port}:80"),
        format!("-p 127.0.0.1:{port}:80/udp -p 81"),
        "-P --expose 90 --expose 91-93/udp".into(),
        "--hostname web".into(),
        "-e A=1 -e B=".into(),
        "--env-file .env -e A=2".into(),
        "-v ./src:/a".into(),
        "-v src:/b:ro".into(),
        "-v /c".into(),
        "-v ./src:/a -v /tmp:/b:rw".into(),
        "-v ./nosuch:/a".into(),
        "--mount type=bind,source=./src,target=/a".into(),
        "--mount type=bind,source=/tmp,target=/a,readonly,bind-propagation=rslave".into(),
        "--mount type=bind,source=/tmp,target=/a,bind-recursive=disabled".into(),
        format!("--mount source={volume},target=/a"),
        format!("--mount type=volume,source={volume}-2,target=/a,volume-nocopy,volume-label=x=y,readonly"),
        "--mount type=volume,target=/a".into(),
        "--mount type=tmpfs,target=/a,tmpfs-size=16m,tmpfs-mode=1770".into(),
        "--mount type=tmpfs,target=/a".into(),
        "--tmpfs /a --tmpfs /b:size=1m,mode=700".into(),
        format!("--network {network}"),
        format!("--network {network} --network-alias db --network-alias pg"),
        format!("--network {network} --ip {address}"),
        "--network none".into(),
        "--network host".into(),
        "--network-alias db".into(),
        "--entrypoint /bin/echo".into(),
        "--entrypoint ''".into(),
        "-w /tmp".into(),
        "-u 1000:1000".into(),
        "-l a=b -l c".into(),
        "--restart always".into(),
        "--restart on-failure:3".into(),
        "--restart unless-stopped".into(),
        "--restart no".into(),
        "--init".into(),
        "--read-only".into(),
        "--add-host a:1.2.3.4 --add-host b=5.6.7.8".into(),
        "-m 64m".into(),
        "--cpus 0.5".into(),
        "--health-cmd 'true' --health-interval 5s --health-timeout 2s --health-retries 4 --health-start-period 1m".into(),
        "--health-interval 5s".into(),
        "--no-healthcheck".into(),
        "-a stdout".into(),
        "-a stdin -a stderr".into(),
        "-i -a stdout".into(),
        "--cap-add NET_ADMIN --cap-add SYS_TIME --cap-drop ALL".into(),
        "--privileged".into(),
        "--security-opt no-new-privileges".into(),
        "--security-opt no-new-privileges:true".into(),
        "--security-opt seccomp=unconfined".into(),
        "--security-opt seccomp=seccomp.json".into(),
        "--security-opt apparmor=unconfined".into(),
        "--security-opt label:disable".into(),
        "--security-opt systempaths=unconfined".into(),
        "--group-add 33 --group-add audio".into(),
        "--dns 1.1.1.1 --dns 8.8.8.8".into(),
        "--stop-signal SIGINT".into(),
        "--stop-timeout 3".into(),
        "--shm-size 32m".into(),
        "--pids-limit 50".into(),
        "--pids-limit -1".into(),
        "--pull never".into(),
        "-q".into(),
        "--platform linux/amd64".into(),
    ] {
        problems.extend(made_alike(&engine, &flags, "alpine:3.12 echo hello", &stage).await);
    }
    problems.extend(made_alike(&engine, "", "alpine:3.12", &stage).await);
    theirs(&format!("docker network rm {network}")).await;
    theirs(&format!("docker volume rm src {volume} {volume}-2")).await;
    assert!(problems.is_empty(), "{} differ:\n{}", problems.len(), problems.join("\n"));
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn what_cannot_be_made_is_refused_as_the_cli_refuses_it() {
    let engine = engine().await;
    let dir = folder(&[("bad.env", "A B=1\n"), ("bad2.env", "=1\n"), ("taken.cid", "x"), ("seccomp.json", "{")]);
    let stage = Stage { cwd: dir.path().to_owned(), ..Stage::default() };
    let mut problems = Vec::new();
    for rest in [
        "alpine:3.12 nosuch",
        "alpine:3.12 /etc/passwd",
        "alpine:3.12 /etc",
        "--entrypoint nosuch alpine:3.12",
        "-w /etc/passwd alpine:3.12 true",
        "-u nosuch alpine:3.12 true",
        "--env-file nope alpine:3.12 true",
        "--env-file bad.env alpine:3.12 true",
        "--env-file bad2.env alpine:3.12 true",
        "--restart always alpine:3.12 true",
        "--restart foo alpine:3.12 true",
        "--restart on-failure:x alpine:3.12 true",
        "-d -a stdout alpine:3.12 true",
        "-it alpine:3.12 true",
        "-t -a stdin alpine:3.12 true",
        "--mount type=bind,source=/nosuch,target=/x alpine:3.12 true",
        "-v rel/x:/x alpine:3.12 true",
        "-v /tmp:/x:nosuch alpine:3.12 true",
        "--network nosuch alpine:3.12 true",
        "--cidfile taken.cid alpine:3.12 true",
        "--cidfile nosuch/cid alpine:3.12 true",
        "--security-opt seccomp=nope alpine:3.12 true",
        "--security-opt seccomp=seccomp.json alpine:3.12 true",
        "--security-opt foo alpine:3.12 true",
        "--no-healthcheck --health-cmd true alpine:3.12 true",
        "-m 1m alpine:3.12 true",
        "--cpus 1000 alpine:3.12 true",
        "--ip 1.2.3.4 alpine:3.12 true",
        "--cap-add NOSUCH alpine:3.12 true",
        "--stop-signal NOSUCH alpine:3.12 true",
        "--name a@b alpine:3.12 true",
        "-u nosuch:x alpine:3.12 true",
        "--pull never sl-nosuch:1",
        "--hostname a@b alpine:3.12 true",
        "--network host -p 80:80 alpine:3.12 false",
        "--workdir rel alpine:3.12 true",
    ] {
        for verb in ["run --rm", "create"] {
            let line = format!("docker {verb} {rest}");
            let created = verb == "create";
            // What is wrong with the line alone is told by its reading, in words of our own.
            let Ok(CommandLine::Docker(command)) = docker_cli::parse(&line, &|_| None) else { continue };
            let ours = ours_with(&engine, &command, &stage).await;
            let theirs = theirs_with(&line, &stage).await;
            if ours.lines() != theirs.lines() {
                problems.push(format!("{line}\n{}", support::parity::difference(&ours.lines(), &theirs.lines())));
            }
            if created {
                for made in [ours.out(), theirs.out()] {
                    if made.len() == 65 {
                        support::parity::theirs(&format!("docker rm -f {}", made.trim())).await;
                    }
                }
            }
        }
    }
    assert!(problems.is_empty(), "{} differ:\n{}", problems.len(), problems.join("\n"));
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_program_says_and_ends_as_under_the_cli() {
    let engine = engine().await;
    let dir = folder(&[(".env", "FROM_FILE=yes\n")]);
    let stage = Stage { cwd: dir.path().to_owned(), stdin: b"typed\n".to_vec(), ..Stage::default() };
    let twins = Twins::new("exec");
    twins.same(&engine, "docker run -d --name {} alpine:3.12 sleep 600").await;
    for line in [
        "docker run --rm alpine:3.12 sh -c 'echo out; echo err >&2; exit 3'",
        "docker run --rm -i alpine:3.12 cat",
        "docker run --rm alpine:3.12 cat",
        "docker run --rm -a stdout alpine:3.12 sh -c 'echo out; echo err >&2'",
        "docker run --rm -a stderr alpine:3.12 sh -c 'echo out; echo err >&2; exit 4'",
        "docker run --rm -t alpine:3.12 sh -c 'test -t 1 && echo terminal'",
        "docker run --rm --env-file .env -e B=2 alpine:3.12 sh -c 'echo $FROM_FILE $B'",
        "docker run --rm alpine:3.12 sh -c 'kill -9 $$'",
        "docker exec {} sh -c 'echo out; echo err >&2; exit 5'",
        "docker exec -i {} cat",
        "docker exec --env-file .env -e B=2 -w /tmp -u 1:1 {} sh -c 'echo $FROM_FILE $B $(pwd) $(id -u)'",
        "docker exec --privileged {} sh -c 'grep CapEff /proc/self/status'",
        "docker exec {} nosuch",
        "docker exec {} /etc/passwd",
        "docker exec -w /nosuch {} ls",
        "docker exec -u nosuch {} ls",
        "docker exec -d {} true",
        "docker exec -d {} nosuch",
        "docker exec -it {} sh",
        "docker exec --env-file nope {} ls",
        "docker exec -t {} sh -c 'test -t 1 && echo terminal'",
    ] {
        twins.same_in(&engine, line, &stage, &stage).await;
    }
    twins.same(&engine, "docker rm -f {}").await;
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_created_container_is_started_and_attached_as_by_the_cli() {
    let engine = engine().await;
    let stage = Stage { stdin: b"typed\n".to_vec(), ..Stage::default() };
    let twins = Twins::new("start");
    // A program that ends at once after its last word is cut short by the CLI now and then, and so is one that answers before the
    // engine has tied its output to who attached: these linger.
    for line in [
        "docker create -i --name {} alpine:3.12 sh -c 'echo begun; read line; echo got $line; sleep 1; exit 6'",
        "docker start -a -i {}",
        "docker start -ai {}",
        "docker logs {}",
        "docker rm {}",
        "docker create --name {} alpine:3.12 nosuch",
        "docker start {}",
        "docker start -a {}",
        "docker start {} {}-nosuch",
        "docker rm {}",
        "docker run -d -i --name {} alpine:3.12 sh -c 'read line; sleep 1; echo got $line; sleep 1; exit 7'",
        "docker attach {}",
        "docker rm {}",
        "docker create --name {} -t alpine:3.12 sleep 600",
        "docker start {}",
        "docker attach {}",
        "docker rm -f {}",
    ] {
        twins.same_in(&engine, line, &stage, &stage).await;
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn the_id_goes_into_the_file_that_was_asked_for() {
    let engine = engine().await;
    let dir = folder(&[]);
    let stage = Stage { cwd: dir.path().to_owned(), ..Stage::default() };
    let said = ours_with(&engine, &parsed("docker create --cidfile id alpine:3.12 true"), &stage).await;
    assert_eq!(said.out().trim(), std::fs::read_to_string(dir.path().join("id")).unwrap());
    let again = "docker create --cidfile id alpine:3.12 true";
    let (ours, theirs_said) = (ours_with(&engine, &parsed(again), &stage).await, theirs_with(again, &stage).await);
    assert_same(again, &ours, &theirs_said);
    theirs(&format!("docker rm {}", said.out().trim())).await;
    let failed = "docker create --cidfile other --network nosuch --ip 300.1.1.1 alpine:3.12 true";
    ours_with(&engine, &parsed(failed), &stage).await;
    assert!(!dir.path().join("other").exists(), "no container, no id");
}
