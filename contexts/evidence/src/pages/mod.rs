//! The pages of this context.

use web::Routes;

use crate::Evidence;

/// All routes of this context, each with its rule.
pub fn routes(evidence: Evidence) -> Routes {
    Routes::new().with_state(evidence)
}
