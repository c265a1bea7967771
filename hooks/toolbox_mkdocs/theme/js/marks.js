// Marks in a text the words that were found. Knows words and elements, no pages.
import { make } from "./dom.js";
import { stem, tokens } from "./words.js";

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

const TELLING = 5; // letters: a shorter part of a word says little about it

/**
 * Whether a word of a text is one of those that were found, begins with what was typed, or has a word that was found as a part.
 * @param {import("./query.js").Term[]} terms
 * @returns {(word: string) => boolean}
 */
export function matcher(terms) {
  const forms = terms.flatMap((term) => [...term.forms.keys()]);
  const stems = new Set([...forms, ...terms.map((term) => term.asked)].map(stem));
  const starts = terms.map((term) => term.asked).filter((word) => word.length > 2);
  const parts = forms.filter((form) => form.length >= TELLING);
  const isOne = (/** @type {string} */ word) =>
    stems.has(stem(word)) || starts.some((start) => word.startsWith(start)) || parts.some((part) => word.includes(part));
  return (word) => tokens(word).some(isOne) || isOne(tokens(word).join(""));
}

/**
 * The text as nodes, with <mark> around what matches.
 * @param {string} text
 * @param {(word: string) => boolean} matches
 * @returns {(Node | string)[]}
 */
export function marked(text, matches) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let done = 0;
  for (const found of text.matchAll(WORD)) {
    if (!matches(found[0])) continue;
    parts.push(text.slice(done, found.index), make("mark", {}, found[0]));
    done = found.index + found[0].length;
  }
  return [...parts, text.slice(done)];
}
