//! Tables, combinations, schemas, private and k-anonymous rows.

use std::collections::{HashMap, HashSet};

use disclosure::account::{Guarantee, epsilon_of, normal_quantile, normal_tail, rho_of};
use disclosure::aggregates::{self, Rounding};
use disclosure::compare::compare;
use disclosure::cube::{self, Attribute, Wanted};
use disclosure::kanonymous::{self, Mode};
use disclosure::private::{Request, synthesize, synthesize_seeded};
use disclosure::schema::Schema;
use disclosure::table::Table;
use disclosure::{Problem, danger};

/// Rows whose columns depend on each other: `f` marks the class, countries follow it.
pub(crate) fn made(rows: usize, seed: u64) -> Table {
    let mut state = seed;
    let mut draw = |values: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % values
    };
    let mut text = String::from("sex,age,country,labour,work\n");
    for _ in 0..rows {
        let class = draw(3);
        let sex = ["F", "M", ""][usize::try_from(draw(7).min(class + 1)).unwrap().min(2)];
        let age = ["0--17", "18--29", "30+", ""][usize::try_from((class + draw(2)) % 4).unwrap()];
        let country = (class * 4 + draw(5)).to_string();
        let labour = ["", "1"][usize::try_from(u64::from(draw(4) < class + 1)).unwrap()];
        let work = if labour.is_empty() {
            String::new()
        } else {
            format!("w{}", draw(3))
        };
        text.push_str(&format!("{sex},{age},{country},{labour},{work}\n"));
    }
    Table::read(text.as_bytes()).unwrap()
}

/// Counted one by one, the slow way.
fn by_hand(table: &Table, length: usize) -> HashMap<Vec<(usize, String)>, u32> {
    let mut counts = HashMap::new();
    for row in 0..table.rows {
        let present: Vec<(usize, String)> = table
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.codes[row] != 0)
            .map(|(at, column)| (at, column.text(column.codes[row]).to_owned()))
            .collect();
        for mask in 1_u32..1 << present.len() {
            if mask.count_ones() as usize <= length {
                let chosen = (0..present.len()).filter(|at| mask >> at & 1 == 1);
                *counts
                    .entry(chosen.map(|at| present[at].clone()).collect())
                    .or_default() += 1;
            }
        }
    }
    counts
}

#[test]
fn every_combination_is_counted_exactly_whatever_the_threads_and_the_least_count() {
    let table = made(700, 3);
    let expected = by_hand(&table, 4);
    for (least, threads) in [(1, 1), (1, 3), (7, 2)] {
        let mut found = HashMap::new();
        let wanted = Wanted {
            length: 4,
            least,
            threads,
        };
        let sink = || Vec::<(Vec<Attribute>, u32)>::new();
        struct Keep(Vec<(Vec<Attribute>, u32)>);
        impl cube::Sink for Keep {
            fn take(&mut self, combination: &[Attribute], count: u32) {
                self.0.push((combination.to_vec(), count));
            }
        }
        cube::count(
            &table,
            wanted,
            || Keep(sink()),
            |kept: Keep| {
                for (combination, count) in kept.0 {
                    let named = combination
                        .iter()
                        .map(|one| {
                            let column = usize::from(one.column);
                            (column, table.columns[column].text(one.value).to_owned())
                        })
                        .collect::<Vec<_>>();
                    assert!(found.insert(named, count).is_none(), "told twice");
                }
                true
            },
        );
        let expected: HashMap<_, _> = expected
            .clone()
            .into_iter()
            .filter(|(_, count)| *count >= least)
            .collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn aggregates_are_rounded_down_and_nothing_below_k_is_written() {
    let table = made(900, 5);
    let mut file = Vec::new();
    let rounding = Rounding {
        k: 10,
        length: 3,
        threads: 2,
    };
    let written = aggregates::write(&table, rounding, &mut file, &|| true).unwrap();
    let mut reader = csv::Reader::from_reader(file.as_slice());
    assert_eq!(
        reader.headers().unwrap(),
        vec!["count", "sex", "age", "country", "labour", "work"]
    );
    let mut found = HashMap::new();
    for record in reader.records() {
        let record = record.unwrap();
        let key: Vec<(usize, String)> = (0..5)
            .filter(|at| !record[at + 1].is_empty())
            .map(|at| (at, record[at + 1].to_owned()))
            .collect();
        found.insert(key, record[0].parse::<u32>().unwrap());
    }
    let expected: HashMap<_, _> = by_hand(&table, 3)
        .into_iter()
        .filter(|(_, count)| *count >= 10)
        .map(|(key, count)| (key, count - count % 10))
        .collect();
    assert_eq!(found, expected);
    assert_eq!(written.combinations.iter().sum::<u64>(), expected.len() as u64);
    let once = |threads| {
        let mut file = Vec::new();
        aggregates::write(&table, Rounding { threads, ..rounding }, &mut file, &|| true).unwrap();
        file
    };
    assert_eq!(once(1), once(4), "the file depends on the threads");
}

#[test]
fn a_table_is_read_with_its_separator_and_written_as_it_was() {
    let table = Table::read("\u{feff}a;b\nx;\"y;z\"\n;q\n".as_bytes()).unwrap();
    assert_eq!((table.rows, table.columns[1].text(1)), (2, "y;z"));
    let text = "a,b\r\n\"x, y\",1\r\n,2\r\n";
    let mut out = Vec::new();
    Table::read(text.as_bytes()).unwrap().write(&mut out).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), text);
}

#[test]
fn a_file_that_is_no_table_is_refused_with_its_place() {
    let refused = |text: &str| Table::read(text.as_bytes()).unwrap_err().to_string();
    assert!(refused("").contains("empty"));
    assert!(refused("a,b\n").contains("no rows"));
    assert!(refused("a,a\n1,2\n").contains("two columns are called `a`"));
    assert!(refused("a,,c\n1,2,3\n").contains("column 2"));
    assert!(refused("a,b\n1,2\n1\n").contains("row 3"));
    let many: String = (0..70_000).fold("id,sex\n".to_owned(), |text, at| text + &format!("{at},F\n"));
    assert!(refused(&many).contains("column `id`"));
}

#[test]
fn dangers_name_the_column() {
    let rows: Vec<String> = (0..200)
        .map(|at| {
            format!(
                "{},19{:02}-0{}-1{},She was taken from her village by a man number {at},a{at}@mail.org,{}",
                at + 7000,
                at % 100,
                at % 9 + 1,
                at % 9,
                at % 3
            )
        })
        .collect();
    let text = format!("case,born,story,mail,sex\n{}\n", rows.join("\n"));
    let table = Table::read(text.as_bytes()).unwrap();
    let found = danger::look(&table, &|_| false);
    let refused = danger::refuse(&found).unwrap_err().to_string();
    for (column, word) in [
        ("case", "identifier"),
        ("born", "birth"),
        ("story", "free text"),
        ("mail", "e-mail"),
    ] {
        let line = refused
            .lines()
            .find(|line| line.contains(&format!("`{column}`")))
            .unwrap_or_default();
        assert!(line.contains(word), "{column}: {refused}");
    }
    assert!(!refused.contains("`sex`"));
    let one = Table::read("a,b\n1,2\n".as_bytes()).unwrap();
    assert!(danger::refuse(&danger::look(&one, &|_| false)).is_err());
    let missing = Table::read(format!("a,b\n{}", ",\n".repeat(300)).as_bytes()).unwrap();
    assert!(
        danger::refuse(&danger::look(&missing, &|_| false))
            .unwrap_err()
            .to_string()
            .contains("every cell is empty")
    );
    assert!(danger::refuse(&danger::look(&made(500, 1), &|_| false)).is_ok());
}

#[test]
fn zero_concentrated_costs_translate_as_published() {
    // Computed with OpenDP 0.16.0: `make_zCDP_to_approxDP` of a Gaussian mechanism, its profile at δ.
    for (rho, epsilon) in [
        (0.000_312_5, 0.098_574_930_21),
        (0.02, 0.899_935_267_66),
        (0.5, 5.221_534_444_53),
        (2.0, 11.688_596_249_35),
    ] {
        let ours = epsilon_of(rho, 1e-6);
        assert!((ours / epsilon - 1.0).abs() < 1e-3, "{rho}: {ours} against {epsilon}");
    }
    for epsilon in [0.1, 1.0, 4.0, 12.0] {
        let rho = rho_of(Guarantee { epsilon, delta: 1e-6 });
        assert!(epsilon_of(rho, 1e-6) <= epsilon);
        assert!(epsilon_of(rho * 1.000_001, 1e-6) > epsilon);
        // Tighter than ρ + 2√(ρ ln(1/δ)).
        assert!(epsilon_of(rho, 1e-6) < rho + 2.0 * (rho * 1e6_f64.ln()).sqrt());
    }
    assert!((normal_tail(1.959_963_985) - 0.025).abs() < 1e-9);
    assert!((normal_tail(5.0) / 2.866_515_719e-7 - 1.0).abs() < 1e-6);
    assert!((normal_quantile(0.025) - 1.959_963_985).abs() < 1e-7);
}

const TWO: Guarantee = Guarantee {
    epsilon: 2.0,
    delta: 1e-6,
};

#[test]
fn private_rows_follow_the_data_and_two_runs_differ() {
    let table = made(20_000, 9).in_order();
    let once = || synthesize(&table, &Schema::default(), &Request::new(TWO), |_| Ok(()), &|_, _| true).unwrap();
    let (one, other) = (once(), once());
    assert_ne!(one.table.columns[2].codes, other.table.columns[2].codes);
    let found = compare(&table, &one.table, 3, 10, 2, &|_| true).unwrap();
    for (length, bar) in found.lengths.iter().zip([0.006, 0.012, 0.025]) {
        assert!(length.distance < bar, "length {}: {}", length.length, length.distance);
    }
    assert!(one.report.rows.abs_diff(20_000) < 400);
    assert!(one.report.rho <= rho_of(TWO) * (1.0 + 1e-9));
    let few = Request {
        rows: Some(50),
        ..Request::new(TWO)
    };
    let few = synthesize(&table, &Schema::default(), &few, |_| Ok(()), &|_, _| true).unwrap();
    assert_eq!(few.table.rows, 50);
}

#[test]
fn the_cost_is_charged_before_anything_is_counted_and_a_refusal_ends_it() {
    let table = made(300, 2);
    let request = Request::new(TWO);
    let refused = synthesize(
        &table,
        &Schema::default(),
        &request,
        |_| Err(Problem::Budget("spent".to_owned())),
        &|_, _| panic!("something was done"),
    );
    assert!(matches!(refused, Err(Problem::Budget(_))));
    for epsilon in [-1.0, 0.0, 1000.0, f64::NAN, 1e-9] {
        let request = Request::new(Guarantee { epsilon, delta: 1e-6 });
        let refused = synthesize(&table, &Schema::default(), &request, |_| panic!("charged"), &|_, _| {
            true
        });
        assert!(matches!(refused, Err(Problem::Parameter(_))), "{epsilon}");
    }
}

/// With a fixed schema the support of the outcome is that of the schema: a value that one person alone has does not show.
#[test]
fn a_value_outside_the_schema_leaves_no_trace() {
    let schema = Schema::parse(
        "[[column]]\nname = \"country\"\nvalues = [\"0\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\",\"12\"]\nunknown = \"missing\"\n",
    )
    .unwrap();
    let plain = made(800, 4);
    let mut rare = plain.clone();
    rare.columns[2].values.push("Atlantis".to_owned());
    rare.columns[2].codes[17] = u16::try_from(rare.columns[2].values.len() - 1).unwrap();
    let [plain, rare] = [plain, rare].map(|table| schema.apply(table).unwrap());
    assert_eq!(plain.columns[2].values, rare.columns[2].values);
    let seeded = |table| synthesize_seeded(7, table, &schema, &Request::new(TWO)).unwrap();
    assert_eq!(
        seeded(&plain).table.columns[2].values,
        seeded(&rare).table.columns[2].values
    );
    assert!(
        !seeded(&rare).table.columns[2]
            .values
            .iter()
            .any(|value| value == "Atlantis")
    );
    let strict = Schema::parse("[[column]]\nname = \"country\"\nvalues = [\"0\",\"1\"]\n").unwrap();
    let outside = strict.apply(made(50, 4)).unwrap_err();
    assert!(outside.to_string().contains("column `country`, row"), "{outside}");
}

#[test]
fn a_schema_coarsens_bounds_persons_and_rules_out() {
    let text = "dataset = \"d\"\n[person]\ncolumn = \"who\"\nrows = 2\n[[column]]\nname = \"age\"\nbands = [0, 18, 30]\n[[column]]\nname = \"land\"\nmerge = { PH = \"Asia\", ID = \"Asia\" }\nmissing = [\"-99\"]\n[[column]]\nname = \"notes\"\ndrop = true\n";
    let schema = Schema::parse(text).unwrap();
    let table = Table::read("who,age,land,notes\na,17,PH,x\na,18,ID,y\na,40,UA,z\nb,30,-99,q\n".as_bytes()).unwrap();
    let table = schema.apply(table).unwrap();
    let cells: Vec<Vec<&str>> = (0..table.rows)
        .map(|row| {
            table
                .columns
                .iter()
                .map(|column| column.text(column.codes[row]))
                .collect()
        })
        .collect();
    assert_eq!(cells, [["0--17", "Asia"], ["18--29", "Asia"], ["30+", ""]]);
    for bad in [
        "[[column]]\nname = \"a\"\nbands = [3, 2]\n",
        "[[column]]\nname = \"a\"\n[[column]]\nname = \"a\"\n",
        "colour = 1\n",
        "[person]\ncolumn = \"a\"\nrows = 0\n",
    ] {
        assert!(Schema::parse(bad).is_err(), "{bad}");
    }
    let rule =
        Schema::parse("[[impossible]]\nwhen = { labour = [\"\"] }\nnever = { work = [\"w0\", \"w1\", \"w2\"] }\n")
            .unwrap();
    let table = made(3000, 8).in_order();
    let release = synthesize(
        &table,
        &rule,
        &Request::new(Guarantee {
            epsilon: 0.2,
            delta: 1e-6,
        }),
        |_| Ok(()),
        &|_, _| true,
    )
    .unwrap();
    let [labour, work] = [3, 4].map(|at| &release.table.columns[at].codes);
    assert!(labour.iter().zip(work).all(|(labour, work)| *labour != 0 || *work == 0));
}

#[test]
fn k_anonymous_rows_show_no_combination_that_fewer_than_k_records_hold() {
    let table = made(1500, 6).in_order();
    for (mode, length, k, bar) in [
        (Mode::Aggregates, 3, 10, 0.12),
        (Mode::Aggregates, 2, 15, 0.12),
        (Mode::Rows, 4, 10, 0.2),
        (Mode::Unseeded, 4, 10, 0.2),
    ] {
        let request = kanonymous::Request {
            k,
            length: length.min(3),
            mode,
            rows: None,
            threads: 2,
        };
        let release = kanonymous::synthesize(&table, request, &|_| true).unwrap();
        let original = by_hand(&table, length);
        let shown: HashSet<_> = by_hand(&release.table, length).into_keys().collect();
        let rare: Vec<_> = shown
            .iter()
            .filter(|key| original.get(*key).copied().unwrap_or(0) < k)
            .collect();
        assert_eq!(rare, Vec::<&Vec<(usize, String)>>::new(), "{mode:?}");
        let found = compare(&table, &release.table, 2, k, 1, &|_| true).unwrap();
        assert!(
            found.lengths[1].distance < bar,
            "{mode:?}: {}",
            found.lengths[1].distance
        );
    }
    let few = Table::read("a\n1\n2\n".as_bytes()).unwrap();
    let request = kanonymous::Request {
        k: 10,
        length: 2,
        mode: Mode::Rows,
        rows: None,
        threads: 1,
    };
    assert!(kanonymous::synthesize(&few, request, &|_| true).is_err());
}

#[test]
fn a_comparison_of_a_table_with_itself_finds_nothing_and_with_another_finds_it() {
    let table = made(400, 1);
    let same = compare(&table, &table.clone().in_order(), 3, 10, 2, &|_| true).unwrap();
    for one in &same.lengths {
        assert!(one.distance.abs() < 1e-12 && one.fabricated == 0 && one.suppressed == 0 && one.mean_error == 0.0);
    }
    let one = Table::read("a,b\nx,1\nx,1\ny,2\n".as_bytes()).unwrap();
    let two = Table::read("b,a\n1,x\n2,x\n2,x\n".as_bytes()).unwrap();
    let found = compare(&one, &two, 2, 2, 1, &|_| true).unwrap();
    // a: 2/3,1/3 against 1,0; b: 2/3,1/3 against 1/3,2/3; pairs x1 2/3, y2 1/3 against x1 1/3, x2 2/3.
    assert!((found.lengths[0].distance - 1.0 / 3.0).abs() < 1e-12);
    assert!((found.lengths[1].distance - 2.0 / 3.0).abs() < 1e-12);
    assert_eq!((found.lengths[1].fabricated, found.lengths[1].original), (1, 2));
    let page = disclosure::report::html(&found);
    assert!(page.contains("<h2>") && !page.contains("<script"));
}

fn shared(name: &str) -> Option<Table> {
    let Some(folder) = std::env::var_os("AMPARO_SHARED") else {
        eprintln!("skipped: AMPARO_SHARED is not set");
        return None;
    };
    let path = std::path::PathBuf::from(folder).join(name);
    Some(Table::read(std::fs::File::open(path).unwrap()).unwrap().in_order())
}

/// The bars of the public data set, with room for the chance of a single run.
#[test]
fn the_contributed_data_set_comes_out_within_its_bars() {
    let Some(table) = shared("data/ctdc/ctdc-global-kanon-2020-04-14-subset7.csv") else {
        return;
    };
    for (epsilon, two, three) in [(1.0, 0.028, 0.075), (10.0, 0.008, 0.027)] {
        let request = Request::new(Guarantee { epsilon, delta: 1e-6 });
        let release = synthesize(&table, &Schema::default(), &request, |_| Ok(()), &|_, _| true).unwrap();
        let found = compare(&table, &release.table, 3, 10, 2, &|_| true).unwrap();
        let [_, pairs, triples] = found.lengths.as_slice() else {
            panic!()
        };
        assert!(
            pairs.distance <= two && triples.distance <= three,
            "ε = {epsilon}: {pairs:?} {triples:?}"
        );
        if epsilon > 9.0 {
            assert!(
                triples.fabricated_mass <= 0.015
                    && triples.fabricated_share() <= 0.40
                    && pairs.suppressed_share() <= 0.005
            );
        }
    }
}
