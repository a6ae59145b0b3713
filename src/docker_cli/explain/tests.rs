use proptest::prelude::*;

use super::{Explained, about_command, about_flag, explain, help, parts, texts, values};
use crate::docker_cli::reading;
use crate::i18n::{Lang, fixed};

fn env(name: &str) -> Option<String> {
    match name {
        "USER" => Some("mika".into()),
        "HOME" => Some("/home/mika".into()),
        _ => None,
    }
}

fn said(line: &str, lang: Lang) -> Vec<(String, String)> {
    let explanation = explain(line, &env, lang).expect("a line that can be explained");
    explanation.parts.into_iter().map(|Explained { text, meaning }| (text, meaning)).collect()
}

/// A command's flags; docker's own for the empty name.
fn flags(command: &str) -> Vec<String> {
    if command.is_empty() {
        return reading::grammar().get_arguments().filter_map(clap::Arg::get_long).map(str::to_owned).collect();
    }
    reading::flags(command)
}

#[test]
fn every_command_and_flag_has_a_text_in_both_languages() {
    let mut missing = Vec::new();
    for lang in Lang::ALL {
        for command in reading::commands().into_iter().chain([String::new()]) {
            if about_command(&command, lang).is_none() {
                missing.push(format!("{command} ({lang})"));
            }
            for flag in flags(&command) {
                if about_flag(&command, &flag, lang).is_none() {
                    missing.push(format!("{command} --{flag} ({lang})"));
                }
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn no_text_is_about_something_that_is_not_there() {
    let commands = reading::commands();
    let left: Vec<_> = texts::commands::COMMANDS.iter().filter(|row| !commands.iter().any(|name| name == row.0)).collect();
    assert!(left.is_empty(), "{left:?}");
    let left: Vec<_> = texts::all().filter(|(command, row)| !flags(command).iter().any(|flag| flag == row.0)).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn texts_are_one_line_in_their_language_and_said_once() {
    let mut seen = std::collections::HashSet::new();
    let rows = texts::commands::COMMANDS.iter().chain(texts::commands::GROUPS).map(|row| ("", row)).chain(texts::all());
    for (command, (name, id)) in rows {
        let (en, ja) = (fixed(Lang::En, id), fixed(Lang::Ja, id));
        assert!(!en.is_empty() && en.chars().all(|letter| letter.is_ascii_graphic() || letter == ' '), "{en}");
        assert!(!ja.is_ascii() && !ja.contains('\n') && !ja.ends_with('。'), "{ja}");
        assert!(!en.ends_with('.'), "{en}");
        assert!(command.is_empty() || seen.insert((command, name)), "{command} --{name} twice");
    }
}

#[test]
fn every_flag_with_a_value_says_that_value() {
    for command in reading::commands() {
        for flag in reading::flags(&command) {
            if reading::stands_alone(&command, &flag) != Some(false) {
                continue;
            }
            let value = sample(&flag);
            for lang in Lang::ALL {
                let meaning = values::flag(&command, &flag, value, &env, lang);
                assert!(meaning.as_ref().is_some_and(|meaning| !meaning.is_empty()), "{command} --{flag} {value} ({lang})");
            }
        }
    }
}

/// A value that fits the flag.
fn sample(flag: &str) -> &'static str {
    match flag {
        "publish" => "8080:80",
        "memory" | "shm-size" => "512m",
        "restart" => "on-failure:5",
        "add-host" => "db:10.0.0.2",
        "pull" => "always",
        "progress" => "plain",
        "env" | "label" | "build-arg" | "opt" => "NAME=value",
        "filter" => "name=web",
        "since" | "until" => "10m",
        "health-interval" | "health-timeout" | "health-start-period" | "health-start-interval" => "5s",
        _ => "something",
    }
}

#[test]
fn a_run_is_explained_part_by_part() {
    let line = "docker run -it --rm -d --network mynet --name rest-server -p 80:8080 -e PGHOST=db docker-gs-ping-roach";
    let parts = said(line, Lang::En);
    let parts: Vec<(&str, &str)> = parts.iter().map(|(text, meaning)| (text.as_str(), meaning.as_str())).collect();
    assert_eq!(
        parts,
        [
            ("docker run", "create a new container from an image and run it"),
            ("-i", "keep the standard input open, so that you can type into it"),
            ("-t", "give the container a terminal"),
            ("--rm", "remove the container when it ends"),
            ("-d", "run in the background and print the container's ID"),
            ("--network mynet", "it joins the network mynet, where containers find each other by name"),
            ("--name rest-server", "the container is named rest-server"),
            ("-p 80:8080", "host port 80 → port 8080 in the container"),
            ("-e PGHOST=db", "environment variable PGHOST is db"),
            (
                "docker-gs-ping-roach",
                "made from the image docker-gs-ping-roach, tag latest, as none is given; downloaded if it is not here yet"
            ),
        ]
    );
}

#[test]
fn a_build_is_explained_in_japanese_with_variables_filled_in() {
    let parts = said("docker build -f Dockerfile.multistage -t $USER/go-webapp:multistage .", Lang::Ja);
    let parts: Vec<(&str, &str)> = parts.iter().map(|(text, meaning)| (text.as_str(), meaning.as_str())).collect();
    assert_eq!(
        parts,
        [
            ("docker build", "Dockerfile からイメージをビルド"),
            ("-f Dockerfile.multistage", "使う Dockerfile は Dockerfile.multistage"),
            ("-t $USER/go-webapp:multistage", "できたものの名前: イメージ mika/go-webapp、タグ multistage"),
            (".", "ビルドコンテキストは今いるフォルダー（COPY や ADD の対象）"),
        ]
    );
}

#[test]
fn the_containers_own_command_is_one_part() {
    let parts = said("docker exec -it roach ./cockroach sql --insecure", Lang::En);
    assert_eq!(parts.last().map(|(text, _)| text.as_str()), Some("./cockroach sql --insecure"));
    let parts = said("docker run cockroachdb/cockroach start-single-node --insecure", Lang::En);
    assert_eq!(parts.len(), 3, "{parts:?}");
}

#[test]
fn the_whole_is_said_in_one_sentence() {
    for (line, en, ja) in [
        (
            "docker run -d -p 8080:8080 --name web --rm goapp",
            "Runs a new container named web from goapp:latest in the background, reachable on host port 8080, and removes it when it ends.",
            "goapp:latest から新しいコンテナ web を作り、バックグラウンドで実行します。ホストのポート 8080 からつながります。終了すると削除されます。",
        ),
        (
            "docker build . -t goapp -t goapp:2",
            "Builds an image from the Dockerfile with the files of this folder and names it goapp:latest and goapp:2.",
            "今いるフォルダーのファイルを使い、Dockerfile からイメージをビルドし、goapp:latest、goapp:2 という名前を付けます。",
        ),
        (
            "docker build --target build -f web.Dockerfile src",
            "Builds an image from web.Dockerfile, up to the stage build, with the files of src; it gets no name.",
            "src のファイルを使い、web.Dockerfile（ステージ build まで）からイメージをビルドします。名前は付きません。",
        ),
        ("docker rmi 3f57d9401f8d", "Removes the image 3f57d9401f8d.", "イメージ 3f57d9401f8d を削除します。"),
        (
            "docker save -o a.tar goapp",
            "Writes the image goapp:latest as a tar archive to a.tar.",
            "イメージ goapp:latest を tar アーカイブとして a.tar に書き出します。",
        ),
        ("docker stop a b", "Stops the containers a and b.", "コンテナ a、b を停止します。"),
        ("docker image ls", "Lists the images.", "イメージを一覧します。"),
        (
            "docker compose down",
            "Stops and removes the project's containers and its networks.",
            "プロジェクトのコンテナ、ネットワークを停止・削除します。",
        ),
        (
            "docker compose down -v",
            "Stops and removes the project's containers, its networks and the volumes with all data.",
            "プロジェクトのコンテナ、ネットワーク、さらにボリュームをデータごと停止・削除します。",
        ),
        (
            "docker compose down --rmi all a",
            "Stops and removes the containers of the service a and their images.",
            "サービス a のコンテナとイメージを停止・削除します。",
        ),
        (
            "docker volume inspect a b",
            "Shows all details of the volumes a and b as JSON.",
            "ボリューム a、b の詳しい情報を JSON で表示します。",
        ),
    ] {
        assert_eq!(explain(line, &env, Lang::En).expect("explained").summary, en);
        assert_eq!(explain(line, &env, Lang::Ja).expect("explained").summary, ja);
    }
}

#[test]
fn a_line_of_the_shell_says_so() {
    for line in ["curl localhost", "docker ps | grep web"] {
        for lang in Lang::ALL {
            let explanation = explain(line, &env, lang).expect("explained");
            assert!(explanation.parts.is_empty() && !explanation.summary.is_empty(), "{line}");
        }
    }
}

#[test]
fn an_unfinished_line_has_its_parts_already() {
    assert!(explain("docker run -p 8080:80", &env, Lang::En).is_err());
    let parts = parts("docker run -p 8080:80", &env, Lang::En);
    assert_eq!(parts.last().map(|part| part.meaning.as_str()), Some("host port 8080 → port 80 in the container"));
}

#[test]
fn help_looks_like_dockers_and_ends_with_what_is_not_run() {
    let text = help(&["run".into()], Lang::En);
    assert!(text.starts_with("Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]\n\nCreate a new container"), "{text}");
    assert!(text.contains("\n  -p, --publish list "), "{text}");
    let (_, left) = text.split_once("sealegs does not run them:").expect("what is not run");
    assert!(left.contains("--gpus") && !left.contains("--publish"), "{left}");
    assert!(text.lines().all(|line| crate::markdown::width(line) <= 80), "{text}");
    assert!(help(&["image".into()], Lang::Ja).starts_with("使い方:  docker image COMMAND"));
    assert!(help(&[], Lang::En).contains("  run "));
    assert_eq!(help(&["images".into()], Lang::En).lines().nth(2), Some("List images"));
}

/// Letters without what separates words and begins flags.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect()
}

fn covers(line: &str) -> Result<(), TestCaseError> {
    for lang in Lang::ALL {
        let parts = parts(line, &env, lang);
        let Some(reading) = reading::read(line, &env) else {
            prop_assert!(parts.is_empty());
            continue;
        };
        let words: String = reading.words.iter().filter_map(|word| line.get(word.span.clone())).collect();
        let told: String = parts.iter().map(|part| part.text.as_str()).collect();
        prop_assert_eq!(letters(&told), letters(&words), "{}", line);
        prop_assert!(parts.iter().all(|part| !part.meaning.is_empty()), "{}: {:?}", line, parts);
        let _ = explain(line, &env, lang);
    }
    Ok(())
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,8}",
        "-[a-zA-Z]{1,3}",
        "--[a-z-]{0,10}(=[a-z0-9:/.,]{0,8})?",
        "[0-9.:/-]{1,12}",
        "'[^']{0,8}'",
        "\"[^\"$`\\\\]{0,8}\"",
        prop::sample::select(vec![
            "-p",
            "-v",
            "--mount",
            "--format",
            "--filter",
            "-e",
            "-it",
            "run",
            "--",
            "$USER",
            "日本:/語",
            "."
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #[test]
    fn anything_at_all_is_explained_without_a_panic(line in ".{0,60}") {
        let _ = explain(&line, &env, Lang::En);
        let _ = parts(&line, &env, Lang::Ja);
    }

    #[test]
    fn the_parts_cover_every_word_of_a_line(
        command in prop::sample::select(reading::commands()),
        words in prop::collection::vec(word(), 0..8),
    ) {
        covers(&format!("docker {command} {}", words.join(" ")))?;
    }

    #[test]
    fn every_value_is_taken_without_a_panic(
        command in prop::sample::select(reading::commands()),
        nth in any::<prop::sample::Index>(),
        value in ".{0,20}",
    ) {
        let flags = reading::flags(&command);
        if !flags.is_empty() {
            let flag = nth.get(&flags);
            for lang in Lang::ALL {
                let _ = values::flag(&command, flag, &value, &env, lang);
            }
        }
        let _ = values::argument(&command, 0, &value, Lang::En);
    }
}
