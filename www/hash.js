const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A number of 32 bits for a text: FNV-1a over its UTF-16 code units, stirred as in MurmurHash3, since what
 * differs in its last letter alone would else stand in the order of that letter. The same everywhere; no
 * protection against anybody.
 *
 * @param {string} text
 */
export function hash(text) {
  let value = OFFSET;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), PRIME);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
