//! HTTP answers, and why there is none.

use super::finding::{Advice, Findings, say, short};
use super::{Fact, Facts, HttpFact, HttpSpec, Probe};
use crate::objects::{Container, ContainerState};

/// The request a spec makes.
pub fn probe(spec: &HttpSpec) -> Probe {
    let method = if spec.method.is_empty() { "GET".to_owned() } else { spec.method.to_uppercase() };
    Probe::Http { method, url: spec.url.clone(), send: spec.send.clone(), refused: spec.refused }
}

/// Judges an answer.
pub fn http(spec: &HttpSpec, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let url = &spec.url;
    let method = if spec.method.is_empty() { "GET".to_owned() } else { spec.method.to_uppercase() };
    let asked = if spec.refused {
        say!(lang, "nothing answers at {url}", "{url} に誰も答えない")
    } else {
        say!(lang, "{method} {url} is answered", "{method} {url} に返事がある")
    };
    let fact = match facts.get(&probe(spec)) {
        Some(Fact::Http(fact)) => fact,
        other => return findings.no_fact(asked, other),
    };
    match fact {
        HttpFact::Broken(why) => findings.require(
            false,
            asked,
            {
                let why = short(why);
                say!(lang, "no HTTP: {why}", "HTTP ではありません: {why}")
            },
            Advice::General(say!(
                lang,
                "is this an HTTP server, and is the address right?",
                "HTTP のサーバーでしょうか。アドレスは合っていますか"
            )),
        ),
        HttpFact::Refused => findings.require(
            spec.refused,
            asked,
            say!(lang, "connection refused", "接続を断られました"),
            refused(url, facts, findings),
        ),
        HttpFact::TimedOut { seconds } => findings.require(
            false,
            asked,
            say!(lang, "no answer within {seconds} seconds", "{seconds} 秒待っても返事がありません"),
            Advice::General(say!(
                lang,
                "something listens but does not answer: look at the program's log",
                "接続はできますが返事がありません。プログラムのログを見てください"
            )),
        ),
        HttpFact::Answer { status, .. } if spec.refused => findings.require(
            false,
            asked,
            say!(lang, "it answers with status {status}", "ステータス {status} で答えています"),
            Advice::General(stop_it(url, facts, findings)),
        ),
        HttpFact::Answer { status, headers, body } => {
            findings.met(asked, say!(lang, "status {status}", "ステータス {status}"));
            self::status(spec, *status, body, findings);
            for (name, wanted) in &spec.headers {
                let value = headers.get(&name.to_lowercase());
                findings.require(
                    value.is_some_and(|value| value.to_lowercase().contains(&wanted.to_lowercase())),
                    format!("{name}: {wanted}"),
                    match value {
                        Some(value) => format!("{name}: {}", short(value)),
                        None => say!(lang, "no header {name}", "ヘッダー {name} がありません"),
                    },
                    Advice::General(say!(
                        lang,
                        "set the header {name} before the body is written",
                        "本文を書く前にヘッダー {name} を設定してください"
                    )),
                );
            }
            self::body(spec, body, findings);
        }
    }
}

fn status(spec: &HttpSpec, status: u16, body: &str, findings: &mut Findings) {
    let lang = findings.lang();
    let Some(wanted) = spec.status else { return };
    let advice = match status {
        404 => say!(
            lang,
            "the server has nothing at this path: is it the right program, and the right path?",
            "このパスには何もありません。動いているプログラムとパスは合っていますか"
        ),
        405 => say!(
            lang,
            "the server does not take this method: look at its handler",
            "サーバーがこのメソッドを受け付けません。ハンドラーを見直してください"
        ),
        500..=599 => say!(lang, "the program failed: look at its log", "プログラムの中で失敗しています。ログを見てください"),
        _ if wanted == 405 => say!(lang, "answer methods other than GET with 405", "GET 以外のメソッドには 405 を返してください"),
        _ => say!(
            lang,
            "is an older program still running on this port? stop it and start yours",
            "このポートで古いプログラムが動いていませんか。止めてから起動し直してください"
        ),
    };
    let shown = short(body);
    let actual = if status == wanted || shown.is_empty() {
        say!(lang, "status {status}", "ステータス {status}")
    } else {
        say!(lang, "status {status}, body {shown}", "ステータス {status}、本文 {shown}")
    };
    findings.require(status == wanted, say!(lang, "status {wanted}", "ステータス {wanted}"), actual, Advice::General(advice));
}

fn body(spec: &HttpSpec, body: &str, findings: &mut Findings) {
    let lang = findings.lang();
    let shown = if body.trim().is_empty() { say!(lang, "an empty body", "空の本文") } else { short(body) };
    let advice = || {
        Advice::General(say!(
            lang,
            "compare the two letter by letter, then start the program (or build the image) again",
            "一文字ずつ見比べて、プログラムを起動し直すか、イメージを作り直してください"
        ))
    };
    if let Some(wanted) = &spec.body {
        findings.require(
            body.trim_end() == wanted.trim_end(),
            say!(lang, "body {wanted}", "本文 {wanted}"),
            shown.clone(),
            advice(),
        );
    }
    if let Some(wanted) = &spec.contains {
        findings.require(
            body.contains(wanted.as_str()),
            say!(lang, "a body with {wanted}", "本文に {wanted} がある"),
            shown.clone(),
            advice(),
        );
    }
    if let Some(wanted) = &spec.json {
        let value = serde_json::from_str::<serde_json::Value>(body);
        let advice = match &value {
            Err(_) => Advice::Seen(say!(
                lang,
                "the body is not JSON: mind the double quotes",
                "本文が JSON ではありません。二重引用符を確かめてください"
            )),
            Ok(_) => advice(),
        };
        findings.require(value.is_ok_and(|value| value == *wanted), say!(lang, "JSON {wanted}", "JSON {wanted}"), shown, advice);
    }
}

/// The port of a URL.
fn port(url: &str) -> Option<u16> {
    let (scheme, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.rsplit_once(':') {
        Some((_, port)) if !port.ends_with(']') => port.parse().ok(),
        _ => Some(if scheme == "https" { 443 } else { 80 }),
    }
}

fn running(facts: &Facts) -> Vec<&Container> {
    match facts.get(&Probe::Containers) {
        Some(Fact::Containers(all)) => all.iter().filter(|one| one.state == ContainerState::Running).collect(),
        _ => Vec::new(),
    }
}

/// What to do about a refusal, from what the containers publish.
fn refused(url: &str, facts: &Facts, findings: &Findings) -> Advice {
    let lang = findings.lang();
    let Some(port) = port(url) else { return Advice::General(String::new()) };
    let containers = running(facts);
    let all: Vec<_> = containers.iter().flat_map(|one| one.ports.iter().map(move |port| (*one, port))).collect();
    if let Some((one, published)) = all.iter().find(|(_, published)| published.host_port == port) {
        let (name, inner) = (short(&one.name), published.container_port);
        return Advice::Seen(say!(
            lang,
            "container {name} publishes host port {port} to its port {inner}, but nothing in it listens there: is {inner} the port the program uses?",
            "コンテナ {name} はホストの {port} を自分の {inner} につないでいますが、中で誰も {inner} を待っていません。プログラムのポートは {inner} でしょうか"
        ));
    }
    if let Some((one, published)) = all.iter().find(|(_, published)| published.container_port == port) {
        let (name, host) = (short(&one.name), published.host_port);
        return Advice::Seen(say!(
            lang,
            "container {name} publishes its port {port} on host port {host}: use -p {port}:{port}",
            "コンテナ {name} はポート {port} をホストの {host} に公開しています。-p {port}:{port} を使ってください"
        ));
    }
    if all.is_empty() {
        return Advice::General(say!(
            lang,
            "is the program running? in a container it also needs -p {port}:CONTAINER_PORT",
            "プログラムは動いていますか。コンテナなら -p {port}:コンテナのポート も必要です"
        ));
    }
    let list: Vec<String> = all
        .iter()
        .map(|(one, published)| format!("{} {}->{}", short(&one.name), published.host_port, published.container_port))
        .collect();
    let list = short(&list.join(", "));
    Advice::Seen(say!(
        lang,
        "no running container publishes host port {port} (there are: {list}): run yours with -p {port}:CONTAINER_PORT",
        "ホストのポート {port} を公開しているコンテナはありません（今あるもの: {list}）。-p {port}:コンテナのポート を付けて実行してください"
    ))
}

/// What to do about an answer that should not be there.
fn stop_it(url: &str, facts: &Facts, findings: &Findings) -> String {
    let lang = findings.lang();
    let port = port(url).unwrap_or_default();
    match running(facts).into_iter().find(|one| one.ports.iter().any(|published| published.host_port == port)) {
        Some(one) => {
            let name = short(&one.name);
            say!(lang, "stop container {name}: docker stop {name}", "コンテナ {name} を止めてください: docker stop {name}")
        }
        None => {
            say!(lang, "stop the program that listens on port {port}", "ポート {port} で動いているプログラムを止めてください")
        }
    }
}
