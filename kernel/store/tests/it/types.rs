use base::{OrgId, Timestamp};
use store::testing::both;
use store::{Error, Kind, Scope, Value, params};
use uuid::Uuid;

use crate::{SETS, number, write};

#[test]
fn every_type_comes_back_as_it_went_in() {
    both(SETS, |store| {
        let org = OrgId::from_uuid(Uuid::from_u128(7));
        let put = params![i64::MIN, org, "naïve 名前 \u{1F54A}", -0.1, vec![0_u8, 255, 7]];
        write(
            store,
            "INSERT INTO note (id, org_id, text, size, body) VALUES ($1, $2, $3, $4, $5)",
            put,
        )
        .unwrap();
        let got = store
            .read::<_, Error>(Scope::Server, |tx| {
                tx.one(
                    "SELECT id, org_id, text, size, body, parent, kind FROM note",
                    &[],
                    |row| {
                        assert_eq!(row.text(2)?, "naïve 名前 \u{1F54A}");
                        assert_eq!(row.blob(4)?, [0, 255, 7]);
                        let time: Timestamp = row.get(0)?;
                        assert_eq!(time.micros(), i64::MIN);
                        let flag: bool = row.get(6)?;
                        assert!(flag);
                        assert_eq!(row.get::<f64>(6)?, 1.0);
                        Ok((
                            row.get(0)?,
                            row.get(1)?,
                            row.get(2)?,
                            row.get(3)?,
                            row.get(4)?,
                            row.get(5)?,
                        ))
                    },
                )
            })
            .unwrap()
            .unwrap();
        let expected: (i64, OrgId, String, f64, [u8; 3], Option<i64>) = (
            i64::MIN,
            org,
            "naïve 名前 \u{1F54A}".to_owned(),
            -0.1,
            [0, 255, 7],
            None,
        );
        assert_eq!(got, expected);
    });
}

#[test]
fn null_is_a_value_only_where_it_is_asked_for() {
    both(SETS, |store| {
        write(
            store,
            "INSERT INTO note (id, org_id, text, size, body) VALUES ($1, $2, $3, $4, $5)",
            params![1, None::<OrgId>, None::<String>, None::<f64>, None::<Vec<u8>>],
        )
        .unwrap();
        store
            .read::<_, Error>(Scope::Server, |tx| {
                tx.one("SELECT org_id, text, size, body FROM note", &[], |row| {
                    assert_eq!(row.get::<Option<OrgId>>(0)?, None);
                    assert_eq!(row.get::<Option<String>>(1)?, None);
                    assert_eq!(row.get::<Option<f64>>(2)?, None);
                    assert_eq!(row.get::<Value>(3)?, Value::Null);
                    let error = row.get::<String>(1).unwrap_err();
                    assert_eq!(error.kind(), Kind::Value);
                    assert_eq!(error.to_string(), "column 1 (text): expected text, found null");
                    Ok(())
                })
            })
            .unwrap()
            .unwrap();
    });
}

#[test]
fn an_error_about_a_column_names_it_and_never_shows_its_value() {
    both(SETS, |store| {
        write(
            store,
            "INSERT INTO note (id, text) VALUES ($1, $2)",
            params![300, "Olena"],
        )
        .unwrap();
        let read = |index: usize, want: &str| {
            let error = store
                .read::<_, Error>(Scope::Server, |tx| {
                    tx.one("SELECT id, text FROM note", &[], |row| match want {
                        "u8" => row.get::<u8>(index).map(|_| ()),
                        _ => row.get::<i64>(index).map(|_| ()),
                    })
                })
                .unwrap_err();
            assert_eq!(error.kind(), Kind::Value);
            error.to_string()
        };
        let shown = [read(0, "u8"), read(1, "i64"), read(9, "i64")];
        assert!(shown[0].starts_with("column 0 (id): expected an integer from 0 to 255, found an integer"));
        assert!(shown[1].starts_with("column 1 (text): expected an integer, found text"));
        assert!(shown[2].starts_with("column 9: the row has 2 columns"));
        assert!(!shown.concat().contains("Olena"));
        assert_eq!(
            format!("{:?}", params![1, "Olena", vec![1_u8]]),
            "[Int, Text(5 bytes), Blob(1 bytes)]"
        );
    });
}

#[test]
fn sums_averages_and_comparisons_read_alike() {
    both(SETS, |store| {
        let rows = (1..=4).map(|n| params![n, 2_500_000_000_i64 * n]);
        store
            .write::<_, Error>(Scope::Server, {
                let rows: Vec<[Value; 2]> = rows.collect();
                move |tx| tx.execute_many("INSERT INTO counter (id, n) VALUES ($1 + 1, $2)", &rows)
            })
            .unwrap();
        assert_eq!(number(store, "SELECT SUM(n) FROM counter"), 25_000_000_000);
        assert_eq!(number(store, "SELECT -SUM(n) FROM counter"), -25_000_000_000);
        assert_eq!(number(store, "SELECT SUM(n - n) FROM counter"), 0);
        assert_eq!(number(store, "SELECT COUNT(*) FROM counter WHERE n > 0"), 4);
        let seen = store
            .read::<_, Error>(Scope::Server, |tx| {
                tx.one(
                    "SELECT AVG(n * 1.0) / 1000000000, MAX(n) = 10000000000, AVG(id), SUM(n) > $1 FROM counter",
                    &params![24_999_999_999_i64],
                    |row| {
                        Ok((
                            row.get::<f64>(0)?,
                            row.get::<bool>(1)?,
                            row.get::<f64>(2)?,
                            row.get::<bool>(3)?,
                        ))
                    },
                )
            })
            .unwrap()
            .unwrap();
        assert_eq!(seen, (5.0, true, 3.0, true));
        let third: f64 = store
            .read::<_, Error>(Scope::Server, |tx| {
                tx.one(
                    "SELECT AVG(id) FROM counter WHERE id IN (1, 2, 4, 5, 3, -7) AND id < 3",
                    &[],
                    |row| row.get(0),
                )
            })
            .unwrap()
            .unwrap();
        assert_eq!(third, 1.5);
    });
}

#[test]
fn small_fractions_read_alike() {
    both(SETS, |store| {
        for (sql, expected) in [
            ("SELECT 0.5", 0.5),
            ("SELECT 0.0003", 0.0003),
            ("SELECT 0.00001234", 0.000_012_34),
            ("SELECT -0.0000000000012", -0.000_000_000_001_2),
            ("SELECT 10000.00001", 10_000.000_01),
        ] {
            let seen: Option<f64> = store
                .read::<_, Error>(Scope::Server, |tx| tx.one(sql, &[], |row| row.get(0)))
                .unwrap();
            assert_eq!(seen, Some(expected), "{sql}");
        }
    });
}

#[test]
fn text_is_ordered_by_its_bytes_on_both_engines() {
    both(SETS, |store| {
        for (id, text) in (1_i64..).zip(["b", "B", "a", "Z", "é", "ا", "_", "10", "9"]) {
            write(store, "INSERT INTO note (id, text) VALUES ($1, $2)", params![id, text]).unwrap();
        }
        let order: Vec<String> = store
            .read::<_, Error>(Scope::Server, |tx| {
                tx.query("SELECT text FROM note ORDER BY text", &[], |row| row.get(0))
            })
            .unwrap();
        assert_eq!(order, ["10", "9", "B", "Z", "_", "a", "b", "é", "ا"]);
    });
}

#[test]
fn parameters_may_come_in_any_order_and_repeat() {
    both(SETS, |store| {
        write(
            store,
            "INSERT INTO note (text, kind, id, size) VALUES ($3, $2, $1, $4)",
            params![5, 2, "$1 and $2", 0.5],
        )
        .unwrap();
        let sql = "SELECT id FROM note WHERE text = '$1 and $2' /* $9 */ AND id = $1 AND (CAST($2 AS TEXT) IS NULL OR kind < $1)";
        let found: Option<i64> = store
            .read::<_, Error>(Scope::Server, |tx| tx.one(sql, &params![5, "x"], |row| row.get(0)))
            .unwrap();
        assert_eq!(found, Some(5));
    });
}

#[test]
fn a_wrong_number_or_type_of_parameters_is_refused() {
    both(SETS, |store| {
        let few = write(store, "INSERT INTO note (id, text) VALUES ($1, $2)", params![1]).unwrap_err();
        assert_eq!(few.kind(), Kind::Statement);
        assert!(few.to_string().contains("expected 2 parameters, found 1"), "{few}");
        let wrong = write(
            store,
            "INSERT INTO note (id, text) VALUES ($1, $2)",
            params![1, vec![1_u8]],
        )
        .unwrap_err();
        assert!(matches!(wrong.kind(), Kind::Statement | Kind::Check), "{wrong:?}");
        let sql = write(store, "INSERT INTO nowhere VALUES ($1)", params![1]).unwrap_err();
        assert_eq!(sql.kind(), Kind::Statement);
        assert!(sql.to_string().contains("nowhere"), "{sql}");
        assert_eq!(number(store, "SELECT COUNT(*) FROM note"), 0);
    });
}

#[test]
fn values_that_the_engines_keep_differently_are_refused_and_like_minds_case() {
    both(SETS, |store| {
        let sql = "INSERT INTO note (id, text, size) VALUES ($1, $2, $3)";
        let zero = write(store, sql, params![1, "Ole\0na", 1.0]).unwrap_err();
        assert_eq!(zero.kind(), Kind::Check);
        assert!(!zero.to_string().contains("Ole"), "{zero}");
        let nan = write(store, sql, params![1, "a", f64::NAN]).unwrap_err();
        assert_eq!(nan.kind(), Kind::Check);
        let many = store.write::<_, Error>(Scope::Server, move |tx| tx.execute_many(sql, [params![1, "\0", 1.0]]));
        assert_eq!(many.unwrap_err().kind(), Kind::Check);
        write(store, sql, params![1, "Abc", f64::INFINITY]).unwrap();
        assert_eq!(number(store, "SELECT COUNT(*) FROM note WHERE text LIKE 'a%'"), 0);
        assert_eq!(
            number(store, "SELECT COUNT(*) FROM note WHERE text LIKE 'A%' AND size > 1"),
            1
        );
    });
}
