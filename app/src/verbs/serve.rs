//! `amparo serve`: the staff pages, and the public pages on their own address.

use base::{Ambient, Redacted};

use crate::cli::Serve;
use crate::compose::{self, Mode};
use crate::data;
use crate::outcome::{Failure, Outcome, note};
use crate::serving::{Listening, serve};

/// Runs the verb until the program is told to stop.
///
/// # Errors
/// [`Failure::NotNow`] when the folder is in use, the key is wrong or a port is taken.
pub fn run(args: &Serve) -> Result<Outcome, Failure> {
    let ambient = Ambient::system();
    let holder = format!("amparo serve, process {}", std::process::id());
    let mut opened = data::open(&args.data, Some(&holder), &ambient)?;
    let mut mode = Mode::default();
    let first_run = accounts::operator::organisation_ids(&opened.store)
        .map_err(data::refused)?
        .is_empty();
    if first_run {
        mode.set_up_code = Some(set_up_code(&ambient)?);
    }
    let contexts = compose::wire(&opened, &mode)?;
    let config = &opened.place.config;
    let listen = args.listen.unwrap_or(config.listen);
    let public = args.public_listen.or(config.public_listen);
    serve(&mut opened, &contexts, &mode, listen, public, |at: &Listening| {
        note(format!("staff pages   {}", at.staff));
        if let Some(public) = &at.public {
            note(format!("public pages  {public}"));
        }
        if let Some(metrics) = &at.metrics {
            note(format!("figures       {metrics}/metrics"));
        }
        if let Some(code) = &mode.set_up_code {
            note(format!(
                "set-up code   {}  (asked for on {}/set-up)",
                code.expose(),
                at.staff
            ));
        }
        note("not yet for real people: this version has no backup");
    })?;
    Ok(Outcome::Yes)
}

/// Eight letters and digits: 40 bits, and the wizard slows guessing down.
fn set_up_code(ambient: &Ambient) -> Result<Redacted<String>, Failure> {
    const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bytes: [u8; 8] = ambient.bytes()?;
    Ok(Redacted::new(
        bytes
            .iter()
            .filter_map(|byte| SIGNS.get(usize::from(byte & 31)))
            .map(|sign| char::from(*sign))
            .collect(),
    ))
}
