use super::Folder;

#[test]
fn an_override_adds_to_lists_and_keys_and_replaces_single_values() {
    let base = "services:\n  a:\n    image: a\n    command: [old, words]\n    environment: [A=1, B=1]\n    ports: ['80:80']\n    \
                volumes: ['v:/data', './x:/x']\n    depends_on: [b]\n    labels: {l: '1'}\n    build: {context: src, args: [X=1]}\n  b: {image: b}\n\
                volumes: {v: , w: }\n";
    let over = "services:\n  a:\n    command: new\n    environment: {B: 2, C: 3}\n    ports: ['80:80', '81:81']\n    volumes: ['w:/data']\n    \
                depends_on: {b: {condition: service_healthy}}\n    labels: [m=2]\n    build: {args: {Y: 2}}\n    networks: {default: {aliases: [x]}}\n";
    let project = Folder::with(&[("compose.yaml", base), ("compose.override.yaml", over)]).load().unwrap().project;
    let a = &project.services["a"];
    assert_eq!(a.command.as_deref(), Some(&["new".to_owned()][..]));
    let env: Vec<_> = a.environment.iter().map(|(name, value)| format!("{name}={}", value.as_deref().unwrap())).collect();
    assert_eq!(env, ["A=1", "B=2", "C=3"]);
    assert_eq!(a.ports.iter().map(|port| port.container_port).collect::<Vec<_>>(), [80, 81]);
    let mounts: Vec<_> = a.mounts.iter().map(|mount| mount.spec.source.as_deref().unwrap()).collect();
    assert_eq!(mounts, ["w", "/work/shop/x"]);
    assert_eq!(a.depends_on["b"].condition, crate::compose::Condition::Healthy);
    assert_eq!(a.labels.len(), 2);
    let build = a.build.as_ref().unwrap();
    assert_eq!((build.context.as_str(), build.args.len()), ("/work/shop/src", 2));
    assert_eq!(a.networks[0].aliases, ["x"]);
    assert_eq!(project.files, ["/work/shop/compose.yaml", "/work/shop/compose.override.yaml"]);
}

#[test]
fn files_that_are_named_are_merged_in_their_order_and_nothing_else_is_read() {
    let mut folder = Folder::with(&[
        ("compose.yaml", "nonsense"),
        ("deploy/one.yaml", "name: one\nservices: {a: {image: a, volumes: ['./d:/d']}}"),
        ("two.yaml", "name: two\nservices: {a: {image: b, profiles: []}}"),
    ]);
    folder.project.files = vec!["deploy/one.yaml".to_owned(), "two.yaml".to_owned()];
    let project = folder.load().unwrap().project;
    assert_eq!((project.name.as_str(), project.folder.as_str()), ("two", "/work/shop/deploy"));
    assert_eq!(project.services["a"].image.as_deref(), Some("b"));
    assert_eq!(project.services["a"].mounts[0].spec.source.as_deref(), Some("/work/shop/deploy/d"));
    folder.project.files.push("three.yaml".to_owned());
    assert!(folder.load().unwrap_err().to_string().contains("there is no file /work/shop/three.yaml"));
}

#[test]
fn a_problem_in_the_second_file_is_told_there() {
    let folder = Folder::with(&[
        ("compose.yaml", "services: {a: {image: a}}"),
        ("compose.override.yml", "services:\n  a:\n    prots: []\n"),
    ]);
    let refused = folder.load().unwrap_err();
    let span = refused.problems[0].span.clone().unwrap();
    assert_eq!((span.file.as_str(), span.line), ("/work/shop/compose.override.yml", 3));
}
