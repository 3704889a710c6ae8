//! What is told of each case of a group.

use std::collections::BTreeMap;

use standards::ctdc::COLUMNS;

use super::shares::{AGES, COUNTRIES, LABOUR, MEANS, RELATIONS};
use super::{Group, Shape};
use crate::rng::Rng;

/// One row: the group it belongs to and what is told of each case.
pub(super) struct Row<'g> {
    group: &'g Group,
    shape: Shape,
    flags: BTreeMap<&'static str, bool>,
    lists: BTreeMap<&'static str, String>,
    months: Option<&'static str>,
}

impl<'g> Row<'g> {
    pub(super) fn new(group: &'g Group, shape: Shape, rng: &mut Rng) -> Self {
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
    pub(super) fn cell(&self, column: &str) -> Option<String> {
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
