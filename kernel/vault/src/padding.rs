//! Lengths are padded to buckets before sealing: the length of a name says much about it.

/// Length after padding of a value of `len` bytes: one marker byte more, then up to 32, 64, 128 or 256, and above that in steps of an
/// eighth of the power of two below, so that padding costs at most 12.5 %.
pub(crate) const fn padded_len(len: usize) -> usize {
    let marked = len.saturating_add(1);
    if marked <= 32 {
        32
    } else if marked <= 256 {
        marked.next_power_of_two()
    } else {
        let step = 1_usize << ((marked - 1).ilog2() - 3);
        marked.div_ceil(step).saturating_mul(step)
    }
}

const MARKER: u8 = 0x80;

/// Appends the marker byte and zeros (ISO/IEC 7816-4) until `buffer`, whose value starts at `from`, has its padded length.
pub(crate) fn pad(buffer: &mut Vec<u8>, from: usize) {
    let len = buffer.len().saturating_sub(from);
    buffer.push(MARKER);
    buffer.resize(from + padded_len(len), 0);
}

/// Cuts the padding off; `None` if there is none, which cannot happen to a value that was authenticated.
pub(crate) fn unpad(buffer: &mut Vec<u8>) -> Option<()> {
    let marker = buffer.iter().rposition(|byte| *byte != 0)?;
    (buffer.get(marker) == Some(&MARKER)).then(|| buffer.truncate(marker))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_fall_into_buckets_that_waste_at_most_an_eighth_above_256_bytes() {
        let shown: Vec<usize> = [0, 31, 32, 63, 64, 127, 128, 255, 256, 287, 288, 511, 512, 4095, 4096]
            .into_iter()
            .map(padded_len)
            .collect();
        assert_eq!(
            shown,
            [32, 32, 64, 64, 128, 128, 256, 256, 288, 288, 320, 512, 576, 4096, 4608]
        );
        for len in 256..100_000 {
            let padded = padded_len(len);
            assert!(padded > len && padded * 8 <= (len + 1) * 9 + 8, "{len} became {padded}");
            assert!(padded >= padded_len(len - 1), "{len}");
        }
    }

    #[test]
    fn padding_comes_off_again_whatever_the_value_ends_with() {
        for value in [&b""[..], b"\x80", b"\0\0\0", b"\x80\0", &[0x80; 31], &[0; 300]] {
            let mut buffer = value.to_vec();
            pad(&mut buffer, 0);
            assert_eq!(buffer.len(), padded_len(value.len()));
            unpad(&mut buffer).unwrap();
            assert_eq!(buffer, value);
        }
        assert!(unpad(&mut vec![0; 32]).is_none());
    }
}
