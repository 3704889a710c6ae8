//! Releases on a real disk: written, read back, tampered with.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod tampering;
mod writing;

use base::Timestamp;
use bundle::*;

pub(crate) fn key() -> ReleaseKey {
    ReleaseKey::from_seed(&[7; 32])
}

pub(crate) fn trusted() -> TrustedKeys {
    TrustedKeys::new([key().public()])
}

fn table(name: &str, dimensions: &[&str], rows: &[(&[&str], Count)]) -> Table {
    Table {
        name: name.to_owned(),
        title_id: format!("table-{name}"),
        dimensions: dimensions.iter().map(|&name| name.to_owned()).collect(),
        rows: rows
            .iter()
            .map(|(codes, count)| TableRow {
                codes: codes.iter().map(|&code| code.to_owned()).collect(),
                count: *count,
            })
            .collect(),
        total: 100,
    }
}

pub(crate) fn draft() -> Draft {
    let year: [(&[&str], Count); 2] = [(&["2002"], Count::Exactly(60)), (&["2003"], Count::Exactly(40))];
    let both: [(&[&str], Count); 3] = [
        (&["2002", "18--20"], Count::Exactly(60)),
        (&["2003", "18--20"], Count::Exactly(40)),
        (&["2003", "48+"], Count::FewerThan(11)),
    ];
    Draft {
        dataset: "global".to_owned(),
        version: 1,
        title_id: "release-title-global".to_owned(),
        created: Timestamp::from_micros(1_795_000_000_000_000),
        method: Method {
            name: "k-suppressed-counts".to_owned(),
            k: 11,
            columns: ["yearOfRegistration", "ageBroad"].map(str::to_owned).to_vec(),
        },
        records: Records {
            counted: 100,
            left_out: LeftOut::UpToPercent(3),
        },
        sources: vec![SourceNote {
            title: "A contributed data set".to_owned(),
            licence: "terms of the contributor".to_owned(),
            citation: "Contributor (2026)".to_owned(),
        }],
        limits: vec!["limit-identified".to_owned()],
        licence: "CC-BY-4.0".to_owned(),
        approvals: vec![Approval {
            role: "release-approver".to_owned(),
            at: "2026-11-22T10:00:00Z".to_owned(),
        }],
        tables: vec![
            table("by-year", &["yearOfRegistration"], &year),
            table("by-year-and-age", &["yearOfRegistration", "ageBroad"], &both),
        ],
        codebook: vec![
            CodebookEntry {
                column: "ageBroad".to_owned(),
                code: String::new(),
                label: "Age, in years".to_owned(),
            },
            CodebookEntry {
                column: "ageBroad".to_owned(),
                code: "48+".to_owned(),
                label: "=48 and older".to_owned(),
            },
        ],
    }
}
