// What someone typed, as words of the index: known, corrected, or not known. Knows words, no pages.
import { distance } from "./distance.js";
import { tokens } from "./words.js";

/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */

/**
 * One thing that is asked for. `forms` are words of the index, each with how surely it is meant (0 to 1); none when the
 * word is not known. `guesses` are near words: when there are some, the word is not known and `forms` are those of the first.
 * @typedef {{asked: string, forms: Map<string, number>, guesses: string[]}} Term
 */

const LONGEST_SAYING = 7;

/**
 * @param {string} text
 * @param {import("./search-index.js").SearchIndex} index
 * @returns {Promise<Term[]>}
 */
export async function understand(text, index) {
  const { stop, sayings } = index.register;
  const all = [...new Set(said(tokens(text), sayings))];
  const telling = all.filter((word) => !stop.has(word));
  const kept = telling.length ? telling : all;
  const known = await Promise.all(kept.map((word) => index.vocabularyAt(word)));
  const terms = kept.map((word, place) => understood(word, known[place]));
  for (const length of [2, 3]) {
    for (let end = length; end <= kept.length; end++) {
      const some = terms.slice(end - length, end);
      const written = kept.slice(end - length, end);
      const mended = written.map((word, place) => some[place][0].guesses[0] ?? word);
      const vocabulary = known[end - length]; // a joined word begins as its first part does
      if (!join(some.flat(), written.join(""), vocabulary)) join(some.flat(), mended.join(""), vocabulary);
      else for (const term of some.flat()) term.guesses = [];
    }
  }
  return terms.flat();
}

/**
 * The words, with each saying ("wil niet naar school") replaced by the word it is about; the longest saying first.
 * @param {string[]} typed
 * @param {Map<string, string>} sayings
 */
function said(typed, sayings) {
  /** @type {string[]} */
  const words = [];
  for (let start = 0; start < typed.length; start++) {
    let length = Math.min(LONGEST_SAYING, typed.length - start);
    while (length > 1 && !sayings.has(typed.slice(start, start + length).join(" "))) length--;
    words.push(sayings.get(typed.slice(start, start + length).join(" ")) ?? typed[start]);
    start += length - 1;
  }
  return words;
}

/**
 * @param {string} word
 * @param {Vocabulary} vocabulary
 * @returns {Term[]} more than one for a compound that only its parts explain
 */
function understood(word, vocabulary) {
  const forms = vocabulary.meant(word);
  if (forms.size) return [{ asked: word, forms, guesses: [] }];
  const near = distinct(vocabulary.nearest(word, 8), vocabulary);
  const parts = near.length && isSlip(word, near[0]) ? [] : vocabulary.parts(word);
  if (parts.length) return parts.map((part) => ({ asked: word, forms: vocabulary.meant(part), guesses: [] }));
  const guesses = near.length ? near : vocabulary.within(word);
  return [{ asked: word, forms: guesses.length ? vocabulary.meant(guesses[0]) : forms, guesses }];
}

/**
 * One slip in a long word is a slip, not a compound that nobody has written yet.
 * @param {string} word
 * @param {string} near
 */
function isSlip(word, near) {
  return word.length > 5 && distance(word, near, 1) <= 1;
}

/**
 * At most three guesses that are not forms of each other.
 * @param {string[]} guesses
 * @param {Vocabulary} vocabulary
 */
function distinct(guesses, vocabulary) {
  /** @type {string[]} */
  const kept = [];
  for (const guess of guesses) {
    if (!kept.some((other) => vocabulary.forms(other).includes(guess))) kept.push(guess);
  }
  return kept.slice(0, 3);
}

/**
 * "school weigering" is also "schoolweigering" when the index has that word; tells whether it has.
 * @param {Term[]} terms
 * @param {string} joined
 * @param {Vocabulary} vocabulary
 */
function join(terms, joined, vocabulary) {
  const forms = vocabulary.forms(joined);
  for (const form of forms) {
    for (const term of terms) if (!term.forms.has(form)) term.forms.set(form, 0.8);
  }
  return forms.length > 0;
}
