//! Records of a CSV stream: bounded, with the numbers that a spreadsheet program shows.

use std::io::BufRead;

use crate::{Error, Limit, Limits, Place};

/// Splits a stream into records. Blank lines are skipped and counted.
pub(crate) struct Records<R> {
    input: R,
    core: csv_core::Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    row: u64,
    limits: Limits,
    /// The last record ended in CR; an LF right behind belongs to it.
    after_cr: bool,
}

/// One record.
pub(crate) struct Record<'a> {
    /// Row as a spreadsheet program shows it.
    pub(crate) row: u64,
    /// A quotation mark in it is never closed.
    pub(crate) unclosed: bool,
    text: &'a [u8],
    ends: &'a [usize],
}

impl<'a> Record<'a> {
    /// The raw bytes of the cells, unquoted.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let (text, ends) = (self.text, self.ends);
        ends.iter().enumerate().map(move |(index, end)| {
            let start = index
                .checked_sub(1)
                .and_then(|before| ends.get(before))
                .copied()
                .unwrap_or(0);
            text.get(start..*end).unwrap_or_default()
        })
    }

    pub(crate) const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Nothing in it but white space.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.iter().all(u8::is_ascii_whitespace)
    }
}

impl<R: BufRead> Records<R> {
    /// Starts behind `skipped` rows of `input`.
    pub(crate) fn new(input: R, delimiter: u8, skipped: u64, limits: Limits) -> Self {
        Self {
            input,
            core: csv_core::ReaderBuilder::new().delimiter(delimiter).build(),
            text: vec![0; 4 << 10],
            ends: vec![0; 128],
            row: skipped,
            limits,
            after_cr: false,
        }
    }

    /// The next record that is not a blank line.
    pub(crate) fn next(&mut self) -> Result<Option<Record<'_>>, Error> {
        if !self.skip_blank_lines()? {
            return Ok(None);
        }
        self.row += 1;
        let (mut length, mut count) = (0, 0);
        let (mut quotes, mut at_end) = (0_usize, false);
        loop {
            let chunk = self.input.fill_buf()?;
            at_end |= chunk.is_empty();
            let (result, read, wrote, ended) = self.core.read_record(
                chunk,
                self.text.get_mut(length..).unwrap_or_default(),
                self.ends.get_mut(count..).unwrap_or_default(),
            );
            let seen = chunk.get(..read).unwrap_or_default();
            quotes += seen.iter().filter(|byte| **byte == b'"').count();
            self.after_cr = seen.last().map_or(self.after_cr, |byte| *byte == b'\r');
            self.input.consume(read);
            length += wrote;
            count += ended;
            match result {
                csv_core::ReadRecordResult::InputEmpty => {}
                csv_core::ReadRecordResult::OutputFull => self.widen_text()?,
                csv_core::ReadRecordResult::OutputEndsFull => self.widen_ends()?,
                csv_core::ReadRecordResult::Record => break,
                csv_core::ReadRecordResult::End => return Ok(None),
            }
        }
        let record = Record {
            row: self.row,
            unclosed: at_end && quotes % 2 == 1,
            text: self.text.get(..length).unwrap_or_default(),
            ends: self.ends.get(..count).unwrap_or_default(),
        };
        check(&record, &self.limits)?;
        Ok(Some(record))
    }

    fn skip_blank_lines(&mut self) -> Result<bool, Error> {
        loop {
            let Some(&byte) = self.input.fill_buf()?.first() else {
                return Ok(false);
            };
            match byte {
                b'\n' if self.after_cr => self.after_cr = false,
                b'\n' => self.row += 1,
                b'\r' => {
                    self.row += 1;
                    self.after_cr = true;
                }
                _ => return Ok(true),
            }
            self.input.consume(1);
        }
    }

    fn widen_text(&mut self) -> Result<(), Error> {
        if self.text.len() >= self.limits.row_bytes {
            let place = Place::row(None, self.row);
            return Err(Error::too_large(Limit::RowBytes, self.limits.row_bytes, place));
        }
        self.text.resize((self.text.len() * 2).min(self.limits.row_bytes), 0);
        Ok(())
    }

    fn widen_ends(&mut self) -> Result<(), Error> {
        if self.ends.len() > self.limits.columns {
            let place = Place::row(None, self.row);
            return Err(Error::too_large(Limit::Columns, self.limits.columns, place));
        }
        self.ends.resize(self.ends.len() * 2, 0);
        Ok(())
    }
}

fn check(record: &Record<'_>, limits: &Limits) -> Result<(), Error> {
    let row = record.row;
    if record.len() > limits.columns {
        return Err(Error::too_large(Limit::Columns, limits.columns, Place::row(None, row)));
    }
    match record.cells().position(|cell| cell.len() > limits.cell_bytes) {
        Some(column) => {
            let place = Place::cell(None, row, column, &[]);
            Err(Error::too_large(Limit::CellBytes, limits.cell_bytes, place))
        }
        None => Ok(()),
    }
}
