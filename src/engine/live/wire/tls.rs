//! TLS to an engine, with the certificates docker uses: which authority is trusted, and who we are.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use tokio_rustls::rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use tokio_rustls::rustls::{
    AlertDescription, CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
};

use super::trouble::Trouble;
use crate::engine::Barrier;

/// Which files hold the certificates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::engine::live) struct TlsFiles {
    /// The folder that has `ca.pem`, `cert.pem` and `key.pem`.
    pub(in crate::engine::live) folder: PathBuf,
    /// The engine has to prove who it is.
    pub(in crate::engine::live) verify: bool,
    /// `ca.pem` has to be there; else the system's authorities are trusted when it is not.
    pub(in crate::engine::live) own_authority: bool,
}

/// An engine behind TLS.
#[derive(Clone)]
pub(in crate::engine::live) struct Tls {
    /// `host:port`.
    pub(super) host: String,
    name: ServerName<'static>,
    config: Arc<ClientConfig>,
}

impl std::fmt::Debug for Tls {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Tls").field("host", &self.host).finish_non_exhaustive()
    }
}

impl Tls {
    /// Reads the certificates.
    ///
    /// # Errors
    /// What is missing or cannot be used, and the words for it.
    pub(in crate::engine::live) fn new(host: String, files: &TlsFiles) -> Result<Self, (Barrier, String)> {
        let bare = host.rsplit_once(':').map_or(host.as_str(), |(bare, _)| bare).trim_matches(['[', ']']);
        let name = ServerName::try_from(bare.to_owned())
            .map_err(|_| (Barrier::WrongName, format!("{bare:?} is not a name that a certificate can have")))?;
        let config = config(files)?;
        Ok(Self { host, name, config: Arc::new(config) })
    }

    pub(super) async fn connect(&self) -> io::Result<TlsStream<TcpStream>> {
        let stream = super::place::tcp(&self.host).await?;
        TlsConnector::from(Arc::clone(&self.config)).connect(self.name.clone(), stream).await
    }
}

fn config(files: &TlsFiles) -> Result<ClientConfig, (Barrier, String)> {
    let provider = Arc::new(ring::default_provider());
    let usable = |error: Error| (Barrier::NoTls, error.to_string());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions();
    let builder = builder.map_err(usable)?;
    let builder = if files.verify {
        builder.with_root_certificates(trusted(files)?)
    } else {
        builder.dangerous().with_custom_certificate_verifier(Arc::new(Anybody(provider)))
    };
    let (cert, key) = (files.folder.join("cert.pem"), files.folder.join("key.pem"));
    // As docker does: without them the engine may still let us in.
    if !cert.exists() && !key.exists() {
        return Ok(builder.with_no_client_auth());
    }
    let chain = certificates(&cert)?;
    let secret = PrivateKeyDer::from_pem_file(&key).map_err(|error| unusable(&key, &error))?;
    builder.with_client_auth_cert(chain, secret).map_err(|error| unusable(&key, &error))
}

fn trusted(files: &TlsFiles) -> Result<RootCertStore, (Barrier, String)> {
    let mut roots = RootCertStore::empty();
    let own = files.folder.join("ca.pem");
    if files.own_authority || own.exists() {
        for certificate in certificates(&own)? {
            roots.add(certificate).map_err(|error| unusable(&own, &error))?;
        }
    } else {
        let system = rustls_native_certs::load_native_certs();
        roots.add_parsable_certificates(system.certs);
    }
    Ok(roots)
}

fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, (Barrier, String)> {
    let read = CertificateDer::pem_file_iter(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    match read {
        Ok(all) if all.is_empty() => Err(unusable(path, &"there is no certificate in it")),
        Ok(all) => Ok(all),
        Err(error) => Err(unusable(path, &error)),
    }
}

fn unusable(path: &Path, error: &dyn std::fmt::Display) -> (Barrier, String) {
    let path = path.display().to_string();
    let words = format!("cannot use {path}: {error}");
    (Barrier::TlsFile { path }, words)
}

/// What a TLS error means for a learner; `None` where it is none of those that can be acted on.
pub(super) fn barrier(error: &Error) -> Option<Trouble> {
    use CertificateError as Certificate;
    let barrier = match error {
        Error::InvalidCertificate(Certificate::Expired | Certificate::ExpiredContext { .. }) => Barrier::Expired,
        Error::InvalidCertificate(Certificate::NotValidYet | Certificate::NotValidYetContext { .. }) => Barrier::NotYetValid,
        Error::InvalidCertificate(Certificate::NotValidForName | Certificate::NotValidForNameContext { .. }) => {
            Barrier::WrongName
        }
        Error::InvalidCertificate(_) => Barrier::Untrusted,
        Error::AlertReceived(
            AlertDescription::CertificateRequired
            | AlertDescription::BadCertificate
            | AlertDescription::UnknownCA
            | AlertDescription::CertificateUnknown
            | AlertDescription::CertificateExpired
            | AlertDescription::CertificateRevoked
            | AlertDescription::UnsupportedCertificate
            | AlertDescription::AccessDenied
            | AlertDescription::HandshakeFailure,
        ) => Barrier::ClientCertificate,
        Error::InvalidMessage(_) => Barrier::NoTls,
        _ => return None,
    };
    Some(Trouble::Barred { barrier, words: words(error) })
}

/// The error in plainer words than the library's, where it has worse ones.
fn words(error: &Error) -> String {
    match error {
        Error::InvalidCertificate(CertificateError::UnknownIssuer) => {
            "the engine's certificate is signed by an unknown authority".into()
        }
        Error::InvalidCertificate(CertificateError::Expired | CertificateError::ExpiredContext { .. }) => {
            "the engine's certificate has expired".into()
        }
        Error::InvalidCertificate(CertificateError::NotValidForNameContext { expected, presented }) => {
            let names = presented.join(", ");
            format!("the engine's certificate is not for {} but for {names}", expected.to_str())
        }
        Error::AlertReceived(_) => format!("the engine wants another client certificate ({error})"),
        Error::InvalidMessage(_) => "the other side does not speak TLS".into(),
        error => error.to_string(),
    }
}

/// `DOCKER_TLS` without `DOCKER_TLS_VERIFY`, `SkipTLSVerify`: encrypted, to whoever answers.
#[derive(Debug)]
struct Anybody(Arc<CryptoProvider>);

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signed, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signed, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
