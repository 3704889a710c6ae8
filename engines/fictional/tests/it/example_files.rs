use std::path::Path;

use fictional::example_files;

#[test]
fn the_example_files_are_those_that_the_generator_writes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/examples");
    for file in example_files::all().unwrap() {
        let there = std::fs::read(folder.join(file.name)).unwrap_or_default();
        assert!(
            there == file.bytes,
            "docs/examples/{} is another: `cargo run -p amparo-fictional --example files` writes it anew",
            file.name
        );
    }
}
