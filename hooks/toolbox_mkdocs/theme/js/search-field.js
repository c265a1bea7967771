// The search field in the header: suggestions while typing, and the way to /zoeken/.
import { Combobox } from "./combobox.js";
import { find, plural } from "./dom.js";
import { loadRegister, ROOT } from "./register.js";
import { STEP, writeState } from "./state.js";

/** @typedef {import("./combobox.js").Choice} Choice */

/** @param {Document} page */
export function startSearchField(page) {
  const form = page.querySelector("[data-search]");
  if (form instanceof HTMLFormElement) start(form);
}

/** @param {HTMLFormElement} form */
function start(form) {
  const input = find(form, "input[type=search]", HTMLInputElement);
  const combobox = new Combobox(input, { label: "Suggesties", find: choices, said });
  input.addEventListener("focus", () => {
    for (const answer of [ready(), places().then(({ loadPlaces }) => loadPlaces())]) answer.catch(() => {}); // before the first letter: no request follows from a word
  });
  if (document.activeElement === input && input.value) combobox.suggest(); // typed before this script was there
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    combobox.close();
    search(input.value.trim());
  });
}

/** What suggestions need, fetched when the field gets the focus: names are taken apart before the first letter is typed. */
async function ready() {
  const [register, { namesIn }, { suggest }] = await Promise.all([loadRegister(), import("./names.js"), import("./suggestions.js")]);
  namesIn(register.items);
  return (/** @type {string} */ text) => suggest(register, text);
}

/** What knows places, fetched with the first focus: most pages are read without a search. */
const places = () => import("./place-index.js");

const TOWNS = "gemeenten";
const FEW = 4;
const MOST = 8;

/**
 * Pages and municipalities. Nothing when there is no register: the form still leads to /zoeken/. Nothing either where help stands
 * below the field, and for who needs help the way to it first.
 * @param {string} text
 * @returns {Promise<Choice[]>}
 */
async function choices(text) {
  const [suggest, towns, urgent] = await Promise.all([
    ready().catch(() => null),
    places()
      .then(({ findTowns }) => findTowns(text))
      .catch(() => null),
    import("./urgent.js").catch(() => null),
  ]);
  const { dangers, needs } = (await urgent?.heard(text)) ?? { dangers: [], needs: [] };
  if (dangers.length) return [];
  const found = together(suggest ? suggest(text) : [], towns);
  const [need] = needs;
  const help = need ? [{ title: need.title, note: "", url: new URL((need.url ?? "").slice(1), ROOT).href, group: "Hulp" }] : [];
  const shown = [...help, ...found.filter(({ url }) => url !== help[0]?.url)].slice(0, MOST);
  const all = { title: `Zoek naar ‘${text.trim()}’`, note: "", url: results(text.trim()).href, aside: true };
  return shown.length ? [...shown, all] : [];
}

/**
 * Pages and municipalities as one list: the pages of kinds that come first, municipalities, the others.
 * @param {import("./suggestions.js").Group[]} groups
 * @param {import("./place-index.js").Place[] | null} towns null where their names did not come; without any, as in "thuiszitters
 *   enschede", those of the register serve
 * @returns {Choice[]}
 */
function together(groups, towns) {
  const others = groups.filter(({ kind }) => kind !== TOWNS);
  const meant = (towns ?? []).filter(({ sure }) => sure || !others.length).slice(0, FEW);
  const pages = meant.length ? others : groups;
  const choices = meant.map((place) => ({ ...place, group: "Gemeenten" }));
  const of = (/** @type {boolean} */ wanted) =>
    pages.filter(({ first }) => first === wanted).flatMap(({ title, suggestions }) => suggestions.map((page) => choice(title, page)));
  return [...of(true), ...choices, ...of(false)];
}

/**
 * @param {string} group
 * @param {import("./suggestions.js").Suggestion} found
 */
function choice(group, { item, name }) {
  return { title: item.title, note: name && `(${name})`, url: new URL(item.url, ROOT).href, group };
}

/** @param {Choice[]} found */
function said(found) {
  return `${plural(found.filter(({ aside }) => !aside).length, "suggestie", "suggesties")}. Kies met pijl omlaag.`;
}

/**
 * The address of the results for these words. They stand after #, so that no host gets to see them.
 * @param {string} query
 */
function results(query) {
  const address = new URL("zoeken/", ROOT);
  address.hash = writeState({ query, chosen: {}, byDate: false, sort: "", shown: STEP });
  return address;
}

/** @param {string} query */
function search(query) {
  const address = results(query);
  if (address.pathname !== location.pathname) return location.assign(address);
  if (address.href !== location.href) history.pushState(null, "", address); // while typing the list followed already
  dispatchEvent(new PopStateEvent("popstate"));
}
