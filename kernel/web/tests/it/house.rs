//! A small program behind the plumbing: one record, a form that keeps what it gets, an upload, and ways to fail.

use std::io::Read;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use access::{Action, Actor, Facts, Role, State, act, decide};
use axum::Router;
use axum::extract::{Path, State as FromState};
use axum::response::Response;
use base::{Ambient, OrgId, Redacted, Refusal, SessionId, TeamId, Timestamp, UserId};
use maud::{Markup, html};
use ui::{Catalogue, Lang, NavItem};
use web::testing::BareShell;
use web::{
    Desk, Form, Incoming, Rejection, Reply, Routes, Rule, Session, Sessions, Settings, Shell, Upload, Visit, Web,
    blocking, resume,
};

pub(crate) const UPLOAD_LIMIT: usize = 4 * 1024 * 1024;

#[derive(Clone)]
pub(crate) struct House {
    pub(crate) kept: Arc<Mutex<Vec<(String, String)>>>,
    pub(crate) looked_up: Arc<AtomicUsize>,
    pub(crate) chosen: Arc<Mutex<Option<Lang>>>,
    pub(crate) session: Session,
}

struct Lookup(House);

impl Sessions for Lookup {
    fn read(&self, token: &str) -> Result<Option<Session>, Refusal> {
        self.0.looked_up.fetch_add(1, Ordering::SeqCst);
        match token {
            "amina" => Ok(Some(self.0.session.clone())),
            "broken" => Err(Refusal::failed(std::io::Error::other("the disk is gone"))),
            _ => Ok(None),
        }
    }

    fn ended(&self, token: &str) -> Result<Option<UserId>, Refusal> {
        let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 99);
        Ok(match token {
            "ended" => Some(self.0.session.actor.user),
            "anothers" => Some(UserId::new(&ambient)),
            _ => None,
        })
    }

    fn choose_language(&self, _: &Session, lang: Lang) -> Result<(), Refusal> {
        *self.0.chosen.lock().unwrap() = Some(lang);
        Ok(())
    }
}

struct SignInShell;

impl Shell for SignInShell {
    fn nav(&self, visit: &Visit, session: &Session) -> Vec<NavItem<'static>> {
        BareShell.nav(visit, session)
    }
    fn sign_in_fields(&self, _: &Visit) -> Markup {
        html! { input name="name"; input type="password" name="password"; }
    }
}

impl House {
    /// A case worker, whose session has the token `amina`.
    pub(crate) fn new() -> Self {
        let (ambient, _) = Ambient::fixed(Timestamp::from_micros(1_700_000_000_000_000), 7);
        let actor = Actor::new(UserId::new(&ambient), OrgId::new(&ambient), [Role::CaseWorker])
            .in_teams([TeamId::new(&ambient)]);
        Self {
            kept: Arc::default(),
            looked_up: Arc::default(),
            chosen: Arc::default(),
            session: Session {
                id: SessionId::new(&ambient),
                actor,
                lang: Lang::En,
                display: Redacted::new(String::from("Amina")),
                notices: 0,
                proved_at: ambient.now(),
                factor_due: None,
                passkey: false,
            },
        }
    }

    pub(crate) fn web(&self, settings: Settings) -> Web {
        let (ambient, _) = Ambient::fixed(Timestamp::from_micros(1_700_000_000_000_000), 8);
        Web::new(
            Catalogue::new(&[ui::SOURCES, web::SOURCES]).unwrap(),
            ambient,
            Arc::new(Lookup(self.clone())),
            Arc::new(SignInShell),
            settings,
        )
    }

    pub(crate) fn routes(&self) -> Routes {
        Routes::new()
            .get("/", Rule::SignedIn, home)
            .get("/cases/{id}", Rule::May(Action::CaseView), case)
            .post("/cases/{id}/edit", Rule::May(Action::CaseEdit), keep)
            .post("/cases/{id}/close", Rule::May(Action::CaseClose), close)
            .get("/export", Rule::Fresh(Action::CaseEdit), home)
            .post("/export", Rule::Fresh(Action::CaseEdit), keep)
            .get("/account/{x}", Rule::SignedIn, home)
            .get("/accountant", Rule::SignedIn, home)
            .post_secret("/secret", Rule::SignedIn, keep)
            .post("/import", Rule::May(Action::CaseEdit), keep)
            .get("/audit", Rule::May(Action::AuditRead), home)
            .get("/sign-in", Rule::Open, sign_in_page)
            .post_up_to(resume::LIMIT, "/sign-in", Rule::Open, sign_in)
            .upload(UPLOAD_LIMIT, "/upload/{how}", Rule::SignedIn, upload)
            .post("/sign-out", Rule::SignedIn, home)
            .get("/panic", Rule::Open, || async { panics("in the handler") })
            .get("/panic/blocking", Rule::Open, || async {
                blocking(|| Ok::<_, Refusal>(panics("on the other thread")))
                    .await
                    .map_err(Rejection::from)
            })
            .get("/slow", Rule::Open, || async {
                tokio::time::sleep(Duration::from_secs(3600)).await;
                "late"
            })
            .with_state(self.clone())
            .merge(web::routes())
    }

    pub(crate) fn router(&self) -> Router {
        self.routes().router(&self.web(Settings::default()))
    }
}

fn panics(place: &str) -> &'static str {
    panic!("Olena Kovalenko typed this {place}")
}

async fn home(desk: Desk) -> Reply {
    desk.page("Start", html! { p { "welcome" } })
}

/// 1 is the actor's own, 2 is another team's, 3 is closed; there are no others.
fn find(desk: &Desk, id: u32) -> Result<Facts, Refusal> {
    let actor = desk.actor();
    match id {
        1 => Ok(Facts::of(actor.org).owner(actor.user)),
        2 => Ok(Facts::of(actor.org)),
        3 => Ok(Facts::of(actor.org).owner(actor.user).state(State::Closed)),
        _ => Err(Refusal::NotFound),
    }
}

async fn case(desk: Desk, Path(id): Path<u32>) -> Result<Reply, Rejection> {
    let grant = decide::<act::CaseView>(desk.actor(), &find(&desk, id)?)?;
    Ok(desk.page("Case", html! { p { (grant.basis()) } }))
}

async fn close(desk: Desk, Path(id): Path<u32>) -> Result<Reply, Rejection> {
    let grant = decide::<act::CaseClose>(desk.actor(), &find(&desk, id)?)?;
    Ok(desk.page("Case", html! { p { (grant.basis()) } }))
}

async fn keep(FromState(house): FromState<House>, desk: Desk, form: Form) -> Reply {
    let fields = form
        .fields()
        .map(|(name, value)| (name.to_owned(), value.expose().clone()))
        .collect();
    *house.kept.lock().unwrap() = fields;
    desk.page("Kept", html! { p { (form.list("form").join("+")) } })
}

async fn sign_in_page(visit: Visit) -> Reply {
    let body = html! { form action="/sign-in" { (resume::Resume::of(&visit).hidden()) } };
    visit.page("Sign in", body)
}

async fn sign_in(FromState(house): FromState<House>, visit: Visit, form: Form) -> Response {
    use axum::response::IntoResponse;
    let resume = resume::Resume::from_form(&form);
    if form
        .raw("password")
        .is_some_and(|password| password.expose() == " right ")
    {
        return resume.go_on(&visit, "amina", house.session.actor.user, Lang::Ar);
    }
    visit
        .page("Sign in", html! { form action="/sign-in" { (resume.hidden()) } })
        .into_response()
}

async fn upload(desk: Desk, Path(how): Path<String>, upload: Upload) -> Result<Reply, Rejection> {
    let read = move |form: Form, mut file: Incoming| -> Result<String, Refusal> {
        if how == "refuse" {
            return Err(Refusal::invalid("file", "web-no-file-text"));
        }
        let mut buffer = [0; 10_000];
        let (mut count, mut sum) = (0_usize, 0_u64);
        loop {
            let read = match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read,
                // A careless reader takes an error for the end.
                Err(_) if how == "careless" => break,
                Err(error) => return Err(Refusal::failed(error)),
            };
            count += read;
            sum += buffer[..read].iter().map(|byte| u64::from(*byte)).sum::<u64>();
        }
        Ok(format!(
            "{}: {count} bytes, sum {sum}, {}",
            form.text("kind"),
            file.name().expose()
        ))
    };
    let told = upload.receive("file", read).await?;
    Ok(desk.page("Uploaded", html! { p { (told) } }))
}
