//! Passkeys on pages: a place whose button the script layer shows where the browser can use one.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use base::{FieldProblem, Refusal};
use maud::{Markup, html};
use ui::components::{Field, Form as FormOf, Input, Passkey, back_link, field, form, passkey};
use web::resume::Resume;
use web::{Desk, Form, Rejection, Reply, Visit, blocking};
use webauthn::{Descriptor, Party};

use super::{factors as page, prove, second as second_page, sign_in as sign_in_page};
use crate::passkeys::{self, Answer, Asked};
use crate::sign_in::Browser;
use crate::{Accounts, Guess, second};

/// Where a passkey is added.
const ADD: &str = "/account/factors/passkey";

fn answer(sent: &Form) -> Answer {
    Answer {
        ceremony: sent.text("ceremony").to_owned(),
        said: sent.personal("answer"),
    }
}

/// Browsers know no passkeys at this address.
fn nowhere() -> Refusal {
    Refusal::NotNow {
        why: "accounts-passkey-nowhere",
    }
}

fn party(visit: &Visit) -> Result<Party, Refusal> {
    Party::at(visit.origin()).ok_or_else(nowhere)
}

/// The place of a passkey; what stands there without script says what else one can do.
fn place(visit: &Visit, asked: &Asked, to: &str, (label, without): (&str, &str)) -> Markup {
    let l = visit.l();
    passkey(&Passkey {
        makes: to == ADD,
        options: &asked.options,
        ceremony: &asked.ceremony,
        to,
        label: &l.t(label),
        without: &l.t(without),
        failed: &l.t("accounts-passkey-failed"),
        twice: &l.t("accounts-passkey-twice"),
    })
}

/// On the sign-in page, for everybody. Where passkeys cannot be used nothing is said of them.
pub fn sign_in_else(accounts: &Accounts, visit: &Visit) -> Markup {
    let asked = party(visit).and_then(|party| passkeys::ask_sign_in(accounts, &party));
    asked.map_or_else(
        |_| Markup::default(),
        |asked| {
            let words = ("accounts-passkey-sign-in", "accounts-passkey-sign-in-without");
            place(visit, &asked, "/sign-in/passkey", words)
        },
    )
}

/// Where somebody shows again who they are, if they have one: on the page that a form led to, which looks nothing up.
pub fn prove_else(accounts: &Accounts, visit: &Visit) -> Markup {
    prove_with(accounts, visit, &[])
}

/// The same with the passkeys that may answer.
pub(super) fn prove_with(accounts: &Accounts, visit: &Visit, one_of: &[Descriptor]) -> Markup {
    let asked = || {
        let session = visit.session().filter(|session| session.passkey)?;
        passkeys::ask_proof(accounts, session.id, &party(visit).ok()?, one_of).ok()
    };
    asked().map_or_else(Markup::default, |asked| {
        let words = ("accounts-passkey-prove", "accounts-passkey-prove-without");
        place(visit, &asked, "/prove/passkey", words)
    })
}

/// The second step, for an account that has one.
pub(super) fn second_else(accounts: &Accounts, visit: &Visit, token: &str) -> Markup {
    let asked = || passkeys::ask_second(accounts, token, &party(visit).ok()?).ok()?;
    asked().map_or_else(Markup::default, |asked| {
        let words = ("accounts-passkey-second", "accounts-passkey-second-without");
        place(visit, &asked, "/sign-in/second/passkey", words)
    })
}

pub(super) async fn sign_in(
    State(accounts): State<Accounts>,
    visit: Visit,
    headers: HeaderMap,
    sent: Form,
) -> Result<Response, Rejection> {
    let resume = Resume::from_form(&sent);
    let browser = Browser {
        device: sign_in_page::device(&visit, &headers).map(str::to_owned),
        label: sign_in_page::device_label(&headers),
    };
    let (ours, visited, before) = (accounts.clone(), visit.clone(), visit.session().cloned());
    let (party, answer) = (party(&visit)?, answer(&sent));
    let done = blocking(move || {
        let arrival = passkeys::arrive(&ours, &answer)?;
        let (known, network) = (arrival.known(), visited.network());
        if let Err(wait) = ours.throttle().take_passkey(known, network, visited.now()) {
            return Ok(Err(wait));
        }
        let done = passkeys::sign_in(&ours, &party, &arrival, browser)?;
        known.into_iter().for_each(|id| ours.throttle().clear_passkey(id));
        before.map_or(Ok(()), |before| sign_in_page::end(&ours, before))?;
        Ok::<_, Refusal>(Ok(done))
    });
    let again = |problems: &[FieldProblem]| sign_in_page::page(&accounts, &visit, &resume, "", problems);
    match done.await {
        Ok(Ok(done)) => Ok(sign_in_page::go_on(&visit, resume, &done)),
        Ok(Err(wait)) => Ok(again(&[]).must_wait(wait).into_response()),
        Err(Refusal::Invalid(problems)) => Ok(again(&problems).into_response()),
        Err(Refusal::NotFound) => Ok(again(&[late()]).into_response()),
        Err(other) => Err(other.into()),
    }
}

fn late() -> FieldProblem {
    FieldProblem::new("answer", "accounts-passkey-late")
}

pub(super) async fn second(State(accounts): State<Accounts>, visit: Visit, sent: Form) -> Result<Response, Rejection> {
    let resume = Resume::from_form(&sent);
    let step = sent.text(second_page::STEP).to_owned();
    let Some(pending) = second::pending(&accounts, &step) else {
        return Ok(second_page::late(&accounts, &visit, &resume));
    };
    let (ours, token, before) = (accounts.clone(), step.clone(), visit.session().cloned());
    let (party, answer) = (party(&visit)?, answer(&sent));
    let done = blocking(move || {
        let done = passkeys::second(&ours, &token, &party, &answer)?;
        before.map_or(Ok(()), |before| sign_in_page::end(&ours, before))?;
        Ok::<_, Refusal>(done)
    });
    match done.await {
        Ok(done) => {
            accounts.throttle().clear_codes(pending.login(), pending.standing());
            Ok(sign_in_page::go_on(&visit, resume, &done))
        }
        Err(Refusal::Invalid(problems)) => {
            let page =
                blocking(move || Ok::<_, Refusal>(second_page::page(&accounts, &visit, &resume, &step, &problems)));
            Ok(page.await?.into_response())
        }
        Err(Refusal::NotFound) => Ok(second_page::late(&accounts, &visit, &resume)),
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn prove(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let resume = Resume::from_form(&sent);
    let guess = Guess::Passkey(desk.actor().user);
    if let Err(wait) = accounts.take_try(&guess, desk.network()) {
        return Ok(prove::page(&accounts, &desk, &resume, &[])
            .await?
            .must_wait(wait)
            .into_response());
    }
    let (ours, actor, session) = (accounts.clone(), desk.actor().clone(), desk.session().id);
    let (party, answer) = (party(&desk)?, answer(&sent));
    match blocking(move || passkeys::prove(&ours, &actor, session, &party, &answer)).await {
        Ok(()) => {
            accounts.clear_tries(&guess, desk.network());
            Ok(resume.proved(&desk))
        }
        Err(Refusal::Invalid(problems)) => Ok(prove::page(&accounts, &desk, &resume, &problems).await?.into_response()),
        Err(Refusal::NotFound) => Ok(prove::page(&accounts, &desk, &resume, &[late()]).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn show(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    add_page(accounts, &desk, "", &[]).await
}

async fn add_page(accounts: Accounts, desk: &Desk, label: &str, problems: &[FieldProblem]) -> Result<Reply, Rejection> {
    let l = desk.l();
    let asked = match party(desk) {
        Ok(party) => {
            let settings = desk.web().settings();
            let site = settings.product.clone().unwrap_or_else(|| l.t("ui-product-name"));
            let (actor, session) = (desk.actor().clone(), desk.session().id);
            Some(blocking(move || passkeys::begin(&accounts, &actor, session, &party, &site)).await?)
        }
        Err(_) => None,
    };
    let called = Field::new("label", l.t("accounts-factor-label"))
        .hint(l.t("accounts-factor-label-hint"))
        .value(label)
        .problems(l, problems);
    let body = html! {
        p { (l.t("accounts-passkey-help")) }
        @if let Some(asked) = &asked {
            (form(&FormOf::post(ADD), &html! {
                (field(l, &called, Input::Text))
                (place(desk, asked, ADD, ("accounts-passkey-make", "accounts-passkey-make-without")))
            }))
        } @else {
            p { (l.t("accounts-passkey-nowhere")) }
        }
        p { a href="/account/factors" { (l.t("accounts-passkey-other")) } }
    };
    let page = desk.page(l.t("accounts-passkey-title"), body);
    Ok(page.before(back_link(l, "/account/factors")).problems(problems))
}

pub(super) async fn add(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let (ours, actor, session) = (accounts.clone(), desk.actor().clone(), desk.session().id);
    let (party, answer, label) = (party(&desk)?, answer(&sent), sent.text("label").to_owned());
    let called = label.clone();
    match blocking(move || passkeys::add(&ours, &actor, session, &party, (&called, &answer))).await {
        Ok(fresh) => Ok(page::added(accounts, &desk, &fresh).await?),
        Err(Refusal::Invalid(problems)) => Ok(add_page(accounts, &desk, &label, &problems).await?.into_response()),
        Err(Refusal::NotFound) => Ok(add_page(accounts, &desk, &label, &[late()]).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}

/// The section of the list of factors.
pub(super) fn section(desk: &Desk) -> Markup {
    let l = desk.l();
    html! {
        p { (l.t("accounts-passkey-what")) }
        p { (ui::components::link_button(ADD, &l.t("accounts-passkey-add"), ui::components::Weight::Secondary)) }
    }
}
