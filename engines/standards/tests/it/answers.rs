use base::{PartialDate, Redacted};
use proptest::prelude::*;
use standards::htcds::{Answers, CaseRecord, FIELDS, Field, LISTS, Section, field};
use standards::iso3166::{Country, Place};
use standards::{AgeBand, Answer, Degrees, NotKnown, Value, iso639, parse_answer, parse_serial};

fn read(id: &str, text: &str) -> Result<String, &'static str> {
    parse_answer(field(id).unwrap(), text)
        .map(|answer| answer.to_text().into_exposed())
        .map_err(|reason| reason.message)
}

fn suggestion(id: &str, text: &str) -> Option<String> {
    parse_answer(field(id).unwrap(), text)
        .unwrap_err()
        .suggestion
        .map(Redacted::into_exposed)
}

#[test]
fn every_code_is_read_by_code_label_translation_and_alias_in_any_case() {
    let mut read = 0;
    for list in LISTS {
        let of = field(list.id).unwrap();
        for code in list.codes {
            let translated = standards::locales().iter().flat_map(|(_, text)| {
                text.lines()
                    .filter_map(|line| line.split_once(" = "))
                    .filter(|(id, _)| *id == code.label_id)
                    .map(|(_, label)| label)
            });
            let names = [code.code, code.label]
                .into_iter()
                .chain(translated)
                .chain(code.aliases.iter().copied());
            for name in names.flat_map(|name| {
                [
                    name.to_owned(),
                    name.to_uppercase(),
                    format!(" \u{a0}{} \u{200f}", name.to_lowercase()),
                ]
            }) {
                let answer = parse_answer(of, &name).unwrap_or_else(|reason| panic!("{} {name}: {reason:?}", list.id));
                let expected = if of.multi {
                    Value::Codes(vec![code])
                } else {
                    Value::Code(code)
                };
                assert_eq!(answer, Answer::Known(expected), "{} {name}", list.id);
                read += 1;
            }
        }
    }
    assert!(read > 183 * 3 * 8);
}

#[test]
fn several_codes_are_cut_at_any_separator_and_names_with_separators_stay_whole() {
    let both = Ok("ForcedLabour SexualExploitation".to_owned());
    for text in [
        "ForcedLabour;SexualExploitation",
        "Sexual exploitation, Forced labor",
        "forced labour | sexual exploitation | Forced Labour",
        "SexualExploitation ForcedLabour",
        "العمل القسري، الاستغلال الجنسي",
        "Forced labour\nSexual exploitation\r\n",
    ] {
        assert_eq!(read("vic_TypeOfExploitation", text), both, "{text}");
    }
    assert_eq!(
        read(
            "vic_ForcedLabourIndustry",
            "Agriculture, forestry and fishing, Construction;Water supply; sewerage, waste management and remediation"
        ),
        Ok("A_AgricultureForestryAndFishing E_WaterSupplySewerageWasteManagement F_Construction".to_owned())
    );
    assert_eq!(
        read(
            "vic_MethodsOfControl",
            "MethodsOfControlDebtBondage; meansOfControlRestrictsMovement"
        ),
        Ok("DebtBondage RestrictsMovement".to_owned())
    );
    assert_eq!(
        read("vic_TypeOfExploitation", "Forced labour; Forced laundry"),
        Err("standards-problem-code")
    );
    assert_eq!(read("prs_Citizenship", "UA, Moldova; NA"), Ok("MDA NAM UKR".to_owned()));
    assert_eq!(
        read(
            "prs_Citizenship",
            "Congo, Democratic Republic of the; Bonaire, Sint Eustatius and Saba"
        ),
        Ok("BES COD".to_owned())
    );
}

#[test]
fn spellings_that_drifted_are_read_and_slips_are_refused_with_what_may_have_been_meant() {
    assert_eq!(
        read("vic_RelationshipToTrafficker", "Unacquainted"),
        Ok("Unaquainted".to_owned())
    );
    assert_eq!(read("prs_Gender", "Female"), Ok("Feminine".to_owned()));
    assert_eq!(read("cas_Status", "follow-up"), Ok("FollowUp".to_owned()));
    assert_eq!(suggestion("prs_Gender", "Femnine").as_deref(), Some("Feminine"));
    assert_eq!(
        suggestion("vic_MethodsOfControl", "Debt bondge").as_deref(),
        Some("DebtBondage")
    );
    assert_eq!(suggestion("prs_MailingCountry", "Ukrane").as_deref(), Some("UKR"));
    assert_eq!(suggestion("prs_Gender", "42"), None);
    assert_eq!(read("cas_Status", "Active; Closed"), Err("standards-problem-one-code"));
    assert_eq!(
        read("prs_MailingCountry", "YU"),
        Err("standards-problem-country-retired")
    );
    assert_eq!(read("prs_MailingCountry", "ZR"), Ok("COD".to_owned()));
}

#[test]
fn the_kinds_of_not_knowing_stay_apart_in_every_language() {
    for (text, kind) in [
        ("", "missing"),
        ("  ", "missing"),
        ("-99", "missing"),
        ("-", "missing"),
        ("Unknown", "unknown"),
        ("غير معروف", "unknown"),
        ("not asked", "not-asked"),
        ("Prefer not to say", "declined"),
        ("préfère ne pas répondre", "declined"),
        ("বলতে চান না", "declined"),
        ("no aplica", "not-applicable"),
        ("N/A", "not-applicable"),
        ("не запитували", "not-asked"),
    ] {
        for id in [
            "prs_Gender",
            "prs_Birthdate",
            "prs_NumberOfChildren",
            "prs_Citizenship",
            "con_Consent",
            "prs_PrimaryLanguage",
        ] {
            assert_eq!(read(id, text), Ok(format!("?{kind}")), "{id} {text}");
        }
    }
    for kind in NotKnown::ALL {
        assert_eq!(NotKnown::of(kind.code()), Some(kind));
    }
    // The standard's own code for it is an answer.
    assert_eq!(
        read("prs_Gender", "Not Specified/Unknown"),
        Ok("NonSpecifiedUnknown".to_owned())
    );
    // In free text, what may be a name is one.
    for name in ["Na", "None", "No", "-", "Si"] {
        assert_eq!(read("prs_SecondName", name), Ok(name.to_owned()));
    }
    assert_eq!(read("prs_SecondName", "declined"), Ok("?declined".to_owned()));
}

#[test]
fn no_and_unknown_are_different_answers_to_consent() {
    for (text, answer) in [
        ("TRUE", "true"),
        ("no", "false"),
        ("0", "false"),
        ("نعم", "true"),
        ("না", "false"),
        ("Sí", "true"),
        ("ні", "false"),
        ("unknown", "?unknown"),
    ] {
        assert_eq!(read("con_Consent", text), Ok(answer.to_owned()), "{text}");
    }
    assert_eq!(read("con_Consent", "perhaps"), Err("standards-problem-flag"));
}

#[test]
fn dates_are_read_as_far_as_known_and_never_guessed() {
    for (text, date) in [
        ("2001", "2001"),
        ("٢٠٠١-٠٥", "2001-05"),
        ("2001-5-7", "2001-05-07"),
        ("2001/05/07", "2001-05-07"),
        ("2001-05-07T00:00:00", "2001-05-07"),
        ("2001-05-07 00:00:00.000", "2001-05-07"),
        ("25/12/2001", "2001-12-25"),
        ("12/25/2001", "2001-12-25"),
        ("05.05.2001", "2001-05-05"),
        ("05/2001", "2001-05"),
        ("7 May 2001", "2001-05-07"),
        ("May 7, 2001", "2001-05-07"),
        ("7 травня 2001", "2001-05-07"),
        ("৭ মে ২০০১", "2001-05-07"),
        ("٧ مايو ٢٠٠١", "2001-05-07"),
        ("3 août 1999", "1999-08-03"),
        ("marzo 1999", "1999-03"),
    ] {
        assert_eq!(read("prs_Birthdate", text), Ok(date.to_owned()), "{text}");
    }
    assert_eq!(read("prs_Birthdate", "03/04/2001"), Err("standards-problem-date-order"));
    assert_eq!(
        suggestion("prs_Birthdate", "03/04/2001").as_deref(),
        Some("2001-04-03 | 2001-03-04")
    );
    for text in [
        "31/02/2001",
        "2001-13-01",
        "01-02-03",
        "5",
        "36892",
        "13/2001",
        "yesterday",
        "2001-02-30",
    ] {
        assert_eq!(read("prs_Birthdate", text), Err("standards-problem-date"), "{text}");
    }
    assert_eq!(read("prs_Birthdate", "1066-10-14"), Err("standards-problem-date-year"));
}

#[test]
fn days_counted_by_a_spreadsheet_are_dates() {
    let date = field("prs_Birthdate").unwrap();
    let read =
        |serial: f64, from_1904| parse_serial(date, serial, from_1904).map(|answer| answer.to_text().into_exposed());
    assert_eq!(read(1.0, false).as_deref(), Ok("1900-01-01"));
    assert_eq!(read(59.0, false).as_deref(), Ok("1900-02-28"));
    assert_eq!(read(61.0, false).as_deref(), Ok("1900-03-01"));
    assert_eq!(read(36_892.75, false).as_deref(), Ok("2001-01-01"));
    assert_eq!(read(35_430.0, true).as_deref(), Ok("2001-01-01"));
    assert_eq!(read(73_051.0, false).as_deref(), Ok("2100-01-01"));
    for wrong in [60.0, -1.0, f64::NAN, f64::INFINITY, 3e9] {
        assert!(read(wrong, false).is_err(), "{wrong}");
    }
    assert!(parse_serial(field("prs_NumberOfChildren").unwrap(), 36_892.0, false).is_err());
}

#[test]
fn numbers_phones_addresses_and_degrees_are_checked() {
    assert_eq!(read("prs_NumberOfChildren", "٣"), Ok("3".to_owned()));
    assert_eq!(read("vic_AgeWhenTrafficked", "17.0"), Ok("17".to_owned()));
    assert_eq!(read("vic_AgeWhenTrafficked", "-3"), Err("standards-problem-number"));
    assert_eq!(read("vic_AgeWhenTrafficked", "200"), Err("standards-problem-number"));
    assert_eq!(
        read("prs_MobilePhone", "+38 (044) 123-45-67"),
        Ok("+380441234567".to_owned())
    );
    assert_eq!(
        read("prs_MobilePhone", "00880 1712 345678"),
        Ok("+8801712345678".to_owned())
    );
    assert_eq!(read("prs_MobilePhone", "০১৭১২৩৪৫৬৭৮"), Ok("01712345678".to_owned()));
    for wrong in ["call my aunt", "+0123", "+12345678901234567", "12"] {
        assert_eq!(
            read("prs_MobilePhone", wrong),
            Err("standards-problem-phone"),
            "{wrong}"
        );
    }
    assert_eq!(
        read("prs_Email", "mailto:a.b@example.org"),
        Ok("a.b@example.org".to_owned())
    );
    for wrong in [
        "a@b",
        "a b@example.org",
        "@example.org",
        "a@@example.org",
        "a@example..org",
    ] {
        assert_eq!(read("prs_Email", wrong), Err("standards-problem-email"), "{wrong}");
    }
    assert_eq!(read("hte_Longitude", "30,5234"), Ok("30.523400".to_owned()));
    assert_eq!(read("hte_Longitude", "70.5° W"), Ok("-70.500000".to_owned()));
    assert_eq!(read("hte_Latitude", "-0.000001"), Ok("-0.000001".to_owned()));
    for wrong in ["91", "inf", "1e1", "north", "--3"] {
        assert_eq!(
            read("hte_Latitude", wrong),
            Err("standards-problem-coordinate"),
            "{wrong}"
        );
    }
    assert_eq!(read("prs_PrimaryLanguage", "bn"), Ok("ben".to_owned()));
    assert_eq!(
        read("cco_CaseComment", &"x".repeat(20_001)),
        Err("standards-problem-too-long")
    );
}

#[test]
fn nothing_that_was_typed_shows_when_an_answer_or_a_reason_is_printed() {
    let name = parse_answer(field("prs_FirstName").unwrap(), "Canary").unwrap();
    let born = parse_answer(field("prs_Birthdate").unwrap(), "1987-06-05").unwrap();
    let reason = parse_answer(field("prs_Birthdate").unwrap(), "05/06/1987").unwrap_err();
    let mut record = CaseRecord::default();
    record.set(field("prs_FirstName").unwrap(), 0, name);
    record.set(field("prs_Birthdate").unwrap(), 0, born);
    let printed = format!("{record:?} {reason:?}");
    assert!(!printed.contains("Canary") && !printed.contains("1987"), "{printed}");
}

#[test]
fn age_bands_are_read_in_every_published_spelling_and_follow_from_birth_dates() {
    for (text, code) in [
        ("0--8", "0--8"),
        ("0—8", "0--8"),
        ("09--17", "9--17"),
        ("18-20", "18--20"),
        ("30 – 38", "30--38"),
        ("48+", "48+"),
        ("48--", "48+"),
        ("٩--١٧", "9--17"),
    ] {
        assert_eq!(AgeBand::parse(text).map(AgeBand::code), Some(code), "{text}");
    }
    for text in ["", "9", "9--18", "48--50", "17--9", "adult", "9+", "-99", "999--9"] {
        assert_eq!(AgeBand::parse(text), None, "{text}");
    }
    let born: PartialDate = "2008-11-22".parse().unwrap();
    assert_eq!(AgeBand::on(born, (2026, 11, 21)), Some(AgeBand::From9));
    assert_eq!(AgeBand::on(born, (2026, 11, 22)), Some(AgeBand::From18));
    assert_eq!(AgeBand::on(PartialDate::Year(2008), (2026, 11, 22)), None);
    assert_eq!(
        AgeBand::on(PartialDate::Year(2000), (2026, 11, 22)),
        Some(AgeBand::From24)
    );
    assert_eq!(AgeBand::on(PartialDate::Year(2027), (2026, 11, 22)), None);
    for years in 0..120 {
        let band = AgeBand::of_age(years).unwrap();
        assert!(i32::from(band.first()) <= years && band.last().is_none_or(|last| years <= i32::from(last)));
        assert_eq!(AgeBand::parse(band.code()), Some(band));
    }
}

#[test]
fn repeated_sections_keep_their_entries_apart() {
    let (city, kind, gender) = (
        field("hte_City").unwrap(),
        field("hte_Type").unwrap(),
        field("prs_Gender").unwrap(),
    );
    let mut record = CaseRecord::default();
    record.set(city, 1, parse_answer(city, "Kyiv").unwrap());
    record.set(kind, 1, parse_answer(kind, "Transit").unwrap());
    record.set(kind, 3, parse_answer(kind, "").unwrap());
    record.set(gender, 7, parse_answer(gender, "f").unwrap());
    assert_eq!(record.items_of(Section::Event).count(), 2);
    record.prune();
    let events: Vec<&Answers> = record.items_of(Section::Event).collect();
    assert_eq!((events.len(), events[0].len()), (1, 2));
    assert!(matches!(record.answers.value("prs_Gender"), Some(Value::Code(code)) if code.code == "Feminine"));
    assert_eq!(
        record.answers.iter().map(|(field, _)| field.id).collect::<Vec<_>>(),
        ["prs_Gender"]
    );
    record.set(gender, 0, Answer::NotKnown(NotKnown::Missing));
    assert!(record.answers.is_empty() && !record.is_empty());
}

fn any_value(field: &'static Field) -> BoxedStrategy<Value> {
    use standards::htcds::Kind;
    let places = || prop_oneof![8 => (0..250_usize).prop_map(|at| Place::Country(Country::all().nth(at).unwrap())), 1 => Just(Place::Stateless), 1 => Just(Place::Suppressed)];
    let date = || {
        (
            1900..2200_i32,
            proptest::option::of((1..=12_u8, proptest::option::of(1..=28_u8))),
        )
            .prop_map(|(year, rest)| {
                PartialDate::new(year, rest.map(|(month, _)| month), rest.and_then(|(_, day)| day)).unwrap()
            })
    };
    match field.kind {
        Kind::Text | Kind::LongText | Kind::Reference => "[a-zа-я]{3}[ a-z0-9а-яا-ي]{0,20}[xyz]"
            .prop_map(|text| Value::Text(Redacted::new(text)))
            .boxed(),
        Kind::Phone => "\\+[1-9][0-9]{5,13}"
            .prop_map(|text| Value::Text(Redacted::new(text)))
            .boxed(),
        Kind::Email => "[a-z]{1,8}@[a-z]{1,8}\\.org"
            .prop_map(|text| Value::Text(Redacted::new(text)))
            .boxed(),
        Kind::Date => date().prop_map(|date| Value::Date(Redacted::new(date))).boxed(),
        Kind::Number => (0..=150_i64).prop_map(Value::Number).boxed(),
        Kind::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        Kind::Code => proptest::sample::select(field.codes.unwrap().codes.iter().collect::<Vec<_>>())
            .prop_map(Value::Code)
            .boxed(),
        Kind::Codes => {
            let codes: Vec<_> = field.codes.unwrap().codes.iter().collect();
            let most = codes.len();
            proptest::sample::subsequence(codes, 1..=most)
                .prop_map(Value::Codes)
                .boxed()
        }
        Kind::Country => places().prop_map(Value::Country).boxed(),
        Kind::Countries => proptest::collection::btree_set(places(), 1..6)
            .prop_map(|set| Value::Countries(set.into_iter().collect()))
            .boxed(),
        Kind::Language => proptest::sample::select(iso639::LANGUAGES.iter().collect::<Vec<_>>())
            .prop_map(Value::Language)
            .boxed(),
        Kind::Coordinate => {
            let limit = if field.id.ends_with("Latitude") {
                90_000_000
            } else {
                180_000_000
            };
            (-limit..=limit)
                .prop_map(|millionths| Value::Coordinate(Redacted::new(Degrees::from_millionths(millionths).unwrap())))
                .boxed()
        }
    }
}

fn any_answer() -> impl Strategy<Value = (&'static Field, Answer)> {
    proptest::sample::select(FIELDS.iter().collect::<Vec<_>>()).prop_flat_map(|field| {
        let answer = prop_oneof![
            9 => any_value(field).prop_map(Answer::Known),
            1 => proptest::sample::select(&NotKnown::ALL[..]).prop_map(Answer::NotKnown),
        ];
        answer.prop_map(move |answer| (field, answer))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn what_an_answer_is_written_as_is_read_as_the_same_answer((field, answer) in any_answer()) {
        prop_assert_eq!(parse_answer(field, answer.to_text().expose()).unwrap(), answer);
    }

    #[test]
    fn no_text_makes_the_reader_panic_and_reading_twice_is_reading_once(at in 0..84_usize, text in "\\PC{0,60}|[0-9/.:;,| -]{0,20}") {
        let field = &FIELDS[at];
        if let Ok(answer) = parse_answer(field, &text) {
            prop_assert_eq!(parse_answer(field, answer.to_text().expose()).unwrap(), answer);
        }
    }
}
