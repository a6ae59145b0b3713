//! Notes on lines: what an author is told when a note and its line have drifted apart.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use sealegs::course::{self, Files};

const DOCKERFILE: &str = "FROM golang AS build\nRUN go build\n\nFROM scratch\nUSER 65532:65532\n";

/// A course whose one step has a note with this heading, in English; `told` of it.
fn told(heading: &str) -> String {
    let lesson = "id: one\nsteps:\n  - id: write\n    write: { path: app/Dockerfile, from: app/Dockerfile }\n    checks:\n      - id: two\n        dockerfile: { path: app/Dockerfile, stages: 2 }\n";
    let text = format!(
        "# Title\n\n## Write {{#write}}\n\nWrite.\n\n### Two stages {{#write/check-two}}\n\nTwo.\n\n### {heading}\n\nA note.\n"
    );
    let mut files: Files = [
        ("course.yaml", "format: 1\nid: sample\nversion: \"1\"\nlanguages: [en]\nlessons: [one]\n"),
        ("en.md", "# Course\n"),
        ("one/lesson.yaml", lesson),
        ("one/files/app/Dockerfile", DOCKERFILE),
    ]
    .into_iter()
    .collect();
    files.insert("one/en.md", text);
    course::load(&files).diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_note_that_quotes_its_line_is_sound() {
    assert_eq!(told("`USER 65532` {#write/line-app/Dockerfile-5}"), "");
    assert_eq!(told("`FROM` `AS build` {#write/line-app/Dockerfile-1}"), "");
}

#[test]
fn a_note_whose_line_moved_is_told_where_it_stands_now() {
    let told = told("`USER 65532` {#write/line-app/Dockerfile-4}");
    assert!(told.contains("error[note-on-another-line]: line 4 of `app/Dockerfile` does not have `USER 65532`"), "{told}");
    assert!(told.contains("did you mean line 5?") && told.contains("one/en.md:11:"), "{told}");
}

#[test]
fn of_several_such_lines_the_nearest_is_meant() {
    assert!(told("`FROM` {#write/line-app/Dockerfile-2}").contains("did you mean line 1?"));
    assert!(told("`FROM` {#write/line-app/Dockerfile-3}").contains("did you mean line 4?"));
}

#[test]
fn a_note_on_what_stands_nowhere_is_shown_the_line_as_it_is() {
    let told = told("`USER root` {#write/line-app/Dockerfile-5}");
    assert!(told.contains("line 5 is: USER 65532:65532"), "{told}");
}

#[test]
fn a_note_that_quotes_nothing_is_refused() {
    let words = told("Line 5 {#write/line-app/Dockerfile-5}");
    assert!(words.contains("note-on-another-line") && words.contains("is: USER 65532:65532"), "{words}");
    assert!(told("Line 3 {#write/line-app/Dockerfile-3}").contains("line 3 of `app/Dockerfile` is empty"));
}

#[test]
fn a_note_on_a_line_beyond_the_end_says_how_long_the_file_is() {
    assert!(told("`USER` {#write/line-app/Dockerfile-9}").contains("has no line 9"));
}
