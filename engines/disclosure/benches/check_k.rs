//! How long the check takes on a table of the size of a contributed data set, and on one a hundred times as large.
fn main() {
    divan::main();
}

/// 48,773 records of 7 columns with skewed values, as a contributed data set has.
fn look_alike() -> Vec<[String; 7]> {
    let mut state = 7_u64;
    let mut draw = |values: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let uniform = (state >> 33) % (values * values);
        (0..values)
            .find(|value| (value + 1) * (value + 1) > uniform)
            .unwrap_or(0)
    };
    (0..48_773)
        .map(|_| [draw(18), draw(2), draw(9), draw(50), draw(2), draw(2), draw(50)].map(|value| value.to_string()))
        .collect()
}

#[divan::bench]
fn streaming(bencher: divan::Bencher<'_, '_>) {
    let rows = look_alike();
    bencher.bench(|| disclosure::check_k(&rows, &[0, 1, 2, 3, 4, 5, 6], 11));
}

#[divan::bench]
fn interned_and_suppressed(bencher: divan::Bencher<'_, '_>) {
    let rows = look_alike();
    bencher.bench(|| {
        let mut data = disclosure::Microdata::new(&["1", "2", "3", "4", "5", "6", "7"]);
        rows.iter().try_for_each(|row| data.push(row))?;
        data.suppress_k(&[0, 1, 2, 3, 4, 5, 6], 11).map(|kept| kept.records())
    });
}

/// Five million records, made as they are counted: the memory is that of the combinations.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn five_million_records() -> Result<u64, disclosure::Error> {
    let rows = look_alike();
    let mut counter = disclosure::KCounter::new(11);
    for row in rows.iter().cycle().take(5_000_000) {
        counter.add(row);
    }
    Ok(counter.finish().distinct)
}
