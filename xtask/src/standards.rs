//! Generates the vocabularies of `engines/standards` from their data files. The data files are the source; the Rust tables
//! are committed, so that the build needs no generator, and compared in the checks.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail, ensure};

type Row = BTreeMap<String, String>;

/// Writes the generated files, or with `check` only compares them with what is committed.
///
/// # Errors
/// When a source file cannot be read or is inconsistent, or when `check` finds a file that differs.
pub(crate) fn run(root: &Path, check: bool) -> anyhow::Result<()> {
    let engine = root.join("engines/standards");
    let data = engine.join("data");
    let files = [
        ("htcds.rs", htcds(&data)?),
        ("ctdc.rs", ctdc(&data)?),
        ("iso3166.rs", countries(&data)?),
        ("iso639.rs", languages(&data)?),
        ("words.rs", words(&data)?),
    ];
    for (name, text) in files {
        let path = engine.join("src/generated").join(name);
        let text = rustfmt(&text).with_context(|| format!("formatting {name}"))?;
        if !check {
            std::fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
        } else if std::fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
            bail!(
                "{} differs from its data files: run `cargo xtask generate`",
                path.display()
            );
        }
    }
    Ok(())
}

fn rows(path: &Path) -> anyhow::Result<Vec<Row>> {
    let mut reader = csv::Reader::from_path(path).with_context(|| format!("reading {}", path.display()))?;
    reader
        .deserialize()
        .collect::<Result<_, _>>()
        .with_context(|| format!("reading {}", path.display()))
}

fn get<'r>(row: &'r Row, column: &str) -> anyhow::Result<&'r str> {
    row.get(column)
        .map(String::as_str)
        .with_context(|| format!("expected a column `{column}`, found {:?}", row.keys()))
}

/// A list joined by `;` as a Rust slice of strings.
fn slice(text: &str) -> String {
    let parts: Vec<&str> = text.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    format!("&{parts:?}")
}

fn rustfmt(text: &str) -> anyhow::Result<String> {
    use std::io::Write as _;
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "max_width=120"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("starting rustfmt: install it with `rustup component add rustfmt`")?;
    let mut stdin = child.stdin.take().context("rustfmt without input")?;
    let text = text.to_owned();
    let feed = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    feed.join().map_err(|_| anyhow::anyhow!("feeding rustfmt failed"))??;
    ensure!(output.status.success(), "rustfmt refused the generated text");
    Ok(String::from_utf8(output.stdout)?)
}

fn section(name: &str) -> anyhow::Result<&'static str> {
    Ok(match name {
        "Organization" => "Organization",
        "Person" => "Person",
        "Person - Victim Context" => "Victim",
        "Person - Perpetrator Context" => "Perpetrator",
        "Case" => "Case",
        "Referral Details" => "Referral",
        "Case Comment" => "Comment",
        "Historic Trafficking Events" => "Event",
        "Support Plan" => "SupportPlan",
        "Consent" => "Consent",
        other => bail!("expected a section of HTCDS 2.0, found `{other}`"),
    })
}

fn sensitivity(name: &str) -> anyhow::Result<&'static str> {
    Ok(match name {
        "organisation" => "Organisation",
        "process" => "Process",
        "quasi-identifier" => "QuasiIdentifier",
        "sensitive-attribute" => "SensitiveAttribute",
        "identifying" => "Identifying",
        "free-text" => "FreeText",
        other => bail!("expected a class of sensitivity, found `{other}`"),
    })
}

fn constant(id: &str) -> String {
    id.to_uppercase()
}

fn htcds(data: &Path) -> anyhow::Result<String> {
    let fields = rows(&data.join("htcds-2.0.csv"))?;
    let ours = by(rows(&data.join("htcds-fields.csv"))?, "field_id")?;
    let (lists, mut out) = htcds_lists(data)?;
    out.push_str("/// The 84 fields of HTCDS 2.0, in the standard's order.\npub static FIELDS: &[Field] = &[\n");
    let mut number = 0;
    for row in &fields {
        let id = get(row, "field_id")?;
        if id.is_empty() {
            continue; // the nine example questions
        }
        number += 1;
        let own = ours
            .get(id)
            .with_context(|| format!("htcds-fields.csv has no row for {id}"))?;
        let section = section(get(row, "section")?)?;
        let kind = get(own, "kind")?;
        let class = sensitivity(get(row, "sensitivity")?)?;
        // Whatever is typed freely can name a person or a shelter, and so can a point on a map.
        let free = matches!(
            kind,
            "Text" | "LongText" | "Reference" | "Phone" | "Email" | "Coordinate"
        );
        let sealed = matches!(class, "Identifying" | "FreeText") || free;
        let codes = match kind {
            "Code" | "Codes" => {
                ensure!(lists.contains_key(id), "{id} is coded and has no code list");
                format!("Some(&{})", constant(id))
            }
            _ => "None".to_owned(),
        };
        let label = match get(own, "label")? {
            "" => get(row, "label")?,
            own => own,
        };
        writeln!(
            out,
            "Field {{ number: {number}, id: {id:?}, section: Section::{section}, label: {label:?}, definition: {:?}, \
             label_id: {:?}, definition_id: {:?}, kind: Kind::{kind}, codes: {codes}, multi: {}, core: {}, \
             deprecated: {}, sensitivity: Sensitivity::{class}, sealed: {sealed}, tier: Tier::{}, aliases: {} }},",
            get(row, "definition")?,
            format!("htcds-{id}"),
            format!("htcds-{id}-help"),
            get(own, "multi")? == "yes",
            get(row, "core")? == "yes",
            get(row, "status")? == "DEPRECATED",
            get(own, "tier")?,
            slice(get(own, "aliases")?),
        )?;
    }
    out.push_str("];\n");
    Ok(out)
}

fn by(rows: Vec<Row>, column: &str) -> anyhow::Result<BTreeMap<String, Row>> {
    rows.into_iter()
        .map(|row| Ok((get(&row, column)?.to_owned(), row)))
        .collect()
}

/// The code lists by identifier, and the text that declares them.
fn htcds_lists(data: &Path) -> anyhow::Result<(BTreeMap<String, ()>, String)> {
    let mut aliases = BTreeMap::new();
    for row in rows(&data.join("htcds-code-aliases.csv"))? {
        aliases.insert(
            (get(&row, "code_list")?.to_owned(), get(&row, "code")?.to_owned()),
            get(&row, "aliases")?.to_owned(),
        );
    }
    // Pick lists carry the identifier of their field; definitions, ISIC levels and countries are other things.
    let mut lists: Vec<(String, Vec<(Row, bool)>)> = Vec::new();
    let own = rows(&data.join("htcds-extensions.csv"))?
        .into_iter()
        .map(|row| (row, true));
    let standard = rows(&data.join("htcds-2.0-codes.csv"))?
        .into_iter()
        .map(|row| (row, false));
    for (row, extension) in standard.chain(own) {
        let list = get(&row, "code_list")?.to_owned();
        if list.contains([':', ' ']) {
            continue;
        }
        match lists.iter_mut().find(|(id, _)| *id == list) {
            Some((_, codes)) => codes.push((row, extension)),
            None => lists.push((list, vec![(row, extension)])),
        }
    }
    let mut out = String::from(
        "//! HTCDS 2.0, IOM, CC BY 4.0. Generated by `cargo xtask generate` from `data/`; do not edit.\n\n\
         use crate::htcds::{Code, CodeList, Field, Kind, Section, Sensitivity, Tier};\n\n",
    );
    for (id, codes) in &lists {
        writeln!(
            out,
            "static {}: CodeList = CodeList {{ id: {id:?}, codes: &[",
            constant(id)
        )?;
        for (row, extension) in codes {
            let code = get(row, "code")?;
            let aliases = aliases.remove(&(id.clone(), code.to_owned())).unwrap_or_default();
            writeln!(
                out,
                "Code {{ code: {code:?}, label: {:?}, definition: {:?}, label_id: {:?}, extension: {extension}, aliases: {} }},",
                get(row, "label")?,
                get(row, "definition")?,
                format!("htcds-{id}-{code}"),
                slice(&aliases),
            )?;
        }
        out.push_str("]};\n\n");
    }
    ensure!(
        aliases.is_empty(),
        "htcds-code-aliases.csv names codes that do not exist: {:?}",
        aliases.keys()
    );
    out.push_str("/// The 21 code lists, in the standard's order.\npub static LISTS: &[&CodeList] = &[");
    for (id, _) in &lists {
        write!(out, "&{}, ", constant(id))?;
    }
    out.push_str("];\n\n");
    Ok((lists.into_iter().map(|(id, _)| (id, ())).collect(), out))
}

const LANGS: [&str; 6] = ["en", "ar", "bn", "es", "fr", "uk"];

fn names(row: &Row) -> anyhow::Result<Vec<&str>> {
    LANGS.iter().map(|lang| get(row, lang)).collect()
}

fn countries(data: &Path) -> anyhow::Result<String> {
    let mut out = String::from(
        "//! Countries: ISO 3166-1 codes, names after Unicode CLDR. Generated by `cargo xtask generate` from `data/`; do not \
         edit.\n\nuse crate::iso3166::{Entry, Retired};\n\npub(crate) static ENTRIES: &[Entry] = &[\n",
    );
    for row in rows(&data.join("countries.csv"))? {
        writeln!(
            out,
            "Entry {{ alpha2: {:?}, alpha3: {:?}, names: {:?}, iso: {}, aliases: {} }},",
            get(&row, "alpha2")?,
            get(&row, "alpha3")?,
            names(&row)?,
            get(&row, "iso")? == "yes",
            slice(get(&row, "aliases")?),
        )?;
    }
    out.push_str("];\n\npub(crate) static RETIRED: &[Retired] = &[\n");
    for row in rows(&data.join("retired-countries.csv"))? {
        writeln!(
            out,
            "Retired {{ code: {:?}, alpha3: {:?}, name: {:?}, now: {:?} }},",
            get(&row, "code")?,
            get(&row, "alpha3")?,
            get(&row, "name")?,
            get(&row, "now")?,
        )?;
    }
    out.push_str("];\n");
    Ok(out)
}

fn languages(data: &Path) -> anyhow::Result<String> {
    let mut out = String::from(
        "//! Languages: ISO 639 codes, names after Unicode CLDR. Generated by `cargo xtask generate` from `data/`; do not \
         edit.\n\nuse crate::iso639::Language;\n\n/// Every code of ISO 639-2 and the languages of ISO 639-3 that have a name in CLDR, by \
         alpha-3 code.\npub static LANGUAGES: &[Language] = &[\n",
    );
    for row in rows(&data.join("languages.csv"))? {
        writeln!(
            out,
            "Language {{ alpha3: {:?}, bibliographic: {:?}, alpha2: {:?}, names: {:?}, aliases: {} }},",
            get(&row, "alpha3")?,
            get(&row, "bibliographic")?,
            get(&row, "alpha2")?,
            names(&row)?,
            slice(get(&row, "aliases")?),
        )?;
    }
    out.push_str("];\n");
    Ok(out)
}

fn ctdc(data: &Path) -> anyhow::Result<String> {
    let mut out = String::from(
        "//! Columns of CTDC's public data sets. Generated by `cargo xtask generate` from `data/`; do not edit.\n\n\
         use crate::ctdc::{Column, ColumnKind, Group, Moment};\n\n",
    );
    let full = rows(&data.join("ctdc-global-kanon-columns.csv"))?;
    let small = rows(&data.join("ctdc-global-synthetic-columns.csv"))?;
    let small_at = |name: &str| -> anyhow::Result<Option<String>> {
        for row in &small {
            if get(row, "column")? == name {
                return Ok(Some(get(row, "position")?.to_owned()));
            }
        }
        Ok(None)
    };
    let aliases = by(rows(&data.join("ctdc-aliases.csv"))?, "column")?;
    let mut columns = Vec::new();
    for row in &full {
        let name = get(row, "column")?;
        columns.push((
            name,
            Some(get(row, "position")?.to_owned()),
            small_at(name)?,
            get(row, "concept")?,
            get(row, "htcds_equivalent")?,
            "",
        ));
    }
    for row in &small {
        let name = get(row, "column")?;
        if !columns.iter().any(|(known, ..)| *known == name) {
            columns.push((
                name,
                None,
                Some(get(row, "position")?.to_owned()),
                "",
                "",
                get(row, "merged_from_k_anonymised_columns")?,
            ));
        }
    }
    let mut flags = 0_u8;
    out.push_str("/// The columns of both layouts: the 63 of the k-anonymised set, then those that only the synthetic set has.\n");
    out.push_str("pub static COLUMNS: &[Column] = &[\n");
    for (name, full, small, concept, htcds, merged) in &columns {
        let kind = column_kind(name, &mut flags);
        writeln!(
            out,
            "Column {{ name: {name:?}, position_63: {}, position_27: {}, kind: {kind}, group: {}, concept: {concept:?}, \
             htcds: {htcds:?}, merges: {}, label_id: {:?}, aliases: {} }},",
            option(full.as_ref()),
            option(small.as_ref()),
            group(name, &kind),
            slice(merged),
            format!("ctdc-{name}"),
            slice(aliases.get(*name).map_or(Ok(""), |row| get(row, "aliases"))?),
        )?;
    }
    write!(
        out,
        "];\n\n/// How many of the columns are flags.\npub(crate) const FLAG_COUNT: u8 = {flags};\n"
    )?;
    Ok(out)
}

fn option(value: Option<&String>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"))
}

fn column_kind(name: &str, flags: &mut u8) -> String {
    match name {
        "yearOfRegistration" => "ColumnKind::Year".to_owned(),
        "Datasource" => "ColumnKind::Source".to_owned(),
        "gender" => "ColumnKind::Gender".to_owned(),
        "ageBroad" => "ColumnKind::AgeBand".to_owned(),
        "majorityStatus" => "ColumnKind::Majority(Moment::Registration)".to_owned(),
        "majorityStatusAtExploit" => "ColumnKind::Majority(Moment::Exploitation)".to_owned(),
        "majorityEntry" => "ColumnKind::Majority(Moment::Entry)".to_owned(),
        "citizenship" => "ColumnKind::Citizenship".to_owned(),
        "CountryOfExploitation" => "ColumnKind::CountryOfExploitation".to_owned(),
        "traffickMonths" => "ColumnKind::Duration".to_owned(),
        "RecruiterRelationship" => "ColumnKind::Derived".to_owned(),
        name if name.ends_with("Concatenated") => "ColumnKind::Derived".to_owned(),
        _ => {
            let kind = format!("ColumnKind::Flag({flags})");
            *flags += 1;
            kind
        }
    }
}

fn group(name: &str, kind: &str) -> &'static str {
    const GROUPS: [(&str, &str); 6] = [
        ("meansOfControl", "Some(Group::Means)"),
        ("means", "Some(Group::Means)"),
        ("typeOfLabour", "Some(Group::Labour)"),
        ("typeOfSex", "Some(Group::Sex)"),
        ("recruiterRelation", "Some(Group::Recruiter)"),
        ("is", "Some(Group::Exploitation)"),
    ];
    if !kind.starts_with("ColumnKind::Flag") || name == "isAbduction" {
        return "None";
    }
    GROUPS
        .iter()
        .find(|(prefix, _)| name.starts_with(prefix))
        .map_or("None", |(_, group)| group)
}

fn words(data: &Path) -> anyhow::Result<String> {
    let mut out = String::from(
        "//! Words that stand for an answer, as people type them in the six languages. Generated by `cargo xtask generate` from \
         `data/`; do not edit.\n\n/// Kind, whether it counts in free text, the words.\n\
         pub(crate) static WORDS: &[(&str, bool, &[&str])] = &[\n",
    );
    for row in rows(&data.join("words.csv"))? {
        let anywhere = get(&row, "anywhere")? == "yes";
        writeln!(
            out,
            "({:?}, {anywhere}, {}),",
            get(&row, "kind")?,
            slice(get(&row, "words")?)
        )?;
    }
    out.push_str("];\n\n/// Number and names of the months.\npub(crate) static MONTHS: &[(u8, &[&str])] = &[\n");
    for row in rows(&data.join("months.csv"))? {
        writeln!(out, "({}, {}),", get(&row, "month")?, slice(get(&row, "names")?))?;
    }
    out.push_str("];\n");
    Ok(out)
}
