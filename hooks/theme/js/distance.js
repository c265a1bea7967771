// How far two words are apart: letters added, left out, changed or swapped with their neighbour.

/**
 * The distance between two words, or `limit + 1` as soon as it is more than `limit`.
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = /** @type {number[]} */ ([]);
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const changed = above[column - 1] + (one[row - 1] === other[column - 1] ? 0 : 1);
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
