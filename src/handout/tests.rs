//! A handout says all that the course says, and nothing of it acts.

use proptest::prelude::*;

use super::{Format, handout};
use crate::course::{Course, Files, Scope, embedded, load};
use crate::i18n::Lang;
use crate::markdown::{self, Block, Inline};

fn scope(course: &Course) -> Scope {
    let mut scope = Scope::default();
    for variable in &course.variables {
        scope.set(&variable.name, &variable.default);
    }
    scope
}

fn both(course: &Course, lang: Lang) -> (String, String) {
    let scope = scope(course);
    (handout(course, lang, &scope, Format::Html), handout(course, lang, &scope, Format::Markdown))
}

/// A course of one step whose texts are `text`.
fn course(text: &str) -> Course {
    let mut files = Files::default();
    files.insert("course.yaml", "format: 1\nid: small\nversion: \"1\"\nlanguages: [en]\nlessons: [one]\n");
    files.insert("en.md", format!("# Small\n\n{text}\n"));
    files.insert(
        "one/lesson.yaml",
        "id: one\nsteps:\n  - id: ask\n    quiz: { kind: multiple, choices: [a, b, c], answer: [c, a] }\n",
    );
    files.insert(
        "one/en.md",
        format!(
            "# One\n\n## Ask {{#ask}}\n\n{text}\n\n### Hint {{#ask/hint-1}}\n\n{text}\n\n\
             ### <b>a</b> {{#ask/choice-a}}\n\nYes.\n\n### b {{#ask/choice-b}}\n\nNo.\n\n### c {{#ask/choice-c}}\n\nYes.\n"
        ),
    );
    load(&files).course
}

#[test]
fn a_handout_has_every_text_of_the_course_in_both_formats() {
    let course = load(&embedded()).course;
    for lang in Lang::ALL {
        let (html, md) = both(&course, lang);
        for lesson in &course.lessons {
            assert!(html.contains(&super::html_blocks::escape(lesson.title.text(lang))), "{}", lesson.id);
            assert!(md.contains(&super::markdown_text::escape(lesson.title.text(lang), false)), "{}", lesson.id);
        }
        for (name, _) in course.steps() {
            assert!(html.contains(&format!("<h3 id=\"{name}\">")) && html.contains(&format!("href=\"#{name}\"")), "{name}");
        }
        let hints: usize = course.steps().map(|(_, step)| step.hints.len()).sum();
        assert!(html.matches("<details>").count() > hints, "hints are folded");
        assert_eq!(html.matches("<details>").count(), html.matches("</details>").count());
        assert!(!md.contains("<details>"));
    }
    let (html, md) = both(&course, Lang::En);
    let shown: String = html.split('<').filter_map(|rest| rest.split_once('>')).map(|(_, text)| text).collect();
    assert!(shown.contains("docker run -d -p 8080:8080 docker-gs-ping"), "variables are filled in");
    assert!(md.contains("docker run -d -p 8080:8080 docker-gs-ping"));
    assert!(!html.contains("${rest_port}") && !md.contains("${rest_port}"));
}

#[test]
fn answers_stand_at_the_end_and_not_beside_their_question() {
    let (html, md) = both(&course("Which?"), Lang::En);
    let (question, answers) = html.split_once("<h2 id=\"_answers\">").unwrap();
    assert!(!question.contains("Right:") && answers.contains("Right: <strong>A, C</strong>"), "{html}");
    let (question, answers) = md.split_once("\n## Answers\n").unwrap();
    assert!(!question.contains("Right:") && answers.contains("Right: **A, C**"), "{md}");
}

#[test]
fn html_and_links_of_a_course_are_text() {
    let bad = "<script>alert(1)</script> <img src=x onerror=alert(2)>\n\n\
               [go](javascript:alert(3)) [up](JaVaScRiPt:alert(4)) [d](data:text/html,x) [f](../../etc/passwd)\n\n\
               ![pic](https://example.org/p.png) [fine](https://example.org/?a=\"b\"&c=d)\n\n\
               <iframe src=\"https://example.org\"></iframe>\n\n```\"><script>\n</code></pre><script>alert(5)</script>\n```\n";
    let (html, md) = both(&course(bad), Lang::En);
    for tag in ["<script", "<img", "<iframe", "<b>a", "onerror=alert(2)>"] {
        assert!(!html.to_lowercase().contains(tag), "{tag} in {html}");
    }
    let lower = html.to_lowercase();
    assert!(!lower.contains("href=\"javascript") && !lower.contains("href=\"data") && !lower.contains("href=\".."), "{html}");
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "it is shown instead");
    assert!(html.contains("href=\"https://example.org/?a=%22b%22&amp;c=d\"") || html.contains("&quot;b&quot;&amp;c=d"), "{html}");
    let outside = md.split("```").step_by(2).collect::<String>().replace("\\<", "");
    assert!(!outside.replace("](<", "").contains('<'), "a < that stands alone in {outside}");
    assert!(!md.to_lowercase().contains("](<javascript") && !md.contains("](javascript"), "{md}");
}

#[test]
fn a_page_needs_nothing_from_elsewhere() {
    let (html, _) = both(&load(&embedded()).course, Lang::Ja);
    for outside in ["<script", "<link", "<img", "src=", "url(", "@import", "<iframe"] {
        assert!(!html.contains(outside), "{outside}");
    }
    assert!(html.contains("default-src 'none'") && html.contains("<html lang=\"ja\">") && html.contains("@media print"));
}

#[test]
fn every_tag_of_the_page_is_closed_in_its_order() {
    let (html, _) = both(&load(&embedded()).course, Lang::En);
    let body = html.split_once("<body>").unwrap().1;
    let mut open: Vec<&str> = Vec::new();
    for tag in body.split('<').skip(1).filter_map(|rest| rest.split(['>', ' ', '\n']).next()) {
        match tag.strip_prefix('/') {
            Some("body" | "html") => {}
            Some(name) => assert_eq!(open.pop(), Some(name), "{open:?}"),
            None if matches!(tag, "br" | "hr") => {}
            None => open.push(tag),
        }
    }
    assert_eq!(open, Vec::<&str>::new());
}

/// The words of blocks, without any looks.
fn said(blocks: &[Block], all: &mut String) {
    let line = |inlines: &[Inline], all: &mut String| {
        all.extend(inlines.iter().map(|inline| if let Inline::Text(span) = inline { span.text.as_str() } else { " " }));
        all.push(' ');
    };
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => line(text, all),
            Block::List { items, .. } => items.iter().for_each(|item| said(&item.blocks, all)),
            Block::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| line(cell, all));
            }
            Block::Note { blocks, .. } | Block::Quote(blocks) => said(blocks, all),
            Block::Code { text, .. } => all.push_str(text),
            Block::Rule => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever characters a title has, a Markdown viewer shows these.
    #[test]
    fn escaped_text_reads_as_it_was(text in "[ -~あ「」]{1,40}") {
        let text = text.trim();
        prop_assume!(!text.is_empty());
        let written = super::markdown_text::escape(text, true);
        let mut read = String::new();
        said(&markdown::parse(&written), &mut read);
        prop_assert_eq!(read.split_whitespace().collect::<Vec<_>>(), text.split_whitespace().collect::<Vec<_>>(), "{}", written);
    }

    /// Whatever a course says, its page has no other tags than the handout's own.
    #[test]
    fn no_text_becomes_a_tag(text in "[<>&\"'/a-z!`*\\[\\]()#|\\n -]{0,80}") {
        let (html, _) = both(&course(&text), Lang::En);
        let body = html.split_once("<body>").unwrap().1;
        for tag in body.split('<').skip(1).filter_map(|rest| rest.split(['>', ' ', '\n']).next()) {
            let name = tag.trim_start_matches('/');
            let own = ["h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "div",
                "blockquote", "pre", "code", "hr", "br", "a", "em", "strong", "del", "span", "details", "summary", "nav", "body", "html"];
            prop_assert!(own.contains(&name), "{} in {}", tag, html);
        }
    }
}
