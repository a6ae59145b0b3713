//! A course to begin with: small, sound, and an example of every kind of step.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use crate::course::schema::Document;
use crate::course::source::collect;
use crate::course::{Files, Loaded, load};
use crate::i18n::{Lang, Localized};

static STARTER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/starter");

/// The id that the files of the starter have.
const ID: &str = "my-course";

/// What a new course is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCourse {
    /// Its id.
    pub id: String,
    /// Its title in every language; the starter's own where there is none.
    pub title: Option<String>,
    /// Its languages.
    pub languages: Vec<Lang>,
}

/// The files of a new course by path, and the course as it would be loaded: an id or title that no course may have shows
/// there as a problem. Schemas for editors lie in `.schema/`, where the loader does not look.
#[must_use]
pub fn starter(new: &NewCourse) -> (BTreeMap<String, String>, Loaded) {
    let mut all = Files::default();
    collect(&STARTER, &mut all);
    let titles: Localized<String> = Lang::ALL.into_iter().filter_map(|lang| Some((lang, new.title.clone()?))).collect();
    let mut texts = BTreeMap::new();
    let mut files = Files::default();
    for path in all.paths() {
        let name = path.rsplit('/').next().unwrap_or(path);
        let lang = name.strip_suffix(".md").and_then(|code| code.parse::<Lang>().ok());
        if lang.is_some_and(|lang| !new.languages.contains(&lang)) {
            continue;
        }
        let mut text = all.text(path).unwrap_or_default().to_owned();
        if path == "course.yaml" {
            let codes: Vec<&str> = new.languages.iter().map(|lang| lang.code()).collect();
            text = text.replacen(&format!("id: {ID}"), &format!("id: {}", new.id), 1);
            let own = text.lines().find_map(|line| line.strip_prefix("languages: ")?.split(" #").next());
            if let Some(own) = own.map(str::to_owned) {
                text = text.replacen(&own, &format!("[{}]", codes.join(", ")), 1);
            }
        } else if let Some(title) = lang.filter(|_| !path.contains('/')).and_then(|lang| titles.exact(lang)) {
            let rest = text.split_once('\n').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
            text = format!("# {title}\n{rest}");
        }
        files.insert(path, text.clone());
        texts.insert(path.to_owned(), text);
    }
    let loaded = load(&files);
    for document in Document::ALL {
        let schema = serde_json::to_string_pretty(&document.schema()).unwrap_or_default();
        texts.insert(format!(".schema/{}.json", document.name()), format!("{schema}\n"));
    }
    (texts, loaded)
}

#[cfg(test)]
mod tests {
    use super::{NewCourse, starter};
    use crate::course::{Action, Course, QuizKind};
    use crate::i18n::Lang;

    fn new(languages: &[Lang]) -> NewCourse {
        NewCourse { id: "docker-in-a-day".into(), title: Some("Docker in a day".into()), languages: languages.to_vec() }
    }

    #[test]
    fn a_new_course_is_sound_in_any_choice_of_languages_and_has_its_name() {
        for languages in [&[Lang::En, Lang::Ja][..], &[Lang::Ja], &[Lang::En]] {
            let (texts, loaded) = starter(&new(languages));
            assert_eq!(loaded.diagnostics, [], "{languages:?}");
            assert_eq!((loaded.course.id.as_str(), loaded.course.languages.as_slice()), ("docker-in-a-day", languages));
            assert_eq!(loaded.course.title.text(languages[0]), "Docker in a day");
            for lang in Lang::ALL {
                assert_eq!(texts.contains_key(&format!("01-hello/{lang}.md")), languages.contains(&lang), "{lang}");
            }
            assert!(texts[".schema/lesson.json"].contains("2020-12"));
        }
    }

    #[test]
    fn it_shows_every_kind_of_step() {
        let Course { lessons, .. } = starter(&new(&Lang::ALL)).1.course;
        let steps = &lessons[0].steps;
        let has = |wanted: &dyn Fn(&Action) -> bool| steps.iter().any(|step| wanted(&step.action));
        assert!(has(&|action| matches!(action, Action::Read)) && has(&|action| matches!(action, Action::Run(_))));
        assert!(has(&|action| matches!(action, Action::Write(files) if files[0].skeleton.is_some())));
        assert!(has(&|action| matches!(action, Action::Quiz(quiz) if quiz.kind == QuizKind::Single)));
        assert!(steps.iter().any(|step| step.predict.is_some()) && steps.iter().any(|step| !step.line_notes.is_empty()));
        assert!(steps.iter().flat_map(|step| &step.checks).any(|check| !check.mistakes.is_empty()));
    }

    #[test]
    fn an_id_that_no_course_may_have_is_told() {
        let loaded = starter(&NewCourse { id: "two words".into(), ..new(&[Lang::En]) }).1;
        assert!(loaded.diagnostics.iter().any(|problem| problem.code == "bad-id"), "{:?}", loaded.diagnostics);
    }
}
