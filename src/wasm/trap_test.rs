//! Ways for [`compare`](super::compare) to end in a trap, so that a test can see the next call work.

use std::cell::Cell;
use std::hint::black_box;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Clone, Copy)]
enum Trap {
    Panic,
    /// Calls without variables in memory: the browser's own stack ends.
    DeepCalls,
    /// Calls with variables in memory: the stack inside the wasm's memory ends.
    LargeFrames,
    Memory,
}

thread_local! {
    static SET: Cell<Option<Trap>> = const { Cell::new(None) };
}

/// Makes the next `compare` end in the trap of this name, after it has read the story.
#[wasm_bindgen(js_name = setTrap)]
pub fn set_trap(name: JsValue) {
    SET.set(match name.as_string().as_deref() {
        Some("panic") => Some(Trap::Panic),
        Some("deep-calls") => Some(Trap::DeepCalls),
        Some("large-frames") => Some(Trap::LargeFrames),
        Some("memory") => Some(Trap::Memory),
        _ => None,
    });
}

/// Does nothing unless a trap is set.
pub(super) fn spring() {
    match SET.take() {
        None => {}
        Some(Trap::Panic) => panic!("a panic, as asked for"),
        Some(Trap::DeepCalls) => drop(black_box(deep_calls(1, black_box(u64::MAX)))),
        Some(Trap::LargeFrames) => drop(black_box(large_frames(1, black_box(u64::MAX)))),
        Some(Trap::Memory) => use_up_memory(),
    }
}

fn deep_calls(depth: u64, limit: u64) -> u64 {
    // No tail call, and no sum that a loop could keep.
    if depth == limit { 0 } else { (deep_calls(depth + 1, limit) ^ depth).wrapping_mul(31) }
}

fn large_frames(depth: u64, limit: u64) -> u64 {
    let frame = black_box([depth; 512]);
    if depth == limit { 0 } else { large_frames(depth + 1, limit) ^ frame[(depth % 512) as usize] }
}

/// To the last bytes, so that nothing else can run in what is left.
fn use_up_memory() {
    let mut kept: Vec<Vec<u8>> = Vec::new();
    for size in [64 << 20, 1 << 20, 1 << 12, 1 << 6, 1] {
        let mut block = Vec::new();
        while block.try_reserve_exact(size).is_ok() {
            kept.push(black_box(std::mem::take(&mut block)));
        }
    }
    kept.push(Vec::with_capacity(1 << 6));
}
