//! `amparo init`: a new data folder.

use base::Ambient;

use crate::cli::Init;
use crate::config::{FILE, Key};
use crate::data;
use crate::outcome::{Failure, Outcome, say};

/// Runs the verb.
///
/// # Errors
/// [`Failure::NotNow`] when there is a data folder already or it cannot be made.
pub fn run(args: &Init) -> Result<Outcome, Failure> {
    let opened = data::init(&args.data, args.passphrase, &Ambient::system())?;
    let dir = opened.place.dir.display();
    say(format!("made {dir}"));
    say(format!("  {FILE:<16} configuration, every key explained"));
    match &opened.place.config.key {
        Key::File(file) => {
            say(format!(
                "  {:<16} the root key: move it to another disk and name it in {FILE} as key.file;",
                file.display()
            ));
            say(format!(
                "  {:<16} whoever has the data and this file can read everything, without it nothing can be read",
                ""
            ));
        }
        Key::Passphrase => say("  the root key is derived from the passphrase: without it nothing can be read"),
    }
    say("not yet for real people: nobody outside the project has examined this version");
    say(format!("next: amparo serve --data {dir}"));
    Ok(Outcome::Yes)
}
