//! Serves the components in all languages on the address given (default `127.0.0.1:4780`): `/en`, `/ar/public`, `/bn/plain` …

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect};
use axum::routing::get;
use ui::{Catalogue, Icon, Lang, Language, NavItem, Page, Public, Staff, Surface};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = std::env::args()
        .nth(1)
        .unwrap_or_else(|| String::from("127.0.0.1:4780"));
    let catalogue = Catalogue::new(&[ui::SOURCES]).map_err(|problems| format!("{problems:?}"))?;
    let show = move |lang: String, surface: String| {
        let catalogue = catalogue.clone();
        async move {
            match lang.parse() {
                Ok(lang) => Html(render(&catalogue, lang, &surface)).into_response(),
                Err(_) => StatusCode::NOT_FOUND.into_response(),
            }
        }
    };
    let staff = show.clone();
    let router = Router::new()
        .route("/", get(|| async { Redirect::to("/en") }))
        .route(
            "/{lang}",
            get(move |Path(lang): Path<String>| staff(lang, String::from("staff"))),
        )
        .route(
            "/{lang}/{surface}",
            get(move |Path((lang, surface)): Path<(String, String)>| show(lang, surface)),
        )
        .merge(ui::assets());
    let listener = tokio::net::TcpListener::bind(&address).await?;
    axum::serve(listener, ui::security_headers(router)).await?;
    Ok(())
}

fn render(catalogue: &Catalogue, lang: Lang, surface: &str) -> String {
    let l = catalogue.localizer(lang);
    let home = format!("/{lang}");
    let mut nav = [
        NavItem::new(&home, l.t("ui-sample-one"), Icon::Home, true),
        NavItem::new(&home, l.t("ui-sample-two"), Icon::Folder, false),
        NavItem::new(&home, l.t("ui-sample-count"), Icon::People, false),
        NavItem::new(&home, l.t("ui-share"), Icon::Chart, false),
    ];
    if let Some(item) = nav.get_mut(1) {
        item.count = Some(12);
    }
    let title = l.t("ui-sample-label");
    let way = |lang: Lang| format!("/{lang}/{surface}");
    let surface = match surface {
        "public" => Surface::Public(Public {
            home: &home,
            nav: &nav,
            exit: Some("/exit"),
            footer: &[],
        }),
        "plain" => Surface::Plain,
        _ => Surface::Staff(Staff {
            nav: &nav,
            user: "Олена Коваль",
            account: Some("/account"),
            sign_out: "/sign-out",
            search: Some("/search"),
            hidden: &[],
        }),
    };
    let mut page = Page::new(&l, &title, surface, ui::gallery(&l));
    page.language = Language::Links(&way);
    page.not_yet = true;
    ui::page(page).into_string()
}
