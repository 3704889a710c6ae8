//! Quality of differentially private synthesis on a file: mean of some runs. `cargo run --release --example tune -- FILE EPSILON DELTA RUNS`
#![expect(
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "an example for the terminal"
)]
use disclosure::account::Guarantee;
use disclosure::compare::compare;
use disclosure::private::{Request, synthesize};
use disclosure::schema::Schema;
use disclosure::table::Table;

fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    (fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()) / 100.0
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let number = |at: usize| args[at].parse::<f64>().unwrap();
    let start = cpu();
    let table = Table::read(std::fs::File::open(&args[1]).unwrap()).unwrap().in_order();
    let reading = cpu() - start;
    let request = Request::new(Guarantee {
        epsilon: number(2),
        delta: number(3),
    });
    let runs = number(4) as usize;
    for _ in 0..runs {
        let start = cpu();
        let release = synthesize(&table, &Schema::default(), &request, |_| Ok(()), &|_, _| true).unwrap();
        let used = cpu() - start + reading;
        let found = compare(&table, &release.table, 3, 10, 2, &|_| true).unwrap();
        for length in &found.lengths {
            print!(
                "{}: {:.4} fabricated {:.1} % mass {:.2} % suppressed {:.2} % | ",
                length.length,
                length.distance,
                100.0 * length.fabricated as f64 / length.released as f64,
                100.0 * length.fabricated_mass,
                100.0 * length.suppressed as f64 / length.common as f64
            );
        }
        println!("{used:.2} CPU s");
    }
}
