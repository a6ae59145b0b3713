//! `sealegs docker …`: the docker command line on the live engine, as docker itself is in a terminal. The program called
//! `docker` (a link to this one) behaves so, too.
//!
//! - `perform`: one command, from the connection to the exit code; `signals`: what is done with signals meanwhile
//! - `printing`: what it prints; `progress`: a build's lines
//! - `typing`: the terminal while a container has it; `detach`: the keys that leave it
//! - `complaint`: what cannot be read, in docker's words; `advice`: our line below an engine's no

mod advice;
mod complaint;
mod detach;
mod perform;
mod printing;
mod progress;
mod signals;
mod typing;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use crate::cli::problems::system_lang;
use crate::docker_cli;
use crate::engine::seat::SeatName;

/// The words for docker, when that is what the whole program was called for: as `docker WORDS…` or `sealegs docker WORDS…`.
/// They are taken as they stand, before any option of our own could be found among them.
#[must_use]
pub fn words(mut arguments: impl Iterator<Item = OsString>) -> Option<Vec<String>> {
    let program = arguments.next()?;
    let called_docker = Path::new(&program).file_stem().is_some_and(|name| name.eq_ignore_ascii_case("docker"));
    if !called_docker && arguments.next()? != "docker" {
        return None;
    }
    Some(arguments.map(|word| word.to_string_lossy().into_owned()).collect())
}

/// Carries out the words after `docker`, in a seat where there is one.
#[must_use]
pub fn docker(words: &[String], seat: Option<&SeatName>) -> ExitCode {
    let lang = system_lang();
    let code = match docker_cli::parse_words(words, &|name| std::env::var(name).ok()) {
        Ok(command) => perform::perform(command, seat, lang),
        Err(error) => complaint::tell(&error, words, lang),
    };
    // What a shell sees of an exit code is its last byte.
    ExitCode::from(u8::try_from(code & 0xff).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::words;

    fn of(line: &[&str]) -> Option<Vec<String>> {
        words(line.iter().map(Into::into))
    }

    #[test]
    fn words_after_docker_are_taken_as_they_stand() {
        assert_eq!(
            of(&["/bin/sealegs", "docker", "run", "--lang", "a b"]),
            Some(vec!["run".into(), "--lang".into(), "a b".into()])
        );
        assert_eq!(of(&["/home/me/.sealegs/bin/docker", "--help"]), Some(vec!["--help".into()]));
        assert_eq!(of(&["docker.exe"]), Some(Vec::new()));
        assert_eq!(of(&["sealegs", "run", "docker"]), None);
        assert_eq!(of(&["sealegs"]), None);
    }
}
