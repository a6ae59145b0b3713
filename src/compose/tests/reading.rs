use super::{Folder, project};
use crate::compose::{Condition, Warning};
use crate::docker_cli::MountKind;

const COURSE: &str = "\
version: \"3.8\"
services:
  postgres:
    image: postgres:12.8
    container_name: postgres
    restart: always
    env_file: .env
    environment:
      - POSTGRES_USER=${POSTGRES_USER}
      - POSTGRES_PASSWORD
    ports:
      - 5432:5432
    volumes:
      - db:/var/lib/postgresql/data
  api:
    build:
      context: .
      dockerfile: Dockerfile
    ports: [\"8080:8080\"]
    environment: {POSTGRES_HOST: postgres}
    depends_on: [postgres]
    entrypoint: [\"/app/wait-for.sh\", \"postgres:5432\", \"--\"]
    command: [\"/app/main\"]
volumes:
  db:
";

#[test]
fn the_course_file_becomes_a_project_that_can_be_run() {
    let env = "POSTGRES_USER=go\nexport POSTGRES_PASSWORD='s3cret # x'\n";
    let loaded = Folder::with(&[("docker-compose.yml", COURSE), (".env", env)]).load().unwrap();
    let project = loaded.project;
    assert_eq!((project.name.as_str(), project.folder.as_str()), ("shop", "/work/shop"));
    assert_eq!(project.files, ["/work/shop/docker-compose.yml"]);
    assert_eq!(project.order(), ["postgres", "api"]);
    let (api, postgres) = (&project.services["api"], &project.services["postgres"]);
    assert_eq!(postgres.environment["POSTGRES_PASSWORD"].as_deref(), Some("s3cret # x"));
    assert_eq!(postgres.environment["POSTGRES_USER"].as_deref(), Some("go"));
    assert_eq!(postgres.restart.as_deref(), Some("always"));
    assert_eq!((postgres.ports[0].host_port, postgres.ports[0].container_port), (Some(5432), 5432));
    let mount = &postgres.mounts[0].spec;
    assert_eq!((mount.kind, mount.source.as_deref()), (MountKind::Volume, Some("db")));
    assert_eq!(project.volumes["db"].create.name.as_deref(), Some("shop_db"));
    assert_eq!(project.networks["default"].create.name, "shop_default");
    assert_eq!(api.entrypoint.as_ref().unwrap().len(), 3);
    assert_eq!(api.command.as_deref(), Some(&["/app/main".to_owned()][..]));
    assert_eq!(api.build.as_ref().unwrap().context, "/work/shop");
    assert_eq!(api.depends_on["postgres"].condition, Condition::Started);
    assert_eq!((project.image(api), project.container(api, 1)), ("shop-api".to_owned(), "shop-api-1".to_owned()));
    assert_eq!(project.container(postgres, 1), "postgres");
    assert_eq!(loaded.warnings, [Warning::Version { file: "/work/shop/docker-compose.yml".to_owned() }]);
}

#[test]
fn a_healthcheck_and_conditions_are_read() {
    let project = project(
        "services:\n  db:\n    image: postgres\n    healthcheck:\n      test: pg_isready -U $$USER\n      interval: 1m30s\n      \
         retries: 5\n  api:\n    image: a\n    depends_on:\n      db: {condition: service_healthy, restart: true}\n      \
         setup: {condition: service_completed_successfully, required: false}\n  setup: {image: b, healthcheck: {disable: true}}\n",
    );
    let check = project.services["db"].healthcheck.clone().unwrap();
    assert_eq!(check.test, ["CMD-SHELL", "pg_isready -U $USER"]);
    assert_eq!((check.times.interval, check.times.retries), (Some(90_000_000_000), Some(5)));
    assert_eq!(project.services["setup"].healthcheck.clone().unwrap().test, ["NONE"]);
    let api = &project.services["api"].depends_on;
    assert_eq!((api["db"].condition, api["db"].restart, api["db"].required), (Condition::Healthy, true, true));
    assert_eq!((api["setup"].condition, api["setup"].required), (Condition::Completed, false));
}

#[test]
fn volumes_are_told_apart_by_how_their_source_begins() {
    let project = project(
        "services:\n  a:\n    image: a\n    tmpfs: /run\n    volumes:\n      - data:/data:ro\n      - ./src:/src\n      - ../up:/up\n      \
         - ~/x:/home\n      - /abs:/abs:z,rslave\n      - /anon\n      - {type: tmpfs, target: /t, tmpfs: {size: 64m, mode: 0755}}\n      \
         - {type: bind, source: ., target: /here}\n      - data:/src\nvolumes: {data: {name: mine}}\n",
    );
    let mounts = &project.services["a"].mounts;
    let told: Vec<(MountKind, Option<&str>, &str, bool)> = mounts
        .iter()
        .map(|mount| {
            let spec = &mount.spec;
            (spec.kind, spec.source.as_deref(), spec.target.as_str(), mount.create_host_path)
        })
        .collect();
    assert_eq!(
        told,
        [
            (MountKind::Volume, Some("data"), "/data", false),
            (MountKind::Volume, Some("data"), "/src", false),
            (MountKind::Bind, Some("/work/up"), "/up", true),
            (MountKind::Bind, Some("/home/mika/x"), "/home", true),
            (MountKind::Bind, Some("/abs"), "/abs", true),
            (MountKind::Volume, None, "/anon", false),
            (MountKind::Tmpfs, None, "/t", false),
            (MountKind::Bind, Some("/work/shop"), "/here", false),
        ]
    );
    assert!(mounts[0].spec.read_only);
    assert_eq!(mounts[4].selinux.as_deref(), Some("z"));
    let option = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(mounts[4].spec.options, [option("bind-propagation", "rslave")]);
    assert_eq!(mounts[6].spec.options, [option("tmpfs-size", "67108864"), option("tmpfs-mode", "755")]);
    assert_eq!(project.volumes["data"].create.name.as_deref(), Some("mine"));
}

#[test]
fn a_profile_sleeps_until_it_is_asked_for() {
    let text = "services:\n  web: {image: a}\n  tools: {image: b, profiles: [debug], networks: [back], volumes: [v:/v]}\n\
                networks: {back: }\nvolumes: {v: }\n";
    let mut folder = Folder::with(&[("compose.yaml", text)]);
    let sleeping = folder.load().unwrap().project;
    assert_eq!(sleeping.services.keys().collect::<Vec<_>>(), ["web"]);
    assert_eq!(sleeping.disabled.keys().collect::<Vec<_>>(), ["tools"]);
    assert!(!sleeping.networks.contains_key("back") && sleeping.volumes.is_empty());
    folder.env.insert("COMPOSE_PROFILES".to_owned(), "x,debug".to_owned());
    assert_eq!(folder.load().unwrap().project.services.len(), 2);
    folder.env.clear();
    folder.project.profiles = vec!["*".to_owned()];
    let awake = folder.load().unwrap().project;
    assert!(awake.networks.contains_key("back") && awake.volumes.contains_key("v"));
}

#[test]
fn the_name_comes_from_the_flag_the_environment_the_file_or_the_folder() {
    let mut folder = Folder::with(&[("compose.yaml", "name: $WHO-file\nservices: {a: {image: \"a:${COMPOSE_PROJECT_NAME}\"}}")]);
    folder.env.insert("WHO".to_owned(), "my".to_owned());
    let named = |folder: &Folder| folder.load().unwrap().project;
    assert_eq!(named(&folder).services["a"].image.as_deref(), Some("a:my-file"));
    folder.env.insert("COMPOSE_PROJECT_NAME".to_owned(), "from-env".to_owned());
    assert_eq!(named(&folder).name, "from-env");
    folder.project.name = Some("flag".to_owned());
    assert_eq!(named(&folder).name, "flag");
    folder.project.name = Some("Not Good".to_owned());
    let refused = folder.load().unwrap_err();
    assert!(refused.to_string().contains("`Not Good` cannot be a project name"), "{refused}");
}

#[test]
fn variables_come_from_the_environment_before_the_env_file_and_unset_ones_are_told() {
    let text = "services:\n  a:\n    image: ${IMAGE:-alpine:3.12}\n    environment:\n      - A=$A\n      - B=${B}\n      - C\n      - D=${NO}\n      - E\n";
    let mut folder = Folder::with(&[("compose.yaml", text), (".env", "A=file\nB=file\nC=c"), ("other.env", "A=other")]);
    folder.env.insert("B".to_owned(), "shell".to_owned());
    let loaded = folder.load().unwrap();
    let service = &loaded.project.services["a"];
    assert_eq!(service.image.as_deref(), Some("alpine:3.12"));
    let value = |name: &str| service.environment[name].clone();
    assert_eq!((value("A"), value("B"), value("C")), (Some("file".into()), Some("shell".into()), Some("c".into())));
    assert_eq!((value("D"), value("E")), (Some(String::new()), None));
    assert_eq!(loaded.warnings, [Warning::Unset { name: "NO".to_owned() }]);
    folder.project.env_files = vec!["other.env".to_owned()];
    assert_eq!(folder.load().unwrap().project.services["a"].environment["A"].as_deref(), Some("other"));
}

#[test]
fn the_file_is_looked_for_in_the_folders_above() {
    let folder = Folder::with(&[("/work/compose.yml", "services: {a: {image: a, volumes: [./x:/x]}}"), ("/work/.env", "")]);
    let project = folder.load().unwrap().project;
    assert_eq!((project.name.as_str(), project.folder.as_str()), ("work", "/work"));
    assert_eq!(project.services["a"].mounts[0].spec.source.as_deref(), Some("/work/x"));
    let refused = Folder::with(&[]).load().unwrap_err();
    assert!(refused.to_string().contains("no compose file in /work/shop or above"), "{refused}");
}

#[test]
fn sharing_a_network_with_another_service_waits_for_it() {
    let project = project("services:\n  a: {image: a, network_mode: 'service:b'}\n  b: {image: b}\n");
    assert!(project.services["a"].networks.is_empty());
    assert!(project.services["a"].depends_on["b"].restart);
}

#[test]
fn what_a_sleeping_service_needs_may_sleep_too_and_so_may_what_is_not_required() {
    let text = "services:\n  a: {image: a, depends_on: {b: {condition: service_started, required: false}}}\n  \
                b: {image: b, profiles: [x]}\n  c: {image: c, profiles: [y], depends_on: [b]}\n";
    assert_eq!(project(text).services.keys().collect::<Vec<_>>(), ["a"]);
}

#[test]
fn a_name_in_the_file_is_made_fit_and_a_lone_dollar_is_one() {
    let project = project("name: My Shop.2\nservices: {a: {image: a, command: [grep, 'done$', '$ x']}}");
    assert_eq!(project.name, "myshop2");
    assert_eq!(project.services["a"].command.as_deref(), Some(&["grep", "done$", "$ x"].map(str::to_owned)[..]));
}
