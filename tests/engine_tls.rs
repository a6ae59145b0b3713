//! An engine behind TLS, with the certificates docker uses: what works, and what is said where it does not.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use std::path::Path;
use std::sync::Arc;

use sealegs::engine::live::{ConnectEnv, Live, connect};
use sealegs::engine::{Barrier, Engine, EngineError, RunEnd, RunInput};
use support::tls::{Authority, TlsPort, cert_path};
use support::{attach, bounded, build, build_of, docker_host, folder, request, run_of, unique};
use tokio::sync::mpsc;

async fn through(port: u16, certificates: &Path) -> Result<Live, EngineError> {
    let env = ConnectEnv {
        docker_host: Some(format!("tcp://localhost:{port}")),
        cert_path: Some(certificates.to_owned()),
        tls: true,
        ..ConnectEnv::default()
    };
    bounded("connecting", connect(&env)).await
}

fn barrier(result: Result<Live, EngineError>) -> (Barrier, String) {
    match result {
        Err(EngineError::Barred { barrier, detail, endpoint }) => {
            assert!(endpoint.starts_with("tcp://localhost:"));
            (barrier, detail)
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn with_certificates_on_both_sides_an_engine_builds_runs_and_takes_input() {
    let authority = Authority::new();
    authority.sign("server", "localhost", 2);
    authority.sign("client", "me", 2);
    let port = TlsPort::start(&docker_host(), &authority, "server", Some(&authority)).await;
    let (cert, key) = (authority.file("client.pem"), authority.file("client.key"));
    let certificates = cert_path(&authority.file("ca.pem"), Some((&cert, &key)));
    let engine = Arc::new(through(port.port, certificates.path()).await.unwrap());

    let tag = unique("tls");
    let dir = folder(&[("Dockerfile", "FROM alpine:3.12\nCOPY Dockerfile /\n")]);
    build(&engine, build_of(dir.path(), &tag)).await.0.unwrap();
    let mut cat = run_of(&tag, &["cat"]);
    (cat.interactive, cat.rm) = (true, true);
    let mut attached = attach(Arc::clone(&engine), request(cat, "s1"));
    attached.input.send(RunInput::Bytes("echoed".into())).await.unwrap();
    attached.prints(b"echoed").await;
    attached.input = mpsc::channel(1).0;
    assert_eq!(attached.ends().await.unwrap(), RunEnd::Exited(0));
    engine.remove_image(&tag, true, false).await.unwrap();
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn what_is_wrong_with_a_certificate_is_said() {
    let (authority, stranger) = (Authority::new(), Authority::new());
    authority.sign("good", "localhost", 2);
    authority.sign("old", "localhost", -1);
    authority.sign("other", "engine.example", 2);
    for (name, trusted, expected, words) in [
        ("good", &stranger, Barrier::Untrusted, "unknown authority"),
        ("old", &authority, Barrier::Expired, "expired"),
        ("other", &authority, Barrier::WrongName, "not for localhost but for"),
    ] {
        let port = TlsPort::start(&docker_host(), &authority, name, None).await;
        let certificates = cert_path(&trusted.file("ca.pem"), None);
        let (barrier, detail) = barrier(through(port.port, certificates.path()).await);
        assert_eq!(barrier, expected, "{name}: {detail}");
        assert!(detail.contains(words), "{name}: {detail}");
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn an_engine_that_wants_a_client_certificate_says_so_in_every_call() {
    let (authority, stranger) = (Authority::new(), Authority::new());
    authority.sign("server", "localhost", 2);
    stranger.sign("client", "me", 2);
    let port = TlsPort::start(&docker_host(), &authority, "server", Some(&authority)).await;
    let (cert, key) = (stranger.file("client.pem"), stranger.file("client.key"));
    for client in [None, Some((cert.as_path(), key.as_path()))] {
        let certificates = cert_path(&authority.file("ca.pem"), client);
        let (barrier, detail) = barrier(through(port.port, certificates.path()).await);
        assert_eq!(barrier, Barrier::ClientCertificate, "{detail}");
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn files_that_are_missing_or_unreadable_are_named() {
    let authority = Authority::new();
    authority.sign("server", "localhost", 2);
    let port = TlsPort::start(&docker_host(), &authority, "server", None).await;
    let empty = tempfile::tempdir().unwrap();
    let (found, detail) = barrier(through(port.port, empty.path()).await);
    let missing = empty.path().join("ca.pem").display().to_string();
    assert_eq!(found, Barrier::TlsFile { path: missing.clone() });
    assert!(detail.contains(&missing), "{detail}");

    let certificates = cert_path(&authority.file("ca.pem"), Some((&authority.file("server.pem"), &authority.file("ca.pem"))));
    let (found, detail) = barrier(through(port.port, certificates.path()).await);
    assert_eq!(found, Barrier::TlsFile { path: certificates.path().join("key.pem").display().to_string() }, "{detail}");
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn tls_and_plain_ports_are_told_apart() {
    let authority = Authority::new();
    authority.sign("server", "localhost", 2);
    let plain = support::proxy::Proxy::start(&docker_host(), None);
    let address = plain.over_tcp().await;
    let port = address.rsplit_once(':').unwrap().1.parse().unwrap();
    let certificates = cert_path(&authority.file("ca.pem"), None);
    let (found, detail) = barrier(through(port, certificates.path()).await);
    assert_eq!(found, Barrier::NoTls, "{detail}");
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_contexts_own_certificates_are_used() {
    let authority = Authority::new();
    authority.sign("server", "localhost", 2);
    let port = TlsPort::start(&docker_host(), &authority, "server", None).await;
    let config = tempfile::tempdir().unwrap();
    let host = format!("tcp://localhost:{}", port.port);
    let context = |skip: bool| {
        let meta = config.path().join("contexts/meta/f00");
        std::fs::create_dir_all(&meta).unwrap();
        let text = format!(r#"{{"Name":"far","Endpoints":{{"docker":{{"Host":"{host}","SkipTLSVerify":{skip}}}}}}}"#);
        std::fs::write(meta.join("meta.json"), text).unwrap();
        let docker_context = Some("far".to_owned());
        ConnectEnv { docker_context, config_dir: Some(config.path().to_owned()), ..ConnectEnv::default() }
    };
    // Without verification nothing else is needed.
    bounded("connecting", connect(&context(true))).await.unwrap().ping().await.unwrap();
    let material = config.path().join("contexts/tls/f00/docker");
    std::fs::create_dir_all(&material).unwrap();
    std::fs::copy(authority.file("ca.pem"), material.join("ca.pem")).unwrap();
    bounded("connecting", connect(&context(false))).await.unwrap().ping().await.unwrap();
    std::fs::copy(Authority::new().file("ca.pem"), material.join("ca.pem")).unwrap();
    assert_eq!(barrier(bounded("connecting", connect(&context(false))).await).0, Barrier::Untrusted);
}
