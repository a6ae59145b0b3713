//! The built-in course: sound, complete in both languages, and no fact of its sources left out.

use sealegs::check::dockerfile::Dockerfile;
use sealegs::check::{self, Fact, Facts, FileFact, Probe};
use sealegs::course::{Action, Course, FileTask, Scope, Task, embedded, load};
use sealegs::docker_cli;
use sealegs::i18n::Lang;
use sealegs::markdown;

#[path = "lessons/authoring.rs"]
mod authoring;
#[path = "lessons/coverage.rs"]
mod coverage;
#[path = "lessons/speaker.rs"]
mod speaker;

fn scope(course: &Course) -> Scope {
    let mut scope = Scope::default();
    scope.set("USER", "learner");
    for variable in &course.variables {
        scope.set(&variable.name, &variable.default);
    }
    scope
}

#[test]
fn the_course_loads_without_a_single_remark() {
    let loaded = load(&embedded());
    let remarks: Vec<_> = loaded.diagnostics.iter().map(ToString::to_string).collect();
    assert!(remarks.is_empty(), "{}", remarks.join("\n\n"));
    let lessons: Vec<_> = loaded.course.lessons.iter().map(|lesson| lesson.id.as_str()).collect();
    assert_eq!(
        lessons,
        [
            "machine",
            "goenv",
            "server-go",
            "single-stage",
            "builder-pattern",
            "multi-stage",
            "run",
            "volumes-networks",
            "database",
            "compose",
            "good-image"
        ]
    );
}

#[test]
fn every_step_helps_twice_and_says_what_to_do_when_a_check_fails() {
    for (name, step) in load(&embedded()).course.steps() {
        assert!(step.hints.len() >= 2, "{name} has {} hints", step.hints.len());
        assert!(!step.checks.is_empty(), "nothing proves {name}");
        if matches!(step.action, Action::Quiz(_) | Action::Choose(_)) {
            continue;
        }
        for check in &step.checks {
            for lang in Lang::ALL {
                assert!(check.hint.exact(lang).is_some_and(|hint| !hint.trim().is_empty()), "{name}/{} in {lang}", check.id);
            }
        }
    }
}

#[test]
fn every_check_has_a_short_title_in_both_languages() {
    const COLUMNS: usize = 50;
    let course = load(&embedded()).course;
    for (name, step) in course.steps() {
        for check in &step.checks {
            for lang in Lang::ALL {
                let title = check.title.exact(lang).unwrap_or_else(|| panic!("{name}/{} in {lang}", check.id));
                let title = scope(&course).fill(title);
                assert!(!title.contains(['$', '`']), "{name}: {title}");
                assert!((1..=COLUMNS).contains(&markdown::width(&title)), "{name}: {title}");
            }
        }
    }
}

#[test]
fn both_languages_have_every_title_text_and_hint() {
    let course = load(&embedded()).course;
    for lang in Lang::ALL {
        assert!(course.title.exact(lang).is_some() && course.intro.exact(lang).is_some());
        for variable in &course.variables {
            assert!(variable.about.exact(lang).is_some(), "{} in {lang}", variable.name);
        }
        for lesson in &course.lessons {
            assert!(lesson.title.exact(lang).is_some() && lesson.intro.exact(lang).is_some(), "{} in {lang}", lesson.id);
        }
        for (name, step) in course.steps() {
            assert!(step.title.exact(lang).is_some() && step.prose.exact(lang).is_some(), "{name} in {lang}");
            assert!(step.hints.iter().all(|hint| hint.exact(lang).is_some()), "a hint of {name} in {lang}");
        }
    }
}

#[test]
fn every_docker_command_of_a_lesson_is_understood() {
    let course = load(&embedded()).course;
    let scope = scope(&course);
    for (name, step) in course.steps() {
        for task in &step.solution {
            let Task::Run(command) = task else { continue };
            let line = scope.fill(&command.line);
            assert!(scope.unknown(&command.line).is_empty(), "{name}: {line}");
            if let Err(error) = docker_cli::parse(&line, &|_| None) {
                panic!("{name}: {line}: {error}");
            }
        }
    }
}

/// Emphasis that the Markdown reader did not take as such shows as stray stars; in Japanese, where no blank stands
/// around words, that is easily written.
#[test]
fn no_text_shows_stray_markup() {
    let course = load(&embedded()).course;
    for (name, step) in course.steps() {
        for lang in Lang::ALL {
            let prose = step.prose.exact(lang).into_iter().flatten().map(|part| part.markdown.as_str());
            let hints = step.hints.iter().filter_map(|hint| hint.exact(lang).map(String::as_str));
            let checks = step.checks.iter().filter_map(|check| check.hint.exact(lang).map(String::as_str));
            let notes = step.line_notes.iter().filter_map(|note| note.text.exact(lang).map(String::as_str));
            let speaker = step.speaker.exact(lang).map(String::as_str);
            for text in prose.chain(hints).chain(checks).chain(notes).chain(speaker) {
                let read = format!("{:?}", markdown::parse(text));
                assert!(!read.contains("**"), "{name} in {lang}: {text}");
            }
        }
    }
}

/// Judges a step of files alone, with what `content` says is in them.
fn passes(course: &Course, checks: &[check::Check], files: &[FileTask], content: impl Fn(&FileTask) -> String) -> bool {
    let mut facts = Facts::default();
    for file in files {
        facts.insert(Probe::File(file.path.clone()), Fact::File(FileFact::Text(scope(course).fill(&content(file)))));
    }
    checks.iter().all(|check| check::evaluate(&check.spec.filled(&scope(course)), None, &facts, Lang::En).passed())
}

#[test]
fn a_written_step_is_done_by_its_solution_and_not_by_what_the_learner_starts_from() {
    let course = load(&embedded()).course;
    for (name, step) in course.steps() {
        let Action::Write(files) = &step.action else { continue };
        assert!(passes(&course, &step.checks, files, |file| file.content.clone()), "the solution of {name}");
        assert!(!passes(&course, &step.checks, files, |file| file.skeleton.clone().unwrap_or_default()), "{name}");
    }
}

#[test]
fn every_dockerfile_parses_and_builds_from_images_the_learner_can_change() {
    let course = load(&embedded()).course;
    let mut seen = 0;
    for (name, step) in course.steps() {
        let Action::Write(files) = &step.action else { continue };
        for file in files.iter().filter(|file| file.path.contains("Dockerfile")) {
            let parsed = Dockerfile::parse(&scope(&course).fill(&file.content));
            assert!(parsed.strays.is_empty(), "{name}: {:?}", parsed.strays);
            assert!(!parsed.stages.is_empty(), "{name} has no stage");
            for stage in &parsed.stages {
                // Nothing to change there: scratch is no image.
                let known = stage.base == "scratch" || course.variables.iter().any(|variable| variable.default == stage.base);
                assert!(known, "{name}: {}", stage.base);
            }
            seen += 1;
        }
    }
    assert_eq!(seen, 13);
}
