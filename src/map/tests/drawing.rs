use std::time::{Duration, Instant};

use serde_json::json;

use super::{listed, own, world};
use crate::i18n::Lang;
use crate::map::read::read;
use crate::map::{Look, Map, News, Row, Shown, Thing, picture, scene};
use crate::markdown;

fn draw(map: &Map, width: usize, lang: Lang, all: bool, news: &News) -> Vec<Row> {
    picture(&scene(map, &own(), all), &Shown { width, lang, news, all, keys: true })
}

fn text(rows: &[Row]) -> String {
    rows.iter().map(|row| row.iter().map(|(text, _)| text.as_str()).collect::<String>() + "\n").collect()
}

fn drawn(map: &Map, width: usize) -> String {
    text(&draw(map, width, Lang::En, false, &News::default()))
}

#[test]
fn the_picture_at_three_widths_in_both_languages() {
    for width in [50, 78, 112] {
        for lang in Lang::ALL {
            for all in [false, true] {
                let shown = text(&draw(&world(), width, lang, all, &News::default()));
                insta::assert_snapshot!(format!("{width}-{lang}{}", if all { "-all" } else { "" }), shown);
            }
        }
    }
}

#[test]
fn containers_in_every_state_and_without_networks() {
    let mode = |name: &str, mode: &str| {
        let on = json!({ "HostConfig": { "NetworkMode": mode }, "NetworkSettings": { "Networks": { mode: {} } }, "Labels": { "sealegs.session": "session" } });
        listed(name, "running", "Up 3 seconds", &on)
    };
    let mine = json!({ "Labels": { "sealegs.session": "session" } });
    let containers = json!([
        listed("sick", "running", "Up 2 minutes (unhealthy)", &mine),
        listed("again", "restarting", "Restarting (1) 4 seconds ago", &mine),
        listed("frozen", "paused", "Up 2 minutes (Paused)", &mine),
        listed("new", "created", "Created", &mine),
        listed("killed", "exited", "Exited (137) 2 hours ago", &mine),
        mode("on-host", "host"),
        mode("alone", "none"),
        mode("rider", "container:sick-id")
    ]);
    let networks = json!([{ "Id": "b", "Name": "bridge", "Driver": "bridge" }]);
    let map = read(&containers, &networks, &json!([]));
    for width in [58, 100] {
        insta::assert_snapshot!(format!("states-{width}"), drawn(&map, width));
    }
}

#[test]
fn nothing_at_all_is_said_in_words() {
    let nothing = read(&json!([]), &json!([]), &json!([]));
    assert!(drawn(&nothing, 60).contains("Nothing of this course runs"));
    assert!(text(&draw(&nothing, 60, Lang::Ja, true, &News::default())).contains("エンジンには何もありません"));
}

#[test]
fn no_row_is_wider_than_the_picture() {
    let name = "x".repeat(200);
    let long = listed(
        &name,
        "running",
        "Up",
        &json!({
            "Labels": { "sealegs.session": "session" }, "Image": name,
            "Ports": [{ "IP": "2001:db8:1234:5678:9abc:def0:1234:5678", "PrivatePort": 65535, "PublicPort": 65535, "Type": "sctp" }],
            "Mounts": [{ "Type": "bind", "Source": "/長い/".repeat(40), "Destination": "/".repeat(90), "RW": false }],
            "NetworkSettings": { "Networks": { name.as_str(): { "IPAddress": "172.17.0.2" } } }
        }),
    );
    let map = read(&json!([long]), &json!([{ "Id": "n", "Name": name, "Driver": name }]), &json!([]));
    for width in 24..=200 {
        for map in [&map, &world()] {
            let shown = text(&draw(map, width, Lang::Ja, true, &News::default()));
            let widest = shown.lines().map(markdown::width).max().unwrap_or(0);
            assert!(widest <= width, "{width}: {widest}\n{shown}");
        }
    }
}

#[test]
fn what_has_just_changed_stands_out_and_what_is_gone_is_named() {
    let mut news = News::default();
    news.changed.extend([Thing::Container("roach-id".into()), Thing::Network("mynet-id".into()), Thing::Volume("old".into())]);
    news.gone.insert(Thing::Container("x".into()), "left".into());
    for width in [50, 110] {
        let rows = draw(&world(), width, Lang::En, false, &news);
        let fresh: Vec<_> =
            rows.iter().flatten().filter(|(_, look)| *look == Look::Fresh).map(|(text, _)| text.clone()).collect();
        let all = fresh.join("|");
        for name in ["roach", "mynet", "[old]", "left"] {
            assert!(all.contains(name), "{name} in {all}");
        }
        assert!(!all.contains("rest-server"), "{all}");
    }
}

#[test]
fn hundreds_of_containers_are_drawn_in_no_time() {
    let many: Vec<_> = (0..700).map(|number| listed(&format!("c{number}"), "running", "Up", &json!({}))).collect();
    let map = read(&json!(many), &json!([]), &json!([]));
    let begun = Instant::now();
    let shown = text(&draw(&map, 120, Lang::En, true, &News::default()));
    assert!(shown.contains("and 660 containers more"), "{shown}");
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
}
