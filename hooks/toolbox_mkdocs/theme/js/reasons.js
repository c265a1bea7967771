// Why a page was found, where its title and summary do not show it. Knows texts and words, no element.
import { stem, tokens } from "./words.js";

/** @typedef {import("./register.js").Item} Item */
/** @typedef {import("./register.js").Register} Register */
/** @typedef {import("./query.js").Term} Term */
/** @typedef {{label: string, text: string}} Reason */
/** @typedef {(word: string) => boolean} Matches */

const SENTENCE = /[^.?!]+[.?!]*/g;
const AROUND = 12; // words that are quoted before the first one that was found
const QUOTED = 30; // words that are quoted at most

/**
 * What tells it of one page: another name, the word for it that the page has, or a sentence of its text.
 * @param {Term[]} terms
 * @param {Matches} matches
 * @param {Register} register
 */
export function explainer(terms, matches, register) {
  const known = synonyms(terms, register);
  const isIn = (/** @type {string} */ text) => text.split(/\s+/).some(matches);
  /**
   * @param {Item} item
   * @param {string} summary
   * @param {string[]} places the places in a municipality
   * @param {() => Promise<string[]>} passages what the page says, fetched when nothing else tells
   * @returns {Promise<Reason | null>}
   */
  return async (item, summary, places, passages) => {
    if (isIn(item.title)) return null;
    const name = [...item.names, ...places].find(isIn);
    if (name) return { label: item.kind === "gemeenten" ? "Plaats" : "Ook", text: name };
    if (isIn(summary)) return null;
    const other = synonym([item.title, ...item.names, summary], known);
    if (other) return { label: "Gevonden op", text: other };
    const said = (await passages()).flatMap((passage) => passage.match(SENTENCE) ?? []).find(isIn);
    return said ? { label: "Op de pagina", text: quoted(said, matches) } : null;
  };
}

/**
 * What was typed, each with the words that mean the same: those of the groups, and the names of what has more than one.
 * @param {Term[]} terms
 * @param {Register} register
 * @returns {{asked: string, phrases: string[]}[]}
 */
function synonyms(terms, register) {
  const stems = new Set(terms.flatMap(({ asked, forms }) => [asked, ...forms.keys()]).map(stem));
  const isAsked = (/** @type {string} */ phrase) => tokens(phrase).every((word) => stems.has(stem(word)));
  const named = register.items.filter(({ names }) => names.length).map(({ title, names }) => [title, ...names]);
  return [...register.groups, ...named].flatMap((phrases) => {
    const asked = phrases.find(isAsked);
    return asked ? [{ asked, phrases: phrases.filter((phrase) => !isAsked(phrase)) }] : [];
  });
}

/**
 * "spijbelen → verzuim" when one of the texts has the other word.
 * @param {string[]} texts
 * @param {{asked: string, phrases: string[]}[]} known
 */
function synonym(texts, known) {
  const stems = new Set(texts.flatMap(tokens).map(stem));
  for (const { asked, phrases } of known) {
    const other = phrases.find((phrase) => tokens(phrase).every((word) => stems.has(stem(word))));
    if (other) return `${asked} → ${other}`;
  }
  return "";
}

/**
 * So much of a sentence as shows the first word that was found.
 * @param {string} sentence
 * @param {Matches} matches
 */
function quoted(sentence, matches) {
  const words = sentence.trim().split(/\s+/);
  const first = Math.max(0, Math.min(words.findIndex(matches) - AROUND, words.length - QUOTED));
  const end = first + QUOTED;
  return `${first ? "… " : ""}${words.slice(first, end).join(" ")}${end < words.length ? " …" : ""}`;
}
