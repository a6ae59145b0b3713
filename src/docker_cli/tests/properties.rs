use proptest::prelude::*;

use super::*;

#[test]
fn what_follows_the_image_belongs_to_the_container() {
    let DockerCommand::Run(run) = read("docker run --rm alpine:3.12 -p 1:2 --rm -- --gpus -x") else { panic!() };
    assert!(run.rm && run.publish.is_empty());
    assert_eq!(run.command, strings(&["-p", "1:2", "--rm", "--", "--gpus", "-x"]));
    let DockerCommand::Exec(exec) = read("docker exec web sh -c 'echo -it'") else { panic!() };
    assert!(!exec.tty);
    assert_eq!(exec.command, strings(&["sh", "-c", "echo -it"]));
}

#[test]
fn a_later_flag_wins_and_lists_grow() {
    let DockerCommand::Run(run) = read("docker run --name a --name b -d -d=false -e A=1 -e B=2 x") else { panic!() };
    assert_eq!((run.name.as_deref(), run.detach), (Some("b"), false));
    assert_eq!(run.env, strings(&["A=1", "B=2"]));
    let DockerCommand::Build(build) = read("docker build -t a -t b --build-arg USER --build-arg NOPE .") else { panic!() };
    assert_eq!(build.tags, strings(&["a", "b"]));
    assert_eq!(build.build_args, [("USER".to_owned(), "hana".to_owned())]);
}

#[test]
fn a_range_of_host_ports_for_one_port_is_explained_and_told_from_its_first_port() {
    let (range, one) = ("docker run -p 8000-8002:80 x", "docker run -p 8000:80 x");
    assert!(matches!(compare(one, range, &env), Comparison::Differs(_)));
    let explained = explain(range, &env, crate::i18n::Lang::En).unwrap();
    let meanings: Vec<&str> = explained.parts.iter().map(|part| part.meaning.as_str()).collect();
    assert!(meanings.iter().any(|meaning| meaning.contains("a free host port of 8000")), "{meanings:?}");
}

proptest! {
    #[test]
    fn no_line_makes_it_panic(line in "\\PC{0,60}", tail in "(docker|run|-p|[\\[\\]{}$'\"\\\\~#:/=. \n-]|[a-z0-9]){0,20}") {
        let _ = parse(&line, &env);
        let _ = parse(&format!("docker {line}"), &env);
        let _ = parse(&format!("docker run {tail}"), &env);
        let _ = Reference::parse(&line);
        let _ = ports::publish(&tail);
    }

    #[test]
    fn the_order_and_spelling_of_flags_do_not_matter(
        order in Just(vec![0usize, 1, 2, 3, 4, 5]).prop_shuffle(),
        spelling in prop::collection::vec(0usize..3, 6),
        command in 0usize..2,
    ) {
        let flags: [[&str; 3]; 6] = [
            ["-d", "--detach", "--detach=true"],
            ["-p 8080:80", "-p8080:80", "--publish=8080:80"],
            ["-e A=1", "-eA=1", "--env A=1"],
            ["--name web", "--name=web", "--name 'web'"],
            ["-it", "-ti", "-i --tty"],
            ["-v data:/data", "--volume data:/data", "-v=data:/data"],
        ];
        let words: Vec<&str> = order.iter().map(|at| flags[*at][spelling[*at]]).collect();
        let line = format!("docker {} {} x y", ["run", "container run"][command], words.join(" "));
        prop_assert_eq!(read(&line), read("docker run -d -p 8080:80 -e A=1 --name web -it -v data:/data x y"));
    }
}
