mod commands;
mod course;
mod errors;
mod properties;
mod shell;

use super::*;

fn env(name: &str) -> Option<String> {
    match name {
        "USER" => Some("hana".to_owned()),
        "HOME" => Some("/home/hana".to_owned()),
        "TWO" => Some("one two".to_owned()),
        _ => None,
    }
}

fn read(line: &str) -> DockerCommand {
    match parse(line, &env) {
        Ok(CommandLine::Docker(command)) => command,
        other => panic!("{line}: {other:?}"),
    }
}

fn error(line: &str) -> ParseError {
    parse(line, &env).expect_err(line)
}

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn tcp(host_port: u16, container_port: u16) -> PublishSpec {
    PublishSpec {
        host_ip: String::new(),
        host_port: Some(host_port),
        host_port_end: None,
        container_port,
        protocol: "tcp".to_owned(),
    }
}

fn build(context: &str, tag: &str, file: Option<&str>) -> DockerCommand {
    DockerCommand::Build(Build {
        context: context.to_owned(),
        tags: vec![tag.to_owned()],
        file: file.map(str::to_owned),
        ..Build::default()
    })
}
