use standards::htcds::{FIELDS, HeaderNote, Headers, Target, field, recognise};

/// The hidden first row of the official Excel template (HTCDS 2.0, single select), columns A to AM.
const TEMPLATE_IDS: [&str; 39] = [
    "",
    "cas_CaseOwner",
    "prs_Salutation",
    "prs_FirstName",
    "prs_SecondName",
    "con_Consent",
    "prs_Birthdate",
    "prs_Gender",
    "prs_Citizenship",
    "prs_Title",
    "prs_Email",
    "prs_HomePhone",
    "prs_MobilePhone",
    "prs_MailingCity",
    "prs_MailingCountry",
    "prs_MailingState",
    "prs_MailingStreet",
    "prs_MailingPostalCode",
    "vic_TraffickingStatus",
    "vic_TraffickinStatusDecisionMakingOrg",
    "vic_MethodOfRecruitment",
    "vic_LocationOfRecruitment",
    "vic_MethodsOfControl",
    "vic_TypeOfExploitation",
    "vic_ForcedLabourIndustry",
    "vic_TypeOfSexExploitation",
    "vic_LocationOfExploitation",
    "cas_Status",
    "cas_ReferringOrganisation",
    "cas_IncomingReferralDate",
    "cas_ReferringPrimaryCaseWorker",
    "cas_ReasonForIncomingReferral",
    "cas_IncomingReferralDetails",
    "cas_ReferredOrganisation",
    "cas_ReferredPrimaryCaseWorker",
    "",
    "cas_OutgoingReferralDate",
    "cas_OutgoingReferralDetails",
    "cas_ReasonForCaseClosure",
];

/// The visible second row of the same template.
const TEMPLATE_LABELS: [&str; 39] = [
    "",
    "Case Owner",
    "Salutation",
    "First Name",
    "Second Name",
    "Consent",
    "Birthdate",
    "Gender",
    "Citizenship",
    "Title",
    "Email",
    "Home Phone",
    "Mobile Phone",
    "Mailing Street",
    "Mailing City",
    "Mailing State/Province",
    "Mailing Zip/Postal Code",
    "Mailing Country",
    "Trafficking Status",
    "Trafficking Status Decision Making Organization",
    "Method of Recruitment",
    "Location of Recruitment",
    "Methods of Control",
    "Type of Exploitation",
    "Forced Labour Industry",
    "Type of Sex Exploitation",
    "Location of Exploitation",
    "Status",
    "Referring Organisation",
    "Incoming Referral Date",
    "Referring Primary Case Worker",
    "Reason for Incoming Referral",
    "Incoming Referral Details",
    "Referred Organisation",
    "Referred Primary Case Worker",
    "Reason for Outgoing Referral",
    "Outgoing Referral Date",
    "Outgoing Referral Details",
    "Reason for Case Closure",
];

/// The questions of the official survey form.
const SURVEY_IDS: [&str; 31] = [
    "con_Consent",
    "prs_Salutation",
    "prs_First_Name",
    "prs_Second_Name",
    "prs_Birthdate",
    "prs_Gender",
    "prs_Citizenship",
    "prs_Title",
    "prs_Email",
    "prs_HomePhone",
    "prs_MobilePhone",
    "prs_MailingCity",
    "prs_MailingCountry",
    "prs_MailingState",
    "prs_MailingStreet",
    "prs_MailingPostalCode",
    "vic_MethodOfRecruitment",
    "vic_LocationOfRecruitment",
    "vic_TraffickingStatus",
    "vic_TraffickingStatusDecisionMakingOrg",
    "vic_Methods_of_Control",
    "vic_TypeOfExploitation",
    "vic_ForcedLabourIndustry",
    "vic_TypeOfSexExploitation",
    "vic_LocationOfExploitation",
    "cas_Status",
    "cas_ReferringOrganisation",
    "cas_IncomingReferralDate",
    "cas_ReferringPrimaryCaseWorker",
    "cas_ReasonForIncomingReferral",
    "cas_IncomingReferralDetails",
];

fn ids(headers: &Headers) -> Vec<String> {
    headers
        .columns
        .iter()
        .map(|column| column.map_or(String::new(), Target::name))
        .collect()
}

fn one_row(row: &[&str]) -> Headers {
    recognise(&[row.to_vec(), row.iter().map(|_| "x").collect()])
}

#[test]
fn the_official_template_is_recognised_and_its_labels_win_over_its_hidden_identifiers() {
    let data = vec!["1"; 39];
    let headers = recognise(&[TEMPLATE_IDS.to_vec(), TEMPLATE_LABELS.to_vec(), data]);
    assert_eq!(headers.rows, 2);
    assert_eq!(headers.recognised(), 38);
    assert!(headers.is_htcds());
    let columns = ids(&headers);
    assert_eq!(
        columns[13..18],
        [
            "prs_MailingStreet",
            "prs_MailingCity",
            "prs_MailingState",
            "prs_MailingPostalCode",
            "prs_MailingCountry"
        ]
    );
    assert_eq!(columns[19], "vic_TraffickingStatusDecisionMakingOrg");
    assert_eq!(columns[35], "cas_ReasonForOutgoingReferral");
    let conflicts = headers
        .notes
        .iter()
        .filter(|note| matches!(note, HeaderNote::Conflict { .. }))
        .count();
    assert_eq!((conflicts, headers.notes.len()), (4, 4));
}

#[test]
fn either_header_row_of_the_template_is_enough() {
    for row in [&TEMPLATE_IDS, &TEMPLATE_LABELS] {
        let headers = one_row(row);
        assert_eq!(headers.rows, 1);
        assert_eq!(headers.recognised(), row.iter().filter(|cell| !cell.is_empty()).count());
        assert_eq!(headers.notes, []);
    }
}

#[test]
fn the_official_survey_is_recognised_with_its_own_spellings_groups_and_choice_columns() {
    let headers = one_row(&SURVEY_IDS);
    assert_eq!((headers.recognised(), headers.notes.len()), (31, 0));
    assert_eq!(ids(&headers)[20], "vic_MethodsOfControl");
    let export = one_row(&[
        "start",
        "grp/prs_First_Name",
        "grp/vic_MethodOfRecruitment",
        "grp/vic_MethodOfRecruitment/AtWork",
        "prs_Gender",
    ]);
    assert_eq!(
        ids(&export),
        ["", "prs_FirstName", "vic_MethodOfRecruitment", "", "prs_Gender"]
    );
    assert!(matches!(export.notes[1], HeaderNote::Choice { index: 3, field } if field.id == "vic_MethodOfRecruitment"));
}

#[test]
fn every_identifier_and_alias_is_recognised_in_any_case() {
    for field in FIELDS {
        for header in [field.id.to_owned(), field.id.to_uppercase(), format!(" {} ", field.id)] {
            let headers = one_row(&[&header]);
            assert_eq!(ids(&headers), [field.id], "{header}");
        }
        for alias in field.aliases {
            assert_eq!(ids(&one_row(&[alias])), [field.id], "{alias}");
        }
    }
}

#[test]
fn labels_of_several_fields_are_left_to_people_and_unknown_ones_get_a_suggestion() {
    let headers = one_row(&[
        "Type",
        "prs_Gendr",
        "prs_Gender",
        "prs_Gender",
        "Favourite colour",
        "prs_Birthdate",
        "hte_Date_2",
        "hte_Date (3)",
        "prs_Gender_2",
    ]);
    assert_eq!(
        ids(&headers),
        [
            "",
            "",
            "prs_Gender",
            "",
            "",
            "prs_Birthdate",
            "hte_Date_2",
            "hte_Date_3",
            ""
        ]
    );
    let gender = field("prs_Gender").unwrap();
    assert!(matches!(&headers.notes[0], HeaderNote::Ambiguous { index: 0, fields, .. } if fields.len() == 3));
    assert!(matches!(&headers.notes[1], HeaderNote::Unknown { suggestion: Some(field), .. } if *field == gender));
    assert!(matches!(&headers.notes[2], HeaderNote::Duplicate { index: 3, field } if *field == gender));
    assert!(matches!(
        &headers.notes[3],
        HeaderNote::Unknown {
            index: 4,
            suggestion: None,
            ..
        }
    ));
}

#[test]
fn a_mapping_can_say_what_a_column_is_and_its_names_come_back() {
    let mut headers = one_row(&["Type", "prs_Gender", "x"]);
    headers.map(0, Target::of("hte_Type_2"));
    headers.map(1, None);
    headers.map(99, None);
    assert_eq!(ids(&headers), ["hte_Type_2", "", ""]);
    for name in ["hte_Type_1", "prs_Gender_2", "hte_Type_51", "nothing", ""] {
        assert_eq!(Target::of(name), None, "{name}");
    }
}

#[test]
fn data_is_not_taken_for_headers_and_other_sheets_are_not_taken_for_cases() {
    assert_eq!(recognise::<&str>(&[]).rows, 0);
    let headers = recognise(&[
        vec!["prs_FirstName", "cas_Status", "prs_Title"],
        vec!["Olena", "Active", "Consent"],
    ]);
    assert_eq!(headers.rows, 1);
    assert!(
        !one_row(&[
            "yearOfRegistration",
            "ageBroad",
            "gender",
            "citizenship",
            "isForcedLabour",
            "isSexualExploit",
            "CountryOfExploitation"
        ])
        .is_htcds()
    );
}
