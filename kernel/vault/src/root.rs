//! The root key: from a file that only its owner may read, or from a passphrase.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use base::Ambient;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::{Zeroize, Zeroizing};

use crate::{Error, Secret};

const KEY_FILE: &str = "amparo-root-key-1";
const PARAMETERS_FILE: &str = "amparo-passphrase-1";
const LEAST_PASSPHRASE: usize = 15;
const SALT: usize = 16;

/// The key over all others. Not kept in the data folder's backups: who has both can read everything.
#[derive(Clone)]
pub struct RootKey(Secret);

/// What a passphrase costs to try, as Argon2id counts it (RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// 256 MiB, three passes, one lane: about half a second a try.
    pub const STANDARD: Self = Self {
        memory_kib: 256 * 1024,
        passes: 3,
        lanes: 1,
    };

    /// As little as Argon2 allows. For tests: it protects nothing.
    pub const TEST: Self = Self {
        memory_kib: 64,
        passes: 1,
        lanes: 1,
    };

    // A parameters file may not make the program take all memory, nor run for hours.
    const fn is_sane(self) -> bool {
        self.memory_kib <= 4 * 1024 * 1024 && self.passes <= 64 && self.lanes <= 64
    }
}

impl RootKey {
    /// Reads the key file.
    ///
    /// # Errors
    /// [`Error::File`] if it cannot be read, [`Error::OpenToOthers`] if group or others may read or write it, [`Error::NotAKeyFile`] if it is
    /// cut, mistyped or something else.
    pub fn from_file(path: &Path) -> Result<Self, Error> {
        let file = File::open(path).map_err(file_error(path))?;
        // Asked of the open file, so that none can be put in its place in between.
        refuse_open_to_others(path, &file)?;
        let text = Zeroizing::new(read(path, file)?);
        let (mut key, checksum) = parse_key(&text).ok_or_else(|| not_a_key(path))?;
        let secret = Secret::from_bytes(key);
        key.zeroize();
        if key_checksum(&secret) == checksum {
            Ok(Self(secret))
        } else {
            Err(not_a_key(path))
        }
    }

    /// Makes a new key and writes it to a new file that only this user may read (mode 0600), durably. One line of text with a checksum, so that
    /// it can be kept on paper.
    ///
    /// # Errors
    /// [`Error::File`] if the file exists already or cannot be written.
    pub fn create_file(path: &Path, ambient: &Ambient) -> Result<Self, Error> {
        let root = Self(Secret::random(ambient)?);
        root.write_file(path)?;
        Ok(root)
    }

    /// Writes the key to a new file, as [`RootKey::create_file`] does: a key that came back from its shares.
    ///
    /// # Errors
    /// [`Error::File`] if the file exists already or cannot be written.
    pub fn write_file(&self, path: &Path) -> Result<(), Error> {
        let text = Zeroizing::new(format!(
            "{KEY_FILE} {} {}\n",
            *hex(&*self.0),
            *hex(&key_checksum(&self.0))
        ));
        write_new(path, text.as_bytes())
    }

    pub(crate) const fn from_secret(secret: Secret) -> Self {
        Self(secret)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Says whether a key came back whole from its shares; part of what is divided, so that no share shows it.
    pub(crate) fn share_check(&self) -> [u8; 4] {
        let mut check = [0; 4];
        self.0.derive_into(&[b"root key share 1"], &mut check);
        check
    }

    /// The key that follows from a passphrase and the parameters file that [`RootKey::create_passphrase`] wrote.
    ///
    /// # Errors
    /// [`Error::File`], [`Error::NotAKeyFile`] for the parameters file; [`Error::Passphrase`] if the memory is not to be had. A wrong passphrase shows
    /// when the vault is opened ([`Error::WrongKey`]).
    pub fn from_passphrase(passphrase: &str, parameters: &Path) -> Result<Self, Error> {
        let file = File::open(parameters).map_err(file_error(parameters))?;
        let text = read(parameters, file)?;
        let (cost, salt) = parse_parameters(&text).ok_or_else(|| Error::NotAKeyFile {
            path: parameters.to_owned(),
            expected: "a passphrase parameters file of Amparo",
        })?;
        Self::stretch(passphrase, cost, &salt)
    }

    /// Takes a new passphrase: draws a salt, writes the parameters file (not secret, but without it the passphrase is worthless) and derives the
    /// key.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`] below fifteen characters, [`Error::File`] if the file exists or cannot be written.
    pub fn create_passphrase(
        passphrase: &str,
        parameters: &Path,
        cost: Cost,
        ambient: &Ambient,
    ) -> Result<Self, Error> {
        let found = passphrase.nfc().count();
        if found < LEAST_PASSPHRASE {
            return Err(Error::WeakPassphrase {
                expected: LEAST_PASSPHRASE,
                found,
            });
        }
        let salt = ambient.bytes::<SALT>()?;
        let key = Self::stretch(passphrase, cost, &salt)?;
        let Cost {
            memory_kib,
            passes,
            lanes,
        } = cost;
        let text = format!(
            "{PARAMETERS_FILE} argon2id m={memory_kib} t={passes} p={lanes} salt={}\n",
            *hex(&salt)
        );
        write_new(parameters, text.as_bytes())?;
        Ok(key)
    }

    fn stretch(passphrase: &str, cost: Cost, salt: &[u8; SALT]) -> Result<Self, Error> {
        // One keyboard gives é as one character, another as e and an accent: the same words must give the same key (RFC 8265).
        let mut normal = Zeroizing::new(String::with_capacity(4 * passphrase.len()));
        normal.extend(passphrase.nfc());
        let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(Error::Passphrase)?;
        let mut secret = Secret::from_bytes([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(normal.as_bytes(), salt, secret.bytes_mut())
            .map_err(Error::Passphrase)?;
        Ok(Self(secret))
    }

    /// The key for one use: wrapping organisation keys, sealing seeds, the check value.
    pub(crate) fn derive(&self, purpose: &[u8]) -> Secret {
        self.0.derive(&[b"root 1", purpose])
    }
}

impl std::fmt::Debug for RootKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RootKey([secret])")
    }
}

fn key_checksum(secret: &Secret) -> [u8; 8] {
    let mut sum = [0; 8];
    secret.derive_into(&[b"key file checksum 1"], &mut sum);
    sum
}

fn parse_key(text: &str) -> Option<([u8; 32], [u8; 8])> {
    let mut words = text.split_whitespace();
    (words.next()? == KEY_FILE).then_some(())?;
    let parsed = (unhex::<32>(words.next()?)?, unhex::<8>(words.next()?)?);
    words.next().is_none().then_some(parsed)
}

fn parse_parameters(text: &str) -> Option<(Cost, [u8; SALT])> {
    let mut words = text.split_whitespace();
    let (kind, algorithm) = (words.next()?, words.next()?);
    (kind == PARAMETERS_FILE && algorithm == "argon2id").then_some(())?;
    let mut number = |name: &str| words.next()?.strip_prefix(name)?.parse::<u32>().ok();
    let cost = Cost {
        memory_kib: number("m=")?,
        passes: number("t=")?,
        lanes: number("p=")?,
    };
    let salt = unhex(words.next()?.strip_prefix("salt=")?)?;
    (cost.is_sane() && words.next().is_none()).then_some((cost, salt))
}

pub(crate) fn hex(bytes: &[u8]) -> Zeroizing<String> {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    let mut text = String::with_capacity(bytes.len() * 2);
    text.extend(bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]));
    Zeroizing::new(text)
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut out = [0; N];
    if text.len() != 2 * N {
        return None;
    }
    for (byte, pair) in out.iter_mut().zip(text.as_bytes().as_chunks::<2>().0) {
        let nibble = |digit: u8| char::from(digit).to_digit(16);
        let [high, low] = *pair;
        *byte = u8::try_from(nibble(high)? * 16 + nibble(low)?).ok()?;
    }
    Some(out)
}

/// The bytes of hexadecimal digits of any length.
pub(crate) fn unhex_any(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let nibble = |digit: u8| char::from(digit).to_digit(16);
    let byte = |[high, low]: &[u8; 2]| u8::try_from(nibble(*high)? * 16 + nibble(*low)?).ok();
    rest.is_empty().then(|| pairs.iter().map(byte).collect())?
}

fn not_a_key(path: &Path) -> Error {
    Error::NotAKeyFile {
        path: path.to_owned(),
        expected: "a root key file of Amparo",
    }
}

fn file_error(path: &Path) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    |source| Error::File { path, source }
}

fn read(path: &Path, file: File) -> Result<String, Error> {
    // Both files are one short line; a device or a wrong file must not fill the memory.
    let mut text = String::with_capacity(4096);
    io::Read::read_to_string(&mut io::Read::take(file, 4096), &mut text).map_err(file_error(path))?;
    Ok(text)
}

#[cfg(unix)]
fn refuse_open_to_others(path: &Path, file: &File) -> Result<(), Error> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = file.metadata().map_err(file_error(path))?.permissions().mode() & 0o7777;
    if mode & 0o077 == 0 {
        Ok(())
    } else {
        Err(Error::OpenToOthers {
            path: path.to_owned(),
            mode,
        })
    }
}

#[cfg(not(unix))]
fn refuse_open_to_others(_: &Path, _: &File) -> Result<(), Error> {
    Ok(())
}

/// Creates the file, which must not exist, and makes it and its name durable before returning.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(file_error(path))?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(file_error(path))?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    #[cfg(unix)]
    File::open(folder.unwrap_or(Path::new(".")))
        .and_then(|folder| folder.sync_all())
        .map_err(file_error(path))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use base::Timestamp;

    fn ambient() -> Ambient {
        Ambient::fixed(Timestamp::from_micros(0), 3).0
    }

    #[test]
    fn a_key_file_is_written_once_for_its_owner_only_and_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("root.key");
        let made = RootKey::create_file(&path, &ambient()).unwrap();
        assert_eq!(*RootKey::from_file(&path).unwrap().0, *made.0);
        assert!(matches!(
            RootKey::create_file(&path, &ambient()),
            Err(Error::File { .. })
        ));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
            fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
            let refused = RootKey::from_file(&path).unwrap_err();
            assert!(refused.to_string().contains("chmod 600"), "{refused}");
        }
    }

    #[test]
    fn a_key_file_with_any_digit_mistyped_or_cut_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("root.key");
        RootKey::create_file(&path, &ambient()).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        for at in 0..text.len() - 1 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] = if bytes[at] == b'0' { b'1' } else { b'0' };
            fs::write(&path, &bytes).unwrap();
            assert!(
                matches!(RootKey::from_file(&path), Err(Error::NotAKeyFile { .. })),
                "byte {at}"
            );
            fs::write(&path, &text.as_bytes()[..at]).unwrap();
            assert!(
                matches!(RootKey::from_file(&path), Err(Error::NotAKeyFile { .. })),
                "cut at {at}"
            );
        }
    }

    #[test]
    fn a_passphrase_gives_the_same_key_again_and_another_passphrase_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("passphrase");
        let words = "river lamp seven orange quiet";
        let made = RootKey::create_passphrase(words, &path, Cost::TEST, &ambient()).unwrap();
        assert_eq!(*RootKey::from_passphrase(words, &path).unwrap().0, *made.0);
        assert_ne!(
            *RootKey::from_passphrase("river lamp seven orange quies", &path)
                .unwrap()
                .0,
            *made.0
        );
        let weak = RootKey::create_passphrase("short", &path, Cost::TEST, &ambient()).unwrap_err();
        assert!(matches!(weak, Error::WeakPassphrase { expected: 15, found: 5 }));
        fs::write(
            &path,
            "amparo-passphrase-1 argon2id m=999999999 t=1 p=1 salt=00112233445566778899aabbccddeeff",
        )
        .unwrap();
        assert!(matches!(
            RootKey::from_passphrase(words, &path),
            Err(Error::NotAKeyFile { .. })
        ));
    }

    #[test]
    fn a_passphrase_gives_the_same_key_on_every_keyboard() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("passphrase");
        let made =
            RootKey::create_passphrase("caf\u{e9} \u{9dc} \u{622} sept orages", &path, Cost::TEST, &ambient()).unwrap();
        let typed = "cafe\u{301} \u{9a1}\u{9bc} \u{627}\u{653} sept orages";
        assert_eq!(*RootKey::from_passphrase(typed, &path).unwrap().0, *made.0);
        // Marks do not make a short one long.
        let weak = RootKey::create_passphrase(
            "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
            &path,
            Cost::TEST,
            &ambient(),
        );
        assert!(matches!(weak, Err(Error::WeakPassphrase { found: 8, .. })));
    }

    #[test]
    fn a_root_key_does_not_print_its_bytes() {
        assert_eq!(
            format!("{:?}", RootKey(Secret::from_bytes([7; 32]))),
            "RootKey([secret])"
        );
        assert_eq!(format!("{:?}", Secret::from_bytes([7; 32])), "[secret]");
    }
}
