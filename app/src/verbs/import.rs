//! `amparo import`: a spreadsheet of cases or a contributed data set, from the command line.

use std::cell::RefCell;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use access::{Actor, Role};
use accounts::{AccountState, operator, sessions};
use base::{Ambient, Redacted, Refusal, TeamId};
use evidence::import::report::{Rejects, Report};
use evidence::import::{self, Listener, Mapping, Problem, Progress, Reject, Request, Summary};
use evidence::model::{Layout as Known, OnError as Act};
use indicatif::ProgressBar;
use serde_json::json;
use ui::{L, Lang};

use crate::cli::{Data, Import, ImportRun, ImportVerb, Layout, OnError};
use crate::compose::{self, Contexts, Mode};
use crate::data::{self, Opened};
use crate::outcome::{Failure, Outcome, note, say, say_json};
use crate::serving::bar;

/// Reasons that are listed on the terminal; all of them are in the report.
const SHOWN: usize = 20;

/// Runs the verb.
///
/// # Errors
/// [`Failure::Unusable`] for a file, mapping or batch that cannot be used; [`Failure::NotNow`] while the server runs.
pub fn run(args: Import) -> Result<Outcome, Failure> {
    match (args.verb, args.run) {
        (
            Some(ImportVerb::Undo {
                batch,
                data,
                user,
                reason,
                all,
                json,
            }),
            _,
        ) => undo(&data, &batch, user.as_deref(), reason, all, json),
        (None, Some(run)) => load(&run),
        (None, None) => Err(Failure::unusable("name a file; see `amparo import --help`")),
    }
}

/// Everything open, with the lease: a running server keeps names in memory that an import would change under it.
fn opened(data: &Data) -> Result<(Opened, Contexts), Failure> {
    let holder = format!("amparo import, process {}", std::process::id());
    let opened = data::open(data, Some(&holder), &Ambient::system())?;
    let contexts = compose::wire(&opened, &Mode::default())?;
    Ok((opened, contexts))
}

/// The account on whose authority it is done: the named one, or the only data steward.
fn actor(contexts: &Contexts, login: Option<&str>) -> Result<Actor, Failure> {
    let accounts = &contexts.accounts;
    let account = match login {
        Some(login) => operator::account(accounts, login)
            .map_err(|_| Failure::unusable(format!("nobody signs in as `{login}`; see `amparo user list`")))?,
        None => {
            let all = operator::list(accounts).map_err(data::refused)?;
            let mut stewards = all
                .into_iter()
                .flat_map(|(_, accounts)| accounts)
                .filter(|it| it.state == AccountState::Active && it.roles.contains(Role::DataSteward));
            match (stewards.next(), stewards.next()) {
                (Some(only), None) => only,
                (None, _) => {
                    return Err(Failure::unusable(
                        "there is no data steward; make one with `amparo user invite --role data-steward`",
                    ));
                }
                (Some(_), Some(_)) => {
                    return Err(Failure::unusable(
                        "there are several data stewards; say on whose authority with --user",
                    ));
                }
            }
        }
    };
    if !account.may_enter() {
        return Err(Failure::unusable(format!("the account `{}` is closed", account.login)));
    }
    Ok(sessions::actor_of(&account, false))
}

fn load(args: &ImportRun) -> Result<Outcome, Failure> {
    let folder = args
        .data
        .clone()
        .or_else(|| std::env::var_os("AMPARO_DATA").map(PathBuf::from));
    let at = Data {
        data: folder.ok_or_else(|| Failure::unusable("name the data folder with --data"))?,
        database_url: args.database_url.clone(),
        keystore_url: args.keystore_url.clone(),
    };
    let (opened, contexts) = opened(&at)?;
    let actor = actor(&contexts, args.user.as_deref())?;
    let request = request(args, &contexts, &actor)?;
    let l = compose::catalogue()?.localizer(Lang::En);
    let mut listener = ToFiles::new(args, &l)?;
    let cx = &contexts.evidence;
    let done = if args.dry_run {
        import::dry_run(cx, &actor, &args.file, &request, &mut listener)
    } else {
        import::load(cx, &actor, &args.file, &request, &mut listener)
    };
    let failed = listener.finish()?;
    drop(opened);
    let summary = done.map_err(|refusal| told(&l, refusal))?;
    if let Some(error) = failed {
        return Err(Failure::Failed(error.into()));
    }
    if args.json {
        say_json(&json!({ "dry_run": args.dry_run, "summary": summary }));
    } else {
        tell(&l, &summary, args);
    }
    Ok(if summary.invalid == 0 {
        Outcome::Yes
    } else {
        Outcome::No
    })
}

fn request(args: &ImportRun, contexts: &Contexts, actor: &Actor) -> Result<Request, Failure> {
    let l = compose::catalogue()?.localizer(Lang::En);
    let mapping = match &args.mapping {
        None => Mapping::default(),
        Some(file) => {
            let text = std::fs::read_to_string(file)
                .map_err(|error| Failure::unusable(format!("cannot read {}: {error}", file.display())))?;
            Mapping::parse(&Redacted::new(text)).map_err(|refusal| told(&l, refusal))?
        }
    };
    let data_set = match &args.dataset {
        Some(name) => name.clone(),
        None => args
            .file
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default(),
    };
    Ok(Request {
        layout: match args.layout {
            Layout::Auto => None,
            Layout::Htcds => Some(Known::Htcds),
            Layout::Ctdc => Some(Known::Ctdc),
        },
        mapping,
        on_error: match args.on_error {
            OnError::Abort => Act::Abort,
            OnError::Skip => Act::Skip,
        },
        data_set,
        team: team(args.team.as_deref(), contexts, actor)?,
        ..Request::default()
    })
}

/// The team that will answer for imported cases: the named one, or the only one.
fn team(name: Option<&str>, contexts: &Contexts, actor: &Actor) -> Result<Option<TeamId>, Failure> {
    let teams = accounts::colleagues::teams(&contexts.accounts, actor.org).map_err(data::refused)?;
    let Some(name) = name else {
        return Ok(match teams.as_slice() {
            [only] => Some(only.id),
            _ => None,
        });
    };
    let found = teams.iter().find(|team| team.name == name).map(|team| team.id);
    found.map(Some).ok_or_else(|| {
        let known: Vec<_> = teams.iter().map(|team| team.name.as_str()).collect();
        Failure::unusable(format!("no team `{name}`; the teams are {}", known.join(", ")))
    })
}

/// A refusal in words: on the terminal there is no page that would make them.
fn told(l: &L, refusal: Refusal) -> Failure {
    match refusal {
        Refusal::Invalid(problems) => {
            let lines: Vec<String> = problems
                .iter()
                .map(|problem| format!("{}: {}", problem.field, plain(&l.problem(problem))))
                .collect();
            Failure::unusable(lines.join("\n        "))
        }
        Refusal::NotNow { why } => Failure::not_now(plain(&l.t(why))),
        Refusal::Denied { why } => Failure::unusable(format!("this account may not do that ({why})")),
        Refusal::NotFound => Failure::unusable("there is no such import"),
        other => data::refused(other),
    }
}

/// Without the marks that keep directions apart on a page.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

fn tell(l: &L, it: &Summary, args: &ImportRun) {
    let sheet = it
        .sheet
        .as_ref()
        .map(|sheet| format!(", sheet {sheet}"))
        .unwrap_or_default();
    say(format!(
        "{}: {} {}{sheet}",
        args.file.display(),
        it.layout.code(),
        it.kind
    ));
    say(format!("rows        {}", it.rows));
    say(format!("can be taken {}", it.valid));
    say(format!("cannot      {}", it.invalid));
    say(format!("known       {}", it.known));
    for column in &it.columns {
        say(format!(
            "  {:<4} {:<40} {}",
            column.letter,
            column.header,
            column.field.as_deref().unwrap_or("(not read)")
        ));
    }
    for note in &it.notes {
        say(format!("note        {}", plain(&note.text(l))));
    }
    for reason in it.reasons.iter().take(SHOWN) {
        let mark = if reason.refused { "refused" } else { "noted" };
        say(format!(
            "{mark:<8}{:>8} × {}",
            reason.count,
            plain(&reason.note.text(l))
        ));
    }
    match (args.dry_run, it.aborted, it.batch) {
        (true, ..) => say(format!(
            "a dry run: nothing was loaded; loading would add {}",
            it.to_add()
        )),
        (_, true, _) => {
            say("nothing was loaded: some rows cannot be taken; correct them, or load the others with --on-error skip")
        }
        (_, _, Some(batch)) if it.added > 0 => say(format!("added {} as import {batch}", it.added)),
        _ => say("nothing was added: the same records are there already"),
    }
}

/// Writes problems and rejected rows as they are found, and moves the bar.
struct ToFiles<'l> {
    report: Option<Report<'l, BufWriter<File>>>,
    rejects: Option<Rejects<'l, BufWriter<File>>>,
    bar: ProgressBar,
    failed: RefCell<Option<std::io::Error>>,
}

/// A file that only its owner may read: it quotes personal data.
fn private(path: &Path) -> Result<BufWriter<File>, Failure> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let file = std::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path);
    file.map(BufWriter::new)
        .map_err(|error| Failure::unusable(format!("cannot write {}: {error}", path.display())))
}

impl<'l> ToFiles<'l> {
    fn new(args: &ImportRun, l: &'l L) -> Result<Self, Failure> {
        let open = |path: &Option<PathBuf>| path.as_deref().map(private).transpose();
        let report = open(&args.report)?.map(|file| Report::new(file, l)).transpose()?;
        let rejects = open(&args.rejects)?.map(|file| Rejects::new(file, l));
        Ok(Self {
            report,
            rejects,
            bar: bar(None, "rows"),
            failed: RefCell::new(None),
        })
    }

    /// Closes the files; the error that kept one from being written, if any.
    fn finish(self) -> Result<Option<std::io::Error>, Failure> {
        self.bar.finish_and_clear();
        if let Some(report) = self.report {
            report.finish()?.flush()?;
        }
        if let Some(rejects) = self.rejects {
            rejects.finish()?.flush()?;
        }
        Ok(self.failed.into_inner())
    }

    fn keep(&self, done: std::io::Result<()>) -> Result<(), Refusal> {
        done.map_err(|error| {
            let told = std::io::Error::new(error.kind(), error.to_string());
            self.failed.borrow_mut().get_or_insert(told);
            Refusal::failed(error)
        })
    }
}

impl Listener for ToFiles<'_> {
    fn problem(&mut self, problem: &Problem) -> Result<(), Refusal> {
        let done = self.report.as_mut().map_or(Ok(()), |report| report.add(problem));
        self.keep(done)
    }

    fn reject(&mut self, headers: &[String], reject: &Reject) -> Result<(), Refusal> {
        let done = self
            .rejects
            .as_mut()
            .map_or(Ok(()), |rejects| rejects.add(headers, reject));
        self.keep(done)
    }

    fn progress(&mut self, progress: Progress) -> Result<(), Refusal> {
        self.bar.set_position(progress.rows);
        Ok(())
    }
}

fn undo(
    data: &Data,
    batch: &str,
    user: Option<&str>,
    reason: String,
    all: bool,
    json: bool,
) -> Result<Outcome, Failure> {
    let id = batch
        .parse()
        .map_err(|_| Failure::unusable(format!("`{batch}` is not the identifier of an import")))?;
    let (_opened, contexts) = opened(data)?;
    let actor = actor(&contexts, user)?;
    let l = compose::catalogue()?.localizer(Lang::En);
    let done = import::undo(&contexts.evidence, &actor, id, &Redacted::new(reason), all)
        .map_err(|refusal| told(&l, refusal))?;
    if json {
        say_json(&json!({ "batch": batch, "undone": done }));
    } else {
        say(format!("taken back: {} rows", done.removed));
        if done.kept > 0 {
            note(format!(
                "{} cases stay: somebody has worked on them since; --all takes them back too",
                done.kept
            ));
        }
    }
    Ok(if done.kept == 0 { Outcome::Yes } else { Outcome::No })
}
