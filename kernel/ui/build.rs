//! Names the assets by their content and compresses them once, so that serving them is a look-up.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::{env, fs, io};

/// Constant, file in `assets/`, stem and ending of its public name, media type.
const ASSETS: [(&str, &str, &str, &str, &str); 4] = [
    ("CSS", "amparo.css", "page", "css", "text/css; charset=utf-8"),
    ("JS", "amparo.js", "page", "js", "text/javascript; charset=utf-8"),
    ("ICON", "icon.svg", "icon", "svg", "image/svg+xml"),
    (
        "MANIFEST",
        "site.webmanifest",
        "site",
        "webmanifest",
        "application/manifest+json",
    ),
];

fn main() -> io::Result<()> {
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let mut code = String::new();
    let mut table = String::new();
    for (constant, file, stem, ending, media_type) in ASSETS {
        let path = Path::new(&root).join("assets").join(file);
        println!("cargo::rerun-if-changed={}", path.display());
        let bytes = fs::read(&path)?;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(&bytes)?;
        fs::write(Path::new(&out).join(file), &bytes)?;
        fs::write(Path::new(&out).join(format!("{file}.gz")), gzip.finish()?)?;
        let hash = blake3::hash(&bytes).to_hex();
        let name: String = hash.chars().take(16).collect();
        writeln!(
            code,
            "pub(crate) const {constant}_PATH: &str = \"/assets/{stem}-{name}.{ending}\";"
        )
        .map_err(io::Error::other)?;
        writeln!(
            table,
            "    Asset {{ path: {constant}_PATH, etag: \"\\\"{name}\\\"\", media_type: \"{media_type}\", \
             plain: include_bytes!(\"{file}\"), gzip: include_bytes!(\"{file}.gz\") }},"
        )
        .map_err(io::Error::other)?;
    }
    write!(code, "const ASSETS: [Asset; {}] = [\n{table}];\n", ASSETS.len()).map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("assets.rs"), code)
}
