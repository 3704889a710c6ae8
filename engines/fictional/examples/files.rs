//! Writes `docs/examples` anew.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/examples");
    for file in fictional::example_files::all()? {
        std::fs::write(folder.join(file.name), file.bytes)?;
    }
    Ok(())
}
