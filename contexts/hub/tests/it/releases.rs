use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::{ask, sample, site};

#[tokio::test]
async fn without_a_release_the_pages_are_there_and_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let site = site(folder.path());
    for page in ["", "explore", "method"] {
        let answer = ask(&site, &format!("/en/{page}")).await;
        assert_eq!(answer.status, 200);
        assert!(answer.text().contains("Nothing has been published yet"), "{page}");
    }
    assert!(ask(&site, "/en/").await.text().contains("How to get help"));
}

#[tokio::test]
async fn a_release_that_was_tampered_with_is_not_shown() {
    let folder = sample::folder();
    let table = folder.path().join("contributed-v1/tables/by-age.json");
    fs::set_permissions(&table, fs::Permissions::from_mode(0o644)).unwrap();
    let text = fs::read_to_string(&table).unwrap().replace("300", "301");
    fs::write(&table, text).unwrap();
    let site = site(folder.path());
    assert_eq!(ask(&site, "/health").await.text(), "{\"releases\":0,\"refused\":1}\n");
    assert!(
        ask(&site, "/en/explore")
            .await
            .text()
            .contains("Nothing has been published yet")
    );
    assert_eq!(ask(&site, "/data/contributed-v1/by-age.csv").await.status, 404);
}

#[tokio::test]
async fn a_release_by_a_stranger_is_not_shown_beside_a_good_one() {
    let folder = sample::folder();
    let stranger = bundle::ReleaseKey::from_seed(&[6; 32]);
    bundle::write(folder.path(), &sample::draft(2), &stranger).unwrap();
    let site = site(folder.path());
    assert_eq!(ask(&site, "/health").await.text(), "{\"releases\":1,\"refused\":1}\n");
    assert!(ask(&site, "/en/explore").await.text().contains("version 1"));
    assert_eq!(ask(&site, "/en/explore?release=contributed-v2").await.status, 404);
}

#[tokio::test]
async fn a_new_release_is_taken_up_and_a_withdrawn_one_is_gone() {
    let folder = sample::folder();
    let site = site(folder.path());
    assert!(ask(&site, "/en/explore").await.text().contains("version 1"));
    let second = sample::publish(folder.path(), 2);
    let text = ask(&site, "/en/explore").await.text();
    assert!(
        text.contains("release=contributed-v2"),
        "the newest version comes first"
    );
    assert!(
        text.contains("<option value=\"contributed-v1\""),
        "the older one can still be chosen"
    );
    assert!(ask(&site, "/en/explore?release=contributed-v1").await.status == 200);
    fs::remove_dir_all(second).unwrap();
    assert_eq!(ask(&site, "/en/explore?release=contributed-v2").await.status, 404);
    assert_eq!(ask(&site, "/health").await.text(), "{\"releases\":1,\"refused\":0}\n");
}

#[tokio::test]
async fn the_site_goes_on_while_its_folder_is_away() {
    let folder = tempfile::tempdir().unwrap();
    let releases = folder.path().join("releases");
    fs::create_dir(&releases).unwrap();
    sample::publish(&releases, 1);
    let site = site(&releases);
    fs::rename(&releases, folder.path().join("away")).unwrap();
    assert_eq!(ask(&site, "/en/explore").await.status, 200);
    assert!(
        hub::Hub::open(crate::settings(&releases)).is_err(),
        "but it does not start without one"
    );
}

#[tokio::test]
async fn a_release_that_is_still_being_copied_is_shown_when_its_last_file_is_there() {
    let (from, to) = (sample::folder(), tempfile::tempdir().unwrap());
    let site = site(to.path());
    let (whole, part) = (from.path().join("contributed-v1"), to.path().join("contributed-v1"));
    fs::create_dir_all(part.join("tables")).unwrap();
    for file in ["manifest.json", "manifest.sig", "codebook.csv"] {
        fs::copy(whole.join(file), part.join(file)).unwrap();
    }
    assert_eq!(ask(&site, "/health").await.text(), "{\"releases\":0,\"refused\":1}\n");
    for entry in fs::read_dir(whole.join("tables")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), part.join("tables").join(entry.file_name())).unwrap();
    }
    assert_eq!(ask(&site, "/health").await.text(), "{\"releases\":1,\"refused\":0}\n");
    // And one that is damaged later is gone.
    let table = part.join("tables/by-age.json");
    fs::remove_file(&table).unwrap();
    assert_eq!(ask(&site, "/health").await.text(), "{\"releases\":0,\"refused\":1}\n");
}
