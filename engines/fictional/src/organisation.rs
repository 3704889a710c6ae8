//! Three organisations that do not exist, with the people who work there.

use crate::culture::{Culture, Sex};
use crate::person::{Part, join, name};
use crate::rng::Rng;

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: &'static str,
    /// Language of most of its staff, ISO 639-1.
    pub language: &'static str,
    /// Where it works; places on no map.
    pub sites: &'static [&'static str],
    /// Its teams.
    pub teams: Vec<Team>,
    /// Who works there.
    pub staff: Vec<Staff>,
}

/// A team, at one of the sites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Its name.
    pub name: String,
    /// Place in [`Organisation::sites`].
    pub site: usize,
}

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// Name, in Latin letters.
    pub name: String,
    /// Sign-in name: an address at a domain reserved for examples.
    pub email: String,
    /// What the person may do.
    pub duty: Duty,
    /// Places in [`Organisation::teams`]; empty for those who work for the whole organisation.
    pub teams: Vec<usize>,
}

/// The roles of the program, by their stable codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Duty {
    /// Works with people.
    CaseWorker,
    /// Leads a team.
    Supervisor,
    /// Looks after data.
    DataSteward,
    /// Approves what is published.
    ReleaseApprover,
    /// Reads who did what.
    Auditor,
    /// Manages accounts.
    UserAdministrator,
    /// Manages settings.
    ConfigurationAdministrator,
    /// Answers the telephone.
    HotlineOperator,
    /// Counsels.
    Counsellor,
    /// Advises in law.
    Lawyer,
    /// Cares for health.
    HealthWorker,
    /// Runs a shelter.
    ShelterManager,
    /// Keeps contact with partners.
    ReferralFocalPoint,
    /// Reads results.
    MonitoringViewer,
}

impl Duty {
    /// One for every organisation, besides the case workers and supervisors of its teams.
    const OFFICE: [Self; 5] = [
        Self::DataSteward,
        Self::ReleaseApprover,
        Self::Auditor,
        Self::UserAdministrator,
        Self::ConfigurationAdministrator,
    ];

    /// One for every organisation, in its first team.
    const HELPERS: [Self; 7] = [
        Self::HotlineOperator,
        Self::Counsellor,
        Self::Lawyer,
        Self::HealthWorker,
        Self::ShelterManager,
        Self::ReferralFocalPoint,
        Self::MonitoringViewer,
    ];

    /// Stable code, such as `case-worker`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CaseWorker => "case-worker",
            Self::Supervisor => "supervisor",
            Self::DataSteward => "data-steward",
            Self::ReleaseApprover => "release-approver",
            Self::Auditor => "auditor",
            Self::UserAdministrator => "user-administrator",
            Self::ConfigurationAdministrator => "configuration-administrator",
            Self::HotlineOperator => "hotline-operator",
            Self::Counsellor => "counsellor",
            Self::Lawyer => "lawyer",
            Self::HealthWorker => "health-worker",
            Self::ShelterManager => "shelter-manager",
            Self::ReferralFocalPoint => "referral-focal-point",
            Self::MonitoringViewer => "monitoring-viewer",
        }
    }
}

/// The three organisations of the demo. `workers` case workers per team.
pub fn organisations(seed: u64, workers: usize) -> Vec<Organisation> {
    const THREE: [(&str, &str, &[&str], &str); 3] = [
        ("Linden House", "en", &["Northport", "Lakeside"], "linden"),
        ("Casa Jacaranda", "es", &["Puerto Sereno", "San Alba"], "jacaranda"),
        ("Shapla Shelter Network", "bn", &["Nodipur", "Dhanbari"], "shapla"),
    ];
    const TEAMS: [&str; 2] = ["Reception", "Follow-up"];
    let mut rng = Rng::of(seed, 0x0126);
    THREE
        .into_iter()
        .map(|(organisation, language, sites, domain)| {
            let teams: Vec<Team> = (0..sites.len())
                .flat_map(|site| TEAMS.map(|team| (site, team)))
                .map(|(site, team)| Team {
                    name: format!("{team}, {}", sites.get(site).copied().unwrap_or("")),
                    site,
                })
                .collect();
            let mut staff = Vec::new();
            for team in 0..teams.len() {
                staff.push(member(Duty::Supervisor, vec![team], domain, &staff, &mut rng));
                for _ in 0..workers {
                    staff.push(member(Duty::CaseWorker, vec![team], domain, &staff, &mut rng));
                }
            }
            for duty in Duty::OFFICE {
                staff.push(member(duty, Vec::new(), domain, &staff, &mut rng));
            }
            // Of their own chance, so that the names above stay what they were before these came.
            let mut rng = Rng::of(seed, 0x0127 + domain.len() as u64);
            for duty in Duty::HELPERS {
                staff.push(member(duty, vec![0], domain, &staff, &mut rng));
            }
            Organisation {
                name: organisation,
                language,
                sites,
                teams,
                staff,
            }
        })
        .collect()
}

fn member(duty: Duty, teams: Vec<usize>, domain: &str, before: &[Staff], rng: &mut Rng) -> Staff {
    let culture = rng.weighted(&Culture::ALL).copied().unwrap_or(Culture::English);
    let sex = if rng.percent(65) { Sex::Female } else { Sex::Male };
    let parts = name(culture, sex, rng);
    let ends = [parts.first(), parts.last()];
    let same = before.iter().filter(|other| other.duty == duty).count();
    Staff {
        name: join(ends.into_iter().flatten().map(Part::latin)),
        email: format!(
            "{}{}@{domain}.example",
            duty.code(),
            if same == 0 {
                String::new()
            } else {
                (same + 1).to_string()
            }
        ),
        duty,
        teams,
    }
}
