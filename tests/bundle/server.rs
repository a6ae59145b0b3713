//! A web server in the room with one file, whose first answer breaks off.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

pub struct Server {
    port: u16,
    sent: Arc<Mutex<Vec<usize>>>,
}

impl Server {
    /// Serves `file`; the first answer ends after `half` bytes of it.
    pub fn start(file: Vec<u8>, half: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let sent: Arc<Mutex<Vec<usize>>> = Arc::default();
        let log = Arc::clone(&sent);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                answer(stream, &file, half, &log);
            }
        });
        Self { port, sent }
    }

    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }

    /// Bytes of the file in each answer.
    pub fn sent(&self) -> Vec<usize> {
        self.sent.lock().unwrap().clone()
    }
}

fn answer(mut stream: TcpStream, file: &[u8], half: usize, log: &Mutex<Vec<usize>>) {
    let lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let first = head.first().cloned().unwrap_or_default();
    let range =
        head.iter().find_map(|line| line.to_ascii_lowercase().strip_prefix("range: bytes=")?.strip_suffix('-')?.parse().ok());
    let marked = head.iter().any(|line| line.to_ascii_lowercase().starts_with("if-range: \"one\""));
    let plain = |status: &str, body: &[u8]| {
        let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
        [head.as_bytes(), body].concat()
    };
    if first.contains("/nowhere") {
        let _ = stream.write_all(&plain("404 Not Found", b""));
        return;
    }
    if first.contains("/foreign") {
        let _ = stream.write_all(&plain("200 OK", &b"<!doctype html> log in first ".repeat(10_000)));
        return;
    }
    let begin = range.filter(|_| marked).unwrap_or(0);
    let rest = &file[begin..];
    let (status, count) = if begin > 0 { ("206 Partial Content", rest.len()) } else { ("200 OK", half) };
    let head = format!("HTTP/1.1 {status}\r\nETag: \"one\"\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", rest.len());
    log.lock().unwrap().push(count);
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&rest[..count]));
}
