//! The style sheet: no physical side, enough contrast, small enough, every class in use.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use ui::Lang;

use crate::html::read;
use crate::localizer;

const CSS: &str = include_str!("../../assets/amparo.css");
const JS: &str = include_str!("../../assets/amparo.js");

fn without_comments() -> String {
    let mut text = String::new();
    let mut rest = CSS;
    while let Some(start) = rest.find("/*") {
        text.push_str(&rest[..start]);
        rest = &rest[start + 2..];
        rest = &rest[rest.find("*/").unwrap() + 2..];
    }
    text + rest
}

/// Property and value of every declaration.
fn declarations() -> Vec<(String, String)> {
    let text = without_comments();
    let blocks = text.split(['{', '}']);
    blocks
        .flat_map(|block| block.split(';'))
        .filter_map(|part| part.split_once(':'))
        .map(|(property, value)| (property.trim().to_owned(), value.trim().to_owned()))
        .filter(|(property, _)| property.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !property.is_empty())
        .collect()
}

fn physical(property: &str, value: &str) -> bool {
    let side = ["left", "right", "top", "bottom"];
    let sided = property.split('-').any(|part| side.contains(&part))
        || matches!(property, "width" | "height" | "float" | "clear")
        || property.ends_with("-width") && (property.starts_with("min-") || property.starts_with("max-"))
        || property.ends_with("-height") && property != "line-height";
    let four = matches!(
        property,
        "margin" | "padding" | "inset" | "border-width" | "border-color" | "border-style" | "border-radius"
    ) && value.split_whitespace().count() > 3;
    sided
        || four
        || value
            .split(|c: char| !c.is_ascii_alphabetic() && c != '-')
            .any(|word| side.contains(&word))
}

#[test]
fn no_declaration_names_a_physical_side() {
    assert!(physical("margin-left", "0") && physical("text-align", "right") && physical("padding", "0 1px 2px 3px"));
    assert!(
        !physical("margin-inline-start", "0") && !physical("inset-block-end", "0") && !physical("line-height", "1")
    );
    let all = declarations();
    assert!(all.len() > 300, "the sheet was read");
    let wrong: Vec<_> = all
        .iter()
        .filter(|(property, value)| {
            !value.contains("safe-area") && property != "vertical-align" && physical(property, value)
        })
        .filter(|(property, _)| !matches!(property.as_str(), "max-width" | "min-width")) // conditions of @media
        .collect();
    assert_eq!(wrong, Vec::<&(String, String)>::new());
    for (property, _) in &all {
        assert!(
            !property.starts_with("transition") && !property.starts_with("animation")
                || CSS.contains("prefers-reduced-motion")
        );
    }
}

#[test]
fn style_and_script_stay_small() {
    let packed = |text: &str| {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(text.as_bytes()).unwrap();
        gzip.finish().unwrap().len()
    };
    assert!(packed(CSS) <= 10_000, "{}", packed(CSS));
    assert!(JS.len() <= 8_000 && !JS.is_empty(), "{}", JS.len());
}

#[test]
fn the_script_has_no_timer_no_storage_and_no_unguarded_way_to_write_html() {
    for word in [
        "setTimeout",
        "setInterval",
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "document.cookie",
        "innerHTML",
        "eval(",
    ] {
        assert!(!JS.contains(word), "{word}");
    }
}

fn luminance(hex: &str) -> f64 {
    let hex = hex.trim_start_matches('#');
    let wide = if hex.len() == 3 {
        hex.chars().flat_map(|c| [c, c]).collect()
    } else {
        hex.to_owned()
    };
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&wide[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_has_seven_to_one_and_shapes_three_to_one() {
    assert!((contrast("#000", "#fff") - 21.0).abs() < 0.01);
    let colours: BTreeMap<String, String> = declarations()
        .into_iter()
        .filter_map(|(property, value)| Some((property.strip_prefix("--")?.to_owned(), value)))
        .collect();
    let check = |front: &str, back: &str, least: f64| {
        let found = contrast(&colours[front], &colours[back]);
        assert!(found >= least, "{front} on {back}: {found:.2}");
    };
    for back in ["paper", "card", "brand-tint", "care-tint", "good-tint", "info-tint"] {
        check("ink", back, 7.0);
    }
    for back in ["paper", "card", "brand-tint"] {
        check("soft", back, 7.0);
        check("brand", back, 7.0);
    }
    for (front, back) in [
        ("care", "care-tint"),
        ("care", "card"),
        ("care", "paper"),
        ("good", "good-tint"),
        ("info", "info-tint"),
        ("on-brand", "brand"),
        ("on-brand", "brand-deep"),
        ("on-brand", "ink"),
    ] {
        check(front, back, 7.0);
    }
    for (front, back) in [
        ("edge", "card"),
        ("edge", "paper"),
        ("brand", "brand-tint"),
        ("care-edge", "care-tint"),
        ("good-edge", "good-tint"),
        ("info-edge", "info-tint"),
        ("care-edge", "paper"),
    ] {
        check(front, back, 3.0);
    }
}

#[test]
fn every_class_that_the_components_use_is_in_the_sheet() {
    let l = localizer(Lang::En);
    // Marks without a look of their own.
    let bare = ["mark", "menu-text", "product", "task-status", "before"];
    let mut used = BTreeSet::new();
    for element in read(&ui::gallery(&l).into_string()) {
        used.extend(
            element
                .get("class")
                .unwrap_or_default()
                .split_whitespace()
                .map(str::to_owned),
        );
    }
    assert!(used.len() > 40);
    for class in used.iter().filter(|class| !bare.contains(&class.as_str())) {
        assert!(CSS.contains(&format!(".{class}")), "{class}");
    }
}

#[test]
fn what_is_printed_still_says_that_it_is_made_up_and_holds_no_controls() {
    let print = CSS.split("@media print").nth(1).unwrap();
    let hidden = print[..print.find("display: none").unwrap()].to_owned();
    assert!(!hidden.contains(".strip") && !hidden.contains(".notice"), "{hidden}");
    for control in [".exit", ".actions", ".filter", ".no-print", "nav"] {
        assert!(hidden.contains(control), "{control}");
    }
}
