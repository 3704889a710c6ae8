//! `amparo forms`: what is wrong with a form, and the same form in another format.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use forms::{Form, Problem, Problems};
use serde_json::{Value, json};

use crate::cli::{FormFormat, Forms, FormsCheck, FormsConvert};
use crate::outcome::{Failure, Outcome, say, say_json};

/// Runs the verb.
///
/// # Errors
/// [`Failure::Unusable`] for a file that cannot be read or written.
pub fn run(verb: &Forms) -> Result<Outcome, Failure> {
    match verb {
        Forms::Check(args) => check(args),
        Forms::Convert(args) => convert(args),
    }
}

fn is_json(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

/// Reads a form. Lists that are files are looked for beside the workbook.
fn read(path: &Path) -> Result<Result<Form, Problems>, Failure> {
    let unreadable = |error| Failure::unusable(format!("{}: {error}", path.display()));
    if is_json(path) {
        let text = fs::read_to_string(path).map_err(unreadable)?;
        return Ok(Form::read(&text));
    }
    let bytes = fs::read(path).map_err(unreadable)?;
    let name = path
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let mut files = BTreeMap::new();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    for entry in fs::read_dir(folder.unwrap_or(Path::new("."))).map_err(unreadable)? {
        let beside = entry.map_err(unreadable)?.path();
        let small = fs::metadata(&beside).is_ok_and(|data| data.is_file() && data.len() <= 8 << 20);
        if small
            && beside
                .extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
        {
            let name = beside.file_name().map(|name| name.to_string_lossy().into_owned());
            files.extend(
                name.map(|name| fs::read(&beside).map(|bytes| (name, bytes)))
                    .transpose()
                    .map_err(unreadable)?,
            );
        }
    }
    Ok(Form::read_xlsform(&bytes, &name, &files))
}

fn as_json(problem: &Problem) -> Value {
    let place = &problem.place;
    json!({
        "severity": problem.severity.code(),
        "id": problem.id,
        "text": problem.to_string(),
        "sheet": place.sheet, "row": place.row, "column": place.column, "header": place.header,
        "item": place.item, "property": place.property, "character": place.at,
    })
}

fn check(args: &FormsCheck) -> Result<Outcome, Failure> {
    let found = read(&args.file)?;
    let (problems, form) = match &found {
        Ok(form) => (form.warnings(), Some(form)),
        Err(problems) => (problems.0.as_slice(), None),
    };
    if args.json {
        let listed: Vec<Value> = problems.iter().map(as_json).collect();
        let about = form.map(|form| {
            let definition = form.definition();
            json!({ "id": definition.id, "version": definition.version, "size": form.size() })
        });
        say_json(&json!({ "file": args.file, "works": form.is_some(), "form": about, "problems": listed }));
    } else {
        for problem in problems {
            say(format!("{}: {problem}", problem.severity.code()));
        }
        match form {
            Some(form) => {
                let size = form.size();
                let count = |what| size.get(what).copied().unwrap_or_default();
                say(format!(
                    "{} version {} works: {} questions, {} worked out, {} groups, {} repeats, {} choices, {} warnings",
                    form.definition().id,
                    form.definition().version,
                    count("questions"),
                    count("computed"),
                    count("groups"),
                    count("repeats"),
                    count("choices"),
                    problems.len()
                ));
            }
            None => say("the form cannot be used"),
        }
    }
    Ok(if form.is_some() { Outcome::Yes } else { Outcome::No })
}

fn convert(args: &FormsConvert) -> Result<Outcome, Failure> {
    let form = match read(&args.file)? {
        Ok(form) => form,
        Err(problems) => return Err(Failure::unusable(problems)),
    };
    let bytes = match args.to {
        FormFormat::Json => form.definition().to_json()?.into_bytes(),
        FormFormat::Xlsx => form.to_xlsform().map_err(Failure::unusable)?,
        FormFormat::Xform => {
            let written = form.to_xform().map_err(Failure::unusable)?;
            for problem in &written.lost {
                say(format!("{}: {problem}", problem.severity.code()));
            }
            written.xml.into_bytes()
        }
    };
    // What is there already may be somebody's work.
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(!args.force)
        .create(true)
        .truncate(true)
        .open(&args.out)
        .map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Failure::unusable(format!(
                "{} is there already; --force writes over it",
                args.out.display()
            )),
            _ => Failure::unusable(format!("{}: {error}", args.out.display())),
        })?;
    std::io::Write::write_all(&mut file, &bytes)?;
    say(format!("{} written, {} bytes", args.out.display(), bytes.len()));
    Ok(Outcome::Yes)
}
