//! Building images.

use sealegs::engine::{Ability, BuildEvent, BuildRequest, Builder, Engine, EngineError, StepState};

use crate::given::Given;
use crate::support::{build, build_of, folder};

crate::cases!["Builds";
    "the last of several stages becomes the image, under all its names" => stages,
    "arguments, labels, target and another Dockerfile are taken" => settings,
    "a failing RUN names its line and its exit code" => failing_run,
    "a Dockerfile that cannot be read names its line" => unreadable,
    "a file to copy that is not there names its line" => no_file,
    "a base image whose registry cannot be reached is told as that" => no_base,
    "what .dockerignore names does not reach the image" => ignored,
    "what was built before is taken from the cache, and built anew when asked" => cache,
    "a step may mount a cache" needs BuildKit => mounts,
];

fn logged(events: &[BuildEvent], text: &str) -> bool {
    events.iter().any(|event| matches!(event, BuildEvent::Log { line, .. } if line.contains(text)))
}

async fn stages(it: Given) {
    let (tag, second) = (it.name("multi"), it.name("multi-b"));
    let text = format!(
        "FROM alpine:3.12 AS build\nWORKDIR /app\nRUN echo made-here > out && echo loud-{tag}\n\nFROM alpine:3.13\n\
         COPY --from=build /app/out /out\nUSER nobody\nEXPOSE 8888\nENTRYPOINT [\"/bin/cat\", \"/out\"]\n"
    );
    let dir = folder(&[("Dockerfile", &text)]);
    let mut request = build_of(dir.path(), &tag);
    request.build.tags.push(format!("{second}:v2"));
    let (built, events) = build(&it.engine, request).await;
    let id = built.unwrap();
    assert!(logged(&events, &format!("loud-{tag}")), "{events:?}");
    let builder = events.iter().find_map(|event| match event {
        BuildEvent::Builder(builder, _) => Some(*builder),
        _ => None,
    });
    assert_eq!(builder == Some(Builder::BuildKit), it.can(Ability::BuildKit), "{builder:?}");
    let image = it.engine.image(&tag).await.unwrap();
    assert_eq!(image.id, id);
    assert_eq!(
        (image.user.as_str(), &image.exposed[..], &image.entrypoint[..]),
        ("nobody", &["8888/tcp".to_owned()][..], &["/bin/cat".to_owned(), "/out".to_owned()][..])
    );
    assert_eq!(it.engine.image(&format!("{second}:v2")).await.unwrap().id, id);
    assert!(image.tags.contains(&format!("{tag}:latest")), "names as docker writes them: {:?}", image.tags);
    let run = sealegs::docker_cli::Run { rm: true, name: Some(it.name("out")), ..crate::support::run_of(&tag, &[]) };
    assert_eq!(it.ran(run).await.1, "made-here\n");
    let _ = it.engine.remove_image(&format!("{second}:v2"), true, false).await;
}

async fn settings(it: Given) {
    let tag = it.name("args");
    let text = "FROM alpine:3.12 AS one\nARG WORD=unset\nRUN echo word-is-$WORD\nFROM one AS two\nRUN exit 3\n";
    let (dir, outside) = (folder(&[("main.go", "")]), folder(&[("Other.Dockerfile", text)]));
    let mut request = build_of(dir.path(), &tag);
    request.build.file = Some(outside.path().join("Other.Dockerfile").display().to_string());
    request.build.target = Some("one".to_owned());
    request.build.build_args = vec![("WORD".to_owned(), tag.clone())];
    request.build.labels = vec![("tier".to_owned(), "web".to_owned())];
    let (built, events) = build(&it.engine, request).await;
    built.unwrap();
    assert!(logged(&events, &format!("word-is-{tag}")), "{events:?}");
    let labels = it.engine.image(&tag).await.unwrap().labels;
    assert_eq!(labels.get("tier").map(String::as_str), Some("web"));
    assert_eq!(labels.get("sealegs.session").map(String::as_str), Some("test"));
}

async fn failing_run(it: Given) {
    let tag = it.name("fail");
    let text = format!("FROM alpine:3.12\n\nWORKDIR /app\n# why\nRUN echo before-{tag}; \\\n    exit 7\n");
    let dir = folder(&[("Dockerfile", &text)]);
    let (built, events) = build(&it.engine, build_of(dir.path(), &tag)).await;
    match built {
        Err(EngineError::BuildFailed { line, exit, instruction, .. }) => {
            assert_eq!((line, exit), (Some(5), Some(7)));
            assert!(instruction.unwrap_or_default().starts_with("RUN echo before"));
        }
        other => panic!("{other:?}"),
    }
    assert!(logged(&events, &format!("before-{tag}")), "{events:?}");
    assert!(matches!(it.engine.image(&tag).await, Err(EngineError::NotFound { what: "image", .. })));
}

async fn unreadable(it: Given) {
    let dir = folder(&[("Dockerfile", "FROM alpine:3.12\nRUN true\nCOPPY a b\n")]);
    match build(&it.engine, build_of(dir.path(), &it.name("parse"))).await.0 {
        Err(EngineError::BuildFailed { line, message, .. }) => {
            assert_eq!(line, Some(3), "{message}");
            assert!(message.to_lowercase().contains("unknown instruction"), "{message}");
        }
        other => panic!("{other:?}"),
    }
}

async fn no_file(it: Given) {
    let dir = folder(&[("Dockerfile", "FROM alpine:3.12\nWORKDIR /app\n\nCOPY nope.go go.mod ./\n"), ("go.mod", "")]);
    match build(&it.engine, build_of(dir.path(), &it.name("copy"))).await.0 {
        Err(EngineError::BuildFailed { line, message, .. }) => {
            assert_eq!(line, Some(4), "{message}");
            assert!(message.contains("nope.go"), "{message}");
        }
        other => panic!("{other:?}"),
    }
}

async fn no_base(it: Given) {
    let dir = folder(&[("Dockerfile", "FROM 127.0.0.1:1/nope:1\nRUN true\n")]);
    match build(&it.engine, build_of(dir.path(), &it.name("base"))).await.0 {
        Err(EngineError::PullFailed { reference, unreachable, .. }) => {
            assert_eq!((reference.as_str(), unreachable), ("127.0.0.1:1/nope:1", true));
        }
        other => panic!("{other:?}"),
    }
}

async fn ignored(it: Given) {
    let tag = it.name("ignore");
    let dir = folder(&[
        ("Dockerfile", &format!("FROM alpine:3.12\nCOPY . /ctx\nRUN : {tag}; cd /ctx && find . -type f | sort\n")),
        (".dockerignore", "# comment\n*.log\nnode_modules\n!keep.log\n**/secret\n"),
        ("a.log", ""),
        ("keep.log", ""),
        ("main.go", ""),
        ("node_modules/x/y.js", ""),
        ("sub/secret", ""),
    ]);
    let (built, events) = build(&it.engine, build_of(dir.path(), &tag)).await;
    built.unwrap();
    let mut files: Vec<&str> = events
        .iter()
        .filter_map(|event| match event {
            BuildEvent::Log { line, .. } => line.strip_prefix("./"),
            _ => None,
        })
        .collect();
    files.sort_unstable();
    assert_eq!(files, [".dockerignore", "Dockerfile", "keep.log", "main.go"]);
}

async fn cache(it: Given) {
    let tag = it.name("cache");
    let dir = folder(&[("Dockerfile", &format!("FROM alpine:3.12\nRUN echo ran-{tag}\n"))]);
    for (no_cache, again) in [(false, true), (false, false), (true, true)] {
        let request = build_of(dir.path(), &tag);
        let request = BuildRequest { build: sealegs::docker_cli::Build { no_cache, ..request.build }, ..request };
        let (built, events) = build(&it.engine, request).await;
        built.unwrap();
        assert_eq!(logged(&events, &format!("ran-{tag}")) && !step(&events, &StepState::Cached), again, "{events:?}");
    }
}

fn step(events: &[BuildEvent], wanted: &StepState) -> bool {
    events.iter().any(|event| matches!(event, BuildEvent::Step { name, state, .. } if name.contains("RUN") && state == wanted))
}

async fn mounts(it: Given) {
    let tag = it.name("mount");
    let once = |mark: &str| {
        format!(
            "FROM alpine:3.12\nRUN --mount=type=cache,id={tag},target=/kept : {mark}-{tag}; ls /kept; echo x > /kept/from-before\n"
        )
    };
    let dir = folder(&[("Dockerfile", &once("one"))]);
    let first = build(&it.engine, build_of(dir.path(), &tag)).await.0;
    std::fs::write(dir.path().join("Dockerfile"), once("two")).unwrap();
    let (second, events) = build(&it.engine, build_of(dir.path(), &tag)).await;
    if it.can(Ability::BuildKit) {
        first.unwrap();
        second.unwrap();
        assert!(logged(&events, "from-before"), "{events:?}");
    } else {
        let live = events.iter().any(|event| matches!(event, BuildEvent::Builder(Builder::BuildKit, _)));
        assert!(!live, "it declares that it cannot, and does");
    }
}
