use crate::{ask, ask_with, sample, send, site};

#[tokio::test]
async fn the_root_leads_to_the_language_of_the_browser() {
    let folder = sample::folder();
    let site = site(folder.path());
    for (asked, lang) in [
        ("ar-EG,en;q=0.5", "ar"),
        ("de, uk;q=0.4, bn;q=0.9", "bn"),
        ("de", "en"),
        ("", "en"),
        ("\u{7f}", "en"),
    ] {
        let answer = if asked.is_ascii() && !asked.contains('\u{7f}') {
            ask_with(&site, "/", &[("accept-language", asked)]).await
        } else {
            ask(&site, "/").await
        };
        assert_eq!(answer.status, 302);
        assert_eq!(answer.header("location"), format!("/{lang}/"));
        assert_eq!(answer.header("vary"), "accept-language");
    }
    assert_eq!(ask(&site, "/fr").await.header("location"), "/fr/");
}

#[tokio::test]
async fn what_is_not_there_is_a_friendly_page_in_a_language_that_can_be_read() {
    let folder = sample::folder();
    let site = site(folder.path());
    for path in [
        "/de/",
        "/de",
        "/EN/",
        "/en/nothing",
        "/en/explore?table=nothing",
        "/en/explore?release=contributed-v9",
        "/en/method?release=other-v1",
        "/data/contributed-v1/nothing.csv",
        "/data/contributed-v1/manifest.json",
        "/data/..%2fcontributed-v1/by-age.csv",
        "/data/contributed-v1/..%2fmanifest.sig",
        "/.git/config",
    ] {
        let answer = ask_with(&site, path, &[("accept-language", "es")]).await;
        assert_eq!(answer.status, 404, "{path}");
        let lang = if path.starts_with("/en/") && path != "/en/nothing" {
            "en"
        } else {
            "es"
        };
        assert!(answer.text().contains(&format!("<html lang=\"{lang}\"")), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn figures_may_be_kept_and_are_not_sent_twice() {
    let folder = sample::folder();
    let site = site(folder.path());
    for path in [
        "/en/explore?table=by-age",
        "/en/method",
        "/data/contributed-v1/by-age.csv",
        "/data/contributed-v1/by-age.csv?hxl=1",
    ] {
        let first = ask(&site, path).await;
        assert_eq!(first.header("cache-control"), "public, max-age=300", "{path}");
        let tag = first.header("etag").to_owned();
        let again = ask_with(&site, path, &[("if-none-match", &tag)]).await;
        assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0), "{path}");
        assert_eq!(again.header("etag"), tag);
        let other = ask_with(&site, path, &[("if-none-match", "\"0\"")]).await;
        assert_eq!(other.status, 200);
    }
    let tags = ["/en/method", "/ar/method", "/en/explore"].map(|path| (path, site.clone()));
    let mut seen = std::collections::BTreeSet::new();
    for (path, site) in tags {
        assert!(seen.insert(ask(&site, path).await.header("etag").to_owned()), "{path}");
    }
}

#[tokio::test]
async fn machines_find_health_and_robots() {
    let folder = sample::folder();
    let site = site(folder.path());
    assert_eq!(ask(&site, "/health").await.text(), "{\"releases\":1,\"refused\":0}\n");
    assert!(ask(&site, "/robots.txt").await.text().contains("Disallow: /exit"));
    assert_eq!(ask(&site, "/favicon.ico").await.status, 200);
}

#[tokio::test]
async fn a_query_that_cannot_be_read_asks_for_nothing() {
    let folder = sample::folder();
    let site = site(folder.path());
    for query in [
        "table=by-age&table=by-year",
        "%ff=%fe",
        "release=&table=&value=",
        "&&&===",
        "table=%00",
    ] {
        let answer = ask(&site, &format!("/en/explore?{query}")).await;
        assert!(
            matches!(answer.status.as_u16(), 200 | 404),
            "{query}: {}",
            answer.status
        );
    }
}

#[tokio::test]
async fn who_asks_for_the_head_gets_the_same_head_and_nothing_else_is_taken() {
    let folder = sample::folder();
    let site = site(folder.path());
    for path in [
        "/en/",
        "/en/explore",
        "/data/contributed-v1/by-age.csv",
        "/exit",
        "/nowhere",
    ] {
        let whole = ask(&site, path).await;
        let head = send(&site, "HEAD", path, &[]).await;
        assert_eq!((head.status, head.bytes.len()), (whole.status, 0), "{path}");
        for name in [
            "etag",
            "content-type",
            "cache-control",
            "location",
            "clear-site-data",
            "content-security-policy",
        ] {
            assert_eq!(head.header(name), whole.header(name), "{path} {name}");
        }
    }
    for method in ["POST", "PUT", "DELETE"] {
        assert_eq!(send(&site, method, "/en/", &[]).await.status, 405);
    }
}
