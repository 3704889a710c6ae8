//! How far a case has come, and what is to be done: codes and times, nothing that anybody wrote.

use serde_json::{Value, json};
use web::api::{Schema, schema};

use crate::process::model::{Pause, Risk, Stage, TaskKind};
use crate::process::shown::Way;

/// Most open tasks told.
const MOST_TASKS: usize = 10_000;

pub(super) fn shape() -> Schema {
    let task = schema::object()
        .needs("id", schema::id())
        .needs("kind", schema::code(TaskKind::ALL.iter().map(|kind| kind.code())))
        .needs("due", schema::time());
    schema::object()
        .needs(
            "stage",
            schema::code(Stage::ALL.iter().map(|stage| stage.code()))
                .about("`closing`: it was asked to close the case, and a second person has not agreed yet."),
        )
        .needs("since", schema::time())
        .needs(
            "pause",
            schema::code(Pause::ALL.iter().map(|pause| pause.code())).or_null(),
        )
        .needs(
            "risk",
            schema::code(Risk::ALL.iter().map(|risk| risk.code()))
                .or_null()
                .about("How great the danger is, as a person judged it."),
        )
        .needs(
            "tasks",
            schema::list(task, MOST_TASKS).about("Open ones, the first due first."),
        )
        .named("Way")
}

pub(super) fn json(way: &Way) -> Value {
    let tasks: Vec<Value> = way
        .tasks
        .iter()
        .map(|task| json!({ "id": task.id.to_string(), "kind": task.kind.code(), "due": task.due.to_string() }))
        .collect();
    json!({
        "stage": way.process.stage.code(),
        "since": way.process.since.to_string(),
        "pause": way.process.pause.map(Pause::code),
        "risk": way.process.risk.map(|(risk, _)| risk.code()),
        "tasks": tasks,
    })
}
