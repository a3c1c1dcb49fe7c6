// Takes the messages of panics out of the wasm. Nobody can read them: a panic reaches the script as a
// `RuntimeError`, whatever its message. Stable Rust has no setting for it; the standard library comes compiled.

import binaryen from "binaryen";

/** The functions that the compiler calls where a panic starts; none of them returns. */
const PANICS = [
  /^core(\[\w+\])?::panicking::/,
  /^core(\[\w+\])?::cell::panic_already_/,
  /^core(\[\w+\])?::(option|result)::(expect|unwrap)_failed/,
  /^core(\[\w+\])?::slice::index::slice_index_fail/,
  /^core(\[\w+\])?::slice::copy_from_slice_impl::len_mismatch_fail/,
  /^core(\[\w+\])?::slice::sort::shared::smallsort::panic_on_ord_violation/,
  /^core(\[\w+\])?::str::slice_error_fail/,
  /^<?alloc(\[\w+\])?::.*::assert_failed/,
  /^alloc(\[\w+\])?::alloc::handle_alloc_error/,
  /^alloc(\[\w+\])?::raw_vec::handle_error/,
  /^std(\[\w+\])?::thread::local::panic_access_error/,
];
const PATH = /^[\x20-\x7e]+\.rs$/;
const LONGEST_PATH = 200;

/**
 * The module with every start of a panic a bare trap, for the optimiser to drop what led to the message,
 * and with zeros where the source positions were.
 *
 * @param {Uint8Array} wasm With the names of its functions.
 */
export function withoutPanicMessages(wasm) {
  const module = binaryen.readBinary(wasm);
  let found = 0;
  for (let index = 0; index < module.getNumFunctions(); index++) {
    const panics = module.getFunctionByIndex(index);
    const { name, results } = binaryen.getFunctionInfo(panics);
    if (results === binaryen.none && PANICS.some((pattern) => pattern.test(name))) {
      binaryen.Function.setBody(panics, module.unreachable());
      found += 1;
    }
  }
  if (found === 0) throw new Error("no function of the wasm is known to panic");
  const made = Buffer.from(module.emitBinary());
  for (const { base, data } of segments(module)) {
    const memory = Buffer.from(data);
    withoutPositions(memory, base).copy(made, made.indexOf(memory));
  }
  module.dispose();
  return made;
}

/** What lies in memory from the start: its address and its bytes. */
function segments(module) {
  const indices = Array.from({ length: module.getNumDataSegments() }, (_, index) => index);
  return indices.map((index) => {
    const { offset, data } = module.getDataSegmentInfo(module.getDataSegmentByIndex(index));
    return { base: offset, data };
  });
}

/** Positions are four words in memory: address and length of a path, line, column. */
function withoutPositions(memory, base) {
  const cleared = Buffer.from(memory);
  for (let at = -base & 3; at + 16 <= memory.length; at += 4) {
    const start = memory.readUInt32LE(at) - base;
    const end = start + memory.readUInt32LE(at + 4);
    const isInside = start >= 0 && end <= memory.length && end - start < LONGEST_PATH;
    if (isInside && PATH.test(memory.latin1Slice(start, end))) {
      cleared.fill(0, at, at + 16);
      cleared.fill(0, start, end);
    }
  }
  return cleared;
}
