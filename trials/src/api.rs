//! `api`: schemathesis reads the program's own OpenAPI document and tries it out as each role, with a token of every scope that the role may have.

use std::path::{Path, PathBuf};
use std::process::Command;

use access::Role;
use accounts::{operator, sessions, tokens};
use amparo::data::Opened;
use anyhow::{Context, Result, bail, ensure};
use store::Scope;

use crate::house::{self, House};
use crate::program::Program;
use crate::report::say;
use crate::seed::Seed;

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The program `schemathesis` (PyPI), for instance of a virtual environment; looked for on the path if left out
    #[arg(long, value_name = "FILE", default_value = "schemathesis")]
    pub schemathesis: PathBuf,
    /// Examples for each operation
    #[arg(long, default_value_t = 20)]
    pub examples: u32,
    /// Only this role, by its code
    #[arg(long)]
    pub role: Option<String>,
    /// Play an earlier run again
    #[arg(long)]
    pub seed: Option<u64>,
}

/// What an answer must hold to. Left out are two checks that contradict decisions: `positive_data_acceptance`, because a request that fits the
/// document may still be refused for a record that is not there, and `negative_data_rejection`, because a language that cannot be read is passed
/// over (RFC 9110, section 12.5.4). What does not fit is refused by the same shapes that make the document; the crate `web` tests it.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance,\
                      ignored_auth,unsupported_method";

/// Runs the trial.
///
/// # Errors
/// When schemathesis finds something, or the program panics.
pub fn run(binary: &Path, options: &Options) -> Result<()> {
    let seed = options.seed.unwrap_or_else(Seed::fresh);
    say(format!("api: seed {seed}"));
    let folder = tempfile::tempdir()?;
    let program = Program::new(binary, folder.path())?;
    let house = House::new(&program, 0)?;
    let wanted: Vec<Role> = Role::ALL
        .into_iter()
        .filter(|role| options.role.as_deref().is_none_or(|code| role.code() == code))
        .collect();
    ensure!(!wanted.is_empty(), "there is no such role");
    let tokens = tokens_of(&program, &house, &wanted)?;
    let server = program.serve()?;
    let mut failed = Vec::new();
    for (role, token) in &tokens {
        let good = try_out(options, &server.host, token, seed, folder.path())?;
        say(format!(
            "api: as {}: {}",
            role.code(),
            if good { "holds" } else { "does not hold" }
        ));
        if !good {
            failed.push(role.code());
        }
    }
    ensure!(server.mistakes().is_empty(), "{:?}", server.mistakes());
    if !failed.is_empty() {
        bail!("the API does not hold to its document as {}", failed.join(", "));
    }
    say(format!(
        "api: as {} roles everything holds to the document",
        tokens.len()
    ));
    Ok(())
}

/// A token for each role that may have one, with all that it may.
pub(crate) fn tokens_of(program: &Program, house: &House, roles: &[Role]) -> Result<Vec<(Role, String)>> {
    let opened = house::open(program)?;
    let contexts = house::contexts(&opened)?;
    let mut made = Vec::new();
    for role in roles {
        let member = house.employ(&contexts, &format!("api-{}", role.code()), &[*role])?;
        let account = operator::account(&contexts.accounts, &member.login)?;
        let actor = sessions::actor_of(&account, false);
        made.extend(token(&opened, &actor)?.map(|text| (*role, text)));
    }
    Ok(made)
}

fn token(opened: &Opened, actor: &access::Actor) -> Result<Option<String>> {
    let open = web::api::SCOPES.iter().filter(|scope| scope.is_open_to(actor));
    let scopes: Vec<String> = open.map(|scope| scope.code.to_owned()).collect();
    if scopes.is_empty() {
        return Ok(None);
    }
    let wanted = tokens::Wanted {
        label: "trial".to_owned(),
        scopes,
        days: 1,
        networks: String::new(),
    };
    let (ambient, actor) = (opened.ambient.clone(), actor.clone());
    let made = opened.store.write(Scope::Org(actor.org), move |tx| {
        tokens::make(tx, &ambient, &actor, &wanted)
    })?;
    Ok(Some(made.text.into_exposed()))
}

fn try_out(options: &Options, host: &str, token: &str, seed: u64, folder: &Path) -> Result<bool> {
    // A token that does not work would make everything pass.
    let me = ureq::get(format!("http://{host}/api/v1/me"))
        .header("Authorization", format!("Bearer {token}"))
        .call();
    ensure!(me.is_ok_and(|answer| answer.status() == 200), "the token does not work");
    let output = Command::new(&options.schemathesis)
        .args(["run", &format!("http://{host}/api/v1/openapi.json")])
        .args(["--header", &format!("Authorization: Bearer {token}")])
        .args(["--url", &format!("http://{host}/api/v1")])
        .args(["--checks", CHECKS, "--max-examples", &options.examples.to_string()])
        .args(["--seed", &seed.to_string(), "--no-color", "--request-timeout", "10"])
        .current_dir(folder)
        .output()
        .context("cannot start schemathesis: `python3 -m venv V && V/bin/pip install schemathesis`, then --schemathesis V/bin/schemathesis")?;
    if !output.status.success() {
        say(String::from_utf8_lossy(&output.stdout));
        say(String::from_utf8_lossy(&output.stderr));
    }
    Ok(output.status.success())
}
