//! How long a draw takes, by the width of the noise.
fn main() {
    divan::main();
}

#[divan::bench(args = [1, 40, 1_000, 100_000])]
fn gaussian(bencher: divan::Bencher<'_, '_>, sigma: u64) -> Result<(), noise::Error> {
    let gaussian = noise::Gaussian::new(noise::Ratio::new(sigma * sigma, 1)?)?;
    let mut bits = noise::Bits::system();
    bencher.bench_local(|| gaussian.draw(&mut bits));
    Ok(())
}

#[divan::bench(args = [1, 40, 1_000])]
fn laplace(bencher: divan::Bencher<'_, '_>, scale: u64) -> Result<(), noise::Error> {
    let laplace = noise::Laplace::new(noise::Ratio::new(scale, 1)?)?;
    let mut bits = noise::Bits::system();
    bencher.bench_local(|| laplace.draw(&mut bits));
    Ok(())
}
