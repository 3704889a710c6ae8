//! The API of this context: files in, data sets and their quality, releases.

mod act;
mod imports;
mod releases;
mod sets;

use web::Routes;
use web::api::{Schema, schema};

use crate::Evidence;

/// All endpoints of this context, each with its rule.
pub(crate) fn routes(most_bytes: usize) -> Routes<Evidence> {
    Routes::new()
        .api(imports::list())
        .api(imports::upload(most_bytes))
        .api(imports::show())
        .api(imports::problems())
        .api(imports::rejects())
        .api(imports::mapping())
        .api(act::remap())
        .api(act::load())
        .api(act::stop())
        .api(act::discard())
        .api(act::undo())
        .api(sets::list())
        .api(sets::show())
        .api(sets::describe())
        .api(sets::quality())
        .api(releases::list())
        .api(releases::propose())
        .api(releases::show())
        .api(releases::approve())
        .api(releases::send_back())
}

fn reason() -> Schema {
    schema::text_between(1, 5000).about("Why; kept sealed.")
}
