//! Static output for servers and the command line, made from a finished [`Comparison`](crate::Comparison)
//! alone: nothing is analysed here.

pub mod html;
mod words;
