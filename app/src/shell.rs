//! What only the composed program knows of its pages: the main menu and the way home.

use access::{Action, capable};
use accounts::Accounts;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::{Icon, NavItem};
use web::{Desk, Paths, Reply, Routes, Rule, Session, Shell, Visit};

/// An entry of the main menu: where it leads, its words, its sign, and what somebody must be able to do to see it.
struct Entry(&'static str, &'static str, Icon, Action);

const MENU: &[Entry] = &[
    Entry("/today", "app-nav-today", Icon::Home, Action::NoteAdd),
    Entry("/cases", "app-nav-cases", Icon::Folder, Action::CaseList),
    Entry("/team", "app-nav-team", Icon::People, Action::CaseApprove),
    Entry(
        "/people/register",
        "app-nav-register",
        Icon::Plus,
        Action::PersonRegister,
    ),
    Entry(
        "/emergencies",
        "app-nav-emergencies",
        Icon::Mark,
        Action::EmergencyReview,
    ),
    Entry("/data", "app-nav-data", Icon::Upload, Action::ImportList),
    Entry("/releases", "app-nav-releases", Icon::Shield, Action::ReleaseView),
    Entry("/users", "app-nav-users", Icon::People, Action::UserInvite),
    Entry(
        "/organisation",
        "app-nav-organisation",
        Icon::Settings,
        Action::OrganisationManage,
    ),
    Entry(
        "/data-protection",
        "app-nav-data-protection",
        Icon::Shield,
        Action::BreachRegister,
    ),
    Entry("/retention", "app-nav-retention", Icon::Folder, Action::RetentionView),
    Entry("/audit", "app-nav-audit", Icon::List, Action::AuditRead),
    Entry("/evacuation", "app-nav-evacuation", Icon::Shield, Action::SiteLock),
    Entry("/leaving", "app-nav-leaving", Icon::Folder, Action::DepartureView),
    Entry("/jobs", "app-nav-jobs", Icon::Chart, Action::JobsView),
    Entry("/backups", "app-nav-backups", Icon::Folder, Action::ConfigurationView),
    // Last, and for everybody: whoever notices something must find it.
    Entry("/breaches/report", "app-nav-breach", Icon::Mark, Action::BreachReport),
];

/// The shell of the staff side.
pub struct StaffShell {
    /// Who knows how one signs in.
    pub accounts: Accounts,
}

impl Shell for StaffShell {
    fn nav(&self, visit: &Visit, session: &Session) -> Vec<NavItem<'static>> {
        MENU.iter()
            .filter(|entry| capable(&session.actor, entry.3).is_ok())
            .map(|entry| NavItem::new(entry.0, visit.l().t(entry.1), entry.2, is_here(visit.path(), entry.0)))
            .collect()
    }

    fn paths(&self) -> Paths {
        Paths {
            search: "/people/find",
            ..Paths::default()
        }
    }

    fn sign_in_fields(&self, visit: &Visit) -> Markup {
        accounts::pages::sign_in_fields(visit)
    }

    fn prove_fields(&self, visit: &Visit) -> Markup {
        accounts::pages::prove_fields(visit)
    }

    fn sign_in_else(&self, visit: &Visit) -> Markup {
        accounts::pages::sign_in_else(&self.accounts, visit)
    }

    fn prove_else(&self, visit: &Visit) -> Markup {
        accounts::pages::prove_else(&self.accounts, visit)
    }
}

/// Whether a page belongs to an entry: the longest entry that its address begins with.
fn is_here(path: &str, href: &str) -> bool {
    let best = MENU
        .iter()
        .map(|entry| entry.0)
        .filter(|href| path.starts_with(href))
        .max_by_key(|href| href.len());
    best == Some(href)
}

/// The start page: the first entry of one's own menu. In a demo, the gallery of page parts too.
pub fn routes() -> Routes {
    Routes::new()
        .get("/", Rule::SignedIn, home)
        .get("/gallery", Rule::May(Action::GalleryView), gallery)
}

async fn home(desk: Desk) -> Response {
    match MENU.iter().find(|entry| desk.can(entry.3)) {
        Some(entry) => Redirect::to(entry.0).into_response(),
        None => desk
            .page(
                desk.l().t("app-start"),
                html! { p { (desk.l().t("app-start-nothing")) } },
            )
            .into_response(),
    }
}

async fn gallery(desk: Desk) -> Reply {
    desk.page(desk.l().t("app-gallery"), ui::gallery(desk.l()))
}
