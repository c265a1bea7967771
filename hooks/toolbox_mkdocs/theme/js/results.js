// A result as it is shown: its links and words, what of them is marked, and why a page was found. Knows no index.
import { make, ROOT } from "./dom.js";
import { stem, tokens } from "./words.js";

// One result as an element: its kind, its name with the words marked, its summary. Knows no query.

/**
 * @param {import("./register.js").Item} item
 * @param {string} summary
 * @param {(word: string) => boolean} matches
 * @param {import("./register.js").Register} register
 * @param {Reason | null} reason what it was found by, when title and summary do not show it
 */
export function result(item, summary, matches, register, reason) {
  const proper = register.kinds.get(item.kind)?.proper && "no"; // of names a browser makes no other words
  const attributes = { class: "mao-result__link", href: new URL(item.url, ROOT).href, "data-result": true, translate: proper };
  const link = make("a", attributes, ...marked(item.title, matches));
  const row = make(
    "li",
    { class: "mao-result" },
    make("p", { class: "mao-result__kind" }, ...marked(register.kinds.get(item.kind)?.one ?? "", matches), ...year(item)),
    make("h3", { class: "mao-result__title" }, link),
  );
  if (reason) {
    const text = make("span", { translate: reason.isName && proper }, ...marked(reason.text, matches));
    row.append(make("p", { class: "mao-result__name" }, `${reason.label}: `, text));
  }
  if (summary) row.append(make("p", { class: "mao-result__summary" }, ...marked(summary, matches)));
  return row;
}

/**
 * The year by which the newest comes first: one sees why.
 * @param {import("./register.js").Item} item
 */
const year = ({ date }) => (date ? [` · ${date.slice(0, 4)}`] : []);

/**
 * The answer with the municipalities of a postcode as the first.
 * @param {import("./place-index.js").Place[]} towns
 * @param {import("./search.js").Answer} answer
 * @param {import("./register.js").Register} register
 * @returns {import("./search.js").Answer}
 */
export function withTowns(towns, answer, register) {
  if (!towns.length) return answer;
  const known = new Map(register.items.map((item) => [new URL(item.url, ROOT).href, item]));
  const first = towns.flatMap(({ url }) => {
    const item = known.get(url.split("#")[0]);
    return item ? [{ ...item, url: url.slice(ROOT.href.length) }] : [];
  });
  return { ...answer, items: [...first, ...answer.items] };
}

/**
 * @param {import("./register.js").Item} item
 * @param {import("./place-index.js").Place[]} towns
 */
export function byPostcode(item, towns) {
  const town = towns.find(({ url }) => url === new URL(item.url, ROOT).href);
  return town ? { label: "Gevonden op", text: town.note.split(",")[0] } : null;
}

/**
 * The results with the help that somebody needs as the first.
 * @param {string} address from the root
 * @param {string | undefined} title of the question on that page
 * @param {import("./register.js").Item[]} items
 * @param {import("./register.js").Register} register
 */
export function withHelp(address, title, items, register) {
  const url = address.slice(1);
  const page = register.items.find((item) => item.url === url.split("#")[0]);
  return page ? [{ ...page, url, title: title ?? page.title, names: [] }, ...items.filter((item) => item !== page)] : items;
}

// Marks in a text the words that were found. Knows words and elements, no pages.

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

const TELLING = 5; // letters: a shorter part of a word says little about it

/**
 * Whether a word of a text is one of those that were found, begins with what was typed, or has a word that was found as a part.
 * @param {import("./search.js").Term[]} terms
 * @returns {(word: string) => boolean}
 */
export function matcher(terms) {
  const forms = terms.flatMap((term) => [...term.forms.keys()]);
  const stems = new Set([...forms, ...terms.map((term) => term.asked)].map(stem));
  const starts = terms.map((term) => term.asked).filter((word) => word.length > 2);
  const parts = forms.filter((form) => form.length >= TELLING);
  const isOne = (/** @type {string} */ word) =>
    stems.has(stem(word)) || starts.some((start) => word.startsWith(start)) || parts.some((part) => word.includes(part));
  return (word) => tokens(word).some(isOne) || isOne(tokens(word).join(""));
}

/**
 * The text as nodes, with <mark> around what matches.
 * @param {string} text
 * @param {(word: string) => boolean} matches
 * @returns {(Node | string)[]}
 */
export function marked(text, matches) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let done = 0;
  for (const found of text.matchAll(WORD)) {
    if (!matches(found[0])) continue;
    parts.push(text.slice(done, found.index), make("mark", {}, found[0]));
    done = found.index + found[0].length;
  }
  return [...parts, text.slice(done)];
}

// Why a page was found, where its title and summary do not show it. Knows texts and words, no element.

/** @typedef {import("./register.js").Item} Item */
/** @typedef {import("./register.js").Register} Register */
/** @typedef {import("./search.js").Term} Term */
/** @typedef {{label: string, text: string, isName?: boolean}} Reason */
/** @typedef {(word: string) => boolean} Matches */

const SENTENCE = /[^.?!]+[.?!]*/g;
const AROUND = 12; // words that are quoted before the first one that was found
const QUOTED = 30; // words that are quoted at most
const TOWNS = "gemeenten";

/**
 * What tells it of one page: another name, the word for it that the page has, or a sentence of its text.
 * @param {Term[]} terms
 * @param {Matches} matches
 * @param {Register} register
 * @param {(item: Item) => Promise<string[]> | undefined} passages what a page says, fetched when nothing else tells
 */
export function explainer(terms, matches, register, passages) {
  const known = synonyms(terms, register);
  const isIn = (/** @type {string} */ text) => text.split(/\s+/).some(matches);
  /** @type {ReturnType<typeof placesByTown> | undefined} */
  let places;
  const placeIn = async (/** @type {Item} */ town) => (await (places ??= placesByTown())).get(town.url)?.find(isIn);
  /**
   * @param {Item} item
   * @param {string} summary
   * @returns {Promise<Reason | null>}
   */
  return async (item, summary) => {
    if (isIn(item.title)) return null;
    const name = item.names.find(isIn) ?? (item.kind === TOWNS ? await placeIn(item) : undefined);
    if (name) return { label: item.kind === TOWNS ? "Plaats" : "Ook", text: name, isName: true };
    if (isIn(summary)) return null;
    const other = synonym([item.title, ...item.names, summary], known);
    if (other) return { label: "Gevonden op", text: other };
    const said = ((await passages(item)) ?? []).flatMap((passage) => passage.match(SENTENCE) ?? []).find(isIn);
    return said ? { label: "Op de pagina", text: quoted(said, matches) } : null;
  };
}

/** The places in each municipality, by its address; none where their names do not come. */
function placesByTown() {
  const none = /** @type {Map<string, string[]>} */ (new Map());
  return import("./place-index.js").then(({ namesByTown }) => namesByTown()).catch(() => none);
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
