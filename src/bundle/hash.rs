//! Bytes on their way, counted and hashed.

use std::io::{self, Read, Write};

use ring::digest::{Context, SHA256};

use crate::sha256;

/// What passed by.
pub(super) struct Count {
    context: Context,
    /// Bytes.
    pub bytes: u64,
}

impl Count {
    pub fn new() -> Self {
        Self { context: Context::new(&SHA256), bytes: 0 }
    }

    pub fn add(&mut self, bytes: &[u8]) {
        self.context.update(bytes);
        self.bytes = self.bytes.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    }

    /// SHA-256 in hex.
    pub fn hex(self) -> String {
        sha256::hex(&self.context.finish())
    }
}

/// A writer or reader that counts what goes through it.
pub(super) struct Counting<T> {
    pub inner: T,
    pub count: Count,
}

impl<T> Counting<T> {
    pub fn new(inner: T) -> Self {
        Self { inner, count: Count::new() }
    }
}

impl<W: Write> Write for Counting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.count.add(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.count.add(buffer.get(..read).unwrap_or_default());
        Ok(read)
    }
}
