//! Bounded, forgiving readers for CSV and XLSX.
