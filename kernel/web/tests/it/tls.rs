//! TLS with real handshakes: what is offered, a certificate that is renewed while serving, keys that do not fit.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ProtocolVersion, RootCertStore, SupportedProtocolVersion};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsConnector;
use web::{Server, Tls};

/// Writes a certificate for localhost with its key, and gives the certificate.
fn certify(folder: &Path) -> CertificateDer<'static> {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    std::fs::write(folder.join("cert.pem"), made.cert.pem()).unwrap();
    std::fs::write(folder.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
    made.cert.der().clone()
}

fn files(folder: &Path) -> Result<Tls, web::TlsError> {
    Tls::from_files(&folder.join("cert.pem"), &folder.join("key.pem"))
}

async fn start(tls: &Tls) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = Server {
        tls: Some(tls.clone()),
        head_time_limit: Duration::from_millis(500),
        ..Server::default()
    };
    let router = Router::new().route("/page", get(|| async { "page" }));
    tokio::spawn(server.serve(listener, router, std::future::pending()));
    address
}

/// Asks for the page, trusting one certificate; the version that was agreed on, and the answer.
async fn ask(
    to: SocketAddr,
    trusted: &CertificateDer<'static>,
    versions: &[&'static SupportedProtocolVersion],
) -> std::io::Result<(Option<ProtocolVersion>, String)> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted.clone()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_protocol_versions(versions)
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(to).await?;
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await?;
    stream
        .write_all(b"GET /page HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    let version = stream.get_ref().1.protocol_version();
    Ok((version, String::from_utf8(answer).unwrap()))
}

#[tokio::test]
async fn pages_come_by_the_newest_version_and_by_nothing_older_than_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let certificate = certify(folder.path());
    let tls = files(folder.path()).unwrap();
    let to = start(&tls).await;
    let both = [&rustls::version::TLS12, &rustls::version::TLS13];
    let (version, answer) = ask(to, &certificate, &both).await.unwrap();
    assert_eq!(version, Some(ProtocolVersion::TLSv1_3));
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.ends_with("page"),
        "{answer}"
    );
    let (version, _) = ask(to, &certificate, &[&rustls::version::TLS12]).await.unwrap();
    assert_eq!(version, Some(ProtocolVersion::TLSv1_2));
    assert!(tls.is_for("localhost") && !tls.is_for("other.example"));
    assert!(tls.ends().is_some());
    // In clear there is no page, and a handshake that does not come is not waited for.
    let mut plain = TcpStream::connect(to).await.unwrap();
    plain
        .write_all(b"GET /page HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .await
        .unwrap();
    let mut answer = Vec::new();
    let _ = plain.read_to_end(&mut answer).await;
    assert!(!String::from_utf8_lossy(&answer).contains("page"));
    let mut silent = TcpStream::connect(to).await.unwrap();
    let mut byte = [0];
    let cut = tokio::time::timeout(Duration::from_secs(3), silent.read(&mut byte)).await;
    assert_eq!(cut.expect("cut off").unwrap(), 0);
}

#[tokio::test]
async fn a_renewed_certificate_is_taken_up_and_a_broken_one_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let first = certify(folder.path());
    let tls = files(folder.path()).unwrap();
    let to = start(&tls).await;
    let versions = [&rustls::version::TLS13];
    assert!(!tls.refresh().unwrap());
    // File systems count in ticks of some milliseconds.
    std::thread::sleep(Duration::from_millis(20));
    let second = certify(folder.path());
    assert!(ask(to, &first, &versions).await.is_ok(), "not before it was read again");
    assert!(tls.refresh().unwrap());
    assert!(ask(to, &second, &versions).await.is_ok());
    assert!(ask(to, &first, &versions).await.is_err());
    std::thread::sleep(Duration::from_millis(20));
    std::fs::write(folder.path().join("key.pem"), "nothing").unwrap();
    assert!(tls.refresh().unwrap_err().to_string().contains("private key"));
    assert!(ask(to, &second, &versions).await.is_ok(), "the one before stays");
}

#[test]
fn files_that_do_not_fit_are_refused_with_their_name() {
    let folder = tempfile::tempdir().unwrap();
    let told = || files(folder.path()).unwrap_err().to_string();
    assert!(told().contains("cert.pem"));
    certify(folder.path());
    let key = std::fs::read(folder.path().join("key.pem")).unwrap();
    certify(folder.path());
    std::fs::write(folder.path().join("key.pem"), key).unwrap();
    assert!(told().contains("not the key of the certificate"), "{}", told());
    std::fs::write(folder.path().join("cert.pem"), "").unwrap();
    assert!(told().contains("found none"), "{}", told());
}
