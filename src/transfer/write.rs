//! Writing tables: UTF-8 with a byte order mark, which spreadsheets need to see Cyrillic, and no cell that is a formula.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use super::{Error, Field, Kind, cell};

/// A table being written. It lies beside its place until it is whole, so that a failure leaves no half file.
pub struct Writer {
    csv: csv::Writer<BufWriter<File>>,
    making: PathBuf,
    path: PathBuf,
}

impl Writer {
    /// Begins a file of one kind, with its header.
    pub fn create(path: &Path, kind: Kind) -> Result<Writer, Error> {
        Writer::with_header(path, kind.fields().iter().copied().map(Field::name))
    }

    /// Begins a file with any header.
    pub fn with_header<'a>(path: &Path, header: impl IntoIterator<Item = &'a str>) -> Result<Writer, Error> {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".part");
        let making = path.with_file_name(name);
        let mut file = BufWriter::new(File::create(&making)?);
        file.write_all(b"\xef\xbb\xbf")?;
        let mut writer =
            Writer { csv: csv::WriterBuilder::new().flexible(true).from_writer(file), making, path: path.to_owned() };
        writer.row(header)?;
        Ok(writer)
    }

    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) -> Result<(), Error> {
        for text in cells {
            self.csv.write_field(cell::guarded(text).as_bytes())?;
        }
        Ok(self.csv.write_record(None::<&[u8]>)?)
    }

    /// Puts the whole file in its place.
    pub fn finish(mut self) -> Result<(), Error> {
        self.csv.flush()?;
        let file = self.csv.into_inner().map_err(|e| Error::Io(e.into_error()))?;
        file.into_inner().map_err(|e| Error::Io(e.into_error()))?.sync_all()?;
        Ok(std::fs::rename(&self.making, &self.path)?)
    }
}
