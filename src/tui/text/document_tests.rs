use proptest::prelude::*;

use super::*;
use crate::markdown::{highlight, parse};

fn layout(source: &str, width: u16, lang: Lang) -> Vec<String> {
    let theme = Theme::colour();
    let highlights = |language: &str, code: &str| Some(Arc::new(highlight(language, code)));
    let document = Document { theme: &theme, lang, highlights: &highlights, commands: None };
    document.layout(&parse(source), width).iter().map(|line| line.to_string().trim_end().to_owned()).collect()
}

fn english(source: &str, width: u16) -> Vec<String> {
    layout(source, width, Lang::En)
}

#[test]
fn a_lesson_reads_from_top_to_bottom() {
    let source = "# Multi-stage builds\n\nThe image holds a **compiler** that nobody needs\nat run time.\n\n\
                  ```dockerfile\nFROM golang:1.16 AS build\n```\n\n---\n\nSee [the docs](https://docs.docker.com).";
    assert_eq!(
        english(source, 30),
        [
            "Multi-stage builds",
            "",
            "The image holds a compiler",
            "that nobody needs at run time.",
            "",
            "│ FROM golang:1.16 AS build",
            "",
            "──────────────────────────────",
            "",
            "See the docs",
            "(https://docs.docker.com).",
        ]
    );
}

#[test]
fn lists_nest_with_hanging_indents() {
    let source =
        "9. one that is longer than the line\n10. two\n    - inner item goes on here\n      - [x] done\n      - [ ] open";
    assert_eq!(
        english(source, 22),
        [
            " 9. one that is longer",
            "    than the line",
            "10. two",
            "    ◦ inner item goes",
            "      on here",
            "      [x] done",
            "      [ ] open",
        ]
    );
}

#[test]
fn a_loose_list_has_blank_lines_and_code_stays_in_its_item() {
    assert_eq!(english("- a\n\n  ```sh\n  ls\n  ```\n\n- b", 20), ["• a", "", "  │ ls", "", "• b"]);
}

#[test]
fn a_note_says_its_kind_in_the_language_of_the_text() {
    assert_eq!(
        english("> [!WARNING]\n> This removes all volumes.\n>\n> Sure?", 22),
        ["▌ Warning", "▌ This removes all", "▌ volumes.", "▌", "▌ Sure?"]
    );
    assert_eq!(
        layout("> [!TIP]\n> `Ctrl+C` で、\n> 止まります。", 20, Lang::Ja),
        ["▌ ヒント", "▌ Ctrl+C で、止まり", "▌ ます。"]
    );
    assert_eq!(english("> quoted", 20), ["│ quoted"]);
}

#[test]
fn japanese_text_breaks_where_japanese_may() {
    assert_eq!(
        layout(
            "## 見出し\n\nコンテナとは、「分けられた\nプロセス」です。\n\n- 一つ目は、とても長い項目です。\n- 二つ目",
            20,
            Lang::Ja
        ),
        [
            "見出し",
            "",
            "コンテナとは、「分け",
            "られたプロセス」で",
            "す。",
            "",
            "• 一つ目は、とても長",
            "  い項目です。",
            "• 二つ目",
        ]
    );
}

#[test]
fn a_table_stands_in_a_list_item() {
    assert_eq!(
        english("- Sizes:\n\n  | a | b |\n  |---|--:|\n  | x | 10 |", 20),
        ["• Sizes:", "", "  a │  b", "  ──┼───", "  x │ 10"]
    );
}

#[test]
fn text_nested_too_deep_for_the_screen_gives_up_indents_and_not_words() {
    let source = "- a\n  - b\n    - c\n      - d\n        - e\n          - wide words";
    let lines = english(source, 20);
    assert!(lines.iter().all(|line| wrap::width(line) <= 20), "{lines:?}");
    assert!(lines.iter().any(|line| line.ends_with("wide words")), "{lines:?}");
}

#[test]
fn code_without_colours_yet_is_shown_plain() {
    let theme = Theme::monochrome();
    let document = Document { theme: &theme, lang: Lang::En, highlights: &|_, _| None, commands: None };
    let lines = document.layout(&parse("```go\n\tx\n```"), 20);
    assert_eq!(lines.iter().map(ToString::to_string).collect::<Vec<_>>(), ["│     x"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn no_line_is_wider_than_asked(
        source in "((\n|\n\n|\n  |\n    )([-*] |[0-9]{1,9}[.] |> |> \\[!TIP\\]\n> |#{1,3} |```(sh|yaml)?\n|[|] a [|] b [|] 日本 [|]\n[|]--[|]:-:[|]--:[|]\n[|] )?\
                   ([a-z`*]{1,9}|[ぁ-ん、。「」]{1,12}|[|]| |\t|👨‍👩‍👧|--rm|https://example.org/a/b|\\[x\\]\\(https://y.z/long/long/path\\)|\\PC){0,12}){1,8}",
        width in 20u16..200,
    ) {
        for line in layout(&source, width, Lang::Ja) {
            prop_assert!(wrap::width(&line) <= usize::from(width), "{:?}", line);
        }
    }
}
