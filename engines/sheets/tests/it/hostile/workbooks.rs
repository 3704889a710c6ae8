use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{assert_refused, outcome};

const HEAD: &str = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\
    <row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>";
const TAIL: &str = "</sheetData></worksheet>";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A part: its name, and what writes it.
type Part<'a> = (&'a str, Box<dyn Fn(&mut dyn Write) + 'a>);

fn text<'a>(name: &'a str, content: impl Into<String>) -> Part<'a> {
    let content = content.into();
    (name, Box::new(move |out| out.write_all(content.as_bytes()).unwrap()))
}

/// Something many times over, with something before and behind it.
fn many<'a>(
    name: &'a str,
    before: &'a str,
    count: usize,
    piece: impl Fn(usize) -> String + 'a,
    behind: &'a str,
) -> Part<'a> {
    let write = move |out: &mut dyn Write| {
        out.write_all(before.as_bytes()).unwrap();
        (0..count).for_each(|index| out.write_all(piece(index).as_bytes()).unwrap());
        out.write_all(behind.as_bytes()).unwrap();
    };
    (name, Box::new(write))
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
}

fn relations<'a>(name: &'a str, all: &[String]) -> Part<'a> {
    text(name, format!("<Relationships>{}</Relationships>", all.concat()))
}

/// A workbook of these parts and of what else it needs, and as much noise as makes its ratio harmless.
fn workbook(noise: usize, parts: Vec<Part<'_>>, out: &mut dyn Write) {
    let sheet = relation("r1", "worksheet", "worksheets/sheet1.xml");
    let usual = vec![
        text("[Content_Types].xml", "spreadsheetml.sheet.main"),
        relations("_rels/.rels", &[relation("r1", "officeDocument", "xl/workbook.xml")]),
        relations("xl/_rels/workbook.xml.rels", &[sheet]),
        text(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"One\" r:id=\"r1\"/></sheets></workbook>",
        ),
        text("xl/worksheets/sheet1.xml", format!("{HEAD}{TAIL}")),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let plain = packed.compression_method(CompressionMethod::Stored);
    let missing = usual
        .into_iter()
        .filter(|(name, _)| parts.iter().all(|(given, _)| given != name));
    for (name, write) in missing.collect::<Vec<_>>().iter().chain(&parts) {
        zip.start_file(*name, packed).unwrap();
        let mut buffered = std::io::BufWriter::with_capacity(1 << 20, &mut zip);
        write(&mut buffered);
        buffered.flush().unwrap();
    }
    zip.start_file("xl/media/noise.png", plain).unwrap();
    let mut state = 1_u32;
    let random = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    });
    zip.write_all(&random.take(noise).collect::<Vec<u8>>()).unwrap();
    out.write_all(&zip.finish().unwrap().into_inner()).unwrap();
}

fn refused(noise: usize, parts: Vec<Part<'_>>, expected: &str) {
    assert_refused(&outcome(|out| workbook(noise, parts, out)), expected);
}

const MB: usize = 1 << 20;
const SHEET: &str = "xl/worksheets/sheet1.xml";
const STRINGS: &str = "xl/sharedStrings.xml";

#[test]
fn the_plain_workbook_of_these_tests_is_read() {
    assert_eq!(outcome(|out| workbook(0, Vec::new(), out)), "rows 0");
}

#[test]
fn as_many_strings_as_are_allowed_stay_within_the_memory() {
    let strings = many(
        STRINGS,
        "<sst uniqueCount=\"1240000\">",
        1_240_000,
        |index| format!("<si><t>{index:032}</t></si>"),
        "</sst>",
    );
    assert_eq!(outcome(|out| workbook(2 * MB, vec![strings], out)), "rows 0");
}

#[test]
fn more_strings_or_longer_ones_are_refused() {
    let short = many(STRINGS, "<sst>", 3_000_000, |_| "<si><t/></si>".to_owned(), "</sst>");
    refused(2 * MB, vec![short], "sheets-error-too-large zip-nodes");
    let long = many(
        STRINGS,
        "<sst>",
        1_500,
        |index| format!("<si><t>{}{index}</t></si>", "x".repeat(100_000)),
        "</sst>",
    );
    refused(2 * MB, vec![long], "sheets-error-too-large zip-inflated");
}

#[test]
fn a_claim_of_countless_strings_is_not_believed() {
    for claim in ["18446744073709551615", "999999999999", "99999999999999999999999"] {
        let strings = text(STRINGS, format!("<sst uniqueCount=\"{claim}\"><si><t>a</t></si></sst>"));
        refused(0, vec![strings], "sheets-error-too-large zip-nodes");
    }
}

#[test]
fn a_row_of_all_columns_and_the_last_cell_of_a_sheet_are_refused() {
    let row = many(SHEET, HEAD, 16_384, |_| "<c><v>1</v></c>".to_owned(), TAIL);
    refused(0, vec![row], "sheets-error-too-large columns");
    let corner = format!("{HEAD}<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>{TAIL}");
    refused(0, vec![text(SHEET, corner)], "sheets-error-too-large columns");
}

#[test]
fn one_cell_named_millions_of_times_is_refused() {
    let row = many(SHEET, HEAD, 8_000_000, |_| "<c r=\"A2\"><v>1</v></c>".to_owned(), TAIL);
    refused(2 * MB, vec![row], "sheets-error-too-large columns");
}

#[test]
fn a_row_whose_cells_are_each_long_is_refused() {
    let cell = |_| format!("<c t=\"inlineStr\"><is><t>{}</t></is></c>", "x".repeat(100_000));
    let row = many(SHEET, HEAD, 900, cell, TAIL);
    refused(2 * MB, vec![row], "sheets-error-too-large row-bytes");
}

#[test]
fn a_text_of_many_pieces_is_refused_like_one_of_one_piece() {
    for (before, piece, behind) in [
        ("<c t=\"inlineStr\"><is><t>", "<![CDATA[", "]]>"),
        ("<c t=\"str\"><v>", "", "&amp;"),
        ("<c><f>", "", "<x/>"),
    ] {
        let pieces = many(
            SHEET,
            HEAD,
            180,
            |index| {
                format!(
                    "{}{piece}{}{behind}",
                    if index == 0 { before } else { "" },
                    "x".repeat(1_000_000)
                )
            },
            TAIL,
        );
        refused(2 * MB, vec![pieces], "sheets-error-too-large cell-bytes");
    }
}

#[test]
fn elements_nested_without_end_are_refused() {
    for (name, depth) in [
        (SHEET, 30_000_000),
        (STRINGS, 1_000_000),
        ("xl/styles.xml", 1_000_000),
        ("xl/workbook.xml", 1_000_000),
        ("_rels/.rels", 1_000_000),
    ] {
        let deep = many(name, "", depth, |_| "<a>".to_owned(), "");
        refused(MB, vec![deep], "sheets-error-damaged");
    }
}

#[test]
fn an_attribute_without_end_is_refused_whatever_is_in_it() {
    for filling in ["x", "<"] {
        let long = many(SHEET, "<worksheet a=\"", 180, |_| filling.repeat(MB), "\"/>");
        refused(2 * MB, vec![long], "sheets-error-too-large cell-bytes");
    }
}

#[test]
fn ten_million_empty_rows_are_passed_over() {
    let rows = many(SHEET, HEAD, 10_000_000, |_| "<row r=\"2\"/>".to_owned(), TAIL);
    assert_eq!(outcome(|out| workbook(2 * MB, vec![rows], out)), "rows 0");
}

#[test]
fn a_text_that_every_sheet_or_style_refers_to_is_refused_before_it_is_copied() {
    let long = "x".repeat(60_000);
    let sheets: Vec<String> = (0..1_100)
        .map(|index| format!("<sheet name=\"{index}\" r:id=\"r{index}\"/>"))
        .collect();
    let targets: Vec<String> = (0..1_100)
        .map(|index| relation(&format!("r{index}"), "worksheet", &format!("{long}{index}")))
        .collect();
    let book = format!("<workbook><sheets>{}</sheets></workbook>", sheets.concat());
    let parts = vec![
        text("xl/workbook.xml", book),
        relations("xl/_rels/workbook.xml.rels", &targets),
    ];
    refused(2 * MB, parts, "sheets-error-too-large");
    let fonts = format!("<styleSheet><fonts><font><name val=\"{long}\"/></font></fonts><cellXfs>");
    let styles = many(
        "xl/styles.xml",
        &fonts,
        150_000,
        |_| "<xf fontId=\"0\"/>".to_owned(),
        "</cellXfs></styleSheet>",
    );
    refused(2 * MB, vec![styles], "sheets-error-too-large zip-nodes");
}

#[test]
fn as_many_styles_as_are_allowed_stay_within_the_memory() {
    let fonts = format!(
        "<styleSheet><fonts><font><name val=\"{}\"/></font></fonts><cellXfs>",
        "x".repeat(400)
    );
    let styles = many(
        "xl/styles.xml",
        &fonts,
        199_000,
        |_| "<xf fontId=\"0\"/>".to_owned(),
        "</cellXfs></styleSheet>",
    );
    assert_eq!(outcome(|out| workbook(MB, vec![styles], out)), "rows 0");
}

#[test]
fn a_workbook_that_calls_its_styles_a_sheet_is_held_to_the_limits_of_styles() {
    let parts = vec![
        relations(
            "_rels/.rels",
            &[relation("r1", "officeDocument", "xl/worksheets/workbook.xml")],
        ),
        relations(
            "xl/worksheets/_rels/workbook.xml.rels",
            &[relation("r1", "worksheet", "sheet1.xml")],
        ),
        text(
            "xl/worksheets/workbook.xml",
            "<workbook><sheets><sheet name=\"One\" r:id=\"r1\"/></sheets></workbook>",
        ),
        many(
            "xl/worksheets/styles.xml",
            "<worksheet><cellXfs>",
            9_000_000,
            |_| "<xf/>".to_owned(),
            "</cellXfs></worksheet>",
        ),
    ];
    refused(2 * MB, parts, "sheets-error-too-large zip-nodes");
}

#[test]
fn one_empty_sheet_under_many_names_is_not_read_as_often() {
    let empty = || {
        many(
            SHEET,
            "<worksheet><sheetData>",
            8_000_000,
            |_| "<row r=\"2\"/>".to_owned(),
            TAIL,
        )
    };
    let sheets = |name: fn(usize) -> String| {
        let all: Vec<String> = (0..900)
            .map(|index| format!("<sheet name=\"{}\" r:id=\"r{index}\"/>", name(index)))
            .collect();
        text(
            "xl/workbook.xml",
            format!("<workbook><sheets>{}</sheets></workbook>", all.concat()),
        )
    };
    let targets = |target: fn(usize) -> String| {
        let all: Vec<String> = (0..900)
            .map(|index| relation(&format!("r{index}"), "worksheet", &target(index)))
            .collect();
        relations("xl/_rels/workbook.xml.rels", &all)
    };
    let same_part = vec![
        empty(),
        sheets(|index| format!("{index}")),
        targets(|_| "worksheets/sheet1.xml".to_owned()),
    ];
    refused(2 * MB, same_part, "sheets-error-damaged");
    let same_name = vec![
        empty(),
        sheets(|_| "One".to_owned()),
        targets(|index| format!("worksheets/sheet{}.xml", index + 1)),
    ];
    refused(2 * MB, same_name, "sheets-error-no-header");
}

#[test]
fn an_archive_in_the_workbook_is_refused() {
    let mut inner = Vec::new();
    workbook(0, Vec::new(), &mut inner);
    let nested: Part<'_> = (
        "xl/embeddings/a.bin",
        Box::new(move |out| out.write_all(&inner).unwrap()),
    );
    refused(0, vec![nested], "sheets-error-unsafe nested-archive");
}

#[test]
fn rows_and_cells_beyond_every_number_are_damage() {
    for rows in [
        "<row r=\"4294967295\"/><row/><row/>",
        "<row r=\"2\"><c r=\"ZZZZZZZ2\"/><c/><c/></row>",
        "<row r=\"1048577\"><c><v>1</v></c></row>",
    ] {
        refused(
            0,
            vec![text(SHEET, format!("{HEAD}{rows}{TAIL}"))],
            "sheets-error-damaged",
        );
    }
}
