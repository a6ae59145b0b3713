//! The live engine against a real one: building.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use sealegs::engine::live::{ConnectEnv, connect};
use sealegs::engine::{BuildEvent, Builder, Engine, EngineError, StepState};
use support::{build, build_of, docker_host, engine, folder, unique};

const TWO_STAGES: &str = "FROM alpine:3.12 AS build\nWORKDIR /app\nRUN echo made-here > out && echo loud-line MARK\n\nFROM alpine:3.13\nCOPY --from=build /app/out /out\nUSER nobody\nEXPOSE 8888\nENTRYPOINT [\"/bin/cat\", \"/out\"]\n";

fn used(events: &[BuildEvent]) -> Vec<Builder> {
    events
        .iter()
        .filter_map(|event| match event {
            BuildEvent::Builder(builder, _) => Some(*builder),
            _ => None,
        })
        .collect()
}

fn logged(events: &[BuildEvent], text: &str) -> bool {
    events.iter().any(|event| matches!(event, BuildEvent::Log { line, .. } if line.contains(text)))
}

async fn classic() -> sealegs::engine::live::Live {
    let env = ConnectEnv { docker_host: Some(docker_host()), classic_builder: true, ..ConnectEnv::default() };
    connect(&env).await.unwrap()
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_multi_stage_build_goes_through_buildkit_with_live_news() {
    let engine = engine().await;
    let tag = unique("multi");
    let dockerfile = format!("{TWO_STAGES}COPY Dockerfile /\nLABEL once={tag}\n").replace("MARK", &tag);
    let dir = folder(&[("Dockerfile", &dockerfile)]);
    let mut request = build_of(dir.path(), &tag);
    request.build.tags.push(format!("{tag}:second"));
    request.build.no_cache = true;
    let (built, events) = build(&engine, request).await;
    let id = built.unwrap();
    assert_eq!(used(&events), [Builder::BuildKit]);
    assert!(logged(&events, "loud-line"), "{events:?}");
    assert!(events.iter().any(|event| matches!(event, BuildEvent::Context { done: true, .. })));
    let done = |event: &BuildEvent| matches!(event, BuildEvent::Step { name, state: StepState::Done(_), .. } if name.contains("RUN echo"));
    assert!(events.iter().any(done), "{events:?}");

    let image = engine.image(&tag).await.unwrap();
    assert_eq!(image.id, id);
    assert_eq!(image.user, "nobody");
    assert_eq!(image.exposed, ["8888/tcp"]);
    assert_eq!(image.entrypoint, ["/bin/cat", "/out"]);
    assert_eq!(image.labels.get("sealegs.session").map(String::as_str), Some("test"));
    assert!(image.tags.contains(&format!("{tag}:latest")) && image.tags.contains(&format!("{tag}:second")));
    assert!(image.layers.last().unwrap().created_by.contains("LABEL"), "oldest first: {:?}", image.layers);
    engine.remove_image(&tag, true, false).await.unwrap();
    engine.remove_image(&format!("{tag}:second"), true, false).await.unwrap();
    assert!(matches!(engine.image(&tag).await, Err(EngineError::NotFound { what: "image", .. })));
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn the_classic_builder_makes_the_same_image_when_it_is_asked_for() {
    let engine = classic().await;
    let tag = unique("classic");
    let dir = folder(&[("Dockerfile", &TWO_STAGES.replace("MARK", &tag))]);
    let mut request = build_of(dir.path(), &tag);
    request.build.no_cache = true;
    request.build.tags.push(format!("{tag}:second"));
    let (built, events) = build(&engine, request).await;
    let id = built.unwrap();
    assert_eq!(used(&events), [Builder::Classic]);
    assert!(logged(&events, "loud-line"));
    assert_eq!(engine.image(&format!("{tag}:second")).await.unwrap().id, id);
    engine.remove_image(&tag, true, false).await.unwrap();
    engine.remove_image(&format!("{tag}:second"), true, false).await.unwrap();
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_failing_run_names_its_line_and_exit_code_with_both_builders() {
    // Builders share the work of builds that are the same at the same time: no two of these are.
    let mark = unique("fail");
    let text = format!("FROM alpine:3.12\n\nWORKDIR /app\n# why\nRUN echo before {mark}; \\\n    exit 7\n");
    let dir = folder(&[("Dockerfile", &text)]);
    for engine in [engine().await, classic().await] {
        let (built, events) = build(&engine, build_of(dir.path(), &unique("fail"))).await;
        match built {
            Err(EngineError::BuildFailed { line, exit, instruction, .. }) => {
                assert_eq!((line, exit), (Some(5), Some(7)));
                assert!(instruction.unwrap().starts_with("RUN echo before"));
            }
            other => panic!("{other:?}"),
        }
        assert!(logged(&events, "before"));
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_dockerfile_that_cannot_be_read_names_its_line_with_both_builders() {
    let dir = folder(&[("Dockerfile", "FROM alpine:3.12\nRUN true\nCOPPY a b\n")]);
    for engine in [engine().await, classic().await] {
        match build(&engine, build_of(dir.path(), &unique("parse"))).await.0 {
            Err(EngineError::BuildFailed { line, message, .. }) => {
                assert_eq!(line, Some(3), "{message}");
                assert!(message.to_lowercase().contains("unknown instruction"), "{message}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn copying_a_file_that_is_not_there_names_its_line_with_both_builders() {
    let dir = folder(&[("Dockerfile", "FROM alpine:3.12\nWORKDIR /app\n\nCOPY nope.go go.mod ./\n"), ("go.mod", "")]);
    for engine in [engine().await, classic().await] {
        match build(&engine, build_of(dir.path(), &unique("copy"))).await.0 {
            Err(EngineError::BuildFailed { line, message, .. }) => {
                assert_eq!(line, Some(4), "{message}");
                assert!(message.contains("nope.go"), "{message}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn copying_from_a_stage_that_is_not_there_is_told() {
    let dir = folder(&[("Dockerfile", "FROM alpine:3.12\nCOPY --from=127.0.0.1:1/nostage /a /b\n")]);
    for engine in [engine().await, classic().await] {
        match build(&engine, build_of(dir.path(), &unique("from"))).await.0 {
            Err(EngineError::PullFailed { reference, unreachable: true, .. }) => {
                assert!(reference.starts_with("127.0.0.1:1/nostage"))
            }
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_base_image_from_an_unreachable_registry_is_told_as_that() {
    let dir = folder(&[("Dockerfile", "FROM 127.0.0.1:1/nope:1\nRUN true\n")]);
    for engine in [engine().await, classic().await] {
        match build(&engine, build_of(dir.path(), &unique("base"))).await.0 {
            Err(EngineError::PullFailed { reference, unreachable, .. }) => {
                assert_eq!((reference.as_str(), unreachable), ("127.0.0.1:1/nope:1", true));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_syntax_image_that_cannot_be_fetched_is_done_without_and_said() {
    let engine = engine().await;
    let tag = unique("syntax");
    let dir = folder(&[("Dockerfile", "# syntax=127.0.0.1:1/docker/dockerfile:1\nFROM alpine:3.12\nRUN true\n")]);
    let (built, events) = build(&engine, build_of(dir.path(), &tag)).await;
    built.unwrap();
    assert!(events.iter().any(|event| matches!(event, BuildEvent::Warning(text) if text.contains("syntax"))), "{events:?}");
    engine.remove_image(&tag, true, false).await.unwrap();
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn what_dockerignore_names_does_not_reach_the_image() {
    let rules = "# comment\n*.log\nnode_modules\n!keep.log\n**/secret\ndeep\n!deep/in/side\n";
    let dir = folder(&[
        ("Dockerfile", &format!("FROM alpine:3.12\nCOPY . /ctx\nRUN : {}; cd /ctx && find . -type f | sort\n", unique("ignore"))),
        (".dockerignore", rules),
        ("a.log", ""),
        ("keep.log", ""),
        ("main.go", ""),
        ("node_modules/x/y.js", ""),
        ("sub/node_modules/kept.js", ""),
        ("sub/secret", ""),
        ("deep/out", ""),
        ("deep/in/side", ""),
    ]);
    for engine in [engine().await, classic().await] {
        let tag = unique("ignore");
        let mut request = build_of(dir.path(), &tag);
        request.build.no_cache = true;
        let (built, events) = build(&engine, request).await;
        built.unwrap();
        let mut files: Vec<&str> = events
            .iter()
            .filter_map(|event| match event {
                BuildEvent::Log { line, .. } => line.strip_prefix("./"),
                _ => None,
            })
            .collect();
        files.sort_unstable();
        assert_eq!(files, [".dockerignore", "Dockerfile", "deep/in/side", "keep.log", "main.go", "sub/node_modules/kept.js"]);
        engine.remove_image(&tag, true, false).await.unwrap();
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn an_ignored_dockerfile_can_change_without_copying_again() {
    let engine = engine().await;
    let tag = unique("recopy");
    let text = |note: &str| format!("# {note}\nFROM alpine:3.12\nCOPY . /{tag}\nRUN cd /{tag} && find . -type f\n");
    let dir = folder(&[("Dockerfile", &text("one")), (".dockerignore", "Dockerfile\n.dockerignore\n"), ("main.go", &tag)]);
    let (built, events) = build(&engine, build_of(dir.path(), &tag)).await;
    built.unwrap();
    assert!(logged(&events, "./main.go") && !logged(&events, "ockerfile") && !logged(&events, "ockerignore"), "{events:?}");
    std::fs::write(dir.path().join("Dockerfile"), text("two")).unwrap();
    let (built, events) = build(&engine, build_of(dir.path(), &tag)).await;
    built.unwrap();
    let cached =
        |event: &BuildEvent| matches!(event, BuildEvent::Step { name, state: StepState::Cached, .. } if name.contains("COPY"));
    assert!(events.iter().any(cached), "{events:?}");
    engine.remove_image(&tag, true, false).await.unwrap();
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_dockerfile_of_the_same_length_is_not_mistaken_for_the_last_one() {
    let engine = engine().await;
    let tag = unique("same");
    let dir = folder(&[("Dockerfile", "")]);
    for word in ["aaa", "bbb", "ccc"] {
        std::fs::write(dir.path().join("Dockerfile"), format!("FROM alpine:3.12\nRUN echo {word}-{tag}\n")).unwrap();
        let (built, events) = build(&engine, build_of(dir.path(), &tag)).await;
        built.unwrap();
        assert!(logged(&events, &format!("{word}-{tag}")), "{events:?}");
    }
    engine.remove_image(&tag, true, false).await.unwrap();
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn target_build_arguments_and_another_dockerfile_are_honoured() {
    let outside = folder(&[(
        "Other.Dockerfile",
        "FROM alpine:3.12 AS one\nARG WORD=unset\nRUN echo word-is-$WORD\nFROM one AS two\nRUN exit 3\n",
    )]);
    let dir = folder(&[("main.go", "")]);
    for engine in [engine().await, classic().await] {
        let tag = unique("target");
        let mut request = build_of(dir.path(), &tag);
        request.build.file = Some(outside.path().join("Other.Dockerfile").display().to_string());
        request.build.target = Some("one".to_owned());
        request.build.build_args = vec![("WORD".to_owned(), tag.clone())];
        let (built, events) = build(&engine, request).await;
        built.unwrap();
        assert!(logged(&events, &format!("word-is-{tag}")), "{events:?}");
        engine.remove_image(&tag, true, false).await.unwrap();
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_missing_dockerfile_or_context_is_said_in_dockers_words() {
    let engine = engine().await;
    let dir = folder(&[("main.go", "")]);
    let error = build(&engine, build_of(dir.path(), "x")).await.0.unwrap_err().to_string();
    assert!(error.contains("open Dockerfile: no such file or directory"), "{error}");
    let mut request = build_of(dir.path(), "x");
    request.build.context = "nowhere".to_owned();
    let error = build(&engine, request).await.0.unwrap_err().to_string();
    assert!(error.contains("path \"nowhere\" not found"), "{error}");
}
