//! Prints the migration as the field table makes it.
fn main() {
    use std::io::Write as _;
    let _ = std::io::stdout().write_all(protection::schema::migration().as_bytes());
}
