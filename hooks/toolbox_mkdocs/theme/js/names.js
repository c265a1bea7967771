// The words in the names of all pages: which ones begin as typed, which ones come near, and in which names they stand.
import { namesOf } from "./register.js";
import { distance, forgiven, letters, stem, strange } from "./words.js";

/** @typedef {import("./register.js").Item} Item */
/**
 * @typedef {{item: Item, place: number, words: number[], length: number}} Name `place` is 0 for the title, n for the n-th
 *   other name; `length` is that of its words together
 */

export class Names {
  /** @param {Item[]} items */
  constructor(items) {
    const texts = items.flatMap((item) => namesOf(item).map((words, place) => ({ item, place, words })));
    this.words = [...new Set(texts.flatMap(({ words }) => words))].sort((a, b) => (a < b ? -1 : 1));
    this.letters = this.words.map(letters);
    /** @type {Name[][]} in which names each word stands */
    this.holders = this.words.map(() => []);
    const numbers = new Map(this.words.map((word, number) => [word, number]));
    for (const { item, place, words } of texts) {
      const name = { item, place, words: words.map((word) => numbers.get(word) ?? -1), length: words.join("").length };
      for (const word of new Set(name.words)) this.holders[word].push(name);
    }
  }

  /**
   * The words that begin so, as numbers.
   * @param {string} start
   * @returns {Set<number>}
   */
  begun(start) {
    const found = new Set();
    for (let word = this.first(start); this.words[word]?.startsWith(start); word++) found.add(word);
    return found;
  }

  /**
   * The words that begin so, and those that come near to it or begin nearly so.
   * @param {string} start
   */
  near(start) {
    const found = this.begun(start);
    for (const number of this.formsOf(start)) found.add(number);
    const limit = forgiven(start);
    if (!limit) return found;
    const typed = letters(start);
    this.words.forEach((word, number) => {
      if (strange(typed, this.letters[number]) <= limit && resembles(word, start, limit)) found.add(number);
    });
    return found;
  }

  /**
   * The forms of a word, as numbers.
   * @param {string} word
   */
  formsOf(word) {
    if (!this.byStem) {
      /** @type {Map<string, number[]>} */
      this.byStem = new Map();
      for (const [number, other] of this.words.entries()) this.byStem.set(stem(other), [...(this.byStem.get(stem(other)) ?? []), number]);
    }
    return this.byStem.get(stem(word)) ?? [];
  }

  /**
   * The place of the first word that does not come before this one.
   * @param {string} start
   */
  first(start) {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle] < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * The names that hold one of these words.
   * @param {Set<number>} words
   */
  holding(words) {
    return new Set([...words].flatMap((word) => this.holders[word]));
  }
}

/**
 * @param {string} word
 * @param {string} start
 * @param {number} limit
 */
function resembles(word, start, limit) {
  return distance(word, start, limit) <= limit || distance(word.slice(0, start.length), start, 1) <= 1;
}

/** @type {WeakMap<Item[], Names>} */
const known = new WeakMap();

/**
 * The names of these pages, taken apart once.
 * @param {Item[]} items
 */
export function namesIn(items) {
  let found = known.get(items);
  if (!found) known.set(items, (found = new Names(items)));
  return found;
}
