// Which pages a few typed letters can mean. Knows the register, no elements.
import { distance, forgiven } from "./distance.js";
import { namesOf } from "./register.js";
import { tokens } from "./words.js";

/** @typedef {import("./register.js").Item} Item */
/** @typedef {{item: Item, name: string}} Suggestion `name` is the other name that matched, or "" */
/** @typedef {{kind: string, title: string, suggestions: Suggestion[]}} Group */

const MOST = 8;
const FIRST = ["regios", "themas"];
const SHORTEST = 2;

/**
 * At most eight suggestions in groups by kind; regions and themes first, then the kind with the best match.
 * @param {import("./register.js").Register} register
 * @param {string} text
 * @returns {Group[]}
 */
export function suggest(register, text) {
  const typed = tokens(text);
  if (typed.join("").length < SHORTEST) return [];
  let found = matches(register.items, typed, begins);
  if (!found.length) found = matches(register.items, typed, remembered(resembles));
  found.sort((a, b) => b.score - a.score || a.item.title.length - b.item.title.length || a.item.number - b.item.number);
  return grouped(chosen(found), register);
}

/**
 * @param {Item[]} items
 * @param {string[]} typed
 * @param {(word: string, start: string) => boolean} fits
 */
function matches(items, typed, fits) {
  const found = [];
  for (const item of items) {
    let best = 0;
    let name = "";
    namesOf(item).forEach((words, place) => {
      const score = scoreOf(words, typed, fits) * (place ? 0.8 : 1);
      if (score > best) {
        best = score;
        name = place ? item.names[place - 1] : "";
      }
    });
    if (best) found.push({ item, name, score: best * (FIRST.includes(item.kind) ? item.rank + 2 : item.rank) });
  }
  return found;
}

/**
 * Every typed word must fit one of the name; a name that begins so, or is no longer, counts for more.
 * @param {string[]} words
 * @param {string[]} typed
 * @param {(word: string, start: string) => boolean} fits
 */
function scoreOf(words, typed, fits) {
  if (!typed.every((start) => words.some((word) => fits(word, start)))) return 0;
  return 1 + (fits(words[0] ?? "", typed[0]) ? 1 : 0) + typed.join("").length / words.join("").length;
}

/**
 * @param {string} word
 * @param {string} start
 */
function begins(word, start) {
  return word.startsWith(start);
}

/**
 * @param {string} word
 * @param {string} start
 */
function resembles(word, start) {
  const limit = forgiven(start);
  return limit > 0 && (distance(word, start, limit) <= limit || distance(word.slice(0, start.length), start, 1) <= 1);
}

/**
 * The same question with the answers kept: many names share their words.
 * @param {(word: string, start: string) => boolean} fits
 */
function remembered(fits) {
  /** @type {Map<string, boolean>} */
  const answers = new Map();
  return (/** @type {string} */ word, /** @type {string} */ start) => {
    const key = `${start} ${word}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = fits(word, start);
    answers.set(key, answer);
    return answer;
  };
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
  kinds.sort((a, b) => Number(FIRST.includes(b)) - Number(FIRST.includes(a)));
  return kinds.map((kind) => ({
    kind,
    title: register.kinds.get(kind)?.many ?? kind,
    suggestions: found.filter(({ item }) => item.kind === kind),
  }));
}
