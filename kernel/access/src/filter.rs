//! The decision as SQL, for lists and counts: portable text with `$n` parameters, from the same rules.

use crate::decision::rules_for;
use crate::rules::{Rule, Scope};
use crate::{Act, ListGrant, State};

/// Where the facts stand in the query: column names or expressions written in the program, never input.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    /// The organisation.
    pub org: &'static str,
    /// The owner, if such records have one.
    pub owner: Option<&'static str>,
    /// The team, if such records have one.
    pub team: Option<&'static str>,
    /// An expression that yields [`State::code`]; `None` if such records are always open.
    pub state: Option<&'static str>,
    /// The author, if such records have one.
    pub author: Option<&'static str>,
    /// Who opened the record in an emergency, from when and until when, if the query joins that.
    pub opened: Option<[&'static str; 3]>,
}

/// A value of a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Param {
    /// An identifier, as its sixteen bytes.
    Id([u8; 16]),
    /// A text.
    Text(String),
    /// A number.
    Int(i64),
}

/// A condition for `WHERE`, in parentheses, and its parameters in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The condition.
    pub sql: String,
    /// The values of its parameters; the first belongs to `$first_param`.
    pub params: Vec<Param>,
}

impl<A: Act> ListGrant<A> {
    /// The condition that exactly those records meet which [`decide`](crate::decide) allows. Its parameters are numbered
    /// from `first_param` (1 or more) in the order in which they first stand in the text.
    pub fn sql_filter(&self, columns: &Columns, first_param: usize) -> Filter {
        let mut made = Maker {
            columns,
            first: first_param,
            params: Vec::new(),
        };
        let org = made.param(Param::Id(*self.actor.org.as_bytes()));
        let mut any: Vec<String> = Vec::new();
        for (rule, _) in rules_for(&self.actor, A::ACTION) {
            if let Some(condition) = made.rule(&self.actor, rule) {
                // Two roles often bring the same condition.
                if !any.contains(&condition) {
                    any.push(condition);
                }
            }
        }
        let any = if any.is_empty() { never() } else { any.join(" OR ") };
        let shut = made.shut(&self.actor);
        Filter {
            sql: format!("({} = {org} AND ({any}){shut})", columns.org),
            params: made.params,
        }
    }
}

fn never() -> String {
    String::from("1 = 0")
}

struct Maker<'a> {
    columns: &'a Columns,
    first: usize,
    params: Vec<Param>,
}

impl Maker<'_> {
    /// The placeholder of a value; the same value gets the same one.
    fn param(&mut self, value: Param) -> String {
        let at = self.params.iter().position(|known| *known == value).unwrap_or_else(|| {
            self.params.push(value);
            self.params.len() - 1
        });
        format!("${}", self.first + at)
    }

    /// What keeps the records of locked sites out; empty where none is locked, or such records have no team.
    fn shut(&mut self, actor: &crate::Actor) -> String {
        let Some(column) = self.columns.team.filter(|_| !actor.shut.is_empty()) else {
            return String::new();
        };
        let teams: Vec<String> = actor
            .shut
            .iter()
            .map(|team| self.param(Param::Id(*team.as_bytes())))
            .collect();
        format!(" AND ({column} IS NULL OR {column} NOT IN ({}))", teams.join(", "))
    }

    /// The condition of one rule; `None` if it can admit no row.
    fn rule(&mut self, actor: &crate::Actor, rule: &Rule) -> Option<String> {
        if self.columns.state.is_none() && !rule.states.contains(State::Open) {
            return None;
        }
        let scope = self.scope(actor, rule.scope)?;
        let states = self.states(rule);
        Some(match (scope.as_str(), states.as_str()) {
            ("", "") => String::from("1 = 1"),
            ("", only) | (only, "") => only.to_owned(),
            (scope, states) => format!("{scope} AND {states}"),
        })
    }

    /// An empty text admits every row.
    fn scope(&mut self, actor: &crate::Actor, scope: Scope) -> Option<String> {
        let me = Param::Id(*actor.user.as_bytes());
        let columns = self.columns;
        let mut compare =
            |column: Option<&str>, how: &str| column.map(|column| format!("{column} {how} {}", self.param(me.clone())));
        // A comparison with NULL is not true, as `decide` wants it: an unknown author is not somebody else.
        match scope {
            Scope::Own => compare(columns.owner, "="),
            Scope::NotOwn => compare(columns.owner, "<>"),
            Scope::Authored => compare(columns.author, "="),
            Scope::NotAuthored => compare(columns.author, "<>"),
            Scope::TeamsNotAuthored => {
                let column = columns.author?;
                let teams = self.teams(actor)?;
                Some(format!("{teams} AND {column} <> {}", self.param(me)))
            }
            Scope::Emergency => {
                let ([by, from, until], now) = (columns.opened?, actor.now?);
                let (me, now) = (self.param(me), self.param(Param::Int(now.micros())));
                Some(format!("({by} = {me} AND {from} <= {now} AND {until} > {now})"))
            }
            Scope::Teams => self.teams(actor),
            Scope::Caseload => match (compare(columns.owner, "="), self.teams(actor)) {
                (Some(own), Some(teams)) => Some(format!("({own} OR {teams})")),
                (own, teams) => own.or(teams),
            },
            Scope::Organisation => Some(String::new()),
            Scope::Demo => actor.demo.then(String::new),
        }
    }

    fn teams(&mut self, actor: &crate::Actor) -> Option<String> {
        let column = self.columns.team?;
        let teams: Vec<String> = actor
            .teams
            .iter()
            .map(|team| self.param(Param::Id(*team.as_bytes())))
            .collect();
        (!teams.is_empty()).then(|| format!("{column} IN ({})", teams.join(", ")))
    }

    fn states(&mut self, rule: &Rule) -> String {
        let Some(column) = self.columns.state.filter(|_| !rule.states.is_all()) else {
            return String::new();
        };
        let states: Vec<String> = rule
            .states
            .iter()
            .map(|state| self.param(Param::Int(state.code())))
            .collect();
        format!("{column} IN ({})", states.join(", "))
    }
}
