//! Why ssh ended, from its exit code and its words.

use super::trouble::Trouble;
use crate::engine::Barrier;
use crate::engine::live::clean::line;

/// ssh's own failures, as against those of the command over there.
pub(super) const SSH_FAILED: i32 = 255;
/// A shell's code for a command that is not there.
const NO_COMMAND: i32 = 127;

/// The reason.
pub(super) fn reason(code: Option<i32>, words: &str) -> Trouble {
    let lower = words.to_lowercase();
    let says = |signs: &[&str]| signs.iter().any(|sign| lower.contains(sign));
    let barrier = if says(&["remote host identification has changed"]) {
        Barrier::SshChangedHost
    } else if says(&["host key verification failed"]) {
        Barrier::SshUnknownHost
    } else if says(&["permission denied (", "too many authentication failures", "no supported authentication"]) {
        Barrier::SshRefused
    } else if code == Some(NO_COMMAND) || says(&["docker: command not found", "docker: not found", "podman: command not found"]) {
        Barrier::SshNoDocker
    } else if says(&["permission denied while trying to connect", "connect: permission denied"]) {
        Barrier::SshDenied
    } else if says(&[
        "cannot connect to the docker daemon",
        "failed to connect",
        "unable to connect",
        "failed to open the raw stream",
        "dial unix",
    ]) {
        Barrier::SshNoEngine
    } else if code == Some(SSH_FAILED)
        && says(&["could not resolve", "connection refused", "timed out", "no route to host", "unreachable", "connection reset"])
    {
        Barrier::SshUnreachable
    } else {
        Barrier::SshFailed
    };
    Trouble::Barred { barrier, words: telling(words, code) }
}

/// The last line that says something; ssh's banners and warnings come before it.
fn telling(words: &str, code: Option<i32>) -> String {
    let last = words.lines().map(line).rfind(|text| !text.trim().is_empty());
    match (last, code) {
        (Some(last), _) => format!("ssh: {}", last.trim_start_matches("ssh: ")),
        (None, Some(code)) => format!("ssh ended with exit code {code} and said nothing"),
        (None, None) => "ssh ended and said nothing".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::reason;
    use crate::engine::Barrier;
    use crate::engine::live::wire::Trouble;

    #[test]
    fn sshs_words_are_told_apart() {
        for (code, words, expected) in [
            (255, "me@box: Permission denied (publickey,password).\r\n", Barrier::SshRefused),
            (
                255,
                "No ED25519 host key is known for box and you have requested strict checking.\r\nHost key verification failed.\r\n",
                Barrier::SshUnknownHost,
            ),
            (
                255,
                "@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\r\nHost key verification failed.\r\n",
                Barrier::SshChangedHost,
            ),
            (255, "ssh: Could not resolve hostname box: Name or service not known\r\n", Barrier::SshUnreachable),
            (255, "ssh: connect to host 127.0.0.1 port 1: Connection refused\r\n", Barrier::SshUnreachable),
            (127, "bash: line 1: docker: command not found\n", Barrier::SshNoDocker),
            (
                1,
                "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n",
                Barrier::SshNoEngine,
            ),
            (
                1,
                "permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock\n",
                Barrier::SshDenied,
            ),
            (3, "something else", Barrier::SshFailed),
        ] {
            match reason(Some(code), words) {
                Trouble::Barred { barrier, words: told } => {
                    assert_eq!(barrier, expected, "{words}");
                    assert!(told.starts_with("ssh: ") && !told.contains('\r'), "{told}");
                }
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn an_end_without_words_is_told_with_its_code() {
        assert!(reason(Some(9), " \n").to_string().contains("exit code 9"));
    }
}
