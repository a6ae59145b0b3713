use super::*;

#[test]
fn lists_look_like_dockers() {
    let images = said("docker images").stdout;
    let lines: Vec<&str> = images.lines().collect();
    assert_eq!(lines[0].split_whitespace().collect::<Vec<_>>(), ["REPOSITORY", "TAG", "IMAGE", "ID", "CREATED", "SIZE"]);
    assert!(
        lines[1].starts_with("goapp        latest    0123456789ab   ") && lines[1].ends_with(" years ago   28.2MB"),
        "{images}"
    );
    assert!(lines[2].starts_with("me/goapp     2 "), "{images}");
    assert!(lines[3].starts_with("<none>       <none>    fedcba987654"), "{images}");
    assert!(said("docker images --digests").stdout.contains("latest    sha256:77   0123456789ab"));
    assert_eq!(said("docker images -q --no-trunc").stdout.lines().next(), Some("sha256:0123456789abcdef"));
    let ps = said("docker ps").stdout;
    assert!(ps.contains("fedcba987654   goapp     \"/server\"   "), "{ps}");
    assert!(ps.contains("   Up 2 minutes   0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   web"), "{ps}");
    assert_eq!(said("docker ps -q").stdout, "fedcba987654\n");
    assert_eq!(said("docker volume ls").stdout, "DRIVER    VOLUME NAME\nlocal     roach\nlocal     v9\nlocal     v10\n");
    let networks = said("docker network ls").stdout;
    assert_eq!(networks.lines().nth(1), Some("001122334455   bridge    bridge    local"));
    let history = said("docker history goapp").stdout;
    assert!(history.starts_with("IMAGE       CREATED   CREATED BY"), "{history}");
    assert!(history.lines().nth(2).is_some_and(|line| line.contains("COPY /server /server # buildkit   6MB")), "{history}");
}

#[test]
fn what_is_wanted_of_a_list_is_asked_of_the_engine() {
    assert_eq!(said("docker images me/goapp").asked, ["list reference=me/goapp"]);
    assert_eq!(said("docker ps -f status=exited -f label=a -f label=b=c").asked, ["list label=a,b=c status=exited"]);
}

#[test]
fn templates_and_tables_of_templates_fill_in_rows() {
    assert_eq!(said(r#"docker ps --format "{{.Names}}: {{.Label \"tier\"}}""#).stdout, "web: front\n");
    assert_eq!(said(r#"docker ps --format "table {{.Names}}\t{{.State}}""#).stdout, "NAMES     STATE\nweb       running\n");
    let json = said("docker ps --format json").stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["Names"], &json["Labels"]), (&"web".into(), &"tier=front".into()));
    let wrong = said("docker volume ls --format {{.Foo}}");
    assert_eq!(
        wrong.stderr,
        "template parsing error: template: :1:2: executing \"\" at <.Foo>: can't evaluate field Foo in type *formatter.volumeContext\n"
    );
    assert!(wrong.result.is_err());
    assert!(said("docker ps --format {{.Foo").asked.is_empty(), "a broken template asks nothing of the engine");
}

#[test]
fn ports_and_details_are_shown_under_dockers_names() {
    assert_eq!(said("docker port web").stdout, "80/tcp -> 0.0.0.0:8080\n80/tcp -> [::]:8080\n");
    assert_eq!(said("docker port web 80").stdout, "0.0.0.0:8080\n[::]:8080\n");
    assert_eq!(said("docker port web 81").stderr, "Error: No public port '81' published for web\n");
    let shown = said("docker inspect web").stdout;
    assert!(shown.contains("\"a && b\""), "texts stand as the engine gives them: {shown}");
    let container: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(container[0]["NetworkSettings"]["Ports"]["80/tcp"][0]["HostPort"], "8080");
    let image: serde_json::Value = serde_json::from_str(&said("docker image inspect goapp").stdout).unwrap();
    assert_eq!(image[0]["Config"]["User"], "nonroot");
    let missing = said("docker inspect nosuch");
    assert_eq!((missing.stdout.as_str(), missing.stderr.as_str()), ("[]\n", "Error: No such object: nosuch\n"));
}

#[test]
fn a_template_takes_single_details_and_fields_of_newer_engines() {
    assert_eq!(said("docker inspect -f {{.State.Status}} web").stdout, "running\n");
    let addresses = "docker inspect -f {{range.NetworkSettings.Networks}}{{.IPAddress}}{{end}} web nosuch";
    let some = said(addresses);
    assert_eq!((some.stdout.as_str(), some.stderr.as_str()), ("172.17.0.2\n", "Error: No such object: nosuch\n"));
    assert_eq!(said("docker inspect -f {{.NewField.A}} goapp").stdout, "1\n");
    let wrong = said("docker inspect -f {{.Foo}} web");
    assert_eq!(
        wrong.stderr,
        "template parsing error: template: :1:2: executing \"\" at <.Foo>: map has no entry for key \"Foo\"\n"
    );
}
