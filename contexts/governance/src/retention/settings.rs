//! Choosing how long what is kept.

use access::{Actor, Facts, act};
use base::Refusal;
use serde_json::json;
use store::Tx;

use super::model::Keep;
use super::store as db;
use crate::breach::rules::number;
use crate::{Governance, trail};

/// What the form says: the days for each kind, as they were typed.
pub type Wanted = Vec<(Keep, String)>;

/// Chooses. What is not within its bounds is refused, and nothing is saved.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`].
pub fn change(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, wanted: &Wanted) -> Result<(), Refusal> {
    let grant = access::decide::<act::RetentionSet>(actor, &Facts::of(actor.org))?;
    let (mut problems, mut chosen) = (Vec::new(), Vec::new());
    for (keep, typed) in wanted {
        let (least, _, most) = keep.bounds();
        match number(keep.code(), typed, most) {
            Ok(Some(days)) if days >= least => chosen.push((*keep, days)),
            _ => problems.push(
                base::FieldProblem::new(keep.code(), "governance-problem-days")
                    .with("least", least.to_string())
                    .with("most", most.to_string()),
            ),
        }
    }
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    let now = cx.ambient().now();
    for (keep, days) in &chosen {
        db::set(tx, &grant, *keep, *days, now)?;
    }
    let detail: serde_json::Map<String, serde_json::Value> = chosen
        .iter()
        .map(|(keep, days)| (keep.code().to_owned(), json!(days)))
        .collect();
    let detail = serde_json::Value::from(detail).to_string();
    trail::note(tx, now, &grant, None, &detail)
}
