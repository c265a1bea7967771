// What is asked, as it stands in the address: read from ? and #, written to # only, which no browser sends to a host.
import { LONGEST } from "./dom.js";

/**
 * @typedef {{query: string, chosen: Record<string, string[]>, byDate: boolean, sort: string, shown: number}} State
 */

export const FACETS = ["soort", "thema", "regio", "voor", "sector", "leeftijd", "provincie", "status"];
export const STEP = 10;
const MOST = 100; // values of one facet, more than anybody ticks; and the signs that count of each

/**
 * The state in an address. What stands after # counts; without it, what stands after ?.
 * @param {{search: string, hash: string}} address
 * @returns {State}
 */
export function readState({ search, hash }) {
  const text = hash.includes("=") ? hash.slice(1) : search.slice(1);
  const given = new URLSearchParams(text);
  /** @type {Record<string, string[]>} */
  const chosen = {};
  for (const name of FACETS) {
    const values = [...new Set(given.getAll(name).slice(0, MOST).map(slug))].filter(Boolean);
    if (values.length) chosen[name] = values;
  }
  const shown = Number.parseInt(given.get("toon") ?? "", 10);
  return {
    query: (given.get("q") ?? "").slice(0, LONGEST).trim(),
    chosen,
    byDate: given.get("volgorde") === "datum",
    sort: sorting(given.get("sorteer") ?? ""),
    shown: shown > STEP && shown <= 10000 ? shown : STEP,
  };
}

/**
 * The state as what stands after #, without that sign; "" for nothing.
 * @param {State} state
 */
export function writeState({ query, chosen, byDate, sort, shown }) {
  const made = new URLSearchParams();
  if (query) made.set("q", query);
  for (const name of FACETS) for (const value of chosen[name] ?? []) made.append(name, value);
  if (byDate) made.set("volgorde", "datum");
  if (sort) made.set("sorteer", sort);
  if (shown > STEP) made.set("toon", String(shown));
  return made.toString();
}

/**
 * The column that a table is sorted by, with a hyphen before it for downwards.
 * @param {string} text
 */
function sorting(text) {
  const name = slug(text);
  return name && text.startsWith("-") ? `-${name}` : name;
}

/**
 * A value as an address has it: "Noord-Brabant" and "noord-brabant" are the same.
 * @param {string} text
 */
function slug(text) {
  const folded = text.slice(0, MOST).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}
