//! A socket in front of the engine's own that goes wrong at one chosen point.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};
use tokio::task::AbortHandle;

/// What goes wrong on a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It breaks after so many bytes of the answer.
    CutAnswer(usize),
    /// It breaks after so many bytes of the request.
    CutRequest(usize),
    /// After so many bytes of the answer the whole engine freezes: it accepts, and says nothing more.
    Freeze(usize),
    /// The engine is gone as this connection is made: nothing listens any more.
    Gone,
    /// The answer is no HTTP.
    Garbage,
    /// The answer is no JSON.
    BadJson,
    /// The answer's chunks have wrong lengths.
    BadChunks,
    /// The answer is this status, with docker's kind of message.
    Status(u16),
    /// One byte at a time. Nothing is wrong with that.
    Slow,
}

/// Bytes that passed on one connection: of the request, and of the answer.
pub type Passed = (usize, usize);

#[derive(Default)]
struct State {
    plan: Mutex<Option<(usize, Fault)>>,
    passed: Mutex<Vec<Passed>>,
    frozen: AtomicBool,
    tasks: Mutex<Vec<AbortHandle>>,
}

/// The socket; dropping it breaks it.
pub struct Faulty {
    folder: tempfile::TempDir,
    state: Arc<State>,
    real: PathBuf,
}

impl Faulty {
    /// In front of the engine at `host`; nothing goes wrong yet.
    pub fn start(host: &str) -> Self {
        let real = PathBuf::from(host.strip_prefix("unix://").expect("a Unix socket"));
        let proxy = Self { folder: tempfile::tempdir().unwrap(), state: Arc::default(), real };
        proxy.listen();
        proxy
    }

    /// Its address.
    pub fn host(&self) -> String {
        format!("unix://{}", self.socket().display())
    }

    /// From now on connections are counted from 0, and this one goes wrong.
    pub fn arm(&self, connection: usize, fault: Fault) {
        self.state.passed.lock().unwrap().clear();
        *self.state.plan.lock().unwrap() = Some((connection, fault));
    }

    /// What has passed since the connections were last counted from 0.
    pub fn passed(&self) -> Vec<Passed> {
        self.state.passed.lock().unwrap().clone()
    }

    /// Nothing is wrong any more: the engine is back.
    pub fn mend(&self) {
        self.state.passed.lock().unwrap().clear();
        *self.state.plan.lock().unwrap() = None;
        self.state.frozen.store(false, Ordering::SeqCst);
        if !self.socket().exists() {
            self.listen();
        }
    }

    fn socket(&self) -> PathBuf {
        self.folder.path().join("docker.sock")
    }

    fn listen(&self) {
        let listener = UnixListener::bind(self.socket()).unwrap();
        let (state, real, socket) = (Arc::clone(&self.state), self.real.clone(), self.socket());
        let accepting = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let index = {
                    let mut passed = state.passed.lock().unwrap();
                    passed.push((0, 0));
                    passed.len() - 1
                };
                let fault = state.plan.lock().unwrap().filter(|(at, _)| *at == index).map(|(_, fault)| fault);
                if fault == Some(Fault::Gone) {
                    let _ = std::fs::remove_file(&socket);
                    return;
                }
                let task = tokio::spawn(carry(client, real.clone(), Arc::clone(&state), index, fault));
                state.tasks.lock().unwrap().push(task.abort_handle());
            }
        });
        self.state.tasks.lock().unwrap().push(accepting.abort_handle());
    }
}

impl Drop for Faulty {
    fn drop(&mut self) {
        for task in self.state.tasks.lock().unwrap().drain(..) {
            task.abort();
        }
    }
}

async fn carry(mut client: UnixStream, real: PathBuf, state: Arc<State>, index: usize, fault: Option<Fault>) {
    if let Some(text) = fault.and_then(canned) {
        let mut request = vec![0; 64 * 1024];
        let _ = client.read(&mut request).await;
        let _ = client.write_all(text.as_bytes()).await;
        let _ = client.shutdown().await;
        // What else is sent is read, or the answer would be lost to a reset.
        while client.read(&mut request).await.unwrap_or(0) > 0 {}
        return;
    }
    let Ok(engine) = UnixStream::connect(real).await else { return };
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_engine, mut to_engine) = engine.into_split();
    let mut cut_request = usize::MAX;
    let mut cut_answer = usize::MAX;
    match fault {
        Some(Fault::CutRequest(at)) => cut_request = at,
        Some(Fault::CutAnswer(at) | Fault::Freeze(at)) => cut_answer = at,
        _ => {}
    }
    let freezes = matches!(fault, Some(Fault::Freeze(_)));
    let piece = if fault == Some(Fault::Slow) { 1 } else { 16 * 1024 };
    let request = async {
        let mut buffer = vec![0; piece];
        let mut total = 0;
        while total < cut_request {
            let most = piece.min(cut_request - total);
            let Ok(length @ 1..) = from_client.read(&mut buffer[..most]).await else {
                let _ = to_engine.shutdown().await;
                // The other direction goes on.
                return std::future::pending().await;
            };
            thaw(&state).await;
            if to_engine.write_all(&buffer[..length]).await.is_err() {
                return std::future::pending().await;
            }
            total += length;
            if let Some(passed) = state.passed.lock().unwrap().get_mut(index) {
                passed.0 = total;
            }
        }
    };
    let answer = async {
        let mut buffer = vec![0; piece];
        let mut total = 0;
        while total < cut_answer {
            let most = piece.min(cut_answer - total);
            let Ok(length @ 1..) = from_engine.read(&mut buffer[..most]).await else { return };
            thaw(&state).await;
            if to_client.write_all(&buffer[..length]).await.is_err() {
                return;
            }
            total += length;
            if let Some(passed) = state.passed.lock().unwrap().get_mut(index) {
                passed.1 = total;
            }
            if piece == 1 {
                tokio::task::yield_now().await;
            }
        }
        if freezes {
            state.frozen.store(true, Ordering::SeqCst);
            thaw(&state).await;
        }
    };
    tokio::select! {
        () = request => {}
        () = answer => {}
    }
}

/// Nothing passes while the engine is frozen; connections of that time never come to life again.
async fn thaw(state: &State) {
    if state.frozen.load(Ordering::SeqCst) {
        std::future::pending::<()>().await;
    }
}

/// An answer that no engine gave.
fn canned(fault: Fault) -> Option<String> {
    let head = |status: &str, more: &str| format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\n{more}\r\n\r\n");
    match fault {
        Fault::Garbage => Some("\u{1}\u{2}SSH-2.0-nonsense\r\n\r\n".to_owned()),
        Fault::BadJson => Some(format!("{}{{\"Id\": [[[\n", head("200 OK", "Content-Length: 12"))),
        Fault::BadChunks => Some(format!("{}fffff\r\n{{}}\r\nzz\r\n", head("200 OK", "Transfer-Encoding: chunked"))),
        Fault::Status(status) => {
            let body = format!("{{\"message\":\"injected {status}\"}}");
            Some(format!("{}{body}", head(&format!("{status} Injected"), &format!("Content-Length: {}", body.len()))))
        }
        _ => None,
    }
}
