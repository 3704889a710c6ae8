use base::FieldProblem;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use ui::{Arg, Catalogue, Lang, Source, lint};

use crate::localizer;

#[test]
fn the_language_files_of_this_crate_are_in_order() {
    assert_eq!(
        lint::check_crate(env!("CARGO_MANIFEST_DIR"), ui::SOURCES),
        Vec::<String>::new()
    );
}

#[test]
fn two_crates_cannot_define_the_same_message() {
    const TWICE: &[Source] = &[Source {
        name: "other/locales/ar.ftl",
        lang: Lang::Ar,
        text: "ui-save = حفظ",
    }];
    let problems = Catalogue::new(&[ui::SOURCES, TWICE]).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(
        problems[0].to_string(),
        "other/locales/ar.ftl: ui-save is defined already in amparo-ui/locales/ar.ftl"
    );
}

#[test]
fn a_message_that_a_language_lacks_is_shown_in_english() {
    const SOME: &[Source] = &[Source {
        name: "some/locales/en.ftl",
        lang: Lang::En,
        text: "some-only = Only English",
    }];
    let l = Catalogue::new(&[ui::SOURCES, SOME]).unwrap().localizer(Lang::Uk);
    assert_eq!(l.t("some-only"), "Only English");
    assert_eq!(l.t("some-nothing"), "some-nothing");
    assert!(l.has("some-only") && !l.has("some-nothing"));
}

#[test]
fn arguments_are_isolated_in_text_and_bare_where_marks_would_show() {
    let l = localizer(Lang::Ar);
    let args = [("field", Arg::from("Name"))];
    assert_eq!(l.ta("ui-no-answer-of", &args), "\u{2068}Name\u{2069}: لا توجد إجابة؟");
    assert_eq!(l.plain("ui-no-answer-of", &args), "Name: لا توجد إجابة؟");
}

#[test]
fn numbers_in_messages_choose_plurals_and_take_the_digits_of_the_language() {
    let problem = |lang, n: &str| localizer(lang).problem(&FieldProblem::new("x", "ui-sample-problem").with("n", n));
    assert_eq!(problem(Lang::Ar, "2"), "ينقص حرفان على الأقل.");
    assert!(problem(Lang::Ar, "3").contains("أحرف"));
    assert!(problem(Lang::Bn, "12345").contains("১২,৩৪৫"));
    assert!(problem(Lang::Uk, "21").ends_with("символу."));
    assert!(problem(Lang::Uk, "22").ends_with("символів."));
    assert!(problem(Lang::En, "1").ends_with("character is missing."));
}

#[test]
fn the_plural_categories_are_those_of_the_rules() {
    for lang in Lang::ALL {
        let identifier: unic_langid::LanguageIdentifier = lang.code().parse().unwrap();
        let rules = PluralRules::create(identifier, PluralRuleType::CARDINAL).unwrap();
        let mut seen: Vec<&str> = (0..200)
            .chain([1_000_000])
            .map(|n: u32| match rules.select(n).unwrap() {
                PluralCategory::ZERO => "zero",
                PluralCategory::ONE => "one",
                PluralCategory::TWO => "two",
                PluralCategory::FEW => "few",
                PluralCategory::MANY => "many",
                PluralCategory::OTHER => "other",
            })
            .collect();
        seen.sort_unstable();
        seen.dedup();
        for category in &seen {
            assert!(lang.plural_categories().contains(category), "{lang}: {category}");
        }
        // The rules in use are older than CLDR's "many" for millions in Spanish and French; "other" for decimals in
        // Ukrainian is not reached by whole numbers.
        let reachable = lang.plural_categories().len() - usize::from(matches!(lang, Lang::Es | Lang::Fr | Lang::Uk));
        assert!(seen.len() >= reachable, "{lang}: {seen:?}");
    }
}

/// Six files in order, of which `wrong` replaces the one of its language.
fn findings(wrong: Source) -> String {
    let good = |lang: Lang| Source {
        name: "x",
        lang,
        text: match lang {
            Lang::En | Lang::Bn => "# state: draft\nx-a = { $n ->\n [one] one\n *[other] { $n }\n }\n",
            Lang::Es | Lang::Fr => {
                "# state: reviewed by A on 2026-11-22\nx-a = { $n ->\n [one] un\n [many] { $n }\n *[other] { $n }\n }\n"
            }
            Lang::Uk => "# state: draft\nx-a = { $n ->\n [one] о\n [few] ф\n [many] м\n *[other] { $n }\n }\n",
            Lang::Ar => {
                "# state: draft\nx-a = { $n ->\n [zero] z\n [one] o\n [two] t\n [few] f\n [many] m\n *[other] { $n }\n }\n"
            }
        },
    };
    let all = Lang::ALL.map(|lang| if lang == wrong.lang { wrong } else { good(lang) });
    lint::check_sources("x-", &all).join("\n")
}

#[test]
fn the_lint_finds_what_it_is_for() {
    let file = |lang, text| Source {
        name: "bad",
        lang,
        text,
    };
    let plural = "# state: draft\nx-a = { $n ->\n [one] о\n *[other] { $n }\n }\n";
    for (source, expected) in [
        (file(Lang::Bn, plural), ""),
        (
            file(Lang::Uk, plural),
            "bad: x-a: chooses by number among [one other], but uk has [few many one other]",
        ),
        (file(Lang::Bn, "x-a = { $n }\n"), "bad: the first line must be"),
        (
            file(Lang::Bn, "# state: reviewed\nx-a = { $n }\n"),
            "bad: the first line must be",
        ),
        (file(Lang::Bn, "# state: draft\n"), "bad: x-a is missing"),
        (
            file(Lang::Bn, "# state: draft\nx-a = { $n }\nx-b = b\n"),
            "bad: English has no x-b",
        ),
        (
            file(Lang::Bn, "# state: draft\nx-a = { $m }\n"),
            "bad: x-a: English has no $m",
        ),
        (file(Lang::Bn, "# state: draft\nx-a = { $n\nx-b = b\n"), "bad: line 2"),
        (
            file(Lang::En, "# state: draft\ny-a = { $n }\n"),
            "bad: y-a does not begin with x-",
        ),
    ] {
        let found = findings(source);
        assert_eq!(found.is_empty(), expected.is_empty(), "{}: {found}", source.text);
        assert!(found.contains(expected), "{}: {found}", source.text);
    }
}

#[test]
fn the_lint_finds_messages_that_nobody_uses_and_uses_without_message() {
    let folder = std::env::temp_dir()
        .join(format!("amparo-lint-{}", std::process::id()))
        .join("x");
    std::fs::create_dir_all(folder.join("src/inner")).unwrap();
    let code = "fn f(l: &L) { l.t(\"x-used\"); l.t(&format!(\"x-kind-{kind}\")); l.t(\"x-gone\"); } // \"x-comment\"";
    std::fs::write(folder.join("src/inner/lib.rs"), code).unwrap();
    let sources = Lang::ALL.map(|lang| Source {
        name: "x",
        lang,
        text: "# state: draft\nx-used = 1 { x-inside }\nx-inside = 2\nx-kind-a = 3\nx-idle = 4\n",
    });
    let found = lint::check_crate(folder.to_str().unwrap(), &sources);
    std::fs::remove_dir_all(folder.parent().unwrap()).unwrap();
    assert_eq!(
        found,
        [
            "src: there is no message \"x-gone\" (strings that are no messages must not begin with x-)",
            "x: x-idle is used nowhere in src",
        ]
    );
}

#[test]
fn words_are_sorted_as_readers_of_each_language_look_for_them() {
    for (lang, words) in [
        (Lang::Fr, ["Égypte", "Espagne", "Îles Cook", "Zambie"]),
        (Lang::Es, ["Afganistán", "África", "Túnez", "Turquía"]),
        (Lang::Uk, ["Австрія", "Гана", "Ізраїль", "Йорданія"]),
        (Lang::Ar, ["إثيوبيا", "ألبانيا", "آيسلندا", "تونس"]),
        (Lang::Bn, ["অস্ট্রিয়া", "আলজেরিয়া", "কানাডা", "কেনিয়া"]),
    ] {
        let mut sorted = words;
        sorted.reverse();
        sorted.sort_by_key(|word| lang.sort_key(word));
        assert_eq!(sorted, words, "{lang}");
    }
}
