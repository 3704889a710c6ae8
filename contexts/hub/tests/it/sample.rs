//! A release like the first real one will be, from numbers made up on the spot.

use std::path::{Path, PathBuf};

use bundle::*;
use standards::iso3166::Country;

pub(crate) fn key() -> ReleaseKey {
    ReleaseKey::from_seed(&[5; 32])
}

pub(crate) fn trusted() -> TrustedKeys {
    TrustedKeys::new([key().public()])
}

pub(crate) const K: u64 = 11;

fn shown(count: u64) -> Count {
    if count < K {
        Count::FewerThan(K)
    } else {
        Count::Exactly(count)
    }
}

fn table(name: &str, dimensions: &[&str], rows: impl IntoIterator<Item = (Vec<String>, u64)>) -> Table {
    let rows: Vec<(Vec<String>, u64)> = rows.into_iter().collect();
    Table {
        name: name.to_owned(),
        title_id: String::new(),
        dimensions: dimensions.iter().map(|&name| name.to_owned()).collect(),
        total: 1_500,
        rows: rows
            .into_iter()
            .map(|(codes, count)| TableRow {
                codes,
                count: shown(count),
            })
            .collect(),
    }
}

fn one(name: &str, column: &str, rows: &[(&str, u64)]) -> Table {
    table(
        name,
        &[column],
        rows.iter().map(|(code, count)| (vec![(*code).to_owned()], *count)),
    )
}

fn countries(count: usize) -> Vec<String> {
    Country::all()
        .step_by(3)
        .take(count)
        .map(|country| country.alpha3().to_owned())
        .collect()
}

pub(crate) fn draft(version: u32) -> Draft {
    let years: Vec<(String, u64)> = (2002..2020)
        .map(|year: u64| (year.to_string(), 40 + year % 7 * 13))
        .collect();
    let known = years.iter().map(|(year, count)| (year.as_str(), *count));
    let years: Vec<(&str, u64)> = known.chain([("missing", 156)]).collect();
    let places = countries(70);
    let citizenship = (0..)
        .zip(&places)
        .map(|(rank, code): (u64, _)| (vec![code.clone()], 12 + 20_u64.saturating_sub(rank) * 3));
    let flows = places.iter().enumerate().flat_map(|(from, origin)| {
        places.iter().enumerate().map(move |(to, place)| {
            let count = if (from * 31 + to * 17) % 47 == 0 { 14 } else { 0 };
            (vec![origin.clone(), place.clone()], count)
        })
    });
    let columns = [
        "yearOfRegistration",
        "gender",
        "ageBroad",
        "citizenship",
        "isForcedLabour",
        "CountryOfExploitation",
    ];
    Draft {
        dataset: "contributed".to_owned(),
        version,
        title_id: "hub-title-contributed".to_owned(),
        created: Timestamp::from_micros(1_795_000_000_000_000),
        method: Method {
            name: "k-suppressed-counts".to_owned(),
            k: K,
            columns: columns.map(str::to_owned).to_vec(),
        },
        records: Records {
            counted: 1_500,
            left_out: LeftOut::UpToPercent(3),
        },
        sources: vec![SourceNote {
            title: "A made-up data set".to_owned(),
            licence: "CC0-1.0".to_owned(),
            citation: "Nobody (2026)".to_owned(),
        }],
        limits: vec!["hub-limit-rare".to_owned()],
        licence: "CC-BY-4.0".to_owned(),
        approvals: vec![Approval {
            role: "release-approver".to_owned(),
            at: "2026-11-22T10:00:00Z".to_owned(),
        }],
        tables: vec![
            one("by-year", "yearOfRegistration", &years),
            one(
                "by-gender",
                "gender",
                &[
                    ("Female", 1_020),
                    ("Male", 400),
                    ("Trans/Transgender/NonConforming", 30),
                    ("missing", 50),
                ],
            ),
            one(
                "by-age",
                "ageBroad",
                &[
                    ("9--17", 300),
                    ("18--20", 250),
                    ("48+", 20),
                    ("0--8", 12),
                    ("missing", 918),
                ],
            ),
            one(
                "by-labour",
                "isForcedLabour",
                &[("1", 300), ("0", 900), ("missing", 300)],
            ),
            table("by-citizenship", &["citizenship"], citizenship),
            table("flows", &["citizenship", "CountryOfExploitation"], flows),
        ],
        codebook: vec![CodebookEntry {
            column: "gender".to_owned(),
            code: "Female".to_owned(),
            label: "Female".to_owned(),
        }],
    }
}

pub(crate) fn publish(releases: &Path, version: u32) -> PathBuf {
    bundle::write(releases, &draft(version), &key()).unwrap()
}

/// A folder with one release in it.
pub(crate) fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    publish(folder.path(), 1);
    folder
}
