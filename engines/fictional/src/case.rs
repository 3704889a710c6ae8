//! Plausible answers to the standard's questions for a fictional person.

use base::PartialDate;
use standards::htcds;
use standards::{Answer, CaseRecord, NotKnown, parse_answer};

use crate::narrative;
use crate::person::{Person, phone};
use crate::rng::Rng;
use crate::{Culture, Sex};

/// Exploitation and what goes with it, of a hundred.
const KINDS: [(&str, u32); 8] = [
    ("ForcedLabour", 38),
    ("SexualExploitation", 34),
    ("ForcedLabour SexualExploitation", 5),
    ("Servitude", 7),
    ("ForcedBegging", 5),
    ("ForcedMarriage", 5),
    ("ChildLabour", 4),
    ("Other", 2),
];

const INDUSTRIES: [(&str, u32); 8] = [
    ("T_ActivitiesOfHouseholdsAsEmployers", 28),
    ("F_Construction", 18),
    ("A_AgricultureForestryAndFishing", 17),
    ("C_Manufacturing", 13),
    ("I_AccommodationAndFoodServiceActivities", 12),
    ("H_TransportationAndStorage", 4),
    ("N_AdministrativeAndSupportServiceActivities", 4),
    ("S_OtherServiceActivities", 4),
];

const CONTROL: [(&str, u32); 15] = [
    ("FalsePromises", 45),
    ("TakesEarnings", 38),
    ("ExcessiveWorkingHours", 34),
    ("PsychologicalAbuse", 32),
    ("WithholdsDocuments", 28),
    ("PhysicalThreats", 24),
    ("DebtBondage", 22),
    ("PhysicalAbuse", 18),
    ("RestrictsFinancialAccess", 15),
    ("WithholdsNecessities", 12),
    ("RestrictsMedicalCare", 10),
    ("ThreatsLawEnforcement", 9),
    ("ThreatensChildrenFamily", 8),
    ("SexualAbuse", 7),
    ("PsychoactiveSubstance", 5),
];

const RECRUITED: [(&str, u32); 7] = [
    ("ThroughFriendsOrSocialEvents", 30),
    ("ThroughOnlineSocialNetworks", 24),
    ("ThroughAnOnlineAdvertisement", 14),
    ("ThroughFamilyOrFamilyEvents", 13),
    ("AtAPlaceOfBusiness", 10),
    ("AtWork", 5),
    ("Other", 4),
];

const APPS: [(&str, u32); 6] = [
    ("Facebook", 40),
    ("WhatsApp", 25),
    ("Telegram", 12),
    ("Instagram", 10),
    ("TikTok", 8),
    ("Other", 5),
];

const SCHOOLING: [(&str, u32); 6] = [
    ("PrimaryEducation", 30),
    ("LowerSecondaryEducation", 30),
    ("UpperSecondaryEducation", 22),
    ("EarlyChildhoodEducation", 8),
    ("PostSecondaryNonTertiaryEducation", 6),
    ("BachelorsOrEquivalentLevel", 4),
];

/// Towns that are on no map.
const TOWNS: [&str; 10] = [
    "Northport",
    "Puerto Sereno",
    "Nodipur",
    "Vesele Pole",
    "Qarya Jadida",
    "Belrive",
    "San Alba",
    "Lakeside",
    "Tumalo",
    "Dhanbari",
];

/// Where people were taken; the country of citizenship is drawn besides.
const ABROAD: [(&str, u32); 9] = [
    ("ARE", 16),
    ("MYS", 15),
    ("SAU", 14),
    ("POL", 12),
    ("ITA", 11),
    ("USA", 10),
    ("LBN", 8),
    ("THA", 8),
    ("ESP", 6),
];

/// Collects answers as texts of the standard, so that what a form can hold is exactly what is made here.
pub(crate) struct Answers {
    record: CaseRecord,
}

impl Answers {
    fn put(&mut self, id: &str, text: impl AsRef<str>) {
        self.put_item(id, 0, text);
    }

    fn put_item(&mut self, id: &str, item: usize, text: impl AsRef<str>) {
        let field = htcds::field(id);
        debug_assert!(field.is_some(), "{id} is no field of the standard");
        let Some(field) = field else { return };
        let answer = parse_answer(field, text.as_ref());
        debug_assert!(answer.is_ok(), "{id} {}: {answer:?}", text.as_ref());
        if let Ok(answer) = answer {
            self.record.set(field, item, answer);
        }
    }

    /// A coded answer, or in about one of eight questions a reason why there is none.
    fn ask(&mut self, rng: &mut Rng, id: &str, text: impl AsRef<str>) {
        match not_known(rng) {
            Some(kind) => {
                if let Some(field) = htcds::field(id) {
                    self.record.set(field, 0, Answer::NotKnown(kind));
                }
            }
            None => self.put(id, text),
        }
    }
}

fn not_known(rng: &mut Rng) -> Option<NotKnown> {
    match rng.below(100) {
        0..4 => Some(NotKnown::NotAsked),
        4..7 => Some(NotKnown::Unknown),
        7..10 => Some(NotKnown::Declined),
        10..13 => Some(NotKnown::Missing),
        _ => None,
    }
}

/// What a case worker would have on record about this person: coded facts, contacts, a neutral account, referral, plan and
/// consent. `seed` and the person's number decide it; `today` is the last day anything is dated.
pub fn case(person: &Person, seed: u64, today: (i32, u8, u8)) -> CaseRecord {
    let mut rng = Rng::of(seed ^ 0xca5e, person.number);
    let rng = &mut rng;
    let mut answers = Answers {
        record: CaseRecord::default(),
    };
    identity(person, rng, &mut answers);
    profile(person, rng, &mut answers);
    contact(person, rng, &mut answers);
    context(person, rng, today.0, &mut answers);
    process(person, rng, today.0, &mut answers);
    answers.record.prune();
    answers.record
}

fn identity(person: &Person, rng: &mut Rng, answers: &mut Answers) {
    answers.put("prs_FirstName", person.given());
    if let Some(middle) = person.middle() {
        answers.put("prs_MiddleName", middle);
    }
    answers.put("prs_SecondName", person.family());
    if rng.percent(92) {
        answers.put("prs_Birthdate", person.birth.to_string());
    }
    if let Some(document) = &person.document {
        answers.put("prs_IdentityNumber", document);
    }
}

fn profile(person: &Person, rng: &mut Rng, answers: &mut Answers) {
    let gender = match (person.sex, rng.below(100)) {
        (_, 0) => "NonConforming",
        (Sex::Male, 1) => "TransgenderFeminine",
        (Sex::Female, 1) => "TransgenderMasculine",
        (Sex::Female, _) => "Feminine",
        (Sex::Male, _) => "Masculine",
    };
    answers.put("prs_Gender", gender);
    answers.put("prs_Deceased", "no");
    answers.put("prs_Citizenship", person.citizenship);
    answers.put("prs_PrimaryLanguage", person.language);
    if person.culture != Culture::English && rng.percent(25) {
        answers.put("prs_SecondaryLanguage", "eng");
    }
    let schooling = rng.weighted(&SCHOOLING).copied().unwrap_or("PrimaryEducation");
    answers.ask(rng, "prs_HighestLevelOfEducation", schooling);
    let married = rng
        .weighted(&[
            ("Single", 60),
            ("Married", 22),
            ("Separated", 9),
            ("Divorced", 6),
            ("Widowed", 3),
        ])
        .copied();
    answers.ask(rng, "prs_MaritalStatus", married.unwrap_or("Single"));
    let children = if rng.percent(60) { 0 } else { rng.between(1, 4) };
    answers.ask(rng, "prs_NumberOfChildren", children.to_string());
}

fn contact(person: &Person, rng: &mut Rng, answers: &mut Answers) {
    if let Some(number) = &person.phone {
        answers.put("prs_MobilePhone", number);
    }
    if rng.percent(8) {
        answers.put("prs_HomePhone", phone(rng));
    }
    if let Some(email) = &person.email {
        answers.put("prs_Email", email);
    }
    if rng.percent(55) {
        let town = rng.pick(&TOWNS).copied().unwrap_or("Northport");
        answers.put("prs_MailingStreet", format!("Example Street {}", rng.between(1, 200)));
        answers.put("prs_MailingCity", town);
        answers.put("prs_MailingPostalCode", format!("X{:04}", rng.below(10_000)));
        answers.put("prs_MailingCountry", person.citizenship);
    }
}

fn context(person: &Person, rng: &mut Rng, today: i32, answers: &mut Answers) {
    let status = [
        ("ActualVictimOfTrafficking", 66),
        ("PossibleVictimOfTrafficking", 30),
        ("NotAVictimOfTrafficking", 4),
    ];
    answers.put(
        "vic_TraffickingStatus",
        rng.weighted(&status).copied().unwrap_or("PossibleVictimOfTrafficking"),
    );
    let decided = rng.weighted(&[
        ("NGO", 50),
        ("Police", 28),
        ("NonPoliceGovernmentalOrganization", 14),
        ("CourtOrProsecution", 8),
    ]);
    let decided = decided.copied().unwrap_or("NGO");
    answers.ask(rng, "vic_TraffickingStatusDecisionMakingOrg", decided);
    let kind = rng.weighted(&KINDS).copied().unwrap_or("ForcedLabour");
    answers.put("vic_TypeOfExploitation", kind);
    if kind.contains("Labour") {
        let industry = rng.weighted(&INDUSTRIES).copied().unwrap_or("F_Construction");
        answers.ask(rng, "vic_ForcedLabourIndustry", industry);
    }
    if kind.contains("Sexual") {
        answers.ask(rng, "vic_TypeOfSexExploitation", "Prostitution");
    }
    let control: Vec<&str> = CONTROL
        .iter()
        .filter(|(_, share)| rng.percent(*share))
        .map(|(code, _)| *code)
        .collect();
    answers.ask(
        rng,
        "vic_MethodsOfControl",
        if control.is_empty() {
            "Other".to_owned()
        } else {
            control.join(" ")
        },
    );
    let recruited = rng.weighted(&RECRUITED).copied().unwrap_or("Other");
    answers.ask(rng, "vic_MethodOfRecruitment", recruited);
    if recruited.contains("Online") {
        let app = rng.weighted(&APPS).copied().unwrap_or("Other");
        answers.ask(rng, "vic_RecruitmentWebsitesAndApps", app);
    }
    let known = rng
        .weighted(&[("Acquainted", 50), ("Unaquainted", 35), ("Familial", 15)])
        .copied()
        .unwrap_or("Acquainted");
    answers.ask(rng, "vic_RelationshipToTrafficker", known);
    let age = today - person.birth.year();
    let age_then = rng.between((age - 6).max(3), age.max(3));
    answers.ask(rng, "vic_AgeWhenTrafficked", age_then.to_string());
    for (item, (kind, country)) in [
        ("Recruitment", person.citizenship),
        ("Exploitation", abroad(person, rng)),
    ]
    .into_iter()
    .enumerate()
    {
        answers.put_item("hte_Type", item, kind);
        answers.put_item("hte_Country", item, country);
        answers.put_item("hte_City", item, rng.pick(&TOWNS).copied().unwrap_or("Northport"));
        answers.put_item(
            "hte_Date",
            item,
            PartialDate::Year(today - rng.between(1, 4)).to_string(),
        );
        if item == 1 {
            answers.put_item("hte_Description", item, narrative::account(person, rng));
        }
    }
}

fn abroad(person: &Person, rng: &mut Rng) -> &'static str {
    if rng.percent(35) {
        return person.citizenship;
    }
    rng.weighted(&ABROAD).copied().unwrap_or("ARE")
}

fn process(person: &Person, rng: &mut Rng, today: i32, answers: &mut Answers) {
    let status = rng
        .weighted(&[("Active", 62), ("FollowUp", 18), ("Closed", 14), ("ClosedReferred", 6)])
        .copied()
        .unwrap_or("Active");
    answers.put("cas_Status", status);
    if status.starts_with("Closed") {
        answers.put("cas_ReasonForCaseClosure", narrative::closure(person, rng));
    }
    let month = rng.between(1, 10);
    if rng.percent(70) {
        answers.put(
            "cas_ReferringOrganisation",
            rng.pick(&[
                "City Clinic",
                "Border Police Post 4",
                "Helpline 000",
                "Sister organisation",
            ])
            .copied()
            .unwrap_or(""),
        );
        answers.put(
            "cas_IncomingReferralDate",
            format!("{today}-{month:02}-{:02}", rng.between(1, 28)),
        );
        answers.put(
            "cas_ReasonForIncomingReferral",
            rng.pick(&["AdditionalServicesRequired", "MigrationOrChangeOfLocation", "Other"])
                .copied()
                .unwrap_or(""),
        );
        answers.put("cas_IncomingReferralDetails", narrative::referral(person, rng));
    }
    if status == "ClosedReferred" {
        answers.put("cas_ReferredOrganisation", "Legal Aid Office (fictional)");
        answers.put(
            "cas_OutgoingReferralDate",
            format!("{today}-{:02}-{:02}", rng.between(month, 10), rng.between(1, 28)),
        );
        answers.put("cas_ReasonForOutgoingReferral", "AdditionalServicesRequired");
    }
    for item in 0..rng.below(3) {
        answers.put_item("cco_CaseComment", item, narrative::comment(person, rng));
    }
    let plans = [
        ("SocialCare", 30),
        ("Health", 22),
        ("Legal", 18),
        ("Livelihood", 15),
        ("Education", 9),
        ("Financial", 6),
    ];
    for item in 0..rng.below(3) {
        answers.put_item("spl_Type", item, rng.weighted(&plans).copied().unwrap_or("SocialCare"));
        answers.put_item("spl_Objectives", item, narrative::objective(person, rng));
        answers.put_item(
            "spl_PlannedEndDate",
            item,
            format!("{}-{:02}", today + 1, rng.between(1, 12)),
        );
    }
    answers.put("con_Consent", if rng.percent(88) { "yes" } else { "no" });
}
