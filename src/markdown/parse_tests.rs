use proptest::prelude::*;

use super::*;
use crate::markdown::plain;

/// A short writing of blocks, for reading in tests.
fn outline(blocks: &[Block]) -> String {
    blocks.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn one(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => format!("h{level}[{}]", plain(text)),
        Block::Paragraph(text) => format!("p[{}]", plain(text)),
        Block::List { start, tight, items } => {
            let items: Vec<_> = items
                .iter()
                .map(|item| format!("{}({})", item.task.map_or("", |done| if done { "x" } else { "_" }), outline(&item.blocks)))
                .collect();
            format!(
                "{}{}{{{}}}",
                start.map_or("ul".to_owned(), |n| format!("ol{n}")),
                if *tight { "" } else { "+" },
                items.join(" ")
            )
        }
        Block::Table { aligns, head, rows } => {
            format!("table{aligns:?}{:?}{:?}", cells(head), rows.iter().map(|row| cells(row)).collect::<Vec<_>>())
        }
        Block::Note { kind, blocks } => format!("{kind:?}[{}]", outline(blocks)),
        Block::Quote(blocks) => format!("quote[{}]", outline(blocks)),
        Block::Code { language, info, text } => format!("code<{language}|{info}>[{text}]"),
        Block::Rule => "rule".to_owned(),
    }
}

fn cells(row: &[Vec<Inline>]) -> Vec<String> {
    row.iter().map(|cell| plain(cell)).collect()
}

#[test]
fn headings_paragraphs_and_rules() {
    assert_eq!(outline(&parse("# A `b` {#id}\n\ntext\nmore\n\n---\n### C")), "h1[A b] p[text more] rule h3[C]");
}

#[test]
fn lists_nest_and_know_whether_they_are_tight() {
    assert_eq!(outline(&parse("- a\n  - b\n  - c\n- d")), "ul{(p[a] ul{(p[b]) (p[c])}) (p[d])}");
    assert_eq!(outline(&parse("3. a\n\n   b\n4. c")), "ol3+{(p[a] p[b]) (p[c])}");
    assert_eq!(outline(&parse("- [x] done\n- [ ] open")), "ul{x(p[done]) _(p[open])}");
    assert_eq!(outline(&parse("1. a\n   ```sh\n   ls\n   ```\n2. b")), "ol1{(p[a] code<sh|sh>[ls\n]) (p[b])}");
}

#[test]
fn notes_quotes_and_code() {
    assert_eq!(outline(&parse("> [!WARNING]\n> Take care.\n>\n> - a")), "Warning[p[Take care.] ul{(p[a])}]");
    assert_eq!(outline(&parse("> said")), "quote[p[said]]");
    assert_eq!(
        outline(&parse("```Dockerfile file=goapp/Dockerfile\nFROM a\n\nRUN b\n```\n\n    indented\n")),
        "code<dockerfile|Dockerfile file=goapp/Dockerfile>[FROM a\n\nRUN b\n] code<|>[indented\n]"
    );
}

#[test]
fn tables_have_aligned_cells() {
    assert_eq!(
        outline(&parse("| a | b |\n|:-:|--:|\n| `1` | 2 |\n| 3 |")),
        r#"table[Center, Right]["a", "b"][["1", "2"], ["3", ""]]"#
    );
}

#[test]
fn runs_carry_what_they_are() {
    let blocks = parse("a **b *c*** ~~d~~ `e` [f](https://g.h)");
    let Some(Block::Paragraph(inlines)) = blocks.first() else { panic!("a paragraph") };
    let marks: Vec<_> = inlines
        .iter()
        .filter_map(|inline| match inline {
            Inline::Text(Span { text, style: m }) => Some((text.as_str(), m.strong, m.emph, m.strike, m.code, m.link.as_deref())),
            _ => None,
        })
        .collect();
    assert_eq!(
        marks,
        [
            ("a ", false, false, false, false, None),
            ("b ", true, false, false, false, None),
            ("c", true, true, false, false, None),
            (" ", false, false, false, false, None),
            ("d", false, false, true, false, None),
            (" ", false, false, false, false, None),
            ("e", false, false, false, true, None),
            (" ", false, false, false, false, None),
            ("f", false, false, false, false, Some("https://g.h")),
        ]
    );
}

#[test]
fn html_is_shown_as_text() {
    assert_eq!(outline(&parse("a <b>x</b>\n\n<div>\nhi\n</div>")), "p[a <b>x</b>] p[<div> hi </div>]");
}

#[test]
fn control_characters_do_not_come_back_through_references() {
    assert_eq!(outline(&parse("a&#27;[31mb&#x9b;2Jc &#8238;d \u{1b}[1me")), "p[a[31mb2Jc d e]");
    assert_eq!(outline(&parse("[x](https://a/&#27;]0;b)")), "p[x]");
}

#[test]
fn text_nested_without_end_is_shown_flat_and_exhausts_nothing() {
    let deep = format!("{} x", ">".repeat(5000));
    let text = outline(&parse(&deep));
    assert!(text.contains("p[x]") && text.matches("quote").count() <= 24, "{text}");
    let lists = (0..200).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect::<String>();
    assert_eq!(outline(&parse(&lists)).matches('a').count(), 200);
}

proptest! {
    #[test]
    fn anything_can_be_parsed(source in "([#>*_`~|\\[\\]()!-]{1,3}|\\[!NOTE\\]|```| {1,4}|\n|[a-z]|日本|&#27;|\\PC|\t|1\\.){0,60}") {
        let escapes = outline(&parse(&source)).contains('\u{1b}');
        prop_assert!(!escapes);
    }
}
