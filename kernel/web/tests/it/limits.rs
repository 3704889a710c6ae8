//! Guessing is slowed down, nobody is locked out, memory is bounded.

use std::net::IpAddr;

use base::Timestamp;
use web::{Limiter, Network, Rate, Wait};

const RATE: Rate = Rate {
    burst: 5,
    seconds_per_try: 30,
};

fn net(address: &str) -> Network {
    Network::of(address.parse::<IpAddr>().unwrap())
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_micros(1_700_000_000_000_000).plus_seconds(seconds)
}

#[test]
fn five_tries_at_once_then_one_every_thirty_seconds() {
    let limiter = Limiter::new(RATE, 100);
    let home = net("198.51.100.7");
    for _ in 0..5 {
        limiter.take("amina", home, at(0)).unwrap();
    }
    assert_eq!(limiter.take("amina", home, at(0)), Err(Wait { seconds: 30 }));
    // Asking again makes the wait no longer.
    assert_eq!(limiter.take("amina", home, at(10)), Err(Wait { seconds: 20 }));
    limiter.take("amina", home, at(30)).unwrap();
    assert!(limiter.take("amina", home, at(31)).is_err());
    limiter.clear("amina", home);
    limiter.take("amina", home, at(31)).unwrap();
    // A clock that goes back gives nothing away and locks nobody out for good.
    assert!(limiter.take("amina", home, at(-1000)).is_err());
    limiter.take("amina", home, at(2000)).unwrap();
}

#[test]
fn a_hundred_thousand_tries_from_five_hundred_networks_do_not_stop_the_owner() {
    let limiter = Limiter::new(RATE, 10_000);
    let mut let_through = 0;
    for number in 0..100_000_u32 {
        let address = format!("10.{}.{}.{}", (number % 500) / 256, (number % 500) % 256, number % 200);
        let_through += u32::from(limiter.take("amina", net(&address), at(0)).is_ok());
    }
    assert_eq!(let_through, 500 * 5);
    limiter.take("amina", net("198.51.100.7"), at(0)).unwrap();
}

#[test]
fn networks_are_a_neighbourhood_of_addresses() {
    assert_eq!(net("198.51.100.7"), net("198.51.100.200"));
    assert_eq!(net("198.51.100.7"), net("::ffff:198.51.100.9"));
    assert_ne!(net("198.51.100.7"), net("198.51.101.7"));
    assert_eq!(net("2001:db8:1:2::1"), net("2001:db8:1:ffff::9"));
    assert_ne!(net("2001:db8:1::1"), net("2001:db8:2::1"));
}

#[test]
fn a_flood_of_names_fills_no_memory_and_does_not_wash_away_a_bucket_that_is_being_guessed() {
    let limiter = Limiter::new(RATE, 1000);
    let home = net("198.51.100.7");
    for _ in 0..5 {
        limiter.take("amina", home, at(0)).unwrap();
    }
    for number in 0..50_000 {
        let _ = limiter.take(&format!("nobody{number}"), home, at(0));
        assert!(limiter.len() <= 1000);
    }
    assert!(limiter.take("amina", home, at(0)).is_err());
    // When all that was used has filled up again, nothing is remembered.
    limiter.take("somebody", home, at(100_000)).unwrap();
    for number in 0..1000 {
        let _ = limiter.take(&format!("later{number}"), home, at(200_000));
    }
    assert!(limiter.len() <= 1000);
}
