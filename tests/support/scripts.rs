//! Programs of a test's own.

#![allow(dead_code, reason = "every test program uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::io::Write;
use std::process::{Command, Stdio};

/// Writes a shell script that can be run at once. Another process writes it: what this one has open for writing, a
/// child that another test starts at the same time would hold open, and then it is "busy".
pub fn script(path: &str, text: &str) {
    let mut shell = Command::new("sh");
    let mut writer = shell.args(["-c", "cat >\"$0\" && chmod 755 \"$0\"", path]).stdin(Stdio::piped()).spawn().unwrap();
    writer.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    assert!(writer.wait().unwrap().success(), "{path}");
}
