use super::{Folder, project, wrong};
use crate::i18n::Lang;

#[test]
fn a_slip_of_the_pen_is_told_from_what_is_not_run() {
    let text = "services:\n  web:\n    imag: nginx\n    image: nginx\n    gpus: all\n    depend_on: [db]\nvolums:\n  db:\n";
    assert_eq!(
        wrong(text),
        [
            (3, 5, "docker compose has no key `services.web.imag` (did you mean `image`)".to_owned()),
            (
                5,
                5,
                "docker compose has `services.web.gpus`, sealegs does not run it (leave it out, or run docker compose in a \
                 terminal of your own: the checks look at the same engine)"
                    .to_owned()
            ),
            (6, 5, "docker compose has no key `services.web.depend_on` (did you mean `depends_on`)".to_owned()),
            (7, 1, "docker compose has no key `volums` (did you mean `volumes`)".to_owned()),
        ]
    );
}

#[test]
fn a_problem_shows_the_line_and_what_to_do_in_the_learners_language() {
    let folder = Folder::with(&[("compose.yaml", "services:\n  web:\n    image: nginx\n    ports:\n      - 8080:99999\n")]);
    let refused = folder.load().unwrap_err();
    assert_eq!(
        refused.text(Lang::En),
        "error[bad-value]: `8080:99999` for `services.web.ports`: a port is a number from 1 to 65535\n  \
         --> /work/shop/compose.yaml:5:9\n   |\n 5 |       - 8080:99999\n   |         ^\n  \
         = help: write HOST:CONTAINER, such as 8080:80, 127.0.0.1:8080:80 or 53:53/udp"
    );
    assert!(refused.text(Lang::Ja).contains("ポートは 1 から 65535 までの数です"));
}

#[test]
fn what_does_not_fit_together_is_named_with_its_place() {
    for (text, line, column, want) in [
        ("services:\n  a: {restart: always}", 2, 3, "service `a` has neither an image nor a build"),
        (
            "services:\n  a: {image: a, depends_on: [bd]}\n  db: {image: b}",
            2,
            30,
            "refers to the service `bd`, which is not declared (did you mean `db`)",
        ),
        (
            "services:\n  a: {image: a, networks: [back]}",
            2,
            28,
            "refers to the network `back`, which is not declared (declare it",
        ),
        (
            "services:\n  a: {image: a, volumes: ['db:/x']}\nvolumes: {dbs: }",
            2,
            27,
            "refers to the volume `db`, which is not declared (did you mean `dbs`)",
        ),
        (
            "services:\n  a: {image: a, depends_on: [b]}\n  b: {image: b, depends_on: [a]}",
            2,
            17,
            "services wait for each other: a → b → a",
        ),
        ("services:\n  a: {image: a, network_mode: host, networks: [default]}", 2, 17, "exclude each other"),
        ("services:\n  a: {image: a, container_name: x, scale: 2}", 2, 17, "exclude each other"),
        ("services:\n  a: {image: Alpine}", 2, 14, "image names have no capital letters"),
        ("services: {}", 1, 11, "there is no service"),
        ("", 1, 1, "there is no service"),
        ("- a", 1, 1, "a compose file begins with keys"),
        ("services:\n  a b: {image: a}", 2, 3, "`a b` cannot be a name here"),
        ("services:\n  a:\n    image: a\n    image: b", 4, 5, "the key `image` stands here a second time"),
        ("services:\n\ta: b", 2, 2, "tabs"),
        ("services:\n  a:\n    image: a\n   tty: true", 4, 4, "compare this line's indentation"),
        ("services:\n  a: {image: a, command: 'x \"y'}", 2, 26, "a quote is never closed"),
        ("services:\n  a: {image: '${X:?give X}'}", 2, 14, "the variable X has no value: give X"),
        ("services:\n  a: {image: a, command: 'echo ${1}'}", 2, 26, "a `$` begins no variable"),
        (
            "services:\n  a: {image: a, depends_on: {b: {}}}\n  b: {image: b}",
            2,
            30,
            "needs the key `condition` (write condition: service_started",
        ),
        (
            "services:\n  a: {image: a, depends_on: [b]}\n  b: {image: b, profiles: [x]}",
            2,
            30,
            "service `a` depends on `b`, whose profile `x` is not active (docker compose --profile x",
        ),
        ("services:\n  a: {image: a, env_file: no.env}", 2, 27, "there is no file /work/shop/no.env"),
        ("services:\n  a: {build: 'https://x/y.git'}", 2, 14, "sealegs builds from a folder only"),
        ("services:\n  a: {image: a, user: 1000}", 2, 23, "takes text, but this is a number (put it in quotes: \"1000\")"),
        (
            "services:\n  a: {image: a, restart: false}",
            2,
            26,
            "takes text, but this is true or false (put it in quotes: \"false\")",
        ),
        ("services:\n  a: {image: a, restart: allways}", 2, 26, "this is not a restart policy"),
        ("services:\n  a: {image: a, ports: 8080}", 2, 24, "takes a list, but this is a number"),
        ("services:\n  a: {image: a, tty: maybe}", 2, 22, "only true or false"),
        ("services:\n  a: {image: a, mem_limit: lots}", 2, 28, "a size is a number"),
        ("services:\n  a: {image: a, stop_grace_period: 10}", 2, 36, "takes text, but this is a number"),
        ("services:\n  a: {image: a, volumes: [{type: bind, target: /x}]}", 2, 27, "needs the key `source`"),
        ("services:\n  a: {image: a, ports: [{published: 1}]}", 2, 25, "needs the key `target`"),
        ("services:\n  a: {image: a, depends_on: {b: {condition: healthy}}}", 2, 45, "only one of service_started"),
        ("services:\n  a: {image: a, healthcheck: {test: [pg_isready]}}", 2, 38, "only one of CMD"),
        ("services:\n  a: {image: a, secrets: [x]}", 2, 17, "sealegs does not run it"),
    ] {
        let found = wrong(text);
        let (at, told) = ((found[0].0, found[0].1), &found[0].2);
        assert_eq!((found.len(), at), (1, (line, column)), "{text}\n{found:?}");
        assert!(told.contains(want), "{text}\n{told}");
    }
}

#[test]
fn a_problem_within_an_anchor_is_told_once() {
    let text = "x-a: &a {restart: sometimes}\nservices:\n  a: {image: a, <<: *a}\n  b: {image: b, <<: *a}\n";
    assert_eq!(wrong(text).len(), 1, "{:?}", wrong(text));
}

#[test]
fn extensions_and_an_env_file_that_may_be_missing_are_fine() {
    let project = project(
        "x-any: {thing: [1]}\nservices:\n  a:\n    image: a\n    x-own: 1\n    env_file: [{path: no.env, required: false}]\n    \
         build: {context: ., x-more: y}\n",
    );
    assert!(project.services["a"].environment.is_empty());
}

#[test]
fn what_could_blow_up_is_refused() {
    let many: String = (0..600).map(|n| format!("  s{n}: {{image: a}}\n")).collect();
    assert!(wrong(&format!("services:\n{many}"))[0].2.contains("more services than"));
    let wrongs: String = (0..600).map(|n| format!("  s{n}: {{imge: a}}\n")).collect();
    assert_eq!(wrong(&format!("services:\n{wrongs}")).len(), 51);
}
