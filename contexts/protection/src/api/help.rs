//! The help of a case and the forms that were filled in: codes, days, numbers, nothing that anybody wrote.

use web::api::{Schema, schema};

use crate::plan::model::{Effect, Kind, Progress, Provider, Satisfaction, Unit, WhyNot};

/// Most services and forms of a case that are told.
const MOST: usize = 10_000;

pub(super) fn services() -> Schema {
    let service = schema::object()
        .needs("id", schema::id())
        .needs(
            "goal",
            schema::id()
                .or_null()
                .about("The entry of `support-plan` that it is for."),
        )
        .needs("kind", schema::code(Kind::ALL.iter().map(|it| it.code())))
        .needs("state", schema::code(Progress::ALL.iter().map(|it| it.code())))
        .needs("planned_for", schema::day().or_null())
        .needs("provider", schema::code(Provider::ALL.iter().map(|it| it.code())))
        .needs("provided_on", schema::day().or_null())
        .needs("quantity", schema::whole(1, 100_000).or_null())
        .needs("unit", schema::code(Unit::ALL.iter().map(|it| it.code())))
        .needs(
            "cost",
            schema::text(30)
                .or_null()
                .about("Digits, with a point before the smaller unit."),
        )
        .needs("currency", schema::text(3).or_null().about("ISO 4217."))
        .needs(
            "outcome",
            schema::code(Effect::ALL.iter().map(|it| it.code())).or_null(),
        )
        .needs(
            "satisfaction",
            schema::code(Satisfaction::ALL.iter().map(|it| it.code())).or_null(),
        )
        .needs(
            "why_not",
            schema::code(WhyNot::ALL.iter().map(|it| it.code())).or_null(),
        )
        .named("Service");
    schema::list(service, MOST).about("Help that is planned or was given, oldest first.")
}

pub(super) fn forms() -> Schema {
    let form = schema::object()
        .needs("id", schema::id())
        .needs("form", schema::text(64).about("Stable identifier of the form."))
        .needs("version", schema::text(64))
        .needs("begun_at", schema::time())
        .needs("done_at", schema::time().or_null().about("A draft has none."))
        .needs(
            "outcomes",
            schema::map_of(schema::text(64)).about("What it concludes, as codes. A form suggests; people decide."),
        )
        .named("FilledForm");
    schema::list(form, MOST).about("Forms that are or were filled in, oldest first, without their answers.")
}
