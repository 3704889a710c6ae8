//! What `amparo doctor` says about the way the program is run.

use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use base::Timestamp;
use web::Tls;

use super::redirect::host_of;
use crate::config::{Key, TlsFiles};
use crate::data::Place;
use crate::verbs::doctor::Finding;

/// A certificate should be renewed so many days before it ends, and an operator hear of it when it is not.
const DAYS_BEFORE: i64 = 14;

/// All of it.
pub fn look(place: &Place, now: Timestamp) -> Vec<Finding> {
    let mut findings = vec![user()];
    findings.extend(files(place));
    findings.push(addresses(place));
    if let Some(files) = &place.config.operations.tls {
        findings.push(certificate(place, files, now));
    }
    findings.extend(swap(
        std::fs::read_to_string("/proc/swaps")
            .unwrap_or_default()
            .lines()
            .count(),
    ));
    findings.extend(contact(place));
    findings
}

fn user() -> Finding {
    if rustix::process::geteuid().is_root() {
        Finding::advice(
            "user",
            "this runs as root",
            "give the program a user of its own (the package makes `amparo`) and run the doctor as that user: \
             `runuser -u amparo -- amparo doctor …`",
        )
    } else {
        Finding::fine("user", "not root")
    }
}

/// Whatever lies in the folder or holds a key may be read by its owner only.
fn files(place: &Place) -> Vec<Finding> {
    let mut open: Vec<PathBuf> = Vec::new();
    let entries = std::fs::read_dir(&place.dir).into_iter().flatten().flatten();
    let mut looked_at: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    if let Key::File(file) = &place.config.key {
        looked_at.push(place.path(file));
    }
    if let Some(tls) = &place.config.operations.tls {
        looked_at.push(place.path(&tls.key));
    }
    looked_at.extend(place.config.provider.secret_file.iter().map(|file| place.path(file)));
    for path in looked_at {
        // A name that leads elsewhere is judged by what it leads to.
        let mode = std::fs::metadata(&path).map_or(0, |about| about.permissions().mode());
        if mode & 0o007 != 0 && !open.contains(&path) {
            open.push(path);
        }
    }
    if open.is_empty() {
        return vec![Finding::fine("files", "keys and databases are their owner's only")];
    }
    let names: Vec<String> = open.iter().map(|path| path.display().to_string()).collect();
    vec![Finding::bad(
        "files",
        format!("others may read or write {}", names.join(", ")),
        format!("run `chmod -R o-rwx {}`", names.join(" ")),
    )]
}

fn addresses(place: &Place) -> Finding {
    let config = &place.config;
    let everywhere = |address: SocketAddr| !address.ip().is_loopback();
    let operations = &config.operations;
    if everywhere(config.listen) && operations.tls.is_none() && operations.trusted_proxies.is_empty() {
        return Finding::bad(
            "addresses",
            format!(
                "the staff pages are served in clear on {}, to whoever reaches it",
                config.listen
            ),
            "set tls.certificate and tls.key, or listen on 127.0.0.1 behind a proxy of yours that serves TLS and is named in \
             trusted_proxies",
        );
    }
    match config.origin.as_deref() {
        Some(origin) if origin.starts_with("https://") => Finding::fine("addresses", "browsers come by TLS"),
        None if !everywhere(config.listen) && operations.trusted_proxies.is_empty() => Finding::advice(
            "addresses",
            "the staff pages are for browsers on this machine only",
            "for others, serve TLS and name the address that browsers use as origin",
        ),
        _ => Finding::bad(
            "addresses",
            "browsers are not known to come by TLS, so cookies do not demand it",
            "set origin to the address that browsers use, such as \"https://notes.example.org\"",
        ),
    }
}

fn certificate(place: &Place, files: &TlsFiles, now: Timestamp) -> Finding {
    const WHAT: &str = "certificate";
    let tls = match Tls::from_files(&place.path(&files.certificate), &place.path(&files.key)) {
        Ok(tls) => tls,
        Err(error) => {
            return Finding::bad(
                WHAT,
                error.to_string(),
                "put both files there, PEM, readable by the program's user",
            );
        }
    };
    let operations = &place.config.operations;
    let origins = [place.config.origin.as_deref(), operations.public_origin.as_deref()];
    for host in origins.into_iter().flatten().map(host_of) {
        if !tls.is_for(host) {
            return Finding::bad(
                WHAT,
                format!("it is not for {host}"),
                "order one that names every host of origin and public_origin",
            );
        }
    }
    let Some(ends) = tls.ends() else {
        return Finding::bad(
            WHAT,
            "its end cannot be read",
            "see whether it is a certificate: `openssl x509 -in FILE -text`",
        );
    };
    let days = ends.seconds_since(now).div_euclid(24 * 60 * 60);
    if days < DAYS_BEFORE {
        return Finding::bad(
            WHAT,
            format!("it ends on {} ({days} days)", ends.day()),
            "renew it now and see why that did not happen by itself; the program takes the new file up within seconds",
        );
    }
    Finding::fine(WHAT, format!("until {}", ends.day()))
}

/// `/proc/swaps` has a headline and a line for each swap space.
fn swap(lines: usize) -> Option<Finding> {
    (lines > 1).then(|| {
        Finding::advice(
            "swap",
            "memory, and names and keys with it, may be written to a swap space",
            "switch swap off, encrypt it, or keep this service out of it (MemorySwapMax=0, as in our unit)",
        )
    })
}

fn contact(place: &Place) -> Option<Finding> {
    let operations = &place.config.operations;
    let public = place.config.public_listen.is_some() && operations.public_origin.is_some();
    (public && operations.security_contact.is_none()).then(|| {
        Finding::advice(
            "contact",
            "nobody is named to whom a weakness of this site can be told",
            "set security_contact, such as \"mailto:security@example.org\"",
        )
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::config::Config;

    fn place(dir: &Path, text: &str) -> Place {
        Place {
            dir: dir.to_owned(),
            config: Config::read(text, "test", |_| None).unwrap(),
        }
    }

    fn told(place: &Place, what: &str) -> String {
        let now = Timestamp::from_micros(1_800_000_000_000_000);
        let all = look(place, now);
        let found = all.iter().find(|it| it.what == what).unwrap();
        format!("{} {}", found.found, found.remedy.clone().unwrap_or_default())
    }

    #[test]
    fn each_way_of_running_it_wrongly_is_told_with_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        assert!(told(&place(at, "listen = \"0.0.0.0:80\""), "addresses").contains("in clear"));
        let clear = "trusted_proxies = \"10.0.0.1\"";
        assert!(told(&place(at, clear), "addresses").contains("cookies do not demand it"));
        assert!(told(&place(at, "origin = \"https://a.example\""), "addresses").contains("by TLS"));
        let files = "origin = \"https://a.example\"\n[tls]\ncertificate = \"cert.pem\"\nkey = \"key.pem\"";
        assert!(told(&place(at, files), "certificate").contains("cert.pem"));
        let made = rcgen::generate_simple_self_signed(vec!["a.example".to_owned()]).unwrap();
        std::fs::write(at.join("cert.pem"), made.cert.pem()).unwrap();
        std::fs::write(at.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
        assert!(told(&place(at, files), "certificate").contains("until 4096"));
        let other = files.replace("a.example", "b.example");
        assert!(told(&place(at, &other), "certificate").contains("not for b.example"));
        std::fs::set_permissions(at.join("key.pem"), std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(told(&place(at, files), "files").contains("chmod -R o-rwx"));
        let public = "public_origin = \"https://data.example\"";
        assert!(told(&place(at, public), "contact").contains("security_contact"));
        assert!(swap(1).is_none() && swap(2).is_some());
    }

    #[test]
    fn a_certificate_that_ends_soon_is_told_before_it_does() {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        let mut about = rcgen::CertificateParams::new(vec!["a.example".to_owned()]).unwrap();
        about.not_after = rcgen::date_time_ymd(2027, 1, 20);
        let key = rcgen::KeyPair::generate().unwrap();
        std::fs::write(at.join("cert.pem"), about.self_signed(&key).unwrap().pem()).unwrap();
        std::fs::write(at.join("key.pem"), key.serialize_pem()).unwrap();
        let files = "origin = \"https://a.example\"\n[tls]\ncertificate = \"cert.pem\"\nkey = \"key.pem\"";
        // 1,800,000,000 s is the 15th of January 2027.
        assert!(told(&place(at, files), "certificate").contains("it ends on 2027-01-20 (4 days)"));
    }
}
