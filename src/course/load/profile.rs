//! Reading a profile.

use super::course::document;
use super::fields::{Fields, text, wrong_type};
use super::problems::{Problems, Report};
use super::variables::judge;
use crate::course::profile::Profile;
use crate::course::yaml::Value;
use crate::course::{Course, Files, Scope, codes};
use crate::diagnostic::Diagnostic;
use crate::docker_cli::proxy::Proxy;
use crate::i18n::{Lang, words};

/// Reads the profile that stands in `file` of `files`, for a course; also everything that is wrong with it, in the words of `lang`.
#[must_use]
pub fn profile(files: &Files, file: &str, course: &Course, lang: Lang) -> (Profile, Vec<Diagnostic>) {
    let problems = Problems::new(files, lang);
    let nothing = Scope::default();
    let found = read(Report::new(&problems, file, &nothing), course).unwrap_or_default();
    (found, problems.finish())
}

fn read(report: Report<'_>, course: &Course) -> Option<Profile> {
    let root = document(report)?;
    let mut fields = Fields::of(report, &root, "a profile")?;
    let mut profile = Profile { image_prefix: fields.text("image_prefix").unwrap_or_default(), ..Profile::default() };
    if let Some(node) = fields.get("variables") {
        let Value::Map(entries) = &node.value else {
            wrong_type(report, node, "variables", "keys with values");
            return None;
        };
        for entry in entries {
            let Some(variable) = course.variables.iter().find(|variable| variable.name == entry.key) else {
                let known: Vec<&str> = course.variables.iter().map(|variable| variable.name.as_str()).collect();
                let message = words!(report.lang(), "problem-course-has-no-variable", name = entry.key);
                report.unknown(codes::UNKNOWN_VARIABLE, entry.at, message, &entry.key, &known);
                continue;
            };
            let Some(value) = text(report, &entry.value, &variable.name) else { continue };
            if judge(report, entry.value.at, variable.kind, &value, &variable.values) {
                profile.variables.insert(entry.key.clone(), value);
            }
        }
    }
    if let Some(node) = fields.get("proxy")
        && let Some(mut fields) = Fields::of(report, node, "a proxy")
    {
        profile.proxy = Proxy {
            http: fields.text("http"),
            https: fields.text("https"),
            ftp: fields.text("ftp"),
            no: fields.text("no"),
            all: fields.text("all"),
        };
        fields.finish();
    }
    fields.finish();
    Some(profile)
}
