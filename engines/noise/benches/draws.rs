//! How long a draw takes, by the width of the noise.
fn main() {
    divan::main();
}

#[divan::bench(args = [1, 40, 1_000, 100_000])]
fn gaussian(bencher: divan::Bencher<'_, '_>, sigma: u64) {
    let Ok(gaussian) = noise::Ratio::new(sigma * sigma, 1).and_then(noise::Gaussian::new) else {
        return;
    };
    let mut bits = noise::Bits::system();
    bencher.bench_local(|| gaussian.draw(&mut bits));
}

#[divan::bench(args = [1, 40, 1_000])]
fn laplace(bencher: divan::Bencher<'_, '_>, scale: u64) {
    let Ok(laplace) = noise::Ratio::new(scale, 1).and_then(noise::Laplace::new) else {
        return;
    };
    let mut bits = noise::Bits::system();
    bencher.bench_local(|| laplace.draw(&mut bits));
}
