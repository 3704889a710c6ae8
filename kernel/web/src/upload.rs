//! A file that may be large: streamed to whoever takes it, never whole in memory.

use std::fmt;
use std::future::poll_fn;
use std::io::{self, Read};
use std::pin::pin;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use base::{Redacted, Refusal};
use tokio::sync::mpsc;
use tokio::time::{Instant, timeout, timeout_at};

use crate::gate::Limit;
use crate::{FORM_LIMIT, Form, Rejection, blocking, form};

/// Chunks that may wait between the connection and the one who takes them; each is some ten kilobytes.
const WAITING: usize = 8;
/// How long the next chunk may take. Who sends slower than this only holds the connection.
const SILENCE: Duration = Duration::from_secs(30);
/// How long the rest of a refused upload is read and thrown away. A browser shows our answer only after it has sent all.
const DRAIN: Duration = Duration::from_secs(10);

/// A form with a file. The fields that stand before the file are read first; put the file last.
pub struct Upload {
    multipart: Multipart,
    limit: usize,
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Upload(at most {} bytes)", self.limit)
    }
}

impl Upload {
    /// Reads the fields before the file, then runs `take` on a thread where it may block, with the file as a reader.
    ///
    /// An upload that breaks off or is too large ends the reader with an error, and its rejection is returned whatever
    /// `take` makes of it; so `take` must not commit anything before it has seen the end of the file.
    ///
    /// # Errors
    /// [`Rejection::NoFile`] if none was chosen, [`Rejection::TooLarge`], [`Rejection::Unreadable`],
    /// [`Rejection::TimedOut`]; or what `take` refuses.
    pub async fn receive<T, E>(
        mut self,
        name: &str,
        take: impl FnOnce(Form, Incoming) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Rejection>
    where
        T: Send + 'static,
        E: Into<Refusal> + Send + 'static,
    {
        let limit = self.limit;
        let result = Self::pass_on(&mut self.multipart, limit, name, take).await;
        if result.is_err() {
            drain(self.multipart).await;
        }
        result
    }

    async fn pass_on<T, E>(
        multipart: &mut Multipart,
        limit: usize,
        name: &str,
        take: impl FnOnce(Form, Incoming) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Rejection>
    where
        T: Send + 'static,
        E: Into<Refusal> + Send + 'static,
    {
        let mut form = Form::default();
        let mut text = 0;
        while let Some(mut field) = soon(multipart.next_field()).await? {
            let found = field.name().unwrap_or_default().to_owned();
            if found != name || field.file_name().is_none() {
                let value = short(&mut field, &mut text).await?;
                form.push(&found, &value)?;
                continue;
            }
            let file_name = field.file_name().unwrap_or_default().to_owned();
            let first = soon(field.chunk()).await?;
            if file_name.is_empty() && first.as_ref().is_none_or(Bytes::is_empty) {
                return Err(Rejection::NoFile);
            }
            let (sender, chunks) = mpsc::channel(WAITING);
            let incoming = Incoming {
                name: Redacted::new(file_name),
                chunks,
                current: Bytes::new(),
            };
            let taken = blocking(move || take(form, incoming));
            let (taken, sent) = tokio::join!(taken, send(field, first, sender, limit));
            sent?;
            return Ok(taken?);
        }
        Err(Rejection::NoFile)
    }
}

/// Hands a body that is a file over to whoever takes it, on a thread where it may block. It has no name: what it is called on the
/// sender's device is not asked for.
pub(crate) async fn stream<T: Send + 'static>(
    body: Body,
    limit: usize,
    take: impl FnOnce(Incoming) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Rejection> {
    let (sender, chunks) = mpsc::channel(WAITING);
    let incoming = Incoming {
        name: Redacted::new(String::new()),
        chunks,
        current: Bytes::new(),
    };
    let taken = blocking(move || take(incoming));
    let (taken, sent) = tokio::join!(taken, send_body(body, sender, limit));
    sent?;
    Ok(taken?)
}

async fn send_body(body: Body, sender: mpsc::Sender<Result<Bytes, ()>>, limit: usize) -> Result<(), Rejection> {
    let mut read = 0;
    let mut body = pin!(body);
    let broken = loop {
        let next = poll_fn(|context| body.as_mut().poll_frame(context));
        let chunk = match timeout(SILENCE, next).await {
            Ok(None) => return Ok(()),
            Ok(Some(Ok(frame))) => match frame.into_data() {
                Ok(chunk) => chunk,
                // What stands behind the body says nothing of the file.
                Err(_) => continue,
            },
            Ok(Some(Err(_))) => break Rejection::Unreadable,
            Err(_) => break Rejection::TimedOut,
        };
        read += chunk.len();
        if read > limit {
            break Rejection::TooLarge;
        }
        if sender.send(Ok(chunk)).await.is_err() {
            // Whoever took it has seen enough, and says why.
            return Ok(());
        }
    };
    let _ = sender.send(Err(())).await;
    Err(broken)
}

/// Waits for the next piece, not for ever.
async fn soon<T>(next: impl Future<Output = Result<T, MultipartError>>) -> Result<T, Rejection> {
    let next = timeout(SILENCE, next).await.map_err(|_| Rejection::TimedOut)?;
    next.map_err(form::broken)
}

/// The value of a field that is not the file; together they are bounded like a form.
async fn short(field: &mut Field<'_>, read: &mut usize) -> Result<String, Rejection> {
    let mut value = Vec::new();
    while let Some(chunk) = soon(field.chunk()).await? {
        *read += chunk.len();
        if *read > FORM_LIMIT {
            return Err(Rejection::TooLarge);
        }
        value.extend_from_slice(&chunk);
    }
    String::from_utf8(value).map_err(|_| Rejection::Unreadable)
}

/// Hands the chunks over, at the pace of the one who takes them.
async fn send(
    mut field: Field<'_>,
    first: Option<Bytes>,
    sender: mpsc::Sender<Result<Bytes, ()>>,
    limit: usize,
) -> Result<(), Rejection> {
    let mut read = 0;
    let mut next = first;
    let broken = loop {
        let Some(chunk) = next else { return Ok(()) };
        read += chunk.len();
        if read > limit {
            break Rejection::TooLarge;
        }
        if sender.send(Ok(chunk)).await.is_err() {
            // Whoever took it has seen enough, and says why.
            return Ok(());
        }
        next = match soon(field.chunk()).await {
            Ok(next) => next,
            Err(rejection) => break rejection,
        };
    };
    let _ = sender.send(Err(())).await;
    Err(broken)
}

async fn drain(mut multipart: Multipart) {
    let end = Instant::now() + DRAIN;
    let _ = timeout_at(end, async {
        while let Ok(Some(mut field)) = multipart.next_field().await {
            while let Ok(Some(_)) = field.chunk().await {}
        }
    })
    .await;
}

/// A file on its way in. Reading waits for the sender.
pub struct Incoming {
    name: Redacted<String>,
    chunks: mpsc::Receiver<Result<Bytes, ()>>,
    current: Bytes,
}

impl Incoming {
    /// Its name on the sender's device, which may name a person.
    pub fn name(&self) -> &Redacted<String> {
        &self.name
    }
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Incoming")
    }
}

impl Read for Incoming {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.current.is_empty() {
            match self.chunks.blocking_recv() {
                Some(Ok(chunk)) => self.current = chunk,
                Some(Err(())) => return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the upload was cut off")),
                None => return Ok(0),
            }
        }
        let count = buffer.len().min(self.current.len());
        let taken = self.current.split_to(count);
        if let Some(place) = buffer.get_mut(..count) {
            place.copy_from_slice(&taken);
        }
        Ok(count)
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Rejection;
    async fn from_request(request: Request, state: &S) -> Result<Self, Rejection> {
        let Some(Limit::Upload(limit)) = request.extensions().get::<Limit>().copied() else {
            return Err(Rejection::not_wired());
        };
        if !form::is_multipart(&request) {
            return Err(Rejection::Unreadable);
        }
        let multipart = Multipart::from_request(request, state)
            .await
            .map_err(|_| Rejection::Unreadable)?;
        Ok(Self { multipart, limit })
    }
}
