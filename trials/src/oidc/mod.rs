//! `oidc`: signing in by an identity provider, with the real program and a real provider, which also gives wrong answers.

mod provider;
mod ways;

use std::path::{Path, PathBuf};
use std::time::Instant;

use access::Role;
use anyhow::{Context, Result, ensure};
use base::Id;
use serde_json::json;
use store::{Scope, params};

use crate::browser::Browser;
use crate::house::{self, House, PASSWORD};
use crate::program::{Program, Server};
use crate::report::say;
use provider::{Provider, SECRET, free_port};
use ways::{Came, begin, come_back, expect, is_in, walk};

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Folder of the provider, with its packages installed
    #[arg(long, value_name = "FOLDER", default_value = "tests/oidc")]
    pub provider: PathBuf,
}

const AMINA: &str = "subject-of-amina-7f31";
const BORIS: &str = "subject-of-boris-90c2";
const NOBODY: &str = "subject-of-nobody-55d8";
/// What the provider would tell about people, and what it was given: none of it may be kept or written down.
const NEVER: [&str; 6] = [
    AMINA,
    BORIS,
    NOBODY,
    "Canary Provider Name",
    "canary@provider.example",
    SECRET,
];

/// The program, the provider, and where they are.
struct World {
    program: Program,
    folder: PathBuf,
    back: String,
    port: u16,
    house: House,
}

/// Runs the trial.
///
/// # Errors
/// When somebody got in who should not, or was kept out who should.
pub fn run(binary: &Path, options: &Options) -> Result<()> {
    let began = Instant::now();
    let folder = tempfile::tempdir()?;
    let world = World::new(binary, folder.path(), &options.provider)?;
    let mut log = String::new();
    let server = world.program.serve()?;
    {
        let provider = world.provider()?;
        doctor(&world, "ok      provider", true)?;
        strangers(&server, &provider)?;
        link(&server, &provider)?;
        in_and_out(&server, &provider)?;
        wrong_tokens(&server, &provider)?;
        wrong_answers(&server, &provider)?;
        rotated(&server, &provider)?;
        ended(&server, &provider)?;
    }
    down_on_the_way(&server, &world)?;
    ensure!(server.mistakes().is_empty(), "{:?}", server.mistakes());
    log.push_str(&server.log());
    server.stop()?;
    log.push_str(&second_step(world.program.clone(), &world)?);
    log.push_str(&down(&world)?);
    nothing_kept(&world, &log)?;
    say(format!(
        "oidc: all as it should be, in {:.0} s",
        began.elapsed().as_secs_f64()
    ));
    Ok(())
}

impl World {
    fn new(binary: &Path, folder: &Path, provider: &Path) -> Result<Self> {
        let mut program = Program::new(binary, folder)?;
        let (at, port) = (free_port()?, free_port()?);
        let origin = format!("http://127.0.0.1:{at}");
        let secret = folder.join("secret");
        std::fs::write(&secret, format!("{SECRET}\n"))?;
        program.listen = format!("127.0.0.1:{at}");
        for (name, value) in [
            ("AMPARO_LOG", "trace".to_owned()),
            ("AMPARO_ORIGIN", origin.clone()),
            ("AMPARO_OIDC_ISSUER", format!("http://127.0.0.1:{port}")),
            ("AMPARO_OIDC_CLIENT_ID", "amparo".to_owned()),
            ("AMPARO_OIDC_SECRET_FILE", secret.display().to_string()),
            ("AMPARO_OIDC_LABEL", "House login".to_owned()),
        ] {
            program.environment.push((name.to_owned(), value));
        }
        let house = House::new(&program, 0)?;
        let opened = house::open(&program)?;
        let contexts = house::contexts(&opened)?;
        house.employ(&contexts, "amina", &[Role::CaseWorker])?;
        house.employ(&contexts, "boris", &[Role::CaseWorker])?;
        Ok(Self {
            program,
            folder: provider.to_owned(),
            back: format!("{origin}{}", ways::BACK),
            port,
            house,
        })
    }

    fn provider(&self) -> Result<Provider> {
        Provider::start(&self.folder, self.port, &self.back)
    }
}

/// Whether the doctor says so of the provider.
fn doctor(world: &World, expected: &str, good: bool) -> Result<()> {
    let told = world.program.run(&["doctor"])?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    ensure!(told.contains(expected), "the doctor does not say `{expected}`: {told}");
    ensure!(
        !good || told.contains(&world.back),
        "the doctor does not tell what to register: {told}"
    );
    Ok(())
}

/// Who is signed in at the provider and linked with nobody here stays outside, and no account is made for them.
fn strangers(server: &Server, provider: &Provider) -> Result<()> {
    let mut browser = Browser::at(&server.host);
    let page = browser.get("/sign-in")?;
    ensure!(
        page.page.contains("href=\"/sign-in/provider\"") && page.page.contains("House login"),
        "the sign-in page does not name the provider"
    );
    provider.sign_in_as(NOBODY, &["pwd"])?;
    let came = walk(&mut browser, provider, "/sign-in/provider")?;
    expect(&mut browser, came, "not linked")
}

/// The owner of an account links it, which ends their other sessions; nobody else can link the same account of the provider.
fn link(server: &Server, provider: &Provider) -> Result<()> {
    let (mut amina, mut elsewhere) = (Browser::at(&server.host), Browser::at(&server.host));
    amina.sign_in("amina", PASSWORD)?;
    elsewhere.sign_in("amina", PASSWORD)?;
    provider.sign_in_as(AMINA, &["pwd"])?;
    let came = walk(&mut amina, provider, "/account/provider/link")?;
    ensure!(
        came.answer.location == "/account/provider?is=linked",
        "not linked: {:?}",
        came.answer
    );
    ensure!(
        is_in(&mut amina)? && !is_in(&mut elsewhere)?,
        "a new way in ends the other sessions"
    );
    for (login, subject) in [("boris", AMINA), ("boris", BORIS)] {
        let mut boris = Browser::at(&server.host);
        boris.sign_in(login, PASSWORD)?;
        provider.sign_in_as(subject, &["pwd"])?;
        let came = walk(&mut boris, provider, "/account/provider/link")?;
        let expected = if subject == AMINA { "not=taken" } else { "is=linked" };
        ensure!(came.answer.location.ends_with(expected), "{subject}: {:?}", came.answer);
    }
    // A link is made in the session that began, and in no other.
    let mut boris = Browser::at(&server.host);
    boris.sign_in("boris", PASSWORD)?;
    provider.sign_in_as(NOBODY, &["pwd"])?;
    let way = begin(&mut boris, "/account/provider/link")?;
    boris.sign_in("boris", PASSWORD)?;
    let done = come_back(&mut boris, provider, &way)?;
    let answer = boris.get(&done)?;
    ensure!(answer.status == 422, "linked in another session: {answer:?}");
    Ok(())
}

/// Signs in, to the page that was asked for, and cannot be let in again by the same answer.
fn in_and_out(server: &Server, provider: &Provider) -> Result<()> {
    let mut browser = Browser::at(&server.host);
    provider.sign_in_as(AMINA, &["pwd"])?;
    let came = walk(&mut browser, provider, "/sign-in/provider?next=%2Faccount%2Frights")?;
    ensure!(came.answer.location == "/account/rights", "{:?}", came.answer);
    ensure!(is_in(&mut browser)?, "let in, and not in");
    browser.post("/sign-out", &[])?;
    ensure!(!is_in(&mut browser)?, "signed out, and still in");
    let again = browser.get(&came.done)?;
    expect(
        &mut browser,
        Came {
            answer: again,
            done: String::new(),
        },
        "took too long",
    )
}

/// Tokens that are signed, or seem to be, and are not for this sign-in.
fn wrong_tokens(server: &Server, provider: &Provider) -> Result<()> {
    for wrong in ["nonce", "audience", "issuer", "expired", "signature", "none", "kind"] {
        let mut browser = Browser::at(&server.host);
        provider.sign_in_as(AMINA, &["pwd"])?;
        provider.tell(&json!({ "wrong": wrong }))?;
        let came = walk(&mut browser, provider, "/sign-in/provider")?;
        expect(&mut browser, came, "could not be used").with_context(|| format!("wrong {wrong}"))?;
    }
    let log = server.log();
    for told in ["nonce", "audience", "issuer", "time", "signature", "algorithm", "kind"] {
        ensure!(
            log.contains(&format!("wrong=\"{told}\"")),
            "the log does not tell `{told}`"
        );
    }
    Ok(())
}

/// Answers that belong to another browser, another sign-in, another provider, or are refusals.
fn wrong_answers(server: &Server, provider: &Provider) -> Result<()> {
    provider.sign_in_as(AMINA, &["pwd"])?;
    let fresh = || -> Result<(Browser, String)> {
        let mut browser = Browser::at(&server.host);
        let way = begin(&mut browser, "/sign-in/provider")?;
        let done = come_back(&mut browser, provider, &way)?;
        Ok((browser, done))
    };
    let (mut browser, done) = fresh()?;
    let mut other = Browser::at(&server.host);
    let answer = other.get(&done)?;
    expect(
        &mut other,
        Came {
            answer,
            done: String::new(),
        },
        "took too long",
    )
    .context("another browser")?;
    // The one that began may still come.
    ensure!(browser.get(&done)?.status == 303, "whose answer it was is let in");
    for (part, with, expected) in [
        ("state=", "state=0", "took too long"),
        ("iss=", "iss=https%3A%2F%2Fanother.example&x=", "could not be used"),
        ("iss=", "x=", "could not be used"),
        ("code=", "code=x", "took too long"),
        ("code=", "x=", "refused or given up"),
    ] {
        let (mut browser, done) = fresh()?;
        ensure!(done.contains(part), "no {part} in {done}");
        let answer = browser.get(&done.replacen(part, with, 1))?;
        expect(
            &mut browser,
            Came {
                answer,
                done: String::new(),
            },
            expected,
        )
        .with_context(|| with.to_owned())?;
        let right = browser.get(&done)?;
        expect(
            &mut browser,
            Came {
                answer: right,
                done: String::new(),
            },
            "took too long",
        )
        .context("asked once")?;
    }
    // A code that was used, in a sign-in that was begun anew.
    let (mut browser, done) = fresh()?;
    browser.get(&done)?;
    let code = ways::part(&done, "code").context("no code")?;
    let (mut other, anew) = fresh()?;
    let own = ways::part(&anew, "code").context("no code")?;
    let answer = other.get(&anew.replacen(&own, &code, 1))?;
    expect(
        &mut other,
        Came {
            answer,
            done: String::new(),
        },
        "took too long",
    )
    .context("a used code")?;
    provider.tell(&json!({ "deny": true }))?;
    let mut browser = Browser::at(&server.host);
    let came = walk(&mut browser, provider, "/sign-in/provider")?;
    expect(&mut browser, came, "refused or given up")
}

/// The provider has another key from one moment to the next.
fn rotated(server: &Server, provider: &Provider) -> Result<()> {
    for _ in 0..2 {
        let keys = || Browser::at(&provider.host).get("/jwks").map(|answer| answer.page);
        let before = keys()?;
        provider.tell(&json!({ "rotate": true }))?;
        ensure!(keys()? != before, "the provider did not change its key");
        provider.sign_in_as(AMINA, &["pwd"])?;
        let mut browser = Browser::at(&server.host);
        walk(&mut browser, provider, "/sign-in/provider")?;
        ensure!(is_in(&mut browser)?, "not let in after the provider changed its key");
    }
    Ok(())
}

/// What ends every session ends this one, and removing the link ends the way in.
fn ended(server: &Server, provider: &Provider) -> Result<()> {
    const NEW: &str = "letter stone lamp garden";
    provider.sign_in_as(BORIS, &["pwd"])?;
    let (mut by_provider, mut by_password) = (Browser::at(&server.host), Browser::at(&server.host));
    walk(&mut by_provider, provider, "/sign-in/provider")?;
    by_password.sign_in("boris", PASSWORD)?;
    ensure!(is_in(&mut by_provider)?, "not let in");
    by_password.post("/account/password", &[("current", PASSWORD), ("new", NEW)])?;
    ensure!(
        !is_in(&mut by_provider)? && is_in(&mut by_password)?,
        "a new password ends the others"
    );
    by_password.post("/account/password", &[("current", NEW), ("new", PASSWORD)])?;
    let mut amina = Browser::at(&server.host);
    amina.sign_in("amina", PASSWORD)?;
    let page = amina.get("/account/provider")?.page;
    let id = page
        .split("name=\"remove\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let answer = amina.post("/account/provider", &[("remove", id.context("no link to remove")?)])?;
    ensure!(answer.location == "/account/provider?is=removed", "{answer:?}");
    provider.sign_in_as(AMINA, &["pwd"])?;
    let mut browser = Browser::at(&server.host);
    let came = walk(&mut browser, provider, "/sign-in/provider")?;
    expect(&mut browser, came, "not linked")
}

/// The provider goes away between the way there and the way back.
fn down_on_the_way(server: &Server, world: &World) -> Result<()> {
    let mut provider = world.provider()?;
    provider.sign_in_as(BORIS, &["pwd"])?;
    let mut browser = Browser::at(&server.host);
    let way = begin(&mut browser, "/sign-in/provider")?;
    let done = come_back(&mut browser, &provider, &way)?;
    provider.stop();
    let answer = browser.get(&done)?;
    expect(
        &mut browser,
        Came {
            answer,
            done: String::new(),
        },
        "cannot be reached",
    )
}

/// Whoever has a second factor here shows it, unless the provider says what the operator named.
fn second_step(mut program: Program, world: &World) -> Result<String> {
    let opened = house::open(&program)?;
    let contexts = house::contexts(&opened)?;
    let user = accounts::operator::account(&contexts.accounts, "boris")?.user;
    let (org, id) = (world.house.org, opened.ambient.uuid_v7());
    let key = opened.vault.new_key(org)?.id();
    let id: Id<accounts::factors::FactorNoun> = Id::from_uuid(id);
    let insert = "INSERT INTO factor (org_id, factor_id, user_id, kind, label, key_id, secret, last_step, confirmed, added_at) \
         VALUES ($1, $2, $3, 'totp', 'App', $4, $5, 0, 1, 0)";
    opened.store.write(Scope::Org(org), move |tx| {
        tx.execute(insert, &params![org, id, user, key, vec![0_u8; 16]])
    })?;
    drop((contexts, opened));
    let mut log = String::new();
    for (named, amr, enough) in [
        ("", ["pwd", "mfa"], false),
        ("amr:mfa", ["pwd", "otp"], false),
        ("amr:mfa", ["pwd", "mfa"], true),
    ] {
        program
            .environment
            .push(("AMPARO_OIDC_SECOND_STEP".to_owned(), named.to_owned()));
        let (server, provider) = (program.serve()?, world.provider()?);
        provider.sign_in_as(BORIS, &amr)?;
        let mut browser = Browser::at(&server.host);
        let came = walk(&mut browser, &provider, "/sign-in/provider")?;
        let asked = came.answer.status == 200 && came.answer.page.contains("action=\"/sign-in/second\"");
        ensure!(
            asked != enough && is_in(&mut browser)? == enough,
            "{named}, {amr:?}: {:?}",
            came.answer
        );
        log.push_str(&server.log());
        server.stop()?;
    }
    Ok(log)
}

/// The provider is away from the start: the program starts, says so, and passwords are a way in as ever.
fn down(world: &World) -> Result<String> {
    doctor(world, "WRONG   provider", false)?;
    let server = world.program.serve()?;
    let mut amina = Browser::at(&server.host);
    let answer = amina.get("/sign-in/provider")?;
    expect(
        &mut amina,
        Came {
            answer,
            done: String::new(),
        },
        "cannot be reached",
    )?;
    amina.sign_in("amina", PASSWORD)?;
    ensure!(
        is_in(&mut amina)?,
        "the password is no way in while the provider is down"
    );
    let log = server.log();
    ensure!(log.contains("the provider cannot be used"), "the operator is not told");
    server.stop()?;
    Ok(log)
}

/// Nothing of the provider's people, tokens or secret stands in a file of the program or in its log.
fn nothing_kept(world: &World, log: &str) -> Result<()> {
    let data = world.program.data();
    std::fs::write(data.join("log-of-the-trial"), log)?;
    let scanner = fictional::Scanner::new(NEVER);
    let mut leaks = Vec::new();
    let read = scanner.scan_folder(&data, &mut leaks)?;
    ensure!(log.len() > 10_000 && read > 1 << 18, "there is nothing to look through");
    let first = leaks
        .first()
        .map(|(file, leak)| format!("{}: {leak:?}", file.display()));
    ensure!(
        leaks.is_empty(),
        "{} leaks, the first in {}",
        leaks.len(),
        first.unwrap_or_default()
    );
    Ok(())
}
