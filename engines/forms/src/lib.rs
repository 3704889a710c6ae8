//! Forms: one definition in JSON, one evaluator, read from and written as XLSForm.
//!
//! A [`Definition`] is plain data. [`Form::read`] or [`Form::new`] checks it, reports every problem with its place, and
//! gives a [`Form`]: names resolved, expressions parsed into typed trees, the order of evaluation known. A [`Session`] is a
//! form being filled in; it works out what is asked, what is calculated and what is wrong, for pages and for checks alike.
//!
//! Answers never collapse *no*, *unknown*, *not asked*, *declined*, *not applicable* and *missing* into one another. To
//! expressions, whatever is not known is empty; `not-known(${question})` tells which it is.
//!
//! Nothing here reads files, the clock or the network. Labels are texts of the form; this crate's own words are messages
//! ([`LOCALES`]).

mod answers;
mod check;
mod definition;
mod eval;
mod expr;
mod form;
mod graph;
mod load;
mod migrate;
mod problem;
mod session;
mod tree;
mod view;
mod words;
mod xform;
mod xlsform;

pub use answers::{Answer, Answers, NotAnswers, Spot};
pub use check::{AnswerProblem, Wrong};
pub use definition::{
    Choice, ChoiceList, Definition, FORMAT, Group, Item, Kind, Language, Question, Review, Shape, Text, Texts, Tier,
    UNDETERMINED, is_language,
};
pub use eval::{Context, Halt, STEPS};
pub use form::Form;
pub use migrate::{Change, Changed, Loss, Lost, Preview};
pub use problem::{Place, Problem, Problems, Severity};
pub use session::{MOST_ENTRIES, NotTaken, Session};
pub use view::{Asked, Offered, Shown, View};
pub use words::LOCALES;
pub use xform::XForm;
