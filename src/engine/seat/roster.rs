//! All seats.
