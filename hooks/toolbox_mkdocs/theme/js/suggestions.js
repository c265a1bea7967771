// Which pages a few typed letters can mean. Knows the register, no elements.
import { namesIn } from "./names.js";
import { BEHIND } from "./register.js";
import { tokens } from "./words.js";

/** @typedef {import("./register.js").Item} Item */
/** @typedef {{item: Item, name: string}} Suggestion `name` is the other name that matched, or "" */
/** @typedef {{kind: string, title: string, first: boolean, suggestions: Suggestion[]}} Group `first`: of a kind that is suggested first */

const MOST = 8;
const SHORTEST = 2;

/**
 * At most eight suggestions in groups by kind; the kinds that the register names first, then the kind with the best match.
 * @param {import("./register.js").Register} register
 * @param {string} text
 * @returns {Group[]}
 */
export function suggest(register, text) {
  const typed = tokens(text);
  if (typed.join("").length < SHORTEST) return [];
  const telling = typed.filter((word) => word.length > SHORTEST && !register.stop.has(word));
  const names = namesIn(register.items);
  let found = matches(names, register.first, typed, (start) => names.begun(start));
  if (!found.length) found = matches(names, register.first, typed, (start) => names.near(start));
  if (!found.length) found = bestOf(telling.flatMap((word) => matches(names, register.first, [word], (start) => names.near(start))));
  found.sort((a, b) => b.score - a.score || a.item.title.length - b.item.title.length || a.item.number - b.item.number);
  return grouped(chosen(found), register);
}

/**
 * The pages of which a name holds a word for each that was typed.
 * @param {import("./names.js").Names} names
 * @param {Set<string>} first kinds that are meant sooner
 * @param {string[]} typed
 * @param {(start: string) => Set<number>} wordsFor
 */
function matches(names, first, typed, wordsFor) {
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
 * @param {{item: Item, name: string, score: number}[]} found
 */
function bestOf(found) {
  /** @type {Map<Item, {item: Item, name: string, score: number}>} */
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
 * @param {{item: Item, name: string, score: number}[]} found
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
    first: register.first.has(kind),
    suggestions: found.filter(({ item }) => item.kind === kind),
  }));
}
