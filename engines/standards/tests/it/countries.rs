use std::collections::HashSet;

use standards::iso3166::{Country, Found, Place, find};
use standards::{LANGS, iso639};

fn alpha3(text: &str) -> Option<&'static str> {
    match find(text) {
        Some(Found::Place(place)) => Some(place.code()),
        Some(Found::Renamed(country)) => Some(country.alpha3()),
        _ => None,
    }
}

#[test]
fn there_are_the_249_countries_of_the_standard_and_one_that_it_leaves_to_users() {
    assert_eq!(Country::all().len(), 250);
    assert_eq!(Country::all().filter(|country| country.is_iso()).count(), 249);
    let codes: HashSet<&str> = Country::all()
        .flat_map(|country| [country.alpha2(), country.alpha3()])
        .collect();
    assert_eq!(codes.len(), 500);
}

#[test]
fn every_country_is_found_by_both_codes_and_by_its_name_in_every_language() {
    for country in Country::all() {
        for code in [country.alpha2(), country.alpha3(), &country.alpha2().to_lowercase()] {
            assert_eq!(find(code), Some(Found::Place(Place::Country(country))), "{code}");
        }
        for lang in LANGS {
            let name = country.name(lang);
            assert!(!name.is_empty(), "{country:?} {lang}");
            assert_eq!(find(name), Some(Found::Place(Place::Country(country))), "{name}");
        }
    }
}

#[test]
fn every_name_of_the_official_template_is_found() {
    let table = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/htcds-2.0-codes.csv");
    let mut seen = 0;
    for row in csv::Reader::from_path(table).unwrap().records() {
        let row = row.unwrap();
        if &row[0] == "ISO 3166-1" {
            let (code, name) = (&row[2], &row[3]);
            assert_eq!(alpha3(name), alpha3(code), "{name}");
            seen += 1;
        }
    }
    assert_eq!(seen, 249);
}

#[test]
fn namibia_is_a_country_and_the_unknown_the_stateless_and_the_withheld_are_not() {
    assert_eq!(alpha3("NA"), Some("NAM"));
    assert_eq!(find("0"), Some(Found::Place(Place::Unknown)));
    assert_eq!(find("00"), Some(Found::Place(Place::Unknown)));
    assert_eq!(find("Stateless"), Some(Found::Place(Place::Stateless)));
    assert_eq!(find("suppressed"), Some(Found::Place(Place::Suppressed)));
    for place in [Place::Stateless, Place::Unknown, Place::Suppressed] {
        assert_eq!(Place::from_code(place.code()), Some(place));
        assert_eq!(place.country(), None);
    }
}

#[test]
fn retired_codes_lead_to_their_successor_or_say_that_there_is_none() {
    for (old, now) in [
        ("ZR", "COD"),
        ("ZAR", "COD"),
        ("TP", "TLS"),
        ("BU", "MMR"),
        ("UK", "GBR"),
        ("EL", "GRC"),
        ("ROM", "ROU"),
    ] {
        assert_eq!(alpha3(old), Some(now), "{old}");
    }
    for gone in ["AN", "YU", "CS", "SU", "Y2", "scg"] {
        assert_eq!(find(gone), Some(Found::Retired), "{gone}");
    }
    for nonsense in ["", "ZZ", "-99", "Atlantis", "N/A"] {
        assert_eq!(find(nonsense), None, "{nonsense}");
    }
}

#[test]
fn languages_are_found_by_every_code_and_name() {
    let mut codes = HashSet::new();
    for language in iso639::LANGUAGES {
        for code in [language.alpha3, language.bibliographic, language.alpha2]
            .iter()
            .filter(|code| !code.is_empty())
        {
            assert!(codes.insert(*code), "{code} twice");
            assert_eq!(iso639::find(code), Some(language), "{code}");
        }
        assert!(LANGS.iter().all(|lang| !language.name(lang).is_empty()));
    }
    for (text, code) in [
        ("ger", "deu"),
        ("FR", "fra"),
        ("Bengali", "ben"),
        ("বাংলা", "ben"),
        ("العربية", "ara"),
        ("українська", "ukr"),
        ("Farsi", "fas"),
        ("nan", "nan"),
        ("nau", "nau"),
        ("Dari", "prs"),
        ("Tagalog", "tgl"),
    ] {
        assert_eq!(iso639::find(text).map(|language| language.alpha3), Some(code), "{text}");
    }
    assert_eq!(iso639::find("Klingonese"), None);
}

/// `mol` and `mo` were withdrawn in 2008; old files still have them, and people still say Moldovan.
#[test]
fn romanian_is_stored_under_the_code_that_is_in_force() {
    for text in ["ron", "rum", "ro", "mol", "MO", "Romanian", "румунська", "Moldovan"] {
        assert_eq!(
            iso639::find(text).map(|language| language.alpha3),
            Some("ron"),
            "{text}"
        );
    }
    let withdrawn = ["mol", "scc", "scr", "jaw", "iw", "in", "ji", "mo", "sh"];
    for language in iso639::LANGUAGES {
        for code in [language.alpha3, language.bibliographic, language.alpha2] {
            assert!(!withdrawn.contains(&code), "{code} is withdrawn");
        }
    }
}
