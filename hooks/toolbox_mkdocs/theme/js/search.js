// The way from a question to pages. Knows no element: the page of results, and whoever measures, ask the same.
import { namesIn } from "./names.js";
import { namesOf } from "./register.js";
import { rank } from "./score.js";
import { distance, phrases, reunited, sound, tokens } from "./words.js";

// What someone typed, as words of the index: known, corrected, or not known. Knows words, no pages.

/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */

/**
 * One thing that is asked for. `forms` are words of the index, each with how surely it is meant (0 to 1); none when the word is
 * not known. `guesses` are near words, and `part` is what is known of a word: when there are some, the word itself is not known
 * and `forms` are those of the first guess or the part, unless these are too far off to be taken for it.
 * @typedef {{asked: string, forms: Map<string, number>, guesses: string[], part: string}} Term
 */

const [LONGER, LONG, HEARD] = [9, 6, 5]; // letters: in a shorter word two slips or one make another word
const ALIKE = 3; // letters that the forms of a word begin with; "gemeenet" has a stem like that of "mensen" by accident
const LESS = 0.85; // how sure the second word is that a slip can mean, beside the first

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
  const terms = await Promise.all(kept.map((word, place) => understood(word, known[place], index)));
  for (const length of [2, 3]) {
    for (let end = length; end <= kept.length; end++) {
      const some = terms.slice(end - length, end);
      const written = kept.slice(end - length, end);
      const mended = some.map(([{ forms, guesses }], place) => (forms.size && guesses[0]) || written[place]);
      const vocabulary = known[end - length]; // a joined word begins as its first part does
      if (!join(some.flat(), vocabulary.forms(written.join("")))) join(some.flat(), vocabulary.forms(mended.join("")));
      else for (const term of some.flat()) Object.assign(term, { guesses: [], part: "" });
    }
  }
  for (const [rest, whole] of reunited(all)) {
    join(terms.flat().filter(({ asked }) => asked === rest), index.vocabulary.conjugated(whole));
  }
  return terms.flat();
}

/**
 * The words, with each saying ("wil niet naar school") replaced by the word it is about; the longest saying first.
 * @param {string[]} typed
 * @param {Map<string, string>} sayings
 */
function said(typed, sayings) {
  const written = phrases(typed, (words) => sayings.has(words.join(" "))).map((words) => words.join(" "));
  return written.map((phrase) => sayings.get(phrase) ?? phrase);
}

/**
 * @param {string} word
 * @param {Vocabulary} vocabulary
 * @param {import("./search-index.js").SearchIndex} index
 * @returns {Promise<Term[]>} more than one for a compound that only its parts explain, or a name that was written as one word
 */
async function understood(word, vocabulary, index) {
  const { stop, items } = index.register;
  const meant = (/** @type {string} */ some) => new Map([...vocabulary.meant(some)].filter(([form]) => form === some || !stop.has(form)));
  const term = { asked: word, forms: meant(word), guesses: /** @type {string[]} */ ([]), part: "" };
  if (vocabulary.has(word)) return [term];
  const isForm = vocabulary.forms(word).some((form) => form.startsWith(word.slice(0, ALIKE)));
  if (isForm) return [{ ...term, forms: united(term.forms, certain(vocabulary.heard(word))) }];
  const name = items.flatMap(namesOf).find((words) => words.length > 1 && words.join("") === word);
  if (name) return name.filter((part) => !stop.has(part)).map((part) => ({ ...term, forms: meant(part) }));
  const near = distinct(vocabulary.nearest(word, 8).filter((other) => !stop.has(other)), vocabulary);
  const taken = slipped(word, near).filter((other) => !other.startsWith(word));
  if (taken.length && (await index.dutch()).has(word)) return [term];
  if (taken.length) {
    const guesses = [...taken, ...near.filter((other) => !taken.includes(other))];
    return [{ ...term, guesses, forms: united(...taken.map(meant), term.forms) }];
  }
  if (term.forms.size) return [term];
  const parts = vocabulary.parts(word);
  if (parts.length) return parts.map((part) => ({ ...term, part, forms: meant(part) }));
  const [part = ""] = near.length ? [] : vocabulary.within(word);
  return [{ ...term, guesses: near, part, forms: part ? meant(part) : term.forms }];
}

/**
 * The words that can be meant, the likeliest first; none when that is not nearly sure. Where one slip leads to more words, the
 * other words of the question decide. Two slips in a longer word are taken for such when no other word of the site is as near.
 * @param {string} word
 * @param {string[]} near
 */
function slipped(word, near) {
  if (near.length && isSlip(word, near[0])) return near.filter((other) => isSlip(word, other));
  const alike = near.filter((other) => isTwoSlips(word, other));
  return alike.length === 1 ? alike : [];
}

/** @param {string[]} words */
function certain(words) {
  return new Map(words.map((word) => [word, 1]));
}

/**
 * All forms; those after the first word's are a little less sure.
 * @param {...Map<string, number>} words
 */
function united(...words) {
  const [first, ...others] = words;
  const all = new Map(first);
  for (const [form, sure] of others.flatMap((forms) => [...forms])) if (!all.has(form)) all.set(form, sure * LESS);
  return all;
}

/**
 * One slip in a long word is a slip, and so is what sounds the same; anything else can be another word.
 * @param {string} word
 * @param {string} near
 */
function isSlip(word, near) {
  const isHeard = Math.min(word.length, near.length) >= HEARD && sound(word) === sound(near);
  return isHeard || (Math.max(word.length, near.length) >= LONG && distance(word, near, 1) <= 1);
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
 * "school weigering" is also "schoolweigering" when the index has that word, with these forms; tells whether it has.
 * @param {Term[]} terms
 * @param {Iterable<string>} forms
 */
function join(terms, forms) {
  const all = [...forms];
  for (const form of all) {
    for (const term of terms) if (!term.forms.has(form)) term.forms.set(form, 0.8);
  }
  return all.length > 0;
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
  const mended = new Map(known.map(({ asked, guesses }) => [asked, guesses[0]]));
  const meant = tokens(query).map((word) => mended.get(word) ?? word);
  return { terms, ...(await rank(known, meant, index, how)) };
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
