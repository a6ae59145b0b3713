//! The schemas say what the loader says.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};

use super::Document;
use crate::course::yaml::{self, Node};
use crate::course::{Files, codes, embedded, load};
use crate::diagnostic::Severity;

thread_local! {
    static ASKED: RefCell<BTreeMap<&'static str, BTreeSet<&'static str>>> = RefCell::default();
}

/// The loader looked for these keys in a map that it calls `what`.
pub(in crate::course::load) fn asked_for(what: &'static str, keys: &[&'static str]) {
    ASKED.with_borrow_mut(|asked| asked.entry(what).or_default().extend(keys));
}

const COURSE: &str = include_str!("sample/course.yaml");
const LESSON: &str = include_str!("sample/lesson.yaml");
const MUTANTS: &str = include_str!("sample/mutants.yaml");

/// A course with every key that there is.
fn sample() -> Files {
    let mut files = Files::default();
    files.insert("course.yaml", COURSE);
    files.insert("zero/lesson.yaml", "id: zero\nsteps: [{ id: a, read: true }]\n");
    files.insert("one/lesson.yaml", LESSON);
    files.insert("one/mutants.yaml", MUTANTS);
    files.insert("one/files/app/Dockerfile", "FROM scratch\n");
    files.insert("one/files/app/Dockerfile.start", "FROM\n");
    files
}

fn path_of(document: Document) -> &'static str {
    match document {
        Document::Course => "course.yaml",
        Document::Lesson => "one/lesson.yaml",
        Document::Mutants => "one/mutants.yaml",
    }
}

fn plain(node: &Node) -> Value {
    match &node.value {
        yaml::Value::Null => Value::Null,
        yaml::Value::Bool(value) => json!(value),
        yaml::Value::Number(raw) => serde_json::from_str(raw).unwrap_or_else(|_| json!(raw)),
        yaml::Value::Text(text) => json!(text),
        yaml::Value::List(items) => items.iter().map(plain).collect(),
        yaml::Value::Map(entries) => entries.iter().map(|entry| (entry.key.clone(), plain(&entry.value))).collect(),
    }
}

fn read(text: &str) -> Value {
    plain(&yaml::parse(text).0.unwrap())
}

struct Judge {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Judge {
    fn of(document: Document) -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let name = format!("mem:///{}.json", document.name());
        compiler.add_resource(&name, document.schema()).unwrap();
        let index = compiler.compile(&name, &mut schemas).unwrap_or_else(|error| panic!("{}: {error:#}", document.name()));
        Self { schemas, index }
    }

    fn judge(&self, value: &Value) -> Result<(), String> {
        self.schemas.validate(value, self.index).map_err(|error| format!("{error:#}"))
    }
}

#[test]
fn the_schemas_know_the_keys_that_the_loader_asks_for_and_no_other() {
    ASKED.with_borrow_mut(BTreeMap::clear);
    let _ = load(&sample());
    let mut known: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for object in Document::ALL.into_iter().flat_map(Document::objects) {
        known.entry(object.what).or_default().extend(object.keys.iter().map(|key| key.name));
    }
    ASKED.with_borrow(|asked| assert_eq!(*asked, known));
}

#[test]
fn every_file_of_the_built_in_course_fits_its_schema() {
    let files = embedded();
    let mut seen = 0;
    for document in Document::ALL {
        let judge = Judge::of(document);
        let is_of = |path: &&str| path.rsplit('/').next() == Some(&format!("{}.yaml", document.name()));
        for path in files.paths().filter(is_of) {
            if let Err(error) = judge.judge(&read(files.text(path).unwrap())) {
                panic!("{path}: {error}");
            }
            seen += 1;
        }
    }
    assert!(seen > 6, "{seen} files");
}

/// Every place in a value, as a JSON pointer.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| places(value, &format!("{at}/{key}"), found)),
        Value::Array(items) => items.iter().enumerate().for_each(|(key, value)| places(value, &format!("{at}/{key}"), found)),
        _ => {}
    }
}

/// The sample with something else in one place, in many ways.
fn changed(value: &Value) -> Vec<(String, Value)> {
    let others = [
        json!(null),
        json!(true),
        json!(7),
        json!(1.5),
        json!("two words"),
        json!("../out"),
        json!(""),
        json!([]),
        json!([["nested"]]),
        json!({ "nope": 1 }),
    ];
    let mut found = Vec::new();
    let mut all = Vec::new();
    places(value, "", &mut all);
    for place in all {
        for other in &others {
            let mut changed = value.clone();
            *changed.pointer_mut(&place).unwrap() = other.clone();
            found.push((format!("{place} = {other}"), changed));
        }
        let mut with_more = value.clone();
        if let Some(fields) = with_more.pointer_mut(&place).and_then(Value::as_object_mut) {
            fields.insert("nope".to_owned(), json!("x"));
            found.push((format!("{place}/nope"), with_more));
        }
        if let Some((parent, key)) = place.rsplit_once('/') {
            let mut without = value.clone();
            if let Some(fields) = without.pointer_mut(parent).and_then(Value::as_object_mut) {
                fields.remove(key);
                found.push((format!("without {place}"), without));
            }
        }
    }
    found
}

/// Of what a schema can say, it says all: these are the loader's codes for it.
const FORM: [&str; 9] = [
    codes::WRONG_TYPE,
    codes::UNKNOWN_KEY,
    codes::MISSING_KEY,
    codes::UNKNOWN_CHECK,
    codes::MISSING_ACTION,
    codes::BAD_ID,
    codes::BAD_PATH,
    codes::BAD_SIZE,
    codes::UNSUPPORTED_FORMAT,
];

#[test]
fn schema_and_loader_agree_on_whatever_is_changed() {
    let mut wrong = Vec::new();
    let mut refused = 0;
    for document in Document::ALL {
        let judge = Judge::of(document);
        let path = path_of(document);
        let good = read(sample().text(path).unwrap());
        judge.judge(&good).unwrap();
        for (what, value) in changed(&good) {
            let mut files = sample();
            files.insert(path, value.to_string());
            let told: Vec<_> = load(&files)
                .diagnostics
                .into_iter()
                .filter(|problem| problem.severity == Severity::Error && problem.span.file == path)
                .collect();
            let verdict = judge.judge(&value);
            refused += usize::from(verdict.is_err());
            if verdict.is_err() && told.is_empty() {
                wrong.push(format!("{path}: {what}: only the schema refuses it"));
            }
            if let Some(problem) = told.iter().find(|problem| FORM.contains(&problem.code)).filter(|_| verdict.is_ok()) {
                wrong.push(format!("{path}: {what}: only the loader refuses it: {}", problem.message));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(refused > 1000, "{refused}");
}

/// `assets/schema/` holds what the program prints; `SEALEGS_WRITE_DOCS=1` writes it.
#[test]
fn the_schemas_in_the_repository_are_the_programs() {
    for document in Document::ALL {
        let path = format!("{}/assets/schema/{}.json", env!("CARGO_MANIFEST_DIR"), document.name());
        let made = format!("{}\n", serde_json::to_string_pretty(&document.schema()).unwrap());
        if std::env::var_os("SEALEGS_WRITE_DOCS").is_some() {
            std::fs::write(&path, &made).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == made, "{path} is not what the program prints: write it anew with SEALEGS_WRITE_DOCS=1");
    }
}
