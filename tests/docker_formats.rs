//! `--format` by us and by the docker CLI: the templates that docker's documentation and tutorials use, and those that are
//! wrong.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by them")]

mod support;

use support::parity::{assert_same, ours, theirs};
use support::{engine, free_port, unique};

/// Of a container with ports, a volume, labels, a health check and two networks.
const CONTAINER: [&str; 62] = [
    "{{.State.Status}}",
    "{{.Name}}",
    "{{.Id}}",
    "{{.ID}}",
    "{{.Created}}",
    "{{.HostConfig.LogConfig}} {{.HostConfig.RestartPolicy}}",
    "{{.State.Running}} {{.State.ExitCode}} {{.State.Pid | printf \"%T\" | len}}",
    "{{.State.Health.Status}}",
    "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}",
    "{{range .NetworkSettings.Networks}}{{.MacAddress}}{{end}}",
    "{{range $name, $net := .NetworkSettings.Networks}}{{$name}}: {{$net.IPAddress}}{{println}}{{end}}",
    "{{.NetworkSettings.IPAddress}}",
    "{{.LogPath}}",
    "{{.Config.Image}}",
    "{{json .Config}}",
    "{{json .State}}",
    "{{json .Mounts}}",
    "{{json .NetworkSettings.Ports}}",
    "{{json .NetworkSettings}}",
    "{{json .HostConfig}}",
    "{{json .}}",
    "{{.HostConfig.PortBindings}}",
    "{{.HostConfig.RestartPolicy.Name}} {{.HostConfig.NetworkMode}} {{.HostConfig.Memory}}",
    "{{range $p, $conf := .NetworkSettings.Ports}} {{$p}} -> {{(index $conf 0).HostPort}} {{end}}",
    "{{(index (index .NetworkSettings.Ports \"80/tcp\") 0).HostPort}}",
    "{{with (index .NetworkSettings.Ports \"80/tcp\")}}{{(index . 0).HostIp}}{{end}}",
    "{{with (index .NetworkSettings.Ports \"80/tcp\")}}{{(index . 0).HostIP}}{{end}}",
    "{{range .Mounts}}{{.Type}} {{.Name}} {{.Destination}} {{.RW}}{{end}}",
    "{{range .Mounts}}{{println .Source \" -> \" .Destination}}{{end}}",
    "{{.Mounts}}",
    "{{index .Config.Labels \"com.example.tier\"}}",
    "{{index .Config.Labels \"nosuch\"}}",
    "{{.Config.Labels.tier}} {{.Config.Labels.nosuch}}",
    "{{range $k, $v := .Config.Labels}}{{$k}}={{$v}},{{end}}",
    "{{range .Config.Env}}{{println .}}{{end}}",
    "{{.Config.Env}} {{.Config.Cmd}} {{.Config.Entrypoint}}",
    "{{join .Config.Env \", \"}} {{join .Config.Cmd \" \"}}",
    "{{range $i, $e := .Config.Env}}{{if $i}}, {{end}}{{$e}}{{end}}",
    "{{len .Mounts}} {{len .Config.Env}} {{len .Name}}",
    "{{if .State.Running}}up{{else}}down{{end}}",
    "{{if eq .State.Status \"running\" \"paused\"}}yes{{end}}{{if ne .Name \"x\"}}no{{end}}",
    "{{if and .State.Running (not .State.Paused)}}a{{end}}{{or .State.Error \"none\"}}",
    "{{if gt .HostConfig.Memory 0}}limited{{else if lt .RestartCount 1}}never{{end}}",
    "{{upper .State.Status}} {{title .State.Status}} {{lower \"ABC\"}}",
    "{{truncate .Id 12}} {{printf \"%.5s\" .Id}} {{slice .Id 0 4}}",
    "{{pad .State.Status 2 3}}|{{split .Name \"\"}}|{{index (split .Config.Image \":\") 1}}",
    "{{printf \"%s is %v, %5d|%-8s|%q\" .Name .State.Running .RestartCount .Driver .Path}}",
    "{{- .Name -}}  x  {{- /* a comment */ -}}  y",
    "{{$image := .Config.Image}}{{with .State}}{{.Status}} {{$image}} {{$.Name}}{{end}}",
    "{{.Config.ExposedPorts}} {{.NetworkSettings.Ports}}",
    "{{range .Config.Entrypoint}}x{{else}}no entrypoint{{end}}",
    "{{html \"<a&b>\"}} {{print 1 2 \"a\" nil}} {{js \"a=b\"}} {{urlquery \"a b&c\"}}",
    "{{.SizeRw}} {{json .SizeRw}}",
    "{{.HostConfig.Init}} {{.State.Health.FailingStreak}}",
    "{{.Nosuch}}",
    "{{.State.Nosuch}}",
    "{{.Name.Nosuch}}",
    "{{index .Config.Env 99}}",
    "{{join .Name \",\"}}",
    "{{nosuch .Name}}",
    "{{range .Config.Env}}",
    "{{.State.Status",
];

/// Of an image, a network and the engine.
const OTHERS: [&str; 26] = [
    "docker image inspect -f '{{.Id}} {{.RepoTags}} {{.Size}}' alpine:3.12",
    "docker image inspect -f '{{json .Config}}' golang:1.16-alpine",
    "docker image inspect -f '{{json .}}' golang:1.16-alpine",
    "docker image inspect -f '{{.Config.Env}} {{.Config.WorkingDir}} {{.Config.Cmd}} {{.Config.User}}' golang:1.16-alpine",
    "docker image inspect -f '{{.RootFS.Layers}} {{len .RootFS.Layers}}' golang:1.16-alpine",
    "docker image inspect -f '{{range .RootFS.Layers}}{{println .}}{{end}}' alpine:3.12",
    "docker image inspect -f '{{.Os}}/{{.Architecture}} {{.Metadata.LastTagTime.Nosuch}}' alpine:3.12",
    "docker image inspect -f '{{.Config.ExposedPorts}} {{.Config.Labels}} {{.GraphDriver.Name}}' alpine:3.12",
    "docker image inspect -f '{{.Config}}' golang:1.16-alpine",
    "docker network inspect -f '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}}' bridge",
    "docker network inspect -f '{{json .IPAM}} {{.Created}} {{json .Created}}' bridge",
    "docker network inspect -f '{{index .Options \"com.docker.network.bridge.name\"}} {{.Internal}}' bridge",
    "docker network inspect -f '{{.IPAM}}' bridge",
    "docker info -f '{{.ServerVersion}} {{.Driver}} {{.OSType}} {{.Architecture}}'",
    "docker info -f '{{json .Plugins}} {{json .Swarm}} {{json .RegistryConfig}} {{json .Runtimes}}'",
    "docker info --format '{{.Swarm.LocalNodeState}} {{.SecurityOptions}} {{.CgroupVersion}}'",
    "docker info --format '{{range .Plugins.Network}}{{.}} {{end}}'",
    "docker info --format '{{.Nosuch}}'",
    "docker version --format '{{.Server.Version}}'",
    "docker version --format '{{.Server.APIVersion}} {{.Server.Os}}/{{.Server.Arch}} {{.Server.Experimental}}'",
    "docker version --format '{{json .Server}}'",
    "docker version --format '{{range .Server.Components}}{{.Name}} {{.Version}}{{println}}{{end}}'",
    "docker version --format '{{.Server.Nosuch}}'",
    "docker version --format '{{.Nosuch'",
    "docker system df --format '{{.Type}}: {{.Nosuch}}'",
    "docker events --since 1s --until 0s --format '{{.Nosuch}}'",
];

/// Of the container in a list.
const ROWS: [&str; 18] = [
    "{{.ID}}: {{.Command}}",
    "{{.Names}}",
    "table {{.Names}}\\t{{.Ports}}",
    "table {{.ID}}\\t{{.Names}}\\t{{.Status}}",
    "table {{.Names}}\\t{{.Image}}\\t{{.Label \"com.example.tier\"}}",
    "table {{.ID}}\\t{{.Labels}}",
    "table {{upper .Names}}\\t{{truncate .Image 3}}\\t{{json .State}}",
    "table {{.Names}}\\t{{.Networks}}\\t{{.Mounts}}\\t{{.LocalVolumes}}\\t{{.RunningFor}}",
    "{{.Names}}\\t{{.State}}\\n{{.Image}}",
    "{{json .}}",
    "{{json .Names}} {{.CreatedAt}}",
    "{{.Names | printf \"%-20s|\"}}",
    "{{if eq .State \"running\"}}{{.Names}}{{end}}",
    "{{.Size}}",
    "{{.Label}}",
    "{{.Nosuch}}",
    "{{.Names",
    "table {{nosuch .Names}}",
];

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn templates_print_what_the_cli_prints() {
    let engine = engine().await;
    let (name, port) = (unique("format"), free_port());
    let run = format!(
        "docker run -d --name {name} -p 127.0.0.1:{port}:80 -v {name}:/data --label com.example.tier=front --label tier=x --health-cmd true \
         --health-interval 1h -e 'A=<1>' -e B=2 alpine:3.12 sleep 300"
    );
    let said = ours(&engine, &run).await;
    assert_eq!(said.code, 0, "{}", said.err());
    let mut lines: Vec<String> = CONTAINER.iter().map(|format| format!("docker inspect -f '{format}' {name}")).collect();
    lines.extend(OTHERS.iter().map(|line| (*line).to_owned()));
    lines.extend(ROWS.iter().map(|format| format!("docker ps -a -f name={name} --format '{format}'")));
    let mut wrong = Vec::new();
    for line in lines {
        // One after the other: an engine counts its disk for one at a time.
        let (ours, theirs) = (ours(&engine, &line).await, theirs(&line).await);
        let same = std::panic::catch_unwind(|| assert_same(&line, &ours, &theirs));
        if let Err(told) = same {
            wrong.push(told.downcast_ref::<String>().cloned().unwrap_or(line));
        }
    }
    let removed = ours(&engine, &format!("docker rm -fv {name}")).await;
    assert_eq!(removed.code, 0);
    assert_eq!(ours(&engine, &format!("docker volume rm {name}")).await.code, 0);
    assert!(wrong.is_empty(), "{} templates differ\n{}", wrong.len(), wrong.join("\n"));
}
