// How far two words are apart: letters added, left out, changed or swapped with their neighbour.

/**
 * The distance between two words, or `limit + 1` as soon as it is more than `limit`.
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 * @param {number} [replaced] what a changed letter counts for
 */
export function distance(one, other, limit, replaced = 1) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = /** @type {number[]} */ ([]);
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const changed = above[column - 1] + (one[row - 1] === other[column - 1] ? 0 : replaced);
      let cost = Math.min(changed, above[column] + 1, line[column - 1] + 1);
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2] + 1);
      line.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = above;
    above = line;
  }
  return above[other.length];
}

/**
 * How many slips are forgiven in a word of this length.
 * @param {string} word
 */
export function forgiven(word) {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Which letters and digits a word has, a bit each: what tells at once that two words differ too much.
 * @param {string} word
 */
export function letters(word) {
  let found = 0;
  for (let place = 0; place < word.length; place++) found |= 1 << (word.charCodeAt(place) & 31);
  return found;
}

/**
 * How many of these letters the other word lacks; each of them takes a slip. The digits share a bit with a letter.
 * @param {number} typed
 * @param {number} other
 */
export function strange(typed, other) {
  let rest = typed & ~other;
  let count = 0;
  for (; rest; rest &= rest - 1) count++;
  return count;
}
