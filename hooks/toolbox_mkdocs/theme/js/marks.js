// Marks in a text the words that were found. Knows words and elements, no pages.
import { make } from "./dom.js";
import { stem, tokens } from "./words.js";

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/**
 * Whether a word of a text is one of those that were found, or begins with what was typed.
 * @param {import("./query.js").Term[]} terms
 * @returns {(word: string) => boolean}
 */
export function matcher(terms) {
  const stems = new Set(terms.flatMap((term) => [...term.forms.keys(), term.asked]).map(stem));
  const starts = terms.map((term) => term.asked).filter((word) => word.length > 2);
  return (word) => tokens(word).some((part) => stems.has(stem(part)) || starts.some((start) => part.startsWith(start)));
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
