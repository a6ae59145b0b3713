//! What the author of a broken course is told: every problem at once, each with its place.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use sealegs::course::{self, Files};
use sealegs::i18n::Lang;

#[path = "course_problems/scraps.rs"]
mod scraps;

const COURSE: &str = r#"format: 1
id: sample
version: "1"
languages: [en, ja]
variables:
  app_port: { default: "8080", kind: port }
lessons: [one]
"#;

const LESSON: &str = r#"id: one
steps:
  - id: write
    write: { path: app/Dockerfile, from: app/Dockerfile }
    checks:
      - id: stages
        dockerfile: { path: app/Dockerfile, stages: 1 }
  - id: build
    run: docker build . -t app
    cwd: app
    checks:
      - id: image
        image: { ref: app, max_size: 60MB }
  - id: question
    quiz: { kind: single, choices: [root, nobody], answer: [nobody] }
"#;

const TEXT: &str = r"# Title

Intro.

## Write {#write}

```dockerfile file=app/Dockerfile
```

### Hint {#write/hint-1}

Write it.

## Build {#build}

```sh command
```

## Question {#question}

### root {#question/choice-root}

No.

### nobody {#question/choice-nobody}

Yes.

### One stage in ${app_port} {#write/check-stages}

Write one `FROM`.

### The image `app` is built {#build/check-image}

Build it.
";

fn sound() -> Files {
    [
        ("course.yaml", COURSE),
        ("en.md", "# Course\n"),
        ("ja.md", "# コース\n"),
        ("one/lesson.yaml", LESSON),
        ("one/en.md", TEXT),
        ("one/ja.md", TEXT),
        ("one/files/app/Dockerfile", "FROM scratch\n"),
    ]
    .into_iter()
    .collect()
}

/// The sound course with replacements `(file, old, new)` made.
fn with(changes: &[(&str, &str, &str)]) -> Files {
    let mut files = sound();
    for (file, old, new) in changes {
        let text = files.text(file).expect("a file of the sound course");
        assert!(text.contains(old), "{file} has no {old:?}");
        let text = text.replacen(old, new, 1);
        files.insert(*file, text);
    }
    files
}

fn told(files: &Files) -> String {
    course::load(files).diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn problems_are_told_in_japanese_at_the_same_places() {
    let files = with(&[("one/lesson.yaml", "max_size", "max_sise")]);
    let told: Vec<String> = course::load_in(&files, Lang::Ja).diagnostics.iter().map(|one| one.told(Lang::Ja)).collect();
    let expected = "エラー[unknown-key]: `image` に `max_sise` というキーはありません\n  --> one/lesson.yaml:13:28\n   \
                    |\n13 |         image: { ref: app, max_sise: 60MB }\n   |                           ^\n  = 対処: `max_size` のことですか？";
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(told.iter().map(|one| plain(one)).collect::<Vec<_>>(), [plain(expected)]);
}

#[test]
fn a_sound_course_has_no_problem() {
    assert_eq!(told(&sound()), "");
}

#[test]
fn every_problem_is_told_at_once_with_its_place() {
    let files = with(&[
        ("one/lesson.yaml", "max_size", "max_sise"),
        ("one/lesson.yaml", "answer: [nobody]", "answer: [nobdy]"),
        ("one/ja.md", "#build", "#buld"),
        ("one/en.md", "Intro.", "日本 [b]() ${app_prt}"),
    ]);
    let expected = r"error[bad-link]: this link has no address
  --> one/en.md:3:4
   |
 3 | 日本 [b]() ${app_prt}
   |      ^
  = help: write `[text](address)`
error[unknown-variable]: the course has no variable `app_prt`
  --> one/en.md:3:10
   |
 3 | 日本 [b]() ${app_prt}
   |            ^
  = help: did you mean `app_port`?
error[missing-section]: step `build` has no section in this language
  --> one/ja.md
  = help: add `## Title {#build}`; one/en.md has it on line 14
error[unknown-section]: the lesson has no step `buld`
  --> one/ja.md:14:11
    |
 14 | ## Build {#buld}
    |           ^
  = help: did you mean `build`?
error[unknown-key]: image has no key `max_sise`
  --> one/lesson.yaml:13:28
    |
 13 |         image: { ref: app, max_sise: 60MB }
    |                            ^
  = help: did you mean `max_size`?
error[unknown-choice]: `nobdy` is not among the choices
  --> one/lesson.yaml:15:61
    |
 15 |     quiz: { kind: single, choices: [root, nobody], answer: [nobdy] }
    |                                                             ^
  = help: did you mean `nobody`?";
    assert_eq!(told(&files), expected);
}

/// A change to the sound course, and the code and place of the first problem it makes.
type Case = (&'static str, &'static str, &'static str, &'static str);

const CASES: &[Case] = &[
    ("course.yaml", "format: 1", "format: 2", "unsupported-format course.yaml:1:9"),
    ("course.yaml", "id: sample", "id: \"a b\"", "bad-id course.yaml:2:5"),
    ("course.yaml", "version: \"1\"", "version: 1", "wrong-type course.yaml:3:10"),
    ("course.yaml", "[en, ja]", "[en, jp, ja]", "unknown-language course.yaml:4:17"),
    ("course.yaml", "\"8080\"", "\"80800\"", "bad-port course.yaml:6:24"),
    ("course.yaml", "kind: port", "kind: prot", "bad-value course.yaml:6:38"),
    ("course.yaml", "[one]", "[one, two]", "missing-file course.yaml:7:16"),
    ("course.yaml", "[one]", "[one, ../x]", "bad-path course.yaml:7:16"),
    ("course.yaml", "format: 1", "format: 1\nformat: 1", "duplicate-key course.yaml:2:1"),
    ("course.yaml", "version: \"1\"", "version: \"\u{1b}\"", "control-character course.yaml:3:11"),
    ("one/lesson.yaml", "    cwd: app", "   cwd: app", "bad-yaml one/lesson.yaml:10:4"),
    ("one/lesson.yaml", "id: build", "id: &x build", "yaml-alias one/lesson.yaml:8:9"),
    ("one/lesson.yaml", "run: docker", "run: !sh docker", "yaml-tag one/lesson.yaml:9:10"),
    ("one/lesson.yaml", "    checks:", "    cheks:", "missing-check one/lesson.yaml:3:9"),
    ("one/lesson.yaml", "run: docker build . -t app", "note: x", "missing-action one/lesson.yaml:8:5"),
    ("one/lesson.yaml", "id: build", "id: write", "duplicate-id one/lesson.yaml:8:9"),
    ("one/lesson.yaml", "path: app/Dockerfile, from", "path: /etc/x, from", "bad-path one/lesson.yaml:4:20"),
    ("one/lesson.yaml", "from: app/Dockerfile", "from: app/Dockrfile", "missing-file one/lesson.yaml:4:42"),
    ("one/lesson.yaml", "60MB", "60XB", "bad-size one/lesson.yaml:13:38"),
    ("one/lesson.yaml", "image: {", "imag: {", "unknown-check one/lesson.yaml:13:9"),
    ("one/lesson.yaml", "image: { ref: app, max_size: 60MB }", "quiz: true", "check-without-action one/lesson.yaml:12:13"),
    ("one/lesson.yaml", "image: { ref: app, max_size: 60MB }", "ran: { matches: \"(\" }", "bad-regex one/lesson.yaml:13:25"),
    ("one/lesson.yaml", "ref: app, ", "", "missing-key one/lesson.yaml:13:16"),
    ("one/lesson.yaml", "run: docker build . -t app", "run: { line: ls, when: podmn }", "unknown-condition one/lesson.yaml:9:28"),
    ("one/en.md", "# Title\n", "Title\n", "missing-title one/en.md:1:1"),
    ("one/en.md", "{#write/hint-1}", "{#write/hnt-1}", "unknown-section one/en.md:10:11"),
    ("one/en.md", "## Build {#build}", "## Build", "bad-heading one/en.md:14:1"),
    ("one/en.md", "### Hint", "### Note {#write/line-app/Dockerfile-9}\n\n### Hint", "unknown-file one/en.md:10:11"),
    ("one/en.md", "### The image `app` is built {", "### Check {", "untitled-check one/en.md:33:12"),
    ("one/ja.md", "### The image `app` is built {", "### チェック： {", "untitled-check one/ja.md:33:12"),
    ("one/en.md", "file=app/Dockerfile", "file=app/Dockrfile", "unknown-file one/en.md:7:1"),
    ("one/en.md", "```sh command\n", "```sh command\nls\n", "bad-fence one/en.md:16:1"),
    ("one/en.md", "```sh command", "```sh command=2", "bad-fence one/en.md:16:1"),
    ("one/en.md", "Intro.", "```diagram prots\n```", "unknown-diagram one/en.md:3:1"),
    ("one/en.md", "Intro.", "```diagram\n```", "unknown-diagram one/en.md:3:1"),
    ("one/en.md", "Intro.", "```diagram ports\nx\n```", "bad-fence one/en.md:3:1"),
    ("one/en.md", "Intro.", "[a](../two.md)", "bad-link one/en.md:3:1"),
    ("one/en.md", "Intro.", "[a](../../two.md)", "bad-link one/en.md:3:1"),
    ("one/en.md", "Intro.", "[a](javascript:x)", "bad-link one/en.md:3:1"),
    ("one/en.md", "Intro.", "x\u{202e}y", "control-character one/en.md:3:2"),
];

#[test]
fn each_problem_has_its_code_and_place() {
    let mut wrong = Vec::new();
    for (file, old, new, expected) in CASES {
        let found: Vec<String> = course::load(&with(&[(file, old, new)]))
            .diagnostics
            .iter()
            .map(|problem| format!("{} {}:{}:{}", problem.code, problem.span.file, problem.span.line, problem.span.column))
            .collect();
        if !found.iter().any(|found| found == expected) {
            wrong.push(format!("{new:?}: expected {expected}, found {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_heading_of_a_check_is_its_title_in_each_language_and_a_question_has_words_of_its_own() {
    let course = course::load(&with(&[("one/ja.md", "The image `app` is built", "イメージ `app` ができている")])).course;
    let title = |step: usize, lang| course.lessons[0].steps[step].checks[0].title.text(lang).to_owned();
    assert_eq!(title(0, Lang::En), "One stage in ${app_port}");
    assert_eq!(title(1, Lang::En), "The image app is built");
    assert_eq!(title(1, Lang::Ja), "イメージ app ができている");
    assert_eq!(title(2, Lang::En), "The answer is right");
    assert_eq!(title(2, Lang::Ja), "答えが合っている");
}

#[test]
fn a_check_that_learners_would_know_by_its_id_only_is_warned_of_once_in_each_language() {
    let section = "### The image `app` is built {#build/check-image}\n\nBuild it.\n";
    let expected = r"warning[untitled-check]: check `image` has no title in this language
  --> one/en.md:14:11
    |
 14 | ## Build {#build}
    |           ^
  = help: add `### What will be true {#build/check-image}`, and below it what to do when it is not
warning[untitled-check]: check `image` has no title in this language
  --> one/ja.md:14:11
    |
 14 | ## Build {#build}
    |           ^
  = help: add `### What will be true {#build/check-image}`, and below it what to do when it is not";
    assert_eq!(told(&with(&[("one/en.md", section, ""), ("one/ja.md", section, "")])), expected);
    let half = told(&with(&[("one/ja.md", section, "")]));
    assert!(half.contains("error[missing-section]: `build/check-image`") && !half.contains("untitled"), "{half}");
}

#[test]
fn files_that_are_missing_binary_unused_or_too_large_are_told() {
    assert_eq!(told(&Files::default()), "error[missing-file]: there is no file `course.yaml`\n  --> course.yaml");
    let mut files = sound()
        .paths()
        .filter(|path| *path != "one/ja.md")
        .map(|path| (path.to_owned(), sound().text(path).unwrap().to_owned()))
        .collect::<Files>();
    assert!(told(&files).starts_with("error[missing-translation]: this text is missing\n  --> one/ja.md\n"));
    files = sound();
    files.insert("one/files/stray", "x");
    assert!(told(&files).starts_with("warning[unused-file]: nothing refers to this file\n  --> one/files/stray\n"));
    assert!(course::load(&files).is_sound());
    files = sound();
    files.insert("one/en.md", "# T\n".repeat(400_000));
    assert!(told(&files).starts_with("error[too-large]"));
    let mut binary: Files = [("course.yaml", COURSE)].into_iter().collect();
    binary.insert_bytes("en.md", vec![0xff]);
    assert!(told(&binary).contains("error[not-utf8]: this file is not UTF-8 text\n  --> en.md"));
    files = sound();
    files.insert("one/en.md", format!("# T\n\n{}", "[x]()\n\n".repeat(1000)));
    assert!(told(&files).contains("error[too-many-problems]"));
}

#[test]
fn a_small_course_cannot_become_a_huge_one() {
    let mut files = sound();
    files.insert("one/files/app/Dockerfile", "x".repeat(1 << 20));
    let fences = "```text file=app/Dockerfile\n```\n\n".repeat(100);
    files.insert("one/en.md", TEXT.replacen("Write it.", &fences, 1));
    assert!(told(&files).starts_with("error[too-large]: the files and fences of the course hold more than 64 MiB together"));
}

#[test]
fn conditional_commands_become_parts_that_show_where_they_hold() {
    let run = "run: [ls, { line: go run ., when: go }, { line: docker run go, when: \"!go\" }]";
    let files = with(&[("one/lesson.yaml", "run: docker build . -t app", run)]);
    let loaded = course::load(&files);
    assert_eq!(loaded.diagnostics, []);
    let step = loaded.course.steps().find(|(name, _)| name.step == "build").unwrap().1;
    let parts = step.prose.text_parts();
    assert_eq!(parts, ["```sh\nls\n```", "```sh\ngo run .\n```", "```sh\ndocker run go\n```"]);
}

/// The Markdown of each part in English.
trait TextParts {
    fn text_parts(&self) -> Vec<&str>;
}

impl TextParts for sealegs::i18n::Localized<Vec<course::ProsePart>> {
    fn text_parts(&self) -> Vec<&str> {
        self.get(sealegs::i18n::Lang::En).unwrap().iter().map(|part| part.markdown.as_str()).collect()
    }
}

#[test]
fn a_fence_in_a_list_keeps_its_indent_and_one_in_the_file_is_not_closed_by_it() {
    let mut files = with(&[(
        "one/en.md",
        "```dockerfile file=app/Dockerfile\n```",
        "- Write:\n  ```dockerfile file=app/Dockerfile\n  ```\n- Go on.",
    )]);
    files.insert("one/files/app/Dockerfile", "FROM a\n```\nRUN b\n");
    let loaded = course::load(&files);
    assert_eq!(loaded.diagnostics, []);
    let step = &loaded.course.lessons[0].steps[0];
    assert_eq!(step.prose.text_parts(), ["- Write:\n  ````dockerfile\n  FROM a\n  ```\n  RUN b\n  ````\n- Go on."]);
}

#[test]
fn the_fingerprint_changes_with_what_is_asked_and_not_with_how_it_is_told() {
    let of = |files: &Files| course::load(files).course.lessons[0].steps[0].fingerprint.clone();
    let sound_print = of(&sound());
    assert_eq!(of(&with(&[("one/en.md", "Write it.", "Just write it.")])), sound_print);
    assert_eq!(of(&with(&[("one/lesson.yaml", "id: write", "mirrors: [D1.1]\n    id: write")])), sound_print);
    assert_ne!(of(&with(&[("one/lesson.yaml", "stages: 1", "stages: 2")])), sound_print);
    assert_ne!(of(&with(&[("one/files/app/Dockerfile", "scratch", "alpine")])), sound_print);
    // Progress on disk holds it: it must be the same in every release.
    assert_eq!(sound_print, "cc2b3de15c919887");
}

#[test]
fn the_format_page_explains_every_code() {
    let page = include_str!("../docs/COURSE-FORMAT.md");
    for (code, about) in course::codes::ALL {
        assert!(page.contains(&format!("| `{code}` | {about} |")), "docs/COURSE-FORMAT.md lacks: | `{code}` | {about} |");
    }
}

#[test]
fn choices_conditions_on_them_predictions_and_mistakes_are_read_with_their_texts() {
    let way = "  app_port: { default: \"8080\", kind: port }\n  way: { kind: choice, values: [host, box], default: box, defaults: [{ when: go, value: host }] }";
    let step = "    run: { line: docker build . -t app, when: \"!way=host\" }\n    predict: { kind: single, choices: [big, small], answer: [big] }";
    let check = "image: { ref: app, max_size: 60MB }\n        when: way=box\n        mistakes: [{ id: absent, image: { ref: app, absent: true } }]\n  - id: way\n    choose: way";
    let texts = "### Build it {#build/mistake-absent}\n\nRun it.\n\n### Big {#build/choice-big}\n\nYes.\n\n### Small {#build/choice-small}\n\nNo.\n\n## Way {#way}\n\n### Host {#way/choice-host}\n\nHere.\n\n### Box {#way/choice-box}\n\nThere.\n\n## Question {#question}";
    let changes = [
        ("course.yaml", "  app_port: { default: \"8080\", kind: port }", way),
        ("one/lesson.yaml", "    run: docker build . -t app", step),
        ("one/lesson.yaml", "image: { ref: app, max_size: 60MB }", check),
        ("one/en.md", "## Question {#question}", texts),
        ("one/ja.md", "## Question {#question}", texts),
    ];
    let files = with(&changes);
    assert_eq!(told(&files), "");
    let course = course::load(&files).course;
    let build = &course.lessons[0].steps[1];
    assert_eq!(build.checks[0].mistakes[0].title.text(Lang::En), "Build it");
    assert_eq!(build.choices()[1].why.text(Lang::Ja), "No.");
    for (change, with_it, problem) in [
        ("course.yaml", ("default: box", "default: bx"), "unknown-choice"),
        ("course.yaml", ("values: [host, box], ", ""), "missing-key"),
        ("one/lesson.yaml", ("way=box", "way=bax"), "unknown-condition"),
        ("one/lesson.yaml", ("!way=host", "!wai=host"), "unknown-condition"),
        ("one/lesson.yaml", ("choose: way", "choose: wey"), "unknown-variable"),
        ("one/ja.md", ("{#build/mistake-absent}", "{#build/mistake-gone}"), "unknown-section"),
        ("one/ja.md", ("### Small {#build/choice-small}", "Small"), "missing-section"),
    ] {
        let mut all = changes.to_vec();
        all.push((change, with_it.0, with_it.1));
        let told = told(&with(&all));
        assert!(told.contains(problem), "{with_it:?}: {told}");
    }
}
