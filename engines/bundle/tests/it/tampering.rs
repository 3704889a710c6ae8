//! Whatever is done to a release on its way, the reader finds it and names the file.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use bundle::*;

use crate::{draft, key, trusted};

/// A release whose files may be written to.
fn open_release(releases: &Path) -> PathBuf {
    let path = open(write(releases, &draft(), &key()).unwrap());
    assert_eq!(files(&path).len(), 7);
    path
}

fn open(path: PathBuf) -> PathBuf {
    for file in files(&path) {
        fs::set_permissions(path.join(&file), fs::Permissions::from_mode(0o644)).unwrap();
    }
    path
}

fn files(release: &Path) -> Vec<String> {
    let mut found = vec![
        "manifest.json".to_owned(),
        "manifest.sig".to_owned(),
        "codebook.csv".to_owned(),
    ];
    for entry in fs::read_dir(release.join("tables")).unwrap() {
        found.push(format!("tables/{}", entry.unwrap().file_name().to_str().unwrap()));
    }
    found
}

#[test]
fn files_of_a_release_are_not_writable() {
    let releases = tempfile::tempdir().unwrap();
    let path = write(releases.path(), &draft(), &key()).unwrap();
    for file in files(&path) {
        assert!(fs::metadata(path.join(file)).unwrap().permissions().readonly());
    }
}

#[test]
fn a_flipped_bit_in_any_byte_of_any_file_is_found() {
    let releases = tempfile::tempdir().unwrap();
    let mut small = draft();
    small.tables.truncate(1);
    let path = open(write(releases.path(), &small, &key()).unwrap());
    let trusted = trusted();
    let mut flips = 0;
    for file in files(&path) {
        let original = fs::read(path.join(&file)).unwrap();
        for index in 0..original.len() {
            let bit = index % 8;
            let mut bytes = original.clone();
            bytes[index] ^= 1 << bit;
            fs::write(path.join(&file), &bytes).unwrap();
            let error = verify(&path, &trusted).expect_err("a flipped bit");
            // Of a signature that does not fit nobody can say which of the two was changed.
            let named = error.file().unwrap();
            let fits = named == file || (file == "manifest.sig" && named == "manifest.json");
            assert!(fits, "{file}, byte {index} bit {bit}: {error}");
            flips += 1;
        }
        fs::write(path.join(&file), &original).unwrap();
    }
    assert!(flips > 1_500, "{flips}");
    assert!(verify(&path, &trusted).is_ok(), "the original again");
}

#[test]
fn a_missing_file_is_named() {
    let releases = tempfile::tempdir().unwrap();
    let path = open_release(releases.path());
    for file in files(&path) {
        let bytes = fs::read(path.join(&file)).unwrap();
        fs::remove_file(path.join(&file)).unwrap();
        let error = verify(&path, &trusted()).unwrap_err();
        assert_eq!(error.file(), Some(file.as_str()));
        assert!(error.to_string().ends_with("is missing"), "{error}");
        fs::write(path.join(&file), bytes).unwrap();
    }
}

#[test]
fn a_file_or_folder_too_many_is_named() {
    let releases = tempfile::tempdir().unwrap();
    let path = open_release(releases.path());
    for file in ["extra.txt", "tables/extra.csv", ".hidden", "tables/.hidden"] {
        fs::write(path.join(file), "x").unwrap();
        assert_eq!(verify(&path, &trusted()).unwrap_err().file(), Some(file));
        fs::remove_file(path.join(file)).unwrap();
    }
    for folder in ["more", "tables/more"] {
        fs::create_dir(path.join(folder)).unwrap();
        assert_eq!(verify(&path, &trusted()).unwrap_err().file(), Some(folder));
        fs::remove_dir(path.join(folder)).unwrap();
    }
    assert!(verify(&path, &trusted()).is_ok());
}

#[test]
fn a_link_in_place_of_a_file_is_not_followed() {
    let releases = tempfile::tempdir().unwrap();
    let path = open_release(releases.path());
    let outside = releases.path().join("outside");
    fs::rename(path.join("codebook.csv"), &outside).unwrap();
    std::os::unix::fs::symlink(&outside, path.join("codebook.csv")).unwrap();
    let error = read(&path, &trusted()).unwrap_err();
    assert_eq!(error.to_string(), "codebook.csv: is not a plain file");
}

#[test]
fn truncated_and_lengthened_files_are_named() {
    let releases = tempfile::tempdir().unwrap();
    let path = open_release(releases.path());
    for file in files(&path) {
        let original = fs::read(path.join(&file)).unwrap();
        let longer = [original.as_slice(), b"\n"].concat();
        for bytes in [&[][..], &original[..original.len() - 1], &longer] {
            fs::write(path.join(&file), bytes).unwrap();
            assert_eq!(verify(&path, &trusted()).unwrap_err().file(), Some(file.as_str()));
        }
        fs::write(path.join(&file), &original).unwrap();
    }
}

#[test]
fn a_release_under_another_name_or_version_is_refused() {
    let releases = tempfile::tempdir().unwrap();
    let path = write(releases.path(), &draft(), &key()).unwrap();
    for name in ["global-v2", "other-v1"] {
        let renamed = releases.path().join(name);
        fs::rename(&path, &renamed).unwrap();
        assert_eq!(verify(&renamed, &trusted()).unwrap_err().file(), Some("manifest.json"));
        fs::rename(&renamed, &path).unwrap();
    }
}

#[test]
fn a_release_signed_by_a_stranger_is_refused() {
    let releases = tempfile::tempdir().unwrap();
    let stranger = ReleaseKey::from_seed(&[8; 32]);
    let path = write(releases.path(), &draft(), &stranger).unwrap();
    assert!(matches!(verify(&path, &trusted()), Err(Error::UntrustedKey { .. })));
    assert!(matches!(
        verify(&path, &TrustedKeys::default()),
        Err(Error::UntrustedKey { .. })
    ));
    // Putting the trusted key's name on the stranger's signature does not help.
    let signature = path.join("manifest.sig");
    let text = fs::read_to_string(&signature)
        .unwrap()
        .replace(&stranger.public().id(), &key().public().id());
    fs::set_permissions(&signature, fs::Permissions::from_mode(0o644)).unwrap();
    fs::write(&signature, text).unwrap();
    assert_eq!(verify(&path, &trusted()).unwrap_err().file(), Some("manifest.json"));
}

/// Signs what is in the folder as another program with our key would.
fn sign_anew(path: &Path, change: impl Fn(&mut serde_json::Value)) {
    use ed25519_dalek::Signer;
    let place = path.join("manifest.json");
    let mut manifest: serde_json::Value = serde_json::from_slice(&fs::read(&place).unwrap()).unwrap();
    for (file, entry) in manifest["files"].as_object_mut().unwrap() {
        let bytes = fs::read(path.join(file)).unwrap();
        entry["bytes"] = bytes.len().into();
        entry["blake3"] = blake3::hash(&bytes).to_string().into();
    }
    change(&mut manifest);
    let bytes = serde_json::to_vec(&manifest).unwrap();
    let signed = [&b"amparo release manifest 1\n"[..], &bytes].concat();
    let signature = ed25519_dalek::SigningKey::from_bytes(&key().seed()).sign(&signed);
    let hex: String = signature.to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    fs::write(&place, bytes).unwrap();
    fs::write(
        path.join("manifest.sig"),
        format!("ed25519 {} {hex}\n", key().public().id()),
    )
    .unwrap();
}

#[test]
fn what_a_trusted_key_signed_is_refused_where_it_shows_small_numbers_or_two_stories() {
    type Change = (&'static str, &'static str, &'static str);
    let small: [Change; 2] = [
        ("tables/by-year.json", "\"exactly\": 60", "\"exactly\": 6"),
        ("tables/by-year.csv", "2002,60,", "2002,6,"),
    ];
    let only_one: [Change; 1] = [("tables/by-year.csv", "2002,60,", "2002,61,")];
    let other_total: [Change; 1] = [("tables/by-year.json", "\"total\": 100", "\"total\": 99")];
    for changes in [&[][..], &small, &only_one, &other_total] {
        let releases = tempfile::tempdir().unwrap();
        let path = open_release(releases.path());
        for (file, from, to) in changes {
            let text = fs::read_to_string(path.join(file)).unwrap();
            assert!(text.contains(from), "{file}: {text}");
            fs::write(path.join(file), text.replace(from, to)).unwrap();
        }
        sign_anew(&path, |_| {});
        assert_eq!(verify(&path, &trusted()).is_ok(), changes.is_empty(), "{changes:?}");
        assert_eq!(read(&path, &trusted()).is_ok(), changes.is_empty(), "{changes:?}");
    }
}

#[test]
fn a_manifest_of_another_format_or_with_a_file_of_no_table_is_refused_though_signed() {
    let changes: [fn(&mut serde_json::Value); 4] = [
        |manifest| manifest["format"] = 2.into(),
        |manifest| manifest["more"] = 1.into(),
        |manifest| manifest["method"]["k"] = 61.into(),
        |manifest| {
            let entry = manifest["files"]["codebook.csv"].clone();
            manifest["files"]["tables/extra.csv"] = entry;
        },
    ];
    for change in changes {
        let releases = tempfile::tempdir().unwrap();
        let path = open_release(releases.path());
        fs::copy(path.join("codebook.csv"), path.join("tables/extra.csv")).unwrap();
        sign_anew(&path, change);
        let manifest = fs::read_to_string(path.join("manifest.json")).unwrap();
        if !manifest.contains("extra") {
            fs::remove_file(path.join("tables/extra.csv")).unwrap();
        }
        assert_eq!(
            verify(&path, &trusted()).unwrap_err().file(),
            Some("manifest.json"),
            "{manifest}"
        );
    }
}

#[test]
fn files_of_one_release_do_not_fit_into_another() {
    let releases = tempfile::tempdir().unwrap();
    let first = open_release(releases.path());
    let mut other = draft();
    other.version = 2;
    other.tables[0].rows[0].count = Count::Exactly(61);
    let second = write(releases.path(), &other, &key()).unwrap();
    for file in ["tables/by-year.csv", "tables/by-year.json"] {
        let original = fs::read(first.join(file)).unwrap();
        fs::write(first.join(file), fs::read(second.join(file)).unwrap()).unwrap();
        assert_eq!(verify(&first, &trusted()).unwrap_err().file(), Some(file));
        fs::write(first.join(file), original).unwrap();
    }
    for file in ["manifest.json", "manifest.sig"] {
        fs::write(first.join(file), fs::read(second.join(file)).unwrap()).unwrap();
    }
    assert_eq!(verify(&first, &trusted()).unwrap_err().file(), Some("manifest.json"));
}
