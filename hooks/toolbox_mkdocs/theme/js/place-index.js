// What a typed place, quarter or postcode means, for every field in which one can be typed. Knows the indexes, no elements.
import { ROOT } from "./dom.js";
import { begun, findPlaces, isCalled, noteOf, readPlaces, typedKey } from "./places.js";
import { isPostcodeBegun, postcodeIn, readPostcodes } from "./postcodes.js";

/** @typedef {import("./places.js").Name} Name */
/**
 * @typedef {{title: string, note: string, url: string, proper: boolean, sure: boolean, exact: boolean}} Place `sure`: it begins as typed,
 *   and is not only like it; `exact`: it is what was typed
 */

/** @type {Map<string, Promise<any>>} */
const loading = new Map();

/**
 * A file, fetched once. A failure is not remembered: the next call tries again.
 * @template T
 * @param {string} name
 * @param {(raw: any) => T} read
 * @returns {Promise<T>}
 */
function load(name, read) {
  let answer = loading.get(name);
  if (!answer) {
    answer = fetchFile(name).then(read);
    loading.set(name, answer);
    answer.catch(() => loading.delete(name));
  }
  return answer;
}

/** @param {string} name */
async function fetchFile(name) {
  const answer = await fetch(new URL(`gemeenten/${name}`, ROOT));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

/** All names of places. */
export function loadPlaces() {
  return load("plaatsen.json", readPlaces);
}

/** The postcodes; none where the site has no such file. */
function loadPostcodes() {
  return load("postcodes.json", readPostcodes).catch(() => /** @type {import("./postcodes.js").Postcodes} */ (new Map()));
}

/**
 * The municipalities that a text can mean, the best first; none while a postcode is being typed.
 * @param {string} text
 * @returns {Promise<Place[]>}
 */
export async function findTowns(text) {
  if (isPostcodeBegun(text)) return byPostcode(postcodeIn(text));
  const names = await loadPlaces();
  return findPlaces(names, text).map((name) => ({
    title: name.name,
    note: noteOf(name),
    url: urlOf(name.town.id),
    proper: true,
    sure: begun(name, text),
    exact: isCalled(name, typedKey(text)),
  }));
}

/**
 * The municipalities that a text can mean by the names of their places, each once, by their own name.
 * @param {string} text
 * @returns {Promise<{title: string, note: string, url: string, proper: boolean}[]>}
 */
export async function findMunicipalities(text) {
  /** @type {Map<string, Name>} */
  const found = new Map();
  for (const name of findPlaces(await loadPlaces(), text)) if (!found.has(name.town.id)) found.set(name.town.id, name);
  return [...found.values()].map((name) => ({
    title: name.town.name,
    note: name.own ? name.town.province : `waar ${name.name} bij hoort`,
    url: urlOf(name.town.id),
    proper: true,
  }));
}

/**
 * Those of which the name is what was typed, or all when none is.
 * @param {string} text
 * @returns {Promise<Place[]>}
 */
export async function findExactly(text) {
  const found = await findTowns(text);
  const same = found.filter(({ exact }) => exact);
  return same.length ? same : found;
}

/**
 * @param {string} postcode "" while it is not whole
 * @returns {Promise<Place[]>}
 */
async function byPostcode(postcode) {
  const [names, postcodes] = await Promise.all([loadPlaces(), loadPostcodes()]);
  const towns = names.filter(({ own, known }) => own && !known).map(({ town }) => town);
  return (postcodes.get(postcode) ?? []).map((row, number) => ({
    title: number ? `of ${towns[row].name}` : towns[row].name,
    note: `${number ? "een deel van " : ""}postcode ${postcode}, gemeente in ${towns[row].province}`,
    url: `${urlOf(towns[row].id)}#postcode-${postcode}`,
    proper: true,
    sure: true,
    exact: true,
  }));
}

/** @param {string} id */
function urlOf(id) {
  return new URL(`gemeenten/${id}/`, ROOT).href;
}

/**
 * The names of all places by the address of their municipality, and with `postcodes` those too.
 * @param {{postcodes?: boolean}} [wanted]
 * @returns {Promise<Map<string, string[]>>}
 */
export async function namesByTown({ postcodes = false } = {}) {
  const names = await loadPlaces();
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const { name, town } of names) found.set(`gemeenten/${town.id}/`, [...(found.get(`gemeenten/${town.id}/`) ?? []), name]);
  if (!postcodes) return found;
  const towns = [...found.values()];
  for (const [postcode, rows] of await loadPostcodes()) for (const row of rows) towns[row]?.push(postcode);
  return found;
}
