//! Fictional people.

use base::PartialDate;

use crate::culture::{Culture, Entry, Sex, rare_family};
use crate::query::slip;
use crate::rng::Rng;

/// What a part of a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// What the person is called.
    Given,
    /// A second given name, a patronymic, the father's name.
    Middle,
    /// The family's.
    Family,
}

/// One part of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub role: Role,
    /// As the person writes it.
    pub original: String,
    /// As others usually write it in Latin letters, the commonest first; may be empty for names in Latin letters.
    pub spellings: Vec<String>,
}

impl Part {
    fn of(role: Role, entry: Option<&Entry>, sex: Sex) -> Option<Self> {
        let (original, spellings) = entry?.forms(sex);
        Some(Self {
            role,
            original,
            spellings,
        })
    }

    /// The usual spelling in Latin letters.
    pub fn latin(&self) -> &str {
        self.spellings.first().unwrap_or(&self.original)
    }
}

/// A fictional person. Nobody's: names are drawn from lists of common names, numbers from ranges that are never given out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Number in its series.
    pub number: u64,
    /// Naming tradition.
    pub culture: Culture,
    /// Female or male.
    pub sex: Sex,
    /// The name, in the order in which it is written.
    pub parts: Vec<Part>,
    /// Date of birth, as far as it is known.
    pub birth: PartialDate,
    /// Citizenship, ISO 3166-1 alpha-3.
    pub citizenship: &'static str,
    /// First language, ISO 639-2.
    pub language: &'static str,
    /// Telephone number in E.164 that cannot be anybody's.
    pub phone: Option<String>,
    /// Identity document, with a number that no authority gives.
    pub document: Option<String>,
    /// Address at a domain reserved for examples.
    pub email: Option<String>,
}

impl Person {
    /// The `number`-th person of the series `seed`. `today` is the year against which ages are drawn.
    pub fn new(seed: u64, number: u64, today: i32) -> Self {
        let mut rng = Rng::of(seed, number);
        let rng = &mut rng;
        let culture = rng.weighted(&Culture::ALL).copied().unwrap_or(Culture::English);
        let sex = if rng.percent(68) { Sex::Female } else { Sex::Male };
        let (citizenships, language) = culture.home();
        Self {
            number,
            culture,
            sex,
            parts: name(culture, sex, rng),
            birth: birth(today, rng),
            citizenship: rng.weighted(citizenships).copied().unwrap_or("XXX"),
            language,
            phone: rng.percent(60).then(|| phone(rng)),
            document: rng.percent(45).then(|| document(rng)),
            email: rng.percent(20).then(|| format!("person-{seed:x}-{number}@example.org")),
        }
    }

    /// The name as the person writes it.
    pub fn original(&self) -> String {
        join(self.parts.iter().map(|part| part.original.as_str()))
    }

    /// The name in its usual Latin spelling.
    pub fn latin(&self) -> String {
        join(self.parts.iter().map(Part::latin))
    }

    /// Given names and middle names as the person writes them, in order.
    pub fn given(&self) -> String {
        join(
            self.parts
                .iter()
                .filter(|part| part.role == Role::Given)
                .map(|part| part.original.as_str()),
        )
    }

    /// Middle names, patronymic or father's name, if any.
    pub fn middle(&self) -> Option<String> {
        let middle = join(
            self.parts
                .iter()
                .filter(|part| part.role == Role::Middle)
                .map(|part| part.original.as_str()),
        );
        (!middle.is_empty()).then_some(middle)
    }

    /// Family name.
    pub fn family(&self) -> String {
        join(
            self.parts
                .iter()
                .filter(|part| part.role == Role::Family)
                .map(|part| part.original.as_str()),
        )
    }

    /// The names under which an organisation has the person on file: of those not written in Latin letters one half in the
    /// original script only, three tenths in both, one fifth only as some clerk spelled it. One file in twenty has a slip.
    pub fn on_file(&self, rng: &mut Rng) -> Vec<String> {
        let both = if self.culture.latin() { 0 } else { rng.below(10) };
        let mut words: Vec<String> = self
            .parts
            .iter()
            .map(|part| if both < 8 { &part.original } else { spelling(part, rng) }.to_owned())
            .collect();
        if rng.percent(5) {
            let at = rng.below(words.len());
            if let Some(word) = words.get_mut(at) {
                *word = slip(word, self.culture, both >= 8, rng);
            }
        }
        let filed = join(words.iter().map(String::as_str));
        if (5..8).contains(&both) {
            vec![filed, self.latin()]
        } else {
            vec![filed]
        }
    }
}

/// The people of a series, one after another, without end.
pub fn people(seed: u64, today: i32) -> impl Iterator<Item = Person> {
    (0..).map(move |number| Person::new(seed, number, today))
}

/// One of the usual Latin spellings, the commoner ones more often.
pub(crate) fn spelling<'a>(part: &'a Part, rng: &mut Rng) -> &'a str {
    let first = rng.percent(45);
    let chosen = if first {
        part.spellings.first()
    } else {
        rng.pick(&part.spellings)
    };
    chosen.unwrap_or(&part.original)
}

pub(crate) fn join<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A name without anything else, as staff have one.
pub(crate) fn name(culture: Culture, sex: Sex, rng: &mut Rng) -> Vec<Part> {
    let lists = culture.lists();
    let given = Part::of(Role::Given, rng.ranked(lists.given(sex)), sex);
    let second = |rng: &mut Rng, share: u32| {
        let drawn = rng.percent(share).then(|| rng.ranked(lists.given(sex))).flatten();
        Part::of(Role::Middle, drawn, sex)
    };
    let mut middle = Vec::new();
    match culture {
        Culture::Arabic => {
            middle.push(Part::of(Role::Middle, rng.ranked(&lists.male), Sex::Male));
            let grandfather = rng.percent(40).then(|| rng.ranked(&lists.male)).flatten();
            middle.push(Part::of(Role::Middle, grandfather, Sex::Male));
        }
        Culture::Ukrainian | Culture::Russian => {
            let drawn = rng.percent(60).then(|| rng.ranked(&lists.patronymic)).flatten();
            middle.push(Part::of(Role::Middle, drawn, sex));
        }
        Culture::Vietnamese => {
            middle.push(Part::of(Role::Middle, rng.ranked(&lists.middle), sex));
            let drawn = rng.percent(50).then(|| rng.pick(&lists.middle)).flatten();
            middle.push(Part::of(Role::Middle, drawn, sex));
        }
        Culture::Filipino => {
            let drawn = rng.percent(80).then(|| rng.ranked(&lists.family)).flatten();
            middle.push(Part::of(Role::Middle, drawn, sex));
        }
        Culture::Bengali => middle.push(second(rng, 75)),
        _ => middle.push(second(rng, 35)),
    }
    let families = if culture == Culture::Spanish { 2 } else { 1 };
    let family = (0..families)
        .filter_map(|_| family(culture, sex, rng))
        .collect::<Vec<_>>();
    let middle = middle.into_iter().flatten();
    match culture {
        Culture::Vietnamese | Culture::Khmer => family.into_iter().chain(middle).chain(given).collect(),
        _ => given.into_iter().chain(middle).chain(family).collect(),
    }
}

fn family(culture: Culture, sex: Sex, rng: &mut Rng) -> Option<Part> {
    let rare = match culture {
        Culture::Vietnamese | Culture::Khmer | Culture::Bengali => None,
        _ if rng.percent(25) => rare_family(culture, sex, rng),
        _ => None,
    };
    match rare {
        Some((original, spellings)) => Some(Part {
            role: Role::Family,
            original,
            spellings,
        }),
        None => Part::of(Role::Family, rng.ranked(&culture.lists().family), sex),
    }
}

/// Ages 4 to 67, most between 16 and 40; the day is known for six in ten, the month for one more, of the rest only the year.
fn birth(today: i32, rng: &mut Rng) -> PartialDate {
    let age = match rng.below(100) {
        0..12 => rng.between(4, 15),
        12..32 => rng.between(16, 20),
        32..78 => rng.between(21, 38),
        78..95 => rng.between(39, 50),
        _ => rng.between(51, 67),
    };
    let (month, day) = (
        u8::try_from(rng.between(1, 12)).ok(),
        u8::try_from(rng.between(1, 28)).ok(),
    );
    let (month, day) = match rng.below(10) {
        0..6 => (month, day),
        6 => (month, None),
        _ => (None, None),
    };
    PartialDate::new(today - age, month, day).unwrap_or(PartialDate::Year(today - age))
}

/// Numbers that regulators keep free for fiction (Ofcom's +44 7700 900xxx, the North American 555-01xx, Arcep's 06 39 98), and for
/// the rest of the world the country code +999, which the ITU has given to nobody.
pub(crate) fn phone(rng: &mut Rng) -> String {
    match rng.below(10) {
        0..2 => format!("+447700900{:03}", rng.below(1_000)),
        2 => format!("+1202555{:04}", 100 + rng.below(100)),
        3 => format!("+3363998{:04}", rng.below(10_000)),
        _ => format!("+999{:09}", rng.below(1_000_000_000)),
    }
}

/// `FIC` stands for no country and no kind of document.
pub(crate) fn document(rng: &mut Rng) -> String {
    format!("FIC{:08}", rng.below(100_000_000))
}
