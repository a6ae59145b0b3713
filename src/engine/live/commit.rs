//! `docker commit`.

use bollard::models::ContainerConfig;
use bollard::query_parameters::CommitContainerOptions;

use crate::engine::live::Live;
use crate::engine::live::name::{checked, split_reference};
use crate::engine::{CommitRequest, EngineError};

const WHAT: &str = "container";

impl Live {
    pub(super) async fn commit_container(&self, request: CommitRequest) -> Result<String, EngineError> {
        let commit = request.commit;
        let name = checked(WHAT, &commit.container)?;
        let (repo, tag) = match &commit.reference {
            Some(reference) => {
                let reference = checked("image", reference).map_err(|_| invalid(reference))?;
                let (repo, tag) = split_reference(reference);
                (Some(repo), Some(tag))
            }
            None => (None, None),
        };
        // Last, so that they win.
        let labels = request.labels.iter().map(|(name, value)| format!("LABEL {}={}", quoted(name), quoted(value)));
        let changes: Vec<String> = commit.changes.iter().cloned().chain(labels).collect();
        let options = CommitContainerOptions {
            container: Some(name.to_owned()),
            repo,
            tag,
            comment: commit.message,
            author: commit.author,
            pause: commit.pause,
            changes: (!changes.is_empty()).then(|| changes.join("\n")),
        };
        let made = self.patient.commit_container(options, ContainerConfig::default()).await;
        made.map(|made| self.digest(made.id)).map_err(|error| self.failed(error, WHAT, name))
    }
}

fn invalid(reference: &str) -> EngineError {
    EngineError::Refused { message: format!("invalid reference format: {}", super::clean::line(reference)), code: 1 }
}

/// A word of a Dockerfile that means itself.
fn quoted(word: &str) -> String {
    let mut out = String::from("\"");
    for letter in word.chars().filter(|letter| !letter.is_control()) {
        if matches!(letter, '"' | '\\' | '$') {
            out.push('\\');
        }
        out.push(letter);
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_label_cannot_become_another_instruction() {
        assert_eq!(quoted("a\nRUN \"x\" $HOME"), "\"aRUN \\\"x\\\" \\$HOME\"");
    }
}
