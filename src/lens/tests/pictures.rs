//! How it is drawn.

use super::pair;
use crate::i18n::Lang;
use crate::lens::picture::{Drawn, files, head, layers};
use crate::lens::report::report;
use crate::lens::{Lens, Tab};
use crate::map::Row;
use crate::markdown::width;

fn text(row: &Row) -> String {
    row.iter().map(|(text, _)| text.as_str()).collect()
}

#[test]
fn no_row_is_wider_than_there_is_room() {
    for lens in pair() {
        for lang in Lang::ALL {
            for columns in 24..160 {
                let drawn = Drawn { width: columns, lang, scale: 40_000_000, all: true };
                let mut rows = layers(&lens, &drawn);
                rows.push(head(&drawn));
                for tab in Tab::ALL {
                    rows.extend(
                        lens.layers.iter().filter(|layer| !layer.empty).flat_map(|layer| files(layer, tab, "", &drawn, 0, 9)),
                    );
                }
                for row in rows.iter().filter(|row| row.len() > 1) {
                    assert!(width(&text(row)) <= columns, "{columns} {lang}: {:?}", text(row));
                }
            }
        }
    }
}

#[test]
fn bars_follow_each_other_like_a_waterfall_and_what_is_wasted_is_another_letter() {
    let [single, _] = pair();
    let drawn = Drawn { width: 80, lang: Lang::En, scale: single.size, all: false };
    let rows: Vec<String> = layers(&single, &drawn).iter().map(text).collect();
    let begins = |row: &str| row.chars().position(|letter| "█░▏".contains(letter)).unwrap();
    assert!(rows.windows(2).all(|pair| begins(&pair[0]) <= begins(&pair[1])), "{rows:#?}");
    assert!(rows[1].contains("█░"), "{}", rows[1]);
    assert!(!rows[4].contains('░'));
}

#[test]
fn two_images_stand_beside_each_other_where_there_is_room_and_below_where_not() {
    let [single, multi] = pair();
    for lang in Lang::ALL {
        for columns in [120, 80] {
            insta::assert_snapshot!(format!("lens-text-{columns}-{lang}"), report(&[&single, &multi], columns, 2, false, lang));
        }
    }
}

#[test]
fn a_recorded_image_says_that_its_files_are_not_known() {
    let image = crate::objects::Image {
        size: 12,
        layers: vec![crate::objects::Layer { created_by: "COPY x /".into(), size: 12, ..Default::default() }],
        ..Default::default()
    };
    let lens = Lens::of_history("app", &image);
    let said = report(&[&lens], 80, 5, true, Lang::En);
    assert!(said.contains("REPLAY") && said.contains("COPY x /") && !said.contains("wasted"), "{said}");
}
