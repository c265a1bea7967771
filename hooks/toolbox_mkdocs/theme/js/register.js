// The register of all pages (register.json, made by hooks/toolbox/exports/search/register.py) as values, and where the index lies.
import { ROOT } from "./dom.js";
import { tokens } from "./words.js";

/**
 * @typedef {{number: number, url: string, title: string, kind: string, values: Set<number>, names: string[],
 *   rank: number, date: string}} Item
 * @typedef {{value: string, title: string, code: number}} Value
 * @typedef {{name: string, title: string, values: Value[], proper: boolean}} Facet
 * @typedef {{one: string, many: string, proper: boolean}} Names how a kind is called; what is `proper` has names, which are not translated
 * @typedef {{items: Item[], facets: Facet[], kinds: Map<string, Names>, first: Set<string>, stop: Set<string>,
 *   sayings: Map<string, string>, groups: string[][], stamp: string, weights: number[], block: number,
 *   texts: number[]}} Register the last four tell how to read the index
 */

const CURRENT = "zoeken/stand.json"; // names the folder of the index, and that of the scripts that can read it
const OWN = new URL(".", import.meta.url).href;

/** The rank below which a page is for who changes the data or the program: it comes after the pages for the public. */
export const BEHIND = 0.5;

const PATIENCE = 15000;
const PAGE = "pagina"; // the kind of what is no entry
const FIRST_CODE = 48; // facet values are letters: "0" is the first one

/** @type {Promise<Register> | undefined} */
let loading;

/** @type {Promise<string> | undefined} */
let folder;

/** @type {RequestCache} */
let cache = "default";

/** Forgets the register, and from now on what the browser kept of where the index lies. */
export function forgetRegister() {
  loading = folder = undefined;
  cache = "reload";
}

/** The register, fetched once per page. A failure is not remembered: the next call tries again. */
export function loadRegister() {
  loading ??= fetchRegister()
    .catch(() => {
      forgetRegister(); // a host may let a browser keep the way to an index that is gone
      return fetchRegister();
    })
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

async function fetchRegister() {
  return readRegister(JSON.parse(await fetchText("register.json")));
}

/**
 * A part of the index.
 * @param {string} name
 */
export async function fetchText(name) {
  folder ??= fetchFolder().catch((error) => {
    folder = undefined;
    throw error;
  });
  return (await fetchFile((await folder) + name)).text();
}

/** Where the index lies. Scripts never read one that was made for others. */
async function fetchFolder() {
  const { index, scripts } = await (await fetchFile(CURRENT)).json();
  if (new URL(scripts, ROOT).href !== OWN) throw new Error("the scripts are of another publication");
  return index;
}

/** Whether the site was published anew since this page was opened, so that what it needs may be gone. */
export async function isRenewed() {
  const known = await folder?.catch(() => undefined);
  const answer = await fetch(new URL(CURRENT, ROOT), { cache: "reload" }).catch(() => null);
  const { index, scripts } = (await answer?.json().catch(() => null)) ?? {};
  return Boolean(index) && (new URL(scripts, ROOT).href !== OWN || (known !== undefined && index !== known));
}

/**
 * No spinner turns for ever.
 * @param {string} path from the root of the site
 */
export async function fetchFile(path) {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), PATIENCE);
  const answer = await fetch(new URL(path, ROOT), { signal: patience.signal, cache });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/**
 * @param {any} raw
 * @returns {Register}
 */
export function readRegister(raw) {
  let code = 0;
  /** @type {Facet[]} */
  const facets = raw.facets.map((/** @type {any} */ [name, title, values, proper]) => ({
    name,
    title,
    proper: Boolean(proper),
    values: values.map((/** @type {string[]} */ [value, text]) => ({ value, title: text, code: code++ })),
  }));
  const items = raw.documents.map((/** @type {any} */ row, /** @type {number} */ number) => {
    const [address, title, place, letters = "", names = [], rank = 1, date = ""] = row;
    const kind = raw.kinds[place][0];
    const url = kind === PAGE ? address : `${kind}/${address || tokens(title).join("-")}/`;
    const values = new Set([...letters].map((letter) => (letter.codePointAt(0) ?? 0) - FIRST_CODE));
    return { number, url, title, kind, values, names, rank, date };
  });
  const kinds = new Map(raw.kinds.map((/** @type {any} */ [url, one, many, proper]) => [url, { one, many, proper: Boolean(proper) }]));
  const { groups, stamp, weights, block, texts } = raw;
  const [first, stop, sayings] = [new Set(raw.first), new Set(raw.stop), new Map(Object.entries(raw.sayings))];
  return { items, facets: [kindFacet(items, kinds, code), ...facets], kinds, first, stop, sayings, groups, stamp, weights, block, texts };
}

/**
 * The kind is a facet like the others, with the codes after theirs.
 * @param {Item[]} items
 * @param {Map<string, Names>} kinds
 * @param {number} first
 * @returns {Facet}
 */
function kindFacet(items, kinds, first) {
  const codes = new Map([...kinds.keys()].map((kind, place) => [kind, first + place]));
  for (const item of items) item.values.add(codes.get(item.kind) ?? -1);
  const values = [...kinds].map(([value, { many }]) => ({ value, title: many, code: codes.get(value) ?? -1 }));
  return { name: "soort", title: "Soort", values, proper: false };
}

/** @type {WeakMap<Item, string[][]>} */
const known = new WeakMap();

/**
 * The title of a page and its other names, each as words.
 * @param {Item} item
 */
export function namesOf(item) {
  let found = known.get(item);
  if (!found) known.set(item, (found = [item.title, ...item.names].map(tokens)));
  return found;
}
