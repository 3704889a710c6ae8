use std::collections::{HashMap, HashSet};

use fictional::{Culture, Duty, canary, organisations, people};

#[test]
fn the_same_seed_gives_the_same_people_and_another_seed_others() {
    let one: Vec<_> = people(7, 2026).take(200).collect();
    assert_eq!(one, people(7, 2026).take(200).collect::<Vec<_>>());
    assert_ne!(one, people(8, 2026).take(200).collect::<Vec<_>>());
    assert_eq!(one[150], fictional::Person::new(7, 150, 2026));
}

#[test]
fn every_script_occurs_and_every_name_of_another_script_has_a_latin_spelling() {
    let mut seen: HashMap<Culture, u32> = HashMap::new();
    for person in people(3, 2026).take(5_000) {
        *seen.entry(person.culture).or_default() += 1;
        assert!(person.parts.len() >= 2, "{}", person.original());
        assert!(
            person.latin().chars().all(|c| !('\u{370}'..='\u{1cff}').contains(&c)),
            "{}",
            person.latin()
        );
        if !person.culture.latin() {
            assert!(
                person.original().chars().all(|c| !c.is_ascii_alphabetic()),
                "{}",
                person.original()
            );
            assert!(
                person.parts.iter().all(|part| !part.spellings.is_empty()),
                "{}",
                person.original()
            );
        }
    }
    assert_eq!(seen.len(), Culture::ALL.len());
}

#[test]
fn names_are_skewed_but_no_full_name_is_everybodys() {
    let mut given: HashMap<String, u32> = HashMap::new();
    let mut full: HashMap<String, u32> = HashMap::new();
    for person in people(3, 2026).take(20_000) {
        *given.entry(person.given()).or_default() += 1;
        *full.entry(person.original()).or_default() += 1;
    }
    assert!(*given.values().max().unwrap() > 100);
    assert!(*full.values().max().unwrap() < 25);
}

#[test]
fn telephone_numbers_are_in_ranges_that_nobody_is_given() {
    let mut numbers = 0;
    for phone in people(5, 2026).take(5_000).filter_map(|person| person.phone) {
        let digits = phone.strip_prefix('+').unwrap();
        assert!(
            digits.len() <= 15 && digits.chars().all(|c| c.is_ascii_digit()),
            "{phone}"
        );
        assert!(
            ["447700900", "120255501", "3363998", "999"]
                .iter()
                .any(|range| digits.starts_with(range)),
            "{phone}"
        );
        numbers += 1;
    }
    assert!(numbers > 2_000);
}

#[test]
fn some_births_are_known_to_the_day_some_to_the_year() {
    let births: Vec<_> = people(5, 2026).take(2_000).map(|person| person.birth).collect();
    let days = births.iter().filter(|birth| birth.day().is_some()).count();
    let years = births.iter().filter(|birth| birth.month().is_none()).count();
    assert!((1_000..1_400).contains(&days), "{days}");
    assert!((400..800).contains(&years), "{years}");
    assert!(births.iter().all(|birth| (1950..=2023).contains(&birth.year())));
}

#[test]
fn canaries_never_share_a_needle_and_no_needle_is_part_of_another() {
    let canaries: Vec<_> = (0..2_000).map(|number| canary(9, number)).collect();
    let needles: HashSet<&str> = canaries.iter().flat_map(|canary| canary.needles()).collect();
    assert_eq!(needles.len(), 2_000 * 5);
    assert!(canaries.iter().all(|canary| canary.narrative.contains(&canary.phrase)));
    assert!(
        needles.iter().all(|needle| needle.chars().count() >= 14),
        "too short to be improbable"
    );
    let some: Vec<&&str> = needles.iter().take(400).collect();
    assert!(
        some.iter()
            .all(|one| some.iter().all(|two| one == two || !two.contains(**one)))
    );
}

#[test]
fn three_organisations_have_every_duty_and_nobody_shares_an_address() {
    let three = organisations(1, 3);
    assert_eq!(three.len(), 3);
    let mut addresses = HashSet::new();
    for organisation in &three {
        for duty in [
            Duty::CaseWorker,
            Duty::Supervisor,
            Duty::DataSteward,
            Duty::ReleaseApprover,
            Duty::Auditor,
            Duty::UserAdministrator,
            Duty::ConfigurationAdministrator,
            Duty::HotlineOperator,
            Duty::Counsellor,
            Duty::Lawyer,
            Duty::HealthWorker,
            Duty::ShelterManager,
            Duty::ReferralFocalPoint,
            Duty::MonitoringViewer,
        ] {
            assert!(
                organisation.staff.iter().any(|member| member.duty == duty),
                "{} {}",
                organisation.name,
                duty.code()
            );
        }
        for member in &organisation.staff {
            assert!(
                member.email.ends_with(".example") && addresses.insert(member.email.clone()),
                "{}",
                member.email
            );
            assert!(member.teams.iter().all(|team| *team < organisation.teams.len()));
            assert!(member.name.contains(' '), "{}", member.name);
        }
        assert!(
            organisation
                .teams
                .iter()
                .all(|team| team.site < organisation.sites.len())
        );
    }
}
