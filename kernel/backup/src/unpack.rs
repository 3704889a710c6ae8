//! Reading any archive of ours back, file by file.

use std::io::{BufReader, Read};
use std::path::Path;

use flate2::read::GzDecoder;
use tar::Archive;

use crate::{Error, Identities};

/// Opens an archive that [`crate::Pack`] made, and hands over each file in it, in its order, with its name.
///
/// # Errors
/// [`Error::WrongIdentity`], [`Error::Damaged`], or what `visit` gives.
pub fn each_file(
    file: &Path,
    identities: &Identities,
    visit: &mut dyn FnMut(&Path, &mut dyn Read) -> Result<(), Error>,
) -> Result<(), Error> {
    let damaged = |error: std::io::Error| Error::damaged(file, format!("it is cut or was changed ({error})"));
    let opened = BufReader::with_capacity(1 << 20, identities.open(file)?);
    let mut archive = Archive::new(GzDecoder::new(opened));
    for entry in archive.entries().map_err(damaged)? {
        let mut entry = entry.map_err(damaged)?;
        let name = entry.path().map_err(damaged)?.into_owned();
        visit(&name, &mut entry)?;
    }
    // The end of the archive is not the end of the sealed stream, and only that vouches for the rest.
    let mut rest = archive.into_inner().into_inner();
    std::io::copy(&mut rest, &mut std::io::sink()).map_err(damaged)?;
    Ok(())
}
