//! What must not stay in a recording, and what would make two recordings of one course needlessly different: ids, times,
//! paths of the machine, names of its user and host, and whatever its environment calls a secret.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use serde_json::Value;

use crate::engine::recording::file::RecordingError;
use crate::engine::recording::model::{Head, Recording, StepTake};
use crate::sha256;

/// Stands for the workspace folder.
const WORKSPACE: &str = "{{sealegs-workspace}}";
/// Stands for the session's id.
const SESSION: &str = "{{sealegs-session}}";
/// Stands for the learner's user name, which lessons put into names of images.
const USER: &str = "{{sealegs-user}}";
/// Stands for what is nobody's business.
const SECRET: &str = "[redacted]";

/// Where a recording is made, or shown.
#[derive(Debug, Clone, Default)]
pub struct Place {
    /// The workspace folder.
    pub workspace: String,
    /// The session's id.
    pub session: String,
    /// The user's name, as `USER` has it.
    pub user: String,
}

/// What else is known of the machine on which a recording is made.
#[derive(Debug, Clone, Default)]
pub struct Private {
    /// The home folder; it is written as `~`.
    pub home: String,
    /// Paths of the machine and what is written for them.
    pub paths: Vec<(String, String)>,
    /// The machine's name.
    pub host: String,
    /// Values that are not to be seen: of environment variables whose names speak of a secret.
    pub secrets: Vec<String>,
    /// When the recording began, in seconds since 1970, and which time is written for it. What was made before it is
    /// written as made then.
    pub began: (i64, i64),
}

/// Names of environment variables whose values are nobody's business.
const SECRET_NAMES: [&str; 6] = ["TOKEN", "SECRET", "PASSWORD", "PASSWD", "CREDENTIAL", "API_KEY"];

impl Private {
    /// What is private of these surroundings.
    #[must_use]
    pub fn of(env: impl Iterator<Item = (String, String)>, host: String) -> Self {
        let mut private = Self { host, ..Self::default() };
        for (name, value) in env {
            let upper = name.to_uppercase();
            if upper == "HOME" {
                private.home = value;
            } else if value.len() >= 6 && SECRET_NAMES.iter().any(|secret| upper.contains(secret)) {
                private.secrets.push(value);
            }
        }
        private
    }
}

#[allow(clippy::expect_used, reason = "a constant expression, built by a test")]
static ID: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b[0-9a-f]{64}\b|\b[0-9a-f]{12}\b").expect("a regular expression"));

/// Replaces what a text or a value holds, and remembers which id got which name.
struct Tidier<'a> {
    ids: BTreeMap<String, String>,
    place: &'a Place,
    private: &'a Private,
}

impl Tidier<'_> {
    /// The same id gets the same name each time, and each recording of a course gives the same names.
    fn id(&mut self, id: &str) -> String {
        // A short id is the beginning of a long one.
        if id.len() == 12 {
            let long = self.ids.range(id.to_owned()..).next().filter(|(long, _)| long.starts_with(id) && long.len() > 12);
            if let Some((_, name)) = long {
                return name.get(..12).unwrap_or_default().to_owned();
            }
            // Twelve digits of hex can be anything; what is no known id's beginning is left.
            return id.to_owned();
        }
        let count = self.ids.len();
        let name = self.ids.entry(id.to_owned()).or_insert_with(|| sha256::of(format!("recorded id {count}").as_bytes()));
        name.get(..id.len()).unwrap_or_default().to_owned()
    }

    fn text(&mut self, text: &str) -> String {
        let mut text = text.to_owned();
        for (what, stands) in [(&self.place.workspace, WORKSPACE), (&self.place.session, SESSION), (&self.place.user, USER)] {
            if !what.is_empty() {
                text = text.replace(what.as_str(), stands);
            }
        }
        for (path, stands) in &self.private.paths {
            text = text.replace(path.as_str(), stands);
        }
        if self.private.home.len() > 1 {
            text = text.replace(&self.private.home, "~");
        }
        for secret in &self.private.secrets {
            text = text.replace(secret.as_str(), SECRET);
        }
        if self.private.host.len() >= 4 {
            text = text.replace(&self.private.host, "machine");
        }
        ID.replace_all(&text, |found: &Captures<'_>| self.id(found.get(0).map_or("", |id| id.as_str()))).into_owned()
    }

    fn value(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => *text = self.text(text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.value(item)),
            Value::Object(entries) => {
                let old = std::mem::take(entries);
                for (key, mut value) in old {
                    match value.as_i64().filter(|_| key == "created") {
                        // What a file held is told by its SHA-256, which is no id.
                        _ if key == "files" => {}
                        Some(at) => value = (self.private.began.1 + (at - self.private.began.0).max(0)).into(),
                        None => self.value(&mut value),
                    }
                    entries.insert(self.text(&key), value);
                }
            }
            _ => {}
        }
    }
}

/// Takes out of a recording what must not stay in it, and gives ids names that are the same each time.
///
/// # Errors
/// Never for what was recorded here: only where a value cannot be written as JSON.
pub fn tidy(recording: &Recording, place: &Place, private: &Private) -> Result<Recording, RecordingError> {
    let unwritable = |error: serde_json::Error| RecordingError::Damaged(error.to_string());
    let mut tidier = Tidier { ids: BTreeMap::new(), place, private };
    let mut head = serde_json::to_value(&recording.head).map_err(unwritable)?;
    let mut steps = recording.steps.iter().map(serde_json::to_value).collect::<Result<Vec<_>, _>>().map_err(unwritable)?;
    // Long ids first, everywhere: short ones are known by them.
    std::iter::once(&head).chain(&steps).for_each(|value| tidier.value(&mut value.clone()));
    tidier.value(&mut head);
    steps.iter_mut().for_each(|step| tidier.value(step));
    let mut head: Head = serde_json::from_value(head).map_err(unwritable)?;
    head.engine.endpoint = "recorded".to_owned();
    let steps: Vec<StepTake> = steps.into_iter().map(serde_json::from_value).collect::<Result<_, _>>().map_err(unwritable)?;
    Ok(Recording { head, steps })
}

/// A line of a recording's JSON with the names of this place.
pub(super) fn at_home(line: &str, place: &Place) -> String {
    let quoted = |text: &str| {
        let quoted = serde_json::to_string(text).unwrap_or_default();
        quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default().to_owned()
    };
    line.replace(WORKSPACE, &quoted(&place.workspace))
        .replace(SESSION, &quoted(&place.session))
        .replace(USER, &quoted(&place.user))
}

#[cfg(test)]
mod tests {
    use super::{Place, Private, tidy};
    use crate::engine::recording::model::{End, FORMAT, Head, Look, Recording, Said, Saying, StepTake, Take};
    use crate::engine::recording::{Change, World, read, write};
    use crate::engine::{EngineInfo, EngineKind, OutputStream};
    use crate::objects::Image;

    const ID: &str = "4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1";

    fn recording(line: &str) -> Recording {
        let image = Image { id: format!("sha256:{ID}"), created: 1_000_060, ..Image::default() };
        let said = Said { at: 5, what: Saying::Lines(vec![(OutputStream::Stdout, line.to_owned())]) };
        let take = Take {
            line: "docker build .".into(),
            cwd: String::new(),
            files: Default::default(),
            wrote: Vec::new(),
            removed: Vec::new(),
            said: vec![said],
            meanwhile: None,
            stopped: None,
            end: End::Exited(0),
            took: 9,
            after: Look { changes: vec![Change::Image(Box::new(image))], seen: Vec::new() },
        };
        Recording {
            head: Head {
                format: FORMAT,
                course: "sample".into(),
                version: "1".into(),
                sealegs: "0".into(),
                date: "2026-11-21".into(),
                engine: EngineInfo {
                    kind: EngineKind::Docker,
                    version: "20".into(),
                    api: "1.41".into(),
                    endpoint: "unix:///run/somebody/docker.sock".into(),
                    platform: "linux/amd64".into(),
                    abilities: Default::default(),
                    replay: None,
                },
                stand_ins: false,
                conditions: Default::default(),
                variables: Default::default(),
                start: World::default(),
            },
            steps: vec![StepTake {
                step: "one/build".into(),
                fingerprint: "f".into(),
                before: Look::default(),
                commands: vec![take],
            }],
        }
    }

    fn place(workspace: &str, session: &str) -> Place {
        Place { workspace: workspace.into(), session: session.into(), user: "mika-of-sealegs".into() }
    }

    fn tidied(line: &str) -> Recording {
        let private = Private {
            home: "/home/mika".into(),
            host: "laptop-of-mika".into(),
            secrets: vec!["hunter22".into()],
            paths: vec![("/var/tmp/engine/data".into(), "/var/lib/docker".into())],
            began: (1_000_000, 500),
        };
        tidy(&recording(line), &place("/home/mika/sealegs", "s-77"), &private).unwrap()
    }

    fn line(recording: &Recording) -> &str {
        let Saying::Lines(lines) = &recording.steps[0].commands[0].said[0].what else { panic!("no lines") };
        &lines[0].1
    }

    #[test]
    fn nothing_of_the_machine_stays_and_ids_get_names_of_their_own() {
        let tidied = tidied(&format!(
            "{} /home/mika/.docker hunter22 laptop-of-mika {ID} /var/tmp/engine/data mika-of-sealegs/web",
            &ID[..12]
        ));
        let whole = format!("{tidied:?}");
        for private in ["mika", "hunter22", "laptop", ID, &ID[..12], "somebody"] {
            assert!(!whole.contains(private), "{private}: {whole}");
        }
        let Change::Image(image) = &tidied.steps[0].commands[0].after.changes[0] else { panic!("no image") };
        let id = image.id.strip_prefix("sha256:").unwrap();
        assert_eq!(
            line(&tidied),
            format!("{} ~/.docker [redacted] machine {id} /var/lib/docker {{{{sealegs-user}}}}/web", &id[..12]),
            "a short id stays the beginning of the long one"
        );
        assert_eq!(image.created, 560, "a minute after the beginning");
    }

    #[test]
    fn a_recording_read_elsewhere_speaks_of_that_place() {
        let mut file = Vec::new();
        write(&tidied("/home/mika/sealegs/goapp of s-77 mika-of-sealegs"), &mut file).unwrap();
        let read = read(file.as_slice(), &place("C:\\work \"x\"", "s-1")).unwrap();
        assert_eq!(line(&read), "C:\\work \"x\"/goapp of s-1 mika-of-sealegs");
    }

    #[test]
    fn a_damaged_recording_and_one_of_another_format_are_refused() {
        let mut file = Vec::new();
        write(&tidied("x"), &mut file).unwrap();
        assert!(read(&file[..file.len() / 2], &Place::default()).is_err(), "half of it");
        assert!(read(&b"hello"[..], &Place::default()).is_err());
        let mut newer = recording("x");
        newer.head.format = FORMAT + 1;
        let mut file = Vec::new();
        write(&newer, &mut file).unwrap();
        assert_eq!(
            read(file.as_slice(), &Place::default()).unwrap_err().to_string(),
            "it has format 2; this program reads format 1"
        );
    }
}
