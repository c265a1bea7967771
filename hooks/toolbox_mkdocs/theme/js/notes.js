// What is said beside the results: words that are not known, what may be meant, and where to go when there is nothing.
import { make, plural, ROOT } from "./dom.js";
import { STEP, writeState } from "./state.js";
import { tokens } from "./words.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./search.js").Term} Term */

const OFFLINE = "U hebt nu geen internet.";
const LATER = "Zodra het er weer is, zoeken wij verder.";
const NAMES = "Dit zijn de pagina's met uw woorden in hun naam.";
const PART = "Een deel van het zoeken werkt nu niet";
export const RENEWED = "Deze site is vernieuwd terwijl u haar open had. Laad de pagina opnieuw: uw vraag blijft staan.";

/** What is said when nothing can be found: there is no line, or something else is wrong. */
export function broken() {
  const way = "Kies een lijst op deze pagina, of probeer het later nog eens.";
  return navigator.onLine ? `Zoeken werkt nu niet. ${way}` : `${OFFLINE} ${LATER}`;
}

/**
 * What is said when a part of the index did not come.
 * @param {boolean} isFull whether all that has the words is there, without its summaries
 * @param {boolean} isNew whether the site was published anew
 */
export function lack(isFull, isNew) {
  if (isNew) return note(RENEWED);
  if (!navigator.onLine) return note(isFull ? `${OFFLINE} ${LATER}` : `${OFFLINE} ${NAMES} ${LATER}`);
  return note(isFull ? `${PART}: bij de resultaten staat geen samenvatting.` : `${PART}. ${NAMES}`);
}

/**
 * @param {number} number of results
 * @param {string} query
 */
export function count(number, query) {
  const results = number ? plural(number, "resultaat", "resultaten") : "Geen resultaten";
  return query ? `${results} voor ‘${query}’.` : `${results}.`;
}

/**
 * @param {{terms: Term[], items: unknown[], partly: boolean}} answer
 * @param {State} state
 * @returns {HTMLElement[]}
 */
export function notes({ terms, items, partly }, state) {
  const unknown = [...new Set(terms.filter((term) => !term.forms.size && !term.guesses.length).map((term) => term.asked))];
  const said = terms.filter((term) => term.guesses.length).map((term) => guess(term, state));
  for (const asked of new Set(terms.filter((term) => term.part).map((term) => term.asked))) {
    const parts = terms.filter((term) => term.asked === asked).map(({ part }) => `‘${part}’`).join(" en ");
    said.push(note(`‘${asked}’ kennen wij niet, ${parts} wel. Hieronder staat wat er is over ${parts}.`));
  }
  if (unknown.length) said.push(note(missing(unknown)));
  const isSought = items.length > 0 && terms.some((term) => !term.forms.size);
  if (isSought) said.push(note("Wij zochten op uw andere woorden."));
  if (partly && items.length && !isSought) said.push(note("Geen enkele pagina heeft al uw woorden. Dit zijn de pagina's met de meeste ervan."));
  return said;
}

/** @param {...(Node | string)} content */
function note(...content) {
  return make("p", { class: "mao-finder__note" }, ...content);
}

/** @param {string[]} unknown */
function missing(unknown) {
  const words = unknown.map((word) => `‘${word}’`).join(" en ");
  return `${words} ${unknown.length === 1 ? "komt" : "komen"} op deze site niet voor.`;
}

/**
 * @param {Term} term
 * @param {State} state
 */
function guess({ asked, forms, guesses }, state) {
  const links = guesses.flatMap((word, place) => [place ? " of " : "", again(word, replaced(state.query, asked, word))]);
  const taken = guesses.filter((word) => forms.has(word)).map((word) => `‘${word}’`).join(" en ");
  return note(`‘${asked}’ kennen wij niet. Bedoelde u `, ...links, taken ? `? Hieronder staat wat er is over ${taken}.` : "?");
}

/**
 * The query with one of its words replaced, however that was written.
 * @param {string} query
 * @param {string} asked
 * @param {string} word
 */
function replaced(query, asked, word) {
  return query.split(/(\s+)/).map((part) => (tokens(part).includes(asked) ? word : part)).join("");
}

/**
 * @param {string} text
 * @param {string} query
 */
function again(text, query) {
  const asked = writeState({ query, chosen: {}, byDate: false, sort: "", shown: STEP });
  return make("a", { href: `#${asked}` }, text);
}

/**
 * What to do when there is no result.
 * @param {import("./register.js").Register} register
 * @param {State} state
 * @param {number} without how many there are without the choices
 * @returns {HTMLElement[]}
 */
export function nothing(register, state, without) {
  const said = [];
  if (without) said.push(note("Met uw keuzes is er niets. Zonder die keuzes wel: ", again(`toon alle ${without}`, state.query), "."));
  const ways = [{ url: "hulp/", title: "Hulp nodig voor een kind? Kijk wie nu kan helpen" }, { url: "contact/", title: asked() }];
  const there = ways.filter(({ url }) => register.items.some((item) => item.url === url));
  if (there.length) said.push(note("U kunt ook hier verder:"), make("ul", { class: "mao-finder__ways" }, ...there.map(way)));
  return said;
}

/** What the page with addresses is good for: the editors can only be asked when they have one. */
const asked = () => (document.querySelector("[data-finder-mail]") ? "Stel uw vraag aan de redactie" : "Kijk waar u met uw vraag terechtkunt");

/** @param {{url: string, title: string}} page */
function way({ url, title }) {
  return make("li", {}, make("a", { href: new URL(url, ROOT).href }, title));
}

/**
 * The municipalities of a postcode; none when it is none.
 * @param {string} text
 */
export async function townsOf(text) {
  if (!/^\s*\d/.test(text)) return [];
  const [{ findTowns }, { isPostcodeBegun }] = await Promise.all([import("./place-index.js"), import("./postcodes.js")]);
  return isPostcodeBegun(text) ? findTowns(text) : [];
}
