//! De-identified data sets in the shapes of the Counter-Trafficking Data Collaborative: 7, 27 or 63 columns, in the
//! separators and ways of saying "missing" that are met. The shares are ours; no value was taken from a published file.

use std::collections::BTreeMap;
use std::io::Write;

use standards::ctdc::{COLUMNS, Column};

use crate::rng::Rng;

/// Which columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Year, gender, age band, citizenship, two kinds of exploitation, country.
    Seven,
    /// The synthetic sets: alpha-3, flags 1 or missing.
    TwentySeven,
    /// The k-anonymised set: alpha-2, flags 1, 0 or missing.
    SixtyThree,
}

/// How a missing value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Nothing between the separators.
    Empty,
    /// `-99`.
    MinusNinetyNine,
}

/// What to make.
#[derive(Debug, Clone)]
pub struct Options {
    /// Decides everything.
    pub seed: u64,
    /// Rows without the header, at least `k`.
    pub rows: usize,
    /// Columns.
    pub shape: Shape,
    /// `,` or `;`.
    pub separator: u8,
    /// How missing is written.
    pub missing: Missing,
    /// Size of the smallest group of equal quasi-identifiers; some groups have exactly this size.
    pub k: usize,
    /// Whether the first header cell is a notice about terms, above an empty column, as in later copies of the 63-column file.
    pub notice: bool,
}

impl Default for Options {
    /// A file like the public one of seven columns: 48,773 rows, k = 11, commas, missing left empty.
    fn default() -> Self {
        Self {
            seed: 1,
            rows: 48_773,
            shape: Shape::Seven,
            separator: b',',
            missing: Missing::Empty,
            k: 11,
            notice: false,
        }
    }
}

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// Rows without the header.
    pub rows: usize,
    /// Columns, with the notice's.
    pub columns: usize,
    /// Different combinations of the seven columns.
    pub groups: usize,
    /// Size of the smallest.
    pub smallest: usize,
}

/// The seven columns that decide a group. Indices into the constant lists below; `None` is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Group {
    year: u16,
    gender: u8,
    age: Option<u8>,
    citizenship: Option<u8>,
    labour: Option<bool>,
    sexual: Option<bool>,
    exploitation: Option<u8>,
}

const SEVEN: [&str; 7] = [
    "yearOfRegistration",
    "gender",
    "ageBroad",
    "citizenship",
    "isForcedLabour",
    "isSexualExploit",
    "CountryOfExploitation",
];

const AGES: [(&str, u32); 9] = [
    ("0--8", 5),
    ("9--17", 21),
    ("18--20", 14),
    ("21--23", 13),
    ("24--26", 11),
    ("27--29", 9),
    ("30--38", 16),
    ("39--47", 7),
    ("48+", 4),
];

/// Alpha-2, alpha-3, weight as citizenship, weight as country of exploitation. Namibia is there because `NA` is not "missing".
const COUNTRIES: [(&str, &str, u32, u32); 30] = [
    ("BD", "BGD", 14, 5),
    ("NG", "NGA", 12, 6),
    ("UA", "UKR", 10, 7),
    ("PH", "PHL", 9, 5),
    ("CO", "COL", 8, 6),
    ("VN", "VNM", 7, 3),
    ("RO", "ROU", 6, 4),
    ("NP", "NPL", 6, 3),
    ("ET", "ETH", 5, 2),
    ("KH", "KHM", 5, 4),
    ("MX", "MEX", 5, 6),
    ("PE", "PER", 4, 4),
    ("IN", "IND", 4, 6),
    ("MD", "MDA", 4, 2),
    ("BF", "BFA", 3, 2),
    ("NA", "NAM", 3, 3),
    ("LK", "LKA", 3, 1),
    ("KE", "KEN", 3, 3),
    ("VE", "VEN", 3, 2),
    ("ID", "IDN", 3, 3),
    ("SY", "SYR", 2, 1),
    ("GH", "GHA", 2, 2),
    ("AL", "ALB", 2, 1),
    ("DE", "DEU", 1, 6),
    ("IT", "ITA", 1, 8),
    ("AE", "ARE", 0, 8),
    ("MY", "MYS", 0, 8),
    ("SA", "SAU", 0, 6),
    ("GB", "GBR", 1, 5),
    ("ZA", "ZAF", 1, 5),
];

/// Writes a data set as CSV.
///
/// # Errors
/// Those of the writer.
pub fn write(options: &Options, to: impl Write) -> csv::Result<Made> {
    let mut rng = Rng::of(options.seed, 0xe71d);
    let groups = groups(options, &mut rng);
    let mut rows: Vec<u32> = Vec::with_capacity(options.rows);
    for (number, (_, size)) in (0_u32..).zip(&groups) {
        rows.extend(std::iter::repeat_n(number, *size));
    }
    for at in (1..rows.len()).rev() {
        rows.swap(at, rng.below(at + 1));
    }
    let columns = columns(options.shape);
    let mut writer = csv::WriterBuilder::new().delimiter(options.separator).from_writer(to);
    let notice = options
        .notice
        .then_some("Fictional data made for tests; it describes nobody");
    writer.write_record(notice.into_iter().chain(columns.iter().map(|column| column.name)))?;
    let missing = match options.missing {
        Missing::Empty => "",
        Missing::MinusNinetyNine => "-99",
    };
    for number in &rows {
        let Some((group, _)) = usize::try_from(*number).ok().and_then(|at| groups.get(at)) else {
            continue;
        };
        let row = Row::new(group, options.shape, &mut rng);
        let cells = columns
            .iter()
            .map(|column| row.cell(column.name).unwrap_or_else(|| missing.to_owned()));
        writer.write_record(notice.map(|_| String::new()).into_iter().chain(cells))?;
    }
    writer.flush()?;
    Ok(Made {
        rows: rows.len(),
        columns: columns.len() + usize::from(options.notice),
        groups: groups.len(),
        smallest: groups.iter().map(|(_, size)| *size).min().unwrap_or(0),
    })
}

fn columns(shape: Shape) -> Vec<&'static Column> {
    let position = |column: &Column| match shape {
        Shape::Seven => SEVEN
            .iter()
            .position(|name| *name == column.name)
            .and_then(|at| u8::try_from(at).ok()),
        Shape::TwentySeven => column.position_27,
        Shape::SixtyThree => column.position_63,
    };
    let mut columns: Vec<(u8, &Column)> = COLUMNS
        .iter()
        .filter_map(|column| Some((position(column)?, column)))
        .collect();
    columns.sort_by_key(|(position, _)| *position);
    columns.into_iter().map(|(_, column)| column).collect()
}

/// Different groups with their sizes: a tenth of exactly k, a long tail, and the first one takes what is left over.
fn groups(options: &Options, rng: &mut Rng) -> Vec<(Group, usize)> {
    let k = options.k.max(1);
    let wanted = (options.rows / 52).clamp(2, 20_000).min(options.rows / k).max(1);
    let mut sizes: BTreeMap<Group, usize> = BTreeMap::new();
    let (mut left, mut first) = (options.rows, None);
    for _ in 0..wanted * 20 {
        if sizes.len() == wanted || left < k {
            break;
        }
        let size = match rng.below(10) {
            _ if first.is_none() => k,
            0 => k,
            1..7 => k + rng.below(k * 2),
            7..9 => k + rng.below(k * 9),
            _ => k + rng.below(k * 30),
        };
        // Room is kept for the groups still to come and for the last one, which takes the rest.
        let to_come = wanted - sizes.len();
        let size = size.min(left.saturating_sub(to_come * k).max(k));
        let group = Group::new(rng);
        if let std::collections::btree_map::Entry::Vacant(place) = sizes.entry(group) {
            place.insert(size);
            first = first.or(Some(group));
            left -= size;
        }
    }
    let largest = sizes
        .iter()
        .max_by_key(|(group, size)| (**size, Some(**group) != first))
        .map(|(group, _)| *group);
    let largest = largest.unwrap_or_else(|| Group::new(rng));
    *sizes.entry(largest).or_default() += left;
    sizes.into_iter().collect()
}

impl Group {
    fn new(rng: &mut Rng) -> Self {
        let index = |at: usize| u8::try_from(at).ok();
        let weights =
            |exploitation: bool| COUNTRIES.map(|(_, _, home, abroad)| ((), if exploitation { abroad } else { home }));
        let country = |rng: &mut Rng, exploitation: bool| {
            let numbered: Vec<(usize, u32)> = weights(exploitation)
                .iter()
                .enumerate()
                .map(|(at, (_, weight))| (at, *weight))
                .collect();
            rng.weighted(&numbered).copied().and_then(index)
        };
        let ages: Vec<(usize, u32)> = AGES.iter().enumerate().map(|(at, (_, weight))| (at, *weight)).collect();
        let citizenship = if rng.percent(16) { None } else { country(rng, false) };
        let exploitation = match rng.below(100) {
            0..22 => None,
            22..72 => citizenship,
            _ => country(rng, true),
        };
        let (labour, sexual) = match rng.below(100) {
            0..22 => (None, None),
            22..50 => (Some(true), Some(false)),
            50..58 => (Some(true), None),
            58..84 => (Some(false), Some(true)),
            84..92 => (None, Some(true)),
            92..94 => (Some(true), Some(true)),
            _ => (Some(false), Some(false)),
        };
        Self {
            year: u16::try_from(rng.between(2004, 2023)).unwrap_or(2015),
            gender: u8::from(rng.percent(31)),
            age: if rng.percent(26) {
                None
            } else {
                rng.weighted(&ages).copied().and_then(index)
            },
            citizenship,
            labour,
            sexual,
            exploitation,
        }
    }
}

const MEANS: [(&str, u32, &str); 17] = [
    ("meansOfControlDebtBondage", 12, "Debt bondage"),
    ("meansOfControlTakesEarnings", 18, "Takes earnings"),
    (
        "meansOfControlRestrictsFinancialAccess",
        9,
        "Restricts financial access",
    ),
    ("meansOfControlThreats", 16, "Threats"),
    ("meansOfControlPsychologicalAbuse", 21, "Psychological abuse"),
    ("meansOfControlPhysicalAbuse", 14, "Physical abuse"),
    ("meansOfControlSexualAbuse", 6, "Sexual abuse"),
    ("meansOfControlFalsePromises", 24, "False promises"),
    ("meansOfControlPsychoactiveSubstances", 4, "Psychoactive substances"),
    ("meansOfControlRestrictsMovement", 19, "Restricts movement"),
    ("meansOfControlRestrictsMedicalCare", 6, "Restricts medical care"),
    ("meansOfControlExcessiveWorkingHours", 17, "Excessive working hours"),
    ("meansOfControlUsesChildren", 2, "Uses children"),
    ("meansOfControlThreatOfLawEnforcement", 5, "Threat of law enforcement"),
    ("meansOfControlWithholdsNecessities", 8, "Withholds necessities"),
    ("meansOfControlWithholdsDocuments", 13, "Withholds documents"),
    ("meansOfControlOther", 4, "Other"),
];

const LABOUR: [(&str, u32, &str); 11] = [
    ("typeOfLabourDomesticWork", 24, "Domestic work"),
    ("typeOfLabourConstruction", 20, "Construction"),
    ("typeOfLabourAgriculture", 16, "Agriculture"),
    ("typeOfLabourManufacturing", 12, "Manufacturing"),
    ("typeOfLabourHospitality", 9, "Hospitality"),
    ("typeOfLabourBegging", 5, "Begging"),
    ("typeOfLabourAquafarming", 4, "Aquafarming"),
    ("typeOfLabourMiningOrDrilling", 3, "Mining or drilling"),
    ("typeOfLabourTransportation", 3, "Transportation"),
    ("typeOfLabourPeddling", 2, "Peddling"),
    ("typeOfLabourIllicitActivities", 2, "Illicit activities"),
];

const RELATIONS: [(&str, u32, &str); 4] = [
    ("recruiterRelationIntimatePartner", 10, "Intimate partner"),
    ("recruiterRelationFriend", 34, "Friend or acquaintance"),
    ("recruiterRelationFamily", 16, "Family or relative"),
    ("recruiterRelationOther", 40, "Other"),
];

/// One row: the group it belongs to and what is told of each case.
struct Row<'g> {
    group: &'g Group,
    shape: Shape,
    flags: BTreeMap<&'static str, bool>,
    lists: BTreeMap<&'static str, String>,
    months: Option<&'static str>,
}

impl<'g> Row<'g> {
    fn new(group: &'g Group, shape: Shape, rng: &mut Rng) -> Self {
        let (mut flags, mut lists) = (BTreeMap::new(), BTreeMap::new());
        if shape != Shape::Seven {
            let told = rng.percent(30);
            flags.insert("meansOfControlNotSpecified", !told);
            if told {
                draw(&MEANS, "meansOfControlConcatenated", rng, &mut flags, &mut lists);
            }
            if group.labour == Some(true) {
                let chosen = rng
                    .weighted(&LABOUR.map(|(name, weight, label)| ((name, label), weight)))
                    .copied();
                choose(&LABOUR, chosen, "typeOfLabourConcatenated", &mut flags, &mut lists);
            }
            if group.sexual == Some(true) && rng.percent(70) {
                flags.insert("typeOfSexProstitution", true);
                flags.insert("typeOfSexPornography", rng.percent(4));
                lists.insert("typeOfSexConcatenated", "Prostitution".to_owned());
            }
            let relation = rng.percent(45).then(|| {
                rng.weighted(&RELATIONS.map(|(name, weight, label)| ((name, label), weight)))
                    .copied()
            });
            choose(
                &RELATIONS,
                relation.flatten(),
                "RecruiterRelationship",
                &mut flags,
                &mut lists,
            );
            flags.insert("recruiterRelationUnknown", relation.is_none());
            purposes(group, rng, &mut flags, &mut lists);
            merge(&mut flags);
        }
        let months = rng
            .weighted(&[(None, 60), (Some("0--12"), 24), (Some("13--24"), 9), (Some("25+"), 7)])
            .copied()
            .flatten();
        Self {
            group,
            shape,
            flags,
            lists,
            months,
        }
    }

    /// The text of a column; `None` is missing.
    fn cell(&self, column: &str) -> Option<String> {
        let group = self.group;
        let text = match column {
            "yearOfRegistration" => return Some(group.year.to_string()),
            "Datasource" => {
                if group.year.is_multiple_of(3) {
                    "Hotline"
                } else {
                    "Case Management"
                }
            }
            "gender" => match (self.shape, group.gender) {
                (Shape::TwentySeven, 0) => "Woman",
                (Shape::TwentySeven, _) => "Man",
                (_, 0) => "Female",
                _ => "Male",
            },
            "ageBroad" => AGES.get(usize::from(group.age?))?.0,
            "majorityStatus" => {
                if group.age? < 2 {
                    "Minor"
                } else {
                    "Adult"
                }
            }
            // Under nine or of age for years: also a minor, or an adult, when it began. In between nobody can say.
            "majorityStatusAtExploit" | "majorityEntry" => match group.age? {
                0 | 1 => "Minor",
                5.. => "Adult",
                _ => return None,
            },
            "citizenship" => return self.country(group.citizenship),
            "CountryOfExploitation" => return self.country(group.exploitation),
            "traffickMonths" => self.months?,
            name => {
                if let Some(list) = self.lists.get(name) {
                    return Some(list.clone());
                }
                return self.flag(name);
            }
        };
        Some(text.to_owned())
    }

    fn flag(&self, name: &str) -> Option<String> {
        let flag = match name {
            "isForcedLabour" => self.group.labour?,
            "isSexualExploit" => self.group.sexual?,
            name => *self.flags.get(name)?,
        };
        // The synthetic sets know no "no".
        (flag || self.shape != Shape::TwentySeven).then(|| u8::from(flag).to_string())
    }

    fn country(&self, at: Option<u8>) -> Option<String> {
        let known = at.and_then(|at| COUNTRIES.get(usize::from(at)));
        match (self.shape, known) {
            (Shape::TwentySeven, known) => known.map(|country| country.1.to_owned()),
            (_, Some(country)) => Some(country.0.to_owned()),
            // Unknown is spelled so in the 63-column file; the two spellings never part a group, because one file has one.
            (Shape::SixtyThree, None) => Some("00".to_owned()),
            (Shape::Seven, None) => Some("0".to_owned()),
        }
    }
}

type Flags = BTreeMap<&'static str, bool>;
type Lists = BTreeMap<&'static str, String>;

fn draw(
    of: &[(&'static str, u32, &'static str)],
    list: &'static str,
    rng: &mut Rng,
    flags: &mut Flags,
    lists: &mut Lists,
) {
    let mut labels = Vec::new();
    for (name, share, label) in of {
        let does = rng.percent(share * 2);
        flags.insert(name, does);
        if does {
            labels.push(*label);
        }
    }
    if !labels.is_empty() {
        lists.insert(list, labels.join(";"));
    }
}

fn choose(
    of: &[(&'static str, u32, &'static str)],
    chosen: Option<(&'static str, &'static str)>,
    list: &'static str,
    flags: &mut Flags,
    lists: &mut Lists,
) {
    let Some((chosen, label)) = chosen else { return };
    flags.extend(of.iter().map(|(name, ..)| (*name, *name == chosen)));
    lists.insert(list, label.to_owned());
}

fn purposes(group: &Group, rng: &mut Rng, flags: &mut Flags, lists: &mut Lists) {
    let (labour, sexual) = (group.labour == Some(true), group.sexual == Some(true));
    let other = !labour && !sexual && rng.percent(60);
    let marriage = other && rng.percent(40);
    for (name, is) in [
        ("isOtherExploit", other),
        ("isSexAndLabour", labour && sexual),
        ("isForcedMarriage", marriage),
        ("isForcedMilitary", false),
        ("isOrganRemoval", false),
        ("isSlaveryAndPractices", other && !marriage && rng.percent(30)),
        ("isAbduction", rng.percent(2)),
    ] {
        flags.insert(name, is);
    }
    let labels: Vec<&str> = [
        (labour, "Forced labour"),
        (sexual, "Sexual exploitation"),
        (marriage, "Forced marriage"),
    ]
    .into_iter()
    .filter_map(|(is, label)| is.then_some(label))
    .collect();
    if !labels.is_empty() {
        lists.insert("typeOfExploitConcatenated", labels.join(";"));
    }
}

/// The merged columns of the 27-column layout follow from those that were merged.
fn merge(flags: &mut Flags) {
    let merged: Vec<(&str, bool)> = COLUMNS
        .iter()
        .filter(|column| column.position_63.is_none() && !column.merges.is_empty())
        .filter_map(|column| {
            let told: Vec<bool> = column
                .merges
                .iter()
                .filter_map(|part| flags.get(part))
                .copied()
                .collect();
            (!told.is_empty()).then(|| (column.name, told.contains(&true)))
        })
        .collect();
    flags.extend(merged);
}
