//! The engine: whatever answers for containers, behind one port.

pub mod advice;
