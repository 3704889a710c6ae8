//! What the process gives up before it reads the first key: others may not look into its memory, a crash leaves no image of it
//! on the disk, and what it writes only its own user may read.

use rustix::fs::Mode;
use rustix::process::{Resource, Rlimit, setrlimit, umask};

/// Hardens the process. To be called first, before any file is made and any thread is started.
pub fn harden() {
    umask(Mode::RWXG | Mode::RWXO);
    let nothing = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // Neither can fail for a process that only takes from itself; and if it did, a program that does not start helps nobody.
    let _ = setrlimit(Resource::Core, nothing);
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
    // A panic's message could quote what somebody typed; its place says enough.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, ToString::to_string);
        super::super::outcome::note(format!("amparo: the program made a mistake at {place}"));
    }));
}
