use ui::Lang;

use crate::{ask, sample, site};

#[test]
fn the_language_files_are_whole() {
    let findings = ui::lint::check_crate(env!("CARGO_MANIFEST_DIR"), hub::SOURCES);
    assert_eq!(findings, Vec::<String>::new());
}

#[tokio::test]
async fn every_page_is_there_in_every_language_with_every_word_translated() {
    let folder = sample::folder();
    let site = site(folder.path());
    let pages = [
        "",
        "explore",
        "explore?table=flows",
        "explore?table=by-citizenship&all=1",
        "method",
    ];
    for lang in Lang::ALL {
        for page in pages {
            let answer = ask(&site, &format!("/{lang}/{page}")).await;
            let text = answer.text();
            assert_eq!(answer.status, 200, "{lang} {page}");
            assert!(text.contains(&format!("<html lang=\"{lang}\" dir=\"{}\"", lang.dir())));
            // An id that no language has shows as itself.
            for prefix in ["hub-", "ctdc-", "standards-", "htcds-"] {
                let shown = text.split(['>', '<']).any(|piece| piece.starts_with(prefix));
                assert!(!shown, "{lang} {page} shows a message id that begins with {prefix}");
            }
        }
    }
}

#[tokio::test]
async fn findings_are_sentences_with_the_numbers_of_the_language() {
    let folder = sample::folder();
    let site = site(folder.path());
    let english = ask(&site, "/en/").await.text();
    assert!(
        english.contains("Gender: most often “Female”, in 1,020 of 1,450 records where this is known (70%)."),
        "{english}"
    );
    assert!(english.contains("Forced labour: yes in 300 of 1,200 records where this is known (25%)."));
    assert!(english.contains(", from 2002 to 2019."));
    let arabic = ask(&site, "/ar/").await.text();
    assert!(
        arabic.contains("سجل يُعرف فيها ذلك"),
        "1,450 takes the last of the six forms"
    );
    let ukrainian = ask(&site, "/uk/").await.text();
    assert!(ukrainian.contains("1 020 із 1 450 записів"), "{ukrainian}");
    let bengali = ask(&site, "/bn/").await.text();
    assert!(bengali.contains("১,০২০"));
}

#[tokio::test]
async fn the_language_links_lead_to_the_same_page() {
    let folder = sample::folder();
    let text = ask(&site(folder.path()), "/en/explore?table=by-age").await.text();
    for lang in Lang::ALL {
        let link = format!("href=\"/{lang}/explore?release=contributed-v1&amp;table=by-age\"");
        assert!(text.contains(&link), "{link}");
    }
}
