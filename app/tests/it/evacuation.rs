//! A site is locked through its page: people out, cases out of reach of everybody, and back after two agreed.

use axum::http::{Method, StatusCode};

use crate::world::{Asker, Template, World};

fn asker<'t>(template: &'t Template, name: &str) -> &'t Asker {
    template.askers.iter().find(|asker| asker.name == name).unwrap()
}

#[test]
fn a_locked_site_is_out_of_everybodys_reach_until_two_people_open_it() {
    let template = Template::new();
    let world: World = template.copy();
    let case = template
        .records
        .iter()
        .find(|record| record.param == "case" && record.state == "own")
        .map(|record| format!("/cases/{}", record.id))
        .unwrap();
    let get = |who: &str, path: &str| world.ask(asker(&template, who), Method::GET, path);
    let post = |who: &str, path: &str| world.ask(asker(&template, who), Method::POST, path).0;
    assert_eq!(get("steward", &case).0, StatusCode::OK);
    assert_eq!(get("worker", &case).0, StatusCode::OK);

    let page = get("config-admin", "/evacuation").1;
    let start = page.find("/evacuation/").unwrap();
    let site = page[start..]
        .split('"')
        .next()
        .unwrap()
        .trim_end_matches("/lock")
        .to_owned();
    assert_eq!(post("config-admin", &format!("{site}/lock")), StatusCode::OK);
    assert_eq!(get("worker", &case).0, StatusCode::SEE_OTHER, "signed out");
    assert_eq!(get("supervisor", "/cases").0, StatusCode::SEE_OTHER);
    let (status, gone) = get("steward", &case);
    assert_eq!(
        status,
        StatusCode::NOT_FOUND,
        "also for whoever sees the whole organisation"
    );
    assert!(!gone.contains("Zlatoust"));
    assert!(!get("steward", "/cases").1.contains(&case));
    assert_eq!(
        get("other-all", "/cases").0,
        StatusCode::OK,
        "another organisation notices nothing"
    );
    assert_eq!(get("auditor", "/notices").0, StatusCode::OK);

    assert_eq!(post("config-admin", &format!("{site}/unlock")), StatusCode::SEE_OTHER);
    assert_eq!(
        post("config-admin", &format!("{site}/unlock")),
        StatusCode::CONFLICT,
        "once"
    );
    assert_ne!(
        post("config-admin", &format!("{site}/agree")),
        StatusCode::SEE_OTHER,
        "one person is not two"
    );
    assert_eq!(get("steward", &case).0, StatusCode::NOT_FOUND);
    assert_eq!(post("users-admin", &format!("{site}/agree")), StatusCode::SEE_OTHER);
    assert_eq!(get("steward", &case).0, StatusCode::OK, "nothing is lost");
    assert!(get("steward", "/cases").1.contains(&case));
    assert_eq!(
        get("worker", &case).0,
        StatusCode::SEE_OTHER,
        "what had ended stays ended: they sign in again"
    );
}
