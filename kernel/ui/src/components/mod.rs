//! What goes into a page. Every component is a function from plain data to markup, says nothing itself but the few words
//! of `locales/`, works without script, and shows itself on the [`gallery`](crate::gallery).

mod action;
mod choice;
mod field;
pub(crate) mod icon;
mod list;
mod live;
mod message;
mod navigate;
mod table;
mod text;
mod unknown;

use maud::Markup;

use crate::L;

pub use action::{Form, Weight, actions, button, button_with, download_button, form, link_button, row_button};
pub use choice::{Choice, checkbox, checkboxes, radios, select};
pub use field::{DateParts, Field, Input, Width, date_field, field, field_id, file_field, textarea};
pub use icon::icon;
pub use list::{
    SummaryRow, Task, Tone, badge, card, cards, details, details_open, figure, steps, summary_list, tag, task_list,
};
pub use live::{Passkey, passkey, progress, reveal, suggestions};
pub use message::{confirmation, content_note, empty_state, error_summary, notice, notice_strip, safety_box};
pub use navigate::{Tab, back_link, breadcrumbs, filter_form, pagination, tabs};
pub use table::{BarTable, Column, Count, Table, bar, bar_table, select_one, table};
pub use text::{code, date, long_text, time, user_text};
pub use unknown::{NOT_KNOWN, NotKnown, status_name, status_text};

/// A component as it looks with sample data.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Short English name, for developers.
    pub name: &'static str,
    /// The component.
    pub markup: Markup,
}

impl Sample {
    const fn new(name: &'static str, markup: Markup) -> Self {
        Self { name, markup }
    }
}

/// All components with sample data, in one language.
pub fn samples(l: &L) -> Vec<Sample> {
    [
        action::samples,
        field::samples,
        choice::samples,
        list::samples,
        message::samples,
        table::samples,
        navigate::samples,
        live::samples,
        text::samples,
    ]
    .into_iter()
    .flat_map(|samples| samples(l))
    .collect()
}
