/**
 * Witnesses of one text set in columns, as in a collation table: columns in which all read the same by turns with
 * columns in which they do not.
 *
 * After R. H. Dekker and G. Middell, "Computer-supported collation with CollateX" (2011): each witness is
 * aligned with the table of those before it, the longest first, so that their order decides nothing.
 *
 * @typedef {{ text: string, start: number, end: number }} Word `text`: in the form in which words are held against
 *   each other
 * @typedef {{ isShared: boolean, cells: ({ start: number, end: number } | null)[] }} Column `cells`: for each
 *   witness from where to where it reaches, null if it has nothing there
 */

/**
 * @param {Word[][]} witnesses
 * @returns {Column[]}
 */
export function collate(witnesses) {
  const keys = witnesses.map((words) => words.map(({ text }) => text).join(" "));
  const order = keys.map((_, index) => index);
  order.sort((a, b) => witnesses[b].length - witnesses[a].length || (keys[a] < keys[b] ? -1 : 1));
  /** @type {(Word | null)[][]} */
  let table = [];
  for (const witness of order) table = withWitness(table, witnesses[witness], witness, witnesses.length);
  return merged(table);
}

/**
 * How much of the witnesses stands in columns that all share, from 0 to 1.
 *
 * @param {Word[][]} witnesses
 * @param {Column[]} columns
 */
export function agreement(witnesses, columns) {
  const shared = columns.filter(({ isShared }) => isShared);
  /** @param {number} witness */
  const isHeld =
    (witness) =>
    (/** @type {Word} */ { start }) =>
      shared.some(({ cells }) => {
        const cell = cells[witness];
        return cell !== null && cell.start <= start && start < cell.end;
      });
  const held = witnesses.reduce((sum, words, witness) => sum + words.filter(isHeld(witness)).length, 0);
  const all = witnesses.reduce((sum, words) => sum + words.length, 0);
  return all === 0 ? 0 : held / all;
}

/**
 * @param {(Word | null)[][]} table
 * @param {Word[]} words
 * @param {number} witness
 * @param {number} of how many witnesses there are
 */
function withWitness(table, words, witness, of) {
  /** @type {(Word | null)[][]} */
  const next = [];
  let [column, word] = [0, 0];
  /** @param {number} toColumn @param {number} toWord */
  const fill = (toColumn, toWord) => {
    // Between two words that all share, others stand against each other in order.
    while (column < toColumn || word < toWord) {
      const row =
        column < toColumn ? table[column++] : /** @type {(Word | null)[]} */ (Array.from({ length: of }, () => null));
      if (word < toWord) row[witness] = words[word++];
      next.push(row);
    }
  };
  for (const [sameColumn, sameWord] of [...common(table, words), [table.length, words.length]]) {
    fill(sameColumn, sameWord);
    if (sameColumn < table.length) fill(sameColumn + 1, sameWord + 1);
  }
  return next;
}

/**
 * The longest run of pairs, in order in both, of a column and a word that it holds.
 *
 * @param {(Word | null)[][]} table
 * @param {Word[]} words
 * @returns {[number, number][]}
 */
function common(table, words) {
  /** @param {number} column @param {number} word */
  const isSame = (column, word) => table[column].some((cell) => cell?.text === words[word].text);
  const lengths = Array.from({ length: table.length + 1 }, () => Array.from({ length: words.length + 1 }, () => 0));
  for (let c = table.length - 1; c >= 0; c--) {
    for (let w = words.length - 1; w >= 0; w--) {
      lengths[c][w] = isSame(c, w) ? lengths[c + 1][w + 1] + 1 : Math.max(lengths[c + 1][w], lengths[c][w + 1]);
    }
  }
  /** @type {[number, number][]} */
  const pairs = [];
  for (let c = 0, w = 0; c < table.length && w < words.length;) {
    if (isSame(c, w)) pairs.push([c++, w++]);
    else if (lengths[c + 1][w] >= lengths[c][w + 1]) c++;
    else w++;
  }
  return pairs;
}

/** @param {(Word | null)[][]} table @returns {Column[]} */
function merged(table) {
  /** @type {Column[]} */
  const columns = [];
  for (const row of table) {
    const isShared = row.every((word) => word?.text === row[0]?.text);
    const open = columns[columns.length - 1];
    if (open?.isShared === isShared) {
      open.cells = open.cells.map((cell, witness) => reach(cell, row[witness]));
    } else {
      columns.push({ isShared, cells: row.map((word) => reach(null, word)) });
    }
  }
  return columns;
}

/** @param {{ start: number, end: number } | null} cell @param {Word | null} word */
function reach(cell, word) {
  if (!word) return cell;
  return { start: cell?.start ?? word.start, end: word.end };
}
