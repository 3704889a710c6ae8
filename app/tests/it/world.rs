//! A small world on disk: two organisations, an actor of every kind, records in every state. Made once, copied for each
//! question that may change it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use access::Role;
use accounts::operator::{self, NewAccount};
use accounts::sessions;
use accounts::set_up::{self, Answers};
use accounts::sign_in::{self, Credentials};
use accounts::tokens;
use amparo::cli::Data;
use amparo::compose::{self, Contexts, Mode};
use amparo::data::{self, Opened};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use base::{Ambient, OrgId, Redacted, TeamId, UserId};
use store::Scope;
use tower::ServiceExt as _;
use ui::Lang;
use web::RouteRow;

use crate::records;

pub(crate) const PASSWORD: &str = "window rain book road";

/// Somebody who asks.
#[derive(Clone)]
pub(crate) struct Asker {
    /// What the golden table calls them.
    pub(crate) name: &'static str,
    /// Their session cookie; none for a stranger.
    pub(crate) cookie: Option<String>,
    /// A token of theirs for the API, with every scope that is open to them.
    pub(crate) token: Option<String>,
}

/// A record that an address may name.
#[derive(Clone)]
pub(crate) struct Record {
    /// The parameter of the path: `case`, `user`.
    pub(crate) param: &'static str,
    /// What the golden table calls it.
    pub(crate) state: &'static str,
    /// Its identifier.
    pub(crate) id: String,
}

/// The world as it was made, closed, ready to be copied.
pub(crate) struct Template {
    folder: tempfile::TempDir,
    pub(crate) askers: Vec<Asker>,
    pub(crate) records: Vec<Record>,
}

/// A copy of the world, open.
pub(crate) struct World {
    _folder: Option<tempfile::TempDir>,
    pub(crate) opened: Opened,
    pub(crate) contexts: Contexts,
    router: Router,
    /// A body that each endpoint of the API takes, and the versions that it asks for.
    examples: BTreeMap<(web::Method, &'static str), String>,
    /// What of the examples would not be taken.
    pub(crate) wrong_examples: Vec<String>,
    pub(crate) table: Vec<RouteRow>,
    runtime: tokio::runtime::Runtime,
}

fn at(folder: &Path) -> Data {
    Data {
        data: folder.to_owned(),
        database_url: None,
        keystore_url: None,
    }
}

pub(crate) fn mode() -> Mode {
    Mode {
        demo: true,
        set_up_code: None,
    }
}

/// An organisation with two teams.
pub(crate) struct House {
    pub(crate) org: OrgId,
    pub(crate) teams: Vec<TeamId>,
}

pub(crate) fn house(opened: &Opened, name: &str) -> House {
    let org = OrgId::new(&opened.ambient);
    opened.vault.create_org(org).unwrap();
    let answers = Answers {
        organisation: name.to_owned(),
        kind: "NGO".to_owned(),
        country: "UKR".to_owned(),
        language: Lang::En,
        site: "House".to_owned(),
        team: "Team one".to_owned(),
        login: String::new(),
        display: Redacted::default(),
        password: Redacted::default(),
    };
    let ambient = opened.ambient.clone();
    let second = vec![(0, "Team two".to_owned())];
    let made = opened.store.write(Scope::Server, move |tx| {
        set_up::make_places(tx, &ambient, org, &answers, &[], &second)
    });
    House {
        org,
        teams: made.unwrap(),
    }
}

/// Makes an account, signs it in and keeps the cookie.
pub(crate) fn enter(
    contexts: &Contexts,
    house: &House,
    name: &'static str,
    roles: &[Role],
    teams: &[usize],
) -> (UserId, Asker) {
    let password = Redacted::new(PASSWORD.to_owned());
    let teams: Vec<TeamId> = teams.iter().map(|at| house.teams[*at]).collect();
    let it = NewAccount {
        login: name,
        display: name,
        password: &password,
        language: Lang::En,
        roles,
        teams: &teams,
    };
    let user = operator::add_account(&contexts.accounts, house.org, &it).unwrap();
    let credentials = Credentials {
        login: name.to_owned(),
        password,
        device: None,
        label: String::new(),
    };
    let done = sign_in::run(&contexts.accounts, credentials)
        .unwrap()
        .signed_in()
        .unwrap();
    (
        user,
        Asker {
            name,
            cookie: Some(format!("session={}", done.session.expose())),
            token: token(contexts, &done.actor),
        },
    )
}

/// A token for a day with every scope that is open to somebody; none for who has no role.
pub(crate) fn token(contexts: &Contexts, actor: &access::Actor) -> Option<String> {
    let open = web::api::SCOPES.iter().filter(|scope| scope.is_open_to(actor));
    let wanted = tokens::Wanted {
        label: "Test".to_owned(),
        scopes: open.map(|scope| scope.code.to_owned()).collect(),
        days: 1,
        networks: String::new(),
    };
    let (ambient, actor) = (contexts.accounts.ambient().clone(), actor.clone());
    let made = contexts.accounts.store().write(Scope::Org(actor.org), move |tx| {
        tokens::make(tx, &ambient, &actor, &wanted).map(|made| made.text.into_exposed())
    });
    made.ok()
}

impl Template {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ambient = Ambient::system();
        let opened = data::init(&at(&folder.path().join("data")), false, &ambient).unwrap();
        let contexts = compose::wire(&opened, &mode()).unwrap();
        let ours = house(&opened, "Harbour");
        let theirs = house(&opened, "Bridge");
        let mut askers = vec![Asker {
            name: "nobody",
            cookie: None,
            token: None,
        }];
        let mut users = Vec::new();
        let cast: &[(&str, &House, &[Role], &[usize])] = &[
            ("worker", &ours, &[Role::CaseWorker], &[0]),
            ("worker-2", &ours, &[Role::CaseWorker], &[1]),
            ("supervisor", &ours, &[Role::Supervisor], &[0]),
            ("supervisor-2", &ours, &[Role::Supervisor], &[1]),
            ("steward", &ours, &[Role::DataSteward], &[]),
            ("approver", &ours, &[Role::ReleaseApprover], &[]),
            ("auditor", &ours, &[Role::Auditor], &[]),
            ("users-admin", &ours, &[Role::UserAdministrator], &[]),
            ("config-admin", &ours, &[Role::ConfigurationAdministrator], &[]),
            ("hotline", &ours, &[Role::HotlineOperator], &[0]),
            ("counsellor", &ours, &[Role::Counsellor], &[0]),
            ("lawyer", &ours, &[Role::Lawyer], &[0]),
            ("health", &ours, &[Role::HealthWorker], &[0]),
            ("shelter", &ours, &[Role::ShelterManager], &[0]),
            ("focal-point", &ours, &[Role::ReferralFocalPoint], &[0]),
            ("provider", &ours, &[Role::ExternalProvider], &[]),
            ("results", &ours, &[Role::MonitoringViewer], &[]),
            ("no-role", &ours, &[], &[]),
            ("other-all", &theirs, &Role::ALL, &[0, 1]),
        ];
        for (name, house, roles, teams) in cast {
            let (user, asker) = enter(&contexts, house, name, roles, teams);
            askers.push(asker);
            users.push((*name, user));
        }
        let (gone, closed) = enter(&contexts, &ours, "disabled", &Role::ALL, &[0]);
        operator::disable(&contexts.accounts, "disabled").unwrap();
        askers.push(closed);
        let user = |name: &str| users.iter().find(|(known, _)| *known == name).unwrap().1;
        let actor = |name: &str| {
            let account = operator::account(&contexts.accounts, name).unwrap();
            sessions::actor_of(&account, true)
        };
        let (steward, other) = (actor("steward"), actor("other-all"));
        let workers = [user("worker"), user("worker-2")];
        let mut records = records::cases(
            &contexts,
            (&ours, &steward, &actor("supervisor")),
            (&theirs, &other),
            workers,
        );
        records.extend(records::data(&opened, &contexts, &steward, "own"));
        records.extend(records::data(&opened, &contexts, &other, "elsewhere"));
        let (worker, officer) = (actor("worker"), actor("auditor"));
        records.extend(records::breaches(&contexts, &worker, &officer, ["own", "closed"]));
        records.extend(
            records::breaches(&contexts, &other, &other, ["elsewhere", "elsewhere-closed"])
                .into_iter()
                .take(1),
        );
        let (supervisor, opener, auditor) = (actor("supervisor"), actor("worker-2"), actor("auditor"));
        let urgent = records::emergencies(&contexts, &records, (&supervisor, &opener, &auditor));
        records.extend(urgent);
        let closed = records
            .iter()
            .find(|it| it.param == "case" && it.state == "closed")
            .unwrap();
        let held = records::hold(&contexts, &actor("supervisor"), &closed.id, "own");
        records.push(held);
        records.push(records::export(&contexts, &actor("config-admin"), "own"));
        let mut record = |param, state, id: String| records.push(Record { param, state, id });
        for param in [
            "batch",
            "set",
            "release",
            "user",
            "team",
            "site",
            "invitation",
            "breach",
            "emergency",
            "question",
            "hold",
            "export",
        ] {
            record(param, "absent", UserId::new(&ambient).to_string());
        }
        record("action", "known", "case-view".to_owned());
        record("action", "absent", "nothing".to_owned());
        record("user", "open", user("worker").to_string());
        record("user", "closed", gone.to_string());
        record("user", "elsewhere", user("other-all").to_string());
        record("team", "open", ours.teams[0].to_string());
        let site = |actor: &access::Actor| {
            let actor = actor.clone();
            let all = opened
                .store
                .read(Scope::Org(actor.org), |tx| accounts::evacuation::sites(tx, actor.org));
            all.unwrap()[0].site.id.to_string()
        };
        record("site", "open", site(&steward));
        record("site", "elsewhere", site(&other));
        record("team", "elsewhere", theirs.teams[0].to_string());
        drop((contexts, opened));
        Self {
            folder,
            askers,
            records,
        }
    }

    /// A copy of the world as a data folder, `data` in it, that nothing has open.
    pub(crate) fn on_disk(&self) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("data");
        // The last threads of the template may still be closing its files: then some are gone in the middle, and it is done again.
        while copy_all(&self.folder.path().join("data"), &to).is_err() {
            let _ = std::fs::remove_dir_all(&to);
        }
        folder
    }

    /// A copy that may be changed.
    pub(crate) fn copy(&self) -> World {
        let folder = self.on_disk();
        let to = folder.path().join("data");
        let opened = data::open(&at(&to), Some("test"), &Ambient::system()).unwrap();
        World::over(opened, Some(folder))
    }
}

impl World {
    /// The whole program over an open data folder.
    pub(crate) fn over(opened: Opened, folder: Option<tempfile::TempDir>) -> Self {
        let contexts = compose::wire(&opened, &mode()).unwrap();
        let (router, table) = compose::staff(&opened, &contexts, &mode()).unwrap();
        let routes = compose::routes(&contexts);
        let wrong_examples = routes.operations().iter().flat_map(|it| it.wrong_example()).collect();
        let examples = routes.operations().into_iter().filter_map(|operation| {
            let example = operation.example()?.to_string();
            Some(((operation.method(), operation.path()), example))
        });
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        Self {
            _folder: folder,
            opened,
            contexts,
            examples: examples.collect(),
            wrong_examples,
            router,
            table,
            runtime,
        }
    }
}

fn copy_all(from: &Path, to: &PathBuf) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_all(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

impl World {
    /// Asks for a page or sends a form of no fields.
    pub(crate) fn ask(&self, asker: &Asker, method: Method, path: &str) -> (StatusCode, String) {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(cookie) = &asker.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let response = self
            .runtime
            .block_on(self.router.clone().oneshot(request.body(Body::empty()).unwrap()))
            .unwrap();
        self.read(response)
    }

    /// Fetches a file by a form of no fields.
    pub(crate) fn fetch(&self, asker: &Asker, path: &str) -> (StatusCode, Vec<u8>) {
        let request = Request::builder()
            .method(Method::POST)
            .uri(path)
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, asker.cookie.as_deref().unwrap_or_default())
            .body(Body::empty())
            .unwrap();
        let response = self.runtime.block_on(self.router.clone().oneshot(request)).unwrap();
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), 1 << 28);
        (status, self.runtime.block_on(body).unwrap().to_vec())
    }

    /// Closes everything, and gives back the folder with `data` in it.
    pub(crate) fn close(mut self) -> tempfile::TempDir {
        self._folder.take().unwrap()
    }

    /// The contexts behind the pages.
    pub(crate) fn contexts(&self) -> &Contexts {
        &self.contexts
    }

    /// Sends a form with these fields, as they stand in the page.
    pub(crate) fn fill_in(&self, asker: &Asker, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let escape = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", escape(name), escape(value)))
            .collect();
        let request = Request::builder()
            .method(Method::POST)
            .uri(path)
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, asker.cookie.as_deref().unwrap_or_default())
            .body(Body::from(pairs.join("&")))
            .unwrap();
        let response = self.runtime.block_on(self.router.clone().oneshot(request)).unwrap();
        self.read(response)
    }

    /// Asks an endpoint of the API, with the body that stands in its documentation.
    pub(crate) fn call(&self, asker: &Asker, row: &RouteRow, path: &str) -> (StatusCode, String) {
        let body = self.examples.get(&(row.method, row.path)).cloned();
        let method = row.method.to_string();
        self.send(
            asker.token.as_deref(),
            &method,
            path,
            &[("if-match", "\"1\"")],
            body.as_deref(),
        )
    }

    /// Sends a request to the API.
    pub(crate) fn send(
        &self,
        token: Option<&str>,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&str>,
    ) -> (StatusCode, String) {
        let (status, _, text) = self.send_for_all(token, method, path, headers, body);
        (status, text)
    }

    /// The same, with the headers of the answer.
    pub(crate) fn send_for_all(
        &self,
        token: Option<&str>,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&str>,
    ) -> (StatusCode, axum::http::HeaderMap, String) {
        let mut request = Request::builder().method(method).uri(path);
        if !headers.iter().any(|(name, _)| *name == "host") {
            request = request.header(header::HOST, "localhost");
        }
        if let Some(token) = token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if body.is_some() && !headers.iter().any(|(name, _)| *name == "content-type") {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_owned()));
        let sent = self.router.clone().oneshot(request.body(body).unwrap());
        let response = self.runtime.block_on(sent).unwrap();
        let headers = response.headers().clone();
        let (status, text) = self.read(response);
        (status, headers, text)
    }

    fn read(&self, response: axum::response::Response) -> (StatusCode, String) {
        let status = response.status();
        let bytes = self
            .runtime
            .block_on(axum::body::to_bytes(response.into_body(), 1 << 24))
            .unwrap();
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }
}
