//! The way to the provider and back, as a browser goes it.

use anyhow::{Context, Result, bail, ensure};

use super::provider::Provider;
use crate::browser::{Answer, Browser};

/// Where the provider sends browsers to.
pub(super) const BACK: &str = "/sign-in/provider/back";

/// What came of a whole way.
pub(super) struct Came {
    /// The program's last answer.
    pub(super) answer: Answer,
    /// The address that was answered, without the host.
    pub(super) done: String,
}

/// Asks the program for the way to the provider; the address there, with the host.
pub(super) fn begin(browser: &mut Browser, path: &str) -> Result<String> {
    let answer = browser.get(path)?;
    ensure!(
        answer.status == 303 && answer.location.contains("code_challenge_method=S256"),
        "no way to the provider: {answer:?}"
    );
    ensure!(
        part(&answer.location, "scope").as_deref() == Some("openid"),
        "more is asked for than who it is"
    );
    Ok(answer.location)
}

/// Goes through the provider's pages, in a browser that it does not know yet, and back; the address that the program's page leads to.
pub(super) fn come_back(browser: &mut Browser, provider: &Provider, way: &str) -> Result<String> {
    let mut there = Browser::at(&provider.host);
    let mut next = way.to_owned();
    for _ in 0..6 {
        let path = next
            .strip_prefix(&format!("http://{}", provider.host))
            .unwrap_or(&next)
            .to_owned();
        if let Some(at) = path.find(BACK) {
            let back = path.get(at..).unwrap_or_default();
            return on(&browser.get(back)?);
        }
        next = there.get(&path)?.location;
        ensure!(!next.is_empty(), "the provider leads nowhere from {path}");
    }
    bail!("the provider leads in circles: {next}")
}

/// Where the page that the provider sends browsers to goes on by itself, and by its link for whoever has switched that off.
fn on(answer: &Answer) -> Result<String> {
    let header = answer.headers.get("refresh").and_then(|value| value.to_str().ok());
    let address = header.and_then(|value| value.strip_prefix("0; url="));
    let address = address.with_context(|| format!("the page does not go on: {answer:?}"))?;
    let link = address.replace('&', "&amp;");
    ensure!(
        answer.page.contains(&format!("href=\"{link}\"")),
        "no link for whoever has to press"
    );
    Ok(address.to_owned())
}

/// The whole way.
pub(super) fn walk(browser: &mut Browser, provider: &Provider, path: &str) -> Result<Came> {
    let way = begin(browser, path)?;
    let done = come_back(browser, provider, &way)?;
    let answer = browser.get(&done)?;
    Ok(Came { answer, done })
}

/// That nobody was let in, and was told so in these words.
pub(super) fn expect(browser: &mut Browser, came: Came, words: &str) -> Result<()> {
    ensure!(
        came.answer.status == 422 && came.answer.page.contains(words),
        "not told `{words}`: {} {}",
        came.answer.status,
        came.answer.page
    );
    ensure!(!is_in(browser)?, "told no, and let in");
    Ok(())
}

/// Whether somebody is signed in.
pub(super) fn is_in(browser: &mut Browser) -> Result<bool> {
    Ok(browser.get("/account")?.status == 200)
}

/// A part of an address, as it stands there.
pub(super) fn part(address: &str, name: &str) -> Option<String> {
    let query = address.split_once('?')?.1;
    let found = query.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}=")));
    found.map(str::to_owned)
}
