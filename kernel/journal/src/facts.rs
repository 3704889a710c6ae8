//! Facts: what was done, each deed once, for counting. A fact has no identity and no narrative; it says what kind of thing was done, by which
//! organisation, on which day, how much of it, and the tags by which it is counted. It is never changed: a deed that was recorded wrongly is
//! taken back by a fact of the opposite sign, so that every sum over facts is right and every earlier sum can be explained.
//!
//! A deed is named by its *source*: a random number that the record of the deed holds. The source makes the same deed one fact however
//! often it is said, and leads nowhere once the record is erased. See docs/adr/0035-plan-and-facts.md.

use base::{OrgId, PartialDate, Timestamp};
use store::{Row, Tx, Value, params};

use crate::Error;

/// The random number that the record of a deed holds.
pub type Source = [u8; 16];

/// Longest code, in bytes.
const LONGEST: usize = 64;
/// The most of one deed.
const MOST: i64 = 1_000_000_000_000;

/// By what a deed is counted. Codes only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tags {
    /// Code of an administrative area of level 2 or above: nothing finer, because few people live there.
    pub place: Option<String>,
    /// Age band of the person helped.
    pub age_band: Option<String>,
    /// Their gender.
    pub gender: Option<String>,
    /// The activity that it was done under.
    pub activity: Option<String>,
    /// The fund that paid.
    pub fund: Option<String>,
}

/// That something was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// By whom.
    pub org: OrgId,
    /// What: a code, with the context before it (`service.shelter`).
    pub kind: String,
    /// On which day, `YYYY-MM-DD`.
    pub day: String,
    /// How much, in units; more than nothing.
    pub quantity: i64,
    /// Of what: a code (`night`, `session`).
    pub unit: String,
    /// By what it is counted.
    pub tags: Tags,
    /// Which deed it is.
    pub source: Source,
}

impl Fact {
    fn check(&self) -> Result<(), Error> {
        let wrong = |what| {
            Err(Error::NotAFact {
                kind: if is_code(&self.kind) {
                    self.kind.clone()
                } else {
                    String::new()
                },
                what,
            })
        };
        let tags = &self.tags;
        let codes = [&tags.place, &tags.age_band, &tags.gender, &tags.activity, &tags.fund];
        if !is_code(&self.kind) || !is_code(&self.unit) || !codes.into_iter().flatten().all(|code| is_code(code)) {
            return wrong("kind, unit and tags are codes of letters, digits and . _ - + / of at most 64 characters");
        }
        if !self
            .day
            .parse::<PartialDate>()
            .is_ok_and(|day| day.day().is_some() && day.to_string() == self.day)
        {
            return wrong("the day is a whole day, YYYY-MM-DD");
        }
        if !(1..=MOST).contains(&self.quantity) {
            return wrong("the quantity is more than nothing, and at most a million millions");
        }
        Ok(())
    }
}

/// What is no word of a language: nobody's name goes in here by mistake.
fn is_code(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"._-+/".contains(&byte);
    !text.is_empty() && text.len() <= LONGEST && text.bytes().all(letter)
}

/// A fact as it lies there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// What it says. Of one that takes back, the same as what it takes back.
    pub fact: Fact,
    /// 1 where it says that the deed was done, −1 where it takes that back.
    pub sign: i64,
    /// The day when it was written.
    pub recorded_on: String,
}

/// From one day to another, both within; nothing: no bound.
#[derive(Debug, Clone, Copy, Default)]
pub struct Period<'a> {
    /// First day, `YYYY-MM-DD`.
    pub from: Option<&'a str>,
    /// Last day.
    pub until: Option<&'a str>,
}

/// How much was done of one kind, by tags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// What.
    pub kind: String,
    /// In which unit.
    pub unit: String,
    /// By what it was counted.
    pub tags: Tags,
    /// How many deeds stand.
    pub deeds: i64,
    /// How much they come to.
    pub quantity: i64,
}

/// Says that something was done. Said again with the same contents it changes nothing. `false` if it stood already.
///
/// # Errors
/// [`Error::NotAFact`]; [`Error::Stands`] if the deed stands with other contents; of the store.
pub fn emit(tx: &mut Tx<'_>, now: Timestamp, fact: &Fact) -> Result<bool, Error> {
    fact.check()?;
    let (turns, standing) = last(tx, fact.org, &fact.source)?;
    match standing {
        Some(known) if known == *fact => Ok(false),
        Some(_) => Err(Error::Stands {
            kind: fact.kind.clone(),
        }),
        None => write(tx, now, fact, turns + 1, 1).map(|()| true),
    }
}

/// Takes back that a deed was done. `false` if nothing stood.
///
/// # Errors
/// Of the store.
pub fn reverse(tx: &mut Tx<'_>, now: Timestamp, org: OrgId, source: &Source) -> Result<bool, Error> {
    let (turns, standing) = last(tx, org, source)?;
    match standing {
        Some(fact) => write(tx, now, &fact, turns + 1, -1).map(|()| true),
        None => Ok(false),
    }
}

/// Says what is right now about a deed: what stood is taken back if it differs, and the fact put in its place. `false` if it stood just so.
///
/// # Errors
/// As [`emit`].
pub fn correct(tx: &mut Tx<'_>, now: Timestamp, fact: &Fact) -> Result<bool, Error> {
    fact.check()?;
    let (turns, standing) = last(tx, fact.org, &fact.source)?;
    let turn = match standing {
        Some(known) if known == *fact => return Ok(false),
        Some(known) => {
            write(tx, now, &known, turns + 1, -1)?;
            turns + 2
        }
        None => turns + 1,
    };
    write(tx, now, fact, turn, 1).map(|()| true)
}

/// What stands about a deed.
///
/// # Errors
/// Of the store.
pub fn standing(tx: &mut Tx<'_>, org: OrgId, source: &Source) -> Result<Option<Fact>, Error> {
    Ok(last(tx, org, source)?.1)
}

const COLUMNS: &str =
    "org_id, source, turn, kind, day, recorded_on, deeds, quantity, unit, place, age_band, gender, activity, fund";

/// How many turns a deed has had, and what stands.
fn last(tx: &mut Tx<'_>, org: OrgId, source: &Source) -> Result<(i64, Option<Fact>), Error> {
    let sql = format!("SELECT {COLUMNS} FROM fact WHERE org_id = $1 AND source = $2 ORDER BY turn DESC LIMIT 1");
    let found = tx.one(&sql, &params![org, source], |row| {
        Ok((row.get::<i64>(2)?, stored(row)?))
    })?;
    Ok(match found {
        Some((turn, it)) => (turn, (it.sign == 1).then_some(it.fact)),
        None => (0, None),
    })
}

fn stored(row: &Row<'_>) -> Result<Stored, store::Error> {
    let sign: i64 = row.get(6)?;
    Ok(Stored {
        fact: Fact {
            org: row.get(0)?,
            source: row.get(1)?,
            kind: row.get(3)?,
            day: row.get(4)?,
            quantity: sign * row.get::<i64>(7)?,
            unit: row.get(8)?,
            tags: tags(row, 9)?,
        },
        sign,
        recorded_on: row.get(5)?,
    })
}

fn tags(row: &Row<'_>, first: usize) -> Result<Tags, store::Error> {
    Ok(Tags {
        place: row.get(first)?,
        age_band: row.get(first + 1)?,
        gender: row.get(first + 2)?,
        activity: row.get(first + 3)?,
        fund: row.get(first + 4)?,
    })
}

fn write(tx: &mut Tx<'_>, now: Timestamp, fact: &Fact, turn: i64, sign: i64) -> Result<(), Error> {
    let sql =
        format!("INSERT INTO fact ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)");
    let tags = &fact.tags;
    let text = |code: &Option<String>| Value::from(code.clone());
    let row: [Value; 14] = [
        fact.org.into(),
        (&fact.source).into(),
        turn.into(),
        fact.kind.as_str().into(),
        fact.day.as_str().into(),
        now.day().into(),
        sign.into(),
        (sign * fact.quantity).into(),
        fact.unit.as_str().into(),
        text(&tags.place),
        text(&tags.age_band),
        text(&tags.gender),
        text(&tags.activity),
        text(&tags.fund),
    ];
    tx.execute(&sql, &row)?;
    Ok(())
}

/// The bounds of a period as text that compares by bytes.
fn bounds<'a>(period: &Period<'a>) -> (&'a str, &'a str) {
    (period.from.unwrap_or(""), period.until.unwrap_or("9999-99-99"))
}

/// Goes through the facts whose deed lies in a period, of one kind or of all, those that take back as well. Gives how many.
///
/// # Errors
/// Of the store, or of `visit`.
pub fn each(
    tx: &mut Tx<'_>,
    org: OrgId,
    period: &Period<'_>,
    kind: Option<&str>,
    mut visit: impl FnMut(Stored) -> Result<(), store::Error>,
) -> Result<u64, Error> {
    let (from, until) = bounds(period);
    let sql = format!(
        "SELECT {COLUMNS} FROM fact WHERE org_id = $1 AND day >= $2 AND day <= $3 AND ($4 = '' OR kind = $4) ORDER BY day, source, turn"
    );
    let params = params![org, from, until, kind.unwrap_or("")];
    Ok(tx.each(&sql, &params, |row| visit(stored(row)?))?)
}

/// Counts the deeds of a period that stand, of one kind or of all, by kind, unit and tags. These are counts of small groups: they leave the
/// organisation through a disclosure check only.
///
/// # Errors
/// Of the store.
pub fn sums(tx: &mut Tx<'_>, org: OrgId, period: &Period<'_>, kind: Option<&str>) -> Result<Vec<Sum>, Error> {
    let (from, until) = bounds(period);
    let by = "kind, unit, place, age_band, gender, activity, fund";
    let sql = format!(
        "SELECT {by}, CAST(SUM(deeds) AS BIGINT), CAST(SUM(quantity) AS BIGINT) FROM fact \
         WHERE org_id = $1 AND day >= $2 AND day <= $3 AND ($4 = '' OR kind = $4) \
         GROUP BY {by} HAVING SUM(deeds) <> 0 OR SUM(quantity) <> 0 ORDER BY {by}"
    );
    let params = params![org, from, until, kind.unwrap_or("")];
    let mut all = tx.query(&sql, &params, |row| {
        Ok(Sum {
            kind: row.get(0)?,
            unit: row.get(1)?,
            tags: tags(row, 2)?,
            deeds: row.get(7)?,
            quantity: row.get(8)?,
        })
    })?;
    // Where there is no tag comes first on one engine and last on the other.
    all.sort_by(|one, other| (&one.kind, &one.unit, &one.tags).cmp(&(&other.kind, &other.unit, &other.tags)));
    Ok(all)
}
