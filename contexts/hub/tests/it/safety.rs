use ui::Lang;

use crate::{ask, ask_with, sample, settings, site};

const PAGES: [&str; 6] = [
    "",
    "explore",
    "explore?table=flows",
    "explore?table=by-citizenship",
    "explore?table=by-year",
    "method",
];

#[tokio::test]
async fn exit_leaves_at_once_and_clears_what_this_site_left_in_the_browser() {
    let folder = sample::folder();
    let site = site(folder.path());
    let answer = ask(&site, "/exit").await;
    assert_eq!(answer.status, 302);
    assert_eq!(answer.header("location"), "https://www.wikipedia.org/");
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
    for page in PAGES {
        assert!(
            ask(&site, &format!("/en/{page}"))
                .await
                .text()
                .contains("href=\"/exit\""),
            "{page}"
        );
    }
}

#[test]
fn an_exit_site_that_is_no_address_is_refused() {
    let folder = sample::folder();
    for bad in [
        "",
        "http://example.org/",
        "javascript:alert(1)",
        "https://example.org/\r\nSet-Cookie: a=b",
        "https://exa mple.org",
    ] {
        let mut settings = settings(folder.path());
        settings.exit_site = bad.to_owned();
        assert!(
            matches!(hub::Hub::open(settings), Err(hub::Error::ExitSite(_))),
            "{bad}"
        );
    }
}

#[tokio::test]
async fn no_answer_sets_a_cookie_and_all_carry_the_security_headers() {
    let folder = sample::folder();
    let site = site(folder.path());
    let others = [
        "/",
        "/exit",
        "/health",
        "/robots.txt",
        "/data/contributed-v1/by-age.csv",
        "/nowhere",
    ];
    let pages = PAGES.map(|page| format!("/en/{page}"));
    for path in others.into_iter().map(str::to_owned).chain(pages) {
        let answer = ask_with(&site, &path, &[("cookie", "session=1")]).await;
        assert_eq!(answer.header("set-cookie"), "", "{path}");
        assert_eq!(
            answer.header("content-security-policy"),
            ui::CONTENT_SECURITY_POLICY,
            "{path}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!answer.header("cache-control").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn a_page_with_help_on_it_is_not_kept_by_the_browser() {
    let folder = sample::folder();
    assert_eq!(
        ask(&site(folder.path()), "/en/").await.header("cache-control"),
        "no-store"
    );
}

#[tokio::test]
async fn nothing_is_loaded_from_elsewhere_and_nothing_is_inline() {
    let folder = sample::folder();
    let site = site(folder.path());
    for page in PAGES {
        let text = ask(&site, &format!("/en/{page}")).await.text();
        assert!(
            !text.contains("style=") && !text.contains("onclick") && !text.contains("<script>"),
            "{page}"
        );
        let elsewhere = text.split(['"', '\'']).find(|part| part.contains("://"));
        assert_eq!(elsewhere, None, "{page} names another site");
    }
}

#[tokio::test]
async fn the_first_view_of_every_page_is_at_most_60_kilobytes_in_every_language() {
    let folder = sample::folder();
    let site = site(folder.path());
    let mut largest = 0;
    for lang in Lang::ALL {
        for page in PAGES {
            let html = ask(&site, &format!("/{lang}/{page}")).await.bytes.len();
            let total = html + ui::asset_bytes();
            largest = largest.max(total);
            assert!(total <= 60_000, "{lang}/{page}: {html} bytes of HTML, {total} in all");
        }
    }
    assert!(largest > 10_000, "the pages are not empty: {largest}");
}

#[tokio::test]
async fn titles_are_neutral_in_every_language() {
    let folder = sample::folder();
    let site = site(folder.path());
    let telling = [
        "traffick",
        "victim",
        "survivor",
        "trata",
        "traite",
        "торгів",
        "اتجار",
        "পাচার",
    ];
    for lang in Lang::ALL {
        for page in PAGES {
            let text = ask(&site, &format!("/{lang}/{page}")).await.text().to_lowercase();
            let title = text
                .split("<title>")
                .nth(1)
                .unwrap()
                .split("</title>")
                .next()
                .unwrap()
                .to_owned();
            assert!(telling.iter().all(|word| !title.contains(word)), "{title}");
        }
    }
}
