use std::fs;

use base::{Ambient, Timestamp};
use bundle::*;

use crate::{draft, key, trusted};

#[test]
fn what_is_written_reads_back_and_carries_its_signature() {
    let releases = tempfile::tempdir().unwrap();
    let path = write(releases.path(), &draft(), &key()).unwrap();
    assert_eq!(path, releases.path().join("global-v1"));
    let read = read(&path, &trusted()).unwrap();
    assert_eq!(read.tables, draft().tables);
    assert_eq!(read.manifest.method, draft().method);
    assert_eq!(read.manifest.records, draft().records);
    assert_eq!(read.manifest.created, "2026-11-18T11:06:40Z");
    assert_eq!(read.key, key().public().id());
    assert_eq!(
        read.codebook[1].label, "'=48 and older",
        "no label is taken for a formula"
    );
    assert_eq!(
        String::from_utf8(read.csv("by-year-and-age").unwrap().to_vec()).unwrap(),
        "yearOfRegistration,ageBroad,count,fewer_than\r\n2002,18--20,60,\r\n2003,18--20,40,\r\n2003,48+,,11\r\n"
    );
    assert_eq!(read.table("by-year").unwrap().total, 100);
    assert!(read.table("../by-year").is_none());
}

#[test]
fn a_version_is_never_overwritten_and_the_next_one_gets_the_next_number() {
    let releases = tempfile::tempdir().unwrap();
    assert_eq!(next_version(releases.path(), "global").unwrap(), 1);
    let path = write(releases.path(), &draft(), &key()).unwrap();
    let before = fs::read(path.join("manifest.json")).unwrap();
    let mut other = draft();
    other.licence = "other".to_owned();
    assert!(matches!(write(releases.path(), &other, &key()), Err(Error::Exists(_))));
    assert_eq!(fs::read(path.join("manifest.json")).unwrap(), before);
    assert_eq!(next_version(releases.path(), "global").unwrap(), 2);
    assert_eq!(next_version(releases.path(), "other").unwrap(), 1);
}

#[test]
fn the_list_is_sorted_by_number_and_leaves_out_what_is_no_release() {
    let releases = tempfile::tempdir().unwrap();
    for version in [10, 2, 1] {
        write(releases.path(), &Draft { version, ..draft() }, &key()).unwrap();
    }
    let mut second = draft();
    second.dataset = "a-second".to_owned();
    write(releases.path(), &second, &key()).unwrap();
    for folder in [".unfinished-global-v3-17", "global-v03", "notes", "Global-v4"] {
        fs::create_dir(releases.path().join(folder)).unwrap();
    }
    fs::write(releases.path().join("global-v5"), "a file").unwrap();
    let listed: Vec<(String, u32)> = list(releases.path())
        .unwrap()
        .into_iter()
        .map(|listed| (listed.dataset, listed.version))
        .collect();
    let expected = [("a-second", 1), ("global", 1), ("global", 2), ("global", 10)];
    assert_eq!(listed, expected.map(|(dataset, version)| (dataset.to_owned(), version)));
}

#[test]
fn a_draft_that_the_format_does_not_have_leaves_nothing_behind() {
    let releases = tempfile::tempdir().unwrap();
    let changes: [fn(&mut Draft); 18] = [
        |draft| draft.dataset = "../escape".to_owned(),
        |draft| draft.dataset = "Global".to_owned(),
        |draft| draft.version = 0,
        |draft| draft.method.k = 1,
        |draft| draft.tables.clear(),
        |draft| draft.tables[0].name = "a/b".to_owned(),
        |draft| draft.tables[1].name = "by-year".to_owned(),
        |draft| draft.tables[0].dimensions[0] = "citizenship".to_owned(),
        |draft| draft.tables[0].rows[0].codes[0] = "=1+1".to_owned(),
        |draft| draft.tables[0].rows[0].codes.clear(),
        |draft| draft.tables[0].rows[0].count = Count::Exactly(10),
        |draft| draft.tables[1].rows[2].count = Count::FewerThan(5),
        |draft| draft.tables[1].total = 101,
        |draft| draft.tables[1].name = "codebook".to_owned(),
        |draft| draft.tables[0].rows[1].codes = draft.tables[0].rows[0].codes.clone(),
        |draft| draft.records.counted = 10,
        |draft| draft.records.left_out = LeftOut::FewerThan(3),
        |draft| draft.records.left_out = LeftOut::UpToPercent(101),
    ];
    for (index, change) in changes.iter().enumerate() {
        let mut bad = draft();
        change(&mut bad);
        assert!(
            matches!(write(releases.path(), &bad, &key()), Err(Error::BadDraft { .. })),
            "change {index}"
        );
        assert_eq!(fs::read_dir(releases.path()).unwrap().count(), 0, "change {index}");
    }
}

#[test]
fn a_release_left_half_written_does_not_stand_in_the_way() {
    let releases = tempfile::tempdir().unwrap();
    let left = releases.path().join(".unfinished-global-v1-0");
    fs::create_dir_all(left.join("tables")).unwrap();
    fs::write(left.join("manifest.json"), "half").unwrap();
    assert!(list(releases.path()).unwrap().is_empty());
    write(releases.path(), &draft(), &key()).unwrap();
    assert_eq!(fs::read_dir(releases.path()).unwrap().count(), 1);
}

#[test]
fn of_many_who_write_one_version_at_once_one_is_first_and_its_release_is_whole() {
    for _ in 0..20 {
        let releases = tempfile::tempdir().unwrap();
        let outcomes: Vec<bool> = std::thread::scope(|scope| {
            let writers: Vec<_> = (0..6)
                .map(|writer| {
                    let folder = releases.path();
                    scope.spawn(move || {
                        let mut own = draft();
                        own.licence = format!("licence {writer}");
                        match write(folder, &own, &key()) {
                            Ok(_) => true,
                            Err(Error::Exists(_)) => false,
                            Err(other) => panic!("{other}"),
                        }
                    })
                })
                .collect();
            writers.into_iter().map(|writer| writer.join().unwrap()).collect()
        });
        assert_eq!(outcomes.iter().filter(|first| **first).count(), 1);
        verify(&releases.path().join("global-v1"), &trusted()).unwrap();
        assert_eq!(
            fs::read_dir(releases.path()).unwrap().count(),
            1,
            "nothing is left half written"
        );
    }
}

#[test]
fn a_key_file_saved_by_an_editor_on_windows_is_read() {
    let text = format!("\u{feff}{}\r\n# ours\r\n", key().public());
    assert!(!TrustedKeys::parse(&text).unwrap().is_empty());
}

#[test]
fn keys_are_read_from_text_with_comments_and_bad_lines_are_named() {
    let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 3);
    let one = ReleaseKey::create(&ambient).unwrap();
    let two = ReleaseKey::create(&ambient).unwrap();
    assert_ne!(one.public().id(), two.public().id());
    assert_eq!(ReleaseKey::from_seed(&one.seed()).public(), one.public());
    let text = format!(
        "# keys of the publisher\n{}  # since 2026\n\n{}\n",
        one.public(),
        two.public()
    );
    assert!(!TrustedKeys::parse(&text).unwrap().is_empty());
    assert!(TrustedKeys::parse("# none\n").unwrap().is_empty());
    for bad in ["ed25519:00", "rsa:1234", &format!("{}0", one.public())] {
        let text = format!("{}\n{bad}\n", one.public());
        assert!(
            matches!(TrustedKeys::parse(&text), Err(Error::BadKey { line: 2 })),
            "{bad}"
        );
    }
    // The identity point: anything would be signed by it.
    let weak = format!("ed25519:01{}", "00".repeat(31));
    assert!(matches!(TrustedKeys::parse(&weak), Err(Error::BadKey { line: 1 })));
}
