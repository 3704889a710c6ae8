//! What two people decide about what cannot be undone, and how far it has come: asked, agreed, a countdown, done.

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// One person asked; a second one has to agree.
    Asked,
    /// Two people want it; it happens at the given time unless somebody stops it.
    Agreed,
    /// It is being done and cannot be stopped.
    Running,
    /// It is done.
    Done,
    /// It was stopped in time.
    Withdrawn,
}

impl Stage {
    const ALL: [Self; 5] = [Self::Asked, Self::Agreed, Self::Running, Self::Done, Self::Withdrawn];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Agreed => "agreed",
            Self::Running => "running",
            Self::Done => "done",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The stage of that stable name.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// Whether it can still be stopped.
    pub const fn can_stop(self) -> bool {
        matches!(self, Self::Asked | Self::Agreed)
    }
}
