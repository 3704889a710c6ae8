use std::collections::BTreeSet;

use maud::html;
use ui::components::{Field, Input, error_summary, field, samples, user_text};
use ui::{Icon, L, Lang, Language, NavItem, Page, Public, Referrer, Staff, Surface};

use crate::html::{Element, read};
use crate::localizer;

const SURFACES: [&str; 3] = ["staff", "public", "plain"];

fn whole_page(l: &L, surface: &str) -> String {
    let nav = [NavItem {
        count: Some(3),
        ..NavItem::new("/cases", String::from("A"), Icon::Folder, true)
    }];
    let hidden = [("token", "abc")];
    let way = |lang: Lang| format!("/{lang}");
    let (surface, language) = match surface {
        "staff" => (
            Surface::Staff(Staff {
                nav: &nav,
                user: "Олена",
                account: Some("/account"),
                sign_out: "/sign-out",
                search: Some("/search"),
                hidden: &hidden,
            }),
            Language::Post {
                action: "/language",
                hidden: &hidden,
            },
        ),
        "public" => (
            Surface::Public(Public {
                home: "/en",
                nav: &nav,
                exit: Some("/exit"),
                footer: &[],
            }),
            Language::Links(&way),
        ),
        _ => (Surface::Plain, Language::Links(&way)),
    };
    let mut page = Page::new(l, "Title", surface, ui::gallery(l));
    page.language = language;
    page.not_yet = true;
    ui::page(page).into_string()
}

fn each_page(mut look: impl FnMut(Lang, &str, &[Element])) {
    for lang in Lang::ALL {
        for surface in SURFACES {
            look(lang, surface, &read(&whole_page(&localizer(lang), surface)));
        }
    }
}

fn named<'e>(page: &'e [Element], name: &'e str) -> impl Iterator<Item = &'e Element> {
    page.iter().filter(move |element| element.name == name)
}

#[test]
fn every_sample_renders_in_every_language_without_a_message_id_in_sight() {
    for lang in Lang::ALL {
        let l = localizer(lang);
        let names: Vec<&str> = samples(&l).iter().map(|sample| sample.name).collect();
        assert_eq!(
            names.iter().collect::<BTreeSet<_>>().len(),
            names.len(),
            "names of samples differ"
        );
        for sample in samples(&l) {
            let elements = read(&sample.markup.into_string());
            let seen = elements.iter().filter(|element| element.text.contains("ui-")).count();
            assert_eq!(seen, 0, "{lang} {}", sample.name);
        }
    }
}

#[test]
fn a_page_names_its_language_and_direction_and_has_one_heading() {
    each_page(|lang, surface, page| {
        let html = &page[0];
        assert_eq!(
            (html.get("lang"), html.get("dir")),
            (Some(lang.code()), Some(lang.dir()))
        );
        assert_eq!(lang.dir() == "rtl", lang == Lang::Ar);
        assert_eq!(named(page, "h1").count(), 1, "{lang} {surface}");
        assert_eq!(named(page, "main").count(), 1);
        assert_eq!(
            named(page, "a").next().and_then(|skip| skip.get("href")),
            Some("#main"),
            "the skip link is first"
        );
    });
}

#[test]
fn headings_step_down_one_at_a_time() {
    each_page(|lang, surface, page| {
        let mut before = 0;
        for element in page {
            if let Some(level) = element
                .name
                .strip_prefix('h')
                .and_then(|level| level.parse::<u8>().ok())
            {
                assert!(
                    level <= before + 1,
                    "{lang} {surface}: h{before} before h{level} {}",
                    element.text
                );
                before = level;
            }
        }
    });
}

#[test]
fn ids_are_unique_and_every_reference_leads_somewhere() {
    each_page(|lang, surface, page| {
        let ids: Vec<&str> = page.iter().filter_map(|element| element.get("id")).collect();
        let set: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), set.len(), "{lang} {surface}: an id is there twice");
        for element in page {
            for attribute in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
                for id in element.get(attribute).unwrap_or_default().split_whitespace() {
                    assert!(
                        set.contains(id),
                        "{lang} {surface}: {attribute} leads to {id}, which is nowhere"
                    );
                }
            }
            if let Some(id) = element
                .get("href")
                .and_then(|href| href.strip_prefix('#'))
                .filter(|id| !id.is_empty())
            {
                assert!(set.contains(id), "{lang} {surface}: link to {id}, which is nowhere");
            }
        }
    });
}

#[test]
fn every_input_has_a_label_and_every_group_a_legend() {
    each_page(|lang, surface, page| {
        let labels: BTreeSet<&str> = named(page, "label").filter_map(|label| label.get("for")).collect();
        for element in page {
            let place = format!("{lang} {surface} {element:?}");
            match element.name.as_str() {
                "input" if element.get("type") == Some("hidden") => {}
                "input" | "select" | "textarea" | "progress" => assert!(
                    element.get("id").is_some_and(|id| labels.contains(id))
                        || element.around.iter().any(|name| name == "label"),
                    "{place}"
                ),
                "button" | "a" | "summary" | "th" | "legend" | "caption" | "option" => {
                    assert!(!element.text.trim().is_empty(), "{place}");
                }
                "nav" => assert!(
                    element.get("aria-label").is_some_and(|label| !label.is_empty()),
                    "{place}"
                ),
                _ => {}
            }
        }
        assert_eq!(named(page, "fieldset").count(), named(page, "legend").count());
        assert_eq!(named(page, "table").count(), named(page, "caption").count());
        for head in named(page, "th") {
            assert!(head.get("scope").is_some(), "{head:?}");
        }
    });
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_elsewhere() {
    each_page(|lang, surface, page| {
        for element in page {
            let place = format!("{lang} {surface} {element:?}");
            assert_ne!(element.name, "style", "{place}");
            if element.name == "script" {
                assert!(element.text.is_empty() && element.get("src").is_some(), "{place}");
            }
            for (name, value) in &element.attributes {
                assert!(name != "style" && !name.starts_with("on"), "{place}");
                assert!(!value.starts_with("javascript:") && !value.contains("//"), "{place}");
            }
        }
    });
}

#[test]
fn pages_change_things_by_post_with_the_hidden_fields_of_the_shell() {
    let page = whole_page(&localizer(Lang::En), "staff");
    for action in ["/language", "/sign-out", "/search"] {
        let form = page
            .split("<form")
            .find(|form| form.contains(&format!("action=\"{action}\"")))
            .unwrap();
        let form = form.split("</form>").next().unwrap();
        assert!(form.contains("method=\"post\""), "{action}");
        assert!(form.contains("name=\"token\" value=\"abc\""), "{action}");
    }
}

#[test]
fn only_public_pages_have_the_exit_and_it_is_a_plain_link() {
    each_page(|_, surface, page| {
        let exits: Vec<_> = page
            .iter()
            .filter(|element| element.get("data-exit").is_some())
            .collect();
        assert_eq!(exits.len(), usize::from(surface == "public"), "{surface}");
        for exit in exits {
            assert_eq!((exit.name.as_str(), exit.get("href")), ("a", Some("/exit")));
        }
    });
}

#[test]
fn the_language_menu_offers_all_languages_in_their_own_script() {
    each_page(|_, surface, page| {
        for lang in Lang::ALL {
            let entry = page
                .iter()
                .find(|element| {
                    ["a", "button"].contains(&element.name.as_str()) && element.get("lang") == Some(lang.code())
                })
                .unwrap_or_else(|| panic!("{surface}: no {lang}"));
            assert_eq!(
                (entry.text.trim(), entry.get("dir")),
                (lang.endonym(), Some(lang.dir()))
            );
        }
    });
}

#[test]
fn a_problem_is_said_above_the_form_beside_the_field_and_in_the_title() {
    let l = localizer(Lang::En);
    let problems = [base::FieldProblem::new("given.name", "ui-sample-problem").with("n", "2")];
    let input = Field::new("given.name", "Name").hint("Why").problems(&l, &problems);
    let mut page = Page::new(&l, "Register", Surface::Plain, field(&l, &input, Input::Text));
    page.before = error_summary(&l, &problems);
    page.invalid = true;
    let elements = read(&ui::page(page).into_string());
    let input = named(&elements, "input").next().unwrap();
    assert_eq!(input.get("aria-invalid"), Some("true"));
    assert_eq!(
        input.get("aria-describedby"),
        Some("f-given-name-hint f-given-name-error")
    );
    let link = named(&elements, "a")
        .find(|link| link.get("href") == Some("#f-given-name"))
        .unwrap();
    assert!(link.text.contains("2") && link.text.contains("characters are missing"));
    assert!(
        named(&elements, "title")
            .next()
            .unwrap()
            .text
            .starts_with("Please check: Register")
    );
    assert!(error_summary(&l, &[]).into_string().is_empty());
}

#[test]
fn what_people_typed_is_escaped_and_isolated_and_passwords_are_never_sent_back() {
    let l = localizer(Lang::En);
    assert_eq!(
        user_text("<script>\u{202e}").into_string(),
        "<bdi dir=\"auto\">&lt;script&gt;\u{202e}</bdi>"
    );
    let secret = Field::new("password", "Password").value("correct horse");
    assert!(!field(&l, &secret, Input::Password).into_string().contains("horse"));
    let page = Page::new(&l, "<b>", Surface::Plain, html! { (user_text("\"><img>")) });
    assert!(!ui::page(page).into_string().contains("<img"));
}

#[test]
fn a_page_says_what_the_browser_may_tell_of_it_and_by_default_nothing() {
    let l = localizer(Lang::En);
    let shown = |referrer: Option<Referrer>| {
        let mut page = Page::new(&l, "Title", Surface::Plain, html! {});
        page.referrer = referrer.unwrap_or(page.referrer);
        ui::page(page).into_string()
    };
    assert!(shown(None).contains("<meta name=\"referrer\" content=\"no-referrer\">"));
    assert!(shown(Some(Referrer::OwnSite)).contains("<meta name=\"referrer\" content=\"same-origin\">"));
}
