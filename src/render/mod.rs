//! Static output for servers and the command line, made from a finished [`Comparison`](crate::Comparison)
//! alone: nothing is analysed here.

pub mod element;
pub mod html;
mod words;
