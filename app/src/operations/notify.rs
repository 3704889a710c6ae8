//! Tells the service manager how it stands: the protocol of `sd_notify(3)`, a line of text in a datagram. Nothing is sent where
//! nobody listens.

use std::os::unix::net::{SocketAddr, UnixDatagram};
use std::time::Duration;

/// The manager's socket, if there is one.
pub struct Manager {
    socket: Option<(UnixDatagram, SocketAddr)>,
    /// How often it wants to hear that the program lives.
    pub watchdog: Option<Duration>,
}

impl Manager {
    /// From the environment: `NOTIFY_SOCKET`, `WATCHDOG_USEC`, `WATCHDOG_PID`.
    pub fn from_environment() -> Self {
        Self::new(|name| std::env::var(name).ok(), std::process::id())
    }

    fn new(environment: impl Fn(&str) -> Option<String>, process: u32) -> Self {
        let meant = environment("WATCHDOG_PID").is_none_or(|meant| meant == process.to_string());
        let watchdog = environment("WATCHDOG_USEC")
            .filter(|_| meant)
            .and_then(|micros| micros.parse().ok())
            .filter(|micros| *micros > 0)
            .map(Duration::from_micros);
        let socket = environment("NOTIFY_SOCKET").and_then(|name| {
            let address = address(&name).ok()?;
            Some((UnixDatagram::unbound().ok()?, address))
        });
        Self {
            watchdog: watchdog.filter(|_| socket.is_some()),
            socket,
        }
    }

    /// The pages answer.
    pub fn ready(&self) {
        self.say("READY=1\nSTATUS=serving");
    }

    /// It still lives.
    pub fn alive(&self) {
        self.say("WATCHDOG=1");
    }

    /// How it is, in words of ours without anybody's data.
    pub fn status(&self, status: &str) {
        self.say(&format!("STATUS={status}"));
    }

    /// It is finishing what has begun.
    pub fn stopping(&self) {
        self.say("STOPPING=1\nSTATUS=stopping");
    }

    fn say(&self, text: &str) {
        if let Some((socket, address)) = &self.socket {
            // A manager that does not listen is no reason to stop serving.
            let _ = socket.send_to_addr(text.as_bytes(), address);
        }
    }
}

/// A path, or after `@` a name in Linux' abstract space.
fn address(name: &str) -> std::io::Result<SocketAddr> {
    #[cfg(target_os = "linux")]
    if let Some(name) = name.strip_prefix('@') {
        use std::os::linux::net::SocketAddrExt as _;
        return SocketAddr::from_abstract_name(name);
    }
    SocketAddr::from_pathname(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manager_hears_what_it_asked_for_and_others_watchdogs_are_not_ours() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notify");
        let manager = UnixDatagram::bind(&path).unwrap();
        let of = |pid: &'static str| {
            let path = path.display().to_string();
            move |name: &str| match name {
                "NOTIFY_SOCKET" => Some(path.clone()),
                "WATCHDOG_USEC" => Some("3000000".to_owned()),
                "WATCHDOG_PID" => Some(pid.to_owned()),
                _ => None,
            }
        };
        let told = Manager::new(of("7"), 7);
        assert_eq!(told.watchdog, Some(Duration::from_secs(3)));
        assert_eq!(Manager::new(of("8"), 7).watchdog, None);
        told.ready();
        told.stopping();
        let mut buffer = [0; 100];
        let length = manager.recv(&mut buffer).unwrap();
        assert_eq!(&buffer[..length], b"READY=1\nSTATUS=serving");
        let length = manager.recv(&mut buffer).unwrap();
        assert!(buffer[..length].starts_with(b"STOPPING=1"));
        let nobody = Manager::new(|_| None, 7);
        nobody.ready();
        assert_eq!(nobody.watchdog, None);
    }
}
