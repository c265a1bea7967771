// Which municipalities a typed name can mean. Knows the index of names (gemeenten/plaatsen.json), no elements.
import { distance, fold, forgiven } from "./words.js";

/**
 * @typedef {{id: string, name: string, province: string}} Town
 * @typedef {{name: string, keys: string[], town: Town, own: boolean, quarter: boolean, known: string}} Name
 *   `own`: a name of the municipality itself; `known`: how it is called there, when the name is another one
 * @typedef {{name: Name, score: number}} Match
 */

const MOST = 8;
const FEW = 3;
const SHORTEST = 2;
const ARTICLE = /^(?:s|t|de|het|den) /;

/**
 * As people write it, however they write it: "'s-Gravenzande", "st. Oedenrode", "IJsselmuiden" and
 * "Ysselmuiden", and "Bergen (Limburg)" without its province.
 * @param {string} text
 */
export function spelled(text) {
  return fold(text)
    .replace(/^gemeente | \([^(]*\)$/g, "")
    .replace(/'/g, "")
    .replace(/\ba ?\/ ?d\b|\bad\b/g, "aan den")
    .replace(/\bst\b\.?/g, "sint")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/ij/g, "y")
    .trim();
}

/**
 * What was typed, as the keys of names are written: nothing of spaces.
 * @param {string} text
 */
export function typedKey(text) {
  return spelled(text).replaceAll(" ", "");
}

/**
 * What a name can be found by: with and without its province, without its article, and from each later word on; nothing
 * of spaces.
 * @param {string} text
 */
function keysOf(text) {
  const written = spelled(text);
  const words = written.replace(ARTICLE, "").split(" ");
  const whole = spelled(text.replace(/[()]/g, " "));
  const keys = [written, whole, ...words.map((_, place) => words.slice(place).join(" "))];
  return keys.map((key) => key.replaceAll(" ", ""));
}

/**
 * @param {any} raw
 * @returns {Name[]}
 */
export function readPlaces(raw) {
  /** @type {Name[]} */
  const found = [];
  for (const [id, name, province, others = [], places = [], quarters = []] of raw.municipalities) {
    const town = { id, name, province: raw.provinces[province] };
    const add = (/** @type {string} */ text, /** @type {Partial<Name>} */ more) =>
      found.push({ name: text, keys: keysOf(text), town, own: false, quarter: false, known: "", ...more });
    add(name, { own: true });
    for (const other of others) add(other, { own: true, known: name });
    for (const [list, quarter] of /** @type {[any[], boolean][]} */ ([[places, false], [quarters, true]])) {
      for (const place of list) {
        const [first, ...rest] = [place].flat();
        add(first, { quarter });
        for (const other of rest) add(other, { quarter, known: first });
      }
    }
  }
  return found;
}

/**
 * At most eight names, the best first; each leads to one municipality. City quarters only when nothing else begins so, or when
 * they are what was typed. Names that are only like it when nothing is.
 * @param {Name[]} names
 * @param {string} text
 * @returns {Name[]}
 */
export function findPlaces(names, text) {
  const typed = typedKey(text);
  if (typed.length < SHORTEST) return [];
  const villages = names.filter(({ quarter }) => !quarter);
  let found = matches(villages, (key) => begins(key, typed));
  if (!found.length) found = matches(names, (key) => begins(key, typed));
  else found.push(...matches(names.filter((name) => name.quarter && isCalled(name, typed)), (key) => begins(key, typed)));
  if (found.some(({ name }) => isCalled(name, typed))) return exactFirst(found, typed);
  if (found.length < FEW) found = [...found, ...matches(villages, (key) => resembles(key, typed))];
  if (!found.length) found = matches(names, (key) => resembles(key, typed));
  return distinct(found).slice(0, MOST);
}

/**
 * Those that are called as typed, however many, and others up to eight.
 * @param {Match[]} found
 * @param {string} typed
 */
function exactFirst(found, typed) {
  const names = distinct(found);
  const same = names.filter((name) => isCalled(name, typed));
  return [...same, ...names.filter((name) => !same.includes(name))].slice(0, Math.max(MOST, same.length));
}

/**
 * Whether the whole name is what was typed, with or without its province.
 * @param {Name} name
 * @param {string} typed as `typedKey` gives it
 */
export function isCalled({ keys }, typed) {
  return keys[0] === typed || keys[1] === typed;
}

/**
 * Whether a name begins as typed, and is not only like it.
 * @param {Name} name
 * @param {string} text
 */
export function begun(name, text) {
  const typed = typedKey(text);
  return name.keys.some((key) => key.startsWith(typed));
}

/**
 * @param {Name[]} names
 * @param {(key: string) => number} scoreOf 0 is no match
 * @returns {Match[]}
 */
function matches(names, scoreOf) {
  const found = [];
  for (const name of names) {
    let score = 0;
    name.keys.forEach((key, place) => (score = Math.max(score, scoreOf(key) * (place > 1 ? 0.9 : 1))));
    if (score) found.push({ name, score: score + (name.own ? 0.05 : 0) });
  }
  return found.sort((a, b) => b.score - a.score || length(a) - length(b) || a.name.name.localeCompare(b.name.name, "nl"));
}

/** @param {Match} match */
function length({ name }) {
  return name.keys[0].length;
}

/**
 * @param {string} key
 * @param {string} typed
 */
function begins(key, typed) {
  if (key === typed) return 3;
  return key.startsWith(typed) ? 1 + typed.length / key.length : 0;
}

/**
 * Near enough to the whole name, or to as much of it as was typed.
 * @param {string} key
 * @param {string} typed
 */
function resembles(key, typed) {
  const limit = forgiven(typed);
  if (!limit) return 0;
  const whole = distance(key, typed, limit);
  if (whole <= limit) return 0.9 - whole * 0.2 + (key.length > typed.length ? 0.02 : 0); // a letter is sooner left out than added
  return key.length > typed.length && distance(key.slice(0, typed.length), typed, 1) <= 1 ? 0.4 : 0;
}

/**
 * Without what says the same twice: one name in one municipality, or another name of what is there already.
 * @param {Match[]} found
 */
function distinct(found) {
  /** @type {Map<string, Name>} */
  const seen = new Map();
  for (const { name } of found) {
    const key = `${name.town.id} ${name.known || name.name}`;
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}

/**
 * Where a name lies, in words: same names are told apart by it.
 * @param {Name} name
 */
export function noteOf({ town, own, known }) {
  const called = known ? `${known}, ` : "";
  return own ? `${called}gemeente in ${town.province}` : `${called}gemeente ${town.name}, ${town.province}`;
}
