//! Serves a made-up release on the address given (default `127.0.0.1:4790`).
#![expect(clippy::unwrap_used, reason = "an example stops where a test would")]

#[path = "../tests/it/sample.rs"]
mod sample;

use hub::{HelpLine, Hub, Settings};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = std::env::args()
        .nth(1)
        .unwrap_or_else(|| String::from("127.0.0.1:4790"));
    let folder = sample::folder();
    let mut settings = Settings::new(folder.path().to_owned(), sample::trusted());
    settings.made_up = true;
    settings.not_yet = true;
    settings.help = vec![HelpLine {
        name: String::from("Example organisation"),
        contact: String::from("+00 000 000 000"),
        note: String::from("Day and night, free of charge"),
    }];
    let site = hub::router(Hub::open(settings)?);
    let listener = tokio::net::TcpListener::bind(&address).await?;
    axum::serve(listener, site).await?;
    Ok(())
}
