//! No text breaks the loader, or drives a terminal by what is told of it.

use proptest::prelude::*;
use sealegs::course;
use sealegs::i18n::Lang;

use super::sound;

/// Texts made of what means something to YAML, Markdown and the format.
fn scraps() -> impl Strategy<Value = String> {
    let words = [
        "id",
        "steps",
        "checks",
        "run",
        "write",
        "quiz",
        "path",
        "from",
        "files",
        ":",
        ": ",
        "- ",
        "\n",
        "\n  ",
        "\n    ",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        "#",
        "## ",
        "### ",
        "{#",
        "/hint-1",
        "/line-a-0",
        "```",
        "```sh command",
        "file=",
        "command=9",
        "> ",
        "[!NOTE]",
        "](",
        "${",
        "}",
        "&a",
        "*a",
        "!x",
        "|",
        ">",
        "---",
        "\t",
        "\r\n",
        "\0",
        "\u{feff}",
        "日本",
        "when=",
        "\\",
        "%",
        "?",
        ",",
        "..",
        "/",
        "1e9",
        "0x",
        "😀",
        "| a | b |",
        "<x>",
    ];
    proptest::collection::vec(
        prop_oneof![4 => proptest::sample::select(words.to_vec()).prop_map(str::to_owned), 1 => any::<String>()],
        0..40,
    )
    .prop_map(|scraps| scraps.concat())
}

fn is_japanese(text: &str) -> bool {
    text.contains(|letter| matches!(letter, 'ぁ'..='ん' | 'ァ'..='ヶ' | '一'..='龠'))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_loader_panic(scrap in scraps(), file in 0..7_usize, cut in 0..600_usize, replaces in any::<bool>()) {
        let mut files = sound();
        let path = files.paths().nth(file).map(str::to_owned).unwrap_or_default();
        let old = files.text(&path).unwrap_or_default();
        let cut = (0..=cut.min(old.len())).rev().find(|cut| old.is_char_boundary(*cut)).unwrap_or_default();
        let text = if replaces { scrap } else { format!("{}{scrap}{}", &old[..cut], &old[cut..]) };
        files.insert(path, text);
        let (english, japanese) = (course::load(&files).diagnostics, course::load_in(&files, Lang::Ja).diagnostics);
        prop_assert_eq!(english.len(), japanese.len());
        for (problem, other) in english.iter().zip(&japanese) {
            let shown = problem.to_string();
            prop_assert_eq!((problem.code, &problem.span), (other.code, &other.span));
            prop_assert!(is_japanese(&other.message) && other.hint.as_deref().is_none_or(is_japanese), "{:?}", other);
            prop_assert!(!shown.contains(char::from(27)), "control character shown");
        }
    }
}
