// The fields with suggestions: the search in the header, which leads to /zoeken/, and below "Uw plaats, gemeente of postcode", which leads to
// the page of a municipality. What suggestions are made of is fetched with the first focus: most pages are read without a search.
import { Combobox } from "./combobox.js";
import { find, plural, ROOT } from "./dom.js";

/** @typedef {import("./combobox.js").Choice} Choice */

/** @param {Document} page */
export function startFields(page) {
  const search = page.querySelector("[data-search]");
  if (search instanceof HTMLFormElement) startSearch(search);
  for (const form of page.querySelectorAll("[data-picker]")) {
    if (form instanceof HTMLFormElement) startPicker(form);
  }
}

const places = () => import("./place-index.js");

/** @param {HTMLFormElement} form */
function startSearch(form) {
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

/** What suggestions need: names are taken apart before the first letter is typed. */
async function ready() {
  const loading = import("./register.js").then(({ loadRegister }) => loadRegister());
  const [register, { namesIn }, { suggest }] = await Promise.all([loading, import("./names.js"), import("./suggestions.js")]);
  namesIn(register.items);
  return (/** @type {string} */ text) => suggest(register, text);
}

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
    pages.filter(({ first }) => first === wanted).flatMap(({ suggestions, ...group }) => suggestions.map((page) => choice(group, page)));
  return [...of(true), ...choices, ...of(false)];
}

/**
 * @param {{title: string, proper: boolean}} group
 * @param {import("./suggestions.js").Suggestion} found
 */
function choice({ title: group, proper }, { item, name }) {
  return { title: item.title, note: name && `(${name})`, url: new URL(item.url, ROOT).href, group, proper };
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
  address.hash = query && String(new URLSearchParams({ q: query }));
  return address;
}

/** @param {string} query */
function search(query) {
  const address = results(query);
  if (address.pathname !== location.pathname) return location.assign(address);
  if (address.href !== location.href) history.pushState(null, "", address); // while typing the list followed already
  dispatchEvent(new PopStateEvent("popstate"));
}

// The field for a place.

/** @param {HTMLFormElement} form */
function startPicker(form) {
  const input = find(form, "input", HTMLInputElement);
  const combobox = new Combobox(input, { label: "Plaatsen en gemeenten", find: (text) => municipalities(form, text), said: saidOfPlaces });
  input.addEventListener("focus", () => places().then(({ loadPlaces }) => loadPlaces()).catch(() => {}));
  form.addEventListener("submit", (event) => leadOn(event, form, combobox));
  combobox.suggest(); // for what was typed before this script was there
}

/**
 * What fits, and always the way to the list of all municipalities as the last line; nothing where help stands below the field, and
 * while a postcode is not whole.
 * @param {HTMLFormElement} form
 * @param {string} text
 */
async function municipalities(form, text) {
  const [found, postcodes, urgent] = await Promise.all([
    places().then(({ findTowns }) => findTowns(text)).catch(() => []),
    import("./postcodes.js").catch(() => null),
    import("./urgent.js").catch(() => null),
  ]);
  if ((await urgent?.heard(text))?.dangers.length) return [];
  if (postcodes?.isPostcodeBegun(text) && !postcodes.postcodeIn(text)) return [];
  return [...found, { title: "Staat uw plaats er niet bij? Kies uw gemeente.", note: "", url: form.action, aside: true }];
}

/** @param {Choice[]} found with the last line */
function saidOfPlaces(found) {
  if (found.length === 1) return "Geen plaats gevonden. Met pijl omlaag gaat u naar alle gemeenten.";
  return `${plural(found.length - 1, "suggestie", "suggesties")}. Kies met pijl omlaag.`;
}

/**
 * Straight on when the text can mean one municipality only; otherwise the list stays, to choose from.
 * @param {SubmitEvent} event
 * @param {HTMLFormElement} form
 * @param {Combobox} combobox
 */
async function leadOn(event, form, combobox) {
  const text = combobox.input.value;
  event.preventDefault();
  const found = text.trim() ? await places().then(({ findExactly }) => findExactly(text)).catch(() => null) : null;
  if (!found) return location.assign(form.action);
  const urls = new Set(found.map(({ url }) => url));
  if (urls.size === 1) return location.assign([...urls][0]);
  combobox.input.focus();
  combobox.suggest();
}
