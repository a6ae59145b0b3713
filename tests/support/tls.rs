//! Certificates, and TLS in front of the engine's socket, as `dockerd --tlsverify` has it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use tokio::net::{TcpListener, UnixStream};
use tokio::task::AbortHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

/// A folder with an authority and what it signs.
pub struct Authority {
    folder: tempfile::TempDir,
}

impl Authority {
    /// A new one, in whose folder `ca.pem` is.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let made = Self { folder };
        made.openssl(&format!(
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -subj /CN={} -days 2 \
             -addext basicConstraints=critical,CA:TRUE",
            super::unique("authority")
        ));
        made
    }

    /// Signs a certificate for a name or an address; `NAME.pem` and `NAME.key` are then in the folder.
    pub fn sign(&self, name: &str, host: &str, days: i32) {
        let kind = if host.parse::<std::net::IpAddr>().is_ok() { "IP" } else { "DNS" };
        self.openssl(&format!(
            "req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout {name}.key -out {name}.csr -subj /CN={host} \
             -addext subjectAltName={kind}:{host}"
        ));
        self.openssl(&format!(
            "x509 -req -in {name}.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days {days} -copy_extensions copy -out {name}.pem"
        ));
    }

    /// A file of it.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn openssl(&self, arguments: &str) {
        let ran = Command::new("openssl").args(arguments.split_whitespace()).current_dir(self.folder.path()).output();
        let ran = ran.expect("openssl makes the certificates: tests/run installs it");
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    }
}

/// A folder as `DOCKER_CERT_PATH` names it.
pub fn cert_path(ca: &Path, client: Option<(&Path, &Path)>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(ca, folder.path().join("ca.pem")).unwrap();
    if let Some((cert, key)) = client {
        std::fs::copy(cert, folder.path().join("cert.pem")).unwrap();
        std::fs::copy(key, folder.path().join("key.pem")).unwrap();
    }
    folder
}

/// An engine behind TLS; dropping it closes the port.
pub struct TlsPort {
    /// Its port.
    pub port: u16,
    accepting: AbortHandle,
}

impl TlsPort {
    /// In front of the engine at `host`, with the authority's certificate `name`; clients need one of `clients`.
    pub async fn start(host: &str, authority: &Authority, name: &str, clients: Option<&Authority>) -> Self {
        Self::start_at("127.0.0.1", host, authority, name, clients).await
    }

    /// The same at another address of this machine.
    pub async fn start_at(address: &str, host: &str, authority: &Authority, name: &str, clients: Option<&Authority>) -> Self {
        let socket = PathBuf::from(host.strip_prefix("unix://").expect("a Unix socket"));
        let acceptor = TlsAcceptor::from(Arc::new(config(authority, name, clients)));
        let listener = TcpListener::bind((address, 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let accepting = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (acceptor, socket) = (acceptor.clone(), socket.clone());
                tokio::spawn(async move {
                    let Ok(mut client) = acceptor.accept(client).await else { return };
                    let Ok(mut engine) = UnixStream::connect(socket).await else { return };
                    let _ = tokio::io::copy_bidirectional(&mut client, &mut engine).await;
                });
            }
        });
        Self { port, accepting: accepting.abort_handle() }
    }
}

impl Drop for TlsPort {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

fn config(authority: &Authority, name: &str, clients: Option<&Authority>) -> ServerConfig {
    let provider = Arc::new(default_provider());
    let builder = ServerConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions().unwrap();
    let builder = match clients {
        None => builder.with_no_client_auth(),
        Some(clients) => {
            let mut roots = RootCertStore::empty();
            roots.add(CertificateDer::from_pem_file(clients.file("ca.pem")).unwrap()).unwrap();
            let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap();
            builder.with_client_cert_verifier(verifier)
        }
    };
    let chain = vec![CertificateDer::from_pem_file(authority.file(&format!("{name}.pem"))).unwrap()];
    let key = PrivateKeyDer::from_pem_file(authority.file(&format!("{name}.key"))).unwrap();
    builder.with_single_cert(chain, key).unwrap()
}
