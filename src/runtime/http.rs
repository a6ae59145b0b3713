//! One plain HTTP request, for the checks that ask a learner's server.

use std::collections::BTreeMap;
use std::io;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Request, Uri};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::check::HttpFact;
use crate::check::exchange::headers;

/// How long one request may take.
const LIMIT: Duration = Duration::from_secs(5);
/// How much of a body is read.
const BODY: usize = 64 * 1024;

/// Sends one request and reads the answer, within [`LIMIT`].
pub async fn ask(method: &str, url: &str, send: Option<&str>) -> HttpFact {
    match timeout(LIMIT, exchange(method, url, send)).await {
        Ok(fact) => fact,
        Err(_) => HttpFact::TimedOut { seconds: LIMIT.as_secs() },
    }
}

async fn exchange(method: &str, url: &str, send: Option<&str>) -> HttpFact {
    let Ok(uri) = url.parse::<Uri>() else { return HttpFact::Broken(format!("`{url}` is not a URL")) };
    let (Some("http"), Some(host)) = (uri.scheme_str(), uri.host()) else {
        return HttpFact::Broken(format!("`{url}` is not an http:// URL"));
    };
    let port = uri.port_u16().unwrap_or(80);
    let stream = match TcpStream::connect((host.trim_matches(['[', ']']), port)).await {
        Ok(stream) => stream,
        Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => return HttpFact::Refused,
        Err(error) => return HttpFact::Broken(error.to_string()),
    };
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let request = Request::builder().method(if method.is_empty() { "GET" } else { method }).uri(path);
    let request =
        headers(host, port, send.is_some()).into_iter().fold(request, |request, (name, value)| request.header(name, value));
    let Ok(request) = request.body(Full::new(Bytes::from(send.unwrap_or_default().to_owned()))) else {
        return HttpFact::Broken(format!("`{method}` is not a method"));
    };
    let Ok((mut sender, connection)) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await else {
        return HttpFact::Refused;
    };
    let talk = async {
        let mut answer = match sender.send_request(request).await {
            Ok(answer) => answer,
            // Docker's proxy takes the connection and drops it when nothing listens behind it.
            Err(error) if error.is_parse() => return HttpFact::Broken("the answer is not HTTP".into()),
            Err(_) => return HttpFact::Refused,
        };
        let status = answer.status().as_u16();
        let headers: BTreeMap<_, _> = answer
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        let mut body = Vec::new();
        while body.len() < BODY {
            match answer.body_mut().frame().await {
                Some(Ok(frame)) => body.extend(frame.data_ref().into_iter().flatten()),
                Some(Err(_)) | None => break,
            }
        }
        body.truncate(BODY);
        HttpFact::Answer { status, headers, body: String::from_utf8_lossy(&body).into_owned() }
    };
    tokio::pin!(talk);
    tokio::select! {
        fact = &mut talk => fact,
        // The connection ends by itself when the server closes it; the answer may still be on its way out.
        _ = connection => timeout(Duration::from_millis(200), talk).await.unwrap_or(HttpFact::Refused),
    }
}

#[cfg(test)]
mod tests {
    use super::ask;
    use crate::check::HttpFact;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    async fn serve(answer: &'static [u8]) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://localhost:{}/", listener.local_addr().unwrap().port());
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            if !answer.is_empty() {
                let mut request = [0; 1024];
                let _ = stream.read(&mut request).await;
                let _ = stream.write_all(answer).await;
            }
        });
        url
    }

    #[tokio::test]
    async fn an_answer_is_read_with_status_headers_and_body() {
        let url = serve(b"HTTP/1.1 405 No\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi").await;
        let HttpFact::Answer { status, headers, body } = ask("POST", &url, Some("{}")).await else { panic!("no answer") };
        assert_eq!((status, headers["content-type"].as_str(), body.as_str()), (405, "text/plain", "hi"));
    }

    #[tokio::test]
    async fn a_connection_dropped_before_an_answer_counts_as_refused() {
        assert_eq!(ask("GET", &serve(b"").await, None).await, HttpFact::Refused);
        let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
        assert_eq!(ask("GET", &format!("http://localhost:{free}/"), None).await, HttpFact::Refused);
    }

    #[tokio::test]
    async fn what_is_not_http_is_said_to_be_broken() {
        assert!(matches!(ask("GET", &serve(b"220 smtp here\r\n\r\n").await, None).await, HttpFact::Broken(_)));
        assert!(matches!(ask("GET", "ftp://x/", None).await, HttpFact::Broken(_)));
    }
}
