use std::collections::HashSet;

use standards::htcds::{FIELDS, Kind, LISTS, Section, Sensitivity, Tier, field, list};

#[test]
fn the_standard_has_84_fields_and_182_codes_in_21_lists_and_we_add_one_code() {
    assert_eq!(FIELDS.len(), 84);
    assert_eq!(FIELDS.iter().filter(|field| field.core).count(), 40);
    assert_eq!(FIELDS.iter().filter(|field| field.deprecated).count(), 3);
    assert_eq!(LISTS.len(), 21);
    let codes = || LISTS.iter().flat_map(|list| list.codes);
    assert_eq!(codes().filter(|code| !code.extension).count(), 182);
    let ours: Vec<&str> = codes().filter(|code| code.extension).map(|code| code.code).collect();
    assert_eq!(ours, ["RestrictsMovement"]);
}

#[test]
fn fields_stand_in_order_and_their_prefix_is_their_sections() {
    for (index, field) in FIELDS.iter().enumerate() {
        assert_eq!(usize::from(field.number), index + 1);
        assert!(field.id.starts_with(field.section.prefix()), "{}", field.id);
        assert!(!field.label.is_empty(), "{}", field.id);
    }
    assert!(FIELDS.windows(2).all(|pair| pair[0].section <= pair[1].section));
    assert_eq!(
        Section::ALL
            .iter()
            .map(|section| section.fields().count())
            .sum::<usize>(),
        84
    );
    let sizes: Vec<usize> = Section::ALL.iter().map(|section| section.fields().count()).collect();
    assert_eq!(sizes, [10, 25, 16, 3, 3, 10, 1, 10, 5, 1]);
}

#[test]
fn coded_fields_have_their_list_and_no_list_is_without_a_field() {
    for field in FIELDS {
        let coded = matches!(field.kind, Kind::Code | Kind::Codes);
        assert_eq!(field.codes.map(|list| list.id), coded.then_some(field.id));
        assert_eq!(
            field.multi,
            matches!(field.kind, Kind::Codes | Kind::Countries),
            "{}",
            field.id
        );
    }
    for one in LISTS {
        assert!(field(one.id).is_some(), "{}", one.id);
        assert!(std::ptr::eq(list(one.id).unwrap(), *one));
        let distinct: HashSet<&str> = one.codes.iter().map(|code| code.code).collect();
        assert_eq!(distinct.len(), one.codes.len(), "{}", one.id);
        assert!(
            one.codes.iter().all(|code| !code.code.contains(char::is_whitespace)),
            "codes are joined by spaces"
        );
    }
}

#[test]
fn whatever_names_or_describes_a_person_is_sealed_and_nothing_free_is_typed() {
    for field in FIELDS {
        let names = matches!(field.sensitivity, Sensitivity::Identifying | Sensitivity::FreeText);
        let free = field.kind.is_free() || field.kind == Kind::Coordinate;
        assert_eq!(field.sealed, names || free, "{}", field.id);
    }
    for id in [
        "prs_Birthdate",
        "hte_City",
        "hte_State",
        "hte_Latitude",
        "vic_LocationOfExploitation",
        "cas_CaseOwner",
        "org_Name",
        "org_ShippingStreet",
    ] {
        assert!(field(id).unwrap().sealed, "{id}");
    }
    for id in [
        "prs_Gender",
        "prs_Citizenship",
        "cas_Status",
        "hte_Country",
        "hte_Date",
        "org_ShippingCountry",
        "con_Consent",
    ] {
        assert!(!field(id).unwrap().sealed, "{id}");
    }
}

#[test]
fn identity_is_tier_three_and_exact_places_and_perpetrators_tier_four() {
    for field in FIELDS
        .iter()
        .filter(|field| field.sensitivity == Sensitivity::Identifying)
    {
        assert!(field.tier >= Tier::S3, "{}", field.id);
    }
    let lethal: Vec<&str> = FIELDS
        .iter()
        .filter(|field| field.tier == Tier::S4)
        .map(|field| field.id)
        .collect();
    assert_eq!(
        lethal,
        [
            "org_ShippingStreet",
            "org_ShippingPostalCode",
            "org_ShippingLongitude",
            "org_ShippingLatitude",
            "vic_LocationOfRecruitment",
            "vic_LocationOfExploitation",
            "per_RoleDetails",
            "per_Organisation",
            "hte_Longitude",
            "hte_Latitude",
            "hte_Street",
            "hte_PostalCode",
        ]
    );
    assert!(
        FIELDS
            .iter()
            .filter(|field| field.tier == Tier::S4)
            .all(|field| field.sealed)
    );
}

#[test]
fn sections_come_back_from_their_code() {
    for section in Section::ALL {
        assert_eq!(Section::of(section.code()), Some(section));
    }
    let repeating: Vec<&str> = Section::ALL
        .iter()
        .filter(|section| section.repeats())
        .map(|one| one.code())
        .collect();
    assert_eq!(repeating, ["organization", "comment", "event", "support-plan"]);
}
