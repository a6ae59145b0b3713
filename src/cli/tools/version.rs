//! `sealegs version`: what this is, and how old, with nobody asked over the network.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::Serialize;

use crate::cli::args::Global;
use crate::cli::config::settle::Settled;
use crate::cli::exit::Exit;
use crate::cli::tools::args::VersionArgs;
use crate::cli::{output, problems, request, work};
use crate::engine::EngineInfo;
use crate::i18n::{self, Lang, words};
use crate::runtime::docker::days_since;
use crate::runtime::replay::Choice;
use crate::runtime::{connection, opening};

/// Name and version of the JSON schema.
pub const SCHEMA: &str = "sealegs.version/1";
/// How long an engine may take to answer; a version is asked for where little works, too.
const PATIENCE: Duration = Duration::from_secs(3);
/// From this age on a newer version is likely.
const OLD_DAYS: i64 = 180;

#[derive(Debug, Serialize)]
struct Document {
    schema: &'static str,
    version: &'static str,
    system: String,
    course: Named,
    recording: Option<Recording>,
    age_days: Option<i64>,
    engine: Option<Engine>,
}

#[derive(Debug, Serialize)]
struct Named {
    id: String,
    title: String,
    version: String,
    lessons: usize,
    steps: usize,
}

#[derive(Debug, Serialize)]
struct Recording {
    date: String,
    engine: String,
    sealegs: String,
}

#[derive(Debug, Serialize)]
struct Engine {
    name: String,
    version: String,
    endpoint: String,
}

/// Says it.
#[must_use]
pub fn version(global: &Global, settled: &Settled, args: &VersionArgs) -> Exit {
    let lang = settled.lang();
    let glance = match opening::glance(&request(global, true)) {
        Ok(glance) => glance,
        Err(error) => return problems::tell(&error, global, args.format.is_json()),
    };
    let course = glance.session.course();
    let head = glance.replay.as_ref().and_then(|replay| replay.reel().ok()).map(|reel| reel.head.clone());
    let engine = work::wait_for(async {
        // A clock belongs to the runtime it is made in.
        tokio::time::timeout(PATIENCE, connection::find(connection::live(), Choice::Live, None)).await
    });
    let engine = engine.ok().and_then(Result::ok).and_then(Result::ok).map(|engine| engine.info().clone());
    let today = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs().cast_signed());
    let document = Document {
        schema: SCHEMA,
        version: env!("CARGO_PKG_VERSION"),
        system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        course: Named {
            id: course.id.clone(),
            title: course.title.text(lang).to_owned(),
            version: course.version.clone(),
            lessons: course.lessons.len(),
            steps: course.steps().count(),
        },
        age_days: head.as_ref().and_then(|head| days_since(&head.date, today)),
        recording: head.map(|head| Recording { date: head.date, engine: name(&head.engine), sealegs: head.sealegs }),
        engine: engine.map(|info| Engine { name: name(&info), version: info.version.clone(), endpoint: info.endpoint }),
    };
    if args.format.is_json() {
        output::json(&document);
    } else {
        output::out(&told(&document, lang));
    }
    Exit::Well
}

fn name(info: &EngineInfo) -> String {
    format!("{:?} {}", info.kind, info.version)
}

fn told(document: &Document, lang: Lang) -> String {
    let course = &document.course;
    let mut lines = vec![format!("sealegs {} ({})", document.version, document.system)];
    lines.push(words!(
        lang,
        "cli-version-course",
        title = course.title.as_str(),
        id = course.id.as_str(),
        version = course.version.as_str(),
        lessons = course.lessons,
        steps = course.steps
    ));
    if let Some(recording) = &document.recording {
        lines.push(words!(lang, "cli-version-recording", date = recording.date.as_str(), engine = recording.engine.as_str()));
    }
    lines.push(match &document.engine {
        Some(engine) => words!(lang, "cli-version-engine", name = engine.name.as_str(), endpoint = engine.endpoint.as_str()),
        None => i18n::fixed(lang, "cli-version-no-engine").to_owned(),
    });
    lines.push(String::new());
    if let Some(days) = document.age_days.filter(|days| *days >= OLD_DAYS) {
        lines.push(words!(lang, "cli-version-old", months = usize::try_from(days / 30).unwrap_or(0)));
    }
    lines.push(i18n::fixed(lang, "cli-version-quiet").to_owned());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(age_days: Option<i64>) -> Document {
        let course = Named { id: "c".into(), title: "C".into(), version: "1".into(), lessons: 1, steps: 2 };
        Document { schema: SCHEMA, version: "1.2.3", system: "x".into(), course, recording: None, age_days, engine: None }
    }

    #[test]
    fn an_old_version_says_so_and_every_version_that_nobody_was_asked() {
        let (young, old) = (told(&document(Some(30)), Lang::En), told(&document(Some(400)), Lang::En));
        assert!(!young.contains("months") && old.contains("13 months"), "{old}");
        assert!(young.contains("sends nothing") && old.contains("sends nothing"));
        assert!(told(&document(Some(400)), Lang::Ja).contains("13 か月"));
    }

    #[test]
    fn the_age_is_counted_in_days_and_a_clock_before_it_tells_none() {
        // Noon of 1 December 2026.
        let now = 1_796_126_400;
        assert_eq!(days_since("2026-11-21", now), Some(10));
        assert_eq!(days_since("2027-01-01", now), None);
        assert_eq!(days_since("yesterday", now), None);
    }
}
