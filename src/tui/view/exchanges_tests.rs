use std::collections::BTreeMap;

use crate::check::{Fact, HttpFact, Probe};
use crate::i18n::Lang;
use crate::tui::sample::Stage;

fn probe(send: Option<&str>) -> Probe {
    let method = if send.is_some() { "POST" } else { "GET" }.to_owned();
    Probe::Http { method, url: "http://localhost:8888/".into(), send: send.map(str::to_owned), refused: false }
}

fn answer(status: u16, body: &str) -> Fact {
    let headers = BTreeMap::from([("content-type".to_owned(), "text/plain; charset=utf-8".to_owned())]);
    Fact::Http(HttpFact::Answer { status, headers, body: body.to_owned() })
}

fn seen(width: u16, height: u16, lang: Lang, facts: Vec<(Probe, Fact)>) -> Stage {
    let mut stage = Stage::new(width, height, lang, "serve").with_engine();
    stage.keys("c");
    stage.sees(facts);
    stage.keys("d");
    stage
}

#[test]
fn what_a_check_asked_and_what_was_answered_is_shown_with_headers_and_bodies() {
    for (width, height) in [(120, 40), (80, 24), (60, 20)] {
        for lang in Lang::ALL {
            let facts = vec![(probe(None), answer(200, "Hello, Docker! <3\nこんにちは\n"))];
            let mut stage = seen(width, height, lang, facts);
            insta::assert_snapshot!(format!("http-{width}x{height}-{lang}"), stage.shown());
        }
    }
}

#[test]
fn a_body_that_was_sent_and_why_no_answer_came_is_shown() {
    let mut stage = seen(120, 40, Lang::En, vec![(probe(Some("{\"value\":\"ship\"}")), Fact::Http(HttpFact::Refused))]);
    let shown = stage.shown();
    for text in
        ["✗ POST http://localhost:8888/", "connection refused", "> POST / HTTP/1.1", "> {\"value\":\"ship\"}", "application/json"]
    {
        assert!(shown.contains(text), "{text} in\n{shown}");
    }
}

#[test]
fn an_answer_is_bounded_and_cannot_act_on_the_terminal() {
    let body = format!("\u{1b}[2Jred\u{1b}]0;title\u{7}\n{}", "x\n".repeat(5000));
    let mut stage = seen(120, 40, Lang::En, vec![(probe(None), answer(500, &body))]);
    let lines = super::lines(&stage.app, 60);
    assert!(lines.len() < 80, "{}", lines.len());
    assert!(lines.iter().all(|line| !line.to_string().contains('\u{1b}')));
    assert!(lines.iter().any(|line| line.to_string().contains("4961 more lines")), "{lines:#?}");
    assert!(stage.shown().contains("500"));
}
