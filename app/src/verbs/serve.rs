//! `amparo serve`: the staff pages, and the public pages on their own address.

use base::{Ambient, Redacted};
use store::{Kind, Store};

use crate::cli::Serve;
use crate::compose::{self, Contexts, Mode};
use crate::data;
use crate::outcome::{Failure, Outcome, note};
use crate::serving::{Listening, serve};
use crate::standby::{self, Addresses};

/// Runs the verb until the program is told to stop.
///
/// # Errors
/// [`Failure::NotNow`] when the folder is in use, the key is wrong or a port is taken.
pub fn run(args: &Serve) -> Result<Outcome, Failure> {
    let ambient = Ambient::system();
    let holder = format!("amparo serve, process {}", std::process::id());
    let at = data::reach(&args.data)?;
    let config = &at.place.config;
    let mut addresses = Addresses {
        staff: args.listen.unwrap_or(config.listen),
        public: args.public_listen.or(config.public_listen),
    };
    let mut took_over = false;
    let lease = match at.store.lease(&holder) {
        Err(error) if error.kind() == Kind::InUse && !args.no_standby => {
            note(format!("waiting: {error}"));
            match standby::wait(&at, &holder, addresses)? {
                Some((lease, bound)) => {
                    addresses = bound;
                    took_over = true;
                    lease
                }
                None => return Ok(Outcome::Yes),
            }
        }
        taken => taken.map_err(Failure::not_now)?,
    };
    let mut opened = at.open(Some((&holder, lease)), &ambient)?;
    let mut mode = Mode::default();
    let first_run = accounts::operator::organisation_ids(&opened.store)
        .map_err(data::refused)?
        .is_empty();
    if first_run {
        mode.set_up_code = Some(set_up_code(&ambient)?);
    }
    let contexts = compose::wire(&opened, &mode)?;
    if took_over {
        warm(&opened.store, &contexts);
    }
    let Addresses { staff, public } = addresses;
    serve(&mut opened, &contexts, &mode, staff, public, |at: &Listening| {
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
        note("not yet for real people: nobody outside the project has examined this version");
    })?;
    Ok(Outcome::Yes)
}

/// Reads the names of everybody into memory beside the first answers: whoever searches next has not chosen to wait for a start.
fn warm(store: &Store, contexts: &Contexts) {
    let (store, protection) = (store.clone(), contexts.protection.clone());
    std::thread::spawn(move || {
        let organisations = accounts::operator::organisation_ids(&store)?;
        organisations
            .into_iter()
            .try_for_each(|org| protection.unlock(org, &mut |_| {}))
            .inspect_err(|error| tracing::warn!(%error, "names are read at the first search"))
    });
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
