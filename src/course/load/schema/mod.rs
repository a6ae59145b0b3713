//! JSON Schemas of the files that authors write, for editors: completion, a word on each key, mistakes underlined.
//!
//! The loader judges; a schema says as much of it as a schema can. Lists of words come from the loader itself, and tests
//! hold the keys and the verdicts of both together, so that neither can learn a key alone.
//!
//! - [`shape`]: what values look like; [`keys`]: objects and their keys;
//! - [`course`], [`lesson`], [`check`], [`mutants`]: the objects of each file.

mod check;
mod course;
mod keys;
mod lesson;
mod mutants;
mod shape;
#[cfg(test)]
mod tests;

use serde_json::{Value, json};

use keys::Object;
#[cfg(test)]
pub(super) use tests::asked_for;

/// A kind of file that authors write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Document {
    /// `course.yaml`.
    Course,
    /// `lesson.yaml`.
    #[default]
    Lesson,
    /// `mutants.yaml`.
    Mutants,
}

impl Document {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Course, Self::Lesson, Self::Mutants];

    /// Its name: the file's without the ending.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Lesson => "lesson",
            Self::Mutants => "mutants",
        }
    }

    /// The objects of the file; the first is the whole file.
    fn objects(self) -> Vec<Object> {
        match self {
            Self::Course => course::objects(),
            Self::Lesson => lesson::objects().into_iter().chain(check::objects()).collect(),
            Self::Mutants => mutants::objects(),
        }
    }

    /// Its schema, draft 2020-12.
    #[must_use]
    pub fn schema(self) -> Value {
        let objects = self.objects();
        let (mut root, mut defs) = (json!({}), json!({}));
        for (at, object) in objects.iter().enumerate() {
            if at == 0 {
                root = object.schema();
            } else {
                defs[object.name] = object.schema();
            }
        }
        let mut schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": format!("{}.yaml of a Sealegs course, format 1", self.name()),
        });
        if let (Some(schema), Value::Object(root)) = (schema.as_object_mut(), root) {
            schema.extend(root.into_iter().filter(|(key, _)| key != "title"));
            if objects.len() > 1 {
                schema.insert("$defs".to_owned(), defs);
            }
        }
        schema
    }
}
