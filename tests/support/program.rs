//! The program as a shell runs it.

#![allow(dead_code, reason = "every test program uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::path::Path;
use std::process::{Command, Output};

/// Runs it in a folder that is also its home, with no engine, nor a replay in its place, and nothing of this machine's
/// environment.
pub fn sealegs(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sealegs"))
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("LANG", "en_US.UTF-8")
        .env("SEALEGS_ENGINE", "live")
        .env("DOCKER_HOST", format!("unix://{}/nobody.sock", folder.display()))
        .output()
        .unwrap()
}

pub fn code(output: &Output) -> i32 {
    output.status.code().expect("it was not killed")
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}
