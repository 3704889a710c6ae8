//! Work that blocks, away from the threads that answer connections.

use base::Refusal;

/// A use case or a page panicked: a mistake in the program. The place is in the log.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the program made a mistake and stopped this piece of work; the place stands in the log")]
pub struct Panicked;

/// Runs a use case on a thread where it may wait for the store.
///
/// # Errors
/// What the work refuses; [`Refusal::Failed`] with [`Panicked`] if it panics.
pub async fn blocking<T, E>(work: impl FnOnce() -> Result<T, E> + Send + 'static) -> Result<T, Refusal>
where
    T: Send + 'static,
    E: Into<Refusal> + Send + 'static,
{
    let span = tracing::Span::current();
    match tokio::task::spawn_blocking(move || span.in_scope(work)).await {
        Ok(done) => done.map_err(Into::into),
        Err(_) => Err(Refusal::failed(Panicked)),
    }
}

/// Makes a panic leave its place in the log and nothing else: the message could quote what somebody typed.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, ToString::to_string);
        tracing::error!(place, "panic");
    }));
}
