//! Small parts for tests of routes: sessions that are fixed beforehand, and a shell without navigation.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::http::Request;
use base::{Ambient, Refusal};
use maud::{Markup, html};
use ui::{Catalogue, NavItem, Problem, Source};

use crate::visit::Peer;
use crate::{Session, Sessions, Settings, Shell, Visit, Web};

/// Sessions by token, whose users have always just shown who they are.
pub struct FixedSessions(HashMap<String, Session>, Ambient);

impl Sessions for FixedSessions {
    fn read(&self, token: &str) -> Result<Option<Session>, Refusal> {
        Ok(self.0.get(token).map(|session| Session {
            proved_at: self.1.now(),
            ..session.clone()
        }))
    }
}

/// No navigation; a sign-in form with one field.
#[derive(Debug)]
pub struct BareShell;

impl Shell for BareShell {
    fn nav(&self, _: &Visit, _: &Session) -> Vec<NavItem<'static>> {
        Vec::new()
    }

    fn sign_in_fields(&self, _: &Visit) -> Markup {
        html! { input name="name"; }
    }
}

/// Makes a request look as if it had come from an address, as the server does with each.
pub fn came_from<B>(request: &mut Request<B>, address: IpAddr) {
    request.extensions_mut().insert(Peer(SocketAddr::new(address, 50_000)));
}

/// The plumbing over fixed sessions, with the texts of these crates besides those of the pages and of the plumbing.
///
/// # Errors
/// When the texts do not go together.
pub fn web(
    texts: &[&[Source]],
    ambient: &Ambient,
    sessions: impl IntoIterator<Item = (&'static str, Session)>,
) -> Result<Web, Vec<Problem>> {
    let all: Vec<&[Source]> = [ui::SOURCES, crate::SOURCES]
        .into_iter()
        .chain(texts.iter().copied())
        .collect();
    let sessions = sessions
        .into_iter()
        .map(|(token, session)| (token.to_owned(), session))
        .collect();
    Ok(Web::new(
        Catalogue::new(&all)?,
        ambient.clone(),
        Arc::new(FixedSessions(sessions, ambient.clone())),
        Arc::new(BareShell),
        Settings::default(),
    ))
}
