//! Names there and back.

use proptest::prelude::*;
use serde_json::json;

use crate::docker_cli::Reference;
use crate::engine::ObjectKind;
use crate::engine::seat::{SeatName, Words};

fn words(seat: &str) -> Words {
    Words::new(&seat.parse().unwrap())
}

fn seat() -> impl Strategy<Value = SeatName> {
    "[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?".prop_map(|name| name.parse().unwrap())
}

/// Names of things; some look like names of seats.
fn thing() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Z0-9][a-zA-Z0-9_.-]{0,12}", "seat-[a-z]{1,3}[.][a-z0-9]{1,5}", "[a-z]{1,3}-[a-z][.][a-z]{1,3}"]
}

fn image() -> impl Strategy<Value = String> {
    let part = "[a-z0-9]{1,6}([._-][a-z0-9]{1,4})?";
    let domain = prop_oneof![
        Just(String::new()),
        Just("quay.io/".to_owned()),
        Just("localhost:5000/".to_owned()),
        Just("box.lan:80/".to_owned()),
        Just("seat-a/".to_owned())
    ];
    let tag = prop_oneof![Just(String::new()), "[:][a-z0-9][a-z0-9.-]{0,6}"];
    (domain, part, proptest::option::of(part), tag)
        .prop_map(|(domain, one, two, tag)| format!("{domain}{one}{}{tag}", two.map(|two| format!("/{two}")).unwrap_or_default()))
        .prop_filter("a reference", |name| Reference::parse(name).is_ok())
}

proptest! {
    #[test]
    fn a_name_comes_back_as_it_went(seat in seat(), name in thing()) {
        let words = Words::new(&seat);
        let known = words.thing(&name);
        prop_assert_eq!(words.own_thing(&known), Some(name.as_str()));
        prop_assert_eq!(words.text(&format!("No such container: {known}")), format!("No such container: {name}"));
        prop_assert_eq!(words.text(&format!("/{known}")), format!("/{name}"));
    }

    #[test]
    fn an_image_comes_back_as_it_went(seat in seat(), name in image()) {
        let words = Words::new(&seat);
        let known = words.image(&name).unwrap();
        prop_assert!(Reference::parse(&known).is_ok_and(|known| known.domain == "docker.io"), "{}", known);
        let back = words.own_image(&known).unwrap();
        prop_assert!(Reference::same(&back, &name), "{} became {} and {}", name, known, back);
        let told = words.text(&format!("naming to docker.io/{known} done"));
        let told = told.strip_prefix("naming to ").and_then(|told| told.strip_suffix(" done")).unwrap();
        prop_assert!(Reference::same(told, &name), "{} is told as {}", name, told);
    }

    #[test]
    fn two_seats_never_meet_in_one_name(one in seat(), other in seat(), name in thing(), another in thing(), tag in image(), tag2 in image()) {
        prop_assume!(one != other);
        let (one, other) = (Words::new(&one), Words::new(&other));
        prop_assert_ne!(one.thing(&name), other.thing(&another));
        prop_assert_ne!(one.project(&name), other.project(&another));
        let (image, image2) = (one.image(&tag).unwrap(), other.image(&tag2).unwrap());
        prop_assert!(!Reference::same(&image, &image2));
        prop_assert!(one.own_image(&image2).is_none() && one.foreign_image(&image2));
        prop_assert!(one.own_thing(&other.thing(&another)).is_none());
    }

    #[test]
    fn lists_hold_the_seats_own_by_the_lessons_names_and_nothing_of_another_seat(
        one in seat(), other in seat(), names in proptest::collection::vec("[a-z]{3,8}", 1..6), tags in proptest::collection::vec(image(), 1..4),
    ) {
        prop_assume!(one != other && !names.iter().any(|name| name == other.as_str()));
        let (one, other) = (Words::new(&one), Words::new(&other));
        let labelled = |words: &Words| json!({ "sealegs.seat": words.seat().as_str(), "com.docker.compose.project": words.project("p") });
        let both = || [&one, &other];
        let things = |key: &'static str, slash: &'static str| {
            let names = names.clone();
            both().into_iter().flat_map(move |words| {
                let list: Vec<_> = names.iter().map(|name| format!("{slash}{}", words.thing(name))).collect();
                list.into_iter().map(move |name| json!({
                    key: if key == "Names" { json!([name]) } else { json!(name) },
                    "Labels": labelled(words), "Mounts": [{ "Name": words.thing("data") }], "Image": words.image("app"),
                    "Containers": { "1": { "Name": words.thing("c") } },
                }))
            }).collect::<Vec<_>>()
        };
        let images = both().into_iter().flat_map(|words| tags.iter().map(move |tag| json!({
            "RepoTags": [words.image(tag)], "RepoDigests": [], "Labels": labelled(words),
        }))).collect::<Vec<_>>();
        for (kind, list) in [
            (ObjectKind::Container, things("Names", "/")), (ObjectKind::Network, things("Name", "")),
            (ObjectKind::Volume, things("Name", "")), (ObjectKind::Image, images),
        ] {
            let half = list.len() / 2;
            let mut list = serde_json::Value::Array(list);
            one.json_list(kind, &mut list, &Default::default());
            prop_assert_eq!(list.as_array().map(Vec::len), Some(half));
            let text = list.to_string();
            for words in both() {
                let known = [format!("{}.", words.stem()), format!("{}_", words.stem())];
                prop_assert!(known.iter().all(|known| !text.contains(known)), "{:?}: {}", kind, text);
            }
            let label = format!("\"sealegs.seat\":\"{}\"", other.seat());
            prop_assert!(!text.contains(&label), "{:?}: {}", kind, text);
        }
    }

    #[test]
    fn text_without_the_seats_names_stays_as_it_is(seat in seat(), text in "[ -~]{0,40}") {
        let words = Words::new(&seat);
        prop_assume!(!text.contains(words.stem()));
        prop_assert_eq!(words.text(&text), text);
    }
}

#[test]
fn the_engines_words_are_told_in_the_lessons() {
    let words = words("mika");
    for (engine, lesson) in [
        (
            "Conflict. The container name \"/seat-mika.web\" is already in use",
            "Conflict. The container name \"/web\" is already in use",
        ),
        ("naming to docker.io/seat-mika/docker-gs-ping:v1.0 0.0s", "naming to docker.io/library/docker-gs-ping:v1.0 0.0s"),
        ("naming to docker.io/seat-mika/me/web:2", "naming to docker.io/me/web:2"),
        ("naming to docker.io/seat-mika/localhost.port-5000/web", "naming to localhost:5000/web"),
        ("seat-mika.roach:/cockroach/data", "roach:/cockroach/data"),
        ("com.docker.compose.project=seat-mika_shop", "com.docker.compose.project=shop"),
        (
            "seat-mika. The seat-mika- my-seat-mika.web seat-mika2.web",
            "seat-mika. The seat-mika- my-seat-mika.web seat-mika2.web",
        ),
    ] {
        assert_eq!(words.text(engine), lesson);
    }
}

#[test]
fn a_long_registry_with_its_port_has_a_path_that_engines_take() {
    let words = words("mika");
    assert_eq!(words.image("localhost:5000/web:2").as_deref(), Some("seat-mika/localhost.port-5000/web:2"));
    assert_eq!(words.image("docker.io/library/web").as_deref(), Some("seat-mika/web:latest"));
    assert_eq!(words.image("Not An Image"), None);
}
