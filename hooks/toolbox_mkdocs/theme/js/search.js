// The way from a question to pages. Knows no element: the page of results, and whoever measures, ask the same.
import { namesIn } from "./names.js";
import { rank } from "./score.js";
import { distance, sound, tokens } from "./words.js";

// What someone typed, as words of the index: known, corrected, or not known. Knows words, no pages.

/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */

/**
 * One thing that is asked for. `forms` are words of the index, each with how surely it is meant (0 to 1); none when the word is
 * not known. `guesses` are near words, and `part` is what is known of a word: when there are some, the word itself is not known
 * and `forms` are those of the first guess or the part, unless these are too far off to be taken for it.
 * @typedef {{asked: string, forms: Map<string, number>, guesses: string[], part: string}} Term
 */

const LONGEST_SAYING = 7;
const [LONGER, LONG, HEARD] = [9, 6, 5]; // letters: in a shorter word two slips or one make another word

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
  const terms = await Promise.all(kept.map((word, place) => understood(word, known[place], stop, () => index.dutch())));
  for (const length of [2, 3]) {
    for (let end = length; end <= kept.length; end++) {
      const some = terms.slice(end - length, end);
      const written = kept.slice(end - length, end);
      const mended = some.map(([{ forms, guesses }], place) => (forms.size && guesses[0]) || written[place]);
      const vocabulary = known[end - length]; // a joined word begins as its first part does
      if (!join(some.flat(), written.join(""), vocabulary)) join(some.flat(), mended.join(""), vocabulary);
      else for (const term of some.flat()) Object.assign(term, { guesses: [], part: "" });
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
 * @param {Set<string>} stop
 * @param {() => Promise<Set<string>>} dutch words that look like one of the site
 * @returns {Promise<Term[]>} more than one for a compound that only its parts explain
 */
async function understood(word, vocabulary, stop, dutch) {
  const meant = (/** @type {string} */ some) => new Map([...vocabulary.meant(some)].filter(([form]) => form === some || !stop.has(form)));
  const term = { asked: word, forms: meant(word), guesses: /** @type {string[]} */ ([]), part: "" };
  if (term.forms.size) return [term];
  const near = distinct(vocabulary.nearest(word, 8).filter((other) => !stop.has(other)), vocabulary);
  const taken = near.length ? slipped(word, near) : "";
  if (taken && (await dutch()).has(word)) return [term];
  if (taken) return [{ ...term, guesses: [taken, ...near.filter((other) => other !== taken)], forms: meant(taken) }];
  const parts = vocabulary.parts(word);
  if (parts.length) return parts.map((part) => ({ ...term, part, forms: meant(part) }));
  const [part = ""] = near.length ? [] : vocabulary.within(word);
  return [{ ...term, guesses: near, part, forms: part ? meant(part) : term.forms }];
}

/**
 * The word that must be meant, or "" when that is not nearly sure. Two slips in a longer word are taken for such when no other
 * word of the site is as near.
 * @param {string} word
 * @param {string[]} near
 */
function slipped(word, near) {
  if (isSlip(word, near[0])) return near[0];
  const alike = near.filter((other) => isTwoSlips(word, other));
  return alike.length === 1 ? alike[0] : "";
}

/**
 * One slip in a long word is a slip, and so is what sounds the same; anything else can be another word.
 * @param {string} word
 * @param {string} near
 */
function isSlip(word, near) {
  const length = Math.max(word.length, near.length);
  return (length >= LONG && distance(word, near, 1) <= 1) || (length >= HEARD && sound(word) === sound(near));
}

/**
 * Two letters left out, added or swapped. One that is replaced as well makes another word: "achtervolg" is not "achterveld".
 * @param {string} word
 * @param {string} near
 */
function isTwoSlips(word, near) {
  return Math.min(word.length, near.length) >= LONGER && distance(word, near, 2, 2) <= 2;
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

// The way from a question to pages. Knows no element: the page of results, and whoever measures, ask the same.

/** @typedef {{terms: Term[], items: import("./register.js").Item[], partly: boolean}} Answer */

/**
 * @param {import("./search-index.js").SearchIndex} index
 * @param {string} query
 * @param {boolean} guessing whether a word that is not known may be taken for another one
 * @param {typeof import("./score.js").FITTED} [how]
 * @returns {Promise<Answer>}
 */
export async function ask(index, query, guessing = true, how) {
  if (!query) return { terms: [], items: index.register.items, partly: false };
  const terms = (await understand(query, index)).filter((term) => guessing || !term.guesses.length);
  const known = terms.filter((term) => term.forms.size);
  return { terms, ...(await rank(known, tokens(query), index, how)) };
}

/**
 * The pages with these words, or words like them, in a name: what the register alone can tell.
 * @param {import("./register.js").Register} register
 * @param {string} query
 * @returns {Answer}
 */
export function askNames(register, query) {
  const typed = tokens(query);
  const telling = typed.filter((word) => !register.stop.has(word));
  const names = namesIn(register.items);
  const held = (telling.length ? telling : typed).map((word) => new Set([...names.holding(names.near(word))].map(({ item }) => item)));
  const items = register.items.filter((item) => held.every((some) => some.has(item)));
  const terms = telling.map((asked) => ({ asked, forms: new Map([[asked, 1]]), guesses: [], part: "" }));
  return { terms, items: items.sort((a, b) => b.rank - a.rank), partly: false };
}
