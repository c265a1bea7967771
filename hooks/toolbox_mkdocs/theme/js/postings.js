// Reads the words and postings of the index as hooks/toolbox/exports/search/postings.py writes them. Knows no page.

/** @typedef {{documents: Uint32Array, weights: Float64Array}} Postings which documents hold a word, and what it weighs in each */

const [FIRST_WEIGHT, FIRST_GAP, FIRST_SHARED, BITS] = [33, 48, 65, 5];
const WORD = /([A-Z])([a-z0-9]*)([!-/])/g;
const PLAIN = /([A-Z])([a-z0-9]*)/g;
const LINE = /^([A-Z])([a-z0-9]*)([!-/].*)$/;

/**
 * The words on more than one page, each with the power of two of how many hold it.
 * @param {string} text
 */
export function readWords(text) {
  /** @type {Map<string, number>} */
  const words = new Map();
  let before = "";
  for (const [, shared, rest, power] of text.matchAll(WORD)) {
    before = before.slice(0, shared.charCodeAt(0) - FIRST_SHARED) + rest;
    words.set(before, power.charCodeAt(0) - FIRST_WEIGHT + 1);
  }
  return words;
}

/**
 * Words alone, front-coded as the others.
 * @param {string} text
 */
export function readPlain(text) {
  /** @type {Set<string>} */
  const words = new Set();
  let before = "";
  for (const [, shared, rest] of text.matchAll(PLAIN)) {
    before = before.slice(0, shared.charCodeAt(0) - FIRST_SHARED) + rest;
    words.add(before);
  }
  return words;
}

/**
 * The words of a shard, each with its postings as they are written.
 * @param {string} text
 */
export function readShard(text) {
  /** @type {Map<string, string>} */
  const lines = new Map();
  let before = "";
  for (const line of text.split("\n")) {
    const [, shared, rest, postings] = LINE.exec(line) ?? damaged();
    before = before.slice(0, shared.charCodeAt(0) - FIRST_SHARED) + rest;
    lines.set(before, postings);
  }
  return lines;
}

/**
 * @param {string} line
 * @param {number[]} scale what each sign for a weight stands for
 * @returns {Postings}
 */
export function readPostings(line, scale) {
  const documents = new Uint32Array(line.length);
  const weights = new Float64Array(line.length);
  let [count, last, weight, gap, shift] = [0, -1, 0, 0, 0];
  for (let place = 0; place < line.length; place++) {
    const sign = line.charCodeAt(place) - FIRST_GAP;
    if (sign < 0) {
      weight = scale[sign + FIRST_GAP - FIRST_WEIGHT];
      last = -1;
      continue;
    }
    gap += (sign % (1 << BITS)) << shift;
    shift += BITS;
    if (sign >> BITS) continue;
    last += gap + 1;
    documents[count] = last;
    weights[count++] = weight;
    gap = shift = 0;
  }
  return { documents: documents.subarray(0, count), weights: weights.subarray(0, count) };
}

/** @returns {never} */
export function damaged() {
  throw new Error("the index is damaged");
}
