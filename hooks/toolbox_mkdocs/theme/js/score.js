// Puts pages in order for what is asked: the sum over the words of idf × weight^A, times rank^B, times the share of idf that is
// covered^C, times more for a page that is called so; pages for contributors come last. The idf is log(1 + N / n) (Spärck Jones, 1972);
// weight and rank come from the build (exports/search/corpus.py). tests/search/fit.mjs fits the numbers on tests/search/queries.tsv and
// on nothing else: these plain ones stay until others answer two questions of a hundred better, as less is noise.
import { BEHIND, namesOf } from "./register.js";
import { distance } from "./words.js";

/** @typedef {import("./register.js").Item} Item */
/** @typedef {import("./search.js").Term} Term */
/** @typedef {import("./search-index.js").SearchIndex} SearchIndex */

export const FITTED = { A: 1, B: 1, C: 3, exact: 8, whole: 6, within: 1.6, ending: 3, part: 2, other: 0.85 };

const KEPT = 0.5; // of the best covered share: what holds less of what is asked is left out
const [SURE, LIKELY] = [0.8, 0.6]; // a word or its plural; a word that begins or ends with it
const IN_NAME = 6.4; // what a part of another name weighs, the least that makes a page be called so
const OTHER_NAME = 8; // what another name weighs, and what a place weighs in its municipality: the register leaves places out
const TOWNS = "gemeenten";
const LONG = 8; // letters of a name in which one slip is a slip
const TELLING = 6; // letters: a shorter ending of a word says little about it

/**
 * The pages for some terms, best first. `partly` says that no page holds all words.
 * @param {Term[]} terms those that are known
 * @param {string[]} typed all words of the question, slips mended
 * @param {SearchIndex} index
 * @param {typeof FITTED} [how]
 * @returns {Promise<{items: Item[], partly: boolean}>}
 */
export async function rank(terms, typed, index, how = FITTED) {
  const { items } = index.register;
  const sum = new Float64Array(items.length);
  const covered = new Float64Array(items.length);
  const named = new Uint8Array(items.length); // in how many terms a page has it in a name
  const placed = new Uint8Array(items.length); // in how many terms it is the municipality of a place with that very name
  const behind = new Uint8Array(items.length); // those for contributors, unless they are called so to the letter
  const question = { terms, typed: typed.join(), stop: index.register.stop };
  let total = 0;
  for (const postings of await Promise.all(terms.map((term) => postingsOf(term, index, how)))) {
    const idf = Math.log(1 + items.length / Math.max(1, postings.size));
    total += idf;
    for (const [number, { score, isNamed, isPlace }] of postings) {
      sum[number] += idf * score;
      covered[number] += idf;
      named[number] += Number(isNamed);
      placed[number] += Number(isPlace && items[number].kind === TOWNS);
    }
  }
  const most = covered.reduce((a, b) => Math.max(a, b), 0);
  /** @type {number[]} */
  const kept = [];
  for (let number = 0; number < items.length; number++) {
    if (!covered[number] || covered[number] < most * KEPT) continue;
    const place = placed[number] === terms.length ? how.whole * how.other : 1;
    const bonus = Math.max(place, named[number] ? called(items[number], question, how) : 1);
    behind[number] = Number(items[number].rank < BEHIND && bonus < how.exact);
    sum[number] *= items[number].rank ** how.B * (covered[number] / total) ** how.C * bonus;
    kept.push(number);
  }
  kept.sort((a, b) => behind[a] - behind[b] || sum[b] - sum[a] || a - b);
  return { items: kept.map((number) => items[number]), partly: most < total * 0.999 };
}

/**
 * What a term is worth on each page: its best form there.
 * @param {Term} term
 * @param {SearchIndex} index
 * @param {typeof FITTED} how
 */
async function postingsOf(term, index, how) {
  /** @type {Map<number, {score: number, isNamed: boolean, isPlace: boolean}>} */
  const best = new Map();
  const forms = [...term.forms];
  const held = await Promise.all(forms.map(([form]) => index.postings(form)));
  held.forEach(({ documents, weights }, place) => {
    const sure = forms[place][1];
    documents.forEach((number, which) => {
      const score = sure * weights[which] ** how.A;
      const isNamed = weights[which] >= IN_NAME;
      const isPlace = sure === 1 && weights[which] >= OTHER_NAME;
      const known = best.get(number);
      if (!known) best.set(number, { score, isNamed, isPlace });
      else {
        known.score = Math.max(known.score, score);
        known.isNamed ||= isNamed;
        known.isPlace ||= isPlace;
      }
    });
  });
  return best;
}

/**
 * More for a page that is called so: to the letter, in full, with all the words in its name, or by a part of the question; also
 * when a name only ends so, as "onderwijszorgarrangement" does for "zorgarrangement".
 * @param {Item} item
 * @param {{terms: Term[], typed: string, stop: Set<string>}} question
 * @param {typeof FITTED} how
 */
function called(item, { terms, typed, stop }, how) {
  const worth = (/** @type {string[]} */ name) => {
    if (name.join() === typed || isSlip(name, typed)) return how.exact;
    const asked = Math.min(...terms.map((term) => Math.max(0, ...name.map((word) => fit(term, word)))));
    const telling = name.filter((word) => !stop.has(word));
    const told = Math.min(...(telling.length ? telling : name).map((word) => Math.max(...terms.map((term) => fit(term, word)))));
    if (asked >= SURE) return told >= LIKELY ? how.whole : how.within;
    if (asked >= LIKELY) return told >= LIKELY ? how.ending : 1;
    return told >= SURE ? how.part : 1;
  };
  return Math.max(1, ...namesOf(item).map((name, place) => worth(name) * (place ? how.other : 1)));
}

/**
 * Whether a name of more words was typed with one slip that made another word: "bergen op zoon".
 * @param {string[]} name
 * @param {string} typed
 */
function isSlip(name, typed) {
  return name.length > 1 && typed.length >= LONG && distance(name.join(), typed, 1) <= 1;
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
