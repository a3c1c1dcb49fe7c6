// Puts functions that are alike next to each other: gzip knows again only what stood in the 32 kB before.

const CUSTOM = 0;
const CODE = 10;

/** Functions are as alike as the runs of so many bytes that they share … */
const RUN = 6;
/** … and only those count that stand in the bytes just before. */
const WINDOW = 30_000;
const HASHES = 1 << 18;

/**
 * The module with its functions named so that alike ones stand together in the order of the names.
 *
 * @param {Uint8Array} wasm
 */
export function namedByLikeness(wasm) {
  const all = sections(wasm);
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
  const imported = imports.filter(({ kind }) => kind === "function").length;
  const order = byLikeness(bodies(all.find(({ id }) => id === CODE).content));
  const rank = new Map(order.map((place, rank) => [place, rank]));
  const names = order.map((_, place) => [...leb(imported + place), ...text(String(rank.get(place)).padStart(6, "0"))]);
  const map = [...leb(names.length), ...names.flat()];
  const content = [...text("name"), 1, ...leb(map.length), ...map];
  const kept = all.filter((section) => !isNames(section)).map(({ bytes }) => bytes);
  return Buffer.concat([wasm.subarray(0, 8), ...kept, Buffer.from([CUSTOM, ...leb(content.length), ...content])]);
}

/** Whether a section tells the names of the functions. */
function isNames({ id, content }) {
  return id === CUSTOM && Buffer.from(content).subarray(0, 5).toString("latin1") === "\x04name";
}

/** Places in an order in which each function shares most, for its length, with those just before it. */
function byLikeness(functions) {
  const runs = functions.map(runsOf);
  const left = new Set(functions.keys());
  const order = [];
  const seen = new Uint16Array(HASHES);
  let [start, size] = [0, 0];
  let next = 0;
  while (next !== -1) {
    left.delete(next);
    order.push(next);
    size += functions[next].length;
    for (const run of runs[next]) seen[run] += 1;
    for (; size > WINDOW && start < order.length - 1; start++) {
      size -= functions[order[start]].length;
      for (const run of runs[order[start]]) seen[run] -= 1;
    }
    let most = -1;
    next = -1;
    for (const place of left) {
      let shared = 0;
      for (const run of runs[place]) if (seen[run] > 0) shared += 1;
      const share = shared / (runs[place].length + RUN);
      if (share > most) [most, next] = [share, place];
    }
  }
  return order;
}

/** Hashes of the runs of bytes in a function, each once. */
function runsOf(bytes) {
  const hashes = new Set();
  for (let at = 0; at + RUN <= bytes.length; at++) {
    const run = bytes.subarray(at, at + RUN);
    const hash = run.reduce((hash, byte) => Math.imul(hash, 0x01000193) ^ byte, 0);
    hashes.add((hash ^ (hash >>> 15)) & (HASHES - 1));
  }
  return Uint32Array.from(hashes);
}

/** The sections of a module: number, content, and all bytes. */
function sections(wasm) {
  const found = [];
  for (let at = 8; at < wasm.length;) {
    const [length, start] = unleb(wasm, at + 1);
    const end = start + length;
    found.push({ id: wasm[at], content: wasm.subarray(start, end), bytes: wasm.subarray(at, end) });
    at = end;
  }
  return found;
}

/** The functions of a code section. */
function bodies(code) {
  let [left, at] = unleb(code, 0);
  const found = [];
  for (; left > 0; left--) {
    const [length, start] = unleb(code, at);
    found.push(code.subarray(start, start + length));
    at = start + length;
  }
  return found;
}

/** The number at a place, as wasm writes numbers, and the place behind it. */
function unleb(bytes, at) {
  let number = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    number += (byte & 0x7f) << shift;
    if (byte < 0x80) return [number, at];
  }
}

function leb(number) {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...leb(number >>> 7)];
}

function text(ascii) {
  return [...leb(ascii.length), ...Buffer.from(ascii, "latin1")];
}
