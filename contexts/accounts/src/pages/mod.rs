//! The pages of this context.

mod admin;
mod audit;
mod factors;
mod jobs;
mod join;
mod leaving;
mod notices;
mod own;
mod passkeys;
mod prove;
#[cfg(feature = "oidc")]
mod provider;
mod qr;
mod requests;
mod reset;
mod review;
mod rights;
mod second;
mod set_up;
mod sign_in;
mod tokens;
mod user;
mod users;

use ::store::{Scope, Tx};
use access::{Action, Actor};
use base::{Ambient, FieldProblem, Refusal};
use maud::Markup;
use ui::components::{Choice, Field};
use ui::{L, Lang};
use web::{Desk, Routes, Rule, blocking};

use crate::Accounts;

pub use passkeys::{prove_else, sign_in_else};
pub use prove::fields as prove_fields;
pub use sign_in::fields as sign_in_fields;

/// All routes of this context, each with its rule.
pub fn routes(accounts: Accounts) -> Routes {
    own_routes().merge(crate::api::routes()).with_state(accounts)
}

#[cfg(not(feature = "oidc"))]
fn own_routes() -> Routes<Accounts> {
    always()
}

#[cfg(feature = "oidc")]
fn own_routes() -> Routes<Accounts> {
    always()
        .get("/sign-in/provider", Rule::Open, provider::start)
        .get(crate::oidc::BACK, Rule::Open, provider::back)
        .get("/sign-in/provider/done", Rule::Open, provider::done)
        .get("/account/provider", Rule::May(Action::OwnAccount), provider::show)
        .get(
            "/account/provider/link",
            Rule::Fresh(Action::OwnAccount),
            provider::begin_link,
        )
        .post("/account/provider", Rule::Fresh(Action::OwnAccount), provider::remove)
}

fn always() -> Routes<Accounts> {
    Routes::new()
        .get("/sign-in", Rule::Open, sign_in::show)
        .post_up_to(web::resume::LIMIT, "/sign-in", Rule::Open, sign_in::send)
        .get("/sign-in/second", Rule::Open, second::show)
        .post_up_to(web::resume::LIMIT, "/sign-in/second", Rule::Open, second::send)
        .post_up_to(web::resume::LIMIT, "/sign-in/passkey", Rule::Open, passkeys::sign_in)
        .post_up_to(
            web::resume::LIMIT,
            "/sign-in/second/passkey",
            Rule::Open,
            passkeys::second,
        )
        .post("/sign-out", Rule::SignedIn, sign_in::out)
        .get("/prove", Rule::SignedIn, prove::show)
        .post_secret_up_to(web::resume::LIMIT, "/prove", Rule::SignedIn, prove::send)
        .post_secret_up_to(web::resume::LIMIT, "/prove/passkey", Rule::SignedIn, passkeys::prove)
        .get("/join", Rule::Open, join::show)
        .post("/join", Rule::Open, join::send)
        .get("/reset", Rule::Open, reset::show)
        .post_secret("/reset", Rule::Open, reset::send)
        .get("/set-up", Rule::Open, set_up::show)
        .post("/set-up", Rule::Open, set_up::send)
        .get("/account", Rule::May(Action::OwnAccount), own::show)
        .post_secret("/account/password", Rule::May(Action::OwnAccount), own::password)
        .post("/account/devices", Rule::May(Action::OwnAccount), own::forget_device)
        .post("/account/sessions", Rule::May(Action::OwnAccount), own::end_sessions)
        .get("/account/tokens", Rule::May(Action::OwnAccount), tokens::show)
        .post_secret("/account/tokens", Rule::Fresh(Action::OwnAccount), tokens::make)
        .post("/account/tokens/end", Rule::May(Action::OwnAccount), tokens::end)
        .get("/tokens", Rule::May(Action::TokenList), tokens::all)
        .post("/tokens/end", Rule::May(Action::TokenEnd), tokens::end_any)
        .get("/account/rights", Rule::May(Action::OwnAccount), rights::mine)
        .get("/roles", Rule::May(Action::OwnAccount), rights::roles)
        .get("/why", Rule::SignedIn, rights::any)
        .get("/why/{action}", Rule::SignedIn, rights::why)
        .get("/account/factors", Rule::May(Action::OwnAccount), factors::show)
        .post("/account/factors", Rule::Fresh(Action::OwnAccount), factors::change)
        .get(
            "/account/factors/app",
            Rule::Fresh(Action::OwnAccount),
            factors::new_app,
        )
        .post(
            "/account/factors/app",
            Rule::Fresh(Action::OwnAccount),
            factors::confirm_app,
        )
        .get(
            "/account/factors/passkey",
            Rule::Fresh(Action::OwnAccount),
            passkeys::show,
        )
        .post_secret(
            "/account/factors/passkey",
            Rule::Fresh(Action::OwnAccount),
            passkeys::add,
        )
        .get("/notices", Rule::May(Action::OwnAccount), notices::show)
        .post("/notices", Rule::May(Action::OwnAccount), notices::answer)
        .get("/organisation", Rule::SignedIn, admin::show)
        .post("/organisation", Rule::May(Action::OrganisationManage), admin::change)
        .post(
            "/organisation/factors",
            Rule::Fresh(Action::OrganisationManage),
            admin::require_factors,
        )
        .post("/organisation/sites", Rule::May(Action::SiteManage), admin::add_site)
        .post(
            "/organisation/sites/{site}",
            Rule::May(Action::SiteManage),
            admin::rename_site,
        )
        .post("/organisation/teams", Rule::May(Action::TeamManage), admin::add_team)
        .post(
            "/organisation/teams/{team}",
            Rule::May(Action::TeamManage),
            admin::rename_team,
        )
        .get("/users", Rule::May(Action::UserList), users::show)
        .get("/users/invite", Rule::May(Action::UserInvite), users::ask)
        .post("/users/invite", Rule::Fresh(Action::UserInvite), users::invite)
        .post(
            "/users/invitations/{invitation}",
            Rule::Fresh(Action::UserInvite),
            users::withdraw,
        )
        .get("/users/review", Rule::May(Action::AccessReview), review::show)
        .get("/users/review.csv", Rule::Fresh(Action::AccessReview), review::csv)
        .post(
            "/users/{user}/reviewed",
            Rule::May(Action::AccessConfirm),
            review::confirm,
        )
        .post(
            "/organisation/review",
            Rule::May(Action::ConfigurationChange),
            admin::review_days,
        )
        .get("/looks", Rule::May(Action::LooksReview), review::questions)
        .post("/looks/{question}", Rule::May(Action::LooksReview), review::answer)
        .get("/users/requests", Rule::May(Action::UserConsent), requests::show)
        .post("/users/requests", Rule::Fresh(Action::UserConsent), requests::decide)
        .post("/users/{user}/reset", Rule::Fresh(Action::UserReset), user::reset)
        .get("/users/{user}", Rule::May(Action::UserRoles), user::show)
        .post("/users/{user}/roles", Rule::Fresh(Action::UserRoles), user::change)
        .post("/users/{user}/disable", Rule::Fresh(Action::UserDisable), user::disable)
        .post("/users/{user}/enable", Rule::Fresh(Action::UserEnable), user::enable)
        .get("/caseloads/{user}", Rule::May(Action::CaseHandOver), leaving::show)
        .post("/caseloads/{user}", Rule::Fresh(Action::CaseHandOver), leaving::send)
        .get("/audit", Rule::May(Action::AuditRead), audit::show)
        .post("/audit/verify", Rule::May(Action::AuditVerify), audit::verify)
        .get("/jobs", Rule::May(Action::JobsView), jobs::show)
}

/// A list of countries in the reader's language and order.
fn countries<'a>(l: &L) -> Vec<Choice<'a>> {
    let mut all: Vec<_> = standards::iso3166::Country::all()
        .map(|country| (country.name(l.lang().code()), country.alpha3()))
        .collect();
    all.sort_by_cached_key(|(name, _)| l.lang().sort_key(name));
    all.into_iter().map(|(name, code)| Choice::new(code, name)).collect()
}

/// What an organisation can be, in the reader's language.
fn kinds<'a>(l: &L) -> Vec<Choice<'a>> {
    let list = standards::htcds::list("org_Type");
    list.iter()
        .flat_map(|list| list.codes.iter())
        .map(|code| Choice::new(code.code, l.t(code.label_id)))
        .collect()
}

/// The six languages, each in its own words.
fn languages<'a>() -> Vec<Choice<'a>> {
    Lang::ALL
        .into_iter()
        .map(|lang| Choice::new(lang.code(), lang.endonym()))
        .collect()
}

/// A field that keeps what was typed and shows what is wrong with it.
fn kept<'a>(l: &L, name: &'a str, label: &str, form: Option<&web::Form>, problems: &[FieldProblem]) -> Field<'a> {
    let value = form.map(|form| form.text(name).to_owned()).unwrap_or_default();
    Field::new(name, l.t(label)).value(value).problems(l, problems)
}

/// The language a form chose.
fn lang_of(text: &str) -> Lang {
    text.parse().unwrap_or(Lang::En)
}

/// A section of a page with its heading.
fn section(heading: &str, body: &Markup) -> Markup {
    maud::html! { section { h2 { (heading) } (body) } }
}

/// Runs a use case that changes something of the actor's organisation, in one transaction.
async fn write<T: Send + 'static>(
    accounts: &Accounts,
    desk: &Desk,
    work: impl Fn(&mut Tx<'_>, &Ambient, &Actor) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let (accounts, actor) = (accounts.clone(), desk.actor().clone());
    blocking(move || {
        let ambient = accounts.ambient().clone();
        accounts
            .store()
            .write(Scope::Org(actor.org), move |tx| work(tx, &ambient, &actor))
    })
    .await
}
