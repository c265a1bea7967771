// Puts the pages that hold the words in order: how strongly, how many of the words, and whether it is their name.
import { namesOf } from "./register.js";

/** @typedef {import("./register.js").Item} Item */
/** @typedef {import("./query.js").Term} Term */
/** @typedef {{item: Item, score: number, held: number}} Ranked */

const FEW = 5; // when fewer pages hold all words, those that hold a part of them come after
const [SURE, LIKELY] = [0.8, 0.6]; // a word or its plural; a word that begins or ends with it
const TELLING = 6; // letters: a shorter ending of a word says little about it

/**
 * The pages for some terms, best first. `partly` says that no page holds all words.
 * @param {Term[]} terms those that are known
 * @param {import("./engine.js").Engine} engine
 * @returns {Promise<{ranked: Ranked[], partly: boolean}>}
 */
export async function rank(terms, engine) {
  const scores = await Promise.all(terms.map((term) => scoreOf(term, engine)));
  /** @type {Map<number, Ranked>} */
  const found = new Map();
  for (const one of scores) {
    for (const [number, score] of one) {
      const item = engine.register.items[number];
      const so = found.get(number) ?? { item, score: 0, held: 0 };
      found.set(number, { item, score: so.score + score, held: so.held + 1 });
    }
  }
  const most = Math.max(0, ...[...found.values()].map(({ held }) => held));
  const full = [...found.values()].filter(({ held }) => held === terms.length);
  const least = full.length >= FEW ? terms.length : Math.min(most, Math.ceil(terms.length / 2));
  const kept = [...found.values()].filter(({ held }) => held >= least);
  for (const one of kept) one.score *= one.item.rank * (one.held / terms.length) ** 3 * called(one.item, terms);
  kept.sort((a, b) => b.score - a.score || a.item.number - b.item.number);
  return { ranked: kept, partly: most < terms.length };
}

/**
 * The score of a term on each page: that of its best form.
 * @param {Term} term
 * @param {import("./engine.js").Engine} engine
 */
async function scoreOf(term, engine) {
  /** @type {Map<number, number>} */
  const best = new Map();
  const asked = await Promise.all([...term.forms].map(async ([form, sure]) => [await engine.score(form), sure]));
  for (const [scores, sure] of /** @type {[Map<number, number>, number][]} */ (asked)) {
    for (const [number, score] of scores) best.set(number, Math.max(best.get(number) ?? 0, score * sure));
  }
  return best;
}

/**
 * More for a page that is called so: in full, or with all the words in its name; also when a name only ends so, as
 * "onderwijszorgarrangement" does for "zorgarrangement".
 * @param {Item} item
 * @param {Term[]} terms
 */
function called(item, terms) {
  let most = 1;
  namesOf(item).forEach((name, place) => {
    const sure = Math.min(...terms.map((term) => Math.max(0, ...name.map((word) => fit(term, word)))));
    if (sure < LIKELY) return;
    const whole = name.every((word) => terms.some((term) => fit(term, word) >= LIKELY));
    const more = sure < SURE ? (whole ? 3 : 1) : whole ? 6 : 1.6;
    most = Math.max(most, more * (place ? 0.85 : 1));
  });
  return most;
}

/**
 * How surely a term means this word of a name.
 * @param {Term} term
 * @param {string} word
 */
function fit(term, word) {
  const sure = term.forms.get(word);
  if (sure !== undefined) return sure;
  for (const form of term.forms.keys()) if (form.length >= TELLING && word.endsWith(form)) return LIKELY;
  return 0;
}
