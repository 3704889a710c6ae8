//! Who may say from where a request comes: proxies that the operator has named, and nobody else.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use axum::http::HeaderMap;

/// Addresses of one's own proxies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proxies(Vec<Block>);

/// An address, or all that begin with the same bits: `192.0.2.10`, `10.1.0.0/16`, `2001:db8::/32`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    address: IpAddr,
    bits: u32,
}

/// Not an address and not a block of addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected an address such as 192.0.2.10, or a block such as 10.1.0.0/16 or 2001:db8::/32")]
pub struct NoBlock;

impl FromStr for Block {
    type Err = NoBlock;

    fn from_str(text: &str) -> Result<Self, NoBlock> {
        let (address, bits) = match text.trim().split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse::<u32>().map_err(|_| NoBlock)?)),
            None => (text.trim(), None),
        };
        let address = address.parse::<IpAddr>().map_err(|_| NoBlock)?.to_canonical();
        let all = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(all);
        // A block of everything would believe whoever asks.
        if bits == 0 || bits > all {
            return Err(NoBlock);
        }
        Ok(Self { address, bits })
    }
}

impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.bits)
    }
}

impl Block {
    fn has(self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(ours), IpAddr::V4(theirs)) => (ours.to_bits() ^ theirs.to_bits()) >> (32 - self.bits) == 0,
            (IpAddr::V6(ours), IpAddr::V6(theirs)) => (ours.to_bits() ^ theirs.to_bits()) >> (128 - self.bits) == 0,
            _ => false,
        }
    }
}

impl FromIterator<Block> for Proxies {
    fn from_iter<I: IntoIterator<Item = Block>>(blocks: I) -> Self {
        Self(blocks.into_iter().collect())
    }
}

impl Proxies {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether an address is one of them.
    pub fn has(&self, address: IpAddr) -> bool {
        self.0.iter().any(|block| block.has(address))
    }

    /// From where a request comes: the peer, unless it is one of our proxies; then the nearest address in `X-Forwarded-For`
    /// that is none of ours. What stands before that one was written by a stranger and is not looked at.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut client = peer;
        let lines: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .map(|value| value.to_str().unwrap_or_default())
            .collect();
        for entry in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
            if !self.has(client) {
                break;
            }
            let Ok(address) = entry.trim().parse() else { break };
            client = address;
        }
        client
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxies(blocks: &[&str]) -> Proxies {
        blocks.iter().map(|block| block.parse::<Block>().unwrap()).collect()
    }

    fn client(proxies: &Proxies, peer: &str, lines: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().unwrap());
        }
        proxies.client(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn only_our_own_proxies_are_believed_and_only_for_what_they_saw_themselves() {
        let ours = proxies(&["192.0.2.10", "10.1.0.0/16", "2001:db8::/32"]);
        // A stranger who talks to us directly may write what they like.
        assert_eq!(client(&ours, "203.0.113.5", &["198.51.100.1"]), "203.0.113.5");
        assert_eq!(client(&ours, "192.0.2.10", &["198.51.100.1"]), "198.51.100.1");
        // The client made up the first entries; two proxies of ours stand in a row.
        assert_eq!(
            client(&ours, "192.0.2.10", &["1.1.1.1, 198.51.100.1, 10.1.2.3"]),
            "198.51.100.1"
        );
        assert_eq!(
            client(&ours, "::ffff:192.0.2.10", &["9.9.9.9", "198.51.100.1"]),
            "198.51.100.1"
        );
        assert_eq!(client(&ours, "2001:db8::7", &["2001:db9::1"]), "2001:db9::1");
        // Nothing that can be read: the last that is known.
        assert_eq!(client(&ours, "192.0.2.10", &["unknown"]), "192.0.2.10");
        assert_eq!(client(&ours, "192.0.2.10", &[]), "192.0.2.10");
        assert_eq!(
            client(&Proxies::default(), "192.0.2.10", &["198.51.100.1"]),
            "192.0.2.10"
        );
    }

    #[test]
    fn what_is_no_block_is_refused_and_so_is_everybody() {
        for bad in [
            "",
            "proxy",
            "10.0.0.0/33",
            "10.0.0.0/0",
            "::/0",
            "10.0.0.0/x",
            "2001:db8::/129",
        ] {
            assert_eq!(bad.parse::<Block>(), Err(NoBlock), "{bad}");
        }
        let block: Block = " 10.1.0.0/16 ".parse().unwrap();
        assert_eq!(block.to_string(), "10.1.0.0/16");
    }
}
