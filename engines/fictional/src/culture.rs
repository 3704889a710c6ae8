//! Where a fictional name comes from, and the lists it is drawn from.

use std::sync::LazyLock;

use crate::rng::Rng;

/// A naming tradition. Each has its script, its order of names and its own lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Culture {
    /// Arabic script; given name, father's, sometimes grandfather's, family.
    Arabic,
    /// Bengali script; one or two given names, family.
    Bengali,
    /// Cyrillic; given name, sometimes patronymic, family.
    Ukrainian,
    /// Cyrillic; given name, sometimes patronymic, family.
    Russian,
    /// Latin script; one or two given names, two family names.
    Spanish,
    /// Latin script; given names, mother's family as middle name, family.
    Filipino,
    /// Latin script; West and Central Africa, France.
    French,
    /// Latin script; Romania and Moldova.
    Romanian,
    /// Latin script with tone marks on Yoruba names.
    Nigerian,
    /// Latin script with tones; family first.
    Vietnamese,
    /// Romanised Khmer; family first.
    Khmer,
    /// Latin script.
    English,
}

impl Culture {
    /// All, with how often each occurs among fictional people (of 100).
    pub const ALL: [(Self, u32); 12] = [
        (Self::Arabic, 18),
        (Self::Bengali, 16),
        (Self::Ukrainian, 14),
        (Self::Russian, 5),
        (Self::Spanish, 10),
        (Self::Filipino, 9),
        (Self::French, 6),
        (Self::Romanian, 6),
        (Self::Nigerian, 6),
        (Self::Vietnamese, 3),
        (Self::Khmer, 3),
        (Self::English, 4),
    ];

    /// Whether names are written in Latin letters to begin with.
    pub const fn latin(self) -> bool {
        !matches!(self, Self::Arabic | Self::Bengali | Self::Ukrainian | Self::Russian)
    }

    /// Citizenships (ISO 3166-1 alpha-3) and how often each occurs, primary language (ISO 639-2).
    pub(crate) const fn home(self) -> (&'static [(&'static str, u32)], &'static str) {
        match self {
            Self::Arabic => (
                &[
                    ("SYR", 30),
                    ("IRQ", 20),
                    ("MAR", 15),
                    ("EGY", 15),
                    ("SDN", 10),
                    ("LBN", 10),
                ],
                "ara",
            ),
            Self::Bengali => (&[("BGD", 85), ("IND", 15)], "ben"),
            Self::Ukrainian => (&[("UKR", 100)], "ukr"),
            Self::Russian => (
                &[("UKR", 25), ("RUS", 25), ("BLR", 20), ("KGZ", 15), ("UZB", 15)],
                "rus",
            ),
            Self::Spanish => (
                &[("MEX", 30), ("COL", 25), ("PER", 15), ("HND", 15), ("DOM", 15)],
                "spa",
            ),
            Self::Filipino => (&[("PHL", 100)], "fil"),
            Self::French => (
                &[("MLI", 25), ("CIV", 25), ("SEN", 20), ("COD", 15), ("BFA", 15)],
                "fra",
            ),
            Self::Romanian => (&[("MDA", 60), ("ROU", 40)], "rum"),
            Self::Nigerian => (&[("NGA", 90), ("GHA", 10)], "eng"),
            Self::Vietnamese => (&[("VNM", 100)], "vie"),
            Self::Khmer => (&[("KHM", 100)], "khm"),
            Self::English => (&[("USA", 60), ("GBR", 25), ("IRL", 15)], "eng"),
        }
    }

    pub(crate) fn lists(self) -> &'static Lists {
        static LISTS: LazyLock<[(Culture, Lists); 12]> = LazyLock::new(|| {
            [
                (Culture::Arabic, Lists::read(include_str!("../words/arabic.txt"))),
                (Culture::Bengali, Lists::read(include_str!("../words/bengali.txt"))),
                (Culture::Ukrainian, Lists::read(include_str!("../words/ukrainian.txt"))),
                (Culture::Russian, Lists::read(include_str!("../words/russian.txt"))),
                (Culture::Spanish, Lists::read(include_str!("../words/spanish.txt"))),
                (Culture::Filipino, Lists::read(include_str!("../words/filipino.txt"))),
                (Culture::French, Lists::read(include_str!("../words/french.txt"))),
                (Culture::Romanian, Lists::read(include_str!("../words/romanian.txt"))),
                (Culture::Nigerian, Lists::read(include_str!("../words/nigerian.txt"))),
                (
                    Culture::Vietnamese,
                    Lists::read(include_str!("../words/vietnamese.txt")),
                ),
                (Culture::Khmer, Lists::read(include_str!("../words/khmer.txt"))),
                (Culture::English, Lists::read(include_str!("../words/english.txt"))),
            ]
        });
        static NONE: Lists = Lists::empty();
        LISTS
            .iter()
            .find(|(culture, _)| *culture == self)
            .map_or(&NONE, |(_, lists)| lists)
    }
}

/// Female or male: decides the given name and the form of some family names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// One name with its usual spellings in Latin letters, the commonest first (none where it is written in Latin and only ever
/// spelled one way). Where the forms differ, the male one comes first.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    original: Vec<String>,
    spellings: Vec<Vec<String>>,
}

impl Entry {
    fn read(word: &str) -> Self {
        let (original, spellings) = word.split_once('=').unwrap_or((word, ""));
        let forms = |text: &str| text.split('/').map(|form| form.replace('_', " ")).collect::<Vec<_>>();
        Self {
            original: forms(original),
            spellings: spellings
                .split(',')
                .filter(|text| !text.is_empty())
                .map(forms)
                .collect(),
        }
    }

    /// The word in the form for this sex: original and spellings.
    pub(crate) fn forms(&self, sex: Sex) -> (String, Vec<String>) {
        (
            form(&self.original, sex),
            self.spellings.iter().map(|forms| form(forms, sex)).collect(),
        )
    }
}

fn form(forms: &[String], sex: Sex) -> String {
    let at = if sex == Sex::Female {
        forms.len().saturating_sub(1)
    } else {
        0
    };
    forms.get(at).cloned().unwrap_or_default()
}

/// The lists of one tradition, each in the order of frequency.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    pub(crate) female: Vec<Entry>,
    pub(crate) male: Vec<Entry>,
    pub(crate) patronymic: Vec<Entry>,
    pub(crate) middle: Vec<Entry>,
    pub(crate) family: Vec<Entry>,
}

impl Lists {
    const fn empty() -> Self {
        Self {
            female: Vec::new(),
            male: Vec::new(),
            patronymic: Vec::new(),
            middle: Vec::new(),
            family: Vec::new(),
        }
    }

    fn read(text: &str) -> Self {
        let mut lists = Self::empty();
        let mut section = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            for word in line.split_whitespace() {
                if let Some(name) = word.strip_prefix('[') {
                    section = name.trim_end_matches(']');
                    continue;
                }
                let list = match section {
                    "female" => &mut lists.female,
                    "male" => &mut lists.male,
                    "patronymic" => &mut lists.patronymic,
                    "middle" => &mut lists.middle,
                    _ => &mut lists.family,
                };
                list.push(Entry::read(word));
            }
        }
        lists
    }

    pub(crate) fn given(&self, sex: Sex) -> &[Entry] {
        match sex {
            Sex::Female => &self.female,
            Sex::Male => &self.male,
        }
    }
}

/// A family name that few bear: made of syllables, as the long tail of a register is. Its spelling in Latin letters comes
/// with it where the script is another one.
pub(crate) fn rare_family(culture: Culture, sex: Sex, rng: &mut Rng) -> Option<(String, Vec<String>)> {
    let (starts, middles, ends): (&[&str], &[&str], &[&str]) = match culture {
        Culture::Ukrainian => (
            &[
                "Гал=Hal,Gal",
                "Дор=Dor",
                "Крив=Kryv,Kriv",
                "Лоб=Lob",
                "Мат=Mat",
                "Пас=Pas",
                "Рос=Ros",
                "Сав=Sav",
                "Тур=Tur",
                "Хар=Khar,Har",
                "Чуб=Chub",
                "Шпак=Shpak",
                "Бур=Bur",
                "Вер=Ver",
                "Жур=Zhur",
                "Зуб=Zub",
            ],
            &[
                "",
                "ов=ov",
                "ич=ych,ich",
                "ин=yn,in",
                "ар=ar",
                "ут=ut",
                "ас=as",
                "ем=em",
            ],
            &[
                "енко=enko",
                "ук=uk",
                "юк=iuk,yuk",
                "ак=ak",
                "ець=ets",
                "ишин=yshyn,ishin",
                "чик=chyk,chik",
                "івський/івська=ivskyi/ivska,ivsky/ivska",
            ],
        ),
        Culture::Russian => (
            &[
                "Бел=Bel",
                "Гор=Gor",
                "Дуб=Dub",
                "Зим=Zim",
                "Кор=Kor",
                "Луж=Luzh",
                "Мед=Med",
                "Нос=Nos",
                "Пар=Par",
                "Рыж=Ryzh,Rizh",
                "Сал=Sal",
                "Тих=Tikh,Tih",
                "Уш=Ush",
                "Хром=Khrom,Hrom",
            ],
            &["", "ак=ak", "он=on", "ин=in", "ыш=ysh,ish", "еч=ech", "ул=ul"],
            &[
                "ов/ова=ov/ova,ow/owa",
                "ев/ева=ev/eva,ew/ewa",
                "ин/ина=in/ina",
                "ский/ская=sky/skaya,skiy/skaia",
            ],
        ),
        Culture::Arabic => (
            &["ال=Al-,El_", "بو=Bou,Bu", "=,"],
            &[
                "قطن=Qatn,Katn",
                "صرف=Sarf",
                "عطر=Atr",
                "حجر=Hajr,Hagar",
                "خزف=Khazf,Khazaf",
                "زعفر=Zaafar",
                "سندس=Sundus,Sondos",
                "شمع=Shama,Chama",
                "فخر=Fakhr",
                "مرجان=Marjan,Murgan",
                "نحل=Nahl",
                "ورد=Ward",
                "بحر=Bahr",
                "جبل=Jabal,Gabal",
                "رمل=Raml",
                "طبل=Tabl",
            ],
            &["=,", "ي=i,y", "اني=ani,any", "اوي=awi,aoui", "ان=an"],
        ),
        Culture::Bengali => return None,
        _ => return Some((coined(rng), Vec::new())),
    };
    let (mut original, mut spellings) = (String::new(), [String::new(), String::new()]);
    for part in [starts, middles, ends] {
        let entry = Entry::read(rng.pick(part)?);
        let (text, options) = entry.forms(sex);
        original.push_str(&text);
        for (at, spelling) in spellings.iter_mut().enumerate() {
            spelling.push_str(options.get(at).or_else(|| options.first()).map_or("", String::as_str));
        }
    }
    Some((original, spellings.into()))
}

fn coined(rng: &mut Rng) -> String {
    const STARTS: [&str; 24] = [
        "Ba", "Bel", "Bo", "Ca", "Cor", "Da", "Del", "Fa", "Ga", "Gri", "Ka", "La", "Lo", "Ma", "Mel", "Na", "Or",
        "Pa", "Ra", "Sa", "Ta", "Tor", "Va", "Za",
    ];
    const MIDDLES: [&str; 20] = [
        "ba", "ca", "de", "di", "fo", "gu", "la", "li", "lo", "ma", "mi", "na", "ne", "ri", "ro", "sa", "se", "ti",
        "to", "ve",
    ];
    const ENDS: [&str; 20] = [
        "ba", "cal", "do", "dez", "fin", "go", "gar", "lan", "les", "mar", "mo", "nda", "nes", "ra", "res", "rin",
        "sco", "tan", "tte", "vic",
    ];
    let mut name = String::new();
    for part in [&STARTS[..], &MIDDLES[..], &ENDS[..]] {
        name.push_str(rng.pick(part).copied().unwrap_or(""));
    }
    name
}
