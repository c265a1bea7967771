// Which pages a few typed letters can mean. Knows the register, no elements.
import { namesIn } from "./names.js";
import { BEHIND } from "./register.js";
import { phrases, stem, tokens } from "./words.js";

/** @typedef {import("./register.js").Item} Item */
/** @typedef {{item: Item, name: string}} Suggestion `name` is the other name that matched, or "" */
/**
 * @typedef {{kind: string, title: string, proper: boolean, first: boolean, suggestions: Suggestion[]}} Group `first`: of a kind that is
 *   suggested first; `proper`: of one that has names
 */

/** @typedef {{item: Item, name: string, score: number}} Found */

const MOST = 8;
const SHORTEST = 2;
const BESIDE = 0.5; // what another word for what was typed counts for

/**
 * At most eight suggestions in groups by kind; the kinds that the register names first, then the kind with the best match. Where no
 * page is called as all that was typed, each of its words has its turn: "thuiszitters twente" means a theme and a region.
 * @param {import("./register.js").Register} register
 * @param {string} text
 * @returns {Group[]}
 */
export function suggest(register, text) {
  const typed = tokens(text);
  if (typed.join("").length < SHORTEST) return [];
  const whole = called(typed, register);
  return grouped(whole.length ? chosen(whole) : inTurns(parts(typed, register).map((words) => called(words, register))), register);
}

/**
 * What a question is about, part by part: words that say nothing are none, and words that mean something together are one.
 * @param {string[]} typed
 * @param {import("./register.js").Register} register
 */
function parts(typed, register) {
  const { meanings, keyOf } = meaningsIn(register);
  const isKnown = (/** @type {string[]} */ words) => meanings.has(keyOf(words));
  return phrases(typed, isKnown).filter((words) => isKnown(words) || words.some((word) => word.length > SHORTEST && !register.stop.has(word)));
}

/**
 * The pages that are called so, best first: with these words, forms of them or words that mean the same; else with words near them.
 * @param {string[]} words
 * @param {import("./register.js").Register} register
 */
function called(words, register) {
  const names = namesIn(register.items);
  const { meanings, keyOf } = meaningsIn(register);
  const forms = (/** @type {string} */ word) => new Set(names.formsOf(word).filter((form) => !register.stop.has(names.words[form])));
  const own = matches(names, register, words, (word) => new Set([...names.begun(word), ...forms(word)]));
  const others = (meanings.get(keyOf(words)) ?? []).flatMap((other) => matches(names, register, other, forms));
  const found = bestOf([...own, ...others.map((page) => ({ ...page, score: page.score * BESIDE }))]);
  const all = found.length ? found : matches(names, register, words, (start) => names.near(start));
  return all.sort((a, b) => b.score - a.score || a.item.title.length - b.item.title.length || a.item.number - b.item.number);
}

/**
 * The best pages of each part of a question in turn, those first that more parts have.
 * @param {Found[][]} parts
 */
function inTurns(parts) {
  /** @type {Map<Item, number>} */
  const count = new Map();
  for (const { item } of parts.flat()) count.set(item, (count.get(item) ?? 0) + 1);
  const sorted = parts.map((pages) => [...pages].sort((a, b) => (count.get(b.item) ?? 0) - (count.get(a.item) ?? 0)));
  /** @type {Map<Item, Found>} */
  const taken = new Map();
  for (let turn = 0; turn < MOST; turn++) {
    for (const pages of sorted) if (pages[turn] && !taken.has(pages[turn].item)) taken.set(pages[turn].item, pages[turn]);
  }
  return [...taken.values()].slice(0, MOST);
}

/** @type {WeakMap<import("./register.js").Register, {meanings: Map<string, string[][]>, keyOf: (words: string[]) => string}>} */
const known = new WeakMap();

/**
 * What else some words mean, by what their forms share: those of a group mean the same, a saying stands for a word.
 * @param {import("./register.js").Register} register
 */
function meaningsIn(register) {
  const found = known.get(register);
  if (found) return found;
  const keyOf = (/** @type {string[]} */ words) => words.map((word) => (register.stop.has(word) ? `${word}.` : stem(word))).join(" ");
  /** @type {Map<string, string[][]>} */
  const meanings = new Map();
  for (const group of register.groups.map((words) => words.map(tokens))) for (const words of group) meanings.set(keyOf(words), group);
  for (const [saying, word] of register.sayings) meanings.set(keyOf(tokens(saying)), meanings.get(keyOf([word])) ?? [[word]]);
  const made = { meanings, keyOf };
  known.set(register, made);
  return made;
}

/**
 * The pages of which a name holds a word for each that was typed.
 * @param {import("./names.js").Names} names
 * @param {import("./register.js").Register} register
 * @param {string[]} typed
 * @param {(start: string) => Set<number>} wordsFor
 */
function matches(names, { first }, typed, wordsFor) {
  const wanted = typed.map(wordsFor);
  const length = typed.join("").length;
  const [fewest] = [...wanted].sort((a, b) => a.size - b.size);
  const found = [];
  for (const name of names.holding(fewest)) {
    const { item, place } = name;
    if (item.rank < BEHIND) continue; // found, not suggested
    const score = scoreOf(name, wanted, length) * (first.has(item.kind) ? item.rank + 2 : item.rank);
    if (score) found.push({ item, name: place ? item.names[place - 1] : "", score });
  }
  return bestOf(found);
}

/**
 * Each page once, by the name that fits best.
 * @param {Found[]} found
 */
function bestOf(found) {
  /** @type {Map<Item, Found>} */
  const best = new Map();
  for (const one of found) if (one.score > (best.get(one.item)?.score ?? 0)) best.set(one.item, one);
  return [...best.values()];
}

/**
 * Every typed word must fit one of the name; a name that begins so, or is no longer, counts for more.
 * @param {import("./names.js").Name} name
 * @param {Set<number>[]} wanted
 * @param {number} length of what was typed
 */
function scoreOf(name, wanted, length) {
  if (!wanted.every((words) => name.words.some((word) => words.has(word)))) return 0;
  const whole = 1 + (wanted[0].has(name.words[0]) ? 1 : 0) + length / name.length;
  return whole * (name.place ? 0.8 : 1);
}

/**
 * The best ones, of which not all of one kind when other kinds match too.
 * @param {Found[]} found
 */
function chosen(found) {
  /** @type {Map<string, number>} */
  const taken = new Map();
  const varied = found.filter(({ item }) => {
    const count = (taken.get(item.kind) ?? 0) + 1;
    taken.set(item.kind, count);
    return count <= 4;
  });
  return varied.length < MOST ? found.slice(0, MOST) : varied.slice(0, MOST);
}

/**
 * @param {Suggestion[]} found
 * @param {import("./register.js").Register} register
 * @returns {Group[]}
 */
function grouped(found, register) {
  const kinds = [...new Set(found.map(({ item }) => item.kind))];
  kinds.sort((a, b) => Number(register.first.has(b)) - Number(register.first.has(a)));
  return kinds.map((kind) => ({
    kind,
    title: register.kinds.get(kind)?.many ?? kind,
    proper: register.kinds.get(kind)?.proper ?? false,
    first: register.first.has(kind),
    suggestions: found.filter(({ item }) => item.kind === kind),
  }));
}
