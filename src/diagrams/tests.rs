use super::drawing::width;
use super::{ALL, NARROW, WIDE, drawn, referred, within};
use crate::course::{Course, Step, embedded, load};
use crate::handout::{Format, handout};
use crate::i18n::Lang;
use crate::markdown;
use crate::plain::text;

/// The glyph that crosses a column of a row, if one begins there.
fn at(row: &str, column: usize) -> Option<char> {
    let mut from = 0;
    row.chars().find(|letter| {
        let here = from == column;
        from += markdown::width(letter.encode_utf8(&mut [0; 4]));
        here
    })
}

const DOWN: &str = "│┌┐├┤┬┼▼";
const UP: &str = "│└┘├┤┴┼▲";

#[test]
fn every_drawing_has_room_on_screens_of_80_and_60_columns_in_every_language() {
    for diagram in ALL {
        for lang in Lang::ALL {
            for columns in [WIDE, NARROW] {
                let rows = diagram.drawing(lang, columns).unwrap_or_else(|| panic!("{} has no room on {columns}", diagram.name));
                assert!(width(&rows) <= columns && rows.len() <= 17, "{}", diagram.name);
            }
            assert!(diagram.drawing(lang, 20).is_none(), "{} on 20 columns", diagram.name);
        }
    }
}

#[test]
fn lines_meet_in_every_language_so_no_word_has_pushed_one_away() {
    for diagram in ALL {
        for (lang, columns) in Lang::ALL.into_iter().flat_map(|lang| [(lang, WIDE), (lang, NARROW)]) {
            let rows = diagram.drawing(lang, columns).unwrap();
            let text = rows.join("\n");
            for pair in rows.windows(2) {
                for column in 0..columns {
                    let (above, below) = (at(&pair[0], column), at(&pair[1], column));
                    // A corner goes on below: what stands there comes from above, or is the point of an arrow, or what the line is about.
                    let goes_on = above.is_some_and(|above| "┌┐┬".contains(above));
                    let met = below.is_some_and(|below| UP.contains(below) || below == '▼' || below.is_ascii_alphabetic());
                    assert!(!goes_on || met, "{} {lang} {columns}, column {column}:\n{text}", diagram.name);
                    let came = below.is_some_and(|below| "└┘┴".contains(below));
                    let from = above.is_some_and(|above| DOWN.contains(above) || "▲".contains(above));
                    assert!(!came || from, "{} {lang} {columns}, column {column}:\n{text}", diagram.name);
                }
            }
        }
    }
}

#[test]
fn every_word_stands_in_every_drawing_of_its_diagram_and_none_is_forgotten() {
    for diagram in ALL {
        for lang in Lang::ALL {
            let all: String = [WIDE, NARROW].into_iter().filter_map(|columns| diagram.drawing(lang, columns)).flatten().collect();
            assert!(!all.contains('<'), "{} has a field without a word: {all}", diagram.name);
            for id in diagram.words {
                let word = crate::i18n::fixed(lang, id);
                assert!(all.contains(word), "{id}: {word} does not stand in {all}");
            }
            assert!(!diagram.title(lang).is_empty() && diagram.said(lang).chars().count() > 60, "{}", diagram.name);
        }
        assert_ne!(diagram.drawing(Lang::En, WIDE), diagram.drawing(Lang::Ja, WIDE), "{}", diagram.name);
    }
}

#[test]
fn a_fence_refers_to_a_diagram_wherever_it_stands() {
    assert_eq!(referred("diagram ports").flatten().map(|diagram| diagram.name), Some("ports"));
    assert_eq!(
        (referred("diagram prots"), referred("diagram"), referred("sh"), referred("")),
        (Some(None), Some(None), None, None)
    );
    let blocks = markdown::parse("```diagram ports\n```\n\n- a\n\n  ```diagram life\n  ```\n\n> ```diagram volume\n> ```\n");
    assert_eq!(within(&blocks).iter().map(|diagram| diagram.name).collect::<Vec<_>>(), ["ports", "life", "volume"]);
    let text = format!("{:?}", drawn(blocks, Lang::Ja, NARROW));
    assert!(text.contains("手元のマシン") && text.contains("ボリューム roach") && !text.contains("diagram"), "{text}");
}

/// The names of the diagrams that a step shows.
fn shown(step: &Step, lang: Lang) -> Vec<&'static str> {
    let parts = step.prose.exact(lang).into_iter().flatten();
    parts.flat_map(|part| within(&markdown::parse(&part.markdown))).map(|diagram| diagram.name).collect()
}

fn steps(course: &Course) -> impl Iterator<Item = &Step> {
    course.lessons.iter().flat_map(|lesson| &lesson.steps)
}

#[test]
fn the_lessons_show_every_diagram_once_at_the_same_step_in_every_language() {
    let course = load(&embedded()).course;
    let mut all = Vec::new();
    for step in steps(&course) {
        let english = shown(step, Lang::En);
        assert_eq!(english, shown(step, Lang::Ja), "{}", step.id);
        all.extend(english);
    }
    assert_eq!(all.len(), ALL.len(), "{all:?}");
    assert!(ALL.iter().all(|diagram| all.contains(&diagram.name)), "{all:?}");
}

#[test]
fn a_handout_has_the_drawing_and_a_voice_the_words() {
    let course = load(&embedded()).course;
    let scope = crate::course::Scope::default();
    for (lang, word) in [(Lang::En, "Volume roach"), (Lang::Ja, "ボリューム roach")] {
        for format in [Format::Markdown, Format::Html] {
            let written = handout(&course, lang, &scope, format);
            assert!(written.contains(&format!("│ {word}")) && !written.contains("```diagram"), "{lang}");
        }
        let spoken = text::markdown("```diagram volume\n```", 4000, lang).join(" ");
        assert!(spoken.contains(ALL[5].said(lang)) && !spoken.contains('│'), "{spoken}");
    }
}
