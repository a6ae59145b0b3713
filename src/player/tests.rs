//! A recording read, played, and gone about in.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::float_cmp, reason = "a test stops where it fails")]

use std::time::Duration;

use super::playing::Playing;
use super::recording::{ReadError, Recording, read};
use super::text::text;

const NEW: &str = r#"{"version":3,"term":{"cols":20,"rows":4},"title":"Ships"}
# made by hand
[0.5,"o","one\r\n"]
[1.0,"m","a/first One"]
[0,"o","two\r\n"]
[9.0,"i","typed"]
[0.5,"m","a/second Two"]
[0,"o","three 日本\r\n"]
[1.0,"r","30x5"]
[0.25,"o","four"]
[0.25,"x","0"]
"#;

const OLD: &str = r#"{"version":2,"width":20,"height":4,"idle_time_limit":1.5}
[0.5,"o","one\r\n"]
[1.5,"m","first"]
[1.5,"o","two"]
[60.0,"o","!"]
"#;

fn new() -> Recording {
    read(NEW, None).unwrap()
}

fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 1000.0).round() / 1000.0
}

fn shown(playing: &Playing) -> String {
    playing.lines().join("|").trim_end_matches('|').to_owned()
}

#[test]
fn both_versions_are_read_and_pauses_are_as_long_as_allowed() {
    assert_eq!((new().size, new().title.as_str(), seconds(new().length)), ((20, 4), "Ships", 12.5));
    let short = read(NEW, Some(Duration::from_secs(2))).unwrap();
    assert_eq!(seconds(short.length), 5.5, "nine seconds were cut to two");
    let old = read(OLD, None).unwrap();
    assert_eq!(seconds(old.length), 3.0, "its own limit counts: {:?}", old.events);
}

#[test]
fn it_plays_as_time_goes_by_faster_when_asked_and_not_while_it_pauses() {
    let mut playing = Playing::new(new(), 1.0);
    assert_eq!(playing.wakes(), Some(Duration::from_millis(500)));
    playing.advance(Duration::from_millis(500));
    assert_eq!(shown(&playing), "one");
    playing.pause();
    playing.advance(Duration::from_secs(60));
    assert_eq!((shown(&playing).as_str(), playing.wakes()), ("one", None));
    playing.pause();
    playing.change_speed(true);
    playing.advance(Duration::from_millis(500));
    assert_eq!((shown(&playing).as_str(), playing.speed()), ("one|two", 2.0));
    playing.advance(Duration::from_secs(60));
    assert_eq!(shown(&playing), "one|two|three 日本|four");
    assert!(playing.ended() && playing.terminal().columns() == 30, "the terminal's size is followed");
    playing.pause();
    assert_eq!((shown(&playing).as_str(), playing.paused()), ("", false), "it begins anew");
}

#[test]
fn one_goes_from_marker_to_marker_and_sees_what_came_with_it() {
    let mut playing = Playing::new(new(), 1.0);
    playing.to_marker(true);
    assert_eq!((shown(&playing).as_str(), playing.marker()), ("one|two", Some((1, "a/first One", 2))));
    playing.to_marker(true);
    assert_eq!((shown(&playing).as_str(), playing.marker()), ("one|two|three 日本", Some((2, "a/second Two", 2))));
    playing.to_marker(false);
    assert_eq!(shown(&playing), "one|two", "back to the one before");
    playing.advance(Duration::from_secs(5));
    playing.to_marker(false);
    assert_eq!((shown(&playing).as_str(), seconds(playing.time())), ("one|two", 1.5), "back to where the present one begins");
    playing.to_marker(false);
    assert_eq!((shown(&playing).as_str(), playing.time()), ("", Duration::ZERO));
    (0..3).for_each(|_| playing.to_marker(true));
    assert!(playing.ended());
}

#[test]
fn one_goes_on_and_back_in_time_and_step_by_step() {
    let mut playing = Playing::new(new(), 1.0);
    playing.skip(Duration::from_secs(5), true);
    assert_eq!(shown(&playing), "one|two");
    playing.skip(Duration::from_secs(4), false);
    assert_eq!(shown(&playing), "one");
    playing.step();
    assert_eq!((shown(&playing).as_str(), playing.paused()), ("one|two", true), "markers are no step of their own");
    (0..2).for_each(|_| playing.step());
    assert_eq!(shown(&playing), "one|two|three 日本|four");
    playing.step();
    assert!(playing.ended());
}

#[test]
fn as_text_it_is_the_screen_at_each_marker_and_at_the_end() {
    let text = text(new(), "end");
    assert_eq!(
        text,
        "── a/first One\none\ntwo\n\n── a/second Two\none\ntwo\nthree 日本\n\n── end\none\ntwo\nthree 日本\nfour\n\n"
    );
}

#[test]
fn a_file_that_was_cut_off_is_played_up_to_there() {
    let cut = NEW.trim_end().strip_suffix("0\"]").unwrap();
    let recording = read(cut, None).unwrap();
    assert!(recording.cut && recording.events.len() == 8 - 1, "{:?}", recording.events);
    assert!(!new().cut);
}

#[test]
fn what_is_no_recording_is_said_and_what_is_from_a_stranger_does_no_harm() {
    for (text, error) in [
        ("", ReadError::Header),
        ("hello", ReadError::Header),
        (r#"{"version":2}"#, ReadError::Header),
        (r#"{"version":1,"width":80,"height":24}"#, ReadError::Version(1)),
        (r#"{"version":2,"width":80000,"height":24}"#, ReadError::Size(80_000, 24)),
        ("{\"version\":2,\"width\":80,\"height\":24}\n[1,2,3]\n", ReadError::Line(2)),
        ("{\"version\":2,\"width\":80,\"height\":24}\n[-1,\"o\",\"\"]\n", ReadError::Line(2)),
        ("{\"version\":2,\"width\":80,\"height\":24}\n[1,\"r\",\"0x0\"]\n", ReadError::Size(0, 0)),
    ] {
        assert_eq!(read(text, None), Err(error), "{text}");
    }
    let strange = "{\"version\":3,\"term\":{\"cols\":20,\"rows\":4},\"title\":\"a\\u001b]0;x\\u0007b\"}\n[1e300,\"o\",\"\\u001b]52;c;eA==\\u0007ok\"]\n";
    assert_eq!(read(strange, None), Err(ReadError::Line(2)), "longer than time itself");
    let strange = strange.replace("1e300", "1e9");
    let mut playing = Playing::new(read(&strange, None).unwrap(), 1.0);
    assert!(!playing.recording().title.contains('\u{1b}'));
    playing.advance(Duration::from_secs(2_000_000_000));
    assert_eq!(shown(&playing), "ok");
}
