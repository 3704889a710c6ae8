//! Kinds of questions: what is asked for and how the answer is kept.

use serde::{Deserialize, Serialize};

/// What a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Text of one or several lines.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Decimal,
    /// A number between `start` and `end` in steps of `step` (parameters).
    Range,
    /// A day of the calendar, `2026-12-01`.
    Date,
    /// A time of day, `14:05:00`.
    Time,
    /// A day and a time, `2026-12-01T14:05:00`.
    DateTime,
    /// One choice of a list.
    SelectOne,
    /// Any number of choices of a list.
    SelectMultiple,
    /// All choices of a list in an order.
    Rank,
    /// A text to read; no answer.
    Note,
    /// A box to tick, `OK` when it is.
    Acknowledge,
    /// Worked out, not asked.
    Calculate,
    /// Kept, not shown.
    Hidden,
    /// A place: latitude, longitude, altitude (m), accuracy (m), with spaces between.
    Point,
    /// A line of places, with `;` between.
    Trace,
    /// A closed line of places.
    Shape,
    /// What a bar code says.
    Barcode,
    /// A picture.
    Image,
    /// A recording.
    Audio,
    /// A film.
    Video,
    /// Any file.
    File,
    /// When the form was opened.
    Start,
    /// When the form was finished.
    End,
    /// The day on which the form was opened.
    Today,
    /// Who fills the form in, by the device's settings.
    Username,
    /// The e-mail address in the device's settings.
    Email,
    /// The telephone number in the device's settings.
    PhoneNumber,
    /// The device.
    DeviceId,
    /// Where the device was when the form was opened.
    StartPoint,
    /// The record of what the device saw while the form was filled in.
    Audit,
    /// A recording of the whole interview.
    BackgroundAudio,
}

/// How an answer's text is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Any text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Decimal,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A day with time.
    DateTime,
    /// One code.
    Code,
    /// Codes with spaces between.
    Codes,
    /// Places.
    Geo,
    /// `OK`.
    Tick,
    /// The name of a file.
    File,
    /// Nothing.
    None,
}

/// One line of the table of kinds.
struct Row(Kind, &'static str, &'static str, Shape);

/// Kind, type of XLSForm, type of the XForm's bind, shape of the answer.
const KINDS: [Row; 32] = [
    Row(Kind::Text, "text", "string", Shape::Text),
    Row(Kind::Integer, "integer", "int", Shape::Integer),
    Row(Kind::Decimal, "decimal", "decimal", Shape::Decimal),
    Row(Kind::Range, "range", "decimal", Shape::Decimal),
    Row(Kind::Date, "date", "date", Shape::Date),
    Row(Kind::Time, "time", "time", Shape::Time),
    Row(Kind::DateTime, "dateTime", "dateTime", Shape::DateTime),
    Row(Kind::SelectOne, "select_one", "string", Shape::Code),
    Row(Kind::SelectMultiple, "select_multiple", "string", Shape::Codes),
    Row(Kind::Rank, "rank", "odk:rank", Shape::Codes),
    Row(Kind::Note, "note", "string", Shape::None),
    Row(Kind::Acknowledge, "acknowledge", "string", Shape::Tick),
    Row(Kind::Calculate, "calculate", "string", Shape::Text),
    Row(Kind::Hidden, "hidden", "string", Shape::Text),
    Row(Kind::Point, "geopoint", "geopoint", Shape::Geo),
    Row(Kind::Trace, "geotrace", "geotrace", Shape::Geo),
    Row(Kind::Shape, "geoshape", "geoshape", Shape::Geo),
    Row(Kind::Barcode, "barcode", "barcode", Shape::Text),
    Row(Kind::Image, "image", "binary", Shape::File),
    Row(Kind::Audio, "audio", "binary", Shape::File),
    Row(Kind::Video, "video", "binary", Shape::File),
    Row(Kind::File, "file", "binary", Shape::File),
    Row(Kind::Start, "start", "dateTime", Shape::DateTime),
    Row(Kind::End, "end", "dateTime", Shape::DateTime),
    Row(Kind::Today, "today", "date", Shape::Date),
    Row(Kind::Username, "username", "string", Shape::Text),
    Row(Kind::Email, "email", "string", Shape::Text),
    Row(Kind::PhoneNumber, "phonenumber", "string", Shape::Text),
    Row(Kind::DeviceId, "deviceid", "string", Shape::Text),
    Row(Kind::StartPoint, "start-geopoint", "geopoint", Shape::Geo),
    Row(Kind::Audit, "audit", "binary", Shape::File),
    Row(Kind::BackgroundAudio, "background-audio", "binary", Shape::File),
];

impl Kind {
    fn row(self) -> Option<&'static Row> {
        KINDS.iter().find(|row| row.0 == self)
    }

    /// The type that XLSForm calls it.
    pub fn xlsform(self) -> &'static str {
        self.row().map_or("text", |row| row.1)
    }

    /// The type of its bind in an XForm.
    pub fn bind(self) -> &'static str {
        self.row().map_or("string", |row| row.2)
    }

    /// How its answers look.
    pub fn shape(self) -> Shape {
        self.row().map_or(Shape::Text, |row| row.3)
    }

    /// The kind with this type of XLSForm.
    pub fn of_xlsform(name: &str) -> Option<Self> {
        KINDS.iter().find(|row| row.1 == name).map(|row| row.0)
    }

    /// All kinds.
    pub fn all() -> impl Iterator<Item = Self> {
        KINDS.iter().map(|row| row.0)
    }

    /// Choices of a list.
    pub const fn chooses(self) -> bool {
        matches!(self, Self::SelectOne | Self::SelectMultiple | Self::Rank)
    }

    /// Filled in by the program, never shown to be answered.
    pub const fn is_meta(self) -> bool {
        matches!(
            self,
            Self::Start
                | Self::End
                | Self::Today
                | Self::Username
                | Self::Email
                | Self::PhoneNumber
                | Self::DeviceId
                | Self::StartPoint
                | Self::Audit
                | Self::BackgroundAudio
        )
    }

    /// Not on the page: worked out, kept, or filled in by the program.
    pub const fn is_silent(self) -> bool {
        self.is_meta() || matches!(self, Self::Calculate | Self::Hidden)
    }
}
